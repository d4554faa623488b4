//! Statements in SQL's own words, for what the query builder has none, and texts for their parameters.

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, QueryResult, Statement, Value};

/// The rows that a statement returns.
pub(crate) async fn run<const N: usize>(
    db: &impl ConnectionTrait,
    sql: &str,
    values: [Value; N],
) -> Result<Vec<QueryResult>, DbErr> {
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    db.query_all_raw(statement).await
}

/// The same, as what they stand for.
pub(crate) async fn found<M: FromQueryResult, const N: usize>(
    db: &impl ConnectionTrait,
    sql: &str,
    values: [Value; N],
) -> Result<Vec<M>, DbErr> {
    let rows = run(db, sql, values).await?;
    rows.iter()
        .map(|row| M::from_query_result(row, ""))
        .collect()
}

/// A text as PostgreSQL keeps it, which refuses a parameter with a NUL.
pub(crate) fn without_nul(text: &str) -> String {
    text.replace('\0', "")
}
