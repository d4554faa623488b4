//! Every change of an audited table is in the log, exactly once and right, whoever makes it and by whatever
//! statement; and what is in the log stays there.

#![allow(clippy::unwrap_used)]

#[path = "../support/mod.rs"]
mod support;

mod actors;
mod cascades;
mod changes;
mod coverage;
mod failures;
mod guards;
mod months;
mod platform;

use migration::testing::TestDatabase;
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use support::connect;

/// A database with a few rows in every audited table.
async fn world() -> (TestDatabase, PgConnection) {
    let database = TestDatabase::migrated().await.unwrap();
    let mut db = connect(&database.url()).await;
    sqlx::raw_sql(include_str!("world.sql"))
        .execute(&mut db)
        .await
        .unwrap();
    (database, db)
}

/// What the log says of one change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Entry {
    action: String,
    table: String,
    fields: Vec<String>,
    previous: String,
    new: String,
    actor: String,
    has_org: bool,
    has_project: bool,
    metadata: String,
}

impl Entry {
    /// Of an update by nobody known: what tests compare first.
    fn update(action: &str, table: &str, fields: &[&str]) -> (String, String, Vec<String>) {
        let fields = fields.iter().map(ToString::to_string).collect();
        (action.to_owned(), table.to_owned(), fields)
    }

    fn words(&self) -> (String, String, Vec<String>) {
        (self.action.clone(), self.table.clone(), self.fields.clone())
    }
}

/// What the log says of these statements, which are one transaction and taken back.
async fn entries_of(db: &mut PgConnection, statements: &str) -> Vec<Entry> {
    let mut transaction = db.begin().await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(statements.to_owned()))
        .execute(&mut *transaction)
        .await
        .unwrap();
    let entries = entries(&mut transaction).await;
    transaction.rollback().await.unwrap();
    entries
}

/// What the log says of the running transaction.
async fn entries(db: &mut PgConnection) -> Vec<Entry> {
    type Row = (
        String,
        String,
        Vec<String>,
        String,
        String,
        String,
        bool,
        bool,
        String,
    );
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT action::text, target_type, coalesce(changed_fields, '{}'), coalesce(previous_values::text, ''), \
         coalesce(new_values::text, ''), actor_type::text, org_id IS NOT NULL, project_id IS NOT NULL, \
         coalesce(metadata::text, '') FROM admin_audit_log WHERE created_at = now() ORDER BY id",
    )
    .fetch_all(db)
    .await
    .unwrap();
    let entry =
        |(action, table, fields, previous, new, actor, has_org, has_project, metadata)| Entry {
            action,
            table,
            fields,
            previous,
            new,
            actor,
            has_org,
            has_project,
            metadata,
        };
    rows.into_iter().map(entry).collect()
}
