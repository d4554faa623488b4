//! Says of every row when and by whom it was made and changed, and to which organization it belongs.
//!
//! `down` cannot bring back the times, users and counts that were kept in the new columns, and so
//! it asks for consent when there are any. It changes no value of an older column.

mod backfill;
mod functions;
mod triggers;

use sea_orm_migration::prelude::DeriveMigrationName;
use sea_query::{Alias, ColumnDef, ConditionalStatement, Expr, ExprTrait, Index};

use super::Revision;
use crate::ddl::{
    ColumnExt, OnDelete, Reference, Step, add_column, analyze, comments, create_index_concurrently,
    drop_column, drop_default, drop_index_concurrently, integer, remove_comments, set_default,
    timestamptz, uuid,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

/// Table and the columns it lacks. The two logs have no updated_at; what machines and guests write
/// has no actors.
#[rustfmt::skip]
const COLUMNS: [(&str, &str); 37] = [
    ("users", "created_by updated_by"),
    ("organizations", "created_by updated_by"),
    ("organization_members", "updated_at created_by updated_by"),
    ("plans", "updated_at created_by updated_by"),
    ("plan_entitlements", "created_at created_by updated_by"),
    ("org_plan_assignments", "updated_at created_by updated_by"),
    ("project_plan_assignments", "org_id updated_at created_by updated_by"),
    ("settings_definitions", "updated_at created_by updated_by"),
    ("settings_values", "org_id created_at created_by"),
    ("entitlement_overrides", "org_id created_at created_by updated_by"),
    ("projects", "updated_by"),
    ("events", "org_id created_by updated_by"),
    ("sites", "org_id created_by updated_by"),
    ("site_versions", "org_id updated_at created_by updated_by"),
    ("guest_groups", "org_id updated_at created_by updated_by"),
    ("guests", "org_id created_by updated_by"),
    ("guest_contacts", "org_id updated_at created_by updated_by"),
    ("guest_tags", "org_id created_at updated_at created_by updated_by"),
    ("guest_tag_assignments", "org_id created_at updated_at"),
    ("invites", "org_id updated_at created_by updated_by"),
    ("invite_access_logs", "org_id created_at"),
    ("rsvp_forms", "org_id updated_at created_by updated_by"),
    ("rsvp_questions", "org_id created_at updated_at created_by updated_by"),
    ("rsvp_question_options", "org_id created_at updated_at created_by updated_by"),
    ("rsvp_logic_rules", "org_id created_at updated_at created_by updated_by"),
    ("rsvp_submissions", "org_id created_at updated_at created_by updated_by"),
    ("rsvp_answers", "org_id created_at updated_at"),
    ("messaging_campaigns", "org_id updated_at created_by updated_by"),
    ("message_jobs", "org_id"),
    ("message_events", "org_id created_at"),
    ("floor_plans", "org_id created_by updated_by"),
    ("seating_tables", "org_id updated_at created_by updated_by"),
    ("seating_assignments", "org_id updated_at created_by updated_by"),
    ("check_in_records", "org_id created_at updated_at created_by updated_by"),
    ("photo_wall_settings", "org_id created_by updated_by"),
    ("photo_uploads", "org_id created_by updated_by"),
    ("photo_likes", "org_id updated_at"),
];

const ACTORS: [&str; 2] = ["created_by", "updated_by"];
const COMMENTS: &str = include_str!("m003_add_audit_columns/comments.txt");

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = account_columns().into_iter().collect();
        steps.extend(COLUMNS.iter().flat_map(add_columns));
        let references = references();
        steps.extend(references.iter().map(Reference::add));
        steps.extend(references.iter().map(Reference::validate));
        steps.extend(functions::create());
        steps.extend(triggers::placing());
        steps.extend(backfill::steps());
        steps.extend(triggers::touching());
        steps.extend(references.iter().map(create_index));
        steps.extend(comments(COMMENTS));
        steps.extend(COLUMNS.map(|(table, _)| analyze(table)));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let references = references();
        let mut steps: Vec<Step> = remove_comments(COMMENTS);
        steps.extend(references.iter().rev().map(drop_index));
        steps.extend(triggers::drop());
        steps.extend(functions::drop());
        steps.extend(references.iter().rev().map(Reference::drop));
        steps.extend(COLUMNS.iter().rev().flat_map(drop_columns));
        for (table, column) in [
            ("invites", "access_count"),
            ("invites", "last_accessed_at"),
            ("users", "locked_until"),
            ("users", "failed_login_count"),
            ("users", "last_login_at"),
            ("users", "email_verified_at"),
        ] {
            steps.push(drop_column(table, column));
        }
        steps
    }
}

/// What the plan (section 4.1) adds to users and invites.
fn account_columns() -> [Step; 6] {
    [
        add_column("users", timestamptz("email_verified_at").optional()),
        add_column("users", timestamptz("last_login_at").optional()),
        add_column("users", integer("failed_login_count").default(0).take()),
        add_column("users", timestamptz("locked_until").optional()),
        add_column("invites", timestamptz("last_accessed_at").optional()),
        add_column("invites", integer("access_count").default(0).take()),
    ]
}

fn add_columns((table, columns): &(&'static str, &'static str)) -> Vec<Step> {
    let mut steps: Vec<_> = columns
        .split(' ')
        .map(|name| add_column(table, column(name)))
        .collect();
    let times = columns.split(' ').filter(|name| name.ends_with("_at"));
    steps.extend(times.map(|name| set_default(table, name, "now()")));
    steps
}

fn drop_columns((table, columns): &(&'static str, &'static str)) -> Vec<Step> {
    let times = columns.rsplit(' ').filter(|name| name.ends_with("_at"));
    let mut steps: Vec<_> = times.map(|name| drop_default(table, name)).collect();
    steps.extend(columns.rsplit(' ').map(|name| drop_column(table, name)));
    steps
}

/// Nullable, and without a default while it is added: what is not known of an old row stays
/// unknown.
fn column(name: &'static str) -> ColumnDef {
    match name.ends_with("_at") {
        true => timestamptz(name).optional(),
        false => uuid(name).optional(),
    }
}

fn references() -> Vec<Reference> {
    let mut references = Vec::new();
    for (table, columns) in COLUMNS {
        for actor in ACTORS {
            if columns.split(' ').any(|name| name == actor) {
                let columns: &'static [&'static str] = match actor {
                    "created_by" => &["created_by"],
                    _ => &["updated_by"],
                };
                references.push(Reference::to((table, columns), "users", OnDelete::SetNull));
            }
        }
    }
    references
}

/// Rows without a user are most rows, and need no index.
fn create_index(reference: &Reference) -> Step {
    let column = Alias::new(reference.columns[0]);
    let mut index = Index::create();
    index
        .col(column.clone())
        .and_where(Expr::col(column).is_not_null());
    create_index_concurrently(index_name(reference), reference.table, index)
}

fn drop_index(reference: &Reference) -> Step {
    drop_index_concurrently(index_name(reference), reference.table)
}

fn index_name(reference: &Reference) -> String {
    format!("idx_{}_{}", reference.table, reference.columns[0])
}
