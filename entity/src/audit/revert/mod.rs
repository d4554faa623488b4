//! Taking back one change.

mod apply;
mod conflict;
mod plan;
mod statement;
mod target;

use serde::Serialize;
use uuid::Uuid;

pub use conflict::{RevertConflict, RevertError};

use super::{change::FieldChange, entry};
use crate::{
    Error, Violation,
    ids::UserId,
    session::{TenantScope, end, is_tenants},
};

/// What taking back an entry would do.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RevertPlan {
    /// Table of the record.
    pub table: &'static str,
    /// The record.
    pub record: Uuid,
    /// What becomes of it.
    pub undo: Undo,
    /// What stands in the way; nothing is done while there is anything.
    pub conflicts: Vec<RevertConflict>,
}

/// What becomes of a record whose change is taken back.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Undo {
    /// Its columns get back what they held, from what they hold now.
    Change(Vec<FieldChange>),
    /// It was made, and is deleted.
    Delete,
    /// It was deleted, and is made again with these columns.
    Insert(Vec<FieldChange>),
}

/// Who takes back a change, and why.
///
/// ```
/// use entity::{audit::Reversal, ids::UserId};
///
/// let user = UserId::new_v7();
/// let reversal = Reversal::because("typed into the wrong row").by(user);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reversal {
    reason: String,
    actor: Option<UserId>,
}

impl Reversal {
    /// Why it is taken back, in the words of whoever does it.
    pub fn because(reason: impl Into<String>) -> Self {
        Self {
            reason: reason.into(),
            actor: None,
        }
    }

    /// The user who does it; that of the session unless told. A tenant's session names its own actor
    /// and no other: [`RevertError::ActorOfSession`].
    #[must_use]
    pub fn by(mut self, user: UserId) -> Self {
        self.actor = Some(user);
        self
    }
}

/// Says what [`revert`] would do with an entry now, and changes nothing.
///
/// ```no_run
/// # use entity::{audit::{AuditEntry, EntryScopes, plan_revert}, prelude::*};
/// # async fn example(db: &TenantSession, guest: GuestId) -> Result<(), entity::Error> {
/// let last = AuditEntry::find().about(guest).newest_first().size(1).fetch(db).await?;
/// if let Some(entry) = last.items.first() {
///     let plan = plan_revert(db, entry).await?;
///     println!("{:?}, in the way: {}", plan.undo, plan.conflicts.len());
/// }
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// [`Error::Revert`] when the entry cannot be taken back at all, or the database's error.
pub async fn plan_revert(db: &impl TenantScope, entry: &entry::Model) -> Result<RevertPlan, Error> {
    plan::plan(db, entry, plan::Lock::None).await
}

/// Takes back one change, in one transaction, and says what was done.
///
/// Columns get back what they held, a record that was made is deleted, and one that was deleted is made
/// again. The values come straight from the log, in the columns' own types. It is all or nothing: while
/// a column has been changed again since, or a secret would have to be put back, which the log does not
/// hold, nothing is changed. What is done is recorded like any other change, with the reason.
///
/// ```no_run
/// # use entity::{audit::{AuditEntry, EntryScopes, Reversal, RevertError, revert}, prelude::*, Error};
/// # async fn example(db: &TenantSession, entry: &entity::audit::entry::Model) -> Result<(), Error> {
/// match revert(db, entry, &Reversal::because("typed into the wrong row")).await {
///     Ok(done) => println!("{:?}", done.undo),
///     Err(Error::Revert(RevertError::Conflicts { conflicts, .. })) => {
///         for conflict in conflicts {
///             println!("{conflict}");
///         }
///     }
///     Err(error) => return Err(error),
/// }
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// [`Error::Revert`] with what stands in the way: nothing is changed then.
pub async fn revert(
    db: &impl TenantScope,
    entry: &entry::Model,
    reversal: &Reversal,
) -> Result<RevertPlan, Error> {
    if is_tenants(db) && reversal.actor.is_some() {
        return Err(RevertError::ActorOfSession.into());
    }
    let transaction = db.begin().await?;
    let done = apply::apply(&transaction, entry, reversal).await;
    let ended = end(transaction, done).await;
    ended.map_err(|error| refused(entry.id.into(), error))
}

/// A rule of the database that stands in the way is a conflict, too.
fn refused(entry: Uuid, error: Error) -> Error {
    let Error::Database(database) = &error else {
        return error;
    };
    match Violation::of(database) {
        Some(Violation { message: rule, .. }) => RevertError::Refused { entry, rule }.into(),
        _ => error,
    }
}
