//! Entries that are carried out one after the other on the rows before must give the rows after: no
//! change is missing, none is there twice, and none says what was not so.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    log::Entry,
    model::{changed_fields, shown},
    world::{Outcome, Row, Rows},
};

/// Rows by table and what tells them apart, as the log shows them.
type Shown = BTreeMap<(String, String), Row>;

#[track_caller]
pub fn assert_replays(what: &str, outcome: &Outcome) {
    replay(what, &outcome.before, &outcome.entries, &outcome.after);
}

#[track_caller]
pub fn replay(what: &str, before: &Rows, entries: &[Entry], after: &Rows) {
    let mut rows = as_shown(before);
    for entry in entries {
        apply(what, &mut rows, entry);
    }
    let after = as_shown(after);
    for (key, row) in &after {
        let replayed = rows.remove(key);
        let Some(replayed) = replayed else {
            panic!(
                "{what}: the log knows nothing of the new {} {}",
                key.0, key.1
            );
        };
        let left = changed_fields(&key.0, &replayed, row);
        assert!(
            left.is_empty(),
            "{what}: the log knows no change of {left:?} in {} {}",
            key.0,
            key.1
        );
    }
    assert!(
        rows.is_empty(),
        "{what}: the log knows no deletion of {:?}",
        rows.keys().next()
    );
}

#[track_caller]
fn apply(what: &str, rows: &mut Shown, entry: &Entry) {
    let Some(id) = entry.target() else {
        panic!("{what}: no change of a row: {entry:?}");
    };
    let key = (entry.target_type.clone(), id);
    let (previous, new) = (entry.previous_values.as_ref(), entry.new_values.as_ref());
    match entry.action.as_str() {
        "CREATED" => {
            let row = whole(&key.0, new.unwrap());
            assert!(
                rows.insert(key, row).is_none(),
                "{what}: it was there already: {entry:?}"
            );
        }
        "DELETED" => {
            let Some(row) = rows.remove(&key) else {
                panic!("{what}: it was not there: {entry:?}");
            };
            let differ = changed_fields(&key.0, &row, &whole(&key.0, previous.unwrap()));
            assert!(
                differ.is_empty(),
                "{what}: {differ:?} was otherwise: {entry:?}"
            );
        }
        _ => {
            let Some(row) = rows.get_mut(&key) else {
                panic!("{what}: it was not there: {entry:?}");
            };
            let fields = entry.changed_fields.as_ref().unwrap();
            assert!(!fields.is_empty(), "{what}: nothing changed: {entry:?}");
            for field in fields {
                assert_eq!(
                    row[field],
                    previous.unwrap()[field],
                    "{what}: {field} of {entry:?}"
                );
                row.insert(field.clone(), new.unwrap()[field].clone());
            }
        }
    }
}

fn as_shown(rows: &Rows) -> Shown {
    let rows = rows.iter().map(|((table, id), row)| {
        let values = row.iter().map(|(name, value)| (name.as_str(), value));
        (
            ((*table).to_owned(), id.clone()),
            whole(table, &shown(table, values)),
        )
    });
    rows.collect()
}

/// With the nulls that an entry leaves out.
fn whole(table: &str, row: &Row) -> Row {
    let table = entity::catalog::table(table).unwrap();
    let value = |name: &str| row.get(name).cloned().unwrap_or(Value::Null);
    let columns = table.columns.iter();
    columns
        .map(|column| (column.name.to_owned(), value(column.name)))
        .collect()
}
