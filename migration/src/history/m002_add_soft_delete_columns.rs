//! Lets rows be removed and brought back: who removed a row, when, and by which deletion, on every
//! table that holds data of its own.
//!
//! `down` cannot bring back which rows were removed, when and by whom: removed rows would be live
//! again, and so it asks for consent when there are any.

use sea_orm_migration::prelude::DeriveMigrationName;
use sea_query::{Alias, ConditionalStatement, Expr, ExprTrait, Index};

use super::Revision;
use crate::ddl::{
    Batches, ColumnExt, OnDelete, Reference, Step, Trigger, add_column, analyze, comments,
    create_functions, create_index_concurrently, create_table, custom, drop_column, drop_functions,
    drop_index_concurrently, drop_table, drop_trigger, jsonb, remove_comments,
    remove_type_comments, text, timestamptz, type_comments, uuid,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

/// Tables whose rows are data of their own. Links, logs, versions, answers and key-value rows live
/// and go with their parent.
const REMOVABLE: [&str; 19] = [
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

/// Name, table, column: what the old application's deletions look up below a site and a group. Without
/// them it reads a whole table for each invite of a site, and would read it twice as long once the
/// next migration has rewritten every row.
const CASCADES: [(&str, &str, &str); 3] = [
    ("idx_photo_uploads_invite", "photo_uploads", "invite_id"),
    ("idx_invites_group", "invites", "group_id"),
    (
        "idx_sites_published_version",
        "sites",
        "published_version_id",
    ),
];

/// Name, table, column: each holds removed rows only.
#[rustfmt::skip]
const INDEXES: [(&str, &str, &str); 59] = [
    ("idx_users_deleted_at", "users", "deleted_at"),
    ("idx_users_deleted_by", "users", "deleted_by"),
    ("idx_users_deletion_id", "users", "deletion_id"),
    ("idx_organizations_deleted_at", "organizations", "deleted_at"),
    ("idx_organizations_deleted_by", "organizations", "deleted_by"),
    ("idx_organizations_deletion_id", "organizations", "deletion_id"),
    ("idx_plans_deleted_at", "plans", "deleted_at"),
    ("idx_plans_deleted_by", "plans", "deleted_by"),
    ("idx_plans_deletion_id", "plans", "deletion_id"),
    ("idx_projects_deleted_at", "projects", "deleted_at"),
    ("idx_projects_deleted_by", "projects", "deleted_by"),
    ("idx_projects_deletion_id", "projects", "deletion_id"),
    ("idx_events_deleted_at", "events", "deleted_at"),
    ("idx_events_deleted_by", "events", "deleted_by"),
    ("idx_events_deletion_id", "events", "deletion_id"),
    ("idx_sites_deleted_at", "sites", "deleted_at"),
    ("idx_sites_deleted_by", "sites", "deleted_by"),
    ("idx_sites_deletion_id", "sites", "deletion_id"),
    ("idx_guest_groups_deleted_at", "guest_groups", "deleted_at"),
    ("idx_guest_groups_deleted_by", "guest_groups", "deleted_by"),
    ("idx_guest_groups_deletion_id", "guest_groups", "deletion_id"),
    ("idx_guests_deleted_at", "guests", "deleted_at"),
    ("idx_guests_deleted_by", "guests", "deleted_by"),
    ("idx_guests_deletion_id", "guests", "deletion_id"),
    ("idx_guest_contacts_deleted_at", "guest_contacts", "deleted_at"),
    ("idx_guest_contacts_deleted_by", "guest_contacts", "deleted_by"),
    ("idx_guest_contacts_deletion_id", "guest_contacts", "deletion_id"),
    ("idx_guest_tags_deleted_at", "guest_tags", "deleted_at"),
    ("idx_guest_tags_deleted_by", "guest_tags", "deleted_by"),
    ("idx_guest_tags_deletion_id", "guest_tags", "deletion_id"),
    ("idx_invites_deleted_at", "invites", "deleted_at"),
    ("idx_invites_deleted_by", "invites", "deleted_by"),
    ("idx_invites_deletion_id", "invites", "deletion_id"),
    ("idx_rsvp_forms_deleted_at", "rsvp_forms", "deleted_at"),
    ("idx_rsvp_forms_deleted_by", "rsvp_forms", "deleted_by"),
    ("idx_rsvp_forms_deletion_id", "rsvp_forms", "deletion_id"),
    ("idx_rsvp_questions_deleted_at", "rsvp_questions", "deleted_at"),
    ("idx_rsvp_questions_deleted_by", "rsvp_questions", "deleted_by"),
    ("idx_rsvp_questions_deletion_id", "rsvp_questions", "deletion_id"),
    ("idx_rsvp_question_options_deleted_at", "rsvp_question_options", "deleted_at"),
    ("idx_rsvp_question_options_deleted_by", "rsvp_question_options", "deleted_by"),
    ("idx_rsvp_question_options_deletion_id", "rsvp_question_options", "deletion_id"),
    ("idx_rsvp_submissions_deleted_at", "rsvp_submissions", "deleted_at"),
    ("idx_rsvp_submissions_deleted_by", "rsvp_submissions", "deleted_by"),
    ("idx_rsvp_submissions_deletion_id", "rsvp_submissions", "deletion_id"),
    ("idx_messaging_campaigns_deleted_at", "messaging_campaigns", "deleted_at"),
    ("idx_messaging_campaigns_deleted_by", "messaging_campaigns", "deleted_by"),
    ("idx_messaging_campaigns_deletion_id", "messaging_campaigns", "deletion_id"),
    ("idx_floor_plans_deleted_at", "floor_plans", "deleted_at"),
    ("idx_floor_plans_deleted_by", "floor_plans", "deleted_by"),
    ("idx_floor_plans_deletion_id", "floor_plans", "deletion_id"),
    ("idx_seating_tables_deleted_at", "seating_tables", "deleted_at"),
    ("idx_seating_tables_deleted_by", "seating_tables", "deleted_by"),
    ("idx_seating_tables_deletion_id", "seating_tables", "deletion_id"),
    ("idx_photo_uploads_deleted_at", "photo_uploads", "deleted_at"),
    ("idx_photo_uploads_deleted_by", "photo_uploads", "deleted_by"),
    ("idx_photo_uploads_deletion_id", "photo_uploads", "deletion_id"),
    ("idx_projects_archived_by", "projects", "archived_by"),
    ("idx_deletions_actor", "deletions", "actor"),
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
        steps.extend(INDEXES.into_iter().rev().map(drop_index));
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

fn create_index((name, table, column): (&'static str, &'static str, &'static str)) -> Step {
    let mut index = Index::create();
    index
        .col(Alias::new(column))
        .and_where(Expr::col(Alias::new(column)).is_not_null());
    create_index_concurrently(name, table, index)
}

fn drop_index((name, table, _): (&'static str, &'static str, &'static str)) -> Step {
    drop_index_concurrently(name, table)
}
