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
