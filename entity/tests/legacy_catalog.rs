//! The models against the catalogue of the legacy database, both ways.
#![allow(clippy::unwrap_used)]

use std::{collections::BTreeMap, fs::File, path::Path};

use entity::catalog::{self, Table};
use serde::{Deserialize, de::DeserializeOwned};

/// Facts by the name of what they are about, so that a difference names table and column.
type Facts = BTreeMap<String, String>;

#[derive(Deserialize)]
struct ColumnRow {
    table_name: String,
    position: usize,
    column_name: String,
    #[serde(rename = "type")]
    sql_type: String,
    nullable: String,
    column_default: Option<String>,
}

#[derive(Deserialize)]
struct ConstraintRow {
    table_name: String,
    kind: String,
    definition: String,
}

#[derive(Deserialize)]
struct EnumRow {
    enum_name: String,
    position: usize,
    value: String,
}

fn read<T: DeserializeOwned>(file: &str) -> Vec<T> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../tests/fixtures/legacy")
        .join(file);
    csv::Reader::from_reader(File::open(path).unwrap())
        .into_deserialize()
        .map(Result::unwrap)
        .collect()
}

fn assert_same(legacy: Facts, ours: Facts) {
    let missing: Vec<_> = legacy
        .iter()
        .filter(|&(key, value)| ours.get(key) != Some(value))
        .collect();
    let surplus: Vec<_> = ours
        .iter()
        .filter(|&(key, value)| legacy.get(key) != Some(value))
        .collect();
    assert!(
        missing.is_empty() && surplus.is_empty(),
        "legacy: {missing:#?}\nmodels: {surplus:#?}"
    );
}

/// A fact per constraint; the definition is part of the key, since a table may hold several.
fn constraint_facts(definitions: impl Iterator<Item = (String, String)>) -> Facts {
    definitions
        .map(|(table, definition)| (format!("{table}: {definition}"), String::new()))
        .collect()
}

fn our_constraints(definitions: impl Fn(&Table) -> Vec<String>) -> Facts {
    constraint_facts(catalog::tables().iter().flat_map(|table| {
        definitions(table)
            .into_iter()
            .map(|definition| (table.name.to_owned(), definition))
    }))
}

fn legacy_constraints(kind: &str) -> Facts {
    let rows: Vec<ConstraintRow> = read("constraints.csv");
    let rows = rows.into_iter().filter(|row| row.kind == kind);
    constraint_facts(rows.map(|row| (row.table_name, row.definition)))
}

#[test]
fn every_table_is_modelled_once() {
    let names: Vec<_> = catalog::tables().iter().map(|table| table.name).collect();
    let distinct: std::collections::BTreeSet<_> = names.iter().collect();
    assert_eq!((names.len(), distinct.len()), (37, 37));
}

#[test]
fn columns_have_the_same_place_type_nullability_and_default() {
    let describe = |position, sql_type: &str, nullable, default: Option<&str>| {
        format!(
            "{position} {sql_type}, nullable {nullable}, default {}",
            default.unwrap_or("none")
        )
    };
    let legacy = read::<ColumnRow>("columns.csv").into_iter().map(|row| {
        let default = row
            .column_default
            .as_deref()
            .filter(|text| !text.is_empty());
        (
            format!("{}.{}", row.table_name, row.column_name),
            describe(row.position, &row.sql_type, row.nullable == "t", default),
        )
    });
    let ours = catalog::tables().iter().flat_map(|table| {
        table.columns.iter().zip(1..).map(|(column, position)| {
            (
                format!("{}.{}", table.name, column.name),
                describe(
                    position,
                    &column.sql_type,
                    column.nullable,
                    column.default.as_deref(),
                ),
            )
        })
    });
    assert_same(legacy.collect(), ours.collect());
}

#[test]
fn enum_types_have_the_same_values_in_the_same_order() {
    let mut legacy: BTreeMap<String, Vec<(usize, String)>> = BTreeMap::new();
    for row in read::<EnumRow>("enums.csv") {
        legacy
            .entry(row.enum_name)
            .or_default()
            .push((row.position, row.value));
    }
    let legacy: Facts = legacy
        .into_iter()
        .map(|(name, mut values)| {
            values.sort();
            let values: Vec<_> = values.into_iter().map(|(_, value)| value).collect();
            (name, values.join(" "))
        })
        .collect();
    let ours = catalog::enums()
        .into_iter()
        .map(|kind| (kind.name.clone(), kind.values.join(" ")));
    assert_same(legacy, ours.collect());
}

#[test]
fn primary_keys_are_the_same() {
    let ours =
        our_constraints(|table| vec![format!("PRIMARY KEY ({})", table.primary_key.join(", "))]);
    assert_same(legacy_constraints("PRIMARY KEY"), ours);
}

#[test]
fn unique_keys_are_the_same() {
    let ours = our_constraints(|table| {
        table
            .unique_keys
            .iter()
            .map(|key| format!("UNIQUE ({})", key.join(", ")))
            .collect()
    });
    assert_same(legacy_constraints("UNIQUE"), ours);
}

#[test]
fn foreign_keys_are_the_same() {
    let ours = our_constraints(|table| {
        let keys = table.foreign_keys.iter().map(|key| {
            let on_delete = match key.on_delete {
                catalog::OnDelete::NoAction => String::new(),
                action => format!(" ON DELETE {action}"),
            };
            format!(
                "FOREIGN KEY ({}) REFERENCES {}({}){on_delete}",
                key.columns.join(", "),
                key.target_table,
                key.target_columns.join(", "),
            )
        });
        keys.collect()
    });
    assert_same(legacy_constraints("FOREIGN KEY"), ours);
}
