use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult, Statement};
use serde::Serialize;

use super::RunError;
use crate::{
    Entry,
    ddl::{Mode, Step},
};

/// A rule that is in force for new rows, and that old rows still break.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Held {
    /// The table.
    pub table: String,
    /// The constraint, or the trigger of the same name.
    pub constraint: String,
    /// What it is.
    pub state: State,
    /// How many rows break it.
    pub rows: u64,
    /// The query that finds them.
    pub query: String,
}

/// How a rule is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// For all rows.
    Valid,
    /// For new rows, as a constraint.
    NotValid,
    /// For new rows, as a trigger in the place of the constraint.
    StandIn,
}

impl State {
    /// The words for people.
    pub fn words(self) -> &'static str {
        match self {
            State::Valid => "valid",
            State::NotValid => "NOT VALID",
            State::StandIn => "held by a trigger",
        }
    }
}

#[derive(FromQueryResult)]
struct Row {
    table: String,
    name: String,
    state: String,
}

/// A rule of a migration that is not valid for all rows yet.
pub(crate) struct Pending {
    /// The step that puts it in force.
    pub(crate) step: Step,
    /// Its name.
    pub(crate) constraint: String,
    /// How it is in force.
    pub(crate) state: State,
}

impl Pending {
    /// The table that it is about.
    pub(crate) fn table(&self) -> &str {
        self.step.lock.table.as_deref().unwrap_or_default()
    }
}

/// The rules of these migrations that are not valid for all rows yet.
pub(crate) async fn pending<'e>(
    db: &impl ConnectionTrait,
    entries: impl IntoIterator<Item = &'e Entry>,
) -> Result<Vec<Pending>, RunError> {
    let steps = entries.into_iter().flat_map(Entry::up);
    Ok(pending_of(db, steps).await?)
}

pub(super) async fn pending_of(
    db: &impl ConnectionTrait,
    steps: impl IntoIterator<Item = Step>,
) -> Result<Vec<Pending>, DbErr> {
    let states = states(db).await?;
    let mut pending = Vec::new();
    for step in steps {
        let constraint = match &step.mode {
            Mode::Check(check) => check.name.to_owned(),
            Mode::Validate(reference) => reference.name.clone(),
            _ => continue,
        };
        let table = step.lock.table.clone().unwrap_or_default();
        let state = states.get(&(table, constraint.clone())).copied();
        if let Some(state) = state.filter(|state| *state != State::Valid) {
            pending.push(Pending {
                step,
                constraint,
                state,
            });
        }
    }
    Ok(pending)
}

/// How a rule is in force; `None` when it is not.
pub(super) async fn state_of(
    db: &impl ConnectionTrait,
    table: &str,
    name: &str,
) -> Result<Option<State>, DbErr> {
    let states = states(db).await?;
    Ok(states.get(&(table.to_owned(), name.to_owned())).copied())
}

async fn states(db: &impl ConnectionTrait) -> Result<BTreeMap<(String, String), State>, DbErr> {
    let statement = Statement::from_string(DbBackend::Postgres, include_str!("held.sql"));
    let mut states = BTreeMap::new();
    for row in Row::find_by_statement(statement).all(db).await? {
        let state = match row.state.as_str() {
            "valid" => State::Valid,
            "not valid" => State::NotValid,
            _ => State::StandIn,
        };
        // Of a constraint and a stand-in side by side the constraint counts.
        let known = states.entry((row.table, row.name)).or_insert(state);
        *known = state.min(*known);
    }
    Ok(states)
}
