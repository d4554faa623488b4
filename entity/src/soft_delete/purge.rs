//! Deleting for good what was removed long ago.

use sea_orm::{DbErr, TransactionSession, prelude::DateTimeUtc};
use serde::Serialize;
use uuid::Uuid;

use super::{
    graph::ORDER,
    records::{begin_with, delete_records},
    rows::Rows,
    sql::is_deadlock,
    victims::Victims,
};
use crate::{
    Error,
    session::{SystemSession, TenantScope, Unscoped},
    violation::{Violation, ViolationKind},
};

/// What to delete for good, and in which portions.
#[derive(Clone, Debug)]
pub struct Purge {
    older_than: DateTimeUtc,
    batch: u64,
}

impl Purge {
    /// Rows that were removed before this time.
    #[must_use]
    pub fn older_than(time: DateTimeUtc) -> Self {
        Self {
            older_than: time,
            batch: 1_000,
        }
    }

    /// How many rows a transaction deletes; 1,000 unless told.
    #[must_use]
    pub fn batch(mut self, rows: u64) -> Self {
        self.batch = rows.clamp(1, i64::MAX.unsigned_abs());
        self
    }
}

/// What a purge runs on: it sees the rows of all tenants, and the holds on them.
///
/// A tenant's session does not:
///
/// ```compile_fail,E0277
/// # use entity::{prelude::*, soft_delete::{Purge, purge}};
/// # async fn example(session: &TenantSession, limit: chrono::DateTime<chrono::Utc>) {
/// purge(session, &Purge::older_than(limit)).await;
/// # }
/// ```
pub trait PurgeScope: TenantScope {}

impl PurgeScope for SystemSession {}

impl<C> PurgeScope for Unscoped<'_, C> where Self: TenantScope {}

/// What was deleted for good.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Purged {
    /// The removed rows; answers, logs and links that went with them are not counted.
    pub rows: Rows,
    /// Records of deletions of which nothing is left, or that were taken back that long ago.
    pub deletions: u64,
    /// Rows that have to stay for the sake of others. Those under a legal hold are not listed.
    pub kept: Vec<Kept>,
}

/// A removed row that has to stay, because another one would go with it or lose what it needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Kept {
    /// The row's table.
    pub table: &'static str,
    /// The row.
    pub id: Uuid,
    /// The table of the rows that it is kept for; none for a table that only the database knows.
    ///
    /// Live rows below a removed one are left by an older application, which removes a project alone:
    /// [remove](super::SoftDeleteRows::soft_delete) the project, and it goes in full.
    pub needed_by: Option<&'static str>,
}

/// Deletes for good what was removed before a time, children before parents.
///
/// Each batch is a transaction of its own that waits for nobody: rows that somebody has locked are
/// left for the next run. A run that is ended in the middle is simply run again; deletions that it
/// began with can no longer be taken back. No live row is ever deleted.
///
/// What a legal hold is on stays until its release: rows that are about a user, a guest or an organization
/// under one, what these or anything else about them would go with, and, unless a run had begun with it
/// before, the whole of a deletion that took such a row. Only a purge asks for holds, and no DELETE of
/// one's own. Answers of others to a question that was removed alone go with it, and what refers to a row by
/// `ON DELETE SET NULL` loses that reference; but first messages that wait for a guest are cancelled,
/// invites that were made for a group are revoked, and questions about an event are removed.
///
/// In a session the batches are savepoints of its one transaction: rows stay locked to its end.
///
/// ```no_run
/// # use entity::{prelude::*, soft_delete::{Purge, purge}};
/// # async fn example(session: &SystemSession) -> Result<(), entity::Error> {
/// let a_quarter_ago = chrono::Utc::now() - chrono::Duration::days(90);
/// let purged = purge(session, &Purge::older_than(a_quarter_ago).batch(500)).await?;
/// println!("deleted {}", purged.rows);
/// for row in purged.kept {
///     println!("{} of {} stays: needed by {:?}", row.id, row.table, row.needed_by);
/// }
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// The database's; batches that were finished before stay finished.
pub async fn purge(db: &impl PurgeScope, purge: &Purge) -> Result<Purged, Error> {
    let limit = purge.older_than;
    let begun = begin_with(db, limit).await?;
    let mut purged = Purged::default();
    for table in ORDER.iter().copied().rev() {
        let victims = Victims::new(table, limit, &begun);
        purge_table(db, &victims, purge.batch, &mut purged).await?;
    }
    purged.deletions = delete_records(db, limit, &begun).await?;
    Ok(purged)
}

async fn purge_table(
    db: &impl TenantScope,
    victims: &Victims<'_>,
    batch: u64,
    purged: &mut Purged,
) -> Result<(), Error> {
    let mut kept = Vec::new();
    let mut size = batch;
    // What stays is not walked through again by each batch.
    let mut since = None;
    loop {
        let transaction = db.begin().await?;
        let locked = victims.lock(&transaction, since, &kept, size).await?;
        let found = locked.ids;
        if found.is_empty() {
            transaction.rollback().await?;
            break;
        }
        match victims.delete(&transaction, &found).await {
            Ok(deleted) => {
                transaction.commit().await?;
                purged.rows.add(victims.table, deleted.len() as u64);
                kept.extend(found.into_iter().filter(|id| !deleted.contains(id)));
                since = locked.last;
                size = size.saturating_mul(2).min(batch);
            }
            Err(error) => {
                transaction.rollback().await?;
                if !stands_alone(&error) {
                    return Err(error.into());
                }
                // One of the rows cannot go now: the others are tried without it.
                match found.as_slice() {
                    [only] => kept.push(*only),
                    _ => size = (found.len() as u64 / 2).max(1),
                }
            }
        }
    }
    purged.kept.extend(victims.needed_by(db, kept).await?);
    Ok(())
}

/// Whether other rows may go all the same: another table that only the database knows refers to the
/// row, or somebody was in the way.
fn stands_alone(error: &DbErr) -> bool {
    let refused = Violation::of(error).is_some_and(|rule| rule.kind == ViolationKind::ForeignKey);
    refused || is_deadlock(error)
}
