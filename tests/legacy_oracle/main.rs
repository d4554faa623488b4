//! The oracle that other tests trust is itself right: it builds what the facts say, and notices every change.

#![allow(clippy::unwrap_used)]

mod catalogue;
mod dump;
mod old_application;
mod rows;
#[path = "../support/mod.rs"]
mod support;

use migration::connect::DEFAULT_SCHEMA;
use sqlx::{AssertSqlSafe, PgConnection};
use support::legacy::{self, Catalog, Difference};

async fn execute(connection: &mut PgConnection, sql: &str) {
    let done = sqlx::raw_sql(AssertSqlSafe(sql)).execute(connection).await;
    done.unwrap_or_else(|error| panic!("{sql}: {error}"));
}

async fn catalog(connection: &mut PgConnection) -> Catalog {
    legacy::catalog(connection, DEFAULT_SCHEMA, &[])
        .await
        .unwrap()
}

fn lines(differences: &[Difference]) -> Vec<String> {
    differences.iter().map(ToString::to_string).collect()
}
