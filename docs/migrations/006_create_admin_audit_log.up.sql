-- 006_create_admin_audit_log (up): 130 steps, strongest lock: SHARE UPDATE EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- create type audit_actor_type; lock: none
CREATE TYPE "audit_actor_type" AS ENUM ('USER', 'API_KEY', 'GUEST', 'SYSTEM', 'UNKNOWN');

-- create type audit_category; lock: none
CREATE TYPE "audit_category" AS ENUM (
    'IDENTITY',
    'BILLING',
    'SETTINGS',
    'PROJECTS',
    'SITES',
    'GUESTS',
    'INVITES',
    'RSVP',
    'MESSAGING',
    'SEATING',
    'PHOTOS',
    'AUDIT',
    'API_KEYS',
    'WEBHOOKS',
    'CUSTOM_FIELDS',
    'ANALYTICS',
    'PRIVACY',
    'TENANCY',
    'SYSTEM',
    'SECURITY'
);

-- create type audit_action; lock: none
CREATE TYPE "audit_action" AS ENUM (
    'CREATED',
    'UPDATED',
    'DELETED',
    'SOFT_DELETED',
    'RESTORED',
    'ARCHIVED',
    'TRUNCATED',
    'VIEWED',
    'EXPORTED',
    'IMPORTED',
    'SENT',
    'REVOKED',
    'LOGIN',
    'LOGOUT',
    'LOGIN_FAILED',
    'PASSWORD_CHANGED',
    'SETTINGS_CHANGED',
    'PERMISSION_CHANGED',
    'OWNERSHIP_TRANSFERRED',
    'ANONYMIZED'
);

-- comment on type audit_actor_type; lock: none
COMMENT ON TYPE audit_actor_type IS 'What kind of actor did something.';

-- comment on type audit_category; lock: none
COMMENT ON TYPE audit_category IS 'The part of the business that something happened in.';

-- comment on type audit_action; lock: none
COMMENT ON TYPE audit_action IS 'What was done.';

-- create function uuid_v7(); lock: none
-- Makes an id that sorts by the time it was made, to a quarter of a microsecond (UUID version 7). It is unique, not
-- secret: it comes from a fast generator.
CREATE FUNCTION uuid_v7() RETURNS uuid
LANGUAGE sql VOLATILE PARALLEL RESTRICTED AS $$
    -- 48 bits of milliseconds, the version, 12 bits of fractions; then the variant and 61 random bits.
    SELECT pg_catalog.overlay(
        '0' OPERATOR(pg_catalog.||) pg_catalog.to_hex(
            (pg_catalog.date_part('epoch', pg_catalog.clock_timestamp()) OPERATOR(pg_catalog.*) 4096000)::pg_catalog.int8)
        OPERATOR(pg_catalog.||) pg_catalog.to_hex(
            (-9223372036854775808)::pg_catalog.int8
            OPERATOR(pg_catalog.+) (pg_catalog.random() OPERATOR(pg_catalog.*) 2305843009213693951)::pg_catalog.int8),
        '7', 13, 0)::pg_catalog.uuid
$$;

-- comment on function uuid_v7(); lock: none
COMMENT ON FUNCTION uuid_v7() IS 'Makes an id that sorts by the time it was made, to a quarter of a microsecond (UUID version 7). It is unique, not secret: it comes from a fast generator.';

COMMIT;

BEGIN;

-- create table admin_audit_log; lock: none
CREATE TABLE "admin_audit_log" (
    "created_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "id" uuid NOT NULL DEFAULT (uuid_v7()),
    "target_id" uuid NULL,
    "org_id" uuid NULL,
    "project_id" uuid NULL,
    "actor_user_id" uuid NULL,
    "api_key_id" uuid NULL,
    "actor_type" audit_actor_type NOT NULL,
    "category" audit_category NOT NULL,
    "action" audit_action NOT NULL,
    "target_type" text NOT NULL,
    "changed_fields" text[] NULL,
    "previous_values" jsonb NULL,
    "new_values" jsonb NULL,
    "metadata" jsonb NULL,
    "target_label" text NULL,
    "actor_label" text NULL,
    "reason" text NULL,
    "ip_address" inet NULL,
    "user_agent" text NULL,
    "request_id" text NULL,
    "session_id" text NULL,
    CONSTRAINT "admin_audit_log_pkey" PRIMARY KEY ("created_at", "id")
)
PARTITION BY RANGE ("created_at");

COMMIT;

BEGIN;

-- create table admin_audit_log_archive; lock: none
CREATE TABLE "admin_audit_log_archive" (
    "created_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "id" uuid NOT NULL DEFAULT (uuid_v7()),
    "target_id" uuid NULL,
    "org_id" uuid NULL,
    "project_id" uuid NULL,
    "actor_user_id" uuid NULL,
    "api_key_id" uuid NULL,
    "actor_type" audit_actor_type NOT NULL,
    "category" audit_category NOT NULL,
    "action" audit_action NOT NULL,
    "target_type" text NOT NULL,
    "changed_fields" text[] NULL,
    "previous_values" jsonb NULL,
    "new_values" jsonb NULL,
    "metadata" jsonb NULL,
    "target_label" text NULL,
    "actor_label" text NULL,
    "reason" text NULL,
    "ip_address" inet NULL,
    "user_agent" text NULL,
    "request_id" text NULL,
    "session_id" text NULL,
    "archived_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "admin_audit_log_archive_pkey" PRIMARY KEY ("created_at", "id")
)
PARTITION BY RANGE ("created_at");

COMMIT;

BEGIN;

-- create table audit_seals; lock: none
CREATE TABLE "audit_seals" (
    "number" bigint NOT NULL PRIMARY KEY,
    "from_at" timestamp
    with time zone NOT NULL, "until_at" timestamp
    with time zone NOT NULL, "sealed_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "created_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "from_id" uuid NOT NULL,
    "until_id" uuid NOT NULL,
    "row_count" bigint NOT NULL,
    "supersedes" bigint NULL,
    "erasure_id" uuid NULL,
    "format" smallint NOT NULL,
    "root" bytea NOT NULL,
    "previous_hash" bytea NOT NULL,
    "hash" bytea NOT NULL,
    "salt" bytea NULL,
    "leaves" bytea NULL
);

COMMIT;

BEGIN;

-- create index idx_admin_audit_log_target; lock: none
CREATE INDEX "idx_admin_audit_log_target" ON "admin_audit_log" ("target_id", "created_at");

-- create index idx_admin_audit_log_org; lock: none
CREATE INDEX "idx_admin_audit_log_org" ON "admin_audit_log" ("org_id", "created_at");

-- create index idx_admin_audit_log_actor; lock: none
CREATE INDEX "idx_admin_audit_log_actor" ON "admin_audit_log" ("actor_user_id", "created_at")
WHERE actor_user_id IS NOT NULL;

-- create index idx_admin_audit_log_request; lock: none
CREATE INDEX "idx_admin_audit_log_request" ON "admin_audit_log" ("request_id") WHERE request_id IS NOT NULL;

-- create index idx_admin_audit_log_archive_target; lock: none
CREATE INDEX "idx_admin_audit_log_archive_target" ON "admin_audit_log_archive" ("target_id", "created_at");

-- create index idx_admin_audit_log_archive_org; lock: none
CREATE INDEX "idx_admin_audit_log_archive_org" ON "admin_audit_log_archive" ("org_id", "created_at");

-- create index idx_admin_audit_log_archive_actor; lock: none
CREATE INDEX "idx_admin_audit_log_archive_actor" ON "admin_audit_log_archive" ("actor_user_id", "created_at")
WHERE actor_user_id IS NOT NULL;

-- create index idx_admin_audit_log_archive_request; lock: none
CREATE INDEX "idx_admin_audit_log_archive_request" ON "admin_audit_log_archive" ("request_id")
WHERE request_id IS NOT NULL;

-- create view audit_entries; lock: none
CREATE VIEW audit_entries WITH (security_invoker = true) AS
SELECT created_at, id, target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action,
       target_type, changed_fields, previous_values, new_values, metadata, target_label, actor_label, reason,
       ip_address, user_agent, request_id, session_id
FROM admin_audit_log
UNION ALL
SELECT created_at, id, target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action,
       target_type, changed_fields, previous_values, new_values, metadata, target_label, actor_label, reason,
       ip_address, user_agent, request_id, session_id
FROM admin_audit_log_archive;

-- comment on view audit_entries; lock: none
COMMENT ON VIEW audit_entries IS 'The audit log and its archive, read as one.';

-- create function session_address(); lock: none
-- Who acts, from where and why, as far as the session says it. What it says wrongly counts as unsaid:
-- nothing here fails.

-- The address that the session names; NULL when it is none.
CREATE FUNCTION session_address() RETURNS inet
LANGUAGE plpgsql STABLE AS $$
DECLARE
    told text := current_setting('app.ip_address', true);
BEGIN
    IF told <> '' THEN
        RETURN told::inet;
    END IF;
    RETURN NULL;
EXCEPTION WHEN invalid_text_representation THEN
    RETURN NULL;
END
$$;

-- comment on function session_address(); lock: none
COMMENT ON FUNCTION session_address() IS 'The address that the session names; NULL when it is none.';

-- create function new_audit_entry(); lock: none
-- An entry of the audit log that says who acts and nothing else yet. Whoever names a user acts as
-- that user, whether or not the user exists; a key or an invite likewise. An invite stands in the
-- metadata. Texts that are indexed are cut to what an index takes.
CREATE FUNCTION new_audit_entry() RETURNS admin_audit_log
LANGUAGE plpgsql STABLE AS $$
DECLARE
    entry admin_audit_log;
    told text := current_setting('app.actor_type', true);
BEGIN
    entry.actor_user_id := session_user_id();
    entry.api_key_id := session_uuid('api_key_id');
    entry.actor_type := (CASE
        WHEN told IN ('USER', 'API_KEY', 'GUEST', 'SYSTEM', 'UNKNOWN') THEN told
        WHEN entry.actor_user_id IS NOT NULL THEN 'USER'
        WHEN entry.api_key_id IS NOT NULL THEN 'API_KEY'
        WHEN session_uuid('invite_id') IS NOT NULL THEN 'GUEST'
        ELSE 'UNKNOWN' END)::audit_actor_type;
    IF session_uuid('invite_id') IS NOT NULL THEN
        entry.metadata := jsonb_build_object('invite_id', session_uuid('invite_id'));
    END IF;
    entry.ip_address := session_address();
    entry.user_agent := left(session_setting('user_agent'), 1000);
    entry.request_id := left(session_setting('request_id'), 200);
    entry.session_id := left(session_setting('session_id'), 200);
    entry.reason := left(session_setting('reason'), 1000);
    RETURN entry;
END
$$;

-- comment on function new_audit_entry(); lock: none
COMMENT ON FUNCTION new_audit_entry() IS 'An entry of the audit log that says who acts and nothing else yet. Whoever names a user acts as that user, whether or not the user exists; a key or an invite likewise. An invite stands in the metadata. Texts that are indexed are cut to what an index takes.';

-- create function audit_maintenance(relation text, operation text, task text); lock: none
-- Tables that only grow. Whoever owns a table can always get around a trigger: these keep ordinary
-- statements from it, privileges keep other roles from it, and seals show what was done all the same.

-- Says in the log that maintenance changed what is otherwise only added to.
CREATE FUNCTION audit_maintenance(relation text, operation text, task text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    entry admin_audit_log := new_audit_entry();
BEGIN
    -- Called by a trigger, and so let in.
    INSERT INTO admin_audit_log (actor_user_id, api_key_id, actor_type, category, action, target_type, metadata,
                                 reason, ip_address, user_agent, request_id, session_id)
    VALUES (entry.actor_user_id, entry.api_key_id, entry.actor_type, 'AUDIT',
            (CASE operation WHEN 'UPDATE' THEN 'UPDATED' WHEN 'DELETE' THEN 'DELETED' ELSE 'TRUNCATED' END)::audit_action,
            relation, coalesce(entry.metadata, '{}') || jsonb_build_object('maintenance', task),
            entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
END
$$;

-- keep audit_maintenance(relation text, operation text, task text) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION audit_maintenance(relation text, operation text, task text) FROM PUBLIC;

-- comment on function audit_maintenance(relation text, operation text, task text); lock: none
COMMENT ON FUNCTION audit_maintenance(relation text, operation text, task text) IS 'Says in the log that maintenance changed what is otherwise only added to.';

-- create function refuse_change(); lock: none
-- Refuses to change what was written, and to write past the triggers and functions that do it.
-- Maintenance, which says what it is in the setting app.maintenance of its transaction, may; the log
-- says that it did. Each capture passes here: what lets it in comes first, and costs next to nothing.
CREATE FUNCTION refuse_change() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    task text;
BEGIN
    IF TG_OP = 'INSERT' AND pg_trigger_depth() > 1 THEN
        RETURN NULL;
    END IF;
    task := current_setting('app.maintenance', true);
    IF coalesce(task, '') = '' THEN
        RAISE insufficient_privilege USING
            MESSAGE = format('%s is append-only: %s is refused', TG_TABLE_NAME, TG_OP),
            HINT = 'What happened is never edited: record what is new (audit_record for the audit log). '
                'Maintenance names itself first, in its transaction: SET LOCAL app.maintenance = ''what it does''.',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;
    END IF;
    -- What a TRUNCATE leaves must come after it.
    IF TG_OP <> 'INSERT' AND (TG_OP = 'TRUNCATE') = (TG_WHEN = 'AFTER') THEN
        PERFORM audit_maintenance(TG_TABLE_NAME, TG_OP, task);
    END IF;
    RETURN NULL;
END
$$;

-- comment on function refuse_change(); lock: none
COMMENT ON FUNCTION refuse_change() IS 'Refuses to change what was written, and to write past the triggers and functions that do it. Maintenance, which says what it is in the setting app.maintenance of its transaction, may; the log says that it did. Each capture passes here: what lets it in comes first, and costs next to nothing.';

-- create function keep_append_only(relation regclass, is_closed boolean); lock: none
-- Has a table, or a partition, refuse UPDATE, DELETE and TRUNCATE; with is_closed also INSERT but by
-- a trigger, so that rows come in by capture and by functions only.
CREATE FUNCTION keep_append_only(relation regclass, is_closed boolean) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    home name;
    base name;
BEGIN
    SELECT n.nspname, c.relname INTO STRICT home, base
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = relation;
    EXECUTE format(
        'CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON %I.%I
             FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
        home, base);
    EXECUTE format(
        'CREATE TRIGGER record_truncate AFTER TRUNCATE ON %I.%I
             FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
        home, base);
    IF is_closed THEN
        EXECUTE format(
            'CREATE TRIGGER refuse_insert BEFORE INSERT ON %I.%I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
            home, base);
    END IF;
END
$$;

-- comment on function keep_append_only(relation regclass, is_closed boolean); lock: none
COMMENT ON FUNCTION keep_append_only(relation regclass, is_closed boolean) IS 'Has a table, or a partition, refuse UPDATE, DELETE and TRUNCATE; with is_closed also INSERT but by a trigger, so that rows come in by capture and by functions only.';

-- create function ensure_month_partitions(parent regclass, ahead integer, behind integer); lock: none
-- Sees to it that a table that is partitioned by month has a partition for this month, for the months
-- ahead and for those behind, and one for whatever has no month of its own. Says how many it made.
--
-- Months are those of UTC. A month is made beside its table and then attached, so that nobody who
-- writes to another one waits. Rows that came too early move from the default partition into it. A
-- month keeps its rows as its table does: PostgreSQL hands down triggers for rows, not those for
-- statements. Months that a partition without a beginning has are not made.
CREATE FUNCTION ensure_month_partitions(parent regclass, ahead integer, behind integer DEFAULT 0) RETURNS integer
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    home name;
    base name;
    key name;
    others name;
    is_kept boolean;
    is_closed boolean;
    past_until timestamptz;
    this_month timestamp := date_trunc('month', now() AT TIME ZONE 'UTC');
    begins timestamp;
    part text;
    has_early boolean;
    made integer := 0;
BEGIN
    -- Of two at once the second finds the work done.
    PERFORM pg_advisory_xact_lock(hashtext('month partitions'), parent::oid::integer);
    SELECT n.nspname, c.relname, a.attname, d.relname,
           EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'refuse_change'),
           EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'refuse_insert')
    INTO STRICT home, base, key, others, is_kept, is_closed
    FROM pg_partitioned_table p
    JOIN pg_class c ON c.oid = p.partrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.partattrs[0]
    LEFT JOIN pg_class d ON d.oid = p.partdefid
    WHERE c.oid = parent;
    SELECT (regexp_match(pg_get_expr(c.relpartbound, c.oid), 'FROM \(MINVALUE\) TO \(''([^'']+)''\)'))[1]::timestamptz
    INTO past_until
    FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = parent AND pg_get_expr(c.relpartbound, c.oid) LIKE '%MINVALUE%';

    IF others IS NULL THEN
        others := (base || '_default')::name;
        EXECUTE format('CREATE TABLE %I.%I PARTITION OF %I.%I DEFAULT', home, others, home, base);
        IF is_kept THEN
            PERFORM keep_append_only(format('%I.%I', home, others)::regclass, is_closed);
        END IF;
        made := made + 1;
    END IF;

    FOR begins IN
        SELECT generate_series(this_month - make_interval(months => behind),
                               this_month + make_interval(months => ahead), interval '1 month')
    LOOP
        part := base || to_char(begins, '_YYYY_MM');
        CONTINUE WHEN begins AT TIME ZONE 'UTC' < past_until;
        CONTINUE WHEN to_regclass(format('%I.%I', home, part)) IS NOT NULL;
        EXECUTE format('CREATE TABLE %I.%I (LIKE %I.%I INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)',
                       home, part, home, base);
        EXECUTE format('SELECT EXISTS (SELECT FROM %I.%I WHERE %I >= $1 AND %I < $2)', home, others, key, key)
        INTO has_early
        USING begins AT TIME ZONE 'UTC', (begins + interval '1 month') AT TIME ZONE 'UTC';
        IF has_early THEN
            PERFORM set_config('app.maintenance', 'rows move into the partition of their month', true);
            EXECUTE format('LOCK TABLE %I.%I IN ACCESS EXCLUSIVE MODE', home, others);
            EXECUTE format(
                'WITH early AS (DELETE FROM %I.%I WHERE %I >= $1 AND %I < $2 RETURNING *)
                 INSERT INTO %I.%I SELECT * FROM early',
                home, others, key, key, home, part)
            USING begins AT TIME ZONE 'UTC', (begins + interval '1 month') AT TIME ZONE 'UTC';
            PERFORM set_config('app.maintenance', '', true);
        END IF;
        EXECUTE format('ALTER TABLE %I.%I ATTACH PARTITION %I.%I FOR VALUES FROM (%L) TO (%L)',
                       home, base, home, part, begins || '+00', begins + interval '1 month' || '+00');
        IF is_kept THEN
            PERFORM keep_append_only(format('%I.%I', home, part)::regclass, is_closed);
        END IF;
        made := made + 1;
    END LOOP;
    RETURN made;
END
$$;

-- comment on function ensure_month_partitions(parent regclass, ahead integer, behind integer); lock: none
COMMENT ON FUNCTION ensure_month_partitions(parent regclass, ahead integer, behind integer) IS 'Sees to it that a table that is partitioned by month has a partition for this month, for the months ahead and for those behind, and one for whatever has no month of its own. Says how many it made.  Months are those of UTC. A month is made beside its table and then attached, so that nobody who writes to another one waits. Rows that came too early move from the default partition into it. A month keeps its rows as its table does: PostgreSQL hands down triggers for rows, not those for statements. Months that a partition without a beginning has are not made.';

-- create function audit_record(action audit_action, category audit_category, target_type text, target_id uuid, target_label text, org_id uuid, project_id uuid, metadata jsonb, reason text, actor_label text, actor_user_id uuid); lock: none
-- Records an event that no change of a row shows: that somebody looked at something, exported it,
-- signed in. Returns the entry's id. Changes of rows record themselves, and cannot be recorded here.
-- A user that is given acts in the place of the session's, which may have none yet when it signs in.
CREATE FUNCTION audit_record(
    action audit_action,
    category audit_category,
    target_type text,
    target_id uuid DEFAULT NULL,
    target_label text DEFAULT NULL,
    org_id uuid DEFAULT NULL,
    project_id uuid DEFAULT NULL,
    metadata jsonb DEFAULT NULL,
    reason text DEFAULT NULL,
    actor_label text DEFAULT NULL,
    actor_user_id uuid DEFAULT NULL
) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    entry admin_audit_log := new_audit_entry();
    maintenance text := coalesce(current_setting('app.maintenance', true), '');
BEGIN
    IF action IN ('CREATED', 'UPDATED', 'DELETED', 'SOFT_DELETED', 'RESTORED', 'TRUNCATED') THEN
        RAISE invalid_parameter_value USING
            MESSAGE = format('%s is recorded by the change itself', action),
            HINT = 'Change the row: its table is audited. Other actions can be recorded.';
    END IF;
    IF audit_record.actor_user_id IS NOT NULL THEN
        entry.actor_user_id := audit_record.actor_user_id;
        entry.actor_type := 'USER';
    END IF;
    entry.id := uuid_v7();
    PERFORM set_config('app.maintenance', 'record', true);
    INSERT INTO admin_audit_log (created_at, id, target_id, org_id, project_id, actor_user_id, api_key_id, actor_type,
                                 category, action, target_type, metadata, target_label, actor_label, reason,
                                 ip_address, user_agent, request_id, session_id)
    VALUES (now(), entry.id, audit_record.target_id, coalesce(audit_record.org_id, session_org_id()),
            audit_record.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
            audit_record.category, audit_record.action, audit_record.target_type,
            CASE WHEN entry.metadata IS NULL THEN audit_record.metadata
                 ELSE coalesce(audit_record.metadata, '{}') || entry.metadata END,
            audit_record.target_label, audit_record.actor_label, coalesce(audit_record.reason, entry.reason),
            entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    PERFORM set_config('app.maintenance', maintenance, true);
    RETURN entry.id;
END
$$;

-- keep audit_record(action audit_action, category audit_category, target_type text, target_id uuid, target_label text, org_id uuid, project_id uuid, metadata jsonb, reason text, actor_label text, actor_user_id uuid) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION audit_record(
    action audit_action,
    category audit_category,
    target_type text,
    target_id uuid,
    target_label text,
    org_id uuid,
    project_id uuid,
    metadata jsonb,
    reason text,
    actor_label text,
    actor_user_id uuid
)
FROM PUBLIC;

-- comment on function audit_record(action audit_action, category audit_category, target_type text, target_id uuid, target_label text, org_id uuid, project_id uuid, metadata jsonb, reason text, actor_label text, actor_user_id uuid); lock: none
COMMENT ON FUNCTION audit_record(
    action audit_action,
    category audit_category,
    target_type text,
    target_id uuid,
    target_label text,
    org_id uuid,
    project_id uuid,
    metadata jsonb,
    reason text,
    actor_label text,
    actor_user_id uuid
) IS 'Records an event that no change of a row shows: that somebody looked at something, exported it, signed in. Returns the entry''s id. Changes of rows record themselves, and cannot be recorded here. A user that is given acts in the place of the session''s, which may have none yet when it signs in.';

-- keep admin_audit_log append-only; lock: none
SELECT keep_append_only('admin_audit_log', true);

-- keep admin_audit_log_archive append-only; lock: none
SELECT keep_append_only('admin_audit_log_archive', true);

-- keep audit_seals append-only; lock: none
SELECT keep_append_only('audit_seals', true);

COMMIT;

BEGIN;

-- months of admin_audit_log, 0 ahead; lock: none
SELECT ensure_month_partitions('admin_audit_log', 0);

COMMIT;

BEGIN;

-- months of admin_audit_log, 1 ahead; lock: none
SELECT ensure_month_partitions('admin_audit_log', 1);

COMMIT;

BEGIN;

-- months of admin_audit_log, 2 ahead; lock: none
SELECT ensure_month_partitions('admin_audit_log', 2);

COMMIT;

BEGIN;

-- months of admin_audit_log, 3 ahead; lock: none
SELECT ensure_month_partitions('admin_audit_log', 3);

COMMIT;

BEGIN;

-- comment on admin_audit_log; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON TABLE admin_audit_log IS 'What happened: who did what to which row, when, from where and why. Nothing in it refers to anything: history outlives what it names. By month; append-only.';

-- comment on admin_audit_log.created_at; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.created_at IS 'When the transaction began in which it happened.';

-- comment on admin_audit_log.id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.id IS 'Identifies the entry; ids sort by the time they were made.';

-- comment on admin_audit_log.target_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.target_id IS 'The row that it happened to; NULL for a whole table, and for a row without an id.';

-- comment on admin_audit_log.org_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.org_id IS 'The organization that the row belonged to; NULL for what belongs to none.';

-- comment on admin_audit_log.project_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.project_id IS 'The project that the row belonged to; NULL for what belongs to none.';

-- comment on admin_audit_log.actor_user_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.actor_user_id IS 'The user who did it, as the session named it; it may not exist, or not any more.';

-- comment on admin_audit_log.api_key_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.api_key_id IS 'The key that was used, as the session named it.';

-- comment on admin_audit_log.actor_type; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.actor_type IS 'What kind of actor did it.';

-- comment on admin_audit_log.category; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.category IS 'The part of the business that it happened in.';

-- comment on admin_audit_log.action; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.action IS 'What was done.';

-- comment on admin_audit_log.target_type; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.target_type IS 'The table of the row.';

-- comment on admin_audit_log.changed_fields; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.changed_fields IS 'The columns that an update changed.';

-- comment on admin_audit_log.previous_values; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.previous_values IS 'What these columns held before; of a deleted row every value. Secrets are left out.';

-- comment on admin_audit_log.new_values; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.new_values IS 'What these columns hold since; of a new row every value. Secrets are left out.';

-- comment on admin_audit_log.metadata; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.metadata IS 'What else is known: the invite of a guest, the error of a capture that failed.';

-- comment on admin_audit_log.target_label; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.target_label IS 'What the row was called at that time, if it was said; the key of a row without an id.';

-- comment on admin_audit_log.actor_label; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.actor_label IS 'What the actor was called at that time, if it was said.';

-- comment on admin_audit_log.reason; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.reason IS 'Why it was done, if it was said.';

-- comment on admin_audit_log.ip_address; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.ip_address IS 'The address that it was done from.';

-- comment on admin_audit_log.user_agent; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.user_agent IS 'The program that it was done with, as it names itself.';

-- comment on admin_audit_log.request_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.request_id IS 'The request that it was part of.';

-- comment on admin_audit_log.session_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log (reads and writes go on)
COMMENT ON COLUMN admin_audit_log.session_id IS 'The session that it was part of.';

COMMIT;

BEGIN;

-- comment on admin_audit_log_archive; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON TABLE admin_audit_log_archive IS 'Months of the audit log that were moved out of it, as they were. By month; append-only.';

-- comment on admin_audit_log_archive.created_at; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.created_at IS 'When the transaction began in which it happened.';

-- comment on admin_audit_log_archive.id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.id IS 'Identifies the entry; ids sort by the time they were made.';

-- comment on admin_audit_log_archive.target_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.target_id IS 'The row that it happened to; NULL for a whole table, and for a row without an id.';

-- comment on admin_audit_log_archive.org_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.org_id IS 'The organization that the row belonged to; NULL for what belongs to none.';

-- comment on admin_audit_log_archive.project_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.project_id IS 'The project that the row belonged to; NULL for what belongs to none.';

-- comment on admin_audit_log_archive.actor_user_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.actor_user_id IS 'The user who did it, as the session named it; it may not exist, or not any more.';

-- comment on admin_audit_log_archive.api_key_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.api_key_id IS 'The key that was used, as the session named it.';

-- comment on admin_audit_log_archive.actor_type; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.actor_type IS 'What kind of actor did it.';

-- comment on admin_audit_log_archive.category; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.category IS 'The part of the business that it happened in.';

-- comment on admin_audit_log_archive.action; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.action IS 'What was done.';

-- comment on admin_audit_log_archive.target_type; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.target_type IS 'The table of the row.';

-- comment on admin_audit_log_archive.changed_fields; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.changed_fields IS 'The columns that an update changed.';

-- comment on admin_audit_log_archive.previous_values; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.previous_values IS 'What these columns held before; of a deleted row every value. Secrets are left out.';

-- comment on admin_audit_log_archive.new_values; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.new_values IS 'What these columns hold since; of a new row every value. Secrets are left out.';

-- comment on admin_audit_log_archive.metadata; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.metadata IS 'What else is known: the invite of a guest, the error of a capture that failed.';

-- comment on admin_audit_log_archive.target_label; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.target_label IS 'What the row was called at that time, if it was said; the key of a row without an id.';

-- comment on admin_audit_log_archive.actor_label; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.actor_label IS 'What the actor was called at that time, if it was said.';

-- comment on admin_audit_log_archive.reason; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.reason IS 'Why it was done, if it was said.';

-- comment on admin_audit_log_archive.ip_address; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.ip_address IS 'The address that it was done from.';

-- comment on admin_audit_log_archive.user_agent; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.user_agent IS 'The program that it was done with, as it names itself.';

-- comment on admin_audit_log_archive.request_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.request_id IS 'The request that it was part of.';

-- comment on admin_audit_log_archive.session_id; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.session_id IS 'The session that it was part of.';

-- comment on admin_audit_log_archive.archived_at; lock: SHARE UPDATE EXCLUSIVE on admin_audit_log_archive (reads and writes go on)
COMMENT ON COLUMN admin_audit_log_archive.archived_at IS 'When the entry was moved here.';

COMMIT;

BEGIN;

-- comment on audit_seals; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON TABLE audit_seals IS 'Seals over the entries of the audit log, each with the hash of the one before it: a changed, removed or inserted entry shows. Append-only.';

-- comment on audit_seals.number; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.number IS 'Counts the seals without a gap, from 1.';

-- comment on audit_seals.from_at; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.from_at IS 'Time of the first place that it covers.';

-- comment on audit_seals.until_at; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.until_at IS 'Time of the first place that it does not cover any more.';

-- comment on audit_seals.sealed_at; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.sealed_at IS 'When it was sealed.';

-- comment on audit_seals.created_at; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.created_at IS 'When the row was created.';

-- comment on audit_seals.from_id; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.from_id IS 'Id of the first place that it covers.';

-- comment on audit_seals.until_id; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.until_id IS 'Id of the first place that it does not cover any more.';

-- comment on audit_seals.row_count; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.row_count IS 'How many entries it covers.';

-- comment on audit_seals.supersedes; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.supersedes IS 'The seal whose entries it seals again, after an erasure; NULL for a seal of new ones.';

-- comment on audit_seals.erasure_id; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.erasure_id IS 'The erasure that made it necessary; NULL for a seal of new entries.';

-- comment on audit_seals.format; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.format IS 'Which form of the canonical bytes was hashed.';

-- comment on audit_seals.root; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.root IS 'Root of the Merkle tree over the hashes of its entries.';

-- comment on audit_seals.previous_hash; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.previous_hash IS 'Hash of the seal before it; of the first one zeros.';

-- comment on audit_seals.hash; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.hash IS 'Hash of the seal itself, with that of the seal before it.';

-- comment on audit_seals.salt; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.salt IS 'Hashed together with each entry, so that an entry cannot be guessed from its hash.';

-- comment on audit_seals.leaves; lock: SHARE UPDATE EXCLUSIVE on audit_seals (reads and writes go on)
COMMENT ON COLUMN audit_seals.leaves IS 'Id and beginning of the hash of each entry, in order, by which a changed one is named.';

COMMIT;

BEGIN;

-- comment on audit_entries.created_at; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.created_at IS 'When the transaction began in which it happened.';

-- comment on audit_entries.id; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.id IS 'Identifies the entry; ids sort by the time they were made.';

-- comment on audit_entries.target_id; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.target_id IS 'The row that it happened to; NULL for a whole table, and for a row without an id.';

-- comment on audit_entries.org_id; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.org_id IS 'The organization that the row belonged to; NULL for what belongs to none.';

-- comment on audit_entries.project_id; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.project_id IS 'The project that the row belonged to; NULL for what belongs to none.';

-- comment on audit_entries.actor_user_id; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.actor_user_id IS 'The user who did it, as the session named it; it may not exist, or not any more.';

-- comment on audit_entries.api_key_id; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.api_key_id IS 'The key that was used, as the session named it.';

-- comment on audit_entries.actor_type; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.actor_type IS 'What kind of actor did it.';

-- comment on audit_entries.category; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.category IS 'The part of the business that it happened in.';

-- comment on audit_entries.action; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.action IS 'What was done.';

-- comment on audit_entries.target_type; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.target_type IS 'The table of the row.';

-- comment on audit_entries.changed_fields; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.changed_fields IS 'The columns that an update changed.';

-- comment on audit_entries.previous_values; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.previous_values IS 'What these columns held before; of a deleted row every value. Secrets are left out.';

-- comment on audit_entries.new_values; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.new_values IS 'What these columns hold since; of a new row every value. Secrets are left out.';

-- comment on audit_entries.metadata; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.metadata IS 'What else is known: the invite of a guest, the error of a capture that failed.';

-- comment on audit_entries.target_label; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.target_label IS 'What the row was called at that time, if it was said; the key of a row without an id.';

-- comment on audit_entries.actor_label; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.actor_label IS 'What the actor was called at that time, if it was said.';

-- comment on audit_entries.reason; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.reason IS 'Why it was done, if it was said.';

-- comment on audit_entries.ip_address; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.ip_address IS 'The address that it was done from.';

-- comment on audit_entries.user_agent; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.user_agent IS 'The program that it was done with, as it names itself.';

-- comment on audit_entries.request_id; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.request_id IS 'The request that it was part of.';

-- comment on audit_entries.session_id; lock: SHARE UPDATE EXCLUSIVE on audit_entries (reads and writes go on)
COMMENT ON COLUMN audit_entries.session_id IS 'The session that it was part of.';

COMMIT;
