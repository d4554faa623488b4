//! How a session's transaction runs.

use std::time::Duration;

use entity::{
    prelude::*,
    session::{IsolationLevel, SessionOptions},
};

use crate::world::{World, names, rename, request, value};

#[tokio::test]
async fn a_read_only_session_refuses_to_write() {
    let world = World::new().await;
    let options = SessionOptions::default().read_only();
    let session = TenantSession::begin_with(&world.single, world.actor(), options)
        .await
        .unwrap();
    assert_eq!(names(&session).await, ["Ann"]);
    let inner = session.begin().await.unwrap();
    let refused = rename(&inner, world.ours.guest, "Eve").await.unwrap_err();
    assert!(
        refused.to_string().contains("read-only transaction"),
        "{refused}"
    );
    inner.rollback().await.unwrap();
    session.rollback().await.unwrap();
    assert_eq!(world.left_behind().await, "");
}

#[tokio::test]
async fn every_isolation_level_is_the_transactions_own() {
    let world = World::new().await;
    let levels = [
        (IsolationLevel::ReadUncommitted, "read uncommitted"),
        (IsolationLevel::ReadCommitted, "read committed"),
        (IsolationLevel::RepeatableRead, "repeatable read"),
        (IsolationLevel::Serializable, "serializable"),
    ];
    for (level, expected) in levels {
        let options = SessionOptions::default().isolation(level);
        let session = TenantSession::begin_with(&world.single, world.actor(), options)
            .await
            .unwrap();
        let found: String =
            value(&session, "SELECT current_setting('transaction_isolation')").await;
        assert_eq!(found, expected);
        session.commit().await.unwrap();
        assert_eq!(world.left_behind().await, "");
    }
}

#[tokio::test]
async fn a_repeatable_read_sees_no_change_from_beside() {
    let world = World::new().await;
    let options = SessionOptions::default()
        .isolation(IsolationLevel::RepeatableRead)
        .read_only();
    let session = TenantSession::begin_with(&world.single, world.actor(), options)
        .await
        .unwrap();
    assert_eq!(names(&session).await, ["Ann"]);
    rename(&world.db, world.ours.guest, "Eve").await.unwrap();
    assert_eq!(names(&session).await, ["Ann"]);
    session.commit().await.unwrap();
    assert_eq!(names(&world.session().await).await, ["Eve"]);
}

#[tokio::test]
async fn a_statement_that_takes_too_long_is_ended() {
    let world = World::new().await;
    let options = SessionOptions::default().statement_timeout(Duration::from_micros(1));
    let session = SystemSession::begin_with(&world.single, request(), options)
        .await
        .unwrap();
    let limit: String = value(&session, "SHOW statement_timeout").await;
    assert_eq!(limit, "1ms", "less than a millisecond is not without limit");
    let ended = session
        .execute_unprepared("SELECT pg_sleep(5)")
        .await
        .unwrap_err();
    assert!(ended.to_string().contains("statement timeout"), "{ended}");
}
