//! The schema file builds what the migrations build, and the README shows what they print.

#![allow(clippy::unwrap_used)]

use entity::catalog;
use migration::{
    HISTORY,
    connect::DEFAULT_SCHEMA,
    snapshot::{Changes, read},
    testing::TestDatabase,
};
use sqlx::{Connection, PgConnection};

#[tokio::test]
async fn the_schema_file_builds_the_schema_at_head() {
    let built = TestDatabase::empty().await.unwrap();
    let mut connection = PgConnection::connect(&built.url()).await.unwrap();
    sqlx::raw_sql(include_str!("../docs/schema.sql"))
        .execute(&mut connection)
        .await
        .unwrap();
    let migrated = TestDatabase::migrated().await.unwrap();

    let built = read(&built.connect().await.unwrap(), DEFAULT_SCHEMA)
        .await
        .unwrap();
    let migrated = read(&migrated.connect().await.unwrap(), DEFAULT_SCHEMA)
        .await
        .unwrap();

    assert_eq!(
        Changes::between(&migrated, &built).to_string(),
        "",
        "what the file makes otherwise"
    );
    assert_eq!(built.fingerprint(), migrated.fingerprint());
}

#[test]
fn the_readme_shows_what_up_prints_at_head() {
    let (migrations, tables) = (HISTORY.len(), catalog::tables().len());
    let head = HISTORY.last().unwrap().title();
    let readme = include_str!("../README.md");
    for expected in [
        format!("applied {migrations} migrations: {tables} tables at {head}"),
        format!("row level security binds sessions on {tables} tables;"),
    ] {
        assert!(
            readme.contains(&expected),
            "README.md should show: {expected}"
        );
    }
}
