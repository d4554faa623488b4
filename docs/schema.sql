-- The complete schema. Generated from the database by `cargo run -p migration -- docs`; do not edit.
-- To build it in an empty database: psql -v ON_ERROR_STOP=1 -1 -f docs/schema.sql

SET client_min_messages = warning;
SET check_function_bodies = false;
CREATE SCHEMA IF NOT EXISTS public;
SET search_path = public;

CREATE EXTENSION IF NOT EXISTS "uuid-ossp";


-- Types and sequences

CREATE TYPE invite_security_mode AS ENUM (
    'OPEN',
    'LINK_LOCKED',
    'PASSCODE',
    'OTP_FIRST_TIME',
    'OTP_EVERY_SESSION',
    'OTP_EVERY_TIME'
);

CREATE TYPE message_channel AS ENUM (
    'EMAIL',
    'WHATSAPP'
);

CREATE TYPE org_type AS ENUM (
    'COUPLE',
    'PLANNER',
    'VENUE'
);

CREATE TYPE photo_status AS ENUM (
    'PENDING',
    'APPROVED',
    'REJECTED',
    'AUTO_REJECTED'
);

CREATE TYPE photo_upload_source AS ENUM (
    'UPLOAD',
    'WHATSAPP',
    'EMAIL'
);

CREATE TYPE project_status AS ENUM (
    'ACTIVE',
    'ARCHIVED',
    'COLD_ARCHIVED',
    'DELETED'
);

CREATE TYPE rsvp_question_type AS ENUM (
    'TEXT',
    'YES_NO',
    'SINGLE_SELECT',
    'MULTI_SELECT',
    'NUMBER',
    'DATE',
    'FILE'
);

CREATE TYPE settings_scope AS ENUM (
    'PLATFORM',
    'PLAN',
    'ORG',
    'PROJECT',
    'EVENT',
    'INVITE'
);

CREATE TYPE settings_value_type AS ENUM (
    'BOOLEAN',
    'NUMBER',
    'STRING',
    'ENUM',
    'JSON'
);

CREATE TYPE site_type AS ENUM (
    'PUBLIC',
    'INTERNAL'
);

CREATE TYPE site_visibility AS ENUM (
    'PUBLIC',
    'UNLISTED',
    'INVITE_ONLY'
);

CREATE TYPE table_shape AS ENUM (
    'ROUND',
    'RECTANGLE',
    'SQUARE',
    'CUSTOM'
);


-- Core Identity

CREATE TABLE users (
    id          uuid        NOT NULL DEFAULT uuid_generate_v4(),
    email       text        NOT NULL,
    full_name   text,
    locale      text                 DEFAULT 'en'::text,
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT users_pkey PRIMARY KEY (id),
    CONSTRAINT users_email_key UNIQUE (email)
);

CREATE TABLE organizations (
    id          uuid        NOT NULL DEFAULT uuid_generate_v4(),
    type        org_type    NOT NULL,
    name        text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT organizations_pkey PRIMARY KEY (id)
);

CREATE TABLE organization_members (
    id          uuid        NOT NULL DEFAULT uuid_generate_v4(),
    org_id      uuid        NOT NULL,
    user_id     uuid        NOT NULL,
    role        text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT organization_members_pkey PRIMARY KEY (id),
    CONSTRAINT organization_members_org_id_user_id_key UNIQUE (org_id, user_id)
);


-- Billing/Plans

CREATE TABLE plans (
    id          uuid        NOT NULL DEFAULT uuid_generate_v4(),
    code        text        NOT NULL,
    name        text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT plans_pkey PRIMARY KEY (id),
    CONSTRAINT plans_code_key UNIQUE (code)
);

CREATE TABLE plan_entitlements (
    id          uuid        NOT NULL DEFAULT uuid_generate_v4(),
    plan_id     uuid        NOT NULL,
    key         text        NOT NULL,
    value_json  jsonb       NOT NULL,
    updated_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT plan_entitlements_pkey PRIMARY KEY (id),
    CONSTRAINT plan_entitlements_plan_id_key_key UNIQUE (plan_id, key)
);

CREATE TABLE org_plan_assignments (
    id          uuid        NOT NULL DEFAULT uuid_generate_v4(),
    org_id      uuid        NOT NULL,
    plan_id     uuid        NOT NULL,
    starts_at   timestamptz,
    ends_at     timestamptz,
    created_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT org_plan_assignments_pkey PRIMARY KEY (id),
    CONSTRAINT org_plan_assignments_org_id_plan_id_key UNIQUE (org_id, plan_id)
);

CREATE TABLE project_plan_assignments (
    id          uuid        NOT NULL DEFAULT uuid_generate_v4(),
    project_id  uuid        NOT NULL,
    plan_id     uuid        NOT NULL,
    starts_at   timestamptz,
    ends_at     timestamptz,
    created_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT project_plan_assignments_pkey PRIMARY KEY (id),
    CONSTRAINT project_plan_assignments_project_id_plan_id_key UNIQUE (project_id, plan_id)
);


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
    CONSTRAINT settings_definitions_pkey PRIMARY KEY (id),
    CONSTRAINT settings_definitions_key_key UNIQUE (key)
);

CREATE TABLE settings_values (
    id          uuid           NOT NULL DEFAULT uuid_generate_v4(),
    scope       settings_scope NOT NULL,
    scope_id    uuid,
    key         text           NOT NULL,
    value       jsonb          NOT NULL,
    updated_by  uuid,
    updated_at  timestamptz    NOT NULL DEFAULT now(),
    CONSTRAINT settings_values_pkey PRIMARY KEY (id),
    CONSTRAINT settings_values_scope_scope_id_key_key UNIQUE (scope, scope_id, key)
);

CREATE TABLE entitlement_overrides (
    id          uuid           NOT NULL DEFAULT uuid_generate_v4(),
    scope       settings_scope NOT NULL,
    scope_id    uuid,
    key         text           NOT NULL,
    value_json  jsonb          NOT NULL,
    updated_at  timestamptz    NOT NULL DEFAULT now(),
    CONSTRAINT entitlement_overrides_pkey PRIMARY KEY (id),
    CONSTRAINT entitlement_overrides_scope_scope_id_key_key UNIQUE (scope, scope_id, key)
);


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
    CONSTRAINT projects_pkey PRIMARY KEY (id)
);

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
    CONSTRAINT events_pkey PRIMARY KEY (id)
);


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
    CONSTRAINT sites_pkey PRIMARY KEY (id),
    CONSTRAINT sites_custom_domain_key UNIQUE (custom_domain),
    CONSTRAINT sites_project_id_subdomain_slug_key UNIQUE (project_id, subdomain_slug)
);

CREATE TABLE site_versions (
    id           uuid        NOT NULL DEFAULT uuid_generate_v4(),
    site_id      uuid        NOT NULL,
    version      integer     NOT NULL,
    status       text        NOT NULL DEFAULT 'DRAFT'::text,
    scene_graph  jsonb,
    created_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT site_versions_pkey PRIMARY KEY (id),
    CONSTRAINT site_versions_site_id_version_key UNIQUE (site_id, version)
);


-- Guest Management

CREATE TABLE guest_groups (
    id               uuid        NOT NULL DEFAULT uuid_generate_v4(),
    project_id       uuid        NOT NULL,
    name             text,
    household_label  text,
    created_at       timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT guest_groups_pkey PRIMARY KEY (id)
);

CREATE TABLE guests (
    id          uuid        NOT NULL DEFAULT uuid_generate_v4(),
    project_id  uuid        NOT NULL,
    group_id    uuid,
    first_name  text,
    last_name   text,
    role        text,
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT guests_pkey PRIMARY KEY (id)
);

CREATE TABLE guest_contacts (
    id          uuid        NOT NULL DEFAULT uuid_generate_v4(),
    guest_id    uuid        NOT NULL,
    email       text,
    phone       text,
    created_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT guest_contacts_pkey PRIMARY KEY (id)
);

CREATE TABLE guest_tags (
    id          uuid NOT NULL DEFAULT uuid_generate_v4(),
    project_id  uuid NOT NULL,
    name        text NOT NULL,
    CONSTRAINT guest_tags_pkey PRIMARY KEY (id),
    CONSTRAINT guest_tags_project_id_name_key UNIQUE (project_id, name)
);

CREATE TABLE guest_tag_assignments (
    id        uuid NOT NULL DEFAULT uuid_generate_v4(),
    guest_id  uuid NOT NULL,
    tag_id    uuid NOT NULL,
    CONSTRAINT guest_tag_assignments_pkey PRIMARY KEY (id),
    CONSTRAINT guest_tag_assignments_guest_id_tag_id_key UNIQUE (guest_id, tag_id)
);


-- Invites/Access

CREATE TABLE invites (
    id             uuid                 NOT NULL DEFAULT uuid_generate_v4(),
    project_id     uuid                 NOT NULL,
    site_id        uuid                 NOT NULL,
    guest_id       uuid,
    group_id       uuid,
    token_hash     text                 NOT NULL,
    security_mode  invite_security_mode NOT NULL DEFAULT 'OPEN'::invite_security_mode,
    passcode_hash  text,
    expires_at     timestamptz,
    revoked_at     timestamptz,
    created_at     timestamptz          NOT NULL DEFAULT now(),
    CONSTRAINT invites_pkey PRIMARY KEY (id),
    CONSTRAINT invites_token_hash_key UNIQUE (token_hash)
);

CREATE TABLE invite_access_logs (
    id           uuid        NOT NULL DEFAULT uuid_generate_v4(),
    invite_id    uuid        NOT NULL,
    accessed_at  timestamptz NOT NULL DEFAULT now(),
    ip_address   inet,
    user_agent   text,
    CONSTRAINT invite_access_logs_pkey PRIMARY KEY (id)
);


-- RSVP System

CREATE TABLE rsvp_forms (
    id          uuid        NOT NULL DEFAULT uuid_generate_v4(),
    project_id  uuid        NOT NULL,
    name        text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT rsvp_forms_pkey PRIMARY KEY (id)
);

CREATE TABLE rsvp_questions (
    id          uuid               NOT NULL DEFAULT uuid_generate_v4(),
    form_id     uuid               NOT NULL,
    event_id    uuid,
    label       text               NOT NULL,
    help_text   text,
    type        rsvp_question_type NOT NULL,
    required    boolean            NOT NULL DEFAULT false,
    sort_order  integer            NOT NULL DEFAULT 0,
    CONSTRAINT rsvp_questions_pkey PRIMARY KEY (id)
);

CREATE TABLE rsvp_question_options (
    id           uuid    NOT NULL DEFAULT uuid_generate_v4(),
    question_id  uuid    NOT NULL,
    label        text    NOT NULL,
    value        text    NOT NULL,
    sort_order   integer NOT NULL DEFAULT 0,
    CONSTRAINT rsvp_question_options_pkey PRIMARY KEY (id)
);

CREATE TABLE rsvp_logic_rules (
    id                      uuid NOT NULL DEFAULT uuid_generate_v4(),
    question_id             uuid NOT NULL,
    depends_on_question_id  uuid NOT NULL,
    operator                text NOT NULL,
    value                   text NOT NULL,
    CONSTRAINT rsvp_logic_rules_pkey PRIMARY KEY (id)
);

CREATE TABLE rsvp_submissions (
    id            uuid        NOT NULL DEFAULT uuid_generate_v4(),
    form_id       uuid        NOT NULL,
    invite_id     uuid,
    guest_id      uuid,
    submitted_at  timestamptz NOT NULL DEFAULT now(),
    channel       text,
    CONSTRAINT rsvp_submissions_pkey PRIMARY KEY (id)
);

CREATE TABLE rsvp_answers (
    id             uuid  NOT NULL DEFAULT uuid_generate_v4(),
    submission_id  uuid  NOT NULL,
    question_id    uuid  NOT NULL,
    answer_text    text,
    answer_json    jsonb,
    CONSTRAINT rsvp_answers_pkey PRIMARY KEY (id)
);


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
    CONSTRAINT messaging_campaigns_pkey PRIMARY KEY (id)
);

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
    CONSTRAINT message_jobs_pkey PRIMARY KEY (id)
);

CREATE TABLE message_events (
    id              uuid        NOT NULL DEFAULT uuid_generate_v4(),
    message_job_id  uuid        NOT NULL,
    event_type      text        NOT NULL,
    event_at        timestamptz NOT NULL DEFAULT now(),
    metadata        jsonb,
    CONSTRAINT message_events_pkey PRIMARY KEY (id)
);


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
    CONSTRAINT floor_plans_pkey PRIMARY KEY (id)
);

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
    CONSTRAINT seating_tables_pkey PRIMARY KEY (id)
);

CREATE TABLE seating_assignments (
    id           uuid        NOT NULL DEFAULT uuid_generate_v4(),
    table_id     uuid        NOT NULL,
    guest_id     uuid        NOT NULL,
    seat_number  integer,
    created_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT seating_assignments_pkey PRIMARY KEY (id),
    CONSTRAINT seating_assignments_table_id_seat_number_key UNIQUE (table_id, seat_number)
);

CREATE TABLE check_in_records (
    id             uuid        NOT NULL DEFAULT uuid_generate_v4(),
    event_id       uuid        NOT NULL,
    guest_id       uuid        NOT NULL,
    checked_in_at  timestamptz NOT NULL DEFAULT now(),
    checked_in_by  uuid,
    method         text                 DEFAULT 'QR'::text,
    notes          text,
    CONSTRAINT check_in_records_pkey PRIMARY KEY (id),
    CONSTRAINT check_in_records_event_id_guest_id_key UNIQUE (event_id, guest_id)
);


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
    CONSTRAINT photo_wall_settings_pkey PRIMARY KEY (id),
    CONSTRAINT photo_wall_settings_project_id_key UNIQUE (project_id)
);

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
    CONSTRAINT photo_uploads_pkey PRIMARY KEY (id)
);

CREATE TABLE photo_likes (
    id          uuid        NOT NULL DEFAULT uuid_generate_v4(),
    photo_id    uuid        NOT NULL,
    guest_id    uuid,
    ip_address  inet,
    created_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT photo_likes_pkey PRIMARY KEY (id),
    CONSTRAINT photo_likes_photo_id_guest_id_key UNIQUE (photo_id, guest_id)
);


-- Foreign keys

ALTER TABLE organization_members
    ADD CONSTRAINT organization_members_org_id_fkey  FOREIGN KEY (org_id) REFERENCES organizations(id) ON DELETE CASCADE,
    ADD CONSTRAINT organization_members_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE plan_entitlements
    ADD CONSTRAINT plan_entitlements_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE CASCADE;

ALTER TABLE org_plan_assignments
    ADD CONSTRAINT org_plan_assignments_org_id_fkey  FOREIGN KEY (org_id) REFERENCES organizations(id) ON DELETE CASCADE,
    ADD CONSTRAINT org_plan_assignments_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans(id);

ALTER TABLE project_plan_assignments
    ADD CONSTRAINT project_plan_assignments_plan_id_fkey    FOREIGN KEY (plan_id) REFERENCES plans(id),
    ADD CONSTRAINT project_plan_assignments_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

ALTER TABLE settings_values
    ADD CONSTRAINT settings_values_key_fkey        FOREIGN KEY (key) REFERENCES settings_definitions(key) ON DELETE CASCADE,
    ADD CONSTRAINT settings_values_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES users(id);

ALTER TABLE projects
    ADD CONSTRAINT projects_created_by_fkey     FOREIGN KEY (created_by) REFERENCES users(id),
    ADD CONSTRAINT projects_manager_org_id_fkey FOREIGN KEY (manager_org_id) REFERENCES organizations(id),
    ADD CONSTRAINT projects_owner_org_id_fkey   FOREIGN KEY (owner_org_id) REFERENCES organizations(id);

ALTER TABLE events
    ADD CONSTRAINT events_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

ALTER TABLE sites
    ADD CONSTRAINT fk_sites_published_version FOREIGN KEY (published_version_id) REFERENCES site_versions(id),
    ADD CONSTRAINT sites_project_id_fkey      FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

ALTER TABLE site_versions
    ADD CONSTRAINT site_versions_site_id_fkey FOREIGN KEY (site_id) REFERENCES sites(id) ON DELETE CASCADE;

ALTER TABLE guest_groups
    ADD CONSTRAINT guest_groups_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

ALTER TABLE guests
    ADD CONSTRAINT guests_group_id_fkey   FOREIGN KEY (group_id) REFERENCES guest_groups(id) ON DELETE SET NULL,
    ADD CONSTRAINT guests_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

ALTER TABLE guest_contacts
    ADD CONSTRAINT guest_contacts_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES guests(id) ON DELETE CASCADE;

ALTER TABLE guest_tags
    ADD CONSTRAINT guest_tags_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

ALTER TABLE guest_tag_assignments
    ADD CONSTRAINT guest_tag_assignments_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES guests(id) ON DELETE CASCADE,
    ADD CONSTRAINT guest_tag_assignments_tag_id_fkey   FOREIGN KEY (tag_id) REFERENCES guest_tags(id) ON DELETE CASCADE;

ALTER TABLE invites
    ADD CONSTRAINT invites_group_id_fkey   FOREIGN KEY (group_id) REFERENCES guest_groups(id) ON DELETE SET NULL,
    ADD CONSTRAINT invites_guest_id_fkey   FOREIGN KEY (guest_id) REFERENCES guests(id) ON DELETE SET NULL,
    ADD CONSTRAINT invites_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE,
    ADD CONSTRAINT invites_site_id_fkey    FOREIGN KEY (site_id) REFERENCES sites(id) ON DELETE CASCADE;

ALTER TABLE invite_access_logs
    ADD CONSTRAINT invite_access_logs_invite_id_fkey FOREIGN KEY (invite_id) REFERENCES invites(id) ON DELETE CASCADE;

ALTER TABLE rsvp_forms
    ADD CONSTRAINT rsvp_forms_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

ALTER TABLE rsvp_questions
    ADD CONSTRAINT rsvp_questions_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE SET NULL,
    ADD CONSTRAINT rsvp_questions_form_id_fkey  FOREIGN KEY (form_id) REFERENCES rsvp_forms(id) ON DELETE CASCADE;

ALTER TABLE rsvp_question_options
    ADD CONSTRAINT rsvp_question_options_question_id_fkey FOREIGN KEY (question_id) REFERENCES rsvp_questions(id) ON DELETE CASCADE;

ALTER TABLE rsvp_logic_rules
    ADD CONSTRAINT rsvp_logic_rules_depends_on_question_id_fkey FOREIGN KEY (depends_on_question_id) REFERENCES rsvp_questions(id) ON DELETE CASCADE,
    ADD CONSTRAINT rsvp_logic_rules_question_id_fkey            FOREIGN KEY (question_id) REFERENCES rsvp_questions(id) ON DELETE CASCADE;

ALTER TABLE rsvp_submissions
    ADD CONSTRAINT rsvp_submissions_form_id_fkey   FOREIGN KEY (form_id) REFERENCES rsvp_forms(id) ON DELETE CASCADE,
    ADD CONSTRAINT rsvp_submissions_guest_id_fkey  FOREIGN KEY (guest_id) REFERENCES guests(id) ON DELETE SET NULL,
    ADD CONSTRAINT rsvp_submissions_invite_id_fkey FOREIGN KEY (invite_id) REFERENCES invites(id) ON DELETE SET NULL;

ALTER TABLE rsvp_answers
    ADD CONSTRAINT rsvp_answers_question_id_fkey   FOREIGN KEY (question_id) REFERENCES rsvp_questions(id) ON DELETE CASCADE,
    ADD CONSTRAINT rsvp_answers_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES rsvp_submissions(id) ON DELETE CASCADE;

ALTER TABLE messaging_campaigns
    ADD CONSTRAINT messaging_campaigns_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

ALTER TABLE message_jobs
    ADD CONSTRAINT message_jobs_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES messaging_campaigns(id) ON DELETE CASCADE,
    ADD CONSTRAINT message_jobs_guest_id_fkey    FOREIGN KEY (guest_id) REFERENCES guests(id) ON DELETE SET NULL;

ALTER TABLE message_events
    ADD CONSTRAINT message_events_message_job_id_fkey FOREIGN KEY (message_job_id) REFERENCES message_jobs(id) ON DELETE CASCADE;

ALTER TABLE floor_plans
    ADD CONSTRAINT floor_plans_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE;

ALTER TABLE seating_tables
    ADD CONSTRAINT seating_tables_floor_plan_id_fkey FOREIGN KEY (floor_plan_id) REFERENCES floor_plans(id) ON DELETE CASCADE;

ALTER TABLE seating_assignments
    ADD CONSTRAINT seating_assignments_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES guests(id) ON DELETE CASCADE,
    ADD CONSTRAINT seating_assignments_table_id_fkey FOREIGN KEY (table_id) REFERENCES seating_tables(id) ON DELETE CASCADE;

ALTER TABLE check_in_records
    ADD CONSTRAINT check_in_records_checked_in_by_fkey FOREIGN KEY (checked_in_by) REFERENCES users(id),
    ADD CONSTRAINT check_in_records_event_id_fkey      FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
    ADD CONSTRAINT check_in_records_guest_id_fkey      FOREIGN KEY (guest_id) REFERENCES guests(id) ON DELETE CASCADE;

ALTER TABLE photo_wall_settings
    ADD CONSTRAINT photo_wall_settings_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

ALTER TABLE photo_uploads
    ADD CONSTRAINT photo_uploads_guest_id_fkey     FOREIGN KEY (guest_id) REFERENCES guests(id) ON DELETE SET NULL,
    ADD CONSTRAINT photo_uploads_invite_id_fkey    FOREIGN KEY (invite_id) REFERENCES invites(id) ON DELETE SET NULL,
    ADD CONSTRAINT photo_uploads_moderated_by_fkey FOREIGN KEY (moderated_by) REFERENCES users(id),
    ADD CONSTRAINT photo_uploads_project_id_fkey   FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

ALTER TABLE photo_likes
    ADD CONSTRAINT photo_likes_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES guests(id) ON DELETE CASCADE,
    ADD CONSTRAINT photo_likes_photo_id_fkey FOREIGN KEY (photo_id) REFERENCES photo_uploads(id) ON DELETE CASCADE;


-- Indexes

CREATE INDEX idx_organization_members_org ON organization_members
    USING btree (org_id);

CREATE INDEX idx_organization_members_user ON organization_members
    USING btree (user_id);

CREATE INDEX idx_plan_entitlements_plan ON plan_entitlements
    USING btree (plan_id);

CREATE INDEX idx_org_plan_assignments_org ON org_plan_assignments
    USING btree (org_id);

CREATE INDEX idx_org_plan_assignments_plan ON org_plan_assignments
    USING btree (plan_id);

CREATE INDEX idx_project_plan_assignments_plan ON project_plan_assignments
    USING btree (plan_id);

CREATE INDEX idx_project_plan_assignments_project ON project_plan_assignments
    USING btree (project_id);

CREATE INDEX idx_settings_values_scope ON settings_values
    USING btree (scope, scope_id);

CREATE INDEX idx_entitlement_overrides_scope ON entitlement_overrides
    USING btree (scope, scope_id);

CREATE INDEX idx_projects_created_by ON projects
    USING btree (created_by);

CREATE INDEX idx_projects_manager_org ON projects
    USING btree (manager_org_id) WHERE manager_org_id IS NOT NULL;

CREATE INDEX idx_projects_owner_org ON projects
    USING btree (owner_org_id);

CREATE INDEX idx_projects_status ON projects
    USING btree (status) WHERE status <> 'DELETED'::project_status;

CREATE INDEX idx_events_project ON events
    USING btree (project_id);

CREATE INDEX idx_sites_custom_domain ON sites
    USING btree (custom_domain) WHERE custom_domain IS NOT NULL;

CREATE INDEX idx_sites_project ON sites
    USING btree (project_id);

CREATE INDEX idx_sites_subdomain ON sites
    USING btree (subdomain_slug) WHERE subdomain_slug IS NOT NULL;

CREATE INDEX idx_site_versions_site ON site_versions
    USING btree (site_id);

CREATE INDEX idx_guest_groups_project ON guest_groups
    USING btree (project_id);

CREATE INDEX idx_guests_group ON guests
    USING btree (group_id) WHERE group_id IS NOT NULL;

CREATE INDEX idx_guests_name_search ON guests
    USING btree (first_name, last_name);

CREATE INDEX idx_guests_project ON guests
    USING btree (project_id);

CREATE INDEX idx_guest_contacts_guest ON guest_contacts
    USING btree (guest_id);

CREATE INDEX idx_guest_tags_project ON guest_tags
    USING btree (project_id);

CREATE INDEX idx_guest_tag_assignments_guest ON guest_tag_assignments
    USING btree (guest_id);

CREATE INDEX idx_guest_tag_assignments_tag ON guest_tag_assignments
    USING btree (tag_id);

CREATE INDEX idx_invites_guest ON invites
    USING btree (guest_id) WHERE guest_id IS NOT NULL;

CREATE INDEX idx_invites_project ON invites
    USING btree (project_id);

CREATE INDEX idx_invites_site ON invites
    USING btree (site_id);

CREATE INDEX idx_invites_token ON invites
    USING btree (token_hash);

CREATE INDEX idx_invite_access_logs_invite ON invite_access_logs
    USING btree (invite_id);

CREATE INDEX idx_rsvp_forms_project ON rsvp_forms
    USING btree (project_id);

CREATE INDEX idx_rsvp_questions_event ON rsvp_questions
    USING btree (event_id) WHERE event_id IS NOT NULL;

CREATE INDEX idx_rsvp_questions_form ON rsvp_questions
    USING btree (form_id);

CREATE INDEX idx_rsvp_question_options_question ON rsvp_question_options
    USING btree (question_id);

CREATE INDEX idx_rsvp_logic_rules_depends ON rsvp_logic_rules
    USING btree (depends_on_question_id);

CREATE INDEX idx_rsvp_logic_rules_question ON rsvp_logic_rules
    USING btree (question_id);

CREATE INDEX idx_rsvp_submissions_form ON rsvp_submissions
    USING btree (form_id);

CREATE INDEX idx_rsvp_submissions_guest ON rsvp_submissions
    USING btree (guest_id) WHERE guest_id IS NOT NULL;

CREATE INDEX idx_rsvp_submissions_invite ON rsvp_submissions
    USING btree (invite_id) WHERE invite_id IS NOT NULL;

CREATE INDEX idx_rsvp_answers_question ON rsvp_answers
    USING btree (question_id);

CREATE INDEX idx_rsvp_answers_submission ON rsvp_answers
    USING btree (submission_id);

CREATE INDEX idx_messaging_campaigns_project ON messaging_campaigns
    USING btree (project_id);

CREATE INDEX idx_message_jobs_campaign ON message_jobs
    USING btree (campaign_id);

CREATE INDEX idx_message_jobs_guest ON message_jobs
    USING btree (guest_id) WHERE guest_id IS NOT NULL;

CREATE INDEX idx_message_events_job ON message_events
    USING btree (message_job_id);

CREATE INDEX idx_floor_plans_event ON floor_plans
    USING btree (event_id);

CREATE INDEX idx_seating_tables_floor_plan ON seating_tables
    USING btree (floor_plan_id);

CREATE INDEX idx_seating_assignments_guest ON seating_assignments
    USING btree (guest_id);

CREATE INDEX idx_seating_assignments_table ON seating_assignments
    USING btree (table_id);

CREATE INDEX idx_check_in_records_checked_in_by ON check_in_records
    USING btree (checked_in_by) WHERE checked_in_by IS NOT NULL;

CREATE INDEX idx_check_in_records_event ON check_in_records
    USING btree (event_id);

CREATE INDEX idx_check_in_records_guest ON check_in_records
    USING btree (guest_id);

CREATE INDEX idx_photo_uploads_guest ON photo_uploads
    USING btree (guest_id) WHERE guest_id IS NOT NULL;

CREATE INDEX idx_photo_uploads_project ON photo_uploads
    USING btree (project_id);

CREATE INDEX idx_photo_uploads_status ON photo_uploads
    USING btree (project_id, status, created_at);

CREATE INDEX idx_photo_likes_guest ON photo_likes
    USING btree (guest_id) WHERE guest_id IS NOT NULL;

CREATE INDEX idx_photo_likes_photo ON photo_likes
    USING btree (photo_id);
