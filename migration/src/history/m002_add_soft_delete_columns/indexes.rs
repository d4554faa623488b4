//! Indexes of removed rows, and of what deletions look up.

use sea_query::{Alias, ConditionalStatement, Expr, ExprTrait, Index};

use crate::ddl::{Step, create_index_concurrently, drop_index_concurrently};

/// Name, table, column: what the old application's deletions look up below a site and a group. Without
/// them it reads a whole table for each invite of a site, and would read it twice as long once the
/// next migration has rewritten every row.
pub(super) const CASCADES: [(&str, &str, &str); 3] = [
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
pub(super) const INDEXES: [(&str, &str, &str); 59] = [
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

pub(super) fn create_index(
    (name, table, column): (&'static str, &'static str, &'static str),
) -> Step {
    let mut index = Index::create();
    index
        .col(Alias::new(column))
        .and_where(Expr::col(Alias::new(column)).is_not_null());
    create_index_concurrently(name, table, index)
}

pub(super) fn drop_index((name, table, _): (&'static str, &'static str, &'static str)) -> Step {
    drop_index_concurrently(name, table)
}
