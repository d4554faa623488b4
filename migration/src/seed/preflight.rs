//! What must hold before the first row is written.

use sqlx::{AssertSqlSafe, PgConnection};

use super::error::{SeedError, database};
use super::table::Table;

/// Locks the tables against other writers, so that of two seeds one waits and then finds rows.
pub(super) async fn require_empty_tables(connection: &mut PgConnection) -> Result<(), SeedError> {
    let missing = tables_where(connection, |name| {
        format!("to_regclass(quote_ident(current_schema()) || '.{name}') IS NULL")
    })
    .await?;
    if !missing.is_empty() {
        return Err(SeedError::Missing(missing));
    }
    let all = Table::names().join(", ");
    sqlx::query(AssertSqlSafe(format!(
        "LOCK TABLE {all} IN SHARE ROW EXCLUSIVE MODE"
    )))
    .execute(&mut *connection)
    .await
    .map_err(|source| database("locking the tables", source))?;
    let filled = tables_where(connection, |name| format!("EXISTS (SELECT FROM {name})")).await?;
    if filled.is_empty() {
        Ok(())
    } else {
        Err(SeedError::NotEmpty(filled))
    }
}

/// The tables for which a condition holds, asked in one round trip.
async fn tables_where(
    connection: &mut PgConnection,
    condition: fn(&str) -> String,
) -> Result<Vec<&'static str>, SeedError> {
    let conditions: Vec<String> = Table::ALL
        .iter()
        .map(|table| condition(table.name()))
        .collect();
    let query = format!("SELECT ARRAY[{}]", conditions.join(", "));
    let holds: Vec<bool> = sqlx::query_scalar(AssertSqlSafe(query))
        .fetch_one(connection)
        .await
        .map_err(|source| database("looking at the tables", source))?;
    Ok(Table::names()
        .into_iter()
        .zip(holds)
        .filter_map(|(name, holds)| holds.then_some(name))
        .collect())
}
