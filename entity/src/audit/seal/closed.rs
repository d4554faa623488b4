//! Up to when the log can get no more rows.

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, prelude::DateTimeUtc};

use super::{BEGINNING, Sealing};
use crate::sql::run;

const POLL: Duration = Duration::from_millis(100);

/// A moment before which nobody adds rows any more.
pub(super) struct Closed {
    pub until: Option<DateTimeUtc>,
    /// What kept it from being later.
    pub held_by: Vec<String>,
}

/// A transaction that may have begun before the moment.
#[derive(FromQueryResult)]
struct Running {
    transaction: String,
    pid: i32,
    role: Option<String>,
    since: Option<DateTimeUtc>,
}

/// Every row has the time at which its transaction began. So a range is closed once each transaction
/// that was running at its end is over; prepared ones run until they are committed.
pub(super) async fn close(db: &impl ConnectionTrait, sealing: &Sealing) -> Result<Closed, DbErr> {
    let lag = TimeDelta::from_std(sealing.lag).unwrap_or(TimeDelta::MAX);
    let until = now(db)
        .await?
        .checked_sub_signed(lag)
        .unwrap_or(BEGINNING.at);
    let started = Instant::now();
    let mut left = running(db, until, None).await?;
    let mut was_clear = false;
    loop {
        let is_clear = left.is_empty();
        let is_over = is_clear && was_clear || !is_clear && started.elapsed() >= sealing.patience;
        if is_over {
            break;
        }
        // Clear twice: a transaction that is chained to another takes its time before it is seen.
        was_clear = is_clear;
        tokio::time::sleep(POLL).await;
        let known = left.into_iter().map(|running| running.transaction);
        left = running(db, until, Some(known.collect())).await?;
    }
    // In this order: one that is prepared meanwhile is found here.
    let prepared = prepared(db).await?;
    let oldest = left.iter().map(|running| running.since).min();
    let held_by = left.iter().map(Running::describe).chain(prepared);
    let held_by: Vec<_> = held_by.collect();
    Ok(Closed {
        until: match oldest {
            _ if held_by.len() > left.len() => None,
            None => Some(until),
            // All those before the oldest one are over; of one without a time nothing is known.
            Some(oldest) => oldest,
        },
        held_by,
    })
}

impl Running {
    fn describe(&self) -> String {
        let role = self.role.as_deref().unwrap_or("unknown role");
        match self.since {
            Some(since) => format!(
                "the transaction of pid {} ({role}), open since {since}",
                self.pid
            ),
            None => format!(
                "the transaction of pid {} ({role}), open since nobody knows when: GRANT pg_read_all_stats lets this role see",
                self.pid
            ),
        }
    }
}

async fn now(db: &impl ConnectionTrait) -> Result<DateTimeUtc, DbErr> {
    let rows = run(db, "SELECT clock_timestamp() AS now", []).await?;
    let row = rows
        .first()
        .ok_or_else(|| DbErr::RecordNotFound("the time".into()))?;
    row.try_get("", "now")
}

/// All of them, or of those whose beginning cannot be seen the known ones only: who came later began
/// after the moment.
async fn running(
    db: &impl ConnectionTrait,
    until: DateTimeUtc,
    known: Option<Vec<String>>,
) -> Result<Vec<Running>, DbErr> {
    let values = [until.into(), known.into()];
    let rows = run(db, include_str!("running.sql"), values).await?;
    rows.iter()
        .map(|row| Running::from_query_result(row, ""))
        .collect()
}

async fn prepared(db: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    let rows = run(db, include_str!("prepared.sql"), []).await?;
    let gids = rows.iter().map(|row| row.try_get::<String>("", "gid"));
    let describe = |gid| {
        format!("the prepared transaction {gid:?}: COMMIT PREPARED or ROLLBACK PREPARED ends it")
    };
    gids.map(|gid| gid.map(describe)).collect()
}
