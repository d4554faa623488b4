//! What is in the log stays there, and nothing comes in but by the ways that are made for it.

use migration::testing::TestDatabase;
use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::support::connect;

const CLOSED: [&str; 3] = ["admin_audit_log", "admin_audit_log_archive", "audit_seals"];

#[tokio::test]
async fn ordinary_statements_are_refused_and_told_what_to_do() {
    let database = TestDatabase::migrated().await.unwrap();
    let mut db = connect(&database.url()).await;
    let months: Vec<String> = sqlx::query_scalar(
        "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'admin_audit_log'::regclass",
    )
    .fetch_all(&mut db)
    .await
    .unwrap();
    assert_eq!(months.len(), 5, "{months:?}");
    for table in CLOSED.into_iter().chain(months.iter().map(String::as_str)) {
        for statement in [
            format!("UPDATE {table} SET created_at = created_at"),
            format!("DELETE FROM {table}"),
            format!("TRUNCATE {table}"),
            format!("INSERT INTO {table} SELECT * FROM {table}"),
        ] {
            let error = execute(&mut db, &statement).await.err();
            let error = error.unwrap_or_else(|| panic!("{statement} was let in"));
            let error = error.as_database_error().unwrap();
            assert_eq!(error.code().as_deref(), Some("42501"), "{statement}");
            assert!(error.message().contains("append-only"), "{statement}");
        }
    }
}

#[tokio::test]
async fn maintenance_says_what_it_is_and_is_recorded() {
    let database = TestDatabase::migrated().await.unwrap();
    let mut db = connect(&database.url()).await;
    execute(&mut db, "SELECT audit_record('VIEWED', 'GUESTS', 'guests')")
        .await
        .unwrap();
    execute(
        &mut db,
        "BEGIN; SET LOCAL app.maintenance = 'a test'; DELETE FROM admin_audit_log WHERE action = 'VIEWED'; COMMIT",
    )
    .await
    .unwrap();
    let left: Vec<(String, String)> =
        sqlx::query_as("SELECT action::text, metadata->>'maintenance' FROM admin_audit_log")
            .fetch_all(&mut db)
            .await
            .unwrap();
    assert_eq!(left, [("DELETED".to_owned(), "a test".to_owned())]);
    assert!(
        execute(&mut db, "DELETE FROM admin_audit_log")
            .await
            .is_err()
    );
}

#[tokio::test]
async fn events_are_recorded_and_changes_cannot_be_made_up() {
    let database = TestDatabase::migrated().await.unwrap();
    let mut db = connect(&database.url()).await;
    let mut transaction = db.begin().await.unwrap();
    execute(
        &mut transaction,
        "SELECT set_config('app.invite_id', gen_random_uuid()::text, true); \
         SELECT audit_record('EXPORTED', 'GUESTS', 'guests', metadata => '{\"rows\": 3}', reason => 'asked for')",
    )
    .await
    .unwrap();
    let (actor, reason, rows, has_invite): (String, String, String, bool) = sqlx::query_as(
        "SELECT actor_type::text, reason, metadata->>'rows', metadata ? 'invite_id' FROM admin_audit_log",
    )
    .fetch_one(&mut *transaction)
    .await
    .unwrap();
    assert_eq!(
        (actor.as_str(), reason.as_str(), rows.as_str()),
        ("GUEST", "asked for", "3")
    );
    assert!(has_invite);
    // The way in is closed again.
    let closed = execute(&mut transaction, "DELETE FROM admin_audit_log").await;
    assert!(closed.is_err());
    transaction.rollback().await.unwrap();

    let made_up = execute(
        &mut db,
        "SELECT audit_record('DELETED', 'GUESTS', 'guests')",
    )
    .await;
    assert_eq!(
        made_up.unwrap_err().as_database_error().unwrap().message(),
        "DELETED is recorded by the change itself"
    );
}

async fn execute(db: &mut PgConnection, sql: &str) -> Result<(), sqlx::Error> {
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
        .execute(db)
        .await
        .map(drop)
}
