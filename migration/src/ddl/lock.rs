use std::fmt;

/// The strongest table lock that a step takes, and on which table.
///
/// Modes and their conflicts are those of the PostgreSQL manual, "Explicit Locking", table 13.2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// How strong the lock is.
    pub mode: LockMode,
    /// The live table that is locked; `None` when only objects made by the step itself are.
    pub table: Option<String>,
}

/// Lock modes that migrations take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LockMode {
    /// Nothing that another session could already be using.
    None,
    /// What any INSERT or UPDATE takes; its rows are locked until the transaction ends.
    RowExclusive,
    /// Conflicts with itself, with other DDL and with VACUUM, not with reads and writes.
    ShareUpdateExclusive,
    /// Writes wait; reads go on.
    ShareRowExclusive,
    /// Reads and writes wait.
    AccessExclusive,
}

impl Lock {
    /// No lock on anything that existed before the step.
    pub const NONE: Lock = Lock {
        mode: LockMode::None,
        table: None,
    };

    /// A lock of `mode` on `table`.
    pub fn on(table: &str, mode: LockMode) -> Self {
        Lock {
            mode,
            table: Some(table.to_owned()),
        }
    }
}

impl LockMode {
    /// The name as PostgreSQL writes it.
    pub fn name(self) -> &'static str {
        match self {
            LockMode::None => "none",
            LockMode::RowExclusive => "ROW EXCLUSIVE",
            LockMode::ShareUpdateExclusive => "SHARE UPDATE EXCLUSIVE",
            LockMode::ShareRowExclusive => "SHARE ROW EXCLUSIVE",
            LockMode::AccessExclusive => "ACCESS EXCLUSIVE",
        }
    }

    /// What other sessions notice while the lock is held.
    pub fn effect(self) -> &'static str {
        match self {
            LockMode::None => "touches new objects only",
            LockMode::RowExclusive => "reads and writes go on, a few rows at a time wait",
            LockMode::ShareUpdateExclusive => "reads and writes go on",
            LockMode::ShareRowExclusive => "writes wait, reads go on",
            LockMode::AccessExclusive => "reads and writes wait",
        }
    }
}

impl fmt::Display for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.table {
            Some(table) => write!(f, "{} on {table}", self.mode.name()),
            None => f.write_str(self.mode.name()),
        }
    }
}
