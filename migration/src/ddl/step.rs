use super::Lock;
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
    /// Outside any transaction. The statement is idempotent; before it runs, an INVALID index of
    /// this name, left behind by a run that was killed, is dropped.
    Concurrent {
        /// The index that is built or dropped.
        index: String,
    },
}

impl Step {
    /// A step that runs inside a transaction.
    pub fn transactional(label: impl Into<String>, sql: String, lock: Lock) -> Self {
        Step {
            label: label.into(),
            sql,
            lock,
            mode: Mode::Transactional,
            makes: None,
        }
    }

    /// Says which object the step makes or removes.
    pub fn makes(mut self, object: Object) -> Self {
        self.makes = Some(object);
        self
    }

    /// Whether the step runs inside a transaction.
    pub fn is_transactional(&self) -> bool {
        self.mode == Mode::Transactional
    }
}
