use super::{Lock, LockMode, Mode, Step, quote};

/// An UPDATE that touches every row of a large table without holding up its writers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batches {
    /// The table that is walked.
    pub table: &'static str,
    /// Which of its rows still have to be touched, over its plain column names. The walk is
    /// repeated until there is none: the application may write beside it.
    pub pending: &'static str,
    /// What the rows get: `SET` list, over the table's columns, written as in an UPDATE.
    pub set: &'static str,
}

/// The range that stands in the statement, and that the runner narrows to some pages at a time.
pub const WHOLE_TABLE: (&str, &str) = ("'(0,0)'", "'(4294967295,0)'");

impl Batches {
    /// One statement for the rows from one tuple id up to another.
    ///
    /// SKIP LOCKED: it waits for nobody, and so can be in no deadlock with the application; rows
    /// that were locked are found by the next walk.
    pub fn statement(&self, from: &str, to: &str) -> String {
        format!(
            "UPDATE {table} SET {set}\nWHERE ctid = ANY (ARRAY(\n    SELECT ctid FROM {table}\n    \
             WHERE ctid >= {from}::tid AND ctid < {to}::tid AND ({pending})\n    FOR NO KEY UPDATE SKIP LOCKED))",
            table = quote(self.table),
            set = self.set,
            pending = self.pending,
        )
    }

    /// Whether a row is left to be touched.
    pub fn is_left(&self) -> String {
        format!(
            "SELECT EXISTS (SELECT FROM {} WHERE {}) AS left",
            quote(self.table),
            self.pending
        )
    }

    /// The step.
    pub fn step(self, label: impl Into<String>) -> Step {
        let (from, to) = WHOLE_TABLE;
        Step::with_mode(
            label,
            self.statement(from, to),
            Lock::on(self.table, LockMode::RowExclusive),
            Mode::Batches(self),
        )
    }
}
