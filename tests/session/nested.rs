//! Transactions inside a session.

use entity::{
    Error,
    prelude::*,
    session::{SessionError, SystemSession},
    soft_delete::Removal,
};
use sea_orm::{
    AccessMode, IsolationLevel, TransactionError, TransactionOptions, TransactionSession,
};

use crate::world::{World, names, rename, request, value};

async fn who(db: &impl ConnectionTrait) -> String {
    let sql = "SELECT concat_ws(' ', current_user, current_setting('app.current_user_id'),
        current_setting('app.reason'))";
    value(db, sql).await
}

#[tokio::test]
async fn role_and_actor_are_the_same_inside_and_survive_a_rollback() {
    let world = World::new().await;
    let actor = world.actor().on(request());
    let session = TenantSession::begin(&world.single, actor).await.unwrap();
    let before = who(&session).await;
    assert!(before.starts_with("eios_app "), "{before}");

    let inner = session.begin().await.unwrap();
    assert_eq!(who(&inner).await, before);
    assert_eq!(rename(&inner, world.ours.guest, "Eve").await.unwrap(), 1);
    let innermost = inner.begin().await.unwrap();
    innermost
        .execute_unprepared("SELECT 1 / 0")
        .await
        .unwrap_err();
    innermost.rollback().await.unwrap();
    assert_eq!(who(&inner).await, before);
    assert_eq!(names(&inner).await, ["Eve"]);
    inner.rollback().await.unwrap();

    assert_eq!(who(&session).await, before);
    assert_eq!(names(&session).await, ["Ann"]);
    session.commit().await.unwrap();
    assert_eq!(world.left_behind().await, "");
}

/// The database would refuse it, and end the whole of the session with that.
#[tokio::test]
async fn a_session_inside_takes_no_isolation_of_its_own() {
    let world = World::new().await;
    let session = world.session().await;
    let level = Some(IsolationLevel::Serializable);
    let options = TransactionOptions {
        isolation_level: level,
        ..Default::default()
    };
    for refused in [
        session.begin_with_config(level, None).await,
        session.begin_with_options(options).await,
    ] {
        let told = SessionError::of(&refused.err().unwrap());
        assert!(matches!(told, Some(SessionError::Isolation)), "{told:?}");
    }
    let read_only = session.begin_with_config(None, Some(AccessMode::ReadOnly));
    read_only.await.unwrap().commit().await.unwrap();
    assert_eq!(names(&session).await, ["Ann"]);
    session.commit().await.unwrap();
}

#[tokio::test]
async fn what_is_committed_inside_is_kept_with_the_session_only() {
    let world = World::new().await;
    for (is_committed, expected) in [(false, "Ann"), (true, "Eve")] {
        let session = world.session().await;
        let inner = session.begin().await.unwrap();
        rename(&inner, world.ours.guest, "Eve").await.unwrap();
        inner.commit().await.unwrap();
        if is_committed {
            session.commit().await.unwrap();
        } else {
            session.rollback().await.unwrap();
        }
        let guest = Guest::find_by_id(world.ours.guest).one(&world.db).await;
        assert_eq!(
            guest.unwrap().unwrap().first_name.as_deref(),
            Some(expected)
        );
    }
}

#[tokio::test]
async fn a_dropped_transaction_inside_is_rolled_back_alone() {
    let world = World::new().await;
    let session = world.session().await;
    let inner = session.begin().await.unwrap();
    rename(&inner, world.ours.guest, "Eve").await.unwrap();
    drop(inner);
    assert_eq!(names(&session).await, ["Ann"]);
    session.commit().await.unwrap();
}

#[tokio::test]
async fn a_callback_runs_in_a_session_of_its_own() {
    let world = World::new().await;
    let session = world.session().await;
    let guest = world.ours.guest;
    let refused: Result<(), _> = session
        .transaction(|inner| {
            Box::pin(async move {
                rename(inner, guest, "Eve").await?;
                Err(DbErr::Custom("no".into()))
            })
        })
        .await;
    assert!(matches!(refused, Err(TransactionError::Transaction(_))));
    assert_eq!(names(&session).await, ["Ann"]);
    let renamed =
        session.transaction(|inner| Box::pin(async move { rename(inner, guest, "Eve").await }));
    assert_eq!(renamed.await.unwrap(), 1);
    assert_eq!(names(&session).await, ["Eve"]);
}

fn is_out_of_order(ended: Result<(), Error>) -> bool {
    matches!(ended, Err(Error::Session(SessionError::OutOfOrder)))
}

/// The driver counts savepoints: it would release the inner one, and say that all is committed.
#[tokio::test]
async fn a_session_is_not_committed_around_an_open_one() {
    let world = World::new().await;
    let session = world.session().await;
    rename(&session, world.ours.guest, "Eve").await.unwrap();
    let inner = session.begin().await.unwrap();
    assert!(is_out_of_order(session.commit().await));
    assert!(is_out_of_order(inner.commit().await));
    assert_eq!(names(&world.single).await, ["Ann", "Ann"]);
    assert_eq!(world.left_behind().await, "");
}

#[tokio::test]
async fn a_session_is_not_committed_without_the_one_around_it() {
    let world = World::new().await;
    let session = world.session().await;
    rename(&session, world.ours.guest, "Eve").await.unwrap();
    let inner = session.begin().await.unwrap();
    drop(session);
    let ended = TransactionSession::commit(inner).await;
    assert!(
        ended
            .unwrap_err()
            .to_string()
            .contains("end the inner session first")
    );
    assert_eq!(names(&world.single).await, ["Ann", "Ann"]);
}

/// The driver would take back with the one what the other committed.
#[tokio::test]
async fn there_is_one_session_inside_another_at_a_time() {
    let world = World::new().await;
    let session = world.session().await;
    let first = session.begin().await.unwrap();
    rename(&first, world.ours.guest, "Eve").await.unwrap();
    let second = session.begin().await.unwrap_err();
    assert_eq!(SessionError::of(&second), Some(SessionError::OneInside));
    assert!(second.to_string().contains("end it first"), "{second}");
    first.commit().await.unwrap();
    session.begin().await.unwrap().rollback().await.unwrap();
    assert_eq!(names(&session).await, ["Eve"]);

    let remove = |guest| Guest::soft_delete(&session, [guest], Removal::unattended());
    let (known, unknown) = tokio::join!(remove(world.ours.guest), remove(GuestId::new_v7()));
    assert_eq!(known.unwrap().removed.len(), 1);
    assert!(unknown.is_err());
    session.commit().await.unwrap();
    let guest = Guest::find_by_id(world.ours.guest).one(&world.db).await;
    assert!(guest.unwrap().unwrap().deleted_at.is_some());
}

async fn fail(db: &impl ConnectionTrait) {
    db.execute_unprepared("SELECT 1 / 0").await.unwrap_err();
}

/// What failed inside is over with the session inside, however that one ended.
#[tokio::test]
async fn a_statement_that_failed_inside_fails_nothing_outside() {
    let world = World::new().await;
    for end in ["rollback", "drop", "commit", "transaction"] {
        let session = world.session().await;
        rename(&session, world.ours.guest, end).await.unwrap();
        let inner = session.begin().await.unwrap();
        rename(&inner, world.ours.guest, "Eve").await.unwrap();
        fail(&inner).await;
        match end {
            "rollback" => inner.rollback().await.unwrap(),
            "drop" => drop(inner),
            "commit" => {
                let kept = inner.commit().await;
                assert!(matches!(kept, Err(Error::Session(SessionError::Failed))));
            }
            _ => {
                let kept = TransactionSession::commit(inner).await.unwrap_err();
                assert_eq!(SessionError::of(&kept), Some(SessionError::Failed));
            }
        }
        session.commit().await.unwrap();
        assert_eq!(names(&world.session().await).await, [end]);
        assert_eq!(world.left_behind().await, "");
    }
}

#[tokio::test]
async fn a_statement_that_failed_outside_is_told_of_at_the_end() {
    let world = World::new().await;
    let session = world.session().await;
    let inner = session.begin().await.unwrap();
    rename(&inner, world.ours.guest, "Eve").await.unwrap();
    inner.commit().await.unwrap();
    fail(&session).await;
    let kept = session.commit().await;
    assert!(matches!(kept, Err(Error::Session(SessionError::Failed))));
    assert_eq!(names(&world.session().await).await, ["Ann"]);
}

#[tokio::test]
async fn system_sessions_nest_too() {
    let world = World::new().await;
    let session = SystemSession::begin(&world.single, request())
        .await
        .unwrap();
    let inner = session.begin().await.unwrap();
    assert!(who(&inner).await.starts_with("eios_service"));
    rename(&inner, world.theirs.guest, "Eve").await.unwrap();
    inner.commit().await.unwrap();
    session.commit().await.unwrap();
    assert_eq!(world.left_behind().await, "");
}
