-- 006_create_admin_audit_log (down): 103 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- comment on admin_audit_log; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON TABLE admin_audit_log IS NULL;

-- comment on admin_audit_log.created_at; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.created_at IS NULL;

-- comment on admin_audit_log.id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.id IS NULL;

-- comment on admin_audit_log.target_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.target_id IS NULL;

-- comment on admin_audit_log.org_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.org_id IS NULL;

-- comment on admin_audit_log.project_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.project_id IS NULL;

-- comment on admin_audit_log.actor_user_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.actor_user_id IS NULL;

-- comment on admin_audit_log.api_key_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.api_key_id IS NULL;

-- comment on admin_audit_log.actor_type; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.actor_type IS NULL;

-- comment on admin_audit_log.category; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.category IS NULL;

-- comment on admin_audit_log.action; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.action IS NULL;

-- comment on admin_audit_log.target_type; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.target_type IS NULL;

-- comment on admin_audit_log.changed_fields; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.changed_fields IS NULL;

-- comment on admin_audit_log.previous_values; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.previous_values IS NULL;

-- comment on admin_audit_log.new_values; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.new_values IS NULL;

-- comment on admin_audit_log.metadata; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.metadata IS NULL;

-- comment on admin_audit_log.target_label; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.target_label IS NULL;

-- comment on admin_audit_log.actor_label; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.actor_label IS NULL;

-- comment on admin_audit_log.reason; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.reason IS NULL;

-- comment on admin_audit_log.ip_address; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.ip_address IS NULL;

-- comment on admin_audit_log.user_agent; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.user_agent IS NULL;

-- comment on admin_audit_log.request_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.request_id IS NULL;

-- comment on admin_audit_log.session_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.session_id IS NULL;

COMMIT;

BEGIN;

-- comment on admin_audit_log_archive; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON TABLE admin_audit_log_archive IS NULL;

-- comment on admin_audit_log_archive.created_at; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.created_at IS NULL;

-- comment on admin_audit_log_archive.id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.id IS NULL;

-- comment on admin_audit_log_archive.target_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.target_id IS NULL;

-- comment on admin_audit_log_archive.org_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.org_id IS NULL;

-- comment on admin_audit_log_archive.project_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.project_id IS NULL;

-- comment on admin_audit_log_archive.actor_user_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.actor_user_id IS NULL;

-- comment on admin_audit_log_archive.api_key_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.api_key_id IS NULL;

-- comment on admin_audit_log_archive.actor_type; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.actor_type IS NULL;

-- comment on admin_audit_log_archive.category; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.category IS NULL;

-- comment on admin_audit_log_archive.action; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.action IS NULL;

-- comment on admin_audit_log_archive.target_type; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.target_type IS NULL;

-- comment on admin_audit_log_archive.changed_fields; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.changed_fields IS NULL;

-- comment on admin_audit_log_archive.previous_values; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.previous_values IS NULL;

-- comment on admin_audit_log_archive.new_values; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.new_values IS NULL;

-- comment on admin_audit_log_archive.metadata; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.metadata IS NULL;

-- comment on admin_audit_log_archive.target_label; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.target_label IS NULL;

-- comment on admin_audit_log_archive.actor_label; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.actor_label IS NULL;

-- comment on admin_audit_log_archive.reason; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.reason IS NULL;

-- comment on admin_audit_log_archive.ip_address; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.ip_address IS NULL;

-- comment on admin_audit_log_archive.user_agent; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.user_agent IS NULL;

-- comment on admin_audit_log_archive.request_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.request_id IS NULL;

-- comment on admin_audit_log_archive.session_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.session_id IS NULL;

-- comment on admin_audit_log_archive.archived_at; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.archived_at IS NULL;

COMMIT;

BEGIN;

-- comment on audit_seals; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON TABLE audit_seals IS NULL;

-- comment on audit_seals.number; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.number IS NULL;

-- comment on audit_seals.from_at; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.from_at IS NULL;

-- comment on audit_seals.until_at; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.until_at IS NULL;

-- comment on audit_seals.sealed_at; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.sealed_at IS NULL;

-- comment on audit_seals.created_at; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.created_at IS NULL;

-- comment on audit_seals.from_id; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.from_id IS NULL;

-- comment on audit_seals.until_id; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.until_id IS NULL;

-- comment on audit_seals.row_count; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.row_count IS NULL;

-- comment on audit_seals.supersedes; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.supersedes IS NULL;

-- comment on audit_seals.erasure_id; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.erasure_id IS NULL;

-- comment on audit_seals.format; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.format IS NULL;

-- comment on audit_seals.root; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.root IS NULL;

-- comment on audit_seals.previous_hash; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.previous_hash IS NULL;

-- comment on audit_seals.hash; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.hash IS NULL;

-- comment on audit_seals.salt; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.salt IS NULL;

-- comment on audit_seals.leaves; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.leaves IS NULL;

COMMIT;

BEGIN;

-- comment on audit_entries.created_at; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.created_at IS NULL;

-- comment on audit_entries.id; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.id IS NULL;

-- comment on audit_entries.target_id; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.target_id IS NULL;

-- comment on audit_entries.org_id; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.org_id IS NULL;

-- comment on audit_entries.project_id; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.project_id IS NULL;

-- comment on audit_entries.actor_user_id; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.actor_user_id IS NULL;

-- comment on audit_entries.api_key_id; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.api_key_id IS NULL;

-- comment on audit_entries.actor_type; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.actor_type IS NULL;

-- comment on audit_entries.category; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.category IS NULL;

-- comment on audit_entries.action; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.action IS NULL;

-- comment on audit_entries.target_type; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.target_type IS NULL;

-- comment on audit_entries.changed_fields; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.changed_fields IS NULL;

-- comment on audit_entries.previous_values; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.previous_values IS NULL;

-- comment on audit_entries.new_values; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.new_values IS NULL;

-- comment on audit_entries.metadata; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.metadata IS NULL;

-- comment on audit_entries.target_label; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.target_label IS NULL;

-- comment on audit_entries.actor_label; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.actor_label IS NULL;

-- comment on audit_entries.reason; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.reason IS NULL;

-- comment on audit_entries.ip_address; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.ip_address IS NULL;

-- comment on audit_entries.user_agent; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.user_agent IS NULL;

-- comment on audit_entries.request_id; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.request_id IS NULL;

-- comment on audit_entries.session_id; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.session_id IS NULL;

COMMIT;

BEGIN;

-- drop view audit_entries; lock: none
DROP VIEW audit_entries;

-- drop function audit_record(action audit_action, category audit_category, target_type text, target_id uuid, target_label text, org_id uuid, project_id uuid, metadata jsonb, reason text, actor_label text); lock: none
DROP FUNCTION audit_record(
    action audit_action,
    category audit_category,
    target_type text,
    target_id uuid,
    target_label text,
    org_id uuid,
    project_id uuid,
    metadata jsonb,
    reason text,
    actor_label text
);

-- drop function ensure_month_partitions(parent regclass, ahead integer, behind integer); lock: none
DROP FUNCTION ensure_month_partitions(parent regclass, ahead integer, behind integer);

-- drop function new_audit_entry(); lock: none
DROP FUNCTION new_audit_entry();

-- drop function session_address(); lock: none
DROP FUNCTION session_address();

-- drop table audit_seals; lock: ACCESS EXCLUSIVE on audit_seals (reads and writes wait)
DROP TABLE "audit_seals";

-- drop table admin_audit_log_archive; lock: ACCESS EXCLUSIVE on admin_audit_log_archive (reads and writes wait)
DROP TABLE "admin_audit_log_archive";

-- drop table admin_audit_log; lock: ACCESS EXCLUSIVE on admin_audit_log (reads and writes wait)
DROP TABLE "admin_audit_log";

-- drop function keep_append_only(relation regclass, is_closed boolean); lock: none
DROP FUNCTION keep_append_only(relation regclass, is_closed boolean);

-- drop function refuse_change(); lock: none
DROP FUNCTION refuse_change();

-- drop function uuid_v7(); lock: none
DROP FUNCTION uuid_v7();

-- comment on type audit_actor_type; lock: none
COMMENT ON TYPE audit_actor_type IS NULL;

-- comment on type audit_category; lock: none
COMMENT ON TYPE audit_category IS NULL;

-- comment on type audit_action; lock: none
COMMENT ON TYPE audit_action IS NULL;

-- drop type audit_action; lock: none
DROP TYPE "audit_action";

-- drop type audit_category; lock: none
DROP TYPE "audit_category";

-- drop type audit_actor_type; lock: none
DROP TYPE "audit_actor_type";

COMMIT;
