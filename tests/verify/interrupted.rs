//! A database that is on its way from one migration to the next.

use migration::{
    HISTORY,
    connect::DEFAULT_SCHEMA,
    testing::TestDatabase,
    verify::{Finding, verify},
};
use sqlx::AssertSqlSafe;

use crate::support::{connect, execute, runner};

#[tokio::test]
async fn what_an_interrupted_run_has_made_is_no_note() {
    let database = TestDatabase::empty().await.unwrap();
    runner(&database.url()).await.up(Some(1)).await.unwrap();
    execute(
        &database.url(),
        "CREATE INDEX idx_guests_group ON guests (group_id) WHERE group_id IS NOT NULL;
         INSERT INTO eios_migration_progress VALUES ('m001_add_critical_indexes', 'up', 0, '')",
    )
    .await;
    let db = database.connect().await.unwrap();
    let report = verify(&db, DEFAULT_SCHEMA).await.unwrap();
    assert_eq!(report.notes, [] as [String; 0]);
    let finding = &report.findings[0];
    assert_eq!(finding.object, "migration 001_add_critical_indexes");
    assert!(finding.problem.contains("unfinished"), "{finding:?}");
}

/// Somebody who puts it back stands in the way of the run that goes on.
#[tokio::test]
async fn what_an_interrupted_run_replaces_is_no_finding() {
    let database = TestDatabase::empty().await.unwrap();
    runner(&database.url()).await.up(Some(4)).await.unwrap();
    execute(
        &database.url(),
        "CREATE UNIQUE INDEX uq_users_email ON users (email) WHERE deleted_at IS NULL;
         ALTER TABLE users DROP CONSTRAINT users_email_key;
         CREATE FUNCTION keep_newest() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
         CREATE TRIGGER keep_newest BEFORE INSERT ON settings_values FOR EACH ROW EXECUTE FUNCTION keep_newest();
         CREATE UNIQUE INDEX unique_setting_scope ON settings_values (scope, scope_id, key) NULLS NOT DISTINCT;
         INSERT INTO eios_migration_progress VALUES ('m004_add_missing_constraints', 'up', 0, '')",
    )
    .await;
    assert_eq!(to_mend(&database).await, []);
}

#[tokio::test]
async fn a_table_on_its_way_to_months_is_no_finding() {
    let database = TestDatabase::empty().await.unwrap();
    runner(&database.url()).await.up(Some(14)).await.unwrap();
    execute(
        &database.url(),
        "INSERT INTO eios_migration_progress VALUES ('m014_partition_large_tables', 'up', 0, '')",
    )
    .await;
    let steps = HISTORY[14].up().into_iter();
    let mut connection = connect(&database.url()).await;
    let mut was_cut = false;
    for step in steps.take_while(|step| !step.sql.contains("message_events_key_by_month")) {
        sqlx::raw_sql(AssertSqlSafe(step.sql.clone()))
            .execute(&mut connection)
            .await
            .unwrap();
        if step.sql.contains("invite_access_logs") {
            assert_eq!(to_mend(&database).await, [], "{}", step.label);
        }
        was_cut |= step.sql.starts_with("SELECT take_place");
    }
    assert!(was_cut);
}

/// What the run is about is no finding, and keeps what differed from being past while it is missing.
#[tokio::test]
async fn what_differed_is_past_once_an_interrupted_run_lacks_nothing_either() {
    const SECOND: &str = "migration 002_add_soft_delete_columns";
    const THIRD: &str = "migration 003_add_audit_columns";
    const INTERRUPTED: &str = "migration 004_add_missing_constraints";
    let database = TestDatabase::empty().await.unwrap();
    let url = database.url();
    let runner = runner(&url).await;
    runner.up(Some(2)).await.unwrap();
    execute(
        &url,
        "DROP INDEX idx_guests_group; ALTER TABLE users DROP CONSTRAINT users_email_key",
    )
    .await;
    runner.up(Some(2)).await.unwrap();
    execute(
        &url,
        "INSERT INTO eios_migration_progress VALUES ('m004_add_missing_constraints', 'up', 0, '')",
    )
    .await;
    let db = database.connect().await.unwrap();
    let found = async || {
        let report = verify(&db, DEFAULT_SCHEMA).await.unwrap();
        let findings = report.findings.into_iter();
        let findings = findings.filter(|finding| finding.problem != "is pending");
        let objects: Vec<String> = findings.map(|finding| finding.object).collect();
        (objects, report.notes)
    };

    let (objects, _) = found().await;
    let index = "index guests.idx_guests_group";
    assert_eq!(objects, [SECOND, THIRD, INTERRUPTED, index]);

    execute(
        &url,
        "CREATE INDEX idx_guests_group ON guests (group_id) WHERE group_id IS NOT NULL",
    )
    .await;
    let (objects, notes) = found().await;
    assert_eq!(objects, [SECOND, THIRD, INTERRUPTED]);
    assert_eq!(notes, [] as [String; 0]);

    execute(
        &url,
        "ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email)",
    )
    .await;
    let (objects, notes) = found().await;
    assert_eq!(objects, [INTERRUPTED]);
    let [note] = notes.as_slice() else {
        panic!("{notes:?}");
    };
    assert!(note.contains("which now is as it should be"), "{note}");
}

/// What is to be done beside the runs that are to be made.
async fn to_mend(database: &TestDatabase) -> Vec<Finding> {
    let db = database.connect().await.unwrap();
    let mut findings = verify(&db, DEFAULT_SCHEMA).await.unwrap().findings;
    findings.retain(|finding| !finding.object.starts_with("migration "));
    findings
}
