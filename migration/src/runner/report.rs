use std::time::Duration;

use super::Held;

/// What the runner is doing, told while it happens.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Event<'a> {
    /// Another runner holds the lock.
    Waiting {
        /// Who: pid, role, program, since when.
        holder: &'a str,
    },
    /// A migration begins.
    Started {
        /// Its title: `001_add_critical_indexes`.
        title: &'a str,
        /// Whether it is applied or taken back.
        direction: Direction,
        /// How many steps it has.
        steps: usize,
    },
    /// A step begins.
    Step {
        /// What it does.
        label: &'a str,
    },
    /// A lock was not granted in time; the step is tried again.
    Retry {
        /// What the step does.
        label: &'a str,
        /// Who stands in the way, if that can be seen.
        blockers: &'a [String],
        /// How long until the next attempt.
        pause: Duration,
    },
    /// A migration is done and recorded.
    Finished {
        /// Its title.
        title: &'a str,
        /// Whether it was applied or taken back.
        direction: Direction,
        /// How long it took.
        duration: Duration,
    },
    /// A long step has come so far.
    Progress {
        /// What the step does.
        label: &'a str,
        /// Pages done.
        done: u64,
        /// Pages in all.
        total: u64,
    },
    /// Rows break a rule, which is in force for new rows only.
    Held(&'a Held),
    /// Rows that stood in the way of a unique key were put aside.
    SetAside {
        /// The table.
        table: &'a str,
        /// How many.
        rows: u64,
        /// What they stood in the way of.
        reason: &'a str,
        /// The query that finds them.
        query: &'a str,
    },
    /// Something worth knowing that stops nothing.
    Note(&'a str),
}

/// Whether a migration is applied or taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Applied.
    Up,
    /// Taken back.
    Down,
}

impl Direction {
    /// The verb of the command line.
    pub fn verb(self) -> &'static str {
        match self {
            Direction::Up => "up",
            Direction::Down => "down",
        }
    }
}

/// Listens to a running [`Runner`](super::Runner).
pub trait Reporter: Send + Sync {
    /// Called for each event, in order.
    fn event(&self, event: Event<'_>);
}

/// Listens to nothing.
pub struct Silent;

impl Reporter for Silent {
    fn event(&self, _: Event<'_>) {}
}
