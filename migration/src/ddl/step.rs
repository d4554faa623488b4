use super::{Batches, Check, Lock, Reference};
use crate::snapshot::Object;

/// One statement of a migration with what the runner and the reader must know about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it does, in a few words: `create table guests`.
    pub label: String,
    /// The statement, without a closing semicolon.
    pub sql: String,
    /// The strongest lock it takes.
    pub lock: Lock,
    /// How it is run.
    pub mode: Mode,
    /// The object that it makes, or in a `down` removes. When the database had the same object
    /// before, the step is left out both ways.
    pub makes: Option<Object>,
}

/// How a step is run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mode {
    /// In one transaction with its transactional neighbours.
    Transactional,
    /// In a short transaction, together only with its neighbours that lock the same table, so
    /// that no table stays locked while another is waited for.
    Alone,
    /// In a transaction of its own: since it makes so many objects, or reads a whole table, which no
    /// lock of a neighbour may last for. A session is told of each object when the transaction ends,
    /// and looks through all its plans for each: of hundreds at once its next statement notices.
    Apart,
    /// Outside any transaction. The statement is idempotent; before it runs, an INVALID index of
    /// this name, left behind by a run that was killed, is dropped.
    Concurrent {
        /// The index that is built or dropped.
        index: String,
        /// Run in a transaction of its own before each attempt at a unique index: puts duplicates
        /// aside, which the application may go on writing until the index stands.
        repair: Option<&'static str>,
    },
    /// `VALIDATE CONSTRAINT` of a foreign key that holds for new rows already. Rows that break it
    /// are reported, the constraint stays NOT VALID, and the migration goes on.
    Validate(Reference),
    /// An UPDATE of a whole table, some pages at a time, each in a transaction of its own.
    Batches(Batches),
    /// A check that old rows may break.
    Check(Check),
}

impl Step {
    /// A step that runs inside a transaction.
    pub fn transactional(label: impl Into<String>, sql: impl Into<String>, lock: Lock) -> Self {
        Step::with_mode(label, sql, lock, Mode::Transactional)
    }

    /// A step on a live table, in a transaction of its own.
    pub fn alone(label: impl Into<String>, sql: impl Into<String>, lock: Lock) -> Self {
        Step::with_mode(label, sql, lock, Mode::Alone)
    }

    /// A step that makes many objects, in a transaction of its own.
    pub(super) fn apart(label: impl Into<String>, sql: impl Into<String>) -> Self {
        Step::with_mode(label, sql, Lock::NONE, Mode::Apart)
    }

    pub(super) fn with_mode(
        label: impl Into<String>,
        sql: impl Into<String>,
        lock: Lock,
        mode: Mode,
    ) -> Self {
        Step {
            label: label.into(),
            sql: sql.into(),
            lock,
            mode,
            makes: None,
        }
    }

    /// The step in one transaction with its neighbours, where nobody else is at work who could be told of too much at once.
    pub fn together(self) -> Self {
        let mode = match self.mode {
            Mode::Apart => Mode::Transactional,
            mode => mode,
        };
        Step { mode, ..self }
    }

    /// The step in a transaction of its own, whatever its neighbours lock.
    pub fn by_itself(self) -> Self {
        Step {
            mode: Mode::Apart,
            ..self
        }
    }

    /// Says which object the step makes or removes.
    pub fn makes(mut self, object: Object) -> Self {
        self.makes = Some(object);
        self
    }

    /// Whether the step runs inside a transaction.
    pub fn is_transactional(&self) -> bool {
        matches!(self.mode, Mode::Transactional | Mode::Alone | Mode::Apart)
    }

    /// Whether the step may run in the same transaction as the one before it.
    pub fn joins(&self, before: &Step) -> bool {
        match (&before.mode, &self.mode) {
            (Mode::Transactional, Mode::Transactional) => true,
            (Mode::Alone, Mode::Alone) => before.lock.table == self.lock.table,
            _ => false,
        }
    }
}
