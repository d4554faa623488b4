//! A database changed by hand is named, object by object.

#![allow(clippy::unwrap_used)]

mod fixes;
mod interrupted;
#[path = "../support/mod.rs"]
mod support;

use migration::{
    connect::DEFAULT_SCHEMA,
    doctor::{Limits, examine},
    runner::{Consent, Settings, State, status},
    testing::TestDatabase,
    verify::verify,
};
use support::{execute, legacy, runner, target};

#[tokio::test]
async fn a_fresh_database_is_clean() {
    let database = TestDatabase::empty().await.unwrap();
    runner(&database.url()).await.up(None).await.unwrap();
    let db = database.connect().await.unwrap();
    let report = verify(&db, DEFAULT_SCHEMA).await.unwrap();
    assert_eq!(report.findings, []);
    assert_eq!(report.notes, [] as [String; 0]);
    assert!(report.compared > 700);
}

#[tokio::test]
async fn each_planted_drift_is_found_with_its_fix() {
    assert!(legacy::drifts().len() >= 15);
    for drift in legacy::drifts() {
        let database = TestDatabase::migrated().await.unwrap();
        execute(&database.url(), drift.sql).await;
        let db = database.connect().await.unwrap();

        let report = verify(&db, DEFAULT_SCHEMA).await.unwrap();

        if drift.facet == legacy::Facet::Addition && drift.table == Some(drift.object) {
            assert_eq!(
                report.findings,
                [],
                "{}: a table of others is left alone",
                drift.name
            );
            assert!(
                report.notes.iter().any(|note| note.contains(drift.object)),
                "{}",
                drift.name
            );
            continue;
        }
        let names_it = report.findings.iter().any(|finding| {
            let text = format!("{} {} {}", finding.object, finding.problem, finding.fix);
            drift.mentions().all(|name| text.contains(name))
        });
        assert!(names_it, "{}: {:#?}", drift.name, report.findings);
        assert!(
            report
                .findings
                .iter()
                .all(|finding| !finding.fix.is_empty()),
            "{}",
            drift.name
        );
    }
}

#[tokio::test]
async fn extensions_may_be_in_a_schema_of_their_own() {
    let database = TestDatabase::empty().await.unwrap();
    let url = database.url();
    let sql = "CREATE SCHEMA extensions; CREATE EXTENSION pg_trgm SCHEMA extensions;
               CREATE EXTENSION btree_gin SCHEMA extensions";
    execute(&url, sql).await;
    runner(&url).await.up(Some(6)).await.unwrap();
    let db = target(&url).connect("test").await.unwrap();
    let mut findings = verify(&db, DEFAULT_SCHEMA).await.unwrap().findings;
    findings.retain(|finding| finding.fix != "cargo run -p migration -- up");
    assert_eq!(findings, []);
}

#[tokio::test]
async fn a_comment_in_other_words_is_a_note_and_a_missing_one_a_finding() {
    let database = TestDatabase::migrated().await.unwrap();
    let sql = "COMMENT ON COLUMN guests.deleted_at IS 'ours'; COMMENT ON COLUMN guests.deletion_id IS NULL";
    execute(&database.url(), sql).await;
    let db = database.connect().await.unwrap();
    let report = verify(&db, DEFAULT_SCHEMA).await.unwrap();
    let [note] = report.notes.as_slice() else {
        panic!("{:?}", report.notes);
    };
    assert!(note.contains("comment guests.deleted_at is ours instead of"));
    let [finding] = report.findings.as_slice() else {
        panic!("{:?}", report.findings);
    };
    assert_eq!(finding.object, "comment guests.deletion_id");
    assert!(
        finding
            .fix
            .starts_with("COMMENT ON COLUMN guests.deletion_id IS '")
    );
}

#[tokio::test]
async fn a_rule_that_old_rows_break_is_a_note() {
    let database = TestDatabase::empty().await.unwrap();
    let runner = runner(&database.url()).await;
    runner.up(Some(2)).await.unwrap();
    execute(
        &database.url(),
        "WITH o AS (INSERT INTO organizations (type, name) VALUES ('VENUE', 'Hall') RETURNING id),
              p AS (INSERT INTO projects (owner_org_id, name) SELECT id, 'Gala' FROM o RETURNING id)
         INSERT INTO guests (project_id) SELECT id FROM p",
    )
    .await;
    runner.up(None).await.unwrap();
    let db = database.connect().await.unwrap();
    let report = verify(&db, DEFAULT_SCHEMA).await.unwrap();
    assert_eq!(report.findings, []);
    let [note] = report.notes.as_slice() else {
        panic!("{:?}", report.notes);
    };
    assert!(note.starts_with("constraint guests.check_guest_names is held by a trigger"));
}

#[tokio::test]
async fn pending_migrations_are_findings() {
    let database = TestDatabase::empty().await.unwrap();
    let runner = runner(&database.url()).await;
    runner.up(None).await.unwrap();
    runner.down(Some(1), Consent::default()).await.unwrap();
    let db = database.connect().await.unwrap();
    let report = verify(&db, DEFAULT_SCHEMA).await.unwrap();
    assert_eq!(report.findings.len(), 1, "{:?}", report.findings);
    assert!(report.findings[0].fix.contains("up"));
}

#[tokio::test]
async fn what_was_missing_during_a_run_and_is_there_now_is_a_note() {
    let database = TestDatabase::empty().await.unwrap();
    let url = database.url();
    let runner = runner(&url).await;
    runner.up(Some(2)).await.unwrap();
    execute(&url, "DROP INDEX idx_guests_group").await;
    runner.up(None).await.unwrap();
    let db = database.connect().await.unwrap();
    let report = verify(&db, DEFAULT_SCHEMA).await.unwrap();
    let names = |name: &str| report.findings.iter().any(|finding| finding.object == name);
    assert!(names("index guests.idx_guests_group"), "{report:?}");
    assert!(names("migration 002_add_soft_delete_columns"), "{report:?}");
    assert!(is_uneasy(&url).await);

    execute(
        &url,
        "CREATE INDEX idx_guests_group ON guests (group_id) WHERE group_id IS NOT NULL",
    )
    .await;
    let report = verify(&db, DEFAULT_SCHEMA).await.unwrap();
    assert_eq!(report.findings, []);
    assert_eq!(
        report.notes,
        [
            "migrations from 002_add_soft_delete_columns to 017_create_security_tables found something missing or \
             different, which now is as it should be"
        ]
    );
    assert!(!is_uneasy(&url).await);
    let lines = status(&db).await.unwrap();
    assert_eq!(lines[2].state, State::Differed);
    assert!(!lines.iter().any(|line| line.state.is_finding()));
}

/// Whether `doctor` has something to say about the migrations.
async fn is_uneasy(url: &str) -> bool {
    let (settings, limits) = (Settings::default(), Limits::default());
    let report = examine(&target(url), &settings, &limits).await.unwrap();
    let mut findings = report.findings.iter();
    findings.any(|finding| finding.check == "migrations")
}
