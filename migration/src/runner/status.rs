use std::fmt;

use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;
use serde::Serialize;

use super::{RuleState, RunError, known, pending, promised};
use crate::{Entry, HISTORY, ledger};

/// One line of `status`.
#[derive(Clone, Debug, Serialize)]
pub struct Status {
    /// The migration's title: `001_add_critical_indexes`.
    pub title: &'static str,
    /// Where it stands.
    pub state: State,
    /// When it was recorded.
    pub applied_at: Option<DateTime<Utc>>,
    /// How long its steps took.
    pub duration_ms: Option<i64>,
    /// SHA-256 of the catalogue right after it.
    pub fingerprint: Option<String>,
    /// Its rules that are not valid for all rows yet.
    pub held: Vec<HeldRule>,
}

/// A rule that is in force for new rows only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HeldRule {
    /// The table.
    pub table: String,
    /// The constraint, or the trigger that stands in for it.
    pub constraint: String,
    /// How it is in force.
    pub state: RuleState,
}

impl fmt::Display for HeldRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "constraint {}.{} is {}: in force for new rows, `validate` makes it so for all",
            self.table,
            self.constraint,
            self.state.words()
        )
    }
}

/// Where a migration stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Not applied.
    Pending,
    /// `up` was interrupted.
    HalfUp,
    /// `down` was interrupted.
    HalfDown,
    /// Applied by a runner.
    Applied,
    /// Found in place and recorded.
    Adopted,
    /// Applied by a program that keeps no fingerprints.
    Unrecorded,
    /// Applied, but its files now promise another catalogue than they did then.
    Changed,
    /// Applied, but the database did not have what its files promise.
    Differed,
}

impl State {
    /// The word for people.
    pub fn word(self) -> &'static str {
        match self {
            State::Pending => "pending",
            State::HalfUp => "unfinished: run `up` again",
            State::HalfDown => "unfinished: run `down` again",
            State::Applied => "applied",
            State::Adopted => "adopted",
            State::Unrecorded => "applied (no fingerprint)",
            State::Changed => "CHANGED since it was applied",
            State::Differed => "applied, DIFFERED from its files",
        }
    }

    /// Whether the migration's objects are all there, as far as the records say.
    pub fn is_applied(self) -> bool {
        !matches!(self, State::Pending | State::HalfUp | State::HalfDown)
    }

    /// Whether somebody has to look at it. Whether what differed still does, only a look at the database tells.
    pub fn is_finding(self) -> bool {
        self == State::Changed
    }
}

/// Where each migration stands. Only reads.
///
/// # Errors
/// When the database has a migration that this program does not know, or does not answer.
pub async fn status(db: &impl ConnectionTrait) -> Result<Vec<Status>, RunError> {
    let applied = known(&ledger::applied(db).await?)?;
    let records = ledger::records(db).await?;
    let unfinished = ledger::unfinished(db).await?;
    let mut lines = Vec::new();
    for (at, entry) in HISTORY.iter().enumerate() {
        let name = entry.name();
        let is_applied = applied.iter().any(|done| done.name() == name);
        let record = records.iter().find(|record| record.version == name);
        let begun = unfinished.iter().find(|row| row.version == name);
        let begun = begun.map(|row| row.direction.as_str());
        let state = match record {
            _ if begun == Some("up") => State::HalfUp,
            _ if begun.is_some() => State::HalfDown,
            _ if !is_applied => State::Pending,
            None => State::Unrecorded,
            Some(record) if record.promised != promised(&HISTORY[..=at])?.fingerprint() => {
                State::Changed
            }
            Some(record) if record.found != record.promised => State::Differed,
            Some(record) if record.adopted => State::Adopted,
            Some(_) => State::Applied,
        };
        let held = match begun {
            None if is_applied => held_by(db, entry).await?,
            _ => Vec::new(),
        };
        lines.push(Status {
            held,
            title: entry.title(),
            state,
            applied_at: record.map(|record| record.applied_at),
            duration_ms: record.map(|record| record.duration_ms),
            fingerprint: record.map(|record| record.found.clone()),
        });
    }
    Ok(lines)
}

async fn held_by(db: &impl ConnectionTrait, entry: &Entry) -> Result<Vec<HeldRule>, RunError> {
    let pending = pending(db, [entry]).await?;
    Ok(pending
        .into_iter()
        .map(|rule| HeldRule {
            table: rule.table().to_owned(),
            constraint: rule.constraint,
            state: rule.state,
        })
        .collect())
}
