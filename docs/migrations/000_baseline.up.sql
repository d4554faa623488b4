-- 000_baseline (up): 51 steps, strongest lock: SHARE ROW EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- create extension uuid-ossp; lock: none
CREATE EXTENSION IF NOT EXISTS "uuid-ossp";

-- create type invite_security_mode; lock: none
CREATE TYPE "invite_security_mode" AS ENUM (
    'OPEN',
    'LINK_LOCKED',
    'PASSCODE',
    'OTP_FIRST_TIME',
    'OTP_EVERY_SESSION',
    'OTP_EVERY_TIME'
);

-- create type message_channel; lock: none
CREATE TYPE "message_channel" AS ENUM ('EMAIL', 'WHATSAPP');

-- create type org_type; lock: none
CREATE TYPE "org_type" AS ENUM ('COUPLE', 'PLANNER', 'VENUE');

-- create type photo_status; lock: none
CREATE TYPE "photo_status" AS ENUM ('PENDING', 'APPROVED', 'REJECTED', 'AUTO_REJECTED');

-- create type photo_upload_source; lock: none
CREATE TYPE "photo_upload_source" AS ENUM ('UPLOAD', 'WHATSAPP', 'EMAIL');

-- create type project_status; lock: none
CREATE TYPE "project_status" AS ENUM ('ACTIVE', 'ARCHIVED', 'COLD_ARCHIVED', 'DELETED');

-- create type rsvp_question_type; lock: none
CREATE TYPE "rsvp_question_type" AS ENUM ('TEXT', 'YES_NO', 'SINGLE_SELECT', 'MULTI_SELECT', 'NUMBER', 'DATE', 'FILE');

-- create type settings_scope; lock: none
CREATE TYPE "settings_scope" AS ENUM ('PLATFORM', 'PLAN', 'ORG', 'PROJECT', 'EVENT', 'INVITE');

-- create type settings_value_type; lock: none
CREATE TYPE "settings_value_type" AS ENUM ('BOOLEAN', 'NUMBER', 'STRING', 'ENUM', 'JSON');

-- create type site_type; lock: none
CREATE TYPE "site_type" AS ENUM ('PUBLIC', 'INTERNAL');

-- create type site_visibility; lock: none
CREATE TYPE "site_visibility" AS ENUM ('PUBLIC', 'UNLISTED', 'INVITE_ONLY');

-- create type table_shape; lock: none
CREATE TYPE "table_shape" AS ENUM ('ROUND', 'RECTANGLE', 'SQUARE', 'CUSTOM');

-- create table users; lock: none
CREATE TABLE "users" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "email" text NOT NULL,
    "full_name" text NULL,
    "locale" text NULL DEFAULT ('en'::text),
    "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with time zone NOT NULL DEFAULT (now()), CONSTRAINT "users_email_key" UNIQUE ("email")
);

-- create table organizations; lock: none
CREATE TABLE "organizations" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "type" org_type NOT NULL,
    "name" text NOT NULL,
    "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with time zone NOT NULL DEFAULT (now())
);

-- create table organization_members; lock: none
CREATE TABLE "organization_members" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "org_id" uuid NOT NULL,
    "user_id" uuid NOT NULL,
    "role" text NOT NULL,
    "created_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "organization_members_org_id_user_id_key" UNIQUE ("org_id", "user_id"),
    CONSTRAINT "organization_members_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON DELETE CASCADE,
    CONSTRAINT "organization_members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);

-- create table projects; lock: none
CREATE TABLE "projects" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "owner_org_id" uuid NOT NULL,
    "manager_org_id" uuid NULL,
    "name" text NOT NULL,
    "status" project_status NOT NULL DEFAULT ('ACTIVE'::project_status),
    "timezone" text NOT NULL DEFAULT ('UTC'::text),
    "created_by" uuid NULL,
    "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "projects_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE NO ACTION,
    CONSTRAINT "projects_manager_org_id_fkey" FOREIGN KEY ("manager_org_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION,
    CONSTRAINT "projects_owner_org_id_fkey" FOREIGN KEY ("owner_org_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION
);

-- create table events; lock: none
CREATE TABLE "events" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "project_id" uuid NOT NULL,
    "name" text NOT NULL,
    "starts_at" timestamp
    with time zone NULL, "ends_at" timestamp
    with
    time zone NULL,
    "timezone" text NOT NULL,
    "venue_name" text NULL,
    "venue_address" text NULL,
    "venue_lat" double precision NULL,
    "venue_lng" double precision NULL,
    "notes" text NULL,
    "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "events_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE
);

-- create table plans; lock: none
CREATE TABLE "plans" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "code" text NOT NULL,
    "name" text NOT NULL,
    "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), CONSTRAINT "plans_code_key" UNIQUE ("code")
);

-- create table plan_entitlements; lock: none
CREATE TABLE "plan_entitlements" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "plan_id" uuid NOT NULL,
    "key" text NOT NULL,
    "value_json" jsonb NOT NULL,
    "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "plan_entitlements_plan_id_key_key" UNIQUE ("plan_id", "key"),
    CONSTRAINT "plan_entitlements_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE CASCADE
);

-- create table org_plan_assignments; lock: none
CREATE TABLE "org_plan_assignments" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "org_id" uuid NOT NULL,
    "plan_id" uuid NOT NULL,
    "starts_at" timestamp
    with time zone NULL, "ends_at" timestamp
    with time zone NULL, "created_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "org_plan_assignments_org_id_plan_id_key" UNIQUE ("org_id", "plan_id"),
    CONSTRAINT "org_plan_assignments_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON DELETE CASCADE,
    CONSTRAINT "org_plan_assignments_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE NO ACTION
);

-- create table project_plan_assignments; lock: none
CREATE TABLE "project_plan_assignments" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "project_id" uuid NOT NULL,
    "plan_id" uuid NOT NULL,
    "starts_at" timestamp
    with time zone NULL, "ends_at" timestamp
    with time zone NULL, "created_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "project_plan_assignments_project_id_plan_id_key" UNIQUE ("project_id", "plan_id"),
    CONSTRAINT "project_plan_assignments_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE NO ACTION,
    CONSTRAINT "project_plan_assignments_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE
);

-- create table settings_definitions; lock: none
CREATE TABLE "settings_definitions" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "key" text NOT NULL,
    "value_type" settings_value_type NOT NULL,
    "default_value" jsonb NOT NULL,
    "allowed_values" jsonb NULL,
    "entitlements_key" text NULL,
    "entitlements_values" jsonb NULL,
    "scope_min" settings_scope NOT NULL,
    "scope_max" settings_scope NOT NULL,
    "description" text NULL,
    "is_public" bool NOT NULL DEFAULT (false),
    "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), CONSTRAINT "settings_definitions_key_key" UNIQUE ("key")
);

-- create table settings_values; lock: none
CREATE TABLE "settings_values" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "scope" settings_scope NOT NULL,
    "scope_id" uuid NULL,
    "key" text NOT NULL,
    "value" jsonb NOT NULL,
    "updated_by" uuid NULL,
    "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "settings_values_scope_scope_id_key_key" UNIQUE ("scope", "scope_id", "key"),
    CONSTRAINT "settings_values_key_fkey" FOREIGN KEY ("key") REFERENCES "settings_definitions" ("key") ON DELETE CASCADE,
    CONSTRAINT "settings_values_updated_by_fkey" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE NO ACTION
);

-- create table entitlement_overrides; lock: none
CREATE TABLE "entitlement_overrides" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "scope" settings_scope NOT NULL,
    "scope_id" uuid NULL,
    "key" text NOT NULL,
    "value_json" jsonb NOT NULL,
    "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "entitlement_overrides_scope_scope_id_key_key" UNIQUE ("scope", "scope_id", "key")
);

-- create table sites; lock: none
CREATE TABLE "sites" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "project_id" uuid NOT NULL,
    "name" text NOT NULL,
    "type" site_type NOT NULL DEFAULT ('PUBLIC'::site_type),
    "visibility" site_visibility NOT NULL DEFAULT ('PUBLIC'::site_visibility),
    "subdomain_slug" text NULL,
    "custom_domain" text NULL,
    "published_version_id" uuid NULL,
    "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "sites_custom_domain_key" UNIQUE ("custom_domain"),
    CONSTRAINT "sites_project_id_subdomain_slug_key" UNIQUE ("project_id", "subdomain_slug"),
    CONSTRAINT "sites_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE
);

-- create table site_versions; lock: none
CREATE TABLE "site_versions" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "site_id" uuid NOT NULL,
    "version" integer NOT NULL,
    "status" text NOT NULL DEFAULT ('DRAFT'::text),
    "scene_graph" jsonb NULL,
    "created_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "site_versions_site_id_version_key" UNIQUE ("site_id", "version"),
    CONSTRAINT "site_versions_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "sites" ("id") ON DELETE CASCADE
);

-- add foreign key fk_sites_published_version; lock: SHARE ROW EXCLUSIVE on sites (writes wait, reads go on)
ALTER TABLE "sites"
ADD
    CONSTRAINT "fk_sites_published_version" FOREIGN KEY ("published_version_id") REFERENCES "site_versions" ("id");

-- create table guest_groups; lock: none
CREATE TABLE "guest_groups" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "project_id" uuid NOT NULL,
    "name" text NULL,
    "household_label" text NULL,
    "created_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "guest_groups_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE
);

-- create table guests; lock: none
CREATE TABLE "guests" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "project_id" uuid NOT NULL,
    "group_id" uuid NULL,
    "first_name" text NULL,
    "last_name" text NULL,
    "role" text NULL,
    "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "guests_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "guest_groups" ("id") ON DELETE
    SET
        NULL,
        CONSTRAINT "guests_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE
);

-- create table guest_contacts; lock: none
CREATE TABLE "guest_contacts" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "guest_id" uuid NOT NULL,
    "email" text NULL,
    "phone" text NULL,
    "created_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "guest_contacts_guest_id_fkey" FOREIGN KEY ("guest_id") REFERENCES "guests" ("id") ON DELETE CASCADE
);

-- create table guest_tags; lock: none
CREATE TABLE "guest_tags" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "project_id" uuid NOT NULL,
    "name" text NOT NULL,
    CONSTRAINT "guest_tags_project_id_name_key" UNIQUE ("project_id", "name"),
    CONSTRAINT "guest_tags_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE
);

-- create table guest_tag_assignments; lock: none
CREATE TABLE "guest_tag_assignments" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "guest_id" uuid NOT NULL,
    "tag_id" uuid NOT NULL,
    CONSTRAINT "guest_tag_assignments_guest_id_tag_id_key" UNIQUE ("guest_id", "tag_id"),
    CONSTRAINT "guest_tag_assignments_guest_id_fkey" FOREIGN KEY ("guest_id") REFERENCES "guests" ("id") ON DELETE CASCADE,
    CONSTRAINT "guest_tag_assignments_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "guest_tags" ("id") ON DELETE CASCADE
);

-- create table invites; lock: none
CREATE TABLE "invites" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "project_id" uuid NOT NULL,
    "site_id" uuid NOT NULL,
    "guest_id" uuid NULL,
    "group_id" uuid NULL,
    "token_hash" text NOT NULL,
    "security_mode" invite_security_mode NOT NULL DEFAULT ('OPEN'::invite_security_mode),
    "passcode_hash" text NULL,
    "expires_at" timestamp
    with time zone NULL, "revoked_at" timestamp
    with time zone NULL, "created_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "invites_token_hash_key" UNIQUE ("token_hash"),
    CONSTRAINT "invites_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "guest_groups" ("id") ON DELETE
    SET
        NULL,
        CONSTRAINT "invites_guest_id_fkey" FOREIGN KEY ("guest_id") REFERENCES "guests" ("id") ON DELETE
    SET
        NULL,
        CONSTRAINT "invites_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE,
        CONSTRAINT "invites_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "sites" ("id") ON DELETE CASCADE
);

-- create table invite_access_logs; lock: none
CREATE TABLE "invite_access_logs" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "invite_id" uuid NOT NULL,
    "accessed_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "ip_address" inet NULL,
    "user_agent" text NULL,
    CONSTRAINT "invite_access_logs_invite_id_fkey" FOREIGN KEY ("invite_id") REFERENCES "invites" ("id") ON DELETE CASCADE
);

-- create table rsvp_forms; lock: none
CREATE TABLE "rsvp_forms" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "project_id" uuid NOT NULL,
    "name" text NOT NULL,
    "created_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "rsvp_forms_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE
);

-- create table rsvp_questions; lock: none
CREATE TABLE "rsvp_questions" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "form_id" uuid NOT NULL,
    "event_id" uuid NULL,
    "label" text NOT NULL,
    "help_text" text NULL,
    "type" rsvp_question_type NOT NULL,
    "required" bool NOT NULL DEFAULT (false),
    "sort_order" integer NOT NULL DEFAULT (0),
    CONSTRAINT "rsvp_questions_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events" ("id") ON DELETE
    SET
        NULL,
        CONSTRAINT "rsvp_questions_form_id_fkey" FOREIGN KEY ("form_id") REFERENCES "rsvp_forms" ("id") ON DELETE CASCADE
);

-- create table rsvp_question_options; lock: none
CREATE TABLE "rsvp_question_options" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "question_id" uuid NOT NULL,
    "label" text NOT NULL,
    "value" text NOT NULL,
    "sort_order" integer NOT NULL DEFAULT (0),
    CONSTRAINT "rsvp_question_options_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "rsvp_questions" ("id") ON DELETE CASCADE
);

-- create table rsvp_logic_rules; lock: none
CREATE TABLE "rsvp_logic_rules" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "question_id" uuid NOT NULL,
    "depends_on_question_id" uuid NOT NULL,
    "operator" text NOT NULL,
    "value" text NOT NULL,
    CONSTRAINT "rsvp_logic_rules_depends_on_question_id_fkey" FOREIGN KEY ("depends_on_question_id") REFERENCES "rsvp_questions" ("id") ON DELETE CASCADE,
    CONSTRAINT "rsvp_logic_rules_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "rsvp_questions" ("id") ON DELETE CASCADE
);

-- create table rsvp_submissions; lock: none
CREATE TABLE "rsvp_submissions" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "form_id" uuid NOT NULL,
    "invite_id" uuid NULL,
    "guest_id" uuid NULL,
    "submitted_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "channel" text NULL,
    CONSTRAINT "rsvp_submissions_form_id_fkey" FOREIGN KEY ("form_id") REFERENCES "rsvp_forms" ("id") ON DELETE CASCADE,
    CONSTRAINT "rsvp_submissions_guest_id_fkey" FOREIGN KEY ("guest_id") REFERENCES "guests" ("id") ON DELETE
    SET
        NULL,
        CONSTRAINT "rsvp_submissions_invite_id_fkey" FOREIGN KEY ("invite_id") REFERENCES "invites" ("id") ON DELETE
    SET NULL
);

-- create table rsvp_answers; lock: none
CREATE TABLE "rsvp_answers" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "submission_id" uuid NOT NULL,
    "question_id" uuid NOT NULL,
    "answer_text" text NULL,
    "answer_json" jsonb NULL,
    CONSTRAINT "rsvp_answers_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "rsvp_questions" ("id") ON DELETE CASCADE,
    CONSTRAINT "rsvp_answers_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "rsvp_submissions" ("id") ON DELETE CASCADE
);

-- create table messaging_campaigns; lock: none
CREATE TABLE "messaging_campaigns" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "project_id" uuid NOT NULL,
    "channel" message_channel NOT NULL,
    "subject" text NULL,
    "body_html" text NULL,
    "body_text" text NULL,
    "status" text NOT NULL DEFAULT ('DRAFT'::text),
    "scheduled_at" timestamp
    with time zone NULL, "created_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "messaging_campaigns_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE
);

-- create table message_jobs; lock: none
CREATE TABLE "message_jobs" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "campaign_id" uuid NOT NULL,
    "guest_id" uuid NULL,
    "contact_email" text NULL,
    "contact_phone" text NULL,
    "channel" message_channel NOT NULL,
    "status" text NOT NULL DEFAULT ('QUEUED'::text),
    "provider_message_id" text NULL,
    "attempts" integer NOT NULL DEFAULT (0),
    "last_error" text NULL,
    "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "message_jobs_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "messaging_campaigns" ("id") ON DELETE CASCADE,
    CONSTRAINT "message_jobs_guest_id_fkey" FOREIGN KEY ("guest_id") REFERENCES "guests" ("id") ON DELETE
    SET NULL
);

-- create table message_events; lock: none
CREATE TABLE "message_events" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "message_job_id" uuid NOT NULL,
    "event_type" text NOT NULL,
    "event_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "metadata" jsonb NULL,
    CONSTRAINT "message_events_message_job_id_fkey" FOREIGN KEY ("message_job_id") REFERENCES "message_jobs" ("id") ON DELETE CASCADE
);

-- create table floor_plans; lock: none
CREATE TABLE "floor_plans" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "event_id" uuid NOT NULL,
    "name" text NOT NULL,
    "width" integer NOT NULL DEFAULT (2000),
    "height" integer NOT NULL DEFAULT (1500),
    "background_image_url" text NULL,
    "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "floor_plans_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events" ("id") ON DELETE CASCADE
);

-- create table seating_tables; lock: none
CREATE TABLE "seating_tables" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "floor_plan_id" uuid NOT NULL,
    "name" text NOT NULL,
    "shape" table_shape NOT NULL DEFAULT ('ROUND'::table_shape),
    "position_x" integer NOT NULL DEFAULT (0),
    "position_y" integer NOT NULL DEFAULT (0),
    "width" integer NOT NULL DEFAULT (100),
    "height" integer NOT NULL DEFAULT (100),
    "capacity" integer NOT NULL DEFAULT (8),
    "rotation" integer NULL DEFAULT (0),
    "created_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "seating_tables_floor_plan_id_fkey" FOREIGN KEY ("floor_plan_id") REFERENCES "floor_plans" ("id") ON DELETE CASCADE
);

-- create table seating_assignments; lock: none
CREATE TABLE "seating_assignments" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "table_id" uuid NOT NULL,
    "guest_id" uuid NOT NULL,
    "seat_number" integer NULL,
    "created_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "seating_assignments_table_id_seat_number_key" UNIQUE ("table_id", "seat_number"),
    CONSTRAINT "seating_assignments_guest_id_fkey" FOREIGN KEY ("guest_id") REFERENCES "guests" ("id") ON DELETE CASCADE,
    CONSTRAINT "seating_assignments_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "seating_tables" ("id") ON DELETE CASCADE
);

-- create table check_in_records; lock: none
CREATE TABLE "check_in_records" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "event_id" uuid NOT NULL,
    "guest_id" uuid NOT NULL,
    "checked_in_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "checked_in_by" uuid NULL,
    "method" text NULL DEFAULT ('QR'::text),
    "notes" text NULL,
    CONSTRAINT "check_in_records_event_id_guest_id_key" UNIQUE ("event_id", "guest_id"),
    CONSTRAINT "check_in_records_checked_in_by_fkey" FOREIGN KEY ("checked_in_by") REFERENCES "users" ("id") ON DELETE NO ACTION,
    CONSTRAINT "check_in_records_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events" ("id") ON DELETE CASCADE,
    CONSTRAINT "check_in_records_guest_id_fkey" FOREIGN KEY ("guest_id") REFERENCES "guests" ("id") ON DELETE CASCADE
);

-- create table photo_wall_settings; lock: none
CREATE TABLE "photo_wall_settings" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "project_id" uuid NOT NULL,
    "enabled" bool NOT NULL DEFAULT (false),
    "upload_access" text NOT NULL DEFAULT ('INVITE_TOKEN'::text),
    "moderation_mode" text NOT NULL DEFAULT ('APPROVAL'::text),
    "family_friendly" bool NOT NULL DEFAULT (true),
    "max_upload_mb" integer NOT NULL DEFAULT (10),
    "allowed_formats" text[] NULL DEFAULT ('{jpg,jpeg,png}'::text[]),
    "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "photo_wall_settings_project_id_key" UNIQUE ("project_id"),
    CONSTRAINT "photo_wall_settings_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE
);

-- create table photo_uploads; lock: none
CREATE TABLE "photo_uploads" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "project_id" uuid NOT NULL,
    "guest_id" uuid NULL,
    "invite_id" uuid NULL,
    "status" photo_status NOT NULL DEFAULT ('PENDING'::photo_status),
    "source" photo_upload_source NOT NULL DEFAULT ('UPLOAD'::photo_upload_source),
    "original_url" text NOT NULL,
    "thumbnail_url" text NULL,
    "processed_url" text NULL,
    "storage_key" text NOT NULL,
    "file_size_bytes" integer NULL,
    "mime_type" text NULL,
    "caption" text NULL,
    "uploaded_by_ip" inet NULL,
    "uploaded_by_user_agent" text NULL,
    "moderation_score" jsonb NULL,
    "moderation_labels" text[] NULL,
    "moderated_at" timestamp
    with time zone NULL, "moderated_by" uuid NULL, "moderation_notes" text NULL, "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "photo_uploads_guest_id_fkey" FOREIGN KEY ("guest_id") REFERENCES "guests" ("id") ON DELETE
    SET
        NULL,
        CONSTRAINT "photo_uploads_invite_id_fkey" FOREIGN KEY ("invite_id") REFERENCES "invites" ("id") ON DELETE
    SET
        NULL,
        CONSTRAINT "photo_uploads_moderated_by_fkey" FOREIGN KEY ("moderated_by") REFERENCES "users" ("id") ON DELETE NO ACTION,
        CONSTRAINT "photo_uploads_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE
);

-- create table photo_likes; lock: none
CREATE TABLE "photo_likes" (
    "id" uuid NOT NULL DEFAULT (uuid_generate_v4()) PRIMARY KEY,
    "photo_id" uuid NOT NULL,
    "guest_id" uuid NULL,
    "ip_address" inet NULL,
    "created_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "photo_likes_photo_id_guest_id_key" UNIQUE ("photo_id", "guest_id"),
    CONSTRAINT "photo_likes_guest_id_fkey" FOREIGN KEY ("guest_id") REFERENCES "guests" ("id") ON DELETE CASCADE,
    CONSTRAINT "photo_likes_photo_id_fkey" FOREIGN KEY ("photo_id") REFERENCES "photo_uploads" ("id") ON DELETE CASCADE
);

COMMIT;
