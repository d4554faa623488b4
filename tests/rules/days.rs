//! Figures by day equal what is counted row by row, and stay so.

use chrono::Days;
use entity::{
    analytics::{daily_series, rollup},
    prelude::*,
};
use sea_orm::Statement;

use crate::world::{World, date, roll_up, seeded};

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
    ("messages_delivered", "SELECT count(*) FROM message_jobs WHERE status IN ('DELIVERED', 'COMPLAINED') AND (created_at AT TIME ZONE 'UTC')::date = d.day AND org_id = d.org_id"),
    ("messages_failed", "SELECT count(*) FROM message_jobs WHERE status IN ('FAILED', 'BOUNCED') AND (created_at AT TIME ZONE 'UTC')::date = d.day AND org_id = d.org_id"),
    ("check_ins", "SELECT count(*) FROM check_in_records WHERE (checked_in_at AT TIME ZONE 'UTC')::date = d.day AND org_id = d.org_id"),
    ("active_users", "SELECT count(DISTINCT actor_user_id) FROM admin_audit_log WHERE (created_at AT TIME ZONE 'UTC')::date = d.day AND org_id = d.org_id"),
    ("new_users", "SELECT count(*) FROM organization_members WHERE (created_at AT TIME ZONE 'UTC')::date = d.day AND org_id = d.org_id"),
];

/// What is wrong in daily_stats on the days that a query gives.
async fn wrong_days(db: &DatabaseConnection, days: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for (figure, plain) in FIGURES {
        // The grid of the days and all organizations: a missing row is a wrong one.
        let sql = format!(
            "WITH grid AS (SELECT days.day, o.id AS org_id FROM ({days}) days CROSS JOIN organizations o)
             SELECT count(*) AS wrong FROM (
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

#[tokio::test]
async fn days_equal_what_is_counted_row_by_row_and_stay_so() {
    let (_database, db) = seeded().await;
    db.execute_unprepared("DELETE FROM daily_stats")
        .await
        .unwrap();
    let (first, last) = (date(2020, 1, 1), date(2027, 12, 31));
    let again = async || {
        roll_up(&db, async |session| {
            rollup::days(session, first, last).await
        })
        .await
    };
    assert!(again().await > 100);
    let every_day = format!(
        "SELECT day::date AS day FROM generate_series(timestamp '{first}', timestamp '{last}', interval '1 day') day"
    );
    assert_eq!(wrong_days(&db, &every_day).await, [""; 0]);
    assert_eq!(again().await, 0);

    for change in [
        "DELETE FROM invite_access_logs WHERE id IN (SELECT id FROM invite_access_logs ORDER BY id LIMIT 40)",
        "UPDATE guests SET deleted_at = '2026-03-01' WHERE id IN (SELECT id FROM guests ORDER BY id LIMIT 5)",
        "INSERT INTO invite_access_logs (invite_id, accessed_at) SELECT id, '2025-02-03' FROM invites LIMIT 9",
        "UPDATE rsvp_answers SET answer_text = 'no' WHERE answer_text = 'yes' AND id IN (SELECT id FROM rsvp_answers ORDER BY id LIMIT 50)",
        "UPDATE message_jobs SET status = 'FAILED' WHERE id IN (SELECT id FROM message_jobs ORDER BY id LIMIT 5)",
        "UPDATE message_jobs SET status = 'COMPLAINED' WHERE id IN (SELECT id FROM message_jobs ORDER BY id LIMIT 5)",
        "UPDATE projects SET owner_org_id = (SELECT id FROM organizations o WHERE o.id <> owner_org_id ORDER BY id LIMIT 1) WHERE id IN (SELECT id FROM projects ORDER BY id LIMIT 1)",
    ] {
        db.execute_unprepared(change).await.unwrap();
        assert!(again().await > 0, "{change}");
        let days = "SELECT DISTINCT day FROM daily_stats";
        assert_eq!(wrong_days(&db, days).await, [""; 0], "{change}");
        assert_eq!(again().await, 0, "{change}");
    }
    assert_eq!(wrong_days(&db, &every_day).await, [""; 0]);

    // Whoever complains got the message.
    let complain = "UPDATE message_jobs SET status = 'COMPLAINED' WHERE status = 'DELIVERED'";
    let complaints = db.execute_unprepared(complain).await.unwrap();
    assert!(complaints.rows_affected() > 0);
    assert_eq!(again().await, 0);
}

#[tokio::test]
async fn a_run_leaves_other_days_alone() {
    let world = World::new().await;
    world.ok("INSERT INTO guests (project_id, first_name, created_at) VALUES ('{project}', 'A', '2026-01-05'), ('{project}', 'B', '2026-01-09 23:59:59+00')").await;
    let january = |day| date(2026, 1, day);
    let between = async |first, last| {
        roll_up(&world.db, async |session| {
            rollup::days(session, first, last).await
        })
        .await
    };
    let series = async |first, last| {
        daily_series(
            &Unscoped(&world.db),
            world.ours.org,
            january(first),
            january(last),
        )
        .await
        .unwrap()
    };
    assert_eq!(between(january(5), january(8)).await, 1);
    assert_eq!(between(january(9), january(9)).await, 1);
    world
        .ok("DELETE FROM guests WHERE first_name IN ('A', 'B')")
        .await;
    assert_eq!(between(january(9), january(9)).await, 1);
    let days = series(4, 10).await;
    let guests: Vec<_> = days
        .iter()
        .map(|day| (day.day, day.figure(|stats| stats.guests_created)))
        .collect();
    let expected: Vec<_> = (4..=10)
        .map(|day| (january(day), i32::from(day == 5)))
        .collect();
    assert_eq!(guests, expected);
    let rows = DailyStats::find()
        .of_org(world.ours.org)
        .between(january(5), january(9));
    let rows = rows.all(&world.db).await.unwrap();
    let counted: Vec<_> = days.into_iter().filter_map(|day| day.stats).collect();
    assert_eq!((rows.len(), counted), (1, rows));
    assert!(series(4, 3).await.is_empty());
}

#[tokio::test]
async fn a_series_is_no_longer_than_somebody_looks_at() {
    let world = World::new().await;
    let first = date(2020, 1, 1);
    let series = async |last| daily_series(&Unscoped(&world.db), world.ours.org, first, last).await;
    let days = series(first + Days::new(3659)).await.unwrap();
    assert_eq!(days.len(), 3660);
    assert!(days.iter().all(|day| day.stats.is_none()));
    let refused = series(first + Days::new(3660)).await.unwrap_err();
    assert!(matches!(refused, Error::LongSeries { days: 3661, .. }));
    assert!(series(date(9999, 12, 31)).await.is_err());
}
