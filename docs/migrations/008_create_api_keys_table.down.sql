-- 008_create_api_keys_table (down): 54 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- comment on api_keys; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON TABLE api_keys IS NULL;

-- comment on api_keys.id; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.id IS NULL;

-- comment on api_keys.org_id; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.org_id IS NULL;

-- comment on api_keys.project_id; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.project_id IS NULL;

-- comment on api_keys.name; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.name IS NULL;

-- comment on api_keys.description; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.description IS NULL;

-- comment on api_keys.environment; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.environment IS NULL;

-- comment on api_keys.key_prefix; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.key_prefix IS NULL;

-- comment on api_keys.key_hash; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.key_hash IS NULL;

-- comment on api_keys.scopes; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.scopes IS NULL;

-- comment on api_keys.rate_limit_per_minute; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.rate_limit_per_minute IS NULL;

-- comment on api_keys.rate_limit_per_hour; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.rate_limit_per_hour IS NULL;

-- comment on api_keys.rate_limit_per_day; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.rate_limit_per_day IS NULL;

-- comment on api_keys.ip_allowlist; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.ip_allowlist IS NULL;

-- comment on api_keys.last_used_at; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.last_used_at IS NULL;

-- comment on api_keys.last_used_ip; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.last_used_ip IS NULL;

-- comment on api_keys.expires_at; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.expires_at IS NULL;

-- comment on api_keys.revoked_at; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.revoked_at IS NULL;

-- comment on api_keys.revoked_by; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.revoked_by IS NULL;

-- comment on api_keys.revoked_reason; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.revoked_reason IS NULL;

-- comment on api_keys.replaces_key_id; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.replaces_key_id IS NULL;

-- comment on api_keys.created_at; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.created_at IS NULL;

-- comment on api_keys.updated_at; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.updated_at IS NULL;

-- comment on api_keys.created_by; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.created_by IS NULL;

-- comment on api_keys.updated_by; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on api_key_usage; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON TABLE api_key_usage IS NULL;

-- comment on api_key_usage.api_key_id; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON COLUMN api_key_usage.api_key_id IS NULL;

-- comment on api_key_usage.org_id; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON COLUMN api_key_usage.org_id IS NULL;

-- comment on api_key_usage.window_start; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON COLUMN api_key_usage.window_start IS NULL;

-- comment on api_key_usage.window_kind; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON COLUMN api_key_usage.window_kind IS NULL;

-- comment on api_key_usage.shard; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON COLUMN api_key_usage.shard IS NULL;

-- comment on api_key_usage.request_count; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON COLUMN api_key_usage.request_count IS NULL;

-- comment on api_key_usage.rejected_count; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON COLUMN api_key_usage.rejected_count IS NULL;

-- comment on api_key_usage.error_count; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON COLUMN api_key_usage.error_count IS NULL;

-- comment on api_key_usage.created_at; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON COLUMN api_key_usage.created_at IS NULL;

-- comment on api_key_usage.updated_at; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON COLUMN api_key_usage.updated_at IS NULL;

COMMIT;

BEGIN;

-- record no changes of api_keys; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
SELECT audit_disable('api_keys');

COMMIT;

BEGIN;

-- drop foreign key fk_api_keys_updated_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "api_keys" DROP CONSTRAINT "fk_api_keys_updated_by";

-- drop foreign key fk_api_keys_created_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "api_keys" DROP CONSTRAINT "fk_api_keys_created_by";

-- drop foreign key fk_api_keys_revoked_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "api_keys" DROP CONSTRAINT "fk_api_keys_revoked_by";

COMMIT;

BEGIN;

-- drop foreign key fk_api_keys_replaces_key_id; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
ALTER TABLE "api_keys" DROP CONSTRAINT "fk_api_keys_replaces_key_id";

COMMIT;

BEGIN;

-- drop foreign key fk_api_keys_org_id_project_id; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "api_keys" DROP CONSTRAINT "fk_api_keys_org_id_project_id";

-- drop foreign key fk_api_keys_project_id; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "api_keys" DROP CONSTRAINT "fk_api_keys_project_id";

COMMIT;

BEGIN;

-- drop foreign key fk_api_keys_org_id; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "api_keys" DROP CONSTRAINT "fk_api_keys_org_id";

COMMIT;

BEGIN;

-- drop trigger guard_key on api_keys; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
DROP TRIGGER guard_key ON api_keys;

-- drop trigger touch_row on api_keys; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
DROP TRIGGER touch_row ON api_keys;

-- drop trigger stamp_row on api_keys; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
DROP TRIGGER stamp_row ON api_keys;

COMMIT;

BEGIN;

-- drop function guard_api_key(); lock: none
DROP FUNCTION guard_api_key();

-- drop function is_key_use(before api_keys, after api_keys); lock: none
DROP FUNCTION is_key_use(before api_keys, after api_keys);

-- drop table api_key_usage; lock: ACCESS EXCLUSIVE on api_key_usage (reads and writes wait)
DROP TABLE "api_key_usage";

-- drop table api_keys; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
DROP TABLE "api_keys";

-- drop type api_key_window_kind; lock: none
DROP TYPE "api_key_window_kind";

-- drop type api_key_environment; lock: none
DROP TYPE "api_key_environment";

COMMIT;

BEGIN;

-- drop constraint projects.uq_projects_owner_org_id_id; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE projects DROP CONSTRAINT uq_projects_owner_org_id_id;

COMMIT;
