//! The months of the tables that are cut by time.

use chrono::Months;
use sqlx::PgConnection;

use super::clock::REFERENCE_DATE;
use super::error::{SeedError, database};
use super::table::Table;

/// How long before the reference date the first row of a log is that has no partition for all of its past.
const MONTHS_BACK: Months = Months::new(1);

/// Makes the months that rows are about to come into: the demo world stands still, and the months that a table
/// has by itself do not.
pub(super) async fn make_months(connection: &mut PgConnection) -> Result<(), SeedError> {
    let first = REFERENCE_DATE
        .checked_sub_months(MONTHS_BACK)
        .unwrap_or(REFERENCE_DATE);
    sqlx::query(include_str!("months.sql"))
        .bind(Table::names())
        .bind(first)
        .bind(REFERENCE_DATE)
        .execute(connection)
        .await
        .map_err(|source| database("making the months of the logs", source))?;
    Ok(())
}
