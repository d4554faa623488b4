//! Runs on a live server: two at once, killed, held up, refused.

#![allow(clippy::unwrap_used)]

mod support;

use std::{
    sync::Mutex,
    time::{Duration, Instant},
};

use migration::{
    HISTORY,
    connect::DEFAULT_SCHEMA,
    runner::{Consent, Event, Problem, Reporter, RunError, Runner, Settings, State, status},
    snapshot::{Kind, read},
    testing::TestDatabase,
    verify::verify,
};
use support::{LegacyDatabase, connect, execute, legacy, runner, target};

/// Remembers what it was told.
#[derive(Default)]
struct Listener(Mutex<Vec<String>>);

impl Reporter for Listener {
    fn event(&self, event: Event<'_>) {
        self.0.lock().unwrap().push(format!("{event:?}"));
    }
}

impl Listener {
    fn heard(&self, word: &str) -> bool {
        self.0
            .lock()
            .unwrap()
            .iter()
            .any(|event| event.contains(word))
    }
}

#[tokio::test]
async fn of_two_runners_one_works_and_one_waits() {
    let database = TestDatabase::empty().await.unwrap();
    let first = runner(&database.url()).await;
    let (listener, target) = (Listener::default(), target(&database.url()));
    let second = async {
        let second = Runner::start(&target, Settings::default(), &listener)
            .await
            .unwrap();
        second.up(None).await.unwrap()
    };
    let work = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        let applied = first.up(None).await.unwrap();
        first.finish().await;
        applied
    };
    let (waited, worked) = tokio::join!(second, work);
    assert_eq!(worked.len(), HISTORY.len());
    assert_eq!(waited, [] as [&str; 0]);
    assert!(
        listener.heard("Waiting { holder: \"pid "),
        "{:?}",
        listener.0
    );
}

#[tokio::test]
async fn an_invalid_index_left_behind_is_built_again() {
    let database = TestDatabase::empty().await.unwrap();
    let runner = runner(&database.url()).await;
    runner.up(Some(1)).await.unwrap();
    let (mut builder, mut writer) = (
        connect(&database.url()).await,
        connect(&database.url()).await,
    );
    legacy::leave_invalid_index(&mut builder, &mut writer, "idx_guests_group")
        .await
        .unwrap();

    runner.up(None).await.unwrap();

    let db = database.connect().await.unwrap();
    assert_eq!(verify(&db, DEFAULT_SCHEMA).await.unwrap().findings, []);
}

#[tokio::test]
async fn a_step_that_gets_no_lock_lets_others_pass_and_tries_again() {
    let database = TestDatabase::empty().await.unwrap();
    runner(&database.url()).await.up(Some(1)).await.unwrap();
    let mut reader = connect(&database.url()).await;
    sqlx::raw_sql("BEGIN; SELECT count(*) FROM photo_likes")
        .execute(&mut reader)
        .await
        .unwrap();

    let (listener, target) = (Listener::default(), target(&database.url()));
    let runner = Runner::start(&target, Settings::default(), &listener)
        .await
        .unwrap();
    let release = async {
        tokio::time::sleep(Duration::from_millis(700)).await;
        sqlx::raw_sql("COMMIT").execute(&mut reader).await.unwrap();
    };
    let (taken_back, ()) = tokio::join!(runner.down(Some(1), Consent::default()), release);
    assert_eq!(taken_back.unwrap(), ["000_baseline"]);
    assert!(
        listener.heard("Retry") && listener.heard("pid "),
        "{:?}",
        listener.0
    );
}

#[tokio::test]
async fn a_lock_that_never_comes_names_the_blocker_and_changes_nothing() {
    let database = TestDatabase::empty().await.unwrap();
    runner(&database.url()).await.up(Some(1)).await.unwrap();
    let mut reader = connect(&database.url()).await;
    sqlx::raw_sql("BEGIN; SELECT count(*) FROM photo_likes")
        .execute(&mut reader)
        .await
        .unwrap();
    let before = read(&database.connect().await.unwrap(), DEFAULT_SCHEMA)
        .await
        .unwrap();

    let settings = Settings {
        lock_patience: Duration::from_millis(300),
        ..Settings::default()
    };
    let target = target(&database.url());
    let runner = Runner::start(&target, settings, &migration::runner::Silent)
        .await
        .unwrap();
    let error = runner.down(Some(1), Consent::default()).await.unwrap_err();

    let RunError::Blocked { blockers, .. } = &error else {
        panic!("{error}");
    };
    assert!(blockers[0].contains("pid "), "{error}");
    assert_eq!(error.exit_code(), 5);
    let after = read(&database.connect().await.unwrap(), DEFAULT_SCHEMA)
        .await
        .unwrap();
    assert_eq!(after, before);
}

#[tokio::test]
async fn a_long_transaction_is_named_before_the_first_step() {
    let database = TestDatabase::empty().await.unwrap();
    let mut idler = connect(&database.url()).await;
    sqlx::raw_sql("BEGIN; SELECT 1")
        .execute(&mut idler)
        .await
        .unwrap();
    tokio::time::sleep(Duration::from_secs(11)).await;
    let (listener, target) = (Listener::default(), target(&database.url()));
    let runner = Runner::start(&target, Settings::default(), &listener)
        .await
        .unwrap();
    runner.up(Some(1)).await.unwrap();
    assert!(
        listener.heard("has had a transaction open for 1"),
        "{:?}",
        listener.0
    );
}

#[tokio::test]
async fn missing_rights_are_named_with_the_statement_that_grants_them() {
    let database = LegacyDatabase::empty().await;
    let mut admin = database.connect_as_admin().await;
    let mut run = async |sql: &'static str| {
        sqlx::raw_sql(sql).execute(&mut admin).await.unwrap();
    };
    run("ALTER SCHEMA public OWNER TO CURRENT_USER; REVOKE ALL ON SCHEMA public FROM PUBLIC").await;
    run("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I OWNER TO %I', current_database(), current_user); END $$").await;

    let error = runner(&database.url).await.up(None).await.unwrap_err();

    let RunError::NotReady { problems } = &error else {
        panic!("{error}");
    };
    assert_eq!(problems.len(), 6, "{error}");
    assert!(
        error
            .to_string()
            .contains("GRANT USAGE, CREATE ON SCHEMA public TO"),
        "{error}"
    );
    assert!(
        error.to_string().contains("CREATE EXTENSION \"uuid-ossp\""),
        "{error}"
    );
    assert_eq!(error.exit_code(), 3);
}

#[tokio::test]
async fn a_taken_name_is_kept_when_equal_and_refused_when_not() {
    let database = TestDatabase::empty().await.unwrap();
    let runner = runner(&database.url()).await;
    runner.up(Some(1)).await.unwrap();
    execute(
        &database.url(),
        "CREATE INDEX idx_guests_group ON guests (role)",
    )
    .await;
    let error = runner.up(None).await.unwrap_err();
    let RunError::NotReady { problems } = &error else {
        panic!("{error}");
    };
    assert!(
        matches!(problems.as_slice(), [Problem::NameTaken { .. }]),
        "{error}"
    );

    execute(
        &database.url(),
        "DROP INDEX idx_guests_group; CREATE INDEX idx_guests_group ON guests (group_id) WHERE group_id IS NOT NULL",
    )
    .await;
    runner.up(None).await.unwrap();
    let all_but_the_baseline = u32::try_from(HISTORY.len() - 1).ok();
    runner
        .down(all_but_the_baseline, Consent::default())
        .await
        .unwrap();
    let live = read(&database.connect().await.unwrap(), DEFAULT_SCHEMA)
        .await
        .unwrap();
    let indexes: Vec<_> = live
        .iter()
        .filter(|(object, _)| object.kind == Kind::Index)
        .collect();
    assert_eq!(
        indexes.len(),
        1,
        "down leaves what was there before: {indexes:?}"
    );
}

#[tokio::test]
async fn a_changed_migration_and_a_hand_changed_database_are_told_apart() {
    let database = TestDatabase::empty().await.unwrap();
    runner(&database.url()).await.up(None).await.unwrap();
    let db = database.connect().await.unwrap();
    execute(
        &database.url(),
        "UPDATE eios_migrations SET promised = 'other' WHERE version = 'm000_baseline'",
    )
    .await;
    execute(
        &database.url(),
        "ALTER TABLE guests ALTER COLUMN role SET DEFAULT 'VIP'",
    )
    .await;

    let lines = status(&db).await.unwrap();
    assert_eq!(lines[0].state, State::Changed);
    assert_eq!(lines[1].state, State::Applied);
    let findings = verify(&db, DEFAULT_SCHEMA).await.unwrap().findings;
    let objects: Vec<_> = findings
        .iter()
        .map(|finding| finding.object.as_str())
        .collect();
    assert_eq!(objects, ["migration 000_baseline", "default guests.role"]);
}

#[tokio::test]
async fn a_migration_of_a_newer_program_is_refused() {
    let database = TestDatabase::empty().await.unwrap();
    let runner = runner(&database.url()).await;
    runner.up(None).await.unwrap();
    execute(
        &database.url(),
        "INSERT INTO seaql_migrations VALUES ('m999_from_the_future', 0)",
    )
    .await;
    let error = runner.up(None).await.unwrap_err();
    assert!(matches!(error, RunError::UnknownVersion { .. }), "{error}");
}

#[tokio::test]
async fn a_test_database_comes_from_the_template_in_a_moment() {
    let started = Instant::now();
    TestDatabase::migrated().await.unwrap();
    println!(
        "with the server's start, unless another test had it: {:?}",
        started.elapsed()
    );
    let started = Instant::now();
    let database = TestDatabase::migrated().await.unwrap();
    let took = started.elapsed();
    drop(database);
    println!(
        "from the template: {took:?}, and gone after {:?}",
        started.elapsed()
    );
    // Generous, since the machine may be busy; docs/performance.md has the figure.
    assert!(took < Duration::from_secs(3), "{took:?}");
}

#[tokio::test]
async fn an_equal_type_is_kept_both_ways() {
    let database = TestDatabase::empty().await.unwrap();
    execute(
        &database.url(),
        "CREATE TYPE org_type AS ENUM ('COUPLE', 'PLANNER', 'VENUE')",
    )
    .await;
    let runner = runner(&database.url()).await;
    runner.up(None).await.unwrap();
    runner.down(None, Consent::default()).await.unwrap();
    let live = read(&database.connect().await.unwrap(), DEFAULT_SCHEMA)
        .await
        .unwrap();
    let left: Vec<_> = live.iter().map(|(object, _)| object.to_string()).collect();
    assert_eq!(left, ["type org_type"]);
}

#[tokio::test]
async fn a_lost_session_stops_the_run_and_the_next_one_succeeds() {
    let database = TestDatabase::empty().await.unwrap();
    let mut blocker = connect(&database.url()).await;
    runner(&database.url()).await.up(Some(1)).await.unwrap();
    // An index on this table cannot be begun, so the run waits where it can be ended.
    sqlx::raw_sql("BEGIN; LOCK TABLE guests IN SHARE UPDATE EXCLUSIVE MODE")
        .execute(&mut blocker)
        .await
        .unwrap();
    let runner_of_day = runner(&database.url()).await;
    let end = async {
        tokio::time::sleep(Duration::from_millis(800)).await;
        execute(
            &database.url(),
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'eios migration' \
             AND datname = current_database()",
        )
        .await;
        sqlx::raw_sql("COMMIT").execute(&mut blocker).await.unwrap();
    };
    let (stopped, ()) = tokio::join!(runner_of_day.up(None), end);
    assert_eq!(stopped.unwrap_err().exit_code(), 5);

    runner(&database.url()).await.up(None).await.unwrap();
    let db = database.connect().await.unwrap();
    assert_eq!(verify(&db, DEFAULT_SCHEMA).await.unwrap().findings, []);
}
