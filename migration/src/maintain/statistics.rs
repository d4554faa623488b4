//! What the planner knows of partitioned tables.

use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, Statement};

use super::{Maintained, go_on, patient::patiently};
use crate::runner::{RunError, Settings};

/// Gathers statistics of the partitioned tables whose are a day old. Without a lock in time a table is
/// left for the next run.
pub(crate) async fn gather(
    db: &DatabaseConnection,
    settings: &Settings,
    schema: &str,
) -> Result<(), RunError> {
    for table in stale(db, schema).await? {
        analyze(db, settings, &table).await?;
    }
    Ok(())
}

/// The same, but a table of which they cannot be gathered is noted, and the others get theirs.
pub(super) async fn renew(
    db: &DatabaseConnection,
    schema: &str,
    settings: &Settings,
    done: &mut Maintained,
) -> Result<(), RunError> {
    let tables = match stale(db, schema).await {
        Ok(tables) => tables,
        Err(error) => return go_on(db, schema, "statistics", error.into(), done).await,
    };
    for table in tables {
        match analyze(db, settings, &table).await {
            Ok(true) => done.analyzed.push(table),
            Ok(false) => {}
            Err(error) => {
                let what = format!("statistics of {table}");
                go_on(db, schema, &what, error, done).await?;
            }
        }
    }
    Ok(())
}

/// False without a lock in time.
async fn analyze(
    db: &DatabaseConnection,
    settings: &Settings,
    table: &str,
) -> Result<bool, RunError> {
    let sql = format!("ANALYZE {table}");
    let analyzed = patiently(db, settings, async |transaction| {
        transaction.execute_unprepared(&sql).await
    });
    Ok(analyzed.await?.is_some())
}

async fn stale(db: &impl ConnectionTrait, schema: &str) -> Result<Vec<String>, DbErr> {
    let sql = include_str!("stale_parents.sql");
    let parents = Statement::from_sql_and_values(DbBackend::Postgres, sql, [schema.into()]);
    let rows = db.query_all_raw(parents).await?;
    rows.iter().map(|row| row.try_get("", "name")).collect()
}
