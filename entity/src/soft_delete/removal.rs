//! What is said when rows are removed, and what is answered.

use serde::Serialize;

use super::rows::Rows;
use crate::{
    ids::{DeletionId, UserId},
    sql::without_nul,
};

/// Who removes rows, and why.
///
/// ```
/// use entity::{ids::UserId, soft_delete::Removal};
///
/// let user = UserId::new_v7();
/// let removal = Removal::by(user).because("left the party");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Removal {
    pub(super) actor: Option<UserId>,
    pub(super) reason: Option<String>,
}

impl Removal {
    /// A user removes them. In a tenant's session it is the session's own user who does, whoever is
    /// named here.
    #[must_use]
    pub fn by(user: UserId) -> Self {
        Self {
            actor: Some(user),
            reason: None,
        }
    }

    /// Nobody in person does: a program, or an operator without an account. In a tenant's session it is
    /// the session's user all the same, and nobody where an API key acts.
    #[must_use]
    pub fn unattended() -> Self {
        Self::default()
    }

    /// Why, in the words of whoever removes them.
    #[must_use]
    pub fn because(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(without_nul(&reason.into()));
        self
    }
}

/// What became of rows that were to be removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Removed<Id> {
    /// Those that were live, each with a deletion of its own.
    pub removed: Vec<Root<Id>>,
    /// Those that had been removed before, with the deletion that took them then.
    pub already_removed: Vec<Root<Id>>,
    /// What went: the rows themselves and all that hung on them.
    pub rows: Rows,
}

/// A row that was to be removed, and the deletion that took it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Root<Id> {
    /// The row.
    pub id: Id,
    /// What brings it back, given to [`restore`](super::restore).
    pub deletion: DeletionId,
}

impl<Id> Removed<Id> {
    /// The deletion of the first row that was live, by which it is brought back: for those who removed
    /// one. None when it had been removed before: that deletion may have taken more than the row.
    #[must_use]
    pub fn deletion(&self) -> Option<DeletionId> {
        self.removed.first().map(|root| root.deletion)
    }

    pub(super) fn map<T>(self, to: impl Fn(Id) -> T) -> Removed<T> {
        let map = |roots: Vec<Root<Id>>| {
            let roots = roots.into_iter();
            let root = |root: Root<Id>| Root {
                id: to(root.id),
                deletion: root.deletion,
            };
            roots.map(root).collect()
        };
        Removed {
            removed: map(self.removed),
            already_removed: map(self.already_removed),
            rows: self.rows,
        }
    }
}
