-- 003_add_audit_columns (up): 767 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- add column users.email_verified_at; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "users" ADD COLUMN "email_verified_at" timestamp with time zone NULL;

-- add column users.last_login_at; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "users" ADD COLUMN "last_login_at" timestamp with time zone NULL;

-- add column users.failed_login_count; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "users" ADD COLUMN "failed_login_count" integer NOT NULL DEFAULT 0;

-- add column users.locked_until; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "users" ADD COLUMN "locked_until" timestamp with time zone NULL;

COMMIT;

BEGIN;

-- add column invites.last_accessed_at; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" ADD COLUMN "last_accessed_at" timestamp with time zone NULL;

-- add column invites.access_count; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" ADD COLUMN "access_count" integer NOT NULL DEFAULT 0;

COMMIT;

BEGIN;

-- add column users.created_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "users" ADD COLUMN "created_by" uuid NULL;

-- add column users.updated_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "users" ADD COLUMN "updated_by" uuid NULL;

COMMIT;

BEGIN;

-- add column organizations.created_by; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "organizations" ADD COLUMN "created_by" uuid NULL;

-- add column organizations.updated_by; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "organizations" ADD COLUMN "updated_by" uuid NULL;

COMMIT;

BEGIN;

-- add column organization_members.updated_at; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
ALTER TABLE "organization_members" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- add column organization_members.created_by; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
ALTER TABLE "organization_members" ADD COLUMN "created_by" uuid NULL;

-- add column organization_members.updated_by; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
ALTER TABLE "organization_members" ADD COLUMN "updated_by" uuid NULL;

-- default of organization_members.updated_at; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
ALTER TABLE organization_members ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column plans.updated_at; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "plans" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- add column plans.created_by; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "plans" ADD COLUMN "created_by" uuid NULL;

-- add column plans.updated_by; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "plans" ADD COLUMN "updated_by" uuid NULL;

-- default of plans.updated_at; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE plans ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column plan_entitlements.created_at; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
ALTER TABLE "plan_entitlements" ADD COLUMN "created_at" timestamp with time zone NULL;

-- add column plan_entitlements.created_by; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
ALTER TABLE "plan_entitlements" ADD COLUMN "created_by" uuid NULL;

-- add column plan_entitlements.updated_by; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
ALTER TABLE "plan_entitlements" ADD COLUMN "updated_by" uuid NULL;

-- default of plan_entitlements.created_at; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
ALTER TABLE plan_entitlements ALTER COLUMN created_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column org_plan_assignments.updated_at; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
ALTER TABLE "org_plan_assignments" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- add column org_plan_assignments.created_by; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
ALTER TABLE "org_plan_assignments" ADD COLUMN "created_by" uuid NULL;

-- add column org_plan_assignments.updated_by; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
ALTER TABLE "org_plan_assignments" ADD COLUMN "updated_by" uuid NULL;

-- default of org_plan_assignments.updated_at; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
ALTER TABLE org_plan_assignments ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column project_plan_assignments.org_id; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
ALTER TABLE "project_plan_assignments" ADD COLUMN "org_id" uuid NULL;

-- add column project_plan_assignments.updated_at; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
ALTER TABLE "project_plan_assignments" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- add column project_plan_assignments.created_by; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
ALTER TABLE "project_plan_assignments" ADD COLUMN "created_by" uuid NULL;

-- add column project_plan_assignments.updated_by; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
ALTER TABLE "project_plan_assignments" ADD COLUMN "updated_by" uuid NULL;

-- default of project_plan_assignments.updated_at; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
ALTER TABLE project_plan_assignments ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column settings_definitions.updated_at; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
ALTER TABLE "settings_definitions" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- add column settings_definitions.created_by; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
ALTER TABLE "settings_definitions" ADD COLUMN "created_by" uuid NULL;

-- add column settings_definitions.updated_by; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
ALTER TABLE "settings_definitions" ADD COLUMN "updated_by" uuid NULL;

-- default of settings_definitions.updated_at; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
ALTER TABLE settings_definitions ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column settings_values.org_id; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
ALTER TABLE "settings_values" ADD COLUMN "org_id" uuid NULL;

-- add column settings_values.created_at; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
ALTER TABLE "settings_values" ADD COLUMN "created_at" timestamp with time zone NULL;

-- add column settings_values.created_by; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
ALTER TABLE "settings_values" ADD COLUMN "created_by" uuid NULL;

-- default of settings_values.created_at; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
ALTER TABLE settings_values ALTER COLUMN created_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column entitlement_overrides.org_id; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
ALTER TABLE "entitlement_overrides" ADD COLUMN "org_id" uuid NULL;

-- add column entitlement_overrides.created_at; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
ALTER TABLE "entitlement_overrides" ADD COLUMN "created_at" timestamp with time zone NULL;

-- add column entitlement_overrides.created_by; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
ALTER TABLE "entitlement_overrides" ADD COLUMN "created_by" uuid NULL;

-- add column entitlement_overrides.updated_by; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
ALTER TABLE "entitlement_overrides" ADD COLUMN "updated_by" uuid NULL;

-- default of entitlement_overrides.created_at; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
ALTER TABLE entitlement_overrides ALTER COLUMN created_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column projects.updated_by; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "projects" ADD COLUMN "updated_by" uuid NULL;

COMMIT;

BEGIN;

-- add column events.org_id; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
ALTER TABLE "events" ADD COLUMN "org_id" uuid NULL;

-- add column events.created_by; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
ALTER TABLE "events" ADD COLUMN "created_by" uuid NULL;

-- add column events.updated_by; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
ALTER TABLE "events" ADD COLUMN "updated_by" uuid NULL;

COMMIT;

BEGIN;

-- add column sites.org_id; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE "sites" ADD COLUMN "org_id" uuid NULL;

-- add column sites.created_by; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE "sites" ADD COLUMN "created_by" uuid NULL;

-- add column sites.updated_by; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE "sites" ADD COLUMN "updated_by" uuid NULL;

COMMIT;

BEGIN;

-- add column site_versions.org_id; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
ALTER TABLE "site_versions" ADD COLUMN "org_id" uuid NULL;

-- add column site_versions.updated_at; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
ALTER TABLE "site_versions" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- add column site_versions.created_by; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
ALTER TABLE "site_versions" ADD COLUMN "created_by" uuid NULL;

-- add column site_versions.updated_by; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
ALTER TABLE "site_versions" ADD COLUMN "updated_by" uuid NULL;

-- default of site_versions.updated_at; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
ALTER TABLE site_versions ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column guest_groups.org_id; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE "guest_groups" ADD COLUMN "org_id" uuid NULL;

-- add column guest_groups.updated_at; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE "guest_groups" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- add column guest_groups.created_by; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE "guest_groups" ADD COLUMN "created_by" uuid NULL;

-- add column guest_groups.updated_by; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE "guest_groups" ADD COLUMN "updated_by" uuid NULL;

-- default of guest_groups.updated_at; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE guest_groups ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column guests.org_id; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE "guests" ADD COLUMN "org_id" uuid NULL;

-- add column guests.created_by; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE "guests" ADD COLUMN "created_by" uuid NULL;

-- add column guests.updated_by; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE "guests" ADD COLUMN "updated_by" uuid NULL;

COMMIT;

BEGIN;

-- add column guest_contacts.org_id; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
ALTER TABLE "guest_contacts" ADD COLUMN "org_id" uuid NULL;

-- add column guest_contacts.updated_at; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
ALTER TABLE "guest_contacts" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- add column guest_contacts.created_by; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
ALTER TABLE "guest_contacts" ADD COLUMN "created_by" uuid NULL;

-- add column guest_contacts.updated_by; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
ALTER TABLE "guest_contacts" ADD COLUMN "updated_by" uuid NULL;

-- default of guest_contacts.updated_at; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
ALTER TABLE guest_contacts ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column guest_tags.org_id; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE "guest_tags" ADD COLUMN "org_id" uuid NULL;

-- add column guest_tags.created_at; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE "guest_tags" ADD COLUMN "created_at" timestamp with time zone NULL;

-- add column guest_tags.updated_at; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE "guest_tags" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- add column guest_tags.created_by; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE "guest_tags" ADD COLUMN "created_by" uuid NULL;

-- add column guest_tags.updated_by; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE "guest_tags" ADD COLUMN "updated_by" uuid NULL;

-- default of guest_tags.created_at; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE guest_tags ALTER COLUMN created_at SET DEFAULT now();

-- default of guest_tags.updated_at; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE guest_tags ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column guest_tag_assignments.org_id; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
ALTER TABLE "guest_tag_assignments" ADD COLUMN "org_id" uuid NULL;

-- add column guest_tag_assignments.created_at; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
ALTER TABLE "guest_tag_assignments" ADD COLUMN "created_at" timestamp with time zone NULL;

-- add column guest_tag_assignments.updated_at; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
ALTER TABLE "guest_tag_assignments" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- default of guest_tag_assignments.created_at; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
ALTER TABLE guest_tag_assignments ALTER COLUMN created_at SET DEFAULT now();

-- default of guest_tag_assignments.updated_at; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
ALTER TABLE guest_tag_assignments ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column invites.org_id; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" ADD COLUMN "org_id" uuid NULL;

-- add column invites.updated_at; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- add column invites.created_by; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" ADD COLUMN "created_by" uuid NULL;

-- add column invites.updated_by; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" ADD COLUMN "updated_by" uuid NULL;

-- default of invites.updated_at; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE invites ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column invite_access_logs.org_id; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
ALTER TABLE "invite_access_logs" ADD COLUMN "org_id" uuid NULL;

-- add column invite_access_logs.created_at; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
ALTER TABLE "invite_access_logs" ADD COLUMN "created_at" timestamp with time zone NULL;

-- default of invite_access_logs.created_at; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
ALTER TABLE invite_access_logs ALTER COLUMN created_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column rsvp_forms.org_id; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
ALTER TABLE "rsvp_forms" ADD COLUMN "org_id" uuid NULL;

-- add column rsvp_forms.updated_at; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
ALTER TABLE "rsvp_forms" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- add column rsvp_forms.created_by; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
ALTER TABLE "rsvp_forms" ADD COLUMN "created_by" uuid NULL;

-- add column rsvp_forms.updated_by; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
ALTER TABLE "rsvp_forms" ADD COLUMN "updated_by" uuid NULL;

-- default of rsvp_forms.updated_at; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
ALTER TABLE rsvp_forms ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column rsvp_questions.org_id; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE "rsvp_questions" ADD COLUMN "org_id" uuid NULL;

-- add column rsvp_questions.created_at; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE "rsvp_questions" ADD COLUMN "created_at" timestamp with time zone NULL;

-- add column rsvp_questions.updated_at; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE "rsvp_questions" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- add column rsvp_questions.created_by; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE "rsvp_questions" ADD COLUMN "created_by" uuid NULL;

-- add column rsvp_questions.updated_by; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE "rsvp_questions" ADD COLUMN "updated_by" uuid NULL;

-- default of rsvp_questions.created_at; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE rsvp_questions ALTER COLUMN created_at SET DEFAULT now();

-- default of rsvp_questions.updated_at; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE rsvp_questions ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column rsvp_question_options.org_id; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE "rsvp_question_options" ADD COLUMN "org_id" uuid NULL;

-- add column rsvp_question_options.created_at; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE "rsvp_question_options" ADD COLUMN "created_at" timestamp with time zone NULL;

-- add column rsvp_question_options.updated_at; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE "rsvp_question_options" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- add column rsvp_question_options.created_by; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE "rsvp_question_options" ADD COLUMN "created_by" uuid NULL;

-- add column rsvp_question_options.updated_by; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE "rsvp_question_options" ADD COLUMN "updated_by" uuid NULL;

-- default of rsvp_question_options.created_at; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE rsvp_question_options ALTER COLUMN created_at SET DEFAULT now();

-- default of rsvp_question_options.updated_at; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE rsvp_question_options ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column rsvp_logic_rules.org_id; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
ALTER TABLE "rsvp_logic_rules" ADD COLUMN "org_id" uuid NULL;

-- add column rsvp_logic_rules.created_at; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
ALTER TABLE "rsvp_logic_rules" ADD COLUMN "created_at" timestamp with time zone NULL;

-- add column rsvp_logic_rules.updated_at; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
ALTER TABLE "rsvp_logic_rules" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- add column rsvp_logic_rules.created_by; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
ALTER TABLE "rsvp_logic_rules" ADD COLUMN "created_by" uuid NULL;

-- add column rsvp_logic_rules.updated_by; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
ALTER TABLE "rsvp_logic_rules" ADD COLUMN "updated_by" uuid NULL;

-- default of rsvp_logic_rules.created_at; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
ALTER TABLE rsvp_logic_rules ALTER COLUMN created_at SET DEFAULT now();

-- default of rsvp_logic_rules.updated_at; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
ALTER TABLE rsvp_logic_rules ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column rsvp_submissions.org_id; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE "rsvp_submissions" ADD COLUMN "org_id" uuid NULL;

-- add column rsvp_submissions.created_at; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE "rsvp_submissions" ADD COLUMN "created_at" timestamp with time zone NULL;

-- add column rsvp_submissions.updated_at; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE "rsvp_submissions" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- add column rsvp_submissions.created_by; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE "rsvp_submissions" ADD COLUMN "created_by" uuid NULL;

-- add column rsvp_submissions.updated_by; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE "rsvp_submissions" ADD COLUMN "updated_by" uuid NULL;

-- default of rsvp_submissions.created_at; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE rsvp_submissions ALTER COLUMN created_at SET DEFAULT now();

-- default of rsvp_submissions.updated_at; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE rsvp_submissions ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column rsvp_answers.org_id; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
ALTER TABLE "rsvp_answers" ADD COLUMN "org_id" uuid NULL;

-- add column rsvp_answers.created_at; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
ALTER TABLE "rsvp_answers" ADD COLUMN "created_at" timestamp with time zone NULL;

-- add column rsvp_answers.updated_at; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
ALTER TABLE "rsvp_answers" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- default of rsvp_answers.created_at; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
ALTER TABLE rsvp_answers ALTER COLUMN created_at SET DEFAULT now();

-- default of rsvp_answers.updated_at; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
ALTER TABLE rsvp_answers ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column messaging_campaigns.org_id; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE "messaging_campaigns" ADD COLUMN "org_id" uuid NULL;

-- add column messaging_campaigns.updated_at; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE "messaging_campaigns" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- add column messaging_campaigns.created_by; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE "messaging_campaigns" ADD COLUMN "created_by" uuid NULL;

-- add column messaging_campaigns.updated_by; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE "messaging_campaigns" ADD COLUMN "updated_by" uuid NULL;

-- default of messaging_campaigns.updated_at; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE messaging_campaigns ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column message_jobs.org_id; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
ALTER TABLE "message_jobs" ADD COLUMN "org_id" uuid NULL;

COMMIT;

BEGIN;

-- add column message_events.org_id; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
ALTER TABLE "message_events" ADD COLUMN "org_id" uuid NULL;

-- add column message_events.created_at; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
ALTER TABLE "message_events" ADD COLUMN "created_at" timestamp with time zone NULL;

-- default of message_events.created_at; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
ALTER TABLE message_events ALTER COLUMN created_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column floor_plans.org_id; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
ALTER TABLE "floor_plans" ADD COLUMN "org_id" uuid NULL;

-- add column floor_plans.created_by; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
ALTER TABLE "floor_plans" ADD COLUMN "created_by" uuid NULL;

-- add column floor_plans.updated_by; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
ALTER TABLE "floor_plans" ADD COLUMN "updated_by" uuid NULL;

COMMIT;

BEGIN;

-- add column seating_tables.org_id; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE "seating_tables" ADD COLUMN "org_id" uuid NULL;

-- add column seating_tables.updated_at; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE "seating_tables" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- add column seating_tables.created_by; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE "seating_tables" ADD COLUMN "created_by" uuid NULL;

-- add column seating_tables.updated_by; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE "seating_tables" ADD COLUMN "updated_by" uuid NULL;

-- default of seating_tables.updated_at; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE seating_tables ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column seating_assignments.org_id; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
ALTER TABLE "seating_assignments" ADD COLUMN "org_id" uuid NULL;

-- add column seating_assignments.updated_at; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
ALTER TABLE "seating_assignments" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- add column seating_assignments.created_by; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
ALTER TABLE "seating_assignments" ADD COLUMN "created_by" uuid NULL;

-- add column seating_assignments.updated_by; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
ALTER TABLE "seating_assignments" ADD COLUMN "updated_by" uuid NULL;

-- default of seating_assignments.updated_at; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
ALTER TABLE seating_assignments ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column check_in_records.org_id; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
ALTER TABLE "check_in_records" ADD COLUMN "org_id" uuid NULL;

-- add column check_in_records.created_at; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
ALTER TABLE "check_in_records" ADD COLUMN "created_at" timestamp with time zone NULL;

-- add column check_in_records.updated_at; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
ALTER TABLE "check_in_records" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- add column check_in_records.created_by; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
ALTER TABLE "check_in_records" ADD COLUMN "created_by" uuid NULL;

-- add column check_in_records.updated_by; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
ALTER TABLE "check_in_records" ADD COLUMN "updated_by" uuid NULL;

-- default of check_in_records.created_at; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
ALTER TABLE check_in_records ALTER COLUMN created_at SET DEFAULT now();

-- default of check_in_records.updated_at; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
ALTER TABLE check_in_records ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add column photo_wall_settings.org_id; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
ALTER TABLE "photo_wall_settings" ADD COLUMN "org_id" uuid NULL;

-- add column photo_wall_settings.created_by; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
ALTER TABLE "photo_wall_settings" ADD COLUMN "created_by" uuid NULL;

-- add column photo_wall_settings.updated_by; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
ALTER TABLE "photo_wall_settings" ADD COLUMN "updated_by" uuid NULL;

COMMIT;

BEGIN;

-- add column photo_uploads.org_id; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE "photo_uploads" ADD COLUMN "org_id" uuid NULL;

-- add column photo_uploads.created_by; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE "photo_uploads" ADD COLUMN "created_by" uuid NULL;

-- add column photo_uploads.updated_by; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE "photo_uploads" ADD COLUMN "updated_by" uuid NULL;

COMMIT;

BEGIN;

-- add column photo_likes.org_id; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
ALTER TABLE "photo_likes" ADD COLUMN "org_id" uuid NULL;

-- add column photo_likes.updated_at; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
ALTER TABLE "photo_likes" ADD COLUMN "updated_at" timestamp with time zone NULL;

-- default of photo_likes.updated_at; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
ALTER TABLE photo_likes ALTER COLUMN updated_at SET DEFAULT now();

COMMIT;

BEGIN;

-- add foreign key fk_users_created_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "users"
ADD CONSTRAINT "fk_users_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_users_updated_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "users"
ADD CONSTRAINT "fk_users_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_organizations_created_by; lock: SHARE ROW EXCLUSIVE on organizations (writes wait, reads go on)
ALTER TABLE "organizations"
ADD
    CONSTRAINT "fk_organizations_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_organizations_updated_by; lock: SHARE ROW EXCLUSIVE on organizations (writes wait, reads go on)
ALTER TABLE "organizations"
ADD
    CONSTRAINT "fk_organizations_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_organization_members_created_by; lock: SHARE ROW EXCLUSIVE on organization_members (writes wait, reads go on)
ALTER TABLE "organization_members"
ADD
    CONSTRAINT "fk_organization_members_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_organization_members_updated_by; lock: SHARE ROW EXCLUSIVE on organization_members (writes wait, reads go on)
ALTER TABLE "organization_members"
ADD
    CONSTRAINT "fk_organization_members_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_plans_created_by; lock: SHARE ROW EXCLUSIVE on plans (writes wait, reads go on)
ALTER TABLE "plans"
ADD CONSTRAINT "fk_plans_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_plans_updated_by; lock: SHARE ROW EXCLUSIVE on plans (writes wait, reads go on)
ALTER TABLE "plans"
ADD CONSTRAINT "fk_plans_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_plan_entitlements_created_by; lock: SHARE ROW EXCLUSIVE on plan_entitlements (writes wait, reads go on)
ALTER TABLE "plan_entitlements"
ADD
    CONSTRAINT "fk_plan_entitlements_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_plan_entitlements_updated_by; lock: SHARE ROW EXCLUSIVE on plan_entitlements (writes wait, reads go on)
ALTER TABLE "plan_entitlements"
ADD
    CONSTRAINT "fk_plan_entitlements_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_org_plan_assignments_created_by; lock: SHARE ROW EXCLUSIVE on org_plan_assignments (writes wait, reads go on)
ALTER TABLE "org_plan_assignments"
ADD
    CONSTRAINT "fk_org_plan_assignments_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_org_plan_assignments_updated_by; lock: SHARE ROW EXCLUSIVE on org_plan_assignments (writes wait, reads go on)
ALTER TABLE "org_plan_assignments"
ADD
    CONSTRAINT "fk_org_plan_assignments_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_project_plan_assignments_created_by; lock: SHARE ROW EXCLUSIVE on project_plan_assignments (writes wait, reads go on)
ALTER TABLE "project_plan_assignments"
ADD
    CONSTRAINT "fk_project_plan_assignments_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_project_plan_assignments_updated_by; lock: SHARE ROW EXCLUSIVE on project_plan_assignments (writes wait, reads go on)
ALTER TABLE "project_plan_assignments"
ADD
    CONSTRAINT "fk_project_plan_assignments_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_settings_definitions_created_by; lock: SHARE ROW EXCLUSIVE on settings_definitions (writes wait, reads go on)
ALTER TABLE "settings_definitions"
ADD
    CONSTRAINT "fk_settings_definitions_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_settings_definitions_updated_by; lock: SHARE ROW EXCLUSIVE on settings_definitions (writes wait, reads go on)
ALTER TABLE "settings_definitions"
ADD
    CONSTRAINT "fk_settings_definitions_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_settings_values_created_by; lock: SHARE ROW EXCLUSIVE on settings_values (writes wait, reads go on)
ALTER TABLE "settings_values"
ADD
    CONSTRAINT "fk_settings_values_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_entitlement_overrides_created_by; lock: SHARE ROW EXCLUSIVE on entitlement_overrides (writes wait, reads go on)
ALTER TABLE "entitlement_overrides"
ADD
    CONSTRAINT "fk_entitlement_overrides_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_entitlement_overrides_updated_by; lock: SHARE ROW EXCLUSIVE on entitlement_overrides (writes wait, reads go on)
ALTER TABLE "entitlement_overrides"
ADD
    CONSTRAINT "fk_entitlement_overrides_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_projects_updated_by; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
ALTER TABLE "projects"
ADD CONSTRAINT "fk_projects_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_events_created_by; lock: SHARE ROW EXCLUSIVE on events (writes wait, reads go on)
ALTER TABLE "events"
ADD CONSTRAINT "fk_events_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_events_updated_by; lock: SHARE ROW EXCLUSIVE on events (writes wait, reads go on)
ALTER TABLE "events"
ADD CONSTRAINT "fk_events_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_sites_created_by; lock: SHARE ROW EXCLUSIVE on sites (writes wait, reads go on)
ALTER TABLE "sites"
ADD CONSTRAINT "fk_sites_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_sites_updated_by; lock: SHARE ROW EXCLUSIVE on sites (writes wait, reads go on)
ALTER TABLE "sites"
ADD CONSTRAINT "fk_sites_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_site_versions_created_by; lock: SHARE ROW EXCLUSIVE on site_versions (writes wait, reads go on)
ALTER TABLE "site_versions"
ADD
    CONSTRAINT "fk_site_versions_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_site_versions_updated_by; lock: SHARE ROW EXCLUSIVE on site_versions (writes wait, reads go on)
ALTER TABLE "site_versions"
ADD
    CONSTRAINT "fk_site_versions_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_guest_groups_created_by; lock: SHARE ROW EXCLUSIVE on guest_groups (writes wait, reads go on)
ALTER TABLE "guest_groups"
ADD
    CONSTRAINT "fk_guest_groups_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_guest_groups_updated_by; lock: SHARE ROW EXCLUSIVE on guest_groups (writes wait, reads go on)
ALTER TABLE "guest_groups"
ADD
    CONSTRAINT "fk_guest_groups_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_guests_created_by; lock: SHARE ROW EXCLUSIVE on guests (writes wait, reads go on)
ALTER TABLE "guests"
ADD CONSTRAINT "fk_guests_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_guests_updated_by; lock: SHARE ROW EXCLUSIVE on guests (writes wait, reads go on)
ALTER TABLE "guests"
ADD CONSTRAINT "fk_guests_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_guest_contacts_created_by; lock: SHARE ROW EXCLUSIVE on guest_contacts (writes wait, reads go on)
ALTER TABLE "guest_contacts"
ADD
    CONSTRAINT "fk_guest_contacts_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_guest_contacts_updated_by; lock: SHARE ROW EXCLUSIVE on guest_contacts (writes wait, reads go on)
ALTER TABLE "guest_contacts"
ADD
    CONSTRAINT "fk_guest_contacts_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_guest_tags_created_by; lock: SHARE ROW EXCLUSIVE on guest_tags (writes wait, reads go on)
ALTER TABLE "guest_tags"
ADD
    CONSTRAINT "fk_guest_tags_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_guest_tags_updated_by; lock: SHARE ROW EXCLUSIVE on guest_tags (writes wait, reads go on)
ALTER TABLE "guest_tags"
ADD
    CONSTRAINT "fk_guest_tags_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_invites_created_by; lock: SHARE ROW EXCLUSIVE on invites (writes wait, reads go on)
ALTER TABLE "invites"
ADD CONSTRAINT "fk_invites_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_invites_updated_by; lock: SHARE ROW EXCLUSIVE on invites (writes wait, reads go on)
ALTER TABLE "invites"
ADD CONSTRAINT "fk_invites_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_rsvp_forms_created_by; lock: SHARE ROW EXCLUSIVE on rsvp_forms (writes wait, reads go on)
ALTER TABLE "rsvp_forms"
ADD
    CONSTRAINT "fk_rsvp_forms_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_rsvp_forms_updated_by; lock: SHARE ROW EXCLUSIVE on rsvp_forms (writes wait, reads go on)
ALTER TABLE "rsvp_forms"
ADD
    CONSTRAINT "fk_rsvp_forms_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_rsvp_questions_created_by; lock: SHARE ROW EXCLUSIVE on rsvp_questions (writes wait, reads go on)
ALTER TABLE "rsvp_questions"
ADD
    CONSTRAINT "fk_rsvp_questions_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_rsvp_questions_updated_by; lock: SHARE ROW EXCLUSIVE on rsvp_questions (writes wait, reads go on)
ALTER TABLE "rsvp_questions"
ADD
    CONSTRAINT "fk_rsvp_questions_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_rsvp_question_options_created_by; lock: SHARE ROW EXCLUSIVE on rsvp_question_options (writes wait, reads go on)
ALTER TABLE "rsvp_question_options"
ADD
    CONSTRAINT "fk_rsvp_question_options_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_rsvp_question_options_updated_by; lock: SHARE ROW EXCLUSIVE on rsvp_question_options (writes wait, reads go on)
ALTER TABLE "rsvp_question_options"
ADD
    CONSTRAINT "fk_rsvp_question_options_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_rsvp_logic_rules_created_by; lock: SHARE ROW EXCLUSIVE on rsvp_logic_rules (writes wait, reads go on)
ALTER TABLE "rsvp_logic_rules"
ADD
    CONSTRAINT "fk_rsvp_logic_rules_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_rsvp_logic_rules_updated_by; lock: SHARE ROW EXCLUSIVE on rsvp_logic_rules (writes wait, reads go on)
ALTER TABLE "rsvp_logic_rules"
ADD
    CONSTRAINT "fk_rsvp_logic_rules_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_rsvp_submissions_created_by; lock: SHARE ROW EXCLUSIVE on rsvp_submissions (writes wait, reads go on)
ALTER TABLE "rsvp_submissions"
ADD
    CONSTRAINT "fk_rsvp_submissions_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_rsvp_submissions_updated_by; lock: SHARE ROW EXCLUSIVE on rsvp_submissions (writes wait, reads go on)
ALTER TABLE "rsvp_submissions"
ADD
    CONSTRAINT "fk_rsvp_submissions_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_messaging_campaigns_created_by; lock: SHARE ROW EXCLUSIVE on messaging_campaigns (writes wait, reads go on)
ALTER TABLE "messaging_campaigns"
ADD
    CONSTRAINT "fk_messaging_campaigns_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_messaging_campaigns_updated_by; lock: SHARE ROW EXCLUSIVE on messaging_campaigns (writes wait, reads go on)
ALTER TABLE "messaging_campaigns"
ADD
    CONSTRAINT "fk_messaging_campaigns_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_floor_plans_created_by; lock: SHARE ROW EXCLUSIVE on floor_plans (writes wait, reads go on)
ALTER TABLE "floor_plans"
ADD
    CONSTRAINT "fk_floor_plans_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_floor_plans_updated_by; lock: SHARE ROW EXCLUSIVE on floor_plans (writes wait, reads go on)
ALTER TABLE "floor_plans"
ADD
    CONSTRAINT "fk_floor_plans_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_seating_tables_created_by; lock: SHARE ROW EXCLUSIVE on seating_tables (writes wait, reads go on)
ALTER TABLE "seating_tables"
ADD
    CONSTRAINT "fk_seating_tables_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_seating_tables_updated_by; lock: SHARE ROW EXCLUSIVE on seating_tables (writes wait, reads go on)
ALTER TABLE "seating_tables"
ADD
    CONSTRAINT "fk_seating_tables_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_seating_assignments_created_by; lock: SHARE ROW EXCLUSIVE on seating_assignments (writes wait, reads go on)
ALTER TABLE "seating_assignments"
ADD
    CONSTRAINT "fk_seating_assignments_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_seating_assignments_updated_by; lock: SHARE ROW EXCLUSIVE on seating_assignments (writes wait, reads go on)
ALTER TABLE "seating_assignments"
ADD
    CONSTRAINT "fk_seating_assignments_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_check_in_records_created_by; lock: SHARE ROW EXCLUSIVE on check_in_records (writes wait, reads go on)
ALTER TABLE "check_in_records"
ADD
    CONSTRAINT "fk_check_in_records_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_check_in_records_updated_by; lock: SHARE ROW EXCLUSIVE on check_in_records (writes wait, reads go on)
ALTER TABLE "check_in_records"
ADD
    CONSTRAINT "fk_check_in_records_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_photo_wall_settings_created_by; lock: SHARE ROW EXCLUSIVE on photo_wall_settings (writes wait, reads go on)
ALTER TABLE "photo_wall_settings"
ADD
    CONSTRAINT "fk_photo_wall_settings_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_photo_wall_settings_updated_by; lock: SHARE ROW EXCLUSIVE on photo_wall_settings (writes wait, reads go on)
ALTER TABLE "photo_wall_settings"
ADD
    CONSTRAINT "fk_photo_wall_settings_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_photo_uploads_created_by; lock: SHARE ROW EXCLUSIVE on photo_uploads (writes wait, reads go on)
ALTER TABLE "photo_uploads"
ADD
    CONSTRAINT "fk_photo_uploads_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_photo_uploads_updated_by; lock: SHARE ROW EXCLUSIVE on photo_uploads (writes wait, reads go on)
ALTER TABLE "photo_uploads"
ADD
    CONSTRAINT "fk_photo_uploads_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

-- validate foreign key fk_users_created_by; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM users r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE users VALIDATE CONSTRAINT fk_users_created_by;
COMMIT;

-- validate foreign key fk_users_updated_by; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM users r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE users VALIDATE CONSTRAINT fk_users_updated_by;
COMMIT;

-- validate foreign key fk_organizations_created_by; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM organizations r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE organizations VALIDATE CONSTRAINT fk_organizations_created_by;
COMMIT;

-- validate foreign key fk_organizations_updated_by; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM organizations r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE organizations VALIDATE CONSTRAINT fk_organizations_updated_by;
COMMIT;

-- validate foreign key fk_organization_members_created_by; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM organization_members r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE organization_members VALIDATE CONSTRAINT fk_organization_members_created_by;
COMMIT;

-- validate foreign key fk_organization_members_updated_by; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM organization_members r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE organization_members VALIDATE CONSTRAINT fk_organization_members_updated_by;
COMMIT;

-- validate foreign key fk_plans_created_by; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM plans r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE plans VALIDATE CONSTRAINT fk_plans_created_by;
COMMIT;

-- validate foreign key fk_plans_updated_by; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM plans r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE plans VALIDATE CONSTRAINT fk_plans_updated_by;
COMMIT;

-- validate foreign key fk_plan_entitlements_created_by; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM plan_entitlements r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE plan_entitlements VALIDATE CONSTRAINT fk_plan_entitlements_created_by;
COMMIT;

-- validate foreign key fk_plan_entitlements_updated_by; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM plan_entitlements r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE plan_entitlements VALIDATE CONSTRAINT fk_plan_entitlements_updated_by;
COMMIT;

-- validate foreign key fk_org_plan_assignments_created_by; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM org_plan_assignments r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE org_plan_assignments VALIDATE CONSTRAINT fk_org_plan_assignments_created_by;
COMMIT;

-- validate foreign key fk_org_plan_assignments_updated_by; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM org_plan_assignments r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE org_plan_assignments VALIDATE CONSTRAINT fk_org_plan_assignments_updated_by;
COMMIT;

-- validate foreign key fk_project_plan_assignments_created_by; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM project_plan_assignments r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE project_plan_assignments VALIDATE CONSTRAINT fk_project_plan_assignments_created_by;
COMMIT;

-- validate foreign key fk_project_plan_assignments_updated_by; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM project_plan_assignments r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE project_plan_assignments VALIDATE CONSTRAINT fk_project_plan_assignments_updated_by;
COMMIT;

-- validate foreign key fk_settings_definitions_created_by; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM settings_definitions r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE settings_definitions VALIDATE CONSTRAINT fk_settings_definitions_created_by;
COMMIT;

-- validate foreign key fk_settings_definitions_updated_by; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM settings_definitions r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE settings_definitions VALIDATE CONSTRAINT fk_settings_definitions_updated_by;
COMMIT;

-- validate foreign key fk_settings_values_created_by; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM settings_values r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE settings_values VALIDATE CONSTRAINT fk_settings_values_created_by;
COMMIT;

-- validate foreign key fk_entitlement_overrides_created_by; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM entitlement_overrides r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE entitlement_overrides VALIDATE CONSTRAINT fk_entitlement_overrides_created_by;
COMMIT;

-- validate foreign key fk_entitlement_overrides_updated_by; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM entitlement_overrides r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE entitlement_overrides VALIDATE CONSTRAINT fk_entitlement_overrides_updated_by;
COMMIT;

-- validate foreign key fk_projects_updated_by; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM projects r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE projects VALIDATE CONSTRAINT fk_projects_updated_by;
COMMIT;

-- validate foreign key fk_events_created_by; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM events r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE events VALIDATE CONSTRAINT fk_events_created_by;
COMMIT;

-- validate foreign key fk_events_updated_by; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM events r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE events VALIDATE CONSTRAINT fk_events_updated_by;
COMMIT;

-- validate foreign key fk_sites_created_by; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM sites r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE sites VALIDATE CONSTRAINT fk_sites_created_by;
COMMIT;

-- validate foreign key fk_sites_updated_by; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM sites r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE sites VALIDATE CONSTRAINT fk_sites_updated_by;
COMMIT;

-- validate foreign key fk_site_versions_created_by; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM site_versions r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE site_versions VALIDATE CONSTRAINT fk_site_versions_created_by;
COMMIT;

-- validate foreign key fk_site_versions_updated_by; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM site_versions r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE site_versions VALIDATE CONSTRAINT fk_site_versions_updated_by;
COMMIT;

-- validate foreign key fk_guest_groups_created_by; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM guest_groups r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE guest_groups VALIDATE CONSTRAINT fk_guest_groups_created_by;
COMMIT;

-- validate foreign key fk_guest_groups_updated_by; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM guest_groups r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE guest_groups VALIDATE CONSTRAINT fk_guest_groups_updated_by;
COMMIT;

-- validate foreign key fk_guests_created_by; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM guests r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE guests VALIDATE CONSTRAINT fk_guests_created_by;
COMMIT;

-- validate foreign key fk_guests_updated_by; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM guests r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE guests VALIDATE CONSTRAINT fk_guests_updated_by;
COMMIT;

-- validate foreign key fk_guest_contacts_created_by; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM guest_contacts r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE guest_contacts VALIDATE CONSTRAINT fk_guest_contacts_created_by;
COMMIT;

-- validate foreign key fk_guest_contacts_updated_by; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM guest_contacts r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE guest_contacts VALIDATE CONSTRAINT fk_guest_contacts_updated_by;
COMMIT;

-- validate foreign key fk_guest_tags_created_by; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM guest_tags r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE guest_tags VALIDATE CONSTRAINT fk_guest_tags_created_by;
COMMIT;

-- validate foreign key fk_guest_tags_updated_by; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM guest_tags r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE guest_tags VALIDATE CONSTRAINT fk_guest_tags_updated_by;
COMMIT;

-- validate foreign key fk_invites_created_by; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM invites r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE invites VALIDATE CONSTRAINT fk_invites_created_by;
COMMIT;

-- validate foreign key fk_invites_updated_by; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM invites r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE invites VALIDATE CONSTRAINT fk_invites_updated_by;
COMMIT;

-- validate foreign key fk_rsvp_forms_created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM rsvp_forms r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE rsvp_forms VALIDATE CONSTRAINT fk_rsvp_forms_created_by;
COMMIT;

-- validate foreign key fk_rsvp_forms_updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM rsvp_forms r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE rsvp_forms VALIDATE CONSTRAINT fk_rsvp_forms_updated_by;
COMMIT;

-- validate foreign key fk_rsvp_questions_created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM rsvp_questions r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE rsvp_questions VALIDATE CONSTRAINT fk_rsvp_questions_created_by;
COMMIT;

-- validate foreign key fk_rsvp_questions_updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM rsvp_questions r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE rsvp_questions VALIDATE CONSTRAINT fk_rsvp_questions_updated_by;
COMMIT;

-- validate foreign key fk_rsvp_question_options_created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM rsvp_question_options r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE rsvp_question_options VALIDATE CONSTRAINT fk_rsvp_question_options_created_by;
COMMIT;

-- validate foreign key fk_rsvp_question_options_updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM rsvp_question_options r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE rsvp_question_options VALIDATE CONSTRAINT fk_rsvp_question_options_updated_by;
COMMIT;

-- validate foreign key fk_rsvp_logic_rules_created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM rsvp_logic_rules r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE rsvp_logic_rules VALIDATE CONSTRAINT fk_rsvp_logic_rules_created_by;
COMMIT;

-- validate foreign key fk_rsvp_logic_rules_updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM rsvp_logic_rules r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE rsvp_logic_rules VALIDATE CONSTRAINT fk_rsvp_logic_rules_updated_by;
COMMIT;

-- validate foreign key fk_rsvp_submissions_created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM rsvp_submissions r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE rsvp_submissions VALIDATE CONSTRAINT fk_rsvp_submissions_created_by;
COMMIT;

-- validate foreign key fk_rsvp_submissions_updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM rsvp_submissions r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE rsvp_submissions VALIDATE CONSTRAINT fk_rsvp_submissions_updated_by;
COMMIT;

-- validate foreign key fk_messaging_campaigns_created_by; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM messaging_campaigns r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE messaging_campaigns VALIDATE CONSTRAINT fk_messaging_campaigns_created_by;
COMMIT;

-- validate foreign key fk_messaging_campaigns_updated_by; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM messaging_campaigns r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE messaging_campaigns VALIDATE CONSTRAINT fk_messaging_campaigns_updated_by;
COMMIT;

-- validate foreign key fk_floor_plans_created_by; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM floor_plans r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE floor_plans VALIDATE CONSTRAINT fk_floor_plans_created_by;
COMMIT;

-- validate foreign key fk_floor_plans_updated_by; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM floor_plans r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE floor_plans VALIDATE CONSTRAINT fk_floor_plans_updated_by;
COMMIT;

-- validate foreign key fk_seating_tables_created_by; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM seating_tables r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE seating_tables VALIDATE CONSTRAINT fk_seating_tables_created_by;
COMMIT;

-- validate foreign key fk_seating_tables_updated_by; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM seating_tables r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE seating_tables VALIDATE CONSTRAINT fk_seating_tables_updated_by;
COMMIT;

-- validate foreign key fk_seating_assignments_created_by; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM seating_assignments r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE seating_assignments VALIDATE CONSTRAINT fk_seating_assignments_created_by;
COMMIT;

-- validate foreign key fk_seating_assignments_updated_by; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM seating_assignments r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE seating_assignments VALIDATE CONSTRAINT fk_seating_assignments_updated_by;
COMMIT;

-- validate foreign key fk_check_in_records_created_by; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM check_in_records r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE check_in_records VALIDATE CONSTRAINT fk_check_in_records_created_by;
COMMIT;

-- validate foreign key fk_check_in_records_updated_by; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM check_in_records r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE check_in_records VALIDATE CONSTRAINT fk_check_in_records_updated_by;
COMMIT;

-- validate foreign key fk_photo_wall_settings_created_by; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM photo_wall_settings r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE photo_wall_settings VALIDATE CONSTRAINT fk_photo_wall_settings_created_by;
COMMIT;

-- validate foreign key fk_photo_wall_settings_updated_by; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM photo_wall_settings r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE photo_wall_settings VALIDATE CONSTRAINT fk_photo_wall_settings_updated_by;
COMMIT;

-- validate foreign key fk_photo_uploads_created_by; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM photo_uploads r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE photo_uploads VALIDATE CONSTRAINT fk_photo_uploads_created_by;
COMMIT;

-- validate foreign key fk_photo_uploads_updated_by; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM photo_uploads r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE photo_uploads VALIDATE CONSTRAINT fk_photo_uploads_updated_by;
COMMIT;

BEGIN;

-- create function session_setting(name text); lock: none
-- What a session says of itself, all of it optional: app.current_user_id, app.current_org_id,
-- app.actor_type, app.api_key_id, app.invite_id, app.request_id, app.session_id, app.ip_address,
-- app.user_agent, app.reason. Nothing here is proof of anything.

-- Catalogue names are written out, and the search path is not pinned, so that the planner can put
-- the body in the place of the call.
CREATE FUNCTION session_setting(name text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT nullif(pg_catalog.current_setting('app.' OPERATOR(pg_catalog.||) name, true), '')
$$;

-- comment on function session_setting(name text); lock: none
COMMENT ON FUNCTION session_setting(name text) IS 'Catalogue names are written out, and the search path is not pinned, so that the planner can put the body in the place of the call.';

-- create function session_uuid(name text); lock: none
-- The same as a UUID; NULL when it is none.
CREATE FUNCTION session_uuid(name text) RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN pg_catalog.current_setting('app.' OPERATOR(pg_catalog.||) name, true)
                     OPERATOR(pg_catalog.~*) '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                THEN pg_catalog.current_setting('app.' OPERATOR(pg_catalog.||) name, true)::pg_catalog.uuid
           END
$$;

-- comment on function session_uuid(name text); lock: none
COMMENT ON FUNCTION session_uuid(name text) IS 'The same as a UUID; NULL when it is none.';

-- create function session_user_id(); lock: none
-- The user whom the session acts for; NULL when unset, empty or malformed.
CREATE FUNCTION session_user_id() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN pg_catalog.current_setting('app.current_user_id', true)
                     OPERATOR(pg_catalog.~*) '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                THEN pg_catalog.current_setting('app.current_user_id', true)::pg_catalog.uuid
           END
$$;

-- comment on function session_user_id(); lock: none
COMMENT ON FUNCTION session_user_id() IS 'The user whom the session acts for; NULL when unset, empty or malformed.';

-- create function session_org_id(); lock: none
-- The organization that the session acts in; NULL when unset, empty or malformed.
CREATE FUNCTION session_org_id() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN pg_catalog.current_setting('app.current_org_id', true)
                     OPERATOR(pg_catalog.~*) '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                THEN pg_catalog.current_setting('app.current_org_id', true)::pg_catalog.uuid
           END
$$;

-- comment on function session_org_id(); lock: none
COMMENT ON FUNCTION session_org_id() IS 'The organization that the session acts in; NULL when unset, empty or malformed.';

-- create function org_above(parent text, parent_id uuid); lock: none
-- Rows without a removal of their own learn from their parent to which organization they belong.
--
-- A new row holds on to its parent (FOR KEY SHARE, as the foreign key does), so that it waits for a
-- project that is being handed over and then sees the new owner. A row that stays where it is looks
-- without waiting: whoever hands the project over has yet to come to it, or has made it wait.

-- The owner of the project above a row, for parents that do not have their own org_id yet.
CREATE FUNCTION org_above(parent text, parent_id uuid) RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
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
$$;

-- comment on function org_above(parent text, parent_id uuid); lock: none
COMMENT ON FUNCTION org_above(parent text, parent_id uuid) IS 'The owner of the project above a row, for parents that do not have their own org_id yet.';

-- create function place_by_project(); lock: none
-- A row belongs to the organization of its project.
CREATE FUNCTION place_by_project() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.project_id = OLD.project_id THEN
        NEW.org_id := org_above('projects', NEW.project_id);
    ELSE
        SELECT owner_org_id INTO NEW.org_id FROM projects WHERE id = NEW.project_id FOR KEY SHARE;
    END IF;
    RETURN NEW;
END
$$;

-- keep place_by_project() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_by_project() FROM PUBLIC;

-- comment on function place_by_project(); lock: none
COMMENT ON FUNCTION place_by_project() IS 'A row belongs to the organization of its project.';

-- create function place_by_event(); lock: none
-- A row belongs to the organization of its event.
CREATE FUNCTION place_by_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.event_id = OLD.event_id THEN
        SELECT org_id INTO NEW.org_id FROM events WHERE id = NEW.event_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM events WHERE id = NEW.event_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('events', NEW.event_id));
    RETURN NEW;
END
$$;

-- keep place_by_event() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_by_event() FROM PUBLIC;

-- comment on function place_by_event(); lock: none
COMMENT ON FUNCTION place_by_event() IS 'A row belongs to the organization of its event.';

-- create function place_by_table(); lock: none
-- A row belongs to the organization of its seating table.
CREATE FUNCTION place_by_table() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.table_id = OLD.table_id THEN
        SELECT org_id INTO NEW.org_id FROM seating_tables WHERE id = NEW.table_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM seating_tables WHERE id = NEW.table_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('seating_tables', NEW.table_id));
    RETURN NEW;
END
$$;

-- keep place_by_table() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_by_table() FROM PUBLIC;

-- comment on function place_by_table(); lock: none
COMMENT ON FUNCTION place_by_table() IS 'A row belongs to the organization of its seating table.';

-- create function place_by_site(); lock: none
-- A row belongs to the organization of its site.
CREATE FUNCTION place_by_site() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.site_id = OLD.site_id THEN
        SELECT org_id INTO NEW.org_id FROM sites WHERE id = NEW.site_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM sites WHERE id = NEW.site_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('sites', NEW.site_id));
    RETURN NEW;
END
$$;

-- keep place_by_site() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_by_site() FROM PUBLIC;

-- comment on function place_by_site(); lock: none
COMMENT ON FUNCTION place_by_site() IS 'A row belongs to the organization of its site.';

-- create function place_by_guest(); lock: none
-- A row belongs to the organization of its guest.
CREATE FUNCTION place_by_guest() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.guest_id = OLD.guest_id THEN
        SELECT org_id INTO NEW.org_id FROM guests WHERE id = NEW.guest_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM guests WHERE id = NEW.guest_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('guests', NEW.guest_id));
    RETURN NEW;
END
$$;

-- keep place_by_guest() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_by_guest() FROM PUBLIC;

-- comment on function place_by_guest(); lock: none
COMMENT ON FUNCTION place_by_guest() IS 'A row belongs to the organization of its guest.';

-- create function place_by_question(); lock: none
-- A row belongs to the organization of its question.
CREATE FUNCTION place_by_question() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.question_id = OLD.question_id THEN
        SELECT org_id INTO NEW.org_id FROM rsvp_questions WHERE id = NEW.question_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM rsvp_questions WHERE id = NEW.question_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('rsvp_questions', NEW.question_id));
    RETURN NEW;
END
$$;

-- keep place_by_question() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_by_question() FROM PUBLIC;

-- comment on function place_by_question(); lock: none
COMMENT ON FUNCTION place_by_question() IS 'A row belongs to the organization of its question.';

-- create function place_by_submission(); lock: none
-- A row belongs to the organization of its submission.
CREATE FUNCTION place_by_submission() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.submission_id = OLD.submission_id THEN
        SELECT org_id INTO NEW.org_id FROM rsvp_submissions WHERE id = NEW.submission_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM rsvp_submissions WHERE id = NEW.submission_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('rsvp_submissions', NEW.submission_id));
    RETURN NEW;
END
$$;

-- keep place_by_submission() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_by_submission() FROM PUBLIC;

-- comment on function place_by_submission(); lock: none
COMMENT ON FUNCTION place_by_submission() IS 'A row belongs to the organization of its submission.';

-- create function place_by_campaign(); lock: none
-- A row belongs to the organization of its campaign.
CREATE FUNCTION place_by_campaign() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.campaign_id = OLD.campaign_id THEN
        SELECT org_id INTO NEW.org_id FROM messaging_campaigns WHERE id = NEW.campaign_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM messaging_campaigns WHERE id = NEW.campaign_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('messaging_campaigns', NEW.campaign_id));
    RETURN NEW;
END
$$;

-- keep place_by_campaign() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_by_campaign() FROM PUBLIC;

-- comment on function place_by_campaign(); lock: none
COMMENT ON FUNCTION place_by_campaign() IS 'A row belongs to the organization of its campaign.';

-- create function place_by_job(); lock: none
-- A row belongs to the organization of its message.
CREATE FUNCTION place_by_job() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.message_job_id = OLD.message_job_id THEN
        SELECT org_id INTO NEW.org_id FROM message_jobs WHERE id = NEW.message_job_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM message_jobs WHERE id = NEW.message_job_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('message_jobs', NEW.message_job_id));
    RETURN NEW;
END
$$;

-- keep place_by_job() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_by_job() FROM PUBLIC;

-- comment on function place_by_job(); lock: none
COMMENT ON FUNCTION place_by_job() IS 'A row belongs to the organization of its message.';

-- create function place_by_invite(); lock: none
-- A row belongs to the organization of its invite.
CREATE FUNCTION place_by_invite() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.invite_id = OLD.invite_id THEN
        SELECT org_id INTO NEW.org_id FROM invites WHERE id = NEW.invite_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM invites WHERE id = NEW.invite_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('invites', NEW.invite_id));
    RETURN NEW;
END
$$;

-- keep place_by_invite() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_by_invite() FROM PUBLIC;

-- comment on function place_by_invite(); lock: none
COMMENT ON FUNCTION place_by_invite() IS 'A row belongs to the organization of its invite.';

-- create function place_by_photo(); lock: none
-- A row belongs to the organization of its photo.
CREATE FUNCTION place_by_photo() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.photo_id = OLD.photo_id THEN
        SELECT org_id INTO NEW.org_id FROM photo_uploads WHERE id = NEW.photo_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM photo_uploads WHERE id = NEW.photo_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('photo_uploads', NEW.photo_id));
    RETURN NEW;
END
$$;

-- keep place_by_photo() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_by_photo() FROM PUBLIC;

-- comment on function place_by_photo(); lock: none
COMMENT ON FUNCTION place_by_photo() IS 'A row belongs to the organization of its photo.';

-- create function place_by_scope(); lock: none
-- Settings and overrides name what they are for without a foreign key: it may not exist, and the
-- platform and the plans belong to nobody.
CREATE FUNCTION place_by_scope() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
$$;

-- keep place_by_scope() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_by_scope() FROM PUBLIC;

-- comment on function place_by_scope(); lock: none
COMMENT ON FUNCTION place_by_scope() IS 'Settings and overrides name what they are for without a foreign key: it may not exist, and the platform and the plans belong to nobody.';

-- create function inherit_removal(); lock: none
-- Rows that can be removed learn from their parent to which organization they belong, and share its
-- removal: an INSERT that waited for a deletion of its parent (which locks it FOR UPDATE) must not
-- leave a live row below a removed one. Only a deletion with an id takes its children along.

-- A project of a removed organization shares its removal.
CREATE FUNCTION inherit_removal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
$$;

-- keep inherit_removal() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION inherit_removal() FROM PUBLIC;

-- comment on function inherit_removal(); lock: none
COMMENT ON FUNCTION inherit_removal() IS 'A project of a removed organization shares its removal.';

-- create function place_under_project(); lock: none
-- A row belongs to the organization of its project, and shares its removal.
CREATE FUNCTION place_under_project() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
$$;

-- keep place_under_project() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_under_project() FROM PUBLIC;

-- comment on function place_under_project(); lock: none
COMMENT ON FUNCTION place_under_project() IS 'A row belongs to the organization of its project, and shares its removal.';

-- create function place_under_event(); lock: none
-- A row belongs to the organization of its event, and shares its removal.
CREATE FUNCTION place_under_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
$$;

-- keep place_under_event() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_under_event() FROM PUBLIC;

-- comment on function place_under_event(); lock: none
COMMENT ON FUNCTION place_under_event() IS 'A row belongs to the organization of its event, and shares its removal.';

-- create function place_under_floor_plan(); lock: none
-- A row belongs to the organization of its floor plan, and shares its removal.
CREATE FUNCTION place_under_floor_plan() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
$$;

-- keep place_under_floor_plan() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_under_floor_plan() FROM PUBLIC;

-- comment on function place_under_floor_plan(); lock: none
COMMENT ON FUNCTION place_under_floor_plan() IS 'A row belongs to the organization of its floor plan, and shares its removal.';

-- create function place_under_guest(); lock: none
-- A row belongs to the organization of its guest, and shares its removal.
CREATE FUNCTION place_under_guest() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
$$;

-- keep place_under_guest() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_under_guest() FROM PUBLIC;

-- comment on function place_under_guest(); lock: none
COMMENT ON FUNCTION place_under_guest() IS 'A row belongs to the organization of its guest, and shares its removal.';

-- create function place_under_form(); lock: none
-- A row belongs to the organization of its form, and shares its removal.
CREATE FUNCTION place_under_form() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
$$;

-- keep place_under_form() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_under_form() FROM PUBLIC;

-- comment on function place_under_form(); lock: none
COMMENT ON FUNCTION place_under_form() IS 'A row belongs to the organization of its form, and shares its removal.';

-- create function place_under_question(); lock: none
-- A row belongs to the organization of its question, and shares its removal.
CREATE FUNCTION place_under_question() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
$$;

-- keep place_under_question() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_under_question() FROM PUBLIC;

-- comment on function place_under_question(); lock: none
COMMENT ON FUNCTION place_under_question() IS 'A row belongs to the organization of its question, and shares its removal.';

-- create function place_submission(); lock: none
-- A submission shares the removal of its guest, or else of its form.
CREATE FUNCTION place_submission() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
$$;

-- keep place_submission() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_submission() FROM PUBLIC;

-- comment on function place_submission(); lock: none
COMMENT ON FUNCTION place_submission() IS 'A submission shares the removal of its guest, or else of its form.';

-- create function place_invite(); lock: none
-- An invite shares the removal of its guest, or else of its site, or else of its project; and a
-- removed invite is revoked, since the old application would still open its link.
CREATE FUNCTION place_invite() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
$$;

-- keep place_invite() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_invite() FROM PUBLIC;

-- comment on function place_invite(); lock: none
COMMENT ON FUNCTION place_invite() IS 'An invite shares the removal of its guest, or else of its site, or else of its project; and a removed invite is revoked, since the old application would still open its link.';

-- create function hold_row(); lock: none
-- A project that is handed to another organization takes every row below it along, and so does a
-- row that is moved below a project of another organization.

-- Locks the row that moves against new rows below it. It must come before the change itself: one
-- who holds on to a row (FOR KEY SHARE) does not wait for a mere change of it, and would go on with
-- what it said before.
CREATE FUNCTION hold_row() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    EXECUTE format('SELECT FROM %I WHERE id = $1 FOR UPDATE', TG_TABLE_NAME) USING OLD.id;
    RETURN NEW;
END
$$;

-- keep hold_row() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION hold_row() FROM PUBLIC;

-- comment on function hold_row(); lock: none
COMMENT ON FUNCTION hold_row() IS 'Locks the row that moves against new rows below it. It must come before the change itself: one who holds on to a row (FOR KEY SHARE) does not wait for a mere change of it, and would go on with what it said before.';

-- create function take_along(parent text, parents uuid[]); lock: none
-- Moves the rows below the given ones, level by level: each level is locked, in the order of its
-- ids, before the next is looked for, so that no row can slip in below. The triggers that place a
-- row find the organization; settings, which belong to nobody when their scope is wrong, too. The
-- deletions that took some of them go along, so that the new organization can take them back.
CREATE FUNCTION take_along(parent text, parents uuid[]) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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
        IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = child.name::regclass AND attname = 'deletion_id') THEN
            EXECUTE format(
                'UPDATE deletions SET org_id = row.org_id FROM %I row
                 WHERE row.id = ANY ($1) AND deletions.id = row.deletion_id', child.name) USING moved;
        END IF;
        PERFORM take_along(child.name, moved);
    END LOOP;
END
$$;

-- comment on function take_along(parent text, parents uuid[]); lock: none
COMMENT ON FUNCTION take_along(parent text, parents uuid[]) IS 'Moves the rows below the given ones, level by level: each level is locked, in the order of its ids, before the next is looked for, so that no row can slip in below. The triggers that place a row find the organization; settings, which belong to nobody when their scope is wrong, too. The deletions that took some of them go along, so that the new organization can take them back.';

-- create function hand_over(); lock: none
-- Takes along what hangs on a row that has moved to another organization.
CREATE FUNCTION hand_over() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    moved jsonb := to_jsonb(NEW);
BEGIN
    UPDATE deletions SET org_id = coalesce(moved ->> 'owner_org_id', moved ->> 'org_id')::uuid
    WHERE id = (moved ->> 'deletion_id')::uuid;
    PERFORM take_along(TG_TABLE_NAME, ARRAY[NEW.id]);
    RETURN NULL;
END
$$;

-- keep hand_over() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION hand_over() FROM PUBLIC;

-- comment on function hand_over(); lock: none
COMMENT ON FUNCTION hand_over() IS 'Takes along what hangs on a row that has moved to another organization.';

-- create function count_accesses(); lock: none
-- Keeps the numbers on the invites, whoever writes the log. The invites are locked in the order of
-- their ids, so that two bulk writes cannot wait for each other.
CREATE FUNCTION count_accesses() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
$$;

-- keep count_accesses() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION count_accesses() FROM PUBLIC;

-- comment on function count_accesses(); lock: none
COMMENT ON FUNCTION count_accesses() IS 'Keeps the numbers on the invites, whoever writes the log. The invites are locked in the order of their ids, so that two bulk writes cannot wait for each other.';

-- create function find_session_user(); lock: none
-- Who changed a row, and when. The triggers fire only for rows that really change, and never fail:
-- what they cannot find out they leave empty.

-- Finds out whether the session's user exists, and remembers it until the transaction ends: the
-- user's id, or that id after the word "none". Holds on to the row, so that the user cannot vanish
-- between the stamp and the check of the foreign key.
CREATE FUNCTION find_session_user() RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
$$;

-- keep find_session_user() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION find_session_user() FROM PUBLIC;

-- comment on function find_session_user(); lock: none
COMMENT ON FUNCTION find_session_user() IS 'Finds out whether the session''s user exists, and remembers it until the transaction ends: the user''s id, or that id after the word "none". Holds on to the row, so that the user cannot vanish between the stamp and the check of the foreign key.';

-- create function forget_session_user(); lock: none
-- A user who is deleted must not be stamped on what the same transaction writes afterwards, the
-- foreign keys that let go of the user first of all: it has to run before the deletion.
CREATE FUNCTION forget_session_user() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_catalog.set_config('app.stamped_user_id', '', true);
    RETURN NULL;
END
$$;

-- comment on function forget_session_user(); lock: none
COMMENT ON FUNCTION forget_session_user() IS 'A user who is deleted must not be stamped on what the same transaction writes afterwards, the foreign keys that let go of the user first of all: it has to run before the deletion.';

-- create function stamp_row(); lock: none
-- INSERT: who created the row. UPDATE: when it was changed, and by whom. A writer who names a user
-- has the last word, and without a user the last that is known stays.
--
-- Every row of a bulk write passes here: the search path is not pinned, since pinning it costs more
-- than all the rest, and so catalogue names are written out and the one function of our own is
-- called by its schema.
CREATE FUNCTION stamp_row() RETURNS trigger
LANGUAGE plpgsql AS $$
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
$$;

-- comment on function stamp_row(); lock: none
COMMENT ON FUNCTION stamp_row() IS 'INSERT: who created the row. UPDATE: when it was changed, and by whom. A writer who names a user has the last word, and without a user the last that is known stays.  Every row of a bulk write passes here: the search path is not pinned, since pinning it costs more than all the rest, and so catalogue names are written out and the one function of our own is called by its schema.';

-- create function touch_updated_at(); lock: none
-- For tables without a column for the user.
CREATE FUNCTION touch_updated_at() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated_at := pg_catalog.now();
    RETURN NEW;
END
$$;

-- comment on function touch_updated_at(); lock: none
COMMENT ON FUNCTION touch_updated_at() IS 'For tables without a column for the user.';

-- create function is_sign_in(before users, after users); lock: none
-- Signing in, or failing to, is not a change of the user. Being locked out is.
CREATE FUNCTION is_sign_in(before users, after users) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    after.last_login_at := before.last_login_at;
    after.failed_login_count := before.failed_login_count;
    RETURN after OPERATOR(pg_catalog.*=) before;
END
$$;

-- comment on function is_sign_in(before users, after users); lock: none
COMMENT ON FUNCTION is_sign_in(before users, after users) IS 'Signing in, or failing to, is not a change of the user. Being locked out is.';

-- create function is_visit(before invites, after invites); lock: none
-- Opening an invite is not a change of the invite.
CREATE FUNCTION is_visit(before invites, after invites) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    after.last_accessed_at := before.last_accessed_at;
    after.access_count := before.access_count;
    RETURN after OPERATOR(pg_catalog.*=) before;
END
$$;

-- comment on function is_visit(before invites, after invites); lock: none
COMMENT ON FUNCTION is_visit(before invites, after invites) IS 'Opening an invite is not a change of the invite.';

COMMIT;

BEGIN;

-- create trigger place_row on project_plan_assignments; lock: SHARE ROW EXCLUSIVE on project_plan_assignments (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF project_id, org_id ON project_plan_assignments FOR EACH ROW EXECUTE FUNCTION place_by_project();

COMMIT;

BEGIN;

-- create trigger place_row on photo_wall_settings; lock: SHARE ROW EXCLUSIVE on photo_wall_settings (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF project_id, org_id ON photo_wall_settings FOR EACH ROW EXECUTE FUNCTION place_by_project();

COMMIT;

BEGIN;

-- create trigger place_row on events; lock: SHARE ROW EXCLUSIVE on events (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF project_id, org_id ON events FOR EACH ROW EXECUTE FUNCTION place_under_project();

COMMIT;

BEGIN;

-- create trigger place_row on sites; lock: SHARE ROW EXCLUSIVE on sites (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF project_id, org_id ON sites FOR EACH ROW EXECUTE FUNCTION place_under_project();

COMMIT;

BEGIN;

-- create trigger place_row on guest_groups; lock: SHARE ROW EXCLUSIVE on guest_groups (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF project_id, org_id ON guest_groups FOR EACH ROW EXECUTE FUNCTION place_under_project();

COMMIT;

BEGIN;

-- create trigger place_row on guests; lock: SHARE ROW EXCLUSIVE on guests (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF project_id, org_id ON guests FOR EACH ROW EXECUTE FUNCTION place_under_project();

COMMIT;

BEGIN;

-- create trigger place_row on guest_tags; lock: SHARE ROW EXCLUSIVE on guest_tags (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF project_id, org_id ON guest_tags FOR EACH ROW EXECUTE FUNCTION place_under_project();

COMMIT;

BEGIN;

-- create trigger place_row on rsvp_forms; lock: SHARE ROW EXCLUSIVE on rsvp_forms (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF project_id, org_id ON rsvp_forms FOR EACH ROW EXECUTE FUNCTION place_under_project();

COMMIT;

BEGIN;

-- create trigger place_row on messaging_campaigns; lock: SHARE ROW EXCLUSIVE on messaging_campaigns (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF project_id, org_id ON messaging_campaigns FOR EACH ROW EXECUTE FUNCTION place_under_project();

COMMIT;

BEGIN;

-- create trigger place_row on photo_uploads; lock: SHARE ROW EXCLUSIVE on photo_uploads (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF project_id, org_id ON photo_uploads FOR EACH ROW EXECUTE FUNCTION place_under_project();

COMMIT;

BEGIN;

-- create trigger place_row on invites; lock: SHARE ROW EXCLUSIVE on invites (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF project_id, site_id, guest_id, org_id ON invites FOR EACH ROW EXECUTE FUNCTION place_invite();

COMMIT;

BEGIN;

-- create trigger place_row on floor_plans; lock: SHARE ROW EXCLUSIVE on floor_plans (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF event_id, org_id ON floor_plans FOR EACH ROW EXECUTE FUNCTION place_under_event();

COMMIT;

BEGIN;

-- create trigger place_row on check_in_records; lock: SHARE ROW EXCLUSIVE on check_in_records (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF event_id, org_id ON check_in_records FOR EACH ROW EXECUTE FUNCTION place_by_event();

COMMIT;

BEGIN;

-- create trigger place_row on seating_tables; lock: SHARE ROW EXCLUSIVE on seating_tables (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF floor_plan_id, org_id ON seating_tables FOR EACH ROW EXECUTE FUNCTION place_under_floor_plan();

COMMIT;

BEGIN;

-- create trigger place_row on seating_assignments; lock: SHARE ROW EXCLUSIVE on seating_assignments (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF table_id, org_id ON seating_assignments FOR EACH ROW EXECUTE FUNCTION place_by_table();

COMMIT;

BEGIN;

-- create trigger place_row on site_versions; lock: SHARE ROW EXCLUSIVE on site_versions (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF site_id, org_id ON site_versions FOR EACH ROW EXECUTE FUNCTION place_by_site();

COMMIT;

BEGIN;

-- create trigger place_row on guest_contacts; lock: SHARE ROW EXCLUSIVE on guest_contacts (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF guest_id, org_id ON guest_contacts FOR EACH ROW EXECUTE FUNCTION place_under_guest();

COMMIT;

BEGIN;

-- create trigger place_row on guest_tag_assignments; lock: SHARE ROW EXCLUSIVE on guest_tag_assignments (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF guest_id, org_id ON guest_tag_assignments FOR EACH ROW EXECUTE FUNCTION place_by_guest();

COMMIT;

BEGIN;

-- create trigger place_row on invite_access_logs; lock: SHARE ROW EXCLUSIVE on invite_access_logs (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF invite_id, org_id ON invite_access_logs FOR EACH ROW EXECUTE FUNCTION place_by_invite();

COMMIT;

BEGIN;

-- create trigger place_row on rsvp_questions; lock: SHARE ROW EXCLUSIVE on rsvp_questions (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF form_id, org_id ON rsvp_questions FOR EACH ROW EXECUTE FUNCTION place_under_form();

COMMIT;

BEGIN;

-- create trigger place_row on rsvp_question_options; lock: SHARE ROW EXCLUSIVE on rsvp_question_options (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE
    OF question_id,
    org_id ON rsvp_question_options FOR EACH ROW EXECUTE FUNCTION place_under_question();

COMMIT;

BEGIN;

-- create trigger place_row on rsvp_logic_rules; lock: SHARE ROW EXCLUSIVE on rsvp_logic_rules (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF question_id, org_id ON rsvp_logic_rules FOR EACH ROW EXECUTE FUNCTION place_by_question();

COMMIT;

BEGIN;

-- create trigger place_row on rsvp_submissions; lock: SHARE ROW EXCLUSIVE on rsvp_submissions (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF form_id, guest_id, org_id ON rsvp_submissions FOR EACH ROW EXECUTE FUNCTION place_submission();

COMMIT;

BEGIN;

-- create trigger place_row on rsvp_answers; lock: SHARE ROW EXCLUSIVE on rsvp_answers (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF submission_id, org_id ON rsvp_answers FOR EACH ROW EXECUTE FUNCTION place_by_submission();

COMMIT;

BEGIN;

-- create trigger place_row on message_jobs; lock: SHARE ROW EXCLUSIVE on message_jobs (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF campaign_id, org_id ON message_jobs FOR EACH ROW EXECUTE FUNCTION place_by_campaign();

COMMIT;

BEGIN;

-- create trigger place_row on message_events; lock: SHARE ROW EXCLUSIVE on message_events (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF message_job_id, org_id ON message_events FOR EACH ROW EXECUTE FUNCTION place_by_job();

COMMIT;

BEGIN;

-- create trigger place_row on photo_likes; lock: SHARE ROW EXCLUSIVE on photo_likes (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF photo_id, org_id ON photo_likes FOR EACH ROW EXECUTE FUNCTION place_by_photo();

COMMIT;

BEGIN;

-- create trigger place_row on settings_values; lock: SHARE ROW EXCLUSIVE on settings_values (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF scope, scope_id, org_id ON settings_values FOR EACH ROW EXECUTE FUNCTION place_by_scope();

COMMIT;

BEGIN;

-- create trigger place_row on entitlement_overrides; lock: SHARE ROW EXCLUSIVE on entitlement_overrides (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE OF scope, scope_id, org_id ON entitlement_overrides FOR EACH ROW EXECUTE FUNCTION place_by_scope();

COMMIT;

BEGIN;

-- create trigger inherit_removal on projects; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
CREATE TRIGGER inherit_removal BEFORE
INSERT OR
UPDATE OF owner_org_id ON projects FOR EACH ROW EXECUTE FUNCTION inherit_removal();

-- create trigger hold_row on projects; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
CREATE TRIGGER hold_row BEFORE
UPDATE
    OF owner_org_id ON projects FOR EACH ROW
    WHEN (OLD.owner_org_id <> NEW.owner_org_id) EXECUTE FUNCTION hold_row();

-- create trigger hand_over on projects; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
CREATE TRIGGER hand_over
AFTER
UPDATE
    OF owner_org_id ON projects FOR EACH ROW
    WHEN (OLD.owner_org_id <> NEW.owner_org_id) EXECUTE FUNCTION hand_over();

COMMIT;

BEGIN;

-- create trigger hold_row on events; lock: SHARE ROW EXCLUSIVE on events (writes wait, reads go on)
CREATE TRIGGER hold_row BEFORE
UPDATE
    OF project_id ON events FOR EACH ROW
    WHEN (OLD.project_id <> NEW.project_id) EXECUTE FUNCTION hold_row();

-- create trigger hand_over on events; lock: SHARE ROW EXCLUSIVE on events (writes wait, reads go on)
CREATE TRIGGER hand_over
AFTER
UPDATE
    OF project_id ON events FOR EACH ROW
    WHEN (
        OLD.project_id <> NEW.project_id
        AND OLD.org_id IS DISTINCT FROM NEW.org_id
    ) EXECUTE FUNCTION hand_over();

COMMIT;

BEGIN;

-- create trigger hold_row on sites; lock: SHARE ROW EXCLUSIVE on sites (writes wait, reads go on)
CREATE TRIGGER hold_row BEFORE
UPDATE
    OF project_id ON sites FOR EACH ROW
    WHEN (OLD.project_id <> NEW.project_id) EXECUTE FUNCTION hold_row();

-- create trigger hand_over on sites; lock: SHARE ROW EXCLUSIVE on sites (writes wait, reads go on)
CREATE TRIGGER hand_over
AFTER
UPDATE
    OF project_id ON sites FOR EACH ROW
    WHEN (
        OLD.project_id <> NEW.project_id
        AND OLD.org_id IS DISTINCT FROM NEW.org_id
    ) EXECUTE FUNCTION hand_over();

COMMIT;

BEGIN;

-- create trigger hold_row on guests; lock: SHARE ROW EXCLUSIVE on guests (writes wait, reads go on)
CREATE TRIGGER hold_row BEFORE
UPDATE
    OF project_id ON guests FOR EACH ROW
    WHEN (OLD.project_id <> NEW.project_id) EXECUTE FUNCTION hold_row();

-- create trigger hand_over on guests; lock: SHARE ROW EXCLUSIVE on guests (writes wait, reads go on)
CREATE TRIGGER hand_over
AFTER
UPDATE
    OF project_id ON guests FOR EACH ROW
    WHEN (
        OLD.project_id <> NEW.project_id
        AND OLD.org_id IS DISTINCT FROM NEW.org_id
    ) EXECUTE FUNCTION hand_over();

COMMIT;

BEGIN;

-- create trigger hold_row on invites; lock: SHARE ROW EXCLUSIVE on invites (writes wait, reads go on)
CREATE TRIGGER hold_row BEFORE
UPDATE
    OF project_id ON invites FOR EACH ROW
    WHEN (OLD.project_id <> NEW.project_id) EXECUTE FUNCTION hold_row();

-- create trigger hand_over on invites; lock: SHARE ROW EXCLUSIVE on invites (writes wait, reads go on)
CREATE TRIGGER hand_over
AFTER
UPDATE
    OF project_id ON invites FOR EACH ROW
    WHEN (
        OLD.project_id <> NEW.project_id
        AND OLD.org_id IS DISTINCT FROM NEW.org_id
    ) EXECUTE FUNCTION hand_over();

COMMIT;

BEGIN;

-- create trigger hold_row on rsvp_forms; lock: SHARE ROW EXCLUSIVE on rsvp_forms (writes wait, reads go on)
CREATE TRIGGER hold_row BEFORE
UPDATE
    OF project_id ON rsvp_forms FOR EACH ROW
    WHEN (OLD.project_id <> NEW.project_id) EXECUTE FUNCTION hold_row();

-- create trigger hand_over on rsvp_forms; lock: SHARE ROW EXCLUSIVE on rsvp_forms (writes wait, reads go on)
CREATE TRIGGER hand_over
AFTER
UPDATE
    OF project_id ON rsvp_forms FOR EACH ROW
    WHEN (
        OLD.project_id <> NEW.project_id
        AND OLD.org_id IS DISTINCT FROM NEW.org_id
    ) EXECUTE FUNCTION hand_over();

COMMIT;

BEGIN;

-- create trigger hold_row on messaging_campaigns; lock: SHARE ROW EXCLUSIVE on messaging_campaigns (writes wait, reads go on)
CREATE TRIGGER hold_row BEFORE
UPDATE
    OF project_id ON messaging_campaigns FOR EACH ROW
    WHEN (OLD.project_id <> NEW.project_id) EXECUTE FUNCTION hold_row();

-- create trigger hand_over on messaging_campaigns; lock: SHARE ROW EXCLUSIVE on messaging_campaigns (writes wait, reads go on)
CREATE TRIGGER hand_over
AFTER
UPDATE
    OF project_id ON messaging_campaigns FOR EACH ROW
    WHEN (
        OLD.project_id <> NEW.project_id
        AND OLD.org_id IS DISTINCT FROM NEW.org_id
    ) EXECUTE FUNCTION hand_over();

COMMIT;

BEGIN;

-- create trigger hold_row on photo_uploads; lock: SHARE ROW EXCLUSIVE on photo_uploads (writes wait, reads go on)
CREATE TRIGGER hold_row BEFORE
UPDATE
    OF project_id ON photo_uploads FOR EACH ROW
    WHEN (OLD.project_id <> NEW.project_id) EXECUTE FUNCTION hold_row();

-- create trigger hand_over on photo_uploads; lock: SHARE ROW EXCLUSIVE on photo_uploads (writes wait, reads go on)
CREATE TRIGGER hand_over
AFTER
UPDATE
    OF project_id ON photo_uploads FOR EACH ROW
    WHEN (
        OLD.project_id <> NEW.project_id
        AND OLD.org_id IS DISTINCT FROM NEW.org_id
    ) EXECUTE FUNCTION hand_over();

COMMIT;

BEGIN;

-- create trigger hold_row on floor_plans; lock: SHARE ROW EXCLUSIVE on floor_plans (writes wait, reads go on)
CREATE TRIGGER hold_row BEFORE
UPDATE
    OF event_id ON floor_plans FOR EACH ROW
    WHEN (OLD.event_id <> NEW.event_id) EXECUTE FUNCTION hold_row();

-- create trigger hand_over on floor_plans; lock: SHARE ROW EXCLUSIVE on floor_plans (writes wait, reads go on)
CREATE TRIGGER hand_over
AFTER
UPDATE
    OF event_id ON floor_plans FOR EACH ROW
    WHEN (
        OLD.event_id <> NEW.event_id
        AND OLD.org_id IS DISTINCT FROM NEW.org_id
    ) EXECUTE FUNCTION hand_over();

COMMIT;

BEGIN;

-- create trigger hold_row on seating_tables; lock: SHARE ROW EXCLUSIVE on seating_tables (writes wait, reads go on)
CREATE TRIGGER hold_row BEFORE
UPDATE
    OF floor_plan_id ON seating_tables FOR EACH ROW
    WHEN (OLD.floor_plan_id <> NEW.floor_plan_id) EXECUTE FUNCTION hold_row();

-- create trigger hand_over on seating_tables; lock: SHARE ROW EXCLUSIVE on seating_tables (writes wait, reads go on)
CREATE TRIGGER hand_over
AFTER
UPDATE
    OF floor_plan_id ON seating_tables FOR EACH ROW
    WHEN (
        OLD.floor_plan_id <> NEW.floor_plan_id
        AND OLD.org_id IS DISTINCT FROM NEW.org_id
    ) EXECUTE FUNCTION hand_over();

COMMIT;

BEGIN;

-- create trigger hold_row on rsvp_questions; lock: SHARE ROW EXCLUSIVE on rsvp_questions (writes wait, reads go on)
CREATE TRIGGER hold_row BEFORE
UPDATE
    OF form_id ON rsvp_questions FOR EACH ROW
    WHEN (OLD.form_id <> NEW.form_id) EXECUTE FUNCTION hold_row();

-- create trigger hand_over on rsvp_questions; lock: SHARE ROW EXCLUSIVE on rsvp_questions (writes wait, reads go on)
CREATE TRIGGER hand_over
AFTER
UPDATE
    OF form_id ON rsvp_questions FOR EACH ROW
    WHEN (
        OLD.form_id <> NEW.form_id
        AND OLD.org_id IS DISTINCT FROM NEW.org_id
    ) EXECUTE FUNCTION hand_over();

COMMIT;

BEGIN;

-- create trigger hold_row on rsvp_submissions; lock: SHARE ROW EXCLUSIVE on rsvp_submissions (writes wait, reads go on)
CREATE TRIGGER hold_row BEFORE
UPDATE
    OF form_id ON rsvp_submissions FOR EACH ROW
    WHEN (OLD.form_id <> NEW.form_id) EXECUTE FUNCTION hold_row();

-- create trigger hand_over on rsvp_submissions; lock: SHARE ROW EXCLUSIVE on rsvp_submissions (writes wait, reads go on)
CREATE TRIGGER hand_over
AFTER
UPDATE
    OF form_id ON rsvp_submissions FOR EACH ROW
    WHEN (
        OLD.form_id <> NEW.form_id
        AND OLD.org_id IS DISTINCT FROM NEW.org_id
    ) EXECUTE FUNCTION hand_over();

COMMIT;

BEGIN;

-- create trigger hold_row on message_jobs; lock: SHARE ROW EXCLUSIVE on message_jobs (writes wait, reads go on)
CREATE TRIGGER hold_row BEFORE
UPDATE
    OF campaign_id ON message_jobs FOR EACH ROW
    WHEN (OLD.campaign_id <> NEW.campaign_id) EXECUTE FUNCTION hold_row();

-- create trigger hand_over on message_jobs; lock: SHARE ROW EXCLUSIVE on message_jobs (writes wait, reads go on)
CREATE TRIGGER hand_over
AFTER
UPDATE
    OF campaign_id ON message_jobs FOR EACH ROW
    WHEN (
        OLD.campaign_id <> NEW.campaign_id
        AND OLD.org_id IS DISTINCT FROM NEW.org_id
    ) EXECUTE FUNCTION hand_over();

COMMIT;

BEGIN;

-- create trigger count_accesses on invite_access_logs; lock: SHARE ROW EXCLUSIVE on invite_access_logs (writes wait, reads go on)
CREATE TRIGGER count_accesses
AFTER
INSERT
    ON invite_access_logs REFERENCING NEW TABLE AS accesses FOR EACH STATEMENT EXECUTE FUNCTION count_accesses();

COMMIT;

-- fill in old rows of project_plan_assignments; lock: ROW EXCLUSIVE on project_plan_assignments (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL OR updated_at IS NULL
UPDATE project_plan_assignments SET org_id = org_id, updated_at = coalesce(updated_at, created_at)
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM project_plan_assignments
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL OR updated_at IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of events; lock: ROW EXCLUSIVE on events (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL
UPDATE events SET org_id = org_id
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM events
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of sites; lock: ROW EXCLUSIVE on sites (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL
UPDATE sites SET org_id = org_id
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM sites
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of guest_groups; lock: ROW EXCLUSIVE on guest_groups (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL OR updated_at IS NULL
UPDATE guest_groups SET org_id = org_id, updated_at = coalesce(updated_at, created_at)
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM guest_groups
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL OR updated_at IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of guests; lock: ROW EXCLUSIVE on guests (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL
UPDATE guests SET org_id = org_id
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM guests
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of guest_tags; lock: ROW EXCLUSIVE on guest_tags (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL
UPDATE guest_tags SET org_id = org_id
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM guest_tags
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of invites; lock: ROW EXCLUSIVE on invites (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL OR updated_at IS NULL OR access_count < (SELECT count(*) FROM invite_access_logs WHERE invite_id = invites.id)
UPDATE invites SET org_id = org_id, updated_at = coalesce(updated_at, created_at), access_count = greatest(access_count, (SELECT count(*) FROM invite_access_logs WHERE invite_id = invites.id)), last_accessed_at = greatest(last_accessed_at, (SELECT max(accessed_at) FROM invite_access_logs WHERE invite_id = invites.id))
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM invites
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL OR updated_at IS NULL OR access_count < (SELECT count(*) FROM invite_access_logs WHERE invite_id = invites.id))
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of rsvp_forms; lock: ROW EXCLUSIVE on rsvp_forms (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL OR updated_at IS NULL
UPDATE rsvp_forms SET org_id = org_id, updated_at = coalesce(updated_at, created_at)
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM rsvp_forms
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL OR updated_at IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of messaging_campaigns; lock: ROW EXCLUSIVE on messaging_campaigns (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL OR updated_at IS NULL
UPDATE messaging_campaigns SET org_id = org_id, updated_at = coalesce(updated_at, created_at)
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM messaging_campaigns
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL OR updated_at IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of photo_wall_settings; lock: ROW EXCLUSIVE on photo_wall_settings (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL
UPDATE photo_wall_settings SET org_id = org_id
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM photo_wall_settings
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of photo_uploads; lock: ROW EXCLUSIVE on photo_uploads (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL
UPDATE photo_uploads SET org_id = org_id
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM photo_uploads
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of site_versions; lock: ROW EXCLUSIVE on site_versions (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL OR updated_at IS NULL
UPDATE site_versions SET org_id = org_id, updated_at = coalesce(updated_at, created_at)
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM site_versions
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL OR updated_at IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of guest_contacts; lock: ROW EXCLUSIVE on guest_contacts (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL OR updated_at IS NULL
UPDATE guest_contacts SET org_id = org_id, updated_at = coalesce(updated_at, created_at)
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM guest_contacts
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL OR updated_at IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of guest_tag_assignments; lock: ROW EXCLUSIVE on guest_tag_assignments (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL
UPDATE guest_tag_assignments SET org_id = org_id
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM guest_tag_assignments
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of floor_plans; lock: ROW EXCLUSIVE on floor_plans (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL
UPDATE floor_plans SET org_id = org_id
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM floor_plans
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of check_in_records; lock: ROW EXCLUSIVE on check_in_records (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL OR created_at IS NULL OR updated_at IS NULL
UPDATE check_in_records SET org_id = org_id, created_at = coalesce(created_at, checked_in_at), updated_at = coalesce(updated_at, checked_in_at)
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM check_in_records
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL OR created_at IS NULL OR updated_at IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of rsvp_questions; lock: ROW EXCLUSIVE on rsvp_questions (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL
UPDATE rsvp_questions SET org_id = org_id
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM rsvp_questions
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of rsvp_submissions; lock: ROW EXCLUSIVE on rsvp_submissions (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL OR created_at IS NULL OR updated_at IS NULL
UPDATE rsvp_submissions SET org_id = org_id, created_at = coalesce(created_at, submitted_at), updated_at = coalesce(updated_at, submitted_at)
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM rsvp_submissions
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL OR created_at IS NULL OR updated_at IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of message_jobs; lock: ROW EXCLUSIVE on message_jobs (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL
UPDATE message_jobs SET org_id = org_id
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM message_jobs
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of photo_likes; lock: ROW EXCLUSIVE on photo_likes (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL OR updated_at IS NULL
UPDATE photo_likes SET org_id = org_id, updated_at = coalesce(updated_at, created_at)
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM photo_likes
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL OR updated_at IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of invite_access_logs; lock: ROW EXCLUSIVE on invite_access_logs (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL OR created_at IS NULL
UPDATE invite_access_logs SET org_id = org_id, created_at = coalesce(created_at, accessed_at)
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM invite_access_logs
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL OR created_at IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of seating_tables; lock: ROW EXCLUSIVE on seating_tables (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL OR updated_at IS NULL
UPDATE seating_tables SET org_id = org_id, updated_at = coalesce(updated_at, created_at)
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM seating_tables
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL OR updated_at IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of rsvp_question_options; lock: ROW EXCLUSIVE on rsvp_question_options (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL
UPDATE rsvp_question_options SET org_id = org_id
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM rsvp_question_options
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of rsvp_logic_rules; lock: ROW EXCLUSIVE on rsvp_logic_rules (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL
UPDATE rsvp_logic_rules SET org_id = org_id
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM rsvp_logic_rules
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of rsvp_answers; lock: ROW EXCLUSIVE on rsvp_answers (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL
UPDATE rsvp_answers SET org_id = org_id
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM rsvp_answers
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of message_events; lock: ROW EXCLUSIVE on message_events (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL OR created_at IS NULL
UPDATE message_events SET org_id = org_id, created_at = coalesce(created_at, event_at)
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM message_events
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL OR created_at IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of seating_assignments; lock: ROW EXCLUSIVE on seating_assignments (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL OR updated_at IS NULL
UPDATE seating_assignments SET org_id = org_id, updated_at = coalesce(updated_at, created_at)
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM seating_assignments
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL OR updated_at IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of settings_values; lock: ROW EXCLUSIVE on settings_values (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL AND (scope = 'ORG' AND EXISTS (SELECT FROM organizations WHERE id = scope_id) OR scope = 'PROJECT' AND EXISTS (SELECT FROM projects WHERE id = scope_id) OR scope = 'EVENT' AND EXISTS (SELECT FROM events WHERE id = scope_id) OR scope = 'INVITE' AND EXISTS (SELECT FROM invites WHERE id = scope_id))
UPDATE settings_values SET org_id = org_id
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM settings_values
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL AND (scope = 'ORG' AND EXISTS (SELECT FROM organizations WHERE id = scope_id) OR scope = 'PROJECT' AND EXISTS (SELECT FROM projects WHERE id = scope_id) OR scope = 'EVENT' AND EXISTS (SELECT FROM events WHERE id = scope_id) OR scope = 'INVITE' AND EXISTS (SELECT FROM invites WHERE id = scope_id)))
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of entitlement_overrides; lock: ROW EXCLUSIVE on entitlement_overrides (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: org_id IS NULL AND (scope = 'ORG' AND EXISTS (SELECT FROM organizations WHERE id = scope_id) OR scope = 'PROJECT' AND EXISTS (SELECT FROM projects WHERE id = scope_id) OR scope = 'EVENT' AND EXISTS (SELECT FROM events WHERE id = scope_id) OR scope = 'INVITE' AND EXISTS (SELECT FROM invites WHERE id = scope_id))
UPDATE entitlement_overrides SET org_id = org_id
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM entitlement_overrides
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (org_id IS NULL AND (scope = 'ORG' AND EXISTS (SELECT FROM organizations WHERE id = scope_id) OR scope = 'PROJECT' AND EXISTS (SELECT FROM projects WHERE id = scope_id) OR scope = 'EVENT' AND EXISTS (SELECT FROM events WHERE id = scope_id) OR scope = 'INVITE' AND EXISTS (SELECT FROM invites WHERE id = scope_id)))
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of organization_members; lock: ROW EXCLUSIVE on organization_members (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: updated_at IS NULL
UPDATE organization_members SET updated_at = coalesce(updated_at, created_at)
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM organization_members
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (updated_at IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of plans; lock: ROW EXCLUSIVE on plans (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: updated_at IS NULL
UPDATE plans SET updated_at = coalesce(updated_at, created_at)
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM plans
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (updated_at IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of org_plan_assignments; lock: ROW EXCLUSIVE on org_plan_assignments (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: updated_at IS NULL
UPDATE org_plan_assignments SET updated_at = coalesce(updated_at, created_at)
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM org_plan_assignments
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (updated_at IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- fill in old rows of settings_definitions; lock: ROW EXCLUSIVE on settings_definitions (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: updated_at IS NULL
UPDATE settings_definitions SET updated_at = coalesce(updated_at, created_at)
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM settings_definitions
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (updated_at IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

BEGIN;

-- create trigger stamp_row on users; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON users FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on users; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON users FOR EACH ROW WHEN (OLD *<> NEW AND NOT is_sign_in(OLD, NEW)) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on organizations; lock: SHARE ROW EXCLUSIVE on organizations (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON organizations FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on organizations; lock: SHARE ROW EXCLUSIVE on organizations (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON organizations FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on organization_members; lock: SHARE ROW EXCLUSIVE on organization_members (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON organization_members FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on organization_members; lock: SHARE ROW EXCLUSIVE on organization_members (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON organization_members FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on plans; lock: SHARE ROW EXCLUSIVE on plans (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON plans FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on plans; lock: SHARE ROW EXCLUSIVE on plans (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON plans FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on plan_entitlements; lock: SHARE ROW EXCLUSIVE on plan_entitlements (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON plan_entitlements FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on plan_entitlements; lock: SHARE ROW EXCLUSIVE on plan_entitlements (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON plan_entitlements FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on org_plan_assignments; lock: SHARE ROW EXCLUSIVE on org_plan_assignments (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON org_plan_assignments FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on org_plan_assignments; lock: SHARE ROW EXCLUSIVE on org_plan_assignments (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON org_plan_assignments FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on project_plan_assignments; lock: SHARE ROW EXCLUSIVE on project_plan_assignments (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON project_plan_assignments FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on project_plan_assignments; lock: SHARE ROW EXCLUSIVE on project_plan_assignments (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON project_plan_assignments FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on settings_definitions; lock: SHARE ROW EXCLUSIVE on settings_definitions (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON settings_definitions FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on settings_definitions; lock: SHARE ROW EXCLUSIVE on settings_definitions (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON settings_definitions FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on settings_values; lock: SHARE ROW EXCLUSIVE on settings_values (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON settings_values FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on settings_values; lock: SHARE ROW EXCLUSIVE on settings_values (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON settings_values FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on entitlement_overrides; lock: SHARE ROW EXCLUSIVE on entitlement_overrides (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON entitlement_overrides FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on entitlement_overrides; lock: SHARE ROW EXCLUSIVE on entitlement_overrides (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON entitlement_overrides FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on projects; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON projects FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on projects; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON projects FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on events; lock: SHARE ROW EXCLUSIVE on events (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON events FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on events; lock: SHARE ROW EXCLUSIVE on events (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON events FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on sites; lock: SHARE ROW EXCLUSIVE on sites (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON sites FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on sites; lock: SHARE ROW EXCLUSIVE on sites (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON sites FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on site_versions; lock: SHARE ROW EXCLUSIVE on site_versions (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON site_versions FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on site_versions; lock: SHARE ROW EXCLUSIVE on site_versions (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON site_versions FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on guest_groups; lock: SHARE ROW EXCLUSIVE on guest_groups (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON guest_groups FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on guest_groups; lock: SHARE ROW EXCLUSIVE on guest_groups (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON guest_groups FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on guests; lock: SHARE ROW EXCLUSIVE on guests (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON guests FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on guests; lock: SHARE ROW EXCLUSIVE on guests (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON guests FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on guest_contacts; lock: SHARE ROW EXCLUSIVE on guest_contacts (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON guest_contacts FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on guest_contacts; lock: SHARE ROW EXCLUSIVE on guest_contacts (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON guest_contacts FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on guest_tags; lock: SHARE ROW EXCLUSIVE on guest_tags (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON guest_tags FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on guest_tags; lock: SHARE ROW EXCLUSIVE on guest_tags (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON guest_tags FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on invites; lock: SHARE ROW EXCLUSIVE on invites (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON invites FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on invites; lock: SHARE ROW EXCLUSIVE on invites (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON invites FOR EACH ROW WHEN (OLD *<> NEW AND NOT is_visit(OLD, NEW)) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on rsvp_forms; lock: SHARE ROW EXCLUSIVE on rsvp_forms (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON rsvp_forms FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on rsvp_forms; lock: SHARE ROW EXCLUSIVE on rsvp_forms (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON rsvp_forms FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on rsvp_questions; lock: SHARE ROW EXCLUSIVE on rsvp_questions (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON rsvp_questions FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on rsvp_questions; lock: SHARE ROW EXCLUSIVE on rsvp_questions (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON rsvp_questions FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on rsvp_question_options; lock: SHARE ROW EXCLUSIVE on rsvp_question_options (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON rsvp_question_options FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on rsvp_question_options; lock: SHARE ROW EXCLUSIVE on rsvp_question_options (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON rsvp_question_options FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on rsvp_logic_rules; lock: SHARE ROW EXCLUSIVE on rsvp_logic_rules (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON rsvp_logic_rules FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on rsvp_logic_rules; lock: SHARE ROW EXCLUSIVE on rsvp_logic_rules (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON rsvp_logic_rules FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on rsvp_submissions; lock: SHARE ROW EXCLUSIVE on rsvp_submissions (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON rsvp_submissions FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on rsvp_submissions; lock: SHARE ROW EXCLUSIVE on rsvp_submissions (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON rsvp_submissions FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on messaging_campaigns; lock: SHARE ROW EXCLUSIVE on messaging_campaigns (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON messaging_campaigns FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on messaging_campaigns; lock: SHARE ROW EXCLUSIVE on messaging_campaigns (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON messaging_campaigns FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on floor_plans; lock: SHARE ROW EXCLUSIVE on floor_plans (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON floor_plans FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on floor_plans; lock: SHARE ROW EXCLUSIVE on floor_plans (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON floor_plans FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on seating_tables; lock: SHARE ROW EXCLUSIVE on seating_tables (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON seating_tables FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on seating_tables; lock: SHARE ROW EXCLUSIVE on seating_tables (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON seating_tables FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on seating_assignments; lock: SHARE ROW EXCLUSIVE on seating_assignments (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON seating_assignments FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on seating_assignments; lock: SHARE ROW EXCLUSIVE on seating_assignments (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON seating_assignments FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on check_in_records; lock: SHARE ROW EXCLUSIVE on check_in_records (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON check_in_records FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on check_in_records; lock: SHARE ROW EXCLUSIVE on check_in_records (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON check_in_records FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on photo_wall_settings; lock: SHARE ROW EXCLUSIVE on photo_wall_settings (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON photo_wall_settings FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on photo_wall_settings; lock: SHARE ROW EXCLUSIVE on photo_wall_settings (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON photo_wall_settings FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on photo_uploads; lock: SHARE ROW EXCLUSIVE on photo_uploads (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON photo_uploads FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on photo_uploads; lock: SHARE ROW EXCLUSIVE on photo_uploads (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON photo_uploads FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger touch_row on message_jobs; lock: SHARE ROW EXCLUSIVE on message_jobs (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON message_jobs FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION touch_updated_at();

COMMIT;

BEGIN;

-- create trigger touch_row on photo_likes; lock: SHARE ROW EXCLUSIVE on photo_likes (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON photo_likes FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION touch_updated_at();

COMMIT;

BEGIN;

-- create trigger touch_row on guest_tag_assignments; lock: SHARE ROW EXCLUSIVE on guest_tag_assignments (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON guest_tag_assignments FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION touch_updated_at();

COMMIT;

BEGIN;

-- create trigger touch_row on rsvp_answers; lock: SHARE ROW EXCLUSIVE on rsvp_answers (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON rsvp_answers FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION touch_updated_at();

COMMIT;

BEGIN;

-- create trigger touch_row on deletions; lock: SHARE ROW EXCLUSIVE on deletions (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON deletions FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION touch_updated_at();

COMMIT;

BEGIN;

-- create trigger forget_session_user on users; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
CREATE TRIGGER forget_session_user BEFORE DELETE ON users FOR EACH STATEMENT EXECUTE FUNCTION forget_session_user();

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index idx_users_created_by; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_users_created_by" ON "users" ("created_by") WHERE "created_by" IS NOT NULL;

-- create index idx_users_updated_by; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_users_updated_by" ON "users" ("updated_by") WHERE "updated_by" IS NOT NULL;

-- create index idx_organizations_created_by; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_organizations_created_by" ON "organizations" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_organizations_updated_by; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_organizations_updated_by" ON "organizations" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_organization_members_created_by; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_organization_members_created_by" ON "organization_members" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_organization_members_updated_by; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_organization_members_updated_by" ON "organization_members" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_plans_created_by; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_plans_created_by" ON "plans" ("created_by") WHERE "created_by" IS NOT NULL;

-- create index idx_plans_updated_by; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_plans_updated_by" ON "plans" ("updated_by") WHERE "updated_by" IS NOT NULL;

-- create index idx_plan_entitlements_created_by; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_plan_entitlements_created_by" ON "plan_entitlements" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_plan_entitlements_updated_by; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_plan_entitlements_updated_by" ON "plan_entitlements" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_org_plan_assignments_created_by; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_org_plan_assignments_created_by" ON "org_plan_assignments" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_org_plan_assignments_updated_by; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_org_plan_assignments_updated_by" ON "org_plan_assignments" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_project_plan_assignments_created_by; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_project_plan_assignments_created_by" ON "project_plan_assignments" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_project_plan_assignments_updated_by; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_project_plan_assignments_updated_by" ON "project_plan_assignments" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_settings_definitions_created_by; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_settings_definitions_created_by" ON "settings_definitions" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_settings_definitions_updated_by; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_settings_definitions_updated_by" ON "settings_definitions" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_settings_values_created_by; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_settings_values_created_by" ON "settings_values" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_entitlement_overrides_created_by; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_entitlement_overrides_created_by" ON "entitlement_overrides" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_entitlement_overrides_updated_by; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_entitlement_overrides_updated_by" ON "entitlement_overrides" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_projects_updated_by; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_projects_updated_by" ON "projects" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_events_created_by; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_events_created_by" ON "events" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_events_updated_by; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_events_updated_by" ON "events" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_sites_created_by; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_sites_created_by" ON "sites" ("created_by") WHERE "created_by" IS NOT NULL;

-- create index idx_sites_updated_by; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_sites_updated_by" ON "sites" ("updated_by") WHERE "updated_by" IS NOT NULL;

-- create index idx_site_versions_created_by; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_site_versions_created_by" ON "site_versions" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_site_versions_updated_by; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_site_versions_updated_by" ON "site_versions" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_guest_groups_created_by; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_groups_created_by" ON "guest_groups" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_guest_groups_updated_by; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_groups_updated_by" ON "guest_groups" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_guests_created_by; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guests_created_by" ON "guests" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_guests_updated_by; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guests_updated_by" ON "guests" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_guest_contacts_created_by; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_contacts_created_by" ON "guest_contacts" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_guest_contacts_updated_by; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_contacts_updated_by" ON "guest_contacts" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_guest_tags_created_by; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_tags_created_by" ON "guest_tags" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_guest_tags_updated_by; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_tags_updated_by" ON "guest_tags" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_invites_created_by; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_invites_created_by" ON "invites" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_invites_updated_by; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_invites_updated_by" ON "invites" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_rsvp_forms_created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_forms_created_by" ON "rsvp_forms" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_rsvp_forms_updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_forms_updated_by" ON "rsvp_forms" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_rsvp_questions_created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_questions_created_by" ON "rsvp_questions" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_rsvp_questions_updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_questions_updated_by" ON "rsvp_questions" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_rsvp_question_options_created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_question_options_created_by" ON "rsvp_question_options" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_rsvp_question_options_updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_question_options_updated_by" ON "rsvp_question_options" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_rsvp_logic_rules_created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_logic_rules_created_by" ON "rsvp_logic_rules" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_rsvp_logic_rules_updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_logic_rules_updated_by" ON "rsvp_logic_rules" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_rsvp_submissions_created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_submissions_created_by" ON "rsvp_submissions" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_rsvp_submissions_updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_submissions_updated_by" ON "rsvp_submissions" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_messaging_campaigns_created_by; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_messaging_campaigns_created_by" ON "messaging_campaigns" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_messaging_campaigns_updated_by; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_messaging_campaigns_updated_by" ON "messaging_campaigns" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_floor_plans_created_by; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_floor_plans_created_by" ON "floor_plans" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_floor_plans_updated_by; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_floor_plans_updated_by" ON "floor_plans" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_seating_tables_created_by; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_seating_tables_created_by" ON "seating_tables" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_seating_tables_updated_by; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_seating_tables_updated_by" ON "seating_tables" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_seating_assignments_created_by; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_seating_assignments_created_by" ON "seating_assignments" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_seating_assignments_updated_by; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_seating_assignments_updated_by" ON "seating_assignments" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_check_in_records_created_by; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_check_in_records_created_by" ON "check_in_records" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_check_in_records_updated_by; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_check_in_records_updated_by" ON "check_in_records" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_photo_wall_settings_created_by; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_photo_wall_settings_created_by" ON "photo_wall_settings" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_photo_wall_settings_updated_by; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_photo_wall_settings_updated_by" ON "photo_wall_settings" ("updated_by")
WHERE "updated_by" IS NOT NULL;

-- create index idx_photo_uploads_created_by; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_photo_uploads_created_by" ON "photo_uploads" ("created_by")
WHERE "created_by" IS NOT NULL;

-- create index idx_photo_uploads_updated_by; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_photo_uploads_updated_by" ON "photo_uploads" ("updated_by")
WHERE "updated_by" IS NOT NULL;

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- comment on users.email_verified_at; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.email_verified_at IS 'When the address was proved to be the person''s; NULL while it is not.';

-- comment on users.last_login_at; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.last_login_at IS 'When the person last signed in.';

-- comment on users.failed_login_count; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.failed_login_count IS 'Failed attempts to sign in since the last that succeeded.';

-- comment on users.locked_until; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.locked_until IS 'Until when signing in is refused; NULL while it is not.';

-- comment on users.created_by; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.created_by IS 'The user who created the row, if known.';

-- comment on users.updated_by; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on organizations.created_by; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON COLUMN organizations.created_by IS 'The user who created the row, if known.';

-- comment on organizations.updated_by; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON COLUMN organizations.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on organization_members.updated_at; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
COMMENT ON COLUMN organization_members.updated_at IS 'When the row last changed.';

-- comment on organization_members.created_by; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
COMMENT ON COLUMN organization_members.created_by IS 'The user who created the row, if known.';

-- comment on organization_members.updated_by; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
COMMENT ON COLUMN organization_members.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on plans.updated_at; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.updated_at IS 'When the row last changed.';

-- comment on plans.created_by; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.created_by IS 'The user who created the row, if known.';

-- comment on plans.updated_by; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on plan_entitlements.created_at; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
COMMENT ON COLUMN plan_entitlements.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';

-- comment on plan_entitlements.created_by; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
COMMENT ON COLUMN plan_entitlements.created_by IS 'The user who created the row, if known.';

-- comment on plan_entitlements.updated_by; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
COMMENT ON COLUMN plan_entitlements.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on org_plan_assignments.updated_at; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
COMMENT ON COLUMN org_plan_assignments.updated_at IS 'When the row last changed.';

-- comment on org_plan_assignments.created_by; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
COMMENT ON COLUMN org_plan_assignments.created_by IS 'The user who created the row, if known.';

-- comment on org_plan_assignments.updated_by; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
COMMENT ON COLUMN org_plan_assignments.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on project_plan_assignments.org_id; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON COLUMN project_plan_assignments.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on project_plan_assignments.updated_at; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON COLUMN project_plan_assignments.updated_at IS 'When the row last changed.';

-- comment on project_plan_assignments.created_by; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON COLUMN project_plan_assignments.created_by IS 'The user who created the row, if known.';

-- comment on project_plan_assignments.updated_by; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON COLUMN project_plan_assignments.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on settings_definitions.updated_at; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.updated_at IS 'When the row last changed.';

-- comment on settings_definitions.created_by; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.created_by IS 'The user who created the row, if known.';

-- comment on settings_definitions.updated_by; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on settings_values.org_id; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON COLUMN settings_values.org_id IS 'The organization that owns the row, kept true by the database; NULL for what belongs to none.';

-- comment on settings_values.created_at; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON COLUMN settings_values.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';

-- comment on settings_values.created_by; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON COLUMN settings_values.created_by IS 'The user who created the row, if known.';

COMMIT;

BEGIN;

-- comment on entitlement_overrides.org_id; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON COLUMN entitlement_overrides.org_id IS 'The organization that owns the row, kept true by the database; NULL for what belongs to none.';

-- comment on entitlement_overrides.created_at; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON COLUMN entitlement_overrides.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';

-- comment on entitlement_overrides.created_by; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON COLUMN entitlement_overrides.created_by IS 'The user who created the row, if known.';

-- comment on entitlement_overrides.updated_by; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON COLUMN entitlement_overrides.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on projects.updated_by; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on events.org_id; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on events.created_by; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.created_by IS 'The user who created the row, if known.';

-- comment on events.updated_by; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on sites.org_id; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on sites.created_by; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.created_by IS 'The user who created the row, if known.';

-- comment on sites.updated_by; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on site_versions.org_id; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON COLUMN site_versions.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on site_versions.updated_at; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON COLUMN site_versions.updated_at IS 'When the row last changed.';

-- comment on site_versions.created_by; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON COLUMN site_versions.created_by IS 'The user who created the row, if known.';

-- comment on site_versions.updated_by; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON COLUMN site_versions.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on guest_groups.org_id; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on guest_groups.updated_at; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.updated_at IS 'When the row last changed.';

-- comment on guest_groups.created_by; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.created_by IS 'The user who created the row, if known.';

-- comment on guest_groups.updated_by; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on guests.org_id; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on guests.created_by; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.created_by IS 'The user who created the row, if known.';

-- comment on guests.updated_by; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on guest_contacts.org_id; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on guest_contacts.updated_at; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.updated_at IS 'When the row last changed.';

-- comment on guest_contacts.created_by; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.created_by IS 'The user who created the row, if known.';

-- comment on guest_contacts.updated_by; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on guest_tags.org_id; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on guest_tags.created_at; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';

-- comment on guest_tags.updated_at; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.updated_at IS 'When the row last changed.';

-- comment on guest_tags.created_by; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.created_by IS 'The user who created the row, if known.';

-- comment on guest_tags.updated_by; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on guest_tag_assignments.org_id; lock: SHARE UPDATE EXCLUSIVE on guest_tag_assignments (reads and writes go on)
COMMENT ON COLUMN guest_tag_assignments.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on guest_tag_assignments.created_at; lock: SHARE UPDATE EXCLUSIVE on guest_tag_assignments (reads and writes go on)
COMMENT ON COLUMN guest_tag_assignments.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';

-- comment on guest_tag_assignments.updated_at; lock: SHARE UPDATE EXCLUSIVE on guest_tag_assignments (reads and writes go on)
COMMENT ON COLUMN guest_tag_assignments.updated_at IS 'When the row last changed.';

COMMIT;

BEGIN;

-- comment on invites.last_accessed_at; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.last_accessed_at IS 'When the invite was last opened; kept by the access log.';

-- comment on invites.access_count; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.access_count IS 'How often the invite was opened; kept by the access log.';

-- comment on invites.org_id; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on invites.updated_at; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.updated_at IS 'When the row last changed.';

-- comment on invites.created_by; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.created_by IS 'The user who created the row, if known.';

-- comment on invites.updated_by; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on invite_access_logs.org_id; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
COMMENT ON COLUMN invite_access_logs.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on invite_access_logs.created_at; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
COMMENT ON COLUMN invite_access_logs.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';

COMMIT;

BEGIN;

-- comment on rsvp_forms.org_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on rsvp_forms.updated_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.updated_at IS 'When the row last changed.';

-- comment on rsvp_forms.created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.created_by IS 'The user who created the row, if known.';

-- comment on rsvp_forms.updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on rsvp_questions.org_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on rsvp_questions.created_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';

-- comment on rsvp_questions.updated_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.updated_at IS 'When the row last changed.';

-- comment on rsvp_questions.created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.created_by IS 'The user who created the row, if known.';

-- comment on rsvp_questions.updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on rsvp_question_options.org_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on rsvp_question_options.created_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';

-- comment on rsvp_question_options.updated_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.updated_at IS 'When the row last changed.';

-- comment on rsvp_question_options.created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.created_by IS 'The user who created the row, if known.';

-- comment on rsvp_question_options.updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on rsvp_logic_rules.org_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON COLUMN rsvp_logic_rules.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on rsvp_logic_rules.created_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON COLUMN rsvp_logic_rules.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';

-- comment on rsvp_logic_rules.updated_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON COLUMN rsvp_logic_rules.updated_at IS 'When the row last changed.';

-- comment on rsvp_logic_rules.created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON COLUMN rsvp_logic_rules.created_by IS 'The user who created the row, if known.';

-- comment on rsvp_logic_rules.updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON COLUMN rsvp_logic_rules.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on rsvp_submissions.org_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on rsvp_submissions.created_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';

-- comment on rsvp_submissions.updated_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.updated_at IS 'When the row last changed.';

-- comment on rsvp_submissions.created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.created_by IS 'The user who created the row, if known.';

-- comment on rsvp_submissions.updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on rsvp_answers.org_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
COMMENT ON COLUMN rsvp_answers.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on rsvp_answers.created_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
COMMENT ON COLUMN rsvp_answers.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';

-- comment on rsvp_answers.updated_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
COMMENT ON COLUMN rsvp_answers.updated_at IS 'When the row last changed.';

COMMIT;

BEGIN;

-- comment on messaging_campaigns.org_id; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on messaging_campaigns.updated_at; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.updated_at IS 'When the row last changed.';

-- comment on messaging_campaigns.created_by; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.created_by IS 'The user who created the row, if known.';

-- comment on messaging_campaigns.updated_by; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on message_jobs.org_id; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.org_id IS 'The organization that owns the project, kept true by the database.';

COMMIT;

BEGIN;

-- comment on message_events.org_id; lock: SHARE UPDATE EXCLUSIVE on message_events (reads and writes go on)
COMMENT ON COLUMN message_events.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on message_events.created_at; lock: SHARE UPDATE EXCLUSIVE on message_events (reads and writes go on)
COMMENT ON COLUMN message_events.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';

COMMIT;

BEGIN;

-- comment on floor_plans.org_id; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on floor_plans.created_by; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.created_by IS 'The user who created the row, if known.';

-- comment on floor_plans.updated_by; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on seating_tables.org_id; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on seating_tables.updated_at; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.updated_at IS 'When the row last changed.';

-- comment on seating_tables.created_by; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.created_by IS 'The user who created the row, if known.';

-- comment on seating_tables.updated_by; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on seating_assignments.org_id; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
COMMENT ON COLUMN seating_assignments.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on seating_assignments.updated_at; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
COMMENT ON COLUMN seating_assignments.updated_at IS 'When the row last changed.';

-- comment on seating_assignments.created_by; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
COMMENT ON COLUMN seating_assignments.created_by IS 'The user who created the row, if known.';

-- comment on seating_assignments.updated_by; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
COMMENT ON COLUMN seating_assignments.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on check_in_records.org_id; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on check_in_records.created_at; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.created_at IS 'When the row was created; NULL for rows older than this column that have no time of their own.';

-- comment on check_in_records.updated_at; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.updated_at IS 'When the row last changed.';

-- comment on check_in_records.created_by; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.created_by IS 'The user who created the row, if known.';

-- comment on check_in_records.updated_by; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on photo_wall_settings.org_id; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on photo_wall_settings.created_by; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.created_by IS 'The user who created the row, if known.';

-- comment on photo_wall_settings.updated_by; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on photo_uploads.org_id; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on photo_uploads.created_by; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.created_by IS 'The user who created the row, if known.';

-- comment on photo_uploads.updated_by; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on photo_likes.org_id; lock: SHARE UPDATE EXCLUSIVE on photo_likes (reads and writes go on)
COMMENT ON COLUMN photo_likes.org_id IS 'The organization that owns the project, kept true by the database.';

-- comment on photo_likes.updated_at; lock: SHARE UPDATE EXCLUSIVE on photo_likes (reads and writes go on)
COMMENT ON COLUMN photo_likes.updated_at IS 'When the row last changed.';

COMMIT;

BEGIN;

-- analyze users; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
ANALYZE users;

COMMIT;

BEGIN;

-- analyze organizations; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
ANALYZE organizations;

COMMIT;

BEGIN;

-- analyze organization_members; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
ANALYZE organization_members;

COMMIT;

BEGIN;

-- analyze plans; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
ANALYZE plans;

COMMIT;

BEGIN;

-- analyze plan_entitlements; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
ANALYZE plan_entitlements;

COMMIT;

BEGIN;

-- analyze org_plan_assignments; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
ANALYZE org_plan_assignments;

COMMIT;

BEGIN;

-- analyze project_plan_assignments; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
ANALYZE project_plan_assignments;

COMMIT;

BEGIN;

-- analyze settings_definitions; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
ANALYZE settings_definitions;

COMMIT;

BEGIN;

-- analyze settings_values; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
ANALYZE settings_values;

COMMIT;

BEGIN;

-- analyze entitlement_overrides; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
ANALYZE entitlement_overrides;

COMMIT;

BEGIN;

-- analyze projects; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
ANALYZE projects;

COMMIT;

BEGIN;

-- analyze events; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
ANALYZE events;

COMMIT;

BEGIN;

-- analyze sites; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
ANALYZE sites;

COMMIT;

BEGIN;

-- analyze site_versions; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
ANALYZE site_versions;

COMMIT;

BEGIN;

-- analyze guest_groups; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
ANALYZE guest_groups;

COMMIT;

BEGIN;

-- analyze guests; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
ANALYZE guests;

COMMIT;

BEGIN;

-- analyze guest_contacts; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
ANALYZE guest_contacts;

COMMIT;

BEGIN;

-- analyze guest_tags; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
ANALYZE guest_tags;

COMMIT;

BEGIN;

-- analyze guest_tag_assignments; lock: SHARE UPDATE EXCLUSIVE on guest_tag_assignments (reads and writes go on)
ANALYZE guest_tag_assignments;

COMMIT;

BEGIN;

-- analyze invites; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
ANALYZE invites;

COMMIT;

BEGIN;

-- analyze invite_access_logs; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
ANALYZE invite_access_logs;

COMMIT;

BEGIN;

-- analyze rsvp_forms; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
ANALYZE rsvp_forms;

COMMIT;

BEGIN;

-- analyze rsvp_questions; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
ANALYZE rsvp_questions;

COMMIT;

BEGIN;

-- analyze rsvp_question_options; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
ANALYZE rsvp_question_options;

COMMIT;

BEGIN;

-- analyze rsvp_logic_rules; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
ANALYZE rsvp_logic_rules;

COMMIT;

BEGIN;

-- analyze rsvp_submissions; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
ANALYZE rsvp_submissions;

COMMIT;

BEGIN;

-- analyze rsvp_answers; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
ANALYZE rsvp_answers;

COMMIT;

BEGIN;

-- analyze messaging_campaigns; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
ANALYZE messaging_campaigns;

COMMIT;

BEGIN;

-- analyze message_jobs; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
ANALYZE message_jobs;

COMMIT;

BEGIN;

-- analyze message_events; lock: SHARE UPDATE EXCLUSIVE on message_events (reads and writes go on)
ANALYZE message_events;

COMMIT;

BEGIN;

-- analyze floor_plans; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
ANALYZE floor_plans;

COMMIT;

BEGIN;

-- analyze seating_tables; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
ANALYZE seating_tables;

COMMIT;

BEGIN;

-- analyze seating_assignments; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
ANALYZE seating_assignments;

COMMIT;

BEGIN;

-- analyze check_in_records; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
ANALYZE check_in_records;

COMMIT;

BEGIN;

-- analyze photo_wall_settings; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
ANALYZE photo_wall_settings;

COMMIT;

BEGIN;

-- analyze photo_uploads; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
ANALYZE photo_uploads;

COMMIT;

BEGIN;

-- analyze photo_likes; lock: SHARE UPDATE EXCLUSIVE on photo_likes (reads and writes go on)
ANALYZE photo_likes;

COMMIT;
