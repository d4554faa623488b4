//! The seven tables with their rules.

use crate::ddl::{
    ColumnExt, Step, bigint, boolean, bytes, create_table, custom, decimal, jsonb, new_id,
    smallint, text, text_array, timestamptz, uuid,
};

#[rustfmt::skip]
pub(super) fn system_settings() -> Step {
    create_table(
        "system_settings",
        [
            text("key").primary_key().take(),
            jsonb("value").optional(),
            custom("value_type", "settings_value_type"),
            text("description"),
            boolean("is_secret").defaults_to("false"),
            bytes("secret_ciphertext").optional(),
            text("secret_key_id").optional(),
        ],
    )
    .stamped()
    .check("check_system_settings_key", "key ~ '^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*$' AND char_length(key) <= 200")
    .check("check_system_settings_value", "CASE WHEN is_secret THEN value IS NULL AND num_nonnulls(secret_ciphertext, secret_key_id) = 2 ELSE value IS NOT NULL AND num_nonnulls(secret_ciphertext, secret_key_id) = 0 END")
    .check("check_system_settings_value_type", "value IS NULL OR is_setting(value_type, value)")
    .step()
}

#[rustfmt::skip]
pub(super) fn feature_flags() -> Step {
    create_table(
        "feature_flags",
        [
            new_id(),
            text("key"),
            text("description"),
            custom("kind", "feature_flag_kind").defaults_to("'RELEASE'::feature_flag_kind"),
            boolean("is_enabled").defaults_to("false"),
            jsonb("variants").defaults_to("'[]'::jsonb"),
            text("default_variant").optional(),
            decimal("rollout_percentage", 6, 3).defaults_to("0"),
            jsonb("rules").defaults_to("'[]'::jsonb"),
            text_array("prerequisites").defaults_to("'{}'::text[]"),
            text("salt").defaults_to("(gen_random_uuid())::text"),
            timestamptz("expires_at").optional(),
            timestamptz("archived_at").optional(),
        ],
    )
    .stamped()
    .unique(["key"])
    .check("check_feature_flags_key", "key ~ '^[a-z][a-z0-9_.-]{0,99}$'")
    .check("check_feature_flags_variants", "is_flag_variants(variants)")
    .check("check_feature_flags_rollout_percentage", "rollout_percentage BETWEEN 0 AND 100")
    .check("check_feature_flags_rules", "is_flag_rules(rules)")
    .check("check_feature_flags_prerequisites", "cardinality(prerequisites) <= 50 AND array_position(prerequisites, NULL) IS NULL")
    .check("check_feature_flags_salt", "salt <> ''")
    .check("check_feature_flags_archived", "archived_at IS NULL OR NOT is_enabled")
    .step()
}

#[rustfmt::skip]
pub(super) fn support_tickets() -> Step {
    create_table(
        "support_tickets",
        [
            new_id(),
            uuid("org_id"),
            uuid("project_id").optional(),
            uuid("requester_id").optional(),
            uuid("assignee_id").optional(),
            bigint("number").auto_increment().take(),
            text("subject"),
            text("body"),
            custom("status", "ticket_status").defaults_to("'OPEN'::ticket_status"),
            custom("priority", "ticket_priority").defaults_to("'NORMAL'::ticket_priority"),
            text("category").optional(),
            timestamptz("first_response_due_at").optional(),
            timestamptz("first_responded_at").optional(),
            timestamptz("resolved_at").optional(),
            timestamptz("closed_at").optional(),
            smallint("satisfaction").optional(),
        ],
    )
    .stamped()
    .removable()
    .unique(["number"])
    .unique_as("uq_support_tickets_org_id_id", ["org_id", "id"])
    .check("check_support_tickets_subject", "btrim(subject) <> '' AND char_length(subject) <= 500")
    .check("check_support_tickets_body", "char_length(body) <= 100000")
    .check("check_support_tickets_resolved", "(resolved_at IS NOT NULL) = (status IN ('RESOLVED', 'CLOSED'))")
    .check("check_support_tickets_closed", "(closed_at IS NOT NULL) = (status = 'CLOSED')")
    .check("check_support_tickets_satisfaction", "satisfaction BETWEEN 1 AND 5")
    .step()
}

#[rustfmt::skip]
pub(super) fn support_ticket_messages() -> Step {
    create_table(
        "support_ticket_messages",
        [
            new_id(),
            uuid("ticket_id"),
            uuid("org_id"),
            uuid("author_id").optional(),
            text("body"),
            boolean("is_internal").defaults_to("false"),
        ],
    )
    .dated()
    .check("check_support_ticket_messages_body", "btrim(body) <> '' AND char_length(body) <= 100000")
    .step()
}

#[rustfmt::skip]
pub(super) fn announcements() -> Step {
    create_table(
        "announcements",
        [
            new_id(),
            text("title"),
            text("body"),
            custom("severity", "announcement_severity").defaults_to("'INFO'::announcement_severity"),
            custom("audience", "announcement_audience").defaults_to("'ALL'::announcement_audience"),
            jsonb("audience_filter").optional(),
            timestamptz("starts_at").defaults_to("now()"),
            timestamptz("ends_at").optional(),
            boolean("is_dismissible").defaults_to("true"),
        ],
    )
    .stamped()
    .removable()
    .check("check_announcements_title", "btrim(title) <> ''")
    .check("check_announcements_audience", "is_audience(audience, audience_filter)")
    .check("check_announcements_period", "ends_at > starts_at")
    .step()
}

pub(super) fn announcement_dismissals() -> Step {
    create_table(
        "announcement_dismissals",
        [
            uuid("announcement_id"),
            uuid("user_id"),
            timestamptz("created_at").defaults_to("now()"),
        ],
    )
    .primary_key(["announcement_id", "user_id"])
    .step()
}

#[rustfmt::skip]
pub(super) fn scheduled_maintenance() -> Step {
    create_table(
        "scheduled_maintenance",
        [
            new_id(),
            text("title"),
            text("description"),
            timestamptz("starts_at"),
            timestamptz("ends_at"),
            custom("status", "maintenance_status").defaults_to("'SCHEDULED'::maintenance_status"),
            text_array("affected_services").defaults_to("'{}'::text[]"),
            boolean("blocks_writes").defaults_to("false"),
        ],
    )
    .stamped()
    .check("check_scheduled_maintenance_title", "btrim(title) <> ''")
    .check("check_scheduled_maintenance_period", "ends_at > starts_at")
    .check("check_scheduled_maintenance_affected_services", "array_position(affected_services, NULL) IS NULL AND array_position(affected_services, '') IS NULL")
    .step()
}
