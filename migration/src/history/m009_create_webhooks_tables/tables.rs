//! The two tables with their rules, and their indexes.

use crate::ddl::{
    ColumnExt, NewIndex, OnDelete, Reference, Step, boolean, bytes, create_table, custom, integer,
    jsonb, new_id, new_index, text, text_array, timed_id, timestamptz, uuid,
};

const WEBHOOKS: &str = "webhooks";
const DELIVERIES: &str = "webhook_deliveries";

#[rustfmt::skip]
pub(super) const INDEXES: [NewIndex; 14] = [
    new_index("idx_webhooks_org_id", WEBHOOKS, &["org_id", "created_at"]),
    new_index("idx_webhooks_active", WEBHOOKS, &["org_id", "project_id"]).only("is_active AND deleted_at IS NULL"),
    new_index("idx_webhooks_project_id", WEBHOOKS, &["project_id"]).only("project_id IS NOT NULL"),
    new_index("idx_webhooks_created_by", WEBHOOKS, &["created_by"]).only("created_by IS NOT NULL"),
    new_index("idx_webhooks_updated_by", WEBHOOKS, &["updated_by"]).only("updated_by IS NOT NULL"),
    new_index("idx_webhooks_deleted_at", WEBHOOKS, &["deleted_at"]).only("deleted_at IS NOT NULL"),
    new_index("idx_webhooks_deleted_by", WEBHOOKS, &["deleted_by"]).only("deleted_by IS NOT NULL"),
    new_index("idx_webhooks_deletion_id", WEBHOOKS, &["deletion_id"]).only("deletion_id IS NOT NULL"),
    new_index("idx_webhook_deliveries_due", DELIVERIES, &["scheduled_at", "id"]).only("status = 'PENDING'"),
    new_index("idx_webhook_deliveries_claimed", DELIVERIES, &["claimed_until"]).only("status = 'IN_FLIGHT'"),
    new_index("idx_webhook_deliveries_message_id", DELIVERIES, &["message_id", "attempt_number"]),
    new_index("idx_webhook_deliveries_webhook_id", DELIVERIES, &["webhook_id", "created_at"]),
    new_index("idx_webhook_deliveries_org_id", DELIVERIES, &["org_id", "created_at"]),
    new_index("idx_webhook_deliveries_failed", DELIVERIES, &["webhook_id", "finished_at"]).only("status IN ('FAILED', 'DEAD')"),
];

#[rustfmt::skip]
pub(super) fn webhooks() -> Step {
    create_table(
        WEBHOOKS,
        [
            new_id(),
            uuid("org_id"),
            uuid("project_id").optional(),
            text("name"),
            text("url"),
            text_array("event_types"),
            boolean("is_active").defaults_to("true"),
            integer("timeout_seconds").defaults_to("10"),
            integer("max_attempts").defaults_to("8"),
            bytes("secret_ciphertext"),
            text("secret_key_id"),
            bytes("previous_secret_ciphertext").optional(),
            text("previous_secret_key_id").optional(),
            timestamptz("previous_secret_expires_at").optional(),
            integer("consecutive_failures").defaults_to("0"),
            timestamptz("disabled_at").optional(),
            text("disabled_reason").optional(),
            timestamptz("last_success_at").optional(),
            timestamptz("last_failure_at").optional(),
        ],
    )
    .stamped()
    .removable()
    .unique_as("uq_webhooks_org_id_id", ["org_id", "id"])
    .check("check_webhooks_name", "btrim(name) <> ''")
    .check("check_webhooks_url", "url ~ '^https://[^[:space:]/?#]' AND url !~ '[[:space:]]' AND char_length(url) <= 2048")
    .check("check_webhooks_event_types", "cardinality(event_types) >= 1 AND cardinality(event_types) <= 100 AND array_position(event_types, NULL) IS NULL AND array_position(event_types, '') IS NULL")
    .check("check_webhooks_timeout_seconds", "timeout_seconds BETWEEN 1 AND 60")
    .check("check_webhooks_max_attempts", "max_attempts BETWEEN 1 AND 50")
    .check("check_webhooks_secret", "octet_length(secret_ciphertext) >= 16 AND octet_length(secret_ciphertext) <= 4096 AND secret_key_id <> ''")
    .check("check_webhooks_previous_secret", "num_nonnulls(previous_secret_ciphertext, previous_secret_key_id, previous_secret_expires_at) IN (0, 3)")
    .check("check_webhooks_consecutive_failures", "consecutive_failures >= 0")
    .check("check_webhooks_disabled", "CASE WHEN disabled_at IS NULL THEN disabled_reason IS NULL ELSE NOT is_active END")
    .step()
}

#[rustfmt::skip]
pub(super) fn webhook_deliveries() -> Step {
    let table = create_table(
        DELIVERIES,
        [
            timed_id(),
            timestamptz("created_at").defaults_to("now()"),
            uuid("webhook_id"),
            uuid("org_id"),
            uuid("message_id"),
            text("event_type"),
            jsonb("payload"),
            integer("attempt_number").defaults_to("1"),
            custom("status", "webhook_delivery_status").defaults_to("'PENDING'::webhook_delivery_status"),
            timestamptz("scheduled_at").defaults_to("now()"),
            text("claimed_by").optional(),
            timestamptz("claimed_until").optional(),
            integer("response_status").optional(),
            text("response_excerpt").optional(),
            text("error").optional(),
            integer("duration_ms").optional(),
            timestamptz("finished_at").optional(),
        ],
    );
    references_of_deliveries()
        .iter()
        .fold(table, |table, reference| table.refers(reference))
        .primary_key(["id", "created_at"])
        .partitioned_by("created_at")
        .check("check_webhook_deliveries_attempt_number", "attempt_number >= 1")
        .check("check_webhook_deliveries_claimed", "CASE WHEN status = 'IN_FLIGHT' THEN num_nonnulls(claimed_by, claimed_until) = 2 ELSE claimed_until IS NULL END")
        .check("check_webhook_deliveries_finished", "(finished_at IS NOT NULL) = (status IN ('SUCCEEDED', 'FAILED', 'DEAD'))")
        .check("check_webhook_deliveries_succeeded", "status <> 'SUCCEEDED' OR response_status IS NOT NULL AND response_status >= 200 AND response_status <= 299")
        .check("check_webhook_deliveries_response_status", "response_status BETWEEN 100 AND 599")
        .check("check_webhook_deliveries_response_excerpt", "char_length(response_excerpt) <= 4096")
        .check("check_webhook_deliveries_error", "char_length(error) <= 4096")
        .check("check_webhook_deliveries_duration_ms", "duration_ms >= 0")
        .step()
}

fn references_of_deliveries() -> [Reference; 2] {
    [
        Reference::to((DELIVERIES, &["webhook_id"]), WEBHOOKS, OnDelete::Cascade),
        Reference::following(
            (DELIVERIES, &["org_id", "webhook_id"]),
            (WEBHOOKS, &["org_id", "id"]),
            OnDelete::Cascade,
        ),
    ]
}

pub(super) fn references() -> [Reference; 6] {
    let actor = |column| Reference::to((WEBHOOKS, column), "users", OnDelete::SetNull);
    [
        Reference::to((WEBHOOKS, &["org_id"]), "organizations", OnDelete::Cascade),
        Reference::to((WEBHOOKS, &["project_id"]), "projects", OnDelete::Cascade),
        Reference::following(
            (WEBHOOKS, &["org_id", "project_id"]),
            ("projects", &["owner_org_id", "id"]),
            OnDelete::Cascade,
        ),
        actor(&["created_by"]),
        actor(&["updated_by"]),
        actor(&["deleted_by"]),
    ]
}
