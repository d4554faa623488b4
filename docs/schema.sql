-- The complete schema. Generated from the database by `cargo run -p migration -- docs`; do not edit.
-- To build it in an empty database: psql -v ON_ERROR_STOP=1 -1 -f docs/schema.sql

SET client_min_messages = warning;
SET check_function_bodies = false;
CREATE SCHEMA IF NOT EXISTS public;
SET search_path = public;


-- Roles that policies name

DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'eios_app') THEN
        CREATE ROLE eios_app NOLOGIN;
    END IF;
END $$;

DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'eios_service') THEN
        CREATE ROLE eios_service NOLOGIN;
    END IF;
END $$;

CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE EXTENSION IF NOT EXISTS "uuid-ossp";


-- Types and sequences

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

CREATE TYPE invite_security_mode AS ENUM (
    'OPEN',
    'LINK_LOCKED',
    'PASSCODE',
    'OTP_FIRST_TIME',
    'OTP_EVERY_SESSION',
    'OTP_EVERY_TIME'
);
COMMENT ON TYPE invite_security_mode IS 'What opens an invite beyond its link.';

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

CREATE TYPE policy_command AS ENUM (
    'ALL',
    'SELECT',
    'INSERT',
    'UPDATE',
    'DELETE'
);
COMMENT ON TYPE policy_command IS 'The commands that a policy is asked about.';

CREATE TYPE project_status AS ENUM (
    'ACTIVE',
    'ARCHIVED',
    'COLD_ARCHIVED',
    'DELETED'
);
COMMENT ON TYPE project_status IS 'Where a project stands in its life.';

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


-- Functions that tables call

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
    id           uuid        NOT NULL DEFAULT uuid_generate_v4(),
    code         text        NOT NULL,
    name         text        NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    deleted_at   timestamptz,
    deleted_by   uuid,
    deletion_id  uuid,
    updated_at   timestamptz          DEFAULT now(),
    created_by   uuid,
    updated_by   uuid,
    CONSTRAINT plans_pkey PRIMARY KEY (id)
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
    CONSTRAINT projects_pkey PRIMARY KEY (id)
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
) PARTITION BY RANGE (created_at);
COMMENT ON TABLE admin_audit_log_archive IS 'Months of the audit log that were moved out of it, as they were. By month; append-only.';
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


-- Tenancy

CREATE TABLE tenant_isolation_policies (
    table_name        text           NOT NULL,
    policy_name       text           NOT NULL,
    command           policy_command NOT NULL,
    role              text           NOT NULL,
    path              text           NOT NULL,
    using_expression  text,
    check_expression  text,
    enforced_since    timestamptz,
    created_at        timestamptz    NOT NULL DEFAULT now(),
    updated_at        timestamptz    NOT NULL DEFAULT now(),
    CONSTRAINT tenant_isolation_policies_pkey PRIMARY KEY (table_name, policy_name)
);
COMMENT ON TABLE tenant_isolation_policies IS 'The row level security policies that the database should have, as the migrations made them.';
COMMENT ON COLUMN tenant_isolation_policies.table_name IS 'The table that the policy guards.';
COMMENT ON COLUMN tenant_isolation_policies.policy_name IS 'The policy.';
COMMENT ON COLUMN tenant_isolation_policies.command IS 'What the policy is asked about.';
COMMENT ON COLUMN tenant_isolation_policies.role IS 'The role that the policy opens rows to.';
COMMENT ON COLUMN tenant_isolation_policies.path IS 'How a row reaches the tenant, in words.';
COMMENT ON COLUMN tenant_isolation_policies.using_expression IS 'Which rows there are for the role, as the database printed it.';
COMMENT ON COLUMN tenant_isolation_policies.check_expression IS 'Which rows the role may write, as the database printed it.';
COMMENT ON COLUMN tenant_isolation_policies.enforced_since IS 'Since when the table''s owner is bound by the policies too; absent while it is not.';
COMMENT ON COLUMN tenant_isolation_policies.created_at IS 'When the policy was made.';
COMMENT ON COLUMN tenant_isolation_policies.updated_at IS 'When the entry last changed.';


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

ALTER TABLE deletions
    ADD CONSTRAINT fk_deletions_actor FOREIGN KEY (actor) REFERENCES users(id) ON DELETE SET NULL;


-- Functions and views

CREATE OR REPLACE FUNCTION accessible_org_ids(wanted text)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    actor uuid := session_user_id();
    inside uuid := session_org_id();
BEGIN
    IF inside IS NULL AND session_setting('current_org_id') IS NOT NULL THEN
        RETURN '{}'::uuid[];
    END IF;
    IF session_setting('current_user_id') IS NOT NULL THEN
        RETURN ARRAY(
            SELECT org_id FROM organization_members
            WHERE user_id = actor
              AND org_id = coalesce(inside, org_id)
              AND wanted = ANY (CASE lower(role)
                                    WHEN 'owner' THEN '{read,write,manage,own}'::text[]
                                    WHEN 'admin' THEN '{read,write,manage}'::text[]
                                    WHEN 'member' THEN '{read,write}'::text[]
                                    ELSE '{read}'::text[]
                                END)
              AND EXISTS (SELECT FROM users WHERE id = actor AND deleted_at IS NULL));
    END IF;
    IF session_uuid('api_key_id') IS NOT NULL AND wanted IN ('read', 'write') THEN
        RETURN ARRAY(SELECT id FROM organizations WHERE id = inside);
    END IF;
    RETURN '{}'::uuid[];
END
$function$;
COMMENT ON FUNCTION accessible_org_ids(wanted text) IS 'The organizations in which the session has a right: read, write, manage or own. A member''s role gives rights, an unknown role that of reading; an API key reads and writes in its organization. With app.current_org_id set, no other organization counts.';

CREATE OR REPLACE FUNCTION acting_user_id()
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    actor uuid := session_user_id();
BEGIN
    RETURN (SELECT id FROM users WHERE id = actor AND deleted_at IS NULL);
END
$function$;
COMMENT ON FUNCTION acting_user_id() IS 'The user whom the session acts for, as long as there is such a user who is not removed.';

CREATE OR REPLACE FUNCTION add_member(organization uuid, person uuid, new_role text)
 RETURNS organization_members
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    may_own boolean := organization = ANY (accessible_org_ids('own'));
    member organization_members;
BEGIN
    SELECT * INTO member FROM organization_members
    WHERE org_id = organization AND user_id = person
    FOR UPDATE;
    IF coalesce(person = acting_user_id(), true)
       OR NOT coalesce(organization = ANY (accessible_org_ids('manage')), false)
       OR NOT may_own AND 'owner' IN (lower(new_role), lower(member.role))
       OR NOT EXISTS (SELECT FROM users WHERE id = person AND deleted_at IS NULL)
    THEN
        RAISE insufficient_privilege USING
            MESSAGE = format('the session may not make %s a %s of organization %s', person, new_role, organization),
            HINT = 'Admins add users who exist, owners also owners; nobody changes their own role.';
    END IF;
    INSERT INTO organization_members AS present (org_id, user_id, role)
    VALUES (organization, person, new_role)
    ON CONFLICT (org_id, user_id) DO UPDATE SET role = excluded.role
    RETURNING present.* INTO member;
    RETURN member;
END
$function$;
COMMENT ON FUNCTION add_member(organization uuid, person uuid, new_role text) IS 'Adds a user to an organization, or gives a member another role. Owners are made and unmade by owners, and nobody changes their own role.';

CREATE OR REPLACE FUNCTION audit_body(base text, part audit_category, columns text[], secrets text[], quiet text[], org text, project text[], marks text[])
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    every text[] := columns || secrets;
    compared text[] := ARRAY(SELECT field FROM unnest(every) field WHERE field <> ALL (quiet));
    body text := $body$
DECLARE
    entry admin_audit_log;
    old_row <table>;
    new_row <table>;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (<list>)
                SELECT coalesce(n.id, o.id), coalesce(<org n>, <org gone o>), coalesce(<project n>, <project gone o>),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, <part>,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE <word o n> END,
                       <name>, CASE WHEN n.id = o.id THEN string_to_array(<changed fields>, ',') END,
                       CASE WHEN n.id IS NULL THEN <all o> WHEN o.id IS NOT NULL THEN <changed o> END,
                       CASE WHEN o.id IS NULL THEN <all n> WHEN n.id IS NOT NULL THEN <changed n> END, <session>
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL <or changed>
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            <compare>
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := <word old_row new_row>;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(<org new_row>, <org gone old_row>);
            entry.project_id := coalesce(<project new_row>, <project gone old_row>);
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (<list>)
                SELECT n.id, <org n>, <project n>, entry.actor_user_id, entry.api_key_id, entry.actor_type, <part>,
                       'CREATED', <name>, NULL, NULL, <all n>, <session>
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := <all new_row>;
            entry.target_id := new_row.id;
            entry.org_id := <org new_row>;
            entry.project_id := <project new_row>;
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (<list>)
                SELECT o.id, <org gone o>, <project gone o>, entry.actor_user_id, entry.api_key_id, entry.actor_type, <part>,
                       'DELETED', <name>, NULL, <all o>, NULL, <session>
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := <all old_row>;
            entry.target_id := old_row.id;
            entry.org_id := <org gone old_row>;
            entry.project_id := <project gone old_row>;
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (<list>)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                <part>, entry.action, <name>, entry.changed_fields, entry.previous_values, entry.new_values, <session>);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure(<name>, TG_OP, <part>, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$body$;
    alias text;
BEGIN
    FOREACH alias IN ARRAY '{o,n,old_row,new_row}'::text[] LOOP
        body := replace(body, format('<org %s>', alias), audit_org(alias, org, ARRAY[]::text[]));
        body := replace(body, format('<org gone %s>', alias), audit_org(alias, org, project));
        body := replace(body, format('<project %s>', alias), audit_project(alias, project, false));
        body := replace(body, format('<project gone %s>', alias), audit_project(alias, project, true));
        body := replace(body, format('<all %s>', alias), (
            SELECT format('(''{'' || concat_ws('','', %s) || ''}'')::jsonb',
                          string_agg(audit_member(alias, field, secrets, false), ', ' ORDER BY place))
            FROM unnest(every) WITH ORDINALITY list (field, place)));
        body := replace(body, format('<changed %s>', alias), (
            SELECT format('(''{'' || concat_ws('','', %s) || ''}'')::jsonb',
                          string_agg(format('CASE WHEN n.%1$I IS DISTINCT FROM o.%1$I THEN %2$s END', field,
                                            audit_member(alias, field, secrets, true)), ', ' ORDER BY place))
            FROM unnest(compared) WITH ORDINALITY list (field, place)));
    END LOOP;
    body := replace(body, '<changed fields>', (
        SELECT format('concat_ws('','', %s)', string_agg(
            format('CASE WHEN n.%1$I IS DISTINCT FROM o.%1$I THEN %1$L END', field), ', ' ORDER BY place))
        FROM unnest(compared) WITH ORDINALITY list (field, place)));
    body := replace(body, '<or changed>', (
        SELECT string_agg(format('OR n.%1$I IS DISTINCT FROM o.%1$I', field), ' ' ORDER BY place)
        FROM unnest(compared) WITH ORDINALITY list (field, place)));
    body := replace(body, '<compare>', (
        SELECT string_agg(format($compare$IF new_row.%1$I IS DISTINCT FROM old_row.%1$I THEN
                entry.changed_fields := array_append(entry.changed_fields, %1$L);
                before := concat_ws(',', before, %2$s);
                after := concat_ws(',', after, %3$s);
            END IF;$compare$, field, audit_member('old_row', field, secrets, true),
            audit_member('new_row', field, secrets, true)), E'\n            ' ORDER BY place)
        FROM unnest(compared) WITH ORDINALITY list (field, place)));
    body := replace(body, '<word o n>', audit_word('o', 'n', columns, marks));
    body := replace(body, '<word old_row new_row>', audit_word('old_row', 'new_row', columns, marks));
    body := replace(body, '<list>', 'target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, '
        'target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, '
        'request_id, session_id');
    body := replace(body, '<session>', 'entry.metadata, entry.reason, entry.ip_address, entry.user_agent, '
        'entry.request_id, entry.session_id');
    body := replace(body, '<part>', quote_literal(part) || '::audit_category');
    body := replace(body, '<name>', quote_literal(base));
    RETURN replace(body, '<table>', quote_ident(base));
END
$function$;
COMMENT ON FUNCTION audit_body(base text, part audit_category, columns text[], secrets text[], quiet text[], org text, project text[], marks text[]) IS 'The body of the function that records changes of a table.  A statement that changes one row, as most do, is looked at by itself: setting up the expressions for many takes longer than all the rest. All of it happens in the block that catches errors: nothing that is wrong with the log makes a statement fail. An update that changes an id deletes one row and creates another. A row is paired with itself by its place: what a deletion clears in two columns of one row are two changes of it, handed over at once.';

CREATE OR REPLACE FUNCTION audit_disable(relation regclass)
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
    EXECUTE format('DROP TRIGGER audit_truncate ON %I.%I', home, base);
    EXECUTE format('DROP TRIGGER audit_delete ON %I.%I', home, base);
    EXECUTE format('DROP TRIGGER audit_update ON %I.%I', home, base);
    EXECUTE format('DROP TRIGGER audit_insert ON %I.%I', home, base);
    EXECUTE format('DROP FUNCTION %I.%I()', home, 'audit_' || base);
END
$function$;
COMMENT ON FUNCTION audit_disable(relation regclass) IS 'Has changes of a table recorded no longer.';

CREATE OR REPLACE FUNCTION audit_enable(relation regclass, part audit_category, columns text[], secrets text[] DEFAULT '{}'::text[], quiet text[] DEFAULT '{}'::text[], org text DEFAULT 'org_id'::text, project text[] DEFAULT '{}'::text[], marks text[] DEFAULT '{}'::text[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    home name;
    base name;
    capture name;
    keeper name;
    missing text;
BEGIN
    SELECT n.nspname, c.relname INTO STRICT home, base
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = relation;
    capture := ('audit_' || base)::name;
    SELECT string_agg(named, ', ') INTO missing
    FROM unnest(columns || secrets) named
    WHERE NOT EXISTS (SELECT FROM pg_attribute a
                      WHERE a.attrelid = relation AND a.attname = named AND NOT a.attisdropped);
    IF missing IS NOT NULL THEN
        RAISE undefined_column USING
            MESSAGE = format('%s has no column %s', relation, missing),
            HINT = 'Name the columns that it has.';
    END IF;
    EXECUTE format(
        'CREATE OR REPLACE FUNCTION %I.%I() RETURNS trigger
         LANGUAGE plpgsql SECURITY DEFINER
         SET jit = off SET timezone = ''UTC'' SET extra_float_digits = 1 SET search_path = %I, pg_temp AS %L',
        home, capture, home,
        audit_body(base, part, columns, secrets, quiet || '{id,org_id,updated_at,updated_by}', org, project, marks));
    -- Whoever writes failures into the log writes changes too.
    SELECT pg_get_userbyid(p.proowner) INTO STRICT keeper
    FROM pg_proc p WHERE p.oid = 'audit_failure(text, text, audit_category, text, text)'::regprocedure;
    EXECUTE format('ALTER FUNCTION %I.%I() OWNER TO %I', home, capture, keeper);
    EXECUTE format('REVOKE ALL ON FUNCTION %I.%I() FROM PUBLIC', home, capture);
    EXECUTE format('COMMENT ON FUNCTION %I.%I() IS %L', home, capture,
                   format('Records changes of %s in the audit log; made by audit_enable.', base));
    EXECUTE format(
        'CREATE OR REPLACE TRIGGER audit_insert AFTER INSERT ON %I.%I REFERENCING NEW TABLE AS new_rows
             FOR EACH STATEMENT EXECUTE FUNCTION %I.%I()', home, base, home, capture);
    EXECUTE format(
        'CREATE OR REPLACE TRIGGER audit_update AFTER UPDATE ON %I.%I
             REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
             FOR EACH STATEMENT EXECUTE FUNCTION %I.%I()', home, base, home, capture);
    EXECUTE format(
        'CREATE OR REPLACE TRIGGER audit_delete AFTER DELETE ON %I.%I REFERENCING OLD TABLE AS old_rows
             FOR EACH STATEMENT EXECUTE FUNCTION %I.%I()', home, base, home, capture);
    EXECUTE format(
        'CREATE OR REPLACE TRIGGER audit_truncate AFTER TRUNCATE ON %I.%I
             FOR EACH STATEMENT EXECUTE FUNCTION %I.%I()', home, base, home, capture);
END
$function$;
COMMENT ON FUNCTION audit_enable(relation regclass, part audit_category, columns text[], secrets text[], quiet text[], org text, project text[], marks text[]) IS 'Has every change of a table recorded in the audit log, from now on; said again, it takes the place of what was said before.  columns are those whose values are recorded, secrets those of which only a change is, quiet those that alone are no change. org is the column of the organization. project holds ways to the project, the first that leads there counts: a column, or a column and what it refers to, step by step ("guest_id guests.project_id"), or an expression over row in parentheses. marks name updates that have a word of their own, the first that fits counts: "REVOKED set revoked_at", "PERMISSION_CHANGED change role", "SENT reach status SENT", "SETTINGS_CHANGED any".  What it makes is written out column by column, since that is several times faster than asking the catalogue or comparing whole rows for each statement. Columns that it is not told of are left alone. Values are written alike in every session, whatever time zone it shows.';

CREATE OR REPLACE FUNCTION audit_entitlement_overrides()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row entitlement_overrides;
    new_row entitlement_overrides;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, o.org_id), coalesce(coalesce((CASE n.scope WHEN 'PROJECT' THEN n.scope_id WHEN 'EVENT' THEN (SELECT project_id FROM events WHERE id = n.scope_id) WHEN 'INVITE' THEN (SELECT project_id FROM invites WHERE id = n.scope_id) END)), coalesce((CASE o.scope WHEN 'PROJECT' THEN o.scope_id WHEN 'EVENT' THEN (SELECT project_id FROM events WHERE id = o.scope_id) WHEN 'INVITE' THEN (SELECT project_id FROM invites WHERE id = o.scope_id) END))),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SETTINGS'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE 'SETTINGS_CHANGED'::audit_action END,
                       'entitlement_overrides', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.scope IS DISTINCT FROM o.scope THEN 'scope' END, CASE WHEN n.scope_id IS DISTINCT FROM o.scope_id THEN 'scope_id' END, CASE WHEN n.key IS DISTINCT FROM o.key THEN 'key' END, CASE WHEN n.value_json IS DISTINCT FROM o.value_json THEN 'value_json' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"scope":' || to_json(o.scope)::text, '"scope_id":' || to_json(o.scope_id)::text, '"key":' || to_json(o.key)::text, '"value_json":' || to_json(o.value_json)::text, '"updated_at":' || to_json(o.updated_at)::text, '"org_id":' || to_json(o.org_id)::text, '"created_at":' || to_json(o.created_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.scope IS DISTINCT FROM o.scope THEN '"scope":' || coalesce(to_json(o.scope)::text, 'null') END, CASE WHEN n.scope_id IS DISTINCT FROM o.scope_id THEN '"scope_id":' || coalesce(to_json(o.scope_id)::text, 'null') END, CASE WHEN n.key IS DISTINCT FROM o.key THEN '"key":' || coalesce(to_json(o.key)::text, 'null') END, CASE WHEN n.value_json IS DISTINCT FROM o.value_json THEN '"value_json":' || coalesce(to_json(o.value_json)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"scope":' || to_json(n.scope)::text, '"scope_id":' || to_json(n.scope_id)::text, '"key":' || to_json(n.key)::text, '"value_json":' || to_json(n.value_json)::text, '"updated_at":' || to_json(n.updated_at)::text, '"org_id":' || to_json(n.org_id)::text, '"created_at":' || to_json(n.created_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.scope IS DISTINCT FROM o.scope THEN '"scope":' || coalesce(to_json(n.scope)::text, 'null') END, CASE WHEN n.scope_id IS DISTINCT FROM o.scope_id THEN '"scope_id":' || coalesce(to_json(n.scope_id)::text, 'null') END, CASE WHEN n.key IS DISTINCT FROM o.key THEN '"key":' || coalesce(to_json(n.key)::text, 'null') END, CASE WHEN n.value_json IS DISTINCT FROM o.value_json THEN '"value_json":' || coalesce(to_json(n.value_json)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.scope IS DISTINCT FROM o.scope OR n.scope_id IS DISTINCT FROM o.scope_id OR n.key IS DISTINCT FROM o.key OR n.value_json IS DISTINCT FROM o.value_json OR n.created_at IS DISTINCT FROM o.created_at OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.scope IS DISTINCT FROM old_row.scope THEN
                entry.changed_fields := array_append(entry.changed_fields, 'scope');
                before := concat_ws(',', before, '"scope":' || coalesce(to_json(old_row.scope)::text, 'null'));
                after := concat_ws(',', after, '"scope":' || coalesce(to_json(new_row.scope)::text, 'null'));
            END IF;
            IF new_row.scope_id IS DISTINCT FROM old_row.scope_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'scope_id');
                before := concat_ws(',', before, '"scope_id":' || coalesce(to_json(old_row.scope_id)::text, 'null'));
                after := concat_ws(',', after, '"scope_id":' || coalesce(to_json(new_row.scope_id)::text, 'null'));
            END IF;
            IF new_row.key IS DISTINCT FROM old_row.key THEN
                entry.changed_fields := array_append(entry.changed_fields, 'key');
                before := concat_ws(',', before, '"key":' || coalesce(to_json(old_row.key)::text, 'null'));
                after := concat_ws(',', after, '"key":' || coalesce(to_json(new_row.key)::text, 'null'));
            END IF;
            IF new_row.value_json IS DISTINCT FROM old_row.value_json THEN
                entry.changed_fields := array_append(entry.changed_fields, 'value_json');
                before := concat_ws(',', before, '"value_json":' || coalesce(to_json(old_row.value_json)::text, 'null'));
                after := concat_ws(',', after, '"value_json":' || coalesce(to_json(new_row.value_json)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := 'SETTINGS_CHANGED'::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, old_row.org_id);
            entry.project_id := coalesce(coalesce((CASE new_row.scope WHEN 'PROJECT' THEN new_row.scope_id WHEN 'EVENT' THEN (SELECT project_id FROM events WHERE id = new_row.scope_id) WHEN 'INVITE' THEN (SELECT project_id FROM invites WHERE id = new_row.scope_id) END)), coalesce((CASE old_row.scope WHEN 'PROJECT' THEN old_row.scope_id WHEN 'EVENT' THEN (SELECT project_id FROM events WHERE id = old_row.scope_id) WHEN 'INVITE' THEN (SELECT project_id FROM invites WHERE id = old_row.scope_id) END)));
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, coalesce((CASE n.scope WHEN 'PROJECT' THEN n.scope_id WHEN 'EVENT' THEN (SELECT project_id FROM events WHERE id = n.scope_id) WHEN 'INVITE' THEN (SELECT project_id FROM invites WHERE id = n.scope_id) END)), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SETTINGS'::audit_category,
                       'CREATED', 'entitlement_overrides', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"scope":' || to_json(n.scope)::text, '"scope_id":' || to_json(n.scope_id)::text, '"key":' || to_json(n.key)::text, '"value_json":' || to_json(n.value_json)::text, '"updated_at":' || to_json(n.updated_at)::text, '"org_id":' || to_json(n.org_id)::text, '"created_at":' || to_json(n.created_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"scope":' || to_json(new_row.scope)::text, '"scope_id":' || to_json(new_row.scope_id)::text, '"key":' || to_json(new_row.key)::text, '"value_json":' || to_json(new_row.value_json)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"org_id":' || to_json(new_row.org_id)::text, '"created_at":' || to_json(new_row.created_at)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := coalesce((CASE new_row.scope WHEN 'PROJECT' THEN new_row.scope_id WHEN 'EVENT' THEN (SELECT project_id FROM events WHERE id = new_row.scope_id) WHEN 'INVITE' THEN (SELECT project_id FROM invites WHERE id = new_row.scope_id) END));
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, o.org_id, coalesce((CASE o.scope WHEN 'PROJECT' THEN o.scope_id WHEN 'EVENT' THEN (SELECT project_id FROM events WHERE id = o.scope_id) WHEN 'INVITE' THEN (SELECT project_id FROM invites WHERE id = o.scope_id) END)), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SETTINGS'::audit_category,
                       'DELETED', 'entitlement_overrides', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"scope":' || to_json(o.scope)::text, '"scope_id":' || to_json(o.scope_id)::text, '"key":' || to_json(o.key)::text, '"value_json":' || to_json(o.value_json)::text, '"updated_at":' || to_json(o.updated_at)::text, '"org_id":' || to_json(o.org_id)::text, '"created_at":' || to_json(o.created_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"scope":' || to_json(old_row.scope)::text, '"scope_id":' || to_json(old_row.scope_id)::text, '"key":' || to_json(old_row.key)::text, '"value_json":' || to_json(old_row.value_json)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"org_id":' || to_json(old_row.org_id)::text, '"created_at":' || to_json(old_row.created_at)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := old_row.org_id;
            entry.project_id := coalesce((CASE old_row.scope WHEN 'PROJECT' THEN old_row.scope_id WHEN 'EVENT' THEN (SELECT project_id FROM events WHERE id = old_row.scope_id) WHEN 'INVITE' THEN (SELECT project_id FROM invites WHERE id = old_row.scope_id) END));
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'SETTINGS'::audit_category, entry.action, 'entitlement_overrides', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('entitlement_overrides', TG_OP, 'SETTINGS'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_entitlement_overrides() IS 'Records changes of entitlement_overrides in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_events()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row events;
    new_row events;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, o.org_id), coalesce(coalesce(n.project_id), coalesce(o.project_id)),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'PROJECTS'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE (CASE WHEN o.deleted_at IS NULL AND n.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN o.deleted_at IS NOT NULL AND n.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action END,
                       'events', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN 'project_id' END, CASE WHEN n.name IS DISTINCT FROM o.name THEN 'name' END, CASE WHEN n.starts_at IS DISTINCT FROM o.starts_at THEN 'starts_at' END, CASE WHEN n.ends_at IS DISTINCT FROM o.ends_at THEN 'ends_at' END, CASE WHEN n.timezone IS DISTINCT FROM o.timezone THEN 'timezone' END, CASE WHEN n.venue_name IS DISTINCT FROM o.venue_name THEN 'venue_name' END, CASE WHEN n.venue_address IS DISTINCT FROM o.venue_address THEN 'venue_address' END, CASE WHEN n.venue_lat IS DISTINCT FROM o.venue_lat THEN 'venue_lat' END, CASE WHEN n.venue_lng IS DISTINCT FROM o.venue_lng THEN 'venue_lng' END, CASE WHEN n.notes IS DISTINCT FROM o.notes THEN 'notes' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN 'deleted_at' END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN 'deleted_by' END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN 'deletion_id' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"name":' || to_json(o.name)::text, '"starts_at":' || to_json(o.starts_at)::text, '"ends_at":' || to_json(o.ends_at)::text, '"timezone":' || to_json(o.timezone)::text, '"venue_name":' || to_json(o.venue_name)::text, '"venue_address":' || to_json(o.venue_address)::text, '"venue_lat":' || to_json(o.venue_lat)::text, '"venue_lng":' || to_json(o.venue_lng)::text, '"notes":' || to_json(o.notes)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(o.project_id)::text, 'null') END, CASE WHEN n.name IS DISTINCT FROM o.name THEN '"name":' || coalesce(to_json(o.name)::text, 'null') END, CASE WHEN n.starts_at IS DISTINCT FROM o.starts_at THEN '"starts_at":' || coalesce(to_json(o.starts_at)::text, 'null') END, CASE WHEN n.ends_at IS DISTINCT FROM o.ends_at THEN '"ends_at":' || coalesce(to_json(o.ends_at)::text, 'null') END, CASE WHEN n.timezone IS DISTINCT FROM o.timezone THEN '"timezone":' || coalesce(to_json(o.timezone)::text, 'null') END, CASE WHEN n.venue_name IS DISTINCT FROM o.venue_name THEN '"venue_name":' || coalesce(to_json(o.venue_name)::text, 'null') END, CASE WHEN n.venue_address IS DISTINCT FROM o.venue_address THEN '"venue_address":' || coalesce(to_json(o.venue_address)::text, 'null') END, CASE WHEN n.venue_lat IS DISTINCT FROM o.venue_lat THEN '"venue_lat":' || coalesce(to_json(o.venue_lat)::text, 'null') END, CASE WHEN n.venue_lng IS DISTINCT FROM o.venue_lng THEN '"venue_lng":' || coalesce(to_json(o.venue_lng)::text, 'null') END, CASE WHEN n.notes IS DISTINCT FROM o.notes THEN '"notes":' || coalesce(to_json(o.notes)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(o.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(o.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(o.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"name":' || to_json(n.name)::text, '"starts_at":' || to_json(n.starts_at)::text, '"ends_at":' || to_json(n.ends_at)::text, '"timezone":' || to_json(n.timezone)::text, '"venue_name":' || to_json(n.venue_name)::text, '"venue_address":' || to_json(n.venue_address)::text, '"venue_lat":' || to_json(n.venue_lat)::text, '"venue_lng":' || to_json(n.venue_lng)::text, '"notes":' || to_json(n.notes)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(n.project_id)::text, 'null') END, CASE WHEN n.name IS DISTINCT FROM o.name THEN '"name":' || coalesce(to_json(n.name)::text, 'null') END, CASE WHEN n.starts_at IS DISTINCT FROM o.starts_at THEN '"starts_at":' || coalesce(to_json(n.starts_at)::text, 'null') END, CASE WHEN n.ends_at IS DISTINCT FROM o.ends_at THEN '"ends_at":' || coalesce(to_json(n.ends_at)::text, 'null') END, CASE WHEN n.timezone IS DISTINCT FROM o.timezone THEN '"timezone":' || coalesce(to_json(n.timezone)::text, 'null') END, CASE WHEN n.venue_name IS DISTINCT FROM o.venue_name THEN '"venue_name":' || coalesce(to_json(n.venue_name)::text, 'null') END, CASE WHEN n.venue_address IS DISTINCT FROM o.venue_address THEN '"venue_address":' || coalesce(to_json(n.venue_address)::text, 'null') END, CASE WHEN n.venue_lat IS DISTINCT FROM o.venue_lat THEN '"venue_lat":' || coalesce(to_json(n.venue_lat)::text, 'null') END, CASE WHEN n.venue_lng IS DISTINCT FROM o.venue_lng THEN '"venue_lng":' || coalesce(to_json(n.venue_lng)::text, 'null') END, CASE WHEN n.notes IS DISTINCT FROM o.notes THEN '"notes":' || coalesce(to_json(n.notes)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(n.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(n.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(n.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.project_id IS DISTINCT FROM o.project_id OR n.name IS DISTINCT FROM o.name OR n.starts_at IS DISTINCT FROM o.starts_at OR n.ends_at IS DISTINCT FROM o.ends_at OR n.timezone IS DISTINCT FROM o.timezone OR n.venue_name IS DISTINCT FROM o.venue_name OR n.venue_address IS DISTINCT FROM o.venue_address OR n.venue_lat IS DISTINCT FROM o.venue_lat OR n.venue_lng IS DISTINCT FROM o.venue_lng OR n.notes IS DISTINCT FROM o.notes OR n.created_at IS DISTINCT FROM o.created_at OR n.deleted_at IS DISTINCT FROM o.deleted_at OR n.deleted_by IS DISTINCT FROM o.deleted_by OR n.deletion_id IS DISTINCT FROM o.deletion_id OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.project_id IS DISTINCT FROM old_row.project_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'project_id');
                before := concat_ws(',', before, '"project_id":' || coalesce(to_json(old_row.project_id)::text, 'null'));
                after := concat_ws(',', after, '"project_id":' || coalesce(to_json(new_row.project_id)::text, 'null'));
            END IF;
            IF new_row.name IS DISTINCT FROM old_row.name THEN
                entry.changed_fields := array_append(entry.changed_fields, 'name');
                before := concat_ws(',', before, '"name":' || coalesce(to_json(old_row.name)::text, 'null'));
                after := concat_ws(',', after, '"name":' || coalesce(to_json(new_row.name)::text, 'null'));
            END IF;
            IF new_row.starts_at IS DISTINCT FROM old_row.starts_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'starts_at');
                before := concat_ws(',', before, '"starts_at":' || coalesce(to_json(old_row.starts_at)::text, 'null'));
                after := concat_ws(',', after, '"starts_at":' || coalesce(to_json(new_row.starts_at)::text, 'null'));
            END IF;
            IF new_row.ends_at IS DISTINCT FROM old_row.ends_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'ends_at');
                before := concat_ws(',', before, '"ends_at":' || coalesce(to_json(old_row.ends_at)::text, 'null'));
                after := concat_ws(',', after, '"ends_at":' || coalesce(to_json(new_row.ends_at)::text, 'null'));
            END IF;
            IF new_row.timezone IS DISTINCT FROM old_row.timezone THEN
                entry.changed_fields := array_append(entry.changed_fields, 'timezone');
                before := concat_ws(',', before, '"timezone":' || coalesce(to_json(old_row.timezone)::text, 'null'));
                after := concat_ws(',', after, '"timezone":' || coalesce(to_json(new_row.timezone)::text, 'null'));
            END IF;
            IF new_row.venue_name IS DISTINCT FROM old_row.venue_name THEN
                entry.changed_fields := array_append(entry.changed_fields, 'venue_name');
                before := concat_ws(',', before, '"venue_name":' || coalesce(to_json(old_row.venue_name)::text, 'null'));
                after := concat_ws(',', after, '"venue_name":' || coalesce(to_json(new_row.venue_name)::text, 'null'));
            END IF;
            IF new_row.venue_address IS DISTINCT FROM old_row.venue_address THEN
                entry.changed_fields := array_append(entry.changed_fields, 'venue_address');
                before := concat_ws(',', before, '"venue_address":' || coalesce(to_json(old_row.venue_address)::text, 'null'));
                after := concat_ws(',', after, '"venue_address":' || coalesce(to_json(new_row.venue_address)::text, 'null'));
            END IF;
            IF new_row.venue_lat IS DISTINCT FROM old_row.venue_lat THEN
                entry.changed_fields := array_append(entry.changed_fields, 'venue_lat');
                before := concat_ws(',', before, '"venue_lat":' || coalesce(to_json(old_row.venue_lat)::text, 'null'));
                after := concat_ws(',', after, '"venue_lat":' || coalesce(to_json(new_row.venue_lat)::text, 'null'));
            END IF;
            IF new_row.venue_lng IS DISTINCT FROM old_row.venue_lng THEN
                entry.changed_fields := array_append(entry.changed_fields, 'venue_lng');
                before := concat_ws(',', before, '"venue_lng":' || coalesce(to_json(old_row.venue_lng)::text, 'null'));
                after := concat_ws(',', after, '"venue_lng":' || coalesce(to_json(new_row.venue_lng)::text, 'null'));
            END IF;
            IF new_row.notes IS DISTINCT FROM old_row.notes THEN
                entry.changed_fields := array_append(entry.changed_fields, 'notes');
                before := concat_ws(',', before, '"notes":' || coalesce(to_json(old_row.notes)::text, 'null'));
                after := concat_ws(',', after, '"notes":' || coalesce(to_json(new_row.notes)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.deleted_at IS DISTINCT FROM old_row.deleted_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_at');
                before := concat_ws(',', before, '"deleted_at":' || coalesce(to_json(old_row.deleted_at)::text, 'null'));
                after := concat_ws(',', after, '"deleted_at":' || coalesce(to_json(new_row.deleted_at)::text, 'null'));
            END IF;
            IF new_row.deleted_by IS DISTINCT FROM old_row.deleted_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_by');
                before := concat_ws(',', before, '"deleted_by":' || coalesce(to_json(old_row.deleted_by)::text, 'null'));
                after := concat_ws(',', after, '"deleted_by":' || coalesce(to_json(new_row.deleted_by)::text, 'null'));
            END IF;
            IF new_row.deletion_id IS DISTINCT FROM old_row.deletion_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deletion_id');
                before := concat_ws(',', before, '"deletion_id":' || coalesce(to_json(old_row.deletion_id)::text, 'null'));
                after := concat_ws(',', after, '"deletion_id":' || coalesce(to_json(new_row.deletion_id)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := (CASE WHEN old_row.deleted_at IS NULL AND new_row.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN old_row.deleted_at IS NOT NULL AND new_row.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, old_row.org_id);
            entry.project_id := coalesce(coalesce(new_row.project_id), coalesce(old_row.project_id));
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, coalesce(n.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'PROJECTS'::audit_category,
                       'CREATED', 'events', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"name":' || to_json(n.name)::text, '"starts_at":' || to_json(n.starts_at)::text, '"ends_at":' || to_json(n.ends_at)::text, '"timezone":' || to_json(n.timezone)::text, '"venue_name":' || to_json(n.venue_name)::text, '"venue_address":' || to_json(n.venue_address)::text, '"venue_lat":' || to_json(n.venue_lat)::text, '"venue_lng":' || to_json(n.venue_lng)::text, '"notes":' || to_json(n.notes)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"project_id":' || to_json(new_row.project_id)::text, '"name":' || to_json(new_row.name)::text, '"starts_at":' || to_json(new_row.starts_at)::text, '"ends_at":' || to_json(new_row.ends_at)::text, '"timezone":' || to_json(new_row.timezone)::text, '"venue_name":' || to_json(new_row.venue_name)::text, '"venue_address":' || to_json(new_row.venue_address)::text, '"venue_lat":' || to_json(new_row.venue_lat)::text, '"venue_lng":' || to_json(new_row.venue_lng)::text, '"notes":' || to_json(new_row.notes)::text, '"created_at":' || to_json(new_row.created_at)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"deleted_at":' || to_json(new_row.deleted_at)::text, '"deleted_by":' || to_json(new_row.deleted_by)::text, '"deletion_id":' || to_json(new_row.deletion_id)::text, '"org_id":' || to_json(new_row.org_id)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := coalesce(new_row.project_id);
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, o.org_id, coalesce(o.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'PROJECTS'::audit_category,
                       'DELETED', 'events', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"name":' || to_json(o.name)::text, '"starts_at":' || to_json(o.starts_at)::text, '"ends_at":' || to_json(o.ends_at)::text, '"timezone":' || to_json(o.timezone)::text, '"venue_name":' || to_json(o.venue_name)::text, '"venue_address":' || to_json(o.venue_address)::text, '"venue_lat":' || to_json(o.venue_lat)::text, '"venue_lng":' || to_json(o.venue_lng)::text, '"notes":' || to_json(o.notes)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"project_id":' || to_json(old_row.project_id)::text, '"name":' || to_json(old_row.name)::text, '"starts_at":' || to_json(old_row.starts_at)::text, '"ends_at":' || to_json(old_row.ends_at)::text, '"timezone":' || to_json(old_row.timezone)::text, '"venue_name":' || to_json(old_row.venue_name)::text, '"venue_address":' || to_json(old_row.venue_address)::text, '"venue_lat":' || to_json(old_row.venue_lat)::text, '"venue_lng":' || to_json(old_row.venue_lng)::text, '"notes":' || to_json(old_row.notes)::text, '"created_at":' || to_json(old_row.created_at)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"deleted_at":' || to_json(old_row.deleted_at)::text, '"deleted_by":' || to_json(old_row.deleted_by)::text, '"deletion_id":' || to_json(old_row.deletion_id)::text, '"org_id":' || to_json(old_row.org_id)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := old_row.org_id;
            entry.project_id := coalesce(old_row.project_id);
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'PROJECTS'::audit_category, entry.action, 'events', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('events', TG_OP, 'PROJECTS'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_events() IS 'Records changes of events in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_failure(relation text, operation text, part audit_category, state text, message text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
BEGIN
    entry := new_audit_entry();
    INSERT INTO admin_audit_log (actor_user_id, api_key_id, actor_type, category, action, target_type, metadata,
                                 reason, ip_address, user_agent, request_id, session_id)
    VALUES (entry.actor_user_id, entry.api_key_id, entry.actor_type, part,
            (CASE operation WHEN 'INSERT' THEN 'CREATED' WHEN 'UPDATE' THEN 'UPDATED'
                            WHEN 'DELETE' THEN 'DELETED' ELSE 'TRUNCATED' END)::audit_action,
            relation,
            coalesce(entry.metadata, '{}') || jsonb_build_object('error', format('%s: %s', state, message)),
            entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
EXCEPTION WHEN OTHERS THEN
    RAISE WARNING 'a change of % is missing in the audit log: %', relation, SQLERRM
        USING DETAIL = format('The capture had failed before: %s: %s', state, message),
              HINT = 'Find out what the log refuses, and say audit_enable for the table again.';
END
$function$;
COMMENT ON FUNCTION audit_failure(relation text, operation text, part audit_category, state text, message text) IS 'Says in the log that a statement could not be captured, and why; fails in no case, and tells the client when even that is not possible.';

CREATE OR REPLACE FUNCTION audit_floor_plans()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row floor_plans;
    new_row floor_plans;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, coalesce(o.org_id, audit_org_of(o.event_id))), coalesce(coalesce((SELECT project_id FROM events WHERE id = n.event_id)), coalesce(coalesce((SELECT project_id FROM events WHERE id = o.event_id), audit_project_of(o.event_id)))),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SEATING'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE (CASE WHEN o.deleted_at IS NULL AND n.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN o.deleted_at IS NOT NULL AND n.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action END,
                       'floor_plans', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.event_id IS DISTINCT FROM o.event_id THEN 'event_id' END, CASE WHEN n.name IS DISTINCT FROM o.name THEN 'name' END, CASE WHEN n.width IS DISTINCT FROM o.width THEN 'width' END, CASE WHEN n.height IS DISTINCT FROM o.height THEN 'height' END, CASE WHEN n.background_image_url IS DISTINCT FROM o.background_image_url THEN 'background_image_url' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN 'deleted_at' END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN 'deleted_by' END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN 'deletion_id' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"event_id":' || to_json(o.event_id)::text, '"name":' || to_json(o.name)::text, '"width":' || to_json(o.width)::text, '"height":' || to_json(o.height)::text, '"background_image_url":' || to_json(o.background_image_url)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.event_id IS DISTINCT FROM o.event_id THEN '"event_id":' || coalesce(to_json(o.event_id)::text, 'null') END, CASE WHEN n.name IS DISTINCT FROM o.name THEN '"name":' || coalesce(to_json(o.name)::text, 'null') END, CASE WHEN n.width IS DISTINCT FROM o.width THEN '"width":' || coalesce(to_json(o.width)::text, 'null') END, CASE WHEN n.height IS DISTINCT FROM o.height THEN '"height":' || coalesce(to_json(o.height)::text, 'null') END, CASE WHEN n.background_image_url IS DISTINCT FROM o.background_image_url THEN '"background_image_url":' || coalesce(to_json(o.background_image_url)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(o.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(o.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(o.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"event_id":' || to_json(n.event_id)::text, '"name":' || to_json(n.name)::text, '"width":' || to_json(n.width)::text, '"height":' || to_json(n.height)::text, '"background_image_url":' || to_json(n.background_image_url)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.event_id IS DISTINCT FROM o.event_id THEN '"event_id":' || coalesce(to_json(n.event_id)::text, 'null') END, CASE WHEN n.name IS DISTINCT FROM o.name THEN '"name":' || coalesce(to_json(n.name)::text, 'null') END, CASE WHEN n.width IS DISTINCT FROM o.width THEN '"width":' || coalesce(to_json(n.width)::text, 'null') END, CASE WHEN n.height IS DISTINCT FROM o.height THEN '"height":' || coalesce(to_json(n.height)::text, 'null') END, CASE WHEN n.background_image_url IS DISTINCT FROM o.background_image_url THEN '"background_image_url":' || coalesce(to_json(n.background_image_url)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(n.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(n.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(n.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.event_id IS DISTINCT FROM o.event_id OR n.name IS DISTINCT FROM o.name OR n.width IS DISTINCT FROM o.width OR n.height IS DISTINCT FROM o.height OR n.background_image_url IS DISTINCT FROM o.background_image_url OR n.created_at IS DISTINCT FROM o.created_at OR n.deleted_at IS DISTINCT FROM o.deleted_at OR n.deleted_by IS DISTINCT FROM o.deleted_by OR n.deletion_id IS DISTINCT FROM o.deletion_id OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.event_id IS DISTINCT FROM old_row.event_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'event_id');
                before := concat_ws(',', before, '"event_id":' || coalesce(to_json(old_row.event_id)::text, 'null'));
                after := concat_ws(',', after, '"event_id":' || coalesce(to_json(new_row.event_id)::text, 'null'));
            END IF;
            IF new_row.name IS DISTINCT FROM old_row.name THEN
                entry.changed_fields := array_append(entry.changed_fields, 'name');
                before := concat_ws(',', before, '"name":' || coalesce(to_json(old_row.name)::text, 'null'));
                after := concat_ws(',', after, '"name":' || coalesce(to_json(new_row.name)::text, 'null'));
            END IF;
            IF new_row.width IS DISTINCT FROM old_row.width THEN
                entry.changed_fields := array_append(entry.changed_fields, 'width');
                before := concat_ws(',', before, '"width":' || coalesce(to_json(old_row.width)::text, 'null'));
                after := concat_ws(',', after, '"width":' || coalesce(to_json(new_row.width)::text, 'null'));
            END IF;
            IF new_row.height IS DISTINCT FROM old_row.height THEN
                entry.changed_fields := array_append(entry.changed_fields, 'height');
                before := concat_ws(',', before, '"height":' || coalesce(to_json(old_row.height)::text, 'null'));
                after := concat_ws(',', after, '"height":' || coalesce(to_json(new_row.height)::text, 'null'));
            END IF;
            IF new_row.background_image_url IS DISTINCT FROM old_row.background_image_url THEN
                entry.changed_fields := array_append(entry.changed_fields, 'background_image_url');
                before := concat_ws(',', before, '"background_image_url":' || coalesce(to_json(old_row.background_image_url)::text, 'null'));
                after := concat_ws(',', after, '"background_image_url":' || coalesce(to_json(new_row.background_image_url)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.deleted_at IS DISTINCT FROM old_row.deleted_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_at');
                before := concat_ws(',', before, '"deleted_at":' || coalesce(to_json(old_row.deleted_at)::text, 'null'));
                after := concat_ws(',', after, '"deleted_at":' || coalesce(to_json(new_row.deleted_at)::text, 'null'));
            END IF;
            IF new_row.deleted_by IS DISTINCT FROM old_row.deleted_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_by');
                before := concat_ws(',', before, '"deleted_by":' || coalesce(to_json(old_row.deleted_by)::text, 'null'));
                after := concat_ws(',', after, '"deleted_by":' || coalesce(to_json(new_row.deleted_by)::text, 'null'));
            END IF;
            IF new_row.deletion_id IS DISTINCT FROM old_row.deletion_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deletion_id');
                before := concat_ws(',', before, '"deletion_id":' || coalesce(to_json(old_row.deletion_id)::text, 'null'));
                after := concat_ws(',', after, '"deletion_id":' || coalesce(to_json(new_row.deletion_id)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := (CASE WHEN old_row.deleted_at IS NULL AND new_row.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN old_row.deleted_at IS NOT NULL AND new_row.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, coalesce(old_row.org_id, audit_org_of(old_row.event_id)));
            entry.project_id := coalesce(coalesce((SELECT project_id FROM events WHERE id = new_row.event_id)), coalesce(coalesce((SELECT project_id FROM events WHERE id = old_row.event_id), audit_project_of(old_row.event_id))));
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, coalesce((SELECT project_id FROM events WHERE id = n.event_id)), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SEATING'::audit_category,
                       'CREATED', 'floor_plans', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"event_id":' || to_json(n.event_id)::text, '"name":' || to_json(n.name)::text, '"width":' || to_json(n.width)::text, '"height":' || to_json(n.height)::text, '"background_image_url":' || to_json(n.background_image_url)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"event_id":' || to_json(new_row.event_id)::text, '"name":' || to_json(new_row.name)::text, '"width":' || to_json(new_row.width)::text, '"height":' || to_json(new_row.height)::text, '"background_image_url":' || to_json(new_row.background_image_url)::text, '"created_at":' || to_json(new_row.created_at)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"deleted_at":' || to_json(new_row.deleted_at)::text, '"deleted_by":' || to_json(new_row.deleted_by)::text, '"deletion_id":' || to_json(new_row.deletion_id)::text, '"org_id":' || to_json(new_row.org_id)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := coalesce((SELECT project_id FROM events WHERE id = new_row.event_id));
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, coalesce(o.org_id, audit_org_of(o.event_id)), coalesce(coalesce((SELECT project_id FROM events WHERE id = o.event_id), audit_project_of(o.event_id))), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SEATING'::audit_category,
                       'DELETED', 'floor_plans', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"event_id":' || to_json(o.event_id)::text, '"name":' || to_json(o.name)::text, '"width":' || to_json(o.width)::text, '"height":' || to_json(o.height)::text, '"background_image_url":' || to_json(o.background_image_url)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"event_id":' || to_json(old_row.event_id)::text, '"name":' || to_json(old_row.name)::text, '"width":' || to_json(old_row.width)::text, '"height":' || to_json(old_row.height)::text, '"background_image_url":' || to_json(old_row.background_image_url)::text, '"created_at":' || to_json(old_row.created_at)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"deleted_at":' || to_json(old_row.deleted_at)::text, '"deleted_by":' || to_json(old_row.deleted_by)::text, '"deletion_id":' || to_json(old_row.deletion_id)::text, '"org_id":' || to_json(old_row.org_id)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := coalesce(old_row.org_id, audit_org_of(old_row.event_id));
            entry.project_id := coalesce(coalesce((SELECT project_id FROM events WHERE id = old_row.event_id), audit_project_of(old_row.event_id)));
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'SEATING'::audit_category, entry.action, 'floor_plans', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('floor_plans', TG_OP, 'SEATING'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_floor_plans() IS 'Records changes of floor_plans in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_guest_contacts()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row guest_contacts;
    new_row guest_contacts;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, coalesce(o.org_id, audit_org_of(o.guest_id))), coalesce(coalesce((SELECT project_id FROM guests WHERE id = n.guest_id)), coalesce(coalesce((SELECT project_id FROM guests WHERE id = o.guest_id), audit_project_of(o.guest_id)))),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'GUESTS'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE (CASE WHEN o.deleted_at IS NULL AND n.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN o.deleted_at IS NOT NULL AND n.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action END,
                       'guest_contacts', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.guest_id IS DISTINCT FROM o.guest_id THEN 'guest_id' END, CASE WHEN n.email IS DISTINCT FROM o.email THEN 'email' END, CASE WHEN n.phone IS DISTINCT FROM o.phone THEN 'phone' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN 'deleted_at' END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN 'deleted_by' END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN 'deletion_id' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"guest_id":' || to_json(o.guest_id)::text, '"email":' || to_json(o.email)::text, '"phone":' || to_json(o.phone)::text, '"created_at":' || to_json(o.created_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.guest_id IS DISTINCT FROM o.guest_id THEN '"guest_id":' || coalesce(to_json(o.guest_id)::text, 'null') END, CASE WHEN n.email IS DISTINCT FROM o.email THEN '"email":' || coalesce(to_json(o.email)::text, 'null') END, CASE WHEN n.phone IS DISTINCT FROM o.phone THEN '"phone":' || coalesce(to_json(o.phone)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(o.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(o.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(o.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"guest_id":' || to_json(n.guest_id)::text, '"email":' || to_json(n.email)::text, '"phone":' || to_json(n.phone)::text, '"created_at":' || to_json(n.created_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.guest_id IS DISTINCT FROM o.guest_id THEN '"guest_id":' || coalesce(to_json(n.guest_id)::text, 'null') END, CASE WHEN n.email IS DISTINCT FROM o.email THEN '"email":' || coalesce(to_json(n.email)::text, 'null') END, CASE WHEN n.phone IS DISTINCT FROM o.phone THEN '"phone":' || coalesce(to_json(n.phone)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(n.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(n.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(n.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.guest_id IS DISTINCT FROM o.guest_id OR n.email IS DISTINCT FROM o.email OR n.phone IS DISTINCT FROM o.phone OR n.created_at IS DISTINCT FROM o.created_at OR n.deleted_at IS DISTINCT FROM o.deleted_at OR n.deleted_by IS DISTINCT FROM o.deleted_by OR n.deletion_id IS DISTINCT FROM o.deletion_id OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.guest_id IS DISTINCT FROM old_row.guest_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'guest_id');
                before := concat_ws(',', before, '"guest_id":' || coalesce(to_json(old_row.guest_id)::text, 'null'));
                after := concat_ws(',', after, '"guest_id":' || coalesce(to_json(new_row.guest_id)::text, 'null'));
            END IF;
            IF new_row.email IS DISTINCT FROM old_row.email THEN
                entry.changed_fields := array_append(entry.changed_fields, 'email');
                before := concat_ws(',', before, '"email":' || coalesce(to_json(old_row.email)::text, 'null'));
                after := concat_ws(',', after, '"email":' || coalesce(to_json(new_row.email)::text, 'null'));
            END IF;
            IF new_row.phone IS DISTINCT FROM old_row.phone THEN
                entry.changed_fields := array_append(entry.changed_fields, 'phone');
                before := concat_ws(',', before, '"phone":' || coalesce(to_json(old_row.phone)::text, 'null'));
                after := concat_ws(',', after, '"phone":' || coalesce(to_json(new_row.phone)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.deleted_at IS DISTINCT FROM old_row.deleted_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_at');
                before := concat_ws(',', before, '"deleted_at":' || coalesce(to_json(old_row.deleted_at)::text, 'null'));
                after := concat_ws(',', after, '"deleted_at":' || coalesce(to_json(new_row.deleted_at)::text, 'null'));
            END IF;
            IF new_row.deleted_by IS DISTINCT FROM old_row.deleted_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_by');
                before := concat_ws(',', before, '"deleted_by":' || coalesce(to_json(old_row.deleted_by)::text, 'null'));
                after := concat_ws(',', after, '"deleted_by":' || coalesce(to_json(new_row.deleted_by)::text, 'null'));
            END IF;
            IF new_row.deletion_id IS DISTINCT FROM old_row.deletion_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deletion_id');
                before := concat_ws(',', before, '"deletion_id":' || coalesce(to_json(old_row.deletion_id)::text, 'null'));
                after := concat_ws(',', after, '"deletion_id":' || coalesce(to_json(new_row.deletion_id)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := (CASE WHEN old_row.deleted_at IS NULL AND new_row.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN old_row.deleted_at IS NOT NULL AND new_row.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, coalesce(old_row.org_id, audit_org_of(old_row.guest_id)));
            entry.project_id := coalesce(coalesce((SELECT project_id FROM guests WHERE id = new_row.guest_id)), coalesce(coalesce((SELECT project_id FROM guests WHERE id = old_row.guest_id), audit_project_of(old_row.guest_id))));
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, coalesce((SELECT project_id FROM guests WHERE id = n.guest_id)), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'GUESTS'::audit_category,
                       'CREATED', 'guest_contacts', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"guest_id":' || to_json(n.guest_id)::text, '"email":' || to_json(n.email)::text, '"phone":' || to_json(n.phone)::text, '"created_at":' || to_json(n.created_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"guest_id":' || to_json(new_row.guest_id)::text, '"email":' || to_json(new_row.email)::text, '"phone":' || to_json(new_row.phone)::text, '"created_at":' || to_json(new_row.created_at)::text, '"deleted_at":' || to_json(new_row.deleted_at)::text, '"deleted_by":' || to_json(new_row.deleted_by)::text, '"deletion_id":' || to_json(new_row.deletion_id)::text, '"org_id":' || to_json(new_row.org_id)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := coalesce((SELECT project_id FROM guests WHERE id = new_row.guest_id));
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, coalesce(o.org_id, audit_org_of(o.guest_id)), coalesce(coalesce((SELECT project_id FROM guests WHERE id = o.guest_id), audit_project_of(o.guest_id))), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'GUESTS'::audit_category,
                       'DELETED', 'guest_contacts', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"guest_id":' || to_json(o.guest_id)::text, '"email":' || to_json(o.email)::text, '"phone":' || to_json(o.phone)::text, '"created_at":' || to_json(o.created_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"guest_id":' || to_json(old_row.guest_id)::text, '"email":' || to_json(old_row.email)::text, '"phone":' || to_json(old_row.phone)::text, '"created_at":' || to_json(old_row.created_at)::text, '"deleted_at":' || to_json(old_row.deleted_at)::text, '"deleted_by":' || to_json(old_row.deleted_by)::text, '"deletion_id":' || to_json(old_row.deletion_id)::text, '"org_id":' || to_json(old_row.org_id)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := coalesce(old_row.org_id, audit_org_of(old_row.guest_id));
            entry.project_id := coalesce(coalesce((SELECT project_id FROM guests WHERE id = old_row.guest_id), audit_project_of(old_row.guest_id)));
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'GUESTS'::audit_category, entry.action, 'guest_contacts', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('guest_contacts', TG_OP, 'GUESTS'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_guest_contacts() IS 'Records changes of guest_contacts in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_guest_groups()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row guest_groups;
    new_row guest_groups;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, o.org_id), coalesce(coalesce(n.project_id), coalesce(o.project_id)),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'GUESTS'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE (CASE WHEN o.deleted_at IS NULL AND n.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN o.deleted_at IS NOT NULL AND n.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action END,
                       'guest_groups', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN 'project_id' END, CASE WHEN n.name IS DISTINCT FROM o.name THEN 'name' END, CASE WHEN n.household_label IS DISTINCT FROM o.household_label THEN 'household_label' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN 'deleted_at' END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN 'deleted_by' END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN 'deletion_id' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"name":' || to_json(o.name)::text, '"household_label":' || to_json(o.household_label)::text, '"created_at":' || to_json(o.created_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(o.project_id)::text, 'null') END, CASE WHEN n.name IS DISTINCT FROM o.name THEN '"name":' || coalesce(to_json(o.name)::text, 'null') END, CASE WHEN n.household_label IS DISTINCT FROM o.household_label THEN '"household_label":' || coalesce(to_json(o.household_label)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(o.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(o.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(o.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"name":' || to_json(n.name)::text, '"household_label":' || to_json(n.household_label)::text, '"created_at":' || to_json(n.created_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(n.project_id)::text, 'null') END, CASE WHEN n.name IS DISTINCT FROM o.name THEN '"name":' || coalesce(to_json(n.name)::text, 'null') END, CASE WHEN n.household_label IS DISTINCT FROM o.household_label THEN '"household_label":' || coalesce(to_json(n.household_label)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(n.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(n.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(n.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.project_id IS DISTINCT FROM o.project_id OR n.name IS DISTINCT FROM o.name OR n.household_label IS DISTINCT FROM o.household_label OR n.created_at IS DISTINCT FROM o.created_at OR n.deleted_at IS DISTINCT FROM o.deleted_at OR n.deleted_by IS DISTINCT FROM o.deleted_by OR n.deletion_id IS DISTINCT FROM o.deletion_id OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.project_id IS DISTINCT FROM old_row.project_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'project_id');
                before := concat_ws(',', before, '"project_id":' || coalesce(to_json(old_row.project_id)::text, 'null'));
                after := concat_ws(',', after, '"project_id":' || coalesce(to_json(new_row.project_id)::text, 'null'));
            END IF;
            IF new_row.name IS DISTINCT FROM old_row.name THEN
                entry.changed_fields := array_append(entry.changed_fields, 'name');
                before := concat_ws(',', before, '"name":' || coalesce(to_json(old_row.name)::text, 'null'));
                after := concat_ws(',', after, '"name":' || coalesce(to_json(new_row.name)::text, 'null'));
            END IF;
            IF new_row.household_label IS DISTINCT FROM old_row.household_label THEN
                entry.changed_fields := array_append(entry.changed_fields, 'household_label');
                before := concat_ws(',', before, '"household_label":' || coalesce(to_json(old_row.household_label)::text, 'null'));
                after := concat_ws(',', after, '"household_label":' || coalesce(to_json(new_row.household_label)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.deleted_at IS DISTINCT FROM old_row.deleted_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_at');
                before := concat_ws(',', before, '"deleted_at":' || coalesce(to_json(old_row.deleted_at)::text, 'null'));
                after := concat_ws(',', after, '"deleted_at":' || coalesce(to_json(new_row.deleted_at)::text, 'null'));
            END IF;
            IF new_row.deleted_by IS DISTINCT FROM old_row.deleted_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_by');
                before := concat_ws(',', before, '"deleted_by":' || coalesce(to_json(old_row.deleted_by)::text, 'null'));
                after := concat_ws(',', after, '"deleted_by":' || coalesce(to_json(new_row.deleted_by)::text, 'null'));
            END IF;
            IF new_row.deletion_id IS DISTINCT FROM old_row.deletion_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deletion_id');
                before := concat_ws(',', before, '"deletion_id":' || coalesce(to_json(old_row.deletion_id)::text, 'null'));
                after := concat_ws(',', after, '"deletion_id":' || coalesce(to_json(new_row.deletion_id)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := (CASE WHEN old_row.deleted_at IS NULL AND new_row.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN old_row.deleted_at IS NOT NULL AND new_row.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, old_row.org_id);
            entry.project_id := coalesce(coalesce(new_row.project_id), coalesce(old_row.project_id));
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, coalesce(n.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'GUESTS'::audit_category,
                       'CREATED', 'guest_groups', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"name":' || to_json(n.name)::text, '"household_label":' || to_json(n.household_label)::text, '"created_at":' || to_json(n.created_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"project_id":' || to_json(new_row.project_id)::text, '"name":' || to_json(new_row.name)::text, '"household_label":' || to_json(new_row.household_label)::text, '"created_at":' || to_json(new_row.created_at)::text, '"deleted_at":' || to_json(new_row.deleted_at)::text, '"deleted_by":' || to_json(new_row.deleted_by)::text, '"deletion_id":' || to_json(new_row.deletion_id)::text, '"org_id":' || to_json(new_row.org_id)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := coalesce(new_row.project_id);
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, o.org_id, coalesce(o.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'GUESTS'::audit_category,
                       'DELETED', 'guest_groups', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"name":' || to_json(o.name)::text, '"household_label":' || to_json(o.household_label)::text, '"created_at":' || to_json(o.created_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"project_id":' || to_json(old_row.project_id)::text, '"name":' || to_json(old_row.name)::text, '"household_label":' || to_json(old_row.household_label)::text, '"created_at":' || to_json(old_row.created_at)::text, '"deleted_at":' || to_json(old_row.deleted_at)::text, '"deleted_by":' || to_json(old_row.deleted_by)::text, '"deletion_id":' || to_json(old_row.deletion_id)::text, '"org_id":' || to_json(old_row.org_id)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := old_row.org_id;
            entry.project_id := coalesce(old_row.project_id);
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'GUESTS'::audit_category, entry.action, 'guest_groups', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('guest_groups', TG_OP, 'GUESTS'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_guest_groups() IS 'Records changes of guest_groups in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_guest_tags()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row guest_tags;
    new_row guest_tags;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, o.org_id), coalesce(coalesce(n.project_id), coalesce(o.project_id)),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'GUESTS'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE (CASE WHEN o.deleted_at IS NULL AND n.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN o.deleted_at IS NOT NULL AND n.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action END,
                       'guest_tags', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN 'project_id' END, CASE WHEN n.name IS DISTINCT FROM o.name THEN 'name' END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN 'deleted_at' END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN 'deleted_by' END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN 'deletion_id' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"name":' || to_json(o.name)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(o.project_id)::text, 'null') END, CASE WHEN n.name IS DISTINCT FROM o.name THEN '"name":' || coalesce(to_json(o.name)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(o.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(o.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(o.deletion_id)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"name":' || to_json(n.name)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(n.project_id)::text, 'null') END, CASE WHEN n.name IS DISTINCT FROM o.name THEN '"name":' || coalesce(to_json(n.name)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(n.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(n.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(n.deletion_id)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.project_id IS DISTINCT FROM o.project_id OR n.name IS DISTINCT FROM o.name OR n.deleted_at IS DISTINCT FROM o.deleted_at OR n.deleted_by IS DISTINCT FROM o.deleted_by OR n.deletion_id IS DISTINCT FROM o.deletion_id OR n.created_at IS DISTINCT FROM o.created_at OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.project_id IS DISTINCT FROM old_row.project_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'project_id');
                before := concat_ws(',', before, '"project_id":' || coalesce(to_json(old_row.project_id)::text, 'null'));
                after := concat_ws(',', after, '"project_id":' || coalesce(to_json(new_row.project_id)::text, 'null'));
            END IF;
            IF new_row.name IS DISTINCT FROM old_row.name THEN
                entry.changed_fields := array_append(entry.changed_fields, 'name');
                before := concat_ws(',', before, '"name":' || coalesce(to_json(old_row.name)::text, 'null'));
                after := concat_ws(',', after, '"name":' || coalesce(to_json(new_row.name)::text, 'null'));
            END IF;
            IF new_row.deleted_at IS DISTINCT FROM old_row.deleted_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_at');
                before := concat_ws(',', before, '"deleted_at":' || coalesce(to_json(old_row.deleted_at)::text, 'null'));
                after := concat_ws(',', after, '"deleted_at":' || coalesce(to_json(new_row.deleted_at)::text, 'null'));
            END IF;
            IF new_row.deleted_by IS DISTINCT FROM old_row.deleted_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_by');
                before := concat_ws(',', before, '"deleted_by":' || coalesce(to_json(old_row.deleted_by)::text, 'null'));
                after := concat_ws(',', after, '"deleted_by":' || coalesce(to_json(new_row.deleted_by)::text, 'null'));
            END IF;
            IF new_row.deletion_id IS DISTINCT FROM old_row.deletion_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deletion_id');
                before := concat_ws(',', before, '"deletion_id":' || coalesce(to_json(old_row.deletion_id)::text, 'null'));
                after := concat_ws(',', after, '"deletion_id":' || coalesce(to_json(new_row.deletion_id)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := (CASE WHEN old_row.deleted_at IS NULL AND new_row.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN old_row.deleted_at IS NOT NULL AND new_row.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, old_row.org_id);
            entry.project_id := coalesce(coalesce(new_row.project_id), coalesce(old_row.project_id));
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, coalesce(n.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'GUESTS'::audit_category,
                       'CREATED', 'guest_tags', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"name":' || to_json(n.name)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"project_id":' || to_json(new_row.project_id)::text, '"name":' || to_json(new_row.name)::text, '"deleted_at":' || to_json(new_row.deleted_at)::text, '"deleted_by":' || to_json(new_row.deleted_by)::text, '"deletion_id":' || to_json(new_row.deletion_id)::text, '"org_id":' || to_json(new_row.org_id)::text, '"created_at":' || to_json(new_row.created_at)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := coalesce(new_row.project_id);
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, o.org_id, coalesce(o.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'GUESTS'::audit_category,
                       'DELETED', 'guest_tags', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"name":' || to_json(o.name)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"project_id":' || to_json(old_row.project_id)::text, '"name":' || to_json(old_row.name)::text, '"deleted_at":' || to_json(old_row.deleted_at)::text, '"deleted_by":' || to_json(old_row.deleted_by)::text, '"deletion_id":' || to_json(old_row.deletion_id)::text, '"org_id":' || to_json(old_row.org_id)::text, '"created_at":' || to_json(old_row.created_at)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := old_row.org_id;
            entry.project_id := coalesce(old_row.project_id);
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'GUESTS'::audit_category, entry.action, 'guest_tags', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('guest_tags', TG_OP, 'GUESTS'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_guest_tags() IS 'Records changes of guest_tags in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_guests()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row guests;
    new_row guests;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, o.org_id), coalesce(coalesce(n.project_id), coalesce(o.project_id)),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'GUESTS'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE (CASE WHEN o.deleted_at IS NULL AND n.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN o.deleted_at IS NOT NULL AND n.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action END,
                       'guests', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN 'project_id' END, CASE WHEN n.group_id IS DISTINCT FROM o.group_id THEN 'group_id' END, CASE WHEN n.first_name IS DISTINCT FROM o.first_name THEN 'first_name' END, CASE WHEN n.last_name IS DISTINCT FROM o.last_name THEN 'last_name' END, CASE WHEN n.role IS DISTINCT FROM o.role THEN 'role' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN 'deleted_at' END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN 'deleted_by' END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN 'deletion_id' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"group_id":' || to_json(o.group_id)::text, '"first_name":' || to_json(o.first_name)::text, '"last_name":' || to_json(o.last_name)::text, '"role":' || to_json(o.role)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(o.project_id)::text, 'null') END, CASE WHEN n.group_id IS DISTINCT FROM o.group_id THEN '"group_id":' || coalesce(to_json(o.group_id)::text, 'null') END, CASE WHEN n.first_name IS DISTINCT FROM o.first_name THEN '"first_name":' || coalesce(to_json(o.first_name)::text, 'null') END, CASE WHEN n.last_name IS DISTINCT FROM o.last_name THEN '"last_name":' || coalesce(to_json(o.last_name)::text, 'null') END, CASE WHEN n.role IS DISTINCT FROM o.role THEN '"role":' || coalesce(to_json(o.role)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(o.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(o.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(o.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"group_id":' || to_json(n.group_id)::text, '"first_name":' || to_json(n.first_name)::text, '"last_name":' || to_json(n.last_name)::text, '"role":' || to_json(n.role)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(n.project_id)::text, 'null') END, CASE WHEN n.group_id IS DISTINCT FROM o.group_id THEN '"group_id":' || coalesce(to_json(n.group_id)::text, 'null') END, CASE WHEN n.first_name IS DISTINCT FROM o.first_name THEN '"first_name":' || coalesce(to_json(n.first_name)::text, 'null') END, CASE WHEN n.last_name IS DISTINCT FROM o.last_name THEN '"last_name":' || coalesce(to_json(n.last_name)::text, 'null') END, CASE WHEN n.role IS DISTINCT FROM o.role THEN '"role":' || coalesce(to_json(n.role)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(n.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(n.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(n.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.project_id IS DISTINCT FROM o.project_id OR n.group_id IS DISTINCT FROM o.group_id OR n.first_name IS DISTINCT FROM o.first_name OR n.last_name IS DISTINCT FROM o.last_name OR n.role IS DISTINCT FROM o.role OR n.created_at IS DISTINCT FROM o.created_at OR n.deleted_at IS DISTINCT FROM o.deleted_at OR n.deleted_by IS DISTINCT FROM o.deleted_by OR n.deletion_id IS DISTINCT FROM o.deletion_id OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.project_id IS DISTINCT FROM old_row.project_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'project_id');
                before := concat_ws(',', before, '"project_id":' || coalesce(to_json(old_row.project_id)::text, 'null'));
                after := concat_ws(',', after, '"project_id":' || coalesce(to_json(new_row.project_id)::text, 'null'));
            END IF;
            IF new_row.group_id IS DISTINCT FROM old_row.group_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'group_id');
                before := concat_ws(',', before, '"group_id":' || coalesce(to_json(old_row.group_id)::text, 'null'));
                after := concat_ws(',', after, '"group_id":' || coalesce(to_json(new_row.group_id)::text, 'null'));
            END IF;
            IF new_row.first_name IS DISTINCT FROM old_row.first_name THEN
                entry.changed_fields := array_append(entry.changed_fields, 'first_name');
                before := concat_ws(',', before, '"first_name":' || coalesce(to_json(old_row.first_name)::text, 'null'));
                after := concat_ws(',', after, '"first_name":' || coalesce(to_json(new_row.first_name)::text, 'null'));
            END IF;
            IF new_row.last_name IS DISTINCT FROM old_row.last_name THEN
                entry.changed_fields := array_append(entry.changed_fields, 'last_name');
                before := concat_ws(',', before, '"last_name":' || coalesce(to_json(old_row.last_name)::text, 'null'));
                after := concat_ws(',', after, '"last_name":' || coalesce(to_json(new_row.last_name)::text, 'null'));
            END IF;
            IF new_row.role IS DISTINCT FROM old_row.role THEN
                entry.changed_fields := array_append(entry.changed_fields, 'role');
                before := concat_ws(',', before, '"role":' || coalesce(to_json(old_row.role)::text, 'null'));
                after := concat_ws(',', after, '"role":' || coalesce(to_json(new_row.role)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.deleted_at IS DISTINCT FROM old_row.deleted_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_at');
                before := concat_ws(',', before, '"deleted_at":' || coalesce(to_json(old_row.deleted_at)::text, 'null'));
                after := concat_ws(',', after, '"deleted_at":' || coalesce(to_json(new_row.deleted_at)::text, 'null'));
            END IF;
            IF new_row.deleted_by IS DISTINCT FROM old_row.deleted_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_by');
                before := concat_ws(',', before, '"deleted_by":' || coalesce(to_json(old_row.deleted_by)::text, 'null'));
                after := concat_ws(',', after, '"deleted_by":' || coalesce(to_json(new_row.deleted_by)::text, 'null'));
            END IF;
            IF new_row.deletion_id IS DISTINCT FROM old_row.deletion_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deletion_id');
                before := concat_ws(',', before, '"deletion_id":' || coalesce(to_json(old_row.deletion_id)::text, 'null'));
                after := concat_ws(',', after, '"deletion_id":' || coalesce(to_json(new_row.deletion_id)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := (CASE WHEN old_row.deleted_at IS NULL AND new_row.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN old_row.deleted_at IS NOT NULL AND new_row.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, old_row.org_id);
            entry.project_id := coalesce(coalesce(new_row.project_id), coalesce(old_row.project_id));
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, coalesce(n.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'GUESTS'::audit_category,
                       'CREATED', 'guests', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"group_id":' || to_json(n.group_id)::text, '"first_name":' || to_json(n.first_name)::text, '"last_name":' || to_json(n.last_name)::text, '"role":' || to_json(n.role)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"project_id":' || to_json(new_row.project_id)::text, '"group_id":' || to_json(new_row.group_id)::text, '"first_name":' || to_json(new_row.first_name)::text, '"last_name":' || to_json(new_row.last_name)::text, '"role":' || to_json(new_row.role)::text, '"created_at":' || to_json(new_row.created_at)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"deleted_at":' || to_json(new_row.deleted_at)::text, '"deleted_by":' || to_json(new_row.deleted_by)::text, '"deletion_id":' || to_json(new_row.deletion_id)::text, '"org_id":' || to_json(new_row.org_id)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := coalesce(new_row.project_id);
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, o.org_id, coalesce(o.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'GUESTS'::audit_category,
                       'DELETED', 'guests', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"group_id":' || to_json(o.group_id)::text, '"first_name":' || to_json(o.first_name)::text, '"last_name":' || to_json(o.last_name)::text, '"role":' || to_json(o.role)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"project_id":' || to_json(old_row.project_id)::text, '"group_id":' || to_json(old_row.group_id)::text, '"first_name":' || to_json(old_row.first_name)::text, '"last_name":' || to_json(old_row.last_name)::text, '"role":' || to_json(old_row.role)::text, '"created_at":' || to_json(old_row.created_at)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"deleted_at":' || to_json(old_row.deleted_at)::text, '"deleted_by":' || to_json(old_row.deleted_by)::text, '"deletion_id":' || to_json(old_row.deletion_id)::text, '"org_id":' || to_json(old_row.org_id)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := old_row.org_id;
            entry.project_id := coalesce(old_row.project_id);
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'GUESTS'::audit_category, entry.action, 'guests', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('guests', TG_OP, 'GUESTS'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_guests() IS 'Records changes of guests in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_invites()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row invites;
    new_row invites;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, o.org_id), coalesce(coalesce(n.project_id), coalesce(o.project_id)),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'INVITES'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE (CASE WHEN o.deleted_at IS NULL AND n.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN o.deleted_at IS NOT NULL AND n.deleted_at IS NULL THEN 'RESTORED' WHEN o.revoked_at IS NULL AND n.revoked_at IS NOT NULL THEN 'REVOKED' ELSE 'UPDATED' END)::audit_action END,
                       'invites', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN 'project_id' END, CASE WHEN n.site_id IS DISTINCT FROM o.site_id THEN 'site_id' END, CASE WHEN n.guest_id IS DISTINCT FROM o.guest_id THEN 'guest_id' END, CASE WHEN n.group_id IS DISTINCT FROM o.group_id THEN 'group_id' END, CASE WHEN n.security_mode IS DISTINCT FROM o.security_mode THEN 'security_mode' END, CASE WHEN n.expires_at IS DISTINCT FROM o.expires_at THEN 'expires_at' END, CASE WHEN n.revoked_at IS DISTINCT FROM o.revoked_at THEN 'revoked_at' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN 'deleted_at' END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN 'deleted_by' END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN 'deletion_id' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END, CASE WHEN n.token_hash IS DISTINCT FROM o.token_hash THEN 'token_hash' END, CASE WHEN n.passcode_hash IS DISTINCT FROM o.passcode_hash THEN 'passcode_hash' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"site_id":' || to_json(o.site_id)::text, '"guest_id":' || to_json(o.guest_id)::text, '"group_id":' || to_json(o.group_id)::text, '"security_mode":' || to_json(o.security_mode)::text, '"expires_at":' || to_json(o.expires_at)::text, '"revoked_at":' || to_json(o.revoked_at)::text, '"created_at":' || to_json(o.created_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"last_accessed_at":' || to_json(o.last_accessed_at)::text, '"access_count":' || to_json(o.access_count)::text, '"org_id":' || to_json(o.org_id)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text, '"token_hash":' || CASE WHEN o.token_hash IS NOT NULL THEN '"[redacted]"' END, '"passcode_hash":' || CASE WHEN o.passcode_hash IS NOT NULL THEN '"[redacted]"' END) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(o.project_id)::text, 'null') END, CASE WHEN n.site_id IS DISTINCT FROM o.site_id THEN '"site_id":' || coalesce(to_json(o.site_id)::text, 'null') END, CASE WHEN n.guest_id IS DISTINCT FROM o.guest_id THEN '"guest_id":' || coalesce(to_json(o.guest_id)::text, 'null') END, CASE WHEN n.group_id IS DISTINCT FROM o.group_id THEN '"group_id":' || coalesce(to_json(o.group_id)::text, 'null') END, CASE WHEN n.security_mode IS DISTINCT FROM o.security_mode THEN '"security_mode":' || coalesce(to_json(o.security_mode)::text, 'null') END, CASE WHEN n.expires_at IS DISTINCT FROM o.expires_at THEN '"expires_at":' || coalesce(to_json(o.expires_at)::text, 'null') END, CASE WHEN n.revoked_at IS DISTINCT FROM o.revoked_at THEN '"revoked_at":' || coalesce(to_json(o.revoked_at)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(o.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(o.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(o.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END, CASE WHEN n.token_hash IS DISTINCT FROM o.token_hash THEN '"token_hash":' || coalesce(CASE WHEN o.token_hash IS NOT NULL THEN '"[redacted]"' END, 'null') END, CASE WHEN n.passcode_hash IS DISTINCT FROM o.passcode_hash THEN '"passcode_hash":' || coalesce(CASE WHEN o.passcode_hash IS NOT NULL THEN '"[redacted]"' END, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"site_id":' || to_json(n.site_id)::text, '"guest_id":' || to_json(n.guest_id)::text, '"group_id":' || to_json(n.group_id)::text, '"security_mode":' || to_json(n.security_mode)::text, '"expires_at":' || to_json(n.expires_at)::text, '"revoked_at":' || to_json(n.revoked_at)::text, '"created_at":' || to_json(n.created_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"last_accessed_at":' || to_json(n.last_accessed_at)::text, '"access_count":' || to_json(n.access_count)::text, '"org_id":' || to_json(n.org_id)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text, '"token_hash":' || CASE WHEN n.token_hash IS NOT NULL THEN '"[redacted]"' END, '"passcode_hash":' || CASE WHEN n.passcode_hash IS NOT NULL THEN '"[redacted]"' END) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(n.project_id)::text, 'null') END, CASE WHEN n.site_id IS DISTINCT FROM o.site_id THEN '"site_id":' || coalesce(to_json(n.site_id)::text, 'null') END, CASE WHEN n.guest_id IS DISTINCT FROM o.guest_id THEN '"guest_id":' || coalesce(to_json(n.guest_id)::text, 'null') END, CASE WHEN n.group_id IS DISTINCT FROM o.group_id THEN '"group_id":' || coalesce(to_json(n.group_id)::text, 'null') END, CASE WHEN n.security_mode IS DISTINCT FROM o.security_mode THEN '"security_mode":' || coalesce(to_json(n.security_mode)::text, 'null') END, CASE WHEN n.expires_at IS DISTINCT FROM o.expires_at THEN '"expires_at":' || coalesce(to_json(n.expires_at)::text, 'null') END, CASE WHEN n.revoked_at IS DISTINCT FROM o.revoked_at THEN '"revoked_at":' || coalesce(to_json(n.revoked_at)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(n.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(n.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(n.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END, CASE WHEN n.token_hash IS DISTINCT FROM o.token_hash THEN '"token_hash":' || coalesce(CASE WHEN n.token_hash IS NOT NULL THEN '"[redacted]"' END, 'null') END, CASE WHEN n.passcode_hash IS DISTINCT FROM o.passcode_hash THEN '"passcode_hash":' || coalesce(CASE WHEN n.passcode_hash IS NOT NULL THEN '"[redacted]"' END, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.project_id IS DISTINCT FROM o.project_id OR n.site_id IS DISTINCT FROM o.site_id OR n.guest_id IS DISTINCT FROM o.guest_id OR n.group_id IS DISTINCT FROM o.group_id OR n.security_mode IS DISTINCT FROM o.security_mode OR n.expires_at IS DISTINCT FROM o.expires_at OR n.revoked_at IS DISTINCT FROM o.revoked_at OR n.created_at IS DISTINCT FROM o.created_at OR n.deleted_at IS DISTINCT FROM o.deleted_at OR n.deleted_by IS DISTINCT FROM o.deleted_by OR n.deletion_id IS DISTINCT FROM o.deletion_id OR n.created_by IS DISTINCT FROM o.created_by OR n.token_hash IS DISTINCT FROM o.token_hash OR n.passcode_hash IS DISTINCT FROM o.passcode_hash
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.project_id IS DISTINCT FROM old_row.project_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'project_id');
                before := concat_ws(',', before, '"project_id":' || coalesce(to_json(old_row.project_id)::text, 'null'));
                after := concat_ws(',', after, '"project_id":' || coalesce(to_json(new_row.project_id)::text, 'null'));
            END IF;
            IF new_row.site_id IS DISTINCT FROM old_row.site_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'site_id');
                before := concat_ws(',', before, '"site_id":' || coalesce(to_json(old_row.site_id)::text, 'null'));
                after := concat_ws(',', after, '"site_id":' || coalesce(to_json(new_row.site_id)::text, 'null'));
            END IF;
            IF new_row.guest_id IS DISTINCT FROM old_row.guest_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'guest_id');
                before := concat_ws(',', before, '"guest_id":' || coalesce(to_json(old_row.guest_id)::text, 'null'));
                after := concat_ws(',', after, '"guest_id":' || coalesce(to_json(new_row.guest_id)::text, 'null'));
            END IF;
            IF new_row.group_id IS DISTINCT FROM old_row.group_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'group_id');
                before := concat_ws(',', before, '"group_id":' || coalesce(to_json(old_row.group_id)::text, 'null'));
                after := concat_ws(',', after, '"group_id":' || coalesce(to_json(new_row.group_id)::text, 'null'));
            END IF;
            IF new_row.security_mode IS DISTINCT FROM old_row.security_mode THEN
                entry.changed_fields := array_append(entry.changed_fields, 'security_mode');
                before := concat_ws(',', before, '"security_mode":' || coalesce(to_json(old_row.security_mode)::text, 'null'));
                after := concat_ws(',', after, '"security_mode":' || coalesce(to_json(new_row.security_mode)::text, 'null'));
            END IF;
            IF new_row.expires_at IS DISTINCT FROM old_row.expires_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'expires_at');
                before := concat_ws(',', before, '"expires_at":' || coalesce(to_json(old_row.expires_at)::text, 'null'));
                after := concat_ws(',', after, '"expires_at":' || coalesce(to_json(new_row.expires_at)::text, 'null'));
            END IF;
            IF new_row.revoked_at IS DISTINCT FROM old_row.revoked_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'revoked_at');
                before := concat_ws(',', before, '"revoked_at":' || coalesce(to_json(old_row.revoked_at)::text, 'null'));
                after := concat_ws(',', after, '"revoked_at":' || coalesce(to_json(new_row.revoked_at)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.deleted_at IS DISTINCT FROM old_row.deleted_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_at');
                before := concat_ws(',', before, '"deleted_at":' || coalesce(to_json(old_row.deleted_at)::text, 'null'));
                after := concat_ws(',', after, '"deleted_at":' || coalesce(to_json(new_row.deleted_at)::text, 'null'));
            END IF;
            IF new_row.deleted_by IS DISTINCT FROM old_row.deleted_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_by');
                before := concat_ws(',', before, '"deleted_by":' || coalesce(to_json(old_row.deleted_by)::text, 'null'));
                after := concat_ws(',', after, '"deleted_by":' || coalesce(to_json(new_row.deleted_by)::text, 'null'));
            END IF;
            IF new_row.deletion_id IS DISTINCT FROM old_row.deletion_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deletion_id');
                before := concat_ws(',', before, '"deletion_id":' || coalesce(to_json(old_row.deletion_id)::text, 'null'));
                after := concat_ws(',', after, '"deletion_id":' || coalesce(to_json(new_row.deletion_id)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF new_row.token_hash IS DISTINCT FROM old_row.token_hash THEN
                entry.changed_fields := array_append(entry.changed_fields, 'token_hash');
                before := concat_ws(',', before, '"token_hash":' || coalesce(CASE WHEN old_row.token_hash IS NOT NULL THEN '"[redacted]"' END, 'null'));
                after := concat_ws(',', after, '"token_hash":' || coalesce(CASE WHEN new_row.token_hash IS NOT NULL THEN '"[redacted]"' END, 'null'));
            END IF;
            IF new_row.passcode_hash IS DISTINCT FROM old_row.passcode_hash THEN
                entry.changed_fields := array_append(entry.changed_fields, 'passcode_hash');
                before := concat_ws(',', before, '"passcode_hash":' || coalesce(CASE WHEN old_row.passcode_hash IS NOT NULL THEN '"[redacted]"' END, 'null'));
                after := concat_ws(',', after, '"passcode_hash":' || coalesce(CASE WHEN new_row.passcode_hash IS NOT NULL THEN '"[redacted]"' END, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := (CASE WHEN old_row.deleted_at IS NULL AND new_row.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN old_row.deleted_at IS NOT NULL AND new_row.deleted_at IS NULL THEN 'RESTORED' WHEN old_row.revoked_at IS NULL AND new_row.revoked_at IS NOT NULL THEN 'REVOKED' ELSE 'UPDATED' END)::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, old_row.org_id);
            entry.project_id := coalesce(coalesce(new_row.project_id), coalesce(old_row.project_id));
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, coalesce(n.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'INVITES'::audit_category,
                       'CREATED', 'invites', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"site_id":' || to_json(n.site_id)::text, '"guest_id":' || to_json(n.guest_id)::text, '"group_id":' || to_json(n.group_id)::text, '"security_mode":' || to_json(n.security_mode)::text, '"expires_at":' || to_json(n.expires_at)::text, '"revoked_at":' || to_json(n.revoked_at)::text, '"created_at":' || to_json(n.created_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"last_accessed_at":' || to_json(n.last_accessed_at)::text, '"access_count":' || to_json(n.access_count)::text, '"org_id":' || to_json(n.org_id)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text, '"token_hash":' || CASE WHEN n.token_hash IS NOT NULL THEN '"[redacted]"' END, '"passcode_hash":' || CASE WHEN n.passcode_hash IS NOT NULL THEN '"[redacted]"' END) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"project_id":' || to_json(new_row.project_id)::text, '"site_id":' || to_json(new_row.site_id)::text, '"guest_id":' || to_json(new_row.guest_id)::text, '"group_id":' || to_json(new_row.group_id)::text, '"security_mode":' || to_json(new_row.security_mode)::text, '"expires_at":' || to_json(new_row.expires_at)::text, '"revoked_at":' || to_json(new_row.revoked_at)::text, '"created_at":' || to_json(new_row.created_at)::text, '"deleted_at":' || to_json(new_row.deleted_at)::text, '"deleted_by":' || to_json(new_row.deleted_by)::text, '"deletion_id":' || to_json(new_row.deletion_id)::text, '"last_accessed_at":' || to_json(new_row.last_accessed_at)::text, '"access_count":' || to_json(new_row.access_count)::text, '"org_id":' || to_json(new_row.org_id)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text, '"token_hash":' || CASE WHEN new_row.token_hash IS NOT NULL THEN '"[redacted]"' END, '"passcode_hash":' || CASE WHEN new_row.passcode_hash IS NOT NULL THEN '"[redacted]"' END) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := coalesce(new_row.project_id);
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, o.org_id, coalesce(o.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'INVITES'::audit_category,
                       'DELETED', 'invites', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"site_id":' || to_json(o.site_id)::text, '"guest_id":' || to_json(o.guest_id)::text, '"group_id":' || to_json(o.group_id)::text, '"security_mode":' || to_json(o.security_mode)::text, '"expires_at":' || to_json(o.expires_at)::text, '"revoked_at":' || to_json(o.revoked_at)::text, '"created_at":' || to_json(o.created_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"last_accessed_at":' || to_json(o.last_accessed_at)::text, '"access_count":' || to_json(o.access_count)::text, '"org_id":' || to_json(o.org_id)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text, '"token_hash":' || CASE WHEN o.token_hash IS NOT NULL THEN '"[redacted]"' END, '"passcode_hash":' || CASE WHEN o.passcode_hash IS NOT NULL THEN '"[redacted]"' END) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"project_id":' || to_json(old_row.project_id)::text, '"site_id":' || to_json(old_row.site_id)::text, '"guest_id":' || to_json(old_row.guest_id)::text, '"group_id":' || to_json(old_row.group_id)::text, '"security_mode":' || to_json(old_row.security_mode)::text, '"expires_at":' || to_json(old_row.expires_at)::text, '"revoked_at":' || to_json(old_row.revoked_at)::text, '"created_at":' || to_json(old_row.created_at)::text, '"deleted_at":' || to_json(old_row.deleted_at)::text, '"deleted_by":' || to_json(old_row.deleted_by)::text, '"deletion_id":' || to_json(old_row.deletion_id)::text, '"last_accessed_at":' || to_json(old_row.last_accessed_at)::text, '"access_count":' || to_json(old_row.access_count)::text, '"org_id":' || to_json(old_row.org_id)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text, '"token_hash":' || CASE WHEN old_row.token_hash IS NOT NULL THEN '"[redacted]"' END, '"passcode_hash":' || CASE WHEN old_row.passcode_hash IS NOT NULL THEN '"[redacted]"' END) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := old_row.org_id;
            entry.project_id := coalesce(old_row.project_id);
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'INVITES'::audit_category, entry.action, 'invites', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('invites', TG_OP, 'INVITES'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_invites() IS 'Records changes of invites in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_maintenance(relation text, operation text, task text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;
COMMENT ON FUNCTION audit_maintenance(relation text, operation text, task text) IS 'Says in the log that maintenance changed what is otherwise only added to.';

CREATE OR REPLACE FUNCTION audit_member(alias text, field text, secrets text[], with_null boolean)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    reference text := format('%I.%I', alias, field);
    value text := format('to_json(%s)::text', reference);
BEGIN
    IF field = ANY (secrets) THEN
        value := format('CASE WHEN %s IS NOT NULL THEN %L END', reference, '"[redacted]"');
    END IF;
    IF with_null THEN
        value := format('coalesce(%s, %L)', value, 'null');
    END IF;
    RETURN format('%L || %s', to_json(field)::text || ':', value);
END
$function$;
COMMENT ON FUNCTION audit_member(alias text, field text, secrets text[], with_null boolean) IS 'One member of a JSON object, as an expression that gives its text: of a secret only whether it is there. Without a value it gives NULL, or null in words.';

CREATE OR REPLACE FUNCTION audit_messaging_campaigns()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row messaging_campaigns;
    new_row messaging_campaigns;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, o.org_id), coalesce(coalesce(n.project_id), coalesce(o.project_id)),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'MESSAGING'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE (CASE WHEN o.deleted_at IS NULL AND n.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN o.deleted_at IS NOT NULL AND n.deleted_at IS NULL THEN 'RESTORED' WHEN o.status IS DISTINCT FROM 'SENT' AND n.status = 'SENT' THEN 'SENT' ELSE 'UPDATED' END)::audit_action END,
                       'messaging_campaigns', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN 'project_id' END, CASE WHEN n.channel IS DISTINCT FROM o.channel THEN 'channel' END, CASE WHEN n.subject IS DISTINCT FROM o.subject THEN 'subject' END, CASE WHEN n.body_html IS DISTINCT FROM o.body_html THEN 'body_html' END, CASE WHEN n.body_text IS DISTINCT FROM o.body_text THEN 'body_text' END, CASE WHEN n.status IS DISTINCT FROM o.status THEN 'status' END, CASE WHEN n.scheduled_at IS DISTINCT FROM o.scheduled_at THEN 'scheduled_at' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN 'deleted_at' END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN 'deleted_by' END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN 'deletion_id' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"channel":' || to_json(o.channel)::text, '"subject":' || to_json(o.subject)::text, '"body_html":' || to_json(o.body_html)::text, '"body_text":' || to_json(o.body_text)::text, '"status":' || to_json(o.status)::text, '"scheduled_at":' || to_json(o.scheduled_at)::text, '"created_at":' || to_json(o.created_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(o.project_id)::text, 'null') END, CASE WHEN n.channel IS DISTINCT FROM o.channel THEN '"channel":' || coalesce(to_json(o.channel)::text, 'null') END, CASE WHEN n.subject IS DISTINCT FROM o.subject THEN '"subject":' || coalesce(to_json(o.subject)::text, 'null') END, CASE WHEN n.body_html IS DISTINCT FROM o.body_html THEN '"body_html":' || coalesce(to_json(o.body_html)::text, 'null') END, CASE WHEN n.body_text IS DISTINCT FROM o.body_text THEN '"body_text":' || coalesce(to_json(o.body_text)::text, 'null') END, CASE WHEN n.status IS DISTINCT FROM o.status THEN '"status":' || coalesce(to_json(o.status)::text, 'null') END, CASE WHEN n.scheduled_at IS DISTINCT FROM o.scheduled_at THEN '"scheduled_at":' || coalesce(to_json(o.scheduled_at)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(o.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(o.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(o.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"channel":' || to_json(n.channel)::text, '"subject":' || to_json(n.subject)::text, '"body_html":' || to_json(n.body_html)::text, '"body_text":' || to_json(n.body_text)::text, '"status":' || to_json(n.status)::text, '"scheduled_at":' || to_json(n.scheduled_at)::text, '"created_at":' || to_json(n.created_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(n.project_id)::text, 'null') END, CASE WHEN n.channel IS DISTINCT FROM o.channel THEN '"channel":' || coalesce(to_json(n.channel)::text, 'null') END, CASE WHEN n.subject IS DISTINCT FROM o.subject THEN '"subject":' || coalesce(to_json(n.subject)::text, 'null') END, CASE WHEN n.body_html IS DISTINCT FROM o.body_html THEN '"body_html":' || coalesce(to_json(n.body_html)::text, 'null') END, CASE WHEN n.body_text IS DISTINCT FROM o.body_text THEN '"body_text":' || coalesce(to_json(n.body_text)::text, 'null') END, CASE WHEN n.status IS DISTINCT FROM o.status THEN '"status":' || coalesce(to_json(n.status)::text, 'null') END, CASE WHEN n.scheduled_at IS DISTINCT FROM o.scheduled_at THEN '"scheduled_at":' || coalesce(to_json(n.scheduled_at)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(n.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(n.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(n.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.project_id IS DISTINCT FROM o.project_id OR n.channel IS DISTINCT FROM o.channel OR n.subject IS DISTINCT FROM o.subject OR n.body_html IS DISTINCT FROM o.body_html OR n.body_text IS DISTINCT FROM o.body_text OR n.status IS DISTINCT FROM o.status OR n.scheduled_at IS DISTINCT FROM o.scheduled_at OR n.created_at IS DISTINCT FROM o.created_at OR n.deleted_at IS DISTINCT FROM o.deleted_at OR n.deleted_by IS DISTINCT FROM o.deleted_by OR n.deletion_id IS DISTINCT FROM o.deletion_id OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.project_id IS DISTINCT FROM old_row.project_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'project_id');
                before := concat_ws(',', before, '"project_id":' || coalesce(to_json(old_row.project_id)::text, 'null'));
                after := concat_ws(',', after, '"project_id":' || coalesce(to_json(new_row.project_id)::text, 'null'));
            END IF;
            IF new_row.channel IS DISTINCT FROM old_row.channel THEN
                entry.changed_fields := array_append(entry.changed_fields, 'channel');
                before := concat_ws(',', before, '"channel":' || coalesce(to_json(old_row.channel)::text, 'null'));
                after := concat_ws(',', after, '"channel":' || coalesce(to_json(new_row.channel)::text, 'null'));
            END IF;
            IF new_row.subject IS DISTINCT FROM old_row.subject THEN
                entry.changed_fields := array_append(entry.changed_fields, 'subject');
                before := concat_ws(',', before, '"subject":' || coalesce(to_json(old_row.subject)::text, 'null'));
                after := concat_ws(',', after, '"subject":' || coalesce(to_json(new_row.subject)::text, 'null'));
            END IF;
            IF new_row.body_html IS DISTINCT FROM old_row.body_html THEN
                entry.changed_fields := array_append(entry.changed_fields, 'body_html');
                before := concat_ws(',', before, '"body_html":' || coalesce(to_json(old_row.body_html)::text, 'null'));
                after := concat_ws(',', after, '"body_html":' || coalesce(to_json(new_row.body_html)::text, 'null'));
            END IF;
            IF new_row.body_text IS DISTINCT FROM old_row.body_text THEN
                entry.changed_fields := array_append(entry.changed_fields, 'body_text');
                before := concat_ws(',', before, '"body_text":' || coalesce(to_json(old_row.body_text)::text, 'null'));
                after := concat_ws(',', after, '"body_text":' || coalesce(to_json(new_row.body_text)::text, 'null'));
            END IF;
            IF new_row.status IS DISTINCT FROM old_row.status THEN
                entry.changed_fields := array_append(entry.changed_fields, 'status');
                before := concat_ws(',', before, '"status":' || coalesce(to_json(old_row.status)::text, 'null'));
                after := concat_ws(',', after, '"status":' || coalesce(to_json(new_row.status)::text, 'null'));
            END IF;
            IF new_row.scheduled_at IS DISTINCT FROM old_row.scheduled_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'scheduled_at');
                before := concat_ws(',', before, '"scheduled_at":' || coalesce(to_json(old_row.scheduled_at)::text, 'null'));
                after := concat_ws(',', after, '"scheduled_at":' || coalesce(to_json(new_row.scheduled_at)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.deleted_at IS DISTINCT FROM old_row.deleted_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_at');
                before := concat_ws(',', before, '"deleted_at":' || coalesce(to_json(old_row.deleted_at)::text, 'null'));
                after := concat_ws(',', after, '"deleted_at":' || coalesce(to_json(new_row.deleted_at)::text, 'null'));
            END IF;
            IF new_row.deleted_by IS DISTINCT FROM old_row.deleted_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_by');
                before := concat_ws(',', before, '"deleted_by":' || coalesce(to_json(old_row.deleted_by)::text, 'null'));
                after := concat_ws(',', after, '"deleted_by":' || coalesce(to_json(new_row.deleted_by)::text, 'null'));
            END IF;
            IF new_row.deletion_id IS DISTINCT FROM old_row.deletion_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deletion_id');
                before := concat_ws(',', before, '"deletion_id":' || coalesce(to_json(old_row.deletion_id)::text, 'null'));
                after := concat_ws(',', after, '"deletion_id":' || coalesce(to_json(new_row.deletion_id)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := (CASE WHEN old_row.deleted_at IS NULL AND new_row.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN old_row.deleted_at IS NOT NULL AND new_row.deleted_at IS NULL THEN 'RESTORED' WHEN old_row.status IS DISTINCT FROM 'SENT' AND new_row.status = 'SENT' THEN 'SENT' ELSE 'UPDATED' END)::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, old_row.org_id);
            entry.project_id := coalesce(coalesce(new_row.project_id), coalesce(old_row.project_id));
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, coalesce(n.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'MESSAGING'::audit_category,
                       'CREATED', 'messaging_campaigns', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"channel":' || to_json(n.channel)::text, '"subject":' || to_json(n.subject)::text, '"body_html":' || to_json(n.body_html)::text, '"body_text":' || to_json(n.body_text)::text, '"status":' || to_json(n.status)::text, '"scheduled_at":' || to_json(n.scheduled_at)::text, '"created_at":' || to_json(n.created_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"project_id":' || to_json(new_row.project_id)::text, '"channel":' || to_json(new_row.channel)::text, '"subject":' || to_json(new_row.subject)::text, '"body_html":' || to_json(new_row.body_html)::text, '"body_text":' || to_json(new_row.body_text)::text, '"status":' || to_json(new_row.status)::text, '"scheduled_at":' || to_json(new_row.scheduled_at)::text, '"created_at":' || to_json(new_row.created_at)::text, '"deleted_at":' || to_json(new_row.deleted_at)::text, '"deleted_by":' || to_json(new_row.deleted_by)::text, '"deletion_id":' || to_json(new_row.deletion_id)::text, '"org_id":' || to_json(new_row.org_id)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := coalesce(new_row.project_id);
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, o.org_id, coalesce(o.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'MESSAGING'::audit_category,
                       'DELETED', 'messaging_campaigns', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"channel":' || to_json(o.channel)::text, '"subject":' || to_json(o.subject)::text, '"body_html":' || to_json(o.body_html)::text, '"body_text":' || to_json(o.body_text)::text, '"status":' || to_json(o.status)::text, '"scheduled_at":' || to_json(o.scheduled_at)::text, '"created_at":' || to_json(o.created_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"project_id":' || to_json(old_row.project_id)::text, '"channel":' || to_json(old_row.channel)::text, '"subject":' || to_json(old_row.subject)::text, '"body_html":' || to_json(old_row.body_html)::text, '"body_text":' || to_json(old_row.body_text)::text, '"status":' || to_json(old_row.status)::text, '"scheduled_at":' || to_json(old_row.scheduled_at)::text, '"created_at":' || to_json(old_row.created_at)::text, '"deleted_at":' || to_json(old_row.deleted_at)::text, '"deleted_by":' || to_json(old_row.deleted_by)::text, '"deletion_id":' || to_json(old_row.deletion_id)::text, '"org_id":' || to_json(old_row.org_id)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := old_row.org_id;
            entry.project_id := coalesce(old_row.project_id);
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'MESSAGING'::audit_category, entry.action, 'messaging_campaigns', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('messaging_campaigns', TG_OP, 'MESSAGING'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_messaging_campaigns() IS 'Records changes of messaging_campaigns in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_org(alias text, org text, ways text[])
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    asked text;
BEGIN
    IF org = '' THEN
        RETURN 'NULL::uuid';
    END IF;
    SELECT string_agg(format(', audit_org_of(%I.%I)', alias, split_part(way, ' ', 1)), '' ORDER BY place) INTO asked
    FROM unnest(ways) WITH ORDINALITY list (way, place)
    WHERE way LIKE '% %' AND way NOT LIKE '(%';
    IF asked IS NULL THEN
        RETURN format('%I.%I', alias, org);
    END IF;
    RETURN format('coalesce(%I.%I%s)', alias, org, asked);
END
$function$;
COMMENT ON FUNCTION audit_org(alias text, org text, ways text[]) IS 'The organization of a row, as an expression. A row that a cascade is about to delete may have lost it with what it refers to: then the log is asked.';

CREATE OR REPLACE FUNCTION audit_org_of(deleted uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    RETURN (SELECT (array_agg(entry.org_id ORDER BY entry.id DESC))[1] FROM admin_audit_log entry
            WHERE entry.created_at = now() AND entry.target_id = deleted AND entry.action = 'DELETED');
END
$function$;
COMMENT ON FUNCTION audit_org_of(deleted uuid) IS 'The organization of a row that this transaction has deleted.';

CREATE OR REPLACE FUNCTION audit_org_plan_assignments()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row org_plan_assignments;
    new_row org_plan_assignments;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, o.org_id), coalesce(NULL::uuid, NULL::uuid),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'BILLING'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE 'UPDATED'::audit_action END,
                       'org_plan_assignments', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.plan_id IS DISTINCT FROM o.plan_id THEN 'plan_id' END, CASE WHEN n.starts_at IS DISTINCT FROM o.starts_at THEN 'starts_at' END, CASE WHEN n.ends_at IS DISTINCT FROM o.ends_at THEN 'ends_at' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"org_id":' || to_json(o.org_id)::text, '"plan_id":' || to_json(o.plan_id)::text, '"starts_at":' || to_json(o.starts_at)::text, '"ends_at":' || to_json(o.ends_at)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.plan_id IS DISTINCT FROM o.plan_id THEN '"plan_id":' || coalesce(to_json(o.plan_id)::text, 'null') END, CASE WHEN n.starts_at IS DISTINCT FROM o.starts_at THEN '"starts_at":' || coalesce(to_json(o.starts_at)::text, 'null') END, CASE WHEN n.ends_at IS DISTINCT FROM o.ends_at THEN '"ends_at":' || coalesce(to_json(o.ends_at)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"org_id":' || to_json(n.org_id)::text, '"plan_id":' || to_json(n.plan_id)::text, '"starts_at":' || to_json(n.starts_at)::text, '"ends_at":' || to_json(n.ends_at)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.plan_id IS DISTINCT FROM o.plan_id THEN '"plan_id":' || coalesce(to_json(n.plan_id)::text, 'null') END, CASE WHEN n.starts_at IS DISTINCT FROM o.starts_at THEN '"starts_at":' || coalesce(to_json(n.starts_at)::text, 'null') END, CASE WHEN n.ends_at IS DISTINCT FROM o.ends_at THEN '"ends_at":' || coalesce(to_json(n.ends_at)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.plan_id IS DISTINCT FROM o.plan_id OR n.starts_at IS DISTINCT FROM o.starts_at OR n.ends_at IS DISTINCT FROM o.ends_at OR n.created_at IS DISTINCT FROM o.created_at OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.plan_id IS DISTINCT FROM old_row.plan_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'plan_id');
                before := concat_ws(',', before, '"plan_id":' || coalesce(to_json(old_row.plan_id)::text, 'null'));
                after := concat_ws(',', after, '"plan_id":' || coalesce(to_json(new_row.plan_id)::text, 'null'));
            END IF;
            IF new_row.starts_at IS DISTINCT FROM old_row.starts_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'starts_at');
                before := concat_ws(',', before, '"starts_at":' || coalesce(to_json(old_row.starts_at)::text, 'null'));
                after := concat_ws(',', after, '"starts_at":' || coalesce(to_json(new_row.starts_at)::text, 'null'));
            END IF;
            IF new_row.ends_at IS DISTINCT FROM old_row.ends_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'ends_at');
                before := concat_ws(',', before, '"ends_at":' || coalesce(to_json(old_row.ends_at)::text, 'null'));
                after := concat_ws(',', after, '"ends_at":' || coalesce(to_json(new_row.ends_at)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := 'UPDATED'::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, old_row.org_id);
            entry.project_id := coalesce(NULL::uuid, NULL::uuid);
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, NULL::uuid, entry.actor_user_id, entry.api_key_id, entry.actor_type, 'BILLING'::audit_category,
                       'CREATED', 'org_plan_assignments', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"org_id":' || to_json(n.org_id)::text, '"plan_id":' || to_json(n.plan_id)::text, '"starts_at":' || to_json(n.starts_at)::text, '"ends_at":' || to_json(n.ends_at)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"org_id":' || to_json(new_row.org_id)::text, '"plan_id":' || to_json(new_row.plan_id)::text, '"starts_at":' || to_json(new_row.starts_at)::text, '"ends_at":' || to_json(new_row.ends_at)::text, '"created_at":' || to_json(new_row.created_at)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := NULL::uuid;
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, o.org_id, NULL::uuid, entry.actor_user_id, entry.api_key_id, entry.actor_type, 'BILLING'::audit_category,
                       'DELETED', 'org_plan_assignments', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"org_id":' || to_json(o.org_id)::text, '"plan_id":' || to_json(o.plan_id)::text, '"starts_at":' || to_json(o.starts_at)::text, '"ends_at":' || to_json(o.ends_at)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"org_id":' || to_json(old_row.org_id)::text, '"plan_id":' || to_json(old_row.plan_id)::text, '"starts_at":' || to_json(old_row.starts_at)::text, '"ends_at":' || to_json(old_row.ends_at)::text, '"created_at":' || to_json(old_row.created_at)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := old_row.org_id;
            entry.project_id := NULL::uuid;
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'BILLING'::audit_category, entry.action, 'org_plan_assignments', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('org_plan_assignments', TG_OP, 'BILLING'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_org_plan_assignments() IS 'Records changes of org_plan_assignments in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_organization_members()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row organization_members;
    new_row organization_members;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, o.org_id), coalesce(NULL::uuid, NULL::uuid),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'IDENTITY'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE (CASE WHEN o.role IS DISTINCT FROM n.role THEN 'PERMISSION_CHANGED' ELSE 'UPDATED' END)::audit_action END,
                       'organization_members', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.user_id IS DISTINCT FROM o.user_id THEN 'user_id' END, CASE WHEN n.role IS DISTINCT FROM o.role THEN 'role' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"org_id":' || to_json(o.org_id)::text, '"user_id":' || to_json(o.user_id)::text, '"role":' || to_json(o.role)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.user_id IS DISTINCT FROM o.user_id THEN '"user_id":' || coalesce(to_json(o.user_id)::text, 'null') END, CASE WHEN n.role IS DISTINCT FROM o.role THEN '"role":' || coalesce(to_json(o.role)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"org_id":' || to_json(n.org_id)::text, '"user_id":' || to_json(n.user_id)::text, '"role":' || to_json(n.role)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.user_id IS DISTINCT FROM o.user_id THEN '"user_id":' || coalesce(to_json(n.user_id)::text, 'null') END, CASE WHEN n.role IS DISTINCT FROM o.role THEN '"role":' || coalesce(to_json(n.role)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.user_id IS DISTINCT FROM o.user_id OR n.role IS DISTINCT FROM o.role OR n.created_at IS DISTINCT FROM o.created_at OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.user_id IS DISTINCT FROM old_row.user_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'user_id');
                before := concat_ws(',', before, '"user_id":' || coalesce(to_json(old_row.user_id)::text, 'null'));
                after := concat_ws(',', after, '"user_id":' || coalesce(to_json(new_row.user_id)::text, 'null'));
            END IF;
            IF new_row.role IS DISTINCT FROM old_row.role THEN
                entry.changed_fields := array_append(entry.changed_fields, 'role');
                before := concat_ws(',', before, '"role":' || coalesce(to_json(old_row.role)::text, 'null'));
                after := concat_ws(',', after, '"role":' || coalesce(to_json(new_row.role)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := (CASE WHEN old_row.role IS DISTINCT FROM new_row.role THEN 'PERMISSION_CHANGED' ELSE 'UPDATED' END)::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, old_row.org_id);
            entry.project_id := coalesce(NULL::uuid, NULL::uuid);
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, NULL::uuid, entry.actor_user_id, entry.api_key_id, entry.actor_type, 'IDENTITY'::audit_category,
                       'CREATED', 'organization_members', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"org_id":' || to_json(n.org_id)::text, '"user_id":' || to_json(n.user_id)::text, '"role":' || to_json(n.role)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"org_id":' || to_json(new_row.org_id)::text, '"user_id":' || to_json(new_row.user_id)::text, '"role":' || to_json(new_row.role)::text, '"created_at":' || to_json(new_row.created_at)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := NULL::uuid;
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, o.org_id, NULL::uuid, entry.actor_user_id, entry.api_key_id, entry.actor_type, 'IDENTITY'::audit_category,
                       'DELETED', 'organization_members', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"org_id":' || to_json(o.org_id)::text, '"user_id":' || to_json(o.user_id)::text, '"role":' || to_json(o.role)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"org_id":' || to_json(old_row.org_id)::text, '"user_id":' || to_json(old_row.user_id)::text, '"role":' || to_json(old_row.role)::text, '"created_at":' || to_json(old_row.created_at)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := old_row.org_id;
            entry.project_id := NULL::uuid;
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'IDENTITY'::audit_category, entry.action, 'organization_members', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('organization_members', TG_OP, 'IDENTITY'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_organization_members() IS 'Records changes of organization_members in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_organizations()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row organizations;
    new_row organizations;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.id, o.id), coalesce(NULL::uuid, NULL::uuid),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'IDENTITY'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE (CASE WHEN o.deleted_at IS NULL AND n.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN o.deleted_at IS NOT NULL AND n.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action END,
                       'organizations', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.type IS DISTINCT FROM o.type THEN 'type' END, CASE WHEN n.name IS DISTINCT FROM o.name THEN 'name' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN 'deleted_at' END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN 'deleted_by' END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN 'deletion_id' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"type":' || to_json(o.type)::text, '"name":' || to_json(o.name)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.type IS DISTINCT FROM o.type THEN '"type":' || coalesce(to_json(o.type)::text, 'null') END, CASE WHEN n.name IS DISTINCT FROM o.name THEN '"name":' || coalesce(to_json(o.name)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(o.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(o.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(o.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"type":' || to_json(n.type)::text, '"name":' || to_json(n.name)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.type IS DISTINCT FROM o.type THEN '"type":' || coalesce(to_json(n.type)::text, 'null') END, CASE WHEN n.name IS DISTINCT FROM o.name THEN '"name":' || coalesce(to_json(n.name)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(n.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(n.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(n.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.type IS DISTINCT FROM o.type OR n.name IS DISTINCT FROM o.name OR n.created_at IS DISTINCT FROM o.created_at OR n.deleted_at IS DISTINCT FROM o.deleted_at OR n.deleted_by IS DISTINCT FROM o.deleted_by OR n.deletion_id IS DISTINCT FROM o.deletion_id OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.type IS DISTINCT FROM old_row.type THEN
                entry.changed_fields := array_append(entry.changed_fields, 'type');
                before := concat_ws(',', before, '"type":' || coalesce(to_json(old_row.type)::text, 'null'));
                after := concat_ws(',', after, '"type":' || coalesce(to_json(new_row.type)::text, 'null'));
            END IF;
            IF new_row.name IS DISTINCT FROM old_row.name THEN
                entry.changed_fields := array_append(entry.changed_fields, 'name');
                before := concat_ws(',', before, '"name":' || coalesce(to_json(old_row.name)::text, 'null'));
                after := concat_ws(',', after, '"name":' || coalesce(to_json(new_row.name)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.deleted_at IS DISTINCT FROM old_row.deleted_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_at');
                before := concat_ws(',', before, '"deleted_at":' || coalesce(to_json(old_row.deleted_at)::text, 'null'));
                after := concat_ws(',', after, '"deleted_at":' || coalesce(to_json(new_row.deleted_at)::text, 'null'));
            END IF;
            IF new_row.deleted_by IS DISTINCT FROM old_row.deleted_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_by');
                before := concat_ws(',', before, '"deleted_by":' || coalesce(to_json(old_row.deleted_by)::text, 'null'));
                after := concat_ws(',', after, '"deleted_by":' || coalesce(to_json(new_row.deleted_by)::text, 'null'));
            END IF;
            IF new_row.deletion_id IS DISTINCT FROM old_row.deletion_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deletion_id');
                before := concat_ws(',', before, '"deletion_id":' || coalesce(to_json(old_row.deletion_id)::text, 'null'));
                after := concat_ws(',', after, '"deletion_id":' || coalesce(to_json(new_row.deletion_id)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := (CASE WHEN old_row.deleted_at IS NULL AND new_row.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN old_row.deleted_at IS NOT NULL AND new_row.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.id, old_row.id);
            entry.project_id := coalesce(NULL::uuid, NULL::uuid);
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.id, NULL::uuid, entry.actor_user_id, entry.api_key_id, entry.actor_type, 'IDENTITY'::audit_category,
                       'CREATED', 'organizations', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"type":' || to_json(n.type)::text, '"name":' || to_json(n.name)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"type":' || to_json(new_row.type)::text, '"name":' || to_json(new_row.name)::text, '"created_at":' || to_json(new_row.created_at)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"deleted_at":' || to_json(new_row.deleted_at)::text, '"deleted_by":' || to_json(new_row.deleted_by)::text, '"deletion_id":' || to_json(new_row.deletion_id)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.id;
            entry.project_id := NULL::uuid;
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, o.id, NULL::uuid, entry.actor_user_id, entry.api_key_id, entry.actor_type, 'IDENTITY'::audit_category,
                       'DELETED', 'organizations', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"type":' || to_json(o.type)::text, '"name":' || to_json(o.name)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"type":' || to_json(old_row.type)::text, '"name":' || to_json(old_row.name)::text, '"created_at":' || to_json(old_row.created_at)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"deleted_at":' || to_json(old_row.deleted_at)::text, '"deleted_by":' || to_json(old_row.deleted_by)::text, '"deletion_id":' || to_json(old_row.deletion_id)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := old_row.id;
            entry.project_id := NULL::uuid;
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'IDENTITY'::audit_category, entry.action, 'organizations', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('organizations', TG_OP, 'IDENTITY'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_organizations() IS 'Records changes of organizations in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_photo_uploads()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row photo_uploads;
    new_row photo_uploads;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, o.org_id), coalesce(coalesce(n.project_id), coalesce(o.project_id)),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'PHOTOS'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE (CASE WHEN o.deleted_at IS NULL AND n.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN o.deleted_at IS NOT NULL AND n.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action END,
                       'photo_uploads', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN 'project_id' END, CASE WHEN n.guest_id IS DISTINCT FROM o.guest_id THEN 'guest_id' END, CASE WHEN n.invite_id IS DISTINCT FROM o.invite_id THEN 'invite_id' END, CASE WHEN n.status IS DISTINCT FROM o.status THEN 'status' END, CASE WHEN n.source IS DISTINCT FROM o.source THEN 'source' END, CASE WHEN n.original_url IS DISTINCT FROM o.original_url THEN 'original_url' END, CASE WHEN n.thumbnail_url IS DISTINCT FROM o.thumbnail_url THEN 'thumbnail_url' END, CASE WHEN n.processed_url IS DISTINCT FROM o.processed_url THEN 'processed_url' END, CASE WHEN n.storage_key IS DISTINCT FROM o.storage_key THEN 'storage_key' END, CASE WHEN n.file_size_bytes IS DISTINCT FROM o.file_size_bytes THEN 'file_size_bytes' END, CASE WHEN n.mime_type IS DISTINCT FROM o.mime_type THEN 'mime_type' END, CASE WHEN n.caption IS DISTINCT FROM o.caption THEN 'caption' END, CASE WHEN n.uploaded_by_ip IS DISTINCT FROM o.uploaded_by_ip THEN 'uploaded_by_ip' END, CASE WHEN n.uploaded_by_user_agent IS DISTINCT FROM o.uploaded_by_user_agent THEN 'uploaded_by_user_agent' END, CASE WHEN n.moderation_score IS DISTINCT FROM o.moderation_score THEN 'moderation_score' END, CASE WHEN n.moderation_labels IS DISTINCT FROM o.moderation_labels THEN 'moderation_labels' END, CASE WHEN n.moderated_at IS DISTINCT FROM o.moderated_at THEN 'moderated_at' END, CASE WHEN n.moderated_by IS DISTINCT FROM o.moderated_by THEN 'moderated_by' END, CASE WHEN n.moderation_notes IS DISTINCT FROM o.moderation_notes THEN 'moderation_notes' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN 'deleted_at' END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN 'deleted_by' END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN 'deletion_id' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"guest_id":' || to_json(o.guest_id)::text, '"invite_id":' || to_json(o.invite_id)::text, '"status":' || to_json(o.status)::text, '"source":' || to_json(o.source)::text, '"original_url":' || to_json(o.original_url)::text, '"thumbnail_url":' || to_json(o.thumbnail_url)::text, '"processed_url":' || to_json(o.processed_url)::text, '"storage_key":' || to_json(o.storage_key)::text, '"file_size_bytes":' || to_json(o.file_size_bytes)::text, '"mime_type":' || to_json(o.mime_type)::text, '"caption":' || to_json(o.caption)::text, '"uploaded_by_ip":' || to_json(o.uploaded_by_ip)::text, '"uploaded_by_user_agent":' || to_json(o.uploaded_by_user_agent)::text, '"moderation_score":' || to_json(o.moderation_score)::text, '"moderation_labels":' || to_json(o.moderation_labels)::text, '"moderated_at":' || to_json(o.moderated_at)::text, '"moderated_by":' || to_json(o.moderated_by)::text, '"moderation_notes":' || to_json(o.moderation_notes)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(o.project_id)::text, 'null') END, CASE WHEN n.guest_id IS DISTINCT FROM o.guest_id THEN '"guest_id":' || coalesce(to_json(o.guest_id)::text, 'null') END, CASE WHEN n.invite_id IS DISTINCT FROM o.invite_id THEN '"invite_id":' || coalesce(to_json(o.invite_id)::text, 'null') END, CASE WHEN n.status IS DISTINCT FROM o.status THEN '"status":' || coalesce(to_json(o.status)::text, 'null') END, CASE WHEN n.source IS DISTINCT FROM o.source THEN '"source":' || coalesce(to_json(o.source)::text, 'null') END, CASE WHEN n.original_url IS DISTINCT FROM o.original_url THEN '"original_url":' || coalesce(to_json(o.original_url)::text, 'null') END, CASE WHEN n.thumbnail_url IS DISTINCT FROM o.thumbnail_url THEN '"thumbnail_url":' || coalesce(to_json(o.thumbnail_url)::text, 'null') END, CASE WHEN n.processed_url IS DISTINCT FROM o.processed_url THEN '"processed_url":' || coalesce(to_json(o.processed_url)::text, 'null') END, CASE WHEN n.storage_key IS DISTINCT FROM o.storage_key THEN '"storage_key":' || coalesce(to_json(o.storage_key)::text, 'null') END, CASE WHEN n.file_size_bytes IS DISTINCT FROM o.file_size_bytes THEN '"file_size_bytes":' || coalesce(to_json(o.file_size_bytes)::text, 'null') END, CASE WHEN n.mime_type IS DISTINCT FROM o.mime_type THEN '"mime_type":' || coalesce(to_json(o.mime_type)::text, 'null') END, CASE WHEN n.caption IS DISTINCT FROM o.caption THEN '"caption":' || coalesce(to_json(o.caption)::text, 'null') END, CASE WHEN n.uploaded_by_ip IS DISTINCT FROM o.uploaded_by_ip THEN '"uploaded_by_ip":' || coalesce(to_json(o.uploaded_by_ip)::text, 'null') END, CASE WHEN n.uploaded_by_user_agent IS DISTINCT FROM o.uploaded_by_user_agent THEN '"uploaded_by_user_agent":' || coalesce(to_json(o.uploaded_by_user_agent)::text, 'null') END, CASE WHEN n.moderation_score IS DISTINCT FROM o.moderation_score THEN '"moderation_score":' || coalesce(to_json(o.moderation_score)::text, 'null') END, CASE WHEN n.moderation_labels IS DISTINCT FROM o.moderation_labels THEN '"moderation_labels":' || coalesce(to_json(o.moderation_labels)::text, 'null') END, CASE WHEN n.moderated_at IS DISTINCT FROM o.moderated_at THEN '"moderated_at":' || coalesce(to_json(o.moderated_at)::text, 'null') END, CASE WHEN n.moderated_by IS DISTINCT FROM o.moderated_by THEN '"moderated_by":' || coalesce(to_json(o.moderated_by)::text, 'null') END, CASE WHEN n.moderation_notes IS DISTINCT FROM o.moderation_notes THEN '"moderation_notes":' || coalesce(to_json(o.moderation_notes)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(o.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(o.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(o.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"guest_id":' || to_json(n.guest_id)::text, '"invite_id":' || to_json(n.invite_id)::text, '"status":' || to_json(n.status)::text, '"source":' || to_json(n.source)::text, '"original_url":' || to_json(n.original_url)::text, '"thumbnail_url":' || to_json(n.thumbnail_url)::text, '"processed_url":' || to_json(n.processed_url)::text, '"storage_key":' || to_json(n.storage_key)::text, '"file_size_bytes":' || to_json(n.file_size_bytes)::text, '"mime_type":' || to_json(n.mime_type)::text, '"caption":' || to_json(n.caption)::text, '"uploaded_by_ip":' || to_json(n.uploaded_by_ip)::text, '"uploaded_by_user_agent":' || to_json(n.uploaded_by_user_agent)::text, '"moderation_score":' || to_json(n.moderation_score)::text, '"moderation_labels":' || to_json(n.moderation_labels)::text, '"moderated_at":' || to_json(n.moderated_at)::text, '"moderated_by":' || to_json(n.moderated_by)::text, '"moderation_notes":' || to_json(n.moderation_notes)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(n.project_id)::text, 'null') END, CASE WHEN n.guest_id IS DISTINCT FROM o.guest_id THEN '"guest_id":' || coalesce(to_json(n.guest_id)::text, 'null') END, CASE WHEN n.invite_id IS DISTINCT FROM o.invite_id THEN '"invite_id":' || coalesce(to_json(n.invite_id)::text, 'null') END, CASE WHEN n.status IS DISTINCT FROM o.status THEN '"status":' || coalesce(to_json(n.status)::text, 'null') END, CASE WHEN n.source IS DISTINCT FROM o.source THEN '"source":' || coalesce(to_json(n.source)::text, 'null') END, CASE WHEN n.original_url IS DISTINCT FROM o.original_url THEN '"original_url":' || coalesce(to_json(n.original_url)::text, 'null') END, CASE WHEN n.thumbnail_url IS DISTINCT FROM o.thumbnail_url THEN '"thumbnail_url":' || coalesce(to_json(n.thumbnail_url)::text, 'null') END, CASE WHEN n.processed_url IS DISTINCT FROM o.processed_url THEN '"processed_url":' || coalesce(to_json(n.processed_url)::text, 'null') END, CASE WHEN n.storage_key IS DISTINCT FROM o.storage_key THEN '"storage_key":' || coalesce(to_json(n.storage_key)::text, 'null') END, CASE WHEN n.file_size_bytes IS DISTINCT FROM o.file_size_bytes THEN '"file_size_bytes":' || coalesce(to_json(n.file_size_bytes)::text, 'null') END, CASE WHEN n.mime_type IS DISTINCT FROM o.mime_type THEN '"mime_type":' || coalesce(to_json(n.mime_type)::text, 'null') END, CASE WHEN n.caption IS DISTINCT FROM o.caption THEN '"caption":' || coalesce(to_json(n.caption)::text, 'null') END, CASE WHEN n.uploaded_by_ip IS DISTINCT FROM o.uploaded_by_ip THEN '"uploaded_by_ip":' || coalesce(to_json(n.uploaded_by_ip)::text, 'null') END, CASE WHEN n.uploaded_by_user_agent IS DISTINCT FROM o.uploaded_by_user_agent THEN '"uploaded_by_user_agent":' || coalesce(to_json(n.uploaded_by_user_agent)::text, 'null') END, CASE WHEN n.moderation_score IS DISTINCT FROM o.moderation_score THEN '"moderation_score":' || coalesce(to_json(n.moderation_score)::text, 'null') END, CASE WHEN n.moderation_labels IS DISTINCT FROM o.moderation_labels THEN '"moderation_labels":' || coalesce(to_json(n.moderation_labels)::text, 'null') END, CASE WHEN n.moderated_at IS DISTINCT FROM o.moderated_at THEN '"moderated_at":' || coalesce(to_json(n.moderated_at)::text, 'null') END, CASE WHEN n.moderated_by IS DISTINCT FROM o.moderated_by THEN '"moderated_by":' || coalesce(to_json(n.moderated_by)::text, 'null') END, CASE WHEN n.moderation_notes IS DISTINCT FROM o.moderation_notes THEN '"moderation_notes":' || coalesce(to_json(n.moderation_notes)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(n.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(n.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(n.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.project_id IS DISTINCT FROM o.project_id OR n.guest_id IS DISTINCT FROM o.guest_id OR n.invite_id IS DISTINCT FROM o.invite_id OR n.status IS DISTINCT FROM o.status OR n.source IS DISTINCT FROM o.source OR n.original_url IS DISTINCT FROM o.original_url OR n.thumbnail_url IS DISTINCT FROM o.thumbnail_url OR n.processed_url IS DISTINCT FROM o.processed_url OR n.storage_key IS DISTINCT FROM o.storage_key OR n.file_size_bytes IS DISTINCT FROM o.file_size_bytes OR n.mime_type IS DISTINCT FROM o.mime_type OR n.caption IS DISTINCT FROM o.caption OR n.uploaded_by_ip IS DISTINCT FROM o.uploaded_by_ip OR n.uploaded_by_user_agent IS DISTINCT FROM o.uploaded_by_user_agent OR n.moderation_score IS DISTINCT FROM o.moderation_score OR n.moderation_labels IS DISTINCT FROM o.moderation_labels OR n.moderated_at IS DISTINCT FROM o.moderated_at OR n.moderated_by IS DISTINCT FROM o.moderated_by OR n.moderation_notes IS DISTINCT FROM o.moderation_notes OR n.created_at IS DISTINCT FROM o.created_at OR n.deleted_at IS DISTINCT FROM o.deleted_at OR n.deleted_by IS DISTINCT FROM o.deleted_by OR n.deletion_id IS DISTINCT FROM o.deletion_id OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.project_id IS DISTINCT FROM old_row.project_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'project_id');
                before := concat_ws(',', before, '"project_id":' || coalesce(to_json(old_row.project_id)::text, 'null'));
                after := concat_ws(',', after, '"project_id":' || coalesce(to_json(new_row.project_id)::text, 'null'));
            END IF;
            IF new_row.guest_id IS DISTINCT FROM old_row.guest_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'guest_id');
                before := concat_ws(',', before, '"guest_id":' || coalesce(to_json(old_row.guest_id)::text, 'null'));
                after := concat_ws(',', after, '"guest_id":' || coalesce(to_json(new_row.guest_id)::text, 'null'));
            END IF;
            IF new_row.invite_id IS DISTINCT FROM old_row.invite_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'invite_id');
                before := concat_ws(',', before, '"invite_id":' || coalesce(to_json(old_row.invite_id)::text, 'null'));
                after := concat_ws(',', after, '"invite_id":' || coalesce(to_json(new_row.invite_id)::text, 'null'));
            END IF;
            IF new_row.status IS DISTINCT FROM old_row.status THEN
                entry.changed_fields := array_append(entry.changed_fields, 'status');
                before := concat_ws(',', before, '"status":' || coalesce(to_json(old_row.status)::text, 'null'));
                after := concat_ws(',', after, '"status":' || coalesce(to_json(new_row.status)::text, 'null'));
            END IF;
            IF new_row.source IS DISTINCT FROM old_row.source THEN
                entry.changed_fields := array_append(entry.changed_fields, 'source');
                before := concat_ws(',', before, '"source":' || coalesce(to_json(old_row.source)::text, 'null'));
                after := concat_ws(',', after, '"source":' || coalesce(to_json(new_row.source)::text, 'null'));
            END IF;
            IF new_row.original_url IS DISTINCT FROM old_row.original_url THEN
                entry.changed_fields := array_append(entry.changed_fields, 'original_url');
                before := concat_ws(',', before, '"original_url":' || coalesce(to_json(old_row.original_url)::text, 'null'));
                after := concat_ws(',', after, '"original_url":' || coalesce(to_json(new_row.original_url)::text, 'null'));
            END IF;
            IF new_row.thumbnail_url IS DISTINCT FROM old_row.thumbnail_url THEN
                entry.changed_fields := array_append(entry.changed_fields, 'thumbnail_url');
                before := concat_ws(',', before, '"thumbnail_url":' || coalesce(to_json(old_row.thumbnail_url)::text, 'null'));
                after := concat_ws(',', after, '"thumbnail_url":' || coalesce(to_json(new_row.thumbnail_url)::text, 'null'));
            END IF;
            IF new_row.processed_url IS DISTINCT FROM old_row.processed_url THEN
                entry.changed_fields := array_append(entry.changed_fields, 'processed_url');
                before := concat_ws(',', before, '"processed_url":' || coalesce(to_json(old_row.processed_url)::text, 'null'));
                after := concat_ws(',', after, '"processed_url":' || coalesce(to_json(new_row.processed_url)::text, 'null'));
            END IF;
            IF new_row.storage_key IS DISTINCT FROM old_row.storage_key THEN
                entry.changed_fields := array_append(entry.changed_fields, 'storage_key');
                before := concat_ws(',', before, '"storage_key":' || coalesce(to_json(old_row.storage_key)::text, 'null'));
                after := concat_ws(',', after, '"storage_key":' || coalesce(to_json(new_row.storage_key)::text, 'null'));
            END IF;
            IF new_row.file_size_bytes IS DISTINCT FROM old_row.file_size_bytes THEN
                entry.changed_fields := array_append(entry.changed_fields, 'file_size_bytes');
                before := concat_ws(',', before, '"file_size_bytes":' || coalesce(to_json(old_row.file_size_bytes)::text, 'null'));
                after := concat_ws(',', after, '"file_size_bytes":' || coalesce(to_json(new_row.file_size_bytes)::text, 'null'));
            END IF;
            IF new_row.mime_type IS DISTINCT FROM old_row.mime_type THEN
                entry.changed_fields := array_append(entry.changed_fields, 'mime_type');
                before := concat_ws(',', before, '"mime_type":' || coalesce(to_json(old_row.mime_type)::text, 'null'));
                after := concat_ws(',', after, '"mime_type":' || coalesce(to_json(new_row.mime_type)::text, 'null'));
            END IF;
            IF new_row.caption IS DISTINCT FROM old_row.caption THEN
                entry.changed_fields := array_append(entry.changed_fields, 'caption');
                before := concat_ws(',', before, '"caption":' || coalesce(to_json(old_row.caption)::text, 'null'));
                after := concat_ws(',', after, '"caption":' || coalesce(to_json(new_row.caption)::text, 'null'));
            END IF;
            IF new_row.uploaded_by_ip IS DISTINCT FROM old_row.uploaded_by_ip THEN
                entry.changed_fields := array_append(entry.changed_fields, 'uploaded_by_ip');
                before := concat_ws(',', before, '"uploaded_by_ip":' || coalesce(to_json(old_row.uploaded_by_ip)::text, 'null'));
                after := concat_ws(',', after, '"uploaded_by_ip":' || coalesce(to_json(new_row.uploaded_by_ip)::text, 'null'));
            END IF;
            IF new_row.uploaded_by_user_agent IS DISTINCT FROM old_row.uploaded_by_user_agent THEN
                entry.changed_fields := array_append(entry.changed_fields, 'uploaded_by_user_agent');
                before := concat_ws(',', before, '"uploaded_by_user_agent":' || coalesce(to_json(old_row.uploaded_by_user_agent)::text, 'null'));
                after := concat_ws(',', after, '"uploaded_by_user_agent":' || coalesce(to_json(new_row.uploaded_by_user_agent)::text, 'null'));
            END IF;
            IF new_row.moderation_score IS DISTINCT FROM old_row.moderation_score THEN
                entry.changed_fields := array_append(entry.changed_fields, 'moderation_score');
                before := concat_ws(',', before, '"moderation_score":' || coalesce(to_json(old_row.moderation_score)::text, 'null'));
                after := concat_ws(',', after, '"moderation_score":' || coalesce(to_json(new_row.moderation_score)::text, 'null'));
            END IF;
            IF new_row.moderation_labels IS DISTINCT FROM old_row.moderation_labels THEN
                entry.changed_fields := array_append(entry.changed_fields, 'moderation_labels');
                before := concat_ws(',', before, '"moderation_labels":' || coalesce(to_json(old_row.moderation_labels)::text, 'null'));
                after := concat_ws(',', after, '"moderation_labels":' || coalesce(to_json(new_row.moderation_labels)::text, 'null'));
            END IF;
            IF new_row.moderated_at IS DISTINCT FROM old_row.moderated_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'moderated_at');
                before := concat_ws(',', before, '"moderated_at":' || coalesce(to_json(old_row.moderated_at)::text, 'null'));
                after := concat_ws(',', after, '"moderated_at":' || coalesce(to_json(new_row.moderated_at)::text, 'null'));
            END IF;
            IF new_row.moderated_by IS DISTINCT FROM old_row.moderated_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'moderated_by');
                before := concat_ws(',', before, '"moderated_by":' || coalesce(to_json(old_row.moderated_by)::text, 'null'));
                after := concat_ws(',', after, '"moderated_by":' || coalesce(to_json(new_row.moderated_by)::text, 'null'));
            END IF;
            IF new_row.moderation_notes IS DISTINCT FROM old_row.moderation_notes THEN
                entry.changed_fields := array_append(entry.changed_fields, 'moderation_notes');
                before := concat_ws(',', before, '"moderation_notes":' || coalesce(to_json(old_row.moderation_notes)::text, 'null'));
                after := concat_ws(',', after, '"moderation_notes":' || coalesce(to_json(new_row.moderation_notes)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.deleted_at IS DISTINCT FROM old_row.deleted_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_at');
                before := concat_ws(',', before, '"deleted_at":' || coalesce(to_json(old_row.deleted_at)::text, 'null'));
                after := concat_ws(',', after, '"deleted_at":' || coalesce(to_json(new_row.deleted_at)::text, 'null'));
            END IF;
            IF new_row.deleted_by IS DISTINCT FROM old_row.deleted_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_by');
                before := concat_ws(',', before, '"deleted_by":' || coalesce(to_json(old_row.deleted_by)::text, 'null'));
                after := concat_ws(',', after, '"deleted_by":' || coalesce(to_json(new_row.deleted_by)::text, 'null'));
            END IF;
            IF new_row.deletion_id IS DISTINCT FROM old_row.deletion_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deletion_id');
                before := concat_ws(',', before, '"deletion_id":' || coalesce(to_json(old_row.deletion_id)::text, 'null'));
                after := concat_ws(',', after, '"deletion_id":' || coalesce(to_json(new_row.deletion_id)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := (CASE WHEN old_row.deleted_at IS NULL AND new_row.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN old_row.deleted_at IS NOT NULL AND new_row.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, old_row.org_id);
            entry.project_id := coalesce(coalesce(new_row.project_id), coalesce(old_row.project_id));
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, coalesce(n.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'PHOTOS'::audit_category,
                       'CREATED', 'photo_uploads', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"guest_id":' || to_json(n.guest_id)::text, '"invite_id":' || to_json(n.invite_id)::text, '"status":' || to_json(n.status)::text, '"source":' || to_json(n.source)::text, '"original_url":' || to_json(n.original_url)::text, '"thumbnail_url":' || to_json(n.thumbnail_url)::text, '"processed_url":' || to_json(n.processed_url)::text, '"storage_key":' || to_json(n.storage_key)::text, '"file_size_bytes":' || to_json(n.file_size_bytes)::text, '"mime_type":' || to_json(n.mime_type)::text, '"caption":' || to_json(n.caption)::text, '"uploaded_by_ip":' || to_json(n.uploaded_by_ip)::text, '"uploaded_by_user_agent":' || to_json(n.uploaded_by_user_agent)::text, '"moderation_score":' || to_json(n.moderation_score)::text, '"moderation_labels":' || to_json(n.moderation_labels)::text, '"moderated_at":' || to_json(n.moderated_at)::text, '"moderated_by":' || to_json(n.moderated_by)::text, '"moderation_notes":' || to_json(n.moderation_notes)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"project_id":' || to_json(new_row.project_id)::text, '"guest_id":' || to_json(new_row.guest_id)::text, '"invite_id":' || to_json(new_row.invite_id)::text, '"status":' || to_json(new_row.status)::text, '"source":' || to_json(new_row.source)::text, '"original_url":' || to_json(new_row.original_url)::text, '"thumbnail_url":' || to_json(new_row.thumbnail_url)::text, '"processed_url":' || to_json(new_row.processed_url)::text, '"storage_key":' || to_json(new_row.storage_key)::text, '"file_size_bytes":' || to_json(new_row.file_size_bytes)::text, '"mime_type":' || to_json(new_row.mime_type)::text, '"caption":' || to_json(new_row.caption)::text, '"uploaded_by_ip":' || to_json(new_row.uploaded_by_ip)::text, '"uploaded_by_user_agent":' || to_json(new_row.uploaded_by_user_agent)::text, '"moderation_score":' || to_json(new_row.moderation_score)::text, '"moderation_labels":' || to_json(new_row.moderation_labels)::text, '"moderated_at":' || to_json(new_row.moderated_at)::text, '"moderated_by":' || to_json(new_row.moderated_by)::text, '"moderation_notes":' || to_json(new_row.moderation_notes)::text, '"created_at":' || to_json(new_row.created_at)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"deleted_at":' || to_json(new_row.deleted_at)::text, '"deleted_by":' || to_json(new_row.deleted_by)::text, '"deletion_id":' || to_json(new_row.deletion_id)::text, '"org_id":' || to_json(new_row.org_id)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := coalesce(new_row.project_id);
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, o.org_id, coalesce(o.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'PHOTOS'::audit_category,
                       'DELETED', 'photo_uploads', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"guest_id":' || to_json(o.guest_id)::text, '"invite_id":' || to_json(o.invite_id)::text, '"status":' || to_json(o.status)::text, '"source":' || to_json(o.source)::text, '"original_url":' || to_json(o.original_url)::text, '"thumbnail_url":' || to_json(o.thumbnail_url)::text, '"processed_url":' || to_json(o.processed_url)::text, '"storage_key":' || to_json(o.storage_key)::text, '"file_size_bytes":' || to_json(o.file_size_bytes)::text, '"mime_type":' || to_json(o.mime_type)::text, '"caption":' || to_json(o.caption)::text, '"uploaded_by_ip":' || to_json(o.uploaded_by_ip)::text, '"uploaded_by_user_agent":' || to_json(o.uploaded_by_user_agent)::text, '"moderation_score":' || to_json(o.moderation_score)::text, '"moderation_labels":' || to_json(o.moderation_labels)::text, '"moderated_at":' || to_json(o.moderated_at)::text, '"moderated_by":' || to_json(o.moderated_by)::text, '"moderation_notes":' || to_json(o.moderation_notes)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"project_id":' || to_json(old_row.project_id)::text, '"guest_id":' || to_json(old_row.guest_id)::text, '"invite_id":' || to_json(old_row.invite_id)::text, '"status":' || to_json(old_row.status)::text, '"source":' || to_json(old_row.source)::text, '"original_url":' || to_json(old_row.original_url)::text, '"thumbnail_url":' || to_json(old_row.thumbnail_url)::text, '"processed_url":' || to_json(old_row.processed_url)::text, '"storage_key":' || to_json(old_row.storage_key)::text, '"file_size_bytes":' || to_json(old_row.file_size_bytes)::text, '"mime_type":' || to_json(old_row.mime_type)::text, '"caption":' || to_json(old_row.caption)::text, '"uploaded_by_ip":' || to_json(old_row.uploaded_by_ip)::text, '"uploaded_by_user_agent":' || to_json(old_row.uploaded_by_user_agent)::text, '"moderation_score":' || to_json(old_row.moderation_score)::text, '"moderation_labels":' || to_json(old_row.moderation_labels)::text, '"moderated_at":' || to_json(old_row.moderated_at)::text, '"moderated_by":' || to_json(old_row.moderated_by)::text, '"moderation_notes":' || to_json(old_row.moderation_notes)::text, '"created_at":' || to_json(old_row.created_at)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"deleted_at":' || to_json(old_row.deleted_at)::text, '"deleted_by":' || to_json(old_row.deleted_by)::text, '"deletion_id":' || to_json(old_row.deletion_id)::text, '"org_id":' || to_json(old_row.org_id)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := old_row.org_id;
            entry.project_id := coalesce(old_row.project_id);
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'PHOTOS'::audit_category, entry.action, 'photo_uploads', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('photo_uploads', TG_OP, 'PHOTOS'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_photo_uploads() IS 'Records changes of photo_uploads in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_photo_wall_settings()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row photo_wall_settings;
    new_row photo_wall_settings;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, o.org_id), coalesce(coalesce(n.project_id), coalesce(o.project_id)),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'PHOTOS'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE 'SETTINGS_CHANGED'::audit_action END,
                       'photo_wall_settings', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN 'project_id' END, CASE WHEN n.enabled IS DISTINCT FROM o.enabled THEN 'enabled' END, CASE WHEN n.upload_access IS DISTINCT FROM o.upload_access THEN 'upload_access' END, CASE WHEN n.moderation_mode IS DISTINCT FROM o.moderation_mode THEN 'moderation_mode' END, CASE WHEN n.family_friendly IS DISTINCT FROM o.family_friendly THEN 'family_friendly' END, CASE WHEN n.max_upload_mb IS DISTINCT FROM o.max_upload_mb THEN 'max_upload_mb' END, CASE WHEN n.allowed_formats IS DISTINCT FROM o.allowed_formats THEN 'allowed_formats' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"enabled":' || to_json(o.enabled)::text, '"upload_access":' || to_json(o.upload_access)::text, '"moderation_mode":' || to_json(o.moderation_mode)::text, '"family_friendly":' || to_json(o.family_friendly)::text, '"max_upload_mb":' || to_json(o.max_upload_mb)::text, '"allowed_formats":' || to_json(o.allowed_formats)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"org_id":' || to_json(o.org_id)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(o.project_id)::text, 'null') END, CASE WHEN n.enabled IS DISTINCT FROM o.enabled THEN '"enabled":' || coalesce(to_json(o.enabled)::text, 'null') END, CASE WHEN n.upload_access IS DISTINCT FROM o.upload_access THEN '"upload_access":' || coalesce(to_json(o.upload_access)::text, 'null') END, CASE WHEN n.moderation_mode IS DISTINCT FROM o.moderation_mode THEN '"moderation_mode":' || coalesce(to_json(o.moderation_mode)::text, 'null') END, CASE WHEN n.family_friendly IS DISTINCT FROM o.family_friendly THEN '"family_friendly":' || coalesce(to_json(o.family_friendly)::text, 'null') END, CASE WHEN n.max_upload_mb IS DISTINCT FROM o.max_upload_mb THEN '"max_upload_mb":' || coalesce(to_json(o.max_upload_mb)::text, 'null') END, CASE WHEN n.allowed_formats IS DISTINCT FROM o.allowed_formats THEN '"allowed_formats":' || coalesce(to_json(o.allowed_formats)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"enabled":' || to_json(n.enabled)::text, '"upload_access":' || to_json(n.upload_access)::text, '"moderation_mode":' || to_json(n.moderation_mode)::text, '"family_friendly":' || to_json(n.family_friendly)::text, '"max_upload_mb":' || to_json(n.max_upload_mb)::text, '"allowed_formats":' || to_json(n.allowed_formats)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"org_id":' || to_json(n.org_id)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(n.project_id)::text, 'null') END, CASE WHEN n.enabled IS DISTINCT FROM o.enabled THEN '"enabled":' || coalesce(to_json(n.enabled)::text, 'null') END, CASE WHEN n.upload_access IS DISTINCT FROM o.upload_access THEN '"upload_access":' || coalesce(to_json(n.upload_access)::text, 'null') END, CASE WHEN n.moderation_mode IS DISTINCT FROM o.moderation_mode THEN '"moderation_mode":' || coalesce(to_json(n.moderation_mode)::text, 'null') END, CASE WHEN n.family_friendly IS DISTINCT FROM o.family_friendly THEN '"family_friendly":' || coalesce(to_json(n.family_friendly)::text, 'null') END, CASE WHEN n.max_upload_mb IS DISTINCT FROM o.max_upload_mb THEN '"max_upload_mb":' || coalesce(to_json(n.max_upload_mb)::text, 'null') END, CASE WHEN n.allowed_formats IS DISTINCT FROM o.allowed_formats THEN '"allowed_formats":' || coalesce(to_json(n.allowed_formats)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.project_id IS DISTINCT FROM o.project_id OR n.enabled IS DISTINCT FROM o.enabled OR n.upload_access IS DISTINCT FROM o.upload_access OR n.moderation_mode IS DISTINCT FROM o.moderation_mode OR n.family_friendly IS DISTINCT FROM o.family_friendly OR n.max_upload_mb IS DISTINCT FROM o.max_upload_mb OR n.allowed_formats IS DISTINCT FROM o.allowed_formats OR n.created_at IS DISTINCT FROM o.created_at OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.project_id IS DISTINCT FROM old_row.project_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'project_id');
                before := concat_ws(',', before, '"project_id":' || coalesce(to_json(old_row.project_id)::text, 'null'));
                after := concat_ws(',', after, '"project_id":' || coalesce(to_json(new_row.project_id)::text, 'null'));
            END IF;
            IF new_row.enabled IS DISTINCT FROM old_row.enabled THEN
                entry.changed_fields := array_append(entry.changed_fields, 'enabled');
                before := concat_ws(',', before, '"enabled":' || coalesce(to_json(old_row.enabled)::text, 'null'));
                after := concat_ws(',', after, '"enabled":' || coalesce(to_json(new_row.enabled)::text, 'null'));
            END IF;
            IF new_row.upload_access IS DISTINCT FROM old_row.upload_access THEN
                entry.changed_fields := array_append(entry.changed_fields, 'upload_access');
                before := concat_ws(',', before, '"upload_access":' || coalesce(to_json(old_row.upload_access)::text, 'null'));
                after := concat_ws(',', after, '"upload_access":' || coalesce(to_json(new_row.upload_access)::text, 'null'));
            END IF;
            IF new_row.moderation_mode IS DISTINCT FROM old_row.moderation_mode THEN
                entry.changed_fields := array_append(entry.changed_fields, 'moderation_mode');
                before := concat_ws(',', before, '"moderation_mode":' || coalesce(to_json(old_row.moderation_mode)::text, 'null'));
                after := concat_ws(',', after, '"moderation_mode":' || coalesce(to_json(new_row.moderation_mode)::text, 'null'));
            END IF;
            IF new_row.family_friendly IS DISTINCT FROM old_row.family_friendly THEN
                entry.changed_fields := array_append(entry.changed_fields, 'family_friendly');
                before := concat_ws(',', before, '"family_friendly":' || coalesce(to_json(old_row.family_friendly)::text, 'null'));
                after := concat_ws(',', after, '"family_friendly":' || coalesce(to_json(new_row.family_friendly)::text, 'null'));
            END IF;
            IF new_row.max_upload_mb IS DISTINCT FROM old_row.max_upload_mb THEN
                entry.changed_fields := array_append(entry.changed_fields, 'max_upload_mb');
                before := concat_ws(',', before, '"max_upload_mb":' || coalesce(to_json(old_row.max_upload_mb)::text, 'null'));
                after := concat_ws(',', after, '"max_upload_mb":' || coalesce(to_json(new_row.max_upload_mb)::text, 'null'));
            END IF;
            IF new_row.allowed_formats IS DISTINCT FROM old_row.allowed_formats THEN
                entry.changed_fields := array_append(entry.changed_fields, 'allowed_formats');
                before := concat_ws(',', before, '"allowed_formats":' || coalesce(to_json(old_row.allowed_formats)::text, 'null'));
                after := concat_ws(',', after, '"allowed_formats":' || coalesce(to_json(new_row.allowed_formats)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := 'SETTINGS_CHANGED'::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, old_row.org_id);
            entry.project_id := coalesce(coalesce(new_row.project_id), coalesce(old_row.project_id));
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, coalesce(n.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'PHOTOS'::audit_category,
                       'CREATED', 'photo_wall_settings', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"enabled":' || to_json(n.enabled)::text, '"upload_access":' || to_json(n.upload_access)::text, '"moderation_mode":' || to_json(n.moderation_mode)::text, '"family_friendly":' || to_json(n.family_friendly)::text, '"max_upload_mb":' || to_json(n.max_upload_mb)::text, '"allowed_formats":' || to_json(n.allowed_formats)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"org_id":' || to_json(n.org_id)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"project_id":' || to_json(new_row.project_id)::text, '"enabled":' || to_json(new_row.enabled)::text, '"upload_access":' || to_json(new_row.upload_access)::text, '"moderation_mode":' || to_json(new_row.moderation_mode)::text, '"family_friendly":' || to_json(new_row.family_friendly)::text, '"max_upload_mb":' || to_json(new_row.max_upload_mb)::text, '"allowed_formats":' || to_json(new_row.allowed_formats)::text, '"created_at":' || to_json(new_row.created_at)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"org_id":' || to_json(new_row.org_id)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := coalesce(new_row.project_id);
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, o.org_id, coalesce(o.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'PHOTOS'::audit_category,
                       'DELETED', 'photo_wall_settings', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"enabled":' || to_json(o.enabled)::text, '"upload_access":' || to_json(o.upload_access)::text, '"moderation_mode":' || to_json(o.moderation_mode)::text, '"family_friendly":' || to_json(o.family_friendly)::text, '"max_upload_mb":' || to_json(o.max_upload_mb)::text, '"allowed_formats":' || to_json(o.allowed_formats)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"org_id":' || to_json(o.org_id)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"project_id":' || to_json(old_row.project_id)::text, '"enabled":' || to_json(old_row.enabled)::text, '"upload_access":' || to_json(old_row.upload_access)::text, '"moderation_mode":' || to_json(old_row.moderation_mode)::text, '"family_friendly":' || to_json(old_row.family_friendly)::text, '"max_upload_mb":' || to_json(old_row.max_upload_mb)::text, '"allowed_formats":' || to_json(old_row.allowed_formats)::text, '"created_at":' || to_json(old_row.created_at)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"org_id":' || to_json(old_row.org_id)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := old_row.org_id;
            entry.project_id := coalesce(old_row.project_id);
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'PHOTOS'::audit_category, entry.action, 'photo_wall_settings', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('photo_wall_settings', TG_OP, 'PHOTOS'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_photo_wall_settings() IS 'Records changes of photo_wall_settings in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_plan_entitlements()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row plan_entitlements;
    new_row plan_entitlements;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(NULL::uuid, NULL::uuid), coalesce(NULL::uuid, NULL::uuid),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'BILLING'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE 'UPDATED'::audit_action END,
                       'plan_entitlements', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.plan_id IS DISTINCT FROM o.plan_id THEN 'plan_id' END, CASE WHEN n.key IS DISTINCT FROM o.key THEN 'key' END, CASE WHEN n.value_json IS DISTINCT FROM o.value_json THEN 'value_json' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"plan_id":' || to_json(o.plan_id)::text, '"key":' || to_json(o.key)::text, '"value_json":' || to_json(o.value_json)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_at":' || to_json(o.created_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.plan_id IS DISTINCT FROM o.plan_id THEN '"plan_id":' || coalesce(to_json(o.plan_id)::text, 'null') END, CASE WHEN n.key IS DISTINCT FROM o.key THEN '"key":' || coalesce(to_json(o.key)::text, 'null') END, CASE WHEN n.value_json IS DISTINCT FROM o.value_json THEN '"value_json":' || coalesce(to_json(o.value_json)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"plan_id":' || to_json(n.plan_id)::text, '"key":' || to_json(n.key)::text, '"value_json":' || to_json(n.value_json)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_at":' || to_json(n.created_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.plan_id IS DISTINCT FROM o.plan_id THEN '"plan_id":' || coalesce(to_json(n.plan_id)::text, 'null') END, CASE WHEN n.key IS DISTINCT FROM o.key THEN '"key":' || coalesce(to_json(n.key)::text, 'null') END, CASE WHEN n.value_json IS DISTINCT FROM o.value_json THEN '"value_json":' || coalesce(to_json(n.value_json)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.plan_id IS DISTINCT FROM o.plan_id OR n.key IS DISTINCT FROM o.key OR n.value_json IS DISTINCT FROM o.value_json OR n.created_at IS DISTINCT FROM o.created_at OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.plan_id IS DISTINCT FROM old_row.plan_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'plan_id');
                before := concat_ws(',', before, '"plan_id":' || coalesce(to_json(old_row.plan_id)::text, 'null'));
                after := concat_ws(',', after, '"plan_id":' || coalesce(to_json(new_row.plan_id)::text, 'null'));
            END IF;
            IF new_row.key IS DISTINCT FROM old_row.key THEN
                entry.changed_fields := array_append(entry.changed_fields, 'key');
                before := concat_ws(',', before, '"key":' || coalesce(to_json(old_row.key)::text, 'null'));
                after := concat_ws(',', after, '"key":' || coalesce(to_json(new_row.key)::text, 'null'));
            END IF;
            IF new_row.value_json IS DISTINCT FROM old_row.value_json THEN
                entry.changed_fields := array_append(entry.changed_fields, 'value_json');
                before := concat_ws(',', before, '"value_json":' || coalesce(to_json(old_row.value_json)::text, 'null'));
                after := concat_ws(',', after, '"value_json":' || coalesce(to_json(new_row.value_json)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := 'UPDATED'::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(NULL::uuid, NULL::uuid);
            entry.project_id := coalesce(NULL::uuid, NULL::uuid);
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, NULL::uuid, NULL::uuid, entry.actor_user_id, entry.api_key_id, entry.actor_type, 'BILLING'::audit_category,
                       'CREATED', 'plan_entitlements', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"plan_id":' || to_json(n.plan_id)::text, '"key":' || to_json(n.key)::text, '"value_json":' || to_json(n.value_json)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_at":' || to_json(n.created_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"plan_id":' || to_json(new_row.plan_id)::text, '"key":' || to_json(new_row.key)::text, '"value_json":' || to_json(new_row.value_json)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"created_at":' || to_json(new_row.created_at)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := NULL::uuid;
            entry.project_id := NULL::uuid;
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, NULL::uuid, NULL::uuid, entry.actor_user_id, entry.api_key_id, entry.actor_type, 'BILLING'::audit_category,
                       'DELETED', 'plan_entitlements', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"plan_id":' || to_json(o.plan_id)::text, '"key":' || to_json(o.key)::text, '"value_json":' || to_json(o.value_json)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_at":' || to_json(o.created_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"plan_id":' || to_json(old_row.plan_id)::text, '"key":' || to_json(old_row.key)::text, '"value_json":' || to_json(old_row.value_json)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"created_at":' || to_json(old_row.created_at)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := NULL::uuid;
            entry.project_id := NULL::uuid;
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'BILLING'::audit_category, entry.action, 'plan_entitlements', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('plan_entitlements', TG_OP, 'BILLING'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_plan_entitlements() IS 'Records changes of plan_entitlements in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_plans()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row plans;
    new_row plans;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(NULL::uuid, NULL::uuid), coalesce(NULL::uuid, NULL::uuid),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'BILLING'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE (CASE WHEN o.deleted_at IS NULL AND n.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN o.deleted_at IS NOT NULL AND n.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action END,
                       'plans', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.code IS DISTINCT FROM o.code THEN 'code' END, CASE WHEN n.name IS DISTINCT FROM o.name THEN 'name' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN 'deleted_at' END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN 'deleted_by' END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN 'deletion_id' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"code":' || to_json(o.code)::text, '"name":' || to_json(o.name)::text, '"created_at":' || to_json(o.created_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.code IS DISTINCT FROM o.code THEN '"code":' || coalesce(to_json(o.code)::text, 'null') END, CASE WHEN n.name IS DISTINCT FROM o.name THEN '"name":' || coalesce(to_json(o.name)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(o.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(o.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(o.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"code":' || to_json(n.code)::text, '"name":' || to_json(n.name)::text, '"created_at":' || to_json(n.created_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.code IS DISTINCT FROM o.code THEN '"code":' || coalesce(to_json(n.code)::text, 'null') END, CASE WHEN n.name IS DISTINCT FROM o.name THEN '"name":' || coalesce(to_json(n.name)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(n.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(n.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(n.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.code IS DISTINCT FROM o.code OR n.name IS DISTINCT FROM o.name OR n.created_at IS DISTINCT FROM o.created_at OR n.deleted_at IS DISTINCT FROM o.deleted_at OR n.deleted_by IS DISTINCT FROM o.deleted_by OR n.deletion_id IS DISTINCT FROM o.deletion_id OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.code IS DISTINCT FROM old_row.code THEN
                entry.changed_fields := array_append(entry.changed_fields, 'code');
                before := concat_ws(',', before, '"code":' || coalesce(to_json(old_row.code)::text, 'null'));
                after := concat_ws(',', after, '"code":' || coalesce(to_json(new_row.code)::text, 'null'));
            END IF;
            IF new_row.name IS DISTINCT FROM old_row.name THEN
                entry.changed_fields := array_append(entry.changed_fields, 'name');
                before := concat_ws(',', before, '"name":' || coalesce(to_json(old_row.name)::text, 'null'));
                after := concat_ws(',', after, '"name":' || coalesce(to_json(new_row.name)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.deleted_at IS DISTINCT FROM old_row.deleted_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_at');
                before := concat_ws(',', before, '"deleted_at":' || coalesce(to_json(old_row.deleted_at)::text, 'null'));
                after := concat_ws(',', after, '"deleted_at":' || coalesce(to_json(new_row.deleted_at)::text, 'null'));
            END IF;
            IF new_row.deleted_by IS DISTINCT FROM old_row.deleted_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_by');
                before := concat_ws(',', before, '"deleted_by":' || coalesce(to_json(old_row.deleted_by)::text, 'null'));
                after := concat_ws(',', after, '"deleted_by":' || coalesce(to_json(new_row.deleted_by)::text, 'null'));
            END IF;
            IF new_row.deletion_id IS DISTINCT FROM old_row.deletion_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deletion_id');
                before := concat_ws(',', before, '"deletion_id":' || coalesce(to_json(old_row.deletion_id)::text, 'null'));
                after := concat_ws(',', after, '"deletion_id":' || coalesce(to_json(new_row.deletion_id)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := (CASE WHEN old_row.deleted_at IS NULL AND new_row.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN old_row.deleted_at IS NOT NULL AND new_row.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(NULL::uuid, NULL::uuid);
            entry.project_id := coalesce(NULL::uuid, NULL::uuid);
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, NULL::uuid, NULL::uuid, entry.actor_user_id, entry.api_key_id, entry.actor_type, 'BILLING'::audit_category,
                       'CREATED', 'plans', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"code":' || to_json(n.code)::text, '"name":' || to_json(n.name)::text, '"created_at":' || to_json(n.created_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"code":' || to_json(new_row.code)::text, '"name":' || to_json(new_row.name)::text, '"created_at":' || to_json(new_row.created_at)::text, '"deleted_at":' || to_json(new_row.deleted_at)::text, '"deleted_by":' || to_json(new_row.deleted_by)::text, '"deletion_id":' || to_json(new_row.deletion_id)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := NULL::uuid;
            entry.project_id := NULL::uuid;
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, NULL::uuid, NULL::uuid, entry.actor_user_id, entry.api_key_id, entry.actor_type, 'BILLING'::audit_category,
                       'DELETED', 'plans', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"code":' || to_json(o.code)::text, '"name":' || to_json(o.name)::text, '"created_at":' || to_json(o.created_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"code":' || to_json(old_row.code)::text, '"name":' || to_json(old_row.name)::text, '"created_at":' || to_json(old_row.created_at)::text, '"deleted_at":' || to_json(old_row.deleted_at)::text, '"deleted_by":' || to_json(old_row.deleted_by)::text, '"deletion_id":' || to_json(old_row.deletion_id)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := NULL::uuid;
            entry.project_id := NULL::uuid;
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'BILLING'::audit_category, entry.action, 'plans', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('plans', TG_OP, 'BILLING'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_plans() IS 'Records changes of plans in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_project(alias text, ways text[], is_deleted boolean)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    IF cardinality(ways) = 0 THEN
        RETURN 'NULL::uuid';
    END IF;
    RETURN (SELECT format('coalesce(%s)', string_agg(audit_way(alias, way, is_deleted), ', ' ORDER BY place))
            FROM unnest(ways) WITH ORDINALITY list (way, place));
END
$function$;
COMMENT ON FUNCTION audit_project(alias text, ways text[], is_deleted boolean) IS 'The project of a row, as an expression: the first way that leads there.';

CREATE OR REPLACE FUNCTION audit_project_of(deleted uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    RETURN (SELECT (array_agg(entry.project_id ORDER BY entry.id DESC))[1] FROM admin_audit_log entry
            WHERE entry.created_at = now() AND entry.target_id = deleted AND entry.action = 'DELETED');
END
$function$;
COMMENT ON FUNCTION audit_project_of(deleted uuid) IS 'The project of a row that this transaction has deleted.';

CREATE OR REPLACE FUNCTION audit_project_plan_assignments()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row project_plan_assignments;
    new_row project_plan_assignments;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, o.org_id), coalesce(coalesce(n.project_id), coalesce(o.project_id)),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'BILLING'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE 'UPDATED'::audit_action END,
                       'project_plan_assignments', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN 'project_id' END, CASE WHEN n.plan_id IS DISTINCT FROM o.plan_id THEN 'plan_id' END, CASE WHEN n.starts_at IS DISTINCT FROM o.starts_at THEN 'starts_at' END, CASE WHEN n.ends_at IS DISTINCT FROM o.ends_at THEN 'ends_at' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"plan_id":' || to_json(o.plan_id)::text, '"starts_at":' || to_json(o.starts_at)::text, '"ends_at":' || to_json(o.ends_at)::text, '"created_at":' || to_json(o.created_at)::text, '"org_id":' || to_json(o.org_id)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(o.project_id)::text, 'null') END, CASE WHEN n.plan_id IS DISTINCT FROM o.plan_id THEN '"plan_id":' || coalesce(to_json(o.plan_id)::text, 'null') END, CASE WHEN n.starts_at IS DISTINCT FROM o.starts_at THEN '"starts_at":' || coalesce(to_json(o.starts_at)::text, 'null') END, CASE WHEN n.ends_at IS DISTINCT FROM o.ends_at THEN '"ends_at":' || coalesce(to_json(o.ends_at)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"plan_id":' || to_json(n.plan_id)::text, '"starts_at":' || to_json(n.starts_at)::text, '"ends_at":' || to_json(n.ends_at)::text, '"created_at":' || to_json(n.created_at)::text, '"org_id":' || to_json(n.org_id)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(n.project_id)::text, 'null') END, CASE WHEN n.plan_id IS DISTINCT FROM o.plan_id THEN '"plan_id":' || coalesce(to_json(n.plan_id)::text, 'null') END, CASE WHEN n.starts_at IS DISTINCT FROM o.starts_at THEN '"starts_at":' || coalesce(to_json(n.starts_at)::text, 'null') END, CASE WHEN n.ends_at IS DISTINCT FROM o.ends_at THEN '"ends_at":' || coalesce(to_json(n.ends_at)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.project_id IS DISTINCT FROM o.project_id OR n.plan_id IS DISTINCT FROM o.plan_id OR n.starts_at IS DISTINCT FROM o.starts_at OR n.ends_at IS DISTINCT FROM o.ends_at OR n.created_at IS DISTINCT FROM o.created_at OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.project_id IS DISTINCT FROM old_row.project_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'project_id');
                before := concat_ws(',', before, '"project_id":' || coalesce(to_json(old_row.project_id)::text, 'null'));
                after := concat_ws(',', after, '"project_id":' || coalesce(to_json(new_row.project_id)::text, 'null'));
            END IF;
            IF new_row.plan_id IS DISTINCT FROM old_row.plan_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'plan_id');
                before := concat_ws(',', before, '"plan_id":' || coalesce(to_json(old_row.plan_id)::text, 'null'));
                after := concat_ws(',', after, '"plan_id":' || coalesce(to_json(new_row.plan_id)::text, 'null'));
            END IF;
            IF new_row.starts_at IS DISTINCT FROM old_row.starts_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'starts_at');
                before := concat_ws(',', before, '"starts_at":' || coalesce(to_json(old_row.starts_at)::text, 'null'));
                after := concat_ws(',', after, '"starts_at":' || coalesce(to_json(new_row.starts_at)::text, 'null'));
            END IF;
            IF new_row.ends_at IS DISTINCT FROM old_row.ends_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'ends_at');
                before := concat_ws(',', before, '"ends_at":' || coalesce(to_json(old_row.ends_at)::text, 'null'));
                after := concat_ws(',', after, '"ends_at":' || coalesce(to_json(new_row.ends_at)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := 'UPDATED'::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, old_row.org_id);
            entry.project_id := coalesce(coalesce(new_row.project_id), coalesce(old_row.project_id));
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, coalesce(n.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'BILLING'::audit_category,
                       'CREATED', 'project_plan_assignments', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"plan_id":' || to_json(n.plan_id)::text, '"starts_at":' || to_json(n.starts_at)::text, '"ends_at":' || to_json(n.ends_at)::text, '"created_at":' || to_json(n.created_at)::text, '"org_id":' || to_json(n.org_id)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"project_id":' || to_json(new_row.project_id)::text, '"plan_id":' || to_json(new_row.plan_id)::text, '"starts_at":' || to_json(new_row.starts_at)::text, '"ends_at":' || to_json(new_row.ends_at)::text, '"created_at":' || to_json(new_row.created_at)::text, '"org_id":' || to_json(new_row.org_id)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := coalesce(new_row.project_id);
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, o.org_id, coalesce(o.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'BILLING'::audit_category,
                       'DELETED', 'project_plan_assignments', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"plan_id":' || to_json(o.plan_id)::text, '"starts_at":' || to_json(o.starts_at)::text, '"ends_at":' || to_json(o.ends_at)::text, '"created_at":' || to_json(o.created_at)::text, '"org_id":' || to_json(o.org_id)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"project_id":' || to_json(old_row.project_id)::text, '"plan_id":' || to_json(old_row.plan_id)::text, '"starts_at":' || to_json(old_row.starts_at)::text, '"ends_at":' || to_json(old_row.ends_at)::text, '"created_at":' || to_json(old_row.created_at)::text, '"org_id":' || to_json(old_row.org_id)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := old_row.org_id;
            entry.project_id := coalesce(old_row.project_id);
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'BILLING'::audit_category, entry.action, 'project_plan_assignments', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('project_plan_assignments', TG_OP, 'BILLING'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_project_plan_assignments() IS 'Records changes of project_plan_assignments in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_projects()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row projects;
    new_row projects;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.owner_org_id, o.owner_org_id), coalesce(coalesce(n.id), coalesce(o.id)),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'PROJECTS'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE (CASE WHEN o.deleted_at IS NULL AND n.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN o.deleted_at IS NOT NULL AND n.deleted_at IS NULL THEN 'RESTORED' WHEN o.owner_org_id IS DISTINCT FROM n.owner_org_id THEN 'OWNERSHIP_TRANSFERRED' WHEN o.manager_org_id IS DISTINCT FROM n.manager_org_id THEN 'PERMISSION_CHANGED' WHEN o.archived_at IS NULL AND n.archived_at IS NOT NULL THEN 'ARCHIVED' ELSE 'UPDATED' END)::audit_action END,
                       'projects', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.owner_org_id IS DISTINCT FROM o.owner_org_id THEN 'owner_org_id' END, CASE WHEN n.manager_org_id IS DISTINCT FROM o.manager_org_id THEN 'manager_org_id' END, CASE WHEN n.name IS DISTINCT FROM o.name THEN 'name' END, CASE WHEN n.status IS DISTINCT FROM o.status THEN 'status' END, CASE WHEN n.timezone IS DISTINCT FROM o.timezone THEN 'timezone' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN 'deleted_at' END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN 'deleted_by' END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN 'deletion_id' END, CASE WHEN n.archived_at IS DISTINCT FROM o.archived_at THEN 'archived_at' END, CASE WHEN n.archived_by IS DISTINCT FROM o.archived_by THEN 'archived_by' END, CASE WHEN n.prior_status IS DISTINCT FROM o.prior_status THEN 'prior_status' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"owner_org_id":' || to_json(o.owner_org_id)::text, '"manager_org_id":' || to_json(o.manager_org_id)::text, '"name":' || to_json(o.name)::text, '"status":' || to_json(o.status)::text, '"timezone":' || to_json(o.timezone)::text, '"created_by":' || to_json(o.created_by)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"archived_at":' || to_json(o.archived_at)::text, '"archived_by":' || to_json(o.archived_by)::text, '"prior_status":' || to_json(o.prior_status)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.owner_org_id IS DISTINCT FROM o.owner_org_id THEN '"owner_org_id":' || coalesce(to_json(o.owner_org_id)::text, 'null') END, CASE WHEN n.manager_org_id IS DISTINCT FROM o.manager_org_id THEN '"manager_org_id":' || coalesce(to_json(o.manager_org_id)::text, 'null') END, CASE WHEN n.name IS DISTINCT FROM o.name THEN '"name":' || coalesce(to_json(o.name)::text, 'null') END, CASE WHEN n.status IS DISTINCT FROM o.status THEN '"status":' || coalesce(to_json(o.status)::text, 'null') END, CASE WHEN n.timezone IS DISTINCT FROM o.timezone THEN '"timezone":' || coalesce(to_json(o.timezone)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(o.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(o.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(o.deletion_id)::text, 'null') END, CASE WHEN n.archived_at IS DISTINCT FROM o.archived_at THEN '"archived_at":' || coalesce(to_json(o.archived_at)::text, 'null') END, CASE WHEN n.archived_by IS DISTINCT FROM o.archived_by THEN '"archived_by":' || coalesce(to_json(o.archived_by)::text, 'null') END, CASE WHEN n.prior_status IS DISTINCT FROM o.prior_status THEN '"prior_status":' || coalesce(to_json(o.prior_status)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"owner_org_id":' || to_json(n.owner_org_id)::text, '"manager_org_id":' || to_json(n.manager_org_id)::text, '"name":' || to_json(n.name)::text, '"status":' || to_json(n.status)::text, '"timezone":' || to_json(n.timezone)::text, '"created_by":' || to_json(n.created_by)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"archived_at":' || to_json(n.archived_at)::text, '"archived_by":' || to_json(n.archived_by)::text, '"prior_status":' || to_json(n.prior_status)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.owner_org_id IS DISTINCT FROM o.owner_org_id THEN '"owner_org_id":' || coalesce(to_json(n.owner_org_id)::text, 'null') END, CASE WHEN n.manager_org_id IS DISTINCT FROM o.manager_org_id THEN '"manager_org_id":' || coalesce(to_json(n.manager_org_id)::text, 'null') END, CASE WHEN n.name IS DISTINCT FROM o.name THEN '"name":' || coalesce(to_json(n.name)::text, 'null') END, CASE WHEN n.status IS DISTINCT FROM o.status THEN '"status":' || coalesce(to_json(n.status)::text, 'null') END, CASE WHEN n.timezone IS DISTINCT FROM o.timezone THEN '"timezone":' || coalesce(to_json(n.timezone)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(n.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(n.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(n.deletion_id)::text, 'null') END, CASE WHEN n.archived_at IS DISTINCT FROM o.archived_at THEN '"archived_at":' || coalesce(to_json(n.archived_at)::text, 'null') END, CASE WHEN n.archived_by IS DISTINCT FROM o.archived_by THEN '"archived_by":' || coalesce(to_json(n.archived_by)::text, 'null') END, CASE WHEN n.prior_status IS DISTINCT FROM o.prior_status THEN '"prior_status":' || coalesce(to_json(n.prior_status)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.owner_org_id IS DISTINCT FROM o.owner_org_id OR n.manager_org_id IS DISTINCT FROM o.manager_org_id OR n.name IS DISTINCT FROM o.name OR n.status IS DISTINCT FROM o.status OR n.timezone IS DISTINCT FROM o.timezone OR n.created_by IS DISTINCT FROM o.created_by OR n.created_at IS DISTINCT FROM o.created_at OR n.deleted_at IS DISTINCT FROM o.deleted_at OR n.deleted_by IS DISTINCT FROM o.deleted_by OR n.deletion_id IS DISTINCT FROM o.deletion_id OR n.archived_at IS DISTINCT FROM o.archived_at OR n.archived_by IS DISTINCT FROM o.archived_by OR n.prior_status IS DISTINCT FROM o.prior_status
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.owner_org_id IS DISTINCT FROM old_row.owner_org_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'owner_org_id');
                before := concat_ws(',', before, '"owner_org_id":' || coalesce(to_json(old_row.owner_org_id)::text, 'null'));
                after := concat_ws(',', after, '"owner_org_id":' || coalesce(to_json(new_row.owner_org_id)::text, 'null'));
            END IF;
            IF new_row.manager_org_id IS DISTINCT FROM old_row.manager_org_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'manager_org_id');
                before := concat_ws(',', before, '"manager_org_id":' || coalesce(to_json(old_row.manager_org_id)::text, 'null'));
                after := concat_ws(',', after, '"manager_org_id":' || coalesce(to_json(new_row.manager_org_id)::text, 'null'));
            END IF;
            IF new_row.name IS DISTINCT FROM old_row.name THEN
                entry.changed_fields := array_append(entry.changed_fields, 'name');
                before := concat_ws(',', before, '"name":' || coalesce(to_json(old_row.name)::text, 'null'));
                after := concat_ws(',', after, '"name":' || coalesce(to_json(new_row.name)::text, 'null'));
            END IF;
            IF new_row.status IS DISTINCT FROM old_row.status THEN
                entry.changed_fields := array_append(entry.changed_fields, 'status');
                before := concat_ws(',', before, '"status":' || coalesce(to_json(old_row.status)::text, 'null'));
                after := concat_ws(',', after, '"status":' || coalesce(to_json(new_row.status)::text, 'null'));
            END IF;
            IF new_row.timezone IS DISTINCT FROM old_row.timezone THEN
                entry.changed_fields := array_append(entry.changed_fields, 'timezone');
                before := concat_ws(',', before, '"timezone":' || coalesce(to_json(old_row.timezone)::text, 'null'));
                after := concat_ws(',', after, '"timezone":' || coalesce(to_json(new_row.timezone)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.deleted_at IS DISTINCT FROM old_row.deleted_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_at');
                before := concat_ws(',', before, '"deleted_at":' || coalesce(to_json(old_row.deleted_at)::text, 'null'));
                after := concat_ws(',', after, '"deleted_at":' || coalesce(to_json(new_row.deleted_at)::text, 'null'));
            END IF;
            IF new_row.deleted_by IS DISTINCT FROM old_row.deleted_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_by');
                before := concat_ws(',', before, '"deleted_by":' || coalesce(to_json(old_row.deleted_by)::text, 'null'));
                after := concat_ws(',', after, '"deleted_by":' || coalesce(to_json(new_row.deleted_by)::text, 'null'));
            END IF;
            IF new_row.deletion_id IS DISTINCT FROM old_row.deletion_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deletion_id');
                before := concat_ws(',', before, '"deletion_id":' || coalesce(to_json(old_row.deletion_id)::text, 'null'));
                after := concat_ws(',', after, '"deletion_id":' || coalesce(to_json(new_row.deletion_id)::text, 'null'));
            END IF;
            IF new_row.archived_at IS DISTINCT FROM old_row.archived_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'archived_at');
                before := concat_ws(',', before, '"archived_at":' || coalesce(to_json(old_row.archived_at)::text, 'null'));
                after := concat_ws(',', after, '"archived_at":' || coalesce(to_json(new_row.archived_at)::text, 'null'));
            END IF;
            IF new_row.archived_by IS DISTINCT FROM old_row.archived_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'archived_by');
                before := concat_ws(',', before, '"archived_by":' || coalesce(to_json(old_row.archived_by)::text, 'null'));
                after := concat_ws(',', after, '"archived_by":' || coalesce(to_json(new_row.archived_by)::text, 'null'));
            END IF;
            IF new_row.prior_status IS DISTINCT FROM old_row.prior_status THEN
                entry.changed_fields := array_append(entry.changed_fields, 'prior_status');
                before := concat_ws(',', before, '"prior_status":' || coalesce(to_json(old_row.prior_status)::text, 'null'));
                after := concat_ws(',', after, '"prior_status":' || coalesce(to_json(new_row.prior_status)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := (CASE WHEN old_row.deleted_at IS NULL AND new_row.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN old_row.deleted_at IS NOT NULL AND new_row.deleted_at IS NULL THEN 'RESTORED' WHEN old_row.owner_org_id IS DISTINCT FROM new_row.owner_org_id THEN 'OWNERSHIP_TRANSFERRED' WHEN old_row.manager_org_id IS DISTINCT FROM new_row.manager_org_id THEN 'PERMISSION_CHANGED' WHEN old_row.archived_at IS NULL AND new_row.archived_at IS NOT NULL THEN 'ARCHIVED' ELSE 'UPDATED' END)::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.owner_org_id, old_row.owner_org_id);
            entry.project_id := coalesce(coalesce(new_row.id), coalesce(old_row.id));
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.owner_org_id, coalesce(n.id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'PROJECTS'::audit_category,
                       'CREATED', 'projects', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"owner_org_id":' || to_json(n.owner_org_id)::text, '"manager_org_id":' || to_json(n.manager_org_id)::text, '"name":' || to_json(n.name)::text, '"status":' || to_json(n.status)::text, '"timezone":' || to_json(n.timezone)::text, '"created_by":' || to_json(n.created_by)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"archived_at":' || to_json(n.archived_at)::text, '"archived_by":' || to_json(n.archived_by)::text, '"prior_status":' || to_json(n.prior_status)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"owner_org_id":' || to_json(new_row.owner_org_id)::text, '"manager_org_id":' || to_json(new_row.manager_org_id)::text, '"name":' || to_json(new_row.name)::text, '"status":' || to_json(new_row.status)::text, '"timezone":' || to_json(new_row.timezone)::text, '"created_by":' || to_json(new_row.created_by)::text, '"created_at":' || to_json(new_row.created_at)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"deleted_at":' || to_json(new_row.deleted_at)::text, '"deleted_by":' || to_json(new_row.deleted_by)::text, '"deletion_id":' || to_json(new_row.deletion_id)::text, '"archived_at":' || to_json(new_row.archived_at)::text, '"archived_by":' || to_json(new_row.archived_by)::text, '"prior_status":' || to_json(new_row.prior_status)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.owner_org_id;
            entry.project_id := coalesce(new_row.id);
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, o.owner_org_id, coalesce(o.id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'PROJECTS'::audit_category,
                       'DELETED', 'projects', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"owner_org_id":' || to_json(o.owner_org_id)::text, '"manager_org_id":' || to_json(o.manager_org_id)::text, '"name":' || to_json(o.name)::text, '"status":' || to_json(o.status)::text, '"timezone":' || to_json(o.timezone)::text, '"created_by":' || to_json(o.created_by)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"archived_at":' || to_json(o.archived_at)::text, '"archived_by":' || to_json(o.archived_by)::text, '"prior_status":' || to_json(o.prior_status)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"owner_org_id":' || to_json(old_row.owner_org_id)::text, '"manager_org_id":' || to_json(old_row.manager_org_id)::text, '"name":' || to_json(old_row.name)::text, '"status":' || to_json(old_row.status)::text, '"timezone":' || to_json(old_row.timezone)::text, '"created_by":' || to_json(old_row.created_by)::text, '"created_at":' || to_json(old_row.created_at)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"deleted_at":' || to_json(old_row.deleted_at)::text, '"deleted_by":' || to_json(old_row.deleted_by)::text, '"deletion_id":' || to_json(old_row.deletion_id)::text, '"archived_at":' || to_json(old_row.archived_at)::text, '"archived_by":' || to_json(old_row.archived_by)::text, '"prior_status":' || to_json(old_row.prior_status)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := old_row.owner_org_id;
            entry.project_id := coalesce(old_row.id);
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'PROJECTS'::audit_category, entry.action, 'projects', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('projects', TG_OP, 'PROJECTS'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_projects() IS 'Records changes of projects in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_record(action audit_action, category audit_category, target_type text, target_id uuid DEFAULT NULL::uuid, target_label text DEFAULT NULL::text, org_id uuid DEFAULT NULL::uuid, project_id uuid DEFAULT NULL::uuid, metadata jsonb DEFAULT NULL::jsonb, reason text DEFAULT NULL::text, actor_label text DEFAULT NULL::text, actor_user_id uuid DEFAULT NULL::uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log := new_audit_entry();
    maintenance text := coalesce(current_setting('app.maintenance', true), '');
    concerned uuid := coalesce(audit_record.org_id, session_org_id());
    -- Neither the owner of the tables nor the service calls.
    is_tenant boolean := current_setting('role') = 'eios_app' OR NOT pg_has_role(session_user, 'eios_service', 'MEMBER');
BEGIN
    IF is_tenant
       AND NOT coalesce(concerned = ANY (accessible_org_ids('read') || entrusting_org_ids('read'))
                        OR concerned = (guest_invite()).org_id
                        OR concerned IS NULL AND audit_record.target_id = acting_user_id(), false)
       OR is_tenant
       AND audit_record.project_id IS NOT NULL
       AND NOT EXISTS (SELECT FROM projects WHERE id = audit_record.project_id AND owner_org_id = concerned)
    THEN
        RAISE insufficient_privilege USING
            MESSAGE = format('the session may not record what concerns organization %s', concerned),
            HINT = 'Name an organization of the session''s actor, and a project of that organization.';
    END IF;
    IF is_tenant AND audit_record.actor_user_id <> coalesce(entry.actor_user_id, '00000000-0000-0000-0000-000000000000') THEN
        RAISE insufficient_privilege USING
            MESSAGE = 'the session may not record what somebody else does',
            HINT = 'Leave the user out: an entry says who acts in the session.';
    END IF;
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
$function$;
COMMENT ON FUNCTION audit_record(action audit_action, category audit_category, target_type text, target_id uuid, target_label text, org_id uuid, project_id uuid, metadata jsonb, reason text, actor_label text, actor_user_id uuid) IS 'Records an event that no change of a row shows: that somebody looked at something, exported it, signed in. Returns the entry''s id. Changes of rows record themselves, and cannot be recorded here. A user that is given acts in the place of the session''s, which may have none yet when it signs in. A tenant session records what concerns its organizations, their projects, or its own user, as itself.';

CREATE OR REPLACE FUNCTION audit_rsvp_forms()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row rsvp_forms;
    new_row rsvp_forms;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, o.org_id), coalesce(coalesce(n.project_id), coalesce(o.project_id)),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'RSVP'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE (CASE WHEN o.deleted_at IS NULL AND n.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN o.deleted_at IS NOT NULL AND n.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action END,
                       'rsvp_forms', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN 'project_id' END, CASE WHEN n.name IS DISTINCT FROM o.name THEN 'name' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN 'deleted_at' END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN 'deleted_by' END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN 'deletion_id' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"name":' || to_json(o.name)::text, '"created_at":' || to_json(o.created_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(o.project_id)::text, 'null') END, CASE WHEN n.name IS DISTINCT FROM o.name THEN '"name":' || coalesce(to_json(o.name)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(o.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(o.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(o.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"name":' || to_json(n.name)::text, '"created_at":' || to_json(n.created_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(n.project_id)::text, 'null') END, CASE WHEN n.name IS DISTINCT FROM o.name THEN '"name":' || coalesce(to_json(n.name)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(n.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(n.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(n.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.project_id IS DISTINCT FROM o.project_id OR n.name IS DISTINCT FROM o.name OR n.created_at IS DISTINCT FROM o.created_at OR n.deleted_at IS DISTINCT FROM o.deleted_at OR n.deleted_by IS DISTINCT FROM o.deleted_by OR n.deletion_id IS DISTINCT FROM o.deletion_id OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.project_id IS DISTINCT FROM old_row.project_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'project_id');
                before := concat_ws(',', before, '"project_id":' || coalesce(to_json(old_row.project_id)::text, 'null'));
                after := concat_ws(',', after, '"project_id":' || coalesce(to_json(new_row.project_id)::text, 'null'));
            END IF;
            IF new_row.name IS DISTINCT FROM old_row.name THEN
                entry.changed_fields := array_append(entry.changed_fields, 'name');
                before := concat_ws(',', before, '"name":' || coalesce(to_json(old_row.name)::text, 'null'));
                after := concat_ws(',', after, '"name":' || coalesce(to_json(new_row.name)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.deleted_at IS DISTINCT FROM old_row.deleted_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_at');
                before := concat_ws(',', before, '"deleted_at":' || coalesce(to_json(old_row.deleted_at)::text, 'null'));
                after := concat_ws(',', after, '"deleted_at":' || coalesce(to_json(new_row.deleted_at)::text, 'null'));
            END IF;
            IF new_row.deleted_by IS DISTINCT FROM old_row.deleted_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_by');
                before := concat_ws(',', before, '"deleted_by":' || coalesce(to_json(old_row.deleted_by)::text, 'null'));
                after := concat_ws(',', after, '"deleted_by":' || coalesce(to_json(new_row.deleted_by)::text, 'null'));
            END IF;
            IF new_row.deletion_id IS DISTINCT FROM old_row.deletion_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deletion_id');
                before := concat_ws(',', before, '"deletion_id":' || coalesce(to_json(old_row.deletion_id)::text, 'null'));
                after := concat_ws(',', after, '"deletion_id":' || coalesce(to_json(new_row.deletion_id)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := (CASE WHEN old_row.deleted_at IS NULL AND new_row.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN old_row.deleted_at IS NOT NULL AND new_row.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, old_row.org_id);
            entry.project_id := coalesce(coalesce(new_row.project_id), coalesce(old_row.project_id));
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, coalesce(n.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'RSVP'::audit_category,
                       'CREATED', 'rsvp_forms', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"name":' || to_json(n.name)::text, '"created_at":' || to_json(n.created_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"project_id":' || to_json(new_row.project_id)::text, '"name":' || to_json(new_row.name)::text, '"created_at":' || to_json(new_row.created_at)::text, '"deleted_at":' || to_json(new_row.deleted_at)::text, '"deleted_by":' || to_json(new_row.deleted_by)::text, '"deletion_id":' || to_json(new_row.deletion_id)::text, '"org_id":' || to_json(new_row.org_id)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := coalesce(new_row.project_id);
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, o.org_id, coalesce(o.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'RSVP'::audit_category,
                       'DELETED', 'rsvp_forms', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"name":' || to_json(o.name)::text, '"created_at":' || to_json(o.created_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"project_id":' || to_json(old_row.project_id)::text, '"name":' || to_json(old_row.name)::text, '"created_at":' || to_json(old_row.created_at)::text, '"deleted_at":' || to_json(old_row.deleted_at)::text, '"deleted_by":' || to_json(old_row.deleted_by)::text, '"deletion_id":' || to_json(old_row.deletion_id)::text, '"org_id":' || to_json(old_row.org_id)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := old_row.org_id;
            entry.project_id := coalesce(old_row.project_id);
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'RSVP'::audit_category, entry.action, 'rsvp_forms', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('rsvp_forms', TG_OP, 'RSVP'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_rsvp_forms() IS 'Records changes of rsvp_forms in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_rsvp_questions()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row rsvp_questions;
    new_row rsvp_questions;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, coalesce(o.org_id, audit_org_of(o.form_id))), coalesce(coalesce((SELECT project_id FROM rsvp_forms WHERE id = n.form_id)), coalesce(coalesce((SELECT project_id FROM rsvp_forms WHERE id = o.form_id), audit_project_of(o.form_id)))),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'RSVP'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE (CASE WHEN o.deleted_at IS NULL AND n.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN o.deleted_at IS NOT NULL AND n.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action END,
                       'rsvp_questions', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.form_id IS DISTINCT FROM o.form_id THEN 'form_id' END, CASE WHEN n.event_id IS DISTINCT FROM o.event_id THEN 'event_id' END, CASE WHEN n.label IS DISTINCT FROM o.label THEN 'label' END, CASE WHEN n.help_text IS DISTINCT FROM o.help_text THEN 'help_text' END, CASE WHEN n.type IS DISTINCT FROM o.type THEN 'type' END, CASE WHEN n.required IS DISTINCT FROM o.required THEN 'required' END, CASE WHEN n.sort_order IS DISTINCT FROM o.sort_order THEN 'sort_order' END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN 'deleted_at' END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN 'deleted_by' END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN 'deletion_id' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"form_id":' || to_json(o.form_id)::text, '"event_id":' || to_json(o.event_id)::text, '"label":' || to_json(o.label)::text, '"help_text":' || to_json(o.help_text)::text, '"type":' || to_json(o.type)::text, '"required":' || to_json(o.required)::text, '"sort_order":' || to_json(o.sort_order)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.form_id IS DISTINCT FROM o.form_id THEN '"form_id":' || coalesce(to_json(o.form_id)::text, 'null') END, CASE WHEN n.event_id IS DISTINCT FROM o.event_id THEN '"event_id":' || coalesce(to_json(o.event_id)::text, 'null') END, CASE WHEN n.label IS DISTINCT FROM o.label THEN '"label":' || coalesce(to_json(o.label)::text, 'null') END, CASE WHEN n.help_text IS DISTINCT FROM o.help_text THEN '"help_text":' || coalesce(to_json(o.help_text)::text, 'null') END, CASE WHEN n.type IS DISTINCT FROM o.type THEN '"type":' || coalesce(to_json(o.type)::text, 'null') END, CASE WHEN n.required IS DISTINCT FROM o.required THEN '"required":' || coalesce(to_json(o.required)::text, 'null') END, CASE WHEN n.sort_order IS DISTINCT FROM o.sort_order THEN '"sort_order":' || coalesce(to_json(o.sort_order)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(o.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(o.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(o.deletion_id)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"form_id":' || to_json(n.form_id)::text, '"event_id":' || to_json(n.event_id)::text, '"label":' || to_json(n.label)::text, '"help_text":' || to_json(n.help_text)::text, '"type":' || to_json(n.type)::text, '"required":' || to_json(n.required)::text, '"sort_order":' || to_json(n.sort_order)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.form_id IS DISTINCT FROM o.form_id THEN '"form_id":' || coalesce(to_json(n.form_id)::text, 'null') END, CASE WHEN n.event_id IS DISTINCT FROM o.event_id THEN '"event_id":' || coalesce(to_json(n.event_id)::text, 'null') END, CASE WHEN n.label IS DISTINCT FROM o.label THEN '"label":' || coalesce(to_json(n.label)::text, 'null') END, CASE WHEN n.help_text IS DISTINCT FROM o.help_text THEN '"help_text":' || coalesce(to_json(n.help_text)::text, 'null') END, CASE WHEN n.type IS DISTINCT FROM o.type THEN '"type":' || coalesce(to_json(n.type)::text, 'null') END, CASE WHEN n.required IS DISTINCT FROM o.required THEN '"required":' || coalesce(to_json(n.required)::text, 'null') END, CASE WHEN n.sort_order IS DISTINCT FROM o.sort_order THEN '"sort_order":' || coalesce(to_json(n.sort_order)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(n.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(n.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(n.deletion_id)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.form_id IS DISTINCT FROM o.form_id OR n.event_id IS DISTINCT FROM o.event_id OR n.label IS DISTINCT FROM o.label OR n.help_text IS DISTINCT FROM o.help_text OR n.type IS DISTINCT FROM o.type OR n.required IS DISTINCT FROM o.required OR n.sort_order IS DISTINCT FROM o.sort_order OR n.deleted_at IS DISTINCT FROM o.deleted_at OR n.deleted_by IS DISTINCT FROM o.deleted_by OR n.deletion_id IS DISTINCT FROM o.deletion_id OR n.created_at IS DISTINCT FROM o.created_at OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.form_id IS DISTINCT FROM old_row.form_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'form_id');
                before := concat_ws(',', before, '"form_id":' || coalesce(to_json(old_row.form_id)::text, 'null'));
                after := concat_ws(',', after, '"form_id":' || coalesce(to_json(new_row.form_id)::text, 'null'));
            END IF;
            IF new_row.event_id IS DISTINCT FROM old_row.event_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'event_id');
                before := concat_ws(',', before, '"event_id":' || coalesce(to_json(old_row.event_id)::text, 'null'));
                after := concat_ws(',', after, '"event_id":' || coalesce(to_json(new_row.event_id)::text, 'null'));
            END IF;
            IF new_row.label IS DISTINCT FROM old_row.label THEN
                entry.changed_fields := array_append(entry.changed_fields, 'label');
                before := concat_ws(',', before, '"label":' || coalesce(to_json(old_row.label)::text, 'null'));
                after := concat_ws(',', after, '"label":' || coalesce(to_json(new_row.label)::text, 'null'));
            END IF;
            IF new_row.help_text IS DISTINCT FROM old_row.help_text THEN
                entry.changed_fields := array_append(entry.changed_fields, 'help_text');
                before := concat_ws(',', before, '"help_text":' || coalesce(to_json(old_row.help_text)::text, 'null'));
                after := concat_ws(',', after, '"help_text":' || coalesce(to_json(new_row.help_text)::text, 'null'));
            END IF;
            IF new_row.type IS DISTINCT FROM old_row.type THEN
                entry.changed_fields := array_append(entry.changed_fields, 'type');
                before := concat_ws(',', before, '"type":' || coalesce(to_json(old_row.type)::text, 'null'));
                after := concat_ws(',', after, '"type":' || coalesce(to_json(new_row.type)::text, 'null'));
            END IF;
            IF new_row.required IS DISTINCT FROM old_row.required THEN
                entry.changed_fields := array_append(entry.changed_fields, 'required');
                before := concat_ws(',', before, '"required":' || coalesce(to_json(old_row.required)::text, 'null'));
                after := concat_ws(',', after, '"required":' || coalesce(to_json(new_row.required)::text, 'null'));
            END IF;
            IF new_row.sort_order IS DISTINCT FROM old_row.sort_order THEN
                entry.changed_fields := array_append(entry.changed_fields, 'sort_order');
                before := concat_ws(',', before, '"sort_order":' || coalesce(to_json(old_row.sort_order)::text, 'null'));
                after := concat_ws(',', after, '"sort_order":' || coalesce(to_json(new_row.sort_order)::text, 'null'));
            END IF;
            IF new_row.deleted_at IS DISTINCT FROM old_row.deleted_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_at');
                before := concat_ws(',', before, '"deleted_at":' || coalesce(to_json(old_row.deleted_at)::text, 'null'));
                after := concat_ws(',', after, '"deleted_at":' || coalesce(to_json(new_row.deleted_at)::text, 'null'));
            END IF;
            IF new_row.deleted_by IS DISTINCT FROM old_row.deleted_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_by');
                before := concat_ws(',', before, '"deleted_by":' || coalesce(to_json(old_row.deleted_by)::text, 'null'));
                after := concat_ws(',', after, '"deleted_by":' || coalesce(to_json(new_row.deleted_by)::text, 'null'));
            END IF;
            IF new_row.deletion_id IS DISTINCT FROM old_row.deletion_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deletion_id');
                before := concat_ws(',', before, '"deletion_id":' || coalesce(to_json(old_row.deletion_id)::text, 'null'));
                after := concat_ws(',', after, '"deletion_id":' || coalesce(to_json(new_row.deletion_id)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := (CASE WHEN old_row.deleted_at IS NULL AND new_row.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN old_row.deleted_at IS NOT NULL AND new_row.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, coalesce(old_row.org_id, audit_org_of(old_row.form_id)));
            entry.project_id := coalesce(coalesce((SELECT project_id FROM rsvp_forms WHERE id = new_row.form_id)), coalesce(coalesce((SELECT project_id FROM rsvp_forms WHERE id = old_row.form_id), audit_project_of(old_row.form_id))));
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, coalesce((SELECT project_id FROM rsvp_forms WHERE id = n.form_id)), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'RSVP'::audit_category,
                       'CREATED', 'rsvp_questions', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"form_id":' || to_json(n.form_id)::text, '"event_id":' || to_json(n.event_id)::text, '"label":' || to_json(n.label)::text, '"help_text":' || to_json(n.help_text)::text, '"type":' || to_json(n.type)::text, '"required":' || to_json(n.required)::text, '"sort_order":' || to_json(n.sort_order)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"form_id":' || to_json(new_row.form_id)::text, '"event_id":' || to_json(new_row.event_id)::text, '"label":' || to_json(new_row.label)::text, '"help_text":' || to_json(new_row.help_text)::text, '"type":' || to_json(new_row.type)::text, '"required":' || to_json(new_row.required)::text, '"sort_order":' || to_json(new_row.sort_order)::text, '"deleted_at":' || to_json(new_row.deleted_at)::text, '"deleted_by":' || to_json(new_row.deleted_by)::text, '"deletion_id":' || to_json(new_row.deletion_id)::text, '"org_id":' || to_json(new_row.org_id)::text, '"created_at":' || to_json(new_row.created_at)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := coalesce((SELECT project_id FROM rsvp_forms WHERE id = new_row.form_id));
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, coalesce(o.org_id, audit_org_of(o.form_id)), coalesce(coalesce((SELECT project_id FROM rsvp_forms WHERE id = o.form_id), audit_project_of(o.form_id))), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'RSVP'::audit_category,
                       'DELETED', 'rsvp_questions', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"form_id":' || to_json(o.form_id)::text, '"event_id":' || to_json(o.event_id)::text, '"label":' || to_json(o.label)::text, '"help_text":' || to_json(o.help_text)::text, '"type":' || to_json(o.type)::text, '"required":' || to_json(o.required)::text, '"sort_order":' || to_json(o.sort_order)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"form_id":' || to_json(old_row.form_id)::text, '"event_id":' || to_json(old_row.event_id)::text, '"label":' || to_json(old_row.label)::text, '"help_text":' || to_json(old_row.help_text)::text, '"type":' || to_json(old_row.type)::text, '"required":' || to_json(old_row.required)::text, '"sort_order":' || to_json(old_row.sort_order)::text, '"deleted_at":' || to_json(old_row.deleted_at)::text, '"deleted_by":' || to_json(old_row.deleted_by)::text, '"deletion_id":' || to_json(old_row.deletion_id)::text, '"org_id":' || to_json(old_row.org_id)::text, '"created_at":' || to_json(old_row.created_at)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := coalesce(old_row.org_id, audit_org_of(old_row.form_id));
            entry.project_id := coalesce(coalesce((SELECT project_id FROM rsvp_forms WHERE id = old_row.form_id), audit_project_of(old_row.form_id)));
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'RSVP'::audit_category, entry.action, 'rsvp_questions', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('rsvp_questions', TG_OP, 'RSVP'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_rsvp_questions() IS 'Records changes of rsvp_questions in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_rsvp_submissions()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row rsvp_submissions;
    new_row rsvp_submissions;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, coalesce(o.org_id, audit_org_of(o.form_id))), coalesce(coalesce((SELECT project_id FROM rsvp_forms WHERE id = n.form_id)), coalesce(coalesce((SELECT project_id FROM rsvp_forms WHERE id = o.form_id), audit_project_of(o.form_id)))),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'RSVP'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE (CASE WHEN o.deleted_at IS NULL AND n.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN o.deleted_at IS NOT NULL AND n.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action END,
                       'rsvp_submissions', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.form_id IS DISTINCT FROM o.form_id THEN 'form_id' END, CASE WHEN n.invite_id IS DISTINCT FROM o.invite_id THEN 'invite_id' END, CASE WHEN n.guest_id IS DISTINCT FROM o.guest_id THEN 'guest_id' END, CASE WHEN n.submitted_at IS DISTINCT FROM o.submitted_at THEN 'submitted_at' END, CASE WHEN n.channel IS DISTINCT FROM o.channel THEN 'channel' END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN 'deleted_at' END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN 'deleted_by' END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN 'deletion_id' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"form_id":' || to_json(o.form_id)::text, '"invite_id":' || to_json(o.invite_id)::text, '"guest_id":' || to_json(o.guest_id)::text, '"submitted_at":' || to_json(o.submitted_at)::text, '"channel":' || to_json(o.channel)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.form_id IS DISTINCT FROM o.form_id THEN '"form_id":' || coalesce(to_json(o.form_id)::text, 'null') END, CASE WHEN n.invite_id IS DISTINCT FROM o.invite_id THEN '"invite_id":' || coalesce(to_json(o.invite_id)::text, 'null') END, CASE WHEN n.guest_id IS DISTINCT FROM o.guest_id THEN '"guest_id":' || coalesce(to_json(o.guest_id)::text, 'null') END, CASE WHEN n.submitted_at IS DISTINCT FROM o.submitted_at THEN '"submitted_at":' || coalesce(to_json(o.submitted_at)::text, 'null') END, CASE WHEN n.channel IS DISTINCT FROM o.channel THEN '"channel":' || coalesce(to_json(o.channel)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(o.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(o.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(o.deletion_id)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"form_id":' || to_json(n.form_id)::text, '"invite_id":' || to_json(n.invite_id)::text, '"guest_id":' || to_json(n.guest_id)::text, '"submitted_at":' || to_json(n.submitted_at)::text, '"channel":' || to_json(n.channel)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.form_id IS DISTINCT FROM o.form_id THEN '"form_id":' || coalesce(to_json(n.form_id)::text, 'null') END, CASE WHEN n.invite_id IS DISTINCT FROM o.invite_id THEN '"invite_id":' || coalesce(to_json(n.invite_id)::text, 'null') END, CASE WHEN n.guest_id IS DISTINCT FROM o.guest_id THEN '"guest_id":' || coalesce(to_json(n.guest_id)::text, 'null') END, CASE WHEN n.submitted_at IS DISTINCT FROM o.submitted_at THEN '"submitted_at":' || coalesce(to_json(n.submitted_at)::text, 'null') END, CASE WHEN n.channel IS DISTINCT FROM o.channel THEN '"channel":' || coalesce(to_json(n.channel)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(n.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(n.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(n.deletion_id)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.form_id IS DISTINCT FROM o.form_id OR n.invite_id IS DISTINCT FROM o.invite_id OR n.guest_id IS DISTINCT FROM o.guest_id OR n.submitted_at IS DISTINCT FROM o.submitted_at OR n.channel IS DISTINCT FROM o.channel OR n.deleted_at IS DISTINCT FROM o.deleted_at OR n.deleted_by IS DISTINCT FROM o.deleted_by OR n.deletion_id IS DISTINCT FROM o.deletion_id OR n.created_at IS DISTINCT FROM o.created_at OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.form_id IS DISTINCT FROM old_row.form_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'form_id');
                before := concat_ws(',', before, '"form_id":' || coalesce(to_json(old_row.form_id)::text, 'null'));
                after := concat_ws(',', after, '"form_id":' || coalesce(to_json(new_row.form_id)::text, 'null'));
            END IF;
            IF new_row.invite_id IS DISTINCT FROM old_row.invite_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'invite_id');
                before := concat_ws(',', before, '"invite_id":' || coalesce(to_json(old_row.invite_id)::text, 'null'));
                after := concat_ws(',', after, '"invite_id":' || coalesce(to_json(new_row.invite_id)::text, 'null'));
            END IF;
            IF new_row.guest_id IS DISTINCT FROM old_row.guest_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'guest_id');
                before := concat_ws(',', before, '"guest_id":' || coalesce(to_json(old_row.guest_id)::text, 'null'));
                after := concat_ws(',', after, '"guest_id":' || coalesce(to_json(new_row.guest_id)::text, 'null'));
            END IF;
            IF new_row.submitted_at IS DISTINCT FROM old_row.submitted_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'submitted_at');
                before := concat_ws(',', before, '"submitted_at":' || coalesce(to_json(old_row.submitted_at)::text, 'null'));
                after := concat_ws(',', after, '"submitted_at":' || coalesce(to_json(new_row.submitted_at)::text, 'null'));
            END IF;
            IF new_row.channel IS DISTINCT FROM old_row.channel THEN
                entry.changed_fields := array_append(entry.changed_fields, 'channel');
                before := concat_ws(',', before, '"channel":' || coalesce(to_json(old_row.channel)::text, 'null'));
                after := concat_ws(',', after, '"channel":' || coalesce(to_json(new_row.channel)::text, 'null'));
            END IF;
            IF new_row.deleted_at IS DISTINCT FROM old_row.deleted_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_at');
                before := concat_ws(',', before, '"deleted_at":' || coalesce(to_json(old_row.deleted_at)::text, 'null'));
                after := concat_ws(',', after, '"deleted_at":' || coalesce(to_json(new_row.deleted_at)::text, 'null'));
            END IF;
            IF new_row.deleted_by IS DISTINCT FROM old_row.deleted_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_by');
                before := concat_ws(',', before, '"deleted_by":' || coalesce(to_json(old_row.deleted_by)::text, 'null'));
                after := concat_ws(',', after, '"deleted_by":' || coalesce(to_json(new_row.deleted_by)::text, 'null'));
            END IF;
            IF new_row.deletion_id IS DISTINCT FROM old_row.deletion_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deletion_id');
                before := concat_ws(',', before, '"deletion_id":' || coalesce(to_json(old_row.deletion_id)::text, 'null'));
                after := concat_ws(',', after, '"deletion_id":' || coalesce(to_json(new_row.deletion_id)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := (CASE WHEN old_row.deleted_at IS NULL AND new_row.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN old_row.deleted_at IS NOT NULL AND new_row.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, coalesce(old_row.org_id, audit_org_of(old_row.form_id)));
            entry.project_id := coalesce(coalesce((SELECT project_id FROM rsvp_forms WHERE id = new_row.form_id)), coalesce(coalesce((SELECT project_id FROM rsvp_forms WHERE id = old_row.form_id), audit_project_of(old_row.form_id))));
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, coalesce((SELECT project_id FROM rsvp_forms WHERE id = n.form_id)), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'RSVP'::audit_category,
                       'CREATED', 'rsvp_submissions', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"form_id":' || to_json(n.form_id)::text, '"invite_id":' || to_json(n.invite_id)::text, '"guest_id":' || to_json(n.guest_id)::text, '"submitted_at":' || to_json(n.submitted_at)::text, '"channel":' || to_json(n.channel)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"form_id":' || to_json(new_row.form_id)::text, '"invite_id":' || to_json(new_row.invite_id)::text, '"guest_id":' || to_json(new_row.guest_id)::text, '"submitted_at":' || to_json(new_row.submitted_at)::text, '"channel":' || to_json(new_row.channel)::text, '"deleted_at":' || to_json(new_row.deleted_at)::text, '"deleted_by":' || to_json(new_row.deleted_by)::text, '"deletion_id":' || to_json(new_row.deletion_id)::text, '"org_id":' || to_json(new_row.org_id)::text, '"created_at":' || to_json(new_row.created_at)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := coalesce((SELECT project_id FROM rsvp_forms WHERE id = new_row.form_id));
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, coalesce(o.org_id, audit_org_of(o.form_id)), coalesce(coalesce((SELECT project_id FROM rsvp_forms WHERE id = o.form_id), audit_project_of(o.form_id))), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'RSVP'::audit_category,
                       'DELETED', 'rsvp_submissions', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"form_id":' || to_json(o.form_id)::text, '"invite_id":' || to_json(o.invite_id)::text, '"guest_id":' || to_json(o.guest_id)::text, '"submitted_at":' || to_json(o.submitted_at)::text, '"channel":' || to_json(o.channel)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"form_id":' || to_json(old_row.form_id)::text, '"invite_id":' || to_json(old_row.invite_id)::text, '"guest_id":' || to_json(old_row.guest_id)::text, '"submitted_at":' || to_json(old_row.submitted_at)::text, '"channel":' || to_json(old_row.channel)::text, '"deleted_at":' || to_json(old_row.deleted_at)::text, '"deleted_by":' || to_json(old_row.deleted_by)::text, '"deletion_id":' || to_json(old_row.deletion_id)::text, '"org_id":' || to_json(old_row.org_id)::text, '"created_at":' || to_json(old_row.created_at)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := coalesce(old_row.org_id, audit_org_of(old_row.form_id));
            entry.project_id := coalesce(coalesce((SELECT project_id FROM rsvp_forms WHERE id = old_row.form_id), audit_project_of(old_row.form_id)));
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'RSVP'::audit_category, entry.action, 'rsvp_submissions', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('rsvp_submissions', TG_OP, 'RSVP'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_rsvp_submissions() IS 'Records changes of rsvp_submissions in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_seating_assignments()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row seating_assignments;
    new_row seating_assignments;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, coalesce(o.org_id, audit_org_of(o.table_id), audit_org_of(o.guest_id))), coalesce(coalesce((SELECT project_id FROM events WHERE id = (SELECT event_id FROM floor_plans WHERE id = (SELECT floor_plan_id FROM seating_tables WHERE id = n.table_id))), (SELECT project_id FROM guests WHERE id = n.guest_id)), coalesce(coalesce((SELECT project_id FROM events WHERE id = (SELECT event_id FROM floor_plans WHERE id = (SELECT floor_plan_id FROM seating_tables WHERE id = o.table_id))), audit_project_of(o.table_id), audit_project_of((SELECT floor_plan_id FROM seating_tables WHERE id = o.table_id)), audit_project_of((SELECT event_id FROM floor_plans WHERE id = (SELECT floor_plan_id FROM seating_tables WHERE id = o.table_id)))), coalesce((SELECT project_id FROM guests WHERE id = o.guest_id), audit_project_of(o.guest_id)))),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SEATING'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE 'UPDATED'::audit_action END,
                       'seating_assignments', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.table_id IS DISTINCT FROM o.table_id THEN 'table_id' END, CASE WHEN n.guest_id IS DISTINCT FROM o.guest_id THEN 'guest_id' END, CASE WHEN n.seat_number IS DISTINCT FROM o.seat_number THEN 'seat_number' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"table_id":' || to_json(o.table_id)::text, '"guest_id":' || to_json(o.guest_id)::text, '"seat_number":' || to_json(o.seat_number)::text, '"created_at":' || to_json(o.created_at)::text, '"org_id":' || to_json(o.org_id)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.table_id IS DISTINCT FROM o.table_id THEN '"table_id":' || coalesce(to_json(o.table_id)::text, 'null') END, CASE WHEN n.guest_id IS DISTINCT FROM o.guest_id THEN '"guest_id":' || coalesce(to_json(o.guest_id)::text, 'null') END, CASE WHEN n.seat_number IS DISTINCT FROM o.seat_number THEN '"seat_number":' || coalesce(to_json(o.seat_number)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"table_id":' || to_json(n.table_id)::text, '"guest_id":' || to_json(n.guest_id)::text, '"seat_number":' || to_json(n.seat_number)::text, '"created_at":' || to_json(n.created_at)::text, '"org_id":' || to_json(n.org_id)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.table_id IS DISTINCT FROM o.table_id THEN '"table_id":' || coalesce(to_json(n.table_id)::text, 'null') END, CASE WHEN n.guest_id IS DISTINCT FROM o.guest_id THEN '"guest_id":' || coalesce(to_json(n.guest_id)::text, 'null') END, CASE WHEN n.seat_number IS DISTINCT FROM o.seat_number THEN '"seat_number":' || coalesce(to_json(n.seat_number)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.table_id IS DISTINCT FROM o.table_id OR n.guest_id IS DISTINCT FROM o.guest_id OR n.seat_number IS DISTINCT FROM o.seat_number OR n.created_at IS DISTINCT FROM o.created_at OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.table_id IS DISTINCT FROM old_row.table_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'table_id');
                before := concat_ws(',', before, '"table_id":' || coalesce(to_json(old_row.table_id)::text, 'null'));
                after := concat_ws(',', after, '"table_id":' || coalesce(to_json(new_row.table_id)::text, 'null'));
            END IF;
            IF new_row.guest_id IS DISTINCT FROM old_row.guest_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'guest_id');
                before := concat_ws(',', before, '"guest_id":' || coalesce(to_json(old_row.guest_id)::text, 'null'));
                after := concat_ws(',', after, '"guest_id":' || coalesce(to_json(new_row.guest_id)::text, 'null'));
            END IF;
            IF new_row.seat_number IS DISTINCT FROM old_row.seat_number THEN
                entry.changed_fields := array_append(entry.changed_fields, 'seat_number');
                before := concat_ws(',', before, '"seat_number":' || coalesce(to_json(old_row.seat_number)::text, 'null'));
                after := concat_ws(',', after, '"seat_number":' || coalesce(to_json(new_row.seat_number)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := 'UPDATED'::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, coalesce(old_row.org_id, audit_org_of(old_row.table_id), audit_org_of(old_row.guest_id)));
            entry.project_id := coalesce(coalesce((SELECT project_id FROM events WHERE id = (SELECT event_id FROM floor_plans WHERE id = (SELECT floor_plan_id FROM seating_tables WHERE id = new_row.table_id))), (SELECT project_id FROM guests WHERE id = new_row.guest_id)), coalesce(coalesce((SELECT project_id FROM events WHERE id = (SELECT event_id FROM floor_plans WHERE id = (SELECT floor_plan_id FROM seating_tables WHERE id = old_row.table_id))), audit_project_of(old_row.table_id), audit_project_of((SELECT floor_plan_id FROM seating_tables WHERE id = old_row.table_id)), audit_project_of((SELECT event_id FROM floor_plans WHERE id = (SELECT floor_plan_id FROM seating_tables WHERE id = old_row.table_id)))), coalesce((SELECT project_id FROM guests WHERE id = old_row.guest_id), audit_project_of(old_row.guest_id))));
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, coalesce((SELECT project_id FROM events WHERE id = (SELECT event_id FROM floor_plans WHERE id = (SELECT floor_plan_id FROM seating_tables WHERE id = n.table_id))), (SELECT project_id FROM guests WHERE id = n.guest_id)), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SEATING'::audit_category,
                       'CREATED', 'seating_assignments', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"table_id":' || to_json(n.table_id)::text, '"guest_id":' || to_json(n.guest_id)::text, '"seat_number":' || to_json(n.seat_number)::text, '"created_at":' || to_json(n.created_at)::text, '"org_id":' || to_json(n.org_id)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"table_id":' || to_json(new_row.table_id)::text, '"guest_id":' || to_json(new_row.guest_id)::text, '"seat_number":' || to_json(new_row.seat_number)::text, '"created_at":' || to_json(new_row.created_at)::text, '"org_id":' || to_json(new_row.org_id)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := coalesce((SELECT project_id FROM events WHERE id = (SELECT event_id FROM floor_plans WHERE id = (SELECT floor_plan_id FROM seating_tables WHERE id = new_row.table_id))), (SELECT project_id FROM guests WHERE id = new_row.guest_id));
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, coalesce(o.org_id, audit_org_of(o.table_id), audit_org_of(o.guest_id)), coalesce(coalesce((SELECT project_id FROM events WHERE id = (SELECT event_id FROM floor_plans WHERE id = (SELECT floor_plan_id FROM seating_tables WHERE id = o.table_id))), audit_project_of(o.table_id), audit_project_of((SELECT floor_plan_id FROM seating_tables WHERE id = o.table_id)), audit_project_of((SELECT event_id FROM floor_plans WHERE id = (SELECT floor_plan_id FROM seating_tables WHERE id = o.table_id)))), coalesce((SELECT project_id FROM guests WHERE id = o.guest_id), audit_project_of(o.guest_id))), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SEATING'::audit_category,
                       'DELETED', 'seating_assignments', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"table_id":' || to_json(o.table_id)::text, '"guest_id":' || to_json(o.guest_id)::text, '"seat_number":' || to_json(o.seat_number)::text, '"created_at":' || to_json(o.created_at)::text, '"org_id":' || to_json(o.org_id)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"table_id":' || to_json(old_row.table_id)::text, '"guest_id":' || to_json(old_row.guest_id)::text, '"seat_number":' || to_json(old_row.seat_number)::text, '"created_at":' || to_json(old_row.created_at)::text, '"org_id":' || to_json(old_row.org_id)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := coalesce(old_row.org_id, audit_org_of(old_row.table_id), audit_org_of(old_row.guest_id));
            entry.project_id := coalesce(coalesce((SELECT project_id FROM events WHERE id = (SELECT event_id FROM floor_plans WHERE id = (SELECT floor_plan_id FROM seating_tables WHERE id = old_row.table_id))), audit_project_of(old_row.table_id), audit_project_of((SELECT floor_plan_id FROM seating_tables WHERE id = old_row.table_id)), audit_project_of((SELECT event_id FROM floor_plans WHERE id = (SELECT floor_plan_id FROM seating_tables WHERE id = old_row.table_id)))), coalesce((SELECT project_id FROM guests WHERE id = old_row.guest_id), audit_project_of(old_row.guest_id)));
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'SEATING'::audit_category, entry.action, 'seating_assignments', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('seating_assignments', TG_OP, 'SEATING'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_seating_assignments() IS 'Records changes of seating_assignments in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_seating_tables()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row seating_tables;
    new_row seating_tables;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, coalesce(o.org_id, audit_org_of(o.floor_plan_id))), coalesce(coalesce((SELECT project_id FROM events WHERE id = (SELECT event_id FROM floor_plans WHERE id = n.floor_plan_id))), coalesce(coalesce((SELECT project_id FROM events WHERE id = (SELECT event_id FROM floor_plans WHERE id = o.floor_plan_id)), audit_project_of(o.floor_plan_id), audit_project_of((SELECT event_id FROM floor_plans WHERE id = o.floor_plan_id))))),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SEATING'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE (CASE WHEN o.deleted_at IS NULL AND n.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN o.deleted_at IS NOT NULL AND n.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action END,
                       'seating_tables', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.floor_plan_id IS DISTINCT FROM o.floor_plan_id THEN 'floor_plan_id' END, CASE WHEN n.name IS DISTINCT FROM o.name THEN 'name' END, CASE WHEN n.shape IS DISTINCT FROM o.shape THEN 'shape' END, CASE WHEN n.position_x IS DISTINCT FROM o.position_x THEN 'position_x' END, CASE WHEN n.position_y IS DISTINCT FROM o.position_y THEN 'position_y' END, CASE WHEN n.width IS DISTINCT FROM o.width THEN 'width' END, CASE WHEN n.height IS DISTINCT FROM o.height THEN 'height' END, CASE WHEN n.capacity IS DISTINCT FROM o.capacity THEN 'capacity' END, CASE WHEN n.rotation IS DISTINCT FROM o.rotation THEN 'rotation' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN 'deleted_at' END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN 'deleted_by' END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN 'deletion_id' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"floor_plan_id":' || to_json(o.floor_plan_id)::text, '"name":' || to_json(o.name)::text, '"shape":' || to_json(o.shape)::text, '"position_x":' || to_json(o.position_x)::text, '"position_y":' || to_json(o.position_y)::text, '"width":' || to_json(o.width)::text, '"height":' || to_json(o.height)::text, '"capacity":' || to_json(o.capacity)::text, '"rotation":' || to_json(o.rotation)::text, '"created_at":' || to_json(o.created_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.floor_plan_id IS DISTINCT FROM o.floor_plan_id THEN '"floor_plan_id":' || coalesce(to_json(o.floor_plan_id)::text, 'null') END, CASE WHEN n.name IS DISTINCT FROM o.name THEN '"name":' || coalesce(to_json(o.name)::text, 'null') END, CASE WHEN n.shape IS DISTINCT FROM o.shape THEN '"shape":' || coalesce(to_json(o.shape)::text, 'null') END, CASE WHEN n.position_x IS DISTINCT FROM o.position_x THEN '"position_x":' || coalesce(to_json(o.position_x)::text, 'null') END, CASE WHEN n.position_y IS DISTINCT FROM o.position_y THEN '"position_y":' || coalesce(to_json(o.position_y)::text, 'null') END, CASE WHEN n.width IS DISTINCT FROM o.width THEN '"width":' || coalesce(to_json(o.width)::text, 'null') END, CASE WHEN n.height IS DISTINCT FROM o.height THEN '"height":' || coalesce(to_json(o.height)::text, 'null') END, CASE WHEN n.capacity IS DISTINCT FROM o.capacity THEN '"capacity":' || coalesce(to_json(o.capacity)::text, 'null') END, CASE WHEN n.rotation IS DISTINCT FROM o.rotation THEN '"rotation":' || coalesce(to_json(o.rotation)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(o.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(o.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(o.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"floor_plan_id":' || to_json(n.floor_plan_id)::text, '"name":' || to_json(n.name)::text, '"shape":' || to_json(n.shape)::text, '"position_x":' || to_json(n.position_x)::text, '"position_y":' || to_json(n.position_y)::text, '"width":' || to_json(n.width)::text, '"height":' || to_json(n.height)::text, '"capacity":' || to_json(n.capacity)::text, '"rotation":' || to_json(n.rotation)::text, '"created_at":' || to_json(n.created_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.floor_plan_id IS DISTINCT FROM o.floor_plan_id THEN '"floor_plan_id":' || coalesce(to_json(n.floor_plan_id)::text, 'null') END, CASE WHEN n.name IS DISTINCT FROM o.name THEN '"name":' || coalesce(to_json(n.name)::text, 'null') END, CASE WHEN n.shape IS DISTINCT FROM o.shape THEN '"shape":' || coalesce(to_json(n.shape)::text, 'null') END, CASE WHEN n.position_x IS DISTINCT FROM o.position_x THEN '"position_x":' || coalesce(to_json(n.position_x)::text, 'null') END, CASE WHEN n.position_y IS DISTINCT FROM o.position_y THEN '"position_y":' || coalesce(to_json(n.position_y)::text, 'null') END, CASE WHEN n.width IS DISTINCT FROM o.width THEN '"width":' || coalesce(to_json(n.width)::text, 'null') END, CASE WHEN n.height IS DISTINCT FROM o.height THEN '"height":' || coalesce(to_json(n.height)::text, 'null') END, CASE WHEN n.capacity IS DISTINCT FROM o.capacity THEN '"capacity":' || coalesce(to_json(n.capacity)::text, 'null') END, CASE WHEN n.rotation IS DISTINCT FROM o.rotation THEN '"rotation":' || coalesce(to_json(n.rotation)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(n.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(n.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(n.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.floor_plan_id IS DISTINCT FROM o.floor_plan_id OR n.name IS DISTINCT FROM o.name OR n.shape IS DISTINCT FROM o.shape OR n.position_x IS DISTINCT FROM o.position_x OR n.position_y IS DISTINCT FROM o.position_y OR n.width IS DISTINCT FROM o.width OR n.height IS DISTINCT FROM o.height OR n.capacity IS DISTINCT FROM o.capacity OR n.rotation IS DISTINCT FROM o.rotation OR n.created_at IS DISTINCT FROM o.created_at OR n.deleted_at IS DISTINCT FROM o.deleted_at OR n.deleted_by IS DISTINCT FROM o.deleted_by OR n.deletion_id IS DISTINCT FROM o.deletion_id OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.floor_plan_id IS DISTINCT FROM old_row.floor_plan_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'floor_plan_id');
                before := concat_ws(',', before, '"floor_plan_id":' || coalesce(to_json(old_row.floor_plan_id)::text, 'null'));
                after := concat_ws(',', after, '"floor_plan_id":' || coalesce(to_json(new_row.floor_plan_id)::text, 'null'));
            END IF;
            IF new_row.name IS DISTINCT FROM old_row.name THEN
                entry.changed_fields := array_append(entry.changed_fields, 'name');
                before := concat_ws(',', before, '"name":' || coalesce(to_json(old_row.name)::text, 'null'));
                after := concat_ws(',', after, '"name":' || coalesce(to_json(new_row.name)::text, 'null'));
            END IF;
            IF new_row.shape IS DISTINCT FROM old_row.shape THEN
                entry.changed_fields := array_append(entry.changed_fields, 'shape');
                before := concat_ws(',', before, '"shape":' || coalesce(to_json(old_row.shape)::text, 'null'));
                after := concat_ws(',', after, '"shape":' || coalesce(to_json(new_row.shape)::text, 'null'));
            END IF;
            IF new_row.position_x IS DISTINCT FROM old_row.position_x THEN
                entry.changed_fields := array_append(entry.changed_fields, 'position_x');
                before := concat_ws(',', before, '"position_x":' || coalesce(to_json(old_row.position_x)::text, 'null'));
                after := concat_ws(',', after, '"position_x":' || coalesce(to_json(new_row.position_x)::text, 'null'));
            END IF;
            IF new_row.position_y IS DISTINCT FROM old_row.position_y THEN
                entry.changed_fields := array_append(entry.changed_fields, 'position_y');
                before := concat_ws(',', before, '"position_y":' || coalesce(to_json(old_row.position_y)::text, 'null'));
                after := concat_ws(',', after, '"position_y":' || coalesce(to_json(new_row.position_y)::text, 'null'));
            END IF;
            IF new_row.width IS DISTINCT FROM old_row.width THEN
                entry.changed_fields := array_append(entry.changed_fields, 'width');
                before := concat_ws(',', before, '"width":' || coalesce(to_json(old_row.width)::text, 'null'));
                after := concat_ws(',', after, '"width":' || coalesce(to_json(new_row.width)::text, 'null'));
            END IF;
            IF new_row.height IS DISTINCT FROM old_row.height THEN
                entry.changed_fields := array_append(entry.changed_fields, 'height');
                before := concat_ws(',', before, '"height":' || coalesce(to_json(old_row.height)::text, 'null'));
                after := concat_ws(',', after, '"height":' || coalesce(to_json(new_row.height)::text, 'null'));
            END IF;
            IF new_row.capacity IS DISTINCT FROM old_row.capacity THEN
                entry.changed_fields := array_append(entry.changed_fields, 'capacity');
                before := concat_ws(',', before, '"capacity":' || coalesce(to_json(old_row.capacity)::text, 'null'));
                after := concat_ws(',', after, '"capacity":' || coalesce(to_json(new_row.capacity)::text, 'null'));
            END IF;
            IF new_row.rotation IS DISTINCT FROM old_row.rotation THEN
                entry.changed_fields := array_append(entry.changed_fields, 'rotation');
                before := concat_ws(',', before, '"rotation":' || coalesce(to_json(old_row.rotation)::text, 'null'));
                after := concat_ws(',', after, '"rotation":' || coalesce(to_json(new_row.rotation)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.deleted_at IS DISTINCT FROM old_row.deleted_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_at');
                before := concat_ws(',', before, '"deleted_at":' || coalesce(to_json(old_row.deleted_at)::text, 'null'));
                after := concat_ws(',', after, '"deleted_at":' || coalesce(to_json(new_row.deleted_at)::text, 'null'));
            END IF;
            IF new_row.deleted_by IS DISTINCT FROM old_row.deleted_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_by');
                before := concat_ws(',', before, '"deleted_by":' || coalesce(to_json(old_row.deleted_by)::text, 'null'));
                after := concat_ws(',', after, '"deleted_by":' || coalesce(to_json(new_row.deleted_by)::text, 'null'));
            END IF;
            IF new_row.deletion_id IS DISTINCT FROM old_row.deletion_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deletion_id');
                before := concat_ws(',', before, '"deletion_id":' || coalesce(to_json(old_row.deletion_id)::text, 'null'));
                after := concat_ws(',', after, '"deletion_id":' || coalesce(to_json(new_row.deletion_id)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := (CASE WHEN old_row.deleted_at IS NULL AND new_row.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN old_row.deleted_at IS NOT NULL AND new_row.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, coalesce(old_row.org_id, audit_org_of(old_row.floor_plan_id)));
            entry.project_id := coalesce(coalesce((SELECT project_id FROM events WHERE id = (SELECT event_id FROM floor_plans WHERE id = new_row.floor_plan_id))), coalesce(coalesce((SELECT project_id FROM events WHERE id = (SELECT event_id FROM floor_plans WHERE id = old_row.floor_plan_id)), audit_project_of(old_row.floor_plan_id), audit_project_of((SELECT event_id FROM floor_plans WHERE id = old_row.floor_plan_id)))));
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, coalesce((SELECT project_id FROM events WHERE id = (SELECT event_id FROM floor_plans WHERE id = n.floor_plan_id))), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SEATING'::audit_category,
                       'CREATED', 'seating_tables', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"floor_plan_id":' || to_json(n.floor_plan_id)::text, '"name":' || to_json(n.name)::text, '"shape":' || to_json(n.shape)::text, '"position_x":' || to_json(n.position_x)::text, '"position_y":' || to_json(n.position_y)::text, '"width":' || to_json(n.width)::text, '"height":' || to_json(n.height)::text, '"capacity":' || to_json(n.capacity)::text, '"rotation":' || to_json(n.rotation)::text, '"created_at":' || to_json(n.created_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"floor_plan_id":' || to_json(new_row.floor_plan_id)::text, '"name":' || to_json(new_row.name)::text, '"shape":' || to_json(new_row.shape)::text, '"position_x":' || to_json(new_row.position_x)::text, '"position_y":' || to_json(new_row.position_y)::text, '"width":' || to_json(new_row.width)::text, '"height":' || to_json(new_row.height)::text, '"capacity":' || to_json(new_row.capacity)::text, '"rotation":' || to_json(new_row.rotation)::text, '"created_at":' || to_json(new_row.created_at)::text, '"deleted_at":' || to_json(new_row.deleted_at)::text, '"deleted_by":' || to_json(new_row.deleted_by)::text, '"deletion_id":' || to_json(new_row.deletion_id)::text, '"org_id":' || to_json(new_row.org_id)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := coalesce((SELECT project_id FROM events WHERE id = (SELECT event_id FROM floor_plans WHERE id = new_row.floor_plan_id)));
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, coalesce(o.org_id, audit_org_of(o.floor_plan_id)), coalesce(coalesce((SELECT project_id FROM events WHERE id = (SELECT event_id FROM floor_plans WHERE id = o.floor_plan_id)), audit_project_of(o.floor_plan_id), audit_project_of((SELECT event_id FROM floor_plans WHERE id = o.floor_plan_id)))), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SEATING'::audit_category,
                       'DELETED', 'seating_tables', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"floor_plan_id":' || to_json(o.floor_plan_id)::text, '"name":' || to_json(o.name)::text, '"shape":' || to_json(o.shape)::text, '"position_x":' || to_json(o.position_x)::text, '"position_y":' || to_json(o.position_y)::text, '"width":' || to_json(o.width)::text, '"height":' || to_json(o.height)::text, '"capacity":' || to_json(o.capacity)::text, '"rotation":' || to_json(o.rotation)::text, '"created_at":' || to_json(o.created_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"floor_plan_id":' || to_json(old_row.floor_plan_id)::text, '"name":' || to_json(old_row.name)::text, '"shape":' || to_json(old_row.shape)::text, '"position_x":' || to_json(old_row.position_x)::text, '"position_y":' || to_json(old_row.position_y)::text, '"width":' || to_json(old_row.width)::text, '"height":' || to_json(old_row.height)::text, '"capacity":' || to_json(old_row.capacity)::text, '"rotation":' || to_json(old_row.rotation)::text, '"created_at":' || to_json(old_row.created_at)::text, '"deleted_at":' || to_json(old_row.deleted_at)::text, '"deleted_by":' || to_json(old_row.deleted_by)::text, '"deletion_id":' || to_json(old_row.deletion_id)::text, '"org_id":' || to_json(old_row.org_id)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := coalesce(old_row.org_id, audit_org_of(old_row.floor_plan_id));
            entry.project_id := coalesce(coalesce((SELECT project_id FROM events WHERE id = (SELECT event_id FROM floor_plans WHERE id = old_row.floor_plan_id)), audit_project_of(old_row.floor_plan_id), audit_project_of((SELECT event_id FROM floor_plans WHERE id = old_row.floor_plan_id))));
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'SEATING'::audit_category, entry.action, 'seating_tables', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('seating_tables', TG_OP, 'SEATING'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_seating_tables() IS 'Records changes of seating_tables in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_settings_definitions()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row settings_definitions;
    new_row settings_definitions;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(NULL::uuid, NULL::uuid), coalesce(NULL::uuid, NULL::uuid),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SETTINGS'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE 'SETTINGS_CHANGED'::audit_action END,
                       'settings_definitions', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.key IS DISTINCT FROM o.key THEN 'key' END, CASE WHEN n.value_type IS DISTINCT FROM o.value_type THEN 'value_type' END, CASE WHEN n.default_value IS DISTINCT FROM o.default_value THEN 'default_value' END, CASE WHEN n.allowed_values IS DISTINCT FROM o.allowed_values THEN 'allowed_values' END, CASE WHEN n.entitlements_key IS DISTINCT FROM o.entitlements_key THEN 'entitlements_key' END, CASE WHEN n.entitlements_values IS DISTINCT FROM o.entitlements_values THEN 'entitlements_values' END, CASE WHEN n.scope_min IS DISTINCT FROM o.scope_min THEN 'scope_min' END, CASE WHEN n.scope_max IS DISTINCT FROM o.scope_max THEN 'scope_max' END, CASE WHEN n.description IS DISTINCT FROM o.description THEN 'description' END, CASE WHEN n.is_public IS DISTINCT FROM o.is_public THEN 'is_public' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"key":' || to_json(o.key)::text, '"value_type":' || to_json(o.value_type)::text, '"default_value":' || to_json(o.default_value)::text, '"allowed_values":' || to_json(o.allowed_values)::text, '"entitlements_key":' || to_json(o.entitlements_key)::text, '"entitlements_values":' || to_json(o.entitlements_values)::text, '"scope_min":' || to_json(o.scope_min)::text, '"scope_max":' || to_json(o.scope_max)::text, '"description":' || to_json(o.description)::text, '"is_public":' || to_json(o.is_public)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.key IS DISTINCT FROM o.key THEN '"key":' || coalesce(to_json(o.key)::text, 'null') END, CASE WHEN n.value_type IS DISTINCT FROM o.value_type THEN '"value_type":' || coalesce(to_json(o.value_type)::text, 'null') END, CASE WHEN n.default_value IS DISTINCT FROM o.default_value THEN '"default_value":' || coalesce(to_json(o.default_value)::text, 'null') END, CASE WHEN n.allowed_values IS DISTINCT FROM o.allowed_values THEN '"allowed_values":' || coalesce(to_json(o.allowed_values)::text, 'null') END, CASE WHEN n.entitlements_key IS DISTINCT FROM o.entitlements_key THEN '"entitlements_key":' || coalesce(to_json(o.entitlements_key)::text, 'null') END, CASE WHEN n.entitlements_values IS DISTINCT FROM o.entitlements_values THEN '"entitlements_values":' || coalesce(to_json(o.entitlements_values)::text, 'null') END, CASE WHEN n.scope_min IS DISTINCT FROM o.scope_min THEN '"scope_min":' || coalesce(to_json(o.scope_min)::text, 'null') END, CASE WHEN n.scope_max IS DISTINCT FROM o.scope_max THEN '"scope_max":' || coalesce(to_json(o.scope_max)::text, 'null') END, CASE WHEN n.description IS DISTINCT FROM o.description THEN '"description":' || coalesce(to_json(o.description)::text, 'null') END, CASE WHEN n.is_public IS DISTINCT FROM o.is_public THEN '"is_public":' || coalesce(to_json(o.is_public)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"key":' || to_json(n.key)::text, '"value_type":' || to_json(n.value_type)::text, '"default_value":' || to_json(n.default_value)::text, '"allowed_values":' || to_json(n.allowed_values)::text, '"entitlements_key":' || to_json(n.entitlements_key)::text, '"entitlements_values":' || to_json(n.entitlements_values)::text, '"scope_min":' || to_json(n.scope_min)::text, '"scope_max":' || to_json(n.scope_max)::text, '"description":' || to_json(n.description)::text, '"is_public":' || to_json(n.is_public)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.key IS DISTINCT FROM o.key THEN '"key":' || coalesce(to_json(n.key)::text, 'null') END, CASE WHEN n.value_type IS DISTINCT FROM o.value_type THEN '"value_type":' || coalesce(to_json(n.value_type)::text, 'null') END, CASE WHEN n.default_value IS DISTINCT FROM o.default_value THEN '"default_value":' || coalesce(to_json(n.default_value)::text, 'null') END, CASE WHEN n.allowed_values IS DISTINCT FROM o.allowed_values THEN '"allowed_values":' || coalesce(to_json(n.allowed_values)::text, 'null') END, CASE WHEN n.entitlements_key IS DISTINCT FROM o.entitlements_key THEN '"entitlements_key":' || coalesce(to_json(n.entitlements_key)::text, 'null') END, CASE WHEN n.entitlements_values IS DISTINCT FROM o.entitlements_values THEN '"entitlements_values":' || coalesce(to_json(n.entitlements_values)::text, 'null') END, CASE WHEN n.scope_min IS DISTINCT FROM o.scope_min THEN '"scope_min":' || coalesce(to_json(n.scope_min)::text, 'null') END, CASE WHEN n.scope_max IS DISTINCT FROM o.scope_max THEN '"scope_max":' || coalesce(to_json(n.scope_max)::text, 'null') END, CASE WHEN n.description IS DISTINCT FROM o.description THEN '"description":' || coalesce(to_json(n.description)::text, 'null') END, CASE WHEN n.is_public IS DISTINCT FROM o.is_public THEN '"is_public":' || coalesce(to_json(n.is_public)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.key IS DISTINCT FROM o.key OR n.value_type IS DISTINCT FROM o.value_type OR n.default_value IS DISTINCT FROM o.default_value OR n.allowed_values IS DISTINCT FROM o.allowed_values OR n.entitlements_key IS DISTINCT FROM o.entitlements_key OR n.entitlements_values IS DISTINCT FROM o.entitlements_values OR n.scope_min IS DISTINCT FROM o.scope_min OR n.scope_max IS DISTINCT FROM o.scope_max OR n.description IS DISTINCT FROM o.description OR n.is_public IS DISTINCT FROM o.is_public OR n.created_at IS DISTINCT FROM o.created_at OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.key IS DISTINCT FROM old_row.key THEN
                entry.changed_fields := array_append(entry.changed_fields, 'key');
                before := concat_ws(',', before, '"key":' || coalesce(to_json(old_row.key)::text, 'null'));
                after := concat_ws(',', after, '"key":' || coalesce(to_json(new_row.key)::text, 'null'));
            END IF;
            IF new_row.value_type IS DISTINCT FROM old_row.value_type THEN
                entry.changed_fields := array_append(entry.changed_fields, 'value_type');
                before := concat_ws(',', before, '"value_type":' || coalesce(to_json(old_row.value_type)::text, 'null'));
                after := concat_ws(',', after, '"value_type":' || coalesce(to_json(new_row.value_type)::text, 'null'));
            END IF;
            IF new_row.default_value IS DISTINCT FROM old_row.default_value THEN
                entry.changed_fields := array_append(entry.changed_fields, 'default_value');
                before := concat_ws(',', before, '"default_value":' || coalesce(to_json(old_row.default_value)::text, 'null'));
                after := concat_ws(',', after, '"default_value":' || coalesce(to_json(new_row.default_value)::text, 'null'));
            END IF;
            IF new_row.allowed_values IS DISTINCT FROM old_row.allowed_values THEN
                entry.changed_fields := array_append(entry.changed_fields, 'allowed_values');
                before := concat_ws(',', before, '"allowed_values":' || coalesce(to_json(old_row.allowed_values)::text, 'null'));
                after := concat_ws(',', after, '"allowed_values":' || coalesce(to_json(new_row.allowed_values)::text, 'null'));
            END IF;
            IF new_row.entitlements_key IS DISTINCT FROM old_row.entitlements_key THEN
                entry.changed_fields := array_append(entry.changed_fields, 'entitlements_key');
                before := concat_ws(',', before, '"entitlements_key":' || coalesce(to_json(old_row.entitlements_key)::text, 'null'));
                after := concat_ws(',', after, '"entitlements_key":' || coalesce(to_json(new_row.entitlements_key)::text, 'null'));
            END IF;
            IF new_row.entitlements_values IS DISTINCT FROM old_row.entitlements_values THEN
                entry.changed_fields := array_append(entry.changed_fields, 'entitlements_values');
                before := concat_ws(',', before, '"entitlements_values":' || coalesce(to_json(old_row.entitlements_values)::text, 'null'));
                after := concat_ws(',', after, '"entitlements_values":' || coalesce(to_json(new_row.entitlements_values)::text, 'null'));
            END IF;
            IF new_row.scope_min IS DISTINCT FROM old_row.scope_min THEN
                entry.changed_fields := array_append(entry.changed_fields, 'scope_min');
                before := concat_ws(',', before, '"scope_min":' || coalesce(to_json(old_row.scope_min)::text, 'null'));
                after := concat_ws(',', after, '"scope_min":' || coalesce(to_json(new_row.scope_min)::text, 'null'));
            END IF;
            IF new_row.scope_max IS DISTINCT FROM old_row.scope_max THEN
                entry.changed_fields := array_append(entry.changed_fields, 'scope_max');
                before := concat_ws(',', before, '"scope_max":' || coalesce(to_json(old_row.scope_max)::text, 'null'));
                after := concat_ws(',', after, '"scope_max":' || coalesce(to_json(new_row.scope_max)::text, 'null'));
            END IF;
            IF new_row.description IS DISTINCT FROM old_row.description THEN
                entry.changed_fields := array_append(entry.changed_fields, 'description');
                before := concat_ws(',', before, '"description":' || coalesce(to_json(old_row.description)::text, 'null'));
                after := concat_ws(',', after, '"description":' || coalesce(to_json(new_row.description)::text, 'null'));
            END IF;
            IF new_row.is_public IS DISTINCT FROM old_row.is_public THEN
                entry.changed_fields := array_append(entry.changed_fields, 'is_public');
                before := concat_ws(',', before, '"is_public":' || coalesce(to_json(old_row.is_public)::text, 'null'));
                after := concat_ws(',', after, '"is_public":' || coalesce(to_json(new_row.is_public)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := 'SETTINGS_CHANGED'::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(NULL::uuid, NULL::uuid);
            entry.project_id := coalesce(NULL::uuid, NULL::uuid);
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, NULL::uuid, NULL::uuid, entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SETTINGS'::audit_category,
                       'CREATED', 'settings_definitions', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"key":' || to_json(n.key)::text, '"value_type":' || to_json(n.value_type)::text, '"default_value":' || to_json(n.default_value)::text, '"allowed_values":' || to_json(n.allowed_values)::text, '"entitlements_key":' || to_json(n.entitlements_key)::text, '"entitlements_values":' || to_json(n.entitlements_values)::text, '"scope_min":' || to_json(n.scope_min)::text, '"scope_max":' || to_json(n.scope_max)::text, '"description":' || to_json(n.description)::text, '"is_public":' || to_json(n.is_public)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"key":' || to_json(new_row.key)::text, '"value_type":' || to_json(new_row.value_type)::text, '"default_value":' || to_json(new_row.default_value)::text, '"allowed_values":' || to_json(new_row.allowed_values)::text, '"entitlements_key":' || to_json(new_row.entitlements_key)::text, '"entitlements_values":' || to_json(new_row.entitlements_values)::text, '"scope_min":' || to_json(new_row.scope_min)::text, '"scope_max":' || to_json(new_row.scope_max)::text, '"description":' || to_json(new_row.description)::text, '"is_public":' || to_json(new_row.is_public)::text, '"created_at":' || to_json(new_row.created_at)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := NULL::uuid;
            entry.project_id := NULL::uuid;
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, NULL::uuid, NULL::uuid, entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SETTINGS'::audit_category,
                       'DELETED', 'settings_definitions', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"key":' || to_json(o.key)::text, '"value_type":' || to_json(o.value_type)::text, '"default_value":' || to_json(o.default_value)::text, '"allowed_values":' || to_json(o.allowed_values)::text, '"entitlements_key":' || to_json(o.entitlements_key)::text, '"entitlements_values":' || to_json(o.entitlements_values)::text, '"scope_min":' || to_json(o.scope_min)::text, '"scope_max":' || to_json(o.scope_max)::text, '"description":' || to_json(o.description)::text, '"is_public":' || to_json(o.is_public)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"key":' || to_json(old_row.key)::text, '"value_type":' || to_json(old_row.value_type)::text, '"default_value":' || to_json(old_row.default_value)::text, '"allowed_values":' || to_json(old_row.allowed_values)::text, '"entitlements_key":' || to_json(old_row.entitlements_key)::text, '"entitlements_values":' || to_json(old_row.entitlements_values)::text, '"scope_min":' || to_json(old_row.scope_min)::text, '"scope_max":' || to_json(old_row.scope_max)::text, '"description":' || to_json(old_row.description)::text, '"is_public":' || to_json(old_row.is_public)::text, '"created_at":' || to_json(old_row.created_at)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := NULL::uuid;
            entry.project_id := NULL::uuid;
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'SETTINGS'::audit_category, entry.action, 'settings_definitions', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('settings_definitions', TG_OP, 'SETTINGS'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_settings_definitions() IS 'Records changes of settings_definitions in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_settings_values()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row settings_values;
    new_row settings_values;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, o.org_id), coalesce(coalesce((CASE n.scope WHEN 'PROJECT' THEN n.scope_id WHEN 'EVENT' THEN (SELECT project_id FROM events WHERE id = n.scope_id) WHEN 'INVITE' THEN (SELECT project_id FROM invites WHERE id = n.scope_id) END)), coalesce((CASE o.scope WHEN 'PROJECT' THEN o.scope_id WHEN 'EVENT' THEN (SELECT project_id FROM events WHERE id = o.scope_id) WHEN 'INVITE' THEN (SELECT project_id FROM invites WHERE id = o.scope_id) END))),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SETTINGS'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE 'SETTINGS_CHANGED'::audit_action END,
                       'settings_values', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.scope IS DISTINCT FROM o.scope THEN 'scope' END, CASE WHEN n.scope_id IS DISTINCT FROM o.scope_id THEN 'scope_id' END, CASE WHEN n.key IS DISTINCT FROM o.key THEN 'key' END, CASE WHEN n.value IS DISTINCT FROM o.value THEN 'value' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"scope":' || to_json(o.scope)::text, '"scope_id":' || to_json(o.scope_id)::text, '"key":' || to_json(o.key)::text, '"value":' || to_json(o.value)::text, '"updated_by":' || to_json(o.updated_by)::text, '"updated_at":' || to_json(o.updated_at)::text, '"org_id":' || to_json(o.org_id)::text, '"created_at":' || to_json(o.created_at)::text, '"created_by":' || to_json(o.created_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.scope IS DISTINCT FROM o.scope THEN '"scope":' || coalesce(to_json(o.scope)::text, 'null') END, CASE WHEN n.scope_id IS DISTINCT FROM o.scope_id THEN '"scope_id":' || coalesce(to_json(o.scope_id)::text, 'null') END, CASE WHEN n.key IS DISTINCT FROM o.key THEN '"key":' || coalesce(to_json(o.key)::text, 'null') END, CASE WHEN n.value IS DISTINCT FROM o.value THEN '"value":' || coalesce(to_json(o.value)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"scope":' || to_json(n.scope)::text, '"scope_id":' || to_json(n.scope_id)::text, '"key":' || to_json(n.key)::text, '"value":' || to_json(n.value)::text, '"updated_by":' || to_json(n.updated_by)::text, '"updated_at":' || to_json(n.updated_at)::text, '"org_id":' || to_json(n.org_id)::text, '"created_at":' || to_json(n.created_at)::text, '"created_by":' || to_json(n.created_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.scope IS DISTINCT FROM o.scope THEN '"scope":' || coalesce(to_json(n.scope)::text, 'null') END, CASE WHEN n.scope_id IS DISTINCT FROM o.scope_id THEN '"scope_id":' || coalesce(to_json(n.scope_id)::text, 'null') END, CASE WHEN n.key IS DISTINCT FROM o.key THEN '"key":' || coalesce(to_json(n.key)::text, 'null') END, CASE WHEN n.value IS DISTINCT FROM o.value THEN '"value":' || coalesce(to_json(n.value)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.scope IS DISTINCT FROM o.scope OR n.scope_id IS DISTINCT FROM o.scope_id OR n.key IS DISTINCT FROM o.key OR n.value IS DISTINCT FROM o.value OR n.created_at IS DISTINCT FROM o.created_at OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.scope IS DISTINCT FROM old_row.scope THEN
                entry.changed_fields := array_append(entry.changed_fields, 'scope');
                before := concat_ws(',', before, '"scope":' || coalesce(to_json(old_row.scope)::text, 'null'));
                after := concat_ws(',', after, '"scope":' || coalesce(to_json(new_row.scope)::text, 'null'));
            END IF;
            IF new_row.scope_id IS DISTINCT FROM old_row.scope_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'scope_id');
                before := concat_ws(',', before, '"scope_id":' || coalesce(to_json(old_row.scope_id)::text, 'null'));
                after := concat_ws(',', after, '"scope_id":' || coalesce(to_json(new_row.scope_id)::text, 'null'));
            END IF;
            IF new_row.key IS DISTINCT FROM old_row.key THEN
                entry.changed_fields := array_append(entry.changed_fields, 'key');
                before := concat_ws(',', before, '"key":' || coalesce(to_json(old_row.key)::text, 'null'));
                after := concat_ws(',', after, '"key":' || coalesce(to_json(new_row.key)::text, 'null'));
            END IF;
            IF new_row.value IS DISTINCT FROM old_row.value THEN
                entry.changed_fields := array_append(entry.changed_fields, 'value');
                before := concat_ws(',', before, '"value":' || coalesce(to_json(old_row.value)::text, 'null'));
                after := concat_ws(',', after, '"value":' || coalesce(to_json(new_row.value)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := 'SETTINGS_CHANGED'::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, old_row.org_id);
            entry.project_id := coalesce(coalesce((CASE new_row.scope WHEN 'PROJECT' THEN new_row.scope_id WHEN 'EVENT' THEN (SELECT project_id FROM events WHERE id = new_row.scope_id) WHEN 'INVITE' THEN (SELECT project_id FROM invites WHERE id = new_row.scope_id) END)), coalesce((CASE old_row.scope WHEN 'PROJECT' THEN old_row.scope_id WHEN 'EVENT' THEN (SELECT project_id FROM events WHERE id = old_row.scope_id) WHEN 'INVITE' THEN (SELECT project_id FROM invites WHERE id = old_row.scope_id) END)));
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, coalesce((CASE n.scope WHEN 'PROJECT' THEN n.scope_id WHEN 'EVENT' THEN (SELECT project_id FROM events WHERE id = n.scope_id) WHEN 'INVITE' THEN (SELECT project_id FROM invites WHERE id = n.scope_id) END)), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SETTINGS'::audit_category,
                       'CREATED', 'settings_values', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"scope":' || to_json(n.scope)::text, '"scope_id":' || to_json(n.scope_id)::text, '"key":' || to_json(n.key)::text, '"value":' || to_json(n.value)::text, '"updated_by":' || to_json(n.updated_by)::text, '"updated_at":' || to_json(n.updated_at)::text, '"org_id":' || to_json(n.org_id)::text, '"created_at":' || to_json(n.created_at)::text, '"created_by":' || to_json(n.created_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"scope":' || to_json(new_row.scope)::text, '"scope_id":' || to_json(new_row.scope_id)::text, '"key":' || to_json(new_row.key)::text, '"value":' || to_json(new_row.value)::text, '"updated_by":' || to_json(new_row.updated_by)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"org_id":' || to_json(new_row.org_id)::text, '"created_at":' || to_json(new_row.created_at)::text, '"created_by":' || to_json(new_row.created_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := coalesce((CASE new_row.scope WHEN 'PROJECT' THEN new_row.scope_id WHEN 'EVENT' THEN (SELECT project_id FROM events WHERE id = new_row.scope_id) WHEN 'INVITE' THEN (SELECT project_id FROM invites WHERE id = new_row.scope_id) END));
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, o.org_id, coalesce((CASE o.scope WHEN 'PROJECT' THEN o.scope_id WHEN 'EVENT' THEN (SELECT project_id FROM events WHERE id = o.scope_id) WHEN 'INVITE' THEN (SELECT project_id FROM invites WHERE id = o.scope_id) END)), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SETTINGS'::audit_category,
                       'DELETED', 'settings_values', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"scope":' || to_json(o.scope)::text, '"scope_id":' || to_json(o.scope_id)::text, '"key":' || to_json(o.key)::text, '"value":' || to_json(o.value)::text, '"updated_by":' || to_json(o.updated_by)::text, '"updated_at":' || to_json(o.updated_at)::text, '"org_id":' || to_json(o.org_id)::text, '"created_at":' || to_json(o.created_at)::text, '"created_by":' || to_json(o.created_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"scope":' || to_json(old_row.scope)::text, '"scope_id":' || to_json(old_row.scope_id)::text, '"key":' || to_json(old_row.key)::text, '"value":' || to_json(old_row.value)::text, '"updated_by":' || to_json(old_row.updated_by)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"org_id":' || to_json(old_row.org_id)::text, '"created_at":' || to_json(old_row.created_at)::text, '"created_by":' || to_json(old_row.created_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := old_row.org_id;
            entry.project_id := coalesce((CASE old_row.scope WHEN 'PROJECT' THEN old_row.scope_id WHEN 'EVENT' THEN (SELECT project_id FROM events WHERE id = old_row.scope_id) WHEN 'INVITE' THEN (SELECT project_id FROM invites WHERE id = old_row.scope_id) END));
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'SETTINGS'::audit_category, entry.action, 'settings_values', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('settings_values', TG_OP, 'SETTINGS'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_settings_values() IS 'Records changes of settings_values in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_site_versions()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row site_versions;
    new_row site_versions;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, coalesce(o.org_id, audit_org_of(o.site_id))), coalesce(coalesce((SELECT project_id FROM sites WHERE id = n.site_id)), coalesce(coalesce((SELECT project_id FROM sites WHERE id = o.site_id), audit_project_of(o.site_id)))),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SITES'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE (CASE WHEN o.status IS DISTINCT FROM 'ARCHIVED' AND n.status = 'ARCHIVED' THEN 'ARCHIVED' ELSE 'UPDATED' END)::audit_action END,
                       'site_versions', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.site_id IS DISTINCT FROM o.site_id THEN 'site_id' END, CASE WHEN n.version IS DISTINCT FROM o.version THEN 'version' END, CASE WHEN n.status IS DISTINCT FROM o.status THEN 'status' END, CASE WHEN n.scene_graph IS DISTINCT FROM o.scene_graph THEN 'scene_graph' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"site_id":' || to_json(o.site_id)::text, '"version":' || to_json(o.version)::text, '"status":' || to_json(o.status)::text, '"scene_graph":' || to_json(o.scene_graph)::text, '"created_at":' || to_json(o.created_at)::text, '"org_id":' || to_json(o.org_id)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.site_id IS DISTINCT FROM o.site_id THEN '"site_id":' || coalesce(to_json(o.site_id)::text, 'null') END, CASE WHEN n.version IS DISTINCT FROM o.version THEN '"version":' || coalesce(to_json(o.version)::text, 'null') END, CASE WHEN n.status IS DISTINCT FROM o.status THEN '"status":' || coalesce(to_json(o.status)::text, 'null') END, CASE WHEN n.scene_graph IS DISTINCT FROM o.scene_graph THEN '"scene_graph":' || coalesce(to_json(o.scene_graph)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"site_id":' || to_json(n.site_id)::text, '"version":' || to_json(n.version)::text, '"status":' || to_json(n.status)::text, '"scene_graph":' || to_json(n.scene_graph)::text, '"created_at":' || to_json(n.created_at)::text, '"org_id":' || to_json(n.org_id)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.site_id IS DISTINCT FROM o.site_id THEN '"site_id":' || coalesce(to_json(n.site_id)::text, 'null') END, CASE WHEN n.version IS DISTINCT FROM o.version THEN '"version":' || coalesce(to_json(n.version)::text, 'null') END, CASE WHEN n.status IS DISTINCT FROM o.status THEN '"status":' || coalesce(to_json(n.status)::text, 'null') END, CASE WHEN n.scene_graph IS DISTINCT FROM o.scene_graph THEN '"scene_graph":' || coalesce(to_json(n.scene_graph)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.site_id IS DISTINCT FROM o.site_id OR n.version IS DISTINCT FROM o.version OR n.status IS DISTINCT FROM o.status OR n.scene_graph IS DISTINCT FROM o.scene_graph OR n.created_at IS DISTINCT FROM o.created_at OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.site_id IS DISTINCT FROM old_row.site_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'site_id');
                before := concat_ws(',', before, '"site_id":' || coalesce(to_json(old_row.site_id)::text, 'null'));
                after := concat_ws(',', after, '"site_id":' || coalesce(to_json(new_row.site_id)::text, 'null'));
            END IF;
            IF new_row.version IS DISTINCT FROM old_row.version THEN
                entry.changed_fields := array_append(entry.changed_fields, 'version');
                before := concat_ws(',', before, '"version":' || coalesce(to_json(old_row.version)::text, 'null'));
                after := concat_ws(',', after, '"version":' || coalesce(to_json(new_row.version)::text, 'null'));
            END IF;
            IF new_row.status IS DISTINCT FROM old_row.status THEN
                entry.changed_fields := array_append(entry.changed_fields, 'status');
                before := concat_ws(',', before, '"status":' || coalesce(to_json(old_row.status)::text, 'null'));
                after := concat_ws(',', after, '"status":' || coalesce(to_json(new_row.status)::text, 'null'));
            END IF;
            IF new_row.scene_graph IS DISTINCT FROM old_row.scene_graph THEN
                entry.changed_fields := array_append(entry.changed_fields, 'scene_graph');
                before := concat_ws(',', before, '"scene_graph":' || coalesce(to_json(old_row.scene_graph)::text, 'null'));
                after := concat_ws(',', after, '"scene_graph":' || coalesce(to_json(new_row.scene_graph)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := (CASE WHEN old_row.status IS DISTINCT FROM 'ARCHIVED' AND new_row.status = 'ARCHIVED' THEN 'ARCHIVED' ELSE 'UPDATED' END)::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, coalesce(old_row.org_id, audit_org_of(old_row.site_id)));
            entry.project_id := coalesce(coalesce((SELECT project_id FROM sites WHERE id = new_row.site_id)), coalesce(coalesce((SELECT project_id FROM sites WHERE id = old_row.site_id), audit_project_of(old_row.site_id))));
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, coalesce((SELECT project_id FROM sites WHERE id = n.site_id)), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SITES'::audit_category,
                       'CREATED', 'site_versions', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"site_id":' || to_json(n.site_id)::text, '"version":' || to_json(n.version)::text, '"status":' || to_json(n.status)::text, '"scene_graph":' || to_json(n.scene_graph)::text, '"created_at":' || to_json(n.created_at)::text, '"org_id":' || to_json(n.org_id)::text, '"updated_at":' || to_json(n.updated_at)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"site_id":' || to_json(new_row.site_id)::text, '"version":' || to_json(new_row.version)::text, '"status":' || to_json(new_row.status)::text, '"scene_graph":' || to_json(new_row.scene_graph)::text, '"created_at":' || to_json(new_row.created_at)::text, '"org_id":' || to_json(new_row.org_id)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := coalesce((SELECT project_id FROM sites WHERE id = new_row.site_id));
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, coalesce(o.org_id, audit_org_of(o.site_id)), coalesce(coalesce((SELECT project_id FROM sites WHERE id = o.site_id), audit_project_of(o.site_id))), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SITES'::audit_category,
                       'DELETED', 'site_versions', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"site_id":' || to_json(o.site_id)::text, '"version":' || to_json(o.version)::text, '"status":' || to_json(o.status)::text, '"scene_graph":' || to_json(o.scene_graph)::text, '"created_at":' || to_json(o.created_at)::text, '"org_id":' || to_json(o.org_id)::text, '"updated_at":' || to_json(o.updated_at)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"site_id":' || to_json(old_row.site_id)::text, '"version":' || to_json(old_row.version)::text, '"status":' || to_json(old_row.status)::text, '"scene_graph":' || to_json(old_row.scene_graph)::text, '"created_at":' || to_json(old_row.created_at)::text, '"org_id":' || to_json(old_row.org_id)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := coalesce(old_row.org_id, audit_org_of(old_row.site_id));
            entry.project_id := coalesce(coalesce((SELECT project_id FROM sites WHERE id = old_row.site_id), audit_project_of(old_row.site_id)));
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'SITES'::audit_category, entry.action, 'site_versions', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('site_versions', TG_OP, 'SITES'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_site_versions() IS 'Records changes of site_versions in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_sites()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row sites;
    new_row sites;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(n.org_id, o.org_id), coalesce(coalesce(n.project_id), coalesce(o.project_id)),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SITES'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE (CASE WHEN o.deleted_at IS NULL AND n.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN o.deleted_at IS NOT NULL AND n.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action END,
                       'sites', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN 'project_id' END, CASE WHEN n.name IS DISTINCT FROM o.name THEN 'name' END, CASE WHEN n.type IS DISTINCT FROM o.type THEN 'type' END, CASE WHEN n.visibility IS DISTINCT FROM o.visibility THEN 'visibility' END, CASE WHEN n.subdomain_slug IS DISTINCT FROM o.subdomain_slug THEN 'subdomain_slug' END, CASE WHEN n.custom_domain IS DISTINCT FROM o.custom_domain THEN 'custom_domain' END, CASE WHEN n.published_version_id IS DISTINCT FROM o.published_version_id THEN 'published_version_id' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN 'deleted_at' END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN 'deleted_by' END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN 'deletion_id' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"name":' || to_json(o.name)::text, '"type":' || to_json(o.type)::text, '"visibility":' || to_json(o.visibility)::text, '"subdomain_slug":' || to_json(o.subdomain_slug)::text, '"custom_domain":' || to_json(o.custom_domain)::text, '"published_version_id":' || to_json(o.published_version_id)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(o.project_id)::text, 'null') END, CASE WHEN n.name IS DISTINCT FROM o.name THEN '"name":' || coalesce(to_json(o.name)::text, 'null') END, CASE WHEN n.type IS DISTINCT FROM o.type THEN '"type":' || coalesce(to_json(o.type)::text, 'null') END, CASE WHEN n.visibility IS DISTINCT FROM o.visibility THEN '"visibility":' || coalesce(to_json(o.visibility)::text, 'null') END, CASE WHEN n.subdomain_slug IS DISTINCT FROM o.subdomain_slug THEN '"subdomain_slug":' || coalesce(to_json(o.subdomain_slug)::text, 'null') END, CASE WHEN n.custom_domain IS DISTINCT FROM o.custom_domain THEN '"custom_domain":' || coalesce(to_json(o.custom_domain)::text, 'null') END, CASE WHEN n.published_version_id IS DISTINCT FROM o.published_version_id THEN '"published_version_id":' || coalesce(to_json(o.published_version_id)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(o.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(o.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(o.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"name":' || to_json(n.name)::text, '"type":' || to_json(n.type)::text, '"visibility":' || to_json(n.visibility)::text, '"subdomain_slug":' || to_json(n.subdomain_slug)::text, '"custom_domain":' || to_json(n.custom_domain)::text, '"published_version_id":' || to_json(n.published_version_id)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.project_id IS DISTINCT FROM o.project_id THEN '"project_id":' || coalesce(to_json(n.project_id)::text, 'null') END, CASE WHEN n.name IS DISTINCT FROM o.name THEN '"name":' || coalesce(to_json(n.name)::text, 'null') END, CASE WHEN n.type IS DISTINCT FROM o.type THEN '"type":' || coalesce(to_json(n.type)::text, 'null') END, CASE WHEN n.visibility IS DISTINCT FROM o.visibility THEN '"visibility":' || coalesce(to_json(n.visibility)::text, 'null') END, CASE WHEN n.subdomain_slug IS DISTINCT FROM o.subdomain_slug THEN '"subdomain_slug":' || coalesce(to_json(n.subdomain_slug)::text, 'null') END, CASE WHEN n.custom_domain IS DISTINCT FROM o.custom_domain THEN '"custom_domain":' || coalesce(to_json(n.custom_domain)::text, 'null') END, CASE WHEN n.published_version_id IS DISTINCT FROM o.published_version_id THEN '"published_version_id":' || coalesce(to_json(n.published_version_id)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(n.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(n.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(n.deletion_id)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.project_id IS DISTINCT FROM o.project_id OR n.name IS DISTINCT FROM o.name OR n.type IS DISTINCT FROM o.type OR n.visibility IS DISTINCT FROM o.visibility OR n.subdomain_slug IS DISTINCT FROM o.subdomain_slug OR n.custom_domain IS DISTINCT FROM o.custom_domain OR n.published_version_id IS DISTINCT FROM o.published_version_id OR n.created_at IS DISTINCT FROM o.created_at OR n.deleted_at IS DISTINCT FROM o.deleted_at OR n.deleted_by IS DISTINCT FROM o.deleted_by OR n.deletion_id IS DISTINCT FROM o.deletion_id OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.project_id IS DISTINCT FROM old_row.project_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'project_id');
                before := concat_ws(',', before, '"project_id":' || coalesce(to_json(old_row.project_id)::text, 'null'));
                after := concat_ws(',', after, '"project_id":' || coalesce(to_json(new_row.project_id)::text, 'null'));
            END IF;
            IF new_row.name IS DISTINCT FROM old_row.name THEN
                entry.changed_fields := array_append(entry.changed_fields, 'name');
                before := concat_ws(',', before, '"name":' || coalesce(to_json(old_row.name)::text, 'null'));
                after := concat_ws(',', after, '"name":' || coalesce(to_json(new_row.name)::text, 'null'));
            END IF;
            IF new_row.type IS DISTINCT FROM old_row.type THEN
                entry.changed_fields := array_append(entry.changed_fields, 'type');
                before := concat_ws(',', before, '"type":' || coalesce(to_json(old_row.type)::text, 'null'));
                after := concat_ws(',', after, '"type":' || coalesce(to_json(new_row.type)::text, 'null'));
            END IF;
            IF new_row.visibility IS DISTINCT FROM old_row.visibility THEN
                entry.changed_fields := array_append(entry.changed_fields, 'visibility');
                before := concat_ws(',', before, '"visibility":' || coalesce(to_json(old_row.visibility)::text, 'null'));
                after := concat_ws(',', after, '"visibility":' || coalesce(to_json(new_row.visibility)::text, 'null'));
            END IF;
            IF new_row.subdomain_slug IS DISTINCT FROM old_row.subdomain_slug THEN
                entry.changed_fields := array_append(entry.changed_fields, 'subdomain_slug');
                before := concat_ws(',', before, '"subdomain_slug":' || coalesce(to_json(old_row.subdomain_slug)::text, 'null'));
                after := concat_ws(',', after, '"subdomain_slug":' || coalesce(to_json(new_row.subdomain_slug)::text, 'null'));
            END IF;
            IF new_row.custom_domain IS DISTINCT FROM old_row.custom_domain THEN
                entry.changed_fields := array_append(entry.changed_fields, 'custom_domain');
                before := concat_ws(',', before, '"custom_domain":' || coalesce(to_json(old_row.custom_domain)::text, 'null'));
                after := concat_ws(',', after, '"custom_domain":' || coalesce(to_json(new_row.custom_domain)::text, 'null'));
            END IF;
            IF new_row.published_version_id IS DISTINCT FROM old_row.published_version_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'published_version_id');
                before := concat_ws(',', before, '"published_version_id":' || coalesce(to_json(old_row.published_version_id)::text, 'null'));
                after := concat_ws(',', after, '"published_version_id":' || coalesce(to_json(new_row.published_version_id)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.deleted_at IS DISTINCT FROM old_row.deleted_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_at');
                before := concat_ws(',', before, '"deleted_at":' || coalesce(to_json(old_row.deleted_at)::text, 'null'));
                after := concat_ws(',', after, '"deleted_at":' || coalesce(to_json(new_row.deleted_at)::text, 'null'));
            END IF;
            IF new_row.deleted_by IS DISTINCT FROM old_row.deleted_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_by');
                before := concat_ws(',', before, '"deleted_by":' || coalesce(to_json(old_row.deleted_by)::text, 'null'));
                after := concat_ws(',', after, '"deleted_by":' || coalesce(to_json(new_row.deleted_by)::text, 'null'));
            END IF;
            IF new_row.deletion_id IS DISTINCT FROM old_row.deletion_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deletion_id');
                before := concat_ws(',', before, '"deletion_id":' || coalesce(to_json(old_row.deletion_id)::text, 'null'));
                after := concat_ws(',', after, '"deletion_id":' || coalesce(to_json(new_row.deletion_id)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := (CASE WHEN old_row.deleted_at IS NULL AND new_row.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN old_row.deleted_at IS NOT NULL AND new_row.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(new_row.org_id, old_row.org_id);
            entry.project_id := coalesce(coalesce(new_row.project_id), coalesce(old_row.project_id));
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, n.org_id, coalesce(n.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SITES'::audit_category,
                       'CREATED', 'sites', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"project_id":' || to_json(n.project_id)::text, '"name":' || to_json(n.name)::text, '"type":' || to_json(n.type)::text, '"visibility":' || to_json(n.visibility)::text, '"subdomain_slug":' || to_json(n.subdomain_slug)::text, '"custom_domain":' || to_json(n.custom_domain)::text, '"published_version_id":' || to_json(n.published_version_id)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"org_id":' || to_json(n.org_id)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"project_id":' || to_json(new_row.project_id)::text, '"name":' || to_json(new_row.name)::text, '"type":' || to_json(new_row.type)::text, '"visibility":' || to_json(new_row.visibility)::text, '"subdomain_slug":' || to_json(new_row.subdomain_slug)::text, '"custom_domain":' || to_json(new_row.custom_domain)::text, '"published_version_id":' || to_json(new_row.published_version_id)::text, '"created_at":' || to_json(new_row.created_at)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"deleted_at":' || to_json(new_row.deleted_at)::text, '"deleted_by":' || to_json(new_row.deleted_by)::text, '"deletion_id":' || to_json(new_row.deletion_id)::text, '"org_id":' || to_json(new_row.org_id)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := new_row.org_id;
            entry.project_id := coalesce(new_row.project_id);
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, o.org_id, coalesce(o.project_id), entry.actor_user_id, entry.api_key_id, entry.actor_type, 'SITES'::audit_category,
                       'DELETED', 'sites', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"project_id":' || to_json(o.project_id)::text, '"name":' || to_json(o.name)::text, '"type":' || to_json(o.type)::text, '"visibility":' || to_json(o.visibility)::text, '"subdomain_slug":' || to_json(o.subdomain_slug)::text, '"custom_domain":' || to_json(o.custom_domain)::text, '"published_version_id":' || to_json(o.published_version_id)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"org_id":' || to_json(o.org_id)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"project_id":' || to_json(old_row.project_id)::text, '"name":' || to_json(old_row.name)::text, '"type":' || to_json(old_row.type)::text, '"visibility":' || to_json(old_row.visibility)::text, '"subdomain_slug":' || to_json(old_row.subdomain_slug)::text, '"custom_domain":' || to_json(old_row.custom_domain)::text, '"published_version_id":' || to_json(old_row.published_version_id)::text, '"created_at":' || to_json(old_row.created_at)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"deleted_at":' || to_json(old_row.deleted_at)::text, '"deleted_by":' || to_json(old_row.deleted_by)::text, '"deletion_id":' || to_json(old_row.deletion_id)::text, '"org_id":' || to_json(old_row.org_id)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := old_row.org_id;
            entry.project_id := coalesce(old_row.project_id);
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'SITES'::audit_category, entry.action, 'sites', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('sites', TG_OP, 'SITES'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_sites() IS 'Records changes of sites in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_users()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET jit TO 'off'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    entry admin_audit_log;
    old_row users;
    new_row users;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.id <> old_row.id THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT coalesce(n.id, o.id), coalesce(NULL::uuid, NULL::uuid), coalesce(NULL::uuid, NULL::uuid),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, 'IDENTITY'::audit_category,
                       CASE WHEN n.id IS NULL THEN 'DELETED' WHEN o.id IS NULL THEN 'CREATED' ELSE (CASE WHEN o.deleted_at IS NULL AND n.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN o.deleted_at IS NOT NULL AND n.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action END,
                       'users', CASE WHEN n.id = o.id THEN string_to_array(concat_ws(',', CASE WHEN n.email IS DISTINCT FROM o.email THEN 'email' END, CASE WHEN n.full_name IS DISTINCT FROM o.full_name THEN 'full_name' END, CASE WHEN n.locale IS DISTINCT FROM o.locale THEN 'locale' END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN 'created_at' END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN 'deleted_at' END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN 'deleted_by' END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN 'deletion_id' END, CASE WHEN n.email_verified_at IS DISTINCT FROM o.email_verified_at THEN 'email_verified_at' END, CASE WHEN n.locked_until IS DISTINCT FROM o.locked_until THEN 'locked_until' END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN 'created_by' END), ',') END,
                       CASE WHEN n.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"email":' || to_json(o.email)::text, '"full_name":' || to_json(o.full_name)::text, '"locale":' || to_json(o.locale)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"email_verified_at":' || to_json(o.email_verified_at)::text, '"last_login_at":' || to_json(o.last_login_at)::text, '"failed_login_count":' || to_json(o.failed_login_count)::text, '"locked_until":' || to_json(o.locked_until)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb WHEN o.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.email IS DISTINCT FROM o.email THEN '"email":' || coalesce(to_json(o.email)::text, 'null') END, CASE WHEN n.full_name IS DISTINCT FROM o.full_name THEN '"full_name":' || coalesce(to_json(o.full_name)::text, 'null') END, CASE WHEN n.locale IS DISTINCT FROM o.locale THEN '"locale":' || coalesce(to_json(o.locale)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(o.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(o.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(o.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(o.deletion_id)::text, 'null') END, CASE WHEN n.email_verified_at IS DISTINCT FROM o.email_verified_at THEN '"email_verified_at":' || coalesce(to_json(o.email_verified_at)::text, 'null') END, CASE WHEN n.locked_until IS DISTINCT FROM o.locked_until THEN '"locked_until":' || coalesce(to_json(o.locked_until)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(o.created_by)::text, 'null') END) || '}')::jsonb END,
                       CASE WHEN o.id IS NULL THEN ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"email":' || to_json(n.email)::text, '"full_name":' || to_json(n.full_name)::text, '"locale":' || to_json(n.locale)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"email_verified_at":' || to_json(n.email_verified_at)::text, '"last_login_at":' || to_json(n.last_login_at)::text, '"failed_login_count":' || to_json(n.failed_login_count)::text, '"locked_until":' || to_json(n.locked_until)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb WHEN n.id IS NOT NULL THEN ('{' || concat_ws(',', CASE WHEN n.email IS DISTINCT FROM o.email THEN '"email":' || coalesce(to_json(n.email)::text, 'null') END, CASE WHEN n.full_name IS DISTINCT FROM o.full_name THEN '"full_name":' || coalesce(to_json(n.full_name)::text, 'null') END, CASE WHEN n.locale IS DISTINCT FROM o.locale THEN '"locale":' || coalesce(to_json(n.locale)::text, 'null') END, CASE WHEN n.created_at IS DISTINCT FROM o.created_at THEN '"created_at":' || coalesce(to_json(n.created_at)::text, 'null') END, CASE WHEN n.deleted_at IS DISTINCT FROM o.deleted_at THEN '"deleted_at":' || coalesce(to_json(n.deleted_at)::text, 'null') END, CASE WHEN n.deleted_by IS DISTINCT FROM o.deleted_by THEN '"deleted_by":' || coalesce(to_json(n.deleted_by)::text, 'null') END, CASE WHEN n.deletion_id IS DISTINCT FROM o.deletion_id THEN '"deletion_id":' || coalesce(to_json(n.deletion_id)::text, 'null') END, CASE WHEN n.email_verified_at IS DISTINCT FROM o.email_verified_at THEN '"email_verified_at":' || coalesce(to_json(n.email_verified_at)::text, 'null') END, CASE WHEN n.locked_until IS DISTINCT FROM o.locked_until THEN '"locked_until":' || coalesce(to_json(n.locked_until)::text, 'null') END, CASE WHEN n.created_by IS DISTINCT FROM o.created_by THEN '"created_by":' || coalesce(to_json(n.created_by)::text, 'null') END) || '}')::jsonb END, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.id = o.id
                WHERE n.id IS NULL OR o.id IS NULL OR n.email IS DISTINCT FROM o.email OR n.full_name IS DISTINCT FROM o.full_name OR n.locale IS DISTINCT FROM o.locale OR n.created_at IS DISTINCT FROM o.created_at OR n.deleted_at IS DISTINCT FROM o.deleted_at OR n.deleted_by IS DISTINCT FROM o.deleted_by OR n.deletion_id IS DISTINCT FROM o.deletion_id OR n.email_verified_at IS DISTINCT FROM o.email_verified_at OR n.locked_until IS DISTINCT FROM o.locked_until OR n.created_by IS DISTINCT FROM o.created_by
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            IF new_row.email IS DISTINCT FROM old_row.email THEN
                entry.changed_fields := array_append(entry.changed_fields, 'email');
                before := concat_ws(',', before, '"email":' || coalesce(to_json(old_row.email)::text, 'null'));
                after := concat_ws(',', after, '"email":' || coalesce(to_json(new_row.email)::text, 'null'));
            END IF;
            IF new_row.full_name IS DISTINCT FROM old_row.full_name THEN
                entry.changed_fields := array_append(entry.changed_fields, 'full_name');
                before := concat_ws(',', before, '"full_name":' || coalesce(to_json(old_row.full_name)::text, 'null'));
                after := concat_ws(',', after, '"full_name":' || coalesce(to_json(new_row.full_name)::text, 'null'));
            END IF;
            IF new_row.locale IS DISTINCT FROM old_row.locale THEN
                entry.changed_fields := array_append(entry.changed_fields, 'locale');
                before := concat_ws(',', before, '"locale":' || coalesce(to_json(old_row.locale)::text, 'null'));
                after := concat_ws(',', after, '"locale":' || coalesce(to_json(new_row.locale)::text, 'null'));
            END IF;
            IF new_row.created_at IS DISTINCT FROM old_row.created_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_at');
                before := concat_ws(',', before, '"created_at":' || coalesce(to_json(old_row.created_at)::text, 'null'));
                after := concat_ws(',', after, '"created_at":' || coalesce(to_json(new_row.created_at)::text, 'null'));
            END IF;
            IF new_row.deleted_at IS DISTINCT FROM old_row.deleted_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_at');
                before := concat_ws(',', before, '"deleted_at":' || coalesce(to_json(old_row.deleted_at)::text, 'null'));
                after := concat_ws(',', after, '"deleted_at":' || coalesce(to_json(new_row.deleted_at)::text, 'null'));
            END IF;
            IF new_row.deleted_by IS DISTINCT FROM old_row.deleted_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deleted_by');
                before := concat_ws(',', before, '"deleted_by":' || coalesce(to_json(old_row.deleted_by)::text, 'null'));
                after := concat_ws(',', after, '"deleted_by":' || coalesce(to_json(new_row.deleted_by)::text, 'null'));
            END IF;
            IF new_row.deletion_id IS DISTINCT FROM old_row.deletion_id THEN
                entry.changed_fields := array_append(entry.changed_fields, 'deletion_id');
                before := concat_ws(',', before, '"deletion_id":' || coalesce(to_json(old_row.deletion_id)::text, 'null'));
                after := concat_ws(',', after, '"deletion_id":' || coalesce(to_json(new_row.deletion_id)::text, 'null'));
            END IF;
            IF new_row.email_verified_at IS DISTINCT FROM old_row.email_verified_at THEN
                entry.changed_fields := array_append(entry.changed_fields, 'email_verified_at');
                before := concat_ws(',', before, '"email_verified_at":' || coalesce(to_json(old_row.email_verified_at)::text, 'null'));
                after := concat_ws(',', after, '"email_verified_at":' || coalesce(to_json(new_row.email_verified_at)::text, 'null'));
            END IF;
            IF new_row.locked_until IS DISTINCT FROM old_row.locked_until THEN
                entry.changed_fields := array_append(entry.changed_fields, 'locked_until');
                before := concat_ws(',', before, '"locked_until":' || coalesce(to_json(old_row.locked_until)::text, 'null'));
                after := concat_ws(',', after, '"locked_until":' || coalesce(to_json(new_row.locked_until)::text, 'null'));
            END IF;
            IF new_row.created_by IS DISTINCT FROM old_row.created_by THEN
                entry.changed_fields := array_append(entry.changed_fields, 'created_by');
                before := concat_ws(',', before, '"created_by":' || coalesce(to_json(old_row.created_by)::text, 'null'));
                after := concat_ws(',', after, '"created_by":' || coalesce(to_json(new_row.created_by)::text, 'null'));
            END IF;
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := (CASE WHEN old_row.deleted_at IS NULL AND new_row.deleted_at IS NOT NULL THEN 'SOFT_DELETED' WHEN old_row.deleted_at IS NOT NULL AND new_row.deleted_at IS NULL THEN 'RESTORED' ELSE 'UPDATED' END)::audit_action;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := coalesce(NULL::uuid, NULL::uuid);
            entry.project_id := coalesce(NULL::uuid, NULL::uuid);
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT n.id, NULL::uuid, NULL::uuid, entry.actor_user_id, entry.api_key_id, entry.actor_type, 'IDENTITY'::audit_category,
                       'CREATED', 'users', NULL, NULL, ('{' || concat_ws(',', '"id":' || to_json(n.id)::text, '"email":' || to_json(n.email)::text, '"full_name":' || to_json(n.full_name)::text, '"locale":' || to_json(n.locale)::text, '"created_at":' || to_json(n.created_at)::text, '"updated_at":' || to_json(n.updated_at)::text, '"deleted_at":' || to_json(n.deleted_at)::text, '"deleted_by":' || to_json(n.deleted_by)::text, '"deletion_id":' || to_json(n.deletion_id)::text, '"email_verified_at":' || to_json(n.email_verified_at)::text, '"last_login_at":' || to_json(n.last_login_at)::text, '"failed_login_count":' || to_json(n.failed_login_count)::text, '"locked_until":' || to_json(n.locked_until)::text, '"created_by":' || to_json(n.created_by)::text, '"updated_by":' || to_json(n.updated_by)::text) || '}')::jsonb, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := ('{' || concat_ws(',', '"id":' || to_json(new_row.id)::text, '"email":' || to_json(new_row.email)::text, '"full_name":' || to_json(new_row.full_name)::text, '"locale":' || to_json(new_row.locale)::text, '"created_at":' || to_json(new_row.created_at)::text, '"updated_at":' || to_json(new_row.updated_at)::text, '"deleted_at":' || to_json(new_row.deleted_at)::text, '"deleted_by":' || to_json(new_row.deleted_by)::text, '"deletion_id":' || to_json(new_row.deletion_id)::text, '"email_verified_at":' || to_json(new_row.email_verified_at)::text, '"last_login_at":' || to_json(new_row.last_login_at)::text, '"failed_login_count":' || to_json(new_row.failed_login_count)::text, '"locked_until":' || to_json(new_row.locked_until)::text, '"created_by":' || to_json(new_row.created_by)::text, '"updated_by":' || to_json(new_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := new_row.id;
            entry.org_id := NULL::uuid;
            entry.project_id := NULL::uuid;
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
                SELECT o.id, NULL::uuid, NULL::uuid, entry.actor_user_id, entry.api_key_id, entry.actor_type, 'IDENTITY'::audit_category,
                       'DELETED', 'users', NULL, ('{' || concat_ws(',', '"id":' || to_json(o.id)::text, '"email":' || to_json(o.email)::text, '"full_name":' || to_json(o.full_name)::text, '"locale":' || to_json(o.locale)::text, '"created_at":' || to_json(o.created_at)::text, '"updated_at":' || to_json(o.updated_at)::text, '"deleted_at":' || to_json(o.deleted_at)::text, '"deleted_by":' || to_json(o.deleted_by)::text, '"deletion_id":' || to_json(o.deletion_id)::text, '"email_verified_at":' || to_json(o.email_verified_at)::text, '"last_login_at":' || to_json(o.last_login_at)::text, '"failed_login_count":' || to_json(o.failed_login_count)::text, '"locked_until":' || to_json(o.locked_until)::text, '"created_by":' || to_json(o.created_by)::text, '"updated_by":' || to_json(o.updated_by)::text) || '}')::jsonb, NULL, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := ('{' || concat_ws(',', '"id":' || to_json(old_row.id)::text, '"email":' || to_json(old_row.email)::text, '"full_name":' || to_json(old_row.full_name)::text, '"locale":' || to_json(old_row.locale)::text, '"created_at":' || to_json(old_row.created_at)::text, '"updated_at":' || to_json(old_row.updated_at)::text, '"deleted_at":' || to_json(old_row.deleted_at)::text, '"deleted_by":' || to_json(old_row.deleted_by)::text, '"deletion_id":' || to_json(old_row.deletion_id)::text, '"email_verified_at":' || to_json(old_row.email_verified_at)::text, '"last_login_at":' || to_json(old_row.last_login_at)::text, '"failed_login_count":' || to_json(old_row.failed_login_count)::text, '"locked_until":' || to_json(old_row.locked_until)::text, '"created_by":' || to_json(old_row.created_by)::text, '"updated_by":' || to_json(old_row.updated_by)::text) || '}')::jsonb;
            entry.target_id := old_row.id;
            entry.org_id := NULL::uuid;
            entry.project_id := NULL::uuid;
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, request_id, session_id)
        VALUES (entry.target_id, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                'IDENTITY'::audit_category, entry.action, 'users', entry.changed_fields, entry.previous_values, entry.new_values, entry.metadata, entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure('users', TG_OP, 'IDENTITY'::audit_category, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION audit_users() IS 'Records changes of users in the audit log; made by audit_enable.';

CREATE OR REPLACE FUNCTION audit_way(alias text, way text, is_deleted boolean)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    stop text;
    place text;
    asked text[] := ARRAY[]::text[];
BEGIN
    IF way LIKE '(%' THEN
        RETURN replace(way, 'row.', format('%I.', alias));
    END IF;
    FOREACH stop IN ARRAY string_to_array(way, ' ') LOOP
        IF place IS NULL THEN
            place := format('%I.%I', alias, stop);
        ELSE
            asked := asked || format('audit_project_of(%s)', place);
            place := format('(SELECT %I FROM %I WHERE id = %s)', split_part(stop, '.', 2), split_part(stop, '.', 1), place);
        END IF;
    END LOOP;
    IF is_deleted AND cardinality(asked) > 0 THEN
        RETURN format('coalesce(%s, %s)', place, array_to_string(asked, ', '));
    END IF;
    RETURN place;
END
$function$;
COMMENT ON FUNCTION audit_way(alias text, way text, is_deleted boolean) IS 'A way from a row to its project, as an expression; for rows that were deleted with the rows that the way leads by, the log is asked at each of them.';

CREATE OR REPLACE FUNCTION audit_word(before text, after text, columns text[], marks text[])
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    mark text;
    words text[];
    cases text := '';
    otherwise text := 'UPDATED';
BEGIN
    IF 'deleted_at' = ANY (columns) THEN
        marks := '{SOFT_DELETED set deleted_at,RESTORED unset deleted_at}'::text[] || marks;
    END IF;
    FOREACH mark IN ARRAY marks LOOP
        words := string_to_array(mark, ' ');
        CASE words[2]
        WHEN 'set' THEN
            cases := cases || format(' WHEN %I.%I IS NULL AND %I.%I IS NOT NULL THEN %L',
                                     before, words[3], after, words[3], words[1]);
        WHEN 'unset' THEN
            cases := cases || format(' WHEN %I.%I IS NOT NULL AND %I.%I IS NULL THEN %L',
                                     before, words[3], after, words[3], words[1]);
        WHEN 'change' THEN
            cases := cases || format(' WHEN %I.%I IS DISTINCT FROM %I.%I THEN %L',
                                     before, words[3], after, words[3], words[1]);
        WHEN 'reach' THEN
            cases := cases || format(' WHEN %I.%I IS DISTINCT FROM %L AND %I.%I = %L THEN %L',
                                     before, words[3], words[4], after, words[3], words[4], words[1]);
        WHEN 'any' THEN
            otherwise := words[1];
        ELSE
            RAISE invalid_parameter_value USING
                MESSAGE = format('not a mark: %s', mark),
                HINT = 'Say which action it is, then: set, unset or change and a column, reach, a column and a value, or any.';
        END CASE;
    END LOOP;
    IF cases = '' THEN
        RETURN format('%L::audit_action', otherwise);
    END IF;
    RETURN format('(CASE%s ELSE %L END)::audit_action', cases, otherwise);
END
$function$;
COMMENT ON FUNCTION audit_word(before text, after text, columns text[], marks text[]) IS 'What an update is called, as an expression over the rows before and after it.';

CREATE OR REPLACE FUNCTION co_members(organization uuid)
 RETURNS TABLE(user_id uuid, full_name text, role text, since timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    RETURN QUERY
    SELECT person.id, person.full_name, member.role, member.created_at
    FROM organization_members member
    JOIN users person ON person.id = member.user_id AND person.deleted_at IS NULL
    WHERE member.org_id = organization
      AND organization = ANY (accessible_org_ids('read'))
    ORDER BY person.full_name, person.id;
END
$function$;
COMMENT ON FUNCTION co_members(organization uuid) IS 'The people of an organization that the session reads, with what they may know of each other.';

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

CREATE OR REPLACE FUNCTION create_organization(kind org_type, title text)
 RETURNS organizations
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    founder uuid := acting_user_id();
    founded organizations;
BEGIN
    IF founder IS NULL THEN
        RAISE insufficient_privilege USING
            MESSAGE = 'only a user founds an organization',
            HINT = 'Set app.current_user_id to the id of a user who is not removed.';
    END IF;
    INSERT INTO organizations (type, name) VALUES (kind, title) RETURNING * INTO founded;
    INSERT INTO organization_members (org_id, user_id, role) VALUES (founded.id, founder, 'owner');
    RETURN founded;
END
$function$;
COMMENT ON FUNCTION create_organization(kind org_type, title text) IS 'Founds an organization with the session''s user as its owner.';

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

CREATE OR REPLACE FUNCTION entrusting_org_ids(wanted text)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET plan_cache_mode TO 'force_generic_plan'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    managers uuid[] := accessible_org_ids(wanted);
BEGIN
    RETURN ARRAY(SELECT DISTINCT owner_org_id FROM projects WHERE manager_org_id = ANY (managers));
END
$function$;
COMMENT ON FUNCTION entrusting_org_ids(wanted text) IS 'The organizations that own those projects: rows of others need not be looked at for them.';

CREATE OR REPLACE FUNCTION expect_actor()
 RETURNS void
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    IF session_setting('current_user_id') IS NOT NULL THEN
        IF acting_user_id() IS NULL THEN
            RAISE 'there is no such user' USING ERRCODE = 'EI001';
        END IF;
    ELSIF session_setting('invite_id') IS NOT NULL THEN
        IF (guest_invite()).id IS NULL THEN
            RAISE 'the invite does not open' USING ERRCODE = 'EI003';
        END IF;
    END IF;
    IF session_setting('current_org_id') IS NOT NULL AND accessible_org_ids('read') = '{}' THEN
        RAISE 'the actor has no part in the organization' USING ERRCODE = 'EI002';
    END IF;
END
$function$;
COMMENT ON FUNCTION expect_actor() IS 'Refuses a session whose actor there is not, so that whoever passed a wrong id is told and does not wonder at empty tables. What it lets pass opens no more than the policies do.';

CREATE OR REPLACE FUNCTION find_contacts(address text)
 RETURNS SETOF guest_contacts
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 5
 SET plan_cache_mode TO 'force_generic_plan'
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    RETURN QUERY
    SELECT contact.* FROM guest_contacts contact
    WHERE lower(btrim(contact.email)) = lower(btrim(address))
      AND contact.email IS NOT NULL
      AND contact.deleted_at IS NULL
      AND (contact.org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
           OR EXISTS (SELECT FROM guests
                      WHERE id = contact.guest_id AND project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])))
    ORDER BY contact.created_at, contact.id;
END
$function$;
COMMENT ON FUNCTION find_contacts(address text) IS 'The live contacts with an email, in the organizations and managed projects that the session reads.';

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

CREATE OR REPLACE FUNCTION guest_invite()
 RETURNS invites
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    claimed uuid := session_uuid('invite_id');
    invite invites;
BEGIN
    IF claimed IS NULL OR session_setting('current_user_id') IS NOT NULL OR session_setting('api_key_id') IS NOT NULL
    THEN
        RETURN NULL;
    END IF;
    SELECT invites.* INTO invite
    FROM invites
    JOIN projects ON projects.id = invites.project_id AND projects.deleted_at IS NULL
    JOIN sites ON sites.id = invites.site_id AND sites.deleted_at IS NULL
    LEFT JOIN guests ON guests.id = invites.guest_id
    WHERE invites.id = claimed
      AND invites.deleted_at IS NULL
      AND invites.revoked_at IS NULL
      AND (invites.expires_at IS NULL OR invites.expires_at > now())
      AND guests.deleted_at IS NULL;
    RETURN invite;
END
$function$;
COMMENT ON FUNCTION guest_invite() IS 'The invite whose guest the session acts for, as long as it opens: the session that set app.invite_id has verified its token.';

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

CREATE OR REPLACE FUNCTION has_other_owner(organization uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    actor uuid := acting_user_id();
BEGIN
    IF NOT coalesce(organization = ANY (accessible_org_ids('own')), false) THEN
        RETURN false;
    END IF;
    PERFORM FROM organizations WHERE id = organization FOR NO KEY UPDATE;
    RETURN EXISTS (
        SELECT FROM organization_members member
        JOIN users ON users.id = member.user_id AND users.deleted_at IS NULL
        WHERE member.org_id = organization AND member.user_id <> actor AND lower(member.role) = 'owner');
END
$function$;
COMMENT ON FUNCTION has_other_owner(organization uuid) IS 'Whether an organization that the session''s user owns keeps an owner without that user. Owners who leave at once wait for each other, and the second sees that the first is gone.';

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

CREATE OR REPLACE FUNCTION invited_guest_ids()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    invite invites := guest_invite();
BEGIN
    IF invite.guest_id IS NOT NULL THEN
        RETURN ARRAY[invite.guest_id];
    END IF;
    RETURN ARRAY(SELECT id FROM guests WHERE group_id = invite.group_id AND project_id = invite.project_id);
END
$function$;
COMMENT ON FUNCTION invited_guest_ids() IS 'The guest of that invite, or the guests of the group that it is for.';

CREATE OR REPLACE FUNCTION is_managed_deletion(root text, root_row uuid, wanted text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    RETURN coalesce(project_of_deletion(root, root_row) = ANY (managed_project_ids(wanted)), false);
END
$function$;
COMMENT ON FUNCTION is_managed_deletion(root text, root_row uuid, wanted text) IS 'Whether a removed row lies in a project that the session manages for its owner.';

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

CREATE OR REPLACE FUNCTION is_signed_in()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    IF session_setting('current_user_id') IS NOT NULL THEN
        RETURN acting_user_id() IS NOT NULL;
    END IF;
    RETURN accessible_org_ids('read') <> '{}';
END
$function$;
COMMENT ON FUNCTION is_signed_in() IS 'Whether a user or an API key acts: guests of an invite are not signed in.';

CREATE OR REPLACE FUNCTION is_version_of(one uuid, site uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET plan_cache_mode TO 'force_generic_plan'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    own uuid[] := accessible_org_ids('read') || entrusting_org_ids('read');
BEGIN
    RETURN EXISTS (SELECT FROM site_versions WHERE id = one AND site_id = site AND org_id = ANY (own));
END
$function$;
COMMENT ON FUNCTION is_version_of(one uuid, site uuid) IS 'Whether a version is one of a site''s, as far as the session reads it.';

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
$function$;
COMMENT ON FUNCTION keep_append_only(relation regclass, is_closed boolean) IS 'Has a table, or a partition, refuse UPDATE, DELETE and TRUNCATE; with is_closed also INSERT but by a trigger, so that rows come in by capture and by functions only.';

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

CREATE OR REPLACE FUNCTION managed_project_ids(wanted text)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET plan_cache_mode TO 'force_generic_plan'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    managers uuid[] := accessible_org_ids(wanted);
BEGIN
    RETURN ARRAY(SELECT id FROM projects WHERE manager_org_id = ANY (managers));
END
$function$;
COMMENT ON FUNCTION managed_project_ids(wanted text) IS 'The projects that an organization in which the session has a right manages for their owners.';

CREATE OR REPLACE FUNCTION may_hand_over(project uuid, new_owner uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET plan_cache_mode TO 'force_generic_plan'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    own uuid[] := accessible_org_ids('write');
BEGIN
    RETURN EXISTS (
        SELECT FROM projects
        WHERE id = project
          AND (owner_org_id = ANY (own) AND new_owner = ANY (own)
               OR manager_org_id = ANY (own) AND new_owner = owner_org_id));
END
$function$;
COMMENT ON FUNCTION may_hand_over(project uuid, new_owner uuid) IS 'Whether the session may leave a project with an owner: the one it has, or, for those who write there, another in which they write too. Whoever manages a project does not give it away.';

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
$function$;
COMMENT ON FUNCTION new_audit_entry() IS 'An entry of the audit log that says who acts and nothing else yet. Whoever names a user acts as that user, whether or not the user exists; a key or an invite likewise. An invite stands in the metadata. Texts that are indexed are cut to what an index takes.';

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

CREATE OR REPLACE FUNCTION project_of_deletion(root text, root_row uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
    CASE root
        WHEN 'projects' THEN
            RETURN root_row;
        WHEN 'events' THEN
            RETURN (SELECT project_id FROM events WHERE id = root_row);
        WHEN 'sites' THEN
            RETURN (SELECT project_id FROM sites WHERE id = root_row);
        WHEN 'guest_groups' THEN
            RETURN (SELECT project_id FROM guest_groups WHERE id = root_row);
        WHEN 'guests' THEN
            RETURN (SELECT project_id FROM guests WHERE id = root_row);
        WHEN 'guest_tags' THEN
            RETURN (SELECT project_id FROM guest_tags WHERE id = root_row);
        WHEN 'invites' THEN
            RETURN (SELECT project_id FROM invites WHERE id = root_row);
        WHEN 'rsvp_forms' THEN
            RETURN (SELECT project_id FROM rsvp_forms WHERE id = root_row);
        WHEN 'messaging_campaigns' THEN
            RETURN (SELECT project_id FROM messaging_campaigns WHERE id = root_row);
        WHEN 'photo_uploads' THEN
            RETURN (SELECT project_id FROM photo_uploads WHERE id = root_row);
        WHEN 'guest_contacts' THEN
            RETURN (SELECT guests.project_id FROM guest_contacts JOIN guests ON guests.id = guest_id
                    WHERE guest_contacts.id = root_row);
        WHEN 'rsvp_questions' THEN
            RETURN (SELECT project_id FROM rsvp_questions JOIN rsvp_forms ON rsvp_forms.id = form_id
                    WHERE rsvp_questions.id = root_row);
        WHEN 'rsvp_question_options' THEN
            RETURN (SELECT project_of_deletion('rsvp_questions', question_id) FROM rsvp_question_options
                    WHERE id = root_row);
        WHEN 'rsvp_submissions' THEN
            RETURN (SELECT project_id FROM rsvp_submissions JOIN rsvp_forms ON rsvp_forms.id = form_id
                    WHERE rsvp_submissions.id = root_row);
        WHEN 'floor_plans' THEN
            RETURN (SELECT project_id FROM floor_plans JOIN events ON events.id = event_id
                    WHERE floor_plans.id = root_row);
        WHEN 'seating_tables' THEN
            RETURN (SELECT project_of_deletion('floor_plans', floor_plan_id) FROM seating_tables
                    WHERE id = root_row);
        ELSE
            RETURN NULL;
    END CASE;
END
$function$;
COMMENT ON FUNCTION project_of_deletion(root text, root_row uuid) IS 'The project that a removed row lies in.';

CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$;
COMMENT ON FUNCTION refuse_change() IS 'Refuses to change what was written, and to write past the triggers and functions that do it. Maintenance, which says what it is in the setting app.maintenance of its transaction, may; the log says that it did. Each capture passes here: what lets it in comes first, and costs next to nothing.';

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

CREATE OR REPLACE FUNCTION search_guests(project uuid, words text, most integer)
 RETURNS SETOF guests
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 20
 SET plan_cache_mode TO 'force_generic_plan'
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
    -- The longest comes first, for the index to look up.
    patterns text[] := ARRAY(
        SELECT '%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%'
        FROM regexp_split_to_table(btrim(words), '\s+') AS word
        WHERE word <> ''
        ORDER BY length(word) DESC);
    orgs uuid[] := accessible_org_ids('read');
    is_open boolean := EXISTS (
        SELECT FROM projects
        WHERE id = project
          AND deleted_at IS NULL
          AND (owner_org_id = ANY (orgs) OR manager_org_id = ANY (orgs)));
BEGIN
    IF NOT is_open OR patterns = '{}' THEN
        RETURN;
    END IF;
    IF length(patterns[1]) < length('%abc%') THEN
        -- No three letters to look up: the guests are read in their order until there are enough, which
        -- the planner would not expect after a condition that it sees.
        RETURN QUERY
        SELECT * FROM guests
        WHERE project_id = project
          AND deleted_at IS NULL
          AND nullif((coalesce(first_name, '') || ' ' || coalesce(last_name, '')) ILIKE ALL (patterns), false) IS NOT NULL
        ORDER BY last_name, first_name, id
        LIMIT most;
        RETURN;
    END IF;
    RETURN QUERY
    SELECT * FROM guests
    WHERE project_id = project
      AND deleted_at IS NULL
      AND (coalesce(first_name, '') || ' ' || coalesce(last_name, '')) ILIKE patterns[1]
      AND (coalesce(first_name, '') || ' ' || coalesce(last_name, '')) ILIKE ALL (patterns[2:])
    ORDER BY last_name, first_name, id
    LIMIT most;
END
$function$;
COMMENT ON FUNCTION search_guests(project uuid, words text, most integer) IS 'The live guests of a project with each of the words in their name, by name.';

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

CREATE INDEX idx_admin_audit_log_archive_actor ON admin_audit_log_archive
    USING btree (actor_user_id, created_at) WHERE actor_user_id IS NOT NULL;

CREATE INDEX idx_admin_audit_log_archive_org ON admin_audit_log_archive
    USING btree (org_id, created_at);

CREATE INDEX idx_admin_audit_log_archive_request ON admin_audit_log_archive
    USING btree (request_id) WHERE request_id IS NOT NULL;

CREATE INDEX idx_admin_audit_log_archive_target ON admin_audit_log_archive
    USING btree (target_id, created_at);


-- Triggers

CREATE TRIGGER audit_delete AFTER DELETE ON users REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_users();

CREATE TRIGGER audit_insert AFTER INSERT ON users REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_users();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON users FOR EACH STATEMENT
    EXECUTE FUNCTION audit_users();

CREATE TRIGGER audit_update AFTER UPDATE ON users REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_users();

CREATE TRIGGER forget_session_user BEFORE DELETE ON users FOR EACH STATEMENT
    EXECUTE FUNCTION forget_session_user();

CREATE TRIGGER stamp_row BEFORE INSERT ON users FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON users FOR EACH ROW WHEN (old.* *<> new.* AND NOT is_sign_in(old.*, new.*))
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER audit_delete AFTER DELETE ON organizations REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_organizations();

CREATE TRIGGER audit_insert AFTER INSERT ON organizations REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_organizations();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON organizations FOR EACH STATEMENT
    EXECUTE FUNCTION audit_organizations();

CREATE TRIGGER audit_update AFTER UPDATE ON organizations REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_organizations();

CREATE TRIGGER stamp_row BEFORE INSERT ON organizations FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON organizations FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER audit_delete AFTER DELETE ON organization_members REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_organization_members();

CREATE TRIGGER audit_insert AFTER INSERT ON organization_members REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_organization_members();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON organization_members FOR EACH STATEMENT
    EXECUTE FUNCTION audit_organization_members();

CREATE TRIGGER audit_update AFTER UPDATE ON organization_members REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_organization_members();

CREATE TRIGGER stamp_row BEFORE INSERT ON organization_members FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON organization_members FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER audit_delete AFTER DELETE ON plans REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_plans();

CREATE TRIGGER audit_insert AFTER INSERT ON plans REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_plans();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON plans FOR EACH STATEMENT
    EXECUTE FUNCTION audit_plans();

CREATE TRIGGER audit_update AFTER UPDATE ON plans REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_plans();

CREATE TRIGGER stamp_row BEFORE INSERT ON plans FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON plans FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER audit_delete AFTER DELETE ON plan_entitlements REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_plan_entitlements();

CREATE TRIGGER audit_insert AFTER INSERT ON plan_entitlements REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_plan_entitlements();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON plan_entitlements FOR EACH STATEMENT
    EXECUTE FUNCTION audit_plan_entitlements();

CREATE TRIGGER audit_update AFTER UPDATE ON plan_entitlements REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_plan_entitlements();

CREATE TRIGGER stamp_row BEFORE INSERT ON plan_entitlements FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON plan_entitlements FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER audit_delete AFTER DELETE ON org_plan_assignments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_org_plan_assignments();

CREATE TRIGGER audit_insert AFTER INSERT ON org_plan_assignments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_org_plan_assignments();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON org_plan_assignments FOR EACH STATEMENT
    EXECUTE FUNCTION audit_org_plan_assignments();

CREATE TRIGGER audit_update AFTER UPDATE ON org_plan_assignments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_org_plan_assignments();

CREATE TRIGGER stamp_row BEFORE INSERT ON org_plan_assignments FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON org_plan_assignments FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER audit_delete AFTER DELETE ON project_plan_assignments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_project_plan_assignments();

CREATE TRIGGER audit_insert AFTER INSERT ON project_plan_assignments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_project_plan_assignments();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON project_plan_assignments FOR EACH STATEMENT
    EXECUTE FUNCTION audit_project_plan_assignments();

CREATE TRIGGER audit_update AFTER UPDATE ON project_plan_assignments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_project_plan_assignments();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF project_id, org_id ON project_plan_assignments FOR EACH ROW
    EXECUTE FUNCTION place_by_project();

CREATE TRIGGER stamp_row BEFORE INSERT ON project_plan_assignments FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON project_plan_assignments FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER audit_delete AFTER DELETE ON settings_definitions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_settings_definitions();

CREATE TRIGGER audit_insert AFTER INSERT ON settings_definitions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_settings_definitions();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON settings_definitions FOR EACH STATEMENT
    EXECUTE FUNCTION audit_settings_definitions();

CREATE TRIGGER audit_update AFTER UPDATE ON settings_definitions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_settings_definitions();

CREATE TRIGGER stamp_row BEFORE INSERT ON settings_definitions FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON settings_definitions FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER audit_delete AFTER DELETE ON settings_values REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_settings_values();

CREATE TRIGGER audit_insert AFTER INSERT ON settings_values REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_settings_values();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON settings_values FOR EACH STATEMENT
    EXECUTE FUNCTION audit_settings_values();

CREATE TRIGGER audit_update AFTER UPDATE ON settings_values REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_settings_values();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF scope, scope_id, org_id ON settings_values FOR EACH ROW
    EXECUTE FUNCTION place_by_scope();

CREATE TRIGGER stamp_row BEFORE INSERT ON settings_values FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON settings_values FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER audit_delete AFTER DELETE ON entitlement_overrides REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_entitlement_overrides();

CREATE TRIGGER audit_insert AFTER INSERT ON entitlement_overrides REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_entitlement_overrides();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON entitlement_overrides FOR EACH STATEMENT
    EXECUTE FUNCTION audit_entitlement_overrides();

CREATE TRIGGER audit_update AFTER UPDATE ON entitlement_overrides REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_entitlement_overrides();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF scope, scope_id, org_id ON entitlement_overrides FOR EACH ROW
    EXECUTE FUNCTION place_by_scope();

CREATE TRIGGER stamp_row BEFORE INSERT ON entitlement_overrides FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON entitlement_overrides FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER audit_delete AFTER DELETE ON projects REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_projects();

CREATE TRIGGER audit_insert AFTER INSERT ON projects REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_projects();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON projects FOR EACH STATEMENT
    EXECUTE FUNCTION audit_projects();

CREATE TRIGGER audit_update AFTER UPDATE ON projects REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_projects();

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

CREATE TRIGGER audit_delete AFTER DELETE ON events REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_events();

CREATE TRIGGER audit_insert AFTER INSERT ON events REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_events();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON events FOR EACH STATEMENT
    EXECUTE FUNCTION audit_events();

CREATE TRIGGER audit_update AFTER UPDATE ON events REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_events();

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

CREATE TRIGGER audit_delete AFTER DELETE ON sites REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_sites();

CREATE TRIGGER audit_insert AFTER INSERT ON sites REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_sites();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON sites FOR EACH STATEMENT
    EXECUTE FUNCTION audit_sites();

CREATE TRIGGER audit_update AFTER UPDATE ON sites REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_sites();

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

CREATE TRIGGER audit_delete AFTER DELETE ON site_versions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_site_versions();

CREATE TRIGGER audit_insert AFTER INSERT ON site_versions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_site_versions();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON site_versions FOR EACH STATEMENT
    EXECUTE FUNCTION audit_site_versions();

CREATE TRIGGER audit_update AFTER UPDATE ON site_versions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_site_versions();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF site_id, org_id ON site_versions FOR EACH ROW
    EXECUTE FUNCTION place_by_site();

CREATE TRIGGER stamp_row BEFORE INSERT ON site_versions FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON site_versions FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER audit_delete AFTER DELETE ON guest_groups REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_guest_groups();

CREATE TRIGGER audit_insert AFTER INSERT ON guest_groups REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_guest_groups();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON guest_groups FOR EACH STATEMENT
    EXECUTE FUNCTION audit_guest_groups();

CREATE TRIGGER audit_update AFTER UPDATE ON guest_groups REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_guest_groups();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF project_id, org_id ON guest_groups FOR EACH ROW
    EXECUTE FUNCTION place_under_project();

CREATE TRIGGER stamp_row BEFORE INSERT ON guest_groups FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON guest_groups FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER audit_delete AFTER DELETE ON guests REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_guests();

CREATE TRIGGER audit_insert AFTER INSERT ON guests REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_guests();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON guests FOR EACH STATEMENT
    EXECUTE FUNCTION audit_guests();

CREATE TRIGGER audit_update AFTER UPDATE ON guests REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_guests();

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

CREATE TRIGGER audit_delete AFTER DELETE ON guest_contacts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_guest_contacts();

CREATE TRIGGER audit_insert AFTER INSERT ON guest_contacts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_guest_contacts();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON guest_contacts FOR EACH STATEMENT
    EXECUTE FUNCTION audit_guest_contacts();

CREATE TRIGGER audit_update AFTER UPDATE ON guest_contacts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_guest_contacts();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF guest_id, org_id ON guest_contacts FOR EACH ROW
    EXECUTE FUNCTION place_under_guest();

CREATE TRIGGER stamp_row BEFORE INSERT ON guest_contacts FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON guest_contacts FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER audit_delete AFTER DELETE ON guest_tags REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_guest_tags();

CREATE TRIGGER audit_insert AFTER INSERT ON guest_tags REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_guest_tags();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON guest_tags FOR EACH STATEMENT
    EXECUTE FUNCTION audit_guest_tags();

CREATE TRIGGER audit_update AFTER UPDATE ON guest_tags REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_guest_tags();

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

CREATE TRIGGER audit_delete AFTER DELETE ON invites REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_invites();

CREATE TRIGGER audit_insert AFTER INSERT ON invites REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_invites();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON invites FOR EACH STATEMENT
    EXECUTE FUNCTION audit_invites();

CREATE TRIGGER audit_update AFTER UPDATE ON invites REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_invites();

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

CREATE TRIGGER audit_delete AFTER DELETE ON rsvp_forms REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_rsvp_forms();

CREATE TRIGGER audit_insert AFTER INSERT ON rsvp_forms REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_rsvp_forms();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON rsvp_forms FOR EACH STATEMENT
    EXECUTE FUNCTION audit_rsvp_forms();

CREATE TRIGGER audit_update AFTER UPDATE ON rsvp_forms REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_rsvp_forms();

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

CREATE TRIGGER audit_delete AFTER DELETE ON rsvp_questions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_rsvp_questions();

CREATE TRIGGER audit_insert AFTER INSERT ON rsvp_questions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_rsvp_questions();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON rsvp_questions FOR EACH STATEMENT
    EXECUTE FUNCTION audit_rsvp_questions();

CREATE TRIGGER audit_update AFTER UPDATE ON rsvp_questions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_rsvp_questions();

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

CREATE TRIGGER audit_delete AFTER DELETE ON rsvp_submissions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_rsvp_submissions();

CREATE TRIGGER audit_insert AFTER INSERT ON rsvp_submissions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_rsvp_submissions();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON rsvp_submissions FOR EACH STATEMENT
    EXECUTE FUNCTION audit_rsvp_submissions();

CREATE TRIGGER audit_update AFTER UPDATE ON rsvp_submissions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_rsvp_submissions();

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

CREATE TRIGGER audit_delete AFTER DELETE ON messaging_campaigns REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_messaging_campaigns();

CREATE TRIGGER audit_insert AFTER INSERT ON messaging_campaigns REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_messaging_campaigns();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON messaging_campaigns FOR EACH STATEMENT
    EXECUTE FUNCTION audit_messaging_campaigns();

CREATE TRIGGER audit_update AFTER UPDATE ON messaging_campaigns REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_messaging_campaigns();

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

CREATE TRIGGER audit_delete AFTER DELETE ON floor_plans REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_floor_plans();

CREATE TRIGGER audit_insert AFTER INSERT ON floor_plans REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_floor_plans();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON floor_plans FOR EACH STATEMENT
    EXECUTE FUNCTION audit_floor_plans();

CREATE TRIGGER audit_update AFTER UPDATE ON floor_plans REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_floor_plans();

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

CREATE TRIGGER audit_delete AFTER DELETE ON seating_tables REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_seating_tables();

CREATE TRIGGER audit_insert AFTER INSERT ON seating_tables REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_seating_tables();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON seating_tables FOR EACH STATEMENT
    EXECUTE FUNCTION audit_seating_tables();

CREATE TRIGGER audit_update AFTER UPDATE ON seating_tables REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_seating_tables();

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

CREATE TRIGGER audit_delete AFTER DELETE ON seating_assignments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_seating_assignments();

CREATE TRIGGER audit_insert AFTER INSERT ON seating_assignments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_seating_assignments();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON seating_assignments FOR EACH STATEMENT
    EXECUTE FUNCTION audit_seating_assignments();

CREATE TRIGGER audit_update AFTER UPDATE ON seating_assignments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_seating_assignments();

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

CREATE TRIGGER audit_delete AFTER DELETE ON photo_wall_settings REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_photo_wall_settings();

CREATE TRIGGER audit_insert AFTER INSERT ON photo_wall_settings REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_photo_wall_settings();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON photo_wall_settings FOR EACH STATEMENT
    EXECUTE FUNCTION audit_photo_wall_settings();

CREATE TRIGGER audit_update AFTER UPDATE ON photo_wall_settings REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_photo_wall_settings();

CREATE TRIGGER place_row BEFORE INSERT OR UPDATE OF project_id, org_id ON photo_wall_settings FOR EACH ROW
    EXECUTE FUNCTION place_by_project();

CREATE TRIGGER stamp_row BEFORE INSERT ON photo_wall_settings FOR EACH ROW WHEN (current_setting('app.current_user_id'::text, true) <> ''::text)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER touch_row BEFORE UPDATE ON photo_wall_settings FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION stamp_row();

CREATE TRIGGER audit_delete AFTER DELETE ON photo_uploads REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_photo_uploads();

CREATE TRIGGER audit_insert AFTER INSERT ON photo_uploads REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_photo_uploads();

CREATE TRIGGER audit_truncate AFTER TRUNCATE ON photo_uploads FOR EACH STATEMENT
    EXECUTE FUNCTION audit_photo_uploads();

CREATE TRIGGER audit_update AFTER UPDATE ON photo_uploads REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION audit_photo_uploads();

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

CREATE TRIGGER touch_row BEFORE UPDATE ON deletions FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER record_truncate AFTER TRUNCATE ON admin_audit_log FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON admin_audit_log FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_insert BEFORE INSERT ON admin_audit_log FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_change();

CREATE TRIGGER record_truncate AFTER TRUNCATE ON admin_audit_log_archive FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON admin_audit_log_archive FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_insert BEFORE INSERT ON admin_audit_log_archive FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_change();

CREATE TRIGGER record_truncate AFTER TRUNCATE ON audit_seals FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_seals FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_insert BEFORE INSERT ON audit_seals FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_change();

CREATE TRIGGER touch_row BEFORE UPDATE ON tenant_isolation_policies FOR EACH ROW WHEN (old.* *<> new.*)
    EXECUTE FUNCTION touch_updated_at();


-- Row level security

ALTER TABLE users ENABLE ROW LEVEL SECURITY;

CREATE POLICY users_select ON users FOR SELECT TO eios_app
    USING (id = (( SELECT acting_user_id() AS acting_user_id)));
COMMENT ON POLICY users_select ON users IS 'oneself';

CREATE POLICY users_service ON users FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY users_service ON users IS 'every row';

CREATE POLICY users_update ON users FOR UPDATE TO eios_app
    USING (id = (( SELECT acting_user_id() AS acting_user_id)))
    WITH CHECK (id = (( SELECT acting_user_id() AS acting_user_id)));
COMMENT ON POLICY users_update ON users IS 'oneself';

ALTER TABLE organizations ENABLE ROW LEVEL SECURITY;

CREATE POLICY organizations_delete ON organizations FOR DELETE TO eios_app
    USING (id = ANY ((( SELECT accessible_org_ids('own'::text) AS accessible_org_ids))::uuid[]));
COMMENT ON POLICY organizations_delete ON organizations IS 'own id';

CREATE POLICY organizations_select ON organizations FOR SELECT TO eios_app
    USING (id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[]));
COMMENT ON POLICY organizations_select ON organizations IS 'own id';

CREATE POLICY organizations_service ON organizations FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY organizations_service ON organizations IS 'every row';

CREATE POLICY organizations_update ON organizations FOR UPDATE TO eios_app
    USING (id = ANY ((( SELECT accessible_org_ids('manage'::text) AS accessible_org_ids))::uuid[]))
    WITH CHECK (id = ANY ((( SELECT accessible_org_ids('manage'::text) AS accessible_org_ids))::uuid[]));
COMMENT ON POLICY organizations_update ON organizations IS 'own id';

ALTER TABLE organization_members ENABLE ROW LEVEL SECURITY;

CREATE POLICY organization_members_delete ON organization_members FOR DELETE TO eios_app
    USING ((org_id = ANY ((( SELECT accessible_org_ids('own'::text) AS accessible_org_ids))::uuid[])) AND (user_id <> (( SELECT acting_user_id() AS acting_user_id)) OR has_other_owner(org_id)) OR lower(role) <> 'owner'::text AND ((org_id = ANY ((( SELECT accessible_org_ids('manage'::text) AS accessible_org_ids))::uuid[])) OR user_id = (( SELECT acting_user_id() AS acting_user_id))));
COMMENT ON POLICY organization_members_delete ON organization_members IS 'own org_id';

CREATE POLICY organization_members_insert ON organization_members FOR INSERT TO eios_app
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('manage'::text) AS accessible_org_ids))::uuid[])) AND (lower(role) <> 'owner'::text OR (org_id = ANY ((( SELECT accessible_org_ids('own'::text) AS accessible_org_ids))::uuid[]))) AND user_id <> (( SELECT acting_user_id() AS acting_user_id)));
COMMENT ON POLICY organization_members_insert ON organization_members IS 'own org_id';

CREATE POLICY organization_members_select ON organization_members FOR SELECT TO eios_app
    USING (org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[]));
COMMENT ON POLICY organization_members_select ON organization_members IS 'own org_id';

CREATE POLICY organization_members_service ON organization_members FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY organization_members_service ON organization_members IS 'every row';

CREATE POLICY organization_members_update ON organization_members FOR UPDATE TO eios_app
    USING ((org_id = ANY ((( SELECT accessible_org_ids('manage'::text) AS accessible_org_ids))::uuid[])) AND (lower(role) <> 'owner'::text OR (org_id = ANY ((( SELECT accessible_org_ids('own'::text) AS accessible_org_ids))::uuid[]))) AND user_id <> (( SELECT acting_user_id() AS acting_user_id)))
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('manage'::text) AS accessible_org_ids))::uuid[])) AND (lower(role) <> 'owner'::text OR (org_id = ANY ((( SELECT accessible_org_ids('own'::text) AS accessible_org_ids))::uuid[]))) AND user_id <> (( SELECT acting_user_id() AS acting_user_id)));
COMMENT ON POLICY organization_members_update ON organization_members IS 'own org_id';

ALTER TABLE plans ENABLE ROW LEVEL SECURITY;

CREATE POLICY plans_select ON plans FOR SELECT TO eios_app
    USING (( SELECT is_signed_in() AS is_signed_in));
COMMENT ON POLICY plans_select ON plans IS 'none: for all who are signed in';

CREATE POLICY plans_service ON plans FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY plans_service ON plans IS 'every row';

ALTER TABLE plan_entitlements ENABLE ROW LEVEL SECURITY;

CREATE POLICY plan_entitlements_select ON plan_entitlements FOR SELECT TO eios_app
    USING (( SELECT is_signed_in() AS is_signed_in));
COMMENT ON POLICY plan_entitlements_select ON plan_entitlements IS 'none: for all who are signed in';

CREATE POLICY plan_entitlements_service ON plan_entitlements FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY plan_entitlements_service ON plan_entitlements IS 'every row';

ALTER TABLE org_plan_assignments ENABLE ROW LEVEL SECURITY;

CREATE POLICY org_plan_assignments_delete ON org_plan_assignments FOR DELETE TO eios_app
    USING (org_id = ANY ((( SELECT accessible_org_ids('manage'::text) AS accessible_org_ids))::uuid[]));
COMMENT ON POLICY org_plan_assignments_delete ON org_plan_assignments IS 'own org_id';

CREATE POLICY org_plan_assignments_insert ON org_plan_assignments FOR INSERT TO eios_app
    WITH CHECK (org_id = ANY ((( SELECT accessible_org_ids('manage'::text) AS accessible_org_ids))::uuid[]));
COMMENT ON POLICY org_plan_assignments_insert ON org_plan_assignments IS 'own org_id';

CREATE POLICY org_plan_assignments_select ON org_plan_assignments FOR SELECT TO eios_app
    USING (org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[]));
COMMENT ON POLICY org_plan_assignments_select ON org_plan_assignments IS 'own org_id';

CREATE POLICY org_plan_assignments_service ON org_plan_assignments FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY org_plan_assignments_service ON org_plan_assignments IS 'every row';

CREATE POLICY org_plan_assignments_update ON org_plan_assignments FOR UPDATE TO eios_app
    USING (org_id = ANY ((( SELECT accessible_org_ids('manage'::text) AS accessible_org_ids))::uuid[]))
    WITH CHECK (org_id = ANY ((( SELECT accessible_org_ids('manage'::text) AS accessible_org_ids))::uuid[]));
COMMENT ON POLICY org_plan_assignments_update ON org_plan_assignments IS 'own org_id';

ALTER TABLE project_plan_assignments ENABLE ROW LEVEL SECURITY;

CREATE POLICY project_plan_assignments_delete ON project_plan_assignments FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('manage'::text) AS accessible_org_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY project_plan_assignments_delete ON project_plan_assignments IS 'own org_id; for the managing organization own project_id';

CREATE POLICY project_plan_assignments_insert ON project_plan_assignments FOR INSERT TO eios_app
    WITH CHECK (org_id = ANY ((( SELECT accessible_org_ids('manage'::text) AS accessible_org_ids))::uuid[]));
COMMENT ON POLICY project_plan_assignments_insert ON project_plan_assignments IS 'own org_id; for the managing organization own project_id';

CREATE POLICY project_plan_assignments_select ON project_plan_assignments FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY project_plan_assignments_select ON project_plan_assignments IS 'own org_id; for the managing organization own project_id';

CREATE POLICY project_plan_assignments_service ON project_plan_assignments FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY project_plan_assignments_service ON project_plan_assignments IS 'every row';

CREATE POLICY project_plan_assignments_update ON project_plan_assignments FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('manage'::text) AS accessible_org_ids))::uuid[])) OR NULL::boolean) IS NOT NULL)
    WITH CHECK (org_id = ANY ((( SELECT accessible_org_ids('manage'::text) AS accessible_org_ids))::uuid[]));
COMMENT ON POLICY project_plan_assignments_update ON project_plan_assignments IS 'own org_id; for the managing organization own project_id';

ALTER TABLE settings_definitions ENABLE ROW LEVEL SECURITY;

CREATE POLICY settings_definitions_select ON settings_definitions FOR SELECT TO eios_app
    USING (( SELECT is_signed_in() AS is_signed_in));
COMMENT ON POLICY settings_definitions_select ON settings_definitions IS 'none: for all who are signed in';

CREATE POLICY settings_definitions_service ON settings_definitions FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY settings_definitions_service ON settings_definitions IS 'every row';

ALTER TABLE settings_values ENABLE ROW LEVEL SECURITY;

CREATE POLICY settings_values_delete ON settings_values FOR DELETE TO eios_app
    USING ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR scope = 'PROJECT'::settings_scope AND (scope_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR scope = 'EVENT'::settings_scope AND (EXISTS ( SELECT
   FROM events
  WHERE events.id = settings_values.scope_id AND (events.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR scope = 'INVITE'::settings_scope AND (EXISTS ( SELECT
   FROM invites
  WHERE invites.id = settings_values.scope_id AND (invites.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))));
COMMENT ON POLICY settings_values_delete ON settings_values IS 'own org_id, from scope and scope_id; for the managing organization the scope below its project';

CREATE POLICY settings_values_insert ON settings_values FOR INSERT TO eios_app
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR scope = 'PROJECT'::settings_scope AND (scope_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR scope = 'EVENT'::settings_scope AND (EXISTS ( SELECT
   FROM events
  WHERE events.id = settings_values.scope_id AND (events.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR scope = 'INVITE'::settings_scope AND (EXISTS ( SELECT
   FROM invites
  WHERE invites.id = settings_values.scope_id AND (invites.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))));
COMMENT ON POLICY settings_values_insert ON settings_values IS 'own org_id, from scope and scope_id; for the managing organization the scope below its project';

CREATE POLICY settings_values_select ON settings_values FOR SELECT TO eios_app
    USING ((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR scope = 'PROJECT'::settings_scope AND (scope_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])) OR scope = 'EVENT'::settings_scope AND (EXISTS ( SELECT
   FROM events
  WHERE events.id = settings_values.scope_id AND (events.project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])))) OR scope = 'INVITE'::settings_scope AND (EXISTS ( SELECT
   FROM invites
  WHERE invites.id = settings_values.scope_id AND (invites.project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])))) OR (scope = ANY (ARRAY['PLATFORM'::settings_scope, 'PLAN'::settings_scope])) AND ( SELECT is_signed_in() AS is_signed_in));
COMMENT ON POLICY settings_values_select ON settings_values IS 'own org_id, from scope and scope_id; for the managing organization the scope below its project';

CREATE POLICY settings_values_service ON settings_values FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY settings_values_service ON settings_values IS 'every row';

CREATE POLICY settings_values_update ON settings_values FOR UPDATE TO eios_app
    USING ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR scope = 'PROJECT'::settings_scope AND (scope_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR scope = 'EVENT'::settings_scope AND (EXISTS ( SELECT
   FROM events
  WHERE events.id = settings_values.scope_id AND (events.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR scope = 'INVITE'::settings_scope AND (EXISTS ( SELECT
   FROM invites
  WHERE invites.id = settings_values.scope_id AND (invites.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))))
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR scope = 'PROJECT'::settings_scope AND (scope_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR scope = 'EVENT'::settings_scope AND (EXISTS ( SELECT
   FROM events
  WHERE events.id = settings_values.scope_id AND (events.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR scope = 'INVITE'::settings_scope AND (EXISTS ( SELECT
   FROM invites
  WHERE invites.id = settings_values.scope_id AND (invites.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))));
COMMENT ON POLICY settings_values_update ON settings_values IS 'own org_id, from scope and scope_id; for the managing organization the scope below its project';

ALTER TABLE entitlement_overrides ENABLE ROW LEVEL SECURITY;

CREATE POLICY entitlement_overrides_delete ON entitlement_overrides FOR DELETE TO eios_app
    USING (org_id = ANY ((( SELECT accessible_org_ids('manage'::text) AS accessible_org_ids))::uuid[]));
COMMENT ON POLICY entitlement_overrides_delete ON entitlement_overrides IS 'own org_id, from scope and scope_id; for the managing organization the scope below its project';

CREATE POLICY entitlement_overrides_insert ON entitlement_overrides FOR INSERT TO eios_app
    WITH CHECK (org_id = ANY ((( SELECT accessible_org_ids('manage'::text) AS accessible_org_ids))::uuid[]));
COMMENT ON POLICY entitlement_overrides_insert ON entitlement_overrides IS 'own org_id, from scope and scope_id; for the managing organization the scope below its project';

CREATE POLICY entitlement_overrides_select ON entitlement_overrides FOR SELECT TO eios_app
    USING ((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR scope = 'PROJECT'::settings_scope AND (scope_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])) OR scope = 'EVENT'::settings_scope AND (EXISTS ( SELECT
   FROM events
  WHERE events.id = entitlement_overrides.scope_id AND (events.project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])))) OR scope = 'INVITE'::settings_scope AND (EXISTS ( SELECT
   FROM invites
  WHERE invites.id = entitlement_overrides.scope_id AND (invites.project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])))) OR (scope = ANY (ARRAY['PLATFORM'::settings_scope, 'PLAN'::settings_scope])) AND ( SELECT is_signed_in() AS is_signed_in));
COMMENT ON POLICY entitlement_overrides_select ON entitlement_overrides IS 'own org_id, from scope and scope_id; for the managing organization the scope below its project';

CREATE POLICY entitlement_overrides_service ON entitlement_overrides FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY entitlement_overrides_service ON entitlement_overrides IS 'every row';

CREATE POLICY entitlement_overrides_update ON entitlement_overrides FOR UPDATE TO eios_app
    USING (org_id = ANY ((( SELECT accessible_org_ids('manage'::text) AS accessible_org_ids))::uuid[]))
    WITH CHECK (org_id = ANY ((( SELECT accessible_org_ids('manage'::text) AS accessible_org_ids))::uuid[]));
COMMENT ON POLICY entitlement_overrides_update ON entitlement_overrides IS 'own org_id, from scope and scope_id; for the managing organization the scope below its project';

ALTER TABLE projects ENABLE ROW LEVEL SECURITY;

CREATE POLICY by_invite_select ON projects FOR SELECT TO eios_app
    USING (id = (( SELECT (guest_invite()).project_id AS project_id)));
COMMENT ON POLICY by_invite_select ON projects IS 'the project of the invite';

CREATE POLICY project_org_isolation ON projects FOR SELECT TO eios_app
    USING ((owner_org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (manager_org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])));
COMMENT ON POLICY project_org_isolation ON projects IS 'owner_org_id; for the managing organization manager_org_id';

CREATE POLICY projects_delete ON projects FOR DELETE TO eios_app
    USING (owner_org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[]));
COMMENT ON POLICY projects_delete ON projects IS 'owner_org_id; for the managing organization manager_org_id';

CREATE POLICY projects_insert ON projects FOR INSERT TO eios_app
    WITH CHECK (owner_org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[]));
COMMENT ON POLICY projects_insert ON projects IS 'owner_org_id; for the managing organization manager_org_id';

CREATE POLICY projects_service ON projects FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY projects_service ON projects IS 'every row';

CREATE POLICY projects_update ON projects FOR UPDATE TO eios_app
    USING ((owner_org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (manager_org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])))
    WITH CHECK (((owner_org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (manager_org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[]))) AND may_hand_over(id, owner_org_id));
COMMENT ON POLICY projects_update ON projects IS 'owner_org_id; for the managing organization manager_org_id';

ALTER TABLE events ENABLE ROW LEVEL SECURITY;

CREATE POLICY by_invite_select ON events FOR SELECT TO eios_app
    USING (project_id = (( SELECT (guest_invite()).project_id AS project_id)));
COMMENT ON POLICY by_invite_select ON events IS 'the project of the invite';

CREATE POLICY events_delete ON events FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY events_delete ON events IS 'own org_id; for the managing organization own project_id';

CREATE POLICY events_insert ON events FOR INSERT TO eios_app
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])));
COMMENT ON POLICY events_insert ON events IS 'own org_id; for the managing organization own project_id';

CREATE POLICY events_select ON events FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY events_select ON events IS 'own org_id; for the managing organization own project_id';

CREATE POLICY events_service ON events FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY events_service ON events IS 'every row';

CREATE POLICY events_update ON events FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL)
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])));
COMMENT ON POLICY events_update ON events IS 'own org_id; for the managing organization own project_id';

ALTER TABLE sites ENABLE ROW LEVEL SECURITY;

CREATE POLICY by_invite_select ON sites FOR SELECT TO eios_app
    USING (id = (( SELECT (guest_invite()).site_id AS site_id)) AND published_version_id IS NOT NULL);
COMMENT ON POLICY by_invite_select ON sites IS 'the published site of the invite';

CREATE POLICY sites_delete ON sites FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY sites_delete ON sites IS 'own org_id; for the managing organization own project_id';

CREATE POLICY sites_insert ON sites FOR INSERT TO eios_app
    WITH CHECK (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[]))) AND (published_version_id IS NULL OR is_version_of(published_version_id, id)));
COMMENT ON POLICY sites_insert ON sites IS 'own org_id; for the managing organization own project_id';

CREATE POLICY sites_select ON sites FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY sites_select ON sites IS 'own org_id; for the managing organization own project_id';

CREATE POLICY sites_service ON sites FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY sites_service ON sites IS 'every row';

CREATE POLICY sites_update ON sites FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL)
    WITH CHECK (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[]))) AND (published_version_id IS NULL OR is_version_of(published_version_id, id)));
COMMENT ON POLICY sites_update ON sites IS 'own org_id; for the managing organization own project_id';

ALTER TABLE site_versions ENABLE ROW LEVEL SECURITY;

CREATE POLICY by_invite_select ON site_versions FOR SELECT TO eios_app
    USING (site_id = (( SELECT (guest_invite()).site_id AS site_id)) AND (EXISTS ( SELECT
   FROM sites
  WHERE sites.id = site_versions.site_id AND sites.published_version_id = site_versions.id)));
COMMENT ON POLICY by_invite_select ON site_versions IS 'the published version of the invite''s site';

CREATE POLICY site_versions_delete ON site_versions FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM sites
  WHERE sites.id = site_versions.site_id AND (sites.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY site_versions_delete ON site_versions IS 'own org_id; for the managing organization site_id to sites';

CREATE POLICY site_versions_insert ON site_versions FOR INSERT TO eios_app
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM sites
  WHERE sites.id = site_versions.site_id AND (sites.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))));
COMMENT ON POLICY site_versions_insert ON site_versions IS 'own org_id; for the managing organization site_id to sites';

CREATE POLICY site_versions_select ON site_versions FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('read'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM sites
  WHERE sites.id = site_versions.site_id AND (sites.project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY site_versions_select ON site_versions IS 'own org_id; for the managing organization site_id to sites';

CREATE POLICY site_versions_service ON site_versions FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY site_versions_service ON site_versions IS 'every row';

CREATE POLICY site_versions_update ON site_versions FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM sites
  WHERE sites.id = site_versions.site_id AND (sites.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL)
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM sites
  WHERE sites.id = site_versions.site_id AND (sites.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))));
COMMENT ON POLICY site_versions_update ON site_versions IS 'own org_id; for the managing organization site_id to sites';

ALTER TABLE guest_groups ENABLE ROW LEVEL SECURITY;

CREATE POLICY guest_groups_delete ON guest_groups FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY guest_groups_delete ON guest_groups IS 'own org_id; for the managing organization own project_id';

CREATE POLICY guest_groups_insert ON guest_groups FOR INSERT TO eios_app
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])));
COMMENT ON POLICY guest_groups_insert ON guest_groups IS 'own org_id; for the managing organization own project_id';

CREATE POLICY guest_groups_select ON guest_groups FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY guest_groups_select ON guest_groups IS 'own org_id; for the managing organization own project_id';

CREATE POLICY guest_groups_service ON guest_groups FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY guest_groups_service ON guest_groups IS 'every row';

CREATE POLICY guest_groups_update ON guest_groups FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL)
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])));
COMMENT ON POLICY guest_groups_update ON guest_groups IS 'own org_id; for the managing organization own project_id';

ALTER TABLE guests ENABLE ROW LEVEL SECURITY;

CREATE POLICY by_invite_select ON guests FOR SELECT TO eios_app
    USING (id = ANY ((( SELECT invited_guest_ids() AS invited_guest_ids))::uuid[]));
COMMENT ON POLICY by_invite_select ON guests IS 'the guest of the invite, or those of its group';

CREATE POLICY guest_project_isolation ON guests FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY guest_project_isolation ON guests IS 'own org_id; for the managing organization own project_id';

CREATE POLICY guests_delete ON guests FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY guests_delete ON guests IS 'own org_id; for the managing organization own project_id';

CREATE POLICY guests_insert ON guests FOR INSERT TO eios_app
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])));
COMMENT ON POLICY guests_insert ON guests IS 'own org_id; for the managing organization own project_id';

CREATE POLICY guests_service ON guests FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY guests_service ON guests IS 'every row';

CREATE POLICY guests_update ON guests FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL)
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])));
COMMENT ON POLICY guests_update ON guests IS 'own org_id; for the managing organization own project_id';

ALTER TABLE guest_contacts ENABLE ROW LEVEL SECURITY;

CREATE POLICY guest_contacts_delete ON guest_contacts FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM guests
  WHERE guests.id = guest_contacts.guest_id AND (guests.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY guest_contacts_delete ON guest_contacts IS 'own org_id; for the managing organization guest_id to guests';

CREATE POLICY guest_contacts_insert ON guest_contacts FOR INSERT TO eios_app
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM guests
  WHERE guests.id = guest_contacts.guest_id AND (guests.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))));
COMMENT ON POLICY guest_contacts_insert ON guest_contacts IS 'own org_id; for the managing organization guest_id to guests';

CREATE POLICY guest_contacts_select ON guest_contacts FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('read'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM guests
  WHERE guests.id = guest_contacts.guest_id AND (guests.project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY guest_contacts_select ON guest_contacts IS 'own org_id; for the managing organization guest_id to guests';

CREATE POLICY guest_contacts_service ON guest_contacts FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY guest_contacts_service ON guest_contacts IS 'every row';

CREATE POLICY guest_contacts_update ON guest_contacts FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM guests
  WHERE guests.id = guest_contacts.guest_id AND (guests.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL)
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM guests
  WHERE guests.id = guest_contacts.guest_id AND (guests.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))));
COMMENT ON POLICY guest_contacts_update ON guest_contacts IS 'own org_id; for the managing organization guest_id to guests';

ALTER TABLE guest_tags ENABLE ROW LEVEL SECURITY;

CREATE POLICY guest_tags_delete ON guest_tags FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY guest_tags_delete ON guest_tags IS 'own org_id; for the managing organization own project_id';

CREATE POLICY guest_tags_insert ON guest_tags FOR INSERT TO eios_app
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])));
COMMENT ON POLICY guest_tags_insert ON guest_tags IS 'own org_id; for the managing organization own project_id';

CREATE POLICY guest_tags_select ON guest_tags FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY guest_tags_select ON guest_tags IS 'own org_id; for the managing organization own project_id';

CREATE POLICY guest_tags_service ON guest_tags FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY guest_tags_service ON guest_tags IS 'every row';

CREATE POLICY guest_tags_update ON guest_tags FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL)
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])));
COMMENT ON POLICY guest_tags_update ON guest_tags IS 'own org_id; for the managing organization own project_id';

ALTER TABLE guest_tag_assignments ENABLE ROW LEVEL SECURITY;

CREATE POLICY guest_tag_assignments_delete ON guest_tag_assignments FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM guests
  WHERE guests.id = guest_tag_assignments.guest_id AND (guests.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY guest_tag_assignments_delete ON guest_tag_assignments IS 'own org_id; for the managing organization guest_id to guests';

CREATE POLICY guest_tag_assignments_insert ON guest_tag_assignments FOR INSERT TO eios_app
    WITH CHECK (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM guests
  WHERE guests.id = guest_tag_assignments.guest_id AND (guests.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[]))))) AND (tag_id IS NULL OR (EXISTS ( SELECT
   FROM guest_tags referred
  WHERE referred.id = guest_tag_assignments.tag_id AND referred.org_id = guest_tag_assignments.org_id))));
COMMENT ON POLICY guest_tag_assignments_insert ON guest_tag_assignments IS 'own org_id; for the managing organization guest_id to guests';

CREATE POLICY guest_tag_assignments_select ON guest_tag_assignments FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('read'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM guests
  WHERE guests.id = guest_tag_assignments.guest_id AND (guests.project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY guest_tag_assignments_select ON guest_tag_assignments IS 'own org_id; for the managing organization guest_id to guests';

CREATE POLICY guest_tag_assignments_service ON guest_tag_assignments FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY guest_tag_assignments_service ON guest_tag_assignments IS 'every row';

CREATE POLICY guest_tag_assignments_update ON guest_tag_assignments FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM guests
  WHERE guests.id = guest_tag_assignments.guest_id AND (guests.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL)
    WITH CHECK (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM guests
  WHERE guests.id = guest_tag_assignments.guest_id AND (guests.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[]))))) AND (tag_id IS NULL OR (EXISTS ( SELECT
   FROM guest_tags referred
  WHERE referred.id = guest_tag_assignments.tag_id AND referred.org_id = guest_tag_assignments.org_id))));
COMMENT ON POLICY guest_tag_assignments_update ON guest_tag_assignments IS 'own org_id; for the managing organization guest_id to guests';

ALTER TABLE invites ENABLE ROW LEVEL SECURITY;

CREATE POLICY by_invite_select ON invites FOR SELECT TO eios_app
    USING (id = (( SELECT (guest_invite()).id AS id)));
COMMENT ON POLICY by_invite_select ON invites IS 'the invite';

CREATE POLICY by_invite_update ON invites FOR UPDATE TO eios_app
    USING (id = (( SELECT (guest_invite()).id AS id)))
    WITH CHECK (id = (( SELECT (guest_invite()).id AS id)) AND is_visit(( SELECT guest_invite() AS guest_invite), invites.*));
COMMENT ON POLICY by_invite_update ON invites IS 'the invite';

CREATE POLICY invites_delete ON invites FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY invites_delete ON invites IS 'own org_id; for the managing organization own project_id';

CREATE POLICY invites_insert ON invites FOR INSERT TO eios_app
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])));
COMMENT ON POLICY invites_insert ON invites IS 'own org_id; for the managing organization own project_id';

CREATE POLICY invites_select ON invites FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY invites_select ON invites IS 'own org_id; for the managing organization own project_id';

CREATE POLICY invites_service ON invites FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY invites_service ON invites IS 'every row';

CREATE POLICY invites_update ON invites FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL)
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])));
COMMENT ON POLICY invites_update ON invites IS 'own org_id; for the managing organization own project_id';

ALTER TABLE invite_access_logs ENABLE ROW LEVEL SECURITY;

CREATE POLICY by_invite_insert ON invite_access_logs FOR INSERT TO eios_app
    WITH CHECK (invite_id = (( SELECT (guest_invite()).id AS id)));
COMMENT ON POLICY by_invite_insert ON invite_access_logs IS 'the invite';

CREATE POLICY by_invite_select ON invite_access_logs FOR SELECT TO eios_app
    USING (invite_id = (( SELECT (guest_invite()).id AS id)));
COMMENT ON POLICY by_invite_select ON invite_access_logs IS 'the invite';

CREATE POLICY invite_access_logs_delete ON invite_access_logs FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM invites
  WHERE invites.id = invite_access_logs.invite_id AND (invites.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY invite_access_logs_delete ON invite_access_logs IS 'own org_id; for the managing organization invite_id to invites';

CREATE POLICY invite_access_logs_insert ON invite_access_logs FOR INSERT TO eios_app
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM invites
  WHERE invites.id = invite_access_logs.invite_id AND (invites.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))));
COMMENT ON POLICY invite_access_logs_insert ON invite_access_logs IS 'own org_id; for the managing organization invite_id to invites';

CREATE POLICY invite_access_logs_select ON invite_access_logs FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('read'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM invites
  WHERE invites.id = invite_access_logs.invite_id AND (invites.project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY invite_access_logs_select ON invite_access_logs IS 'own org_id; for the managing organization invite_id to invites';

CREATE POLICY invite_access_logs_service ON invite_access_logs FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY invite_access_logs_service ON invite_access_logs IS 'every row';

CREATE POLICY invite_access_logs_update ON invite_access_logs FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM invites
  WHERE invites.id = invite_access_logs.invite_id AND (invites.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL)
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM invites
  WHERE invites.id = invite_access_logs.invite_id AND (invites.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))));
COMMENT ON POLICY invite_access_logs_update ON invite_access_logs IS 'own org_id; for the managing organization invite_id to invites';

ALTER TABLE rsvp_forms ENABLE ROW LEVEL SECURITY;

CREATE POLICY by_invite_select ON rsvp_forms FOR SELECT TO eios_app
    USING (project_id = (( SELECT (guest_invite()).project_id AS project_id)));
COMMENT ON POLICY by_invite_select ON rsvp_forms IS 'the project of the invite';

CREATE POLICY rsvp_forms_delete ON rsvp_forms FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY rsvp_forms_delete ON rsvp_forms IS 'own org_id; for the managing organization own project_id';

CREATE POLICY rsvp_forms_insert ON rsvp_forms FOR INSERT TO eios_app
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])));
COMMENT ON POLICY rsvp_forms_insert ON rsvp_forms IS 'own org_id; for the managing organization own project_id';

CREATE POLICY rsvp_forms_select ON rsvp_forms FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY rsvp_forms_select ON rsvp_forms IS 'own org_id; for the managing organization own project_id';

CREATE POLICY rsvp_forms_service ON rsvp_forms FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY rsvp_forms_service ON rsvp_forms IS 'every row';

CREATE POLICY rsvp_forms_update ON rsvp_forms FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL)
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])));
COMMENT ON POLICY rsvp_forms_update ON rsvp_forms IS 'own org_id; for the managing organization own project_id';

ALTER TABLE rsvp_questions ENABLE ROW LEVEL SECURITY;

CREATE POLICY by_invite_select ON rsvp_questions FOR SELECT TO eios_app
    USING (org_id = (( SELECT (guest_invite()).org_id AS org_id)) AND (EXISTS ( SELECT
   FROM rsvp_forms
  WHERE rsvp_forms.id = rsvp_questions.form_id)));
COMMENT ON POLICY by_invite_select ON rsvp_questions IS 'form_id to a form of the invite''s project';

CREATE POLICY rsvp_questions_delete ON rsvp_questions FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_forms
  WHERE rsvp_forms.id = rsvp_questions.form_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY rsvp_questions_delete ON rsvp_questions IS 'own org_id; for the managing organization form_id to rsvp_forms';

CREATE POLICY rsvp_questions_insert ON rsvp_questions FOR INSERT TO eios_app
    WITH CHECK (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_forms
  WHERE rsvp_forms.id = rsvp_questions.form_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[]))))) AND (event_id IS NULL OR (EXISTS ( SELECT
   FROM events referred
  WHERE referred.id = rsvp_questions.event_id AND referred.org_id = rsvp_questions.org_id))));
COMMENT ON POLICY rsvp_questions_insert ON rsvp_questions IS 'own org_id; for the managing organization form_id to rsvp_forms';

CREATE POLICY rsvp_questions_select ON rsvp_questions FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('read'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_forms
  WHERE rsvp_forms.id = rsvp_questions.form_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY rsvp_questions_select ON rsvp_questions IS 'own org_id; for the managing organization form_id to rsvp_forms';

CREATE POLICY rsvp_questions_service ON rsvp_questions FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY rsvp_questions_service ON rsvp_questions IS 'every row';

CREATE POLICY rsvp_questions_update ON rsvp_questions FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_forms
  WHERE rsvp_forms.id = rsvp_questions.form_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL)
    WITH CHECK (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_forms
  WHERE rsvp_forms.id = rsvp_questions.form_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[]))))) AND (event_id IS NULL OR (EXISTS ( SELECT
   FROM events referred
  WHERE referred.id = rsvp_questions.event_id AND referred.org_id = rsvp_questions.org_id))));
COMMENT ON POLICY rsvp_questions_update ON rsvp_questions IS 'own org_id; for the managing organization form_id to rsvp_forms';

ALTER TABLE rsvp_question_options ENABLE ROW LEVEL SECURITY;

CREATE POLICY by_invite_select ON rsvp_question_options FOR SELECT TO eios_app
    USING (org_id = (( SELECT (guest_invite()).org_id AS org_id)) AND (EXISTS ( SELECT
   FROM rsvp_questions
  WHERE rsvp_questions.id = rsvp_question_options.question_id)));
COMMENT ON POLICY by_invite_select ON rsvp_question_options IS 'question_id to a question of the invite''s project';

CREATE POLICY rsvp_question_options_delete ON rsvp_question_options FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_questions
     JOIN rsvp_forms ON rsvp_forms.id = rsvp_questions.form_id
  WHERE rsvp_questions.id = rsvp_question_options.question_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY rsvp_question_options_delete ON rsvp_question_options IS 'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms';

CREATE POLICY rsvp_question_options_insert ON rsvp_question_options FOR INSERT TO eios_app
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_questions
     JOIN rsvp_forms ON rsvp_forms.id = rsvp_questions.form_id
  WHERE rsvp_questions.id = rsvp_question_options.question_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))));
COMMENT ON POLICY rsvp_question_options_insert ON rsvp_question_options IS 'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms';

CREATE POLICY rsvp_question_options_select ON rsvp_question_options FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('read'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_questions
     JOIN rsvp_forms ON rsvp_forms.id = rsvp_questions.form_id
  WHERE rsvp_questions.id = rsvp_question_options.question_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY rsvp_question_options_select ON rsvp_question_options IS 'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms';

CREATE POLICY rsvp_question_options_service ON rsvp_question_options FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY rsvp_question_options_service ON rsvp_question_options IS 'every row';

CREATE POLICY rsvp_question_options_update ON rsvp_question_options FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_questions
     JOIN rsvp_forms ON rsvp_forms.id = rsvp_questions.form_id
  WHERE rsvp_questions.id = rsvp_question_options.question_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL)
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_questions
     JOIN rsvp_forms ON rsvp_forms.id = rsvp_questions.form_id
  WHERE rsvp_questions.id = rsvp_question_options.question_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))));
COMMENT ON POLICY rsvp_question_options_update ON rsvp_question_options IS 'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms';

ALTER TABLE rsvp_logic_rules ENABLE ROW LEVEL SECURITY;

CREATE POLICY by_invite_select ON rsvp_logic_rules FOR SELECT TO eios_app
    USING (org_id = (( SELECT (guest_invite()).org_id AS org_id)) AND (EXISTS ( SELECT
   FROM rsvp_questions
  WHERE rsvp_questions.id = rsvp_logic_rules.question_id)));
COMMENT ON POLICY by_invite_select ON rsvp_logic_rules IS 'question_id to a question of the invite''s project';

CREATE POLICY rsvp_logic_rules_delete ON rsvp_logic_rules FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_questions
     JOIN rsvp_forms ON rsvp_forms.id = rsvp_questions.form_id
  WHERE rsvp_questions.id = rsvp_logic_rules.question_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY rsvp_logic_rules_delete ON rsvp_logic_rules IS 'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms';

CREATE POLICY rsvp_logic_rules_insert ON rsvp_logic_rules FOR INSERT TO eios_app
    WITH CHECK (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_questions
     JOIN rsvp_forms ON rsvp_forms.id = rsvp_questions.form_id
  WHERE rsvp_questions.id = rsvp_logic_rules.question_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[]))))) AND (depends_on_question_id IS NULL OR (EXISTS ( SELECT
   FROM rsvp_questions referred
  WHERE referred.id = rsvp_logic_rules.depends_on_question_id AND referred.org_id = rsvp_logic_rules.org_id))));
COMMENT ON POLICY rsvp_logic_rules_insert ON rsvp_logic_rules IS 'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms';

CREATE POLICY rsvp_logic_rules_select ON rsvp_logic_rules FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('read'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_questions
     JOIN rsvp_forms ON rsvp_forms.id = rsvp_questions.form_id
  WHERE rsvp_questions.id = rsvp_logic_rules.question_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY rsvp_logic_rules_select ON rsvp_logic_rules IS 'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms';

CREATE POLICY rsvp_logic_rules_service ON rsvp_logic_rules FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY rsvp_logic_rules_service ON rsvp_logic_rules IS 'every row';

CREATE POLICY rsvp_logic_rules_update ON rsvp_logic_rules FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_questions
     JOIN rsvp_forms ON rsvp_forms.id = rsvp_questions.form_id
  WHERE rsvp_questions.id = rsvp_logic_rules.question_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL)
    WITH CHECK (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_questions
     JOIN rsvp_forms ON rsvp_forms.id = rsvp_questions.form_id
  WHERE rsvp_questions.id = rsvp_logic_rules.question_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[]))))) AND (depends_on_question_id IS NULL OR (EXISTS ( SELECT
   FROM rsvp_questions referred
  WHERE referred.id = rsvp_logic_rules.depends_on_question_id AND referred.org_id = rsvp_logic_rules.org_id))));
COMMENT ON POLICY rsvp_logic_rules_update ON rsvp_logic_rules IS 'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms';

ALTER TABLE rsvp_submissions ENABLE ROW LEVEL SECURITY;

CREATE POLICY by_invite_insert ON rsvp_submissions FOR INSERT TO eios_app
    WITH CHECK (invite_id = (( SELECT (guest_invite()).id AS id)) AND (guest_id IS NULL OR (guest_id = ANY ((( SELECT invited_guest_ids() AS invited_guest_ids))::uuid[]))) AND (EXISTS ( SELECT
   FROM rsvp_forms
  WHERE rsvp_forms.id = rsvp_submissions.form_id AND rsvp_forms.project_id = (( SELECT (guest_invite()).project_id AS project_id)))));
COMMENT ON POLICY by_invite_insert ON rsvp_submissions IS 'the invite, or its guests';

CREATE POLICY by_invite_select ON rsvp_submissions FOR SELECT TO eios_app
    USING (invite_id = (( SELECT (guest_invite()).id AS id)) OR (guest_id = ANY ((( SELECT invited_guest_ids() AS invited_guest_ids))::uuid[])));
COMMENT ON POLICY by_invite_select ON rsvp_submissions IS 'the invite, or its guests';

CREATE POLICY by_invite_update ON rsvp_submissions FOR UPDATE TO eios_app
    USING (invite_id = (( SELECT (guest_invite()).id AS id)))
    WITH CHECK (invite_id = (( SELECT (guest_invite()).id AS id)) AND (guest_id IS NULL OR (guest_id = ANY ((( SELECT invited_guest_ids() AS invited_guest_ids))::uuid[]))) AND (EXISTS ( SELECT
   FROM rsvp_forms
  WHERE rsvp_forms.id = rsvp_submissions.form_id AND rsvp_forms.project_id = (( SELECT (guest_invite()).project_id AS project_id)))));
COMMENT ON POLICY by_invite_update ON rsvp_submissions IS 'the invite, or its guests';

CREATE POLICY rsvp_submissions_delete ON rsvp_submissions FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_forms
  WHERE rsvp_forms.id = rsvp_submissions.form_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY rsvp_submissions_delete ON rsvp_submissions IS 'own org_id; for the managing organization form_id to rsvp_forms';

CREATE POLICY rsvp_submissions_insert ON rsvp_submissions FOR INSERT TO eios_app
    WITH CHECK (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_forms
  WHERE rsvp_forms.id = rsvp_submissions.form_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[]))))) AND (invite_id IS NULL OR (EXISTS ( SELECT
   FROM invites referred
  WHERE referred.id = rsvp_submissions.invite_id AND referred.org_id = rsvp_submissions.org_id))) AND (guest_id IS NULL OR (EXISTS ( SELECT
   FROM guests referred
  WHERE referred.id = rsvp_submissions.guest_id AND referred.org_id = rsvp_submissions.org_id))));
COMMENT ON POLICY rsvp_submissions_insert ON rsvp_submissions IS 'own org_id; for the managing organization form_id to rsvp_forms';

CREATE POLICY rsvp_submissions_select ON rsvp_submissions FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('read'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_forms
  WHERE rsvp_forms.id = rsvp_submissions.form_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY rsvp_submissions_select ON rsvp_submissions IS 'own org_id; for the managing organization form_id to rsvp_forms';

CREATE POLICY rsvp_submissions_service ON rsvp_submissions FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY rsvp_submissions_service ON rsvp_submissions IS 'every row';

CREATE POLICY rsvp_submissions_update ON rsvp_submissions FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_forms
  WHERE rsvp_forms.id = rsvp_submissions.form_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL)
    WITH CHECK (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_forms
  WHERE rsvp_forms.id = rsvp_submissions.form_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[]))))) AND (invite_id IS NULL OR (EXISTS ( SELECT
   FROM invites referred
  WHERE referred.id = rsvp_submissions.invite_id AND referred.org_id = rsvp_submissions.org_id))) AND (guest_id IS NULL OR (EXISTS ( SELECT
   FROM guests referred
  WHERE referred.id = rsvp_submissions.guest_id AND referred.org_id = rsvp_submissions.org_id))));
COMMENT ON POLICY rsvp_submissions_update ON rsvp_submissions IS 'own org_id; for the managing organization form_id to rsvp_forms';

ALTER TABLE rsvp_answers ENABLE ROW LEVEL SECURITY;

CREATE POLICY by_invite_insert ON rsvp_answers FOR INSERT TO eios_app
    WITH CHECK (org_id = (( SELECT (guest_invite()).org_id AS org_id)) AND (EXISTS ( SELECT
   FROM rsvp_submissions
  WHERE rsvp_submissions.id = rsvp_answers.submission_id AND rsvp_submissions.invite_id = (( SELECT (guest_invite()).id AS id)))) AND (EXISTS ( SELECT
   FROM rsvp_questions
  WHERE rsvp_questions.id = rsvp_answers.question_id)));
COMMENT ON POLICY by_invite_insert ON rsvp_answers IS 'submission_id to what came by the invite, or of its guests';

CREATE POLICY by_invite_select ON rsvp_answers FOR SELECT TO eios_app
    USING (org_id = (( SELECT (guest_invite()).org_id AS org_id)) AND (EXISTS ( SELECT
   FROM rsvp_submissions
  WHERE rsvp_submissions.id = rsvp_answers.submission_id)));
COMMENT ON POLICY by_invite_select ON rsvp_answers IS 'submission_id to what came by the invite, or of its guests';

CREATE POLICY by_invite_update ON rsvp_answers FOR UPDATE TO eios_app
    USING (org_id = (( SELECT (guest_invite()).org_id AS org_id)) AND (EXISTS ( SELECT
   FROM rsvp_submissions
  WHERE rsvp_submissions.id = rsvp_answers.submission_id AND rsvp_submissions.invite_id = (( SELECT (guest_invite()).id AS id)))))
    WITH CHECK (org_id = (( SELECT (guest_invite()).org_id AS org_id)) AND (EXISTS ( SELECT
   FROM rsvp_submissions
  WHERE rsvp_submissions.id = rsvp_answers.submission_id AND rsvp_submissions.invite_id = (( SELECT (guest_invite()).id AS id)))) AND (EXISTS ( SELECT
   FROM rsvp_questions
  WHERE rsvp_questions.id = rsvp_answers.question_id)));
COMMENT ON POLICY by_invite_update ON rsvp_answers IS 'submission_id to what came by the invite, or of its guests';

CREATE POLICY rsvp_answers_delete ON rsvp_answers FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_submissions
     JOIN rsvp_forms ON rsvp_forms.id = rsvp_submissions.form_id
  WHERE rsvp_submissions.id = rsvp_answers.submission_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY rsvp_answers_delete ON rsvp_answers IS 'own org_id; for the managing organization submission_id to rsvp_submissions, form_id to rsvp_forms';

CREATE POLICY rsvp_answers_insert ON rsvp_answers FOR INSERT TO eios_app
    WITH CHECK (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_submissions
     JOIN rsvp_forms ON rsvp_forms.id = rsvp_submissions.form_id
  WHERE rsvp_submissions.id = rsvp_answers.submission_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[]))))) AND (question_id IS NULL OR (EXISTS ( SELECT
   FROM rsvp_questions referred
  WHERE referred.id = rsvp_answers.question_id AND referred.org_id = rsvp_answers.org_id))));
COMMENT ON POLICY rsvp_answers_insert ON rsvp_answers IS 'own org_id; for the managing organization submission_id to rsvp_submissions, form_id to rsvp_forms';

CREATE POLICY rsvp_answers_select ON rsvp_answers FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('read'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_submissions
     JOIN rsvp_forms ON rsvp_forms.id = rsvp_submissions.form_id
  WHERE rsvp_submissions.id = rsvp_answers.submission_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY rsvp_answers_select ON rsvp_answers IS 'own org_id; for the managing organization submission_id to rsvp_submissions, form_id to rsvp_forms';

CREATE POLICY rsvp_answers_service ON rsvp_answers FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY rsvp_answers_service ON rsvp_answers IS 'every row';

CREATE POLICY rsvp_answers_update ON rsvp_answers FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_submissions
     JOIN rsvp_forms ON rsvp_forms.id = rsvp_submissions.form_id
  WHERE rsvp_submissions.id = rsvp_answers.submission_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL)
    WITH CHECK (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM rsvp_submissions
     JOIN rsvp_forms ON rsvp_forms.id = rsvp_submissions.form_id
  WHERE rsvp_submissions.id = rsvp_answers.submission_id AND (rsvp_forms.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[]))))) AND (question_id IS NULL OR (EXISTS ( SELECT
   FROM rsvp_questions referred
  WHERE referred.id = rsvp_answers.question_id AND referred.org_id = rsvp_answers.org_id))));
COMMENT ON POLICY rsvp_answers_update ON rsvp_answers IS 'own org_id; for the managing organization submission_id to rsvp_submissions, form_id to rsvp_forms';

ALTER TABLE messaging_campaigns ENABLE ROW LEVEL SECURITY;

CREATE POLICY messaging_campaigns_delete ON messaging_campaigns FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY messaging_campaigns_delete ON messaging_campaigns IS 'own org_id; for the managing organization own project_id';

CREATE POLICY messaging_campaigns_insert ON messaging_campaigns FOR INSERT TO eios_app
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])));
COMMENT ON POLICY messaging_campaigns_insert ON messaging_campaigns IS 'own org_id; for the managing organization own project_id';

CREATE POLICY messaging_campaigns_select ON messaging_campaigns FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY messaging_campaigns_select ON messaging_campaigns IS 'own org_id; for the managing organization own project_id';

CREATE POLICY messaging_campaigns_service ON messaging_campaigns FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY messaging_campaigns_service ON messaging_campaigns IS 'every row';

CREATE POLICY messaging_campaigns_update ON messaging_campaigns FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL)
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])));
COMMENT ON POLICY messaging_campaigns_update ON messaging_campaigns IS 'own org_id; for the managing organization own project_id';

ALTER TABLE message_jobs ENABLE ROW LEVEL SECURITY;

CREATE POLICY message_jobs_delete ON message_jobs FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM messaging_campaigns
  WHERE messaging_campaigns.id = message_jobs.campaign_id AND (messaging_campaigns.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY message_jobs_delete ON message_jobs IS 'own org_id; for the managing organization campaign_id to messaging_campaigns';

CREATE POLICY message_jobs_insert ON message_jobs FOR INSERT TO eios_app
    WITH CHECK (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM messaging_campaigns
  WHERE messaging_campaigns.id = message_jobs.campaign_id AND (messaging_campaigns.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[]))))) AND (guest_id IS NULL OR (EXISTS ( SELECT
   FROM guests referred
  WHERE referred.id = message_jobs.guest_id AND referred.org_id = message_jobs.org_id))));
COMMENT ON POLICY message_jobs_insert ON message_jobs IS 'own org_id; for the managing organization campaign_id to messaging_campaigns';

CREATE POLICY message_jobs_select ON message_jobs FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('read'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM messaging_campaigns
  WHERE messaging_campaigns.id = message_jobs.campaign_id AND (messaging_campaigns.project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY message_jobs_select ON message_jobs IS 'own org_id; for the managing organization campaign_id to messaging_campaigns';

CREATE POLICY message_jobs_service ON message_jobs FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY message_jobs_service ON message_jobs IS 'every row';

CREATE POLICY message_jobs_update ON message_jobs FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM messaging_campaigns
  WHERE messaging_campaigns.id = message_jobs.campaign_id AND (messaging_campaigns.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL)
    WITH CHECK (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM messaging_campaigns
  WHERE messaging_campaigns.id = message_jobs.campaign_id AND (messaging_campaigns.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[]))))) AND (guest_id IS NULL OR (EXISTS ( SELECT
   FROM guests referred
  WHERE referred.id = message_jobs.guest_id AND referred.org_id = message_jobs.org_id))));
COMMENT ON POLICY message_jobs_update ON message_jobs IS 'own org_id; for the managing organization campaign_id to messaging_campaigns';

ALTER TABLE message_events ENABLE ROW LEVEL SECURITY;

CREATE POLICY message_events_delete ON message_events FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM message_jobs
     JOIN messaging_campaigns ON messaging_campaigns.id = message_jobs.campaign_id
  WHERE message_jobs.id = message_events.message_job_id AND (messaging_campaigns.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY message_events_delete ON message_events IS 'own org_id; for the managing organization message_job_id to message_jobs, campaign_id to messaging_campaigns';

CREATE POLICY message_events_insert ON message_events FOR INSERT TO eios_app
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM message_jobs
     JOIN messaging_campaigns ON messaging_campaigns.id = message_jobs.campaign_id
  WHERE message_jobs.id = message_events.message_job_id AND (messaging_campaigns.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))));
COMMENT ON POLICY message_events_insert ON message_events IS 'own org_id; for the managing organization message_job_id to message_jobs, campaign_id to messaging_campaigns';

CREATE POLICY message_events_select ON message_events FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('read'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM message_jobs
     JOIN messaging_campaigns ON messaging_campaigns.id = message_jobs.campaign_id
  WHERE message_jobs.id = message_events.message_job_id AND (messaging_campaigns.project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY message_events_select ON message_events IS 'own org_id; for the managing organization message_job_id to message_jobs, campaign_id to messaging_campaigns';

CREATE POLICY message_events_service ON message_events FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY message_events_service ON message_events IS 'every row';

CREATE POLICY message_events_update ON message_events FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM message_jobs
     JOIN messaging_campaigns ON messaging_campaigns.id = message_jobs.campaign_id
  WHERE message_jobs.id = message_events.message_job_id AND (messaging_campaigns.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL)
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM message_jobs
     JOIN messaging_campaigns ON messaging_campaigns.id = message_jobs.campaign_id
  WHERE message_jobs.id = message_events.message_job_id AND (messaging_campaigns.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))));
COMMENT ON POLICY message_events_update ON message_events IS 'own org_id; for the managing organization message_job_id to message_jobs, campaign_id to messaging_campaigns';

ALTER TABLE floor_plans ENABLE ROW LEVEL SECURITY;

CREATE POLICY floor_plans_delete ON floor_plans FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM events
  WHERE events.id = floor_plans.event_id AND (events.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY floor_plans_delete ON floor_plans IS 'own org_id; for the managing organization event_id to events';

CREATE POLICY floor_plans_insert ON floor_plans FOR INSERT TO eios_app
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM events
  WHERE events.id = floor_plans.event_id AND (events.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))));
COMMENT ON POLICY floor_plans_insert ON floor_plans IS 'own org_id; for the managing organization event_id to events';

CREATE POLICY floor_plans_select ON floor_plans FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('read'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM events
  WHERE events.id = floor_plans.event_id AND (events.project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY floor_plans_select ON floor_plans IS 'own org_id; for the managing organization event_id to events';

CREATE POLICY floor_plans_service ON floor_plans FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY floor_plans_service ON floor_plans IS 'every row';

CREATE POLICY floor_plans_update ON floor_plans FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM events
  WHERE events.id = floor_plans.event_id AND (events.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL)
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM events
  WHERE events.id = floor_plans.event_id AND (events.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))));
COMMENT ON POLICY floor_plans_update ON floor_plans IS 'own org_id; for the managing organization event_id to events';

ALTER TABLE seating_tables ENABLE ROW LEVEL SECURITY;

CREATE POLICY seating_tables_delete ON seating_tables FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM floor_plans
     JOIN events ON events.id = floor_plans.event_id
  WHERE floor_plans.id = seating_tables.floor_plan_id AND (events.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY seating_tables_delete ON seating_tables IS 'own org_id; for the managing organization floor_plan_id to floor_plans, event_id to events';

CREATE POLICY seating_tables_insert ON seating_tables FOR INSERT TO eios_app
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM floor_plans
     JOIN events ON events.id = floor_plans.event_id
  WHERE floor_plans.id = seating_tables.floor_plan_id AND (events.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))));
COMMENT ON POLICY seating_tables_insert ON seating_tables IS 'own org_id; for the managing organization floor_plan_id to floor_plans, event_id to events';

CREATE POLICY seating_tables_select ON seating_tables FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('read'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM floor_plans
     JOIN events ON events.id = floor_plans.event_id
  WHERE floor_plans.id = seating_tables.floor_plan_id AND (events.project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY seating_tables_select ON seating_tables IS 'own org_id; for the managing organization floor_plan_id to floor_plans, event_id to events';

CREATE POLICY seating_tables_service ON seating_tables FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY seating_tables_service ON seating_tables IS 'every row';

CREATE POLICY seating_tables_update ON seating_tables FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM floor_plans
     JOIN events ON events.id = floor_plans.event_id
  WHERE floor_plans.id = seating_tables.floor_plan_id AND (events.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL)
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM floor_plans
     JOIN events ON events.id = floor_plans.event_id
  WHERE floor_plans.id = seating_tables.floor_plan_id AND (events.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))));
COMMENT ON POLICY seating_tables_update ON seating_tables IS 'own org_id; for the managing organization floor_plan_id to floor_plans, event_id to events';

ALTER TABLE seating_assignments ENABLE ROW LEVEL SECURITY;

CREATE POLICY seating_assignments_delete ON seating_assignments FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM seating_tables
     JOIN floor_plans ON floor_plans.id = seating_tables.floor_plan_id
     JOIN events ON events.id = floor_plans.event_id
  WHERE seating_tables.id = seating_assignments.table_id AND (events.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY seating_assignments_delete ON seating_assignments IS 'own org_id; for the managing organization table_id to seating_tables, floor_plan_id to floor_plans, event_id to events';

CREATE POLICY seating_assignments_insert ON seating_assignments FOR INSERT TO eios_app
    WITH CHECK (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM seating_tables
     JOIN floor_plans ON floor_plans.id = seating_tables.floor_plan_id
     JOIN events ON events.id = floor_plans.event_id
  WHERE seating_tables.id = seating_assignments.table_id AND (events.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[]))))) AND (guest_id IS NULL OR (EXISTS ( SELECT
   FROM guests referred
  WHERE referred.id = seating_assignments.guest_id AND referred.org_id = seating_assignments.org_id))));
COMMENT ON POLICY seating_assignments_insert ON seating_assignments IS 'own org_id; for the managing organization table_id to seating_tables, floor_plan_id to floor_plans, event_id to events';

CREATE POLICY seating_assignments_select ON seating_assignments FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('read'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM seating_tables
     JOIN floor_plans ON floor_plans.id = seating_tables.floor_plan_id
     JOIN events ON events.id = floor_plans.event_id
  WHERE seating_tables.id = seating_assignments.table_id AND (events.project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY seating_assignments_select ON seating_assignments IS 'own org_id; for the managing organization table_id to seating_tables, floor_plan_id to floor_plans, event_id to events';

CREATE POLICY seating_assignments_service ON seating_assignments FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY seating_assignments_service ON seating_assignments IS 'every row';

CREATE POLICY seating_assignments_update ON seating_assignments FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM seating_tables
     JOIN floor_plans ON floor_plans.id = seating_tables.floor_plan_id
     JOIN events ON events.id = floor_plans.event_id
  WHERE seating_tables.id = seating_assignments.table_id AND (events.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL)
    WITH CHECK (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM seating_tables
     JOIN floor_plans ON floor_plans.id = seating_tables.floor_plan_id
     JOIN events ON events.id = floor_plans.event_id
  WHERE seating_tables.id = seating_assignments.table_id AND (events.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[]))))) AND (guest_id IS NULL OR (EXISTS ( SELECT
   FROM guests referred
  WHERE referred.id = seating_assignments.guest_id AND referred.org_id = seating_assignments.org_id))));
COMMENT ON POLICY seating_assignments_update ON seating_assignments IS 'own org_id; for the managing organization table_id to seating_tables, floor_plan_id to floor_plans, event_id to events';

ALTER TABLE check_in_records ENABLE ROW LEVEL SECURITY;

CREATE POLICY check_in_records_delete ON check_in_records FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM events
  WHERE events.id = check_in_records.event_id AND (events.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY check_in_records_delete ON check_in_records IS 'own org_id; for the managing organization event_id to events';

CREATE POLICY check_in_records_insert ON check_in_records FOR INSERT TO eios_app
    WITH CHECK (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM events
  WHERE events.id = check_in_records.event_id AND (events.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[]))))) AND (guest_id IS NULL OR (EXISTS ( SELECT
   FROM guests referred
  WHERE referred.id = check_in_records.guest_id AND referred.org_id = check_in_records.org_id))));
COMMENT ON POLICY check_in_records_insert ON check_in_records IS 'own org_id; for the managing organization event_id to events';

CREATE POLICY check_in_records_select ON check_in_records FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('read'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM events
  WHERE events.id = check_in_records.event_id AND (events.project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY check_in_records_select ON check_in_records IS 'own org_id; for the managing organization event_id to events';

CREATE POLICY check_in_records_service ON check_in_records FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY check_in_records_service ON check_in_records IS 'every row';

CREATE POLICY check_in_records_update ON check_in_records FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM events
  WHERE events.id = check_in_records.event_id AND (events.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL)
    WITH CHECK (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM events
  WHERE events.id = check_in_records.event_id AND (events.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[]))))) AND (guest_id IS NULL OR (EXISTS ( SELECT
   FROM guests referred
  WHERE referred.id = check_in_records.guest_id AND referred.org_id = check_in_records.org_id))));
COMMENT ON POLICY check_in_records_update ON check_in_records IS 'own org_id; for the managing organization event_id to events';

ALTER TABLE photo_wall_settings ENABLE ROW LEVEL SECURITY;

CREATE POLICY photo_wall_settings_delete ON photo_wall_settings FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY photo_wall_settings_delete ON photo_wall_settings IS 'own org_id; for the managing organization own project_id';

CREATE POLICY photo_wall_settings_insert ON photo_wall_settings FOR INSERT TO eios_app
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])));
COMMENT ON POLICY photo_wall_settings_insert ON photo_wall_settings IS 'own org_id; for the managing organization own project_id';

CREATE POLICY photo_wall_settings_select ON photo_wall_settings FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY photo_wall_settings_select ON photo_wall_settings IS 'own org_id; for the managing organization own project_id';

CREATE POLICY photo_wall_settings_service ON photo_wall_settings FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY photo_wall_settings_service ON photo_wall_settings IS 'every row';

CREATE POLICY photo_wall_settings_update ON photo_wall_settings FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL)
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])));
COMMENT ON POLICY photo_wall_settings_update ON photo_wall_settings IS 'own org_id; for the managing organization own project_id';

ALTER TABLE photo_uploads ENABLE ROW LEVEL SECURITY;

CREATE POLICY by_invite_insert ON photo_uploads FOR INSERT TO eios_app
    WITH CHECK (invite_id = (( SELECT (guest_invite()).id AS id)) AND project_id = (( SELECT (guest_invite()).project_id AS project_id)) AND (guest_id IS NULL OR (guest_id = ANY ((( SELECT invited_guest_ids() AS invited_guest_ids))::uuid[]))) AND status = 'PENDING'::photo_status);
COMMENT ON POLICY by_invite_insert ON photo_uploads IS 'the invite, or its guests';

CREATE POLICY by_invite_select ON photo_uploads FOR SELECT TO eios_app
    USING (invite_id = (( SELECT (guest_invite()).id AS id)) OR (guest_id = ANY ((( SELECT invited_guest_ids() AS invited_guest_ids))::uuid[])));
COMMENT ON POLICY by_invite_select ON photo_uploads IS 'the invite, or its guests';

CREATE POLICY by_invite_update ON photo_uploads FOR UPDATE TO eios_app
    USING (invite_id = (( SELECT (guest_invite()).id AS id)))
    WITH CHECK (invite_id = (( SELECT (guest_invite()).id AS id)) AND project_id = (( SELECT (guest_invite()).project_id AS project_id)) AND (guest_id IS NULL OR (guest_id = ANY ((( SELECT invited_guest_ids() AS invited_guest_ids))::uuid[]))) AND status = 'PENDING'::photo_status);
COMMENT ON POLICY by_invite_update ON photo_uploads IS 'the invite, or its guests';

CREATE POLICY photo_uploads_delete ON photo_uploads FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY photo_uploads_delete ON photo_uploads IS 'own org_id; for the managing organization own project_id';

CREATE POLICY photo_uploads_insert ON photo_uploads FOR INSERT TO eios_app
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])));
COMMENT ON POLICY photo_uploads_insert ON photo_uploads IS 'own org_id; for the managing organization own project_id';

CREATE POLICY photo_uploads_select ON photo_uploads FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY photo_uploads_select ON photo_uploads IS 'own org_id; for the managing organization own project_id';

CREATE POLICY photo_uploads_service ON photo_uploads FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY photo_uploads_service ON photo_uploads IS 'every row';

CREATE POLICY photo_uploads_update ON photo_uploads FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])) OR NULL::boolean) IS NOT NULL)
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])));
COMMENT ON POLICY photo_uploads_update ON photo_uploads IS 'own org_id; for the managing organization own project_id';

ALTER TABLE photo_likes ENABLE ROW LEVEL SECURITY;

CREATE POLICY photo_likes_delete ON photo_likes FOR DELETE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM photo_uploads
  WHERE photo_uploads.id = photo_likes.photo_id AND (photo_uploads.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY photo_likes_delete ON photo_likes IS 'own org_id; for the managing organization photo_id to photo_uploads';

CREATE POLICY photo_likes_insert ON photo_likes FOR INSERT TO eios_app
    WITH CHECK (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM photo_uploads
  WHERE photo_uploads.id = photo_likes.photo_id AND (photo_uploads.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[]))))) AND (guest_id IS NULL OR (EXISTS ( SELECT
   FROM guests referred
  WHERE referred.id = photo_likes.guest_id AND referred.org_id = photo_likes.org_id))));
COMMENT ON POLICY photo_likes_insert ON photo_likes IS 'own org_id; for the managing organization photo_id to photo_uploads';

CREATE POLICY photo_likes_select ON photo_likes FOR SELECT TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('read'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM photo_uploads
  WHERE photo_uploads.id = photo_likes.photo_id AND (photo_uploads.project_id = ANY ((( SELECT managed_project_ids('read'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL);
COMMENT ON POLICY photo_likes_select ON photo_likes IS 'own org_id; for the managing organization photo_id to photo_uploads';

CREATE POLICY photo_likes_service ON photo_likes FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY photo_likes_service ON photo_likes IS 'every row';

CREATE POLICY photo_likes_update ON photo_likes FOR UPDATE TO eios_app
    USING (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM photo_uploads
  WHERE photo_uploads.id = photo_likes.photo_id AND (photo_uploads.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[])))) OR NULL::boolean) IS NOT NULL)
    WITH CHECK (((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND (EXISTS ( SELECT
   FROM photo_uploads
  WHERE photo_uploads.id = photo_likes.photo_id AND (photo_uploads.project_id = ANY ((( SELECT managed_project_ids('write'::text) AS managed_project_ids))::uuid[]))))) AND (guest_id IS NULL OR (EXISTS ( SELECT
   FROM guests referred
  WHERE referred.id = photo_likes.guest_id AND referred.org_id = photo_likes.org_id))));
COMMENT ON POLICY photo_likes_update ON photo_likes IS 'own org_id; for the managing organization photo_id to photo_uploads';

ALTER TABLE deletions ENABLE ROW LEVEL SECURITY;

CREATE POLICY deletions_delete ON deletions FOR DELETE TO eios_app
    USING (org_id = ANY ((( SELECT accessible_org_ids('manage'::text) AS accessible_org_ids))::uuid[]));
COMMENT ON POLICY deletions_delete ON deletions IS 'own org_id; for the managing organization the project of the removed row; a user''s own';

CREATE POLICY deletions_insert ON deletions FOR INSERT TO eios_app
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND is_managed_deletion(root_table, root_id, 'write'::text) OR root_table = 'users'::text AND root_id = (( SELECT acting_user_id() AS acting_user_id)) AND org_id IS NULL);
COMMENT ON POLICY deletions_insert ON deletions IS 'own org_id; for the managing organization the project of the removed row; a user''s own';

CREATE POLICY deletions_select ON deletions FOR SELECT TO eios_app
    USING ((org_id = ANY ((( SELECT accessible_org_ids('read'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('read'::text) AS entrusting_org_ids))::uuid[])) AND is_managed_deletion(root_table, root_id, 'read'::text) OR root_table = 'users'::text AND root_id = (( SELECT acting_user_id() AS acting_user_id)) AND org_id IS NULL);
COMMENT ON POLICY deletions_select ON deletions IS 'own org_id; for the managing organization the project of the removed row; a user''s own';

CREATE POLICY deletions_service ON deletions FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY deletions_service ON deletions IS 'every row';

CREATE POLICY deletions_update ON deletions FOR UPDATE TO eios_app
    USING ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND is_managed_deletion(root_table, root_id, 'write'::text) OR root_table = 'users'::text AND root_id = (( SELECT acting_user_id() AS acting_user_id)) AND org_id IS NULL)
    WITH CHECK ((org_id = ANY ((( SELECT accessible_org_ids('write'::text) AS accessible_org_ids))::uuid[])) OR (org_id = ANY ((( SELECT entrusting_org_ids('write'::text) AS entrusting_org_ids))::uuid[])) AND is_managed_deletion(root_table, root_id, 'write'::text) OR root_table = 'users'::text AND root_id = (( SELECT acting_user_id() AS acting_user_id)) AND org_id IS NULL);
COMMENT ON POLICY deletions_update ON deletions IS 'own org_id; for the managing organization the project of the removed row; a user''s own';

ALTER TABLE admin_audit_log ENABLE ROW LEVEL SECURITY;

CREATE POLICY admin_audit_log_select ON admin_audit_log FOR SELECT TO eios_app
    USING (org_id = ANY ((( SELECT accessible_org_ids('manage'::text) AS accessible_org_ids))::uuid[]));
COMMENT ON POLICY admin_audit_log_select ON admin_audit_log IS 'own org_id';

CREATE POLICY admin_audit_log_service ON admin_audit_log FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY admin_audit_log_service ON admin_audit_log IS 'every row';

ALTER TABLE admin_audit_log_archive ENABLE ROW LEVEL SECURITY;

CREATE POLICY admin_audit_log_archive_select ON admin_audit_log_archive FOR SELECT TO eios_app
    USING (org_id = ANY ((( SELECT accessible_org_ids('manage'::text) AS accessible_org_ids))::uuid[]));
COMMENT ON POLICY admin_audit_log_archive_select ON admin_audit_log_archive IS 'own org_id';

CREATE POLICY admin_audit_log_archive_service ON admin_audit_log_archive FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY admin_audit_log_archive_service ON admin_audit_log_archive IS 'every row';

ALTER TABLE audit_seals ENABLE ROW LEVEL SECURITY;

CREATE POLICY audit_seals_service ON audit_seals FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY audit_seals_service ON audit_seals IS 'every row';

ALTER TABLE quarantined_rows ENABLE ROW LEVEL SECURITY;

CREATE POLICY quarantined_rows_service ON quarantined_rows FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY quarantined_rows_service ON quarantined_rows IS 'every row';

ALTER TABLE tenant_isolation_policies ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant_isolation_policies_service ON tenant_isolation_policies FOR ALL TO eios_service
    USING (CURRENT_USER = 'eios_service'::name)
    WITH CHECK (CURRENT_USER = 'eios_service'::name);
COMMENT ON POLICY tenant_isolation_policies_service ON tenant_isolation_policies IS 'every row';
