//! Records every change of the tables that people and programs edit in the audit log, whoever makes it
//! and by whatever statement.
//!
//! `down` removes the triggers and leaves what they recorded.

use sea_orm_migration::prelude::DeriveMigrationName;

use super::Revision;
use crate::ddl::{Audited, Step, audited, create_functions, drop_functions};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

/// Any change of a setting is one.
const SETTING: &str = "SETTINGS_CHANGED any";

/// What a setting is for, where it is a project or something in one.
const SCOPE: &str = "(CASE row.scope WHEN 'PROJECT' THEN row.scope_id \
     WHEN 'EVENT' THEN (SELECT project_id FROM events WHERE id = row.scope_id) \
     WHEN 'INVITE' THEN (SELECT project_id FROM invites WHERE id = row.scope_id) END)";

/// Answers, links, logs and queues are not among them: they are no edits, or say themselves when and
/// by whom they were made.
#[rustfmt::skip]
const AUDITED: [Audited; 28] = [
    audited("users", "IDENTITY", "id email full_name locale created_at updated_at deleted_at deleted_by deletion_id email_verified_at last_login_at failed_login_count locked_until created_by updated_by")
        .org("").quiet("last_login_at failed_login_count"),
    audited("organizations", "IDENTITY", "id type name created_at updated_at deleted_at deleted_by deletion_id created_by updated_by")
        .org("id"),
    audited("organization_members", "IDENTITY", "id org_id user_id role created_at updated_at created_by updated_by")
        .marks(&["PERMISSION_CHANGED change role"]),
    audited("plans", "BILLING", "id code name created_at deleted_at deleted_by deletion_id updated_at created_by updated_by")
        .org(""),
    audited("plan_entitlements", "BILLING", "id plan_id key value_json updated_at created_at created_by updated_by")
        .org(""),
    audited("org_plan_assignments", "BILLING", "id org_id plan_id starts_at ends_at created_at updated_at created_by updated_by"),
    audited("project_plan_assignments", "BILLING", "id project_id plan_id starts_at ends_at created_at org_id updated_at created_by updated_by")
        .project(&["project_id"]),
    audited("settings_definitions", "SETTINGS", "id key value_type default_value allowed_values entitlements_key entitlements_values scope_min scope_max description is_public created_at updated_at created_by updated_by")
        .org("").marks(&[SETTING]),
    audited("settings_values", "SETTINGS", "id scope scope_id key value updated_by updated_at org_id created_at created_by")
        .project(&[SCOPE]).marks(&[SETTING]),
    audited("entitlement_overrides", "SETTINGS", "id scope scope_id key value_json updated_at org_id created_at created_by updated_by")
        .project(&[SCOPE]).marks(&[SETTING]),
    audited("projects", "PROJECTS", "id owner_org_id manager_org_id name status timezone created_by created_at updated_at deleted_at deleted_by deletion_id archived_at archived_by prior_status updated_by")
        .org("owner_org_id").project(&["id"]).marks(&["OWNERSHIP_TRANSFERRED change owner_org_id", "PERMISSION_CHANGED change manager_org_id", "ARCHIVED set archived_at"]),
    audited("events", "PROJECTS", "id project_id name starts_at ends_at timezone venue_name venue_address venue_lat venue_lng notes created_at updated_at deleted_at deleted_by deletion_id org_id created_by updated_by")
        .project(&["project_id"]),
    audited("sites", "SITES", "id project_id name type visibility subdomain_slug custom_domain published_version_id created_at updated_at deleted_at deleted_by deletion_id org_id created_by updated_by")
        .project(&["project_id"]),
    audited("site_versions", "SITES", "id site_id version status scene_graph created_at org_id updated_at created_by updated_by")
        .project(&["site_id sites.project_id"]).marks(&["ARCHIVED reach status ARCHIVED"]),
    audited("guest_groups", "GUESTS", "id project_id name household_label created_at deleted_at deleted_by deletion_id org_id updated_at created_by updated_by")
        .project(&["project_id"]),
    audited("guests", "GUESTS", "id project_id group_id first_name last_name role created_at updated_at deleted_at deleted_by deletion_id org_id created_by updated_by")
        .project(&["project_id"]),
    audited("guest_contacts", "GUESTS", "id guest_id email phone created_at deleted_at deleted_by deletion_id org_id updated_at created_by updated_by")
        .project(&["guest_id guests.project_id"]),
    audited("guest_tags", "GUESTS", "id project_id name deleted_at deleted_by deletion_id org_id created_at updated_at created_by updated_by")
        .project(&["project_id"]),
    audited("invites", "INVITES", "id project_id site_id guest_id group_id security_mode expires_at revoked_at created_at deleted_at deleted_by deletion_id last_accessed_at access_count org_id updated_at created_by updated_by")
        .secrets("token_hash passcode_hash").quiet("last_accessed_at access_count").project(&["project_id"]).marks(&["REVOKED set revoked_at"]),
    audited("rsvp_forms", "RSVP", "id project_id name created_at deleted_at deleted_by deletion_id org_id updated_at created_by updated_by")
        .project(&["project_id"]),
    audited("rsvp_questions", "RSVP", "id form_id event_id label help_text type required sort_order deleted_at deleted_by deletion_id org_id created_at updated_at created_by updated_by")
        .project(&["form_id rsvp_forms.project_id"]),
    audited("rsvp_submissions", "RSVP", "id form_id invite_id guest_id submitted_at channel deleted_at deleted_by deletion_id org_id created_at updated_at created_by updated_by")
        .project(&["form_id rsvp_forms.project_id"]),
    audited("messaging_campaigns", "MESSAGING", "id project_id channel subject body_html body_text status scheduled_at created_at deleted_at deleted_by deletion_id org_id updated_at created_by updated_by")
        .project(&["project_id"]).marks(&["SENT reach status SENT"]),
    audited("floor_plans", "SEATING", "id event_id name width height background_image_url created_at updated_at deleted_at deleted_by deletion_id org_id created_by updated_by")
        .project(&["event_id events.project_id"]),
    audited("seating_tables", "SEATING", "id floor_plan_id name shape position_x position_y width height capacity rotation created_at deleted_at deleted_by deletion_id org_id updated_at created_by updated_by")
        .project(&["floor_plan_id floor_plans.event_id events.project_id"]),
    audited("seating_assignments", "SEATING", "id table_id guest_id seat_number created_at org_id updated_at created_by updated_by")
        .project(&["table_id seating_tables.floor_plan_id floor_plans.event_id events.project_id", "guest_id guests.project_id"]),
    audited("photo_wall_settings", "PHOTOS", "id project_id enabled upload_access moderation_mode family_friendly max_upload_mb allowed_formats created_at updated_at org_id created_by updated_by")
        .project(&["project_id"]).marks(&[SETTING]),
    audited("photo_uploads", "PHOTOS", "id project_id guest_id invite_id status source original_url thumbnail_url processed_url storage_key file_size_bytes mime_type caption uploaded_by_ip uploaded_by_user_agent moderation_score moderation_labels moderated_at moderated_by moderation_notes created_at updated_at deleted_at deleted_by deletion_id org_id created_by updated_by")
        .project(&["project_id"]),
];

const FAILURE: &[&str] = &[
    "audit_project_of(deleted uuid)",
    "audit_org_of(deleted uuid)",
    "audit_failure(relation text, operation text, part audit_category, state text, message text)",
];
const FAILURE_FILE: &str = include_str!("m007_create_audit_triggers/failure.sql");
/// They write what `audit_enable` makes.
const CAPTURE: &[&str] = &[
    "audit_member(alias text, field text, secrets text[], with_null boolean)",
    "audit_way(alias text, way text, is_deleted boolean)",
    "audit_org(alias text, org text, ways text[])",
    "audit_project(alias text, ways text[], is_deleted boolean)",
    "audit_word(before text, after text, columns text[], marks text[])",
];
const CAPTURE_FILE: &str = include_str!("m007_create_audit_triggers/capture.sql");
const BODY: &[&str] = &[
    "audit_body(base text, part audit_category, columns text[], secrets text[], quiet text[], org text, project text[], marks text[], key text)",
];
const BODY_FILE: &str = include_str!("m007_create_audit_triggers/body.sql");
const ENABLE: &[&str] = &[
    "audit_enable(relation regclass, part audit_category, columns text[], secrets text[], quiet text[], org text, project text[], marks text[], key text)",
    "audit_disable(relation regclass)",
];
const ENABLE_FILE: &str = include_str!("m007_create_audit_triggers/enable.sql");

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let mut steps = create_functions(FAILURE, FAILURE_FILE);
        steps.extend(create_functions(CAPTURE, CAPTURE_FILE));
        steps.extend(create_functions(BODY, BODY_FILE));
        steps.extend(create_functions(ENABLE, ENABLE_FILE));
        steps.extend(AUDITED.iter().map(Audited::enable));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = AUDITED.iter().rev().map(Audited::disable).collect();
        steps.extend(drop_functions(ENABLE));
        steps.extend(drop_functions(BODY));
        steps.extend(drop_functions(CAPTURE));
        steps.extend(drop_functions(FAILURE));
        steps
    }
}
