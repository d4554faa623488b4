//! An empty database becomes exactly the legacy one, and every step can be taken back.

#![allow(clippy::unwrap_used)]

mod support;

use migration::{
    HISTORY,
    connect::DEFAULT_SCHEMA,
    ledger,
    runner::{Consent, promised},
    snapshot::{Changes, Snapshot, read},
    testing::TestDatabase,
};
use support::{legacy, runner};

const BASELINE: u32 = 2;

#[tokio::test]
async fn an_empty_database_gets_exactly_the_legacy_catalogue() {
    let database = TestDatabase::empty().await.unwrap();
    runner(&database.url())
        .await
        .up(Some(BASELINE))
        .await
        .unwrap();

    let mut connection = support::connect(&database.url()).await;
    legacy::assert_catalog_equals_csv(&mut connection, DEFAULT_SCHEMA, &ledger::TABLES)
        .await
        .unwrap();
}

#[tokio::test]
async fn plain_sea_orm_migration_gives_the_same() {
    let database = TestDatabase::migrated().await.unwrap();
    let db = database.connect().await.unwrap();
    let live = read(&db, DEFAULT_SCHEMA).await.unwrap();
    assert_eq!(promised(HISTORY).unwrap().missing_from(&live), []);
    assert_eq!(promised(HISTORY).unwrap().extra_in(&live), []);
}

#[tokio::test]
async fn every_step_goes_up_and_down_and_up_to_the_same_fingerprint() {
    let database = TestDatabase::empty().await.unwrap();
    let db = database.connect().await.unwrap();
    let runner = runner(&database.url()).await;
    let mut before = Snapshot::default();
    for entry in HISTORY {
        runner.up(Some(1)).await.unwrap();
        let after = read(&db, DEFAULT_SCHEMA).await.unwrap();
        runner.down(Some(1), Consent::default()).await.unwrap();
        let back = read(&db, DEFAULT_SCHEMA).await.unwrap();
        assert_eq!(
            Changes::between(&before, &back).to_string(),
            "",
            "{} down leaves something",
            entry.title()
        );
        runner.up(Some(1)).await.unwrap();
        let again = read(&db, DEFAULT_SCHEMA).await.unwrap();
        assert_eq!(
            again.fingerprint(),
            after.fingerprint(),
            "{} up, down, up",
            entry.title()
        );
        before = again;
    }
    runner.down(None, Consent::default()).await.unwrap();
    let empty = read(&db, DEFAULT_SCHEMA).await.unwrap();
    assert_eq!(
        Changes::between(&Snapshot::default(), &empty).to_string(),
        ""
    );
}

#[tokio::test]
async fn frozen_catalogues_say_what_each_migration_leaves_behind() {
    let database = TestDatabase::empty().await.unwrap();
    let db = database.connect().await.unwrap();
    let runner = runner(&database.url()).await;
    let mut before = Snapshot::default();
    for entry in HISTORY {
        runner.up(Some(1)).await.unwrap();
        let after = read(&db, DEFAULT_SCHEMA).await.unwrap();
        assert_eq!(
            Changes::between(&before, &after),
            entry.changes().unwrap(),
            "{}: run `cargo run -p migration -- docs` and review the change",
            entry.title()
        );
        before = after;
    }
}
