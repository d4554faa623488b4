//! Figures that are worked out: they equal what is counted row by row, and stay so.

use chrono::NaiveDate;
use entity::{
    ViolationKind::*,
    analytics::{daily_series, rollup},
    prelude::*,
};
use migration::{
    seed::{Scale, seed},
    testing::TestDatabase,
};
use rust_decimal::Decimal;
use sea_orm::{PaginatorTrait, Statement};
use sqlx::Connection;

use crate::world::World;

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Figure, and the query that counts it in the plainest way: rows of a day and an organization.
#[rustfmt::skip]
const FIGURES: [(&str, &str); 17] = [
    ("guests_created", "SELECT count(*) FROM guests WHERE (created_at AT TIME ZONE 'UTC')::date = d.day AND org_id = d.org_id"),
    ("guests_deleted", "SELECT count(*) FROM guests WHERE (deleted_at AT TIME ZONE 'UTC')::date = d.day AND org_id = d.org_id"),
    ("invites_created", "SELECT count(*) FROM invites WHERE (created_at AT TIME ZONE 'UTC')::date = d.day AND org_id = d.org_id"),
    ("invites_opened", "SELECT count(DISTINCT invite_id) FROM invite_access_logs WHERE (accessed_at AT TIME ZONE 'UTC')::date = d.day AND org_id = d.org_id"),
    ("site_visits", "SELECT count(*) FROM invite_access_logs WHERE (accessed_at AT TIME ZONE 'UTC')::date = d.day AND org_id = d.org_id"),
    ("rsvp_submissions", "SELECT count(*) FROM rsvp_submissions WHERE deleted_at IS NULL AND (submitted_at AT TIME ZONE 'UTC')::date = d.day AND org_id = d.org_id"),
    ("rsvp_yes", "SELECT count(*) FROM rsvp_submissions s JOIN rsvp_answers a ON a.submission_id = s.id JOIN rsvp_questions q ON q.id = a.question_id AND q.type = 'YES_NO' WHERE q.sort_order = (SELECT min(sort_order) FROM rsvp_questions WHERE form_id = s.form_id) AND s.deleted_at IS NULL AND a.answer_text = 'yes' AND (s.submitted_at AT TIME ZONE 'UTC')::date = d.day AND s.org_id = d.org_id"),
    ("rsvp_no", "SELECT count(*) FROM rsvp_submissions s JOIN rsvp_answers a ON a.submission_id = s.id JOIN rsvp_questions q ON q.id = a.question_id AND q.type = 'YES_NO' WHERE q.sort_order = (SELECT min(sort_order) FROM rsvp_questions WHERE form_id = s.form_id) AND s.deleted_at IS NULL AND a.answer_text = 'no' AND (s.submitted_at AT TIME ZONE 'UTC')::date = d.day AND s.org_id = d.org_id"),
    ("photos_uploaded", "SELECT count(*) FROM photo_uploads WHERE (created_at AT TIME ZONE 'UTC')::date = d.day AND org_id = d.org_id"),
    ("photos_approved", "SELECT count(*) FROM photo_uploads WHERE status = 'APPROVED' AND (moderated_at AT TIME ZONE 'UTC')::date = d.day AND org_id = d.org_id"),
    ("photos_rejected", "SELECT count(*) FROM photo_uploads WHERE status = 'REJECTED' AND (moderated_at AT TIME ZONE 'UTC')::date = d.day AND org_id = d.org_id"),
    ("messages_sent", "SELECT count(*) FROM message_jobs WHERE status IN ('SENT', 'DELIVERED', 'BOUNCED', 'COMPLAINED') AND (created_at AT TIME ZONE 'UTC')::date = d.day AND org_id = d.org_id"),
    ("messages_delivered", "SELECT count(*) FROM message_jobs WHERE status = 'DELIVERED' AND (created_at AT TIME ZONE 'UTC')::date = d.day AND org_id = d.org_id"),
    ("messages_failed", "SELECT count(*) FROM message_jobs WHERE status IN ('FAILED', 'BOUNCED') AND (created_at AT TIME ZONE 'UTC')::date = d.day AND org_id = d.org_id"),
    ("check_ins", "SELECT count(*) FROM check_in_records WHERE (checked_in_at AT TIME ZONE 'UTC')::date = d.day AND org_id = d.org_id"),
    ("active_users", "SELECT count(DISTINCT actor_user_id) FROM admin_audit_log WHERE (created_at AT TIME ZONE 'UTC')::date = d.day AND org_id = d.org_id"),
    ("new_users", "SELECT count(*) FROM organization_members WHERE (created_at AT TIME ZONE 'UTC')::date = d.day AND org_id = d.org_id"),
];

/// What is wrong in daily_stats, and how much all of a figure is.
async fn wrong_days(db: &DatabaseConnection) -> Vec<String> {
    let mut wrong = Vec::new();
    for (figure, plain) in FIGURES {
        // The grid of all days with anything and all organizations: a missing row is a wrong one.
        let sql = format!(
            "WITH grid AS (SELECT DISTINCT s.day, o.id AS org_id FROM daily_stats s CROSS JOIN organizations o)
             SELECT count(*) AS wrong, coalesce(sum(expected), 0)::bigint AS total FROM (
                 SELECT coalesce((SELECT s.{figure} FROM daily_stats s WHERE s.day = d.day AND s.org_id = d.org_id), 0) AS found,
                        ({plain}) AS expected
                 FROM grid d) compared
             WHERE found <> expected"
        );
        let row = db
            .query_one_raw(Statement::from_string(db.get_database_backend(), sql))
            .await
            .unwrap()
            .unwrap();
        let number: i64 = row.try_get("", "wrong").unwrap();
        if number > 0 {
            wrong.push(format!("{figure}: {number}"));
        }
    }
    wrong
}

async fn seeded() -> (TestDatabase, DatabaseConnection) {
    let database = TestDatabase::migrated().await.unwrap();
    let mut connection = sqlx::PgConnection::connect(&database.url()).await.unwrap();
    seed(&mut connection, &Scale::of_guests(120), 7, &())
        .await
        .unwrap();
    let db = database.connect().await.unwrap();
    (database, db)
}

#[tokio::test]
async fn days_equal_what_is_counted_row_by_row_and_stay_so() {
    let (_database, db) = seeded().await;
    let (first, last) = (date(2020, 1, 1), date(2027, 12, 31));
    assert!(rollup::days(&db, first, last).await.unwrap() > 100);
    assert_eq!(wrong_days(&db).await, [""; 0]);
    assert_eq!(rollup::days(&db, first, last).await.unwrap(), 0);

    for change in [
        "DELETE FROM invite_access_logs WHERE id IN (SELECT id FROM invite_access_logs ORDER BY id LIMIT 40)",
        "UPDATE guests SET deleted_at = '2026-03-01' WHERE id IN (SELECT id FROM guests ORDER BY id LIMIT 5)",
        "INSERT INTO invite_access_logs (invite_id, accessed_at) SELECT id, '2025-02-03' FROM invites LIMIT 9",
        "UPDATE rsvp_answers SET answer_text = 'no' WHERE answer_text = 'yes' AND id IN (SELECT id FROM rsvp_answers ORDER BY id LIMIT 50)",
        "UPDATE message_jobs SET status = 'FAILED' WHERE id IN (SELECT id FROM message_jobs ORDER BY id LIMIT 5)",
        "UPDATE projects SET owner_org_id = (SELECT id FROM organizations o WHERE o.id <> owner_org_id ORDER BY id LIMIT 1) WHERE id IN (SELECT id FROM projects ORDER BY id LIMIT 1)",
    ] {
        db.execute_unprepared(change).await.unwrap();
        assert!(
            rollup::days(&db, first, last).await.unwrap() > 0,
            "{change}"
        );
        assert_eq!(wrong_days(&db).await, [""; 0], "{change}");
        assert_eq!(rollup::days(&db, first, last).await.unwrap(), 0, "{change}");
    }
}

#[tokio::test]
async fn a_run_leaves_other_days_alone() {
    let world = World::new().await;
    world.ok("INSERT INTO guests (project_id, first_name, created_at) VALUES ('{project}', 'A', '2026-01-05'), ('{project}', 'B', '2026-01-09 23:59:59+00')").await;
    let january = |day| date(2026, 1, day);
    assert_eq!(
        rollup::days(&world.db, january(5), january(8))
            .await
            .unwrap(),
        1
    );
    assert_eq!(
        rollup::days(&world.db, january(9), january(9))
            .await
            .unwrap(),
        1
    );
    world
        .ok("DELETE FROM guests WHERE first_name IN ('A', 'B')")
        .await;
    assert_eq!(
        rollup::days(&world.db, january(9), january(9))
            .await
            .unwrap(),
        1
    );
    let series = daily_series(&world.db, world.ours.org, january(4), january(10))
        .await
        .unwrap();
    let guests: Vec<_> = series
        .iter()
        .map(|day| (day.day, day.guests_created))
        .collect();
    let expected: Vec<_> = (4..=10)
        .map(|day| (january(day), i32::from(day == 5)))
        .collect();
    assert_eq!(guests, expected);
    let rows = DailyStats::find()
        .of_org(world.ours.org)
        .between(january(5), january(9));
    assert_eq!(rows.all(&world.db).await.unwrap().len(), 1);
    assert_eq!(
        daily_series(&world.db, world.ours.org, january(4), january(3))
            .await
            .unwrap()
            .len(),
        0
    );
}

#[tokio::test]
async fn events_equal_what_is_counted_guest_by_guest() {
    let (_database, db) = seeded().await;
    rollup::events(&db).await.unwrap();
    let events = EventAnalytics::find().all(&db).await.unwrap();
    assert!(
        events.iter().any(|event| event.attending > 0)
            && events.iter().any(|event| event.checked_in > 0)
    );
    for event in &events {
        let check_ins = CheckInRecord::find()
            .filter(check_in_record::Column::EventId.eq(event.event_id))
            .count(&db)
            .await
            .unwrap();
        assert_eq!(event.checked_in as u64, check_ins);
        let guests = Guest::live()
            .in_project(event.project_id)
            .all(&db)
            .await
            .unwrap();
        let invites = Invite::live()
            .in_project(event.project_id)
            .all(&db)
            .await
            .unwrap();
        let of = |guest: &guest::Model, invite: &&invite::Model| {
            invite.guest_id == Some(guest.id)
                || invite.guest_id.is_none()
                    && invite.group_id.is_some()
                    && invite.group_id == guest.group_id
        };
        let invited = guests
            .iter()
            .filter(|guest| invites.iter().any(|invite| of(guest, &invite)));
        assert_eq!(event.invited as usize, invited.clone().count());
        let opened = invited.filter(|guest| {
            let mut own = invites.iter().filter(|invite| of(guest, invite));
            own.any(|invite| invite.access_count > 0)
        });
        assert_eq!(event.opened as usize, opened.count());
        assert!(event.attending + event.declined <= event.responded);
    }
    assert_eq!(rollup::events(&db).await.unwrap(), 0);
    let one = events.iter().find(|event| event.checked_in > 0).unwrap();
    db.execute_unprepared(&format!(
        "DELETE FROM check_in_records WHERE event_id = '{}'",
        one.event_id
    ))
    .await
    .unwrap();
    assert_eq!(rollup::events(&db).await.unwrap(), 1);
    let after = EventAnalytics::find()
        .in_project(one.project_id)
        .of_org(one.org_id)
        .all(&db)
        .await
        .unwrap();
    assert!(
        after
            .iter()
            .any(|event| event.event_id == one.event_id && event.checked_in == 0)
    );
    db.execute_unprepared(&format!(
        "UPDATE events SET deleted_at = now() WHERE id = '{}'",
        one.event_id
    ))
    .await
    .unwrap();
    assert_eq!(rollup::events(&db).await.unwrap(), 1);
}

#[tokio::test]
async fn revenue_is_what_the_plans_of_the_month_bring() {
    let world = World::new().await;
    world.ok("INSERT INTO plans (code, name, price_amount, price_currency, billing_interval) VALUES \
              ('M', 'Monthly', 20, 'EUR', 'MONTH'), ('Y', 'Yearly', 120, 'EUR', 'YEAR'), ('F', 'Free', NULL, NULL, NULL)").await;
    for (plan, starts, ends) in [
        ("M", "2026-01-10", "'2026-03-05'"),
        ("Y", "2026-02-01", "NULL"),
        ("F", "2025-01-01", "NULL"),
    ] {
        world.ok(&format!("INSERT INTO org_plan_assignments (org_id, plan_id, starts_at, ends_at) SELECT '{{org}}', id, '{starts}', {ends} FROM plans WHERE code = '{plan}'")).await;
    }
    let (first, last) = (date(2026, 1, 15), date(2026, 3, 1));
    assert_eq!(rollup::revenue(&world.db, first, last).await.unwrap(), 8);
    assert_eq!(rollup::revenue(&world.db, first, last).await.unwrap(), 0);
    let of = async |code: &str| {
        let plan = Plan::find()
            .filter(plan::Column::Code.eq(code))
            .one(&world.db)
            .await
            .unwrap()
            .unwrap();
        let months = RevenueSummary::find()
            .of_plan(plan.id)
            .between(date(2026, 1, 1), last);
        let months = months
            .order_by_asc(revenue_summary::Column::Month)
            .all(&world.db)
            .await
            .unwrap();
        months
            .into_iter()
            .map(|month| {
                (
                    month.currency,
                    month.active_orgs,
                    month.new,
                    month.churned,
                    month.mrr,
                )
            })
            .collect::<Vec<_>>()
    };
    let money = |amount: i64| Decimal::new(amount * 100, 2);
    let eur = || "EUR".to_owned();
    assert_eq!(
        of("M").await,
        [
            (eur(), 1, 1, 0, money(20)),
            (eur(), 1, 0, 0, money(20)),
            (eur(), 0, 0, 1, money(0))
        ]
    );
    assert_eq!(
        of("Y").await,
        [(eur(), 1, 1, 0, money(10)), (eur(), 1, 0, 0, money(10))]
    );
    assert_eq!(of("F").await.len(), 3);
    world
        .ok("UPDATE plans SET price_currency = 'USD' WHERE code = 'Y'")
        .await;
    assert_eq!(rollup::revenue(&world.db, first, last).await.unwrap(), 4);
    for (rule, change) in [
        ("check_plans_price", "price_amount = -1"),
        ("check_plans_price", "price_currency = 'eur'"),
        ("check_plans_price", "billing_interval = NULL"),
    ] {
        world
            .refused(
                Check,
                rule,
                &format!("UPDATE plans SET {change} WHERE code = 'M'"),
            )
            .await;
    }
    world
        .refused(
            Check,
            "check_revenue_summary_month",
            "UPDATE revenue_summary SET month = '2026-01-02'",
        )
        .await;
}

#[tokio::test]
async fn use_of_keys_adds_up() {
    let world = World::new().await;
    world.ok("INSERT INTO api_keys (org_id, name, key_prefix, key_hash) VALUES ('{org}', 'n', 'eios', sha256('a'))").await;
    let key = ApiKey::find().one(&world.db).await.unwrap().unwrap().id;
    for (window, kind, shard, requests, rejected) in [
        ("2026-01-05 00:00+00", "DAY", 0, 10, 1),
        ("2026-01-05 00:00+00", "DAY", 1, 5, 0),
        ("2026-01-05 09:30+00", "MINUTE", 0, 3, 0),
        ("2026-01-05 09:30+00", "MINUTE", 1, 4, 0),
        ("2026-01-05 09:31+00", "MINUTE", 0, 6, 0),
        ("2026-01-05 09:00+00", "HOUR", 0, 13, 0),
    ] {
        world.ok(&format!("INSERT INTO api_key_usage (api_key_id, org_id, window_start, window_kind, shard, request_count, rejected_count) VALUES ('{key}', '{{org}}', '{window}', '{kind}', {shard}, {requests}, {rejected})")).await;
    }
    let day = date(2026, 1, 5);
    assert_eq!(rollup::api_usage(&world.db, day, day).await.unwrap(), 1);
    assert_eq!(rollup::api_usage(&world.db, day, day).await.unwrap(), 0);
    let found = ApiUsageStats::find()
        .of_key(key)
        .of_org(world.ours.org)
        .between(day, day)
        .one(&world.db)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (
            found.request_count,
            found.rejected_count,
            found.peak_per_minute
        ),
        (15, 1, 7)
    );
    let since = "2026-01-05T09:31:00Z".parse().unwrap();
    let minutes = ApiKeyUsage::find()
        .of_key(key)
        .of_org(world.ours.org)
        .by(UsageWindow::Minute)
        .since(since);
    assert_eq!(minutes.all(&world.db).await.unwrap().len(), 1);
    for (rule, change) in [
        (
            "check_api_key_usage_window_start",
            "window_start = window_start + interval '30 seconds' WHERE window_kind = 'MINUTE'",
        ),
        (
            "check_api_key_usage_window_start",
            "window_start = window_start + interval '1 hour' WHERE window_kind = 'DAY'",
        ),
        ("check_api_key_usage_counts", "request_count = -1"),
    ] {
        world
            .refused(Check, rule, &format!("UPDATE api_key_usage SET {change}"))
            .await;
    }
    world
        .refused(
            ForeignKey,
            "fk_api_key_usage_org_id_api_key_id",
            "UPDATE api_key_usage SET org_id = '{their_org}'",
        )
        .await;
    world.ok("DELETE FROM api_keys").await;
    assert_eq!(ApiUsageStats::find().count(&world.db).await.unwrap(), 0);
}

#[tokio::test]
async fn users_are_known_by_what_they_did() {
    let world = World::new().await;
    world
        .ok("UPDATE guests SET created_by = '{user}' WHERE id = '{guest}'")
        .await;
    world.ok("INSERT INTO login_attempts (user_id, identifier_hash, ip_address, outcome, method, created_at) VALUES \
              ('{user}', sha256('a'), '192.0.2.1', 'SUCCESS', 'OTP', '2026-11-05'), ('{user}', sha256('a'), '192.0.2.1', 'SUCCESS', 'OTP', '2026-11-07'), \
              ('{user}', sha256('a'), '192.0.2.1', 'BAD_CREDENTIALS', 'OTP', '2026-11-08')").await;
    assert_eq!(rollup::users(&world.db).await.unwrap(), 1);
    assert_eq!(rollup::logins(&world.db).await.unwrap(), 1);
    assert_eq!(
        rollup::users(&world.db).await.unwrap() + rollup::logins(&world.db).await.unwrap(),
        0
    );
    let found = UserActivitySummary::find_by_id(world.user)
        .one(&world.db)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((found.guests_added, found.login_count), (1, 2));
    assert_eq!(
        found.last_login_at,
        Some("2026-11-07T00:00:00Z".parse().unwrap())
    );
    let future = "2100-01-01T00:00:00Z".parse().unwrap();
    assert_eq!(
        UserActivitySummary::find()
            .not_active_since(future)
            .count(&world.db)
            .await
            .unwrap(),
        1
    );
    assert_eq!(
        UserActivitySummary::find()
            .active_since(future)
            .count(&world.db)
            .await
            .unwrap(),
        0
    );
}
