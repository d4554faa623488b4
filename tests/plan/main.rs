//! The plan: everything that it names is there (sections 3, 6 and 7; 4 and 5 are in `phase_one`), and
//! each box of its checklist (section 8) has a test.

#![allow(clippy::unwrap_used)]

#[path = "../support/mod.rs"]
mod support;

mod checklist;
mod names;

use migration::testing::TestDatabase;
use sqlx::{AssertSqlSafe, PgConnection};

/// A database at head.
struct Head {
    db: PgConnection,
    _database: TestDatabase,
}

impl Head {
    async fn new() -> Self {
        let database = TestDatabase::migrated().await.unwrap();
        Head {
            db: support::connect(&database.url()).await,
            _database: database,
        }
    }

    async fn all(&mut self, sql: &str) -> Vec<String> {
        sqlx::query_scalar(AssertSqlSafe(sql))
            .fetch_all(&mut self.db)
            .await
            .unwrap()
    }

    /// The SQLSTATE with which a statement is refused; empty when it is not.
    async fn refusal(&mut self, sql: &str) -> String {
        let outcome = sqlx::raw_sql(AssertSqlSafe(sql))
            .execute(&mut self.db)
            .await;
        let Err(error) = outcome else {
            return String::new();
        };
        let code = error.as_database_error().and_then(|refusal| refusal.code());
        code.unwrap_or_else(|| panic!("{sql}: {error}")).into()
    }
}
