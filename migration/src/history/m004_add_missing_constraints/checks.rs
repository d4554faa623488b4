//! Rules for single rows (plan, section 4.2, and what the application cannot write).

use crate::ddl::{Check, Step};

pub(super) fn up() -> Vec<Step> {
    CHECKS.map(Check::step).into()
}

pub(super) fn down() -> Vec<Step> {
    CHECKS.iter().rev().map(Check::lift).collect()
}

const fn check(
    table: &'static str,
    name: &'static str,
    rule: &'static str,
    columns: &'static [&'static str],
) -> Check {
    Check {
        table,
        name,
        rule,
        columns,
    }
}

/// NULL breaks no rule.
#[rustfmt::skip]
const CHECKS: [Check; 26] = [
    check("events", "check_event_dates", "ends_at IS NULL OR ends_at > starts_at", &["starts_at", "ends_at"]),
    check("events", "check_events_venue_lat", "venue_lat BETWEEN -90 AND 90", &["venue_lat"]),
    check("events", "check_events_venue_lng", "venue_lng BETWEEN -180 AND 180", &["venue_lng"]),
    check("guests", "check_guest_names", "first_name IS NOT NULL OR last_name IS NOT NULL", &["first_name", "last_name"]),
    check("guests", "check_guests_role", "char_length(role) <= 64", &["role"]),
    check("org_plan_assignments", "check_org_plan_assignments_period", "ends_at >= starts_at", &["starts_at", "ends_at"]),
    check("project_plan_assignments", "check_project_plan_assignments_period", "ends_at >= starts_at", &["starts_at", "ends_at"]),
    check("users", "check_users_failed_login_count", "failed_login_count >= 0", &["failed_login_count"]),
    check("invites", "check_invites_access_count", "access_count >= 0", &["access_count"]),
    check("message_jobs", "check_message_jobs_status", "status IN ('QUEUED', 'SENDING', 'SCHEDULED', 'SENT', 'DELIVERED', 'DEFERRED', 'BOUNCED', 'COMPLAINED', 'RETRY', 'RETRYING', 'FAILED', 'CANCELLED')", &["status"]),
    check("message_jobs", "check_message_jobs_attempts", "attempts >= 0", &["attempts"]),
    check("messaging_campaigns", "check_messaging_campaigns_status", "status IN ('DRAFT', 'SCHEDULED', 'SENDING', 'SENT', 'PAUSED', 'BLOCKED', 'FAILED', 'COMPLETED', 'CANCELLED')", &["status"]),
    check("check_in_records", "check_check_in_records_method", "method IN ('QR', 'MANUAL', 'IMPORT')", &["method"]),
    check("site_versions", "check_site_versions_status", "status IN ('DRAFT', 'PUBLISHED', 'ARCHIVED')", &["status"]),
    check("site_versions", "check_site_versions_version", "version > 0", &["version"]),
    check("photo_wall_settings", "check_photo_wall_settings_upload_access", "upload_access IN ('LINK', 'INVITE_TOKEN', 'BOTH')", &["upload_access"]),
    check("photo_wall_settings", "check_photo_wall_settings_moderation_mode", "moderation_mode IN ('INSTANT', 'APPROVAL')", &["moderation_mode"]),
    check("photo_wall_settings", "check_photo_wall_settings_max_upload_mb", "max_upload_mb > 0", &["max_upload_mb"]),
    check("photo_uploads", "check_photo_uploads_file_size_bytes", "file_size_bytes >= 0", &["file_size_bytes"]),
    check("floor_plans", "check_floor_plans_width", "width > 0", &["width"]),
    check("floor_plans", "check_floor_plans_height", "height > 0", &["height"]),
    check("seating_tables", "check_seating_tables_width", "width > 0", &["width"]),
    check("seating_tables", "check_seating_tables_height", "height > 0", &["height"]),
    check("seating_tables", "check_seating_tables_capacity", "capacity >= 0", &["capacity"]),
    check("seating_assignments", "check_seating_assignments_seat_number", "seat_number >= 0", &["seat_number"]),
    check("rsvp_logic_rules", "check_rsvp_logic_rules_self", "depends_on_question_id <> question_id", &["question_id", "depends_on_question_id"]),
];
