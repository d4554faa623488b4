//! What the planner knows of partitioned tables.

use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, Statement};

use super::patient::patiently;
use crate::runner::{RunError, Settings};

/// Gathers statistics of the partitioned tables whose are a day old, and names them. Without a lock in
/// time a table is left for the next run.
pub(crate) async fn gather(
    db: &DatabaseConnection,
    settings: &Settings,
    schema: &str,
) -> Result<Vec<String>, RunError> {
    let mut gathered = Vec::new();
    for name in stale(db, schema).await? {
        let analyze = format!("ANALYZE {name}");
        let done = patiently(db, settings, async |transaction| {
            transaction.execute_unprepared(&analyze).await
        });
        if done.await?.is_some() {
            gathered.push(name);
        }
    }
    Ok(gathered)
}

async fn stale(db: &impl ConnectionTrait, schema: &str) -> Result<Vec<String>, DbErr> {
    let sql = include_str!("stale_parents.sql");
    let parents = Statement::from_sql_and_values(DbBackend::Postgres, sql, [schema.into()]);
    let rows = db.query_all_raw(parents).await?;
    rows.iter().map(|row| row.try_get("", "name")).collect()
}
