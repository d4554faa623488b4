//! What the law asks about personal data: how long it is kept, who asked for it or for its end, what
//! may not go yet, and what has gone.
//!
//! `down` drops the requests and the proof of what was erased for good.

mod tables;

use sea_orm_migration::prelude::DeriveMigrationName;

use super::Revision;
use crate::ddl::{
    Enum, Fresh, Moves, Step, Trigger, append_only, comments, create_enums, create_functions,
    drop_enum, drop_functions, stamped, stamped_but,
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
        let tables = tables::all();
        let mut steps = create_enums(ENUMS);
        steps.extend(tables.iter().flat_map(Fresh::create));
        steps.extend(create_functions(FUNCTIONS, FUNCTION_FILE));
        steps.extend(tables.iter().flat_map(Fresh::refer));
        steps.extend(triggers(&tables[0]));
        steps.extend(comments(COMMENTS));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = tables::all().iter().rev().flat_map(Fresh::drop).collect();
        steps.extend(drop_functions(FUNCTIONS));
        steps.extend(ENUMS.iter().rev().map(|(name, ..)| drop_enum(name)));
        steps
    }
}

fn triggers(policies: &Fresh) -> Vec<Step> {
    let bookkeeping = ["last_run_at", "next_run_at", "last_run_rows"];
    let mut steps = Vec::from(stamped_but(
        "data_retention_policies",
        policies,
        &bookkeeping,
    ));
    for table in [
        "data_export_requests",
        "data_deletion_requests",
        "legal_holds",
    ] {
        steps.extend(stamped(table));
    }
    steps.extend([EXPORT.step(), ERASURE.step()]);
    for table in [
        "data_export_requests",
        "data_deletion_requests",
        "legal_holds",
    ] {
        steps.push(keep_subject(table));
    }
    steps.push(
        Trigger::before("keep_released", "legal_holds", "UPDATE")
            .when(
                "OLD.released_at IS NOT NULL AND NEW.released_at IS DISTINCT FROM OLD.released_at",
            )
            .each_row("refuse_rewrite('released_at')"),
    );
    steps.push(
        Trigger::before(
            "respect_legal_holds",
            "data_deletion_requests",
            "INSERT OR UPDATE",
        )
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
