//! Runs that were ended, and the next ones.

use super::*;

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

#[tokio::test]
async fn a_refused_down_leaves_an_interrupted_up_as_it_was() {
    let database = TestDatabase::empty().await.unwrap();
    let runner = runner(&database.url()).await;
    runner.up(Some(1)).await.unwrap();
    execute(
        &database.url(),
        "INSERT INTO users (email) VALUES ('ann@example.com');
         INSERT INTO eios_migration_progress VALUES ('m001_add_critical_indexes', 'up', 0, '');
         CREATE INDEX idx_guests_project ON guests (project_id)",
    )
    .await;

    let error = runner.down(Some(2), Consent::default()).await.unwrap_err();
    assert!(matches!(error, RunError::WouldLoseData { .. }), "{error}");

    let titles = runner.up(Some(1)).await.unwrap();
    assert_eq!(titles, ["001_add_critical_indexes"]);
}

#[tokio::test]
async fn a_down_that_was_killed_while_it_took_an_interrupted_up_back_goes_on() {
    let database = TestDatabase::empty().await.unwrap();
    let runner = runner(&database.url()).await;
    runner.up(Some(1)).await.unwrap();
    execute(
        &database.url(),
        "INSERT INTO eios_migration_progress VALUES ('m001_add_critical_indexes', 'down', 0, '');
         CREATE INDEX idx_guests_project ON guests (project_id)",
    )
    .await;

    let titles = runner.down(Some(1), Consent::default()).await.unwrap();
    assert_eq!(titles, ["001_add_critical_indexes"]);
    runner.up(Some(1)).await.unwrap();
}

/// Somebody removed what it had made.
#[tokio::test]
async fn what_an_interrupted_run_lacks_in_the_end_is_mended_in_its_schema() {
    let database = TestDatabase::empty().await.unwrap();
    let url = database.url();
    execute(&url, "CREATE SCHEMA \"Event app\"").await;
    let runner = runner_of_event_app(&url).await;
    runner.up(Some(1)).await.unwrap();
    execute(
        &url,
        "INSERT INTO \"Event app\".eios_migration_progress
         VALUES ('m001_add_critical_indexes', 'up', 58, '')",
    )
    .await;

    let error = runner.up(Some(1)).await.unwrap_err();

    let RunError::Incomplete { fixes, .. } = &error else {
        panic!("{error}");
    };
    let told = format!("fix: {}", fixes[0]);
    assert!(error.to_string().contains(&told), "{error}");
    paste(&url, fixes).await;
    runner.up(Some(1)).await.unwrap();
}

#[tokio::test]
async fn a_plan_begins_where_a_run_was_killed_and_refuses_what_the_run_would() {
    const BASELINE: &str = "m000_baseline";
    let database = TestDatabase::empty().await.unwrap();
    runner(&database.url()).await.up(Some(1)).await.unwrap();
    let db = database.connect().await.unwrap();
    let steps = async || {
        let plans = plan(&db, DEFAULT_SCHEMA, Direction::Down, None).await;
        plans.unwrap()[0].steps.len()
    };
    let whole = steps().await;
    ledger::begin(&db, BASELINE, "down", "").await.unwrap();
    assert_eq!(steps().await, whole);
    ledger::advance(&db, BASELINE, 1).await.unwrap();
    assert_eq!(steps().await, whole - 1);
    let up = plan(&db, DEFAULT_SCHEMA, Direction::Up, None).await;
    assert!(matches!(up, Err(RunError::Unfinished { .. })));
}
