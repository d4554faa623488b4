//! Plain statements on every audited table, one row and many: exactly one right entry for each row
//! that changed, and none for any other.

use entity::catalog::Table;

use crate::{
    context::Context,
    log::Entry,
    model::Change,
    replay::assert_replays,
    rows::{Tree, change, insert, order},
    tables::audited,
    world::{Outcome, World},
};

/// Holds an outcome against the model: one entry for each row, with the right words, values, places
/// and actor.
#[track_caller]
pub fn assert_right(what: &str, context: &Context, outcome: &Outcome) {
    assert_entries(what, context, &outcome.changes, &outcome.entries);
    assert_replays(what, outcome);
}

/// Each change has one entry, which says it rightly, and no entry says anything else.
#[track_caller]
pub fn assert_entries<'a>(
    what: &str,
    context: &Context,
    changes: impl IntoIterator<Item = &'a Change>,
    entries: impl IntoIterator<Item = &'a Entry>,
) {
    let mut expected: Vec<_> = changes.into_iter().collect();
    for entry in entries {
        let found = entry.change();
        let known = expected.iter().position(|change| {
            (&change.target_type, &change.target) == (&found.target_type, &found.target)
        });
        let Some(known) = known else {
            panic!("{what}: one entry too many: {found:#?}");
        };
        assert_eq!(&found, expected.remove(known), "{what}");
        assert_eq!(entry.actor, context.actor, "{what}");
        assert_eq!(entry.metadata, None, "{what}");
    }
    assert!(expected.is_empty(), "{what}: no entry for {expected:#?}");
}

/// Tells how many rows of the table a case changed.
#[track_caller]
pub fn assert_count(what: &str, table: &Table, outcome: &Outcome, expected: usize) {
    let found = outcome
        .changes
        .iter()
        .filter(|change| change.target_type == table.name);
    assert_eq!(
        found.count(),
        expected,
        "{what}: the case does not do what it is to try"
    );
}

/// A session of a user of whom no row of the first two trees knows.
pub fn user(world: &World) -> Context {
    Context::user(world.ids("users")[2])
}

#[tokio::test]
async fn a_new_row_of_any_table() {
    let world = World::new().await;
    let context = user(&world);
    for (at, table) in order().into_iter().enumerate() {
        // The rows that it needs are made before.
        let case = world.case(&Context::none()).await;
        let mut tree = Tree::new();
        for above in &order()[..at] {
            tree.insert(above.name, insert(&case.transaction, above, &tree).await);
        }
        let case = case.anew(&context).await;
        insert(&case.transaction, table, &tree).await;
        let outcome = case.end().await;
        assert_count("INSERT", table, &outcome, 1);
        assert_right(&format!("INSERT INTO {}", table.name), &context, &outcome);
    }
}

/// Each column by itself, in one row and in all: whichever the capture forgets is named.
#[tokio::test]
async fn each_column_of_any_table() {
    let world = World::new().await;
    let context = user(&world);
    let mut tried = 0;
    for table in audited() {
        for column in &table.columns {
            let Some(value) = change(table, column, &world.trees[0]) else {
                continue;
            };
            let [_, second, _] = world.keys(table);
            let key = table.primary_key[0];
            for condition in [format!("WHERE {key} = '{second}'"), String::new()] {
                let sql = format!(
                    "UPDATE {} AS r SET {} = {value} {condition}",
                    table.name, column.name
                );
                let case = world.case(&context).await;
                case.run(&sql).await;
                let outcome = case.end().await;
                let is_quiet = column.is_bookkeeping || column.name == "updated_by";
                let is_seen = outcome
                    .changes
                    .iter()
                    .any(|change| change.target_type == table.name);
                assert_ne!(
                    is_seen, is_quiet,
                    "{sql}: the case does not do what it is to try"
                );
                assert_right(&sql, &context, &outcome);
                tried += 1;
            }
        }
    }
    assert!(tried > 400, "{tried} updates were tried");
}

/// Many columns at once.
#[tokio::test]
async fn many_columns_of_many_rows() {
    let world = World::new().await;
    let context = user(&world);
    for table in audited() {
        let columns = table
            .columns
            .iter()
            .filter(|column| !["key", "scope", "scope_id"].contains(&column.name));
        let columns = columns.filter(|column| column.nullable || !column.name.ends_with("_id"));
        let sets = columns.filter_map(|column| {
            let value = change(table, column, &world.trees[0])?;
            Some(format!("{} = {value}", column.name))
        });
        let sql = format!(
            "UPDATE {} AS r SET {}",
            table.name,
            sets.collect::<Vec<_>>().join(", ")
        );
        let case = world.case(&context).await;
        case.run(&sql).await;
        let outcome = case.end().await;
        assert_count(&sql, table, &outcome, 3);
        assert_right(&sql, &context, &outcome);
    }
}

/// Nothing changes, or nothing that counts, or no row is met.
#[tokio::test]
async fn what_changes_nothing_leaves_no_entry() {
    let world = World::new().await;
    let context = user(&world);
    for table in audited() {
        let all = table
            .columns
            .iter()
            .map(|column| format!("{0} = {0}", column.name));
        let all = all.collect::<Vec<_>>().join(", ");
        let quiet = table.bookkeeping().map(|column| {
            let value = match column.sql_type.as_str() {
                "integer" | "bigint" => "41",
                "inet" => "'192.0.2.41'",
                _ => "now()",
            };
            format!("{} = {value}", column.name)
        });
        let mut quiet: Vec<_> = quiet.collect();
        quiet.push("updated_at = now() + interval '1 day'".to_owned());
        quiet.push("updated_by = NULL".to_owned());
        let name = table.name;
        for sql in [
            format!("UPDATE {name} SET {all}"),
            format!("UPDATE {name} SET {}", quiet.join(", ")),
            format!("UPDATE {name} SET {all} WHERE false"),
            format!("DELETE FROM {name} WHERE false"),
            format!("INSERT INTO {name} SELECT * FROM {name} WHERE false"),
        ] {
            let case = world.case(&context).await;
            case.run(&sql).await;
            let outcome = case.end().await;
            assert_count(&sql, table, &outcome, 0);
            assert_right(&sql, &context, &outcome);
        }
    }
}
