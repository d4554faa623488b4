//! Indexes the foreign keys and the daily lookups of the application, as the live database already
//! does; adopting a live database builds only those that it lacks.

use sea_orm_migration::prelude::DeriveMigrationName;
use sea_query::{Alias, ConditionalStatement, Expr, Index};

use super::Revision;
use crate::ddl::{self, Step};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

/// Name, table, columns, predicate.
type IndexLine = (
    &'static str,
    &'static str,
    &'static [&'static str],
    Option<&'static str>,
);

#[rustfmt::skip]
const INDEXES: [IndexLine; 58] = [
    ("idx_check_in_records_checked_in_by", "check_in_records", &["checked_in_by"], Some("checked_in_by IS NOT NULL")),
    ("idx_check_in_records_event", "check_in_records", &["event_id"], None),
    ("idx_check_in_records_guest", "check_in_records", &["guest_id"], None),
    ("idx_entitlement_overrides_scope", "entitlement_overrides", &["scope", "scope_id"], None),
    ("idx_events_project", "events", &["project_id"], None),
    ("idx_floor_plans_event", "floor_plans", &["event_id"], None),
    ("idx_guest_contacts_guest", "guest_contacts", &["guest_id"], None),
    ("idx_guest_groups_project", "guest_groups", &["project_id"], None),
    ("idx_guest_tag_assignments_guest", "guest_tag_assignments", &["guest_id"], None),
    ("idx_guest_tag_assignments_tag", "guest_tag_assignments", &["tag_id"], None),
    ("idx_guest_tags_project", "guest_tags", &["project_id"], None),
    ("idx_guests_group", "guests", &["group_id"], Some("group_id IS NOT NULL")),
    ("idx_guests_name_search", "guests", &["first_name", "last_name"], None),
    ("idx_guests_project", "guests", &["project_id"], None),
    ("idx_invite_access_logs_invite", "invite_access_logs", &["invite_id"], None),
    ("idx_invites_guest", "invites", &["guest_id"], Some("guest_id IS NOT NULL")),
    ("idx_invites_project", "invites", &["project_id"], None),
    ("idx_invites_site", "invites", &["site_id"], None),
    ("idx_invites_token", "invites", &["token_hash"], None),
    ("idx_message_events_job", "message_events", &["message_job_id"], None),
    ("idx_message_jobs_campaign", "message_jobs", &["campaign_id"], None),
    ("idx_message_jobs_guest", "message_jobs", &["guest_id"], Some("guest_id IS NOT NULL")),
    ("idx_messaging_campaigns_project", "messaging_campaigns", &["project_id"], None),
    ("idx_org_plan_assignments_org", "org_plan_assignments", &["org_id"], None),
    ("idx_org_plan_assignments_plan", "org_plan_assignments", &["plan_id"], None),
    ("idx_organization_members_org", "organization_members", &["org_id"], None),
    ("idx_organization_members_user", "organization_members", &["user_id"], None),
    ("idx_photo_likes_guest", "photo_likes", &["guest_id"], Some("guest_id IS NOT NULL")),
    ("idx_photo_likes_photo", "photo_likes", &["photo_id"], None),
    ("idx_photo_uploads_guest", "photo_uploads", &["guest_id"], Some("guest_id IS NOT NULL")),
    ("idx_photo_uploads_project", "photo_uploads", &["project_id"], None),
    ("idx_photo_uploads_status", "photo_uploads", &["project_id", "status", "created_at"], None),
    ("idx_plan_entitlements_plan", "plan_entitlements", &["plan_id"], None),
    ("idx_project_plan_assignments_plan", "project_plan_assignments", &["plan_id"], None),
    ("idx_project_plan_assignments_project", "project_plan_assignments", &["project_id"], None),
    ("idx_projects_created_by", "projects", &["created_by"], None),
    ("idx_projects_manager_org", "projects", &["manager_org_id"], Some("manager_org_id IS NOT NULL")),
    ("idx_projects_owner_org", "projects", &["owner_org_id"], None),
    ("idx_projects_status", "projects", &["status"], Some("status <> 'DELETED'")),
    ("idx_rsvp_answers_question", "rsvp_answers", &["question_id"], None),
    ("idx_rsvp_answers_submission", "rsvp_answers", &["submission_id"], None),
    ("idx_rsvp_forms_project", "rsvp_forms", &["project_id"], None),
    ("idx_rsvp_logic_rules_depends", "rsvp_logic_rules", &["depends_on_question_id"], None),
    ("idx_rsvp_logic_rules_question", "rsvp_logic_rules", &["question_id"], None),
    ("idx_rsvp_question_options_question", "rsvp_question_options", &["question_id"], None),
    ("idx_rsvp_questions_event", "rsvp_questions", &["event_id"], Some("event_id IS NOT NULL")),
    ("idx_rsvp_questions_form", "rsvp_questions", &["form_id"], None),
    ("idx_rsvp_submissions_form", "rsvp_submissions", &["form_id"], None),
    ("idx_rsvp_submissions_guest", "rsvp_submissions", &["guest_id"], Some("guest_id IS NOT NULL")),
    ("idx_rsvp_submissions_invite", "rsvp_submissions", &["invite_id"], Some("invite_id IS NOT NULL")),
    ("idx_seating_assignments_guest", "seating_assignments", &["guest_id"], None),
    ("idx_seating_assignments_table", "seating_assignments", &["table_id"], None),
    ("idx_seating_tables_floor_plan", "seating_tables", &["floor_plan_id"], None),
    ("idx_settings_values_scope", "settings_values", &["scope", "scope_id"], None),
    ("idx_site_versions_site", "site_versions", &["site_id"], None),
    ("idx_sites_custom_domain", "sites", &["custom_domain"], Some("custom_domain IS NOT NULL")),
    ("idx_sites_project", "sites", &["project_id"], None),
    ("idx_sites_subdomain", "sites", &["subdomain_slug"], Some("subdomain_slug IS NOT NULL")),
];

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        INDEXES.iter().map(create).collect()
    }

    fn down(&self) -> Vec<Step> {
        INDEXES
            .iter()
            .rev()
            .map(|(name, table, ..)| ddl::drop_index_concurrently(*name, table))
            .collect()
    }
}

fn create((name, table, columns, predicate): &IndexLine) -> Step {
    let mut index = Index::create();
    for column in *columns {
        index.col(Alias::new(*column));
    }
    if let Some(predicate) = predicate {
        index.and_where(Expr::cust(*predicate));
    }
    ddl::create_index_concurrently(*name, table, index)
}
