//! Figures of events, keys and users equal what is counted row by row.

use entity::{ViolationKind::*, analytics::rollup, prelude::*};
use sea_orm::PaginatorTrait;

use crate::world::{World, date, roll_up, seeded};

#[tokio::test]
async fn events_equal_what_is_counted_guest_by_guest() {
    let (_database, db) = seeded().await;
    roll_up(&db, rollup::events).await;
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
    assert_eq!(roll_up(&db, rollup::events).await, 0);
    let one = events.iter().find(|event| event.checked_in > 0).unwrap();
    db.execute_unprepared(&format!(
        "DELETE FROM check_in_records WHERE event_id = '{}'",
        one.event_id
    ))
    .await
    .unwrap();
    assert_eq!(roll_up(&db, rollup::events).await, 1);
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
    assert_eq!(roll_up(&db, rollup::events).await, 1);
}

/// An open form is answered by many more than were invited.
#[tokio::test]
async fn a_rate_may_be_of_a_hundred_thousand_answers_to_one_invite() {
    let world = World::new().await;
    for sql in [
        "INSERT INTO events (project_id, name, timezone) VALUES ('{project}', 'Party', 'UTC')",
        "INSERT INTO sites (project_id, name) VALUES ('{project}', 's')",
        "INSERT INTO invites (project_id, site_id, guest_id, token_hash) SELECT '{project}', id, '{guest}', 't' FROM sites",
        "INSERT INTO rsvp_forms (project_id, name) VALUES ('{project}', 'f')",
        "INSERT INTO rsvp_questions (form_id, label, type) SELECT id, 'q', 'YES_NO' FROM rsvp_forms",
        "ALTER TABLE rsvp_submissions DISABLE TRIGGER USER",
        "INSERT INTO rsvp_submissions (form_id, org_id) SELECT id, org_id FROM rsvp_forms, generate_series(1, 100000)",
    ] {
        world.ok(sql).await;
    }
    assert_eq!(roll_up(&world.db, rollup::events).await, 1);
    let event = EventAnalytics::find().one(&world.db).await;
    let rate = event.unwrap().unwrap().response_rate.unwrap();
    assert_eq!(rate.normalize().to_string(), "100000");
}

#[tokio::test]
async fn a_removed_project_has_no_events_to_tell_of() {
    let world = World::new().await;
    world
        .ok("INSERT INTO events (project_id, name, timezone) VALUES ('{project}', 'Party', 'UTC')")
        .await;
    assert_eq!(roll_up(&world.db, rollup::events).await, 1);
    let of_project = async || {
        let events = EventAnalytics::find().in_project(world.ours.project);
        events.count(&world.db).await.unwrap()
    };
    assert_eq!(of_project().await, 1);
    world
        .ok("UPDATE projects SET status = 'DELETED' WHERE id = '{project}'")
        .await;
    assert_eq!(of_project().await, 0);
    let kept = EventAnalytics::find().of_org(world.ours.org);
    assert_eq!(kept.count(&world.db).await.unwrap(), 1);
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
    let again = async || {
        roll_up(&world.db, async |session| {
            rollup::api_usage(session, day, day).await
        })
        .await
    };
    assert_eq!(again().await, 1);
    assert_eq!(again().await, 0);
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
    let minutes = ApiKeyUsage::since(since)
        .of_key(key)
        .of_org(world.ours.org)
        .by(UsageWindow::Minute);
    assert_eq!(minutes.rows().all(&world.db).await.unwrap().len(), 1);
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
    assert_eq!(roll_up(&world.db, rollup::users).await, 1);
    assert_eq!(roll_up(&world.db, rollup::logins).await, 1);
    assert_eq!(
        roll_up(&world.db, rollup::users).await + roll_up(&world.db, rollup::logins).await,
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
    // What has been counted stays when old attempts go, and new ones are counted on top.
    world
        .ok("SELECT set_config('app.maintenance', 'a test', true); DELETE FROM login_attempts")
        .await;
    world.ok("INSERT INTO login_attempts (user_id, identifier_hash, ip_address, outcome, method, created_at) VALUES \
              ('{user}', sha256('a'), '192.0.2.1', 'SUCCESS', 'OTP', '2026-11-09')").await;
    assert_eq!(roll_up(&world.db, rollup::logins).await, 1);
    assert_eq!(roll_up(&world.db, rollup::logins).await, 0);
    let later = UserActivitySummary::find_by_id(world.user);
    let later = later.one(&world.db).await.unwrap().unwrap();
    assert_eq!(later.login_count, 3);
    assert_eq!(later.first_login_at, found.first_login_at);
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
