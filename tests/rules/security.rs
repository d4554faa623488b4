//! Attempts to sign in, and what looked wrong.

use chrono::{Duration, Utc};
use entity::{ViolationKind::*, log::Logged, prelude::*, secret::IdentifierHash};
use serde_json::json;

use crate::world::{World, broken};

fn attempt(who: u8, outcome: LoginOutcome, user: Option<UserId>) -> login_attempt::ActiveModel {
    login_attempt::ActiveModel {
        identifier_hash: Set(IdentifierHash::from(vec![who; 32])),
        ip_address: Set("192.0.2.7".parse().unwrap()),
        outcome: Set(outcome),
        method: Set(LoginMethod::Password),
        user_id: Set(user),
        ..Default::default()
    }
}

#[tokio::test]
async fn attempts_are_counted_for_known_and_unknown_addresses() {
    let world = World::new().await;
    attempt(1, LoginOutcome::BadCredentials, None)
        .insert(&world.db)
        .await
        .unwrap();
    attempt(1, LoginOutcome::Success, Some(world.user))
        .insert(&world.db)
        .await
        .unwrap();
    attempt(2, LoginOutcome::Locked, None)
        .insert(&world.db)
        .await
        .unwrap();
    let recent = || LoginAttempt::since(Utc::now() - Duration::minutes(15));
    let count =
        async |attempts: Logged<LoginAttempt>| attempts.rows().all(&world.db).await.unwrap().len();
    let who = IdentifierHash::from(vec![1; 32]);
    assert_eq!(count(recent().for_identifier(who.clone())).await, 2);
    assert_eq!(count(recent().for_identifier(who).failed()).await, 1);
    assert_eq!(
        count(recent().by_address("192.0.2.7".parse().unwrap())).await,
        3
    );
    assert_eq!(count(recent().for_user(world.user)).await, 1);
    assert_eq!(
        count(LoginAttempt::since(Utc::now() + Duration::minutes(1))).await,
        0
    );

    let nobody = attempt(3, LoginOutcome::Success, None)
        .insert(&world.db)
        .await
        .unwrap_err();
    assert_eq!(
        broken(&nobody).constraint.as_deref(),
        Some("check_login_attempts_success")
    );
    for sql in [
        "UPDATE login_attempts SET outcome = 'LOCKED'",
        "DELETE FROM login_attempts",
        "TRUNCATE login_attempts",
    ] {
        let refused = world.run(sql).await.unwrap_err();
        assert_eq!(
            (refused.kind, refused.table.as_deref()),
            (Privilege, Some("login_attempts")),
            "{sql}"
        );
    }
    world.ok("DELETE FROM users WHERE id = '{user}'").await;
    assert_eq!(count(recent()).await, 3);
    for (index, sql) in [
        (
            "identifier_hash_created_at",
            "SELECT * FROM login_attempts WHERE identifier_hash = sha256('a') AND created_at > now() - interval '15 minutes'",
        ),
        (
            "ip_address_created_at",
            "SELECT * FROM login_attempts WHERE ip_address = '192.0.2.7' AND created_at > now() - interval '15 minutes'",
        ),
    ] {
        world.uses_index(index, sql).await;
    }
}

#[tokio::test]
async fn an_event_is_acknowledged_once_and_never_changes_otherwise() {
    let world = World::new().await;
    let event = |severity| security_event::ActiveModel {
        org_id: Set(Some(world.ours.org)),
        kind: Set(SecurityEventKind::TenantViolation),
        severity: Set(severity),
        details: Set(json!({"table": "guests"})),
        ..Default::default()
    };
    let high = event(SecuritySeverity::High)
        .insert(&world.db)
        .await
        .unwrap();
    event(SecuritySeverity::Low)
        .insert(&world.db)
        .await
        .unwrap();
    let since = |time| SecurityEvent::since(time).open().about_org(world.ours.org);
    let open = || since(Utc::now() - Duration::days(1));
    let worst = open()
        .page_by(security_event::worst_first())
        .fetch(&Unscoped(&world.db))
        .await
        .unwrap();
    assert_eq!(worst.items[0].id, high.id);
    assert_eq!(
        open()
            .at_least(SecuritySeverity::Medium)
            .rows()
            .all(&world.db)
            .await
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        since(Utc::now() + Duration::minutes(1))
            .rows()
            .all(&world.db)
            .await
            .unwrap()
            .len(),
        0
    );

    for change in [
        "severity = 'LOW'",
        "details = '{}'",
        "org_id = NULL",
        "severity = 'LOW', acknowledged_at = now()",
    ] {
        let sql = format!("UPDATE security_events SET {change} WHERE severity = 'HIGH'");
        world.refused(Check, "keep_event", &sql).await;
    }
    world
        .refused(
            Check,
            "check_security_events_acknowledged",
            "UPDATE security_events SET acknowledged_by = '{user}'",
        )
        .await;
    world.ok("UPDATE security_events SET acknowledged_at = now(), acknowledged_by = '{user}' WHERE severity = 'HIGH'").await;
    assert_eq!(open().rows().all(&world.db).await.unwrap().len(), 1);
    for change in [
        "acknowledged_at = NULL, acknowledged_by = NULL",
        "acknowledged_at = now() + interval '1 day'",
    ] {
        let sql = format!("UPDATE security_events SET {change} WHERE severity = 'HIGH'");
        world.refused(Check, "keep_event", &sql).await;
    }
    for sql in ["DELETE FROM security_events", "TRUNCATE security_events"] {
        assert_eq!(world.run(sql).await.unwrap_err().kind, Privilege, "{sql}");
    }
    world.ok("DELETE FROM users WHERE id = '{user}'").await;
    let kept = SecurityEvent::find()
        .filter(security_event::Column::Id.eq(high.id))
        .one(&world.db)
        .await
        .unwrap()
        .unwrap();
    assert!(kept.acknowledged_at.is_some() && kept.acknowledged_by.is_none());
}
