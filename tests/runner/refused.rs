//! What a run does not begin with.

use super::*;

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
async fn a_table_of_somebody_else_is_named_with_its_schema() {
    let database = LegacyDatabase::empty().await;
    execute(&database.url, "CREATE SCHEMA \"Event app\"").await;
    let runner = runner_of_event_app(&database.url).await;
    runner.up(Some(1)).await.unwrap();
    let mut admin = database.connect_as_admin().await;
    sqlx::raw_sql("ALTER TABLE \"Event app\".guests OWNER TO CURRENT_USER")
        .execute(&mut admin)
        .await
        .unwrap();

    let error = runner.up(None).await.unwrap_err();

    let statement = "ALTER TABLE \"Event app\".guests OWNER TO legacy_";
    assert!(error.to_string().contains(statement), "{error}");
}

/// The application signs in as their owner, and would lose them.
#[tokio::test]
async fn who_owns_hardly_a_table_is_sent_to_the_owner_of_the_others() {
    let database = LegacyDatabase::built().await;
    let mut admin = database.connect_as_admin().await;
    sqlx::raw_sql(
        "DO $$
        DECLARE
            ours regclass;
        BEGIN
            FOR ours IN SELECT oid::regclass FROM pg_class
                WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'photo_likes' LOOP
                EXECUTE format('ALTER TABLE %s OWNER TO CURRENT_USER', ours);
            END LOOP;
        END $$",
    )
    .execute(&mut admin)
    .await
    .unwrap();
    let live: String = sqlx::query_scalar("SELECT current_user::text")
        .fetch_one(&mut admin)
        .await
        .unwrap();

    let error = runner(&database.url).await.adopt().await.unwrap_err();

    let RunError::NotReady { problems } = &error else {
        panic!("{error}");
    };
    let [Problem::Owner { owner, .. }] = problems.as_slice() else {
        panic!("{error}");
    };
    assert_eq!(*owner, live);
    let told = format!("connect as {live}");
    assert!(error.to_string().contains(&told), "{error}");
}

#[tokio::test]
async fn what_differs_from_the_baseline_is_mended_in_its_schema() {
    let database = LegacyDatabase::empty().await;
    execute(&database.url, "CREATE SCHEMA \"Event app\"").await;
    let layout = legacy::Layout {
        schema: "Event app",
        ..legacy::Layout::default()
    };
    legacy::build_with(&mut database.connect().await, layout)
        .await
        .unwrap();
    execute(
        &database.url,
        "ALTER TABLE \"Event app\".guests ALTER COLUMN created_at DROP DEFAULT",
    )
    .await;
    let runner = runner_of_event_app(&database.url).await;

    let error = runner.adopt().await.unwrap_err();

    let RunError::NotTheBaseline { fixes, .. } = &error else {
        panic!("{error}");
    };
    let told = format!("fix: {}", fixes[0]);
    assert!(error.to_string().contains(&told), "{error}");
    paste(&database.url, fixes).await;
    runner.adopt().await.unwrap();
}

#[tokio::test]
async fn a_plan_refuses_what_adopting_would() {
    const STRICTER: [&str; 2] = ["column that may not be null", "unvalidated foreign key"];
    for name in STRICTER {
        let mut deviations = legacy::deviations().iter();
        let deviation = deviations.find(|deviation| deviation.name == name).unwrap();
        let database = LegacyDatabase::built().await;
        execute(&database.url, deviation.sql).await;
        let db = target(&database.url).connect("test").await.unwrap();

        let planned = plan(&db, DEFAULT_SCHEMA, Direction::Up, None).await;
        let adopted = runner(&database.url).await.adopt().await.unwrap_err();

        assert!(
            matches!(adopted, RunError::NotTheBaseline { .. }),
            "{name}: {adopted}"
        );
        let planned = planned.map(drop).unwrap_err();
        assert_eq!(planned.to_string(), adopted.to_string());
    }
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
