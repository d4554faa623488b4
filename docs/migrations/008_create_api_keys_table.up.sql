-- 008_create_api_keys_table (up): 80 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index uq_projects_owner_org_id_id; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "uq_projects_owner_org_id_id" ON "projects" ("owner_org_id", "id");

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- add unique key uq_projects_owner_org_id_id; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE projects ADD CONSTRAINT uq_projects_owner_org_id_id UNIQUE USING INDEX uq_projects_owner_org_id_id;

COMMIT;

BEGIN;

-- create type api_key_environment; lock: none
CREATE TYPE "api_key_environment" AS ENUM ('LIVE', 'TEST');

-- create type api_key_window_kind; lock: none
CREATE TYPE "api_key_window_kind" AS ENUM ('MINUTE', 'HOUR', 'DAY');

COMMIT;

BEGIN;

-- create table api_keys; lock: none
CREATE TABLE "api_keys" (
    "id" uuid NOT NULL DEFAULT (gen_random_uuid()) PRIMARY KEY,
    "org_id" uuid NOT NULL,
    "project_id" uuid NULL,
    "name" text NOT NULL,
    "description" text NULL,
    "environment" api_key_environment NOT NULL DEFAULT ('LIVE'::api_key_environment),
    "key_prefix" text NOT NULL,
    "key_hash" bytea NOT NULL,
    "scopes" text[] NOT NULL DEFAULT ('{}'::text[]),
    "rate_limit_per_minute" integer NOT NULL DEFAULT (60),
    "rate_limit_per_hour" integer NOT NULL DEFAULT (1000),
    "rate_limit_per_day" integer NOT NULL DEFAULT (10000),
    "ip_allowlist" cidr[] NULL,
    "last_used_at" timestamp
    with time zone NULL, "last_used_ip" inet NULL, "expires_at" timestamp
    with time zone NULL, "revoked_at" timestamp
    with
    time zone NULL,
    "revoked_by" uuid NULL,
    "revoked_reason" text NULL,
    "replaces_key_id" uuid NULL,
    "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "created_by" uuid NULL,
    "updated_by" uuid NULL,
    CONSTRAINT "api_keys_key_hash_key" UNIQUE ("key_hash"),
    CONSTRAINT "uq_api_keys_org_id_id" UNIQUE ("org_id", "id"),
    CONSTRAINT "check_api_keys_name" CHECK (btrim(name) <> ''),
    CONSTRAINT "check_api_keys_key_prefix" CHECK (char_length(key_prefix) BETWEEN 4 AND 32),
    CONSTRAINT "check_api_keys_key_hash" CHECK (octet_length(key_hash) = 32),
    CONSTRAINT "check_api_keys_scopes" CHECK (
        cardinality(scopes) <= 100 AND array_position(scopes, NULL) IS NULL AND array_position(scopes, '') IS NULL
    ),
    CONSTRAINT "check_api_keys_rate_limits" CHECK (
        rate_limit_per_minute > 0 AND rate_limit_per_hour > 0 AND rate_limit_per_day > 0
    ),
    CONSTRAINT "check_api_keys_ip_allowlist" CHECK (
        cardinality(ip_allowlist) >= 1 AND cardinality(ip_allowlist) <= 1000 AND array_position(ip_allowlist, NULL) IS NULL
    ),
    CONSTRAINT "check_api_keys_expires_at" CHECK (expires_at > created_at),
    CONSTRAINT "check_api_keys_revoked" CHECK (
        revoked_at IS NOT NULL OR revoked_by IS NULL AND revoked_reason IS NULL
    ),
    CONSTRAINT "check_api_keys_replaces_key_id" CHECK (replaces_key_id <> id)
);

COMMIT;

BEGIN;

-- create table api_key_usage; lock: none
CREATE TABLE "api_key_usage" (
    "api_key_id" uuid NOT NULL,
    "org_id" uuid NOT NULL,
    "window_start" timestamp
    with
    time zone NOT NULL,
    "window_kind" api_key_window_kind NOT NULL,
    "shard" smallint NOT NULL DEFAULT (0),
    "request_count" bigint NOT NULL DEFAULT (0),
    "rejected_count" bigint NOT NULL DEFAULT (0),
    "error_count" bigint NOT NULL DEFAULT (0),
    "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "api_key_usage_pkey" PRIMARY KEY (
        "api_key_id",
        "org_id",
        "window_start",
        "window_kind",
        "shard"
    ),
    CONSTRAINT "fk_api_key_usage_api_key_id" FOREIGN KEY ("api_key_id") REFERENCES "api_keys" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_api_key_usage_org_id_api_key_id" FOREIGN KEY ("org_id", "api_key_id") REFERENCES "api_keys" ("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "check_api_key_usage_window_start" CHECK (
        window_start = date_bin(
            CASE
                window_kind WHEN 'MINUTE' THEN '00:01:00':: interval WHEN 'HOUR' THEN '01:00:00':: interval ELSE '1 day':: interval
            END,
            window_start,
            '2000-01-01 00:00:00+00'::timestamptz
        )
    ),
    CONSTRAINT "check_api_key_usage_counts" CHECK (
        request_count >= 0 AND rejected_count >= 0 AND error_count >= 0 AND shard >= 0
    )
)
PARTITION BY RANGE ("window_start");

COMMIT;

BEGIN;

-- create index idx_api_keys_org_id; lock: none
CREATE INDEX "idx_api_keys_org_id" ON "api_keys" ("org_id", "created_at");

-- create index idx_api_key_usage_org_id; lock: none
CREATE INDEX "idx_api_key_usage_org_id" ON "api_key_usage" ("org_id", "window_start");

-- create index idx_api_keys_project_id; lock: none
CREATE INDEX "idx_api_keys_project_id" ON "api_keys" ("project_id") WHERE project_id IS NOT NULL;

-- create index idx_api_keys_expires_at; lock: none
CREATE INDEX "idx_api_keys_expires_at" ON "api_keys" ("expires_at") WHERE expires_at IS NOT NULL AND revoked_at IS NULL;

-- create index idx_api_keys_replaces_key_id; lock: none
CREATE INDEX "idx_api_keys_replaces_key_id" ON "api_keys" ("replaces_key_id") WHERE replaces_key_id IS NOT NULL;

-- create index idx_api_keys_revoked_by; lock: none
CREATE INDEX "idx_api_keys_revoked_by" ON "api_keys" ("revoked_by") WHERE revoked_by IS NOT NULL;

-- create index idx_api_keys_created_by; lock: none
CREATE INDEX "idx_api_keys_created_by" ON "api_keys" ("created_by") WHERE created_by IS NOT NULL;

-- create index idx_api_keys_updated_by; lock: none
CREATE INDEX "idx_api_keys_updated_by" ON "api_keys" ("updated_by") WHERE updated_by IS NOT NULL;

-- create function is_key_use(before api_keys, after api_keys); lock: none
-- Using a key is not a change of it.
CREATE FUNCTION is_key_use(before api_keys, after api_keys) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    after.last_used_at := before.last_used_at;
    after.last_used_ip := before.last_used_ip;
    RETURN after OPERATOR(pg_catalog.*=) before;
END
$$;

-- comment on function is_key_use(before api_keys, after api_keys); lock: none
COMMENT ON FUNCTION is_key_use(before api_keys, after api_keys) IS 'Using a key is not a change of it.';

-- create function guard_api_key(); lock: none
-- A key is what it was made as, a revoked key stays revoked, and a key takes the place of another one
-- of the same organization, project and environment only.
CREATE FUNCTION guard_api_key() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    replaced api_keys;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF (NEW.key_hash, NEW.key_prefix, NEW.environment, NEW.project_id)
           IS DISTINCT FROM (OLD.key_hash, OLD.key_prefix, OLD.environment, OLD.project_id)
        THEN
            RAISE check_violation USING
                MESSAGE = 'hash, prefix, environment and project of an API key never change',
                HINT = 'Make a new key with replaces_key_id set to this one, and revoke this one when nobody uses it any more.',
                SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = 'guard_key';
        END IF;
        IF OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at THEN
            RAISE check_violation USING
                MESSAGE = 'a revoked API key stays revoked',
                HINT = 'Make a new key.',
                SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = 'guard_key';
        END IF;
    END IF;
    IF NEW.replaces_key_id IS NOT NULL
       AND (TG_OP = 'INSERT' OR NEW.replaces_key_id IS DISTINCT FROM OLD.replaces_key_id)
    THEN
        SELECT * INTO replaced FROM api_keys WHERE id = NEW.replaces_key_id;
        -- Nobody learns which keys other organizations have.
        IF replaced.org_id IS DISTINCT FROM NEW.org_id THEN
            RAISE foreign_key_violation USING
                MESSAGE = format('organization %s has no API key %s', NEW.org_id, NEW.replaces_key_id),
                SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = 'guard_key';
        END IF;
        IF (replaced.project_id, replaced.environment) IS DISTINCT FROM (NEW.project_id, NEW.environment) THEN
            RAISE check_violation USING
                MESSAGE = 'an API key replaces a key of its own project and environment only',
                SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = 'guard_key';
        END IF;
    END IF;
    RETURN NEW;
END
$$;

-- keep guard_api_key() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION guard_api_key() FROM PUBLIC;

-- comment on function guard_api_key(); lock: none
COMMENT ON FUNCTION guard_api_key() IS 'A key is what it was made as, a revoked key stays revoked, and a key takes the place of another one of the same organization, project and environment only.';

COMMIT;

BEGIN;

-- create trigger guard_key on api_keys; lock: SHARE ROW EXCLUSIVE on api_keys (writes wait, reads go on)
CREATE TRIGGER guard_key BEFORE INSERT OR UPDATE ON api_keys FOR EACH ROW EXECUTE FUNCTION guard_api_key();

-- create trigger stamp_row on api_keys; lock: SHARE ROW EXCLUSIVE on api_keys (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON api_keys FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on api_keys; lock: SHARE ROW EXCLUSIVE on api_keys (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE
    ON api_keys FOR EACH ROW
    WHEN (OLD *<> NEW AND NOT is_key_use(OLD, NEW)) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger touch_row on api_key_usage; lock: SHARE ROW EXCLUSIVE on api_key_usage (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON api_key_usage FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION touch_updated_at();

COMMIT;

BEGIN;

-- months of api_key_usage, 0 ahead; lock: none
SELECT ensure_month_partitions('api_key_usage', 0);

COMMIT;

BEGIN;

-- months of api_key_usage, 1 ahead; lock: none
SELECT ensure_month_partitions('api_key_usage', 1);

COMMIT;

BEGIN;

-- months of api_key_usage, 2 ahead; lock: none
SELECT ensure_month_partitions('api_key_usage', 2);

COMMIT;

BEGIN;

-- months of api_key_usage, 3 ahead; lock: none
SELECT ensure_month_partitions('api_key_usage', 3);

COMMIT;

BEGIN;

-- add foreign key fk_api_keys_org_id; lock: SHARE ROW EXCLUSIVE on organizations (writes wait, reads go on)
ALTER TABLE "api_keys"
ADD
    CONSTRAINT "fk_api_keys_org_id" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON DELETE CASCADE NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_api_keys_project_id; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
ALTER TABLE "api_keys"
ADD
    CONSTRAINT "fk_api_keys_project_id" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE NOT VALID;

-- add foreign key fk_api_keys_org_id_project_id; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
ALTER TABLE "api_keys"
ADD
    CONSTRAINT "fk_api_keys_org_id_project_id" FOREIGN KEY ("org_id", "project_id") REFERENCES "projects" ("owner_org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_api_keys_replaces_key_id; lock: SHARE ROW EXCLUSIVE on api_keys (writes wait, reads go on)
ALTER TABLE "api_keys"
ADD
    CONSTRAINT "fk_api_keys_replaces_key_id" FOREIGN KEY ("replaces_key_id") REFERENCES "api_keys" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_api_keys_revoked_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "api_keys"
ADD CONSTRAINT "fk_api_keys_revoked_by" FOREIGN KEY ("revoked_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_api_keys_created_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "api_keys"
ADD CONSTRAINT "fk_api_keys_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_api_keys_updated_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "api_keys"
ADD CONSTRAINT "fk_api_keys_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

-- validate foreign key fk_api_keys_org_id; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM api_keys r WHERE r.org_id IS NOT NULL AND NOT EXISTS (SELECT FROM organizations t WHERE t.id = r.org_id)
BEGIN;
ALTER TABLE api_keys VALIDATE CONSTRAINT fk_api_keys_org_id;
COMMIT;

-- validate foreign key fk_api_keys_project_id; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM api_keys r WHERE r.project_id IS NOT NULL AND NOT EXISTS (SELECT FROM projects t WHERE t.id = r.project_id)
BEGIN;
ALTER TABLE api_keys VALIDATE CONSTRAINT fk_api_keys_project_id;
COMMIT;

-- validate foreign key fk_api_keys_org_id_project_id; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM api_keys r WHERE r.org_id IS NOT NULL AND r.project_id IS NOT NULL AND NOT EXISTS (SELECT FROM projects t WHERE t.owner_org_id = r.org_id AND t.id = r.project_id)
BEGIN;
ALTER TABLE api_keys VALIDATE CONSTRAINT fk_api_keys_org_id_project_id;
COMMIT;

-- validate foreign key fk_api_keys_replaces_key_id; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM api_keys r WHERE r.replaces_key_id IS NOT NULL AND NOT EXISTS (SELECT FROM api_keys t WHERE t.id = r.replaces_key_id)
BEGIN;
ALTER TABLE api_keys VALIDATE CONSTRAINT fk_api_keys_replaces_key_id;
COMMIT;

-- validate foreign key fk_api_keys_revoked_by; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM api_keys r WHERE r.revoked_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.revoked_by)
BEGIN;
ALTER TABLE api_keys VALIDATE CONSTRAINT fk_api_keys_revoked_by;
COMMIT;

-- validate foreign key fk_api_keys_created_by; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM api_keys r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE api_keys VALIDATE CONSTRAINT fk_api_keys_created_by;
COMMIT;

-- validate foreign key fk_api_keys_updated_by; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM api_keys r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE api_keys VALIDATE CONSTRAINT fk_api_keys_updated_by;
COMMIT;

BEGIN;

-- record changes of api_keys; lock: SHARE ROW EXCLUSIVE on api_keys (writes wait, reads go on)
SELECT
    audit_enable(
        'api_keys',
        'API_KEYS',
        ARRAY[
            'id',
            'org_id',
            'project_id',
            'name',
            'description',
            'environment',
            'key_prefix',
            'scopes',
            'rate_limit_per_minute',
            'rate_limit_per_hour',
            'rate_limit_per_day',
            'ip_allowlist',
            'last_used_at',
            'last_used_ip',
            'expires_at',
            'revoked_at',
            'revoked_by',
            'revoked_reason',
            'replaces_key_id',
            'created_at',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        secrets => ARRAY['key_hash'],
        quiet => ARRAY['last_used_at', 'last_used_ip'],
        project => ARRAY['project_id'],
        marks => ARRAY['REVOKED set revoked_at']
    );

COMMIT;

BEGIN;

-- comment on type api_key_environment; lock: none
COMMENT ON TYPE api_key_environment IS 'Whether an API key works on live data or on test data.';

-- comment on type api_key_window_kind; lock: none
COMMENT ON TYPE api_key_window_kind IS 'How long a time the use of an API key is counted together.';

COMMIT;

BEGIN;

-- comment on api_keys; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON TABLE api_keys IS 'A key by which a program acts for an organization, or for one of its projects only.';

-- comment on api_keys.id; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.id IS 'Identifies the key.';

-- comment on api_keys.org_id; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.org_id IS 'The organization it acts for.';

-- comment on api_keys.project_id; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.project_id IS 'The only project it reaches; NULL for all of the organization.';

-- comment on api_keys.name; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.name IS 'Name that people gave it.';

-- comment on api_keys.description; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.description IS 'What it is for.';

-- comment on api_keys.environment; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.environment IS 'Whether it works on live data or on test data.';

-- comment on api_keys.key_prefix; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.key_prefix IS 'First characters of the key, shown so that people know which one it is.';

-- comment on api_keys.key_hash; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.key_hash IS 'SHA-256 of the key, which itself is stored nowhere.';

-- comment on api_keys.scopes; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.scopes IS 'What it may do, each as a resource and a verb: guests:read.';

-- comment on api_keys.rate_limit_per_minute; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.rate_limit_per_minute IS 'Requests that it may make in a minute.';

-- comment on api_keys.rate_limit_per_hour; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.rate_limit_per_hour IS 'Requests that it may make in an hour.';

-- comment on api_keys.rate_limit_per_day; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.rate_limit_per_day IS 'Requests that it may make in a day.';

-- comment on api_keys.ip_allowlist; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.ip_allowlist IS 'Networks that it may be used from; NULL for any.';

-- comment on api_keys.last_used_at; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.last_used_at IS 'When it was last used.';

-- comment on api_keys.last_used_ip; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.last_used_ip IS 'Where it was last used from.';

-- comment on api_keys.expires_at; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.expires_at IS 'Moment it stops to work; NULL for never.';

-- comment on api_keys.revoked_at; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.revoked_at IS 'Moment it was withdrawn, which is for good.';

-- comment on api_keys.revoked_by; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.revoked_by IS 'The user who withdrew it, if known.';

-- comment on api_keys.revoked_reason; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.revoked_reason IS 'Why it was withdrawn.';

-- comment on api_keys.replaces_key_id; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.replaces_key_id IS 'The key that it takes the place of; both work until that one is revoked.';

-- comment on api_keys.created_at; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.created_at IS 'When the row was created.';

-- comment on api_keys.updated_at; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.updated_at IS 'When the row last changed; being used is no change.';

-- comment on api_keys.created_by; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.created_by IS 'The user who created the row, if known.';

-- comment on api_keys.updated_by; lock: SHARE UPDATE EXCLUSIVE on api_keys (reads and writes go on)
COMMENT ON COLUMN api_keys.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on api_key_usage; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON TABLE api_key_usage IS 'How often a key was used in a minute, an hour or a day; partitioned by month.';

-- comment on api_key_usage.api_key_id; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON COLUMN api_key_usage.api_key_id IS 'The key.';

-- comment on api_key_usage.org_id; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON COLUMN api_key_usage.org_id IS 'The key''s organization.';

-- comment on api_key_usage.window_start; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON COLUMN api_key_usage.window_start IS 'When the time began that is counted.';

-- comment on api_key_usage.window_kind; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON COLUMN api_key_usage.window_kind IS 'How long a time is counted.';

-- comment on api_key_usage.shard; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON COLUMN api_key_usage.shard IS 'Which of several rows that are counted side by side, so that writers do not wait for each other.';

-- comment on api_key_usage.request_count; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON COLUMN api_key_usage.request_count IS 'Requests that were let through.';

-- comment on api_key_usage.rejected_count; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON COLUMN api_key_usage.rejected_count IS 'Requests that were turned away, for a limit or a right.';

-- comment on api_key_usage.error_count; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON COLUMN api_key_usage.error_count IS 'Requests that were let through and failed.';

-- comment on api_key_usage.created_at; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON COLUMN api_key_usage.created_at IS 'When the row was created.';

-- comment on api_key_usage.updated_at; lock: SHARE UPDATE EXCLUSIVE on api_key_usage (reads and writes go on)
COMMENT ON COLUMN api_key_usage.updated_at IS 'When the row last changed.';

COMMIT;
