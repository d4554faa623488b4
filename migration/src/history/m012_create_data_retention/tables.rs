//! The five tables.

use crate::ddl::{
    ColumnExt, Fresh, OnDelete, bigint, boolean, bytea, custom, fresh, interval, jsonb, ordered_id,
    random_id, text, text_array, timestamptz, uuid,
};

/// The policies come first.
pub(super) fn all() -> [Fresh; 5] {
    [
        policies(),
        export_requests(),
        deletion_requests(),
        legal_holds(),
        erasure_ledger(),
    ]
}

fn policies() -> Fresh {
    fresh(
        "data_retention_policies",
        vec![
            random_id(),
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
    .edited()
    .check("target", "target ~ '^[a-z][a-z0-9_]*$'")
    .check("age_column", "age_column ~ '^[a-z][a-z0-9_]*$'")
    .check("retain_for", "retain_for > '0'::interval")
    .check("condition", "jsonb_typeof(condition) = 'object'")
    .check("last_run_rows", "last_run_rows >= 0")
    .refers("org_id", "organizations", OnDelete::Cascade)
    .unique_where(&["org_id", "target", "action"], "is_active")
    .index_some("org_id")
    .index_where("due", &["next_run_at"], "is_active")
}

/// Asked for by a person; kept when the organization that held the data is gone.
fn export_requests() -> Fresh {
    fresh(
        "data_export_requests",
        vec![
            random_id(),
            uuid("org_id").optional(),
            custom("subject_type", "privacy_subject"),
            uuid("subject_id"),
            custom("status", "export_status").defaults_to("'PENDING'::export_status"),
            timestamptz("due_at").defaults_to("now() + '30 days'::interval"),
            timestamptz("started_at").optional(),
            timestamptz("completed_at").optional(),
            timestamptz("expires_at").optional(),
            custom("format", "export_format").defaults_to("'JSON'::export_format"),
            text("location").optional(),
            text("checksum").optional(),
            jsonb("row_counts").optional(),
            text("error").optional(),
        ],
    )
    .actor("requested_by")
    .edited()
    .check("due_at", "due_at > created_at")
    .check("row_counts", "jsonb_typeof(row_counts) = 'object'")
    .check("started", "status IN ('PENDING', 'FAILED') OR started_at IS NOT NULL")
    .check(
        "ready",
        "CASE status WHEN 'READY' THEN num_nonnulls(completed_at, expires_at, location, checksum) = 4 \
         WHEN 'EXPIRED' THEN completed_at IS NOT NULL AND location IS NULL ELSE location IS NULL END",
    )
    .check("failed", "(status = 'FAILED') = (error IS NOT NULL)")
    .refers("org_id", "organizations", OnDelete::SetNull)
    .unique_where(&["subject_type", "subject_id"], "status IN ('PENDING', 'PROCESSING')")
    .index_some("org_id")
    .index(&["subject_id"])
    .index_where("open", &["due_at"], "status IN ('PENDING', 'PROCESSING')")
    .index_where("expiring", &["expires_at"], "status = 'READY'")
}

fn deletion_requests() -> Fresh {
    fresh(
        "data_deletion_requests",
        vec![
            random_id(),
            uuid("org_id").optional(),
            custom("subject_type", "privacy_subject"),
            uuid("subject_id"),
            text("reason").optional(),
            custom("legal_basis", "erasure_ground"),
            custom("status", "erasure_status").defaults_to("'PENDING'::erasure_status"),
            bytea("verification_hash").optional(),
            timestamptz("verified_at").optional(),
            timestamptz("due_at").defaults_to("now() + '30 days'::interval"),
            timestamptz("started_at").optional(),
            timestamptz("completed_at").optional(),
            jsonb("report").optional(),
            text("error").optional(),
        ],
    )
    .actor("requested_by")
    .actor("reviewed_by")
    .edited()
    .check("verification_hash", "octet_length(verification_hash) = 32")
    .check("due_at", "due_at > created_at")
    .check("report", "jsonb_typeof(report) = 'object'")
    .check(
        "verified",
        "status NOT IN ('APPROVED', 'PROCESSING', 'COMPLETED', 'FAILED') OR verified_at IS NOT NULL",
    )
    .check("started", "status NOT IN ('PROCESSING', 'COMPLETED', 'FAILED') OR started_at IS NOT NULL")
    .check(
        "completed",
        "CASE status WHEN 'COMPLETED' THEN num_nonnulls(completed_at, report) = 2 ELSE completed_at IS NULL END",
    )
    .check("failed", "status <> 'FAILED' OR error IS NOT NULL")
    .refers("org_id", "organizations", OnDelete::SetNull)
    .unique_where(&["subject_type", "subject_id"], "status NOT IN ('COMPLETED', 'REJECTED')")
    .index_some("org_id")
    .index(&["subject_id"])
    .index_where("open", &["due_at"], "status NOT IN ('COMPLETED', 'REJECTED')")
}

fn legal_holds() -> Fresh {
    fresh(
        "legal_holds",
        vec![
            random_id(),
            custom("subject_type", "privacy_subject"),
            uuid("subject_id"),
            text("reason"),
            timestamptz("released_at").optional(),
        ],
    )
    .actor("released_by")
    .edited()
    .check("reason", "btrim(reason) <> ''")
    .check("released", "released_at IS NOT NULL OR released_by IS NULL")
    .index(&["subject_id"])
    .index_where(
        "in_force",
        &["subject_id", "subject_type"],
        "released_at IS NULL",
    )
}

/// No reference: the ledger outlives what it names, and is what a restored backup is erased by.
fn erasure_ledger() -> Fresh {
    fresh(
        "erasure_ledger",
        vec![
            ordered_id().primary_key().take(),
            uuid("request_id").optional(),
            uuid("policy_id").optional(),
            custom("subject_type", "privacy_subject").optional(),
            uuid("subject_id").optional(),
            text("table_name"),
            uuid("row_id"),
            custom("action", "erasure_action"),
            text_array("columns").optional(),
            timestamptz("erased_at").defaults_to("now()"),
        ],
    )
    .created()
    .check("source", "num_nonnulls(request_id, policy_id) = 1")
    .check(
        "subject",
        "num_nonnulls(subject_type, subject_id) IN (0, 2)",
    )
    .check(
        "columns",
        "(action = 'ANONYMIZED') = (columns IS NOT NULL AND cardinality(columns) > 0)",
    )
    .index_some("request_id")
    .index_some("policy_id")
    .index_some("subject_id")
    .index(&["table_name", "row_id"])
    .index(&["erased_at"])
}
