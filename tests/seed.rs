//! The demo data set: every table filled, the same everywhere, clean, and all or nothing.

#![allow(clippy::unwrap_used)]

mod support;

use std::collections::BTreeMap;

use entity::catalog::{self, Table};
use migration::{
    connect::DEFAULT_SCHEMA,
    ledger,
    seed::{Progress, Report, Scale, SeedError, seed},
    testing::TestDatabase,
};
use sqlx::{Connection, PgConnection};
use support::{
    connect,
    legacy::{self, DirtyRow, Dump},
};
use tokio::sync::Notify;

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
    assert_eq!(found, reported);
    assert!(found.values().all(|rows| *rows > 0), "{found:?}");
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

/// Calls once a table is begun.
struct Call {
    at: &'static str,
    begun: Notify,
}

impl Progress for Call {
    fn started(&self, table: &'static str) {
        if table == self.at {
            self.begun.notify_one();
        }
    }

    fn written(&self, _: &'static str, _: u64, _: f64) {}

    fn finished(&self, _: &'static str, _: u64) {}
}

async fn drop_at(table: &'static str, connection: &mut PgConnection) {
    let call = Call {
        at: table,
        begun: Notify::new(),
    };
    let scale = Scale::small();
    tokio::select! {
        biased;
        () = call.begun.notified() => {}
        outcome = seed(connection, &scale, SEED, &call) => panic!("done before {table}: {outcome:?}"),
    }
}

#[tokio::test]
async fn a_connection_dropped_midway_leaves_nothing() {
    let database = TestDatabase::migrated().await.unwrap();
    for table in ["users", "site_versions", "guests", "photo_likes"] {
        let mut connection = connect(&database.url()).await;
        drop_at(table, &mut connection).await;
        drop(connection);
        for (filled, rows) in dump(&database).await.rows {
            assert_eq!(rows.count, 0, "{filled} after a drop at {table}");
        }
    }
    // The locks are gone too, and nothing stands in the way of the next one.
    let mut connection = connect(&database.url()).await;
    seed(&mut connection, &Scale::small(), SEED, &())
        .await
        .unwrap();
    let (undisturbed, _) = seeded(SEED).await;
    assert_eq!(values(&database).await, values(&undisturbed).await);
}

#[tokio::test]
async fn a_connection_cut_by_the_server_is_an_error_and_leaves_nothing() {
    let database = TestDatabase::migrated().await.unwrap();
    let mut connection = connect(&database.url()).await;
    let pid: i32 = sqlx::query_scalar("SELECT pg_backend_pid()")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    let mut other = connect(&database.url()).await;
    let call = Call {
        at: "guests",
        begun: Notify::new(),
    };
    let cut = async {
        call.begun.notified().await;
        sqlx::query("SELECT pg_terminate_backend($1)")
            .bind(pid)
            .execute(&mut other)
            .await
            .unwrap();
    };
    let scale = Scale::small();
    let (outcome, ()) = tokio::join!(seed(&mut connection, &scale, SEED, &call), cut);
    assert!(
        matches!(outcome, Err(SeedError::Load { .. })),
        "{outcome:?}"
    );
    assert!(
        dump(&database)
            .await
            .rows
            .values()
            .all(|rows| rows.count == 0)
    );
    other.close().await.unwrap();
}
