//! Keeps data as long as it may be kept and no longer: policies, what people may ask for, holds, and a
//! ledger of what was erased.

mod keys;
mod tables;

use sea_orm_migration::prelude::DeriveMigrationName;

use super::Revision;
use crate::ddl::{
    ANY_CHANGE, Audited, Reference, Step, Trigger, audited, comments, create_enum,
    create_functions, create_indexes, drop_enum, drop_functions, drop_table, drop_trigger,
    guard_status, keep_append_only, remove_comments, stamp_rows, type_comments,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[rustfmt::skip]
const ENUMS: [(&str, &[&str]); 6] = [
    ("retention_action", &["ANONYMIZE", "ARCHIVE", "SOFT_DELETE", "DELETE"]),
    ("privacy_subject", &["USER", "GUEST", "ORGANIZATION"]),
    ("export_status", &["PENDING", "PROCESSING", "READY", "EXPIRED", "FAILED"]),
    ("export_format", &["JSON", "CSV"]),
    ("erasure_basis", &["NO_LONGER_NEEDED", "CONSENT_WITHDRAWN", "OBJECTION", "UNLAWFUL_PROCESSING", "LEGAL_OBLIGATION", "CHILD_CONSENT"]),
    ("erasure_status", &["PENDING", "VERIFYING", "APPROVED", "PROCESSING", "COMPLETED", "REJECTED", "FAILED", "ON_HOLD"]),
];

/// A worker that is gone gives the request back.
const EXPORT_CHANGES: [&str; 7] = [
    "PENDING>PROCESSING",
    "PENDING>FAILED",
    "PROCESSING>PENDING",
    "PROCESSING>READY",
    "PROCESSING>FAILED",
    "FAILED>PENDING",
    "READY>EXPIRED",
];

/// Whoever is signed in need not prove who they are once more. What was erased cannot come back.
const ERASURE_CHANGES: [&str; 18] = [
    "PENDING>VERIFYING",
    "PENDING>APPROVED",
    "PENDING>REJECTED",
    "PENDING>ON_HOLD",
    "VERIFYING>APPROVED",
    "VERIFYING>REJECTED",
    "VERIFYING>ON_HOLD",
    "APPROVED>PROCESSING",
    "APPROVED>REJECTED",
    "APPROVED>ON_HOLD",
    "PROCESSING>COMPLETED",
    "PROCESSING>FAILED",
    "PROCESSING>ON_HOLD",
    "FAILED>APPROVED",
    "FAILED>ON_HOLD",
    "ON_HOLD>PENDING",
    "ON_HOLD>APPROVED",
    "ON_HOLD>REJECTED",
];

const EDITED: [(&str, &str); 4] = [
    (
        "data_retention_policies",
        "OLD *<> NEW AND NOT is_retention_run(OLD, NEW)",
    ),
    ("data_export_requests", ANY_CHANGE),
    ("data_deletion_requests", ANY_CHANGE),
    ("legal_holds", ANY_CHANGE),
];
const ABOUT_SOMEBODY: [&str; 3] = [
    "data_export_requests",
    "data_deletion_requests",
    "legal_holds",
];

/// What the checks of the tables call.
const RULES: &[&str] = &["is_row_counts(counts jsonb)"];
const RULE_FILE: &str = include_str!("m012_create_data_retention/rules.sql");
const FUNCTIONS: &[&str] = &[
    "is_retention_run(before data_retention_policies, after data_retention_policies)",
    "guard_retention_policy()",
    "is_column(relation text, name text, types regtype[])",
    "subject_place(kind privacy_subject, subject uuid, OUT org_id uuid)",
    "place_subject()",
    "is_on_hold(kind privacy_subject, subject uuid)",
    "guard_erasure()",
    "guard_release()",
];
const FUNCTION_FILE: &str = include_str!("m012_create_data_retention/functions.sql");
const COMMENTS: &str = include_str!("m012_create_data_retention/comments.txt");
const TYPES: &str = include_str!("m012_create_data_retention/types.txt");

#[rustfmt::skip]
const AUDITED: [Audited; 4] = [
    audited("data_retention_policies", "PRIVACY", "id org_id target age_column retain_for action condition is_active last_run_at next_run_at last_run_rows created_at updated_at created_by updated_by")
        .quiet("last_run_at next_run_at last_run_rows"),
    audited("data_export_requests", "PRIVACY", "id org_id subject_type subject_id requested_by status due_at started_at completed_at expires_at format location checksum row_counts error created_at updated_at created_by updated_by"),
    audited("data_deletion_requests", "PRIVACY", "id org_id subject_type subject_id requested_by reason legal_basis status verified_at due_at started_at completed_at reviewed_by report error created_at updated_at created_by updated_by")
        .secrets("verification_hash"),
    audited("legal_holds", "PRIVACY", "id org_id subject_type subject_id reason released_at released_by created_at updated_at created_by updated_by"),
];

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = ENUMS.map(|(name, values)| create_enum(name, values)).into();
        steps.extend(create_functions(RULES, RULE_FILE));
        steps.extend([
            tables::policies(),
            tables::export_requests(),
            tables::deletion_requests(),
            tables::legal_holds(),
            tables::erasure_ledger(),
        ]);
        steps.extend(create_indexes(&keys::INDEXES));
        steps.extend(create_functions(FUNCTIONS, FUNCTION_FILE));
        steps.extend(triggers());
        let references = keys::references();
        steps.extend(references.iter().map(Reference::add_to_new));
        steps.extend(references.iter().map(Reference::validate));
        steps.extend(AUDITED.iter().map(Audited::enable));
        steps.extend(type_comments(TYPES));
        steps.extend(comments(COMMENTS));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = remove_comments(COMMENTS);
        steps.extend(AUDITED.iter().rev().map(Audited::disable));
        let references = keys::references();
        steps.extend(references.iter().rev().map(Reference::drop_from_old));
        steps.extend(TRIGGERS.map(|(name, table)| drop_trigger(name, table)));
        steps.extend(EDITED.iter().flat_map(|(table, _)| {
            ["touch_row", "stamp_row"].map(|name| drop_trigger(name, table))
        }));
        steps.extend(drop_functions(FUNCTIONS));
        for table in [
            "erasure_ledger",
            "legal_holds",
            "data_deletion_requests",
            "data_export_requests",
            "data_retention_policies",
        ] {
            steps.push(drop_table(table));
        }
        steps.extend(drop_functions(RULES));
        steps.extend(ENUMS.map(|(name, _)| drop_enum(name)));
        steps
    }
}

const TRIGGERS: [(&str, &str); 8] = [
    ("guard_policy", "data_retention_policies"),
    ("place_subject", "data_export_requests"),
    ("place_subject", "data_deletion_requests"),
    ("place_subject", "legal_holds"),
    ("guard_status", "data_export_requests"),
    ("guard_status", "data_deletion_requests"),
    ("guard_erasure", "data_deletion_requests"),
    ("guard_release", "legal_holds"),
];

fn triggers() -> Vec<Step> {
    let mut steps = vec![
        Trigger::before(
            "guard_policy",
            "data_retention_policies",
            "INSERT OR UPDATE OF org_id, target, age_column, action",
        )
        .each_row("guard_retention_policy()"),
    ];
    steps.extend(ABOUT_SOMEBODY.map(|table| {
        Trigger::before(
            "place_subject",
            table,
            "INSERT OR UPDATE OF subject_type, subject_id",
        )
        .each_row("place_subject()")
    }));
    steps.push(guard_status("data_export_requests", &EXPORT_CHANGES));
    steps.push(guard_status("data_deletion_requests", &ERASURE_CHANGES));
    steps.push(
        Trigger::before(
            "guard_erasure",
            "data_deletion_requests",
            "INSERT OR UPDATE OF status",
        )
        .when("NEW.status IN ('PROCESSING', 'COMPLETED')")
        .each_row("guard_erasure()"),
    );
    steps.push(
        Trigger::before("guard_release", "legal_holds", "UPDATE OF released_at")
            .when(
                "OLD.released_at IS NOT NULL AND NEW.released_at IS DISTINCT FROM OLD.released_at",
            )
            .each_row("guard_release()"),
    );
    steps.push(keep_append_only("erasure_ledger", false));
    steps.extend(
        EDITED
            .iter()
            .flat_map(|(table, change)| stamp_rows(table, change)),
    );
    steps
}
