//! Days one after the other, those on which nothing happened too.

use sea_orm::{DbErr, FromQueryResult, QueryResult, prelude::Date};
use serde::{Deserialize, Serialize};

use super::daily_stats::Model;
use crate::{Error, ids::OrganizationId, session::TenantScope, sql::found};

/// Ten years and a few days: more than anybody looks at, less than an application has to fear.
const MOST_DAYS: i64 = 3660;

/// A day of a series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeriesDay {
    /// Day.
    pub day: Date,
    /// What was counted, and when; absent when nothing happened on the day, or nobody has counted yet.
    pub stats: Option<Model>,
}

impl SeriesDay {
    /// A figure of the day; 0 where nothing was counted.
    #[must_use]
    pub fn figure(&self, of: impl FnOnce(&Model) -> i32) -> i32 {
        self.stats.as_ref().map_or(0, of)
    }
}

impl FromQueryResult for SeriesDay {
    fn from_query_result(result: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        Ok(Self {
            day: result.try_get(prefix, "series_day")?,
            stats: Option::<Model>::from_query_result(result, prefix)?,
        })
    }
}

/// What happened in the organization on each day from the first to the last, in one statement. When
/// `first` is after `last` there is no day.
///
/// ```no_run
/// # use entity::{analytics::daily_series, prelude::*, Error};
/// # async fn example(session: &TenantSession, org: OrganizationId, first: chrono::NaiveDate, last: chrono::NaiveDate) -> Result<(), Error> {
/// for day in daily_series(session, org, first, last).await? {
///     println!("{}: {} answers", day.day, day.figure(|stats| stats.rsvp_submissions));
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
/// [`Error::LongSeries`] when there are more than 3660 days, or the database's error.
pub async fn daily_series(
    db: &impl TenantScope,
    org: OrganizationId,
    first: Date,
    last: Date,
) -> Result<Vec<SeriesDay>, Error> {
    let days = last.signed_duration_since(first).num_days() + 1;
    if days > MOST_DAYS {
        return Err(Error::LongSeries {
            days,
            most: MOST_DAYS,
        });
    }
    let values = [org.into(), first.into(), last.into()];
    Ok(found(db, include_str!("daily_series.sql"), values).await?)
}
