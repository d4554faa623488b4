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
