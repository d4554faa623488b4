//! Who waits for whom, and for how long.

use super::*;

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
        listener.wait_for("Retry").await;
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
async fn a_prepared_transaction_is_named_as_the_blocker() {
    let database = TestDatabase::empty().await.unwrap();
    runner(&database.url()).await.up(Some(1)).await.unwrap();
    let mut connection = connect(&database.url()).await;
    let (name, allowed): (String, i32) = sqlx::query_as(
        "SELECT current_database()::text, current_setting('max_prepared_transactions')::int",
    )
    .fetch_one(&mut connection)
    .await
    .unwrap();
    if allowed == 0 && database.admin_url().is_none() {
        eprintln!("not tried: max_prepared_transactions is 0 on the server of TEST_DATABASE_URL");
        return;
    }
    for statement in [
        "BEGIN",
        "SELECT count(*) FROM photo_likes",
        &format!("PREPARE TRANSACTION '{name}'"),
    ] {
        let statement = sqlx::raw_sql(sqlx::AssertSqlSafe(statement));
        statement.execute(&mut connection).await.unwrap();
    }

    let settings = Settings {
        lock_patience: Duration::from_millis(300),
        ..Settings::default()
    };
    let target = target(&database.url());
    let runner = Runner::start(&target, settings, &migration::runner::Silent)
        .await
        .unwrap();
    let error = runner.down(Some(1), Consent::default()).await.unwrap_err();
    let end = format!("ROLLBACK PREPARED '{name}'");
    sqlx::raw_sql(sqlx::AssertSqlSafe(end))
        .execute(&mut connection)
        .await
        .unwrap();

    let RunError::Blocked { blockers, .. } = &error else {
        panic!("{error}");
    };
    let named = format!("prepared transaction '{name}' of ");
    assert!(blockers[0].contains(&named), "{error}");
    assert!(blockers[0].contains("photo_likes"), "{error}");
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
        listener.heard("has had a transaction open for "),
        "{:?}",
        listener.0
    );
}
