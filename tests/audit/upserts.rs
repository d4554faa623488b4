//! Upserts: the entry says what really happened to the row.

use entity::catalog::Table;
use sea_orm::ConnectionTrait;
use serde_json::Value;

use crate::{
    changes::{assert_count, assert_right, user},
    rows::{change, order},
    tables::audited,
    world::{World, query},
};

/// Deletes the rows of the third tree that need the table's, and the table's.
fn fell(world: &World, table: &str) -> String {
    let order = order();
    let from = order.iter().position(|other| other.name == table).unwrap();
    let deletions = order[from..].iter().rev().map(|table| {
        let [.., spare] = world.keys(table);
        let key = table.primary_key[0];
        format!("DELETE FROM {} WHERE {key} = '{spare}'", table.name)
    });
    deletions.collect::<Vec<_>>().join("; ")
}

/// A statement that inserts the rows as they were.
async fn insert(
    db: &impl ConnectionTrait,
    table: &Table,
    world: &World,
    trees: &[usize],
) -> String {
    let ids = trees
        .iter()
        .map(|tree| format!("'{}'", world.keys(table)[*tree]));
    let ids = ids.collect::<Vec<_>>().join(", ");
    let (key, table) = (table.primary_key[0], table.name);
    let sql =
        format!("SELECT jsonb_agg(to_jsonb(r)) AS rows FROM {table} r WHERE {key} IN ({ids})");
    let rows: Value = query(db, &sql).await[0].try_get("", "rows").unwrap();
    let rows = rows.to_string().replace('\'', "''");
    format!(
        "INSERT INTO {table} AS r SELECT * FROM jsonb_populate_recordset(NULL::{table}, '{rows}')"
    )
}

#[tokio::test]
async fn an_upsert_of_any_table() {
    let world = World::new().await;
    let context = user(&world);
    for table in audited() {
        let column = table
            .columns
            .iter()
            .rev()
            .filter(|column| !column.is_actor() && !column.is_bookkeeping);
        let mut set = column.filter_map(|column| {
            let value = change(table, column, &world.trees[0])?;
            Some(format!("{} = {value}", column.name))
        });
        let set = set.next().unwrap();
        let (name, key) = (table.name, table.primary_key[0]);
        // Two rows are there, the third is not.
        for (end, made, changed) in [
            ("DO NOTHING".to_owned(), 1, 0),
            (format!("DO UPDATE SET {set}"), 1, 2),
            (
                format!(
                    "DO UPDATE SET {set} WHERE r.{key} = '{}'",
                    world.keys(table)[0]
                ),
                1,
                1,
            ),
            ("DO UPDATE SET updated_at = now()".to_owned(), 1, 0),
        ] {
            for (trees, made, changed) in [
                (vec![0, 1, 2], made, changed),
                (vec![0], 0, changed.min(1)),
                (vec![2], made, 0),
            ] {
                let case = world.case(&context).await;
                let insert = insert(&case.transaction, table, &world, &trees).await;
                case.run(&fell(&world, name)).await;
                let case = case.anew(&context).await;
                let sql = format!("{insert} ON CONFLICT ({key}) {end}");
                case.run(&sql).await;
                let outcome = case.end().await;
                let what = format!("{name} of {trees:?} {end}");
                assert_count(&what, table, &outcome, made + changed);
                assert_right(&what, &context, &outcome);
            }
        }
    }
}

/// MERGE does all three at once.
#[tokio::test]
async fn a_merge_of_any_table() {
    let world = World::new().await;
    let context = user(&world);
    for table in audited()
        .into_iter()
        .filter(|table| table.column("created_by").is_some())
    {
        let (name, key) = (table.name, table.primary_key[0]);
        let [second, first, spare] = world.keys(table);
        let case = world.case(&context).await;
        let insert = insert(&case.transaction, table, &world, &[0, 1, 2]).await;
        let source = insert.split_once("SELECT").unwrap().1;
        case.run(&fell(&world, name)).await;
        // A row that others refer to may not be deleted by itself.
        let case = case.anew(&context).await;
        let columns = table.columns.iter().map(|column| column.name);
        let columns = columns.collect::<Vec<_>>();
        let values = columns
            .iter()
            .map(|column| format!("s.{column}"))
            .collect::<Vec<_>>();
        let deletes = table.referrers.is_empty();
        let delete = if deletes {
            format!("WHEN MATCHED AND r.{key} = '{second}' THEN DELETE")
        } else {
            String::new()
        };
        let sql = format!(
            "MERGE INTO {name} r USING (SELECT {source}) s ON r.{key} = s.{key} {delete}
             WHEN MATCHED AND r.{key} = '{first}' THEN UPDATE SET created_by = NULL
             WHEN NOT MATCHED THEN INSERT ({}) VALUES ({})",
            columns.join(", "),
            values.join(", ")
        );
        case.run(&sql).await;
        let outcome = case.end().await;
        let what = format!("MERGE INTO {name}, {spare} being new");
        assert_count(&what, table, &outcome, 2 + usize::from(deletes));
        assert_right(&what, &context, &outcome);
    }
}
