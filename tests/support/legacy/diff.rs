use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::Catalog;

/// One difference between what must be and what is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    pub kind: DifferenceKind,
    /// The table; empty for an object that belongs to none, such as an enum type.
    pub table: String,
    /// Kind and name: `column email`, `constraint users_pkey`, `table users`, `type org_type`.
    pub object: String,
    /// The missing or unexpected object's definition, or both definitions; empty for a table.
    pub detail: String,
}

/// How an object differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DifferenceKind {
    Missing,
    Unexpected,
    Different,
}

/// Table (empty for an object of none) → object → what it is.
pub type Objects = BTreeMap<String, BTreeMap<String, String>>;

impl Difference {
    /// All differences, by table. A missing or unexpected table is one difference, whatever was in it.
    pub fn between(expected: &Catalog, live: &Catalog) -> Vec<Self> {
        let (expected_objects, live_objects) = (objects(expected), objects(live));
        let mut differences = between_objects(&expected_objects, &live_objects);
        differences.extend(orders(expected, live));
        differences.sort();
        differences
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            DifferenceKind::Missing => "missing",
            DifferenceKind::Unexpected => "unexpected",
            DifferenceKind::Different => "different",
        };
        write!(f, "{kind}: ")?;
        if !self.table.is_empty() && self.object != format!("table {}", self.table) {
            write!(f, "table {}, ", self.table)?;
        }
        write!(f, "{}", self.object)?;
        if !self.detail.is_empty() {
            write!(f, ": {}", self.detail)?;
        }
        Ok(())
    }
}

/// Panics with one line per difference, if there is one.
#[track_caller]
pub fn assert_no_differences(differences: &[Difference]) {
    let lines: Vec<String> = differences.iter().map(ToString::to_string).collect();
    assert!(
        lines.is_empty(),
        "{} difference(s):\n{}",
        lines.len(),
        lines.join("\n")
    );
}

/// Compares table by table, so that the objects of a missing or unexpected table are not listed one by one.
pub(super) fn between_objects(expected: &Objects, live: &Objects) -> Vec<Difference> {
    let difference = |kind, table: &str, object: &str, detail: String| Difference {
        kind,
        table: table.to_owned(),
        object: object.to_owned(),
        detail,
    };
    let none = BTreeMap::new();
    let mut differences = Vec::new();
    let tables: BTreeSet<&String> = expected.keys().chain(live.keys()).collect();
    for table in tables {
        let (was, is) = (expected.get(table), live.get(table));
        let whole = format!("table {table}");
        match (was, is) {
            (Some(_), None) if !table.is_empty() => {
                differences.push(difference(
                    DifferenceKind::Missing,
                    table,
                    &whole,
                    String::new(),
                ));
                continue;
            }
            (None, Some(_)) if !table.is_empty() => {
                differences.push(difference(
                    DifferenceKind::Unexpected,
                    table,
                    &whole,
                    String::new(),
                ));
                continue;
            }
            _ => {}
        }
        let (was, is) = (was.unwrap_or(&none), is.unwrap_or(&none));
        let names: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
        for object in names {
            let (kind, detail) = match (was.get(object), is.get(object)) {
                (Some(was), Some(is)) if was == is => continue,
                (Some(was), Some(is)) => (
                    DifferenceKind::Different,
                    format!("expected {was}, found {is}"),
                ),
                (Some(was), None) => (DifferenceKind::Missing, was.clone()),
                (None, is) => (DifferenceKind::Unexpected, is.cloned().unwrap_or_default()),
            };
            differences.push(difference(kind, table, object, detail));
        }
    }
    differences
}

fn objects(catalog: &Catalog) -> Objects {
    let mut objects = Objects::new();
    let mut put = |table: &str, object: String, is: String| {
        objects
            .entry(table.to_owned())
            .or_default()
            .insert(object, is);
    };
    for column in &catalog.columns {
        let null = if column.nullable { "null" } else { "not null" };
        let default = column.default.as_deref().unwrap_or("none");
        put(
            &column.table,
            format!("column {}", column.name),
            format!("{} {null}, default {default}", column.r#type),
        );
    }
    for constraint in &catalog.constraints {
        put(
            &constraint.table,
            format!("constraint {}", constraint.name),
            constraint.definition.clone(),
        );
    }
    for index in &catalog.indexes {
        put(
            &index.table,
            format!("index {}", index.name),
            index.definition.clone(),
        );
    }
    for (name, values) in catalog.enum_values() {
        put(
            "",
            format!("type {name}"),
            format!("enum ({})", values.join(", ")),
        );
    }
    for other in &catalog.others {
        put(
            &other.table,
            format!("{} {}", other.kind, other.name),
            String::new(),
        );
    }
    objects
}

/// Positions are compared as the order of the columns both sides have: one missing column does not move all behind it.
fn orders(expected: &Catalog, live: &Catalog) -> Vec<Difference> {
    let order = |side: &Catalog, other: &Catalog, table: &str| -> Vec<String> {
        side.columns
            .iter()
            .filter(|column| column.table == table)
            .filter(|column| {
                other
                    .columns
                    .iter()
                    .any(|o| o.table == table && o.name == column.name)
            })
            .map(|column| column.name.clone())
            .collect()
    };
    expected
        .tables()
        .into_iter()
        .filter_map(|table| {
            let (was, is) = (order(expected, live, table), order(live, expected, table));
            (was != is).then(|| Difference {
                kind: DifferenceKind::Different,
                table: table.to_owned(),
                object: "order of columns".to_owned(),
                detail: format!("expected {}, found {}", was.join(", "), is.join(", ")),
            })
        })
        .collect()
}
