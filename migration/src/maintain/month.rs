//! Months of the tables that are cut by time.

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, FromQueryResult, Statement};

use super::{Maintained, patient::patiently};
use crate::{
    HISTORY,
    runner::{RunError, Settings, promised},
};

/// More months than these are a mistake in the rows rather than partitions to make.
pub(crate) const MONTHS_ASIDE: i32 = 120;

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
    /// As it stands in SQL.
    pub name: String,
    table: String,
    key: String,
    /// The partition for whatever has no month of its own.
    rest: String,
}

/// Rows that came too late for a month of their own.
#[derive(Clone, Debug, FromQueryResult)]
struct Late {
    /// How many months ago the oldest is of those that get one.
    behind: i32,
    has_strays: bool,
}

/// The history's tables of the schema that are cut by time.
pub(super) async fn partitioned(
    db: &impl ConnectionTrait,
    schema: &str,
) -> Result<Vec<Partitioned>, RunError> {
    let ours = promised(HISTORY)?;
    let sql = include_str!("partitioned.sql");
    let tables = Statement::from_sql_and_values(DbBackend::Postgres, sql, [schema.into()]);
    let mut tables = Partitioned::find_by_statement(tables).all(db).await?;
    tables.retain(|table| ours.has_table(&table.table));
    Ok(tables)
}

/// What to do about rows whose times no month is made for; both names as they stand in SQL.
pub(crate) fn mend_times(partition: &str, key: &str) -> String {
    format!(
        "SELECT * FROM {partition} ORDER BY {key} LIMIT 20; (mend the times, or attach a partition that holds them)"
    )
}

impl Partitioned {
    /// Makes the partitions of this month, of those ahead and of those that rows wait for, as long as
    /// these are not older than [`MONTHS_ASIDE`]. Each is made by itself, so that its lock is not held
    /// while the rows of others move.
    pub async fn make_months(
        &self,
        db: &DatabaseConnection,
        settings: &Settings,
        ahead: u32,
        done: &mut Maintained,
    ) -> Result<(), RunError> {
        let late = self.late(db).await?;
        if late.has_strays {
            done.left.push(format!(
                "{}: no months for rows that are older than {MONTHS_ASIDE} months: {}",
                self.name,
                mend_times(&self.rest, &self.key)
            ));
        }
        let ahead = i32::try_from(ahead).unwrap_or(i32::MAX);
        let behind = (1..=late.behind).map(|month| (0, month));
        for (ahead, behind) in (0..=ahead).map(|month| (month, 0)).chain(behind) {
            let Some(made) = self.make_until(db, settings, ahead, behind).await? else {
                done.left.push(format!(
                    "months ahead: no lock on {} within {} s",
                    self.name,
                    settings.lock_patience.as_secs()
                ));
                break;
            };
            done.months_made += made;
        }
        Ok(())
    }

    /// Says how many it made; none without a lock in time.
    async fn make_until(
        &self,
        db: &DatabaseConnection,
        settings: &Settings,
        ahead: i32,
        behind: i32,
    ) -> Result<Option<i32>, RunError> {
        let sql = "SELECT ensure_month_partitions($1::regclass, $2, $3) AS made";
        let values = [self.name.as_str().into(), ahead.into(), behind.into()];
        let statement = Statement::from_sql_and_values(DbBackend::Postgres, sql, values);
        patiently(db, settings, async |transaction| {
            let row = transaction.query_one_raw(statement.clone()).await?;
            row.map_or(Ok(0), |row| row.try_get("", "made"))
        })
        .await
    }

    async fn late(&self, db: &impl ConnectionTrait) -> Result<Late, DbErr> {
        let sql = include_str!("late.sql")
            .replace("{key}", &self.key)
            .replace("{rest}", &self.rest);
        let late = Statement::from_sql_and_values(DbBackend::Postgres, sql, [MONTHS_ASIDE.into()]);
        let late = Late::find_by_statement(late).one(db).await?;
        late.ok_or_else(|| DbErr::RecordNotFound(self.rest.clone()))
    }
}
