//! Seals: hashes over ranges of the log, chained, so that a later change shows.
//!
//! A seal speaks for all rows from where the one before ended up to its own end. It keeps the root of
//! a Merkle tree over them and the hash of the seal before; [`verify`](super::verify) reads the rows
//! again and names each one that is not as it was sealed. Whoever writes to the log waits for nobody:
//! what is sealed is what can no longer get company, because every transaction that was running at
//! the end of the range is over.
//!
//! The bytes, and what a seal can and cannot show, are in `docs/audit.md`.

mod begin;
mod canonical;
mod closed;
mod header;
mod range;
mod tree;
mod write;

use std::time::Duration;

use sea_orm::{
    ConnectionTrait, IsolationLevel, TransactionSession, TransactionTrait, prelude::DateTimeUtc,
};
use serde::Serialize;

use super::whole::Whole;
use crate::Error;

pub(super) use canonical::{FORMAT, MARK, SealedRow};
pub(super) use header::{GENESIS, seal_hash};
pub(super) use range::{BEGINNING, Place, page};
pub(super) use tree::Tree;
pub(super) use write::PAGE;

/// How careful and how patient a sealer is.
///
/// ```
/// use entity::audit::Sealing;
/// use std::time::Duration;
///
/// let at_once = Sealing::default().lag(Duration::from_secs(1)).patience(Duration::ZERO);
/// ```
#[derive(Clone, Debug)]
pub struct Sealing {
    lag: Duration,
    patience: Duration,
}

impl Default for Sealing {
    fn default() -> Self {
        Self {
            lag: Duration::from_secs(5),
            patience: Duration::from_secs(10),
        }
    }
}

impl Sealing {
    /// How old the youngest rows are that are sealed; 5 seconds unless told.
    ///
    /// A transaction takes its time a moment before others can see that it runs. The lag is to be
    /// longer than any such moment.
    #[must_use]
    pub fn lag(mut self, lag: Duration) -> Self {
        self.lag = lag;
        self
    }

    /// How long to wait for transactions that may still write into the range; 10 seconds unless told.
    ///
    /// After that only what is older than the oldest of them is sealed, and the rest by the next run.
    #[must_use]
    pub fn patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }
}

/// What a sealer did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Sealed {
    /// Numbers of the new seals.
    pub seals: Vec<i64>,
    /// Rows that they speak for.
    pub rows: u64,
    /// Up to when the log could be sealed; none when that cannot be told now.
    pub until: Option<DateTimeUtc>,
    /// Transactions that kept it from being sealed further, as people need them named.
    pub held_by: Vec<String>,
    /// Whether another sealer is at work, and this one left.
    pub is_left_to_another: bool,
}

/// Seals the rows of the log that can no longer get company, some ten thousands at a time, each seal
/// in a transaction of its own.
///
/// It holds up no writer, and keeps no more in memory than ids and a few hashes. A run that is ended
/// in the middle is simply run again; of two at once the second leaves.
///
/// ```no_run
/// # use entity::{prelude::*, audit::{Sealing, seal}};
/// # async fn example(db: &DatabaseConnection) -> Result<(), entity::Error> {
/// let sealed = seal(db, &Sealing::default()).await?;
/// println!("{} rows in {} seals", sealed.rows, sealed.seals.len());
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// [`Error::LogHidden`], or the database's; seals that were made before it stay.
pub async fn seal<C>(db: &C, sealing: &Sealing) -> Result<Sealed, Error>
where
    C: ConnectionTrait + TransactionTrait,
{
    let whole = Whole::of(db).await?;
    // Not as the service, which does not see what sessions of others do.
    let closed = closed::close(db, sealing).await?;
    let mut sealed = Sealed {
        until: closed.until,
        held_by: closed.held_by,
        ..Sealed::default()
    };
    let Some(until) = closed.until else {
        return Ok(sealed);
    };
    loop {
        let transaction = whole.begin(Some(IsolationLevel::ReadCommitted)).await?;
        let Some(now) = begin::begin(&transaction).await? else {
            transaction.rollback().await?;
            sealed.is_left_to_another = true;
            return Ok(sealed);
        };
        let Some(seal) = write::next(&transaction, until, now).await? else {
            transaction.rollback().await?;
            return Ok(sealed);
        };
        whole.commit(transaction).await?;
        sealed.seals.push(seal.number);
        sealed.rows += seal.rows;
    }
}

/// Whether all rows of transactions that began before a moment are sealed, in three statements.
///
/// # Errors
/// [`Error::LogHidden`], or the database's.
pub async fn is_sealed_before<C>(db: &C, moment: DateTimeUtc) -> Result<bool, Error>
where
    C: ConnectionTrait + TransactionTrait,
{
    let whole = Whole::of(db).await?;
    let end = write::end_of_seals(&whole).await?;
    let unsealed = page(&whole, end, Place::at(moment), 1).await?;
    Ok(unsealed.is_empty())
}
