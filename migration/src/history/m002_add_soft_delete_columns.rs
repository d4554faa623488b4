//! Lets rows be removed and brought back: who removed a row, when, and by which deletion, on every
//! table that holds data of its own.
//!
//! `down` cannot bring back which rows were removed, when and by whom: removed rows would be live
//! again, and so it asks for consent when there are any.

mod indexes;

use sea_orm_migration::prelude::DeriveMigrationName;

use self::indexes::{CASCADES, INDEXES, create_index, drop_index};
use super::Revision;
use crate::ddl::{
    Batches, ColumnExt, OnDelete, Reference, Step, Trigger, add_column, analyze, comments,
    create_functions, create_table, custom, drop_column, drop_functions, drop_table, drop_trigger,
    jsonb, remove_comments, remove_type_comments, text, timestamptz, type_comments, uuid,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

/// Tables whose rows are data of their own. Links, logs, versions, answers and key-value rows live
/// and go with their parent.
pub(super) const REMOVABLE: [&str; 19] = [
    "users",
    "organizations",
    "plans",
    "projects",
    "events",
    "sites",
    "guest_groups",
    "guests",
    "guest_contacts",
    "guest_tags",
    "invites",
    "rsvp_forms",
    "rsvp_questions",
    "rsvp_question_options",
    "rsvp_submissions",
    "messaging_campaigns",
    "floor_plans",
    "seating_tables",
    "photo_uploads",
];

const FUNCTIONS: &[&str] = &["keep_project_lifecycle()"];
const FUNCTION_FILE: &str = include_str!("m002_add_soft_delete_columns/functions.sql");
const COMMENTS: &str = include_str!("m002_add_soft_delete_columns/comments.txt");
const TYPES: &str = include_str!("m002_add_soft_delete_columns/types.txt");

/// Old rows that were archived or deleted before there was a time for it: their last change is
/// the best that is known.
const BACKFILLS: [Batches; 2] = [
    Batches {
        table: "projects",
        pending: "status = 'DELETED' AND deleted_at IS NULL",
        set: "deleted_at = updated_at",
    },
    Batches {
        table: "projects",
        pending: "status IN ('ARCHIVED', 'COLD_ARCHIVED') AND archived_at IS NULL",
        set: "archived_at = updated_at",
    },
];

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let mut steps = CASCADES.map(create_index).to_vec();
        steps.push(deletions());
        steps.extend(REMOVABLE.into_iter().flat_map(columns));
        steps.extend(archive_columns());
        let references = references();
        steps.extend(references.iter().map(Reference::add));
        steps.extend(references.iter().map(Reference::validate));
        steps.extend(create_functions(FUNCTIONS, FUNCTION_FILE));
        steps.push(keep_lifecycle());
        steps.extend(
            BACKFILLS.map(|batches| batches.step("times of removed and archived projects")),
        );
        steps.extend(INDEXES.map(create_index));
        steps.extend(type_comments(TYPES));
        steps.extend(comments(COMMENTS));
        steps.extend(REMOVABLE.map(analyze));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = remove_comments(COMMENTS);
        steps.extend(remove_type_comments(TYPES));
        steps.push(drop_trigger("keep_lifecycle", "projects"));
        steps.extend(drop_functions(FUNCTIONS));
        steps.extend(references().iter().rev().map(Reference::drop));
        for column in ["prior_status", "archived_by", "archived_at"] {
            steps.push(drop_column("projects", column));
        }
        for table in REMOVABLE.into_iter().rev() {
            for column in ["deletion_id", "deleted_by", "deleted_at"] {
                steps.push(drop_column(table, column));
            }
        }
        steps.push(drop_table("deletions"));
        // They went with their columns, but for those of a column that was there before. Until then they find the values
        // that would be lost, which is asked while the table is locked: without them every row would be read.
        steps.extend(INDEXES.into_iter().rev().map(drop_index));
        steps.extend(CASCADES.into_iter().rev().map(drop_index));
        steps
    }
}

/// One row for each deletion: what it started from, and what it took that has no row to come back
/// to.
fn deletions() -> Step {
    create_table(
        "deletions",
        [
            uuid("id")
                .defaults_to("gen_random_uuid()")
                .primary_key()
                .take(),
            text("root_table"),
            uuid("root_id"),
            uuid("org_id").optional(),
            uuid("actor").optional(),
            text("reason").optional(),
            jsonb("freed").defaults_to("'{}'::jsonb"),
            timestamptz("deleted_at").defaults_to("now()"),
            timestamptz("restored_at").optional(),
            timestamptz("created_at").defaults_to("now()"),
            timestamptz("updated_at").defaults_to("now()"),
        ],
    )
    .step()
}

fn columns(table: &'static str) -> [Step; 3] {
    [
        add_column(table, timestamptz("deleted_at").optional()),
        add_column(table, uuid("deleted_by").optional()),
        add_column(table, uuid("deletion_id").optional()),
    ]
}

fn archive_columns() -> [Step; 3] {
    [
        add_column("projects", timestamptz("archived_at").optional()),
        add_column("projects", uuid("archived_by").optional()),
        add_column(
            "projects",
            custom("prior_status", "project_status").optional(),
        ),
    ]
}

fn references() -> Vec<Reference> {
    let mut references: Vec<_> = REMOVABLE
        .into_iter()
        .map(|table| Reference::to((table, &["deleted_by"]), "users", OnDelete::SetNull))
        .collect();
    references.push(Reference::to(
        ("projects", &["archived_by"]),
        "users",
        OnDelete::SetNull,
    ));
    references.push(Reference::to(
        ("deletions", &["actor"]),
        "users",
        OnDelete::SetNull,
    ));
    references
}

/// Status and times of a project say the same, whichever of them a writer sets.
fn keep_lifecycle() -> Step {
    Trigger::before("keep_lifecycle", "projects", "INSERT OR UPDATE")
        .each_row("keep_project_lifecycle()")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a column holds values is asked under the lock that dropping it takes.
    #[test]
    fn columns_go_while_their_indexes_are_there() {
        let steps = Migration.down();
        let is = |what: &'static str| move |step: &Step| step.label.starts_with(what);
        let last_column = steps.iter().rposition(is("drop column "));
        let first_index = steps.iter().position(is("drop index "));
        assert!(last_column.is_some() && last_column < first_index);
    }
}
