-- 012_create_data_retention (down): 135 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- comment on data_retention_policies; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON TABLE data_retention_policies IS NULL;

-- comment on data_retention_policies.id; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.id IS NULL;

-- comment on data_retention_policies.org_id; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.org_id IS NULL;

-- comment on data_retention_policies.target; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.target IS NULL;

-- comment on data_retention_policies.age_column; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.age_column IS NULL;

-- comment on data_retention_policies.retain_for; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.retain_for IS NULL;

-- comment on data_retention_policies.action; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.action IS NULL;

-- comment on data_retention_policies.condition; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.condition IS NULL;

-- comment on data_retention_policies.is_active; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.is_active IS NULL;

-- comment on data_retention_policies.last_run_at; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.last_run_at IS NULL;

-- comment on data_retention_policies.next_run_at; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.next_run_at IS NULL;

-- comment on data_retention_policies.last_run_rows; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.last_run_rows IS NULL;

-- comment on data_retention_policies.created_at; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.created_at IS NULL;

-- comment on data_retention_policies.updated_at; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.updated_at IS NULL;

-- comment on data_retention_policies.created_by; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.created_by IS NULL;

-- comment on data_retention_policies.updated_by; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on data_export_requests; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON TABLE data_export_requests IS NULL;

-- comment on data_export_requests.id; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.id IS NULL;

-- comment on data_export_requests.org_id; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.org_id IS NULL;

-- comment on data_export_requests.subject_type; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.subject_type IS NULL;

-- comment on data_export_requests.subject_id; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.subject_id IS NULL;

-- comment on data_export_requests.requested_by; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.requested_by IS NULL;

-- comment on data_export_requests.status; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.status IS NULL;

-- comment on data_export_requests.due_at; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.due_at IS NULL;

-- comment on data_export_requests.started_at; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.started_at IS NULL;

-- comment on data_export_requests.completed_at; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.completed_at IS NULL;

-- comment on data_export_requests.expires_at; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.expires_at IS NULL;

-- comment on data_export_requests.format; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.format IS NULL;

-- comment on data_export_requests.location; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.location IS NULL;

-- comment on data_export_requests.checksum; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.checksum IS NULL;

-- comment on data_export_requests.row_counts; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.row_counts IS NULL;

-- comment on data_export_requests.error; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.error IS NULL;

-- comment on data_export_requests.created_at; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.created_at IS NULL;

-- comment on data_export_requests.updated_at; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.updated_at IS NULL;

-- comment on data_export_requests.created_by; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.created_by IS NULL;

-- comment on data_export_requests.updated_by; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on data_deletion_requests; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON TABLE data_deletion_requests IS NULL;

-- comment on data_deletion_requests.id; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.id IS NULL;

-- comment on data_deletion_requests.org_id; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.org_id IS NULL;

-- comment on data_deletion_requests.subject_type; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.subject_type IS NULL;

-- comment on data_deletion_requests.subject_id; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.subject_id IS NULL;

-- comment on data_deletion_requests.requested_by; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.requested_by IS NULL;

-- comment on data_deletion_requests.reason; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.reason IS NULL;

-- comment on data_deletion_requests.legal_basis; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.legal_basis IS NULL;

-- comment on data_deletion_requests.status; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.status IS NULL;

-- comment on data_deletion_requests.verification_hash; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.verification_hash IS NULL;

-- comment on data_deletion_requests.verified_at; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.verified_at IS NULL;

-- comment on data_deletion_requests.due_at; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.due_at IS NULL;

-- comment on data_deletion_requests.started_at; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.started_at IS NULL;

-- comment on data_deletion_requests.completed_at; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.completed_at IS NULL;

-- comment on data_deletion_requests.reviewed_by; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.reviewed_by IS NULL;

-- comment on data_deletion_requests.report; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.report IS NULL;

-- comment on data_deletion_requests.error; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.error IS NULL;

-- comment on data_deletion_requests.created_at; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.created_at IS NULL;

-- comment on data_deletion_requests.updated_at; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.updated_at IS NULL;

-- comment on data_deletion_requests.created_by; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.created_by IS NULL;

-- comment on data_deletion_requests.updated_by; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on legal_holds; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON TABLE legal_holds IS NULL;

-- comment on legal_holds.id; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.id IS NULL;

-- comment on legal_holds.org_id; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.org_id IS NULL;

-- comment on legal_holds.subject_type; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.subject_type IS NULL;

-- comment on legal_holds.subject_id; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.subject_id IS NULL;

-- comment on legal_holds.reason; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.reason IS NULL;

-- comment on legal_holds.released_at; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.released_at IS NULL;

-- comment on legal_holds.released_by; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.released_by IS NULL;

-- comment on legal_holds.created_at; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.created_at IS NULL;

-- comment on legal_holds.updated_at; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.updated_at IS NULL;

-- comment on legal_holds.created_by; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.created_by IS NULL;

-- comment on legal_holds.updated_by; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on erasure_ledger; lock: SHARE UPDATE EXCLUSIVE on erasure_ledger (reads and writes go on)
COMMENT ON TABLE erasure_ledger IS NULL;

-- comment on erasure_ledger.id; lock: SHARE UPDATE EXCLUSIVE on erasure_ledger (reads and writes go on)
COMMENT ON COLUMN erasure_ledger.id IS NULL;

-- comment on erasure_ledger.created_at; lock: SHARE UPDATE EXCLUSIVE on erasure_ledger (reads and writes go on)
COMMENT ON COLUMN erasure_ledger.created_at IS NULL;

-- comment on erasure_ledger.erased_at; lock: SHARE UPDATE EXCLUSIVE on erasure_ledger (reads and writes go on)
COMMENT ON COLUMN erasure_ledger.erased_at IS NULL;

-- comment on erasure_ledger.request_id; lock: SHARE UPDATE EXCLUSIVE on erasure_ledger (reads and writes go on)
COMMENT ON COLUMN erasure_ledger.request_id IS NULL;

-- comment on erasure_ledger.subject_type; lock: SHARE UPDATE EXCLUSIVE on erasure_ledger (reads and writes go on)
COMMENT ON COLUMN erasure_ledger.subject_type IS NULL;

-- comment on erasure_ledger.subject_id; lock: SHARE UPDATE EXCLUSIVE on erasure_ledger (reads and writes go on)
COMMENT ON COLUMN erasure_ledger.subject_id IS NULL;

-- comment on erasure_ledger.org_id; lock: SHARE UPDATE EXCLUSIVE on erasure_ledger (reads and writes go on)
COMMENT ON COLUMN erasure_ledger.org_id IS NULL;

-- comment on erasure_ledger.action; lock: SHARE UPDATE EXCLUSIVE on erasure_ledger (reads and writes go on)
COMMENT ON COLUMN erasure_ledger.action IS NULL;

-- comment on erasure_ledger.row_counts; lock: SHARE UPDATE EXCLUSIVE on erasure_ledger (reads and writes go on)
COMMENT ON COLUMN erasure_ledger.row_counts IS NULL;

COMMIT;

BEGIN;

-- record no changes of legal_holds; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
SELECT audit_disable('legal_holds');

COMMIT;

BEGIN;

-- record no changes of data_deletion_requests; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
SELECT audit_disable('data_deletion_requests');

COMMIT;

BEGIN;

-- record no changes of data_export_requests; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
SELECT audit_disable('data_export_requests');

COMMIT;

BEGIN;

-- record no changes of data_retention_policies; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
SELECT audit_disable('data_retention_policies');

COMMIT;

BEGIN;

-- drop foreign key fk_legal_holds_updated_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "legal_holds" DROP CONSTRAINT "fk_legal_holds_updated_by";

-- drop foreign key fk_legal_holds_created_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "legal_holds" DROP CONSTRAINT "fk_legal_holds_created_by";

-- drop foreign key fk_legal_holds_released_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "legal_holds" DROP CONSTRAINT "fk_legal_holds_released_by";

-- drop foreign key fk_data_deletion_requests_updated_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "data_deletion_requests" DROP CONSTRAINT "fk_data_deletion_requests_updated_by";

-- drop foreign key fk_data_deletion_requests_created_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "data_deletion_requests" DROP CONSTRAINT "fk_data_deletion_requests_created_by";

-- drop foreign key fk_data_deletion_requests_reviewed_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "data_deletion_requests" DROP CONSTRAINT "fk_data_deletion_requests_reviewed_by";

-- drop foreign key fk_data_deletion_requests_requested_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "data_deletion_requests" DROP CONSTRAINT "fk_data_deletion_requests_requested_by";

-- drop foreign key fk_data_export_requests_updated_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "data_export_requests" DROP CONSTRAINT "fk_data_export_requests_updated_by";

-- drop foreign key fk_data_export_requests_created_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "data_export_requests" DROP CONSTRAINT "fk_data_export_requests_created_by";

-- drop foreign key fk_data_export_requests_requested_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "data_export_requests" DROP CONSTRAINT "fk_data_export_requests_requested_by";

-- drop foreign key fk_data_retention_policies_updated_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "data_retention_policies" DROP CONSTRAINT "fk_data_retention_policies_updated_by";

-- drop foreign key fk_data_retention_policies_created_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "data_retention_policies" DROP CONSTRAINT "fk_data_retention_policies_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_legal_holds_org_id; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "legal_holds" DROP CONSTRAINT "fk_legal_holds_org_id";

-- drop foreign key fk_data_deletion_requests_org_id; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "data_deletion_requests" DROP CONSTRAINT "fk_data_deletion_requests_org_id";

-- drop foreign key fk_data_export_requests_org_id; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "data_export_requests" DROP CONSTRAINT "fk_data_export_requests_org_id";

-- drop foreign key fk_data_retention_policies_org_id; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "data_retention_policies" DROP CONSTRAINT "fk_data_retention_policies_org_id";

COMMIT;

BEGIN;

-- drop trigger guard_policy on data_retention_policies; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
DROP TRIGGER guard_policy ON data_retention_policies;

COMMIT;

BEGIN;

-- drop trigger place_subject on data_export_requests; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
DROP TRIGGER place_subject ON data_export_requests;

COMMIT;

BEGIN;

-- drop trigger place_subject on data_deletion_requests; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
DROP TRIGGER place_subject ON data_deletion_requests;

COMMIT;

BEGIN;

-- drop trigger place_subject on legal_holds; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
DROP TRIGGER place_subject ON legal_holds;

COMMIT;

BEGIN;

-- drop trigger guard_status on data_export_requests; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
DROP TRIGGER guard_status ON data_export_requests;

COMMIT;

BEGIN;

-- drop trigger guard_status on data_deletion_requests; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
DROP TRIGGER guard_status ON data_deletion_requests;

-- drop trigger guard_erasure on data_deletion_requests; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
DROP TRIGGER guard_erasure ON data_deletion_requests;

COMMIT;

BEGIN;

-- drop trigger guard_release on legal_holds; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
DROP TRIGGER guard_release ON legal_holds;

COMMIT;

BEGIN;

-- drop trigger touch_row on data_retention_policies; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
DROP TRIGGER touch_row ON data_retention_policies;

-- drop trigger stamp_row on data_retention_policies; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
DROP TRIGGER stamp_row ON data_retention_policies;

COMMIT;

BEGIN;

-- drop trigger touch_row on data_export_requests; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
DROP TRIGGER touch_row ON data_export_requests;

-- drop trigger stamp_row on data_export_requests; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
DROP TRIGGER stamp_row ON data_export_requests;

COMMIT;

BEGIN;

-- drop trigger touch_row on data_deletion_requests; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
DROP TRIGGER touch_row ON data_deletion_requests;

-- drop trigger stamp_row on data_deletion_requests; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
DROP TRIGGER stamp_row ON data_deletion_requests;

COMMIT;

BEGIN;

-- drop trigger touch_row on legal_holds; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
DROP TRIGGER touch_row ON legal_holds;

-- drop trigger stamp_row on legal_holds; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
DROP TRIGGER stamp_row ON legal_holds;

COMMIT;

BEGIN;

-- drop function guard_release(); lock: none
DROP FUNCTION guard_release();

-- drop function guard_erasure(); lock: none
DROP FUNCTION guard_erasure();

-- drop function is_on_hold(kind privacy_subject, subject uuid); lock: none
DROP FUNCTION is_on_hold(kind privacy_subject, subject uuid);

-- drop function place_subject(); lock: none
DROP FUNCTION place_subject();

-- drop function subject_place(kind privacy_subject, subject uuid, OUT org_id uuid); lock: none
DROP FUNCTION subject_place(kind privacy_subject, subject uuid, OUT org_id uuid);

-- drop function is_column(relation text, name text, types regtype[]); lock: none
DROP FUNCTION is_column(relation text, name text, types regtype[]);

-- drop function guard_retention_policy(); lock: none
DROP FUNCTION guard_retention_policy();

-- drop function is_retention_run(before data_retention_policies, after data_retention_policies); lock: none
DROP FUNCTION is_retention_run(before data_retention_policies, after data_retention_policies);

-- drop table erasure_ledger; lock: ACCESS EXCLUSIVE on erasure_ledger (reads and writes wait)
DROP TABLE "erasure_ledger";

-- drop table legal_holds; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
DROP TABLE "legal_holds";

-- drop table data_deletion_requests; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
DROP TABLE "data_deletion_requests";

-- drop table data_export_requests; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
DROP TABLE "data_export_requests";

-- drop table data_retention_policies; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
DROP TABLE "data_retention_policies";

-- drop function is_row_counts(counts jsonb); lock: none
DROP FUNCTION is_row_counts(counts jsonb);

-- drop type retention_action; lock: none
DROP TYPE "retention_action";

-- drop type privacy_subject; lock: none
DROP TYPE "privacy_subject";

-- drop type export_status; lock: none
DROP TYPE "export_status";

-- drop type export_format; lock: none
DROP TYPE "export_format";

-- drop type erasure_basis; lock: none
DROP TYPE "erasure_basis";

-- drop type erasure_status; lock: none
DROP TYPE "erasure_status";

COMMIT;
