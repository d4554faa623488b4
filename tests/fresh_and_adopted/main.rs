//! A database made by the migrations and a legacy one that they adopted are the same at head, and so is one that was
//! restored from a dump.

#![allow(clippy::unwrap_used)]

mod dump;
mod restored;
#[path = "../support/mod.rs"]
mod support;

use migration::{connect::DEFAULT_SCHEMA, snapshot};
use sea_orm::Database;
use support::{LegacyDatabase, legacy, runner};

async fn fresh() -> LegacyDatabase {
    let database = LegacyDatabase::empty().await;
    runner(&database.url).await.up(None).await.unwrap();
    database
}

/// With rows that break no rule: rules that old rows break are made constraints by `validate` later.
async fn adopted() -> LegacyDatabase {
    let database = LegacyDatabase::built().await;
    legacy::fill(
        &mut database.connect().await,
        legacy::Volume::default(),
        &[],
    )
    .await
    .unwrap();
    let runner = runner(&database.url).await;
    runner.adopt().await.unwrap();
    runner.up(None).await.unwrap();
    database
}

#[tokio::test]
async fn both_have_the_same_objects_and_the_same_dump() {
    let (fresh, adopted) = tokio::join!(fresh(), adopted());

    let (one, other) = (objects(&fresh).await, objects(&adopted).await);
    let different: Vec<_> = one.symmetric_difference(&other).collect();
    assert!(
        different.is_empty(),
        "fresh and adopted differ: {different:#?}"
    );

    let Some((one, other)) = dump::of(&fresh.url).zip(dump::of(&adopted.url)) else {
        return dump::skip("not compared by pg_dump");
    };
    assert!(one.len() > 1_000, "only {} parts", one.len());
    let different: Vec<_> = one.symmetric_difference(&other).collect();
    assert!(
        different.is_empty(),
        "the dumps of fresh and adopted differ: {different:#?}"
    );
}

async fn objects(database: &LegacyDatabase) -> std::collections::BTreeSet<String> {
    let db = Database::connect(&database.url).await.unwrap();
    let snapshot = snapshot::read(&db, DEFAULT_SCHEMA).await.unwrap();
    snapshot
        .iter()
        .map(|(object, definition)| format!("{object}: {definition:?}"))
        .collect()
}
