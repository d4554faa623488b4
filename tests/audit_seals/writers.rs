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
const FOR: Duration = Duration::from_secs(4);

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn beside_eight_writers_every_entry_is_sealed_once_and_nobody_waits() {
    let world = World::new().await;
    let until = Instant::now() + FOR;
    let kept = Arc::new(AtomicU64::new(0));
    let mut writers = Vec::new();
    for writer in 0..WRITERS {
        let db = one_connection(&world.database).await;
        // Whoever has to wait for a sealer fails.
        execute(&db, "SET lock_timeout = '200ms'").await;
        writers.push(tokio::spawn(write(db, writer, until, kept.clone())));
    }
    let is_over = AtomicBool::new(false);
    let sealing = Sealing::default()
        .lag(Duration::from_millis(100))
        .patience(Duration::from_millis(200));
    let sealer = async {
        let mut seals = 0;
        while !is_over.load(Relaxed) {
            seals += seal(&world.db, &sealing).await.unwrap().seals.len();
        }
        seals
    };
    let writing = async {
        for writer in writers {
            writer.await.unwrap();
        }
        is_over.store(true, Relaxed);
    };
    let (seals, ()) = tokio::join!(sealer, writing);
    world.seal().await;

    assert!(seals > 3, "sealed {seals} times beside them");
    let sealed = count(&world.db, "SELECT sum(row_count)::bigint FROM audit_seals").await;
    assert_eq!(sealed as u64, kept.load(Relaxed), "every entry, once");
    let verification = verify(&world.db, &[]).await.unwrap();
    assert_eq!(verification.findings, []);
    assert_eq!(verification.rows, kept.load(Relaxed));
}

/// Transactions of all lengths, some taken back.
async fn write(db: DatabaseConnection, writer: u64, until: Instant, kept: Arc<AtomicU64>) {
    let mut turn = writer;
    while Instant::now() < until {
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
