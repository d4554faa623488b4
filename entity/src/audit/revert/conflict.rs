//! Why a change is not taken back.

use std::fmt;

use serde::Serialize;
use serde_json::Value as Json;
use uuid::Uuid;

use crate::ids::{AuditEntryId, DeletionId};

/// Something that stands in the way of taking back a change.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum RevertConflict {
    /// The column was changed again.
    ChangedSince {
        /// The column.
        column: String,
        /// What the entry left in it.
        left: Json,
        /// What it holds now.
        found: Json,
        /// The entry that changed it last; none when somebody did it behind the log's back.
        by: Option<AuditEntryId>,
    },
    /// The log does not hold what the column held: it is a secret.
    Secret {
        /// The column.
        column: String,
    },
    /// The table has no such column any more.
    NoColumn {
        /// The column.
        column: String,
    },
    /// The record is gone.
    Gone,
    /// There is a record with this id again.
    Exists,
    /// Records of another table refer to the one that would be deleted, with a key or without.
    InUse {
        /// Their table.
        table: String,
        /// Their column.
        column: String,
    },
}

impl fmt::Display for RevertConflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ChangedSince {
                column,
                left,
                found,
                by,
            } => {
                write!(f, "{column} was set to {left} and is {found} now")?;
                match by {
                    Some(entry) => write!(f, ", by entry {entry}"),
                    None => f.write_str(", by nobody that the log knows"),
                }
            }
            Self::Secret { column } => {
                write!(
                    f,
                    "{column} is a secret, which the log does not hold: set a new one"
                )
            }
            Self::NoColumn { column } => write!(f, "there is no column {column} any more"),
            Self::Gone => f.write_str("the record is gone: take back its deletion first"),
            Self::Exists => f.write_str("there is such a record again"),
            Self::InUse { table, column } => {
                write!(
                    f,
                    "{table} refer to the record by {column}: remove them first"
                )
            }
        }
    }
}

/// Why a change was not taken back. Nothing was changed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum RevertError {
    /// The entry does not say what a record held.
    #[error(
        "entry {0} does not say what a record held before and after: there is nothing to take back by it"
    )]
    NoChange(Uuid),

    /// The table was truncated, and the log has no values.
    #[error(
        "entry {0} is about a truncated table, whose rows the log does not hold: they come back from a backup only"
    )]
    Truncated(Uuid),

    /// The row has no id, and the entry calls it by its name.
    #[error(
        "entry {entry} is about a row of {table} that goes by its name: set it yourself to what the entry says it held"
    )]
    Named {
        /// The entry.
        entry: Uuid,
        /// The table.
        table: String,
    },

    /// Removals are taken back as a whole.
    #[error("entry {entry} is part of a removal of several rows; {}", match .deletion {
        Some(deletion) => format!("bring all of them back with `restore` of deletion {deletion}"),
        None => "remove them again with `soft_delete`".to_owned(),
    })]
    Removal {
        /// The entry.
        entry: Uuid,
        /// The deletion to restore; none when the entry is itself a restore.
        deletion: Option<DeletionId>,
    },

    /// An older application removed a project by its status.
    #[error(
        "entry {0} removed one row without a deletion that could be restored, as an older application removes a project: give it its status back"
    )]
    RemovedAlone(Uuid),

    /// Something stands in the way.
    #[error("entry {entry} cannot be taken back: {}", list(.conflicts))]
    Conflicts {
        /// The entry.
        entry: Uuid,
        /// What stands in the way.
        conflicts: Vec<RevertConflict>,
    },

    /// Somebody else was named than whom the session acts for.
    #[error(
        "a tenant's session takes back changes as its own actor: leave out `by`, or begin a session for that user"
    )]
    ActorOfSession,

    /// The old values break a rule of the database as it is now, or whoever acts may not write them.
    #[error("entry {entry} cannot be taken back, since the database does not allow it: {rule}")]
    Refused {
        /// The entry.
        entry: Uuid,
        /// What the database said.
        rule: String,
    },
}

fn list(conflicts: &[RevertConflict]) -> String {
    let all: Vec<_> = conflicts.iter().map(ToString::to_string).collect();
    all.join("; ")
}
