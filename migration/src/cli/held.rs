//! What a run left behind: rules that old rows break, and rows that were put aside.

use serde::Serialize;

use super::output::table;
use crate::{doctor::words::command, runner::Held};

/// Rows that stood in the way of a unique key.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SetAside {
    pub(super) table: String,
    pub(super) rows: u64,
    pub(super) reason: String,
    pub(super) query: String,
}

/// Gathered while a command runs.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Leftovers {
    pub(super) held: Vec<Held>,
    pub(super) set_aside: Vec<SetAside>,
}

impl Leftovers {
    /// A key that is tried again puts rows aside again.
    pub(super) fn add(&mut self, set_aside: SetAside) {
        let known = self
            .set_aside
            .iter_mut()
            .find(|known| known.table == set_aside.table && known.reason == set_aside.reason);
        match known {
            Some(known) => known.rows += set_aside.rows,
            None => self.set_aside.push(set_aside),
        }
    }

    /// For people; empty when nothing was left.
    pub(super) fn describe(&self, schema: &str) -> String {
        let mut parts = Vec::new();
        if !self.held.is_empty() {
            parts.push(held_table(&self.held));
            parts.push(format!(
                "The rules are in force for new rows. Mend the old ones, then make them valid:\n  {}",
                command("validate", schema)
            ));
        }
        if !self.set_aside.is_empty() {
            let rows = self.set_aside.iter().map(|set_aside| {
                [
                    set_aside.table.clone(),
                    set_aside.rows.to_string(),
                    set_aside.reason.clone(),
                    set_aside.query.clone(),
                ]
            });
            parts.push(table(["table", "rows put aside", "for", "query"], rows));
        }
        parts.join("\n")
    }
}

/// One line for each rule.
pub(super) fn held_table<'h>(rules: impl IntoIterator<Item = &'h Held>) -> String {
    let rows = rules.into_iter().map(|held| {
        [
            held.table.clone(),
            held.constraint.clone(),
            held.state.words().to_owned(),
            held.rows.to_string(),
            held.query.clone(),
        ]
    });
    table(
        [
            "table",
            "constraint",
            "state",
            "rows that break it",
            "query",
        ],
        rows,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runner::RuleState;

    #[test]
    fn what_is_to_be_run_next_is_for_the_same_schema() {
        let held = Held {
            table: "guests".to_owned(),
            constraint: "check_guest_names".to_owned(),
            state: RuleState::StandIn,
            rows: 1,
            query: String::new(),
        };
        let left = Leftovers {
            held: vec![held],
            ..Leftovers::default()
        };
        let said = left.describe("Event app");
        let command = "cargo run -p migration -- validate --schema 'Event app'";
        assert!(said.ends_with(command), "{said}");
    }
}
