-- The complete schema. Generated from the database by `cargo run -p migration -- docs`; do not edit.
-- To build it in an empty database: psql -v ON_ERROR_STOP=1 -1 -f docs/schema.sql

SET client_min_messages = warning;
SET check_function_bodies = false;
CREATE SCHEMA IF NOT EXISTS public;
SET search_path = public;

CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE EXTENSION IF NOT EXISTS "uuid-ossp";


-- Types and sequences

CREATE TYPE announcement_audience AS ENUM (
    'ALL',
    'ORG_TYPE',
    'PLAN',
    'ORGS'
);
COMMENT ON TYPE announcement_audience IS 'For whom an announcement is.';

CREATE TYPE announcement_severity AS ENUM (
    'INFO',
    'WARNING',
    'CRITICAL'
);
COMMENT ON TYPE announcement_severity IS 'How much an announcement matters.';

CREATE TYPE api_key_environment AS ENUM (
    'LIVE',
    'TEST'
);
COMMENT ON TYPE api_key_environment IS 'Whether an API key works on live data or on test data.';

CREATE TYPE api_key_window_kind AS ENUM (
    'MINUTE',
    'HOUR',
    'DAY'
);
COMMENT ON TYPE api_key_window_kind IS 'How long a time the use of an API key is counted together.';

CREATE TYPE audit_action AS ENUM (
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
COMMENT ON TYPE audit_action IS 'What was done.';

CREATE TYPE audit_actor_type AS ENUM (
    'USER',
    'API_KEY',
    'GUEST',
    'SYSTEM',
    'UNKNOWN'
);
COMMENT ON TYPE audit_actor_type IS 'What kind of actor did something.';

CREATE TYPE audit_category AS ENUM (
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
COMMENT ON TYPE audit_category IS 'The part of the business that something happened in.';

CREATE TYPE billing_interval AS ENUM (
    'MONTH',
    'YEAR',
    'ONCE'
);
COMMENT ON TYPE billing_interval IS 'How often a price is paid.';

CREATE TYPE custom_field_entity AS ENUM (
    'GUEST',
    'EVENT',
    'PROJECT',
    'ORGANIZATION',
    'INVITE',
    'RSVP_SUBMISSION'
);
COMMENT ON TYPE custom_field_entity IS 'What kind of row a custom field belongs to.';

CREATE TYPE custom_field_type AS ENUM (
    'TEXT',
    'TEXTAREA',
    'NUMBER',
    'DATE',
    'DATETIME',
    'BOOLEAN',
    'SINGLE_SELECT',
    'MULTI_SELECT',
    'URL',
    'EMAIL',
    'PHONE'
);
COMMENT ON TYPE custom_field_type IS 'What kind of value a custom field takes.';

CREATE TYPE erasure_basis AS ENUM (
    'NO_LONGER_NEEDED',
    'CONSENT_WITHDRAWN',
    'OBJECTION',
    'UNLAWFUL_PROCESSING',
    'LEGAL_OBLIGATION',
    'CHILD_CONSENT'
);
COMMENT ON TYPE erasure_basis IS 'Why somebody may ask to be erased (GDPR, article 17).';

CREATE TYPE erasure_status AS ENUM (
    'PENDING',
    'VERIFYING',
    'APPROVED',
    'PROCESSING',
    'COMPLETED',
    'REJECTED',
    'FAILED',
    'ON_HOLD'
);
COMMENT ON TYPE erasure_status IS 'Where a request for erasure stands.';

CREATE TYPE export_format AS ENUM (
    'JSON',
    'CSV'
);
COMMENT ON TYPE export_format IS 'In which form somebody gets their data.';

CREATE TYPE export_status AS ENUM (
    'PENDING',
    'PROCESSING',
    'READY',
    'EXPIRED',
    'FAILED'
);
COMMENT ON TYPE export_status IS 'Where a request for somebody''s data stands.';

CREATE TYPE feature_flag_kind AS ENUM (
    'RELEASE',
    'EXPERIMENT',
    'OPERATIONAL',
    'PERMISSION'
);
COMMENT ON TYPE feature_flag_kind IS 'What a feature flag is for, and so how long it lives.';

CREATE TYPE invite_security_mode AS ENUM (
    'OPEN',
    'LINK_LOCKED',
    'PASSCODE',
    'OTP_FIRST_TIME',
    'OTP_EVERY_SESSION',
    'OTP_EVERY_TIME'
);
COMMENT ON TYPE invite_security_mode IS 'What opens an invite beyond its link.';

CREATE TYPE login_method AS ENUM (
    'PASSWORD',
    'MAGIC_LINK',
    'OTP',
    'OAUTH',
    'SSO'
);
COMMENT ON TYPE login_method IS 'How somebody tried to sign in.';

CREATE TYPE login_outcome AS ENUM (
    'SUCCESS',
    'BAD_CREDENTIALS',
    'LOCKED',
    'UNVERIFIED',
    'MFA_FAILED',
    'DISABLED',
    'RATE_LIMITED'
);
COMMENT ON TYPE login_outcome IS 'How an attempt to sign in ended.';

CREATE TYPE maintenance_status AS ENUM (
    'SCHEDULED',
    'IN_PROGRESS',
    'COMPLETED',
    'CANCELLED'
);
COMMENT ON TYPE maintenance_status IS 'Where a maintenance window stands.';

CREATE TYPE message_channel AS ENUM (
    'EMAIL',
    'WHATSAPP'
);
COMMENT ON TYPE message_channel IS 'How a message is sent.';

CREATE TYPE org_type AS ENUM (
    'COUPLE',
    'PLANNER',
    'VENUE'
);
COMMENT ON TYPE org_type IS 'What kind of tenant an organization is.';

CREATE TYPE photo_status AS ENUM (
    'PENDING',
    'APPROVED',
    'REJECTED',
    'AUTO_REJECTED'
);
COMMENT ON TYPE photo_status IS 'Where a photo stands in moderation.';

CREATE TYPE photo_upload_source AS ENUM (
    'UPLOAD',
    'WHATSAPP',
    'EMAIL'
);
COMMENT ON TYPE photo_upload_source IS 'How a photo came in.';

CREATE TYPE privacy_subject AS ENUM (
    'USER',
    'GUEST',
    'ORGANIZATION'
);
COMMENT ON TYPE privacy_subject IS 'Whom a request for data or erasure, or a legal hold, is about.';

CREATE TYPE project_status AS ENUM (
    'ACTIVE',
    'ARCHIVED',
    'COLD_ARCHIVED',
    'DELETED'
);
COMMENT ON TYPE project_status IS 'Where a project stands in its life.';

CREATE TYPE retention_action AS ENUM (
    'ANONYMIZE',
    'ARCHIVE',
    'SOFT_DELETE',
    'DELETE'
);
COMMENT ON TYPE retention_action IS 'What becomes of rows that are old enough.';

CREATE TYPE rsvp_question_type AS ENUM (
    'TEXT',
    'YES_NO',
    'SINGLE_SELECT',
    'MULTI_SELECT',
    'NUMBER',
    'DATE',
    'FILE'
);
COMMENT ON TYPE rsvp_question_type IS 'What kind of answer a question expects.';

CREATE TYPE security_event_kind AS ENUM (
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
COMMENT ON TYPE security_event_kind IS 'What looked wrong.';

CREATE TYPE security_severity AS ENUM (
    'LOW',
    'MEDIUM',
    'HIGH',
    'CRITICAL'
);
COMMENT ON TYPE security_severity IS 'How bad a security event is.';

CREATE TYPE settings_scope AS ENUM (
    'PLATFORM',
    'PLAN',
    'ORG',
    'PROJECT',
    'EVENT',
    'INVITE'
);
COMMENT ON TYPE settings_scope IS 'The level at which a setting or entitlement is set, from the platform down to one invite.';

CREATE TYPE settings_value_type AS ENUM (
    'BOOLEAN',
    'NUMBER',
    'STRING',
    'ENUM',
    'JSON'
);
COMMENT ON TYPE settings_value_type IS 'The type of a setting''s values.';

CREATE TYPE site_type AS ENUM (
    'PUBLIC',
    'INTERNAL'
);
COMMENT ON TYPE site_type IS 'For whom a site is made: guests or organizers.';

CREATE TYPE site_visibility AS ENUM (
    'PUBLIC',
    'UNLISTED',
    'INVITE_ONLY'
);
COMMENT ON TYPE site_visibility IS 'Who may see a site.';

CREATE TYPE table_shape AS ENUM (
    'ROUND',
    'RECTANGLE',
    'SQUARE',
    'CUSTOM'
);
COMMENT ON TYPE table_shape IS 'The shape in which a table is drawn.';

CREATE TYPE ticket_priority AS ENUM (
    'LOW',
    'NORMAL',
    'HIGH',
    'URGENT'
);
COMMENT ON TYPE ticket_priority IS 'How urgent a support ticket is.';

CREATE TYPE ticket_status AS ENUM (
    'OPEN',
    'PENDING',
    'ON_HOLD',
    'RESOLVED',
    'CLOSED'
);
COMMENT ON TYPE ticket_status IS 'Where a support ticket stands.';

CREATE TYPE webhook_delivery_status AS ENUM (
    'PENDING',
    'IN_FLIGHT',
    'SUCCEEDED',
    'FAILED',
    'DEAD'
);
COMMENT ON TYPE webhook_delivery_status IS 'Where an attempt to call a webhook stands.';


-- Functions that tables call

CREATE OR REPLACE FUNCTION is_audience(kind announcement_audience, filter jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
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
$function$;
COMMENT ON FUNCTION is_audience(kind announcement_audience, filter jsonb) IS 'Whether a JSON value says for whom an announcement is: types of organizations, codes of plans, or ids of organizations.';

CREATE OR REPLACE FUNCTION is_field_validation(rules jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
DECLARE
    rule record;
BEGIN
    IF pg_catalog.jsonb_typeof(rules) <> 'object' THEN
        RETURN false;
    END IF;
    FOR rule IN SELECT key, value, pg_catalog.jsonb_typeof(value) AS kind FROM pg_catalog.jsonb_each(rules) LOOP
        CASE rule.key
            WHEN 'pattern' THEN
                IF rule.kind <> 'string' OR pg_catalog.char_length(rule.value #>> '{}') > 1000 THEN
                    RETURN false;
                END IF;
            WHEN 'min', 'max' THEN
                IF rule.kind <> 'number' THEN
                    RETURN false;
                END IF;
            WHEN 'min_length', 'max_length' THEN
                IF rule.kind <> 'number' OR (rule.value #>> '{}') !~ '^[0-9]{1,6}$' THEN
                    RETURN false;
                END IF;
            ELSE
                RETURN false;
        END CASE;
    END LOOP;
    RETURN coalesce((rules ->> 'min')::numeric <= (rules ->> 'max')::numeric, true)
       AND coalesce((rules ->> 'min_length')::integer <= (rules ->> 'max_length')::integer, true);
END
$function$;
COMMENT ON FUNCTION is_field_validation(rules jsonb) IS 'Whether a JSON value limits what may be filled in, by rules that are known and agree with each other.';

CREATE OR REPLACE FUNCTION is_flag_rules(rules jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;
COMMENT ON FUNCTION is_flag_rules(rules jsonb) IS 'Whether a JSON value lists the rules of a flag, the first that fits being the one that counts: each with its conditions, whether the flag is on, and whom it serves what.';

CREATE OR REPLACE FUNCTION is_flag_variants(variants jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
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
$function$;
COMMENT ON FUNCTION is_flag_variants(variants jsonb) IS 'Whether a JSON value lists the variants of a flag: objects with a key of their own each, a weight from 0 and, if need be, a payload.';

CREATE OR REPLACE FUNCTION is_option_list(options jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
BEGIN
    IF pg_catalog.jsonb_typeof(options) <> 'array' OR pg_catalog.jsonb_array_length(options) NOT BETWEEN 1 AND 500 THEN
        RETURN false;
    END IF;
    RETURN (SELECT pg_catalog.bool_and(pg_catalog.jsonb_typeof(option) = 'string' AND pg_catalog.btrim(option #>> '{}') <> '')
                   AND pg_catalog.count(DISTINCT option) = pg_catalog.count(*)
            FROM pg_catalog.jsonb_array_elements(options) option);
END
$function$;
COMMENT ON FUNCTION is_option_list(options jsonb) IS 'Whether a JSON value is a list of different texts, none of them blank: what can be chosen from.';

CREATE OR REPLACE FUNCTION is_row_counts(counts jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
BEGIN
    IF pg_catalog.jsonb_typeof(counts) <> 'object' THEN
        RETURN false;
    END IF;
    RETURN NOT EXISTS (SELECT FROM pg_catalog.jsonb_each_text(counts)
                       WHERE key !~ '^[a-z][a-z0-9_]{0,62}$' OR value !~ '^[0-9]{1,18}$');
END
$function$;
COMMENT ON FUNCTION is_row_counts(counts jsonb) IS 'Whether a JSON value says how many rows of which table, and nothing else.';

CREATE OR REPLACE FUNCTION is_setting(kind settings_value_type, value jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
BEGIN
    RETURN CASE kind::text
        WHEN 'BOOLEAN' THEN pg_catalog.jsonb_typeof(value) = 'boolean'
        WHEN 'NUMBER' THEN pg_catalog.jsonb_typeof(value) = 'number'
        WHEN 'JSON' THEN true
        ELSE pg_catalog.jsonb_typeof(value) = 'string'
    END;
END
$function$;
COMMENT ON FUNCTION is_setting(kind settings_value_type, value jsonb) IS 'Whether a JSON value is what a setting of that type holds.';

CREATE OR REPLACE FUNCTION uuid_v7()
 RETURNS uuid
 LANGUAGE sql
 PARALLEL RESTRICTED
AS $function$
    -- 48 bits of milliseconds, the version, 12 bits of fractions; then the variant and 61 random bits.
    SELECT pg_catalog.overlay(
        '0' OPERATOR(pg_catalog.||) pg_catalog.to_hex(
            (pg_catalog.date_part('epoch', pg_catalog.clock_timestamp()) OPERATOR(pg_catalog.*) 4096000)::pg_catalog.int8)
        OPERATOR(pg_catalog.||) pg_catalog.to_hex(
            (-9223372036854775808)::pg_catalog.int8
            OPERATOR(pg_catalog.+) (pg_catalog.random() OPERATOR(pg_catalog.*) 2305843009213693951)::pg_catalog.int8),
        '7', 13, 0)::pg_catalog.uuid
$function$;
COMMENT ON FUNCTION uuid_v7() IS 'Makes an id that sorts by the time it was made, to a quarter of a microsecond (UUID version 7). It is unique, not secret: it comes from a fast generator.';


-- Core Identity

CREATE TABLE users (
    id                  uuid        NOT NULL DEFAULT uuid_generate_v4(),
    email               text        NOT NULL,
    full_name           text,
    locale              text                 DEFAULT 'en'::text,
    created_at          timestamptz NOT NULL DEFAULT now(),
    updated_at          timestamptz NOT NULL DEFAULT now(),
    deleted_at          timestamptz,
    deleted_by          uuid,
    deletion_id         uuid,
    email_verified_at   timestamptz,
    last_login_at       timestamptz,
    failed_login_count  integer     NOT NULL DEFAULT 0,
    locked_until        timestamptz,
    created_by          uuid,
    updated_by          uuid,
    CONSTRAINT users_pkey PRIMARY KEY (id),
    CONSTRAINT check_users_failed_login_count CHECK (failed_login_count >= 0)
);
COMMENT ON TABLE users IS 'A person who signs in to plan or manage events.';
COMMENT ON COLUMN users.id IS 'Identifies the user.';
COMMENT ON COLUMN users.email IS 'Address the person signs in with; unique as stored, case included.';
COMMENT ON COLUMN users.full_name IS 'Name as the person writes it.';
COMMENT ON COLUMN users.locale IS 'Preferred language as a BCP 47 tag.';
COMMENT ON COLUMN users.created_at IS 'When the row was created.';
COMMENT ON COLUMN users.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN users.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN users.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN users.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';
COMMENT ON COLUMN users.email_verified_at IS 'When the address was proved to be the person''s; NULL while it is not.';
COMMENT ON COLUMN users.last_login_at IS 'When the person last signed in.';
COMMENT ON COLUMN users.failed_login_count IS 'Failed attempts to sign in since the last that succeeded.';
COMMENT ON COLUMN users.locked_until IS 'Until when signing in is refused; NULL while it is not.';
COMMENT ON COLUMN users.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN users.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE organizations (
    id           uuid        NOT NULL DEFAULT uuid_generate_v4(),
    type         org_type    NOT NULL,
    name         text        NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    updated_at   timestamptz NOT NULL DEFAULT now(),
    deleted_at   timestamptz,
    deleted_by   uuid,
    deletion_id  uuid,
    created_by   uuid,
    updated_by   uuid,
    CONSTRAINT organizations_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE organizations IS 'A tenant: a couple, a planner or a venue that owns or manages projects.';
COMMENT ON COLUMN organizations.id IS 'Identifies the organization.';
COMMENT ON COLUMN organizations.type IS 'What kind of tenant it is.';
COMMENT ON COLUMN organizations.name IS 'Display name; for a couple often their own names.';
COMMENT ON COLUMN organizations.created_at IS 'When the row was created.';
COMMENT ON COLUMN organizations.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN organizations.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN organizations.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN organizations.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';
COMMENT ON COLUMN organizations.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN organizations.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE organization_members (
    id          uuid        NOT NULL DEFAULT uuid_generate_v4(),
    org_id      uuid        NOT NULL,
    user_id     uuid        NOT NULL,
    role        text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz          DEFAULT now(),
    created_by  uuid,
    updated_by  uuid,
    CONSTRAINT organization_members_pkey PRIMARY KEY (id),
    CONSTRAINT unique_org_member UNIQUE (org_id, user_id)
);
COMMENT ON TABLE organization_members IS 'A user''s membership in an organization.';
COMMENT ON COLUMN organization_members.id IS 'Identifies the membership.';
COMMENT ON COLUMN organization_members.org_id IS 'The organization.';
COMMENT ON COLUMN organization_members.user_id IS 'The member.';
COMMENT ON COLUMN organization_members.role IS 'What the member may do, in the letter case it was written in.';
COMMENT ON COLUMN organization_members.created_at IS 'When the row was created.';
COMMENT ON COLUMN organization_members.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN organization_members.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN organization_members.updated_by IS 'The user who last changed the row, if known.';


-- Billing/Plans

CREATE TABLE plans (
    id                uuid             NOT NULL DEFAULT uuid_generate_v4(),
    code              text             NOT NULL,
    name              text             NOT NULL,
    created_at        timestamptz      NOT NULL DEFAULT now(),
    deleted_at        timestamptz,
    deleted_by        uuid,
    deletion_id       uuid,
    updated_at        timestamptz               DEFAULT now(),
    created_by        uuid,
    updated_by        uuid,
    price_amount      numeric(12,2),
    price_currency    text,
    billing_interval  billing_interval,
    CONSTRAINT plans_pkey PRIMARY KEY (id),
    CONSTRAINT check_plans_price CHECK ((num_nonnulls(price_amount, price_currency, billing_interval) = ANY (ARRAY[0, 3])) AND (price_amount IS NULL OR price_amount >= 0::numeric AND price_currency ~ '^[A-Z]{3}$'::text))
);
COMMENT ON TABLE plans IS 'A commercial plan that organizations and projects are assigned to.';
COMMENT ON COLUMN plans.id IS 'Identifies the plan.';
COMMENT ON COLUMN plans.code IS 'Stable name that code refers to.';
COMMENT ON COLUMN plans.name IS 'Display name.';
COMMENT ON COLUMN plans.created_at IS 'When the row was created.';
COMMENT ON COLUMN plans.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN plans.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN plans.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';
COMMENT ON COLUMN plans.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN plans.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN plans.updated_by IS 'The user who last changed the row, if known.';
COMMENT ON COLUMN plans.price_amount IS 'Price for a billing interval; NULL when it has none.';
COMMENT ON COLUMN plans.price_currency IS 'Currency of the price (ISO 4217).';
COMMENT ON COLUMN plans.billing_interval IS 'How often the price is paid.';

CREATE TABLE plan_entitlements (
    id          uuid        NOT NULL DEFAULT uuid_generate_v4(),
    plan_id     uuid        NOT NULL,
    key         text        NOT NULL,
    value_json  jsonb       NOT NULL,
    updated_at  timestamptz NOT NULL DEFAULT now(),
    created_at  timestamptz          DEFAULT now(),
    created_by  uuid,
    updated_by  uuid,
    CONSTRAINT plan_entitlements_pkey PRIMARY KEY (id),
    CONSTRAINT plan_entitlements_plan_id_key_key UNIQUE (plan_id, key)
);
COMMENT ON TABLE plan_entitlements IS 'One entitlement that a plan grants.';
COMMENT ON COLUMN plan_entitlements.id IS 'Identifies the entitlement.';
COMMENT ON COLUMN plan_entitlements.plan_id IS 'The plan that grants it.';
COMMENT ON COLUMN plan_entitlements.key IS 'Name of the entitlement.';
COMMENT ON COLUMN plan_entitlements.value_json IS 'What is granted: a flag, a limit or a list.';
COMMENT ON COLUMN plan_entitlements.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN plan_entitlements.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';
COMMENT ON COLUMN plan_entitlements.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN plan_entitlements.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE org_plan_assignments (
    id          uuid        NOT NULL DEFAULT uuid_generate_v4(),
    org_id      uuid        NOT NULL,
    plan_id     uuid        NOT NULL,
    starts_at   timestamptz,
    ends_at     timestamptz,
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz          DEFAULT now(),
    created_by  uuid,
    updated_by  uuid,
    CONSTRAINT org_plan_assignments_pkey PRIMARY KEY (id),
    CONSTRAINT org_plan_assignments_org_id_plan_id_key UNIQUE (org_id, plan_id),
    CONSTRAINT check_org_plan_assignments_period CHECK (ends_at >= starts_at)
);
COMMENT ON TABLE org_plan_assignments IS 'A plan that applies to an organization for a period.';
COMMENT ON COLUMN org_plan_assignments.id IS 'Identifies the assignment.';
COMMENT ON COLUMN org_plan_assignments.org_id IS 'The organization.';
COMMENT ON COLUMN org_plan_assignments.plan_id IS 'The plan.';
COMMENT ON COLUMN org_plan_assignments.starts_at IS 'First moment it applies; open when absent.';
COMMENT ON COLUMN org_plan_assignments.ends_at IS 'Moment it stops to apply; open when absent.';
COMMENT ON COLUMN org_plan_assignments.created_at IS 'When the row was created.';
COMMENT ON COLUMN org_plan_assignments.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN org_plan_assignments.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN org_plan_assignments.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE project_plan_assignments (
    id          uuid        NOT NULL DEFAULT uuid_generate_v4(),
    project_id  uuid        NOT NULL,
    plan_id     uuid        NOT NULL,
    starts_at   timestamptz,
    ends_at     timestamptz,
    created_at  timestamptz NOT NULL DEFAULT now(),
    org_id      uuid,
    updated_at  timestamptz          DEFAULT now(),
    created_by  uuid,
    updated_by  uuid,
    CONSTRAINT project_plan_assignments_pkey PRIMARY KEY (id),
    CONSTRAINT project_plan_assignments_project_id_plan_id_key UNIQUE (project_id, plan_id),
    CONSTRAINT check_project_plan_assignments_period CHECK (ends_at >= starts_at)
);
COMMENT ON TABLE project_plan_assignments IS 'A plan that applies to one project; it takes precedence over the organization''s.';
COMMENT ON COLUMN project_plan_assignments.id IS 'Identifies the assignment.';
COMMENT ON COLUMN project_plan_assignments.project_id IS 'The project.';
COMMENT ON COLUMN project_plan_assignments.plan_id IS 'The plan.';
COMMENT ON COLUMN project_plan_assignments.starts_at IS 'First moment it applies; open when absent.';
COMMENT ON COLUMN project_plan_assignments.ends_at IS 'Moment it stops to apply; open when absent.';
COMMENT ON COLUMN project_plan_assignments.created_at IS 'When the row was created.';
COMMENT ON COLUMN project_plan_assignments.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN project_plan_assignments.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN project_plan_assignments.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN project_plan_assignments.updated_by IS 'The user who last changed the row, if known.';


-- Settings

CREATE TABLE settings_definitions (
    id                   uuid                NOT NULL DEFAULT uuid_generate_v4(),
    key                  text                NOT NULL,
    value_type           settings_value_type NOT NULL,
    default_value        jsonb               NOT NULL,
    allowed_values       jsonb,
    entitlements_key     text,
    entitlements_values  jsonb,
    scope_min            settings_scope      NOT NULL,
    scope_max            settings_scope      NOT NULL,
    description          text,
    is_public            boolean             NOT NULL DEFAULT false,
    created_at           timestamptz         NOT NULL DEFAULT now(),
    updated_at           timestamptz                  DEFAULT now(),
    created_by           uuid,
    updated_by           uuid,
    CONSTRAINT settings_definitions_pkey PRIMARY KEY (id),
    CONSTRAINT settings_definitions_key_key UNIQUE (key)
);
COMMENT ON TABLE settings_definitions IS 'A setting: its type, default, allowed values and the scopes that may set it.';
COMMENT ON COLUMN settings_definitions.id IS 'Identifies the definition.';
COMMENT ON COLUMN settings_definitions.key IS 'Name of the setting, referred to by its values.';
COMMENT ON COLUMN settings_definitions.value_type IS 'Type of the setting''s values.';
COMMENT ON COLUMN settings_definitions.default_value IS 'Value that holds when no scope sets one.';
COMMENT ON COLUMN settings_definitions.allowed_values IS 'JSON array of the only accepted values; any value when absent.';
COMMENT ON COLUMN settings_definitions.entitlements_key IS 'Entitlement that unlocks entitlements_values.';
COMMENT ON COLUMN settings_definitions.entitlements_values IS 'JSON array of the values that need the entitlement.';
COMMENT ON COLUMN settings_definitions.scope_min IS 'Lowest scope that may set a value.';
COMMENT ON COLUMN settings_definitions.scope_max IS 'Highest scope that may set a value.';
COMMENT ON COLUMN settings_definitions.description IS 'What the setting does, for people.';
COMMENT ON COLUMN settings_definitions.is_public IS 'Whether guests'' browsers may read it.';
COMMENT ON COLUMN settings_definitions.created_at IS 'When the row was created.';
COMMENT ON COLUMN settings_definitions.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN settings_definitions.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN settings_definitions.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE settings_values (
    id          uuid           NOT NULL DEFAULT uuid_generate_v4(),
    scope       settings_scope NOT NULL,
    scope_id    uuid,
    key         text           NOT NULL,
    value       jsonb          NOT NULL,
    updated_by  uuid,
    updated_at  timestamptz    NOT NULL DEFAULT now(),
    org_id      uuid,
    created_at  timestamptz             DEFAULT now(),
    created_by  uuid,
    CONSTRAINT settings_values_pkey PRIMARY KEY (id),
    CONSTRAINT unique_setting_scope UNIQUE NULLS NOT DISTINCT (scope, scope_id, key)
);
COMMENT ON TABLE settings_values IS 'The value of a setting in one scope.';
COMMENT ON COLUMN settings_values.id IS 'Identifies the value.';
COMMENT ON COLUMN settings_values.scope IS 'Level the value is set on.';
COMMENT ON COLUMN settings_values.scope_id IS 'Row of that level: organization, project, event or invite; absent for PLATFORM.';
COMMENT ON COLUMN settings_values.key IS 'The setting, by name.';
COMMENT ON COLUMN settings_values.value IS 'The value, in the type of the definition.';
COMMENT ON COLUMN settings_values.updated_by IS 'User who last changed it.';
COMMENT ON COLUMN settings_values.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN settings_values.org_id IS 'The organization that owns the row, kept true by the database; NULL for what belongs to none.';
COMMENT ON COLUMN settings_values.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';
COMMENT ON COLUMN settings_values.created_by IS 'The user who created the row, if known.';

CREATE TABLE entitlement_overrides (
    id          uuid           NOT NULL DEFAULT uuid_generate_v4(),
    scope       settings_scope NOT NULL,
    scope_id    uuid,
    key         text           NOT NULL,
    value_json  jsonb          NOT NULL,
    updated_at  timestamptz    NOT NULL DEFAULT now(),
    org_id      uuid,
    created_at  timestamptz             DEFAULT now(),
    created_by  uuid,
    updated_by  uuid,
    CONSTRAINT entitlement_overrides_pkey PRIMARY KEY (id),
    CONSTRAINT unique_entitlement_scope UNIQUE NULLS NOT DISTINCT (scope, scope_id, key)
);
COMMENT ON TABLE entitlement_overrides IS 'An entitlement granted or withdrawn for one organization or project, over its plan.';
COMMENT ON COLUMN entitlement_overrides.id IS 'Identifies the override.';
COMMENT ON COLUMN entitlement_overrides.scope IS 'Level the override applies to: ORG or PROJECT.';
COMMENT ON COLUMN entitlement_overrides.scope_id IS 'The organization or project.';
COMMENT ON COLUMN entitlement_overrides.key IS 'Name of the entitlement.';
COMMENT ON COLUMN entitlement_overrides.value_json IS 'What is granted instead of the plan''s value.';
COMMENT ON COLUMN entitlement_overrides.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN entitlement_overrides.org_id IS 'The organization that owns the row, kept true by the database; NULL for what belongs to none.';
COMMENT ON COLUMN entitlement_overrides.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';
COMMENT ON COLUMN entitlement_overrides.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN entitlement_overrides.updated_by IS 'The user who last changed the row, if known.';


-- Project Management

CREATE TABLE projects (
    id              uuid           NOT NULL DEFAULT uuid_generate_v4(),
    owner_org_id    uuid           NOT NULL,
    manager_org_id  uuid,
    name            text           NOT NULL,
    status          project_status NOT NULL DEFAULT 'ACTIVE'::project_status,
    timezone        text           NOT NULL DEFAULT 'UTC'::text,
    created_by      uuid,
    created_at      timestamptz    NOT NULL DEFAULT now(),
    updated_at      timestamptz    NOT NULL DEFAULT now(),
    deleted_at      timestamptz,
    deleted_by      uuid,
    deletion_id     uuid,
    archived_at     timestamptz,
    archived_by     uuid,
    prior_status    project_status,
    updated_by      uuid,
    CONSTRAINT projects_pkey PRIMARY KEY (id),
    CONSTRAINT uq_projects_owner_org_id_id UNIQUE (owner_org_id, id)
);
COMMENT ON TABLE projects IS 'An occasion being planned; nearly everything else belongs to one.';
COMMENT ON COLUMN projects.id IS 'Identifies the project.';
COMMENT ON COLUMN projects.owner_org_id IS 'Organization the project belongs to.';
COMMENT ON COLUMN projects.manager_org_id IS 'Organization that runs the project for its owner.';
COMMENT ON COLUMN projects.name IS 'Display name.';
COMMENT ON COLUMN projects.status IS 'Where the project is in its life; DELETED is a removed project.';
COMMENT ON COLUMN projects.timezone IS 'IANA time zone that dates are shown in.';
COMMENT ON COLUMN projects.created_by IS 'User who created it.';
COMMENT ON COLUMN projects.created_at IS 'When the row was created.';
COMMENT ON COLUMN projects.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN projects.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN projects.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN projects.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';
COMMENT ON COLUMN projects.archived_at IS 'When the project was archived; NULL while it is not. A removal keeps it.';
COMMENT ON COLUMN projects.archived_by IS 'The user who archived the project, if known.';
COMMENT ON COLUMN projects.prior_status IS 'The status before the removal, which a restore brings back.';
COMMENT ON COLUMN projects.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE events (
    id             uuid             NOT NULL DEFAULT uuid_generate_v4(),
    project_id     uuid             NOT NULL,
    name           text             NOT NULL,
    starts_at      timestamptz,
    ends_at        timestamptz,
    timezone       text             NOT NULL,
    venue_name     text,
    venue_address  text,
    venue_lat      double precision,
    venue_lng      double precision,
    notes          text,
    created_at     timestamptz      NOT NULL DEFAULT now(),
    updated_at     timestamptz      NOT NULL DEFAULT now(),
    deleted_at     timestamptz,
    deleted_by     uuid,
    deletion_id    uuid,
    org_id         uuid,
    created_by     uuid,
    updated_by     uuid,
    CONSTRAINT events_pkey PRIMARY KEY (id),
    CONSTRAINT check_event_dates CHECK (ends_at IS NULL OR ends_at > starts_at),
    CONSTRAINT check_events_venue_lat CHECK (venue_lat >= '-90'::integer::double precision AND venue_lat <= 90::double precision),
    CONSTRAINT check_events_venue_lng CHECK (venue_lng >= '-180'::integer::double precision AND venue_lng <= 180::double precision)
);
COMMENT ON TABLE events IS 'One dated gathering of a project.';
COMMENT ON COLUMN events.id IS 'Identifies the event.';
COMMENT ON COLUMN events.project_id IS 'The project.';
COMMENT ON COLUMN events.name IS 'Display name.';
COMMENT ON COLUMN events.starts_at IS 'Beginning.';
COMMENT ON COLUMN events.ends_at IS 'End; old rows may end at or before their beginning.';
COMMENT ON COLUMN events.timezone IS 'IANA time zone of the place.';
COMMENT ON COLUMN events.venue_name IS 'Name of the place.';
COMMENT ON COLUMN events.venue_address IS 'Postal address of the place.';
COMMENT ON COLUMN events.venue_lat IS 'Latitude of the place in degrees, north positive.';
COMMENT ON COLUMN events.venue_lng IS 'Longitude of the place in degrees, east positive.';
COMMENT ON COLUMN events.notes IS 'Remarks of the organizers.';
COMMENT ON COLUMN events.created_at IS 'When the row was created.';
COMMENT ON COLUMN events.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN events.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN events.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN events.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';
COMMENT ON COLUMN events.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN events.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN events.updated_by IS 'The user who last changed the row, if known.';


-- Sites/Publishing

CREATE TABLE sites (
    id                    uuid            NOT NULL DEFAULT uuid_generate_v4(),
    project_id            uuid            NOT NULL,
    name                  text            NOT NULL,
    type                  site_type       NOT NULL DEFAULT 'PUBLIC'::site_type,
    visibility            site_visibility NOT NULL DEFAULT 'PUBLIC'::site_visibility,
    subdomain_slug        text,
    custom_domain         text,
    published_version_id  uuid,
    created_at            timestamptz     NOT NULL DEFAULT now(),
    updated_at            timestamptz     NOT NULL DEFAULT now(),
    deleted_at            timestamptz,
    deleted_by            uuid,
    deletion_id           uuid,
    org_id                uuid,
    created_by            uuid,
    updated_by            uuid,
    CONSTRAINT sites_pkey PRIMARY KEY (id),
    CONSTRAINT uq_sites_project_id_id UNIQUE (project_id, id)
);
COMMENT ON TABLE sites IS 'A web site that guests open.';
COMMENT ON COLUMN sites.id IS 'Identifies the site.';
COMMENT ON COLUMN sites.project_id IS 'The project.';
COMMENT ON COLUMN sites.name IS 'Display name.';
COMMENT ON COLUMN sites.type IS 'Whether it is for guests or for the organizers.';
COMMENT ON COLUMN sites.visibility IS 'Who can open it.';
COMMENT ON COLUMN sites.subdomain_slug IS 'Label under the platform''s domain, unique within the project; old rows may hold upper case.';
COMMENT ON COLUMN sites.custom_domain IS 'Host name of the customer''s own; unique.';
COMMENT ON COLUMN sites.published_version_id IS 'Version that visitors see; none before the first publication.';
COMMENT ON COLUMN sites.created_at IS 'When the row was created.';
COMMENT ON COLUMN sites.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN sites.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN sites.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN sites.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';
COMMENT ON COLUMN sites.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN sites.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN sites.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE site_versions (
    id           uuid        NOT NULL DEFAULT uuid_generate_v4(),
    site_id      uuid        NOT NULL,
    version      integer     NOT NULL,
    status       text        NOT NULL DEFAULT 'DRAFT'::text,
    scene_graph  jsonb,
    created_at   timestamptz NOT NULL DEFAULT now(),
    org_id       uuid,
    updated_at   timestamptz          DEFAULT now(),
    created_by   uuid,
    updated_by   uuid,
    CONSTRAINT site_versions_pkey PRIMARY KEY (id),
    CONSTRAINT site_versions_site_id_version_key UNIQUE (site_id, version),
    CONSTRAINT check_site_versions_status CHECK (status = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text, 'ARCHIVED'::text])),
    CONSTRAINT check_site_versions_version CHECK (version > 0)
);
COMMENT ON TABLE site_versions IS 'One numbered state of a site''s content.';
COMMENT ON COLUMN site_versions.id IS 'Identifies the version.';
COMMENT ON COLUMN site_versions.site_id IS 'The site.';
COMMENT ON COLUMN site_versions.version IS 'Number within the site, counting up from 1.';
COMMENT ON COLUMN site_versions.status IS 'Draft, published or archived.';
COMMENT ON COLUMN site_versions.scene_graph IS 'Content of the pages as the editor''s tree.';
COMMENT ON COLUMN site_versions.created_at IS 'When the row was created.';
COMMENT ON COLUMN site_versions.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN site_versions.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN site_versions.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN site_versions.updated_by IS 'The user who last changed the row, if known.';


-- Guest Management

CREATE TABLE guest_groups (
    id               uuid        NOT NULL DEFAULT uuid_generate_v4(),
    project_id       uuid        NOT NULL,
    name             text,
    household_label  text,
    created_at       timestamptz NOT NULL DEFAULT now(),
    deleted_at       timestamptz,
    deleted_by       uuid,
    deletion_id      uuid,
    org_id           uuid,
    updated_at       timestamptz          DEFAULT now(),
    created_by       uuid,
    updated_by       uuid,
    CONSTRAINT guest_groups_pkey PRIMARY KEY (id),
    CONSTRAINT uq_guest_groups_project_id_id UNIQUE (project_id, id)
);
COMMENT ON TABLE guest_groups IS 'Guests who are invited together.';
COMMENT ON COLUMN guest_groups.id IS 'Identifies the group.';
COMMENT ON COLUMN guest_groups.project_id IS 'The project.';
COMMENT ON COLUMN guest_groups.name IS 'Name used by the organizers.';
COMMENT ON COLUMN guest_groups.household_label IS 'How the group is addressed, as on an envelope.';
COMMENT ON COLUMN guest_groups.created_at IS 'When the row was created.';
COMMENT ON COLUMN guest_groups.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN guest_groups.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN guest_groups.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';
COMMENT ON COLUMN guest_groups.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN guest_groups.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN guest_groups.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN guest_groups.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE guests (
    id           uuid        NOT NULL DEFAULT uuid_generate_v4(),
    project_id   uuid        NOT NULL,
    group_id     uuid,
    first_name   text,
    last_name    text,
    role         text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    updated_at   timestamptz NOT NULL DEFAULT now(),
    deleted_at   timestamptz,
    deleted_by   uuid,
    deletion_id  uuid,
    org_id       uuid,
    created_by   uuid,
    updated_by   uuid,
    CONSTRAINT guests_pkey PRIMARY KEY (id),
    CONSTRAINT uq_guests_project_id_id UNIQUE (project_id, id),
    CONSTRAINT check_guest_names CHECK (first_name IS NOT NULL OR last_name IS NOT NULL),
    CONSTRAINT check_guests_role CHECK (char_length(role) <= 64)
);
COMMENT ON TABLE guests IS 'A person invited to a project.';
COMMENT ON COLUMN guests.id IS 'Identifies the guest.';
COMMENT ON COLUMN guests.project_id IS 'The project.';
COMMENT ON COLUMN guests.group_id IS 'Group the guest is invited with.';
COMMENT ON COLUMN guests.first_name IS 'Given name.';
COMMENT ON COLUMN guests.last_name IS 'Family name; old rows may have neither name.';
COMMENT ON COLUMN guests.role IS 'Part the guest plays; free text, upper case by convention.';
COMMENT ON COLUMN guests.created_at IS 'When the row was created.';
COMMENT ON COLUMN guests.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN guests.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN guests.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN guests.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';
COMMENT ON COLUMN guests.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN guests.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN guests.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE guest_contacts (
    id           uuid        NOT NULL DEFAULT uuid_generate_v4(),
    guest_id     uuid        NOT NULL,
    email        text,
    phone        text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    deleted_at   timestamptz,
    deleted_by   uuid,
    deletion_id  uuid,
    org_id       uuid,
    updated_at   timestamptz          DEFAULT now(),
    created_by   uuid,
    updated_by   uuid,
    CONSTRAINT guest_contacts_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE guest_contacts IS 'An email address or phone number of a guest; old rows may have neither.';
COMMENT ON COLUMN guest_contacts.id IS 'Identifies the contact.';
COMMENT ON COLUMN guest_contacts.guest_id IS 'The guest.';
COMMENT ON COLUMN guest_contacts.email IS 'Email address.';
COMMENT ON COLUMN guest_contacts.phone IS 'Phone number.';
COMMENT ON COLUMN guest_contacts.created_at IS 'When the row was created.';
COMMENT ON COLUMN guest_contacts.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN guest_contacts.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN guest_contacts.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';
COMMENT ON COLUMN guest_contacts.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN guest_contacts.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN guest_contacts.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN guest_contacts.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE guest_tags (
    id           uuid        NOT NULL DEFAULT uuid_generate_v4(),
    project_id   uuid        NOT NULL,
    name         text        NOT NULL,
    deleted_at   timestamptz,
    deleted_by   uuid,
    deletion_id  uuid,
    org_id       uuid,
    created_at   timestamptz          DEFAULT now(),
    updated_at   timestamptz          DEFAULT now(),
    created_by   uuid,
    updated_by   uuid,
    CONSTRAINT guest_tags_pkey PRIMARY KEY (id),
    CONSTRAINT guest_tags_project_id_name_key UNIQUE (project_id, name)
);
COMMENT ON TABLE guest_tags IS 'A label that a project gives to guests.';
COMMENT ON COLUMN guest_tags.id IS 'Identifies the tag.';
COMMENT ON COLUMN guest_tags.project_id IS 'The project.';
COMMENT ON COLUMN guest_tags.name IS 'The label; unique within the project.';
COMMENT ON COLUMN guest_tags.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN guest_tags.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN guest_tags.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';
COMMENT ON COLUMN guest_tags.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN guest_tags.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';
COMMENT ON COLUMN guest_tags.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN guest_tags.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN guest_tags.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE guest_tag_assignments (
    id          uuid        NOT NULL DEFAULT uuid_generate_v4(),
    guest_id    uuid        NOT NULL,
    tag_id      uuid        NOT NULL,
    org_id      uuid,
    created_at  timestamptz          DEFAULT now(),
    updated_at  timestamptz          DEFAULT now(),
    CONSTRAINT guest_tag_assignments_pkey PRIMARY KEY (id),
    CONSTRAINT guest_tag_assignments_guest_id_tag_id_key UNIQUE (guest_id, tag_id)
);
COMMENT ON TABLE guest_tag_assignments IS 'A tag on a guest.';
COMMENT ON COLUMN guest_tag_assignments.id IS 'Identifies the assignment.';
COMMENT ON COLUMN guest_tag_assignments.guest_id IS 'The guest.';
COMMENT ON COLUMN guest_tag_assignments.tag_id IS 'The tag.';
COMMENT ON COLUMN guest_tag_assignments.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN guest_tag_assignments.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';
COMMENT ON COLUMN guest_tag_assignments.updated_at IS 'When the row last changed.';


-- Invites/Access

CREATE TABLE invites (
    id                uuid                 NOT NULL DEFAULT uuid_generate_v4(),
    project_id        uuid                 NOT NULL,
    site_id           uuid                 NOT NULL,
    guest_id          uuid,
    group_id          uuid,
    token_hash        text                 NOT NULL,
    security_mode     invite_security_mode NOT NULL DEFAULT 'OPEN'::invite_security_mode,
    passcode_hash     text,
    expires_at        timestamptz,
    revoked_at        timestamptz,
    created_at        timestamptz          NOT NULL DEFAULT now(),
    deleted_at        timestamptz,
    deleted_by        uuid,
    deletion_id       uuid,
    last_accessed_at  timestamptz,
    access_count      integer              NOT NULL DEFAULT 0,
    org_id            uuid,
    updated_at        timestamptz                   DEFAULT now(),
    created_by        uuid,
    updated_by        uuid,
    CONSTRAINT invites_pkey PRIMARY KEY (id),
    CONSTRAINT invites_token_hash_key UNIQUE (token_hash),
    CONSTRAINT uq_invites_project_id_id UNIQUE (project_id, id),
    CONSTRAINT check_invites_access_count CHECK (access_count >= 0)
);
COMMENT ON TABLE invites IS 'A link that lets a guest or a group into a site.';
COMMENT ON COLUMN invites.id IS 'Identifies the invite.';
COMMENT ON COLUMN invites.project_id IS 'The project.';
COMMENT ON COLUMN invites.site_id IS 'Site the link opens.';
COMMENT ON COLUMN invites.guest_id IS 'Guest it was made for.';
COMMENT ON COLUMN invites.group_id IS 'Group it was made for.';
COMMENT ON COLUMN invites.token_hash IS 'Hash of the token in the link; never serialized.';
COMMENT ON COLUMN invites.security_mode IS 'What a visitor must show besides the link.';
COMMENT ON COLUMN invites.passcode_hash IS 'Hash of the passcode, if one is asked for; never serialized.';
COMMENT ON COLUMN invites.expires_at IS 'Moment the link stops to work.';
COMMENT ON COLUMN invites.revoked_at IS 'Moment the link was withdrawn.';
COMMENT ON COLUMN invites.created_at IS 'When the row was created.';
COMMENT ON COLUMN invites.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN invites.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN invites.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';
COMMENT ON COLUMN invites.last_accessed_at IS 'When the invite was last opened; kept by the access log.';
COMMENT ON COLUMN invites.access_count IS 'How often the invite was opened; kept by the access log.';
COMMENT ON COLUMN invites.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN invites.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN invites.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN invites.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE invite_access_logs (
    id           uuid        NOT NULL DEFAULT uuid_generate_v4(),
    invite_id    uuid        NOT NULL,
    accessed_at  timestamptz NOT NULL DEFAULT now(),
    ip_address   inet,
    user_agent   text,
    org_id       uuid,
    created_at   timestamptz          DEFAULT now(),
    CONSTRAINT invite_access_logs_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE invite_access_logs IS 'One opening of an invite.';
COMMENT ON COLUMN invite_access_logs.id IS 'Identifies the access.';
COMMENT ON COLUMN invite_access_logs.invite_id IS 'The invite.';
COMMENT ON COLUMN invite_access_logs.accessed_at IS 'When it was opened.';
COMMENT ON COLUMN invite_access_logs.ip_address IS 'Address of the visitor.';
COMMENT ON COLUMN invite_access_logs.user_agent IS 'Browser of the visitor, as it names itself.';
COMMENT ON COLUMN invite_access_logs.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN invite_access_logs.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';


-- RSVP System

CREATE TABLE rsvp_forms (
    id           uuid        NOT NULL DEFAULT uuid_generate_v4(),
    project_id   uuid        NOT NULL,
    name         text        NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    deleted_at   timestamptz,
    deleted_by   uuid,
    deletion_id  uuid,
    org_id       uuid,
    updated_at   timestamptz          DEFAULT now(),
    created_by   uuid,
    updated_by   uuid,
    CONSTRAINT rsvp_forms_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE rsvp_forms IS 'A questionnaire that guests answer.';
COMMENT ON COLUMN rsvp_forms.id IS 'Identifies the form.';
COMMENT ON COLUMN rsvp_forms.project_id IS 'The project.';
COMMENT ON COLUMN rsvp_forms.name IS 'Display name.';
COMMENT ON COLUMN rsvp_forms.created_at IS 'When the row was created.';
COMMENT ON COLUMN rsvp_forms.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN rsvp_forms.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN rsvp_forms.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';
COMMENT ON COLUMN rsvp_forms.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN rsvp_forms.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN rsvp_forms.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN rsvp_forms.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE rsvp_questions (
    id           uuid               NOT NULL DEFAULT uuid_generate_v4(),
    form_id      uuid               NOT NULL,
    event_id     uuid,
    label        text               NOT NULL,
    help_text    text,
    type         rsvp_question_type NOT NULL,
    required     boolean            NOT NULL DEFAULT false,
    sort_order   integer            NOT NULL DEFAULT 0,
    deleted_at   timestamptz,
    deleted_by   uuid,
    deletion_id  uuid,
    org_id       uuid,
    created_at   timestamptz                 DEFAULT now(),
    updated_at   timestamptz                 DEFAULT now(),
    created_by   uuid,
    updated_by   uuid,
    CONSTRAINT rsvp_questions_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE rsvp_questions IS 'A question of a form, about the whole project or about one event.';
COMMENT ON COLUMN rsvp_questions.id IS 'Identifies the question.';
COMMENT ON COLUMN rsvp_questions.form_id IS 'The form.';
COMMENT ON COLUMN rsvp_questions.event_id IS 'Event it is about; the whole project when absent.';
COMMENT ON COLUMN rsvp_questions.label IS 'The question as guests read it.';
COMMENT ON COLUMN rsvp_questions.help_text IS 'Explanation below the question.';
COMMENT ON COLUMN rsvp_questions.type IS 'Kind of answer expected.';
COMMENT ON COLUMN rsvp_questions.required IS 'Whether a submission must answer it.';
COMMENT ON COLUMN rsvp_questions.sort_order IS 'Place within the form, lowest first.';
COMMENT ON COLUMN rsvp_questions.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN rsvp_questions.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN rsvp_questions.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';
COMMENT ON COLUMN rsvp_questions.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN rsvp_questions.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';
COMMENT ON COLUMN rsvp_questions.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN rsvp_questions.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN rsvp_questions.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE rsvp_question_options (
    id           uuid        NOT NULL DEFAULT uuid_generate_v4(),
    question_id  uuid        NOT NULL,
    label        text        NOT NULL,
    value        text        NOT NULL,
    sort_order   integer     NOT NULL DEFAULT 0,
    deleted_at   timestamptz,
    deleted_by   uuid,
    deletion_id  uuid,
    org_id       uuid,
    created_at   timestamptz          DEFAULT now(),
    updated_at   timestamptz          DEFAULT now(),
    created_by   uuid,
    updated_by   uuid,
    CONSTRAINT rsvp_question_options_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE rsvp_question_options IS 'A choice of a single or multiple choice question.';
COMMENT ON COLUMN rsvp_question_options.id IS 'Identifies the option.';
COMMENT ON COLUMN rsvp_question_options.question_id IS 'The question.';
COMMENT ON COLUMN rsvp_question_options.label IS 'The choice as guests read it.';
COMMENT ON COLUMN rsvp_question_options.value IS 'The choice as answers store it.';
COMMENT ON COLUMN rsvp_question_options.sort_order IS 'Place within the question, lowest first.';
COMMENT ON COLUMN rsvp_question_options.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN rsvp_question_options.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN rsvp_question_options.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';
COMMENT ON COLUMN rsvp_question_options.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN rsvp_question_options.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';
COMMENT ON COLUMN rsvp_question_options.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN rsvp_question_options.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN rsvp_question_options.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE rsvp_logic_rules (
    id                      uuid        NOT NULL DEFAULT uuid_generate_v4(),
    question_id             uuid        NOT NULL,
    depends_on_question_id  uuid        NOT NULL,
    operator                text        NOT NULL,
    value                   text        NOT NULL,
    org_id                  uuid,
    created_at              timestamptz          DEFAULT now(),
    updated_at              timestamptz          DEFAULT now(),
    created_by              uuid,
    updated_by              uuid,
    CONSTRAINT rsvp_logic_rules_pkey PRIMARY KEY (id),
    CONSTRAINT check_rsvp_logic_rules_self CHECK (depends_on_question_id <> question_id)
);
COMMENT ON TABLE rsvp_logic_rules IS 'A condition: the question is asked if another one''s answer matches.';
COMMENT ON COLUMN rsvp_logic_rules.id IS 'Identifies the rule.';
COMMENT ON COLUMN rsvp_logic_rules.question_id IS 'Question that is asked or skipped.';
COMMENT ON COLUMN rsvp_logic_rules.depends_on_question_id IS 'Question whose answer decides.';
COMMENT ON COLUMN rsvp_logic_rules.operator IS 'How the answer is compared with value.';
COMMENT ON COLUMN rsvp_logic_rules.value IS 'Value the answer is compared with.';
COMMENT ON COLUMN rsvp_logic_rules.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN rsvp_logic_rules.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';
COMMENT ON COLUMN rsvp_logic_rules.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN rsvp_logic_rules.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN rsvp_logic_rules.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE rsvp_submissions (
    id            uuid        NOT NULL DEFAULT uuid_generate_v4(),
    form_id       uuid        NOT NULL,
    invite_id     uuid,
    guest_id      uuid,
    submitted_at  timestamptz NOT NULL DEFAULT now(),
    channel       text,
    deleted_at    timestamptz,
    deleted_by    uuid,
    deletion_id   uuid,
    org_id        uuid,
    created_at    timestamptz          DEFAULT now(),
    updated_at    timestamptz          DEFAULT now(),
    created_by    uuid,
    updated_by    uuid,
    CONSTRAINT rsvp_submissions_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE rsvp_submissions IS 'A form as somebody sent it.';
COMMENT ON COLUMN rsvp_submissions.id IS 'Identifies the submission.';
COMMENT ON COLUMN rsvp_submissions.form_id IS 'The form.';
COMMENT ON COLUMN rsvp_submissions.invite_id IS 'Invite it was sent through.';
COMMENT ON COLUMN rsvp_submissions.guest_id IS 'Guest who sent it.';
COMMENT ON COLUMN rsvp_submissions.submitted_at IS 'When it was sent.';
COMMENT ON COLUMN rsvp_submissions.channel IS 'Way it came in.';
COMMENT ON COLUMN rsvp_submissions.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN rsvp_submissions.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN rsvp_submissions.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';
COMMENT ON COLUMN rsvp_submissions.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN rsvp_submissions.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';
COMMENT ON COLUMN rsvp_submissions.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN rsvp_submissions.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN rsvp_submissions.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE rsvp_answers (
    id             uuid        NOT NULL DEFAULT uuid_generate_v4(),
    submission_id  uuid        NOT NULL,
    question_id    uuid        NOT NULL,
    answer_text    text,
    answer_json    jsonb,
    org_id         uuid,
    created_at     timestamptz          DEFAULT now(),
    updated_at     timestamptz          DEFAULT now(),
    CONSTRAINT rsvp_answers_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE rsvp_answers IS 'The answer to one question of a submission.';
COMMENT ON COLUMN rsvp_answers.id IS 'Identifies the answer.';
COMMENT ON COLUMN rsvp_answers.submission_id IS 'The submission.';
COMMENT ON COLUMN rsvp_answers.question_id IS 'The question.';
COMMENT ON COLUMN rsvp_answers.answer_text IS 'Answer of one value: text, number, date, yes or no, one choice.';
COMMENT ON COLUMN rsvp_answers.answer_json IS 'Answer of several values or of structure.';
COMMENT ON COLUMN rsvp_answers.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN rsvp_answers.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';
COMMENT ON COLUMN rsvp_answers.updated_at IS 'When the row last changed.';


-- Messaging

CREATE TABLE messaging_campaigns (
    id            uuid            NOT NULL DEFAULT uuid_generate_v4(),
    project_id    uuid            NOT NULL,
    channel       message_channel NOT NULL,
    subject       text,
    body_html     text,
    body_text     text,
    status        text            NOT NULL DEFAULT 'DRAFT'::text,
    scheduled_at  timestamptz,
    created_at    timestamptz     NOT NULL DEFAULT now(),
    deleted_at    timestamptz,
    deleted_by    uuid,
    deletion_id   uuid,
    org_id        uuid,
    updated_at    timestamptz              DEFAULT now(),
    created_by    uuid,
    updated_by    uuid,
    CONSTRAINT messaging_campaigns_pkey PRIMARY KEY (id),
    CONSTRAINT check_messaging_campaigns_status CHECK (status = ANY (ARRAY['DRAFT'::text, 'SCHEDULED'::text, 'SENDING'::text, 'SENT'::text, 'PAUSED'::text, 'BLOCKED'::text, 'FAILED'::text, 'COMPLETED'::text, 'CANCELLED'::text]))
);
COMMENT ON TABLE messaging_campaigns IS 'A message written once and sent to many guests.';
COMMENT ON COLUMN messaging_campaigns.id IS 'Identifies the campaign.';
COMMENT ON COLUMN messaging_campaigns.project_id IS 'The project.';
COMMENT ON COLUMN messaging_campaigns.channel IS 'Way it is sent.';
COMMENT ON COLUMN messaging_campaigns.subject IS 'Subject line, for email.';
COMMENT ON COLUMN messaging_campaigns.body_html IS 'Text as HTML, for email.';
COMMENT ON COLUMN messaging_campaigns.body_text IS 'Text as plain text.';
COMMENT ON COLUMN messaging_campaigns.status IS 'How far it got.';
COMMENT ON COLUMN messaging_campaigns.scheduled_at IS 'When it shall be sent; at once when absent.';
COMMENT ON COLUMN messaging_campaigns.created_at IS 'When the row was created.';
COMMENT ON COLUMN messaging_campaigns.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN messaging_campaigns.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN messaging_campaigns.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';
COMMENT ON COLUMN messaging_campaigns.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN messaging_campaigns.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN messaging_campaigns.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN messaging_campaigns.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE message_jobs (
    id                   uuid            NOT NULL DEFAULT uuid_generate_v4(),
    campaign_id          uuid            NOT NULL,
    guest_id             uuid,
    contact_email        text,
    contact_phone        text,
    channel              message_channel NOT NULL,
    status               text            NOT NULL DEFAULT 'QUEUED'::text,
    provider_message_id  text,
    attempts             integer         NOT NULL DEFAULT 0,
    last_error           text,
    created_at           timestamptz     NOT NULL DEFAULT now(),
    updated_at           timestamptz     NOT NULL DEFAULT now(),
    org_id               uuid,
    CONSTRAINT message_jobs_pkey PRIMARY KEY (id),
    CONSTRAINT check_message_jobs_attempts CHECK (attempts >= 0),
    CONSTRAINT check_message_jobs_status CHECK (status = ANY (ARRAY['QUEUED'::text, 'SENDING'::text, 'SCHEDULED'::text, 'SENT'::text, 'DELIVERED'::text, 'DEFERRED'::text, 'BOUNCED'::text, 'COMPLAINED'::text, 'RETRY'::text, 'RETRYING'::text, 'FAILED'::text, 'CANCELLED'::text]))
);
COMMENT ON TABLE message_jobs IS 'One message of a campaign to one recipient, and how far it got.';
COMMENT ON COLUMN message_jobs.id IS 'Identifies the job.';
COMMENT ON COLUMN message_jobs.campaign_id IS 'The campaign.';
COMMENT ON COLUMN message_jobs.guest_id IS 'Recipient, while the guest exists.';
COMMENT ON COLUMN message_jobs.contact_email IS 'Address it is sent to, as it was when queued.';
COMMENT ON COLUMN message_jobs.contact_phone IS 'Number it is sent to, as it was when queued.';
COMMENT ON COLUMN message_jobs.channel IS 'Way it is sent.';
COMMENT ON COLUMN message_jobs.status IS 'How far it got.';
COMMENT ON COLUMN message_jobs.provider_message_id IS 'The provider''s name for the message.';
COMMENT ON COLUMN message_jobs.attempts IS 'How often sending was tried.';
COMMENT ON COLUMN message_jobs.last_error IS 'What went wrong the last time.';
COMMENT ON COLUMN message_jobs.created_at IS 'When the row was created.';
COMMENT ON COLUMN message_jobs.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN message_jobs.org_id IS 'The organization that owns the project, kept true by the database.';

CREATE TABLE message_events (
    id              uuid        NOT NULL DEFAULT uuid_generate_v4(),
    message_job_id  uuid        NOT NULL,
    event_type      text        NOT NULL,
    event_at        timestamptz NOT NULL DEFAULT now(),
    metadata        jsonb,
    org_id          uuid,
    created_at      timestamptz          DEFAULT now(),
    CONSTRAINT message_events_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE message_events IS 'A delivery event reported for a message.';
COMMENT ON COLUMN message_events.id IS 'Identifies the event.';
COMMENT ON COLUMN message_events.message_job_id IS 'The message.';
COMMENT ON COLUMN message_events.event_type IS 'What happened, in the provider''s word.';
COMMENT ON COLUMN message_events.event_at IS 'When it happened.';
COMMENT ON COLUMN message_events.metadata IS 'The rest of the provider''s report.';
COMMENT ON COLUMN message_events.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN message_events.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';


-- Seating/Check-in

CREATE TABLE floor_plans (
    id                    uuid        NOT NULL DEFAULT uuid_generate_v4(),
    event_id              uuid        NOT NULL,
    name                  text        NOT NULL,
    width                 integer     NOT NULL DEFAULT 2000,
    height                integer     NOT NULL DEFAULT 1500,
    background_image_url  text,
    created_at            timestamptz NOT NULL DEFAULT now(),
    updated_at            timestamptz NOT NULL DEFAULT now(),
    deleted_at            timestamptz,
    deleted_by            uuid,
    deletion_id           uuid,
    org_id                uuid,
    created_by            uuid,
    updated_by            uuid,
    CONSTRAINT floor_plans_pkey PRIMARY KEY (id),
    CONSTRAINT check_floor_plans_height CHECK (height > 0),
    CONSTRAINT check_floor_plans_width CHECK (width > 0)
);
COMMENT ON TABLE floor_plans IS 'A drawing on which the tables of an event are placed.';
COMMENT ON COLUMN floor_plans.id IS 'Identifies the floor plan.';
COMMENT ON COLUMN floor_plans.event_id IS 'The event.';
COMMENT ON COLUMN floor_plans.name IS 'Display name.';
COMMENT ON COLUMN floor_plans.width IS 'Width of the drawing in its own units.';
COMMENT ON COLUMN floor_plans.height IS 'Height of the drawing in its own units.';
COMMENT ON COLUMN floor_plans.background_image_url IS 'Picture drawn below the tables.';
COMMENT ON COLUMN floor_plans.created_at IS 'When the row was created.';
COMMENT ON COLUMN floor_plans.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN floor_plans.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN floor_plans.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN floor_plans.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';
COMMENT ON COLUMN floor_plans.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN floor_plans.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN floor_plans.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE seating_tables (
    id             uuid        NOT NULL DEFAULT uuid_generate_v4(),
    floor_plan_id  uuid        NOT NULL,
    name           text        NOT NULL,
    shape          table_shape NOT NULL DEFAULT 'ROUND'::table_shape,
    position_x     integer     NOT NULL DEFAULT 0,
    position_y     integer     NOT NULL DEFAULT 0,
    width          integer     NOT NULL DEFAULT 100,
    height         integer     NOT NULL DEFAULT 100,
    capacity       integer     NOT NULL DEFAULT 8,
    rotation       integer              DEFAULT 0,
    created_at     timestamptz NOT NULL DEFAULT now(),
    deleted_at     timestamptz,
    deleted_by     uuid,
    deletion_id    uuid,
    org_id         uuid,
    updated_at     timestamptz          DEFAULT now(),
    created_by     uuid,
    updated_by     uuid,
    CONSTRAINT seating_tables_pkey PRIMARY KEY (id),
    CONSTRAINT check_seating_tables_capacity CHECK (capacity >= 0),
    CONSTRAINT check_seating_tables_height CHECK (height > 0),
    CONSTRAINT check_seating_tables_width CHECK (width > 0)
);
COMMENT ON TABLE seating_tables IS 'A table on a floor plan.';
COMMENT ON COLUMN seating_tables.id IS 'Identifies the table.';
COMMENT ON COLUMN seating_tables.floor_plan_id IS 'The floor plan.';
COMMENT ON COLUMN seating_tables.name IS 'Name or number on the table.';
COMMENT ON COLUMN seating_tables.shape IS 'Outline.';
COMMENT ON COLUMN seating_tables.position_x IS 'Distance from the left edge, in units of the floor plan.';
COMMENT ON COLUMN seating_tables.position_y IS 'Distance from the top edge, in units of the floor plan.';
COMMENT ON COLUMN seating_tables.width IS 'Width in units of the floor plan.';
COMMENT ON COLUMN seating_tables.height IS 'Height in units of the floor plan.';
COMMENT ON COLUMN seating_tables.capacity IS 'Number of seats.';
COMMENT ON COLUMN seating_tables.rotation IS 'Rotation in degrees, clockwise.';
COMMENT ON COLUMN seating_tables.created_at IS 'When the row was created.';
COMMENT ON COLUMN seating_tables.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN seating_tables.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN seating_tables.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';
COMMENT ON COLUMN seating_tables.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN seating_tables.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN seating_tables.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN seating_tables.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE seating_assignments (
    id           uuid        NOT NULL DEFAULT uuid_generate_v4(),
    table_id     uuid        NOT NULL,
    guest_id     uuid        NOT NULL,
    seat_number  integer,
    created_at   timestamptz NOT NULL DEFAULT now(),
    org_id       uuid,
    updated_at   timestamptz          DEFAULT now(),
    created_by   uuid,
    updated_by   uuid,
    CONSTRAINT seating_assignments_pkey PRIMARY KEY (id),
    CONSTRAINT seating_assignments_table_id_seat_number_key UNIQUE (table_id, seat_number),
    CONSTRAINT check_seating_assignments_seat_number CHECK (seat_number >= 0)
);
COMMENT ON TABLE seating_assignments IS 'A guest''s place at a table.';
COMMENT ON COLUMN seating_assignments.id IS 'Identifies the assignment.';
COMMENT ON COLUMN seating_assignments.table_id IS 'The table.';
COMMENT ON COLUMN seating_assignments.guest_id IS 'The guest.';
COMMENT ON COLUMN seating_assignments.seat_number IS 'Seat at the table, unique there; any seat when absent.';
COMMENT ON COLUMN seating_assignments.created_at IS 'When the row was created.';
COMMENT ON COLUMN seating_assignments.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN seating_assignments.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN seating_assignments.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN seating_assignments.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE check_in_records (
    id             uuid        NOT NULL DEFAULT uuid_generate_v4(),
    event_id       uuid        NOT NULL,
    guest_id       uuid        NOT NULL,
    checked_in_at  timestamptz NOT NULL DEFAULT now(),
    checked_in_by  uuid,
    method         text                 DEFAULT 'QR'::text,
    notes          text,
    org_id         uuid,
    created_at     timestamptz          DEFAULT now(),
    updated_at     timestamptz          DEFAULT now(),
    created_by     uuid,
    updated_by     uuid,
    CONSTRAINT check_in_records_pkey PRIMARY KEY (id),
    CONSTRAINT check_in_records_event_id_guest_id_key UNIQUE (event_id, guest_id),
    CONSTRAINT check_check_in_records_method CHECK (method = ANY (ARRAY['QR'::text, 'MANUAL'::text, 'IMPORT'::text]))
);
COMMENT ON TABLE check_in_records IS 'A guest''s arrival at an event.';
COMMENT ON COLUMN check_in_records.id IS 'Identifies the check-in.';
COMMENT ON COLUMN check_in_records.event_id IS 'The event.';
COMMENT ON COLUMN check_in_records.guest_id IS 'The guest.';
COMMENT ON COLUMN check_in_records.checked_in_at IS 'When the guest arrived.';
COMMENT ON COLUMN check_in_records.checked_in_by IS 'User who recorded it.';
COMMENT ON COLUMN check_in_records.method IS 'How it was recorded.';
COMMENT ON COLUMN check_in_records.notes IS 'Remarks made at the door.';
COMMENT ON COLUMN check_in_records.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN check_in_records.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';
COMMENT ON COLUMN check_in_records.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN check_in_records.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN check_in_records.updated_by IS 'The user who last changed the row, if known.';


-- Photo Wall

CREATE TABLE photo_wall_settings (
    id               uuid        NOT NULL DEFAULT uuid_generate_v4(),
    project_id       uuid        NOT NULL,
    enabled          boolean     NOT NULL DEFAULT false,
    upload_access    text        NOT NULL DEFAULT 'INVITE_TOKEN'::text,
    moderation_mode  text        NOT NULL DEFAULT 'APPROVAL'::text,
    family_friendly  boolean     NOT NULL DEFAULT true,
    max_upload_mb    integer     NOT NULL DEFAULT 10,
    allowed_formats  text[]               DEFAULT '{jpg,jpeg,png}'::text[],
    created_at       timestamptz NOT NULL DEFAULT now(),
    updated_at       timestamptz NOT NULL DEFAULT now(),
    org_id           uuid,
    created_by       uuid,
    updated_by       uuid,
    CONSTRAINT photo_wall_settings_pkey PRIMARY KEY (id),
    CONSTRAINT photo_wall_settings_project_id_key UNIQUE (project_id),
    CONSTRAINT check_photo_wall_settings_max_upload_mb CHECK (max_upload_mb > 0),
    CONSTRAINT check_photo_wall_settings_moderation_mode CHECK (moderation_mode = ANY (ARRAY['INSTANT'::text, 'APPROVAL'::text])),
    CONSTRAINT check_photo_wall_settings_upload_access CHECK (upload_access = ANY (ARRAY['LINK'::text, 'INVITE_TOKEN'::text, 'BOTH'::text]))
);
COMMENT ON TABLE photo_wall_settings IS 'The settings of a project''s photo wall; at most one row per project.';
COMMENT ON COLUMN photo_wall_settings.id IS 'Identifies the settings.';
COMMENT ON COLUMN photo_wall_settings.project_id IS 'The project.';
COMMENT ON COLUMN photo_wall_settings.enabled IS 'Whether the wall is open.';
COMMENT ON COLUMN photo_wall_settings.upload_access IS 'Who may upload.';
COMMENT ON COLUMN photo_wall_settings.moderation_mode IS 'Whether pictures wait for approval.';
COMMENT ON COLUMN photo_wall_settings.family_friendly IS 'Whether pictures are checked for unsuitable content.';
COMMENT ON COLUMN photo_wall_settings.max_upload_mb IS 'Largest accepted file in megabytes.';
COMMENT ON COLUMN photo_wall_settings.allowed_formats IS 'Accepted file name extensions, in lower case.';
COMMENT ON COLUMN photo_wall_settings.created_at IS 'When the row was created.';
COMMENT ON COLUMN photo_wall_settings.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN photo_wall_settings.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN photo_wall_settings.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN photo_wall_settings.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE photo_uploads (
    id                      uuid                NOT NULL DEFAULT uuid_generate_v4(),
    project_id              uuid                NOT NULL,
    guest_id                uuid,
    invite_id               uuid,
    status                  photo_status        NOT NULL DEFAULT 'PENDING'::photo_status,
    source                  photo_upload_source NOT NULL DEFAULT 'UPLOAD'::photo_upload_source,
    original_url            text                NOT NULL,
    thumbnail_url           text,
    processed_url           text,
    storage_key             text                NOT NULL,
    file_size_bytes         integer,
    mime_type               text,
    caption                 text,
    uploaded_by_ip          inet,
    uploaded_by_user_agent  text,
    moderation_score        jsonb,
    moderation_labels       text[],
    moderated_at            timestamptz,
    moderated_by            uuid,
    moderation_notes        text,
    created_at              timestamptz         NOT NULL DEFAULT now(),
    updated_at              timestamptz         NOT NULL DEFAULT now(),
    deleted_at              timestamptz,
    deleted_by              uuid,
    deletion_id             uuid,
    org_id                  uuid,
    created_by              uuid,
    updated_by              uuid,
    CONSTRAINT photo_uploads_pkey PRIMARY KEY (id),
    CONSTRAINT check_photo_uploads_file_size_bytes CHECK (file_size_bytes >= 0)
);
COMMENT ON TABLE photo_uploads IS 'A picture sent to a project''s photo wall.';
COMMENT ON COLUMN photo_uploads.id IS 'Identifies the photo.';
COMMENT ON COLUMN photo_uploads.project_id IS 'The project.';
COMMENT ON COLUMN photo_uploads.guest_id IS 'Guest who uploaded it.';
COMMENT ON COLUMN photo_uploads.invite_id IS 'Invite it was uploaded through.';
COMMENT ON COLUMN photo_uploads.status IS 'Whether it is shown.';
COMMENT ON COLUMN photo_uploads.source IS 'Way it came in.';
COMMENT ON COLUMN photo_uploads.original_url IS 'Address of the file as uploaded.';
COMMENT ON COLUMN photo_uploads.thumbnail_url IS 'Address of the small version.';
COMMENT ON COLUMN photo_uploads.processed_url IS 'Address of the version shown on the wall.';
COMMENT ON COLUMN photo_uploads.storage_key IS 'Name of the file in the object store.';
COMMENT ON COLUMN photo_uploads.file_size_bytes IS 'Size of the uploaded file in bytes.';
COMMENT ON COLUMN photo_uploads.mime_type IS 'Media type of the uploaded file.';
COMMENT ON COLUMN photo_uploads.caption IS 'Text shown with the picture.';
COMMENT ON COLUMN photo_uploads.uploaded_by_ip IS 'Address it was uploaded from.';
COMMENT ON COLUMN photo_uploads.uploaded_by_user_agent IS 'Browser it was uploaded with, as it names itself.';
COMMENT ON COLUMN photo_uploads.moderation_score IS 'Scores of the automatic check, by category.';
COMMENT ON COLUMN photo_uploads.moderation_labels IS 'What the automatic check saw.';
COMMENT ON COLUMN photo_uploads.moderated_at IS 'When it was approved or rejected.';
COMMENT ON COLUMN photo_uploads.moderated_by IS 'User who approved or rejected it.';
COMMENT ON COLUMN photo_uploads.moderation_notes IS 'Why it was approved or rejected.';
COMMENT ON COLUMN photo_uploads.created_at IS 'When the row was created.';
COMMENT ON COLUMN photo_uploads.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN photo_uploads.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN photo_uploads.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN photo_uploads.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';
COMMENT ON COLUMN photo_uploads.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN photo_uploads.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN photo_uploads.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE photo_likes (
    id          uuid        NOT NULL DEFAULT uuid_generate_v4(),
    photo_id    uuid        NOT NULL,
    guest_id    uuid,
    ip_address  inet,
    created_at  timestamptz NOT NULL DEFAULT now(),
    org_id      uuid,
    updated_at  timestamptz          DEFAULT now(),
    CONSTRAINT photo_likes_pkey PRIMARY KEY (id),
    CONSTRAINT photo_likes_photo_id_guest_id_key UNIQUE (photo_id, guest_id)
);
COMMENT ON TABLE photo_likes IS 'A like on a picture, by a guest or by an anonymous visitor.';
COMMENT ON COLUMN photo_likes.id IS 'Identifies the like.';
COMMENT ON COLUMN photo_likes.photo_id IS 'The picture.';
COMMENT ON COLUMN photo_likes.guest_id IS 'Guest who likes it; none for anonymous visitors.';
COMMENT ON COLUMN photo_likes.ip_address IS 'Address the like came from.';
COMMENT ON COLUMN photo_likes.created_at IS 'When the row was created.';
COMMENT ON COLUMN photo_likes.org_id IS 'The organization that owns the project, kept true by the database.';
COMMENT ON COLUMN photo_likes.updated_at IS 'When the row last changed.';


-- API Keys

CREATE TABLE api_keys (
    id                     uuid                NOT NULL DEFAULT gen_random_uuid(),
    org_id                 uuid                NOT NULL,
    project_id             uuid,
    name                   text                NOT NULL,
    description            text,
    environment            api_key_environment NOT NULL DEFAULT 'LIVE'::api_key_environment,
    key_prefix             text                NOT NULL,
    key_hash               bytea               NOT NULL,
    scopes                 text[]              NOT NULL DEFAULT '{}'::text[],
    rate_limit_per_minute  integer             NOT NULL DEFAULT 60,
    rate_limit_per_hour    integer             NOT NULL DEFAULT 1000,
    rate_limit_per_day     integer             NOT NULL DEFAULT 10000,
    ip_allowlist           cidr[],
    last_used_at           timestamptz,
    last_used_ip           inet,
    expires_at             timestamptz,
    revoked_at             timestamptz,
    revoked_by             uuid,
    revoked_reason         text,
    replaces_key_id        uuid,
    created_at             timestamptz         NOT NULL DEFAULT now(),
    updated_at             timestamptz         NOT NULL DEFAULT now(),
    created_by             uuid,
    updated_by             uuid,
    CONSTRAINT api_keys_pkey PRIMARY KEY (id),
    CONSTRAINT api_keys_key_hash_key UNIQUE (key_hash),
    CONSTRAINT uq_api_keys_org_id_id UNIQUE (org_id, id),
    CONSTRAINT check_api_keys_expires_at CHECK (expires_at > created_at),
    CONSTRAINT check_api_keys_ip_allowlist CHECK (cardinality(ip_allowlist) >= 1 AND cardinality(ip_allowlist) <= 1000 AND array_position(ip_allowlist, NULL::cidr) IS NULL),
    CONSTRAINT check_api_keys_key_hash CHECK (octet_length(key_hash) = 32),
    CONSTRAINT check_api_keys_key_prefix CHECK (char_length(key_prefix) >= 4 AND char_length(key_prefix) <= 32),
    CONSTRAINT check_api_keys_name CHECK (btrim(name) <> ''::text),
    CONSTRAINT check_api_keys_rate_limits CHECK (rate_limit_per_minute > 0 AND rate_limit_per_hour > 0 AND rate_limit_per_day > 0),
    CONSTRAINT check_api_keys_replaces_key_id CHECK (replaces_key_id <> id),
    CONSTRAINT check_api_keys_revoked CHECK (revoked_at IS NOT NULL OR revoked_by IS NULL AND revoked_reason IS NULL),
    CONSTRAINT check_api_keys_scopes CHECK (cardinality(scopes) <= 100 AND array_position(scopes, NULL::text) IS NULL AND array_position(scopes, ''::text) IS NULL)
);
COMMENT ON TABLE api_keys IS 'A key by which a program acts for an organization, or for one of its projects only.';
COMMENT ON COLUMN api_keys.id IS 'Identifies the key.';
COMMENT ON COLUMN api_keys.org_id IS 'The organization it acts for.';
COMMENT ON COLUMN api_keys.project_id IS 'The only project it reaches; NULL for all of the organization.';
COMMENT ON COLUMN api_keys.name IS 'Name that people gave it.';
COMMENT ON COLUMN api_keys.description IS 'What it is for.';
COMMENT ON COLUMN api_keys.environment IS 'Whether it works on live data or on test data.';
COMMENT ON COLUMN api_keys.key_prefix IS 'First characters of the key, shown so that people know which one it is.';
COMMENT ON COLUMN api_keys.key_hash IS 'SHA-256 of the key, which itself is stored nowhere.';
COMMENT ON COLUMN api_keys.scopes IS 'What it may do, each as a resource and a verb: guests:read.';
COMMENT ON COLUMN api_keys.rate_limit_per_minute IS 'Requests that it may make in a minute.';
COMMENT ON COLUMN api_keys.rate_limit_per_hour IS 'Requests that it may make in an hour.';
COMMENT ON COLUMN api_keys.rate_limit_per_day IS 'Requests that it may make in a day.';
COMMENT ON COLUMN api_keys.ip_allowlist IS 'Networks that it may be used from; NULL for any.';
COMMENT ON COLUMN api_keys.last_used_at IS 'When it was last used.';
COMMENT ON COLUMN api_keys.last_used_ip IS 'Where it was last used from.';
COMMENT ON COLUMN api_keys.expires_at IS 'Moment it stops to work; NULL for never.';
COMMENT ON COLUMN api_keys.revoked_at IS 'Moment it was withdrawn, which is for good.';
COMMENT ON COLUMN api_keys.revoked_by IS 'The user who withdrew it, if known.';
COMMENT ON COLUMN api_keys.revoked_reason IS 'Why it was withdrawn.';
COMMENT ON COLUMN api_keys.replaces_key_id IS 'The key that it takes the place of; both work until that one is revoked.';
COMMENT ON COLUMN api_keys.created_at IS 'When the row was created.';
COMMENT ON COLUMN api_keys.updated_at IS 'When the row last changed; being used is no change.';
COMMENT ON COLUMN api_keys.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN api_keys.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE api_key_usage (
    api_key_id      uuid                NOT NULL,
    org_id          uuid                NOT NULL,
    window_start    timestamptz         NOT NULL,
    window_kind     api_key_window_kind NOT NULL,
    shard           smallint            NOT NULL DEFAULT 0,
    request_count   bigint              NOT NULL DEFAULT 0,
    rejected_count  bigint              NOT NULL DEFAULT 0,
    error_count     bigint              NOT NULL DEFAULT 0,
    created_at      timestamptz         NOT NULL DEFAULT now(),
    updated_at      timestamptz         NOT NULL DEFAULT now(),
    CONSTRAINT api_key_usage_pkey PRIMARY KEY (api_key_id, org_id, window_start, window_kind, shard),
    CONSTRAINT check_api_key_usage_counts CHECK (request_count >= 0 AND rejected_count >= 0 AND error_count >= 0 AND shard >= 0),
    CONSTRAINT check_api_key_usage_window_start CHECK (window_start = date_bin(
CASE window_kind
    WHEN 'MINUTE'::api_key_window_kind THEN '00:01:00'::interval
    WHEN 'HOUR'::api_key_window_kind THEN '01:00:00'::interval
    ELSE '1 day'::interval
END, window_start, '2000-01-01 00:00:00+00'::timestamp with time zone))
) PARTITION BY RANGE (window_start);
COMMENT ON TABLE api_key_usage IS 'How often a key was used in a minute, an hour or a day; partitioned by month.';
COMMENT ON COLUMN api_key_usage.api_key_id IS 'The key.';
COMMENT ON COLUMN api_key_usage.org_id IS 'The key''s organization.';
COMMENT ON COLUMN api_key_usage.window_start IS 'When the time began that is counted.';
COMMENT ON COLUMN api_key_usage.window_kind IS 'How long a time is counted.';
COMMENT ON COLUMN api_key_usage.shard IS 'Which of several rows that are counted side by side, so that writers do not wait for each other.';
COMMENT ON COLUMN api_key_usage.request_count IS 'Requests that were let through.';
COMMENT ON COLUMN api_key_usage.rejected_count IS 'Requests that were turned away, for a limit or a right.';
COMMENT ON COLUMN api_key_usage.error_count IS 'Requests that were let through and failed.';
COMMENT ON COLUMN api_key_usage.created_at IS 'When the row was created.';
COMMENT ON COLUMN api_key_usage.updated_at IS 'When the row last changed.';


-- Webhooks

CREATE TABLE webhooks (
    id                          uuid        NOT NULL DEFAULT gen_random_uuid(),
    org_id                      uuid        NOT NULL,
    project_id                  uuid,
    name                        text        NOT NULL,
    url                         text        NOT NULL,
    event_types                 text[]      NOT NULL,
    is_active                   boolean     NOT NULL DEFAULT true,
    timeout_seconds             integer     NOT NULL DEFAULT 10,
    max_attempts                integer     NOT NULL DEFAULT 8,
    secret_ciphertext           bytea       NOT NULL,
    secret_key_id               text        NOT NULL,
    previous_secret_ciphertext  bytea,
    previous_secret_key_id      text,
    previous_secret_expires_at  timestamptz,
    consecutive_failures        integer     NOT NULL DEFAULT 0,
    disabled_at                 timestamptz,
    disabled_reason             text,
    last_success_at             timestamptz,
    last_failure_at             timestamptz,
    created_at                  timestamptz NOT NULL DEFAULT now(),
    updated_at                  timestamptz NOT NULL DEFAULT now(),
    created_by                  uuid,
    updated_by                  uuid,
    deleted_at                  timestamptz,
    deleted_by                  uuid,
    deletion_id                 uuid,
    CONSTRAINT webhooks_pkey PRIMARY KEY (id),
    CONSTRAINT uq_webhooks_org_id_id UNIQUE (org_id, id),
    CONSTRAINT check_webhooks_consecutive_failures CHECK (consecutive_failures >= 0),
    CONSTRAINT check_webhooks_disabled CHECK (
CASE
    WHEN disabled_at IS NULL THEN disabled_reason IS NULL
    ELSE NOT is_active
END),
    CONSTRAINT check_webhooks_event_types CHECK (cardinality(event_types) >= 1 AND cardinality(event_types) <= 100 AND array_position(event_types, NULL::text) IS NULL AND array_position(event_types, ''::text) IS NULL),
    CONSTRAINT check_webhooks_max_attempts CHECK (max_attempts >= 1 AND max_attempts <= 50),
    CONSTRAINT check_webhooks_name CHECK (btrim(name) <> ''::text),
    CONSTRAINT check_webhooks_previous_secret CHECK (num_nonnulls(previous_secret_ciphertext, previous_secret_key_id, previous_secret_expires_at) = ANY (ARRAY[0, 3])),
    CONSTRAINT check_webhooks_secret CHECK (octet_length(secret_ciphertext) >= 16 AND octet_length(secret_ciphertext) <= 4096 AND secret_key_id <> ''::text),
    CONSTRAINT check_webhooks_timeout_seconds CHECK (timeout_seconds >= 1 AND timeout_seconds <= 60),
    CONSTRAINT check_webhooks_url CHECK (url ~ '^https://[^[:space:]/?#]'::text AND url !~ '[[:space:]]'::text AND char_length(url) <= 2048)
);
COMMENT ON TABLE webhooks IS 'An address of an organization that is called when something happens.';
COMMENT ON COLUMN webhooks.id IS 'Identifies the webhook.';
COMMENT ON COLUMN webhooks.org_id IS 'The organization.';
COMMENT ON COLUMN webhooks.project_id IS 'The only project whose events are sent; NULL for all of the organization.';
COMMENT ON COLUMN webhooks.name IS 'Name that people gave it.';
COMMENT ON COLUMN webhooks.url IS 'Address that is called.';
COMMENT ON COLUMN webhooks.event_types IS 'What it is called for: guest.created; a star stands for everything.';
COMMENT ON COLUMN webhooks.is_active IS 'Whether it is called.';
COMMENT ON COLUMN webhooks.timeout_seconds IS 'Seconds after which a call counts as failed.';
COMMENT ON COLUMN webhooks.max_attempts IS 'How often a message is tried before it is given up.';
COMMENT ON COLUMN webhooks.secret_ciphertext IS 'The secret that signs each call, encrypted.';
COMMENT ON COLUMN webhooks.secret_key_id IS 'Which key encrypted the secret.';
COMMENT ON COLUMN webhooks.previous_secret_ciphertext IS 'The secret before, encrypted; signs beside the new one until it expires.';
COMMENT ON COLUMN webhooks.previous_secret_key_id IS 'Which key encrypted the secret before.';
COMMENT ON COLUMN webhooks.previous_secret_expires_at IS 'When the secret before stops to sign.';
COMMENT ON COLUMN webhooks.consecutive_failures IS 'Failed calls since the last that went through.';
COMMENT ON COLUMN webhooks.disabled_at IS 'When it was switched off because it kept failing.';
COMMENT ON COLUMN webhooks.disabled_reason IS 'Why it was switched off.';
COMMENT ON COLUMN webhooks.last_success_at IS 'When a call last went through.';
COMMENT ON COLUMN webhooks.last_failure_at IS 'When a call last failed.';
COMMENT ON COLUMN webhooks.created_at IS 'When the row was created.';
COMMENT ON COLUMN webhooks.updated_at IS 'When the row last changed; a call is no change.';
COMMENT ON COLUMN webhooks.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN webhooks.updated_by IS 'The user who last changed the row, if known.';
COMMENT ON COLUMN webhooks.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN webhooks.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN webhooks.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

CREATE TABLE webhook_deliveries (
    id                uuid                    NOT NULL DEFAULT uuid_v7(),
    created_at        timestamptz             NOT NULL DEFAULT now(),
    webhook_id        uuid                    NOT NULL,
    org_id            uuid                    NOT NULL,
    message_id        uuid                    NOT NULL,
    event_type        text                    NOT NULL,
    payload           jsonb                   NOT NULL,
    attempt_number    integer                 NOT NULL DEFAULT 1,
    status            webhook_delivery_status NOT NULL DEFAULT 'PENDING'::webhook_delivery_status,
    scheduled_at      timestamptz             NOT NULL DEFAULT now(),
    claimed_by        text,
    claimed_until     timestamptz,
    response_status   integer,
    response_excerpt  text,
    error             text,
    duration_ms       integer,
    finished_at       timestamptz,
    CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (id, created_at),
    CONSTRAINT check_webhook_deliveries_attempt_number CHECK (attempt_number >= 1),
    CONSTRAINT check_webhook_deliveries_claimed CHECK (
CASE
    WHEN status = 'IN_FLIGHT'::webhook_delivery_status THEN num_nonnulls(claimed_by, claimed_until) = 2
    ELSE claimed_until IS NULL
END),
    CONSTRAINT check_webhook_deliveries_duration_ms CHECK (duration_ms >= 0),
    CONSTRAINT check_webhook_deliveries_error CHECK (char_length(error) <= 4096),
    CONSTRAINT check_webhook_deliveries_finished CHECK ((finished_at IS NOT NULL) = (status = ANY (ARRAY['SUCCEEDED'::webhook_delivery_status, 'FAILED'::webhook_delivery_status, 'DEAD'::webhook_delivery_status]))),
    CONSTRAINT check_webhook_deliveries_response_excerpt CHECK (char_length(response_excerpt) <= 4096),
    CONSTRAINT check_webhook_deliveries_response_status CHECK (response_status >= 100 AND response_status <= 599),
    CONSTRAINT check_webhook_deliveries_succeeded CHECK (status <> 'SUCCEEDED'::webhook_delivery_status OR response_status IS NOT NULL AND response_status >= 200 AND response_status <= 299)
) PARTITION BY RANGE (created_at);
COMMENT ON TABLE webhook_deliveries IS 'One attempt to call a webhook; partitioned by month.';
COMMENT ON COLUMN webhook_deliveries.id IS 'Identifies the attempt.';
COMMENT ON COLUMN webhook_deliveries.created_at IS 'When the attempt was put into the queue.';
COMMENT ON COLUMN webhook_deliveries.webhook_id IS 'The webhook.';
COMMENT ON COLUMN webhook_deliveries.org_id IS 'The webhook''s organization.';
COMMENT ON COLUMN webhook_deliveries.message_id IS 'What is delivered: the same on every attempt, so that the receiver can tell repetitions.';
COMMENT ON COLUMN webhook_deliveries.event_type IS 'What happened: guest.created.';
COMMENT ON COLUMN webhook_deliveries.payload IS 'What is sent.';
COMMENT ON COLUMN webhook_deliveries.attempt_number IS 'Which attempt it is, from 1.';
COMMENT ON COLUMN webhook_deliveries.status IS 'Where the attempt stands.';
COMMENT ON COLUMN webhook_deliveries.scheduled_at IS 'When it is due.';
COMMENT ON COLUMN webhook_deliveries.claimed_by IS 'The worker that has taken it.';
COMMENT ON COLUMN webhook_deliveries.claimed_until IS 'When another worker may take it.';
COMMENT ON COLUMN webhook_deliveries.response_status IS 'HTTP status of the answer.';
COMMENT ON COLUMN webhook_deliveries.response_excerpt IS 'Beginning of the answer.';
COMMENT ON COLUMN webhook_deliveries.error IS 'What went wrong.';
COMMENT ON COLUMN webhook_deliveries.duration_ms IS 'Milliseconds that the call took.';
COMMENT ON COLUMN webhook_deliveries.finished_at IS 'When the attempt was over.';


-- Custom Fields

CREATE TABLE custom_fields (
    id           uuid                NOT NULL DEFAULT gen_random_uuid(),
    org_id       uuid                NOT NULL,
    project_id   uuid,
    entity_type  custom_field_entity NOT NULL,
    field_key    text                NOT NULL,
    field_type   custom_field_type   NOT NULL,
    label        text                NOT NULL,
    help_text    text,
    options      jsonb,
    is_required  boolean             NOT NULL DEFAULT false,
    is_unique    boolean             NOT NULL DEFAULT false,
    validation   jsonb,
    position     integer             NOT NULL DEFAULT 0,
    created_at   timestamptz         NOT NULL DEFAULT now(),
    updated_at   timestamptz         NOT NULL DEFAULT now(),
    created_by   uuid,
    updated_by   uuid,
    deleted_at   timestamptz,
    deleted_by   uuid,
    deletion_id  uuid,
    CONSTRAINT custom_fields_pkey PRIMARY KEY (id),
    CONSTRAINT uq_custom_fields_carried UNIQUE (id, org_id, entity_type, field_type, is_unique),
    CONSTRAINT check_custom_fields_field_key CHECK (field_key ~ '^[a-z][a-z0-9_]{0,62}$'::text),
    CONSTRAINT check_custom_fields_is_unique CHECK (NOT is_unique OR (field_type <> ALL (ARRAY['TEXTAREA'::custom_field_type, 'BOOLEAN'::custom_field_type, 'MULTI_SELECT'::custom_field_type]))),
    CONSTRAINT check_custom_fields_label CHECK (btrim(label) <> ''::text),
    CONSTRAINT check_custom_fields_options CHECK ((options IS NOT NULL) = (field_type = ANY (ARRAY['SINGLE_SELECT'::custom_field_type, 'MULTI_SELECT'::custom_field_type])) AND (options IS NULL OR is_option_list(options))),
    CONSTRAINT check_custom_fields_position CHECK ("position" >= 0),
    CONSTRAINT check_custom_fields_project_id CHECK (project_id IS NULL OR entity_type <> 'ORGANIZATION'::custom_field_entity),
    CONSTRAINT check_custom_fields_validation CHECK (validation IS NULL OR is_field_validation(validation))
);
COMMENT ON TABLE custom_fields IS 'A field that an organization adds to guests, events or other rows of its own.';
COMMENT ON COLUMN custom_fields.id IS 'Identifies the field.';
COMMENT ON COLUMN custom_fields.org_id IS 'The organization that added it.';
COMMENT ON COLUMN custom_fields.project_id IS 'The only project that has it; NULL for all of the organization.';
COMMENT ON COLUMN custom_fields.entity_type IS 'The kind of row that has it.';
COMMENT ON COLUMN custom_fields.field_key IS 'Stable name that programs refer to.';
COMMENT ON COLUMN custom_fields.field_type IS 'What kind of value it takes.';
COMMENT ON COLUMN custom_fields.label IS 'Name that people see.';
COMMENT ON COLUMN custom_fields.help_text IS 'Explanation shown beside it.';
COMMENT ON COLUMN custom_fields.options IS 'What can be chosen from, as a list of texts, where it is a choice.';
COMMENT ON COLUMN custom_fields.is_required IS 'Whether it has to be filled in.';
COMMENT ON COLUMN custom_fields.is_unique IS 'Whether no two rows may have the same value.';
COMMENT ON COLUMN custom_fields.validation IS 'Further limits: pattern, min, max, min_length, max_length.';
COMMENT ON COLUMN custom_fields.position IS 'Place among the fields of its kind, from 0.';
COMMENT ON COLUMN custom_fields.created_at IS 'When the row was created.';
COMMENT ON COLUMN custom_fields.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN custom_fields.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN custom_fields.updated_by IS 'The user who last changed the row, if known.';
COMMENT ON COLUMN custom_fields.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN custom_fields.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN custom_fields.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

CREATE TABLE custom_field_values (
    id              uuid                NOT NULL DEFAULT gen_random_uuid(),
    field_id        uuid                NOT NULL,
    org_id          uuid                NOT NULL,
    entity_type     custom_field_entity NOT NULL,
    entity_id       uuid                NOT NULL,
    field_type      custom_field_type   NOT NULL,
    is_unique       boolean             NOT NULL,
    value_text      text,
    value_number    numeric,
    value_boolean   boolean,
    value_date      date,
    value_datetime  timestamptz,
    value_options   text[],
    created_at      timestamptz         NOT NULL DEFAULT now(),
    updated_at      timestamptz         NOT NULL DEFAULT now(),
    created_by      uuid,
    updated_by      uuid,
    CONSTRAINT custom_field_values_pkey PRIMARY KEY (id),
    CONSTRAINT custom_field_values_field_id_entity_id_key UNIQUE (field_id, entity_id),
    CONSTRAINT check_custom_field_values_options CHECK (cardinality(value_options) <= 500 AND array_position(value_options, NULL::text) IS NULL),
    CONSTRAINT check_custom_field_values_text CHECK (
CASE field_type
    WHEN 'TEXTAREA'::custom_field_type THEN char_length(value_text) <= 100000
    WHEN 'EMAIL'::custom_field_type THEN value_text ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text AND octet_length(value_text) <= 2000
    WHEN 'URL'::custom_field_type THEN value_text ~ '^https?://[^[:space:]]+$'::text AND octet_length(value_text) <= 2000
    ELSE octet_length(value_text) <= 2000
END),
    CONSTRAINT check_custom_field_values_type CHECK (num_nonnulls(value_text, value_number, value_boolean, value_date, value_datetime, value_options) = 1 AND
CASE field_type
    WHEN 'NUMBER'::custom_field_type THEN value_number IS NOT NULL
    WHEN 'BOOLEAN'::custom_field_type THEN value_boolean IS NOT NULL
    WHEN 'DATE'::custom_field_type THEN value_date IS NOT NULL
    WHEN 'DATETIME'::custom_field_type THEN value_datetime IS NOT NULL
    WHEN 'MULTI_SELECT'::custom_field_type THEN value_options IS NOT NULL
    ELSE value_text IS NOT NULL
END)
);
COMMENT ON TABLE custom_field_values IS 'What a row has in a custom field; a row without a value has no line here.';
COMMENT ON COLUMN custom_field_values.id IS 'Identifies the value.';
COMMENT ON COLUMN custom_field_values.field_id IS 'The field.';
COMMENT ON COLUMN custom_field_values.org_id IS 'The field''s organization; kept by the database.';
COMMENT ON COLUMN custom_field_values.entity_type IS 'The kind of row, as the field has it; kept by the database.';
COMMENT ON COLUMN custom_field_values.entity_id IS 'The row that has the value.';
COMMENT ON COLUMN custom_field_values.field_type IS 'The field''s type; kept by the database.';
COMMENT ON COLUMN custom_field_values.is_unique IS 'Whether no other row may have the value, as the field has it; kept by the database.';
COMMENT ON COLUMN custom_field_values.value_text IS 'The value of a text, a choice of one, an address or a number to call.';
COMMENT ON COLUMN custom_field_values.value_number IS 'The value of a number.';
COMMENT ON COLUMN custom_field_values.value_boolean IS 'The value of a yes or no.';
COMMENT ON COLUMN custom_field_values.value_date IS 'The value of a day.';
COMMENT ON COLUMN custom_field_values.value_datetime IS 'The value of a moment.';
COMMENT ON COLUMN custom_field_values.value_options IS 'The values of a choice of several.';
COMMENT ON COLUMN custom_field_values.created_at IS 'When the row was created.';
COMMENT ON COLUMN custom_field_values.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN custom_field_values.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN custom_field_values.updated_by IS 'The user who last changed the row, if known.';


-- Analytics

CREATE TABLE daily_stats (
    day                 date        NOT NULL,
    org_id              uuid        NOT NULL,
    guests_created      integer     NOT NULL DEFAULT 0,
    guests_deleted      integer     NOT NULL DEFAULT 0,
    invites_created     integer     NOT NULL DEFAULT 0,
    invites_opened      integer     NOT NULL DEFAULT 0,
    rsvp_submissions    integer     NOT NULL DEFAULT 0,
    rsvp_yes            integer     NOT NULL DEFAULT 0,
    rsvp_no             integer     NOT NULL DEFAULT 0,
    site_visits         integer     NOT NULL DEFAULT 0,
    photos_uploaded     integer     NOT NULL DEFAULT 0,
    photos_approved     integer     NOT NULL DEFAULT 0,
    photos_rejected     integer     NOT NULL DEFAULT 0,
    messages_sent       integer     NOT NULL DEFAULT 0,
    messages_delivered  integer     NOT NULL DEFAULT 0,
    messages_failed     integer     NOT NULL DEFAULT 0,
    check_ins           integer     NOT NULL DEFAULT 0,
    active_users        integer     NOT NULL DEFAULT 0,
    new_users           integer     NOT NULL DEFAULT 0,
    computed_at         timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT daily_stats_pkey PRIMARY KEY (day, org_id)
);
COMMENT ON TABLE daily_stats IS 'What happened in an organization on a day, as UTC counts it; worked out from the rows themselves by roll_up_days.';
COMMENT ON COLUMN daily_stats.day IS 'The day.';
COMMENT ON COLUMN daily_stats.org_id IS 'The organization.';
COMMENT ON COLUMN daily_stats.guests_created IS 'Guests that were added.';
COMMENT ON COLUMN daily_stats.guests_deleted IS 'Guests that were removed.';
COMMENT ON COLUMN daily_stats.invites_created IS 'Invites that were made.';
COMMENT ON COLUMN daily_stats.invites_opened IS 'Invites that were opened, each once.';
COMMENT ON COLUMN daily_stats.rsvp_submissions IS 'Answers that came in.';
COMMENT ON COLUMN daily_stats.rsvp_yes IS 'Answers that said yes to the first question of their form.';
COMMENT ON COLUMN daily_stats.rsvp_no IS 'Answers that said no to the first question of their form.';
COMMENT ON COLUMN daily_stats.site_visits IS 'How often sites were opened by an invite.';
COMMENT ON COLUMN daily_stats.photos_uploaded IS 'Pictures that were uploaded.';
COMMENT ON COLUMN daily_stats.photos_approved IS 'Pictures that were approved.';
COMMENT ON COLUMN daily_stats.photos_rejected IS 'Pictures that were rejected.';
COMMENT ON COLUMN daily_stats.messages_sent IS 'Of the messages queued on the day, those that were sent.';
COMMENT ON COLUMN daily_stats.messages_delivered IS 'Of the messages queued on the day, those that arrived.';
COMMENT ON COLUMN daily_stats.messages_failed IS 'Of the messages queued on the day, those that did not.';
COMMENT ON COLUMN daily_stats.check_ins IS 'Guests who arrived.';
COMMENT ON COLUMN daily_stats.active_users IS 'Users who did something, each once.';
COMMENT ON COLUMN daily_stats.new_users IS 'Members who joined.';
COMMENT ON COLUMN daily_stats.computed_at IS 'When the row was last worked out anew.';

CREATE TABLE user_activity_summary (
    user_id           uuid        NOT NULL,
    first_login_at    timestamptz,
    last_login_at     timestamptz,
    login_count       integer     NOT NULL DEFAULT 0,
    last_active_at    timestamptz,
    projects_created  integer     NOT NULL DEFAULT 0,
    guests_added      integer     NOT NULL DEFAULT 0,
    invites_sent      integer     NOT NULL DEFAULT 0,
    messages_sent     integer     NOT NULL DEFAULT 0,
    audit_actions     bigint      NOT NULL DEFAULT 0,
    computed_at       timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT user_activity_summary_pkey PRIMARY KEY (user_id),
    CONSTRAINT check_user_activity_summary_logins CHECK (last_login_at >= first_login_at)
);
COMMENT ON TABLE user_activity_summary IS 'What a user has done so far; worked out by roll_up_users.';
COMMENT ON COLUMN user_activity_summary.user_id IS 'The user.';
COMMENT ON COLUMN user_activity_summary.first_login_at IS 'When they first signed in.';
COMMENT ON COLUMN user_activity_summary.last_login_at IS 'When they last signed in.';
COMMENT ON COLUMN user_activity_summary.login_count IS 'How often they signed in.';
COMMENT ON COLUMN user_activity_summary.last_active_at IS 'When they last changed something.';
COMMENT ON COLUMN user_activity_summary.projects_created IS 'Projects that they created.';
COMMENT ON COLUMN user_activity_summary.guests_added IS 'Guests that they added.';
COMMENT ON COLUMN user_activity_summary.invites_sent IS 'Invites that they made.';
COMMENT ON COLUMN user_activity_summary.messages_sent IS 'Messages of their campaigns that were sent.';
COMMENT ON COLUMN user_activity_summary.audit_actions IS 'Entries of the audit log about what they did.';
COMMENT ON COLUMN user_activity_summary.computed_at IS 'When the row was last worked out anew.';

CREATE TABLE event_analytics (
    event_id           uuid         NOT NULL,
    project_id         uuid         NOT NULL,
    org_id             uuid         NOT NULL,
    invited            integer      NOT NULL DEFAULT 0,
    opened             integer      NOT NULL DEFAULT 0,
    responded          integer      NOT NULL DEFAULT 0,
    attending          integer      NOT NULL DEFAULT 0,
    declined           integer      NOT NULL DEFAULT 0,
    checked_in         integer      NOT NULL DEFAULT 0,
    seated             integer      NOT NULL DEFAULT 0,
    response_rate      numeric(9,4),
    attendance_rate    numeric(9,4),
    first_response_at  timestamptz,
    last_response_at   timestamptz,
    computed_at        timestamptz  NOT NULL DEFAULT now(),
    CONSTRAINT event_analytics_pkey PRIMARY KEY (event_id)
);
COMMENT ON TABLE event_analytics IS 'How far the guests of an event got; worked out by roll_up_events.';
COMMENT ON COLUMN event_analytics.event_id IS 'The event.';
COMMENT ON COLUMN event_analytics.project_id IS 'Its project.';
COMMENT ON COLUMN event_analytics.org_id IS 'The organization of the project.';
COMMENT ON COLUMN event_analytics.invited IS 'Guests of the project that an invite is for.';
COMMENT ON COLUMN event_analytics.opened IS 'Those whose invite was opened.';
COMMENT ON COLUMN event_analytics.responded IS 'Those who answered.';
COMMENT ON COLUMN event_analytics.attending IS 'Those who said yes.';
COMMENT ON COLUMN event_analytics.declined IS 'Those who said no.';
COMMENT ON COLUMN event_analytics.checked_in IS 'Guests who arrived.';
COMMENT ON COLUMN event_analytics.seated IS 'Guests who have a seat.';
COMMENT ON COLUMN event_analytics.response_rate IS 'Those who answered, of those invited.';
COMMENT ON COLUMN event_analytics.attendance_rate IS 'Those who arrived, of those who said yes.';
COMMENT ON COLUMN event_analytics.first_response_at IS 'When the first of the answers that count came in.';
COMMENT ON COLUMN event_analytics.last_response_at IS 'When the last answer came in.';
COMMENT ON COLUMN event_analytics.computed_at IS 'When the row was last worked out anew.';

CREATE TABLE revenue_summary (
    month            date          NOT NULL,
    plan_id          uuid          NOT NULL,
    currency         text          NOT NULL,
    active_orgs      integer       NOT NULL DEFAULT 0,
    active_projects  integer       NOT NULL DEFAULT 0,
    new              integer       NOT NULL DEFAULT 0,
    churned          integer       NOT NULL DEFAULT 0,
    mrr              numeric(14,2) NOT NULL DEFAULT 0,
    computed_at      timestamptz   NOT NULL DEFAULT now(),
    CONSTRAINT revenue_summary_pkey PRIMARY KEY (month, plan_id, currency),
    CONSTRAINT check_revenue_summary_currency CHECK (currency ~ '^[A-Z]{3}$'::text),
    CONSTRAINT check_revenue_summary_month CHECK (EXTRACT(day FROM month) = 1::numeric)
);
COMMENT ON TABLE revenue_summary IS 'What a plan brings a month; worked out by roll_up_revenue.';
COMMENT ON COLUMN revenue_summary.month IS 'First day of the month.';
COMMENT ON COLUMN revenue_summary.plan_id IS 'The plan.';
COMMENT ON COLUMN revenue_summary.currency IS 'Currency of its price (ISO 4217); XXX without one.';
COMMENT ON COLUMN revenue_summary.active_orgs IS 'Organizations that had it at the end of the month.';
COMMENT ON COLUMN revenue_summary.active_projects IS 'Projects that had it at the end of the month.';
COMMENT ON COLUMN revenue_summary.new IS 'Assignments that began in the month.';
COMMENT ON COLUMN revenue_summary.churned IS 'Assignments that ended in the month.';
COMMENT ON COLUMN revenue_summary.mrr IS 'What it brings in a month at this price; a price paid once counts nothing.';
COMMENT ON COLUMN revenue_summary.computed_at IS 'When the row was last worked out anew.';

CREATE TABLE api_usage_stats (
    day              date        NOT NULL,
    api_key_id       uuid        NOT NULL,
    org_id           uuid        NOT NULL,
    request_count    bigint      NOT NULL DEFAULT 0,
    rejected_count   bigint      NOT NULL DEFAULT 0,
    error_count      bigint      NOT NULL DEFAULT 0,
    peak_per_minute  bigint      NOT NULL DEFAULT 0,
    computed_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT api_usage_stats_pkey PRIMARY KEY (day, api_key_id)
);
COMMENT ON TABLE api_usage_stats IS 'How often an API key was used on a day, as UTC counts it; worked out by roll_up_api_usage.';
COMMENT ON COLUMN api_usage_stats.day IS 'The day.';
COMMENT ON COLUMN api_usage_stats.api_key_id IS 'The key.';
COMMENT ON COLUMN api_usage_stats.org_id IS 'The key''s organization.';
COMMENT ON COLUMN api_usage_stats.request_count IS 'Requests that were let through.';
COMMENT ON COLUMN api_usage_stats.rejected_count IS 'Requests that were turned away.';
COMMENT ON COLUMN api_usage_stats.error_count IS 'Requests that were let through and failed.';
COMMENT ON COLUMN api_usage_stats.peak_per_minute IS 'Most requests in a minute.';
COMMENT ON COLUMN api_usage_stats.computed_at IS 'When the row was last worked out anew.';


-- Privacy

CREATE TABLE data_retention_policies (
    id             uuid             NOT NULL DEFAULT gen_random_uuid(),
    org_id         uuid,
    target         text             NOT NULL,
    age_column     text             NOT NULL,
    retain_for     interval         NOT NULL,
    action         retention_action NOT NULL,
    condition      jsonb,
    is_active      boolean          NOT NULL DEFAULT true,
    last_run_at    timestamptz,
    next_run_at    timestamptz,
    last_run_rows  bigint,
    created_at     timestamptz      NOT NULL DEFAULT now(),
    updated_at     timestamptz      NOT NULL DEFAULT now(),
    created_by     uuid,
    updated_by     uuid,
    CONSTRAINT data_retention_policies_pkey PRIMARY KEY (id),
    CONSTRAINT check_data_retention_policies_condition CHECK (jsonb_typeof(condition) = 'object'::text),
    CONSTRAINT check_data_retention_policies_last_run_rows CHECK (last_run_rows IS NULL OR last_run_rows >= 0 AND last_run_at IS NOT NULL),
    CONSTRAINT check_data_retention_policies_retain_for CHECK (retain_for >= '1 day'::interval)
);
COMMENT ON TABLE data_retention_policies IS 'How long rows of a table are kept, and what becomes of them then.';
COMMENT ON COLUMN data_retention_policies.id IS 'Identifies the policy.';
COMMENT ON COLUMN data_retention_policies.org_id IS 'The organization whose rows it is about; NULL for the platform''s default.';
COMMENT ON COLUMN data_retention_policies.target IS 'The table.';
COMMENT ON COLUMN data_retention_policies.age_column IS 'The column that says how old a row is.';
COMMENT ON COLUMN data_retention_policies.retain_for IS 'How long rows are kept.';
COMMENT ON COLUMN data_retention_policies.action IS 'What becomes of them then.';
COMMENT ON COLUMN data_retention_policies.condition IS 'Further conditions on the rows, as column and value.';
COMMENT ON COLUMN data_retention_policies.is_active IS 'Whether it is carried out.';
COMMENT ON COLUMN data_retention_policies.last_run_at IS 'When it was last carried out.';
COMMENT ON COLUMN data_retention_policies.next_run_at IS 'When it is carried out next.';
COMMENT ON COLUMN data_retention_policies.last_run_rows IS 'How many rows the last run took.';
COMMENT ON COLUMN data_retention_policies.created_at IS 'When the row was created.';
COMMENT ON COLUMN data_retention_policies.updated_at IS 'When the row last changed; a run is no change.';
COMMENT ON COLUMN data_retention_policies.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN data_retention_policies.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE data_export_requests (
    id            uuid            NOT NULL DEFAULT gen_random_uuid(),
    org_id        uuid,
    subject_type  privacy_subject NOT NULL,
    subject_id    uuid            NOT NULL,
    requested_by  uuid,
    status        export_status   NOT NULL DEFAULT 'PENDING'::export_status,
    due_at        timestamptz     NOT NULL DEFAULT now() + '30 days'::interval,
    started_at    timestamptz,
    completed_at  timestamptz,
    expires_at    timestamptz,
    format        export_format   NOT NULL DEFAULT 'JSON'::export_format,
    location      text,
    checksum      bytea,
    row_counts    jsonb,
    error         text,
    created_at    timestamptz     NOT NULL DEFAULT now(),
    updated_at    timestamptz     NOT NULL DEFAULT now(),
    created_by    uuid,
    updated_by    uuid,
    CONSTRAINT data_export_requests_pkey PRIMARY KEY (id),
    CONSTRAINT check_data_export_requests_checksum CHECK (octet_length(checksum) = 32),
    CONSTRAINT check_data_export_requests_due_at CHECK (due_at > created_at),
    CONSTRAINT check_data_export_requests_error CHECK (status <> 'FAILED'::export_status OR error IS NOT NULL),
    CONSTRAINT check_data_export_requests_expires_at CHECK (expires_at > completed_at),
    CONSTRAINT check_data_export_requests_location CHECK (location IS NULL OR status = 'READY'::export_status),
    CONSTRAINT check_data_export_requests_ready CHECK (status <> 'READY'::export_status OR num_nonnulls(completed_at, expires_at, location, checksum, row_counts) = 5),
    CONSTRAINT check_data_export_requests_row_counts CHECK (is_row_counts(row_counts)),
    CONSTRAINT check_data_export_requests_started CHECK (status <> 'PROCESSING'::export_status OR started_at IS NOT NULL)
);
COMMENT ON TABLE data_export_requests IS 'Somebody asks for all data about a person or an organization (GDPR, article 15).';
COMMENT ON COLUMN data_export_requests.id IS 'Identifies the request.';
COMMENT ON COLUMN data_export_requests.org_id IS 'The organization of the subject; NULL for a user. Kept by the database.';
COMMENT ON COLUMN data_export_requests.subject_type IS 'Whether it is about a user, a guest or an organization.';
COMMENT ON COLUMN data_export_requests.subject_id IS 'Whom it is about.';
COMMENT ON COLUMN data_export_requests.requested_by IS 'The user who asked, if known.';
COMMENT ON COLUMN data_export_requests.status IS 'Where it stands.';
COMMENT ON COLUMN data_export_requests.due_at IS 'When it has to be answered.';
COMMENT ON COLUMN data_export_requests.started_at IS 'When work on it began.';
COMMENT ON COLUMN data_export_requests.completed_at IS 'When the export was ready.';
COMMENT ON COLUMN data_export_requests.expires_at IS 'When the export is deleted.';
COMMENT ON COLUMN data_export_requests.format IS 'In which form the data is given.';
COMMENT ON COLUMN data_export_requests.location IS 'Where the export lies; NULL once it is deleted.';
COMMENT ON COLUMN data_export_requests.checksum IS 'SHA-256 of the export.';
COMMENT ON COLUMN data_export_requests.row_counts IS 'How many rows of each table are in it.';
COMMENT ON COLUMN data_export_requests.error IS 'What went wrong.';
COMMENT ON COLUMN data_export_requests.created_at IS 'When the row was created.';
COMMENT ON COLUMN data_export_requests.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN data_export_requests.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN data_export_requests.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE data_deletion_requests (
    id                 uuid            NOT NULL DEFAULT gen_random_uuid(),
    org_id             uuid,
    subject_type       privacy_subject NOT NULL,
    subject_id         uuid            NOT NULL,
    requested_by       uuid,
    reason             text,
    legal_basis        erasure_basis   NOT NULL,
    status             erasure_status  NOT NULL DEFAULT 'PENDING'::erasure_status,
    verification_hash  bytea,
    verified_at        timestamptz,
    due_at             timestamptz     NOT NULL DEFAULT now() + '30 days'::interval,
    started_at         timestamptz,
    completed_at       timestamptz,
    reviewed_by        uuid,
    report             jsonb,
    error              text,
    created_at         timestamptz     NOT NULL DEFAULT now(),
    updated_at         timestamptz     NOT NULL DEFAULT now(),
    created_by         uuid,
    updated_by         uuid,
    CONSTRAINT data_deletion_requests_pkey PRIMARY KEY (id),
    CONSTRAINT check_data_deletion_requests_completed CHECK (
CASE
    WHEN status = 'COMPLETED'::erasure_status THEN num_nonnulls(completed_at, report) = 2
    ELSE completed_at IS NULL
END),
    CONSTRAINT check_data_deletion_requests_due_at CHECK (due_at > created_at),
    CONSTRAINT check_data_deletion_requests_error CHECK (status <> 'FAILED'::erasure_status OR error IS NOT NULL),
    CONSTRAINT check_data_deletion_requests_report CHECK (jsonb_typeof(report) = 'object'::text),
    CONSTRAINT check_data_deletion_requests_started CHECK ((status <> ALL (ARRAY['PROCESSING'::erasure_status, 'COMPLETED'::erasure_status])) OR started_at IS NOT NULL),
    CONSTRAINT check_data_deletion_requests_verification_hash CHECK (octet_length(verification_hash) = 32),
    CONSTRAINT check_data_deletion_requests_verified CHECK ((status <> ALL (ARRAY['APPROVED'::erasure_status, 'PROCESSING'::erasure_status, 'COMPLETED'::erasure_status])) OR verified_at IS NOT NULL),
    CONSTRAINT check_data_deletion_requests_verifying CHECK (status <> 'VERIFYING'::erasure_status OR verification_hash IS NOT NULL)
);
COMMENT ON TABLE data_deletion_requests IS 'Somebody asks to be forgotten (GDPR, article 17).';
COMMENT ON COLUMN data_deletion_requests.id IS 'Identifies the request.';
COMMENT ON COLUMN data_deletion_requests.org_id IS 'The organization of the subject; NULL for a user. Kept by the database.';
COMMENT ON COLUMN data_deletion_requests.subject_type IS 'Whether it is about a user, a guest or an organization.';
COMMENT ON COLUMN data_deletion_requests.subject_id IS 'Whom it is about.';
COMMENT ON COLUMN data_deletion_requests.requested_by IS 'The user who asked, if known.';
COMMENT ON COLUMN data_deletion_requests.reason IS 'Why, in their words.';
COMMENT ON COLUMN data_deletion_requests.legal_basis IS 'Which of the law''s reasons applies.';
COMMENT ON COLUMN data_deletion_requests.status IS 'Where it stands.';
COMMENT ON COLUMN data_deletion_requests.verification_hash IS 'SHA-256 of the token by which they prove who they are.';
COMMENT ON COLUMN data_deletion_requests.verified_at IS 'When they proved who they are.';
COMMENT ON COLUMN data_deletion_requests.due_at IS 'When it has to be answered.';
COMMENT ON COLUMN data_deletion_requests.started_at IS 'When the erasure began.';
COMMENT ON COLUMN data_deletion_requests.completed_at IS 'When the erasure was done.';
COMMENT ON COLUMN data_deletion_requests.reviewed_by IS 'The user who approved or rejected it, if known.';
COMMENT ON COLUMN data_deletion_requests.report IS 'What was erased and what was kept, without personal data.';
COMMENT ON COLUMN data_deletion_requests.error IS 'What went wrong.';
COMMENT ON COLUMN data_deletion_requests.created_at IS 'When the row was created.';
COMMENT ON COLUMN data_deletion_requests.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN data_deletion_requests.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN data_deletion_requests.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE legal_holds (
    id            uuid            NOT NULL DEFAULT gen_random_uuid(),
    org_id        uuid,
    subject_type  privacy_subject NOT NULL,
    subject_id    uuid            NOT NULL,
    reason        text            NOT NULL,
    released_at   timestamptz,
    released_by   uuid,
    created_at    timestamptz     NOT NULL DEFAULT now(),
    updated_at    timestamptz     NOT NULL DEFAULT now(),
    created_by    uuid,
    updated_by    uuid,
    CONSTRAINT legal_holds_pkey PRIMARY KEY (id),
    CONSTRAINT check_legal_holds_reason CHECK (btrim(reason) <> ''::text),
    CONSTRAINT check_legal_holds_released CHECK (released_at IS NOT NULL OR released_by IS NULL)
);
COMMENT ON TABLE legal_holds IS 'Data about somebody that must be kept, whatever a policy or a request says.';
COMMENT ON COLUMN legal_holds.id IS 'Identifies the hold.';
COMMENT ON COLUMN legal_holds.org_id IS 'The organization of the subject; NULL for a user. Kept by the database.';
COMMENT ON COLUMN legal_holds.subject_type IS 'Whether it is about a user, a guest or an organization.';
COMMENT ON COLUMN legal_holds.subject_id IS 'Whom it is about.';
COMMENT ON COLUMN legal_holds.reason IS 'Why the data must be kept.';
COMMENT ON COLUMN legal_holds.released_at IS 'When the hold was lifted, which is for good; NULL while it holds.';
COMMENT ON COLUMN legal_holds.released_by IS 'The user who lifted it, if known.';
COMMENT ON COLUMN legal_holds.created_at IS 'When the row was created.';
COMMENT ON COLUMN legal_holds.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN legal_holds.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN legal_holds.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE erasure_ledger (
    id            uuid             NOT NULL DEFAULT gen_random_uuid(),
    created_at    timestamptz      NOT NULL DEFAULT now(),
    erased_at     timestamptz      NOT NULL DEFAULT now(),
    request_id    uuid,
    subject_type  privacy_subject  NOT NULL,
    subject_id    uuid             NOT NULL,
    org_id        uuid,
    action        retention_action NOT NULL,
    row_counts    jsonb            NOT NULL,
    CONSTRAINT erasure_ledger_pkey PRIMARY KEY (id),
    CONSTRAINT check_erasure_ledger_action CHECK (action = ANY (ARRAY['ANONYMIZE'::retention_action, 'DELETE'::retention_action])),
    CONSTRAINT check_erasure_ledger_row_counts CHECK (is_row_counts(row_counts))
);
COMMENT ON TABLE erasure_ledger IS 'What was erased, without personal data, so that it can be erased again after a restore from backup.';
COMMENT ON COLUMN erasure_ledger.id IS 'Identifies the entry.';
COMMENT ON COLUMN erasure_ledger.created_at IS 'When the row was created.';
COMMENT ON COLUMN erasure_ledger.erased_at IS 'When the data was erased.';
COMMENT ON COLUMN erasure_ledger.request_id IS 'The request it was erased under; NULL when a policy asked for it.';
COMMENT ON COLUMN erasure_ledger.subject_type IS 'Whether it was a user, a guest or an organization.';
COMMENT ON COLUMN erasure_ledger.subject_id IS 'Who was erased.';
COMMENT ON COLUMN erasure_ledger.org_id IS 'The organization of the subject, if any.';
COMMENT ON COLUMN erasure_ledger.action IS 'What was done to the rows.';
COMMENT ON COLUMN erasure_ledger.row_counts IS 'How many rows of each table.';


-- System

CREATE TABLE system_settings (
    key                text                NOT NULL,
    value              jsonb,
    value_type         settings_value_type NOT NULL,
    description        text                NOT NULL,
    is_secret          boolean             NOT NULL DEFAULT false,
    secret_ciphertext  bytea,
    secret_key_id      text,
    created_at         timestamptz         NOT NULL DEFAULT now(),
    updated_at         timestamptz         NOT NULL DEFAULT now(),
    created_by         uuid,
    updated_by         uuid,
    CONSTRAINT system_settings_pkey PRIMARY KEY (key),
    CONSTRAINT check_system_settings_key CHECK (key ~ '^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$'::text AND char_length(key) <= 200),
    CONSTRAINT check_system_settings_value CHECK (
CASE
    WHEN is_secret THEN value IS NULL AND num_nonnulls(secret_ciphertext, secret_key_id) = 2
    ELSE value IS NOT NULL AND num_nonnulls(secret_ciphertext, secret_key_id) = 0
END),
    CONSTRAINT check_system_settings_value_type CHECK (value IS NULL OR is_setting(value_type, value))
);
COMMENT ON TABLE system_settings IS 'A setting of the platform itself.';
COMMENT ON COLUMN system_settings.key IS 'Stable name that programs refer to.';
COMMENT ON COLUMN system_settings.value IS 'The value; NULL for a secret.';
COMMENT ON COLUMN system_settings.value_type IS 'Type of the value.';
COMMENT ON COLUMN system_settings.description IS 'What the setting does.';
COMMENT ON COLUMN system_settings.is_secret IS 'Whether the value is kept encrypted.';
COMMENT ON COLUMN system_settings.secret_ciphertext IS 'The value of a secret, encrypted.';
COMMENT ON COLUMN system_settings.secret_key_id IS 'Which key encrypted it.';
COMMENT ON COLUMN system_settings.created_at IS 'When the row was created.';
COMMENT ON COLUMN system_settings.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN system_settings.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN system_settings.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE feature_flags (
    id                  uuid              NOT NULL DEFAULT gen_random_uuid(),
    key                 text              NOT NULL,
    description         text              NOT NULL,
    kind                feature_flag_kind NOT NULL DEFAULT 'RELEASE'::feature_flag_kind,
    is_enabled          boolean           NOT NULL DEFAULT false,
    variants            jsonb             NOT NULL DEFAULT '[]'::jsonb,
    default_variant     text,
    rollout_percentage  numeric(6,3)      NOT NULL DEFAULT 0,
    rules               jsonb             NOT NULL DEFAULT '[]'::jsonb,
    prerequisites       text[]            NOT NULL DEFAULT '{}'::text[],
    salt                text              NOT NULL DEFAULT gen_random_uuid()::text,
    expires_at          timestamptz,
    archived_at         timestamptz,
    created_at          timestamptz       NOT NULL DEFAULT now(),
    updated_at          timestamptz       NOT NULL DEFAULT now(),
    created_by          uuid,
    updated_by          uuid,
    CONSTRAINT feature_flags_pkey PRIMARY KEY (id),
    CONSTRAINT feature_flags_key_key UNIQUE (key),
    CONSTRAINT check_feature_flags_archived CHECK (archived_at IS NULL OR NOT is_enabled),
    CONSTRAINT check_feature_flags_key CHECK (key ~ '^[a-z][a-z0-9_.-]{0,99}$'::text),
    CONSTRAINT check_feature_flags_prerequisites CHECK (cardinality(prerequisites) <= 50 AND array_position(prerequisites, NULL::text) IS NULL),
    CONSTRAINT check_feature_flags_rollout_percentage CHECK (rollout_percentage >= 0::numeric AND rollout_percentage <= 100::numeric),
    CONSTRAINT check_feature_flags_rules CHECK (is_flag_rules(rules)),
    CONSTRAINT check_feature_flags_salt CHECK (salt <> ''::text),
    CONSTRAINT check_feature_flags_variants CHECK (is_flag_variants(variants))
);
COMMENT ON TABLE feature_flags IS 'A feature that is on for some and off for others.';
COMMENT ON COLUMN feature_flags.id IS 'Identifies the flag.';
COMMENT ON COLUMN feature_flags.key IS 'Stable name that programs refer to.';
COMMENT ON COLUMN feature_flags.description IS 'What it switches.';
COMMENT ON COLUMN feature_flags.kind IS 'What it is for, and so how long it lives.';
COMMENT ON COLUMN feature_flags.is_enabled IS 'Whether it is on at all.';
COMMENT ON COLUMN feature_flags.variants IS 'What it can serve: objects with key, weight and payload.';
COMMENT ON COLUMN feature_flags.default_variant IS 'What it serves when it is off or no rule fits.';
COMMENT ON COLUMN feature_flags.rollout_percentage IS 'For how many of those whom no rule names it is on, in percent.';
COMMENT ON COLUMN feature_flags.rules IS 'Whom it serves what, the first that fits being the one that counts: objects with conditions, is_enabled, variant and percentage.';
COMMENT ON COLUMN feature_flags.prerequisites IS 'Keys of the flags that have to be on for it.';
COMMENT ON COLUMN feature_flags.salt IS 'What its lots are drawn with, so that two flags do not hit the same people.';
COMMENT ON COLUMN feature_flags.expires_at IS 'When it should be gone.';
COMMENT ON COLUMN feature_flags.archived_at IS 'When it was put away; NULL while it is in use.';
COMMENT ON COLUMN feature_flags.created_at IS 'When the row was created.';
COMMENT ON COLUMN feature_flags.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN feature_flags.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN feature_flags.updated_by IS 'The user who last changed the row, if known.';

CREATE TABLE support_tickets (
    id                     uuid            NOT NULL DEFAULT gen_random_uuid(),
    org_id                 uuid            NOT NULL,
    project_id             uuid,
    requester_id           uuid,
    assignee_id            uuid,
    number                 bigint          NOT NULL GENERATED BY DEFAULT AS IDENTITY,
    subject                text            NOT NULL,
    body                   text            NOT NULL,
    status                 ticket_status   NOT NULL DEFAULT 'OPEN'::ticket_status,
    priority               ticket_priority NOT NULL DEFAULT 'NORMAL'::ticket_priority,
    category               text,
    first_response_due_at  timestamptz,
    first_responded_at     timestamptz,
    resolved_at            timestamptz,
    closed_at              timestamptz,
    satisfaction           smallint,
    created_at             timestamptz     NOT NULL DEFAULT now(),
    updated_at             timestamptz     NOT NULL DEFAULT now(),
    created_by             uuid,
    updated_by             uuid,
    deleted_at             timestamptz,
    deleted_by             uuid,
    deletion_id            uuid,
    CONSTRAINT support_tickets_pkey PRIMARY KEY (id),
    CONSTRAINT support_tickets_number_key UNIQUE (number),
    CONSTRAINT uq_support_tickets_org_id_id UNIQUE (org_id, id),
    CONSTRAINT check_support_tickets_body CHECK (char_length(body) <= 100000),
    CONSTRAINT check_support_tickets_closed CHECK ((closed_at IS NOT NULL) = (status = 'CLOSED'::ticket_status)),
    CONSTRAINT check_support_tickets_resolved CHECK ((resolved_at IS NOT NULL) = (status = ANY (ARRAY['RESOLVED'::ticket_status, 'CLOSED'::ticket_status]))),
    CONSTRAINT check_support_tickets_satisfaction CHECK (satisfaction >= 1 AND satisfaction <= 5),
    CONSTRAINT check_support_tickets_subject CHECK (btrim(subject) <> ''::text AND char_length(subject) <= 500)
);
COMMENT ON TABLE support_tickets IS 'A question or complaint of a customer.';
COMMENT ON COLUMN support_tickets.id IS 'Identifies the ticket.';
COMMENT ON COLUMN support_tickets.org_id IS 'The organization that asks.';
COMMENT ON COLUMN support_tickets.project_id IS 'The project it is about, if it is about one.';
COMMENT ON COLUMN support_tickets.requester_id IS 'The user who asks, if known.';
COMMENT ON COLUMN support_tickets.assignee_id IS 'The user who takes care of it.';
COMMENT ON COLUMN support_tickets.number IS 'Number that people call it by, unique on the platform.';
COMMENT ON COLUMN support_tickets.subject IS 'What it is about, in a line.';
COMMENT ON COLUMN support_tickets.body IS 'What was written.';
COMMENT ON COLUMN support_tickets.status IS 'Where it stands.';
COMMENT ON COLUMN support_tickets.priority IS 'How urgent it is.';
COMMENT ON COLUMN support_tickets.category IS 'What kind of question it is.';
COMMENT ON COLUMN support_tickets.first_response_due_at IS 'By when somebody has to answer.';
COMMENT ON COLUMN support_tickets.first_responded_at IS 'When somebody answered first; kept by the database.';
COMMENT ON COLUMN support_tickets.resolved_at IS 'When it was resolved; kept by the database.';
COMMENT ON COLUMN support_tickets.closed_at IS 'When it was closed, which is for good; kept by the database.';
COMMENT ON COLUMN support_tickets.satisfaction IS 'How content the customer is, from 1 to 5.';
COMMENT ON COLUMN support_tickets.created_at IS 'When the row was created.';
COMMENT ON COLUMN support_tickets.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN support_tickets.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN support_tickets.updated_by IS 'The user who last changed the row, if known.';
COMMENT ON COLUMN support_tickets.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN support_tickets.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN support_tickets.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

CREATE TABLE support_ticket_messages (
    id           uuid        NOT NULL DEFAULT gen_random_uuid(),
    ticket_id    uuid        NOT NULL,
    org_id       uuid        NOT NULL,
    author_id    uuid,
    body         text        NOT NULL,
    is_internal  boolean     NOT NULL DEFAULT false,
    created_at   timestamptz NOT NULL DEFAULT now(),
    updated_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT support_ticket_messages_pkey PRIMARY KEY (id),
    CONSTRAINT check_support_ticket_messages_body CHECK (btrim(body) <> ''::text AND char_length(body) <= 100000)
);
COMMENT ON TABLE support_ticket_messages IS 'What was written on a ticket after it was opened.';
COMMENT ON COLUMN support_ticket_messages.id IS 'Identifies the message.';
COMMENT ON COLUMN support_ticket_messages.ticket_id IS 'The ticket.';
COMMENT ON COLUMN support_ticket_messages.org_id IS 'The ticket''s organization; kept by the database.';
COMMENT ON COLUMN support_ticket_messages.author_id IS 'The user who wrote it, if known.';
COMMENT ON COLUMN support_ticket_messages.body IS 'What was written.';
COMMENT ON COLUMN support_ticket_messages.is_internal IS 'Whether only the staff may read it.';
COMMENT ON COLUMN support_ticket_messages.created_at IS 'When the row was created.';
COMMENT ON COLUMN support_ticket_messages.updated_at IS 'When the row last changed.';

CREATE TABLE announcements (
    id               uuid                  NOT NULL DEFAULT gen_random_uuid(),
    title            text                  NOT NULL,
    body             text                  NOT NULL,
    severity         announcement_severity NOT NULL DEFAULT 'INFO'::announcement_severity,
    audience         announcement_audience NOT NULL DEFAULT 'ALL'::announcement_audience,
    audience_filter  jsonb,
    starts_at        timestamptz           NOT NULL DEFAULT now(),
    ends_at          timestamptz,
    is_dismissible   boolean               NOT NULL DEFAULT true,
    created_at       timestamptz           NOT NULL DEFAULT now(),
    updated_at       timestamptz           NOT NULL DEFAULT now(),
    created_by       uuid,
    updated_by       uuid,
    deleted_at       timestamptz,
    deleted_by       uuid,
    deletion_id      uuid,
    CONSTRAINT announcements_pkey PRIMARY KEY (id),
    CONSTRAINT check_announcements_audience CHECK (is_audience(audience, audience_filter)),
    CONSTRAINT check_announcements_period CHECK (ends_at > starts_at),
    CONSTRAINT check_announcements_title CHECK (btrim(title) <> ''::text)
);
COMMENT ON TABLE announcements IS 'News of the platform for its users.';
COMMENT ON COLUMN announcements.id IS 'Identifies the announcement.';
COMMENT ON COLUMN announcements.title IS 'Heading.';
COMMENT ON COLUMN announcements.body IS 'What is announced.';
COMMENT ON COLUMN announcements.severity IS 'How much it matters.';
COMMENT ON COLUMN announcements.audience IS 'For whom it is.';
COMMENT ON COLUMN announcements.audience_filter IS 'Types of organizations, codes of plans, or ids of organizations, as the audience says; NULL for all.';
COMMENT ON COLUMN announcements.starts_at IS 'From when it is shown.';
COMMENT ON COLUMN announcements.ends_at IS 'Until when it is shown; NULL for ever.';
COMMENT ON COLUMN announcements.is_dismissible IS 'Whether a user can put it out of sight.';
COMMENT ON COLUMN announcements.created_at IS 'When the row was created.';
COMMENT ON COLUMN announcements.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN announcements.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN announcements.updated_by IS 'The user who last changed the row, if known.';
COMMENT ON COLUMN announcements.deleted_at IS 'When the row was removed; NULL while it is live.';
COMMENT ON COLUMN announcements.deleted_by IS 'The user who removed the row, if known.';
COMMENT ON COLUMN announcements.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

CREATE TABLE announcement_dismissals (
    announcement_id  uuid        NOT NULL,
    user_id          uuid        NOT NULL,
    created_at       timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT announcement_dismissals_pkey PRIMARY KEY (announcement_id, user_id)
);
COMMENT ON TABLE announcement_dismissals IS 'A user put an announcement out of sight.';
COMMENT ON COLUMN announcement_dismissals.announcement_id IS 'The announcement.';
COMMENT ON COLUMN announcement_dismissals.user_id IS 'The user.';
COMMENT ON COLUMN announcement_dismissals.created_at IS 'When the row was created.';

CREATE TABLE scheduled_maintenance (
    id                 uuid               NOT NULL DEFAULT gen_random_uuid(),
    title              text               NOT NULL,
    description        text               NOT NULL,
    starts_at          timestamptz        NOT NULL,
    ends_at            timestamptz        NOT NULL,
    status             maintenance_status NOT NULL DEFAULT 'SCHEDULED'::maintenance_status,
    affected_services  text[]             NOT NULL DEFAULT '{}'::text[],
    blocks_writes      boolean            NOT NULL DEFAULT false,
    created_at         timestamptz        NOT NULL DEFAULT now(),
    updated_at         timestamptz        NOT NULL DEFAULT now(),
    created_by         uuid,
    updated_by         uuid,
    CONSTRAINT scheduled_maintenance_pkey PRIMARY KEY (id),
    CONSTRAINT exclude_scheduled_maintenance_overlap EXCLUDE USING gist (tstzrange(starts_at, ends_at) WITH &&) WHERE (status <> 'CANCELLED'::maintenance_status),
    CONSTRAINT check_scheduled_maintenance_affected_services CHECK (array_position(affected_services, NULL::text) IS NULL AND array_position(affected_services, ''::text) IS NULL),
    CONSTRAINT check_scheduled_maintenance_period CHECK (ends_at > starts_at),
    CONSTRAINT check_scheduled_maintenance_title CHECK (btrim(title) <> ''::text)
);
COMMENT ON TABLE scheduled_maintenance IS 'A time in which the platform, or a part of it, is worked on.';
COMMENT ON COLUMN scheduled_maintenance.id IS 'Identifies the window.';
COMMENT ON COLUMN scheduled_maintenance.title IS 'Heading.';
COMMENT ON COLUMN scheduled_maintenance.description IS 'What is done and what users notice.';
COMMENT ON COLUMN scheduled_maintenance.starts_at IS 'Beginning.';
COMMENT ON COLUMN scheduled_maintenance.ends_at IS 'End.';
COMMENT ON COLUMN scheduled_maintenance.status IS 'Where it stands.';
COMMENT ON COLUMN scheduled_maintenance.affected_services IS 'What does not work meanwhile.';
COMMENT ON COLUMN scheduled_maintenance.blocks_writes IS 'Whether nothing can be changed meanwhile.';
COMMENT ON COLUMN scheduled_maintenance.created_at IS 'When the row was created.';
COMMENT ON COLUMN scheduled_maintenance.updated_at IS 'When the row last changed.';
COMMENT ON COLUMN scheduled_maintenance.created_by IS 'The user who created the row, if known.';
COMMENT ON COLUMN scheduled_maintenance.updated_by IS 'The user who last changed the row, if known.';


-- Security

CREATE TABLE login_attempts (
    id               uuid          NOT NULL DEFAULT uuid_v7(),
    created_at       timestamptz   NOT NULL DEFAULT now(),
    user_id          uuid,
    identifier_hash  bytea         NOT NULL,
    ip_address       inet          NOT NULL,
    user_agent       text,
    outcome          login_outcome NOT NULL,
    method           login_method  NOT NULL,
    CONSTRAINT login_attempts_pkey PRIMARY KEY (id, created_at),
    CONSTRAINT check_login_attempts_identifier_hash CHECK (octet_length(identifier_hash) = 32),
    CONSTRAINT check_login_attempts_success CHECK (outcome <> 'SUCCESS'::login_outcome OR user_id IS NOT NULL),
    CONSTRAINT check_login_attempts_user_agent CHECK (char_length(user_agent) <= 1000)
) PARTITION BY RANGE (created_at);
COMMENT ON TABLE login_attempts IS 'One attempt to sign in; partitioned by month.';
COMMENT ON COLUMN login_attempts.id IS 'Identifies the attempt.';
COMMENT ON COLUMN login_attempts.created_at IS 'When it was made.';
COMMENT ON COLUMN login_attempts.user_id IS 'The user whose address was typed; NULL when it is nobody''s.';
COMMENT ON COLUMN login_attempts.identifier_hash IS 'Keyed hash of the address as it was typed, so that attempts count for unknown ones too.';
COMMENT ON COLUMN login_attempts.ip_address IS 'Where it came from.';
COMMENT ON COLUMN login_attempts.user_agent IS 'What the browser says it is.';
COMMENT ON COLUMN login_attempts.outcome IS 'How it ended.';
COMMENT ON COLUMN login_attempts.method IS 'How somebody tried.';

CREATE TABLE security_events (
    id               uuid                NOT NULL DEFAULT uuid_v7(),
    created_at       timestamptz         NOT NULL DEFAULT now(),
    org_id           uuid,
    user_id          uuid,
    api_key_id       uuid,
    kind             security_event_kind NOT NULL,
    severity         security_severity   NOT NULL,
    ip_address       inet,
    details          jsonb               NOT NULL DEFAULT '{}'::jsonb,
    acknowledged_at  timestamptz,
    acknowledged_by  uuid,
    CONSTRAINT security_events_pkey PRIMARY KEY (id, created_at),
    CONSTRAINT check_security_events_acknowledged CHECK (acknowledged_at IS NOT NULL OR acknowledged_by IS NULL),
    CONSTRAINT check_security_events_details CHECK (jsonb_typeof(details) = 'object'::text)
) PARTITION BY RANGE (created_at);
COMMENT ON TABLE security_events IS 'Something that looked wrong; partitioned by month.';
COMMENT ON COLUMN security_events.id IS 'Identifies the event.';
COMMENT ON COLUMN security_events.created_at IS 'When it was seen.';
COMMENT ON COLUMN security_events.org_id IS 'The organization it is about, if it is about one.';
COMMENT ON COLUMN security_events.user_id IS 'The user it is about, if it is about one.';
COMMENT ON COLUMN security_events.api_key_id IS 'The key it is about, if it is about one.';
COMMENT ON COLUMN security_events.kind IS 'What it is.';
COMMENT ON COLUMN security_events.severity IS 'How bad it is.';
COMMENT ON COLUMN security_events.ip_address IS 'Where it came from, if known.';
COMMENT ON COLUMN security_events.details IS 'What else is known.';
COMMENT ON COLUMN security_events.acknowledged_at IS 'When somebody took care of it.';
COMMENT ON COLUMN security_events.acknowledged_by IS 'The user who did, if known.';


-- Deletions

CREATE TABLE deletions (
    id           uuid        NOT NULL DEFAULT gen_random_uuid(),
    root_table   text        NOT NULL,
    root_id      uuid        NOT NULL,
    org_id       uuid,
    actor        uuid,
    reason       text,
    freed        jsonb       NOT NULL DEFAULT '{}'::jsonb,
    deleted_at   timestamptz NOT NULL DEFAULT now(),
    restored_at  timestamptz,
    created_at   timestamptz NOT NULL DEFAULT now(),
    updated_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT deletions_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE deletions IS 'One act of removing: what it started from, who did it and why. Rows that it took carry its id.';
COMMENT ON COLUMN deletions.id IS 'Identifies the deletion; removed rows carry it as deletion_id.';
COMMENT ON COLUMN deletions.root_table IS 'The table of the row that was removed.';
COMMENT ON COLUMN deletions.root_id IS 'The row that was removed; what hangs on it went with it.';
COMMENT ON COLUMN deletions.org_id IS 'The organization that the row belonged to, if any.';
COMMENT ON COLUMN deletions.actor IS 'The user who removed it, if known.';
COMMENT ON COLUMN deletions.reason IS 'Why, in the words of who did it.';
COMMENT ON COLUMN deletions.freed IS 'What the deletion took that has no row of its own to come back to: seats, and names that others may take.';
COMMENT ON COLUMN deletions.deleted_at IS 'When.';
COMMENT ON COLUMN deletions.restored_at IS 'When it was taken back; NULL while its rows are removed.';
COMMENT ON COLUMN deletions.created_at IS 'When the row was created.';
COMMENT ON COLUMN deletions.updated_at IS 'When the row was last changed.';


-- Audit

CREATE TABLE admin_audit_log (
    created_at       timestamptz      NOT NULL DEFAULT now(),
    id               uuid             NOT NULL DEFAULT uuid_v7(),
    target_id        uuid,
    org_id           uuid,
    project_id       uuid,
    actor_user_id    uuid,
    api_key_id       uuid,
    actor_type       audit_actor_type NOT NULL,
    category         audit_category   NOT NULL,
    action           audit_action     NOT NULL,
    target_type      text             NOT NULL,
    changed_fields   text[],
    previous_values  jsonb,
    new_values       jsonb,
    metadata         jsonb,
    target_label     text,
    actor_label      text,
    reason           text,
    ip_address       inet,
    user_agent       text,
    request_id       text,
    session_id       text,
    CONSTRAINT admin_audit_log_pkey PRIMARY KEY (created_at, id)
) PARTITION BY RANGE (created_at);
COMMENT ON TABLE admin_audit_log IS 'What happened: who did what to which row, when, from where and why. Nothing in it refers to anything: history outlives what it names. By month; append-only.';
COMMENT ON COLUMN admin_audit_log.created_at IS 'When the transaction began in which it happened.';
COMMENT ON COLUMN admin_audit_log.id IS 'Identifies the entry; ids sort by the time they were made.';
COMMENT ON COLUMN admin_audit_log.target_id IS 'The row that it happened to; NULL for a whole table.';
COMMENT ON COLUMN admin_audit_log.org_id IS 'The organization that the row belonged to; NULL for what belongs to none.';
COMMENT ON COLUMN admin_audit_log.project_id IS 'The project that the row belonged to; NULL for what belongs to none.';
COMMENT ON COLUMN admin_audit_log.actor_user_id IS 'The user who did it, as the session named it; it may not exist, or not any more.';
COMMENT ON COLUMN admin_audit_log.api_key_id IS 'The key that was used, as the session named it.';
COMMENT ON COLUMN admin_audit_log.actor_type IS 'What kind of actor did it.';
COMMENT ON COLUMN admin_audit_log.category IS 'The part of the business that it happened in.';
COMMENT ON COLUMN admin_audit_log.action IS 'What was done.';
COMMENT ON COLUMN admin_audit_log.target_type IS 'The table of the row.';
COMMENT ON COLUMN admin_audit_log.changed_fields IS 'The columns that an update changed.';
COMMENT ON COLUMN admin_audit_log.previous_values IS 'What these columns held before; of a deleted row every value. Secrets are left out.';
COMMENT ON COLUMN admin_audit_log.new_values IS 'What these columns hold since; of a new row every value. Secrets are left out.';
COMMENT ON COLUMN admin_audit_log.metadata IS 'What else is known: the invite of a guest, the error of a capture that failed.';
COMMENT ON COLUMN admin_audit_log.target_label IS 'What the row was called at that time, if it was said.';
COMMENT ON COLUMN admin_audit_log.actor_label IS 'What the actor was called at that time, if it was said.';
COMMENT ON COLUMN admin_audit_log.reason IS 'Why it was done, if it was said.';
COMMENT ON COLUMN admin_audit_log.ip_address IS 'The address that it was done from.';
COMMENT ON COLUMN admin_audit_log.user_agent IS 'The program that it was done with, as it names itself.';
COMMENT ON COLUMN admin_audit_log.request_id IS 'The request that it was part of.';
COMMENT ON COLUMN admin_audit_log.session_id IS 'The session that it was part of.';

CREATE TABLE admin_audit_log_archive (
    created_at       timestamptz      NOT NULL DEFAULT now(),
    id               uuid             NOT NULL DEFAULT uuid_v7(),
    target_id        uuid,
    org_id           uuid,
    project_id       uuid,
    actor_user_id    uuid,
    api_key_id       uuid,
    actor_type       audit_actor_type NOT NULL,
    category         audit_category   NOT NULL,
    action           audit_action     NOT NULL,
    target_type      text             NOT NULL,
    changed_fields   text[],
    previous_values  jsonb,
    new_values       jsonb,
    metadata         jsonb,
    target_label     text,
    actor_label      text,
    reason           text,
    ip_address       inet,
    user_agent       text,
    request_id       text,
    session_id       text,
    archived_at      timestamptz      NOT NULL DEFAULT now(),
    CONSTRAINT admin_audit_log_archive_pkey PRIMARY KEY (created_at, id)
);
COMMENT ON TABLE admin_audit_log_archive IS 'Months of the audit log that were moved out of it, as they were. Append-only.';
COMMENT ON COLUMN admin_audit_log_archive.created_at IS 'When the transaction began in which it happened.';
COMMENT ON COLUMN admin_audit_log_archive.id IS 'Identifies the entry; ids sort by the time they were made.';
COMMENT ON COLUMN admin_audit_log_archive.target_id IS 'The row that it happened to; NULL for a whole table.';
COMMENT ON COLUMN admin_audit_log_archive.org_id IS 'The organization that the row belonged to; NULL for what belongs to none.';
COMMENT ON COLUMN admin_audit_log_archive.project_id IS 'The project that the row belonged to; NULL for what belongs to none.';
COMMENT ON COLUMN admin_audit_log_archive.actor_user_id IS 'The user who did it, as the session named it; it may not exist, or not any more.';
COMMENT ON COLUMN admin_audit_log_archive.api_key_id IS 'The key that was used, as the session named it.';
COMMENT ON COLUMN admin_audit_log_archive.actor_type IS 'What kind of actor did it.';
COMMENT ON COLUMN admin_audit_log_archive.category IS 'The part of the business that it happened in.';
COMMENT ON COLUMN admin_audit_log_archive.action IS 'What was done.';
COMMENT ON COLUMN admin_audit_log_archive.target_type IS 'The table of the row.';
COMMENT ON COLUMN admin_audit_log_archive.changed_fields IS 'The columns that an update changed.';
COMMENT ON COLUMN admin_audit_log_archive.previous_values IS 'What these columns held before; of a deleted row every value. Secrets are left out.';
COMMENT ON COLUMN admin_audit_log_archive.new_values IS 'What these columns hold since; of a new row every value. Secrets are left out.';
COMMENT ON COLUMN admin_audit_log_archive.metadata IS 'What else is known: the invite of a guest, the error of a capture that failed.';
COMMENT ON COLUMN admin_audit_log_archive.target_label IS 'What the row was called at that time, if it was said.';
COMMENT ON COLUMN admin_audit_log_archive.actor_label IS 'What the actor was called at that time, if it was said.';
COMMENT ON COLUMN admin_audit_log_archive.reason IS 'Why it was done, if it was said.';
COMMENT ON COLUMN admin_audit_log_archive.ip_address IS 'The address that it was done from.';
COMMENT ON COLUMN admin_audit_log_archive.user_agent IS 'The program that it was done with, as it names itself.';
COMMENT ON COLUMN admin_audit_log_archive.request_id IS 'The request that it was part of.';
COMMENT ON COLUMN admin_audit_log_archive.session_id IS 'The session that it was part of.';
COMMENT ON COLUMN admin_audit_log_archive.archived_at IS 'When the entry was moved here.';

CREATE TABLE audit_seals (
    number         bigint      NOT NULL,
    from_at        timestamptz NOT NULL,
    until_at       timestamptz NOT NULL,
    sealed_at      timestamptz NOT NULL DEFAULT now(),
    created_at     timestamptz NOT NULL DEFAULT now(),
    from_id        uuid        NOT NULL,
    until_id       uuid        NOT NULL,
    row_count      bigint      NOT NULL,
    supersedes     bigint,
    erasure_id     uuid,
    format         smallint    NOT NULL,
    root           bytea       NOT NULL,
    previous_hash  bytea       NOT NULL,
    hash           bytea       NOT NULL,
    salt           bytea,
    leaves         bytea,
    CONSTRAINT audit_seals_pkey PRIMARY KEY (number)
);
COMMENT ON TABLE audit_seals IS 'Seals over the entries of the audit log, each with the hash of the one before it: a changed, removed or inserted entry shows. Append-only.';
COMMENT ON COLUMN audit_seals.number IS 'Counts the seals without a gap, from 1.';
COMMENT ON COLUMN audit_seals.from_at IS 'Time of the first place that it covers.';
COMMENT ON COLUMN audit_seals.until_at IS 'Time of the first place that it does not cover any more.';
COMMENT ON COLUMN audit_seals.sealed_at IS 'When it was sealed.';
COMMENT ON COLUMN audit_seals.created_at IS 'When the row was created.';
COMMENT ON COLUMN audit_seals.from_id IS 'Id of the first place that it covers.';
COMMENT ON COLUMN audit_seals.until_id IS 'Id of the first place that it does not cover any more.';
COMMENT ON COLUMN audit_seals.row_count IS 'How many entries it covers.';
COMMENT ON COLUMN audit_seals.supersedes IS 'The seal whose entries it seals again, after an erasure; NULL for a seal of new ones.';
COMMENT ON COLUMN audit_seals.erasure_id IS 'The erasure that made it necessary; NULL for a seal of new entries.';
COMMENT ON COLUMN audit_seals.format IS 'Which form of the canonical bytes was hashed.';
COMMENT ON COLUMN audit_seals.root IS 'Root of the Merkle tree over the hashes of its entries.';
COMMENT ON COLUMN audit_seals.previous_hash IS 'Hash of the seal before it; of the first one zeros.';
COMMENT ON COLUMN audit_seals.hash IS 'Hash of the seal itself, with that of the seal before it.';
COMMENT ON COLUMN audit_seals.salt IS 'Hashed together with each entry, so that an entry cannot be guessed from its hash.';
COMMENT ON COLUMN audit_seals.leaves IS 'Id and beginning of the hash of each entry, in order, by which a changed one is named.';


-- System

CREATE TABLE quarantined_rows (
    id              uuid        NOT NULL DEFAULT gen_random_uuid(),
    table_name      text        NOT NULL,
    row_id          uuid        NOT NULL,
    row             jsonb       NOT NULL,
    reason          text        NOT NULL,
    migration       text        NOT NULL,
    quarantined_at  timestamptz NOT NULL DEFAULT now(),
    created_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT quarantined_rows_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE quarantined_rows IS 'Rows that stood in the way of a new rule, kept whole until somebody decides about them.';
COMMENT ON COLUMN quarantined_rows.id IS 'Identifies the entry.';
COMMENT ON COLUMN quarantined_rows.table_name IS 'The table that the row was taken from.';
COMMENT ON COLUMN quarantined_rows.row_id IS 'The row''s own id.';
COMMENT ON COLUMN quarantined_rows.row IS 'The row with all its columns.';
COMMENT ON COLUMN quarantined_rows.reason IS 'Why it was taken.';
COMMENT ON COLUMN quarantined_rows.migration IS 'The migration that took it, and whose way back returns it.';
COMMENT ON COLUMN quarantined_rows.quarantined_at IS 'When it was taken.';
COMMENT ON COLUMN quarantined_rows.created_at IS 'When the entry was created.';


-- Foreign keys

ALTER TABLE users
    ADD CONSTRAINT fk_users_created_by FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_users_deleted_by FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_users_updated_by FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE organizations
    ADD CONSTRAINT fk_organizations_created_by FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_organizations_deleted_by FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_organizations_updated_by FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE organization_members
    ADD CONSTRAINT fk_organization_members_created_by FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_organization_members_updated_by FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT organization_members_org_id_fkey   FOREIGN KEY (org_id) REFERENCES organizations(id) ON DELETE CASCADE,
    ADD CONSTRAINT organization_members_user_id_fkey  FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE plans
    ADD CONSTRAINT fk_plans_created_by FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_plans_deleted_by FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_plans_updated_by FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE plan_entitlements
    ADD CONSTRAINT fk_plan_entitlements_created_by FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_plan_entitlements_updated_by FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT plan_entitlements_plan_id_fkey  FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE CASCADE;

ALTER TABLE org_plan_assignments
    ADD CONSTRAINT fk_org_plan_assignments_created_by FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_org_plan_assignments_plan_id    FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE RESTRICT,
    ADD CONSTRAINT fk_org_plan_assignments_updated_by FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT org_plan_assignments_org_id_fkey   FOREIGN KEY (org_id) REFERENCES organizations(id) ON DELETE CASCADE;

ALTER TABLE project_plan_assignments
    ADD CONSTRAINT fk_project_plan_assignments_created_by   FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_project_plan_assignments_plan_id      FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE RESTRICT,
    ADD CONSTRAINT fk_project_plan_assignments_updated_by   FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT project_plan_assignments_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

ALTER TABLE settings_definitions
    ADD CONSTRAINT fk_settings_definitions_created_by FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_settings_definitions_updated_by FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE settings_values
    ADD CONSTRAINT fk_settings_values_created_by FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_settings_values_updated_by FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT settings_values_key_fkey      FOREIGN KEY (key) REFERENCES settings_definitions(key) ON DELETE CASCADE;

ALTER TABLE entitlement_overrides
    ADD CONSTRAINT fk_entitlement_overrides_created_by FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_entitlement_overrides_updated_by FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE projects
    ADD CONSTRAINT fk_projects_archived_by      FOREIGN KEY (archived_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_projects_created_by       FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_projects_deleted_by       FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_projects_updated_by       FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT projects_manager_org_id_fkey FOREIGN KEY (manager_org_id) REFERENCES organizations(id),
    ADD CONSTRAINT projects_owner_org_id_fkey   FOREIGN KEY (owner_org_id) REFERENCES organizations(id);

ALTER TABLE events
    ADD CONSTRAINT events_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE,
    ADD CONSTRAINT fk_events_created_by   FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_events_deleted_by   FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_events_updated_by   FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE sites
    ADD CONSTRAINT fk_sites_created_by           FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_sites_deleted_by           FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_sites_published_version_id FOREIGN KEY (published_version_id) REFERENCES site_versions(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_sites_updated_by           FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT sites_project_id_fkey         FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

ALTER TABLE site_versions
    ADD CONSTRAINT fk_site_versions_created_by FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_site_versions_updated_by FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT site_versions_site_id_fkey  FOREIGN KEY (site_id) REFERENCES sites(id) ON DELETE CASCADE;

ALTER TABLE guest_groups
    ADD CONSTRAINT fk_guest_groups_created_by   FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_guest_groups_deleted_by   FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_guest_groups_updated_by   FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT guest_groups_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

ALTER TABLE guests
    ADD CONSTRAINT fk_guests_created_by          FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_guests_deleted_by          FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_guests_project_id_group_id FOREIGN KEY (project_id, group_id) REFERENCES guest_groups(project_id, id) ON DELETE SET NULL (group_id),
    ADD CONSTRAINT fk_guests_updated_by          FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT guests_group_id_fkey          FOREIGN KEY (group_id) REFERENCES guest_groups(id) ON DELETE SET NULL,
    ADD CONSTRAINT guests_project_id_fkey        FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

ALTER TABLE guest_contacts
    ADD CONSTRAINT fk_guest_contacts_created_by FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_guest_contacts_deleted_by FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_guest_contacts_updated_by FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT guest_contacts_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES guests(id) ON DELETE CASCADE;

ALTER TABLE guest_tags
    ADD CONSTRAINT fk_guest_tags_created_by   FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_guest_tags_deleted_by   FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_guest_tags_updated_by   FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT guest_tags_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

ALTER TABLE guest_tag_assignments
    ADD CONSTRAINT guest_tag_assignments_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES guests(id) ON DELETE CASCADE,
    ADD CONSTRAINT guest_tag_assignments_tag_id_fkey   FOREIGN KEY (tag_id) REFERENCES guest_tags(id) ON DELETE CASCADE;

ALTER TABLE invites
    ADD CONSTRAINT fk_invites_created_by          FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_invites_deleted_by          FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_invites_project_id_group_id FOREIGN KEY (project_id, group_id) REFERENCES guest_groups(project_id, id) ON DELETE SET NULL (group_id),
    ADD CONSTRAINT fk_invites_project_id_guest_id FOREIGN KEY (project_id, guest_id) REFERENCES guests(project_id, id) ON DELETE SET NULL (guest_id),
    ADD CONSTRAINT fk_invites_project_id_site_id  FOREIGN KEY (project_id, site_id) REFERENCES sites(project_id, id) ON DELETE CASCADE,
    ADD CONSTRAINT fk_invites_updated_by          FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT invites_group_id_fkey          FOREIGN KEY (group_id) REFERENCES guest_groups(id) ON DELETE SET NULL,
    ADD CONSTRAINT invites_guest_id_fkey          FOREIGN KEY (guest_id) REFERENCES guests(id) ON DELETE SET NULL,
    ADD CONSTRAINT invites_project_id_fkey        FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE,
    ADD CONSTRAINT invites_site_id_fkey           FOREIGN KEY (site_id) REFERENCES sites(id) ON DELETE CASCADE;

ALTER TABLE invite_access_logs
    ADD CONSTRAINT invite_access_logs_invite_id_fkey FOREIGN KEY (invite_id) REFERENCES invites(id) ON DELETE CASCADE;

ALTER TABLE rsvp_forms
    ADD CONSTRAINT fk_rsvp_forms_created_by   FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_rsvp_forms_deleted_by   FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_rsvp_forms_updated_by   FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT rsvp_forms_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

ALTER TABLE rsvp_questions
    ADD CONSTRAINT fk_rsvp_questions_created_by FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_rsvp_questions_deleted_by FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_rsvp_questions_updated_by FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT rsvp_questions_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE SET NULL,
    ADD CONSTRAINT rsvp_questions_form_id_fkey  FOREIGN KEY (form_id) REFERENCES rsvp_forms(id) ON DELETE CASCADE;

ALTER TABLE rsvp_question_options
    ADD CONSTRAINT fk_rsvp_question_options_created_by    FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_rsvp_question_options_deleted_by    FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_rsvp_question_options_updated_by    FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT rsvp_question_options_question_id_fkey FOREIGN KEY (question_id) REFERENCES rsvp_questions(id) ON DELETE CASCADE;

ALTER TABLE rsvp_logic_rules
    ADD CONSTRAINT fk_rsvp_logic_rules_created_by               FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_rsvp_logic_rules_updated_by               FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT rsvp_logic_rules_depends_on_question_id_fkey FOREIGN KEY (depends_on_question_id) REFERENCES rsvp_questions(id) ON DELETE CASCADE,
    ADD CONSTRAINT rsvp_logic_rules_question_id_fkey            FOREIGN KEY (question_id) REFERENCES rsvp_questions(id) ON DELETE CASCADE;

ALTER TABLE rsvp_submissions
    ADD CONSTRAINT fk_rsvp_submissions_created_by  FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_rsvp_submissions_deleted_by  FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_rsvp_submissions_updated_by  FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT rsvp_submissions_form_id_fkey   FOREIGN KEY (form_id) REFERENCES rsvp_forms(id) ON DELETE CASCADE,
    ADD CONSTRAINT rsvp_submissions_guest_id_fkey  FOREIGN KEY (guest_id) REFERENCES guests(id) ON DELETE SET NULL,
    ADD CONSTRAINT rsvp_submissions_invite_id_fkey FOREIGN KEY (invite_id) REFERENCES invites(id) ON DELETE SET NULL;

ALTER TABLE rsvp_answers
    ADD CONSTRAINT rsvp_answers_question_id_fkey   FOREIGN KEY (question_id) REFERENCES rsvp_questions(id) ON DELETE CASCADE,
    ADD CONSTRAINT rsvp_answers_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES rsvp_submissions(id) ON DELETE CASCADE;

ALTER TABLE messaging_campaigns
    ADD CONSTRAINT fk_messaging_campaigns_created_by   FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_messaging_campaigns_deleted_by   FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_messaging_campaigns_updated_by   FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT messaging_campaigns_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

ALTER TABLE message_jobs
    ADD CONSTRAINT message_jobs_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES messaging_campaigns(id) ON DELETE CASCADE,
    ADD CONSTRAINT message_jobs_guest_id_fkey    FOREIGN KEY (guest_id) REFERENCES guests(id) ON DELETE SET NULL;

ALTER TABLE message_events
    ADD CONSTRAINT message_events_message_job_id_fkey FOREIGN KEY (message_job_id) REFERENCES message_jobs(id) ON DELETE CASCADE;

ALTER TABLE floor_plans
    ADD CONSTRAINT fk_floor_plans_created_by FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_floor_plans_deleted_by FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_floor_plans_updated_by FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT floor_plans_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE;

ALTER TABLE seating_tables
    ADD CONSTRAINT fk_seating_tables_created_by      FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_seating_tables_deleted_by      FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_seating_tables_updated_by      FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT seating_tables_floor_plan_id_fkey FOREIGN KEY (floor_plan_id) REFERENCES floor_plans(id) ON DELETE CASCADE;

ALTER TABLE seating_assignments
    ADD CONSTRAINT fk_seating_assignments_created_by FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_seating_assignments_updated_by FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT seating_assignments_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES guests(id) ON DELETE CASCADE,
    ADD CONSTRAINT seating_assignments_table_id_fkey FOREIGN KEY (table_id) REFERENCES seating_tables(id) ON DELETE CASCADE;

ALTER TABLE check_in_records
    ADD CONSTRAINT check_in_records_event_id_fkey    FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
    ADD CONSTRAINT check_in_records_guest_id_fkey    FOREIGN KEY (guest_id) REFERENCES guests(id) ON DELETE CASCADE,
    ADD CONSTRAINT fk_check_in_records_checked_in_by FOREIGN KEY (checked_in_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_check_in_records_created_by    FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_check_in_records_updated_by    FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE photo_wall_settings
    ADD CONSTRAINT fk_photo_wall_settings_created_by   FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_photo_wall_settings_updated_by   FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT photo_wall_settings_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

ALTER TABLE photo_uploads
    ADD CONSTRAINT fk_photo_uploads_created_by           FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_photo_uploads_deleted_by           FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_photo_uploads_moderated_by         FOREIGN KEY (moderated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_photo_uploads_project_id_guest_id  FOREIGN KEY (project_id, guest_id) REFERENCES guests(project_id, id) ON DELETE SET NULL (guest_id),
    ADD CONSTRAINT fk_photo_uploads_project_id_invite_id FOREIGN KEY (project_id, invite_id) REFERENCES invites(project_id, id) ON DELETE SET NULL (invite_id),
    ADD CONSTRAINT fk_photo_uploads_updated_by           FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT photo_uploads_guest_id_fkey           FOREIGN KEY (guest_id) REFERENCES guests(id) ON DELETE SET NULL,
    ADD CONSTRAINT photo_uploads_invite_id_fkey          FOREIGN KEY (invite_id) REFERENCES invites(id) ON DELETE SET NULL,
    ADD CONSTRAINT photo_uploads_project_id_fkey         FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

ALTER TABLE photo_likes
    ADD CONSTRAINT photo_likes_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES guests(id) ON DELETE CASCADE,
    ADD CONSTRAINT photo_likes_photo_id_fkey FOREIGN KEY (photo_id) REFERENCES photo_uploads(id) ON DELETE CASCADE;

ALTER TABLE api_keys
    ADD CONSTRAINT fk_api_keys_created_by        FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_api_keys_org_id            FOREIGN KEY (org_id) REFERENCES organizations(id) ON DELETE CASCADE,
    ADD CONSTRAINT fk_api_keys_org_id_project_id FOREIGN KEY (org_id, project_id) REFERENCES projects(owner_org_id, id) ON UPDATE CASCADE ON DELETE CASCADE,
    ADD CONSTRAINT fk_api_keys_project_id        FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE,
    ADD CONSTRAINT fk_api_keys_replaces_key_id   FOREIGN KEY (replaces_key_id) REFERENCES api_keys(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_api_keys_revoked_by        FOREIGN KEY (revoked_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_api_keys_updated_by        FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE api_key_usage
    ADD CONSTRAINT fk_api_key_usage_api_key_id        FOREIGN KEY (api_key_id) REFERENCES api_keys(id) ON DELETE CASCADE,
    ADD CONSTRAINT fk_api_key_usage_org_id_api_key_id FOREIGN KEY (org_id, api_key_id) REFERENCES api_keys(org_id, id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE webhooks
    ADD CONSTRAINT fk_webhooks_created_by        FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_webhooks_deleted_by        FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_webhooks_org_id            FOREIGN KEY (org_id) REFERENCES organizations(id) ON DELETE CASCADE,
    ADD CONSTRAINT fk_webhooks_org_id_project_id FOREIGN KEY (org_id, project_id) REFERENCES projects(owner_org_id, id) ON UPDATE CASCADE ON DELETE CASCADE,
    ADD CONSTRAINT fk_webhooks_project_id        FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE,
    ADD CONSTRAINT fk_webhooks_updated_by        FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE webhook_deliveries
    ADD CONSTRAINT fk_webhook_deliveries_org_id_webhook_id FOREIGN KEY (org_id, webhook_id) REFERENCES webhooks(org_id, id) ON UPDATE CASCADE ON DELETE CASCADE,
    ADD CONSTRAINT fk_webhook_deliveries_webhook_id        FOREIGN KEY (webhook_id) REFERENCES webhooks(id) ON DELETE CASCADE;

ALTER TABLE custom_fields
    ADD CONSTRAINT fk_custom_fields_created_by        FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_custom_fields_deleted_by        FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_custom_fields_org_id            FOREIGN KEY (org_id) REFERENCES organizations(id) ON DELETE CASCADE,
    ADD CONSTRAINT fk_custom_fields_org_id_project_id FOREIGN KEY (org_id, project_id) REFERENCES projects(owner_org_id, id) ON UPDATE CASCADE ON DELETE CASCADE,
    ADD CONSTRAINT fk_custom_fields_project_id        FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE,
    ADD CONSTRAINT fk_custom_fields_updated_by        FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE custom_field_values
    ADD CONSTRAINT fk_custom_field_values_carried    FOREIGN KEY (field_id, org_id, entity_type, field_type, is_unique) REFERENCES custom_fields(id, org_id, entity_type, field_type, is_unique) ON UPDATE CASCADE ON DELETE CASCADE,
    ADD CONSTRAINT fk_custom_field_values_created_by FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_custom_field_values_field_id   FOREIGN KEY (field_id) REFERENCES custom_fields(id) ON DELETE CASCADE,
    ADD CONSTRAINT fk_custom_field_values_updated_by FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE daily_stats
    ADD CONSTRAINT fk_daily_stats_org_id FOREIGN KEY (org_id) REFERENCES organizations(id) ON DELETE CASCADE;

ALTER TABLE user_activity_summary
    ADD CONSTRAINT fk_user_activity_summary_user_id FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE event_analytics
    ADD CONSTRAINT fk_event_analytics_event_id          FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
    ADD CONSTRAINT fk_event_analytics_org_id_project_id FOREIGN KEY (org_id, project_id) REFERENCES projects(owner_org_id, id) ON UPDATE CASCADE ON DELETE CASCADE,
    ADD CONSTRAINT fk_event_analytics_project_id        FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

ALTER TABLE revenue_summary
    ADD CONSTRAINT fk_revenue_summary_plan_id FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE CASCADE;

ALTER TABLE api_usage_stats
    ADD CONSTRAINT fk_api_usage_stats_api_key_id        FOREIGN KEY (api_key_id) REFERENCES api_keys(id) ON DELETE CASCADE,
    ADD CONSTRAINT fk_api_usage_stats_org_id_api_key_id FOREIGN KEY (org_id, api_key_id) REFERENCES api_keys(org_id, id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE data_retention_policies
    ADD CONSTRAINT fk_data_retention_policies_created_by FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_data_retention_policies_org_id     FOREIGN KEY (org_id) REFERENCES organizations(id) ON DELETE CASCADE,
    ADD CONSTRAINT fk_data_retention_policies_updated_by FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE data_export_requests
    ADD CONSTRAINT fk_data_export_requests_created_by   FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_data_export_requests_org_id       FOREIGN KEY (org_id) REFERENCES organizations(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_data_export_requests_requested_by FOREIGN KEY (requested_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_data_export_requests_updated_by   FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE data_deletion_requests
    ADD CONSTRAINT fk_data_deletion_requests_created_by   FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_data_deletion_requests_org_id       FOREIGN KEY (org_id) REFERENCES organizations(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_data_deletion_requests_requested_by FOREIGN KEY (requested_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_data_deletion_requests_reviewed_by  FOREIGN KEY (reviewed_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_data_deletion_requests_updated_by   FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE legal_holds
    ADD CONSTRAINT fk_legal_holds_created_by  FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_legal_holds_org_id      FOREIGN KEY (org_id) REFERENCES organizations(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_legal_holds_released_by FOREIGN KEY (released_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_legal_holds_updated_by  FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE system_settings
    ADD CONSTRAINT fk_system_settings_created_by FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_system_settings_updated_by FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE feature_flags
    ADD CONSTRAINT fk_feature_flags_created_by FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_feature_flags_updated_by FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE support_tickets
    ADD CONSTRAINT fk_support_tickets_assignee_id       FOREIGN KEY (assignee_id) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_support_tickets_created_by        FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_support_tickets_deleted_by        FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_support_tickets_org_id            FOREIGN KEY (org_id) REFERENCES organizations(id) ON DELETE CASCADE,
    ADD CONSTRAINT fk_support_tickets_org_id_project_id FOREIGN KEY (org_id, project_id) REFERENCES projects(owner_org_id, id) ON UPDATE CASCADE ON DELETE SET NULL (project_id),
    ADD CONSTRAINT fk_support_tickets_project_id        FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_support_tickets_requester_id      FOREIGN KEY (requester_id) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_support_tickets_updated_by        FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE support_ticket_messages
    ADD CONSTRAINT fk_support_ticket_messages_author_id        FOREIGN KEY (author_id) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_support_ticket_messages_org_id_ticket_id FOREIGN KEY (org_id, ticket_id) REFERENCES support_tickets(org_id, id) ON UPDATE CASCADE ON DELETE CASCADE,
    ADD CONSTRAINT fk_support_ticket_messages_ticket_id        FOREIGN KEY (ticket_id) REFERENCES support_tickets(id) ON DELETE CASCADE;

ALTER TABLE announcements
    ADD CONSTRAINT fk_announcements_created_by FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_announcements_deleted_by FOREIGN KEY (deleted_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_announcements_updated_by FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE announcement_dismissals
    ADD CONSTRAINT fk_announcement_dismissals_announcement_id FOREIGN KEY (announcement_id) REFERENCES announcements(id) ON DELETE CASCADE,
    ADD CONSTRAINT fk_announcement_dismissals_user_id         FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE scheduled_maintenance
    ADD CONSTRAINT fk_scheduled_maintenance_created_by FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_scheduled_maintenance_updated_by FOREIGN KEY (updated_by) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE security_events
    ADD CONSTRAINT fk_security_events_acknowledged_by FOREIGN KEY (acknowledged_by) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE deletions
    ADD CONSTRAINT fk_deletions_actor FOREIGN KEY (actor) REFERENCES users(id) ON DELETE SET NULL;


-- Functions and views

CREATE OR REPLACE FUNCTION audit_record(action audit_action, category audit_category, target_type text, target_id uuid DEFAULT NULL::uuid, target_label text DEFAULT NULL::text, org_id uuid DEFAULT NULL::uuid, project_id uuid DEFAULT NULL::uuid, metadata jsonb DEFAULT NULL::jsonb, reason text DEFAULT NULL::text, actor_label text DEFAULT NULL::text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log := new_audit_entry();
    maintenance text := coalesce(current_setting('app.maintenance', true), '');
BEGIN
    IF action IN ('CREATED', 'UPDATED', 'DELETED', 'SOFT_DELETED', 'RESTORED', 'TRUNCATED') THEN
        RAISE invalid_parameter_value USING
            MESSAGE = format('%s is recorded by the change itself', action),
            HINT = 'Change the row: its table is audited. Other actions can be recorded.';
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
$function$;
COMMENT ON FUNCTION audit_record(action audit_action, category audit_category, target_type text, target_id uuid, target_label text, org_id uuid, project_id uuid, metadata jsonb, reason text, actor_label text) IS 'Records an event that no change of a row shows: that somebody looked at something, exported it, signed in. Returns the entry''s id. Changes of rows record themselves, and cannot be recorded here.';

CREATE OR REPLACE FUNCTION count_accesses()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    UPDATE invites
    SET access_count = access_count + held.accesses,
        last_accessed_at = greatest(last_accessed_at, held.latest)
    FROM (SELECT invite.id, counted.accesses, counted.latest
          FROM (SELECT invite_id, count(*) AS accesses, max(accessed_at) AS latest
                FROM accesses GROUP BY invite_id) counted
          JOIN invites invite ON invite.id = counted.invite_id
          ORDER BY invite.id
          FOR NO KEY UPDATE OF invite) held
    WHERE invites.id = held.id;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION count_accesses() IS 'Keeps the numbers on the invites, whoever writes the log. The invites are locked in the order of their ids, so that two bulk writes cannot wait for each other.';

CREATE OR REPLACE FUNCTION custom_field_place(kind custom_field_entity, entity uuid, OUT org_id uuid, OUT project_id uuid)
 RETURNS SETOF record
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    CASE kind
        WHEN 'GUEST' THEN
            RETURN QUERY SELECT t.org_id, t.project_id FROM guests t WHERE t.id = entity FOR KEY SHARE;
        WHEN 'EVENT' THEN
            RETURN QUERY SELECT t.org_id, t.project_id FROM events t WHERE t.id = entity FOR KEY SHARE;
        WHEN 'PROJECT' THEN
            RETURN QUERY SELECT t.owner_org_id, t.id FROM projects t WHERE t.id = entity FOR KEY SHARE;
        WHEN 'ORGANIZATION' THEN
            RETURN QUERY SELECT t.id, NULL::uuid FROM organizations t WHERE t.id = entity FOR KEY SHARE;
        WHEN 'INVITE' THEN
            RETURN QUERY SELECT t.org_id, t.project_id FROM invites t WHERE t.id = entity FOR KEY SHARE;
        WHEN 'RSVP_SUBMISSION' THEN
            RETURN QUERY SELECT t.org_id, f.project_id FROM rsvp_submissions t JOIN rsvp_forms f ON f.id = t.form_id
                WHERE t.id = entity FOR KEY SHARE OF t;
    END CASE;
END
$function$;
COMMENT ON FUNCTION custom_field_place(kind custom_field_entity, entity uuid, OUT org_id uuid, OUT project_id uuid) IS 'Where the row is that a custom value is about: its organization, and its project if it has one. No row when there is none. The row is held, so that it cannot vanish before the value is written.';

CREATE OR REPLACE FUNCTION drop_custom_values()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    DELETE FROM custom_field_values
    USING gone
    WHERE custom_field_values.entity_id = gone.id
      AND custom_field_values.entity_type = TG_ARGV[0]::custom_field_entity;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION drop_custom_values() IS 'The values about rows that are deleted go with them; the argument is the kind of row.';

CREATE OR REPLACE FUNCTION ensure_month_partitions(parent regclass, ahead integer, behind integer DEFAULT 0)
 RETURNS integer
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    home name;
    base name;
    key name;
    others name;
    is_kept boolean;
    is_closed boolean;
    this_month timestamp := date_trunc('month', now() AT TIME ZONE 'UTC');
    begins timestamp;
    bounds text;
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

    IF others IS NULL THEN
        others := base || '_default';
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
$function$;
COMMENT ON FUNCTION ensure_month_partitions(parent regclass, ahead integer, behind integer) IS 'Sees to it that a table that is partitioned by month has a partition for this month, for the months ahead and for those behind, and one for whatever has no month of its own. Says how many it made.  Months are those of UTC. A month is made beside its table and then attached, so that nobody who writes to another one waits. Rows that came too early move from the default partition into it. A month keeps its rows as its table does: PostgreSQL hands down triggers for rows, not those for statements.';

CREATE OR REPLACE FUNCTION find_session_user()
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    claimed text := current_setting('app.current_user_id', true);
    finding text := 'none ' || claimed;
BEGIN
    IF claimed ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
        PERFORM FROM users WHERE id = claimed::uuid FOR KEY SHARE;
        IF FOUND THEN
            finding := claimed;
        END IF;
    END IF;
    RETURN set_config('app.stamped_user_id', finding, true);
END
$function$;
COMMENT ON FUNCTION find_session_user() IS 'Finds out whether the session''s user exists, and remembers it until the transaction ends: the user''s id, or that id after the word "none". Holds on to the row, so that the user cannot vanish between the stamp and the check of the foreign key.';

CREATE OR REPLACE FUNCTION forget_session_user()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    PERFORM pg_catalog.set_config('app.stamped_user_id', '', true);
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION forget_session_user() IS 'A user who is deleted must not be stamped on what the same transaction writes afterwards, the foreign keys that let go of the user first of all: it has to run before the deletion.';

CREATE OR REPLACE FUNCTION guard_api_key()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    replaced record;
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
        SELECT org_id, project_id, environment INTO replaced FROM api_keys WHERE id = NEW.replaces_key_id;
        -- A key that does not exist is the foreign key's to refuse.
        IF FOUND AND (replaced.org_id, replaced.project_id, replaced.environment)
                     IS DISTINCT FROM (NEW.org_id, NEW.project_id, NEW.environment)
        THEN
            RAISE check_violation USING
                MESSAGE = 'an API key replaces a key of its own organization, project and environment only',
                SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = 'guard_key';
        END IF;
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION guard_api_key() IS 'A key is what it was made as, a revoked key stays revoked, and a key takes the place of another one of the same organization, project and environment only.';

CREATE OR REPLACE FUNCTION guard_dismissal()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    PERFORM FROM announcements WHERE id = NEW.announcement_id AND NOT is_dismissible FOR KEY SHARE;
    IF FOUND THEN
        RAISE check_violation USING
            MESSAGE = 'this announcement cannot be dismissed',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION guard_dismissal() IS 'What may not be dismissed stays in sight.';

CREATE OR REPLACE FUNCTION guard_erasure()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    IF is_on_hold(NEW.subject_type, NEW.subject_id) THEN
        RAISE check_violation USING
            MESSAGE = format('%s %s is under a legal hold and cannot be erased', lower(NEW.subject_type::text), NEW.subject_id),
            HINT = 'Set the request ON_HOLD until legal_holds.released_at is set.',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION guard_erasure() IS 'Nobody is erased whose data must be kept.';

CREATE OR REPLACE FUNCTION guard_flag()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;
COMMENT ON FUNCTION guard_flag() IS 'A flag asks for flags that are there, and for none that asks for it in turn; the variant that it falls back to, and those that its rules serve, are among its variants.';

CREATE OR REPLACE FUNCTION guard_release()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    RAISE check_violation USING
        MESSAGE = 'a legal hold that was released stays released',
        HINT = 'Make a new hold.',
        SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
END
$function$;
COMMENT ON FUNCTION guard_release() IS 'A hold that was lifted stays lifted: whoever needs another one says so again.';

CREATE OR REPLACE FUNCTION guard_retention_policy()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    problem text;
BEGIN
    IF NOT is_column(NEW.target, NEW.age_column, ARRAY['timestamptz', 'date']::regtype[]) THEN
        problem := format('%s.%s is no column with a time', NEW.target, NEW.age_column);
    ELSIF NEW.action = 'SOFT_DELETE' AND NOT is_column(NEW.target, 'deletion_id', ARRAY['uuid']::regtype[]) THEN
        problem := format('rows of %s cannot be removed and restored', NEW.target);
    ELSIF NEW.org_id IS NOT NULL AND NOT is_column(NEW.target, 'org_id', ARRAY['uuid']::regtype[])
          AND NEW.target NOT IN ('organizations', 'projects') THEN
        problem := format('rows of %s belong to no organization', NEW.target);
    END IF;
    IF problem IS NOT NULL THEN
        RAISE check_violation USING
            MESSAGE = problem,
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION guard_retention_policy() IS 'A policy names a table that is there, a column of it that is a time, and an action that the table can bear.';

CREATE OR REPLACE FUNCTION guard_status()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    change text := OLD.status || '>' || NEW.status;
    ways text;
BEGIN
    IF change = ANY (TG_ARGV) THEN
        RETURN NULL;
    END IF;
    SELECT string_agg(split_part(way, '>', 2), ', ') INTO ways
    FROM unnest(TG_ARGV) way WHERE split_part(way, '>', 1) = OLD.status::text;
    RAISE check_violation USING
        MESSAGE = format('the status of %s cannot change from %s to %s', TG_TABLE_NAME, OLD.status, NEW.status),
        HINT = CASE WHEN ways IS NULL THEN format('%s is final.', OLD.status) ELSE format('From %s it may become %s.', OLD.status, ways) END,
        SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
END
$function$;
COMMENT ON FUNCTION guard_status() IS 'Refuses a change of status that is none of the arguments, each written FROM>TO.';

CREATE OR REPLACE FUNCTION hand_over()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    PERFORM take_along(TG_TABLE_NAME, ARRAY[NEW.id]);
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION hand_over() IS 'Takes along what hangs on a row that has moved to another organization.';

CREATE OR REPLACE FUNCTION hold_row()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    EXECUTE format('SELECT FROM %I WHERE id = $1 FOR UPDATE', TG_TABLE_NAME) USING OLD.id;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION hold_row() IS 'Locks the row that moves against new rows below it. It must come before the change itself: one who holds on to a row (FOR KEY SHARE) does not wait for a mere change of it, and would go on with what it said before.';

CREATE OR REPLACE FUNCTION inherit_removal()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    owner record;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.owner_org_id = OLD.owner_org_id THEN
        RETURN NEW;
    END IF;
    SELECT deleted_at, deleted_by, deletion_id INTO owner
    FROM organizations WHERE id = NEW.owner_org_id FOR KEY SHARE;
    IF owner.deletion_id IS NOT NULL AND NEW.deleted_at IS NULL THEN
        NEW.deleted_at := owner.deleted_at;
        NEW.deleted_by := owner.deleted_by;
        NEW.deletion_id := owner.deletion_id;
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION inherit_removal() IS 'A project of a removed organization shares its removal.';

CREATE OR REPLACE FUNCTION is_column(relation text, name text, types regtype[])
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
    SELECT EXISTS (SELECT FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                   WHERE c.relname = relation AND c.relnamespace = quote_ident(current_schema())::regnamespace
                     AND c.relkind IN ('r', 'p')
                     AND a.attname = name AND NOT a.attisdropped AND a.atttypid = ANY (types))
$function$;
COMMENT ON FUNCTION is_column(relation text, name text, types regtype[]) IS 'Whether a table of this schema has a column of that name and one of those types.';

CREATE OR REPLACE FUNCTION is_delivery_report(before webhooks, after webhooks)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
BEGIN
    after.consecutive_failures := before.consecutive_failures;
    after.last_success_at := before.last_success_at;
    after.last_failure_at := before.last_failure_at;
    RETURN after OPERATOR(pg_catalog.*=) before;
END
$function$;
COMMENT ON FUNCTION is_delivery_report(before webhooks, after webhooks) IS 'Whether a delivery went through is not a change of the webhook. Being switched off is.';

CREATE OR REPLACE FUNCTION is_flag_condition(condition jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
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
$function$;
COMMENT ON FUNCTION is_flag_condition(condition jsonb) IS 'Whether a JSON value is a condition of a rule: what it looks at, how, and the values that it looks for.';

CREATE OR REPLACE FUNCTION is_key_use(before api_keys, after api_keys)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
BEGIN
    after.last_used_at := before.last_used_at;
    after.last_used_ip := before.last_used_ip;
    RETURN after OPERATOR(pg_catalog.*=) before;
END
$function$;
COMMENT ON FUNCTION is_key_use(before api_keys, after api_keys) IS 'Using a key is not a change of it.';

CREATE OR REPLACE FUNCTION is_on_hold(kind privacy_subject, subject uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    SELECT EXISTS (SELECT FROM legal_holds
                   WHERE released_at IS NULL AND subject_type = kind AND subject_id = subject)
        OR EXISTS (SELECT FROM legal_holds h JOIN guests g ON g.org_id = h.subject_id
                   WHERE h.released_at IS NULL AND h.subject_type = 'ORGANIZATION'
                     AND kind = 'GUEST' AND g.id = subject)
$function$;
COMMENT ON FUNCTION is_on_hold(kind privacy_subject, subject uuid) IS 'Whether somebody''s data must be kept: there is a hold on them, or on a guest''s organization.';

CREATE OR REPLACE FUNCTION is_retention_run(before data_retention_policies, after data_retention_policies)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
BEGIN
    after.last_run_at := before.last_run_at;
    after.next_run_at := before.next_run_at;
    after.last_run_rows := before.last_run_rows;
    RETURN after OPERATOR(pg_catalog.*=) before;
END
$function$;
COMMENT ON FUNCTION is_retention_run(before data_retention_policies, after data_retention_policies) IS 'A run of a policy is not a change of it.';

CREATE OR REPLACE FUNCTION is_sign_in(before users, after users)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
BEGIN
    after.last_login_at := before.last_login_at;
    after.failed_login_count := before.failed_login_count;
    RETURN after OPERATOR(pg_catalog.*=) before;
END
$function$;
COMMENT ON FUNCTION is_sign_in(before users, after users) IS 'Signing in, or failing to, is not a change of the user. Being locked out is.';

CREATE OR REPLACE FUNCTION is_visit(before invites, after invites)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
BEGIN
    after.last_accessed_at := before.last_accessed_at;
    after.access_count := before.access_count;
    RETURN after OPERATOR(pg_catalog.*=) before;
END
$function$;
COMMENT ON FUNCTION is_visit(before invites, after invites) IS 'Opening an invite is not a change of the invite.';

CREATE OR REPLACE FUNCTION keep_append_only(relation regclass, is_closed boolean)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
    IF is_closed THEN
        EXECUTE format(
            'CREATE TRIGGER refuse_insert BEFORE INSERT ON %I.%I
                 FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change()',
            home, base);
    END IF;
END
$function$;
COMMENT ON FUNCTION keep_append_only(relation regclass, is_closed boolean) IS 'Has a table, or a partition, refuse UPDATE, DELETE and TRUNCATE; with is_closed also INSERT but by a trigger, so that rows come in by capture and by functions only.';

CREATE OR REPLACE FUNCTION keep_asked_flag()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    asking text;
BEGIN
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
$function$;
COMMENT ON FUNCTION keep_asked_flag() IS 'A flag that others ask for stays, under its key.';

CREATE OR REPLACE FUNCTION keep_finished_delivery()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    moved webhook_deliveries := NEW;
BEGIN
    moved.org_id := OLD.org_id;
    IF moved *<> OLD THEN
        RAISE check_violation USING
            MESSAGE = format('delivery %s is finished and never changes', OLD.id),
            HINT = 'Insert the next attempt as a row of its own.',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION keep_finished_delivery() IS 'An attempt that is finished stays as it is: only the organization follows its webhook''s.';

CREATE OR REPLACE FUNCTION keep_newest()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    IF TG_OP = 'UPDATE' AND (NEW.scope, NEW.scope_id, NEW.key) IS NOT DISTINCT FROM (OLD.scope, OLD.scope_id, OLD.key)
    THEN
        RETURN NEW;
    END IF;
    -- Writers of one key come one after the other, and each sees the row of the one before.
    PERFORM pg_advisory_xact_lock(hashtextextended(concat_ws(' ', TG_TABLE_NAME, NEW.scope, NEW.key), 0));
    EXECUTE format(
        'WITH replaced AS (
             DELETE FROM %1$I WHERE scope = $1 AND scope_id IS NULL AND key = $2 AND id <> $3 RETURNING *)
         INSERT INTO quarantined_rows (table_name, row_id, "row", reason, migration)
         SELECT %1$L, id, to_jsonb(replaced), ''a newer row has the same scope, scope_id and key'',
                ''m004_add_missing_constraints''
         FROM replaced',
        TG_TABLE_NAME
    ) USING NEW.scope, NEW.key, NEW.id;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION keep_newest() IS 'Serves while the key that sees duplicates without a scope_id is built: an application that knows the old key only would be refused by the new one. What it writes is the newest, and takes the place of the row that has the key; that one is put aside, not lost.';

CREATE OR REPLACE FUNCTION keep_project_lifecycle()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    was_removed boolean := false;
    was_put_away boolean := false;
    is_removed boolean := NEW.status = 'DELETED' OR NEW.deleted_at IS NOT NULL;
    chose_status boolean := NEW.status <> 'ACTIVE';
    moment timestamptz := now();
BEGIN
    IF TG_OP = 'UPDATE' THEN
        was_removed := OLD.status = 'DELETED';
        was_put_away := OLD.archived_at IS NOT NULL;
        chose_status := NEW.status <> OLD.status;
        IF was_removed AND NEW.deleted_at IS NOT DISTINCT FROM OLD.deleted_at THEN
            is_removed := NEW.status = 'DELETED';
        ELSIF was_removed THEN
            is_removed := NEW.deleted_at IS NOT NULL;
        END IF;
        IF NOT chose_status THEN
            moment := OLD.updated_at;
        END IF;
    END IF;

    IF is_removed THEN
        IF TG_OP = 'UPDATE' AND NOT was_removed THEN
            NEW.prior_status := coalesce(nullif(NEW.prior_status, 'DELETED'), OLD.status);
        ELSIF TG_OP = 'INSERT' AND NEW.status <> 'DELETED' THEN
            NEW.prior_status := coalesce(nullif(NEW.prior_status, 'DELETED'), NEW.status);
        END IF;
        NEW.status := 'DELETED';
        NEW.deleted_at := coalesce(NEW.deleted_at, moment);
        RETURN NEW;
    END IF;

    IF was_removed AND NOT chose_status THEN
        NEW.status := coalesce(nullif(NEW.prior_status, 'DELETED'), nullif(OLD.prior_status, 'DELETED'), 'ACTIVE');
    END IF;
    NEW.deleted_at := NULL;
    NEW.deleted_by := NULL;
    NEW.deletion_id := NULL;
    NEW.prior_status := NULL;

    IF NOT chose_status AND NEW.archived_at IS NOT NULL AND NOT was_put_away AND NEW.status = 'ACTIVE' THEN
        NEW.status := 'ARCHIVED';
    ELSIF NOT chose_status AND NEW.archived_at IS NULL AND was_put_away THEN
        NEW.status := 'ACTIVE';
    END IF;
    IF NEW.status IN ('ARCHIVED', 'COLD_ARCHIVED') THEN
        NEW.archived_at := coalesce(NEW.archived_at, moment);
    ELSE
        NEW.archived_at := NULL;
        NEW.archived_by := NULL;
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION keep_project_lifecycle() IS 'Keeps status, deleted_at and archived_at of a project in step, whichever of them a writer sets: status DELETED is a removal, and a removal wins over anything else that is set with it. Old rows got their times later than their status: what is unknown is taken from the last change.';

CREATE OR REPLACE FUNCTION keep_security_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;
COMMENT ON FUNCTION keep_security_event() IS 'An event stays as it was seen. Somebody acknowledges it once, and may be forgotten afterwards.';

CREATE OR REPLACE FUNCTION keep_ticket_times()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;
COMMENT ON FUNCTION keep_ticket_times() IS 'Keeps the times of a ticket in step with its status: a ticket that is open again is not resolved.';

CREATE OR REPLACE FUNCTION new_audit_entry()
 RETURNS admin_audit_log
 LANGUAGE plpgsql
 STABLE
AS $function$
DECLARE
    entry admin_audit_log;
    told text := current_setting('app.actor_type', true);
BEGIN
    entry.actor_user_id := session_user_id();
    entry.api_key_id := session_uuid('api_key_id');
    entry.actor_type := CASE
        WHEN told IN ('USER', 'API_KEY', 'GUEST', 'SYSTEM', 'UNKNOWN') THEN told
        WHEN entry.actor_user_id IS NOT NULL THEN 'USER'
        WHEN entry.api_key_id IS NOT NULL THEN 'API_KEY'
        WHEN session_uuid('invite_id') IS NOT NULL THEN 'GUEST'
        ELSE 'UNKNOWN' END;
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
$function$;
COMMENT ON FUNCTION new_audit_entry() IS 'An entry of the audit log that says who acts and nothing else yet. Whoever names a user acts as that user, whether or not the user exists; a key or an invite likewise. An invite stands in the metadata. Texts that are indexed are cut to what an index takes.';

CREATE OR REPLACE FUNCTION note_first_response()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    UPDATE support_tickets SET first_responded_at = NEW.created_at
    WHERE id = NEW.ticket_id AND first_responded_at IS NULL AND requester_id IS DISTINCT FROM NEW.author_id;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION note_first_response() IS 'The first answer that the customer can read, by somebody else than who asked, is the first response.';

CREATE OR REPLACE FUNCTION org_above(parent text, parent_id uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    CASE parent
        WHEN 'projects' THEN
            RETURN (SELECT owner_org_id FROM projects WHERE id = parent_id);
        WHEN 'events' THEN
            RETURN (SELECT org_above('projects', project_id) FROM events WHERE id = parent_id);
        WHEN 'floor_plans' THEN
            RETURN (SELECT org_above('events', event_id) FROM floor_plans WHERE id = parent_id);
        WHEN 'seating_tables' THEN
            RETURN (SELECT org_above('floor_plans', floor_plan_id) FROM seating_tables WHERE id = parent_id);
        WHEN 'sites' THEN
            RETURN (SELECT org_above('projects', project_id) FROM sites WHERE id = parent_id);
        WHEN 'guests' THEN
            RETURN (SELECT org_above('projects', project_id) FROM guests WHERE id = parent_id);
        WHEN 'invites' THEN
            RETURN (SELECT org_above('projects', project_id) FROM invites WHERE id = parent_id);
        WHEN 'rsvp_forms' THEN
            RETURN (SELECT org_above('projects', project_id) FROM rsvp_forms WHERE id = parent_id);
        WHEN 'rsvp_questions' THEN
            RETURN (SELECT org_above('rsvp_forms', form_id) FROM rsvp_questions WHERE id = parent_id);
        WHEN 'rsvp_submissions' THEN
            RETURN (SELECT org_above('rsvp_forms', form_id) FROM rsvp_submissions WHERE id = parent_id);
        WHEN 'messaging_campaigns' THEN
            RETURN (SELECT org_above('projects', project_id) FROM messaging_campaigns WHERE id = parent_id);
        WHEN 'message_jobs' THEN
            RETURN (SELECT org_above('messaging_campaigns', campaign_id) FROM message_jobs WHERE id = parent_id);
        WHEN 'photo_uploads' THEN
            RETURN (SELECT org_above('projects', project_id) FROM photo_uploads WHERE id = parent_id);
        ELSE
            RETURN NULL;
    END CASE;
END
$function$;
COMMENT ON FUNCTION org_above(parent text, parent_id uuid) IS 'The owner of the project above a row, for parents that do not have their own org_id yet.';

CREATE OR REPLACE FUNCTION place_by_campaign()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.campaign_id = OLD.campaign_id THEN
        SELECT org_id INTO NEW.org_id FROM messaging_campaigns WHERE id = NEW.campaign_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM messaging_campaigns WHERE id = NEW.campaign_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('messaging_campaigns', NEW.campaign_id));
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_by_campaign() IS 'A row belongs to the organization of its campaign.';

CREATE OR REPLACE FUNCTION place_by_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.event_id = OLD.event_id THEN
        SELECT org_id INTO NEW.org_id FROM events WHERE id = NEW.event_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM events WHERE id = NEW.event_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('events', NEW.event_id));
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_by_event() IS 'A row belongs to the organization of its event.';

CREATE OR REPLACE FUNCTION place_by_guest()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.guest_id = OLD.guest_id THEN
        SELECT org_id INTO NEW.org_id FROM guests WHERE id = NEW.guest_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM guests WHERE id = NEW.guest_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('guests', NEW.guest_id));
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_by_guest() IS 'A row belongs to the organization of its guest.';

CREATE OR REPLACE FUNCTION place_by_invite()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.invite_id = OLD.invite_id THEN
        SELECT org_id INTO NEW.org_id FROM invites WHERE id = NEW.invite_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM invites WHERE id = NEW.invite_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('invites', NEW.invite_id));
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_by_invite() IS 'A row belongs to the organization of its invite.';

CREATE OR REPLACE FUNCTION place_by_job()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.message_job_id = OLD.message_job_id THEN
        SELECT org_id INTO NEW.org_id FROM message_jobs WHERE id = NEW.message_job_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM message_jobs WHERE id = NEW.message_job_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('message_jobs', NEW.message_job_id));
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_by_job() IS 'A row belongs to the organization of its message.';

CREATE OR REPLACE FUNCTION place_by_photo()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.photo_id = OLD.photo_id THEN
        SELECT org_id INTO NEW.org_id FROM photo_uploads WHERE id = NEW.photo_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM photo_uploads WHERE id = NEW.photo_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('photo_uploads', NEW.photo_id));
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_by_photo() IS 'A row belongs to the organization of its photo.';

CREATE OR REPLACE FUNCTION place_by_project()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.project_id = OLD.project_id THEN
        NEW.org_id := org_above('projects', NEW.project_id);
    ELSE
        SELECT owner_org_id INTO NEW.org_id FROM projects WHERE id = NEW.project_id FOR KEY SHARE;
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_by_project() IS 'A row belongs to the organization of its project.';

CREATE OR REPLACE FUNCTION place_by_question()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.question_id = OLD.question_id THEN
        SELECT org_id INTO NEW.org_id FROM rsvp_questions WHERE id = NEW.question_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM rsvp_questions WHERE id = NEW.question_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('rsvp_questions', NEW.question_id));
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_by_question() IS 'A row belongs to the organization of its question.';

CREATE OR REPLACE FUNCTION place_by_scope()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    NEW.org_id := NULL;
    CASE NEW.scope
        WHEN 'ORG' THEN
            SELECT id INTO NEW.org_id FROM organizations WHERE id = NEW.scope_id;
        WHEN 'PROJECT' THEN
            IF TG_OP = 'INSERT' OR (NEW.scope, NEW.scope_id) IS DISTINCT FROM (OLD.scope, OLD.scope_id) THEN
                PERFORM FROM projects WHERE id = NEW.scope_id FOR KEY SHARE;
            END IF;
            NEW.org_id := org_above('projects', NEW.scope_id);
        WHEN 'EVENT' THEN
            IF TG_OP = 'INSERT' OR (NEW.scope, NEW.scope_id) IS DISTINCT FROM (OLD.scope, OLD.scope_id) THEN
                PERFORM FROM events WHERE id = NEW.scope_id FOR KEY SHARE;
            END IF;
            NEW.org_id := org_above('events', NEW.scope_id);
        WHEN 'INVITE' THEN
            IF TG_OP = 'INSERT' OR (NEW.scope, NEW.scope_id) IS DISTINCT FROM (OLD.scope, OLD.scope_id) THEN
                PERFORM FROM invites WHERE id = NEW.scope_id FOR KEY SHARE;
            END IF;
            NEW.org_id := org_above('invites', NEW.scope_id);
        ELSE
            NULL;
    END CASE;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_by_scope() IS 'Settings and overrides name what they are for without a foreign key: it may not exist, and the platform and the plans belong to nobody.';

CREATE OR REPLACE FUNCTION place_by_site()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.site_id = OLD.site_id THEN
        SELECT org_id INTO NEW.org_id FROM sites WHERE id = NEW.site_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM sites WHERE id = NEW.site_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('sites', NEW.site_id));
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_by_site() IS 'A row belongs to the organization of its site.';

CREATE OR REPLACE FUNCTION place_by_submission()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.submission_id = OLD.submission_id THEN
        SELECT org_id INTO NEW.org_id FROM rsvp_submissions WHERE id = NEW.submission_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM rsvp_submissions WHERE id = NEW.submission_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('rsvp_submissions', NEW.submission_id));
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_by_submission() IS 'A row belongs to the organization of its submission.';

CREATE OR REPLACE FUNCTION place_by_table()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.table_id = OLD.table_id THEN
        SELECT org_id INTO NEW.org_id FROM seating_tables WHERE id = NEW.table_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM seating_tables WHERE id = NEW.table_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('seating_tables', NEW.table_id));
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_by_table() IS 'A row belongs to the organization of its seating table.';

CREATE OR REPLACE FUNCTION place_by_ticket()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    IF TG_OP = 'INSERT' OR NEW.ticket_id IS DISTINCT FROM OLD.ticket_id THEN
        SELECT org_id INTO NEW.org_id FROM support_tickets WHERE id = NEW.ticket_id FOR KEY SHARE;
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_by_ticket() IS 'A message belongs to the organization of its ticket.';

CREATE OR REPLACE FUNCTION place_custom_value()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    field custom_fields;
BEGIN
    -- The foreign key writes the first columns when the field changes.
    IF TG_OP = 'UPDATE' AND (NEW.field_id, NEW.entity_id, NEW.value_text, NEW.value_options)
                            IS NOT DISTINCT FROM (OLD.field_id, OLD.entity_id, OLD.value_text, OLD.value_options)
    THEN
        RETURN NEW;
    END IF;
    SELECT * INTO field FROM custom_fields WHERE id = NEW.field_id FOR KEY SHARE;
    IF NOT FOUND OR field.deleted_at IS NOT NULL THEN
        RAISE foreign_key_violation USING
            MESSAGE = format('custom field %s does not exist or was removed', NEW.field_id),
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = 'place_row';
    END IF;
    NEW.org_id := field.org_id;
    NEW.entity_type := field.entity_type;
    NEW.field_type := field.field_type;
    NEW.is_unique := field.is_unique;
    IF TG_OP = 'INSERT' OR (NEW.field_id, NEW.entity_id) IS DISTINCT FROM (OLD.field_id, OLD.entity_id) THEN
        PERFORM FROM custom_field_place(field.entity_type, NEW.entity_id) place
        WHERE place.org_id = field.org_id AND (field.project_id IS NULL OR place.project_id = field.project_id);
        IF NOT FOUND THEN
            RAISE foreign_key_violation USING
                MESSAGE = format('custom field %s cannot be filled in for %s: it is no %s of the field''s organization or project',
                                 field.field_key, NEW.entity_id, field.entity_type),
                SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = 'place_row';
        END IF;
    END IF;
    IF field.options IS NOT NULL
       AND NOT coalesce(field.options ? NEW.value_text, field.options ?& NEW.value_options, true)
    THEN
        RAISE check_violation USING
            MESSAGE = format('custom field %s has no such option', field.field_key),
            HINT = format('Choose from %s.', field.options),
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = 'place_row';
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_custom_value() IS 'A value takes its organization, its kind of row and its type from its field, and is about a row of the same organization and, where the field is one project''s, of that project.';

CREATE OR REPLACE FUNCTION place_invite()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    parent record;
    site record;
    guest record;
BEGIN
    IF TG_OP = 'UPDATE'
       AND (NEW.project_id, NEW.site_id, NEW.guest_id) IS NOT DISTINCT FROM (OLD.project_id, OLD.site_id, OLD.guest_id)
    THEN
        NEW.org_id := org_above('projects', NEW.project_id);
        RETURN NEW;
    END IF;
    SELECT owner_org_id, deleted_at, deleted_by, deletion_id INTO parent
    FROM projects WHERE id = NEW.project_id FOR KEY SHARE;
    NEW.org_id := parent.owner_org_id;
    SELECT org_id, deleted_at, deleted_by, deletion_id INTO site
    FROM sites WHERE id = NEW.site_id FOR KEY SHARE;
    SELECT org_id, deleted_at, deleted_by, deletion_id INTO guest
    FROM guests WHERE id = NEW.guest_id FOR KEY SHARE;
    IF guest.deletion_id IS NOT NULL THEN
        parent := guest;
    ELSIF site.deletion_id IS NOT NULL THEN
        parent := site;
    END IF;
    IF parent.deletion_id IS NOT NULL AND NEW.deleted_at IS NULL THEN
        NEW.deleted_at := parent.deleted_at;
        NEW.deleted_by := parent.deleted_by;
        NEW.deletion_id := parent.deletion_id;
        NEW.revoked_at := coalesce(NEW.revoked_at, NEW.deleted_at);
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_invite() IS 'An invite shares the removal of its guest, or else of its site, or else of its project; and a removed invite is revoked, since the old application would still open its link.';

CREATE OR REPLACE FUNCTION place_subject()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF (NEW.subject_type, NEW.subject_id) IS DISTINCT FROM (OLD.subject_type, OLD.subject_id) THEN
            RAISE check_violation USING
                MESSAGE = format('a row of %s stays about the same subject', TG_TABLE_NAME),
                HINT = 'Make a new one.',
                SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
        END IF;
        RETURN NEW;
    END IF;
    SELECT place.org_id INTO NEW.org_id FROM subject_place(NEW.subject_type, NEW.subject_id) place;
    IF NOT FOUND THEN
        RAISE foreign_key_violation USING
            MESSAGE = format('there is no %s %s', lower(NEW.subject_type::text), NEW.subject_id),
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_subject() IS 'A request or a hold is about somebody who is there when it is made, and stays about the same.';

CREATE OR REPLACE FUNCTION place_submission()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    parent record;
    guest record;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.form_id = OLD.form_id AND NEW.guest_id IS NOT DISTINCT FROM OLD.guest_id THEN
        NEW.org_id := org_above('rsvp_forms', NEW.form_id);
        RETURN NEW;
    END IF;
    SELECT org_id, deleted_at, deleted_by, deletion_id INTO parent
    FROM rsvp_forms WHERE id = NEW.form_id FOR KEY SHARE;
    NEW.org_id := coalesce(parent.org_id, org_above('rsvp_forms', NEW.form_id));
    SELECT org_id, deleted_at, deleted_by, deletion_id INTO guest
    FROM guests WHERE id = NEW.guest_id FOR KEY SHARE;
    IF guest.deletion_id IS NOT NULL THEN
        parent := guest;
    END IF;
    IF parent.deletion_id IS NOT NULL AND NEW.deleted_at IS NULL THEN
        NEW.deleted_at := parent.deleted_at;
        NEW.deleted_by := parent.deleted_by;
        NEW.deletion_id := parent.deletion_id;
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_submission() IS 'A submission shares the removal of its guest, or else of its form.';

CREATE OR REPLACE FUNCTION place_under_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    parent record;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.event_id = OLD.event_id THEN
        NEW.org_id := org_above('events', NEW.event_id);
        RETURN NEW;
    END IF;
    SELECT org_id, deleted_at, deleted_by, deletion_id INTO parent FROM events WHERE id = NEW.event_id FOR KEY SHARE;
    NEW.org_id := coalesce(parent.org_id, org_above('events', NEW.event_id));
    IF parent.deletion_id IS NOT NULL AND NEW.deleted_at IS NULL THEN
        NEW.deleted_at := parent.deleted_at;
        NEW.deleted_by := parent.deleted_by;
        NEW.deletion_id := parent.deletion_id;
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_under_event() IS 'A row belongs to the organization of its event, and shares its removal.';

CREATE OR REPLACE FUNCTION place_under_floor_plan()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    parent record;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.floor_plan_id = OLD.floor_plan_id THEN
        NEW.org_id := org_above('floor_plans', NEW.floor_plan_id);
        RETURN NEW;
    END IF;
    SELECT org_id, deleted_at, deleted_by, deletion_id INTO parent FROM floor_plans WHERE id = NEW.floor_plan_id FOR KEY SHARE;
    NEW.org_id := coalesce(parent.org_id, org_above('floor_plans', NEW.floor_plan_id));
    IF parent.deletion_id IS NOT NULL AND NEW.deleted_at IS NULL THEN
        NEW.deleted_at := parent.deleted_at;
        NEW.deleted_by := parent.deleted_by;
        NEW.deletion_id := parent.deletion_id;
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_under_floor_plan() IS 'A row belongs to the organization of its floor plan, and shares its removal.';

CREATE OR REPLACE FUNCTION place_under_form()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    parent record;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.form_id = OLD.form_id THEN
        NEW.org_id := org_above('rsvp_forms', NEW.form_id);
        RETURN NEW;
    END IF;
    SELECT org_id, deleted_at, deleted_by, deletion_id INTO parent FROM rsvp_forms WHERE id = NEW.form_id FOR KEY SHARE;
    NEW.org_id := coalesce(parent.org_id, org_above('rsvp_forms', NEW.form_id));
    IF parent.deletion_id IS NOT NULL AND NEW.deleted_at IS NULL THEN
        NEW.deleted_at := parent.deleted_at;
        NEW.deleted_by := parent.deleted_by;
        NEW.deletion_id := parent.deletion_id;
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_under_form() IS 'A row belongs to the organization of its form, and shares its removal.';

CREATE OR REPLACE FUNCTION place_under_guest()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    parent record;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.guest_id = OLD.guest_id THEN
        NEW.org_id := org_above('guests', NEW.guest_id);
        RETURN NEW;
    END IF;
    SELECT org_id, deleted_at, deleted_by, deletion_id INTO parent FROM guests WHERE id = NEW.guest_id FOR KEY SHARE;
    NEW.org_id := coalesce(parent.org_id, org_above('guests', NEW.guest_id));
    IF parent.deletion_id IS NOT NULL AND NEW.deleted_at IS NULL THEN
        NEW.deleted_at := parent.deleted_at;
        NEW.deleted_by := parent.deleted_by;
        NEW.deletion_id := parent.deletion_id;
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_under_guest() IS 'A row belongs to the organization of its guest, and shares its removal.';

CREATE OR REPLACE FUNCTION place_under_project()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    parent record;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.project_id = OLD.project_id THEN
        NEW.org_id := org_above('projects', NEW.project_id);
        RETURN NEW;
    END IF;
    SELECT owner_org_id, deleted_at, deleted_by, deletion_id INTO parent FROM projects WHERE id = NEW.project_id FOR KEY SHARE;
    NEW.org_id := parent.owner_org_id;
    IF parent.deletion_id IS NOT NULL AND NEW.deleted_at IS NULL THEN
        NEW.deleted_at := parent.deleted_at;
        NEW.deleted_by := parent.deleted_by;
        NEW.deletion_id := parent.deletion_id;
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_under_project() IS 'A row belongs to the organization of its project, and shares its removal.';

CREATE OR REPLACE FUNCTION place_under_question()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    parent record;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.question_id = OLD.question_id THEN
        NEW.org_id := org_above('rsvp_questions', NEW.question_id);
        RETURN NEW;
    END IF;
    SELECT org_id, deleted_at, deleted_by, deletion_id INTO parent FROM rsvp_questions WHERE id = NEW.question_id FOR KEY SHARE;
    NEW.org_id := coalesce(parent.org_id, org_above('rsvp_questions', NEW.question_id));
    IF parent.deletion_id IS NOT NULL AND NEW.deleted_at IS NULL THEN
        NEW.deleted_at := parent.deleted_at;
        NEW.deleted_by := parent.deleted_by;
        NEW.deletion_id := parent.deletion_id;
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION place_under_question() IS 'A row belongs to the organization of its question, and shares its removal.';

CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    task text := session_setting('maintenance');
    entry admin_audit_log;
BEGIN
    IF task IS NULL THEN
        RAISE insufficient_privilege USING
            MESSAGE = format('%s is append-only: %s is refused', TG_TABLE_NAME, TG_OP),
            HINT = 'What happened is never edited: record what is new (audit_record for the audit log). '
                'Maintenance names itself first, in its transaction: SET LOCAL app.maintenance = ''what it does''.',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        entry := new_audit_entry();
        INSERT INTO admin_audit_log (actor_type, actor_user_id, api_key_id, ip_address, user_agent, request_id,
                                     session_id, reason, category, action, target_type, metadata)
        VALUES (entry.actor_type, entry.actor_user_id, entry.api_key_id, entry.ip_address, entry.user_agent,
                entry.request_id, entry.session_id, entry.reason, 'AUDIT',
                (CASE TG_OP WHEN 'UPDATE' THEN 'UPDATED' WHEN 'DELETE' THEN 'DELETED' ELSE 'TRUNCATED' END)::audit_action,
                TG_TABLE_NAME, jsonb_build_object('maintenance', task));
    END IF;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION refuse_change() IS 'Refuses to change what was written, or to write past the functions that do it. Maintenance, which says what it is in the setting app.maintenance of its transaction, may; the log says that it did.';

CREATE OR REPLACE FUNCTION refuse_row()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    checked text;
    changed boolean := TG_OP = 'INSERT';
BEGIN
    IF TG_OP = 'UPDATE' THEN
        FOREACH checked IN ARRAY TG_ARGV LOOP
            changed := changed OR to_jsonb(NEW) -> checked IS DISTINCT FROM to_jsonb(OLD) -> checked;
        END LOOP;
    END IF;
    IF changed THEN
        RAISE check_violation USING
            MESSAGE = format('new row for relation "%s" violates check constraint "%s"', TG_TABLE_NAME, TG_NAME),
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION refuse_row() IS 'Stands in for a check that old rows break: the trigger''s condition says that the new row breaks it, and the arguments are the columns that the check reads. A row that broke it before may change in every other column.';

CREATE OR REPLACE FUNCTION roll_up_api_usage(first_day date, last_day date)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    since timestamptz := first_day::timestamp AT TIME ZONE 'UTC';
    until timestamptz := (last_day + 1)::timestamp AT TIME ZONE 'UTC';
    changed bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('api_usage_stats'));
    WITH used AS (
        SELECT (window_start AT TIME ZONE 'UTC')::date AS day, window_start, window_kind, api_key_id, org_id,
               sum(request_count) AS requests, sum(rejected_count) AS rejected, sum(error_count) AS errors
        FROM api_key_usage
        WHERE window_start >= since AND window_start < until AND window_kind IN ('DAY', 'MINUTE')
        GROUP BY window_start, window_kind, api_key_id, org_id
    ), counted AS (
        SELECT day, api_key_id, org_id,
               coalesce(sum(requests) FILTER (WHERE window_kind = 'DAY'), 0)::bigint AS request_count,
               coalesce(sum(rejected) FILTER (WHERE window_kind = 'DAY'), 0)::bigint AS rejected_count,
               coalesce(sum(errors) FILTER (WHERE window_kind = 'DAY'), 0)::bigint AS error_count,
               coalesce(max(requests) FILTER (WHERE window_kind = 'MINUTE'), 0)::bigint AS peak_per_minute
        FROM used
        GROUP BY day, api_key_id, org_id
    ), gone AS (
        DELETE FROM api_usage_stats s
        WHERE s.day BETWEEN first_day AND last_day
          AND NOT EXISTS (SELECT FROM counted c WHERE (c.day, c.api_key_id) = (s.day, s.api_key_id))
        RETURNING 1
    ), written AS (
        INSERT INTO api_usage_stats AS s
        SELECT c.* FROM counted c
        ON CONFLICT (day, api_key_id) DO UPDATE SET
            (org_id, request_count, rejected_count, error_count, peak_per_minute, computed_at) =
            (EXCLUDED.org_id, EXCLUDED.request_count, EXCLUDED.rejected_count, EXCLUDED.error_count, EXCLUDED.peak_per_minute, now())
        WHERE to_jsonb(s) - 'computed_at' IS DISTINCT FROM to_jsonb(EXCLUDED) - 'computed_at'
        RETURNING 1
    )
    SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM written) INTO changed;
    RETURN changed;
END
$function$;
COMMENT ON FUNCTION roll_up_api_usage(first_day date, last_day date) IS 'Adds up how often each key was used on each of the days into api_usage_stats. Says how many rows it wrote.';

CREATE OR REPLACE FUNCTION roll_up_days(first_day date, last_day date)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    since timestamptz := first_day::timestamp AT TIME ZONE 'UTC';
    until timestamptz := (last_day + 1)::timestamp AT TIME ZONE 'UTC';
    changed bigint;
BEGIN
    -- Of two at once the second finds the work done.
    PERFORM pg_advisory_xact_lock(hashtext('daily_stats'));
    WITH happened (at, org_id, what, who) AS (
        SELECT created_at, org_id, 'guests_created', NULL::uuid FROM guests WHERE created_at >= since AND created_at < until
      UNION ALL
        SELECT deleted_at, org_id, 'guests_deleted', NULL FROM guests WHERE deleted_at >= since AND deleted_at < until
      UNION ALL
        SELECT created_at, org_id, 'invites_created', NULL FROM invites WHERE created_at >= since AND created_at < until
      UNION ALL
        SELECT accessed_at, org_id, 'site_visits', invite_id FROM invite_access_logs
        WHERE accessed_at >= since AND accessed_at < until
      UNION ALL
        SELECT s.submitted_at, s.org_id, 'rsvp_submissions', NULL FROM rsvp_submissions s
        WHERE s.submitted_at >= since AND s.submitted_at < until AND s.deleted_at IS NULL
      UNION ALL
        SELECT s.submitted_at, s.org_id, CASE WHEN said.value IN ('yes', 'true') THEN 'rsvp_yes' ELSE 'rsvp_no' END, NULL
        FROM rsvp_submissions s
        CROSS JOIN LATERAL (SELECT q.id, q.type FROM rsvp_questions q
                            WHERE q.form_id = s.form_id AND q.deleted_at IS NULL ORDER BY q.sort_order, q.id LIMIT 1) asked
        JOIN rsvp_answers a ON a.submission_id = s.id AND a.question_id = asked.id
        CROSS JOIN LATERAL (SELECT lower(coalesce(nullif(a.answer_json, 'null'), to_jsonb(a.answer_text)) #>> '{}') AS value) said
        WHERE s.submitted_at >= since AND s.submitted_at < until AND s.deleted_at IS NULL AND asked.type = 'YES_NO'
          AND said.value IN ('yes', 'true', 'no', 'false')
      UNION ALL
        SELECT created_at, org_id, 'photos_uploaded', NULL FROM photo_uploads WHERE created_at >= since AND created_at < until
      UNION ALL
        SELECT moderated_at, org_id, CASE status WHEN 'APPROVED' THEN 'photos_approved' ELSE 'photos_rejected' END, NULL
        FROM photo_uploads
        WHERE moderated_at >= since AND moderated_at < until AND status IN ('APPROVED', 'REJECTED')
      UNION ALL
        SELECT j.created_at, j.org_id, kind.what, NULL
        FROM message_jobs j
        JOIN (VALUES ('messages_sent', 'SENT'), ('messages_sent', 'DELIVERED'), ('messages_sent', 'BOUNCED'),
                     ('messages_sent', 'COMPLAINED'), ('messages_delivered', 'DELIVERED'), ('messages_failed', 'FAILED'),
                     ('messages_failed', 'BOUNCED')) kind (what, status) ON kind.status = j.status
        WHERE j.created_at >= since AND j.created_at < until
      UNION ALL
        SELECT checked_in_at, org_id, 'check_ins', NULL FROM check_in_records
        WHERE checked_in_at >= since AND checked_in_at < until
      UNION ALL
        SELECT created_at, org_id, 'active_users', actor_user_id FROM admin_audit_log
        WHERE created_at >= since AND created_at < until AND actor_user_id IS NOT NULL
      UNION ALL
        SELECT created_at, org_id, 'new_users', NULL FROM organization_members
        WHERE created_at >= since AND created_at < until
    ), counted AS (
    SELECT (h.at AT TIME ZONE 'UTC')::date AS day, h.org_id,
           count(*) FILTER (WHERE what = 'guests_created')::integer AS guests_created,
           count(*) FILTER (WHERE what = 'guests_deleted')::integer AS guests_deleted,
           count(*) FILTER (WHERE what = 'invites_created')::integer AS invites_created,
           count(DISTINCT who) FILTER (WHERE what = 'site_visits')::integer AS invites_opened,
           count(*) FILTER (WHERE what = 'rsvp_submissions')::integer AS rsvp_submissions,
           count(*) FILTER (WHERE what = 'rsvp_yes')::integer AS rsvp_yes,
           count(*) FILTER (WHERE what = 'rsvp_no')::integer AS rsvp_no,
           count(*) FILTER (WHERE what = 'site_visits')::integer AS site_visits,
           count(*) FILTER (WHERE what = 'photos_uploaded')::integer AS photos_uploaded,
           count(*) FILTER (WHERE what = 'photos_approved')::integer AS photos_approved,
           count(*) FILTER (WHERE what = 'photos_rejected')::integer AS photos_rejected,
           count(*) FILTER (WHERE what = 'messages_sent')::integer AS messages_sent,
           count(*) FILTER (WHERE what = 'messages_delivered')::integer AS messages_delivered,
           count(*) FILTER (WHERE what = 'messages_failed')::integer AS messages_failed,
           count(*) FILTER (WHERE what = 'check_ins')::integer AS check_ins,
           count(DISTINCT who) FILTER (WHERE what = 'active_users')::integer AS active_users,
           count(*) FILTER (WHERE what = 'new_users')::integer AS new_users
    FROM happened h JOIN organizations o ON o.id = h.org_id
    GROUP BY 1, 2
    ), gone AS (
        DELETE FROM daily_stats d
        WHERE d.day BETWEEN first_day AND last_day
          AND NOT EXISTS (SELECT FROM counted c WHERE c.day = d.day AND c.org_id = d.org_id)
        RETURNING 1
    ), written AS (
        INSERT INTO daily_stats AS d
        SELECT c.* FROM counted c
        ON CONFLICT (day, org_id) DO UPDATE SET
            (guests_created, guests_deleted, invites_created, invites_opened, rsvp_submissions, rsvp_yes, rsvp_no, site_visits,
             photos_uploaded, photos_approved, photos_rejected, messages_sent, messages_delivered, messages_failed, check_ins,
             active_users, new_users, computed_at) =
            (EXCLUDED.guests_created, EXCLUDED.guests_deleted, EXCLUDED.invites_created, EXCLUDED.invites_opened,
             EXCLUDED.rsvp_submissions, EXCLUDED.rsvp_yes, EXCLUDED.rsvp_no, EXCLUDED.site_visits, EXCLUDED.photos_uploaded,
             EXCLUDED.photos_approved, EXCLUDED.photos_rejected, EXCLUDED.messages_sent, EXCLUDED.messages_delivered,
             EXCLUDED.messages_failed, EXCLUDED.check_ins, EXCLUDED.active_users, EXCLUDED.new_users, now())
        WHERE to_jsonb(d) - 'computed_at' IS DISTINCT FROM to_jsonb(EXCLUDED) - 'computed_at'
        RETURNING 1
    )
    SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM written) INTO changed;
    RETURN changed;
END
$function$;
COMMENT ON FUNCTION roll_up_days(first_day date, last_day date) IS 'Counts what happened on each of the days, by organization, into daily_stats. Says how many rows it wrote: what is right already is left alone, and what is no longer so goes. Days are those of UTC.';

CREATE OR REPLACE FUNCTION roll_up_events()
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    changed bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('event_analytics'));
    WITH event AS (
        SELECT e.id, e.project_id, p.owner_org_id AS org_id
        FROM events e JOIN projects p ON p.id = e.project_id
        WHERE e.deleted_at IS NULL AND p.deleted_at IS NULL
    ), invited AS (
        SELECT g.project_id, count(*) AS guests, count(*) FILTER (WHERE reached.opened) AS opened
        FROM guests g
        CROSS JOIN LATERAL (SELECT bool_or(i.access_count > 0) AS opened FROM invites i
                            WHERE (i.guest_id = g.id OR i.guest_id IS NULL AND i.group_id = g.group_id)
                              AND i.project_id = g.project_id AND i.deleted_at IS NULL
                            HAVING count(*) > 0) reached
        WHERE g.deleted_at IS NULL
        GROUP BY g.project_id
    ), question AS (
        SELECT DISTINCT ON (event.id) event.id AS event_id, q.id, q.form_id
        FROM event
        JOIN rsvp_forms f ON f.project_id = event.project_id AND f.deleted_at IS NULL
        JOIN rsvp_questions q ON q.form_id = f.id AND q.deleted_at IS NULL AND q.type = 'YES_NO'
        WHERE q.event_id = event.id
           OR q.id = (SELECT first.id FROM rsvp_questions first WHERE first.form_id = f.id AND first.deleted_at IS NULL
                      ORDER BY first.sort_order, first.id LIMIT 1)
        ORDER BY event.id, q.event_id IS DISTINCT FROM event.id, f.created_at, f.id, q.sort_order, q.id
    ), latest AS (
        SELECT DISTINCT ON (s.form_id, coalesce(s.guest_id, s.invite_id, s.id)) s.id, s.form_id, s.submitted_at
        FROM rsvp_submissions s
        WHERE s.deleted_at IS NULL
        ORDER BY s.form_id, coalesce(s.guest_id, s.invite_id, s.id), s.submitted_at DESC, s.id DESC
    ), answered AS (
        SELECT question.event_id, count(*) AS responded, min(latest.submitted_at) AS first_at, max(latest.submitted_at) AS last_at,
               count(*) FILTER (WHERE said.value IN ('yes', 'true')) AS attending,
               count(*) FILTER (WHERE said.value IN ('no', 'false')) AS declined
        FROM question
        JOIN latest ON latest.form_id = question.form_id
        LEFT JOIN rsvp_answers a ON a.submission_id = latest.id AND a.question_id = question.id
        LEFT JOIN LATERAL (SELECT lower(coalesce(nullif(a.answer_json, 'null'), to_jsonb(a.answer_text)) #>> '{}') AS value) said ON true
        GROUP BY question.event_id
    ), arrived AS (
        SELECT r.event_id, count(*) AS guests
        FROM check_in_records r JOIN guests g ON g.id = r.guest_id AND g.deleted_at IS NULL
        GROUP BY r.event_id
    ), seated AS (
        SELECT f.event_id, count(DISTINCT a.guest_id) AS guests
        FROM floor_plans f
        JOIN seating_tables t ON t.floor_plan_id = f.id AND t.deleted_at IS NULL
        JOIN seating_assignments a ON a.table_id = t.id
        WHERE f.deleted_at IS NULL
        GROUP BY f.event_id
    ), counted AS (
        SELECT event.id AS event_id, event.project_id, event.org_id, coalesce(invited.guests, 0)::integer AS invited,
               coalesce(invited.opened, 0)::integer AS opened, coalesce(answered.responded, 0)::integer AS responded,
               coalesce(answered.attending, 0)::integer AS attending, coalesce(answered.declined, 0)::integer AS declined,
               coalesce(arrived.guests, 0)::integer AS checked_in, coalesce(seated.guests, 0)::integer AS seated,
               round(answered.responded::numeric / invited.guests, 4) AS response_rate,
               round(coalesce(arrived.guests, 0)::numeric / nullif(answered.attending, 0), 4) AS attendance_rate,
               answered.first_at AS first_response_at, answered.last_at AS last_response_at
        FROM event
        LEFT JOIN invited ON invited.project_id = event.project_id
        LEFT JOIN answered ON answered.event_id = event.id
        LEFT JOIN arrived ON arrived.event_id = event.id
        LEFT JOIN seated ON seated.event_id = event.id
    ), gone AS (
        DELETE FROM event_analytics e WHERE NOT EXISTS (SELECT FROM counted c WHERE c.event_id = e.event_id) RETURNING 1
    ), written AS (
        INSERT INTO event_analytics AS e
        SELECT c.* FROM counted c
        ON CONFLICT (event_id) DO UPDATE SET
            (project_id, org_id, invited, opened, responded, attending, declined, checked_in, seated, response_rate,
             attendance_rate, first_response_at, last_response_at, computed_at) =
            (EXCLUDED.project_id, EXCLUDED.org_id, EXCLUDED.invited, EXCLUDED.opened, EXCLUDED.responded, EXCLUDED.attending,
             EXCLUDED.declined, EXCLUDED.checked_in, EXCLUDED.seated, EXCLUDED.response_rate, EXCLUDED.attendance_rate,
             EXCLUDED.first_response_at, EXCLUDED.last_response_at, now())
        WHERE to_jsonb(e) - 'computed_at' IS DISTINCT FROM to_jsonb(EXCLUDED) - 'computed_at'
        RETURNING 1
    )
    SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM written) INTO changed;
    RETURN changed;
END
$function$;
COMMENT ON FUNCTION roll_up_events() IS 'Counts how far the guests of each event got into event_analytics. Says how many rows it wrote. Of an answer the latest counts; who attends says the first question about the event, or else the first of the project''s oldest form that has a yes or no there.';

CREATE OR REPLACE FUNCTION roll_up_logins()
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    changed bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('user_activity_summary'));
    WITH counted AS (
        SELECT a.user_id, min(a.created_at) AS first_at, max(a.created_at) AS last_at, count(*)::integer AS logins
        FROM login_attempts a JOIN users u ON u.id = a.user_id
        WHERE a.outcome = 'SUCCESS'
        GROUP BY a.user_id
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
$function$;
COMMENT ON FUNCTION roll_up_logins() IS 'Counts when and how often users signed in, into user_activity_summary. Says how many rows it wrote. Old attempts go after a while; what was counted of them stays.';

CREATE OR REPLACE FUNCTION roll_up_revenue(first_month date, last_month date)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    changed bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('revenue_summary'));
    WITH month AS (
        SELECT first::date AS month, first AT TIME ZONE 'UTC' AS begins,
               (first + interval '1 month') AT TIME ZONE 'UTC' AS ends,
               least((first + interval '1 month') AT TIME ZONE 'UTC', now()) AS seen
        FROM generate_series(date_trunc('month', first_month::timestamp), date_trunc('month', last_month::timestamp), interval '1 month') first
    ), assignment AS (
        SELECT plan_id, coalesce(starts_at, created_at, '-infinity') AS starts_at, ends_at, true AS is_org FROM org_plan_assignments
      UNION ALL
        SELECT plan_id, coalesce(starts_at, created_at, '-infinity'), ends_at, false FROM project_plan_assignments
    ), counted AS (
        SELECT month.month, p.id AS plan_id, coalesce(p.price_currency, 'XXX') AS currency,
               count(*) FILTER (WHERE active.is_so AND a.is_org)::integer AS active_orgs,
               count(*) FILTER (WHERE active.is_so AND NOT a.is_org)::integer AS active_projects,
               count(*) FILTER (WHERE a.starts_at >= month.begins AND a.starts_at < month.ends)::integer AS new,
               count(*) FILTER (WHERE a.ends_at >= month.begins AND a.ends_at < month.ends)::integer AS churned,
               round(count(*) FILTER (WHERE active.is_so) * coalesce(CASE p.billing_interval
                   WHEN 'MONTH' THEN p.price_amount WHEN 'YEAR' THEN p.price_amount / 12 ELSE 0 END, 0), 2)::numeric(14,2) AS mrr
        FROM month
        JOIN assignment a ON a.starts_at < month.ends AND (a.ends_at IS NULL OR a.ends_at >= month.begins)
        JOIN plans p ON p.id = a.plan_id
        CROSS JOIN LATERAL (SELECT a.starts_at <= month.seen AND (a.ends_at IS NULL OR a.ends_at > month.seen) AS is_so) active
        GROUP BY month.month, p.id
    ), gone AS (
        DELETE FROM revenue_summary r
        WHERE r.month IN (SELECT month FROM month)
          AND NOT EXISTS (SELECT FROM counted c WHERE (c.month, c.plan_id, c.currency) = (r.month, r.plan_id, r.currency))
        RETURNING 1
    ), written AS (
        INSERT INTO revenue_summary AS r
        SELECT c.* FROM counted c
        ON CONFLICT (month, plan_id, currency) DO UPDATE SET
            (active_orgs, active_projects, new, churned, mrr, computed_at) =
            (EXCLUDED.active_orgs, EXCLUDED.active_projects, EXCLUDED.new, EXCLUDED.churned, EXCLUDED.mrr, now())
        WHERE to_jsonb(r) - 'computed_at' IS DISTINCT FROM to_jsonb(EXCLUDED) - 'computed_at'
        RETURNING 1
    )
    SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM written) INTO changed;
    RETURN changed;
END
$function$;
COMMENT ON FUNCTION roll_up_revenue(first_month date, last_month date) IS 'Counts who had which plan at the end of each of the months, or now in this one, and what that brings a month, into revenue_summary. Says how many rows it wrote. A plan without a price brings nothing in the currency XXX.';

CREATE OR REPLACE FUNCTION roll_up_users()
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    changed bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('user_activity_summary'));
    WITH counted AS (
        SELECT u.id AS user_id, acted.last_at AS last_active_at, coalesce(project.made, 0)::integer AS projects_created,
               coalesce(guest.made, 0)::integer AS guests_added, coalesce(invite.made, 0)::integer AS invites_sent,
               coalesce(message.made, 0)::integer AS messages_sent, coalesce(acted.actions, 0) AS audit_actions
        FROM users u
        LEFT JOIN (SELECT created_by, count(*) AS made FROM projects GROUP BY 1) project ON project.created_by = u.id
        LEFT JOIN (SELECT created_by, count(*) AS made FROM guests GROUP BY 1) guest ON guest.created_by = u.id
        LEFT JOIN (SELECT created_by, count(*) AS made FROM invites GROUP BY 1) invite ON invite.created_by = u.id
        LEFT JOIN (SELECT c.created_by, count(*) AS made FROM messaging_campaigns c JOIN message_jobs j ON j.campaign_id = c.id
                   WHERE j.status IN ('SENT', 'DELIVERED', 'BOUNCED', 'COMPLAINED') GROUP BY 1) message
               ON message.created_by = u.id
        LEFT JOIN (SELECT actor_user_id, count(*) AS actions, max(created_at) AS last_at FROM admin_audit_log GROUP BY 1) acted
               ON acted.actor_user_id = u.id
    ), written AS (
        INSERT INTO user_activity_summary AS s (user_id, last_active_at, projects_created, guests_added, invites_sent, messages_sent,
                                                audit_actions)
        SELECT c.* FROM counted c
        ON CONFLICT (user_id) DO UPDATE SET
            (last_active_at, projects_created, guests_added, invites_sent, messages_sent, audit_actions, computed_at) =
            (EXCLUDED.last_active_at, EXCLUDED.projects_created, EXCLUDED.guests_added, EXCLUDED.invites_sent,
             EXCLUDED.messages_sent, EXCLUDED.audit_actions, now())
        WHERE (s.last_active_at, s.projects_created, s.guests_added, s.invites_sent, s.messages_sent, s.audit_actions)
              IS DISTINCT FROM (EXCLUDED.last_active_at, EXCLUDED.projects_created, EXCLUDED.guests_added, EXCLUDED.invites_sent,
                                EXCLUDED.messages_sent, EXCLUDED.audit_actions)
        RETURNING 1
    )
    SELECT count(*) INTO changed FROM written;
    RETURN changed;
END
$function$;
COMMENT ON FUNCTION roll_up_users() IS 'Counts what each user did into user_activity_summary. Says how many rows it wrote. When they signed in is not its business.';

CREATE OR REPLACE FUNCTION session_address()
 RETURNS inet
 LANGUAGE plpgsql
 STABLE
AS $function$
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
$function$;
COMMENT ON FUNCTION session_address() IS 'The address that the session names; NULL when it is none.';

CREATE OR REPLACE FUNCTION session_org_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
    SELECT CASE WHEN pg_catalog.current_setting('app.current_org_id', true)
                     OPERATOR(pg_catalog.~*) '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                THEN pg_catalog.current_setting('app.current_org_id', true)::pg_catalog.uuid
           END
$function$;
COMMENT ON FUNCTION session_org_id() IS 'The organization that the session acts in; NULL when unset, empty or malformed.';

CREATE OR REPLACE FUNCTION session_setting(name text)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
    SELECT nullif(pg_catalog.current_setting('app.' OPERATOR(pg_catalog.||) name, true), '')
$function$;
COMMENT ON FUNCTION session_setting(name text) IS 'Catalogue names are written out, and the search path is not pinned, so that the planner can put the body in the place of the call.';

CREATE OR REPLACE FUNCTION session_user_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
    SELECT CASE WHEN pg_catalog.current_setting('app.current_user_id', true)
                     OPERATOR(pg_catalog.~*) '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                THEN pg_catalog.current_setting('app.current_user_id', true)::pg_catalog.uuid
           END
$function$;
COMMENT ON FUNCTION session_user_id() IS 'The user whom the session acts for; NULL when unset, empty or malformed.';

CREATE OR REPLACE FUNCTION session_uuid(name text)
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
    SELECT CASE WHEN pg_catalog.current_setting('app.' OPERATOR(pg_catalog.||) name, true)
                     OPERATOR(pg_catalog.~*) '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                THEN pg_catalog.current_setting('app.' OPERATOR(pg_catalog.||) name, true)::pg_catalog.uuid
           END
$function$;
COMMENT ON FUNCTION session_uuid(name text) IS 'The same as a UUID; NULL when it is none.';

CREATE OR REPLACE FUNCTION share_removal()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    parent record;
    project record;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.org_id = OLD.org_id AND NEW.project_id IS NOT DISTINCT FROM OLD.project_id THEN
        RETURN NEW;
    END IF;
    SELECT deleted_at, deleted_by, deletion_id INTO parent
    FROM organizations WHERE id = NEW.org_id FOR KEY SHARE;
    IF NEW.project_id IS NOT NULL AND TG_ARGV[0] = 'project' THEN
        SELECT deleted_at, deleted_by, deletion_id INTO project
        FROM projects WHERE id = NEW.project_id FOR KEY SHARE;
        IF project.deletion_id IS NOT NULL THEN
            parent := project;
        END IF;
    END IF;
    IF parent.deletion_id IS NOT NULL AND NEW.deleted_at IS NULL THEN
        NEW.deleted_at := parent.deleted_at;
        NEW.deleted_by := parent.deleted_by;
        NEW.deletion_id := parent.deletion_id;
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION share_removal() IS 'A row below an organization, or below one of its projects when the argument says so, shares the removal of either: an INSERT that waited for a deletion must not leave a live row below a removed one.';

CREATE OR REPLACE FUNCTION stamp_row()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
    claimed pg_catalog.text;
    finding pg_catalog.text;
BEGIN
    IF pg_catalog.current_setting('app.current_user_id', true) <> '' THEN
        claimed := pg_catalog.current_setting('app.current_user_id', true);
        finding := pg_catalog.current_setting('app.stamped_user_id', true);
        IF finding IS DISTINCT FROM claimed AND finding IS DISTINCT FROM 'none ' || claimed THEN
            EXECUTE pg_catalog.format('SELECT %I.find_session_user()', TG_TABLE_SCHEMA) INTO finding;
        END IF;
        IF TG_OP = 'INSERT' THEN
            IF finding = claimed THEN
                NEW.created_by := coalesce(NEW.created_by, claimed::pg_catalog.uuid);
                NEW.updated_by := coalesce(NEW.updated_by, claimed::pg_catalog.uuid);
            END IF;
            RETURN NEW;
        END IF;
        IF finding = claimed AND NEW.updated_by IS NOT DISTINCT FROM OLD.updated_by THEN
            NEW.updated_by := claimed::pg_catalog.uuid;
        END IF;
    END IF;
    -- Without a user only an UPDATE gets here: the condition of the trigger keeps INSERT away.
    NEW.updated_at := pg_catalog.now();
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION stamp_row() IS 'INSERT: who created the row. UPDATE: when it was changed, and by whom. A writer who names a user has the last word, and without a user the last that is known stays.  Every row of a bulk write passes here: the search path is not pinned, since pinning it costs more than all the rest, and so catalogue names are written out and the one function of our own is called by its schema.';

CREATE OR REPLACE FUNCTION subject_place(kind privacy_subject, subject uuid, OUT org_id uuid)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    CASE kind
        WHEN 'USER' THEN
            RETURN QUERY SELECT NULL::uuid FROM users t WHERE t.id = subject;
        WHEN 'GUEST' THEN
            RETURN QUERY SELECT t.org_id FROM guests t WHERE t.id = subject;
        WHEN 'ORGANIZATION' THEN
            RETURN QUERY SELECT t.id FROM organizations t WHERE t.id = subject;
    END CASE;
END
$function$;
COMMENT ON FUNCTION subject_place(kind privacy_subject, subject uuid, OUT org_id uuid) IS 'The organization of whom a request or a hold is about; NULL for a user, who belongs to none, and no row when there is nobody of that id.';

CREATE OR REPLACE FUNCTION take_along(parent text, parents uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    child record;
    moved uuid[];
BEGIN
    FOR child IN
        SELECT * FROM (VALUES
            ('projects', 'project_plan_assignments', 'project_id', NULL),
            ('projects', 'events', 'project_id', NULL),
            ('projects', 'sites', 'project_id', NULL),
            ('projects', 'guest_groups', 'project_id', NULL),
            ('projects', 'guests', 'project_id', NULL),
            ('projects', 'guest_tags', 'project_id', NULL),
            ('projects', 'invites', 'project_id', NULL),
            ('projects', 'rsvp_forms', 'project_id', NULL),
            ('projects', 'messaging_campaigns', 'project_id', NULL),
            ('projects', 'photo_wall_settings', 'project_id', NULL),
            ('projects', 'photo_uploads', 'project_id', NULL),
            ('projects', 'settings_values', 'scope_id', 'PROJECT'),
            ('projects', 'entitlement_overrides', 'scope_id', 'PROJECT'),
            ('events', 'floor_plans', 'event_id', NULL),
            ('events', 'check_in_records', 'event_id', NULL),
            ('events', 'settings_values', 'scope_id', 'EVENT'),
            ('events', 'entitlement_overrides', 'scope_id', 'EVENT'),
            ('floor_plans', 'seating_tables', 'floor_plan_id', NULL),
            ('seating_tables', 'seating_assignments', 'table_id', NULL),
            ('sites', 'site_versions', 'site_id', NULL),
            ('guests', 'guest_contacts', 'guest_id', NULL),
            ('guests', 'guest_tag_assignments', 'guest_id', NULL),
            ('invites', 'invite_access_logs', 'invite_id', NULL),
            ('invites', 'settings_values', 'scope_id', 'INVITE'),
            ('invites', 'entitlement_overrides', 'scope_id', 'INVITE'),
            ('rsvp_forms', 'rsvp_questions', 'form_id', NULL),
            ('rsvp_forms', 'rsvp_submissions', 'form_id', NULL),
            ('rsvp_questions', 'rsvp_question_options', 'question_id', NULL),
            ('rsvp_questions', 'rsvp_logic_rules', 'question_id', NULL),
            ('rsvp_submissions', 'rsvp_answers', 'submission_id', NULL),
            ('messaging_campaigns', 'message_jobs', 'campaign_id', NULL),
            ('message_jobs', 'message_events', 'message_job_id', NULL),
            ('photo_uploads', 'photo_likes', 'photo_id', NULL)
        ) below (parent, name, key, scope)
        WHERE below.parent = take_along.parent
    LOOP
        EXECUTE format(
            'SELECT array_agg(id) FROM (SELECT id FROM %I WHERE %I = ANY ($1)%s ORDER BY id FOR UPDATE) held',
            child.name, child.key, CASE WHEN child.scope IS NOT NULL THEN format(' AND scope = %L', child.scope) END
        ) INTO moved USING parents;
        CONTINUE WHEN moved IS NULL;
        EXECUTE format('UPDATE %I SET org_id = org_id WHERE id = ANY ($1)', child.name) USING moved;
        PERFORM take_along(child.name, moved);
    END LOOP;
END
$function$;
COMMENT ON FUNCTION take_along(parent text, parents uuid[]) IS 'Moves the rows below the given ones, level by level: each level is locked, in the order of its ids, before the next is looked for, so that no row can slip in below. The triggers that place a row find the organization; settings, which belong to nobody when their scope is wrong, too.';

CREATE OR REPLACE FUNCTION touch_updated_at()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    NEW.updated_at := pg_catalog.now();
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION touch_updated_at() IS 'For tables without a column for the user.';

CREATE VIEW audit_entries WITH (security_invoker=true) AS
 SELECT admin_audit_log.created_at,
    admin_audit_log.id,
    admin_audit_log.target_id,
    admin_audit_log.org_id,
    admin_audit_log.project_id,
    admin_audit_log.actor_user_id,
    admin_audit_log.api_key_id,
    admin_audit_log.actor_type,
    admin_audit_log.category,
    admin_audit_log.action,
    admin_audit_log.target_type,
    admin_audit_log.changed_fields,
    admin_audit_log.previous_values,
    admin_audit_log.new_values,
    admin_audit_log.metadata,
    admin_audit_log.target_label,
    admin_audit_log.actor_label,
    admin_audit_log.reason,
    admin_audit_log.ip_address,
    admin_audit_log.user_agent,
    admin_audit_log.request_id,
    admin_audit_log.session_id
   FROM admin_audit_log
UNION ALL
 SELECT admin_audit_log_archive.created_at,
    admin_audit_log_archive.id,
    admin_audit_log_archive.target_id,
    admin_audit_log_archive.org_id,
    admin_audit_log_archive.project_id,
    admin_audit_log_archive.actor_user_id,
    admin_audit_log_archive.api_key_id,
    admin_audit_log_archive.actor_type,
    admin_audit_log_archive.category,
    admin_audit_log_archive.action,
    admin_audit_log_archive.target_type,
    admin_audit_log_archive.changed_fields,
    admin_audit_log_archive.previous_values,
    admin_audit_log_archive.new_values,
    admin_audit_log_archive.metadata,
    admin_audit_log_archive.target_label,
    admin_audit_log_archive.actor_label,
    admin_audit_log_archive.reason,
    admin_audit_log_archive.ip_address,
    admin_audit_log_archive.user_agent,
    admin_audit_log_archive.request_id,
    admin_audit_log_archive.session_id
   FROM admin_audit_log_archive;
COMMENT ON VIEW audit_entries IS 'The audit log and its archive, read as one.';
COMMENT ON COLUMN audit_entries.created_at IS 'When the transaction began in which it happened.';
COMMENT ON COLUMN audit_entries.id IS 'Identifies the entry; ids sort by the time they were made.';
COMMENT ON COLUMN audit_entries.target_id IS 'The row that it happened to; NULL for a whole table.';
COMMENT ON COLUMN audit_entries.org_id IS 'The organization that the row belonged to; NULL for what belongs to none.';
COMMENT ON COLUMN audit_entries.project_id IS 'The project that the row belonged to; NULL for what belongs to none.';
COMMENT ON COLUMN audit_entries.actor_user_id IS 'The user who did it, as the session named it; it may not exist, or not any more.';
COMMENT ON COLUMN audit_entries.api_key_id IS 'The key that was used, as the session named it.';
COMMENT ON COLUMN audit_entries.actor_type IS 'What kind of actor did it.';
COMMENT ON COLUMN audit_entries.category IS 'The part of the business that it happened in.';
COMMENT ON COLUMN audit_entries.action IS 'What was done.';
COMMENT ON COLUMN audit_entries.target_type IS 'The table of the row.';
COMMENT ON COLUMN audit_entries.changed_fields IS 'The columns that an update changed.';
COMMENT ON COLUMN audit_entries.previous_values IS 'What these columns held before; of a deleted row every value. Secrets are left out.';
COMMENT ON COLUMN audit_entries.new_values IS 'What these columns hold since; of a new row every value. Secrets are left out.';
COMMENT ON COLUMN audit_entries.metadata IS 'What else is known: the invite of a guest, the error of a capture that failed.';
COMMENT ON COLUMN audit_entries.target_label IS 'What the row was called at that time, if it was said.';
COMMENT ON COLUMN audit_entries.actor_label IS 'What the actor was called at that time, if it was said.';
COMMENT ON COLUMN audit_entries.reason IS 'Why it was done, if it was said.';
COMMENT ON COLUMN audit_entries.ip_address IS 'The address that it was done from.';
COMMENT ON COLUMN audit_entries.user_agent IS 'The program that it was done with, as it names itself.';
COMMENT ON COLUMN audit_entries.request_id IS 'The request that it was part of.';
COMMENT ON COLUMN audit_entries.session_id IS 'The session that it was part of.';


-- Indexes

CREATE INDEX idx_users_created_by ON users
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_users_deleted_at ON users
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_users_deleted_by ON users
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_users_deletion_id ON users
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_users_email_lower ON users
    USING btree (lower(email)) WHERE deleted_at IS NULL;

CREATE INDEX idx_users_updated_by ON users
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE UNIQUE INDEX uq_users_email ON users
    USING btree (email) WHERE deleted_at IS NULL;

CREATE INDEX idx_organizations_active ON organizations
    USING btree (id) WHERE deleted_at IS NULL;

CREATE INDEX idx_organizations_created_by ON organizations
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_organizations_deleted_at ON organizations
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_organizations_deleted_by ON organizations
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_organizations_deletion_id ON organizations
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_organizations_updated_by ON organizations
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_organization_members_created_by ON organization_members
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_organization_members_org ON organization_members
    USING btree (org_id);

CREATE INDEX idx_organization_members_updated_by ON organization_members
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_organization_members_user ON organization_members
    USING btree (user_id);

CREATE INDEX idx_plans_created_by ON plans
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_plans_deleted_at ON plans
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_plans_deleted_by ON plans
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_plans_deletion_id ON plans
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_plans_updated_by ON plans
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE UNIQUE INDEX uq_plans_code ON plans
    USING btree (code) WHERE deleted_at IS NULL;

CREATE INDEX idx_plan_entitlements_created_by ON plan_entitlements
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_plan_entitlements_plan ON plan_entitlements
    USING btree (plan_id);

CREATE INDEX idx_plan_entitlements_updated_by ON plan_entitlements
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_plan_entitlements_value ON plan_entitlements
    USING gin (value_json);

CREATE INDEX idx_org_plan_assignments_created_by ON org_plan_assignments
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_org_plan_assignments_org ON org_plan_assignments
    USING btree (org_id);

CREATE INDEX idx_org_plan_assignments_plan ON org_plan_assignments
    USING btree (plan_id);

CREATE INDEX idx_org_plan_assignments_updated_by ON org_plan_assignments
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_project_plan_assignments_created_by ON project_plan_assignments
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_project_plan_assignments_plan ON project_plan_assignments
    USING btree (plan_id);

CREATE INDEX idx_project_plan_assignments_project ON project_plan_assignments
    USING btree (project_id);

CREATE INDEX idx_project_plan_assignments_updated_by ON project_plan_assignments
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_settings_definitions_created_by ON settings_definitions
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_settings_definitions_updated_by ON settings_definitions
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_settings_values_created_by ON settings_values
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_settings_values_key ON settings_values
    USING btree (key);

CREATE INDEX idx_settings_values_scope ON settings_values
    USING btree (scope, scope_id);

CREATE INDEX idx_settings_values_updated_by ON settings_values
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_settings_values_value ON settings_values
    USING gin (value);

CREATE INDEX idx_entitlement_overrides_created_by ON entitlement_overrides
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_entitlement_overrides_scope ON entitlement_overrides
    USING btree (scope, scope_id);

CREATE INDEX idx_entitlement_overrides_updated_by ON entitlement_overrides
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_entitlement_overrides_value ON entitlement_overrides
    USING gin (value_json);

CREATE INDEX idx_projects_active ON projects
    USING btree (id) WHERE status = 'ACTIVE'::project_status;

CREATE INDEX idx_projects_archived_by ON projects
    USING btree (archived_by) WHERE archived_by IS NOT NULL;

CREATE INDEX idx_projects_created_by ON projects
    USING btree (created_by);

CREATE INDEX idx_projects_deleted_at ON projects
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_projects_deleted_by ON projects
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_projects_deletion_id ON projects
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_projects_manager_org ON projects
    USING btree (manager_org_id) WHERE manager_org_id IS NOT NULL;

CREATE INDEX idx_projects_owner_org ON projects
    USING btree (owner_org_id);

CREATE INDEX idx_projects_status ON projects
    USING btree (status) WHERE status <> 'DELETED'::project_status;

CREATE INDEX idx_projects_updated_by ON projects
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_events_created_by ON events
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_events_deleted_at ON events
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_events_deleted_by ON events
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_events_deletion_id ON events
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_events_project ON events
    USING btree (project_id);

CREATE INDEX idx_events_updated_by ON events
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_sites_created_by ON sites
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_sites_custom_domain ON sites
    USING btree (custom_domain) WHERE custom_domain IS NOT NULL;

CREATE INDEX idx_sites_custom_domain_lower ON sites
    USING btree (lower(custom_domain)) WHERE custom_domain IS NOT NULL AND deleted_at IS NULL;

CREATE INDEX idx_sites_deleted_at ON sites
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_sites_deleted_by ON sites
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_sites_deletion_id ON sites
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_sites_project ON sites
    USING btree (project_id);

CREATE INDEX idx_sites_published_version ON sites
    USING btree (published_version_id) WHERE published_version_id IS NOT NULL;

CREATE INDEX idx_sites_subdomain ON sites
    USING btree (subdomain_slug) WHERE subdomain_slug IS NOT NULL;

CREATE INDEX idx_sites_subdomain_slug_lower ON sites
    USING btree (lower(subdomain_slug)) WHERE subdomain_slug IS NOT NULL AND deleted_at IS NULL;

CREATE INDEX idx_sites_updated_by ON sites
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE UNIQUE INDEX uq_sites_custom_domain ON sites
    USING btree (custom_domain) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX uq_sites_project_id_subdomain_slug ON sites
    USING btree (project_id, subdomain_slug) WHERE deleted_at IS NULL;

CREATE INDEX idx_site_versions_created_by ON site_versions
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_site_versions_site ON site_versions
    USING btree (site_id);

CREATE INDEX idx_site_versions_updated_by ON site_versions
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_guest_groups_created_by ON guest_groups
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_guest_groups_deleted_at ON guest_groups
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_guest_groups_deleted_by ON guest_groups
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_guest_groups_deletion_id ON guest_groups
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_guest_groups_project ON guest_groups
    USING btree (project_id);

CREATE INDEX idx_guest_groups_updated_by ON guest_groups
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_guests_created_at ON guests
    USING btree (created_at);

CREATE INDEX idx_guests_created_by ON guests
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_guests_deleted_at ON guests
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_guests_deleted_by ON guests
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_guests_deletion_id ON guests
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_guests_group ON guests
    USING btree (group_id) WHERE group_id IS NOT NULL;

CREATE INDEX idx_guests_list ON guests
    USING btree (project_id, last_name, first_name, id) INCLUDE (org_id) WHERE deleted_at IS NULL;

CREATE INDEX idx_guests_name_search ON guests
    USING btree (first_name, last_name);

CREATE INDEX idx_guests_name_trgm ON guests
    USING gin (project_id, ((COALESCE(first_name, ''::text) || ' '::text) || COALESCE(last_name, ''::text)) gin_trgm_ops) WHERE deleted_at IS NULL;

CREATE INDEX idx_guests_project ON guests
    USING btree (project_id);

CREATE INDEX idx_guests_project_deleted ON guests
    USING btree (project_id, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX idx_guests_updated_by ON guests
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_guest_contacts_created_by ON guest_contacts
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_guest_contacts_deleted_at ON guest_contacts
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_guest_contacts_deleted_by ON guest_contacts
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_guest_contacts_deletion_id ON guest_contacts
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_guest_contacts_email ON guest_contacts
    USING btree (lower(btrim(email))) WHERE email IS NOT NULL AND deleted_at IS NULL;

CREATE INDEX idx_guest_contacts_guest ON guest_contacts
    USING btree (guest_id);

CREATE INDEX idx_guest_contacts_phone ON guest_contacts
    USING btree (ltrim(regexp_replace(phone, '\D'::text, ''::text, 'g'::text), '0'::text)) WHERE phone IS NOT NULL AND deleted_at IS NULL;

CREATE INDEX idx_guest_contacts_updated_by ON guest_contacts
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_guest_tags_created_by ON guest_tags
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_guest_tags_deleted_at ON guest_tags
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_guest_tags_deleted_by ON guest_tags
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_guest_tags_deletion_id ON guest_tags
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_guest_tags_project ON guest_tags
    USING btree (project_id);

CREATE INDEX idx_guest_tags_updated_by ON guest_tags
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_guest_tag_assignments_guest ON guest_tag_assignments
    USING btree (guest_id);

CREATE INDEX idx_guest_tag_assignments_tag ON guest_tag_assignments
    USING btree (tag_id);

CREATE INDEX idx_invites_created_at ON invites
    USING btree (created_at);

CREATE INDEX idx_invites_created_by ON invites
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_invites_deleted_at ON invites
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_invites_deleted_by ON invites
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_invites_deletion_id ON invites
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_invites_group ON invites
    USING btree (group_id) WHERE group_id IS NOT NULL;

CREATE INDEX idx_invites_guest ON invites
    USING btree (guest_id) WHERE guest_id IS NOT NULL;

CREATE INDEX idx_invites_project ON invites
    USING btree (project_id);

CREATE INDEX idx_invites_project_active ON invites
    USING btree (project_id, revoked_at, expires_at) WHERE revoked_at IS NULL;

CREATE INDEX idx_invites_site ON invites
    USING btree (site_id);

CREATE INDEX idx_invites_token ON invites
    USING btree (token_hash);

CREATE INDEX idx_invites_updated_by ON invites
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_invite_access_logs_accessed_at ON invite_access_logs
    USING btree (accessed_at);

CREATE INDEX idx_invite_access_logs_invite ON invite_access_logs
    USING btree (invite_id);

CREATE INDEX idx_rsvp_forms_created_by ON rsvp_forms
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_rsvp_forms_deleted_at ON rsvp_forms
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_rsvp_forms_deleted_by ON rsvp_forms
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_rsvp_forms_deletion_id ON rsvp_forms
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_rsvp_forms_project ON rsvp_forms
    USING btree (project_id);

CREATE INDEX idx_rsvp_forms_updated_by ON rsvp_forms
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_rsvp_questions_created_by ON rsvp_questions
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_rsvp_questions_deleted_at ON rsvp_questions
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_rsvp_questions_deleted_by ON rsvp_questions
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_rsvp_questions_deletion_id ON rsvp_questions
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_rsvp_questions_event ON rsvp_questions
    USING btree (event_id) WHERE event_id IS NOT NULL;

CREATE INDEX idx_rsvp_questions_form ON rsvp_questions
    USING btree (form_id);

CREATE INDEX idx_rsvp_questions_updated_by ON rsvp_questions
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_rsvp_question_options_created_by ON rsvp_question_options
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_rsvp_question_options_deleted_at ON rsvp_question_options
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_rsvp_question_options_deleted_by ON rsvp_question_options
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_rsvp_question_options_deletion_id ON rsvp_question_options
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_rsvp_question_options_question ON rsvp_question_options
    USING btree (question_id);

CREATE INDEX idx_rsvp_question_options_updated_by ON rsvp_question_options
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_rsvp_logic_rules_created_by ON rsvp_logic_rules
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_rsvp_logic_rules_depends ON rsvp_logic_rules
    USING btree (depends_on_question_id);

CREATE INDEX idx_rsvp_logic_rules_question ON rsvp_logic_rules
    USING btree (question_id);

CREATE INDEX idx_rsvp_logic_rules_updated_by ON rsvp_logic_rules
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_rsvp_submissions_created_by ON rsvp_submissions
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_rsvp_submissions_deleted_at ON rsvp_submissions
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_rsvp_submissions_deleted_by ON rsvp_submissions
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_rsvp_submissions_deletion_id ON rsvp_submissions
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_rsvp_submissions_form ON rsvp_submissions
    USING btree (form_id);

CREATE INDEX idx_rsvp_submissions_guest ON rsvp_submissions
    USING btree (guest_id) WHERE guest_id IS NOT NULL;

CREATE INDEX idx_rsvp_submissions_invite ON rsvp_submissions
    USING btree (invite_id) WHERE invite_id IS NOT NULL;

CREATE INDEX idx_rsvp_submissions_submitted_at ON rsvp_submissions
    USING btree (submitted_at);

CREATE INDEX idx_rsvp_submissions_updated_by ON rsvp_submissions
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_rsvp_answers_question ON rsvp_answers
    USING btree (question_id);

CREATE INDEX idx_rsvp_answers_submission ON rsvp_answers
    USING btree (submission_id);

CREATE INDEX idx_messaging_campaigns_created_by ON messaging_campaigns
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_messaging_campaigns_deleted_at ON messaging_campaigns
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_messaging_campaigns_deleted_by ON messaging_campaigns
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_messaging_campaigns_deletion_id ON messaging_campaigns
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_messaging_campaigns_project ON messaging_campaigns
    USING btree (project_id);

CREATE INDEX idx_messaging_campaigns_updated_by ON messaging_campaigns
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_message_jobs_campaign ON message_jobs
    USING btree (campaign_id);

CREATE INDEX idx_message_jobs_created_at ON message_jobs
    USING btree (created_at);

CREATE INDEX idx_message_jobs_guest ON message_jobs
    USING btree (guest_id) WHERE guest_id IS NOT NULL;

CREATE INDEX idx_message_jobs_waiting ON message_jobs
    USING btree (created_at, id) WHERE status = ANY (ARRAY['QUEUED'::text, 'RETRY'::text, 'SCHEDULED'::text]);

CREATE INDEX idx_message_events_job ON message_events
    USING btree (message_job_id);

CREATE INDEX idx_floor_plans_created_by ON floor_plans
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_floor_plans_deleted_at ON floor_plans
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_floor_plans_deleted_by ON floor_plans
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_floor_plans_deletion_id ON floor_plans
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_floor_plans_event ON floor_plans
    USING btree (event_id);

CREATE INDEX idx_floor_plans_updated_by ON floor_plans
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_seating_tables_created_by ON seating_tables
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_seating_tables_deleted_at ON seating_tables
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_seating_tables_deleted_by ON seating_tables
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_seating_tables_deletion_id ON seating_tables
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_seating_tables_floor_plan ON seating_tables
    USING btree (floor_plan_id);

CREATE INDEX idx_seating_tables_updated_by ON seating_tables
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_seating_assignments_created_by ON seating_assignments
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_seating_assignments_guest ON seating_assignments
    USING btree (guest_id);

CREATE INDEX idx_seating_assignments_table ON seating_assignments
    USING btree (table_id);

CREATE INDEX idx_seating_assignments_updated_by ON seating_assignments
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_check_in_records_checked_in_at ON check_in_records
    USING btree (checked_in_at);

CREATE INDEX idx_check_in_records_checked_in_by ON check_in_records
    USING btree (checked_in_by) WHERE checked_in_by IS NOT NULL;

CREATE INDEX idx_check_in_records_created_by ON check_in_records
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_check_in_records_event ON check_in_records
    USING btree (event_id);

CREATE INDEX idx_check_in_records_guest ON check_in_records
    USING btree (guest_id);

CREATE INDEX idx_check_in_records_updated_by ON check_in_records
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_photo_wall_settings_created_by ON photo_wall_settings
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_photo_wall_settings_updated_by ON photo_wall_settings
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_photo_uploads_created_at ON photo_uploads
    USING btree (created_at);

CREATE INDEX idx_photo_uploads_created_by ON photo_uploads
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_photo_uploads_deleted_at ON photo_uploads
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_photo_uploads_deleted_by ON photo_uploads
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_photo_uploads_deletion_id ON photo_uploads
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_photo_uploads_guest ON photo_uploads
    USING btree (guest_id) WHERE guest_id IS NOT NULL;

CREATE INDEX idx_photo_uploads_invite ON photo_uploads
    USING btree (invite_id) WHERE invite_id IS NOT NULL;

CREATE INDEX idx_photo_uploads_moderated_at ON photo_uploads
    USING btree (moderated_at);

CREATE INDEX idx_photo_uploads_moderated_by ON photo_uploads
    USING btree (moderated_by) WHERE moderated_by IS NOT NULL;

CREATE INDEX idx_photo_uploads_project ON photo_uploads
    USING btree (project_id);

CREATE INDEX idx_photo_uploads_status ON photo_uploads
    USING btree (project_id, status, created_at);

CREATE INDEX idx_photo_uploads_updated_by ON photo_uploads
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_photo_likes_guest ON photo_likes
    USING btree (guest_id) WHERE guest_id IS NOT NULL;

CREATE INDEX idx_photo_likes_photo ON photo_likes
    USING btree (photo_id);

CREATE INDEX idx_api_keys_created_by ON api_keys
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_api_keys_expires_at ON api_keys
    USING btree (expires_at) WHERE expires_at IS NOT NULL AND revoked_at IS NULL;

CREATE INDEX idx_api_keys_org_id ON api_keys
    USING btree (org_id, created_at);

CREATE INDEX idx_api_keys_project_id ON api_keys
    USING btree (project_id) WHERE project_id IS NOT NULL;

CREATE INDEX idx_api_keys_replaces_key_id ON api_keys
    USING btree (replaces_key_id) WHERE replaces_key_id IS NOT NULL;

CREATE INDEX idx_api_keys_revoked_by ON api_keys
    USING btree (revoked_by) WHERE revoked_by IS NOT NULL;

CREATE INDEX idx_api_keys_updated_by ON api_keys
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_api_key_usage_org_id ON api_key_usage
    USING btree (org_id, window_start);

CREATE INDEX idx_webhooks_active ON webhooks
    USING btree (org_id, project_id) WHERE is_active AND deleted_at IS NULL;

CREATE INDEX idx_webhooks_created_by ON webhooks
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_webhooks_deleted_at ON webhooks
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_webhooks_deleted_by ON webhooks
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_webhooks_deletion_id ON webhooks
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_webhooks_org_id ON webhooks
    USING btree (org_id, created_at);

CREATE INDEX idx_webhooks_project_id ON webhooks
    USING btree (project_id) WHERE project_id IS NOT NULL;

CREATE INDEX idx_webhooks_updated_by ON webhooks
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_webhook_deliveries_claimed ON webhook_deliveries
    USING btree (claimed_until) WHERE status = 'IN_FLIGHT'::webhook_delivery_status;

CREATE INDEX idx_webhook_deliveries_due ON webhook_deliveries
    USING btree (scheduled_at, id) WHERE status = 'PENDING'::webhook_delivery_status;

CREATE INDEX idx_webhook_deliveries_failed ON webhook_deliveries
    USING btree (webhook_id, finished_at) WHERE status = ANY (ARRAY['FAILED'::webhook_delivery_status, 'DEAD'::webhook_delivery_status]);

CREATE INDEX idx_webhook_deliveries_message_id ON webhook_deliveries
    USING btree (message_id, attempt_number);

CREATE INDEX idx_webhook_deliveries_org_id ON webhook_deliveries
    USING btree (org_id, created_at);

CREATE INDEX idx_webhook_deliveries_webhook_id ON webhook_deliveries
    USING btree (webhook_id, created_at);

CREATE INDEX idx_custom_fields_created_by ON custom_fields
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_custom_fields_deleted_at ON custom_fields
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_custom_fields_deleted_by ON custom_fields
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_custom_fields_deletion_id ON custom_fields
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_custom_fields_org_id ON custom_fields
    USING btree (org_id, entity_type, "position");

CREATE INDEX idx_custom_fields_project_id ON custom_fields
    USING btree (project_id) WHERE project_id IS NOT NULL;

CREATE INDEX idx_custom_fields_updated_by ON custom_fields
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE UNIQUE INDEX uq_custom_fields_org_id_project_id_entity_type_field_key ON custom_fields
    USING btree (org_id, project_id, entity_type, field_key) NULLS NOT DISTINCT WHERE deleted_at IS NULL;

CREATE INDEX idx_custom_field_values_boolean ON custom_field_values
    USING btree (field_id, value_boolean) WHERE value_boolean IS NOT NULL;

CREATE INDEX idx_custom_field_values_created_by ON custom_field_values
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_custom_field_values_date ON custom_field_values
    USING btree (field_id, value_date) WHERE value_date IS NOT NULL;

CREATE INDEX idx_custom_field_values_datetime ON custom_field_values
    USING btree (field_id, value_datetime) WHERE value_datetime IS NOT NULL;

CREATE INDEX idx_custom_field_values_entity_id ON custom_field_values
    USING btree (entity_id, entity_type);

CREATE INDEX idx_custom_field_values_number ON custom_field_values
    USING btree (field_id, value_number) WHERE value_number IS NOT NULL;

CREATE INDEX idx_custom_field_values_options ON custom_field_values
    USING gin (field_id, value_options) WHERE value_options IS NOT NULL;

CREATE INDEX idx_custom_field_values_org_id ON custom_field_values
    USING btree (org_id);

CREATE INDEX idx_custom_field_values_text ON custom_field_values
    USING btree (field_id, value_text) WHERE value_text IS NOT NULL AND field_type <> 'TEXTAREA'::custom_field_type;

CREATE INDEX idx_custom_field_values_updated_by ON custom_field_values
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE UNIQUE INDEX uq_custom_field_values_date ON custom_field_values
    USING btree (field_id, value_date) WHERE is_unique AND value_date IS NOT NULL;

CREATE UNIQUE INDEX uq_custom_field_values_datetime ON custom_field_values
    USING btree (field_id, value_datetime) WHERE is_unique AND value_datetime IS NOT NULL;

CREATE UNIQUE INDEX uq_custom_field_values_number ON custom_field_values
    USING btree (field_id, value_number) WHERE is_unique AND value_number IS NOT NULL;

CREATE UNIQUE INDEX uq_custom_field_values_text ON custom_field_values
    USING btree (field_id, value_text) WHERE is_unique AND value_text IS NOT NULL;

CREATE INDEX idx_daily_stats_org_id ON daily_stats
    USING btree (org_id, day);

CREATE INDEX idx_event_analytics_org_id ON event_analytics
    USING btree (org_id);

CREATE INDEX idx_event_analytics_project_id ON event_analytics
    USING btree (project_id);

CREATE INDEX idx_revenue_summary_plan_id ON revenue_summary
    USING btree (plan_id);

CREATE INDEX idx_api_usage_stats_api_key_id ON api_usage_stats
    USING btree (api_key_id, day);

CREATE INDEX idx_api_usage_stats_org_id ON api_usage_stats
    USING btree (org_id, day);

CREATE INDEX idx_data_retention_policies_created_by ON data_retention_policies
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_data_retention_policies_due ON data_retention_policies
    USING btree (next_run_at) WHERE is_active;

CREATE INDEX idx_data_retention_policies_org_id ON data_retention_policies
    USING btree (org_id) WHERE org_id IS NOT NULL;

CREATE INDEX idx_data_retention_policies_updated_by ON data_retention_policies
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE UNIQUE INDEX uq_data_retention_policies_active ON data_retention_policies
    USING btree (org_id, target, action, condition) NULLS NOT DISTINCT WHERE is_active;

CREATE INDEX idx_data_export_requests_created_by ON data_export_requests
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_data_export_requests_due ON data_export_requests
    USING btree (due_at) WHERE status = ANY (ARRAY['PENDING'::export_status, 'PROCESSING'::export_status, 'FAILED'::export_status]);

CREATE INDEX idx_data_export_requests_expires_at ON data_export_requests
    USING btree (expires_at) WHERE status = 'READY'::export_status;

CREATE INDEX idx_data_export_requests_org_id ON data_export_requests
    USING btree (org_id) WHERE org_id IS NOT NULL;

CREATE INDEX idx_data_export_requests_requested_by ON data_export_requests
    USING btree (requested_by) WHERE requested_by IS NOT NULL;

CREATE INDEX idx_data_export_requests_subject_id ON data_export_requests
    USING btree (subject_id);

CREATE INDEX idx_data_export_requests_updated_by ON data_export_requests
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE UNIQUE INDEX uq_data_export_requests_open ON data_export_requests
    USING btree (subject_type, subject_id) WHERE status = ANY (ARRAY['PENDING'::export_status, 'PROCESSING'::export_status]);

CREATE INDEX idx_data_deletion_requests_created_by ON data_deletion_requests
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_data_deletion_requests_due ON data_deletion_requests
    USING btree (due_at) WHERE status <> ALL (ARRAY['COMPLETED'::erasure_status, 'REJECTED'::erasure_status]);

CREATE INDEX idx_data_deletion_requests_org_id ON data_deletion_requests
    USING btree (org_id) WHERE org_id IS NOT NULL;

CREATE INDEX idx_data_deletion_requests_requested_by ON data_deletion_requests
    USING btree (requested_by) WHERE requested_by IS NOT NULL;

CREATE INDEX idx_data_deletion_requests_reviewed_by ON data_deletion_requests
    USING btree (reviewed_by) WHERE reviewed_by IS NOT NULL;

CREATE INDEX idx_data_deletion_requests_subject_id ON data_deletion_requests
    USING btree (subject_id);

CREATE INDEX idx_data_deletion_requests_updated_by ON data_deletion_requests
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE UNIQUE INDEX uq_data_deletion_requests_open ON data_deletion_requests
    USING btree (subject_type, subject_id) WHERE status <> ALL (ARRAY['COMPLETED'::erasure_status, 'REJECTED'::erasure_status]);

CREATE INDEX idx_legal_holds_created_by ON legal_holds
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_legal_holds_open ON legal_holds
    USING btree (subject_id, subject_type) WHERE released_at IS NULL;

CREATE INDEX idx_legal_holds_org_id ON legal_holds
    USING btree (org_id) WHERE org_id IS NOT NULL;

CREATE INDEX idx_legal_holds_released_by ON legal_holds
    USING btree (released_by) WHERE released_by IS NOT NULL;

CREATE INDEX idx_legal_holds_updated_by ON legal_holds
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_erasure_ledger_erased_at ON erasure_ledger
    USING btree (erased_at);

CREATE INDEX idx_system_settings_created_by ON system_settings
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_system_settings_updated_by ON system_settings
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_feature_flags_created_by ON feature_flags
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_feature_flags_expires_at ON feature_flags
    USING btree (expires_at) WHERE expires_at IS NOT NULL AND archived_at IS NULL;

CREATE INDEX idx_feature_flags_prerequisites ON feature_flags
    USING gin (prerequisites);

CREATE INDEX idx_feature_flags_updated_by ON feature_flags
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_support_tickets_assignee_id ON support_tickets
    USING btree (assignee_id) WHERE assignee_id IS NOT NULL;

CREATE INDEX idx_support_tickets_created_by ON support_tickets
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_support_tickets_deleted_at ON support_tickets
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_support_tickets_deleted_by ON support_tickets
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_support_tickets_deletion_id ON support_tickets
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_support_tickets_open ON support_tickets
    USING btree (priority, created_at) WHERE (status = ANY (ARRAY['OPEN'::ticket_status, 'PENDING'::ticket_status, 'ON_HOLD'::ticket_status])) AND deleted_at IS NULL;

CREATE INDEX idx_support_tickets_org_id ON support_tickets
    USING btree (org_id, created_at);

CREATE INDEX idx_support_tickets_project_id ON support_tickets
    USING btree (project_id) WHERE project_id IS NOT NULL;

CREATE INDEX idx_support_tickets_requester_id ON support_tickets
    USING btree (requester_id) WHERE requester_id IS NOT NULL;

CREATE INDEX idx_support_tickets_response_due ON support_tickets
    USING btree (first_response_due_at) WHERE first_responded_at IS NULL AND deleted_at IS NULL;

CREATE INDEX idx_support_tickets_updated_by ON support_tickets
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_support_ticket_messages_author_id ON support_ticket_messages
    USING btree (author_id) WHERE author_id IS NOT NULL;

CREATE INDEX idx_support_ticket_messages_org_id ON support_ticket_messages
    USING btree (org_id);

CREATE INDEX idx_support_ticket_messages_ticket_id ON support_ticket_messages
    USING btree (ticket_id, created_at);

CREATE INDEX idx_announcements_created_by ON announcements
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_announcements_deleted_at ON announcements
    USING btree (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX idx_announcements_deleted_by ON announcements
    USING btree (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE INDEX idx_announcements_deletion_id ON announcements
    USING btree (deletion_id) WHERE deletion_id IS NOT NULL;

CREATE INDEX idx_announcements_starts_at ON announcements
    USING btree (starts_at) WHERE deleted_at IS NULL;

CREATE INDEX idx_announcements_updated_by ON announcements
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_announcement_dismissals_user_id ON announcement_dismissals
    USING btree (user_id);

CREATE INDEX idx_scheduled_maintenance_created_by ON scheduled_maintenance
    USING btree (created_by) WHERE created_by IS NOT NULL;

CREATE INDEX idx_scheduled_maintenance_starts_at ON scheduled_maintenance
    USING btree (starts_at);

CREATE INDEX idx_scheduled_maintenance_updated_by ON scheduled_maintenance
    USING btree (updated_by) WHERE updated_by IS NOT NULL;

CREATE INDEX idx_login_attempts_identifier ON login_attempts
    USING btree (identifier_hash, created_at);

CREATE INDEX idx_login_attempts_ip_address ON login_attempts
    USING btree (ip_address, created_at);

CREATE INDEX idx_login_attempts_user_id ON login_attempts
    USING btree (user_id, created_at) WHERE user_id IS NOT NULL;

CREATE INDEX idx_security_events_acknowledged_by ON security_events
    USING btree (acknowledged_by) WHERE acknowledged_by IS NOT NULL;

CREATE INDEX idx_security_events_api_key_id ON security_events
    USING btree (api_key_id, created_at) WHERE api_key_id IS NOT NULL;

CREATE INDEX idx_security_events_open ON security_events
    USING btree (severity, created_at) WHERE acknowledged_at IS NULL;

CREATE INDEX idx_security_events_org_id ON security_events
    USING btree (org_id, created_at) WHERE org_id IS NOT NULL;

CREATE INDEX idx_security_events_user_id ON security_events
    USING btree (user_id, created_at) WHERE user_id IS NOT NULL;

CREATE INDEX idx_deletions_actor ON deletions
    USING btree (actor) WHERE actor IS NOT NULL;

CREATE INDEX idx_deletions_org ON deletions
    USING btree (org_id, deleted_at) WHERE org_id IS NOT NULL;

CREATE INDEX idx_deletions_root ON deletions
    USING btree (root_table, root_id);

CREATE INDEX idx_admin_audit_log_actor ON admin_audit_log
    USING btree (actor_user_id, created_at) WHERE actor_user_id IS NOT NULL;

CREATE INDEX idx_admin_audit_log_org ON admin_audit_log
    USING btree (org_id, created_at);

CREATE INDEX idx_admin_audit_log_request ON admin_audit_log
    USING btree (request_id) WHERE request_id IS NOT NULL;

CREATE INDEX idx_admin_audit_log_target ON admin_audit_log
    USING btree (target_id, created_at);

CREATE INDEX idx_admin_audit_log_archive_org ON admin_audit_log_archive
    USING btree (org_id, created_at);

CREATE INDEX idx_admin_audit_log_archive_target ON admin_audit_log_archive
    USING btree (target_id, created_at);


-- Triggers

CREATE TRIGGER forget_session_user BEFORE DELETE ON users FOR EACH STATEMENT
    EXECUTE FUNCTION forget_session_user();

CREATE TRIGGER stamp_row BEFORE INSERT ON users FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON users FOR EACH ROW WHEN (old.* *<> new.* AND NOT is_sign_in(old.*, new.*))
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER drop_custom_values AFTER DELETE ON organizations REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
    EXECUTE FUNCTION drop_custom_values('ORGANIZATION');

CREATE TRIGGER stamp_row BEFORE INSERT ON organizations FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON organizations FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER stamp_row BEFORE INSERT ON organization_members FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON organization_members FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER stamp_row BEFORE INSERT ON plans FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON plans FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER stamp_row BEFORE INSERT ON plan_entitlements FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON plan_entitlements FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER stamp_row BEFORE INSERT ON org_plan_assignments FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON org_plan_assignments FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF project_id, org_id ON project_plan_assignments FOR EACH ROW
    EXECUTE FUNCTION place_by_project();

CREATE TRIGGER stamp_row BEFORE INSERT ON project_plan_assignments FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON project_plan_assignments FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER stamp_row BEFORE INSERT ON settings_definitions FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON settings_definitions FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF scope, scope_id, org_id ON settings_values FOR EACH ROW
    EXECUTE FUNCTION place_by_scope();

CREATE TRIGGER stamp_row BEFORE INSERT ON settings_values FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON settings_values FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF scope, scope_id, org_id ON entitlement_overrides FOR EACH ROW
    EXECUTE FUNCTION place_by_scope();

CREATE TRIGGER stamp_row BEFORE INSERT ON entitlement_overrides FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON entitlement_overrides FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER drop_custom_values AFTER DELETE ON projects REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
    EXECUTE FUNCTION drop_custom_values('PROJECT');

CREATE TRIGGER hand_over AFTER UPDATE OF owner_org_id ON projects FOR EACH ROW WHEN (old.owner_org_id <> new.owner_org_id)
    EXECUTE FUNCTION hand_over();

CREATE TRIGGER hold_row BEFORE UPDATE OF owner_org_id ON projects FOR EACH ROW WHEN (old.owner_org_id <> new.owner_org_id)
    EXECUTE FUNCTION hold_row();

CREATE TRIGGER inherit_removal BEFORE INSERT OR UPDATE OF owner_org_id ON projects FOR EACH ROW
    EXECUTE FUNCTION inherit_removal();

CREATE TRIGGER keep_lifecycle BEFORE INSERT OR UPDATE ON projects FOR EACH ROW
    EXECUTE FUNCTION keep_project_lifecycle();

CREATE TRIGGER stamp_row BEFORE INSERT ON projects FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON projects FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER drop_custom_values AFTER DELETE ON events REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
    EXECUTE FUNCTION drop_custom_values('EVENT');

CREATE TRIGGER hand_over AFTER UPDATE OF project_id ON events FOR EACH ROW WHEN (old.project_id <> new.project_id AND old.org_id IS DISTINCT FROM new.org_id)
    EXECUTE FUNCTION hand_over();

CREATE TRIGGER hold_row BEFORE UPDATE OF project_id ON events FOR EACH ROW WHEN (old.project_id <> new.project_id)
    EXECUTE FUNCTION hold_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF project_id, org_id ON events FOR EACH ROW
    EXECUTE FUNCTION place_under_project();

CREATE TRIGGER stamp_row BEFORE INSERT ON events FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON events FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER hand_over AFTER UPDATE OF project_id ON sites FOR EACH ROW WHEN (old.project_id <> new.project_id AND old.org_id IS DISTINCT FROM new.org_id)
    EXECUTE FUNCTION hand_over();

CREATE TRIGGER hold_row BEFORE UPDATE OF project_id ON sites FOR EACH ROW WHEN (old.project_id <> new.project_id)
    EXECUTE FUNCTION hold_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF project_id, org_id ON sites FOR EACH ROW
    EXECUTE FUNCTION place_under_project();

CREATE TRIGGER stamp_row BEFORE INSERT ON sites FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON sites FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF site_id, org_id ON site_versions FOR EACH ROW
    EXECUTE FUNCTION place_by_site();

CREATE TRIGGER stamp_row BEFORE INSERT ON site_versions FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON site_versions FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF project_id, org_id ON guest_groups FOR EACH ROW
    EXECUTE FUNCTION place_under_project();

CREATE TRIGGER stamp_row BEFORE INSERT ON guest_groups FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON guest_groups FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER drop_custom_values AFTER DELETE ON guests REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
    EXECUTE FUNCTION drop_custom_values('GUEST');

CREATE TRIGGER hand_over AFTER UPDATE OF project_id ON guests FOR EACH ROW WHEN (old.project_id <> new.project_id AND old.org_id IS DISTINCT FROM new.org_id)
    EXECUTE FUNCTION hand_over();

CREATE TRIGGER hold_row BEFORE UPDATE OF project_id ON guests FOR EACH ROW WHEN (old.project_id <> new.project_id)
    EXECUTE FUNCTION hold_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF project_id, org_id ON guests FOR EACH ROW
    EXECUTE FUNCTION place_under_project();

CREATE TRIGGER stamp_row BEFORE INSERT ON guests FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON guests FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF guest_id, org_id ON guest_contacts FOR EACH ROW
    EXECUTE FUNCTION place_under_guest();

CREATE TRIGGER stamp_row BEFORE INSERT ON guest_contacts FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON guest_contacts FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF project_id, org_id ON guest_tags FOR EACH ROW
    EXECUTE FUNCTION place_under_project();

CREATE TRIGGER stamp_row BEFORE INSERT ON guest_tags FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON guest_tags FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF guest_id, org_id ON guest_tag_assignments FOR EACH ROW
    EXECUTE FUNCTION place_by_guest();

CREATE TRIGGER touch_row BEFORE UPDATE ON guest_tag_assignments FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER drop_custom_values AFTER DELETE ON invites REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
    EXECUTE FUNCTION drop_custom_values('INVITE');

CREATE TRIGGER hand_over AFTER UPDATE OF project_id ON invites FOR EACH ROW WHEN (old.project_id <> new.project_id AND old.org_id IS DISTINCT FROM new.org_id)
    EXECUTE FUNCTION hand_over();

CREATE TRIGGER hold_row BEFORE UPDATE OF project_id ON invites FOR EACH ROW WHEN (old.project_id <> new.project_id)
    EXECUTE FUNCTION hold_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF project_id, site_id, guest_id, org_id ON invites FOR EACH ROW
    EXECUTE FUNCTION place_invite();

CREATE TRIGGER stamp_row BEFORE INSERT ON invites FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON invites FOR EACH ROW WHEN (old.* *<> new.* AND NOT is_visit(old.*, new.*))
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER count_accesses AFTER INSERT ON invite_access_logs REFERENCING NEW TABLE AS accesses FOR EACH STATEMENT
    EXECUTE FUNCTION count_accesses();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF invite_id, org_id ON invite_access_logs FOR EACH ROW
    EXECUTE FUNCTION place_by_invite();

CREATE TRIGGER hand_over AFTER UPDATE OF project_id ON rsvp_forms FOR EACH ROW WHEN (old.project_id <> new.project_id AND old.org_id IS DISTINCT FROM new.org_id)
    EXECUTE FUNCTION hand_over();

CREATE TRIGGER hold_row BEFORE UPDATE OF project_id ON rsvp_forms FOR EACH ROW WHEN (old.project_id <> new.project_id)
    EXECUTE FUNCTION hold_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF project_id, org_id ON rsvp_forms FOR EACH ROW
    EXECUTE FUNCTION place_under_project();

CREATE TRIGGER stamp_row BEFORE INSERT ON rsvp_forms FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON rsvp_forms FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER hand_over AFTER UPDATE OF form_id ON rsvp_questions FOR EACH ROW WHEN (old.form_id <> new.form_id AND old.org_id IS DISTINCT FROM new.org_id)
    EXECUTE FUNCTION hand_over();

CREATE TRIGGER hold_row BEFORE UPDATE OF form_id ON rsvp_questions FOR EACH ROW WHEN (old.form_id <> new.form_id)
    EXECUTE FUNCTION hold_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF form_id, org_id ON rsvp_questions FOR EACH ROW
    EXECUTE FUNCTION place_under_form();

CREATE TRIGGER stamp_row BEFORE INSERT ON rsvp_questions FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON rsvp_questions FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF question_id, org_id ON rsvp_question_options FOR EACH ROW
    EXECUTE FUNCTION place_under_question();

CREATE TRIGGER stamp_row BEFORE INSERT ON rsvp_question_options FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON rsvp_question_options FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF question_id, org_id ON rsvp_logic_rules FOR EACH ROW
    EXECUTE FUNCTION place_by_question();

CREATE TRIGGER stamp_row BEFORE INSERT ON rsvp_logic_rules FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON rsvp_logic_rules FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER drop_custom_values AFTER DELETE ON rsvp_submissions REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
    EXECUTE FUNCTION drop_custom_values('RSVP_SUBMISSION');

CREATE TRIGGER hand_over AFTER UPDATE OF form_id ON rsvp_submissions FOR EACH ROW WHEN (old.form_id <> new.form_id AND old.org_id IS DISTINCT FROM new.org_id)
    EXECUTE FUNCTION hand_over();

CREATE TRIGGER hold_row BEFORE UPDATE OF form_id ON rsvp_submissions FOR EACH ROW WHEN (old.form_id <> new.form_id)
    EXECUTE FUNCTION hold_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF form_id, guest_id, org_id ON rsvp_submissions FOR EACH ROW
    EXECUTE FUNCTION place_submission();

CREATE TRIGGER stamp_row BEFORE INSERT ON rsvp_submissions FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON rsvp_submissions FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF submission_id, org_id ON rsvp_answers FOR EACH ROW
    EXECUTE FUNCTION place_by_submission();

CREATE TRIGGER touch_row BEFORE UPDATE ON rsvp_answers FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER hand_over AFTER UPDATE OF project_id ON messaging_campaigns FOR EACH ROW WHEN (old.project_id <> new.project_id AND old.org_id IS DISTINCT FROM new.org_id)
    EXECUTE FUNCTION hand_over();

CREATE TRIGGER hold_row BEFORE UPDATE OF project_id ON messaging_campaigns FOR EACH ROW WHEN (old.project_id <> new.project_id)
    EXECUTE FUNCTION hold_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF project_id, org_id ON messaging_campaigns FOR EACH ROW
    EXECUTE FUNCTION place_under_project();

CREATE TRIGGER stamp_row BEFORE INSERT ON messaging_campaigns FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON messaging_campaigns FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER hand_over AFTER UPDATE OF campaign_id ON message_jobs FOR EACH ROW WHEN (old.campaign_id <> new.campaign_id AND old.org_id IS DISTINCT FROM new.org_id)
    EXECUTE FUNCTION hand_over();

CREATE TRIGGER hold_row BEFORE UPDATE OF campaign_id ON message_jobs FOR EACH ROW WHEN (old.campaign_id <> new.campaign_id)
    EXECUTE FUNCTION hold_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF campaign_id, org_id ON message_jobs FOR EACH ROW
    EXECUTE FUNCTION place_by_campaign();

CREATE TRIGGER touch_row BEFORE UPDATE ON message_jobs FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF message_job_id, org_id ON message_events FOR EACH ROW
    EXECUTE FUNCTION place_by_job();

CREATE TRIGGER hand_over AFTER UPDATE OF event_id ON floor_plans FOR EACH ROW WHEN (old.event_id <> new.event_id AND old.org_id IS DISTINCT FROM new.org_id)
    EXECUTE FUNCTION hand_over();

CREATE TRIGGER hold_row BEFORE UPDATE OF event_id ON floor_plans FOR EACH ROW WHEN (old.event_id <> new.event_id)
    EXECUTE FUNCTION hold_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF event_id, org_id ON floor_plans FOR EACH ROW
    EXECUTE FUNCTION place_under_event();

CREATE TRIGGER stamp_row BEFORE INSERT ON floor_plans FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON floor_plans FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER hand_over AFTER UPDATE OF floor_plan_id ON seating_tables FOR EACH ROW WHEN (old.floor_plan_id <> new.floor_plan_id AND old.org_id IS DISTINCT FROM new.org_id)
    EXECUTE FUNCTION hand_over();

CREATE TRIGGER hold_row BEFORE UPDATE OF floor_plan_id ON seating_tables FOR EACH ROW WHEN (old.floor_plan_id <> new.floor_plan_id)
    EXECUTE FUNCTION hold_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF floor_plan_id, org_id ON seating_tables FOR EACH ROW
    EXECUTE FUNCTION place_under_floor_plan();

CREATE TRIGGER stamp_row BEFORE INSERT ON seating_tables FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON seating_tables FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF table_id, org_id ON seating_assignments FOR EACH ROW
    EXECUTE FUNCTION place_by_table();

CREATE TRIGGER stamp_row BEFORE INSERT ON seating_assignments FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON seating_assignments FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF event_id, org_id ON check_in_records FOR EACH ROW
    EXECUTE FUNCTION place_by_event();

CREATE TRIGGER stamp_row BEFORE INSERT ON check_in_records FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON check_in_records FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF project_id, org_id ON photo_wall_settings FOR EACH ROW
    EXECUTE FUNCTION place_by_project();

CREATE TRIGGER stamp_row BEFORE INSERT ON photo_wall_settings FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON photo_wall_settings FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER hand_over AFTER UPDATE OF project_id ON photo_uploads FOR EACH ROW WHEN (old.project_id <> new.project_id AND old.org_id IS DISTINCT FROM new.org_id)
    EXECUTE FUNCTION hand_over();

CREATE TRIGGER hold_row BEFORE UPDATE OF project_id ON photo_uploads FOR EACH ROW WHEN (old.project_id <> new.project_id)
    EXECUTE FUNCTION hold_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF project_id, org_id ON photo_uploads FOR EACH ROW
    EXECUTE FUNCTION place_under_project();

CREATE TRIGGER stamp_row BEFORE INSERT ON photo_uploads FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON photo_uploads FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF photo_id, org_id ON photo_likes FOR EACH ROW
    EXECUTE FUNCTION place_by_photo();

CREATE TRIGGER touch_row BEFORE UPDATE ON photo_likes FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER guard_key BEFORE INSERT OR UPDATE ON api_keys FOR EACH ROW
    EXECUTE FUNCTION guard_api_key();

CREATE TRIGGER stamp_row BEFORE INSERT ON api_keys FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON api_keys FOR EACH ROW WHEN (old.* *<> new.* AND NOT is_key_use(old.*, new.*))
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON api_key_usage FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER share_removal BEFORE INSERT OR UPDATE OF org_id, project_id ON webhooks FOR EACH ROW
    EXECUTE FUNCTION share_removal('project');

CREATE TRIGGER stamp_row BEFORE INSERT ON webhooks FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON webhooks FOR EACH ROW WHEN (old.* *<> new.* AND NOT is_delivery_report(old.*, new.*))
    EXECUTE FUNCTION stamp_row();

CREATE CONSTRAINT TRIGGER guard_status AFTER UPDATE OF status ON webhook_deliveries NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN (old.status IS DISTINCT FROM new.status)
    EXECUTE FUNCTION guard_status('PENDING>IN_FLIGHT', 'PENDING>DEAD', 'IN_FLIGHT>PENDING', 'IN_FLIGHT>SUCCEEDED', 'IN_FLIGHT>FAILED', 'IN_FLIGHT>DEAD');

CREATE TRIGGER keep_finished BEFORE UPDATE ON webhook_deliveries FOR EACH ROW WHEN (old.finished_at IS NOT NULL)
    EXECUTE FUNCTION keep_finished_delivery();

CREATE TRIGGER share_removal BEFORE INSERT OR UPDATE OF org_id, project_id ON custom_fields FOR EACH ROW
    EXECUTE FUNCTION share_removal('project');

CREATE TRIGGER stamp_row BEFORE INSERT ON custom_fields FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON custom_fields FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE ON custom_field_values FOR EACH ROW
    EXECUTE FUNCTION place_custom_value();

CREATE TRIGGER stamp_row BEFORE INSERT ON custom_field_values FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON custom_field_values FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER guard_policy BEFORE INSERT OR UPDATE OF org_id, target, age_column, action ON data_retention_policies FOR EACH ROW
    EXECUTE FUNCTION guard_retention_policy();

CREATE TRIGGER stamp_row BEFORE INSERT ON data_retention_policies FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON data_retention_policies FOR EACH ROW WHEN (old.* *<> new.* AND NOT is_retention_run(old.*, new.*))
    EXECUTE FUNCTION stamp_row();

CREATE CONSTRAINT TRIGGER guard_status AFTER UPDATE OF status ON data_export_requests NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN (old.status IS DISTINCT FROM new.status)
    EXECUTE FUNCTION guard_status('PENDING>PROCESSING', 'PENDING>FAILED', 'PROCESSING>PENDING', 'PROCESSING>READY', 'PROCESSING>FAILED', 'FAILED>PENDING', 'READY>EXPIRED');

CREATE TRIGGER place_subject BEFORE INSERT OR UPDATE OF subject_type, subject_id ON data_export_requests FOR EACH ROW
    EXECUTE FUNCTION place_subject();

CREATE TRIGGER stamp_row BEFORE INSERT ON data_export_requests FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON data_export_requests FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER guard_erasure BEFORE INSERT OR UPDATE OF status ON data_deletion_requests FOR EACH ROW WHEN (new.status = ANY (ARRAY['PROCESSING'::erasure_status, 'COMPLETED'::erasure_status]))
    EXECUTE FUNCTION guard_erasure();

CREATE CONSTRAINT TRIGGER guard_status AFTER UPDATE OF status ON data_deletion_requests NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN (old.status IS DISTINCT FROM new.status)
    EXECUTE FUNCTION guard_status('PENDING>VERIFYING', 'PENDING>APPROVED', 'PENDING>REJECTED', 'PENDING>ON_HOLD', 'VERIFYING>APPROVED', 'VERIFYING>REJECTED', 'VERIFYING>ON_HOLD', 'APPROVED>PROCESSING', 'APPROVED>REJECTED', 'APPROVED>ON_HOLD', 'PROCESSING>COMPLETED', 'PROCESSING>FAILED', 'PROCESSING>ON_HOLD', 'FAILED>APPROVED', 'FAILED>ON_HOLD', 'ON_HOLD>PENDING', 'ON_HOLD>APPROVED', 'ON_HOLD>REJECTED');

CREATE TRIGGER place_subject BEFORE INSERT OR UPDATE OF subject_type, subject_id ON data_deletion_requests FOR EACH ROW
    EXECUTE FUNCTION place_subject();

CREATE TRIGGER stamp_row BEFORE INSERT ON data_deletion_requests FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON data_deletion_requests FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER guard_release BEFORE UPDATE OF released_at ON legal_holds FOR EACH ROW WHEN (old.released_at IS NOT NULL AND new.released_at IS DISTINCT FROM old.released_at)
    EXECUTE FUNCTION guard_release();

CREATE TRIGGER place_subject BEFORE INSERT OR UPDATE OF subject_type, subject_id ON legal_holds FOR EACH ROW
    EXECUTE FUNCTION place_subject();

CREATE TRIGGER stamp_row BEFORE INSERT ON legal_holds FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON legal_holds FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON erasure_ledger FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_change();

CREATE TRIGGER stamp_row BEFORE INSERT ON system_settings FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON system_settings FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE CONSTRAINT TRIGGER guard_flag AFTER INSERT OR UPDATE OF key, variants, default_variant, rules, prerequisites ON feature_flags NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW
    EXECUTE FUNCTION guard_flag();

CREATE TRIGGER keep_asked_flag BEFORE DELETE OR UPDATE OF key ON feature_flags FOR EACH ROW
    EXECUTE FUNCTION keep_asked_flag();

CREATE TRIGGER stamp_row BEFORE INSERT ON feature_flags FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON feature_flags FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE CONSTRAINT TRIGGER guard_status AFTER UPDATE OF status ON support_tickets NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN (old.status IS DISTINCT FROM new.status)
    EXECUTE FUNCTION guard_status('OPEN>PENDING', 'OPEN>ON_HOLD', 'OPEN>RESOLVED', 'OPEN>CLOSED', 'PENDING>OPEN', 'PENDING>ON_HOLD', 'PENDING>RESOLVED', 'PENDING>CLOSED', 'ON_HOLD>OPEN', 'ON_HOLD>PENDING', 'ON_HOLD>RESOLVED', 'ON_HOLD>CLOSED', 'RESOLVED>OPEN', 'RESOLVED>PENDING', 'RESOLVED>CLOSED');

CREATE TRIGGER keep_times BEFORE INSERT OR UPDATE OF status, resolved_at, closed_at, satisfaction ON support_tickets FOR EACH ROW
    EXECUTE FUNCTION keep_ticket_times();

CREATE TRIGGER share_removal BEFORE INSERT OR UPDATE OF org_id ON support_tickets FOR EACH ROW
    EXECUTE FUNCTION share_removal();

CREATE TRIGGER stamp_row BEFORE INSERT ON support_tickets FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON support_tickets FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER note_first_response AFTER INSERT ON support_ticket_messages FOR EACH ROW WHEN (NOT new.is_internal)
    EXECUTE FUNCTION note_first_response();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF ticket_id ON support_ticket_messages FOR EACH ROW
    EXECUTE FUNCTION place_by_ticket();

CREATE TRIGGER touch_row BEFORE UPDATE ON support_ticket_messages FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER stamp_row BEFORE INSERT ON announcements FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON announcements FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER guard_dismissal BEFORE INSERT ON announcement_dismissals FOR EACH ROW
    EXECUTE FUNCTION guard_dismissal();

CREATE CONSTRAINT TRIGGER guard_status AFTER UPDATE OF status ON scheduled_maintenance NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN (old.status IS DISTINCT FROM new.status)
    EXECUTE FUNCTION guard_status('SCHEDULED>IN_PROGRESS', 'SCHEDULED>CANCELLED', 'IN_PROGRESS>COMPLETED', 'IN_PROGRESS>CANCELLED');

CREATE TRIGGER stamp_row BEFORE INSERT ON scheduled_maintenance FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON scheduled_maintenance FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON login_attempts FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_change();

CREATE TRIGGER keep_event BEFORE UPDATE ON security_events FOR EACH ROW
    EXECUTE FUNCTION keep_security_event();

CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON security_events FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_change();

CREATE TRIGGER touch_row BEFORE UPDATE ON deletions FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON admin_audit_log FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_insert BEFORE INSERT ON admin_audit_log FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0)
    EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON admin_audit_log_archive FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_insert BEFORE INSERT ON admin_audit_log_archive FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0)
    EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_seals FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_insert BEFORE INSERT ON audit_seals FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0)
    EXECUTE FUNCTION refuse_change();
