//! How rows reach their organization.

use super::{Right, in_managed_project, in_org, one_of};

/// How a row of a tenant reaches its organization, beside its own `org_id`.
#[derive(Clone, Copy, Debug)]
pub enum Way {
    /// Not at all: it is its organization's alone.
    Org,
    /// By its own `project_id`.
    Project,
    /// By keys, each with the table that it leads to; the last table has the `project_id`.
    Through(&'static [(&'static str, &'static str)]),
}

impl Way {
    /// The row is in an organization, or in a managed project, where the actor has the right.
    pub fn opens(self, table: &str, right: Right) -> String {
        let own = in_org("org_id", right);
        match self {
            Way::Org => own,
            Way::Project => format!("{own} OR {}", in_managed_project("project_id", right)),
            Way::Through(keys) => format!("{own} OR ({})", through(table, keys, right)),
        }
    }

    /// The project of the table's row with this id, as a query; none when rows are in no project.
    pub fn to_project(self, table: &str, id: &str) -> Option<String> {
        let keys = match self {
            Way::Org => return None,
            Way::Project => &[],
            Way::Through(keys) => keys,
        };
        let (mut table, mut id) = (table, id.to_owned());
        for (key, parent) in keys {
            id = format!("(SELECT {key} FROM {table} WHERE id = {id})");
            table = parent;
        }
        Some(format!("(SELECT project_id FROM {table} WHERE id = {id})"))
    }

    /// The way in words, as `tenant_isolation_policies` keeps it.
    pub fn describe(self) -> String {
        match self {
            Way::Org => "own org_id".to_owned(),
            Way::Project => "own org_id; for the managing organization own project_id".to_owned(),
            Way::Through(keys) => {
                let keys: Vec<_> = keys
                    .iter()
                    .map(|(key, table)| format!("{key} to {table}"))
                    .collect();
                format!(
                    "own org_id; for the managing organization {}",
                    keys.join(", ")
                )
            }
        }
    }
}

/// The rows of organizations that entrust nothing to the actor are told apart first, by their own
/// column: nobody looks up their parents.
fn through(table: &str, keys: &[(&'static str, &'static str)], right: Right) -> String {
    let entrusted = one_of("org_id", "entrusting_org_ids", right);
    let Some(((first_key, first), above)) = keys.split_first() else {
        return "false".to_owned();
    };
    let mut from = (*first).to_owned();
    let mut last = *first;
    for (key, parent) in above {
        from.push_str(&format!(" JOIN {parent} ON {parent}.id = {last}.{key}"));
        last = parent;
    }
    let project = in_managed_project(&format!("{last}.project_id"), right);
    format!(
        "{entrusted} AND EXISTS (SELECT FROM {from} WHERE {first}.id = {table}.{first_key} AND {project})"
    )
}
