//! Two organizations, one of which manages a project of the other.

use migration::testing::TestDatabase;
use sqlx::{
    AssertSqlSafe, Connection, PgConnection, Postgres, Transaction, postgres::PgDatabaseError,
};

use crate::support::connect;

/// The same ids everywhere: `u1` to `u5` are users, `o1` and `o2` organizations, `p1` and `p2` their projects.
const ROWS: &str = include_str!("world.sql");

pub async fn world() -> TestDatabase {
    let database = TestDatabase::migrated().await.unwrap();
    let mut db = connect(&database.url()).await;
    sqlx::raw_sql(ROWS).execute(&mut db).await.unwrap();
    database
}

/// The id that `world.sql` gives to a name.
pub fn id(name: &str) -> String {
    let digits: String = name.bytes().map(|byte| format!("{byte:02x}")).collect();
    format!("00000000-0000-0000-0000-{digits:0>12}")
}

/// A tenant session as raw SQL takes it, for an actor such as `current_user_id = u1`.
pub async fn session<'c>(
    db: &'c mut PgConnection,
    actor: &[(&str, &str)],
) -> Transaction<'c, Postgres> {
    let mut transaction = db.begin().await.unwrap();
    say(&mut transaction, actor).await;
    run(&mut transaction, "SET LOCAL ROLE eios_app")
        .await
        .unwrap();
    transaction
}

/// Names the actor and leaves the role as it is.
pub async fn say(db: &mut PgConnection, actor: &[(&str, &str)]) {
    for (setting, name) in actor {
        sqlx::query("SELECT set_config('app.' || $1, $2, true)")
            .bind(setting)
            .bind(id(name))
            .execute(&mut *db)
            .await
            .unwrap();
    }
}

pub async fn count(db: &mut PgConnection, sql: &str) -> i64 {
    let sql = format!("SELECT count(*) FROM {sql}");
    sqlx::query_scalar(AssertSqlSafe(sql))
        .fetch_one(db)
        .await
        .unwrap()
}

/// Rows that the statement wrote.
pub async fn run(db: &mut PgConnection, sql: &str) -> Result<u64, sqlx::Error> {
    let done = sqlx::query(AssertSqlSafe(sql.to_owned()))
        .execute(db)
        .await?;
    Ok(done.rows_affected())
}

/// The SQLSTATE with which a statement is refused; what it did is rolled back.
pub async fn refused(db: &mut PgConnection, sql: &str) -> Option<String> {
    let mut inner = db.begin().await.unwrap();
    let error = run(&mut inner, sql).await.err();
    inner.rollback().await.unwrap();
    let error = error?.into_database_error().unwrap();
    Some(error.downcast::<PgDatabaseError>().code().to_owned())
}
