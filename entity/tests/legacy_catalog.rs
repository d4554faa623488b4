//! The models keep what the legacy database has, and what they change of it is listed here.
#![allow(clippy::unwrap_used)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::File,
    path::Path,
};

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

/// Every legacy fact stands but for those that `replaced` names, and those are gone.
fn assert_kept(mut legacy: Facts, ours: &Facts, replaced: &[&str]) {
    for key in replaced {
        assert!(legacy.remove(*key).is_some(), "{key} is no legacy fact");
        assert!(!ours.contains_key(*key), "the models still have {key}");
    }
    let missing: Vec<_> = legacy
        .iter()
        .filter(|&(key, value)| ours.get(key) != Some(value))
        .map(|(key, value)| (key, value, ours.get(key)))
        .collect();
    assert!(missing.is_empty(), "fact, legacy, models: {missing:#?}");
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
    let distinct: BTreeSet<_> = names.iter().copied().collect();
    assert_eq!(names.len(), distinct.len());
    let legacy = read::<ColumnRow>("columns.csv").into_iter();
    let legacy: BTreeSet<_> = legacy.map(|row| row.table_name).collect();
    assert_eq!(legacy.len(), 37);
    assert!(legacy.iter().all(|name| distinct.contains(name.as_str())));
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
    assert_kept(legacy.collect(), &ours.collect(), &[]);
}

#[test]
fn what_is_new_in_a_legacy_table_can_be_left_out() {
    let legacy = read::<ColumnRow>("columns.csv").into_iter();
    let legacy: BTreeSet<_> = legacy
        .map(|row| format!("{}.{}", row.table_name, row.column_name))
        .collect();
    let tables = catalog::tables().iter();
    let old_tables = tables.filter(|table| legacy.contains(&format!("{}.id", table.name)));
    let columns = old_tables.flat_map(|table| {
        let columns = table.columns.iter();
        columns.map(|column| (format!("{}.{}", table.name, column.name), column))
    });
    let mut new = 0;
    for (name, column) in columns.filter(|(name, _)| !legacy.contains(name)) {
        new += 1;
        assert!(column.nullable || column.default.is_some(), "{name}");
    }
    assert!(new > 150, "{new}");
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
    // Types that came later are not the legacy database's.
    let ours = catalog::enums()
        .into_iter()
        .filter(|kind| legacy.contains_key(&kind.name))
        .map(|kind| (kind.name.clone(), kind.values.join(" ")));
    assert_eq!(legacy, ours.collect());
}

#[test]
fn primary_keys_are_the_same_but_for_those_with_a_time() {
    let ours =
        our_constraints(|table| vec![format!("PRIMARY KEY ({})", table.primary_key.join(", "))]);
    // A key of a table that is cut by time has the time in it.
    let replaced = [
        "invite_access_logs: PRIMARY KEY (id)",
        "message_events: PRIMARY KEY (id)",
    ];
    assert_kept(legacy_constraints("PRIMARY KEY"), &ours, &replaced);
}

#[test]
fn unique_keys_are_kept_or_free_what_is_removed() {
    let ours = our_constraints(|table| {
        table
            .unique_keys
            .iter()
            .filter(|key| !key.live_only && key.nulls_distinct)
            .map(|key| format!("UNIQUE ({})", key.columns.join(", ")))
            .collect()
    });
    let replaced = [
        "entitlement_overrides: UNIQUE (scope, scope_id, key)",
        "plans: UNIQUE (code)",
        "settings_values: UNIQUE (scope, scope_id, key)",
        "sites: UNIQUE (custom_domain)",
        "sites: UNIQUE (project_id, subdomain_slug)",
        "users: UNIQUE (email)",
    ];
    assert_kept(legacy_constraints("UNIQUE"), &ours, &replaced);
}

#[test]
fn foreign_keys_are_kept_or_repaired() {
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
    let replaced = [
        "check_in_records: FOREIGN KEY (checked_in_by) REFERENCES users(id)",
        "org_plan_assignments: FOREIGN KEY (plan_id) REFERENCES plans(id)",
        "photo_uploads: FOREIGN KEY (moderated_by) REFERENCES users(id)",
        "project_plan_assignments: FOREIGN KEY (plan_id) REFERENCES plans(id)",
        "projects: FOREIGN KEY (created_by) REFERENCES users(id)",
        "settings_values: FOREIGN KEY (updated_by) REFERENCES users(id)",
        "sites: FOREIGN KEY (published_version_id) REFERENCES site_versions(id)",
    ];
    assert_kept(legacy_constraints("FOREIGN KEY"), &ours, &replaced);
}
