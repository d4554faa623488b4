//! Deletions, with all that goes with a row or lets go of it: each row has its entry, in the place
//! that it had before, though the rows above it are gone.

use std::collections::BTreeMap;

use entity::catalog::{KeyKind, OnDelete, Table};

use crate::{
    changes::{assert_entries, user},
    context::Context,
    log::Entry,
    places::{org, project},
    replay::assert_replays,
    tables::audited,
    world::{Outcome, Row, Rows, World},
};

/// Holds an outcome against the model in which a row may change several times: entries are right one
/// by one, and give the rows after when they are carried out in their order.
#[track_caller]
pub fn assert_right_in_order(what: &str, context: &Context, outcome: &Outcome) {
    let mut times: BTreeMap<Option<String>, usize> = BTreeMap::new();
    for entry in &outcome.entries {
        *times.entry(entry.target()).or_default() += 1;
        assert_eq!(entry.actor, context.actor, "{what}: {entry:?}");
        assert_home(what, entry, &outcome.before, &outcome.after);
    }
    assert_replays(what, outcome);
    let is_single = |key: Option<String>| times.get(&key).is_none_or(|times| *times == 1);
    let changes = outcome
        .changes
        .iter()
        .filter(|change| is_single(change.target.clone()));
    let entries = outcome
        .entries
        .iter()
        .filter(|entry| is_single(entry.target()));
    assert_entries(what, context, changes, entries);
}

/// It belongs where the row is or was.
#[track_caller]
fn assert_home(what: &str, entry: &Entry, before: &Rows, after: &Rows) {
    let target = entry.target();
    let find = |rows: &Rows| -> Option<Row> {
        let mut rows = rows.iter();
        let (_, row) = rows.find(|((table, key), _)| {
            *table == entry.target_type && Some(key) == target.as_ref()
        })?;
        Some(row.clone())
    };
    let homes = [before, after].into_iter().filter_map(|rows| {
        let row = find(rows)?;
        let table = entry.target_type.as_str();
        Some((org(table, rows, &row), project(table, rows, &row)))
    });
    let homes: Vec<_> = homes.collect();
    assert!(!homes.is_empty(), "{what}: no such row: {entry:?}");
    assert!(
        homes.contains(&(entry.org_id, entry.project_id)),
        "{what}: {homes:?}, but {entry:?}"
    );
}

/// Deletes what would keep a row of the table from being deleted.
pub fn clear(table: &Table, ids: &str) -> String {
    let mut sql = String::from("SELECT");
    for other in audited() {
        for key in &other.foreign_keys {
            let stands = matches!(key.on_delete, OnDelete::NoAction | OnDelete::Restrict)
                && key.kind != KeyKind::SameProject;
            if key.target_table == table.name && other.name != table.name && stands {
                sql += &format!(
                    "; DELETE FROM {} WHERE {} IN ({ids})",
                    other.name, key.columns[0]
                );
            }
        }
    }
    sql
}

#[tokio::test]
async fn a_deletion_of_any_row_with_all_that_goes_with_it() {
    let world = World::new().await;
    let context = user(&world);
    for table in audited() {
        let [first, second, _] = world.keys(table);
        let key = table.primary_key[0];
        for ids in [format!("'{first}'"), format!("'{first}', '{second}'")] {
            let sql = format!("DELETE FROM {} WHERE {key} IN ({ids})", table.name);
            let case = world.prepared_case(&context, &clear(table, &ids)).await;
            case.run(&sql).await;
            let outcome = case.end().await;
            let deleted = outcome
                .changes
                .iter()
                .filter(|change| change.action == "DELETED" && change.target_type == table.name);
            assert_eq!(
                deleted.count(),
                ids.split(',').count(),
                "{sql}: the case does not do what it is to try"
            );
            assert_right_in_order(&sql, &context, &outcome);
        }
    }
}

/// The rows of one statement may belong to different projects, and a row may go by two ways.
#[tokio::test]
async fn a_deletion_of_all_rows() {
    let world = World::new().await;
    let context = user(&world);
    for table in audited() {
        let all = format!("SELECT {} FROM {}", table.primary_key[0], table.name);
        let sql = format!("DELETE FROM {}", table.name);
        let case = world.prepared_case(&context, &clear(table, &all)).await;
        case.run(&sql).await;
        assert_right_in_order(&sql, &context, &case.end().await);
    }
}

/// The same row is deleted, made again and deleted again: what the first deletion left in the log
/// misleads nobody.
#[tokio::test]
async fn deletions_of_one_transaction_do_not_get_mixed_up() {
    let world = World::new().await;
    let context = user(&world);
    let [first, second, _] = world.ids("guests");
    let [_, project, _] = world.ids("projects");
    let case = world.case(&context).await;
    for sql in [
        format!("DELETE FROM guests WHERE id = '{first}'"),
        format!(
            "INSERT INTO guests (id, project_id, first_name) VALUES ('{first}', '{project}', 'Again')"
        ),
        format!(
            "INSERT INTO guest_contacts (guest_id, email) VALUES ('{first}', 'again@example.com')"
        ),
    ] {
        case.run(&sql).await;
    }
    let case = case.anew(&context).await;
    case.run(&format!(
        "DELETE FROM guests WHERE id IN ('{first}', '{second}')"
    ))
    .await;
    assert_right_in_order("deleted again", &context, &case.end().await);
}
