//! Months of the tables that are cut by time.

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, FromQueryResult, Statement};

use super::patient::patiently;
use crate::runner::{RunError, Settings};

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

/// A table that is cut by time.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Partitioned {
    pub name: String,
    key: String,
    /// The partition for whatever has no month of its own.
    rest: String,
}

/// The tables of the schema that are cut by time.
pub(super) async fn partitioned(
    db: &impl ConnectionTrait,
    schema: &str,
) -> Result<Vec<Partitioned>, DbErr> {
    let sql = include_str!("partitioned.sql");
    let tables = Statement::from_sql_and_values(DbBackend::Postgres, sql, [schema.into()]);
    Partitioned::find_by_statement(tables).all(db).await
}

impl Partitioned {
    /// Makes the partitions of this month, of those ahead and of those that rows wait for, and says how
    /// many; none when no lock was to be had.
    pub async fn make_months(
        &self,
        db: &DatabaseConnection,
        settings: &Settings,
        ahead: u32,
    ) -> Result<Option<i32>, RunError> {
        let behind = self.months_behind(db).await?;
        let sql = "SELECT ensure_month_partitions($1::regclass, $2, $3) AS made";
        let ahead = i32::try_from(ahead).unwrap_or(i32::MAX);
        let values = [self.name.as_str().into(), ahead.into(), behind.into()];
        let statement = Statement::from_sql_and_values(DbBackend::Postgres, sql, values);
        patiently(db, settings, async |transaction| {
            let row = transaction.query_one_raw(statement.clone()).await?;
            row.map_or(Ok(0), |row| row.try_get("", "made"))
        })
        .await
    }

    /// How many months ago the oldest row is of those that have no month of their own.
    async fn months_behind(&self, db: &impl ConnectionTrait) -> Result<i32, DbErr> {
        let Partitioned { key, rest, .. } = self;
        let sql = format!(
            "SELECT extract(year FROM age) * 12 + extract(month FROM age) AS behind \
             FROM (SELECT age(date_trunc('month', now(), 'UTC'), date_trunc('month', min({key}), 'UTC')) AS age \
                   FROM {rest} WHERE isfinite({key}) AND {key} < date_trunc('month', now(), 'UTC')) oldest"
        );
        let sql = format!("SELECT coalesce(behind, 0)::integer AS behind FROM ({sql}) months");
        let row = db
            .query_one_raw(Statement::from_string(DbBackend::Postgres, sql))
            .await?;
        row.map_or(Ok(0), |row| row.try_get("", "behind"))
    }
}
