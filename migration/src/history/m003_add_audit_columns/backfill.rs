//! What old rows get in the new columns, parents before their children.

use crate::ddl::{Batches, Step};

pub(super) fn steps() -> Vec<Step> {
    BATCHES
        .into_iter()
        .map(|batches| {
            let label = format!("fill in old rows of {}", batches.table);
            batches.step(label)
        })
        .collect()
}

const fn batches(table: &'static str, pending: &'static str, set: &'static str) -> Batches {
    Batches {
        table,
        pending,
        set,
    }
}

/// Settings of a scope that does not exist belong to nobody.
const UNPLACED_SCOPE: &str = "org_id IS NULL AND (scope = 'ORG' AND EXISTS (SELECT FROM organizations WHERE id = scope_id) OR scope = 'PROJECT' AND EXISTS (SELECT FROM projects WHERE id = scope_id) OR scope = 'EVENT' AND EXISTS (SELECT FROM events WHERE id = scope_id) OR scope = 'INVITE' AND EXISTS (SELECT FROM invites WHERE id = scope_id))";

/// `place_row` finds the organization of a row whose org_id is set, whatever it is set to. Rows
/// that are older than `created_at` have it from their own time, or not at all.
#[rustfmt::skip]
const BATCHES: [Batches; 33] = [
    batches("project_plan_assignments", "org_id IS NULL OR updated_at IS NULL", "org_id = org_id, updated_at = coalesce(updated_at, created_at)"),
    batches("events", "org_id IS NULL", "org_id = org_id"),
    batches("sites", "org_id IS NULL", "org_id = org_id"),
    batches("guest_groups", "org_id IS NULL OR updated_at IS NULL", "org_id = org_id, updated_at = coalesce(updated_at, created_at)"),
    batches("guests", "org_id IS NULL", "org_id = org_id"),
    batches("guest_tags", "org_id IS NULL", "org_id = org_id"),
    batches("invites", "org_id IS NULL OR updated_at IS NULL OR access_count < (SELECT count(*) FROM invite_access_logs WHERE invite_id = invites.id)", "org_id = org_id, updated_at = coalesce(updated_at, created_at), access_count = greatest(access_count, (SELECT count(*) FROM invite_access_logs WHERE invite_id = invites.id)), last_accessed_at = greatest(last_accessed_at, (SELECT max(accessed_at) FROM invite_access_logs WHERE invite_id = invites.id))"),
    batches("rsvp_forms", "org_id IS NULL OR updated_at IS NULL", "org_id = org_id, updated_at = coalesce(updated_at, created_at)"),
    batches("messaging_campaigns", "org_id IS NULL OR updated_at IS NULL", "org_id = org_id, updated_at = coalesce(updated_at, created_at)"),
    batches("photo_wall_settings", "org_id IS NULL", "org_id = org_id"),
    batches("photo_uploads", "org_id IS NULL", "org_id = org_id"),
    batches("site_versions", "org_id IS NULL OR updated_at IS NULL", "org_id = org_id, updated_at = coalesce(updated_at, created_at)"),
    batches("guest_contacts", "org_id IS NULL OR updated_at IS NULL", "org_id = org_id, updated_at = coalesce(updated_at, created_at)"),
    batches("guest_tag_assignments", "org_id IS NULL", "org_id = org_id"),
    batches("floor_plans", "org_id IS NULL", "org_id = org_id"),
    batches("check_in_records", "org_id IS NULL OR created_at IS NULL OR updated_at IS NULL", "org_id = org_id, created_at = coalesce(created_at, checked_in_at), updated_at = coalesce(updated_at, checked_in_at)"),
    batches("rsvp_questions", "org_id IS NULL", "org_id = org_id"),
    batches("rsvp_submissions", "org_id IS NULL OR created_at IS NULL OR updated_at IS NULL", "org_id = org_id, created_at = coalesce(created_at, submitted_at), updated_at = coalesce(updated_at, submitted_at)"),
    batches("message_jobs", "org_id IS NULL", "org_id = org_id"),
    batches("photo_likes", "org_id IS NULL OR updated_at IS NULL", "org_id = org_id, updated_at = coalesce(updated_at, created_at)"),
    batches("invite_access_logs", "org_id IS NULL OR created_at IS NULL", "org_id = org_id, created_at = coalesce(created_at, accessed_at)"),
    batches("seating_tables", "org_id IS NULL OR updated_at IS NULL", "org_id = org_id, updated_at = coalesce(updated_at, created_at)"),
    batches("rsvp_question_options", "org_id IS NULL", "org_id = org_id"),
    batches("rsvp_logic_rules", "org_id IS NULL", "org_id = org_id"),
    batches("rsvp_answers", "org_id IS NULL", "org_id = org_id"),
    batches("message_events", "org_id IS NULL OR created_at IS NULL", "org_id = org_id, created_at = coalesce(created_at, event_at)"),
    batches("seating_assignments", "org_id IS NULL OR updated_at IS NULL", "org_id = org_id, updated_at = coalesce(updated_at, created_at)"),
    batches("settings_values", UNPLACED_SCOPE, "org_id = org_id"),
    batches("entitlement_overrides", UNPLACED_SCOPE, "org_id = org_id"),
    batches("organization_members", "updated_at IS NULL", "updated_at = coalesce(updated_at, created_at)"),
    batches("plans", "updated_at IS NULL", "updated_at = coalesce(updated_at, created_at)"),
    batches("org_plan_assignments", "updated_at IS NULL", "updated_at = coalesce(updated_at, created_at)"),
    batches("settings_definitions", "updated_at IS NULL", "updated_at = coalesce(updated_at, created_at)"),
];
