use sqlx::{AssertSqlSafe, PgConnection};

use super::Error;

/// Runs statements that the facts or a file of this folder made; an error shows them.
pub(super) async fn execute(conn: &mut PgConnection, sql: String) -> Result<(), Error> {
    sqlx::raw_sql(AssertSqlSafe(sql.as_str()))
        .execute(conn)
        .await
        .map(|_| ())
        .map_err(Error::sql(sql))
}
