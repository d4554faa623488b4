//! The demo data set: every table filled, the same everywhere, clean, and all or nothing.

#![allow(clippy::unwrap_used)]

mod interrupted;
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeMap;

use entity::catalog::{self, Table};
use migration::{
    connect::DEFAULT_SCHEMA,
    ledger,
    seed::{Report, Scale, SeedError, seed},
    testing::TestDatabase,
};
use support::{
    connect,
    legacy::{self, DirtyRow, Dump},
};

const SEED: u64 = 42;

/// Filled by the migrations.
const FILLED_BEFORE: &str = "tenant_isolation_policies";

/// Nothing was removed from a new data set, nor put aside, and no view was refreshed since.
const NOTHING_YET: [&str; 3] = ["deletions", "quarantined_rows", "view_refreshes"];

async fn seeded(number: u64) -> (TestDatabase, Report) {
    let database = TestDatabase::migrated().await.unwrap();
    let mut connection = connect(&database.url()).await;
    let report = seed(&mut connection, &Scale::small(), number, &())
        .await
        .unwrap();
    (database, report)
}

async fn dump(database: &TestDatabase) -> Dump {
    let mut db = connect(&database.url()).await;
    let mut dump = legacy::dump(&mut db, DEFAULT_SCHEMA, &ledger::TABLES)
        .await
        .unwrap();
    dump.rows
        .retain(|table, _| table != FILLED_BEFORE && !is_recorded(table));
    dump
}

/// Whether the database itself writes the table, with ids and times of its own: the audit log, its
/// months and its seals.
fn is_recorded(table: &str) -> bool {
    table.starts_with("admin_audit_log") || table == "audit_seals"
}

/// Rows of the tables that are to be filled.
async fn counts(database: &TestDatabase) -> BTreeMap<String, u64> {
    let mut db = connect(&database.url()).await;
    let mut counts = BTreeMap::new();
    let is_filled = |table: &Table| {
        let is_filled = table.name != FILLED_BEFORE && !NOTHING_YET.contains(&table.name);
        is_filled && !is_recorded(table.name)
    };
    for table in catalog::tables().iter().filter(|table| is_filled(table)) {
        let query = format!("SELECT count(*) FROM {}", table.name);
        let count: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(query))
            .fetch_one(&mut db)
            .await
            .unwrap();
        counts.insert(table.name.to_owned(), count.unsigned_abs());
    }
    counts
}

/// Table → MD5 of its rows, in whatever order they lie, without the times that the database itself
/// puts on them.
async fn values(database: &TestDatabase) -> BTreeMap<String, String> {
    let mut db = connect(&database.url()).await;
    let mut values = BTreeMap::new();
    let tables = catalog::tables().iter();
    for table in tables.filter(|table| !is_recorded(table.name)) {
        let query = format!(
            "SELECT md5(coalesce(string_agg(digest, '' ORDER BY digest), '')) FROM \
             (SELECT md5((to_jsonb(t) - '{{created_at,updated_at,archived_at,deleted_at,computed_at,last_active_at}}'::text[])::text) AS digest FROM {} t) digests",
            table.name
        );
        let digest = sqlx::query_scalar(sqlx::AssertSqlSafe(query))
            .fetch_one(&mut db)
            .await
            .unwrap();
        values.insert(table.name.to_owned(), digest);
    }
    values
}

#[tokio::test]
async fn every_table_has_the_rows_that_are_reported() {
    let (database, report) = seeded(SEED).await;
    let reported: BTreeMap<_, _> = report
        .tables
        .iter()
        .map(|(table, rows)| ((*table).to_owned(), *rows))
        .collect();
    let found = counts(&database).await;
    let unfilled: Vec<_> = found.iter().filter(|(_, rows)| **rows == 0).collect();
    assert!(
        unfilled.is_empty(),
        "the seed gives no row to {unfilled:?}: add each to migration/src/seed/table.rs and rows/mod.rs, with its \
         statement in seed/statements"
    );
    assert_eq!(found, reported);
}

#[tokio::test]
async fn the_same_number_gives_the_same_rows() {
    let (one, other, different) = tokio::join!(seeded(SEED), seeded(SEED), seeded(SEED + 1));
    let first = values(&one.0).await;
    assert_eq!(first, values(&other.0).await);
    assert_eq!(one.1.invites, other.1.invites);
    let different = values(&different.0).await;
    assert_ne!(first["guests"], different["guests"]);
}

#[tokio::test]
async fn a_second_seed_is_refused_and_changes_nothing() {
    let (database, _) = seeded(SEED).await;
    let before = dump(&database).await;
    let mut connection = connect(&database.url()).await;
    let refusal = seed(&mut connection, &Scale::small(), SEED + 1, &()).await;
    assert!(
        matches!(refusal, Err(SeedError::NotEmpty(_))),
        "{refusal:?}"
    );
    legacy::assert_unchanged(&before, &dump(&database).await);
}

#[tokio::test]
async fn the_rows_obey_the_rules_to_come() {
    let (database, _) = seeded(SEED).await;
    let mut connection = connect(&database.url()).await;
    let mut broken = Vec::new();
    for kind in DirtyRow::ALL {
        if *kind == DirtyRow::DuplicateGuest {
            // Two guests may share an address, as couples do: no rule forbids it.
            continue;
        }
        let rows = kind.find(&mut connection).await.unwrap().len();
        if rows > 0 {
            broken.push(format!("{kind:?}: {rows} of {}", kind.table().unwrap()));
        }
    }
    assert_eq!(broken, [] as [String; 0]);
}

#[tokio::test]
async fn a_sample_invite_is_found_by_its_token() {
    let (database, report) = seeded(SEED).await;
    let mut connection = connect(&database.url()).await;
    assert!(!report.invites.is_empty());
    for invite in report.invites {
        let project: Option<String> = sqlx::query_scalar(
            "SELECT p.name FROM invites i JOIN projects p ON p.id = i.project_id
             WHERE i.token_hash = encode(sha256(convert_to($1, 'UTF8')), 'hex')",
        )
        .bind(&invite.token)
        .fetch_optional(&mut connection)
        .await
        .unwrap();
        assert_eq!(project, Some(invite.project), "{}", invite.description);
    }
    let users: i64 = sqlx::query_scalar("SELECT count(*) FROM users WHERE email = $1")
        .bind(report.user_email)
        .fetch_one(&mut connection)
        .await
        .unwrap();
    assert_eq!(users, 1);
}
