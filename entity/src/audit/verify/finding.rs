//! What is not as it was sealed.

use std::fmt;

use sea_orm::prelude::DateTimeUtc;
use serde::Serialize;
use uuid::Uuid;

/// Something that is not as it was sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum SealFinding {
    /// A sealed row says something else.
    RowChanged {
        /// The seal.
        seal: i64,
        /// The row.
        row: Uuid,
        /// Its time.
        at: DateTimeUtc,
    },
    /// A sealed row is gone.
    RowRemoved {
        /// The seal.
        seal: i64,
        /// The row.
        row: Uuid,
    },
    /// A row was added to a range that had been sealed.
    RowInserted {
        /// The seal.
        seal: i64,
        /// The row.
        row: Uuid,
        /// Its time.
        at: DateTimeUtc,
    },
    /// A sealed row was put at another time, and so at another place.
    RowMoved {
        /// The seal.
        seal: i64,
        /// The row.
        row: Uuid,
        /// The time that it has now.
        at: DateTimeUtc,
    },
    /// More rows are not as they were sealed than are named: because there are many, or because the
    /// seal's marks, which tell which, were altered as well.
    RowsDiffer {
        /// The seal.
        seal: i64,
        /// Rows that it speaks for.
        sealed: i64,
        /// Rows that are there.
        found: u64,
    },
    /// A seal does not say what it said.
    SealChanged {
        /// The seal.
        seal: i64,
        /// Which part of it.
        part: &'static str,
    },
    /// Seals are gone.
    SealsRemoved {
        /// The first one.
        first: i64,
        /// The last one.
        last: i64,
    },
    /// A seal does not follow on the one before it: by its hash, or by the rows that it speaks for.
    ChainBroken {
        /// The seal.
        seal: i64,
    },
    /// A seal that is known from elsewhere is not there, or is another one.
    HeadDiffers {
        /// The seal.
        seal: i64,
        /// Whether there is a seal of that number.
        is_there: bool,
    },
}

impl SealFinding {
    /// The seal that it is about; the first one of several.
    #[must_use]
    pub fn seal(&self) -> i64 {
        match self {
            Self::RowChanged { seal, .. }
            | Self::RowRemoved { seal, .. }
            | Self::RowInserted { seal, .. }
            | Self::RowMoved { seal, .. }
            | Self::RowsDiffer { seal, .. }
            | Self::SealChanged { seal, .. }
            | Self::ChainBroken { seal }
            | Self::HeadDiffers { seal, .. } => *seal,
            Self::SealsRemoved { first, .. } => *first,
        }
    }

    /// The row that it is about, if it can be told.
    #[must_use]
    pub fn row(&self) -> Option<Uuid> {
        match self {
            Self::RowChanged { row, .. }
            | Self::RowRemoved { row, .. }
            | Self::RowInserted { row, .. }
            | Self::RowMoved { row, .. } => Some(*row),
            _ => None,
        }
    }

    pub(super) fn moved(&self) -> Option<(Uuid, DateTimeUtc)> {
        match self {
            Self::RowMoved { row, at, .. } => Some((*row, *at)),
            _ => None,
        }
    }
}

impl fmt::Display for SealFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::RowChanged { seal, row, at } => {
                write!(
                    f,
                    "entry {row} of {at}, in seal {seal}, was changed after it was sealed"
                )
            }
            Self::RowRemoved { seal, row } => {
                write!(
                    f,
                    "entry {row}, in seal {seal}, was removed after it was sealed"
                )
            }
            Self::RowInserted { seal, row, at } => {
                write!(
                    f,
                    "entry {row} of {at} was inserted after seal {seal} had closed that time"
                )
            }
            Self::RowMoved { seal, row, at } => {
                write!(
                    f,
                    "entry {row}, in seal {seal}, was put at another time, {at}, after it was sealed"
                )
            }
            Self::RowsDiffer {
                seal,
                sealed,
                found,
            } => write!(
                f,
                "the entries of seal {seal} are not as they were sealed ({sealed} sealed, {found} found), \
                 and not all that differ can be named"
            ),
            Self::SealChanged { seal, part } => {
                write!(f, "seal {seal} was changed after it was made: {part}")
            }
            Self::SealsRemoved { first, last } if first == last => {
                write!(f, "seal {first} was removed")
            }
            Self::SealsRemoved { first, last } => write!(f, "seals {first} to {last} were removed"),
            Self::ChainBroken { seal } => {
                write!(
                    f,
                    "seal {seal} does not follow on the seals before it: it names another one, or other rows than come next"
                )
            }
            Self::HeadDiffers {
                seal,
                is_there: true,
            } => {
                write!(
                    f,
                    "seal {seal} is another one than was exported: the log was rewritten with its seals"
                )
            }
            Self::HeadDiffers { seal, .. } => {
                write!(f, "seal {seal} was exported and is not there any more")
            }
        }
    }
}
