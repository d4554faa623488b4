//! A session inside another one that does not begin takes the whole transaction with it: nothing may run
//! after that, since it would run without role and actor.

use std::{future::poll_fn, pin::pin, task::Poll};

use entity::{Error, prelude::*, session::SessionError, soft_delete::Removal};

use crate::world::{World, names, rename, value};

/// What is said once the transaction is gone.
fn is_lost(error: &impl ToString) -> bool {
    error.to_string().contains("the session has ended")
}

#[tokio::test]
async fn after_a_savepoint_that_was_refused() {
    let world = World::new().await;
    let session = world.session().await;
    rename(&session, world.ours.guest, "Eve").await.unwrap();
    session
        .execute_unprepared("SELECT 1 / 0")
        .await
        .unwrap_err();

    let removal = Removal::by(world.ours.owner);
    let removed = Guest::soft_delete(&session, [world.ours.guest], removal).await;
    assert!(removed.unwrap_err().to_string().contains("aborted"));

    let seen = Guest::find().all(&session).await;
    assert!(is_lost(&seen.unwrap_err()));
    let written = rename(&session, world.theirs.guest, "Mallory").await;
    assert!(is_lost(&written.unwrap_err()));
    assert!(is_lost(&session.begin().await.unwrap_err()));
    assert!(
        sea_orm::StreamTrait::stream_raw(&session, all_guests())
            .await
            .is_err()
    );
    let committed = session.commit().await;
    assert!(matches!(committed, Err(Error::Session(SessionError::Lost))));

    assert_eq!(world.left_behind().await, "");
    let names = names(&world.single).await;
    assert_eq!(names.len(), 2, "as the owner again");
    assert!(names.iter().all(|name| name == "Ann"), "{names:?}");
}

/// A statement on the session waits meanwhile for the connection, and one comes after.
#[tokio::test]
async fn after_the_future_of_a_savepoint_was_dropped_at_any_point() {
    let world = World::new().await;
    let mut lost = 0;
    for polls in (1..=4).cycle().take(100) {
        let session = world.session().await;
        {
            let mut begun = pin!(session.begin());
            let mut beside = pin!(Guest::find().all(&session));
            let mut count = 0;
            poll_fn(|context| {
                count += 1;
                let is_begun = begun.as_mut().poll(context).is_ready();
                if let Poll::Ready(seen) = beside.as_mut().poll(context) {
                    assert_eq!(seen.unwrap().len(), 1);
                    return Poll::Ready(());
                }
                if is_begun || count >= polls {
                    Poll::Ready(())
                } else {
                    Poll::Pending
                }
            })
            .await;
        }
        match Guest::find().all(&session).await {
            Ok(seen) => {
                assert_eq!(seen.len(), 1);
                session.rollback().await.unwrap();
            }
            Err(error) => {
                assert!(is_lost(&error), "{error}");
                lost += 1;
                assert!(session.commit().await.is_err());
            }
        }
        assert_eq!(world.left_behind().await, "");
    }
    assert!(lost > 0, "it was dropped at some points: {lost}");
}

/// The statement that waits gets its turn only after the savepoint was given up.
#[tokio::test]
async fn who_waits_beside_it_sees_nothing_of_others() {
    let world = World::new().await;
    let mut lost = 0;
    for _ in 0..50 {
        let session = world.session().await;
        let given_up = async {
            let mut begun = pin!(session.begin());
            poll_fn(|context| {
                let _ = begun.as_mut().poll(context);
                Poll::Ready(())
            })
            .await;
            tokio::task::yield_now().await;
        };
        let ((), seen) = tokio::join!(given_up, Guest::find().all(&session));
        match seen {
            Ok(seen) => assert_eq!(seen.len(), 1),
            Err(error) => {
                assert!(is_lost(&error), "{error}");
                lost += 1;
            }
        }
    }
    assert!(lost > 0, "it was lost sometimes: {lost}");
    let owner: String = value(&world.single, "SELECT current_user::text").await;
    assert_ne!(owner, "eios_app");
}

fn all_guests() -> sea_orm::Statement {
    sea_orm::Statement::from_string(sea_orm::DbBackend::Postgres, "SELECT * FROM guests")
}
