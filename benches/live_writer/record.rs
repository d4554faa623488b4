//! What the writer noticed.

use std::time::{Duration, Instant};

use crate::{
    ledger::{Changes, add},
    mix::Statement,
};

/// How long a statement took, counted from when it was due.
#[derive(Debug)]
pub struct Sample {
    pub from: Instant,
    pub took: Duration,
    pub statement: String,
}

impl Sample {
    /// The moment that says what it waited for.
    pub fn middle(&self) -> Instant {
        self.from + self.took / 2
    }
}

/// A statement that failed.
#[derive(Debug)]
pub struct Failure {
    pub at: Instant,
    /// The SQLSTATE, or `-----` when the connection failed.
    pub code: String,
    pub message: String,
    pub statement: String,
    pub sql: String,
}

impl Failure {
    pub fn new(at: Instant, statement: &Statement, error: &sqlx::Error) -> Self {
        let code = error.as_database_error().and_then(|error| error.code());
        Failure {
            at,
            code: code.map_or_else(|| "-----".to_owned(), Into::into),
            message: error.to_string(),
            statement: statement.name.clone(),
            sql: statement.sql.clone(),
        }
    }
}

/// Everything that one client noticed, or all of them.
#[derive(Debug, Default)]
pub struct Record {
    pub samples: Vec<Sample>,
    pub failures: Vec<Failure>,
    /// When a prepared `SELECT *` found its columns changed; it was prepared again at once.
    pub stale: Vec<(Instant, String)>,
    pub changes: Changes,
}

impl Record {
    pub fn extend(&mut self, other: Record) {
        self.samples.extend(other.samples);
        self.failures.extend(other.failures);
        self.stale.extend(other.stale);
        add(&mut self.changes, &other.changes);
    }
}
