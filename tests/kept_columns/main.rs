//! What triggers keep true in every table, whoever writes: the ORM, raw SQL or the old application.

#![allow(clippy::unwrap_used)]

#[path = "../support/mod.rs"]
mod support;

mod accesses;
mod lifecycle;
mod organizations;
mod stamps;

use migration::connect::DEFAULT_SCHEMA;
use sqlx::PgConnection;
use support::{LegacyDatabase, runner};

/// A live database with rows in every table, upgraded.
async fn upgraded() -> (LegacyDatabase, PgConnection) {
    let database = LegacyDatabase::filled().await;
    let runner = runner(&database.url).await;
    runner.adopt().await.unwrap();
    runner.up(None).await.unwrap();
    runner.finish().await;
    let mut db = database.connect().await;
    sqlx::raw_sql(include_str!("../fixtures/later_rows.sql"))
        .execute(&mut db)
        .await
        .unwrap();
    (database, db)
}

/// Tables with all of these columns.
async fn tables_with(db: &mut PgConnection, columns: &[&str]) -> Vec<String> {
    sqlx::query_scalar(
        "SELECT table_name::text FROM information_schema.columns c JOIN pg_class r ON r.relname = c.table_name \
         WHERE table_schema = $1 AND column_name = ANY ($2) AND r.relkind IN ('r', 'p') AND NOT r.relispartition \
         GROUP BY table_name HAVING count(*) = cardinality($2) ORDER BY 1",
    )
    .bind(DEFAULT_SCHEMA)
    .bind(columns)
    .fetch_all(db)
    .await
    .unwrap()
}
