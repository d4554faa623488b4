//! However a session ends, the next one on the same connection knows nothing of it.

use std::{
    future::poll_fn,
    pin::pin,
    task::Poll,
    time::{Duration, Instant},
};

use entity::{
    Error,
    prelude::*,
    session::{SessionError, SessionOptions, TenantSession},
};

use crate::world::{World, names, rename, request, value};

/// A session with everything set, in which something was written.
async fn busy(world: &World) -> TenantSession {
    let actor = world.actor().in_org(world.ours.id).on(request());
    let options = SessionOptions::default()
        .isolation(entity::session::IsolationLevel::RepeatableRead)
        .statement_timeout(Duration::from_secs(30));
    let session = TenantSession::begin_with(&world.single, actor, options)
        .await
        .unwrap();
    assert_eq!(rename(&session, world.ours.guest, "Eve").await.unwrap(), 1);
    session
}

async fn name_of_our_guest(world: &World) -> String {
    let guest = Guest::find_by_id(world.ours.guest).one(&world.db).await;
    guest.unwrap().unwrap().first_name.unwrap()
}

/// Nothing is left, and the connection is the one before.
async fn assert_nothing_left(world: &World, backend: i32) {
    assert_eq!(world.left_behind().await, "");
    assert_eq!(
        backend_of(&world.single).await,
        backend,
        "the same connection"
    );
    let timeout: String = value(&world.single, "SELECT current_setting('statement_timeout')").await;
    assert_eq!(timeout, "0");
    // As the owner again: the rows of both organizations.
    assert_eq!(names(&world.single).await.len(), 2);
}

async fn backend_of(db: &impl ConnectionTrait) -> i32 {
    value(db, "SELECT pg_backend_pid()").await
}

#[tokio::test]
async fn after_a_commit() {
    let world = World::new().await;
    let backend = backend_of(&world.single).await;
    busy(&world).await.commit().await.unwrap();
    assert_nothing_left(&world, backend).await;
    assert_eq!(name_of_our_guest(&world).await, "Eve");
}

#[tokio::test]
async fn after_a_rollback() {
    let world = World::new().await;
    let backend = backend_of(&world.single).await;
    busy(&world).await.rollback().await.unwrap();
    assert_nothing_left(&world, backend).await;
    assert_eq!(name_of_our_guest(&world).await, "Ann");
}

#[tokio::test]
async fn after_it_was_dropped() {
    let world = World::new().await;
    let backend = backend_of(&world.single).await;
    drop(busy(&world).await);
    assert_nothing_left(&world, backend).await;
    assert_eq!(name_of_our_guest(&world).await, "Ann");
}

#[tokio::test]
async fn after_a_panic() {
    let world = std::sync::Arc::new(World::new().await);
    let backend = backend_of(&world.single).await;
    let inside = world.clone();
    let panicked = tokio::spawn(async move {
        let _session = busy(&inside).await;
        std::panic::resume_unwind(Box::new("in the middle"));
    });
    assert!(panicked.await.unwrap_err().is_panic());
    assert_nothing_left(&world, backend).await;
    assert_eq!(name_of_our_guest(&world).await, "Ann");
}

#[tokio::test]
async fn after_a_failed_statement() {
    let world = World::new().await;
    let backend = backend_of(&world.single).await;
    let session = busy(&world).await;
    session
        .execute_unprepared("SELECT 1 / 0")
        .await
        .unwrap_err();
    // PostgreSQL answers this commit by a rollback.
    let committed = session.commit().await;
    assert!(matches!(
        committed,
        Err(Error::Session(SessionError::Failed))
    ));
    assert_nothing_left(&world, backend).await;
    assert_eq!(name_of_our_guest(&world).await, "Ann");
}

#[tokio::test]
async fn after_a_task_was_cancelled_in_a_statement() {
    let world = std::sync::Arc::new(World::new().await);
    let backend = backend_of(&world.single).await;
    let inside = world.clone();
    let task = tokio::spawn(async move {
        let session = busy(&inside).await;
        session
            .execute_unprepared("SELECT pg_sleep(3)")
            .await
            .unwrap();
        session.commit().await.unwrap();
    });
    let started = Instant::now();
    while waiting(&world).await == 0 {
        assert!(
            started.elapsed() < Duration::from_secs(30),
            "the task never came to its statement"
        );
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    task.abort();
    assert!(task.await.unwrap_err().is_cancelled());
    assert_nothing_left(&world, backend).await;
    assert_eq!(name_of_our_guest(&world).await, "Ann");
}

async fn waiting(world: &World) -> i64 {
    let sql = "SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event = 'PgSleep'";
    value(&world.db, sql).await
}

/// Wherever the future stops being polled: waiting for the connection, in `BEGIN`, while the context
/// is set, in a statement, in `COMMIT`.
#[tokio::test]
async fn after_a_future_was_dropped_at_any_point() {
    let world = World::new().await;
    let backend = backend_of(&world.single).await;
    let mut dropped = 0;
    // Answers that are there already, as on a busy machine, make it end at fewer polls: each number has
    // several turns, until enough of them were cut short.
    for polls in (1..=12).cycle().take(600) {
        if dropped == 30 {
            break;
        }
        {
            let mut whole = pin!(async {
                let session = busy(&world).await;
                names(&session).await;
                session.commit().await.unwrap();
            });
            let mut count = 0;
            poll_fn(|context| {
                count += 1;
                match whole.as_mut().poll(context) {
                    Poll::Ready(()) => Poll::Ready(()),
                    Poll::Pending if count >= polls => {
                        dropped += 1;
                        Poll::Ready(())
                    }
                    Poll::Pending => Poll::Pending,
                }
            })
            .await;
        }
        assert_nothing_left(&world, backend).await;
    }
    assert!(dropped >= 15, "it was dropped at some points: {dropped}");
}
