//! References between tables, and unique keys.

use std::fmt;

/// A reference from one table to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignKey {
    /// The referring columns.
    pub columns: Vec<String>,
    /// The table referred to.
    pub target_table: String,
    /// The columns referred to, in the order of `columns`.
    pub target_columns: Vec<String>,
    /// What happens to the row when the one it refers to is deleted.
    pub on_delete: OnDelete,
    /// What the reference says.
    pub kind: KeyKind,
    /// Whether the model's relation leads to live rows only.
    pub live_only: bool,
}

impl ForeignKey {
    /// The columns that become null with `SET NULL`: all of them, but for a key that holds the
    /// project or the organization too, which stays.
    #[must_use]
    pub fn nulled(&self) -> &[String] {
        match self.kind {
            KeyKind::SameProject | KeyKind::Following => &self.columns[1..],
            KeyKind::Relation | KeyKind::Actor => &self.columns,
        }
    }

    /// Whether the row follows when the values that it refers to change.
    #[must_use]
    pub fn follows(&self) -> bool {
        self.kind == KeyKind::Following
    }
}

/// What a [`ForeignKey`] says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyKind {
    /// The row belongs to another one or names it: a relation of the model.
    Relation,
    /// A user did something to the row, and may be gone. No relation leads back: there would be a
    /// hundred of them.
    Actor,
    /// What the row names beside its project is of the same project; the key stands beside the one
    /// of the relation.
    SameProject,
    /// What the row says of another one is so: its organization first of all, which the row follows
    /// when the other one moves. The key stands beside the one of the relation.
    Following,
}

/// Columns that no two rows have the same values in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct UniqueKey {
    /// The columns.
    pub columns: Vec<String>,
    /// Whether rows with a null among the values are never the same.
    pub nulls_distinct: bool,
    /// Whether only live rows count: an index with a condition, and no constraint.
    pub live_only: bool,
}

impl UniqueKey {
    pub(super) fn of(columns: Vec<String>) -> Self {
        Self {
            columns,
            nulls_distinct: true,
            live_only: false,
        }
    }
}

/// The other end of a [`ForeignKey`]: the table that holds it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Referrer {
    /// The referring table.
    pub table: String,
    /// Its referring columns.
    pub columns: Vec<String>,
    /// Whether the model's relation leads to live rows only.
    pub live_only: bool,
}

/// What happens to a row when the one it refers to is deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OnDelete {
    /// The deletion fails, at the latest when the transaction ends.
    NoAction,
    /// The deletion fails at once.
    Restrict,
    /// The row is deleted too.
    Cascade,
    /// The reference becomes null.
    SetNull,
    /// The reference gets its default.
    SetDefault,
}

impl OnDelete {
    /// The action as SQL spells it after `ON DELETE`.
    #[must_use]
    pub fn sql(self) -> &'static str {
        match self {
            Self::NoAction => "NO ACTION",
            Self::Restrict => "RESTRICT",
            Self::Cascade => "CASCADE",
            Self::SetNull => "SET NULL",
            Self::SetDefault => "SET DEFAULT",
        }
    }
}

impl fmt::Display for OnDelete {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.sql())
    }
}
