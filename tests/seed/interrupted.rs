//! A seed that is ended in the middle.

use migration::seed::Progress;
use sqlx::{Connection, PgConnection};
use tokio::sync::Notify;

use super::*;

/// Calls once a table is begun.
struct Call {
    at: &'static str,
    begun: Notify,
}

impl Progress for Call {
    fn started(&self, table: &'static str) {
        if table == self.at {
            self.begun.notify_one();
        }
    }

    fn written(&self, _: &'static str, _: u64, _: f64) {}

    fn finished(&self, _: &'static str, _: u64) {}
}

async fn drop_at(table: &'static str, connection: &mut PgConnection) {
    let call = Call {
        at: table,
        begun: Notify::new(),
    };
    let scale = Scale::small();
    tokio::select! {
        biased;
        () = call.begun.notified() => {}
        outcome = seed(connection, &scale, SEED, &call) => panic!("done before {table}: {outcome:?}"),
    }
}

#[tokio::test]
async fn a_connection_dropped_midway_leaves_nothing() {
    let database = TestDatabase::migrated().await.unwrap();
    for table in ["users", "site_versions", "guests", "photo_likes"] {
        let mut connection = connect(&database.url()).await;
        drop_at(table, &mut connection).await;
        drop(connection);
        for (filled, rows) in dump(&database).await.rows {
            assert_eq!(rows.count, 0, "{filled} after a drop at {table}");
        }
    }
    // The locks are gone too, and nothing stands in the way of the next one.
    let mut connection = connect(&database.url()).await;
    seed(&mut connection, &Scale::small(), SEED, &())
        .await
        .unwrap();
    let (undisturbed, _) = seeded(SEED).await;
    assert_eq!(values(&database).await, values(&undisturbed).await);
}

#[tokio::test]
async fn a_connection_cut_by_the_server_is_an_error_and_leaves_nothing() {
    let database = TestDatabase::migrated().await.unwrap();
    let mut connection = connect(&database.url()).await;
    let pid: i32 = sqlx::query_scalar("SELECT pg_backend_pid()")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    let mut other = connect(&database.url()).await;
    let call = Call {
        at: "guests",
        begun: Notify::new(),
    };
    let cut = async {
        call.begun.notified().await;
        sqlx::query("SELECT pg_terminate_backend($1)")
            .bind(pid)
            .execute(&mut other)
            .await
            .unwrap();
    };
    let scale = Scale::small();
    let (outcome, ()) = tokio::join!(seed(&mut connection, &scale, SEED, &call), cut);
    assert!(
        matches!(outcome, Err(SeedError::Load { .. })),
        "{outcome:?}"
    );
    assert!(
        dump(&database)
            .await
            .rows
            .values()
            .all(|rows| rows.count == 0)
    );
    other.close().await.unwrap();
}
