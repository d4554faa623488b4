//! Why a deletion cannot be taken back.

use std::fmt::Write;

use sea_orm::prelude::DateTimeUtc;
use uuid::Uuid;

use super::conflicts::Conflict;
use crate::ids::DeletionId;

/// Why a deletion was not taken back. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RestoreError {
    /// No deletion has this id.
    #[error(
        "there is no deletion {0}: pass the `deletion_id` of a removed row, and mind that a purge deletes old ones for good"
    )]
    Unknown(DeletionId),

    /// It was taken back before.
    #[error(
        "deletion {deletion} was taken back at {at}: its rows are live, there is nothing to do"
    )]
    AlreadyRestored {
        /// The deletion.
        deletion: DeletionId,
        /// When it was taken back.
        at: DateTimeUtc,
    },

    /// A purge deleted some or all of its rows.
    #[error(
        "deletion {0} is being purged, and some of its rows are gone: they only come back from a backup"
    )]
    Purged(DeletionId),

    /// Every row that it took was deleted for good, by somebody who does not know removed rows.
    #[error(
        "nothing is left of deletion {0}: its rows were deleted for good, and only come back from a backup"
    )]
    NothingLeft(DeletionId),

    /// What the removed row hangs on is removed itself.
    #[error("deletion {deletion} hangs on the row {row} of {table}, which is removed too: {}", first(*.parent))]
    ParentRemoved {
        /// The deletion.
        deletion: DeletionId,
        /// The table of the row above.
        table: &'static str,
        /// The row above.
        row: Uuid,
        /// The deletion to take back first; none when an older application removed the row.
        parent: Option<DeletionId>,
    },

    /// Others took values in the meantime that only one row may have.
    #[error("deletion {deletion} cannot be taken back, because other rows took values that only one may have: {}; give one of the two another value and try again", list(.conflicts))]
    Conflicts {
        /// The deletion.
        deletion: DeletionId,
        /// Each value that is taken.
        conflicts: Vec<Conflict>,
    },
}

fn first(parent: Option<DeletionId>) -> String {
    match parent {
        Some(deletion) => format!("restore deletion {deletion} first"),
        None => "give it its status back first".to_owned(),
    }
}

fn list(conflicts: &[Conflict]) -> String {
    const SHOWN: usize = 5;
    let shown = conflicts.iter().take(SHOWN).map(ToString::to_string);
    let mut list = shown.collect::<Vec<_>>().join("; ");
    if conflicts.len() > SHOWN {
        // Writing to a string does not fail.
        let _ = write!(list, "; and {} more", conflicts.len() - SHOWN);
    }
    list
}
