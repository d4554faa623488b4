//! Foreign keys: what happens to a row when the one it names is deleted, and no reference from one
//! project into another.

use sea_query::{Alias, Index};

use crate::ddl::{
    OnDelete, Reference, Step, create_unique_index_concurrently, drop_constraint,
    unique_using_index,
};

/// A foreign key whose legacy form refuses to delete the row that it names.
struct Repair {
    table: &'static str,
    columns: &'static [&'static str],
    target: &'static str,
    legacy: &'static str,
    on_delete: OnDelete,
}

/// Actors may go; what they did stays. Plans in use may not.
#[rustfmt::skip]
const REPAIRS: [Repair; 7] = [
    Repair { table: "check_in_records", columns: &["checked_in_by"], target: "users", legacy: "check_in_records_checked_in_by_fkey", on_delete: OnDelete::SetNull },
    Repair { table: "photo_uploads", columns: &["moderated_by"], target: "users", legacy: "photo_uploads_moderated_by_fkey", on_delete: OnDelete::SetNull },
    Repair { table: "projects", columns: &["created_by"], target: "users", legacy: "projects_created_by_fkey", on_delete: OnDelete::SetNull },
    Repair { table: "settings_values", columns: &["updated_by"], target: "users", legacy: "settings_values_updated_by_fkey", on_delete: OnDelete::SetNull },
    Repair { table: "org_plan_assignments", columns: &["plan_id"], target: "plans", legacy: "org_plan_assignments_plan_id_fkey", on_delete: OnDelete::Restrict },
    Repair { table: "project_plan_assignments", columns: &["plan_id"], target: "plans", legacy: "project_plan_assignments_plan_id_fkey", on_delete: OnDelete::Restrict },
    Repair { table: "sites", columns: &["published_version_id"], target: "site_versions", legacy: "fk_sites_published_version", on_delete: OnDelete::SetNull },
];

/// Tables that others refer to together with their project, and the key that takes.
const KEYS: [(&str, &str); 4] = [
    ("guest_groups", "uq_guest_groups_project_id_id"),
    ("guests", "uq_guests_project_id_id"),
    ("sites", "uq_sites_project_id_id"),
    ("invites", "uq_invites_project_id_id"),
];

/// Table, columns, target. They stand beside the legacy keys, whose SET NULL and CASCADE go on
/// working for old rows that point into another project.
#[rustfmt::skip]
const SAME_PROJECT: [(&str, &[&str], &str, OnDelete); 6] = [
    ("guests", &["project_id", "group_id"], "guest_groups", OnDelete::SetColumnNull("group_id")),
    ("invites", &["project_id", "guest_id"], "guests", OnDelete::SetColumnNull("guest_id")),
    ("invites", &["project_id", "group_id"], "guest_groups", OnDelete::SetColumnNull("group_id")),
    ("invites", &["project_id", "site_id"], "sites", OnDelete::Cascade),
    ("photo_uploads", &["project_id", "guest_id"], "guests", OnDelete::SetColumnNull("guest_id")),
    ("photo_uploads", &["project_id", "invite_id"], "invites", OnDelete::SetColumnNull("invite_id")),
];

pub(super) fn up() -> Vec<Step> {
    let mut steps: Vec<Step> = REPAIRS.iter().flat_map(Repair::up).collect();
    steps.extend(KEYS.iter().flat_map(add_key));
    let references = same_project();
    steps.extend(references.iter().map(Reference::add));
    steps.extend(references.iter().map(Reference::validate));
    steps
}

pub(super) fn down() -> Vec<Step> {
    let mut steps: Vec<Step> = same_project().iter().rev().map(Reference::drop).collect();
    steps.extend(
        KEYS.iter()
            .rev()
            .map(|(table, key)| drop_constraint(table, key)),
    );
    steps.extend(REPAIRS.iter().rev().flat_map(Repair::down));
    steps
}

impl Repair {
    /// The old key goes when the new one holds: there is no moment without.
    fn up(&self) -> [Step; 3] {
        let new = self.repaired();
        [
            new.add(),
            new.validate(),
            drop_constraint(self.table, self.legacy),
        ]
    }

    fn down(&self) -> [Step; 3] {
        let legacy = Reference {
            name: self.legacy.to_owned(),
            on_delete: OnDelete::NoAction,
            ..self.repaired()
        };
        [legacy.add(), legacy.validate(), self.repaired().drop()]
    }

    fn repaired(&self) -> Reference {
        Reference::to((self.table, self.columns), self.target, self.on_delete)
    }
}

fn add_key((table, key): &(&'static str, &'static str)) -> [Step; 2] {
    let mut index = Index::create();
    index.col(Alias::new("project_id")).col(Alias::new("id"));
    [
        create_unique_index_concurrently(key, table, index, None),
        unique_using_index(table, key, key),
    ]
}

fn same_project() -> Vec<Reference> {
    SAME_PROJECT
        .into_iter()
        .map(|(table, columns, target, on_delete)| Reference {
            target_columns: &["project_id", "id"],
            ..Reference::to((table, columns), target, on_delete)
        })
        .collect()
}
