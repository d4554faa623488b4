-- 016_create_system_tables (up): 333 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- create type feature_flag_kind; lock: none
CREATE TYPE "feature_flag_kind" AS ENUM ('RELEASE', 'EXPERIMENT', 'OPERATIONAL', 'PERMISSION');

-- create type ticket_status; lock: none
CREATE TYPE "ticket_status" AS ENUM ('OPEN', 'PENDING', 'ON_HOLD', 'RESOLVED', 'CLOSED');

-- create type ticket_priority; lock: none
CREATE TYPE "ticket_priority" AS ENUM ('LOW', 'NORMAL', 'HIGH', 'URGENT');

-- create type announcement_severity; lock: none
CREATE TYPE "announcement_severity" AS ENUM ('INFO', 'WARNING', 'CRITICAL');

-- create type announcement_audience; lock: none
CREATE TYPE "announcement_audience" AS ENUM ('ALL', 'ORG_TYPE', 'PLAN', 'ORGS');

-- create type maintenance_status; lock: none
CREATE TYPE "maintenance_status" AS ENUM ('SCHEDULED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED');

-- create function is_setting(kind settings_value_type, value jsonb); lock: none
-- Whether a JSON value is what a setting of that type holds.
CREATE FUNCTION is_setting(kind settings_value_type, value jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN CASE kind::text
        WHEN 'BOOLEAN' THEN pg_catalog.jsonb_typeof(value) = 'boolean'
        WHEN 'NUMBER' THEN pg_catalog.jsonb_typeof(value) = 'number'
        WHEN 'JSON' THEN true
        ELSE pg_catalog.jsonb_typeof(value) = 'string'
    END;
END
$$;

-- comment on function is_setting(kind settings_value_type, value jsonb); lock: none
COMMENT ON FUNCTION is_setting(kind settings_value_type, value jsonb) IS 'Whether a JSON value is what a setting of that type holds.';

-- create function is_flag_variants(variants jsonb); lock: none
-- Whether a JSON value lists the variants of a flag: objects with a key of their own each, a weight from
-- 0 and, if need be, a payload.
CREATE FUNCTION is_flag_variants(variants jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF pg_catalog.jsonb_typeof(variants) <> 'array' OR pg_catalog.jsonb_array_length(variants) > 50 THEN
        RETURN false;
    END IF;
    IF EXISTS (SELECT FROM pg_catalog.jsonb_array_elements(variants) variant
               WHERE pg_catalog.jsonb_typeof(variant) <> 'object') THEN
        RETURN false;
    END IF;
    RETURN (SELECT coalesce(pg_catalog.bool_and(
                       coalesce(pg_catalog.jsonb_typeof(variant -> 'key') = 'string', false)
                       AND variant ->> 'key' ~ '^[a-z0-9][a-z0-9_.-]{0,62}$'
                       AND coalesce(pg_catalog.jsonb_typeof(variant -> 'weight') = 'number', false)
                       AND (variant ->> 'weight')::numeric BETWEEN 0 AND 100000
                       AND variant - ARRAY['key', 'weight', 'payload'] = '{}'), true)
                   AND pg_catalog.count(DISTINCT variant ->> 'key') = pg_catalog.count(*)
            FROM pg_catalog.jsonb_array_elements(variants) variant);
END
$$;

-- comment on function is_flag_variants(variants jsonb); lock: none
COMMENT ON FUNCTION is_flag_variants(variants jsonb) IS 'Whether a JSON value lists the variants of a flag: objects with a key of their own each, a weight from 0 and, if need be, a payload.';

-- create function is_flag_condition(condition jsonb); lock: none
-- Whether a JSON value is a condition of a rule: what it looks at, how, and the values that it looks for.
CREATE FUNCTION is_flag_condition(condition jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF pg_catalog.jsonb_typeof(condition) <> 'object' OR condition - ARRAY['on', 'name', 'operator', 'values'] <> '{}'
       OR pg_catalog.jsonb_typeof(condition -> 'values') IS DISTINCT FROM 'array'
       OR coalesce(condition ->> 'on', '') NOT IN ('ORG', 'PROJECT', 'PLAN', 'USER', 'ATTRIBUTE')
       OR coalesce(condition ->> 'operator', '') NOT IN ('IN', 'NOT_IN', 'STARTS_WITH', 'ENDS_WITH', 'CONTAINS', 'LESS', 'GREATER', 'BEFORE', 'AFTER')
    THEN
        RETURN false;
    END IF;
    -- Only an attribute has a name, and only it is more than an id to compare.
    IF (condition ->> 'on' = 'ATTRIBUTE') <> (coalesce(condition ->> 'name', '') <> '')
       OR condition ->> 'on' <> 'ATTRIBUTE' AND condition ->> 'operator' NOT IN ('IN', 'NOT_IN')
    THEN
        RETURN false;
    END IF;
    RETURN pg_catalog.jsonb_array_length(condition -> 'values') BETWEEN 1 AND 1000;
END
$$;

-- comment on function is_flag_condition(condition jsonb); lock: none
COMMENT ON FUNCTION is_flag_condition(condition jsonb) IS 'Whether a JSON value is a condition of a rule: what it looks at, how, and the values that it looks for.';

-- create function is_flag_rules(rules jsonb); lock: none
-- Whether a JSON value lists the rules of a flag, the first that fits being the one that counts: each
-- with its conditions, whether the flag is on, and whom it serves what.
CREATE FUNCTION is_flag_rules(rules jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS $$
DECLARE
    rule jsonb;
BEGIN
    IF pg_catalog.jsonb_typeof(rules) <> 'array' OR pg_catalog.jsonb_array_length(rules) > 100 THEN
        RETURN false;
    END IF;
    FOR rule IN SELECT * FROM pg_catalog.jsonb_array_elements(rules) LOOP
        IF pg_catalog.jsonb_typeof(rule) <> 'object'
           OR rule - ARRAY['conditions', 'is_enabled', 'variant', 'percentage'] <> '{}'
           OR pg_catalog.jsonb_typeof(rule -> 'conditions') IS DISTINCT FROM 'array'
           OR pg_catalog.jsonb_typeof(rule -> 'is_enabled') IS DISTINCT FROM 'boolean'
           OR rule ? 'variant' AND pg_catalog.jsonb_typeof(rule -> 'variant') <> 'string'
           OR rule ? 'percentage' AND pg_catalog.jsonb_typeof(rule -> 'percentage') <> 'number'
        THEN
            RETURN false;
        END IF;
        IF (rule ->> 'percentage')::numeric NOT BETWEEN 0 AND 100 THEN
            RETURN false;
        END IF;
        IF EXISTS (SELECT FROM pg_catalog.jsonb_array_elements(rule -> 'conditions') condition
                   WHERE NOT is_flag_condition(condition)) THEN
            RETURN false;
        END IF;
    END LOOP;
    RETURN true;
END
$$;

-- comment on function is_flag_rules(rules jsonb); lock: none
COMMENT ON FUNCTION is_flag_rules(rules jsonb) IS 'Whether a JSON value lists the rules of a flag, the first that fits being the one that counts: each with its conditions, whether the flag is on, and whom it serves what.';

-- create function is_audience(kind announcement_audience, filter jsonb); lock: none
-- Whether a JSON value says for whom an announcement is: types of organizations, codes of plans, or ids
-- of organizations.
CREATE FUNCTION is_audience(kind announcement_audience, filter jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    pattern text := CASE kind::text
        WHEN 'ORG_TYPE' THEN '^(COUPLE|PLANNER|VENUE)$'
        WHEN 'ORGS' THEN '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        ELSE '.'
    END;
BEGIN
    IF kind::text = 'ALL' OR filter IS NULL THEN
        RETURN kind::text = 'ALL' AND filter IS NULL;
    END IF;
    IF pg_catalog.jsonb_typeof(filter) <> 'array' OR pg_catalog.jsonb_array_length(filter) NOT BETWEEN 1 AND 1000 THEN
        RETURN false;
    END IF;
    RETURN (SELECT pg_catalog.bool_and(pg_catalog.jsonb_typeof(item) = 'string' AND item #>> '{}' ~ pattern)
            FROM pg_catalog.jsonb_array_elements(filter) item);
END
$$;

-- comment on function is_audience(kind announcement_audience, filter jsonb); lock: none
COMMENT ON FUNCTION is_audience(kind announcement_audience, filter jsonb) IS 'Whether a JSON value says for whom an announcement is: types of organizations, codes of plans, or ids of organizations.';

COMMIT;

BEGIN;

-- create table system_settings; lock: none
CREATE TABLE "system_settings" (
    "key" text NOT NULL PRIMARY KEY,
    "value" jsonb NULL,
    "value_type" settings_value_type NOT NULL,
    "description" text NOT NULL,
    "is_secret" bool NOT NULL DEFAULT (false),
    "secret_ciphertext" bytea NULL,
    "secret_key_id" text NULL,
    "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "created_by" uuid NULL,
    "updated_by" uuid NULL,
    CONSTRAINT "check_system_settings_key" CHECK (
        key ~ '^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$' AND char_length(key) <= 200
    ),
    CONSTRAINT "check_system_settings_value" CHECK (
        CASE
 WHEN is_secret THEN value IS NULL AND num_nonnulls(secret_ciphertext, secret_key_id) = 2 ELSE value IS NOT NULL AND num_nonnulls(secret_ciphertext, secret_key_id) = 0
        END
    ),
    CONSTRAINT "check_system_settings_value_type" CHECK (value IS NULL OR is_setting(value_type, value))
);

COMMIT;

BEGIN;

-- create table feature_flags; lock: none
CREATE TABLE "feature_flags" (
    "id" uuid NOT NULL DEFAULT (gen_random_uuid()) PRIMARY KEY,
    "key" text NOT NULL,
    "description" text NOT NULL,
    "kind" feature_flag_kind NOT NULL DEFAULT ('RELEASE'::feature_flag_kind),
    "is_enabled" bool NOT NULL DEFAULT (false),
    "variants" jsonb NOT NULL DEFAULT ('[]'::jsonb),
    "default_variant" text NULL,
    "rollout_percentage" decimal(6, 3) NOT NULL DEFAULT (0),
    "rules" jsonb NOT NULL DEFAULT ('[]'::jsonb),
    "prerequisites" text[] NOT NULL DEFAULT ('{}'::text[]),
    "salt" text NOT NULL DEFAULT ((gen_random_uuid())::text),
    "expires_at" timestamp
    with time zone NULL, "archived_at" timestamp
    with time zone NULL, "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "created_by" uuid NULL,
    "updated_by" uuid NULL,
    CONSTRAINT "feature_flags_key_key" UNIQUE ("key"),
    CONSTRAINT "check_feature_flags_key" CHECK (key ~ '^[a-z][a-z0-9_.-]{0,99}$'),
    CONSTRAINT "check_feature_flags_variants" CHECK (is_flag_variants(variants)),
    CONSTRAINT "check_feature_flags_rollout_percentage" CHECK (rollout_percentage BETWEEN 0 AND 100),
    CONSTRAINT "check_feature_flags_rules" CHECK (is_flag_rules(rules)),
    CONSTRAINT "check_feature_flags_prerequisites" CHECK (
        cardinality(prerequisites) <= 50 AND array_position(prerequisites, NULL) IS NULL
    ),
    CONSTRAINT "check_feature_flags_salt" CHECK (salt <> ''),
    CONSTRAINT "check_feature_flags_archived" CHECK (archived_at IS NULL OR NOT is_enabled)
);

COMMIT;

BEGIN;

-- create table support_tickets; lock: none
CREATE TABLE "support_tickets" (
    "id" uuid NOT NULL DEFAULT (gen_random_uuid()) PRIMARY KEY,
    "org_id" uuid NOT NULL,
    "project_id" uuid NULL,
    "requester_id" uuid NULL,
    "assignee_id" uuid NULL,
    "number" bigint GENERATED BY DEFAULT AS IDENTITY NOT NULL,
    "subject" text NOT NULL,
    "body" text NOT NULL,
    "status" ticket_status NOT NULL DEFAULT ('OPEN'::ticket_status),
    "priority" ticket_priority NOT NULL DEFAULT ('NORMAL'::ticket_priority),
    "category" text NULL,
    "first_response_due_at" timestamp
    with time zone NULL, "first_responded_at" timestamp
    with time zone NULL, "resolved_at" timestamp
    with time zone NULL, "closed_at" timestamp
    with time zone NULL, "satisfaction" smallint NULL, "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "created_by" uuid NULL,
    "updated_by" uuid NULL,
    "deleted_at" timestamp
    with
    time zone NULL,
    "deleted_by" uuid NULL,
    "deletion_id" uuid NULL,
    CONSTRAINT "support_tickets_number_key" UNIQUE ("number"),
    CONSTRAINT "uq_support_tickets_org_id_id" UNIQUE ("org_id", "id"),
    CONSTRAINT "check_support_tickets_subject" CHECK (
        btrim(subject) <> '' AND char_length(subject) <= 500
    ),
    CONSTRAINT "check_support_tickets_body" CHECK (char_length(body) <= 100000),
    CONSTRAINT "check_support_tickets_resolved" CHECK (
        (resolved_at IS NOT NULL) = (status IN ('RESOLVED', 'CLOSED'))
    ),
    CONSTRAINT "check_support_tickets_closed" CHECK ((closed_at IS NOT NULL) = (status = 'CLOSED')),
    CONSTRAINT "check_support_tickets_satisfaction" CHECK (satisfaction BETWEEN 1 AND 5)
);

COMMIT;

BEGIN;

-- create table support_ticket_messages; lock: none
CREATE TABLE "support_ticket_messages" (
    "id" uuid NOT NULL DEFAULT (gen_random_uuid()) PRIMARY KEY,
    "ticket_id" uuid NOT NULL,
    "org_id" uuid NOT NULL,
    "author_id" uuid NULL,
    "body" text NOT NULL,
    "is_internal" bool NOT NULL DEFAULT (false),
    "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "check_support_ticket_messages_body" CHECK (
        btrim(body) <> '' AND char_length(body) <= 100000
    )
);

COMMIT;

BEGIN;

-- create table announcements; lock: none
CREATE TABLE "announcements" (
    "id" uuid NOT NULL DEFAULT (gen_random_uuid()) PRIMARY KEY,
    "title" text NOT NULL,
    "body" text NOT NULL,
    "severity" announcement_severity NOT NULL DEFAULT ('INFO'::announcement_severity),
    "audience" announcement_audience NOT NULL DEFAULT ('ALL'::announcement_audience),
    "audience_filter" jsonb NULL,
    "starts_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "ends_at" timestamp
    with time zone NULL, "is_dismissible" bool NOT NULL DEFAULT (true), "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "created_by" uuid NULL,
    "updated_by" uuid NULL,
    "deleted_at" timestamp
    with
    time zone NULL,
    "deleted_by" uuid NULL,
    "deletion_id" uuid NULL,
    CONSTRAINT "check_announcements_title" CHECK (btrim(title) <> ''),
    CONSTRAINT "check_announcements_audience" CHECK (is_audience(audience, audience_filter)),
    CONSTRAINT "check_announcements_period" CHECK (ends_at > starts_at)
);

COMMIT;

BEGIN;

-- create table announcement_dismissals; lock: none
CREATE TABLE "announcement_dismissals" (
    "announcement_id" uuid NOT NULL,
    "user_id" uuid NOT NULL,
    "created_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "announcement_dismissals_pkey" PRIMARY KEY ("announcement_id", "user_id")
);

COMMIT;

BEGIN;

-- create table scheduled_maintenance; lock: none
CREATE TABLE "scheduled_maintenance" (
    "id" uuid NOT NULL DEFAULT (gen_random_uuid()) PRIMARY KEY,
    "title" text NOT NULL,
    "description" text NOT NULL,
    "starts_at" timestamp
    with time zone NOT NULL, "ends_at" timestamp
    with
    time zone NOT NULL,
    "status" maintenance_status NOT NULL DEFAULT ('SCHEDULED'::maintenance_status),
    "affected_services" text[] NOT NULL DEFAULT ('{}'::text[]),
    "blocks_writes" bool NOT NULL DEFAULT (false),
    "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "created_by" uuid NULL,
    "updated_by" uuid NULL,
    CONSTRAINT "check_scheduled_maintenance_title" CHECK (btrim(title) <> ''),
    CONSTRAINT "check_scheduled_maintenance_period" CHECK (ends_at > starts_at),
    CONSTRAINT "check_scheduled_maintenance_affected_services" CHECK (
        array_position(affected_services, NULL) IS NULL AND array_position(affected_services, '') IS NULL
    )
);

COMMIT;

BEGIN;

-- add exclusion exclude_scheduled_maintenance_overlap; lock: none
ALTER TABLE scheduled_maintenance
ADD
    CONSTRAINT exclude_scheduled_maintenance_overlap EXCLUDE USING gist (tstzrange(starts_at, ends_at) WITH &&)
WHERE (status <> 'CANCELLED');

-- create index idx_system_settings_created_by; lock: none
CREATE INDEX "idx_system_settings_created_by" ON "system_settings" ("created_by") WHERE created_by IS NOT NULL;

-- create index idx_system_settings_updated_by; lock: none
CREATE INDEX "idx_system_settings_updated_by" ON "system_settings" ("updated_by") WHERE updated_by IS NOT NULL;

-- create index idx_feature_flags_prerequisites; lock: none
CREATE INDEX "idx_feature_flags_prerequisites" ON "feature_flags" USING GIN ("prerequisites");

-- create index idx_feature_flags_expires_at; lock: none
CREATE INDEX "idx_feature_flags_expires_at" ON "feature_flags" ("expires_at")
WHERE expires_at IS NOT NULL AND archived_at IS NULL;

-- create index idx_feature_flags_created_by; lock: none
CREATE INDEX "idx_feature_flags_created_by" ON "feature_flags" ("created_by") WHERE created_by IS NOT NULL;

-- create index idx_feature_flags_updated_by; lock: none
CREATE INDEX "idx_feature_flags_updated_by" ON "feature_flags" ("updated_by") WHERE updated_by IS NOT NULL;

-- create index idx_support_tickets_org_id; lock: none
CREATE INDEX "idx_support_tickets_org_id" ON "support_tickets" ("org_id", "created_at");

-- create index idx_support_tickets_project_id; lock: none
CREATE INDEX "idx_support_tickets_project_id" ON "support_tickets" ("project_id") WHERE project_id IS NOT NULL;

-- create index idx_support_tickets_requester_id; lock: none
CREATE INDEX "idx_support_tickets_requester_id" ON "support_tickets" ("requester_id") WHERE requester_id IS NOT NULL;

-- create index idx_support_tickets_assignee_id; lock: none
CREATE INDEX "idx_support_tickets_assignee_id" ON "support_tickets" ("assignee_id") WHERE assignee_id IS NOT NULL;

-- create index idx_support_tickets_open; lock: none
CREATE INDEX "idx_support_tickets_open" ON "support_tickets" ("priority", "created_at")
WHERE status IN ('OPEN', 'PENDING', 'ON_HOLD') AND deleted_at IS NULL;

-- create index idx_support_tickets_response_due; lock: none
CREATE INDEX "idx_support_tickets_response_due" ON "support_tickets" ("first_response_due_at")
WHERE first_responded_at IS NULL AND deleted_at IS NULL;

-- create index idx_support_tickets_created_by; lock: none
CREATE INDEX "idx_support_tickets_created_by" ON "support_tickets" ("created_by") WHERE created_by IS NOT NULL;

-- create index idx_support_tickets_updated_by; lock: none
CREATE INDEX "idx_support_tickets_updated_by" ON "support_tickets" ("updated_by") WHERE updated_by IS NOT NULL;

-- create index idx_support_tickets_deleted_at; lock: none
CREATE INDEX "idx_support_tickets_deleted_at" ON "support_tickets" ("deleted_at") WHERE deleted_at IS NOT NULL;

-- create index idx_support_tickets_deleted_by; lock: none
CREATE INDEX "idx_support_tickets_deleted_by" ON "support_tickets" ("deleted_by") WHERE deleted_by IS NOT NULL;

-- create index idx_support_tickets_deletion_id; lock: none
CREATE INDEX "idx_support_tickets_deletion_id" ON "support_tickets" ("deletion_id") WHERE deletion_id IS NOT NULL;

-- create index idx_support_ticket_messages_ticket_id; lock: none
CREATE INDEX "idx_support_ticket_messages_ticket_id" ON "support_ticket_messages" ("ticket_id", "created_at");

-- create index idx_support_ticket_messages_org_id; lock: none
CREATE INDEX "idx_support_ticket_messages_org_id" ON "support_ticket_messages" ("org_id");

-- create index idx_support_ticket_messages_author_id; lock: none
CREATE INDEX "idx_support_ticket_messages_author_id" ON "support_ticket_messages" ("author_id")
WHERE author_id IS NOT NULL;

-- create index idx_announcements_ends_at; lock: none
CREATE INDEX "idx_announcements_ends_at" ON "announcements" ("ends_at") WHERE deleted_at IS NULL;

-- create index idx_announcements_created_by; lock: none
CREATE INDEX "idx_announcements_created_by" ON "announcements" ("created_by") WHERE created_by IS NOT NULL;

-- create index idx_announcements_updated_by; lock: none
CREATE INDEX "idx_announcements_updated_by" ON "announcements" ("updated_by") WHERE updated_by IS NOT NULL;

-- create index idx_announcements_deleted_at; lock: none
CREATE INDEX "idx_announcements_deleted_at" ON "announcements" ("deleted_at") WHERE deleted_at IS NOT NULL;

-- create index idx_announcements_deleted_by; lock: none
CREATE INDEX "idx_announcements_deleted_by" ON "announcements" ("deleted_by") WHERE deleted_by IS NOT NULL;

-- create index idx_announcements_deletion_id; lock: none
CREATE INDEX "idx_announcements_deletion_id" ON "announcements" ("deletion_id") WHERE deletion_id IS NOT NULL;

-- create index idx_announcement_dismissals_user_id; lock: none
CREATE INDEX "idx_announcement_dismissals_user_id" ON "announcement_dismissals" ("user_id");

-- create index idx_scheduled_maintenance_starts_at; lock: none
CREATE INDEX "idx_scheduled_maintenance_starts_at" ON "scheduled_maintenance" ("starts_at");

-- create index idx_scheduled_maintenance_created_by; lock: none
CREATE INDEX "idx_scheduled_maintenance_created_by" ON "scheduled_maintenance" ("created_by")
WHERE created_by IS NOT NULL;

-- create index idx_scheduled_maintenance_updated_by; lock: none
CREATE INDEX "idx_scheduled_maintenance_updated_by" ON "scheduled_maintenance" ("updated_by")
WHERE updated_by IS NOT NULL;

-- create function guard_flag(); lock: none
-- A flag asks for flags that are there, and for none that asks for it in turn; the variant that it
-- falls back to, and those that its rules serve, are among its variants.
CREATE FUNCTION guard_flag() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    problem text;
BEGIN
    -- Two flags that come to ask for each other at once must not miss it.
    PERFORM pg_advisory_xact_lock(hashtext('feature_flags.prerequisites'));
    SELECT format('the flag %s asks for %s, which does not exist', NEW.key, asked) INTO problem
    FROM unnest(NEW.prerequisites) asked
    WHERE asked <> NEW.key AND NOT EXISTS (SELECT FROM feature_flags f WHERE f.key = asked)
    LIMIT 1;
    IF problem IS NULL THEN
        WITH RECURSIVE asked (key) AS (
            SELECT unnest(NEW.prerequisites)
          UNION
            SELECT unnest(f.prerequisites) FROM asked JOIN feature_flags f ON f.key = asked.key
        )
        SELECT format('the flag %s asks for itself, directly or through others', NEW.key) INTO problem
        FROM asked WHERE asked.key = NEW.key;
    END IF;
    IF problem IS NULL THEN
        SELECT format('the flag %s has no variant %s', NEW.key, served) INTO problem
        FROM (SELECT NEW.default_variant AS served
              UNION ALL SELECT rule ->> 'variant' FROM jsonb_array_elements(NEW.rules) rule) serving
        WHERE served IS NOT NULL AND NOT NEW.variants @> jsonb_build_array(jsonb_build_object('key', served))
        LIMIT 1;
    END IF;
    IF problem IS NOT NULL THEN
        RAISE check_violation USING
            MESSAGE = problem,
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NULL;
END
$$;

-- keep guard_flag() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION guard_flag() FROM PUBLIC;

-- comment on function guard_flag(); lock: none
COMMENT ON FUNCTION guard_flag() IS 'A flag asks for flags that are there, and for none that asks for it in turn; the variant that it falls back to, and those that its rules serve, are among its variants.';

-- create function keep_asked_flag(); lock: none
-- A flag that others ask for stays, under its key.
CREATE FUNCTION keep_asked_flag() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    asking text;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.key = OLD.key THEN
        RETURN NEW;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('feature_flags.prerequisites'));
    SELECT key INTO asking FROM feature_flags WHERE prerequisites @> ARRAY[OLD.key] AND id <> OLD.id LIMIT 1;
    IF FOUND THEN
        RAISE foreign_key_violation USING
            MESSAGE = format('the flag %s is asked for by %s', OLD.key, asking),
            HINT = 'Take it out of the prerequisites there first.',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;

-- keep keep_asked_flag() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION keep_asked_flag() FROM PUBLIC;

-- comment on function keep_asked_flag(); lock: none
COMMENT ON FUNCTION keep_asked_flag() IS 'A flag that others ask for stays, under its key.';

-- create function keep_ticket_times(); lock: none
-- Keeps the times of a ticket in step with its status: a ticket that is open again is not resolved.
CREATE FUNCTION keep_ticket_times() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.status IN ('RESOLVED', 'CLOSED') THEN
        NEW.resolved_at := coalesce(NEW.resolved_at, now());
    ELSE
        NEW.resolved_at := NULL;
        NEW.satisfaction := NULL;
    END IF;
    NEW.closed_at := CASE NEW.status WHEN 'CLOSED' THEN coalesce(NEW.closed_at, now()) END;
    RETURN NEW;
END
$$;

-- comment on function keep_ticket_times(); lock: none
COMMENT ON FUNCTION keep_ticket_times() IS 'Keeps the times of a ticket in step with its status: a ticket that is open again is not resolved.';

-- create function place_by_ticket(); lock: none
-- A message belongs to the organization of its ticket.
CREATE FUNCTION place_by_ticket() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' OR NEW.ticket_id IS DISTINCT FROM OLD.ticket_id THEN
        SELECT org_id INTO NEW.org_id FROM support_tickets WHERE id = NEW.ticket_id FOR KEY SHARE;
    END IF;
    RETURN NEW;
END
$$;

-- keep place_by_ticket() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_by_ticket() FROM PUBLIC;

-- comment on function place_by_ticket(); lock: none
COMMENT ON FUNCTION place_by_ticket() IS 'A message belongs to the organization of its ticket.';

-- create function note_first_response(); lock: none
-- The first answer of the staff that the customer can read is the first response: of a person who is no
-- member of the customer's organization, and not who asked.
CREATE FUNCTION note_first_response() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE support_tickets SET first_responded_at = NEW.created_at
    WHERE id = NEW.ticket_id AND first_responded_at IS NULL AND requester_id IS DISTINCT FROM NEW.author_id
      AND NOT EXISTS (SELECT FROM organization_members
                      WHERE org_id = support_tickets.org_id AND user_id = NEW.author_id);
    RETURN NULL;
END
$$;

-- keep note_first_response() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION note_first_response() FROM PUBLIC;

-- comment on function note_first_response(); lock: none
COMMENT ON FUNCTION note_first_response() IS 'The first answer of the staff that the customer can read is the first response: of a person who is no member of the customer''s organization, and not who asked.';

-- create function guard_dismissal(); lock: none
-- What may not be dismissed stays in sight.
CREATE FUNCTION guard_dismissal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM announcements WHERE id = NEW.announcement_id AND NOT is_dismissible FOR KEY SHARE;
    IF FOUND THEN
        RAISE check_violation USING
            MESSAGE = 'this announcement cannot be dismissed',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$$;

-- keep guard_dismissal() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION guard_dismissal() FROM PUBLIC;

-- comment on function guard_dismissal(); lock: none
COMMENT ON FUNCTION guard_dismissal() IS 'What may not be dismissed stays in sight.';

-- create function session_audience(kind announcement_audience); lock: none
-- What announcements of a kind name when they are for the organizations in which the session reads: types of
-- organizations, codes of the plans in force, or ids of organizations.
CREATE FUNCTION session_audience(kind announcement_audience) RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
DECLARE
    orgs uuid[] := accessible_org_ids('read');
BEGIN
    CASE kind
        WHEN 'ORGS' THEN
            RETURN orgs::text[];
        WHEN 'ORG_TYPE' THEN
            RETURN ARRAY(SELECT DISTINCT type::text FROM organizations WHERE id = ANY (orgs));
        WHEN 'PLAN' THEN
            RETURN ARRAY(
                SELECT DISTINCT plans.code
                FROM org_plan_assignments assigned JOIN plans ON plans.id = assigned.plan_id
                WHERE assigned.org_id = ANY (orgs)
                  AND coalesce(assigned.starts_at <= now(), true) AND coalesce(assigned.ends_at > now(), true));
        ELSE
            RETURN '{}'::text[];
    END CASE;
END
$$;

-- keep session_audience(kind announcement_audience) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION session_audience(kind announcement_audience) FROM PUBLIC;

-- comment on function session_audience(kind announcement_audience); lock: none
COMMENT ON FUNCTION session_audience(kind announcement_audience) IS 'What announcements of a kind name when they are for the organizations in which the session reads: types of organizations, codes of the plans in force, or ids of organizations.';

COMMIT;

BEGIN;

-- create trigger guard_flag on feature_flags; lock: SHARE ROW EXCLUSIVE on feature_flags (writes wait, reads go on)
CREATE CONSTRAINT TRIGGER guard_flag
AFTER
INSERT OR
UPDATE
    OF key,
    variants,
    default_variant,
    rules,
    prerequisites ON feature_flags FOR EACH ROW EXECUTE FUNCTION guard_flag();

-- create trigger keep_asked_flag on feature_flags; lock: SHARE ROW EXCLUSIVE on feature_flags (writes wait, reads go on)
CREATE TRIGGER keep_asked_flag BEFORE DELETE OR
UPDATE OF key ON feature_flags FOR EACH ROW EXECUTE FUNCTION keep_asked_flag();

COMMIT;

BEGIN;

-- create trigger keep_times on support_tickets; lock: SHARE ROW EXCLUSIVE on support_tickets (writes wait, reads go on)
CREATE TRIGGER keep_times BEFORE
INSERT OR
UPDATE
    OF status,
    resolved_at,
    closed_at,
    satisfaction ON support_tickets FOR EACH ROW EXECUTE FUNCTION keep_ticket_times();

-- create trigger share_removal on support_tickets; lock: SHARE ROW EXCLUSIVE on support_tickets (writes wait, reads go on)
CREATE TRIGGER share_removal BEFORE
INSERT OR
UPDATE OF org_id ON support_tickets FOR EACH ROW EXECUTE FUNCTION share_removal();

-- create trigger guard_status on support_tickets; lock: SHARE ROW EXCLUSIVE on support_tickets (writes wait, reads go on)
CREATE CONSTRAINT TRIGGER guard_status
AFTER
UPDATE
    OF status ON support_tickets FOR EACH ROW
    WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION guard_status(
        'OPEN>PENDING',
        'OPEN>ON_HOLD',
        'OPEN>RESOLVED',
        'OPEN>CLOSED',
        'PENDING>OPEN',
        'PENDING>ON_HOLD',
        'PENDING>RESOLVED',
        'PENDING>CLOSED',
        'ON_HOLD>OPEN',
        'ON_HOLD>PENDING',
        'ON_HOLD>RESOLVED',
        'ON_HOLD>CLOSED',
        'RESOLVED>OPEN',
        'RESOLVED>PENDING',
        'RESOLVED>CLOSED'
    );

COMMIT;

BEGIN;

-- create trigger place_row on support_ticket_messages; lock: SHARE ROW EXCLUSIVE on support_ticket_messages (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF ticket_id ON support_ticket_messages FOR EACH ROW EXECUTE FUNCTION place_by_ticket();

-- create trigger touch_row on support_ticket_messages; lock: SHARE ROW EXCLUSIVE on support_ticket_messages (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON support_ticket_messages FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION touch_updated_at();

-- create trigger note_first_response on support_ticket_messages; lock: SHARE ROW EXCLUSIVE on support_ticket_messages (writes wait, reads go on)
CREATE TRIGGER note_first_response
AFTER
INSERT
    ON support_ticket_messages FOR EACH ROW
    WHEN (
        NOT NEW.is_internal
        AND NEW.author_id IS NOT NULL
    ) EXECUTE FUNCTION note_first_response();

COMMIT;

BEGIN;

-- create trigger guard_dismissal on announcement_dismissals; lock: SHARE ROW EXCLUSIVE on announcement_dismissals (writes wait, reads go on)
CREATE TRIGGER guard_dismissal BEFORE INSERT ON announcement_dismissals FOR EACH ROW EXECUTE FUNCTION guard_dismissal();

COMMIT;

BEGIN;

-- create trigger guard_status on scheduled_maintenance; lock: SHARE ROW EXCLUSIVE on scheduled_maintenance (writes wait, reads go on)
CREATE CONSTRAINT TRIGGER guard_status
AFTER
UPDATE
    OF status ON scheduled_maintenance FOR EACH ROW
    WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION guard_status(
        'SCHEDULED>IN_PROGRESS',
        'SCHEDULED>CANCELLED',
        'IN_PROGRESS>COMPLETED',
        'IN_PROGRESS>CANCELLED'
    );

COMMIT;

BEGIN;

-- create trigger stamp_row on system_settings; lock: SHARE ROW EXCLUSIVE on system_settings (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON system_settings FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on system_settings; lock: SHARE ROW EXCLUSIVE on system_settings (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON system_settings FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on feature_flags; lock: SHARE ROW EXCLUSIVE on feature_flags (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON feature_flags FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on feature_flags; lock: SHARE ROW EXCLUSIVE on feature_flags (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON feature_flags FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on support_tickets; lock: SHARE ROW EXCLUSIVE on support_tickets (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON support_tickets FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on support_tickets; lock: SHARE ROW EXCLUSIVE on support_tickets (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON support_tickets FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on announcements; lock: SHARE ROW EXCLUSIVE on announcements (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON announcements FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on announcements; lock: SHARE ROW EXCLUSIVE on announcements (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON announcements FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on scheduled_maintenance; lock: SHARE ROW EXCLUSIVE on scheduled_maintenance (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON scheduled_maintenance FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on scheduled_maintenance; lock: SHARE ROW EXCLUSIVE on scheduled_maintenance (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON scheduled_maintenance FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- add foreign key fk_support_tickets_org_id; lock: SHARE ROW EXCLUSIVE on organizations (writes wait, reads go on)
ALTER TABLE "support_tickets"
ADD
    CONSTRAINT "fk_support_tickets_org_id" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON DELETE CASCADE NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_support_tickets_project_id; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
ALTER TABLE "support_tickets"
ADD
    CONSTRAINT "fk_support_tickets_project_id" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_support_tickets_org_id_project_id; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
ALTER TABLE "support_tickets"
ADD
    CONSTRAINT "fk_support_tickets_org_id_project_id" FOREIGN KEY ("org_id", "project_id") REFERENCES "projects" ("owner_org_id", "id") ON DELETE
SET NULL (project_id) ON UPDATE CASCADE NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_support_tickets_requester_id; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "support_tickets"
ADD
    CONSTRAINT "fk_support_tickets_requester_id" FOREIGN KEY ("requester_id") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_support_tickets_assignee_id; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "support_tickets"
ADD
    CONSTRAINT "fk_support_tickets_assignee_id" FOREIGN KEY ("assignee_id") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_support_tickets_created_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "support_tickets"
ADD
    CONSTRAINT "fk_support_tickets_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_support_tickets_updated_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "support_tickets"
ADD
    CONSTRAINT "fk_support_tickets_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_support_tickets_deleted_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "support_tickets"
ADD
    CONSTRAINT "fk_support_tickets_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_support_ticket_messages_author_id; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "support_ticket_messages"
ADD
    CONSTRAINT "fk_support_ticket_messages_author_id" FOREIGN KEY ("author_id") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_announcements_created_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "announcements"
ADD
    CONSTRAINT "fk_announcements_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_announcements_updated_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "announcements"
ADD
    CONSTRAINT "fk_announcements_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_announcements_deleted_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "announcements"
ADD
    CONSTRAINT "fk_announcements_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_announcement_dismissals_user_id; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "announcement_dismissals"
ADD
    CONSTRAINT "fk_announcement_dismissals_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE NOT VALID;

-- add foreign key fk_system_settings_created_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "system_settings"
ADD
    CONSTRAINT "fk_system_settings_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_system_settings_updated_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "system_settings"
ADD
    CONSTRAINT "fk_system_settings_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_feature_flags_created_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "feature_flags"
ADD
    CONSTRAINT "fk_feature_flags_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_feature_flags_updated_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "feature_flags"
ADD
    CONSTRAINT "fk_feature_flags_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_scheduled_maintenance_created_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "scheduled_maintenance"
ADD
    CONSTRAINT "fk_scheduled_maintenance_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_scheduled_maintenance_updated_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "scheduled_maintenance"
ADD
    CONSTRAINT "fk_scheduled_maintenance_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_support_ticket_messages_ticket_id; lock: SHARE ROW EXCLUSIVE on support_tickets (writes wait, reads go on)
ALTER TABLE "support_ticket_messages"
ADD
    CONSTRAINT "fk_support_ticket_messages_ticket_id" FOREIGN KEY ("ticket_id") REFERENCES "support_tickets" ("id") ON DELETE CASCADE NOT VALID;

-- add foreign key fk_support_ticket_messages_org_id_ticket_id; lock: SHARE ROW EXCLUSIVE on support_tickets (writes wait, reads go on)
ALTER TABLE "support_ticket_messages"
ADD
    CONSTRAINT "fk_support_ticket_messages_org_id_ticket_id" FOREIGN KEY ("org_id", "ticket_id") REFERENCES "support_tickets" ("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_announcement_dismissals_announcement_id; lock: SHARE ROW EXCLUSIVE on announcements (writes wait, reads go on)
ALTER TABLE "announcement_dismissals"
ADD
    CONSTRAINT "fk_announcement_dismissals_announcement_id" FOREIGN KEY ("announcement_id") REFERENCES "announcements" ("id") ON DELETE CASCADE NOT VALID;

COMMIT;

-- validate foreign key fk_support_tickets_org_id; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM support_tickets r WHERE r.org_id IS NOT NULL AND NOT EXISTS (SELECT FROM organizations t WHERE t.id = r.org_id)
BEGIN;
ALTER TABLE support_tickets VALIDATE CONSTRAINT fk_support_tickets_org_id;
COMMIT;

-- validate foreign key fk_support_tickets_project_id; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM support_tickets r WHERE r.project_id IS NOT NULL AND NOT EXISTS (SELECT FROM projects t WHERE t.id = r.project_id)
BEGIN;
ALTER TABLE support_tickets VALIDATE CONSTRAINT fk_support_tickets_project_id;
COMMIT;

-- validate foreign key fk_support_tickets_org_id_project_id; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM support_tickets r WHERE r.org_id IS NOT NULL AND r.project_id IS NOT NULL AND NOT EXISTS (SELECT FROM projects t WHERE t.owner_org_id = r.org_id AND t.id = r.project_id)
BEGIN;
ALTER TABLE support_tickets VALIDATE CONSTRAINT fk_support_tickets_org_id_project_id;
COMMIT;

-- validate foreign key fk_support_tickets_requester_id; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM support_tickets r WHERE r.requester_id IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.requester_id)
BEGIN;
ALTER TABLE support_tickets VALIDATE CONSTRAINT fk_support_tickets_requester_id;
COMMIT;

-- validate foreign key fk_support_tickets_assignee_id; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM support_tickets r WHERE r.assignee_id IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.assignee_id)
BEGIN;
ALTER TABLE support_tickets VALIDATE CONSTRAINT fk_support_tickets_assignee_id;
COMMIT;

-- validate foreign key fk_support_tickets_created_by; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM support_tickets r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE support_tickets VALIDATE CONSTRAINT fk_support_tickets_created_by;
COMMIT;

-- validate foreign key fk_support_tickets_updated_by; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM support_tickets r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE support_tickets VALIDATE CONSTRAINT fk_support_tickets_updated_by;
COMMIT;

-- validate foreign key fk_support_tickets_deleted_by; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM support_tickets r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE support_tickets VALIDATE CONSTRAINT fk_support_tickets_deleted_by;
COMMIT;

-- validate foreign key fk_support_ticket_messages_author_id; lock: SHARE UPDATE EXCLUSIVE on support_ticket_messages (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM support_ticket_messages r WHERE r.author_id IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.author_id)
BEGIN;
ALTER TABLE support_ticket_messages VALIDATE CONSTRAINT fk_support_ticket_messages_author_id;
COMMIT;

-- validate foreign key fk_announcements_created_by; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM announcements r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE announcements VALIDATE CONSTRAINT fk_announcements_created_by;
COMMIT;

-- validate foreign key fk_announcements_updated_by; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM announcements r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE announcements VALIDATE CONSTRAINT fk_announcements_updated_by;
COMMIT;

-- validate foreign key fk_announcements_deleted_by; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM announcements r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE announcements VALIDATE CONSTRAINT fk_announcements_deleted_by;
COMMIT;

-- validate foreign key fk_announcement_dismissals_user_id; lock: SHARE UPDATE EXCLUSIVE on announcement_dismissals (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM announcement_dismissals r WHERE r.user_id IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.user_id)
BEGIN;
ALTER TABLE announcement_dismissals VALIDATE CONSTRAINT fk_announcement_dismissals_user_id;
COMMIT;

-- validate foreign key fk_system_settings_created_by; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM system_settings r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE system_settings VALIDATE CONSTRAINT fk_system_settings_created_by;
COMMIT;

-- validate foreign key fk_system_settings_updated_by; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM system_settings r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE system_settings VALIDATE CONSTRAINT fk_system_settings_updated_by;
COMMIT;

-- validate foreign key fk_feature_flags_created_by; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM feature_flags r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE feature_flags VALIDATE CONSTRAINT fk_feature_flags_created_by;
COMMIT;

-- validate foreign key fk_feature_flags_updated_by; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM feature_flags r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE feature_flags VALIDATE CONSTRAINT fk_feature_flags_updated_by;
COMMIT;

-- validate foreign key fk_scheduled_maintenance_created_by; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM scheduled_maintenance r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE scheduled_maintenance VALIDATE CONSTRAINT fk_scheduled_maintenance_created_by;
COMMIT;

-- validate foreign key fk_scheduled_maintenance_updated_by; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM scheduled_maintenance r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE scheduled_maintenance VALIDATE CONSTRAINT fk_scheduled_maintenance_updated_by;
COMMIT;

-- validate foreign key fk_support_ticket_messages_ticket_id; lock: SHARE UPDATE EXCLUSIVE on support_ticket_messages (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM support_ticket_messages r WHERE r.ticket_id IS NOT NULL AND NOT EXISTS (SELECT FROM support_tickets t WHERE t.id = r.ticket_id)
BEGIN;
ALTER TABLE support_ticket_messages VALIDATE CONSTRAINT fk_support_ticket_messages_ticket_id;
COMMIT;

-- validate foreign key fk_support_ticket_messages_org_id_ticket_id; lock: SHARE UPDATE EXCLUSIVE on support_ticket_messages (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM support_ticket_messages r WHERE r.org_id IS NOT NULL AND r.ticket_id IS NOT NULL AND NOT EXISTS (SELECT FROM support_tickets t WHERE t.org_id = r.org_id AND t.id = r.ticket_id)
BEGIN;
ALTER TABLE support_ticket_messages VALIDATE CONSTRAINT fk_support_ticket_messages_org_id_ticket_id;
COMMIT;

-- validate foreign key fk_announcement_dismissals_announcement_id; lock: SHARE UPDATE EXCLUSIVE on announcement_dismissals (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM announcement_dismissals r WHERE r.announcement_id IS NOT NULL AND NOT EXISTS (SELECT FROM announcements t WHERE t.id = r.announcement_id)
BEGIN;
ALTER TABLE announcement_dismissals VALIDATE CONSTRAINT fk_announcement_dismissals_announcement_id;
COMMIT;

BEGIN;

-- grant the schema to eios_service; lock: none
GRANT CREATE ON SCHEMA public TO eios_service;

COMMIT;

BEGIN;

-- record changes of system_settings; lock: SHARE ROW EXCLUSIVE on system_settings (writes wait, reads go on)
SELECT
    audit_enable(
        'system_settings',
        'SYSTEM',
        ARRAY[
            'key',
            'value',
            'value_type',
            'description',
            'is_secret',
            'secret_key_id',
            'created_at',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        secrets => ARRAY['secret_ciphertext'],
        org => '',
        marks => ARRAY['SETTINGS_CHANGED any'],
        key => 'key'
    );

COMMIT;

BEGIN;

-- record changes of feature_flags; lock: SHARE ROW EXCLUSIVE on feature_flags (writes wait, reads go on)
SELECT
    audit_enable(
        'feature_flags',
        'SYSTEM',
        ARRAY[
            'id',
            'key',
            'description',
            'kind',
            'is_enabled',
            'variants',
            'default_variant',
            'rollout_percentage',
            'rules',
            'prerequisites',
            'salt',
            'expires_at',
            'archived_at',
            'created_at',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        org => '',
        marks => ARRAY['SETTINGS_CHANGED any']
    );

COMMIT;

BEGIN;

-- record changes of support_tickets; lock: SHARE ROW EXCLUSIVE on support_tickets (writes wait, reads go on)
SELECT
    audit_enable(
        'support_tickets',
        'SYSTEM',
        ARRAY[
            'id',
            'org_id',
            'project_id',
            'requester_id',
            'assignee_id',
            'number',
            'subject',
            'body',
            'status',
            'priority',
            'category',
            'first_response_due_at',
            'first_responded_at',
            'resolved_at',
            'closed_at',
            'satisfaction',
            'created_at',
            'updated_at',
            'created_by',
            'updated_by',
            'deleted_at',
            'deleted_by',
            'deletion_id'
        ],
        project => ARRAY['project_id']
    );

COMMIT;

BEGIN;

-- record changes of announcements; lock: SHARE ROW EXCLUSIVE on announcements (writes wait, reads go on)
SELECT
    audit_enable(
        'announcements',
        'SYSTEM',
        ARRAY[
            'id',
            'title',
            'body',
            'severity',
            'audience',
            'audience_filter',
            'starts_at',
            'ends_at',
            'is_dismissible',
            'created_at',
            'updated_at',
            'created_by',
            'updated_by',
            'deleted_at',
            'deleted_by',
            'deletion_id'
        ],
        org => ''
    );

COMMIT;

BEGIN;

-- record changes of scheduled_maintenance; lock: SHARE ROW EXCLUSIVE on scheduled_maintenance (writes wait, reads go on)
SELECT
    audit_enable(
        'scheduled_maintenance',
        'SYSTEM',
        ARRAY[
            'id',
            'title',
            'description',
            'starts_at',
            'ends_at',
            'status',
            'affected_services',
            'blocks_writes',
            'created_at',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        org => ''
    );

COMMIT;

BEGIN;

-- revoke CREATE of the schema from eios_service; lock: none
REVOKE CREATE ON SCHEMA public FROM eios_service;

-- comment on type feature_flag_kind; lock: none
COMMENT ON TYPE feature_flag_kind IS 'What a feature flag is for, and so how long it lives.';

-- comment on type ticket_status; lock: none
COMMENT ON TYPE ticket_status IS 'Where a support ticket stands.';

-- comment on type ticket_priority; lock: none
COMMENT ON TYPE ticket_priority IS 'How urgent a support ticket is.';

-- comment on type announcement_severity; lock: none
COMMENT ON TYPE announcement_severity IS 'How much an announcement matters.';

-- comment on type announcement_audience; lock: none
COMMENT ON TYPE announcement_audience IS 'For whom an announcement is.';

-- comment on type maintenance_status; lock: none
COMMENT ON TYPE maintenance_status IS 'Where a maintenance window stands.';

COMMIT;

BEGIN;

-- comment on system_settings; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON TABLE system_settings IS 'A setting of the platform itself.';

-- comment on system_settings.key; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.key IS 'Stable name that programs refer to.';

-- comment on system_settings.value; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.value IS 'The value; NULL for a secret.';

-- comment on system_settings.value_type; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.value_type IS 'Type of the value.';

-- comment on system_settings.description; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.description IS 'What the setting does.';

-- comment on system_settings.is_secret; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.is_secret IS 'Whether the value is kept encrypted.';

-- comment on system_settings.secret_ciphertext; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.secret_ciphertext IS 'The value of a secret, encrypted.';

-- comment on system_settings.secret_key_id; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.secret_key_id IS 'Which key encrypted it.';

-- comment on system_settings.created_at; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.created_at IS 'When the row was created.';

-- comment on system_settings.updated_at; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.updated_at IS 'When the row last changed.';

-- comment on system_settings.created_by; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.created_by IS 'The user who created the row, if known.';

-- comment on system_settings.updated_by; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on feature_flags; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON TABLE feature_flags IS 'A feature that is on for some and off for others.';

-- comment on feature_flags.id; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.id IS 'Identifies the flag.';

-- comment on feature_flags.key; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.key IS 'Stable name that programs refer to.';

-- comment on feature_flags.description; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.description IS 'What it switches.';

-- comment on feature_flags.kind; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.kind IS 'What it is for, and so how long it lives.';

-- comment on feature_flags.is_enabled; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.is_enabled IS 'Whether it is on at all.';

-- comment on feature_flags.variants; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.variants IS 'What it can serve: objects with key, weight and payload.';

-- comment on feature_flags.default_variant; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.default_variant IS 'What it serves when it is off or no rule fits.';

-- comment on feature_flags.rollout_percentage; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.rollout_percentage IS 'For how many of those whom no rule names it is on, in percent.';

-- comment on feature_flags.rules; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.rules IS 'Whom it serves what, the first that fits being the one that counts: objects with conditions, is_enabled, variant and percentage.';

-- comment on feature_flags.prerequisites; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.prerequisites IS 'Keys of the flags that have to be on for it.';

-- comment on feature_flags.salt; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.salt IS 'What its lots are drawn with, so that two flags do not hit the same people.';

-- comment on feature_flags.expires_at; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.expires_at IS 'When it should be gone.';

-- comment on feature_flags.archived_at; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.archived_at IS 'When it was put away; NULL while it is in use.';

-- comment on feature_flags.created_at; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.created_at IS 'When the row was created.';

-- comment on feature_flags.updated_at; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.updated_at IS 'When the row last changed.';

-- comment on feature_flags.created_by; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.created_by IS 'The user who created the row, if known.';

-- comment on feature_flags.updated_by; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on support_tickets; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON TABLE support_tickets IS 'A question or complaint of a customer.';

-- comment on support_tickets.id; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.id IS 'Identifies the ticket.';

-- comment on support_tickets.org_id; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.org_id IS 'The organization that asks.';

-- comment on support_tickets.project_id; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.project_id IS 'The project it is about, if it is about one.';

-- comment on support_tickets.requester_id; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.requester_id IS 'The user who asks, if known.';

-- comment on support_tickets.assignee_id; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.assignee_id IS 'The user who takes care of it.';

-- comment on support_tickets.number; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.number IS 'Number that people call it by, unique on the platform.';

-- comment on support_tickets.subject; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.subject IS 'What it is about, in a line.';

-- comment on support_tickets.body; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.body IS 'What was written.';

-- comment on support_tickets.status; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.status IS 'Where it stands.';

-- comment on support_tickets.priority; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.priority IS 'How urgent it is.';

-- comment on support_tickets.category; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.category IS 'What kind of question it is.';

-- comment on support_tickets.first_response_due_at; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.first_response_due_at IS 'By when somebody has to answer.';

-- comment on support_tickets.first_responded_at; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.first_responded_at IS 'When somebody answered first; kept by the database.';

-- comment on support_tickets.resolved_at; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.resolved_at IS 'When it was resolved; kept by the database.';

-- comment on support_tickets.closed_at; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.closed_at IS 'When it was closed, which is for good; kept by the database.';

-- comment on support_tickets.satisfaction; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.satisfaction IS 'How content the customer is, from 1 to 5.';

-- comment on support_tickets.created_at; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.created_at IS 'When the row was created.';

-- comment on support_tickets.updated_at; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.updated_at IS 'When the row last changed.';

-- comment on support_tickets.created_by; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.created_by IS 'The user who created the row, if known.';

-- comment on support_tickets.updated_by; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.updated_by IS 'The user who last changed the row, if known.';

-- comment on support_tickets.deleted_at; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on support_tickets.deleted_by; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.deleted_by IS 'The user who removed the row, if known.';

-- comment on support_tickets.deletion_id; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on support_ticket_messages; lock: SHARE UPDATE EXCLUSIVE on support_ticket_messages (reads and writes go on)
COMMENT ON TABLE support_ticket_messages IS 'What was written on a ticket after it was opened.';

-- comment on support_ticket_messages.id; lock: SHARE UPDATE EXCLUSIVE on support_ticket_messages (reads and writes go on)
COMMENT ON COLUMN support_ticket_messages.id IS 'Identifies the message.';

-- comment on support_ticket_messages.ticket_id; lock: SHARE UPDATE EXCLUSIVE on support_ticket_messages (reads and writes go on)
COMMENT ON COLUMN support_ticket_messages.ticket_id IS 'The ticket.';

-- comment on support_ticket_messages.org_id; lock: SHARE UPDATE EXCLUSIVE on support_ticket_messages (reads and writes go on)
COMMENT ON COLUMN support_ticket_messages.org_id IS 'The ticket''s organization; kept by the database.';

-- comment on support_ticket_messages.author_id; lock: SHARE UPDATE EXCLUSIVE on support_ticket_messages (reads and writes go on)
COMMENT ON COLUMN support_ticket_messages.author_id IS 'The user who wrote it, if known.';

-- comment on support_ticket_messages.body; lock: SHARE UPDATE EXCLUSIVE on support_ticket_messages (reads and writes go on)
COMMENT ON COLUMN support_ticket_messages.body IS 'What was written.';

-- comment on support_ticket_messages.is_internal; lock: SHARE UPDATE EXCLUSIVE on support_ticket_messages (reads and writes go on)
COMMENT ON COLUMN support_ticket_messages.is_internal IS 'Whether only the staff may read it.';

-- comment on support_ticket_messages.created_at; lock: SHARE UPDATE EXCLUSIVE on support_ticket_messages (reads and writes go on)
COMMENT ON COLUMN support_ticket_messages.created_at IS 'When the row was created.';

-- comment on support_ticket_messages.updated_at; lock: SHARE UPDATE EXCLUSIVE on support_ticket_messages (reads and writes go on)
COMMENT ON COLUMN support_ticket_messages.updated_at IS 'When the row last changed.';

COMMIT;

BEGIN;

-- comment on announcements; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON TABLE announcements IS 'News of the platform for its users.';

-- comment on announcements.id; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.id IS 'Identifies the announcement.';

-- comment on announcements.title; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.title IS 'Heading.';

-- comment on announcements.body; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.body IS 'What is announced.';

-- comment on announcements.severity; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.severity IS 'How much it matters.';

-- comment on announcements.audience; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.audience IS 'For whom it is.';

-- comment on announcements.audience_filter; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.audience_filter IS 'Types of organizations, codes of plans, or ids of organizations, as the audience says; NULL for all.';

-- comment on announcements.starts_at; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.starts_at IS 'From when it is shown.';

-- comment on announcements.ends_at; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.ends_at IS 'Until when it is shown; NULL for ever.';

-- comment on announcements.is_dismissible; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.is_dismissible IS 'Whether a user can put it out of sight.';

-- comment on announcements.created_at; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.created_at IS 'When the row was created.';

-- comment on announcements.updated_at; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.updated_at IS 'When the row last changed.';

-- comment on announcements.created_by; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.created_by IS 'The user who created the row, if known.';

-- comment on announcements.updated_by; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.updated_by IS 'The user who last changed the row, if known.';

-- comment on announcements.deleted_at; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on announcements.deleted_by; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.deleted_by IS 'The user who removed the row, if known.';

-- comment on announcements.deletion_id; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on announcement_dismissals; lock: SHARE UPDATE EXCLUSIVE on announcement_dismissals (reads and writes go on)
COMMENT ON TABLE announcement_dismissals IS 'A user put an announcement out of sight.';

-- comment on announcement_dismissals.announcement_id; lock: SHARE UPDATE EXCLUSIVE on announcement_dismissals (reads and writes go on)
COMMENT ON COLUMN announcement_dismissals.announcement_id IS 'The announcement.';

-- comment on announcement_dismissals.user_id; lock: SHARE UPDATE EXCLUSIVE on announcement_dismissals (reads and writes go on)
COMMENT ON COLUMN announcement_dismissals.user_id IS 'The user.';

-- comment on announcement_dismissals.created_at; lock: SHARE UPDATE EXCLUSIVE on announcement_dismissals (reads and writes go on)
COMMENT ON COLUMN announcement_dismissals.created_at IS 'When the row was created.';

COMMIT;

BEGIN;

-- comment on scheduled_maintenance; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON TABLE scheduled_maintenance IS 'A time in which the platform, or a part of it, is worked on.';

-- comment on scheduled_maintenance.id; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.id IS 'Identifies the window.';

-- comment on scheduled_maintenance.title; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.title IS 'Heading.';

-- comment on scheduled_maintenance.description; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.description IS 'What is done and what users notice.';

-- comment on scheduled_maintenance.starts_at; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.starts_at IS 'Beginning.';

-- comment on scheduled_maintenance.ends_at; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.ends_at IS 'End.';

-- comment on scheduled_maintenance.status; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.status IS 'Where it stands.';

-- comment on scheduled_maintenance.affected_services; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.affected_services IS 'What does not work meanwhile.';

-- comment on scheduled_maintenance.blocks_writes; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.blocks_writes IS 'Whether nothing can be changed meanwhile.';

-- comment on scheduled_maintenance.created_at; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.created_at IS 'When the row was created.';

-- comment on scheduled_maintenance.updated_at; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.updated_at IS 'When the row last changed.';

-- comment on scheduled_maintenance.created_by; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.created_by IS 'The user who created the row, if known.';

-- comment on scheduled_maintenance.updated_by; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- let eios_app call session_audience(kind announcement_audience); lock: none
GRANT EXECUTE ON FUNCTION session_audience(kind announcement_audience) TO eios_app;

COMMIT;

BEGIN;

-- enable row security on system_settings; lock: ACCESS EXCLUSIVE on system_settings (reads and writes wait)
ALTER TABLE system_settings ENABLE ROW LEVEL SECURITY;

-- create policy system_settings_service; lock: ACCESS EXCLUSIVE on system_settings (reads and writes wait)
CREATE POLICY system_settings_service ON system_settings FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy system_settings_service; lock: ACCESS EXCLUSIVE on system_settings (reads and writes wait)
COMMENT ON POLICY system_settings_service ON system_settings IS 'every row';

-- record policy system_settings_service; lock: ACCESS EXCLUSIVE on system_settings (reads and writes wait)
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
    AND tablename = 'system_settings'
    AND policyname = 'system_settings_service';

-- grant system_settings to eios_service; lock: ACCESS EXCLUSIVE on system_settings (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON system_settings TO eios_service;

COMMIT;

BEGIN;

-- enable row security on feature_flags; lock: ACCESS EXCLUSIVE on feature_flags (reads and writes wait)
ALTER TABLE feature_flags ENABLE ROW LEVEL SECURITY;

-- create policy feature_flags_service; lock: ACCESS EXCLUSIVE on feature_flags (reads and writes wait)
CREATE POLICY feature_flags_service ON feature_flags FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy feature_flags_service; lock: ACCESS EXCLUSIVE on feature_flags (reads and writes wait)
COMMENT ON POLICY feature_flags_service ON feature_flags IS 'every row';

-- record policy feature_flags_service; lock: ACCESS EXCLUSIVE on feature_flags (reads and writes wait)
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
    AND tablename = 'feature_flags'
    AND policyname = 'feature_flags_service';

-- grant feature_flags to eios_service; lock: ACCESS EXCLUSIVE on feature_flags (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON feature_flags TO eios_service;

COMMIT;

BEGIN;

-- enable row security on support_tickets; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
ALTER TABLE support_tickets ENABLE ROW LEVEL SECURITY;

-- create policy support_tickets_service; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
CREATE POLICY support_tickets_service ON support_tickets FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy support_tickets_service; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
COMMENT ON POLICY support_tickets_service ON support_tickets IS 'every row';

-- record policy support_tickets_service; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
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
    AND tablename = 'support_tickets'
    AND policyname = 'support_tickets_service';

-- create policy support_tickets_select; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
CREATE POLICY support_tickets_select ON support_tickets FOR
SELECT TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
);

-- comment on policy support_tickets_select; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
COMMENT ON POLICY support_tickets_select ON support_tickets IS 'own org_id; removed, but not deleted';

-- record policy support_tickets_select; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
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
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; removed, but not deleted',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'support_tickets'
    AND policyname = 'support_tickets_select';

-- create policy support_tickets_insert; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
CREATE POLICY support_tickets_insert ON support_tickets FOR
INSERT TO eios_app
WITH CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
);

-- comment on policy support_tickets_insert; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
COMMENT ON POLICY support_tickets_insert ON support_tickets IS 'own org_id; removed, but not deleted';

-- record policy support_tickets_insert; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
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
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; removed, but not deleted',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'support_tickets'
    AND policyname = 'support_tickets_insert';

-- create policy support_tickets_update; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
CREATE POLICY support_tickets_update ON support_tickets
FOR UPDATE TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
)
WITH CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
);

-- comment on policy support_tickets_update; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
COMMENT ON POLICY support_tickets_update ON support_tickets IS 'own org_id; removed, but not deleted';

-- record policy support_tickets_update; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
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
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; removed, but not deleted',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'support_tickets'
    AND policyname = 'support_tickets_update';

-- grant support_tickets to eios_service; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON support_tickets TO eios_service;

-- grant support_tickets to eios_app; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
GRANT
SELECT,
INSERT
    (
        id,
        org_id,
        project_id,
        requester_id,
        subject,
        body,
        status,
        priority,
        category,
        resolved_at,
        closed_at,
        satisfaction,
        created_at,
        updated_at,
        created_by,
        updated_by,
        deleted_at,
        deleted_by,
        deletion_id
    ),
UPDATE (
    id,
    org_id,
    project_id,
    requester_id,
    subject,
    body,
    status,
    priority,
    category,
    resolved_at,
    closed_at,
    satisfaction,
    created_at,
    updated_at,
    created_by,
    updated_by,
    deleted_at,
    deleted_by,
    deletion_id
) ON support_tickets TO eios_app;

COMMIT;

BEGIN;

-- enable row security on support_ticket_messages; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
ALTER TABLE support_ticket_messages ENABLE ROW LEVEL SECURITY;

-- create policy support_ticket_messages_service; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
CREATE POLICY support_ticket_messages_service ON support_ticket_messages FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy support_ticket_messages_service; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
COMMENT ON POLICY support_ticket_messages_service ON support_ticket_messages IS 'every row';

-- record policy support_ticket_messages_service; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
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
    AND tablename = 'support_ticket_messages'
    AND policyname = 'support_ticket_messages_service';

-- create policy support_ticket_messages_select; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
CREATE POLICY support_ticket_messages_select ON support_ticket_messages FOR
SELECT TO eios_app USING (
    NOT is_internal AND org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
);

-- comment on policy support_ticket_messages_select; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
COMMENT ON POLICY support_ticket_messages_select ON support_ticket_messages IS 'own org_id, but for internal ones; written by oneself';

-- record policy support_ticket_messages_select; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
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
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id, but for internal ones; written by oneself',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'support_ticket_messages'
    AND policyname = 'support_ticket_messages_select';

-- create policy support_ticket_messages_insert; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
CREATE POLICY support_ticket_messages_insert ON support_ticket_messages FOR
INSERT TO eios_app
WITH
CHECK (
    NOT is_internal AND org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) AND author_id IS NOT DISTINCT FROM (SELECT acting_user_id())
);

-- comment on policy support_ticket_messages_insert; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
COMMENT ON POLICY support_ticket_messages_insert ON support_ticket_messages IS 'own org_id, but for internal ones; written by oneself';

-- record policy support_ticket_messages_insert; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
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
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id, but for internal ones; written by oneself',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'support_ticket_messages'
    AND policyname = 'support_ticket_messages_insert';

-- create policy support_ticket_messages_update; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
CREATE POLICY support_ticket_messages_update ON support_ticket_messages
FOR UPDATE
    TO eios_app USING (
        NOT is_internal
        AND org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
        AND author_id = (SELECT acting_user_id())
    )
WITH
CHECK (
    NOT is_internal AND org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) AND author_id = (SELECT acting_user_id())
);

-- comment on policy support_ticket_messages_update; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
COMMENT ON POLICY support_ticket_messages_update ON support_ticket_messages IS 'own org_id, but for internal ones; written by oneself';

-- record policy support_ticket_messages_update; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
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
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id, but for internal ones; written by oneself',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'support_ticket_messages'
    AND policyname = 'support_ticket_messages_update';

-- create policy support_ticket_messages_delete; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
CREATE POLICY support_ticket_messages_delete ON support_ticket_messages FOR DELETE TO eios_app USING (
    NOT is_internal AND org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) AND author_id = (SELECT acting_user_id())
);

-- comment on policy support_ticket_messages_delete; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
COMMENT ON POLICY support_ticket_messages_delete ON support_ticket_messages IS 'own org_id, but for internal ones; written by oneself';

-- record policy support_ticket_messages_delete; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
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
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id, but for internal ones; written by oneself',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'support_ticket_messages'
    AND policyname = 'support_ticket_messages_delete';

-- grant support_ticket_messages to eios_service; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON support_ticket_messages TO eios_service;

-- grant support_ticket_messages to eios_app; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON support_ticket_messages TO eios_app;

COMMIT;

BEGIN;

-- enable row security on announcements; lock: ACCESS EXCLUSIVE on announcements (reads and writes wait)
ALTER TABLE announcements ENABLE ROW LEVEL SECURITY;

-- create policy announcements_service; lock: ACCESS EXCLUSIVE on announcements (reads and writes wait)
CREATE POLICY announcements_service ON announcements FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy announcements_service; lock: ACCESS EXCLUSIVE on announcements (reads and writes wait)
COMMENT ON POLICY announcements_service ON announcements IS 'every row';

-- record policy announcements_service; lock: ACCESS EXCLUSIVE on announcements (reads and writes wait)
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
    AND tablename = 'announcements'
    AND policyname = 'announcements_service';

-- create policy announcements_select; lock: ACCESS EXCLUSIVE on announcements (reads and writes wait)
CREATE POLICY announcements_select ON announcements FOR
SELECT
    TO eios_app USING (
        (SELECT is_signed_in())
        AND (
            audience = 'ALL'
            OR audience_filter ?| CASE
                audience
                WHEN 'ORG_TYPE' THEN (SELECT session_audience('ORG_TYPE'))
                WHEN 'PLAN' THEN (SELECT session_audience('PLAN'))
                WHEN 'ORGS' THEN (SELECT session_audience('ORGS'))
            END
        )
    );

-- comment on policy announcements_select; lock: ACCESS EXCLUSIVE on announcements (reads and writes wait)
COMMENT ON POLICY announcements_select ON announcements IS 'none: for all who are signed in and whom the audience names';

-- record policy announcements_select; lock: ACCESS EXCLUSIVE on announcements (reads and writes wait)
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
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'none: for all who are signed in and whom the audience names',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'announcements'
    AND policyname = 'announcements_select';

-- grant announcements to eios_service; lock: ACCESS EXCLUSIVE on announcements (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON announcements TO eios_service;

-- grant announcements to eios_app; lock: ACCESS EXCLUSIVE on announcements (reads and writes wait)
GRANT SELECT ON announcements TO eios_app;

COMMIT;

BEGIN;

-- enable row security on announcement_dismissals; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
ALTER TABLE announcement_dismissals ENABLE ROW LEVEL SECURITY;

-- create policy announcement_dismissals_service; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
CREATE POLICY announcement_dismissals_service ON announcement_dismissals FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy announcement_dismissals_service; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
COMMENT ON POLICY announcement_dismissals_service ON announcement_dismissals IS 'every row';

-- record policy announcement_dismissals_service; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
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
    AND tablename = 'announcement_dismissals'
    AND policyname = 'announcement_dismissals_service';

-- create policy announcement_dismissals_select; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
CREATE POLICY announcement_dismissals_select ON announcement_dismissals FOR
SELECT TO eios_app USING (user_id = (SELECT acting_user_id()));

-- comment on policy announcement_dismissals_select; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
COMMENT ON POLICY announcement_dismissals_select ON announcement_dismissals IS 'oneself';

-- record policy announcement_dismissals_select; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
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
SELECT tablename, policyname, cmd::policy_command, roles[1], 'oneself', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'announcement_dismissals'
    AND policyname = 'announcement_dismissals_select';

-- create policy announcement_dismissals_insert; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
CREATE POLICY announcement_dismissals_insert ON announcement_dismissals FOR
INSERT TO eios_app
WITH CHECK (user_id = (SELECT acting_user_id()));

-- comment on policy announcement_dismissals_insert; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
COMMENT ON POLICY announcement_dismissals_insert ON announcement_dismissals IS 'oneself';

-- record policy announcement_dismissals_insert; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
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
SELECT tablename, policyname, cmd::policy_command, roles[1], 'oneself', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'announcement_dismissals'
    AND policyname = 'announcement_dismissals_insert';

-- create policy announcement_dismissals_delete; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
CREATE POLICY announcement_dismissals_delete ON announcement_dismissals FOR DELETE TO eios_app USING (user_id = (SELECT acting_user_id()));

-- comment on policy announcement_dismissals_delete; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
COMMENT ON POLICY announcement_dismissals_delete ON announcement_dismissals IS 'oneself';

-- record policy announcement_dismissals_delete; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
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
SELECT tablename, policyname, cmd::policy_command, roles[1], 'oneself', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'announcement_dismissals'
    AND policyname = 'announcement_dismissals_delete';

-- grant announcement_dismissals to eios_service; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON announcement_dismissals TO eios_service;

-- grant announcement_dismissals to eios_app; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
GRANT SELECT, INSERT, DELETE ON announcement_dismissals TO eios_app;

COMMIT;

BEGIN;

-- enable row security on scheduled_maintenance; lock: ACCESS EXCLUSIVE on scheduled_maintenance (reads and writes wait)
ALTER TABLE scheduled_maintenance ENABLE ROW LEVEL SECURITY;

-- create policy scheduled_maintenance_service; lock: ACCESS EXCLUSIVE on scheduled_maintenance (reads and writes wait)
CREATE POLICY scheduled_maintenance_service ON scheduled_maintenance FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy scheduled_maintenance_service; lock: ACCESS EXCLUSIVE on scheduled_maintenance (reads and writes wait)
COMMENT ON POLICY scheduled_maintenance_service ON scheduled_maintenance IS 'every row';

-- record policy scheduled_maintenance_service; lock: ACCESS EXCLUSIVE on scheduled_maintenance (reads and writes wait)
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
    AND tablename = 'scheduled_maintenance'
    AND policyname = 'scheduled_maintenance_service';

-- create policy scheduled_maintenance_select; lock: ACCESS EXCLUSIVE on scheduled_maintenance (reads and writes wait)
CREATE POLICY scheduled_maintenance_select ON scheduled_maintenance FOR
SELECT TO eios_app USING ((SELECT is_signed_in()));

-- comment on policy scheduled_maintenance_select; lock: ACCESS EXCLUSIVE on scheduled_maintenance (reads and writes wait)
COMMENT ON POLICY scheduled_maintenance_select ON scheduled_maintenance IS 'none: for all who are signed in';

-- record policy scheduled_maintenance_select; lock: ACCESS EXCLUSIVE on scheduled_maintenance (reads and writes wait)
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
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'none: for all who are signed in',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'scheduled_maintenance'
    AND policyname = 'scheduled_maintenance_select';

-- grant scheduled_maintenance to eios_service; lock: ACCESS EXCLUSIVE on scheduled_maintenance (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_maintenance TO eios_service;

-- grant scheduled_maintenance to eios_app; lock: ACCESS EXCLUSIVE on scheduled_maintenance (reads and writes wait)
GRANT SELECT ON scheduled_maintenance TO eios_app;

COMMIT;

BEGIN;

-- grant the schema to eios_service; lock: none
GRANT CREATE ON SCHEMA public TO eios_service;

-- give guard_flag() to eios_service; lock: none
ALTER FUNCTION guard_flag() OWNER TO eios_service;

-- give keep_asked_flag() to eios_service; lock: none
ALTER FUNCTION keep_asked_flag() OWNER TO eios_service;

-- give place_by_ticket() to eios_service; lock: none
ALTER FUNCTION place_by_ticket() OWNER TO eios_service;

-- give note_first_response() to eios_service; lock: none
ALTER FUNCTION note_first_response() OWNER TO eios_service;

-- give guard_dismissal() to eios_service; lock: none
ALTER FUNCTION guard_dismissal() OWNER TO eios_service;

-- give session_audience(kind announcement_audience) to eios_service; lock: none
ALTER FUNCTION session_audience(kind announcement_audience) OWNER TO eios_service;

-- revoke CREATE of the schema from eios_service; lock: none
REVOKE CREATE ON SCHEMA public FROM eios_service;

COMMIT;
