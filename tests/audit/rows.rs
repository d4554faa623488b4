//! A row of every audited table, made from the catalogue: a column that is added is tried by itself.

use std::collections::BTreeMap;

use entity::catalog::{Column, Table};
use sea_orm::ConnectionTrait;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    tables::audited,
    values::{CHANGES, VALUES},
    world::{Row, query},
};

/// Marks of a removal or of putting away: what sets them is tried by itself.
const MARKS: [&str; 6] = [
    "deleted_at",
    "deleted_by",
    "deletion_id",
    "archived_at",
    "archived_by",
    "prior_status",
];

/// The audited tables, each after those that its rows cannot do without.
pub fn order() -> Vec<&'static Table> {
    let mut placed: Vec<&Table> = Vec::new();
    let mut left = audited();
    while !left.is_empty() {
        let is_ready = |table: &&Table, all: bool| {
            let mut keys = table.foreign_keys.iter().filter(|key| {
                let is_needed = key.columns.iter().all(|name| !column(table, name).nullable);
                key.target_table != table.name && (all || is_needed)
            });
            let is_placed = |name: &str| placed.iter().any(|placed| placed.name == name);
            let mut named = VALUES.iter().filter(|told| told.0 == table.name);
            keys.all(|key| is_placed(&key.target_table))
                && named.all(|told| named_table(told.2).is_none_or(is_placed))
        };
        let next = left.iter().position(|table| is_ready(table, true));
        let next = next.or_else(|| left.iter().position(|table| is_ready(table, false)));
        let next = next.expect(
            "the needed references of audited tables lead to audited tables, without a circle",
        );
        placed.push(left.remove(next));
    }
    placed
}

/// Rows by table, all of one organization and one project.
pub type Tree = BTreeMap<&'static str, Row>;

/// Inserts a row into each audited table.
pub async fn plant(db: &impl ConnectionTrait) -> Tree {
    let mut tree = Tree::new();
    for table in order() {
        let row = insert(db, table, &tree).await;
        tree.insert(table.name, row);
    }
    tree
}

/// Inserts a row below those of the tree.
pub async fn insert(db: &impl ConnectionTrait, table: &Table, tree: &Tree) -> Row {
    let (columns, values): (Vec<_>, Vec<_>) = values(table, tree).into_iter().unzip();
    let sql = format!(
        "INSERT INTO {name} AS made ({}) VALUES ({}) RETURNING to_jsonb(made) AS row",
        columns.join(", "),
        values.join(", "),
        name = table.name,
    );
    row_of(query(db, &sql).await.remove(0).try_get("", "row").unwrap())
}

pub fn row_of(value: Value) -> Row {
    match value {
        Value::Object(row) => row,
        other => panic!("{other} is no row"),
    }
}

/// What tells the row apart from others of its table.
pub fn key_of(table: &Table, row: &Row) -> String {
    row[table.primary_key[0]].as_str().unwrap().to_owned()
}

pub fn id_of(row: &Row) -> Uuid {
    row["id"].as_str().unwrap().parse().unwrap()
}

/// Columns and values as SQL, of a row below those of the tree; every column has a value but for
/// marks, and what the database fills by itself.
fn values(table: &Table, tree: &Tree) -> Vec<(&'static str, String)> {
    let told = |name: &str| {
        VALUES
            .iter()
            .find(|told| (told.0, told.1) == (table.name, name))
    };
    let fillable = table.columns.iter().filter(|column| {
        let is_kept = column.default.is_some() || is_kept_place(table, column.name);
        told(column.name).is_some() || (!is_kept && !MARKS.contains(&column.name))
    });
    let value = |column: &Column| match (told(column.name), reference(table, column.name)) {
        (Some((.., told)), _) => match named_table(told) {
            Some(name) => literal(&tree[name]["id"]),
            None => (*told).to_owned(),
        },
        (None, Some((target, key))) if target == table.name => {
            format!("(SELECT min({key}::text)::uuid FROM {target})")
        }
        (None, Some((target, key))) => tree
            .get(target)
            .map_or("NULL".to_owned(), |row| literal(&row[key])),
        (None, None) => of_type(column),
    };
    fillable
        .map(|column| (column.name, value(column)))
        .collect()
}

/// The table whose row a value in braces stands for.
fn named_table(told: &str) -> Option<&str> {
    told.strip_prefix('{')?.strip_suffix('}')
}

/// What a change of the column by itself makes of it, as SQL over the row `r`; none where only the key of another row
/// or a trigger gives it a value.
pub fn change(table: &Table, column: &Column, other: &Tree) -> Option<String> {
    let told = CHANGES
        .iter()
        .find(|told| (told.0, told.1) == (table.name, column.name));
    if let Some((.., told)) = told {
        return (*told != column.name).then(|| (*told).to_owned());
    }
    let is_kept = column.name == "updated_at"
        || table.primary_key == [column.name]
        || MARKS.contains(&column.name);
    if is_kept || is_kept_place(table, column.name) {
        return None;
    }
    if let Some((target, key)) = reference(table, column.name) {
        let mut keys = table.unique_keys.iter().flat_map(|unique| &unique.columns);
        let is_shared = table
            .foreign_keys
            .iter()
            .any(|key| key.columns.len() > 1 && key.columns.contains(&column.name.to_owned()));
        return match column.nullable {
            // What else the row names has to be of the same project.
            false if is_shared => None,
            true => Some("NULL".to_owned()),
            // All rows at once: where the reference is part of a key, they would be twins.
            false if keys.any(|name| name == column.name) => None,
            false => other.get(target).map(|row| literal(&row[key])),
        };
    }
    let name = format!("r.{}", column.name);
    let key = format!("{}::text", table.primary_key[0]);
    Some(match (simple(column), &column.enum_type) {
        (_, Some(values)) => {
            let first = &values.values[0];
            format!(
                "(CASE WHEN {name} = '{first}' THEN '{}' ELSE '{first}' END)::{}",
                values.values[1], values.name
            )
        }
        ("text", _) => format!("coalesce({name}, '') || ' ' || left(r.{key}, 8)"),
        ("bytea", _) => format!("sha256((r.{key} || 'other')::bytea)"),
        ("boolean", _) => format!("{name} IS NOT TRUE"),
        ("integer" | "bigint" | "smallint" | "double precision" | "numeric", _) => {
            format!("coalesce({name}, 0) + 1")
        }
        ("timestamp with time zone", _) if column.name.starts_with("ends") => {
            format!("{name} + interval '1 hour'")
        }
        ("timestamp with time zone", _) => format!("{name} - interval '1 hour'"),
        ("jsonb", _) => "jsonb_build_object('other', gen_random_uuid())".to_owned(),
        ("text[]", _) => format!("{name} || 'other'::text"),
        ("inet", _) => "'2001:db8::2'".to_owned(),
        ("uuid", _) => "gen_random_uuid()".to_owned(),
        (other, _) => panic!(
            "{}.{}: say how to change a value of type {other}",
            table.name, column.name
        ),
    })
}

/// The type without its digits.
fn simple(column: &Column) -> &str {
    let name = column.sql_type.as_str();
    name.split_once('(').map_or(name, |(name, _)| name)
}

fn of_type(column: &Column) -> String {
    let fresh = Uuid::new_v4();
    match (simple(column), &column.enum_type) {
        (_, Some(values)) => format!("'{}'", values.values[0]),
        // Some text that a careless reader of JSON or of text would stumble over.
        ("text", _) => format!(r#"'{} "{fresh}" \ {{,}}'"#, column.name),
        ("bytea", _) => format!("sha256('{fresh}')"),
        ("boolean", _) => "true".to_owned(),
        ("integer" | "bigint" | "smallint" | "double precision" | "numeric", _) => "7".to_owned(),
        ("timestamp with time zone", _) => "now()".to_owned(),
        ("jsonb", _) => format!(r#"'{{"{fresh}": [1, null, "a"]}}'"#),
        ("text[]", _) => format!("ARRAY['{fresh}', 'a,b', NULL]"),
        ("inet", _) => "'203.0.113.7'".to_owned(),
        ("uuid", _) => format!("'{fresh}'"),
        (other, _) => panic!("{}: say how to make a value of type {other}", column.name),
    }
}

/// Whether it is the organization that the database finds by itself.
fn is_kept_place(table: &Table, name: &str) -> bool {
    name == "org_id" && reference(table, name).is_none()
}

/// The table and the column that a column refers to.
fn reference<'a>(table: &'a Table, name: &str) -> Option<(&'a str, &'a str)> {
    let key = table
        .foreign_keys
        .iter()
        .find(|key| key.columns == [name])?;
    Some((&key.target_table, &key.target_columns[0]))
}

fn column<'a>(table: &'a Table, name: &str) -> &'a Column {
    table
        .column(name)
        .unwrap_or_else(|| panic!("{} has no column {name}", table.name))
}

fn literal(value: &Value) -> String {
    match value {
        Value::Null => "NULL".to_owned(),
        Value::String(text) => format!("'{}'", text.replace('\'', "''")),
        other => panic!("{other} is no key"),
    }
}
