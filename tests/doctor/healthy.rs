//! A database that ails nothing.

use migration::{
    seed::{Scale, seed},
    testing::TestDatabase,
};

use super::*;

#[tokio::test]
async fn a_database_in_use_is_quiet() {
    let _together = SERVER.read().await;
    let database = TestDatabase::migrated().await.unwrap();
    let (url, limits) = (database.url(), Limits::default());
    let mut connection = connect(&url).await;
    seed(&mut connection, &Scale::small(), 1, &())
        .await
        .unwrap();
    drop(connection);

    let report = report(&url, &limits).await;

    assert_eq!(report.findings, []);
    assert!(!report.is_alarming());
    assert!(report.checks >= 16);
    let unseen: Vec<_> = report
        .unseen
        .iter()
        .map(|unseen| unseen.what.as_str())
        .collect();
    assert_eq!(unseen, ["slow statements"]);
    let facts = &report.facts;
    assert_eq!((facts.tables.len(), facts.indexes.len()), (10, 10));
    let log = &facts.tables[0];
    assert_eq!(log.name, "admin_audit_log");
    assert!(
        log.rows > 1_000 && log.total_bytes == log.table_bytes + log.index_bytes + log.toast_bytes
    );
    let largest = facts.tables.iter().map(|table| table.total_bytes);
    assert!(largest.is_sorted_by(|one, next| one >= next));
    assert!(
        facts
            .indexes
            .iter()
            .any(|index| index.scans > 0 && index.hit_ratio.is_some())
    );
    assert!(facts.connections.used > 0 && facts.connections.limit >= facts.connections.used);
}

#[tokio::test]
async fn no_more_is_listed_than_asked_for() {
    let database = TestDatabase::migrated().await.unwrap();
    let limits = Limits {
        top: 3,
        ..Limits::default()
    };
    let report = report(&database.url(), &limits).await;
    assert_eq!(
        (report.facts.tables.len(), report.facts.indexes.len()),
        (3, 3)
    );
}
