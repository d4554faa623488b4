-- 017_create_security_tables (up): 73 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- create type login_outcome; lock: none
CREATE TYPE "login_outcome" AS ENUM (
    'SUCCESS',
    'BAD_CREDENTIALS',
    'LOCKED',
    'UNVERIFIED',
    'MFA_FAILED',
    'DISABLED',
    'RATE_LIMITED'
);

-- create type login_method; lock: none
CREATE TYPE "login_method" AS ENUM ('PASSWORD', 'MAGIC_LINK', 'OTP', 'OAUTH', 'SSO');

-- create type security_event_kind; lock: none
CREATE TYPE "security_event_kind" AS ENUM (
    'ACCOUNT_LOCKED',
    'ACCOUNT_UNLOCKED',
    'BRUTE_FORCE_SUSPECTED',
    'API_KEY_ABUSE',
    'TENANT_VIOLATION',
    'PERMISSION_CHANGED',
    'DATA_EXPORTED',
    'DATA_ERASED',
    'AUDIT_TAMPERING',
    'SUSPICIOUS_IP',
    'POLICY_DRIFT'
);

-- create type security_severity; lock: none
CREATE TYPE "security_severity" AS ENUM ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL');

COMMIT;

BEGIN;

-- create table login_attempts; lock: none
CREATE TABLE "login_attempts" (
    "id" uuid NOT NULL DEFAULT (uuid_v7()),
    "created_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "user_id" uuid NULL,
    "identifier_hash" bytea NOT NULL,
    "ip_address" inet NOT NULL,
    "user_agent" text NULL,
    "outcome" login_outcome NOT NULL,
    "method" login_method NOT NULL,
    CONSTRAINT "login_attempts_pkey" PRIMARY KEY ("id", "created_at"),
    CONSTRAINT "check_login_attempts_identifier_hash" CHECK (octet_length(identifier_hash) = 32),
    CONSTRAINT "check_login_attempts_user_agent" CHECK (char_length(user_agent) <= 1000),
    CONSTRAINT "check_login_attempts_success" CHECK (outcome <> 'SUCCESS' OR user_id IS NOT NULL)
)
PARTITION BY RANGE ("created_at");

COMMIT;

BEGIN;

-- create table security_events; lock: none
CREATE TABLE "security_events" (
    "id" uuid NOT NULL DEFAULT (uuid_v7()),
    "created_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "org_id" uuid NULL,
    "user_id" uuid NULL,
    "api_key_id" uuid NULL,
    "kind" security_event_kind NOT NULL,
    "severity" security_severity NOT NULL,
    "ip_address" inet NULL,
    "details" jsonb NOT NULL DEFAULT ('{}'::jsonb),
    "acknowledged_at" timestamp
    with
    time zone NULL,
    "acknowledged_by" uuid NULL,
    CONSTRAINT "security_events_pkey" PRIMARY KEY ("id", "created_at"),
    CONSTRAINT "check_security_events_details" CHECK (jsonb_typeof(details) = 'object'),
    CONSTRAINT "check_security_events_acknowledged" CHECK (
        acknowledged_at IS NOT NULL OR acknowledged_by IS NULL
    )
)
PARTITION BY RANGE ("created_at");

COMMIT;

BEGIN;

-- create index idx_login_attempts_identifier; lock: none
CREATE INDEX "idx_login_attempts_identifier" ON "login_attempts" ("identifier_hash", "created_at");

-- create index idx_login_attempts_ip_address; lock: none
CREATE INDEX "idx_login_attempts_ip_address" ON "login_attempts" ("ip_address", "created_at");

-- create index idx_login_attempts_user_id; lock: none
CREATE INDEX "idx_login_attempts_user_id" ON "login_attempts" ("user_id", "created_at") WHERE user_id IS NOT NULL;

-- create index idx_security_events_open; lock: none
CREATE INDEX "idx_security_events_open" ON "security_events" ("severity", "created_at") WHERE acknowledged_at IS NULL;

-- create index idx_security_events_org_id; lock: none
CREATE INDEX "idx_security_events_org_id" ON "security_events" ("org_id", "created_at") WHERE org_id IS NOT NULL;

-- create index idx_security_events_user_id; lock: none
CREATE INDEX "idx_security_events_user_id" ON "security_events" ("user_id", "created_at") WHERE user_id IS NOT NULL;

-- create index idx_security_events_api_key_id; lock: none
CREATE INDEX "idx_security_events_api_key_id" ON "security_events" ("api_key_id", "created_at")
WHERE api_key_id IS NOT NULL;

-- create index idx_security_events_acknowledged_by; lock: none
CREATE INDEX "idx_security_events_acknowledged_by" ON "security_events" ("acknowledged_by")
WHERE acknowledged_by IS NOT NULL;

-- create function keep_security_event(); lock: none
-- An event stays as it was seen. Somebody acknowledges it once, and may be forgotten afterwards.
CREATE FUNCTION keep_security_event() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    allowed security_events := OLD;
BEGIN
    IF OLD.acknowledged_at IS NULL THEN
        allowed.acknowledged_at := NEW.acknowledged_at;
        allowed.acknowledged_by := NEW.acknowledged_by;
    ELSIF NEW.acknowledged_by IS NULL THEN
        allowed.acknowledged_by := NULL;
    END IF;
    IF NEW *<> allowed THEN
        RAISE check_violation USING
            MESSAGE = 'a security event is acknowledged once and never changes otherwise',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$$;

-- comment on function keep_security_event(); lock: none
COMMENT ON FUNCTION keep_security_event() IS 'An event stays as it was seen. Somebody acknowledges it once, and may be forgotten afterwards.';

-- create function roll_up_logins(); lock: none
-- Counts when and how often users signed in, into user_activity_summary. Says how many rows it wrote. Old
-- attempts go after a while; what was counted of them stays, and later ones are counted on top.
CREATE FUNCTION roll_up_logins() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    changed bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('user_activity_summary'));
    WITH counted AS (
        SELECT a.user_id, min(a.created_at) AS first_at, max(a.created_at) AS last_at,
               greatest(count(*), s.login_count + count(*) FILTER (WHERE a.created_at > s.last_login_at))::integer AS logins
        FROM login_attempts a JOIN users u ON u.id = a.user_id
        LEFT JOIN user_activity_summary s ON s.user_id = a.user_id
        WHERE a.outcome = 'SUCCESS'
        GROUP BY a.user_id, s.login_count
    ), written AS (
        INSERT INTO user_activity_summary AS s (user_id, first_login_at, last_login_at, login_count)
        SELECT c.* FROM counted c
        ON CONFLICT (user_id) DO UPDATE SET
            (first_login_at, last_login_at, login_count, computed_at) =
            (least(s.first_login_at, EXCLUDED.first_login_at), greatest(s.last_login_at, EXCLUDED.last_login_at),
             greatest(s.login_count, EXCLUDED.login_count), now())
        WHERE (s.first_login_at, s.last_login_at, s.login_count) IS DISTINCT FROM
              (least(s.first_login_at, EXCLUDED.first_login_at), greatest(s.last_login_at, EXCLUDED.last_login_at),
               greatest(s.login_count, EXCLUDED.login_count))
        RETURNING 1
    )
    SELECT count(*) INTO changed FROM written;
    RETURN changed;
END
$$;

-- keep roll_up_logins() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION roll_up_logins() FROM PUBLIC;

-- comment on function roll_up_logins(); lock: none
COMMENT ON FUNCTION roll_up_logins() IS 'Counts when and how often users signed in, into user_activity_summary. Says how many rows it wrote. Old attempts go after a while; what was counted of them stays, and later ones are counted on top.';

-- keep login_attempts append-only; lock: none
SELECT keep_append_only('login_attempts', false);

COMMIT;

BEGIN;

-- create trigger keep_event on security_events; lock: SHARE ROW EXCLUSIVE on security_events (writes wait, reads go on)
CREATE TRIGGER keep_event BEFORE UPDATE ON security_events FOR EACH ROW EXECUTE FUNCTION keep_security_event();

-- create trigger refuse_change on security_events; lock: SHARE ROW EXCLUSIVE on security_events (writes wait, reads go on)
CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON security_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

COMMIT;

BEGIN;

-- months of login_attempts, 0 ahead; lock: none
SELECT ensure_month_partitions('login_attempts', 0);

COMMIT;

BEGIN;

-- months of login_attempts, 1 ahead; lock: none
SELECT ensure_month_partitions('login_attempts', 1);

COMMIT;

BEGIN;

-- months of login_attempts, 2 ahead; lock: none
SELECT ensure_month_partitions('login_attempts', 2);

COMMIT;

BEGIN;

-- months of login_attempts, 3 ahead; lock: none
SELECT ensure_month_partitions('login_attempts', 3);

COMMIT;

BEGIN;

-- months of security_events, 0 ahead; lock: none
SELECT ensure_month_partitions('security_events', 0);

COMMIT;

BEGIN;

-- months of security_events, 1 ahead; lock: none
SELECT ensure_month_partitions('security_events', 1);

COMMIT;

BEGIN;

-- months of security_events, 2 ahead; lock: none
SELECT ensure_month_partitions('security_events', 2);

COMMIT;

BEGIN;

-- months of security_events, 3 ahead; lock: none
SELECT ensure_month_partitions('security_events', 3);

COMMIT;

BEGIN;

-- add foreign key fk_security_events_acknowledged_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "security_events"
ADD
    CONSTRAINT "fk_security_events_acknowledged_by" FOREIGN KEY ("acknowledged_by") REFERENCES "users" ("id") ON DELETE
SET NULL;

COMMIT;

BEGIN;

-- comment on type login_outcome; lock: none
COMMENT ON TYPE login_outcome IS 'How an attempt to sign in ended.';

-- comment on type login_method; lock: none
COMMENT ON TYPE login_method IS 'How somebody tried to sign in.';

-- comment on type security_event_kind; lock: none
COMMENT ON TYPE security_event_kind IS 'What looked wrong.';

-- comment on type security_severity; lock: none
COMMENT ON TYPE security_severity IS 'How bad a security event is.';

COMMIT;

BEGIN;

-- comment on login_attempts; lock: SHARE UPDATE EXCLUSIVE on login_attempts (reads and writes go on)
COMMENT ON TABLE login_attempts IS 'One attempt to sign in; partitioned by month.';

-- comment on login_attempts.id; lock: SHARE UPDATE EXCLUSIVE on login_attempts (reads and writes go on)
COMMENT ON COLUMN login_attempts.id IS 'Identifies the attempt.';

-- comment on login_attempts.created_at; lock: SHARE UPDATE EXCLUSIVE on login_attempts (reads and writes go on)
COMMENT ON COLUMN login_attempts.created_at IS 'When it was made.';

-- comment on login_attempts.user_id; lock: SHARE UPDATE EXCLUSIVE on login_attempts (reads and writes go on)
COMMENT ON COLUMN login_attempts.user_id IS 'The user whose address was typed; NULL when it is nobody''s.';

-- comment on login_attempts.identifier_hash; lock: SHARE UPDATE EXCLUSIVE on login_attempts (reads and writes go on)
COMMENT ON COLUMN login_attempts.identifier_hash IS 'Keyed hash of the address as it was typed, so that attempts count for unknown ones too.';

-- comment on login_attempts.ip_address; lock: SHARE UPDATE EXCLUSIVE on login_attempts (reads and writes go on)
COMMENT ON COLUMN login_attempts.ip_address IS 'Where it came from.';

-- comment on login_attempts.user_agent; lock: SHARE UPDATE EXCLUSIVE on login_attempts (reads and writes go on)
COMMENT ON COLUMN login_attempts.user_agent IS 'What the browser says it is.';

-- comment on login_attempts.outcome; lock: SHARE UPDATE EXCLUSIVE on login_attempts (reads and writes go on)
COMMENT ON COLUMN login_attempts.outcome IS 'How it ended.';

-- comment on login_attempts.method; lock: SHARE UPDATE EXCLUSIVE on login_attempts (reads and writes go on)
COMMENT ON COLUMN login_attempts.method IS 'How somebody tried.';

COMMIT;

BEGIN;

-- comment on security_events; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON TABLE security_events IS 'Something that looked wrong; partitioned by month.';

-- comment on security_events.id; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.id IS 'Identifies the event.';

-- comment on security_events.created_at; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.created_at IS 'When it was seen.';

-- comment on security_events.org_id; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.org_id IS 'The organization it is about, if it is about one.';

-- comment on security_events.user_id; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.user_id IS 'The user it is about, if it is about one.';

-- comment on security_events.api_key_id; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.api_key_id IS 'The key it is about, if it is about one.';

-- comment on security_events.kind; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.kind IS 'What it is.';

-- comment on security_events.severity; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.severity IS 'How bad it is.';

-- comment on security_events.ip_address; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.ip_address IS 'Where it came from, if known.';

-- comment on security_events.details; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.details IS 'What else is known.';

-- comment on security_events.acknowledged_at; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.acknowledged_at IS 'When somebody took care of it.';

-- comment on security_events.acknowledged_by; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.acknowledged_by IS 'The user who did, if known.';

COMMIT;

BEGIN;

-- enable row security on login_attempts; lock: ACCESS EXCLUSIVE on login_attempts (reads and writes wait)
ALTER TABLE login_attempts ENABLE ROW LEVEL SECURITY;

-- create policy login_attempts_service; lock: ACCESS EXCLUSIVE on login_attempts (reads and writes wait)
CREATE POLICY login_attempts_service ON login_attempts FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy login_attempts_service; lock: ACCESS EXCLUSIVE on login_attempts (reads and writes wait)
COMMENT ON POLICY login_attempts_service ON login_attempts IS 'every row';

-- record policy login_attempts_service; lock: ACCESS EXCLUSIVE on login_attempts (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'login_attempts'
    AND policyname = 'login_attempts_service';

-- grant login_attempts to eios_service; lock: ACCESS EXCLUSIVE on login_attempts (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON login_attempts TO eios_service;

COMMIT;

BEGIN;

-- enable row security on security_events; lock: ACCESS EXCLUSIVE on security_events (reads and writes wait)
ALTER TABLE security_events ENABLE ROW LEVEL SECURITY;

-- create policy security_events_service; lock: ACCESS EXCLUSIVE on security_events (reads and writes wait)
CREATE POLICY security_events_service ON security_events FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy security_events_service; lock: ACCESS EXCLUSIVE on security_events (reads and writes wait)
COMMENT ON POLICY security_events_service ON security_events IS 'every row';

-- record policy security_events_service; lock: ACCESS EXCLUSIVE on security_events (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'security_events'
    AND policyname = 'security_events_service';

-- create policy security_events_select; lock: ACCESS EXCLUSIVE on security_events (reads and writes wait)
CREATE POLICY security_events_select ON security_events FOR
SELECT TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy security_events_select; lock: ACCESS EXCLUSIVE on security_events (reads and writes wait)
COMMENT ON POLICY security_events_select ON security_events IS 'own org_id';

-- record policy security_events_select; lock: ACCESS EXCLUSIVE on security_events (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'security_events'
    AND policyname = 'security_events_select';

-- grant security_events to eios_service; lock: ACCESS EXCLUSIVE on security_events (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON security_events TO eios_service;

-- grant security_events to eios_app; lock: ACCESS EXCLUSIVE on security_events (reads and writes wait)
GRANT SELECT ON security_events TO eios_app;

COMMIT;

BEGIN;

-- grant the schema to eios_service; lock: none
GRANT CREATE ON SCHEMA public TO eios_service;

-- give roll_up_logins() to eios_service; lock: none
ALTER FUNCTION roll_up_logins() OWNER TO eios_service;

-- revoke CREATE of the schema from eios_service; lock: none
REVOKE CREATE ON SCHEMA public FROM eios_service;

COMMIT;
