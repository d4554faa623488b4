//! Working out the figures anew.
//!
//! Each run counts the rows themselves and writes only what is no longer right, so that running it
//! again changes nothing, and late or corrected rows are counted by the next run over their days. Of
//! two runs at once the second waits and finds the work done. Writers of the rows wait for none.
//!
//! ```no_run
//! # use entity::{analytics::rollup, prelude::*};
//! # async fn nightly(db: &SystemSession, today: chrono::NaiveDate) -> Result<(), DbErr> {
//! let week_ago = today - chrono::Duration::days(7);
//! let changed = rollup::days(db, week_ago, today).await? + rollup::events(db).await?;
//! println!("{changed} figures changed");
//! # Ok(())
//! # }
//! ```

use sea_orm::{ConnectionTrait, DbErr, Statement, Value, prelude::Date};

/// `daily_stats` of these days and those between them. Gives how many rows changed.
///
/// # Errors
/// When the database refuses.
pub async fn days(db: &impl ConnectionTrait, first: Date, last: Date) -> Result<i64, DbErr> {
    run(
        db,
        "SELECT roll_up_days($1, $2)",
        [first.into(), last.into()],
    )
    .await
}

/// `event_analytics` of all events. Gives how many rows changed.
///
/// # Errors
/// When the database refuses.
pub async fn events(db: &impl ConnectionTrait) -> Result<i64, DbErr> {
    run(db, "SELECT roll_up_events()", []).await
}

/// `user_activity_summary` of all users. Gives how many rows changed.
///
/// # Errors
/// When the database refuses.
pub async fn users(db: &impl ConnectionTrait) -> Result<i64, DbErr> {
    run(db, "SELECT roll_up_users()", []).await
}

/// The times of signing in in `user_activity_summary`, from the attempts that are kept: a count does not
/// go down when old attempts go. Gives how many rows changed.
///
/// # Errors
/// When the database refuses.
pub async fn logins(db: &impl ConnectionTrait) -> Result<i64, DbErr> {
    run(db, "SELECT roll_up_logins()", []).await
}

/// `revenue_summary` of the months of these days and those between them. Gives how many rows changed.
///
/// # Errors
/// When the database refuses.
pub async fn revenue(db: &impl ConnectionTrait, first: Date, last: Date) -> Result<i64, DbErr> {
    run(
        db,
        "SELECT roll_up_revenue($1, $2)",
        [first.into(), last.into()],
    )
    .await
}

/// `api_usage_stats` of these days and those between them. Gives how many rows changed.
///
/// # Errors
/// When the database refuses.
pub async fn api_usage(db: &impl ConnectionTrait, first: Date, last: Date) -> Result<i64, DbErr> {
    run(
        db,
        "SELECT roll_up_api_usage($1, $2)",
        [first.into(), last.into()],
    )
    .await
}

async fn run<const N: usize>(
    db: &impl ConnectionTrait,
    sql: &str,
    values: [Value; N],
) -> Result<i64, DbErr> {
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let row = db.query_one_raw(statement).await?;
    row.ok_or_else(|| DbErr::RecordNotFound(sql.to_owned()))?
        .try_get_by_index(0)
}
