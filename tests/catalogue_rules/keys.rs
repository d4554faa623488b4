use migration::{
    doctor::{Limits, examine},
    runner::Settings,
    testing::TestDatabase,
};

use crate::support::target;

#[tokio::test]
async fn every_foreign_key_has_an_index() {
    let database = TestDatabase::migrated().await.unwrap();
    let bare = found(&database, "foreign keys without an index").await;
    assert!(
        bare.is_empty(),
        "add an index that begins with the key's column (ddl::new_index of a new table, ddl::create_index_concurrently of another): {bare:#?}"
    );
}

#[tokio::test]
async fn no_index_is_another_ones_twin() {
    let database = TestDatabase::migrated().await.unwrap();
    let twins = found(&database, "overlapping indexes").await;
    assert!(twins.is_empty(), "drop one of each pair: {twins:#?}");
}

/// What `doctor` finds in a database.
pub async fn found(database: &TestDatabase, check: &str) -> Vec<String> {
    let target = target(&database.url());
    let report = examine(&target, &Settings::default(), &Limits::default())
        .await
        .unwrap();
    assert!(report.unseen.iter().all(|unseen| unseen.what != check));
    let findings = report.findings.into_iter();
    findings
        .filter(|finding| finding.check == check)
        .map(|finding| format!("{} {}", finding.object, finding.problem))
        .collect()
}
