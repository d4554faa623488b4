//! Working out the figures anew.
//!
//! Each run counts the rows themselves and writes only what is no longer right, so that running it
//! again changes nothing, and late or corrected rows are counted by the next run over their days. Of
//! two runs at once the second waits and finds the work done. Writers of the rows wait for none.
//!
//! ```no_run
//! # use entity::{analytics::rollup, prelude::*};
//! # async fn nightly(session: &SystemSession, today: chrono::NaiveDate) -> Result<(), DbErr> {
//! let week_ago = today - chrono::Duration::days(7);
//! let changed = rollup::days(session, week_ago, today).await? + rollup::events(session).await?;
//! println!("{changed} figures changed");
//! # Ok(())
//! # }
//! ```
//!
//! They are the figures of all tenants, so that no tenant's session can ask for it:
//!
//! ```compile_fail,E0308
//! # use entity::{analytics::rollup, prelude::*};
//! # async fn example(session: &TenantSession) {
//! let changed = rollup::events(session).await;
//! # }
//! ```

use sea_orm::{DbErr, Value, prelude::Date};

use crate::{session::SystemSession, sql};

/// `daily_stats` of these days and those between them. Gives how many rows changed.
///
/// # Errors
/// When the database refuses.
pub async fn days(session: &SystemSession, first: Date, last: Date) -> Result<i64, DbErr> {
    run(
        session,
        "SELECT roll_up_days($1, $2)",
        [first.into(), last.into()],
    )
    .await
}

/// `event_analytics` of all events. Gives how many rows changed.
///
/// # Errors
/// When the database refuses.
pub async fn events(session: &SystemSession) -> Result<i64, DbErr> {
    run(session, "SELECT roll_up_events()", []).await
}

/// `user_activity_summary` of all users. Gives how many rows changed.
///
/// # Errors
/// When the database refuses.
pub async fn users(session: &SystemSession) -> Result<i64, DbErr> {
    run(session, "SELECT roll_up_users()", []).await
}

/// The times of signing in in `user_activity_summary`, from the attempts that are kept: a count does not
/// go down when old attempts go. Gives how many rows changed.
///
/// # Errors
/// When the database refuses.
pub async fn logins(session: &SystemSession) -> Result<i64, DbErr> {
    run(session, "SELECT roll_up_logins()", []).await
}

/// `revenue_summary` of the months of these days and those between them. Gives how many rows changed.
///
/// # Errors
/// When the database refuses.
pub async fn revenue(session: &SystemSession, first: Date, last: Date) -> Result<i64, DbErr> {
    run(
        session,
        "SELECT roll_up_revenue($1, $2)",
        [first.into(), last.into()],
    )
    .await
}

/// `api_usage_stats` of these days and those between them. Gives how many rows changed.
///
/// # Errors
/// When the database refuses.
pub async fn api_usage(session: &SystemSession, first: Date, last: Date) -> Result<i64, DbErr> {
    run(
        session,
        "SELECT roll_up_api_usage($1, $2)",
        [first.into(), last.into()],
    )
    .await
}

async fn run<const N: usize>(
    session: &SystemSession,
    rollup: &str,
    values: [Value; N],
) -> Result<i64, DbErr> {
    let rows = sql::run(session, rollup, values).await?;
    rows.first()
        .ok_or_else(|| DbErr::RecordNotFound(rollup.to_owned()))?
        .try_get_by_index(0)
}
