//! Days one after the other, those on which nothing happened too.

use sea_orm::{DbErr, FromQueryResult, Statement, prelude::Date};

use super::daily_stats::Model;
use crate::{ids::OrganizationId, session::TenantScope};

/// What happened in the organization on each day from the first to the last, in one statement: a day
/// without a row is there with nothing in it. When `first` is after `last` there is no day.
///
/// ```no_run
/// # use entity::{analytics::daily_series, prelude::*};
/// # async fn example(session: &TenantSession, org: OrganizationId, first: chrono::NaiveDate, last: chrono::NaiveDate) -> Result<(), DbErr> {
/// for day in daily_series(session, org, first, last).await? {
///     println!("{}: {} answers", day.day, day.rsvp_submissions);
/// }
/// # Ok(())
/// # }
/// ```
///
/// A connection is not told whose days they are:
///
/// ```compile_fail,E0277
/// # use entity::{analytics::daily_series, prelude::*};
/// # async fn example(db: &DatabaseConnection, org: OrganizationId, day: chrono::NaiveDate) {
/// let days = daily_series(db, org, day, day).await;
/// # }
/// ```
///
/// # Errors
/// When the database refuses.
pub async fn daily_series(
    db: &impl TenantScope,
    org: OrganizationId,
    first: Date,
    last: Date,
) -> Result<Vec<Model>, DbErr> {
    let statement = Statement::from_sql_and_values(
        db.get_database_backend(),
        include_str!("daily_series.sql"),
        [org.into(), first.into(), last.into()],
    );
    Model::find_by_statement(statement).all(db).await
}
