use entity::catalog;

use super::{Finding, Report, Source, finding, is_known, paste::Paste, sides::Sides};
use crate::snapshot::{Difference, Kind, Object, Snapshot};

/// Adds what the entities model differently from the live catalogue, as far as the comparison with
/// history has not said it.
pub(super) fn compare(report: &mut Report, sides: &Sides, paste: &Paste<'_>) {
    let modelled = modelled();
    let live = nameless(&sides.live);
    for mistake in catalog::tables().iter().flat_map(|table| &table.mistakes) {
        report.findings.push(Finding {
            source: Source::Entities,
            table: None,
            object: "catalogue".to_owned(),
            problem: mistake.clone(),
            fix: "correct the table's line in entity/src/catalog.rs".to_owned(),
        });
    }
    for difference in modelled.missing_from(&live) {
        add(report, difference, "the model has it", sides, paste);
    }
    for extra in modelled.extra_in(&live) {
        let column = Object {
            kind: Kind::Column,
            ..extra.object.clone()
        };
        // Unknown tables and columns are history's to judge.
        let is_ours = match extra.object.kind {
            Kind::Constraint => modelled.has_table(&extra.object.owner),
            Kind::NotNull | Kind::Default => modelled.get(&column).is_some(),
            _ => false,
        };
        if is_ours {
            add(report, extra, "the model lacks it", sides, paste);
        }
    }
}

fn add(report: &mut Report, difference: Difference, side: &str, sides: &Sides, paste: &Paste<'_>) {
    if is_known(report, &difference.object) || is_explained(report, &difference) {
        return;
    }
    let mut finding = finding(Source::Entities, &difference, &sides.expected, paste);
    finding.problem = format!("{} ({side})", finding.problem);
    finding.fix = match difference.object.table() {
        // It has no name here that a statement could use.
        Some(table) if difference.object.kind == Kind::Constraint => {
            format!("correct the model of {table} in entity, or have a migration change the key")
        }
        Some(table) => format!(
            "correct the model of {table} in entity, or the database: {}",
            finding.fix
        ),
        None => finding.fix,
    };
    report.findings.push(finding);
}

/// Keys have names in the catalogue and none in a model: a finding about a constraint of the same
/// table and definition says it already.
fn is_explained(report: &Report, difference: &Difference) -> bool {
    difference.object.kind == Kind::Constraint
        && report.findings.iter().any(|finding| {
            finding.table.as_deref() == Some(&difference.object.owner)
                && finding.object.starts_with("constraint ")
                && finding.problem.contains(&difference.object.name)
        })
}

/// The catalogue as the entities declare it; keys stand under their definition.
fn modelled() -> Snapshot {
    let mut snapshot = Snapshot::default();
    for kind in catalog::enums() {
        let values: Vec<String> = kind
            .values
            .iter()
            .map(|value| format!("'{value}'"))
            .collect();
        let definition = format!("enum ({})", values.join(", "));
        snapshot.insert(Object::top(Kind::Type, kind.name.clone()), definition);
    }
    for table in catalog::tables() {
        snapshot.insert(Object::top(Kind::Table, table.name), "");
        for column in &table.columns {
            let object = |kind| Object::in_table(kind, table.name, column.name);
            snapshot.insert(object(Kind::Column), column.sql_type.clone());
            if !column.nullable {
                snapshot.insert(object(Kind::NotNull), "required");
            }
            if let Some(default) = &column.default {
                snapshot.insert(object(Kind::Default), default.clone());
            }
        }
        for key in keys(table) {
            snapshot.insert(Object::in_table(Kind::Constraint, table.name, key), "");
        }
    }
    snapshot
}

fn keys(table: &catalog::Table) -> Vec<String> {
    let mut keys = vec![format!("PRIMARY KEY ({})", table.primary_key.join(", "))];
    // What is unique among live rows only is an index.
    let unique = table.unique_keys.iter().filter(|key| !key.live_only);
    keys.extend(unique.map(|key| {
        let nulls = if key.nulls_distinct {
            ""
        } else {
            " NULLS NOT DISTINCT"
        };
        format!("UNIQUE{nulls} ({})", key.columns.join(", "))
    }));
    keys.extend(table.foreign_keys.iter().map(reference));
    keys
}

/// A foreign key as `pg_get_constraintdef` prints it.
fn reference(key: &catalog::ForeignKey) -> String {
    let mut text = format!(
        "FOREIGN KEY ({}) REFERENCES {}({})",
        key.columns.join(", "),
        key.target_table,
        key.target_columns.join(", ")
    );
    if key.follows() {
        text.push_str(" ON UPDATE CASCADE");
    }
    if key.on_delete != catalog::OnDelete::NoAction {
        text.push_str(&format!(" ON DELETE {}", key.on_delete));
    }
    if key.on_delete == catalog::OnDelete::SetNull && key.nulled() != key.columns {
        text.push_str(&format!(" ({})", key.nulled().join(", ")));
    }
    text
}

/// A model has a default for it: the next number of its sequence.
const IDENTITY: &str = " generated by default as identity";

/// The same shape from the live catalogue: only what a model can declare.
fn nameless(live: &Snapshot) -> Snapshot {
    let mut snapshot = Snapshot::default();
    for (object, definition) in live.iter() {
        match object.kind {
            Kind::Table => snapshot.insert(object.clone(), ""),
            Kind::Column if definition.ends_with(IDENTITY) => {
                let sql_type = definition.trim_end_matches(IDENTITY);
                snapshot.insert(object.clone(), sql_type);
                let default = Object {
                    kind: Kind::Default,
                    ..object.clone()
                };
                let (table, column) = (&object.owner, &object.name);
                snapshot.insert(
                    default,
                    format!("nextval('{table}_{column}_seq'::regclass)"),
                );
            }
            Kind::Type | Kind::Column | Kind::NotNull | Kind::Default => {
                snapshot.insert(object.clone(), definition);
            }
            Kind::Constraint if is_key(definition) => {
                let key = Object::in_table(Kind::Constraint, object.owner.clone(), definition);
                snapshot.insert(key, "");
            }
            _ => {}
        }
    }
    snapshot
}

fn is_key(definition: &str) -> bool {
    ["PRIMARY KEY", "UNIQUE", "FOREIGN KEY"]
        .iter()
        .any(|word| definition.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_explained_by_its_definition_and_not_by_its_table() {
        let report = Report {
            findings: vec![Finding {
                source: Source::History,
                table: Some("guests".to_owned()),
                object: "constraint guests.uq_guests_project_id_id".to_owned(),
                problem: "is missing; it should be UNIQUE (project_id, id)".to_owned(),
                fix: String::new(),
            }],
            ..Report::default()
        };
        let is_known = |key: &str| {
            let difference = Difference {
                object: Object::in_table(Kind::Constraint, "guests", key),
                expected: Some(String::new()),
                found: None,
            };
            is_explained(&report, &difference)
        };
        assert!(is_known("UNIQUE (project_id, id)"));
        assert!(!is_known(
            "FOREIGN KEY (group_id) REFERENCES guest_groups(id)"
        ));
    }
}
