//! Months of the audit log.

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, FromQueryResult, Statement};

use super::patient::patiently;
use crate::runner::{RunError, Settings};

/// The table that is partitioned by month.
pub(super) const LOG: &str = "admin_audit_log";

/// A partition of the log.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Month {
    pub name: String,
    pub begins: DateTime<Utc>,
    pub ends: DateTime<Utc>,
    /// Whether a check says that its rows are of this month, and holds for all of them; none without
    /// such a check.
    pub is_checked: Option<bool>,
}

/// The months that ended before a moment, oldest first.
pub(super) async fn before(
    db: &impl ConnectionTrait,
    moment: DateTime<Utc>,
) -> Result<Vec<Month>, DbErr> {
    let sql = include_str!("months.sql");
    let months = Statement::from_sql_and_values(DbBackend::Postgres, sql, [moment.into()]);
    Month::find_by_statement(months).all(db).await
}

/// Makes the partitions of this month and of those ahead, and says how many; none when no lock was to
/// be had.
pub(super) async fn ahead(
    db: &DatabaseConnection,
    settings: &Settings,
    months: u32,
) -> Result<Option<i32>, RunError> {
    let sql = "SELECT ensure_month_partitions($1::regclass, $2) AS made";
    let months = i32::try_from(months).unwrap_or(i32::MAX);
    let statement =
        Statement::from_sql_and_values(DbBackend::Postgres, sql, [LOG.into(), months.into()]);
    patiently(db, settings, async |transaction| {
        let row = transaction.query_one_raw(statement.clone()).await?;
        row.map_or(Ok(0), |row| row.try_get("", "made"))
    })
    .await
}
