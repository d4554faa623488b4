//! The indexes of the five tables, and what they refer to.

use crate::ddl::{NewIndex, OnDelete, Reference, new_index};

const POLICIES: &str = "data_retention_policies";
const EXPORTS: &str = "data_export_requests";
const ERASURES: &str = "data_deletion_requests";
const HOLDS: &str = "legal_holds";

#[rustfmt::skip]
pub(super) const INDEXES: [NewIndex; 27] = [
    new_index("uq_data_retention_policies_active", POLICIES, &["org_id", "target", "action", "condition"]).unique().nulls_not_distinct().only("is_active"),
    new_index("idx_data_retention_policies_org_id", POLICIES, &["org_id"]).only("org_id IS NOT NULL"),
    new_index("idx_data_retention_policies_due", POLICIES, &["next_run_at"]).only("is_active"),
    new_index("idx_data_retention_policies_created_by", POLICIES, &["created_by"]).only("created_by IS NOT NULL"),
    new_index("idx_data_retention_policies_updated_by", POLICIES, &["updated_by"]).only("updated_by IS NOT NULL"),
    new_index("uq_data_export_requests_open", EXPORTS, &["subject_type", "subject_id"]).unique().only("status IN ('PENDING', 'PROCESSING')"),
    new_index("idx_data_export_requests_subject_id", EXPORTS, &["subject_id"]),
    new_index("idx_data_export_requests_org_id", EXPORTS, &["org_id"]).only("org_id IS NOT NULL"),
    new_index("idx_data_export_requests_due", EXPORTS, &["due_at"]).only("status IN ('PENDING', 'PROCESSING', 'FAILED')"),
    new_index("idx_data_export_requests_expires_at", EXPORTS, &["expires_at"]).only("status = 'READY'"),
    new_index("idx_data_export_requests_requested_by", EXPORTS, &["requested_by"]).only("requested_by IS NOT NULL"),
    new_index("idx_data_export_requests_created_by", EXPORTS, &["created_by"]).only("created_by IS NOT NULL"),
    new_index("idx_data_export_requests_updated_by", EXPORTS, &["updated_by"]).only("updated_by IS NOT NULL"),
    new_index("uq_data_deletion_requests_open", ERASURES, &["subject_type", "subject_id"]).unique().only("status NOT IN ('COMPLETED', 'REJECTED')"),
    new_index("idx_data_deletion_requests_subject_id", ERASURES, &["subject_id"]),
    new_index("idx_data_deletion_requests_org_id", ERASURES, &["org_id"]).only("org_id IS NOT NULL"),
    new_index("idx_data_deletion_requests_due", ERASURES, &["due_at"]).only("status NOT IN ('COMPLETED', 'REJECTED')"),
    new_index("idx_data_deletion_requests_requested_by", ERASURES, &["requested_by"]).only("requested_by IS NOT NULL"),
    new_index("idx_data_deletion_requests_reviewed_by", ERASURES, &["reviewed_by"]).only("reviewed_by IS NOT NULL"),
    new_index("idx_data_deletion_requests_created_by", ERASURES, &["created_by"]).only("created_by IS NOT NULL"),
    new_index("idx_data_deletion_requests_updated_by", ERASURES, &["updated_by"]).only("updated_by IS NOT NULL"),
    new_index("idx_legal_holds_open", HOLDS, &["subject_id", "subject_type"]).only("released_at IS NULL"),
    new_index("idx_legal_holds_org_id", HOLDS, &["org_id"]).only("org_id IS NOT NULL"),
    new_index("idx_legal_holds_released_by", HOLDS, &["released_by"]).only("released_by IS NOT NULL"),
    new_index("idx_legal_holds_created_by", HOLDS, &["created_by"]).only("created_by IS NOT NULL"),
    new_index("idx_legal_holds_updated_by", HOLDS, &["updated_by"]).only("updated_by IS NOT NULL"),
    new_index("idx_erasure_ledger_erased_at", "erasure_ledger", &["erased_at"]),
];

/// What people asked for outlives their organization; the ledger outlives everything it names.
pub(super) fn references() -> [Reference; 16] {
    let org = |table, on_delete| Reference::to((table, &["org_id"]), "organizations", on_delete);
    let actor = |table, column| Reference::to((table, column), "users", OnDelete::SetNull);
    [
        org(POLICIES, OnDelete::Cascade),
        org(EXPORTS, OnDelete::SetNull),
        org(ERASURES, OnDelete::SetNull),
        org(HOLDS, OnDelete::SetNull),
        actor(POLICIES, &["created_by"]),
        actor(POLICIES, &["updated_by"]),
        actor(EXPORTS, &["requested_by"]),
        actor(EXPORTS, &["created_by"]),
        actor(EXPORTS, &["updated_by"]),
        actor(ERASURES, &["requested_by"]),
        actor(ERASURES, &["reviewed_by"]),
        actor(ERASURES, &["created_by"]),
        actor(ERASURES, &["updated_by"]),
        actor(HOLDS, &["released_by"]),
        actor(HOLDS, &["created_by"]),
        actor(HOLDS, &["updated_by"]),
    ]
}
