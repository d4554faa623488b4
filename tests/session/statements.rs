//! Prepared statements and streams.

use entity::prelude::*;
use futures_util::TryStreamExt;

use crate::world::{World, names, rename, request, value};

async fn is_prepared(world: &World) -> bool {
    let sql = "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%\"guests\".\"first_name\"%'";
    let count: i64 = value(&world.single, sql).await;
    count > 0
}

/// The driver keeps a statement prepared for the connection, and the database its plan: both are
/// used by one user after the other, and often enough for a plan that knows no parameter.
#[tokio::test]
async fn a_prepared_statement_sees_the_rows_of_whoever_runs_it() {
    let world = World::new().await;
    rename(&world.db, world.theirs.guest, "Tom").await.unwrap();
    for round in 0..8 {
        for (org, name) in [(&world.ours, "Ann"), (&world.theirs, "Tom")] {
            for user in [org.owner, org.viewer] {
                let session = TenantSession::begin(&world.single, Actor::user(user))
                    .await
                    .unwrap();
                assert_eq!(names(&session).await, [name], "round {round}");
                session.commit().await.unwrap();
            }
        }
        let system = SystemSession::begin(&world.single, request())
            .await
            .unwrap();
        assert_eq!(names(&system).await.len(), 2);
        system.commit().await.unwrap();
        assert_eq!(
            names(&world.single).await.len(),
            2,
            "the owner, in round {round}"
        );
        assert!(is_prepared(&world).await);
    }
}

#[tokio::test]
async fn the_same_holds_for_writes() {
    let world = World::new().await;
    for round in 0..8 {
        let name = format!("N{round}");
        for user in [world.theirs.owner, world.ours.viewer] {
            let session = TenantSession::begin(&world.single, Actor::user(user))
                .await
                .unwrap();
            assert_eq!(rename(&session, world.ours.guest, &name).await.unwrap(), 0);
            session.commit().await.unwrap();
        }
        let session = world.session().await;
        assert_eq!(rename(&session, world.ours.guest, &name).await.unwrap(), 1);
        session.commit().await.unwrap();
    }
}

#[tokio::test]
async fn a_stream_sees_what_the_session_sees() {
    let world = World::new().await;
    let session = world.session().await;
    for _ in 0..300 {
        let guest = guest::ActiveModel {
            project_id: Set(world.ours.project),
            first_name: Set(Some("Ann".into())),
            ..Default::default()
        };
        guest.insert(&session).await.unwrap();
    }
    let mut stream = Guest::live().stream(&session).await.unwrap();
    let mut seen = 0;
    while let Some(guest) = stream.try_next().await.unwrap() {
        assert_eq!(guest.project_id, world.ours.project);
        seen += 1;
    }
    assert_eq!(seen, 301);
    drop(stream);

    // One that is not read to its end is in nobody's way.
    let mut stream = Guest::live().stream(&session).await.unwrap();
    stream.try_next().await.unwrap().unwrap();
    drop(stream);
    assert_eq!(names(&session).await.len(), 301);
    session.rollback().await.unwrap();
    assert_eq!(world.left_behind().await, "");
}

#[tokio::test]
async fn a_stream_inside_a_transaction_inside_is_dropped_with_all_of_it() {
    let world = World::new().await;
    {
        let session = world.session().await;
        let inner = session.begin().await.unwrap();
        let mut stream = Guest::live().stream(&inner).await.unwrap();
        stream.try_next().await.unwrap().unwrap();
    }
    assert_eq!(world.left_behind().await, "");
}

/// Only who reads the rows is told what goes wrong with them, and that may be nobody.
#[tokio::test]
async fn a_stream_that_failed_is_told_of_at_the_end() {
    let world = World::new().await;
    for is_read in [true, false] {
        let session = world.session().await;
        rename(&session, world.ours.guest, "Eve").await.unwrap();
        let sql = "SELECT 1 / (5 - n) FROM generate_series(1, 9) AS n";
        let statement = sea_orm::Statement::from_string(sea_orm::DbBackend::Postgres, sql);
        let mut stream = sea_orm::StreamTrait::stream_raw(&session, statement)
            .await
            .unwrap();
        stream.try_next().await.unwrap().unwrap();
        if is_read {
            while let Ok(Some(_)) = stream.try_next().await {}
        }
        drop(stream);
        assert!(session.commit().await.is_err());
        assert_eq!(world.left_behind().await, "");
        assert_eq!(names(&world.session().await).await, ["Ann"]);
    }
}
