//! What the law asks about personal data: how long it is kept, who asked for it or for its end, what
//! may not go yet, and what has gone.
//!
//! `down` drops the requests and the proof of what was erased for good.

use sea_orm_migration::prelude::DeriveMigrationName;

use super::Revision;
use crate::ddl::{
    ColumnExt, Enum, Fresh, Moves, OnDelete, Step, Trigger, append_only, bigint, boolean, bytea, comments,
    create_functions, create_enums, custom, drop_enum, drop_functions, fresh, interval, jsonb,
    ordered_id, random_id, stamped, stamped_but, text, text_array, timestamptz, uuid,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

/// Tables whose rows people or keys change.
#[allow(dead_code)]
const AUDITED: [&str; 4] = [
    "data_retention_policies",
    "data_export_requests",
    "data_deletion_requests",
    "legal_holds",
];

#[rustfmt::skip]
const ENUMS: &[Enum] = &[
    ("privacy_subject", &["USER", "GUEST", "ORGANIZATION"], "Whose data a request or a hold is about."),
    ("retention_action", &["ANONYMIZE", "ARCHIVE", "SOFT_DELETE", "DELETE"], "What happens to rows that were kept long enough."),
    ("export_status", &["PENDING", "PROCESSING", "READY", "EXPIRED", "FAILED"], "How far a request for data got."),
    ("export_format", &["JSON", "CSV"], "How exported data is written."),
    ("erasure_status", &["PENDING", "VERIFYING", "APPROVED", "PROCESSING", "COMPLETED", "REJECTED", "FAILED", "ON_HOLD"], "How far a request for erasure got."),
    ("erasure_ground", &["NO_LONGER_NECESSARY", "CONSENT_WITHDRAWN", "OBJECTION", "UNLAWFUL_PROCESSING", "LEGAL_OBLIGATION", "CHILD_CONSENT"], "Why data must be erased: the grounds of article 17 (1) of the GDPR, a to f."),
    ("erasure_action", &["ANONYMIZED", "DELETED"], "What was done to a row."),
];

const FUNCTIONS: &[&str] = &[
    "refuse_change()",
    "is_held(subject privacy_subject, subject_id uuid)",
    "respect_legal_holds()",
];
const FUNCTION_FILE: &str = include_str!("m012_create_data_retention/functions.sql");
const COMMENTS: &str = include_str!("m012_create_data_retention/comments.txt");

const EXPORT: Moves = Moves {
    table: "data_export_requests",
    allowed: &[
        ("PENDING", &["PROCESSING", "FAILED"]),
        ("PROCESSING", &["READY", "FAILED"]),
        ("READY", &["EXPIRED"]),
        ("FAILED", &["PENDING"]),
    ],
};

/// What was on hold starts over where somebody decides; erased data does not come back.
const ERASURE: Moves = Moves {
    table: "data_deletion_requests",
    allowed: &[
        ("PENDING", &["VERIFYING", "REJECTED", "ON_HOLD"]),
        ("VERIFYING", &["APPROVED", "REJECTED", "ON_HOLD"]),
        ("APPROVED", &["PROCESSING", "REJECTED", "ON_HOLD"]),
        ("PROCESSING", &["COMPLETED", "FAILED", "ON_HOLD"]),
        ("FAILED", &["PROCESSING", "REJECTED", "ON_HOLD"]),
        ("ON_HOLD", &["PENDING", "VERIFYING", "APPROVED", "REJECTED"]),
    ],
};

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let tables = tables();
        let mut steps = create_enums(ENUMS);
        steps.extend(tables.iter().flat_map(Fresh::create));
        steps.extend(create_functions(FUNCTIONS, FUNCTION_FILE));
        steps.extend(tables.iter().flat_map(Fresh::refer));
        steps.extend(triggers(&tables[0]));
        steps.extend(comments(COMMENTS));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = tables().iter().rev().flat_map(Fresh::drop).collect();
        steps.extend(drop_functions(FUNCTIONS));
        steps.extend(ENUMS.iter().rev().map(|(name, ..)| drop_enum(name)));
        steps
    }
}

fn tables() -> [Fresh; 5] {
    [policies(), export_requests(), deletion_requests(), legal_holds(), erasure_ledger()]
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
    .index_where("in_force", &["subject_id", "subject_type"], "released_at IS NULL")
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
    .check("subject", "num_nonnulls(subject_type, subject_id) IN (0, 2)")
    .check("columns", "(action = 'ANONYMIZED') = (columns IS NOT NULL AND cardinality(columns) > 0)")
    .index_some("request_id")
    .index_some("policy_id")
    .index_some("subject_id")
    .index(&["table_name", "row_id"])
    .index(&["erased_at"])
}

fn triggers(policies: &Fresh) -> Vec<Step> {
    let bookkeeping = ["last_run_at", "next_run_at", "last_run_rows"];
    let mut steps = Vec::from(stamped_but("data_retention_policies", policies, &bookkeeping));
    for table in ["data_export_requests", "data_deletion_requests", "legal_holds"] {
        steps.extend(stamped(table));
    }
    steps.extend([EXPORT.step(), ERASURE.step()]);
    for table in ["data_export_requests", "data_deletion_requests", "legal_holds"] {
        steps.push(keep_subject(table));
    }
    steps.push(
        Trigger::before("keep_released", "legal_holds", "UPDATE")
            .when("OLD.released_at IS NOT NULL AND NEW.released_at IS DISTINCT FROM OLD.released_at")
            .each_row("refuse_rewrite('released_at')"),
    );
    steps.push(
        Trigger::before("respect_legal_holds", "data_deletion_requests", "INSERT OR UPDATE")
            .when("NEW.status IN ('PROCESSING', 'COMPLETED')")
            .each_row("respect_legal_holds()"),
    );
    steps.extend(append_only("erasure_ledger", &[]));
    steps
}

/// Whom it is about stays.
fn keep_subject(table: &'static str) -> Step {
    Trigger::before("keep_fixed", table, "UPDATE")
        .when("(OLD.subject_type, OLD.subject_id) IS DISTINCT FROM (NEW.subject_type, NEW.subject_id)")
        .each_row("refuse_rewrite('subject_type', 'subject_id')")
}
