//! What has to be done again and again: months ahead, seals, the archive, figures, statistics. Meant for
//! cron. On request only: indexes that have grown too large.

mod archive;
mod figures;
mod month;
mod patient;
mod reindex;
pub(crate) mod statistics;

pub(crate) use month::{MONTHS_ASIDE, mend_times};
pub use reindex::{BLOAT_PERCENT, Rebuilt, Reindexed, Which, reindex};

use chrono::{Months, Utc};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, Statement};
use serde::Serialize;

use entity::audit::{self, SealFinding, Sealed, Sealing};

use crate::{
    connect::Target,
    ledger,
    runner::{RunError, Settings},
};

/// First half of the advisory lock's key ("CARE" in ASCII); the second half is the schema's hash.
const CLASS: i32 = 0x4341_5245;

/// How far maintenance goes.
#[derive(Clone, Debug)]
pub struct Care {
    /// Months of the audit log that stay in it; older ones are archived.
    pub keep_months: u32,
    /// Months that are made ahead.
    pub months_ahead: u32,
    /// Days before today whose figures are worked out anew: rows that come later than that are not
    /// counted.
    pub figure_days: u32,
    /// How careful the sealer is.
    pub sealing: Sealing,
}

impl Default for Care {
    fn default() -> Self {
        Care {
            keep_months: 12,
            months_ahead: 3,
            figure_days: 7,
            sealing: Sealing::default(),
        }
    }
}

/// What maintenance did.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Maintained {
    /// Partitions that were made.
    pub months_made: i32,
    /// What was sealed.
    pub sealed: Sealed,
    /// Months that were moved into the archive.
    pub archived: Vec<String>,
    /// Figures that were no longer right.
    pub figures_changed: i64,
    /// Materialized views that were worked out anew.
    pub refreshed: Vec<&'static str>,
    /// Partitioned tables whose statistics were gathered.
    pub analyzed: Vec<String>,
    /// What could not be done now, and why: the next run tries again.
    pub left: Vec<String>,
    /// What the database refused, and why: somebody has to mend the cause.
    pub failed: Vec<String>,
    /// What keeps months out of the archive until somebody has looked at it.
    pub findings: Vec<SealFinding>,
    /// Whether another run is at work, and this one left.
    pub is_left_to_another: bool,
}

/// Makes months ahead, seals the audit log, archives months that are old enough, works figures and
/// overviews out anew, and gathers the statistics of partitioned tables.
///
/// Each part is complete by itself: a run that is ended in the middle is simply run again, and of two at
/// once the second leaves. No lock is waited for longer than a run of migrations would. A table whose months
/// cannot be made, a log that cannot be sealed (and is not archived then), a month that cannot be archived,
/// figures that cannot be worked out, and a table whose statistics cannot be gathered keep nothing else from
/// being done. Tables that the history does not make get no months.
///
/// # Errors
/// When there is no connection, or the database refuses.
pub async fn maintain(
    target: &Target,
    settings: &Settings,
    care: &Care,
) -> Result<Maintained, RunError> {
    let db = target.connect("eios migration (maintain)").await?;
    let mut done = Maintained::default();
    require_log(&db).await?;
    if lock(&db, target.schema()).await? {
        work(&db, target.schema(), settings, care, &mut done).await?;
    } else {
        done.is_left_to_another = true;
    }
    // Closing the session releases the lock, whatever the server answers.
    db.close().await.ok();
    Ok(done)
}

async fn work(
    db: &DatabaseConnection,
    schema: &str,
    settings: &Settings,
    care: &Care,
    done: &mut Maintained,
) -> Result<(), RunError> {
    for table in month::partitioned(db, schema).await? {
        let made = table.make_months(db, settings, care.months_ahead, done);
        if let Err(error) = made.await {
            let what = format!("months ahead of {}", table.name);
            go_on(db, schema, &what, error, done).await?;
        }
    }
    match audit::seal(db, &care.sealing).await {
        Ok(sealed) => {
            done.sealed = sealed;
            let archived = archive_before(db, schema, settings, care.keep_months, done);
            if let Err(error) = archived.await {
                go_on(db, schema, "archive", error, done).await?;
            }
        }
        Err(hidden @ entity::Error::LogHidden { .. }) => done
            .left
            .push(format!("nothing sealed and no month archived: {hidden}")),
        Err(error) => go_on(db, schema, "seals", error.into(), done).await?,
    }
    figures::work_out(db, schema, settings, care.figure_days, done).await?;
    statistics::renew(db, schema, settings, done).await
}

/// Notes an error, for the rest to be done nevertheless.
///
/// # Errors
/// The same error, where another run may be at work by now.
async fn go_on(
    db: &DatabaseConnection,
    schema: &str,
    what: &str,
    error: RunError,
    done: &mut Maintained,
) -> Result<(), RunError> {
    // A session that was lost is replaced without a word, and the new one holds no lock.
    if !lock(db, schema).await.unwrap_or(false) {
        return Err(error);
    }
    done.failed.push(format!("{what}: {error}"));
    Ok(())
}

async fn archive_before(
    db: &DatabaseConnection,
    schema: &str,
    settings: &Settings,
    keep_months: u32,
    done: &mut Maintained,
) -> Result<(), RunError> {
    let oldest_kept = Utc::now()
        .checked_sub_months(Months::new(keep_months))
        .unwrap_or_default();
    for month in month::before(db, oldest_kept).await? {
        match archive::archive(db, settings, &month, done).await {
            Ok(true) => {}
            // Whoever is in the way of one month is in the way of the next.
            Ok(false) => break,
            // Seals are held against log and archive as one: no month has to move before another.
            Err(error) => {
                let what = format!("archive of {}", month.name);
                go_on(db, schema, &what, error, done).await?;
            }
        }
    }
    Ok(())
}

/// Fails on a database that is older than the audit log.
///
/// # Errors
/// [`RunError::NoAuditLog`], or the database's.
pub async fn require_log(db: &impl ConnectionTrait) -> Result<(), RunError> {
    match ledger::has_table(db, "audit_seals").await? {
        true => Ok(()),
        false => Err(RunError::NoAuditLog),
    }
}

async fn lock(db: &impl ConnectionTrait, schema: &str) -> Result<bool, DbErr> {
    let sql = "SELECT pg_try_advisory_lock($1, hashtext($2)) AS answer";
    let values = [CLASS.into(), schema.into()];
    ask(
        db,
        Statement::from_sql_and_values(DbBackend::Postgres, sql, values),
    )
    .await
}

async fn ask(db: &impl ConnectionTrait, statement: Statement) -> Result<bool, DbErr> {
    let row = db.query_one_raw(statement).await?;
    row.map_or(Ok(false), |row| row.try_get("", "answer"))
}
