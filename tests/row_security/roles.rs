use migration::{
    runner::{Problem, RunError},
    testing::TestDatabase,
};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use uuid::Uuid;

use crate::support::{LegacyDatabase, connect, execute, runner};

const ROLES: &str = include_str!("../../migration/src/history/m013_enable_rls/roles.sql");

#[tokio::test]
async fn two_databases_of_one_server_make_the_roles_at_once() {
    let (one, other) = (
        TestDatabase::empty().await.unwrap(),
        TestDatabase::empty().await.unwrap(),
    );
    for _ in 0..5 {
        let suffix = Uuid::new_v4().simple().to_string();
        let sql = ROLES
            .replace("eios_app", &format!("app_{suffix}"))
            .replace("eios_service", &format!("service_{suffix}"));
        let make = async |url: String| {
            let mut db = connect(&url).await;
            let mut transaction = db.begin().await.unwrap();
            sqlx::raw_sql(AssertSqlSafe(sql.as_str()))
                .execute(&mut *transaction)
                .await
                .unwrap();
            tokio::time::sleep(std::time::Duration::from_millis(30)).await;
            transaction.commit().await.unwrap();
        };
        tokio::join!(make(one.url()), make(other.url()), make(one.url()));
        let mut db = connect(&one.url()).await;
        let drop = format!("DROP ROLE app_{suffix}, service_{suffix}");
        sqlx::raw_sql(AssertSqlSafe(drop))
            .execute(&mut db)
            .await
            .unwrap();
    }
}

/// As a role is granted that its member made while `createrole_self_grant` was `inherit`.
#[tokio::test]
async fn a_role_that_is_only_inherited_is_granted_whole() {
    let database = LegacyDatabase::empty().await;
    let mut admin = database.connect_as_admin().await;
    let (me, version) = owner_and_version(&mut admin).await;
    if version < 160_000 {
        eprintln!("not tried: before version 16 whoever inherits a role may do everything as it");
        return;
    }
    let made = format!(
        "REVOKE eios_service FROM {me}; GRANT eios_service TO {me} WITH ADMIN TRUE, INHERIT FALSE, SET FALSE"
    );
    sqlx::raw_sql(AssertSqlSafe(made))
        .execute(&mut admin)
        .await
        .unwrap();
    execute(
        &database.url,
        "GRANT eios_service TO CURRENT_USER WITH INHERIT TRUE, SET FALSE",
    )
    .await;

    runner(&database.url).await.up(None).await.unwrap();
}

#[tokio::test]
async fn a_plain_owner_is_told_what_an_administrator_runs_once() {
    let database = LegacyDatabase::built().await;
    let mut admin = database.connect_as_admin().await;
    let (me, version) = owner_and_version(&mut admin).await;
    let revoke = format!("REVOKE eios_service FROM {me}");
    sqlx::raw_sql(AssertSqlSafe(revoke))
        .execute(&mut admin)
        .await
        .unwrap();
    let runner = runner(&database.url).await;

    let error = runner.adopt().await.unwrap_err();

    let RunError::NotReady { problems } = &error else {
        panic!("{error}");
    };
    let [Problem::Right { statement, .. }] = problems.as_slice() else {
        panic!("{error}");
    };
    let options = match version {
        ..160_000 => "",
        _ => " WITH INHERIT TRUE, SET TRUE",
    };
    let grant = format!("GRANT eios_service TO {me}{options};");
    assert_eq!(*statement, grant);
    sqlx::raw_sql(AssertSqlSafe(grant))
        .execute(&mut admin)
        .await
        .unwrap();
    runner.adopt().await.unwrap();
    runner.up(None).await.unwrap();
}

/// Who owns the database, and the server's version.
async fn owner_and_version(admin: &mut PgConnection) -> (String, i32) {
    sqlx::query_as(
        "SELECT pg_get_userbyid(datdba)::text, current_setting('server_version_num')::int \
         FROM pg_database WHERE datname = current_database()",
    )
    .fetch_one(admin)
    .await
    .unwrap()
}
