//! What the log should say of a statement: made from the rows before it and after it, and from
//! nothing that the database says of itself. Ways between tables and words are written out, so that a
//! mistake in a migration or in the catalogue shows.

use std::collections::BTreeSet;

use entity::catalog::{self, Classification};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    places::{org, project},
    world::{Row, Rows},
};

/// An entry of the log, as far as it is about a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub target_type: String,
    pub target: Option<String>,
    pub org_id: Option<Uuid>,
    pub project_id: Option<Uuid>,
    pub category: String,
    pub action: String,
    pub changed_fields: Option<BTreeSet<String>>,
    pub previous_values: Option<Row>,
    pub new_values: Option<Row>,
}

/// What stands in the place of a secret.
pub const REDACTED: &str = "[redacted]";

/// Columns of which a change is no change of the row: when and by whom it was last changed, and the
/// organization, which the database keeps.
const KEPT: [&str; 3] = ["updated_at", "updated_by", "org_id"];

/// What happened between two readings, one change for each row that is not the same.
pub fn changes(before: &Rows, after: &Rows) -> Vec<Change> {
    let keys: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    let changes = keys.into_iter().filter_map(|key| {
        let (table, id) = (key.0, key.1.as_str());
        match (before.get(key), after.get(key)) {
            (None, Some(new)) => Some(change(table, id, "CREATED", after, new)),
            (Some(old), None) => Some(change(table, id, "DELETED", before, old)),
            (Some(old), Some(new)) => {
                let fields = changed_fields(table, old, new);
                (!fields.is_empty()).then(|| {
                    let change = update(table, id, after, (old, new), fields);
                    // What belongs nowhere any more did so before.
                    Change {
                        org_id: change.org_id.or_else(|| org(table, before, old)),
                        project_id: change.project_id.or_else(|| project(table, before, old)),
                        ..change
                    }
                })
            }
            (None, None) => unreachable!("a key of neither"),
        }
    });
    changes.collect()
}

/// A row that was made or deleted, with all it holds.
fn change(table: &str, id: &str, action: &str, rows: &Rows, row: &Row) -> Change {
    let values = row.iter().filter(|(_, value)| !value.is_null());
    let values = Some(shown(
        table,
        values.map(|(name, value)| (name.as_str(), value)),
    ));
    let (previous_values, new_values) = match action {
        "CREATED" => (None, values),
        _ => (values, None),
    };
    Change {
        target_type: table.to_owned(),
        target: Some(id.to_owned()),
        org_id: org(table, rows, row),
        project_id: project(table, rows, row),
        category: category(table),
        action: action.to_owned(),
        changed_fields: None,
        previous_values,
        new_values,
    }
}

fn update(
    table: &str,
    id: &str,
    rows: &Rows,
    (old, new): (&Row, &Row),
    fields: BTreeSet<String>,
) -> Change {
    let of = |row: &Row| {
        let values = fields.iter().map(|name| (name.as_str(), &row[name]));
        Some(shown(table, values))
    };
    Change {
        action: word(table, old, new, &fields).to_owned(),
        previous_values: of(old),
        new_values: of(new),
        changed_fields: Some(fields),
        ..change(table, id, "UPDATED", rows, new)
    }
}

/// The columns that a change of the row is about.
pub fn changed_fields(table: &str, old: &Row, new: &Row) -> BTreeSet<String> {
    let fields = old.keys().filter(|name| old[*name] != new[*name]);
    fields.filter(|name| counts(table, name)).cloned().collect()
}

/// Whether a change of the column is a change of the row: not of what the database keeps by itself.
fn counts(table: &str, name: &str) -> bool {
    let table = catalog::table(table).unwrap();
    let is_bookkeeping = table.bookkeeping().any(|column| column.name == name);
    !is_bookkeeping && !KEPT.contains(&name)
}

fn word(table: &str, old: &Row, new: &Row, fields: &BTreeSet<String>) -> &'static str {
    let appears = |name: &str| {
        let is_null = |row: &Row| row.get(name).is_none_or(Value::is_null);
        (is_null(old) && !is_null(new), !is_null(old) && is_null(new))
    };
    match table {
        _ if appears("deleted_at").0 => "SOFT_DELETED",
        _ if appears("deleted_at").1 => "RESTORED",
        "projects" if fields.contains("owner_org_id") => "OWNERSHIP_TRANSFERRED",
        "projects" if fields.contains("manager_org_id") => "PERMISSION_CHANGED",
        "projects" if appears("archived_at").0 => "ARCHIVED",
        "site_versions" if fields.contains("status") && new["status"] == "ARCHIVED" => "ARCHIVED",
        "invites" | "api_keys" if appears("revoked_at").0 => "REVOKED",
        "organization_members" if fields.contains("role") => "PERMISSION_CHANGED",
        "messaging_campaigns" if fields.contains("status") && new["status"] == "SENT" => "SENT",
        "settings_definitions"
        | "settings_values"
        | "entitlement_overrides"
        | "photo_wall_settings"
        | "system_settings"
        | "feature_flags" => "SETTINGS_CHANGED",
        _ => "UPDATED",
    }
}

/// Values as the log may show them.
pub fn shown<'a>(table: &str, values: impl Iterator<Item = (&'a str, &'a Value)>) -> Row {
    let table = catalog::table(table).unwrap();
    let values = values.map(|(name, value)| {
        let class = table.column(name).and_then(|column| column.classification);
        let is_shown = class != Some(Classification::Secret) || value.is_null();
        let value = if is_shown {
            value.clone()
        } else {
            json!(REDACTED)
        };
        (name.to_owned(), value)
    });
    values.collect()
}

fn category(table: &str) -> String {
    let domain = catalog::table(table).unwrap().domain;
    domain.name().to_uppercase()
}
