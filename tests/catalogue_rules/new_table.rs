//! A table that was added without one of its places is named.

use entity::catalog;
use migration::testing::TestDatabase;
use sqlx::PgConnection;

use crate::{comments::silent, keys::found, support::connect};

/// Tables of the database that the catalogue has no line for.
async fn unlisted(db: &mut PgConnection) -> Vec<String> {
    let listed: Vec<_> = catalog::tables().iter().map(|table| table.name).collect();
    sqlx::query_scalar(include_str!("unlisted_tables.sql"))
        .bind(&listed)
        .bind(&migration::ledger::TABLES[..])
        .fetch_all(db)
        .await
        .unwrap()
}

#[tokio::test]
async fn every_table_has_a_line_in_the_catalogue() {
    let database = TestDatabase::migrated().await.unwrap();
    let unlisted = unlisted(&mut connect(&database.url()).await).await;
    assert!(
        unlisted.is_empty(),
        "without a line in entity/src/catalog.rs, and so without a model and an id: {unlisted:?}"
    );
}

/// That row level security is off is found in `tenancy`; what has a line is asked for its audit, its stamps and
/// its rows.
#[tokio::test]
async fn a_table_that_lacks_everything_is_named_by_each_rule() {
    let database = TestDatabase::migrated().await.unwrap();
    let mut db = connect(&database.url()).await;
    sqlx::raw_sql("CREATE TABLE bare (id uuid PRIMARY KEY, guest_id uuid REFERENCES guests (id))")
        .execute(&mut db)
        .await
        .unwrap();
    let expected = ["table bare", "column bare.guest_id", "column bare.id"];
    // What else is silent or unlisted is named by the rules themselves.
    let is_bare = |name: &String| name.ends_with(" bare") || name.contains(" bare.");
    let mut silent = silent(&mut db).await;
    silent.retain(is_bare);
    silent.sort_by_key(|object| !object.starts_with("table"));
    silent[1..].sort();
    assert_eq!(silent, expected);
    let unlisted = unlisted(&mut db).await;
    assert!(unlisted.contains(&"bare".to_owned()), "{unlisted:?}");
    let mut keys = found(&database, "foreign keys without an index").await;
    keys.retain(|key| key.contains(" bare."));
    assert_eq!(keys.len(), 1, "{keys:?}");
}
