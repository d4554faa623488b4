use migration::testing::TestDatabase;

use crate::support::{connect, legacy};

/// Indexes that the plan (section 5.1) asks for, whatever they overlap with.
const ASKED_FOR: [&str; 2] = ["idx_guests_project_deleted", "idx_invites_project_active"];

#[tokio::test]
async fn every_foreign_key_has_an_index() {
    let database = TestDatabase::migrated().await.unwrap();
    let mut db = connect(&database.url()).await;
    let bare: Vec<String> = sqlx::query_scalar(include_str!("bare_foreign_keys.sql"))
        .fetch_all(&mut db)
        .await
        .unwrap();
    assert!(
        bare.is_empty(),
        "add an index that begins with the key's column (ddl::create_index_concurrently): {bare:?}"
    );
}

#[tokio::test]
async fn no_index_is_another_ones_twin() {
    let database = TestDatabase::migrated().await.unwrap();
    let mut db = connect(&database.url()).await;
    let legacy = legacy::expected().unwrap().indexes;
    let known: Vec<String> = legacy
        .into_iter()
        .map(|index| index.name)
        .chain(ASKED_FOR.map(str::to_owned))
        .collect();
    let twins: Vec<String> = sqlx::query_scalar(include_str!("twin_indexes.sql"))
        .bind(known)
        .fetch_all(&mut db)
        .await
        .unwrap();
    assert!(twins.is_empty(), "drop one of each pair: {twins:?}");
}
