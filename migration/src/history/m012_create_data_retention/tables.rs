//! The five tables with their rules.

use crate::ddl::{
    ColumnExt, Step, bigint, boolean, bytes, create_table, custom, interval, jsonb, new_id, text,
    timestamptz, uuid,
};

#[rustfmt::skip]
pub(super) fn policies() -> Step {
    create_table(
        "data_retention_policies",
        [
            new_id(),
            uuid("org_id").optional(),
            text("target"),
            text("age_column"),
            interval("retain_for"),
            custom("action", "retention_action"),
            jsonb("condition").optional(),
            boolean("is_active").defaults_to("true"),
            timestamptz("last_run_at").optional(),
            timestamptz("next_run_at").optional(),
            bigint("last_run_rows").optional(),
        ],
    )
    .stamped()
    .check("check_data_retention_policies_retain_for", "retain_for >= interval '1 day'")
    .check("check_data_retention_policies_condition", "jsonb_typeof(condition) = 'object'")
    .check("check_data_retention_policies_last_run_rows", "last_run_rows IS NULL OR last_run_rows >= 0 AND last_run_at IS NOT NULL")
    .step()
}

#[rustfmt::skip]
pub(super) fn export_requests() -> Step {
    create_table(
        "data_export_requests",
        [
            new_id(),
            uuid("org_id").optional(),
            custom("subject_type", "privacy_subject"),
            uuid("subject_id"),
            uuid("requested_by").optional(),
            custom("status", "export_status").defaults_to("'PENDING'::export_status"),
            timestamptz("due_at").defaults_to("(now() + '30 days'::interval)"),
            timestamptz("started_at").optional(),
            timestamptz("completed_at").optional(),
            timestamptz("expires_at").optional(),
            custom("format", "export_format").defaults_to("'JSON'::export_format"),
            text("location").optional(),
            bytes("checksum").optional(),
            jsonb("row_counts").optional(),
            text("error").optional(),
        ],
    )
    .stamped()
    .check("check_data_export_requests_due_at", "due_at > created_at")
    .check("check_data_export_requests_started", "status <> 'PROCESSING' OR started_at IS NOT NULL")
    .check("check_data_export_requests_ready", "status <> 'READY' OR num_nonnulls(completed_at, expires_at, location, checksum, row_counts) = 5")
    .check("check_data_export_requests_expires_at", "expires_at > completed_at")
    .check("check_data_export_requests_location", "location IS NULL OR status = 'READY'")
    .check("check_data_export_requests_checksum", "octet_length(checksum) = 32")
    .check("check_data_export_requests_row_counts", "is_row_counts(row_counts)")
    .check("check_data_export_requests_error", "status <> 'FAILED' OR error IS NOT NULL")
    .step()
}

#[rustfmt::skip]
pub(super) fn deletion_requests() -> Step {
    create_table(
        "data_deletion_requests",
        [
            new_id(),
            uuid("org_id").optional(),
            custom("subject_type", "privacy_subject"),
            uuid("subject_id"),
            uuid("requested_by").optional(),
            text("reason").optional(),
            custom("legal_basis", "erasure_basis"),
            custom("status", "erasure_status").defaults_to("'PENDING'::erasure_status"),
            bytes("verification_hash").optional(),
            timestamptz("verified_at").optional(),
            timestamptz("due_at").defaults_to("(now() + '30 days'::interval)"),
            timestamptz("started_at").optional(),
            timestamptz("completed_at").optional(),
            uuid("reviewed_by").optional(),
            jsonb("report").optional(),
            text("error").optional(),
        ],
    )
    .stamped()
    .check("check_data_deletion_requests_due_at", "due_at > created_at")
    .check("check_data_deletion_requests_verification_hash", "octet_length(verification_hash) = 32")
    .check("check_data_deletion_requests_verifying", "status <> 'VERIFYING' OR verification_hash IS NOT NULL")
    .check("check_data_deletion_requests_verified", "status NOT IN ('APPROVED', 'PROCESSING', 'COMPLETED') OR verified_at IS NOT NULL")
    .check("check_data_deletion_requests_started", "status NOT IN ('PROCESSING', 'COMPLETED') OR started_at IS NOT NULL")
    .check("check_data_deletion_requests_completed", "CASE WHEN status = 'COMPLETED' THEN num_nonnulls(completed_at, report) = 2 ELSE completed_at IS NULL END")
    .check("check_data_deletion_requests_report", "jsonb_typeof(report) = 'object'")
    .check("check_data_deletion_requests_error", "status <> 'FAILED' OR error IS NOT NULL")
    .step()
}

#[rustfmt::skip]
pub(super) fn legal_holds() -> Step {
    create_table(
        "legal_holds",
        [
            new_id(),
            uuid("org_id").optional(),
            custom("subject_type", "privacy_subject"),
            uuid("subject_id"),
            text("reason"),
            timestamptz("released_at").optional(),
            uuid("released_by").optional(),
        ],
    )
    .stamped()
    .check("check_legal_holds_reason", "btrim(reason) <> ''")
    .check("check_legal_holds_released", "released_at IS NOT NULL OR released_by IS NULL")
    .step()
}

pub(super) fn erasure_ledger() -> Step {
    create_table(
        "erasure_ledger",
        [
            new_id(),
            timestamptz("created_at").defaults_to("now()"),
            timestamptz("erased_at").defaults_to("now()"),
            uuid("request_id").optional(),
            custom("subject_type", "privacy_subject"),
            uuid("subject_id"),
            uuid("org_id").optional(),
            custom("action", "retention_action"),
            jsonb("row_counts"),
        ],
    )
    .check(
        "check_erasure_ledger_action",
        "action IN ('ANONYMIZE', 'DELETE')",
    )
    .check(
        "check_erasure_ledger_row_counts",
        "is_row_counts(row_counts)",
    )
    .step()
}
