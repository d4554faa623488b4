//! Sealing beside writers.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};

use entity::{
    audit::{Sealing, seal, verify},
    prelude::*,
};
use migration::testing::TestDatabase;
use sea_orm::{ConnectOptions, Database, TransactionTrait};

use crate::world::{World, count, execute, query};

const WRITERS: u64 = 8;
/// How often is sealed beside them.
const SEALS: usize = 8;
const AT_MOST: Duration = Duration::from_secs(60);

/// A sealer waits for a lock when its seal is written, with all that it holds then.
const HOLD_UP: &str = "
    CREATE FUNCTION hold_up() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_advisory_xact_lock(7); RETURN NULL; END $$;
    CREATE TRIGGER hold_up AFTER INSERT ON audit_seals EXECUTE FUNCTION hold_up()";

const WAITING: &str = "SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event = 'advisory'";

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn beside_eight_writers_every_entry_is_sealed_once() {
    let world = World::new().await;
    let is_over = Arc::new(AtomicBool::new(false));
    let kept = Arc::new(AtomicU64::new(0));
    let mut writers = Vec::new();
    for writer in 0..WRITERS {
        let db = one_connection(&world.database).await;
        let writing = write(db, writer, is_over.clone(), kept.clone());
        writers.push(tokio::spawn(writing));
    }
    let sealing = Sealing::default()
        .lag(Duration::from_millis(100))
        .patience(Duration::from_millis(200));
    let started = Instant::now();
    let mut seals = 0;
    while seals < SEALS {
        assert!(
            started.elapsed() < AT_MOST,
            "sealed {seals} times beside them"
        );
        seals += seal(&world.db, &sealing).await.unwrap().seals.len();
    }
    is_over.store(true, Relaxed);
    for writer in writers {
        writer.await.unwrap();
    }
    world.seal().await;

    let sealed = count(&world.db, "SELECT sum(row_count)::bigint FROM audit_seals").await;
    assert_eq!(sealed as u64, kept.load(Relaxed), "every entry, once");
    let verification = verify(&world.db, &[]).await.unwrap();
    assert_eq!(verification.findings, []);
    assert_eq!(verification.rows, kept.load(Relaxed));
}

#[tokio::test]
async fn nobody_waits_for_a_sealer() {
    let world = World::new().await;
    world.record().await;
    execute(&world.db, HOLD_UP).await;
    execute(&world.intruder, "SELECT pg_advisory_lock(7)").await;
    let writer = one_connection(&world.database).await;
    // The sealer does not go on before: whoever waits for it fails.
    execute(&writer, "SET lock_timeout = '10s'").await;
    let writing = async {
        let started = Instant::now();
        while count(&world.db, WAITING).await == 0 {
            assert!(
                started.elapsed() < AT_MOST,
                "the sealer never wrote its seal"
            );
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let record = "SELECT audit_record('VIEWED', 'GUESTS', 'guests')";
        execute(&writer, record).await;
        execute(&world.intruder, "SELECT pg_advisory_unlock(7)").await;
    };
    let (sealed, ()) = tokio::join!(world.seal(), writing);
    assert_eq!(sealed.rows, 1, "{sealed:?}");
    assert_eq!(world.seal().await.rows, 1, "what was written beside it");
}

/// Transactions of all lengths, some taken back.
async fn write(
    db: DatabaseConnection,
    writer: u64,
    is_over: Arc<AtomicBool>,
    kept: Arc<AtomicU64>,
) {
    let mut turn = writer;
    while !is_over.load(Relaxed) {
        turn = turn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let rows = 1 + turn % 4;
        let transaction = db.begin().await.unwrap();
        for _ in 0..rows {
            let sql = "SELECT audit_record('VIEWED', 'GUESTS', 'guests', uuid_v7())";
            query(&transaction, sql, []).await;
            tokio::time::sleep(Duration::from_millis(turn >> 32 & 63)).await;
        }
        if turn >> 40 & 7 == 0 {
            transaction.rollback().await.unwrap();
        } else {
            transaction.commit().await.unwrap();
            kept.fetch_add(rows, Relaxed);
        }
    }
}

async fn one_connection(database: &TestDatabase) -> DatabaseConnection {
    let mut options = ConnectOptions::new(database.url());
    options.max_connections(1);
    Database::connect(options).await.unwrap()
}
