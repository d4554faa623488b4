//! What a history means, in plain Rust: one record, its changes, and what each operation makes of them.

use std::collections::BTreeMap;

/// What a record holds in the columns that the operations change.
pub type Row = BTreeMap<&'static str, Option<&'static str>>;

/// A change as the log has it.
#[derive(Clone, Debug)]
pub enum Change {
    Made(Row),
    /// Columns with what they held and hold.
    Changed(BTreeMap<&'static str, [Option<&'static str>; 2]>),
    Deleted(Row),
}

/// What taking back a change comes to.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    Gone,
    Exists,
    /// Columns that were changed again.
    ChangedSince(Vec<&'static str>),
}

#[derive(Default)]
pub struct Model {
    pub row: Option<Row>,
    pub changes: Vec<Change>,
    /// The record after each change.
    pub states: Vec<Option<Row>>,
}

impl Model {
    fn happened(&mut self, change: Change, row: Option<Row>) {
        self.row.clone_from(&row);
        self.changes.push(change);
        self.states.push(row);
    }

    pub fn insert(&mut self, row: Row) {
        if self.row.is_none() {
            self.happened(Change::Made(row.clone()), Some(row));
        }
    }

    pub fn update(&mut self, values: &Row) {
        let Some(mut row) = self.row.clone() else {
            return;
        };
        let mut changed = BTreeMap::new();
        for (column, new) in values {
            let old = row.insert(column, *new).flatten();
            if old != *new {
                changed.insert(*column, [old, *new]);
            }
        }
        if !changed.is_empty() {
            self.happened(Change::Changed(changed), Some(row));
        }
    }

    pub fn delete(&mut self) {
        if let Some(row) = self.row.clone() {
            self.happened(Change::Deleted(row), None);
        }
    }

    pub fn revert(&mut self, index: usize) -> Outcome {
        match (self.changes[index].clone(), self.row.clone()) {
            (Change::Deleted(_), Some(_)) => Outcome::Exists,
            (Change::Deleted(row), None) => {
                self.insert(row);
                Outcome::Done
            }
            (_, None) => Outcome::Gone,
            (Change::Made(made), Some(row)) => {
                let since: Vec<_> = differing(made.into_iter(), &row);
                if !since.is_empty() {
                    return Outcome::ChangedSince(since);
                }
                self.delete();
                Outcome::Done
            }
            (Change::Changed(columns), Some(row)) => {
                let left = columns.iter().map(|(column, [_, new])| (*column, *new));
                let since = differing(left, &row);
                if !since.is_empty() {
                    return Outcome::ChangedSince(since);
                }
                self.update(
                    &columns
                        .into_iter()
                        .map(|(column, [old, _])| (column, old))
                        .collect(),
                );
                Outcome::Done
            }
        }
    }
}

fn differing(
    left: impl Iterator<Item = (&'static str, Option<&'static str>)>,
    row: &Row,
) -> Vec<&'static str> {
    left.filter(|(column, value)| row[column] != *value)
        .map(|(column, _)| column)
        .collect()
}
