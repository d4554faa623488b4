//! Every rule of the tables for programs, requests and the platform refuses what it is there for: each
//! CHECK, each EXCLUDE and each unique key is broken once, and nothing but it.

use std::collections::BTreeSet;

use entity::{
    ViolationKind::{self, *},
    catalog::{self, Domain},
    prelude::*,
};
use sea_orm::Statement;

use crate::world::World;

/// A name, what kind of rule it is, and the change that breaks it.
#[rustfmt::skip]
const RULES: &[(&str, ViolationKind, &str)] = &[
    ("api_keys_key_hash_key", Unique, "key_hash = sha256('a')"),
    ("check_api_key_usage_counts", Check, "request_count = -1"),
    ("check_api_key_usage_window_start", Check, "window_start = window_start + interval '1 second'"),
    ("check_api_keys_expires_at", Check, "expires_at = created_at"),
    ("check_api_keys_ip_allowlist", Check, "ip_allowlist = '{}'"),
    ("check_api_keys_key_hash", Check, "key_hash = 'a'"),
    ("check_api_keys_key_prefix", Check, "key_prefix = 'a'"),
    ("check_api_keys_name", Check, "name = ' '"),
    ("check_api_keys_rate_limits", Check, "rate_limit_per_day = 0"),
    ("check_api_keys_replaces_key_id", Check, "replaces_key_id = id"),
    ("check_api_keys_revoked", Check, "revoked_by = '{user}'"),
    ("check_api_keys_scopes", Check, "scopes = '{\"\"}'"),
    ("check_webhook_deliveries_attempt_number", Check, "attempt_number = 0"),
    ("check_webhook_deliveries_claimed", Check, "claimed_until = now()"),
    ("check_webhook_deliveries_duration_ms", Check, "duration_ms = -1"),
    ("check_webhook_deliveries_error", Check, "error = repeat('x', 4097)"),
    ("check_webhook_deliveries_finished", Check, "finished_at = now()"),
    ("check_webhook_deliveries_response_excerpt", Check, "response_excerpt = repeat('x', 4097)"),
    ("check_webhook_deliveries_response_status", Check, "response_status = 99"),
    ("check_webhook_deliveries_succeeded", Check, "status = 'SUCCEEDED', finished_at = now(), response_status = 500"),
    ("check_webhooks_consecutive_failures", Check, "consecutive_failures = -1"),
    ("check_webhooks_disabled", Check, "disabled_reason = 'x'"),
    ("check_webhooks_event_types", Check, "event_types = '{}'"),
    ("check_webhooks_max_attempts", Check, "max_attempts = 0"),
    ("check_webhooks_name", Check, "name = ' '"),
    ("check_webhooks_previous_secret", Check, "previous_secret_key_id = 'k'"),
    ("check_webhooks_secret", Check, "secret_key_id = ''"),
    ("check_webhooks_timeout_seconds", Check, "timeout_seconds = 0"),
    ("check_webhooks_url", Check, "url = 'http://example.com/'"),
    ("check_custom_field_values_options", Check, "value_options = ARRAY[NULL]::text[] WHERE value_options IS NOT NULL"),
    ("check_custom_field_values_text", Check, "value_text = repeat('x', 100001) WHERE value_text IS NOT NULL"),
    ("check_custom_field_values_type", Check, "value_text = NULL WHERE value_text IS NOT NULL"),
    ("custom_field_values_field_id_entity_id_key", Unique, "entity_id = '{guest}'"),
    ("uq_custom_field_values_date", Unique, "value_date = '2027-01-01' WHERE value_date IS NOT NULL"),
    ("uq_custom_field_values_datetime", Unique, "value_datetime = '2027-01-01' WHERE value_datetime IS NOT NULL"),
    ("uq_custom_field_values_number", Unique, "value_number = 1 WHERE value_number IS NOT NULL"),
    ("uq_custom_field_values_text", Unique, "value_text = 'a' WHERE value_text IS NOT NULL"),
    ("check_custom_fields_field_key", Check, "field_key = 'A'"),
    ("check_custom_fields_is_unique", Check, "is_unique = true, field_type = 'BOOLEAN'"),
    ("check_custom_fields_label", Check, "label = ' '"),
    ("check_custom_fields_options", Check, "options = '[\"a\"]' WHERE field_type = 'TEXT'"),
    ("check_custom_fields_position", Check, "position = -1"),
    ("check_custom_fields_project_id", Check, "entity_type = 'ORGANIZATION', project_id = '{project}'"),
    ("check_custom_fields_validation", Check, "validation = '[]'"),
    ("uq_custom_fields_org_id_project_id_entity_type_field_key", Unique, "field_key = 'same'"),
    ("check_revenue_summary_currency", Check, "currency = 'eur'"),
    ("check_revenue_summary_month", Check, "month = '2026-01-02'"),
    ("check_user_activity_summary_logins", Check, "first_login_at = now(), last_login_at = now() - interval '1 day'"),
    ("check_data_deletion_requests_completed", Check, "completed_at = now()"),
    ("check_data_deletion_requests_due_at", Check, "due_at = created_at"),
    ("check_data_deletion_requests_error", Check, "status = 'FAILED'"),
    ("check_data_deletion_requests_report", Check, "report = '[]'"),
    ("check_data_deletion_requests_started", Check, "status = 'PROCESSING', verified_at = now()"),
    ("check_data_deletion_requests_verification_hash", Check, "verification_hash = 'a'"),
    ("check_data_deletion_requests_verified", Check, "status = 'APPROVED'"),
    ("check_data_deletion_requests_verifying", Check, "status = 'VERIFYING'"),
    ("uq_data_deletion_requests_open", Unique, "subject_id = '{guest}'"),
    ("check_data_export_requests_checksum", Check, "checksum = 'a'"),
    ("check_data_export_requests_due_at", Check, "due_at = created_at"),
    ("check_data_export_requests_error", Check, "status = 'FAILED'"),
    ("check_data_export_requests_expires_at", Check, "completed_at = now(), expires_at = now()"),
    ("check_data_export_requests_location", Check, "location = 's3'"),
    ("check_data_export_requests_ready", Check, "status = 'READY'"),
    ("check_data_export_requests_row_counts", Check, "row_counts = '{\"guests\": \"Ann\"}'"),
    ("check_data_export_requests_started", Check, "status = 'PROCESSING'"),
    ("uq_data_export_requests_open", Unique, "subject_id = '{guest}'"),
    ("check_data_retention_policies_condition", Check, "condition = '[]'"),
    ("check_data_retention_policies_last_run_rows", Check, "last_run_rows = 1"),
    ("check_data_retention_policies_retain_for", Check, "retain_for = '1 hour'"),
    ("uq_data_retention_policies_active", Unique, "org_id = '{org}'"),
    ("check_erasure_ledger_action", Check, "action = 'ARCHIVE'"),
    ("check_erasure_ledger_row_counts", Check, "row_counts = '{\"guests\": \"Ann\"}'"),
    ("check_legal_holds_reason", Check, "reason = ' '"),
    ("check_legal_holds_released", Check, "released_by = '{user}'"),
    ("check_announcements_audience", Check, "audience = 'ORGS'"),
    ("check_announcements_period", Check, "ends_at = starts_at"),
    ("check_announcements_title", Check, "title = ' '"),
    ("check_feature_flags_archived", Check, "is_enabled = true, archived_at = now()"),
    ("check_feature_flags_key", Check, "key = 'A'"),
    ("check_feature_flags_prerequisites", Check, "prerequisites = ARRAY[NULL]::text[]"),
    ("check_feature_flags_rollout_percentage", Check, "rollout_percentage = 101"),
    ("check_feature_flags_rules", Check, "rules = '{}'"),
    ("check_feature_flags_salt", Check, "salt = ''"),
    ("check_feature_flags_variants", Check, "variants = '{}'"),
    ("feature_flags_key_key", Unique, "key = 'same'"),
    ("check_scheduled_maintenance_affected_services", Check, "affected_services = '{\"\"}'"),
    ("check_scheduled_maintenance_period", Check, "ends_at = starts_at"),
    ("check_scheduled_maintenance_title", Check, "title = ' '"),
    ("exclude_scheduled_maintenance_overlap", Exclusion, "starts_at = '2027-01-01', ends_at = '2027-03-01'"),
    ("check_support_ticket_messages_body", Check, "body = ' '"),
    ("check_support_tickets_body", Check, "body = repeat('x', 100001)"),
    ("check_support_tickets_closed", Check, "closed_at = now()"),
    ("check_support_tickets_resolved", Check, "resolved_at = now()"),
    ("check_support_tickets_satisfaction", Check, "satisfaction = 6"),
    ("check_support_tickets_subject", Check, "subject = ' '"),
    ("support_tickets_number_key", Unique, "number = 1"),
    ("check_system_settings_key", Check, "key = 'A'"),
    ("check_system_settings_value", Check, "value = NULL"),
    ("check_system_settings_value_type", Check, "value = '\"x\"'"),
    ("check_login_attempts_identifier_hash", Check, "identifier_hash = 'a'"),
    ("check_login_attempts_success", Check, "outcome = 'SUCCESS'"),
    ("check_login_attempts_user_agent", Check, "user_agent = repeat('x', 1001)"),
    ("check_security_events_acknowledged", Check, "acknowledged_by = '{user}'"),
    ("check_security_events_details", Check, "details = '[]'"),
];

/// The tables of those who came after the old application, but for what the audit log and the policies keep.
fn tables() -> Vec<&'static str> {
    let domains = [
        Domain::ApiKeys,
        Domain::Webhooks,
        Domain::CustomFields,
        Domain::Analytics,
        Domain::Privacy,
        Domain::System,
        Domain::Security,
    ];
    let tables = catalog::tables().iter();
    tables
        .filter(|table| domains.contains(&table.domain))
        .map(|table| table.name)
        .collect()
}

/// The rules of these tables with the table of each. A unique key that has the primary key in it cannot be
/// broken alone: it is there for foreign keys to refer to.
async fn rules_of(world: &World, tables: &[&str]) -> Vec<(String, String)> {
    let sql = include_str!("every_rule.sql");
    let names = tables.join(",");
    let statement =
        Statement::from_sql_and_values(world.db.get_database_backend(), sql, [names.into()]);
    let rows = world.db.query_all_raw(statement).await.unwrap();
    let text = |row: &sea_orm::QueryResult, place| row.try_get_by_index(place).unwrap();
    rows.iter()
        .map(|row| (text(row, 0), text(row, 1)))
        .collect()
}

#[tokio::test]
async fn every_rule_is_broken_once() {
    let world = World::new().await;
    let tables = tables();
    let rules = rules_of(&world, &tables).await;
    let listed: BTreeSet<_> = RULES.iter().map(|(name, ..)| *name).collect();
    let there: BTreeSet<_> = rules.iter().map(|(name, _)| name.as_str()).collect();
    let without: Vec<_> = there.difference(&listed).collect();
    assert!(
        without.is_empty(),
        "nothing here breaks {without:?}: add a line"
    );
    let gone: Vec<_> = listed.difference(&there).collect();
    assert!(gone.is_empty(), "there is no {gone:?} any more");

    for row in include_str!("every_rule_rows.sql").split(";\n") {
        world.ok(row).await;
    }
    // A trigger that guards or mends the same would be first.
    for table in tables {
        world
            .ok(&format!("ALTER TABLE {table} DISABLE TRIGGER USER"))
            .await;
    }
    for (name, kind, change) in RULES {
        let (_, table) = rules.iter().find(|(rule, _)| rule == name).unwrap();
        let sql = format!("UPDATE {table} SET {change}");
        world.refused(*kind, name, &sql).await;
    }
}
