//! What a run that stopped tells the shell.

use super::RunError;
use crate::connect::ConnectError;

impl RunError {
    /// The exit code of the command line: 2 wrong usage, 3 refused with nothing changed, 4 no
    /// connection, 5 the database failed (mend the cause and run again).
    pub fn exit_code(&self) -> u8 {
        match self {
            RunError::Connect(ConnectError::BadUrl { .. }) | RunError::NoSuchIndex { .. } => 2,
            RunError::Connect(ConnectError::NoSchema { .. } | ConnectError::TooOld { .. }) => 3,
            RunError::Connect(_) => 4,
            RunError::NotReady { .. }
            | RunError::NeedsAdoption { .. }
            | RunError::NotTheBaseline { .. }
            | RunError::AlreadyAdopted
            | RunError::AdoptedBaseline { .. }
            | RunError::WouldLoseData { .. }
            | RunError::HoldsRows { .. }
            | RunError::Unfinished { .. }
            | RunError::UnknownVersion { .. }
            | RunError::NothingApplied { .. }
            | RunError::NoAuditLog
            | RunError::Entity(entity::Error::LogHidden { .. })
            | RunError::Catalogue(_) => 3,
            RunError::Blocked { .. }
            | RunError::Step { .. }
            | RunError::LockLost
            | RunError::Incomplete { .. }
            | RunError::Entity(_)
            | RunError::Database(_) => 5,
        }
    }
}
