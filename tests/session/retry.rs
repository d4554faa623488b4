//! Work that the database ends for the sake of another transaction is done again.

use std::{
    sync::atomic::{AtomicUsize, Ordering::SeqCst},
    time::{Duration, Instant},
};

use entity::{
    Error,
    prelude::*,
    session::{IsolationLevel, SessionOptions, retry},
};

use crate::world::{World, names, rename};

/// An application's own error.
#[derive(Debug, thiserror::Error)]
enum AppError {
    #[error("the database: {0}")]
    Database(#[from] Error),
    #[error(transparent)]
    Query(#[from] DbErr),
    #[error("no")]
    No,
}

async fn serializable(world: &World) -> Result<TenantSession, Error> {
    let options = SessionOptions::default().isolation(IsolationLevel::Serializable);
    TenantSession::begin_with(&world.db, world.actor(), options).await
}

#[tokio::test]
async fn a_serialization_failure_is_tried_again_in_a_session_of_its_own() {
    let world = World::new().await;
    let attempts = AtomicUsize::new(0);
    let seen = retry(|| async {
        let session = serializable(&world).await?;
        let seen = names(&session).await;
        if attempts.fetch_add(1, SeqCst) == 0 {
            // Somebody changes the row that was read.
            rename(&world.db, world.ours.guest, "Eve").await?;
        }
        rename(&session, world.ours.guest, "Zoe").await?;
        session.commit().await?;
        Ok::<_, AppError>(seen)
    })
    .await
    .unwrap();
    assert_eq!(attempts.load(SeqCst), 2);
    assert_eq!(seen, ["Eve"], "the second attempt reads anew");
    assert_eq!(names(&world.session().await).await, ["Zoe"]);
}

/// A deadlock comes as an error of this crate, and not of SeaORM alone.
#[tokio::test]
async fn a_deadlock_is_tried_again() {
    let world = World::new().await;
    let other = world.session_of_db().await;
    rename(&other, world.ours.guest, "Eve").await.unwrap();
    let second = second_guest(&world).await;
    let attempts = AtomicUsize::new(0);
    let work = retry(|| async {
        let session = TenantSession::begin(&world.db, world.actor()).await?;
        attempts.fetch_add(1, SeqCst);
        rename(&session, second, "Zoe").await.map_err(Error::from)?;
        rename(&session, world.ours.guest, "Zoe")
            .await
            .map_err(Error::from)?;
        session.commit().await?;
        Ok::<_, AppError>(())
    });
    let beside = async {
        // Until the work waits for the first guest.
        let started = Instant::now();
        while world.waiting_for_locks().await == 0 {
            assert!(
                started.elapsed() < Duration::from_secs(30),
                "the work never waited for the first guest"
            );
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let locked = rename(&other, second, "Eve").await;
        other.rollback().await.unwrap();
        locked
    };
    let (work, beside) = tokio::join!(work, beside);
    work.unwrap();
    // The database chooses whom it ends.
    assert_eq!(attempts.load(SeqCst), if beside.is_ok() { 2 } else { 1 });
}

async fn second_guest(world: &World) -> GuestId {
    let guest = guest::ActiveModel {
        project_id: Set(world.ours.project),
        first_name: Set(Some("Ben".into())),
        ..Default::default()
    };
    guest.insert(&world.db).await.unwrap().id
}

#[tokio::test]
async fn it_is_given_up_at_last() {
    let world = World::new().await;
    let attempts = AtomicUsize::new(0);
    let failed = retry(|| async {
        let session = serializable(&world).await?;
        names(&session).await;
        let attempt = attempts.fetch_add(1, SeqCst);
        rename(&world.db, world.ours.guest, &format!("N{attempt}")).await?;
        rename(&session, world.ours.guest, "Zoe").await?;
        session.commit().await?;
        Ok::<_, AppError>(())
    })
    .await
    .unwrap_err();
    assert_eq!(attempts.load(SeqCst), 6);
    assert!(
        failed.to_string().contains("could not serialize"),
        "{failed}"
    );
}

#[tokio::test]
async fn what_would_fail_again_is_not_tried_again() {
    let world = World::new().await;
    let attempts = AtomicUsize::new(0);
    let failed = retry(|| async {
        let session = serializable(&world).await?;
        attempts.fetch_add(1, SeqCst);
        rename(&session, world.ours.guest, "Zoe").await?;
        Err::<(), _>(AppError::No)
    })
    .await;
    assert!(matches!(failed, Err(AppError::No)));
    assert_eq!(attempts.load(SeqCst), 1);
    assert_eq!(names(&world.session().await).await, ["Ann"]);

    let nobody = UserId::new_v7();
    let refused = retry(|| TenantSession::begin(&world.db, Actor::user(nobody))).await;
    assert!(matches!(refused, Err(Error::Session(_))));
}

/// It can be spawned, and no update is lost.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_at_once_lose_nothing() {
    let world = std::sync::Arc::new(World::new().await);
    rename(&world.db, world.ours.guest, "0").await.unwrap();
    let tasks: Vec<_> = (0..4)
        .map(|_| {
            let world = world.clone();
            tokio::spawn(async move {
                retry(|| async {
                    let session = serializable(&world).await?;
                    let seen: u32 = names(&session).await[0].parse().unwrap();
                    rename(&session, world.ours.guest, &(seen + 1).to_string()).await?;
                    session.commit().await?;
                    Ok::<_, AppError>(())
                })
                .await
            })
        })
        .collect();
    let mut done = 0;
    for task in tasks {
        done += u32::from(task.await.unwrap().is_ok());
    }
    assert!(done > 1, "{done}");
    assert_eq!(names(&world.session().await).await, [done.to_string()]);
}
