use migration::{
    runner::{Problem, RunError},
    testing::TestDatabase,
};
use sqlx::{AssertSqlSafe, Connection};
use uuid::Uuid;

use crate::support::{LegacyDatabase, connect, runner};

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

#[tokio::test]
async fn a_plain_owner_is_told_what_an_administrator_runs_once() {
    let database = LegacyDatabase::built().await;
    let mut admin = database.connect_as_admin().await;
    let me: String = sqlx::query_scalar(
        "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()",
    )
    .fetch_one(&mut admin)
    .await
    .unwrap();
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
    assert_eq!(*statement, format!("GRANT eios_service TO {me};"));
    let grant = statement.clone();
    sqlx::raw_sql(AssertSqlSafe(grant))
        .execute(&mut admin)
        .await
        .unwrap();
    runner.adopt().await.unwrap();
    runner.up(None).await.unwrap();
}
