//! What ran when.

use std::{
    sync::{Mutex, PoisonError},
    time::Instant,
};

use serde::Serialize;

/// A stretch of the run that is reported by itself.
#[derive(Debug, Clone)]
pub struct Phase {
    pub kind: Kind,
    /// `alone`, or the direction and the migration.
    pub name: String,
    /// Which of the three rounds it belongs to: up, down, up again.
    pub round: usize,
    pub begin: Instant,
    pub end: Instant,
    /// How often the migration was killed, and how often it got no lock in time.
    pub kills: u32,
    pub retries: u32,
}

impl Phase {
    pub fn holds(&self, at: Instant) -> bool {
        (self.begin..self.end).contains(&at)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Kind {
    /// The writer by itself, for comparison.
    Alone,
    /// A migration runs.
    Migrating,
    /// The writer meets what a migration has left.
    After,
}

/// When each step began; written while it happens.
#[derive(Debug, Default)]
pub struct Steps(Mutex<Vec<(Instant, String)>>);

impl Steps {
    pub fn begin(&self, label: &str) {
        let mut steps = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        steps.push((Instant::now(), label.to_owned()));
    }

    /// The step that ran at this moment.
    pub fn at(&self, at: Instant) -> Option<String> {
        let steps = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (_, label) = steps.iter().rev().find(|(begin, _)| *begin <= at)?;
        Some(label.clone())
    }
}
