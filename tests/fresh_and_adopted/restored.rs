//! A dump can be restored, by the steps of docs/upgrade.md.

use std::collections::BTreeMap;

use entity::analytics::overview::View;
use migration::{
    connect::DEFAULT_SCHEMA,
    seed::{Scale, seed},
    testing::TestDatabase,
    verify::verify,
};
use sqlx::{AssertSqlSafe, PgConnection};

use crate::{
    dump,
    support::{connect, execute},
};

#[tokio::test]
async fn a_dump_restores_without_an_error_into_the_same_database() {
    let (original, copy) = tokio::join!(filled(), TestDatabase::empty());
    let copy = copy.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("live.dump");
    let file = file.to_str().unwrap();
    let url = original.url();
    if dump::run("pg_dump", &["-Fc", "-f", file, "--dbname", &url]).is_none() {
        return dump::skip("not restored");
    }

    let url = copy.url();
    let open = "GRANT USAGE, CREATE ON SCHEMA public TO eios_service";
    execute(&url, open).await;
    let restore = ["--exit-on-error", "--enable-row-security", "-d", &url, file];
    dump::run("pg_restore", &restore).unwrap();
    execute(&url, "REVOKE CREATE ON SCHEMA public FROM eios_service").await;

    let db = copy.connect().await.unwrap();
    assert_eq!(verify(&db, DEFAULT_SCHEMA).await.unwrap().findings, []);
    let (before, after) = (rows(&original).await, rows(&copy).await);
    assert!(before.values().filter(|rows| **rows > 0).count() > 60);
    for view in View::ALL {
        assert!(before[view.name()] > 0, "{}", view.name());
    }
    assert_eq!(before, after);
}

/// Not every `pg_dump` knows how to put a view that relies on a key before the functions that return its rows; they
/// cannot be restored then.
#[tokio::test]
async fn no_view_relies_on_a_primary_key() {
    let database = TestDatabase::migrated().await.unwrap();
    let views = "SELECT DISTINCT rule.ev_class::regclass::text || ': ' || key.conname \
        FROM pg_depend d \
        JOIN pg_rewrite rule ON d.classid = 'pg_rewrite'::regclass AND rule.oid = d.objid \
        JOIN pg_constraint key ON d.refclassid = 'pg_constraint'::regclass AND key.oid = d.refobjid";
    let relying: Vec<String> = sqlx::query_scalar(views)
        .fetch_all(&mut connect(&database.url()).await)
        .await
        .unwrap();
    assert!(
        relying.is_empty(),
        "group by the columns that are shown as well, not by the key alone: {relying:?}"
    );
}

async fn filled() -> TestDatabase {
    let database = TestDatabase::migrated().await.unwrap();
    let mut db = connect(&database.url()).await;
    seed(&mut db, &Scale::small(), 1, &()).await.unwrap();
    for view in View::ALL {
        let refresh = format!("SELECT refresh_overview('{}')", view.name());
        let refresh = sqlx::raw_sql(AssertSqlSafe(refresh));
        refresh.execute(&mut db).await.unwrap();
    }
    database
}

/// How many rows each table, partition and materialized view has.
async fn rows(database: &TestDatabase) -> BTreeMap<String, i64> {
    let mut db = connect(&database.url()).await;
    let relations = "SELECT relname::text FROM pg_class \
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'm')";
    let relations: Vec<String> = sqlx::query_scalar(relations)
        .fetch_all(&mut db)
        .await
        .unwrap();
    let mut rows = BTreeMap::new();
    for relation in relations {
        let count = count(&mut db, &relation).await;
        rows.insert(relation, count);
    }
    rows
}

async fn count(db: &mut PgConnection, relation: &str) -> i64 {
    let count = format!("SELECT count(*) FROM \"{relation}\"");
    let count = sqlx::query_scalar(AssertSqlSafe(count));
    count.fetch_one(db).await.unwrap()
}
