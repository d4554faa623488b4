//! Verbs that drop things: what they ask before, and what they never touch.

#![allow(clippy::unwrap_used)]

mod support;

use migration::{
    HISTORY,
    connect::{DEFAULT_SCHEMA, Target},
    ledger,
    runner::{Consent, RunError, Runner, Settings, Silent, promised},
    snapshot::read,
    testing::TestDatabase,
    verify::{Finding, verify},
};
use sea_orm::ConnectionTrait;
use support::{LegacyDatabase, execute, legacy, runner};

#[tokio::test]
async fn down_asks_before_it_loses_rows() {
    let database = TestDatabase::empty().await.unwrap();
    let runner = runner(&database.url()).await;
    runner.up(None).await.unwrap();
    execute(
        &database.url(),
        "INSERT INTO users (email) VALUES ('ann@example.com')",
    )
    .await;

    let error = runner.down(None, Consent::default()).await.unwrap_err();
    let RunError::WouldLoseData { lost, .. } = &error else {
        panic!("{error}");
    };
    // What was recorded of the user comes first on the way back.
    assert_eq!(lost, &["table admin_audit_log"]);
    let error = runner.fresh(false).await.unwrap_err();
    assert!(matches!(error, RunError::HoldsRows { .. }), "{error}");

    runner.fresh(true).await.unwrap();
    let db = database.connect().await.unwrap();
    assert_eq!(
        promised(HISTORY)
            .unwrap()
            .missing_from(&read(&db, DEFAULT_SCHEMA).await.unwrap()),
        []
    );
    let rows = db.query_one_raw(sea_orm::Statement::from_string(
        sea_orm::DbBackend::Postgres,
        "SELECT FROM users",
    ));
    assert!(rows.await.unwrap().is_none());
}

#[tokio::test]
async fn another_schema_works_the_same() {
    let database = TestDatabase::empty().await.unwrap();
    execute(&database.url(), "CREATE SCHEMA \"Event app\"").await;
    let target = migration::connect::Target::parse(&database.url(), "Event app").unwrap();
    let runner = Runner::start(&target, Settings::default(), &migration::runner::Silent)
        .await
        .unwrap();
    runner.up(None).await.unwrap();
    let db = target.connect("test").await.unwrap();
    assert_eq!(verify(&db, "Event app").await.unwrap().findings, []);
    runner.down(None, Consent::default()).await.unwrap();
}

#[tokio::test]
async fn another_schema_is_never_touched() {
    let database = LegacyDatabase::filled().await;
    runner(&database.url).await.adopt().await.unwrap();
    execute(&database.url, "CREATE SCHEMA staging").await;
    let before = database.dump().await;
    let staging = Target::parse(&database.url, "staging").unwrap();
    let consent = Consent { data_loss: true };

    let runner = Runner::start(&staging, Settings::default(), &Silent)
        .await
        .unwrap();
    runner.fresh(true).await.unwrap();
    runner.refresh(true).await.unwrap();
    execute(
        &database.url,
        "DROP INDEX staging.idx_guests_group; DROP INDEX staging.idx_invites_token",
    )
    .await;
    runner.down(Some(1), consent).await.unwrap();
    runner.up(None).await.unwrap();
    runner.reset(true).await.unwrap();
    runner.down(None, consent).await.unwrap();

    legacy::assert_unchanged(&before, &database.dump().await);
}

#[tokio::test]
async fn a_missing_schema_is_refused_and_never_replaced_by_another() {
    let database = TestDatabase::migrated().await.unwrap();
    let target = Target::parse(&database.url(), "typo").unwrap();
    let started = Runner::start(&target, Settings::default(), &Silent).await;
    let error = started.err().unwrap();
    assert!(
        error
            .to_string()
            .contains("has no schema typo: CREATE SCHEMA typo;"),
        "{error}"
    );
    assert_eq!(error.exit_code(), 3);
}

#[tokio::test]
async fn fresh_drops_nothing_that_something_unknown_depends_on() {
    let database = TestDatabase::migrated().await.unwrap();
    execute(
        &database.url(),
        "CREATE TABLE mine (id int, kind org_type); INSERT INTO mine VALUES (1, 'COUPLE');
         CREATE VIEW everybody AS SELECT * FROM users",
    )
    .await;
    let db = database.connect().await.unwrap();
    let before = read(&db, DEFAULT_SCHEMA).await.unwrap();
    let error = runner(&database.url()).await.fresh(true).await.unwrap_err();
    assert!(error.to_string().contains("users"), "{error}");
    assert_eq!(read(&db, DEFAULT_SCHEMA).await.unwrap(), before);
    assert_eq!(ledger::applied(&db).await.unwrap().len(), HISTORY.len());
}

#[tokio::test]
async fn fresh_and_refresh_look_for_missing_rights_before_they_drop() {
    let database = LegacyDatabase::empty().await;
    runner(&database.url).await.up(None).await.unwrap();
    let mut admin = database.connect_as_admin().await;
    sqlx::raw_sql(
        "ALTER SCHEMA public OWNER TO CURRENT_USER; REVOKE ALL ON SCHEMA public FROM PUBLIC; \
         GRANT USAGE ON SCHEMA public TO PUBLIC",
    )
    .execute(&mut admin)
    .await
    .unwrap();
    let before = database.dump().await;
    let runner = runner(&database.url).await;
    for error in [
        runner.fresh(true).await.unwrap_err(),
        runner.refresh(true).await.unwrap_err(),
    ] {
        assert!(matches!(error, RunError::NotReady { .. }), "{error}");
    }
    legacy::assert_unchanged(&before, &database.dump().await);
}

#[tokio::test]
async fn an_interrupted_first_up_can_be_taken_back() {
    let database = TestDatabase::empty().await.unwrap();
    let runner = runner(&database.url()).await;
    runner.up(Some(1)).await.unwrap();
    execute(
        &database.url(),
        "INSERT INTO eios_migration_progress VALUES ('m001_add_critical_indexes', 'up', 0, '');
         CREATE INDEX idx_guests_project ON guests (project_id)",
    )
    .await;
    let db = database.connect().await.unwrap();
    let report = verify(&db, DEFAULT_SCHEMA).await.unwrap();
    let is_pending = |finding: &&Finding| finding.problem == "is pending";
    let (pending, others): (Vec<_>, Vec<_>) = report.findings.iter().partition(is_pending);
    assert_eq!(pending.len(), HISTORY.len() - 2);
    assert_eq!(others.len(), 1, "only that it is unfinished: {others:?}");

    let titles = runner.down(Some(1), Consent::default()).await.unwrap();
    assert_eq!(titles, ["001_add_critical_indexes"]);
    let live = read(&db, DEFAULT_SCHEMA).await.unwrap();
    assert_eq!(promised(&HISTORY[..1]).unwrap().extra_in(&live), []);
}
