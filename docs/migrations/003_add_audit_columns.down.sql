-- 003_add_audit_columns (down): 576 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- comment on users.email_verified_at; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.email_verified_at IS NULL;

-- comment on users.last_login_at; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.last_login_at IS NULL;

-- comment on users.failed_login_count; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.failed_login_count IS NULL;

-- comment on users.locked_until; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.locked_until IS NULL;

-- comment on users.created_by; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.created_by IS NULL;

-- comment on users.updated_by; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on organizations.created_by; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON COLUMN organizations.created_by IS NULL;

-- comment on organizations.updated_by; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON COLUMN organizations.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on organization_members.updated_at; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
COMMENT ON COLUMN organization_members.updated_at IS NULL;

-- comment on organization_members.created_by; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
COMMENT ON COLUMN organization_members.created_by IS NULL;

-- comment on organization_members.updated_by; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
COMMENT ON COLUMN organization_members.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on plans.updated_at; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.updated_at IS NULL;

-- comment on plans.created_by; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.created_by IS NULL;

-- comment on plans.updated_by; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on plan_entitlements.created_at; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
COMMENT ON COLUMN plan_entitlements.created_at IS NULL;

-- comment on plan_entitlements.created_by; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
COMMENT ON COLUMN plan_entitlements.created_by IS NULL;

-- comment on plan_entitlements.updated_by; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
COMMENT ON COLUMN plan_entitlements.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on org_plan_assignments.updated_at; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
COMMENT ON COLUMN org_plan_assignments.updated_at IS NULL;

-- comment on org_plan_assignments.created_by; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
COMMENT ON COLUMN org_plan_assignments.created_by IS NULL;

-- comment on org_plan_assignments.updated_by; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
COMMENT ON COLUMN org_plan_assignments.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on project_plan_assignments.org_id; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON COLUMN project_plan_assignments.org_id IS NULL;

-- comment on project_plan_assignments.updated_at; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON COLUMN project_plan_assignments.updated_at IS NULL;

-- comment on project_plan_assignments.created_by; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON COLUMN project_plan_assignments.created_by IS NULL;

-- comment on project_plan_assignments.updated_by; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON COLUMN project_plan_assignments.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on settings_definitions.updated_at; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.updated_at IS NULL;

-- comment on settings_definitions.created_by; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.created_by IS NULL;

-- comment on settings_definitions.updated_by; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on settings_values.org_id; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON COLUMN settings_values.org_id IS NULL;

-- comment on settings_values.created_at; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON COLUMN settings_values.created_at IS NULL;

-- comment on settings_values.created_by; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON COLUMN settings_values.created_by IS NULL;

COMMIT;

BEGIN;

-- comment on entitlement_overrides.org_id; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON COLUMN entitlement_overrides.org_id IS NULL;

-- comment on entitlement_overrides.created_at; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON COLUMN entitlement_overrides.created_at IS NULL;

-- comment on entitlement_overrides.created_by; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON COLUMN entitlement_overrides.created_by IS NULL;

-- comment on entitlement_overrides.updated_by; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON COLUMN entitlement_overrides.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on projects.updated_by; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on events.org_id; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.org_id IS NULL;

-- comment on events.created_by; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.created_by IS NULL;

-- comment on events.updated_by; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on sites.org_id; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.org_id IS NULL;

-- comment on sites.created_by; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.created_by IS NULL;

-- comment on sites.updated_by; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on site_versions.org_id; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON COLUMN site_versions.org_id IS NULL;

-- comment on site_versions.updated_at; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON COLUMN site_versions.updated_at IS NULL;

-- comment on site_versions.created_by; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON COLUMN site_versions.created_by IS NULL;

-- comment on site_versions.updated_by; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON COLUMN site_versions.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on guest_groups.org_id; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.org_id IS NULL;

-- comment on guest_groups.updated_at; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.updated_at IS NULL;

-- comment on guest_groups.created_by; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.created_by IS NULL;

-- comment on guest_groups.updated_by; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on guests.org_id; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.org_id IS NULL;

-- comment on guests.created_by; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.created_by IS NULL;

-- comment on guests.updated_by; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on guest_contacts.org_id; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.org_id IS NULL;

-- comment on guest_contacts.updated_at; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.updated_at IS NULL;

-- comment on guest_contacts.created_by; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.created_by IS NULL;

-- comment on guest_contacts.updated_by; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on guest_tags.org_id; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.org_id IS NULL;

-- comment on guest_tags.created_at; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.created_at IS NULL;

-- comment on guest_tags.updated_at; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.updated_at IS NULL;

-- comment on guest_tags.created_by; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.created_by IS NULL;

-- comment on guest_tags.updated_by; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on guest_tag_assignments.org_id; lock: SHARE UPDATE EXCLUSIVE on guest_tag_assignments (reads and writes go on)
COMMENT ON COLUMN guest_tag_assignments.org_id IS NULL;

-- comment on guest_tag_assignments.created_at; lock: SHARE UPDATE EXCLUSIVE on guest_tag_assignments (reads and writes go on)
COMMENT ON COLUMN guest_tag_assignments.created_at IS NULL;

-- comment on guest_tag_assignments.updated_at; lock: SHARE UPDATE EXCLUSIVE on guest_tag_assignments (reads and writes go on)
COMMENT ON COLUMN guest_tag_assignments.updated_at IS NULL;

COMMIT;

BEGIN;

-- comment on invites.last_accessed_at; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.last_accessed_at IS NULL;

-- comment on invites.access_count; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.access_count IS NULL;

-- comment on invites.org_id; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.org_id IS NULL;

-- comment on invites.updated_at; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.updated_at IS NULL;

-- comment on invites.created_by; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.created_by IS NULL;

-- comment on invites.updated_by; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on invite_access_logs.org_id; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
COMMENT ON COLUMN invite_access_logs.org_id IS NULL;

-- comment on invite_access_logs.created_at; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
COMMENT ON COLUMN invite_access_logs.created_at IS NULL;

COMMIT;

BEGIN;

-- comment on rsvp_forms.org_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.org_id IS NULL;

-- comment on rsvp_forms.updated_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.updated_at IS NULL;

-- comment on rsvp_forms.created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.created_by IS NULL;

-- comment on rsvp_forms.updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on rsvp_questions.org_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.org_id IS NULL;

-- comment on rsvp_questions.created_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.created_at IS NULL;

-- comment on rsvp_questions.updated_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.updated_at IS NULL;

-- comment on rsvp_questions.created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.created_by IS NULL;

-- comment on rsvp_questions.updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on rsvp_question_options.org_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.org_id IS NULL;

-- comment on rsvp_question_options.created_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.created_at IS NULL;

-- comment on rsvp_question_options.updated_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.updated_at IS NULL;

-- comment on rsvp_question_options.created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.created_by IS NULL;

-- comment on rsvp_question_options.updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on rsvp_logic_rules.org_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON COLUMN rsvp_logic_rules.org_id IS NULL;

-- comment on rsvp_logic_rules.created_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON COLUMN rsvp_logic_rules.created_at IS NULL;

-- comment on rsvp_logic_rules.updated_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON COLUMN rsvp_logic_rules.updated_at IS NULL;

-- comment on rsvp_logic_rules.created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON COLUMN rsvp_logic_rules.created_by IS NULL;

-- comment on rsvp_logic_rules.updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON COLUMN rsvp_logic_rules.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on rsvp_submissions.org_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.org_id IS NULL;

-- comment on rsvp_submissions.created_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.created_at IS NULL;

-- comment on rsvp_submissions.updated_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.updated_at IS NULL;

-- comment on rsvp_submissions.created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.created_by IS NULL;

-- comment on rsvp_submissions.updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on rsvp_answers.org_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
COMMENT ON COLUMN rsvp_answers.org_id IS NULL;

-- comment on rsvp_answers.created_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
COMMENT ON COLUMN rsvp_answers.created_at IS NULL;

-- comment on rsvp_answers.updated_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
COMMENT ON COLUMN rsvp_answers.updated_at IS NULL;

COMMIT;

BEGIN;

-- comment on messaging_campaigns.org_id; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.org_id IS NULL;

-- comment on messaging_campaigns.updated_at; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.updated_at IS NULL;

-- comment on messaging_campaigns.created_by; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.created_by IS NULL;

-- comment on messaging_campaigns.updated_by; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on message_jobs.org_id; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.org_id IS NULL;

COMMIT;

BEGIN;

-- comment on message_events.org_id; lock: SHARE UPDATE EXCLUSIVE on message_events (reads and writes go on)
COMMENT ON COLUMN message_events.org_id IS NULL;

-- comment on message_events.created_at; lock: SHARE UPDATE EXCLUSIVE on message_events (reads and writes go on)
COMMENT ON COLUMN message_events.created_at IS NULL;

COMMIT;

BEGIN;

-- comment on floor_plans.org_id; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.org_id IS NULL;

-- comment on floor_plans.created_by; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.created_by IS NULL;

-- comment on floor_plans.updated_by; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on seating_tables.org_id; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.org_id IS NULL;

-- comment on seating_tables.updated_at; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.updated_at IS NULL;

-- comment on seating_tables.created_by; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.created_by IS NULL;

-- comment on seating_tables.updated_by; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on seating_assignments.org_id; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
COMMENT ON COLUMN seating_assignments.org_id IS NULL;

-- comment on seating_assignments.updated_at; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
COMMENT ON COLUMN seating_assignments.updated_at IS NULL;

-- comment on seating_assignments.created_by; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
COMMENT ON COLUMN seating_assignments.created_by IS NULL;

-- comment on seating_assignments.updated_by; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
COMMENT ON COLUMN seating_assignments.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on check_in_records.org_id; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.org_id IS NULL;

-- comment on check_in_records.created_at; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.created_at IS NULL;

-- comment on check_in_records.updated_at; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.updated_at IS NULL;

-- comment on check_in_records.created_by; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.created_by IS NULL;

-- comment on check_in_records.updated_by; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on photo_wall_settings.org_id; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.org_id IS NULL;

-- comment on photo_wall_settings.created_by; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.created_by IS NULL;

-- comment on photo_wall_settings.updated_by; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on photo_uploads.org_id; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.org_id IS NULL;

-- comment on photo_uploads.created_by; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.created_by IS NULL;

-- comment on photo_uploads.updated_by; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on photo_likes.org_id; lock: SHARE UPDATE EXCLUSIVE on photo_likes (reads and writes go on)
COMMENT ON COLUMN photo_likes.org_id IS NULL;

-- comment on photo_likes.updated_at; lock: SHARE UPDATE EXCLUSIVE on photo_likes (reads and writes go on)
COMMENT ON COLUMN photo_likes.updated_at IS NULL;

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- drop index idx_photo_uploads_updated_by; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_photo_uploads_updated_by";

-- drop index idx_photo_uploads_created_by; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_photo_uploads_created_by";

-- drop index idx_photo_wall_settings_updated_by; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_photo_wall_settings_updated_by";

-- drop index idx_photo_wall_settings_created_by; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_photo_wall_settings_created_by";

-- drop index idx_check_in_records_updated_by; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_check_in_records_updated_by";

-- drop index idx_check_in_records_created_by; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_check_in_records_created_by";

-- drop index idx_seating_assignments_updated_by; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_seating_assignments_updated_by";

-- drop index idx_seating_assignments_created_by; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_seating_assignments_created_by";

-- drop index idx_seating_tables_updated_by; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_seating_tables_updated_by";

-- drop index idx_seating_tables_created_by; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_seating_tables_created_by";

-- drop index idx_floor_plans_updated_by; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_floor_plans_updated_by";

-- drop index idx_floor_plans_created_by; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_floor_plans_created_by";

-- drop index idx_messaging_campaigns_updated_by; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_messaging_campaigns_updated_by";

-- drop index idx_messaging_campaigns_created_by; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_messaging_campaigns_created_by";

-- drop index idx_rsvp_submissions_updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_submissions_updated_by";

-- drop index idx_rsvp_submissions_created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_submissions_created_by";

-- drop index idx_rsvp_logic_rules_updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_logic_rules_updated_by";

-- drop index idx_rsvp_logic_rules_created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_logic_rules_created_by";

-- drop index idx_rsvp_question_options_updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_question_options_updated_by";

-- drop index idx_rsvp_question_options_created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_question_options_created_by";

-- drop index idx_rsvp_questions_updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_questions_updated_by";

-- drop index idx_rsvp_questions_created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_questions_created_by";

-- drop index idx_rsvp_forms_updated_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_forms_updated_by";

-- drop index idx_rsvp_forms_created_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_forms_created_by";

-- drop index idx_invites_updated_by; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_invites_updated_by";

-- drop index idx_invites_created_by; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_invites_created_by";

-- drop index idx_guest_tags_updated_by; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_tags_updated_by";

-- drop index idx_guest_tags_created_by; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_tags_created_by";

-- drop index idx_guest_contacts_updated_by; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_contacts_updated_by";

-- drop index idx_guest_contacts_created_by; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_contacts_created_by";

-- drop index idx_guests_updated_by; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guests_updated_by";

-- drop index idx_guests_created_by; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guests_created_by";

-- drop index idx_guest_groups_updated_by; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_groups_updated_by";

-- drop index idx_guest_groups_created_by; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_groups_created_by";

-- drop index idx_site_versions_updated_by; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_site_versions_updated_by";

-- drop index idx_site_versions_created_by; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_site_versions_created_by";

-- drop index idx_sites_updated_by; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_sites_updated_by";

-- drop index idx_sites_created_by; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_sites_created_by";

-- drop index idx_events_updated_by; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_events_updated_by";

-- drop index idx_events_created_by; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_events_created_by";

-- drop index idx_projects_updated_by; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_projects_updated_by";

-- drop index idx_entitlement_overrides_updated_by; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_entitlement_overrides_updated_by";

-- drop index idx_entitlement_overrides_created_by; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_entitlement_overrides_created_by";

-- drop index idx_settings_values_created_by; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_settings_values_created_by";

-- drop index idx_settings_definitions_updated_by; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_settings_definitions_updated_by";

-- drop index idx_settings_definitions_created_by; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_settings_definitions_created_by";

-- drop index idx_project_plan_assignments_updated_by; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_project_plan_assignments_updated_by";

-- drop index idx_project_plan_assignments_created_by; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_project_plan_assignments_created_by";

-- drop index idx_org_plan_assignments_updated_by; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_org_plan_assignments_updated_by";

-- drop index idx_org_plan_assignments_created_by; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_org_plan_assignments_created_by";

-- drop index idx_plan_entitlements_updated_by; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_plan_entitlements_updated_by";

-- drop index idx_plan_entitlements_created_by; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_plan_entitlements_created_by";

-- drop index idx_plans_updated_by; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_plans_updated_by";

-- drop index idx_plans_created_by; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_plans_created_by";

-- drop index idx_organization_members_updated_by; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_organization_members_updated_by";

-- drop index idx_organization_members_created_by; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_organization_members_created_by";

-- drop index idx_organizations_updated_by; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_organizations_updated_by";

-- drop index idx_organizations_created_by; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_organizations_created_by";

-- drop index idx_users_updated_by; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_users_updated_by";

-- drop index idx_users_created_by; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_users_created_by";

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- drop trigger forget_session_user on users; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
DROP TRIGGER forget_session_user ON users;

COMMIT;

BEGIN;

-- drop trigger touch_row on message_jobs; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
DROP TRIGGER touch_row ON message_jobs;

COMMIT;

BEGIN;

-- drop trigger touch_row on photo_likes; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
DROP TRIGGER touch_row ON photo_likes;

COMMIT;

BEGIN;

-- drop trigger touch_row on guest_tag_assignments; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
DROP TRIGGER touch_row ON guest_tag_assignments;

COMMIT;

BEGIN;

-- drop trigger touch_row on rsvp_answers; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
DROP TRIGGER touch_row ON rsvp_answers;

COMMIT;

BEGIN;

-- drop trigger touch_row on deletions; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
DROP TRIGGER touch_row ON deletions;

COMMIT;

BEGIN;

-- drop trigger touch_row on photo_uploads; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DROP TRIGGER touch_row ON photo_uploads;

-- drop trigger stamp_row on photo_uploads; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DROP TRIGGER stamp_row ON photo_uploads;

COMMIT;

BEGIN;

-- drop trigger touch_row on photo_wall_settings; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
DROP TRIGGER touch_row ON photo_wall_settings;

-- drop trigger stamp_row on photo_wall_settings; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
DROP TRIGGER stamp_row ON photo_wall_settings;

COMMIT;

BEGIN;

-- drop trigger touch_row on check_in_records; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
DROP TRIGGER touch_row ON check_in_records;

-- drop trigger stamp_row on check_in_records; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
DROP TRIGGER stamp_row ON check_in_records;

COMMIT;

BEGIN;

-- drop trigger touch_row on seating_assignments; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
DROP TRIGGER touch_row ON seating_assignments;

-- drop trigger stamp_row on seating_assignments; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
DROP TRIGGER stamp_row ON seating_assignments;

COMMIT;

BEGIN;

-- drop trigger touch_row on seating_tables; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
DROP TRIGGER touch_row ON seating_tables;

-- drop trigger stamp_row on seating_tables; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
DROP TRIGGER stamp_row ON seating_tables;

COMMIT;

BEGIN;

-- drop trigger touch_row on floor_plans; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
DROP TRIGGER touch_row ON floor_plans;

-- drop trigger stamp_row on floor_plans; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
DROP TRIGGER stamp_row ON floor_plans;

COMMIT;

BEGIN;

-- drop trigger touch_row on messaging_campaigns; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
DROP TRIGGER touch_row ON messaging_campaigns;

-- drop trigger stamp_row on messaging_campaigns; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
DROP TRIGGER stamp_row ON messaging_campaigns;

COMMIT;

BEGIN;

-- drop trigger touch_row on rsvp_submissions; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DROP TRIGGER touch_row ON rsvp_submissions;

-- drop trigger stamp_row on rsvp_submissions; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DROP TRIGGER stamp_row ON rsvp_submissions;

COMMIT;

BEGIN;

-- drop trigger touch_row on rsvp_logic_rules; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
DROP TRIGGER touch_row ON rsvp_logic_rules;

-- drop trigger stamp_row on rsvp_logic_rules; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
DROP TRIGGER stamp_row ON rsvp_logic_rules;

COMMIT;

BEGIN;

-- drop trigger touch_row on rsvp_question_options; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
DROP TRIGGER touch_row ON rsvp_question_options;

-- drop trigger stamp_row on rsvp_question_options; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
DROP TRIGGER stamp_row ON rsvp_question_options;

COMMIT;

BEGIN;

-- drop trigger touch_row on rsvp_questions; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
DROP TRIGGER touch_row ON rsvp_questions;

-- drop trigger stamp_row on rsvp_questions; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
DROP TRIGGER stamp_row ON rsvp_questions;

COMMIT;

BEGIN;

-- drop trigger touch_row on rsvp_forms; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
DROP TRIGGER touch_row ON rsvp_forms;

-- drop trigger stamp_row on rsvp_forms; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
DROP TRIGGER stamp_row ON rsvp_forms;

COMMIT;

BEGIN;

-- drop trigger touch_row on invites; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
DROP TRIGGER touch_row ON invites;

-- drop trigger stamp_row on invites; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
DROP TRIGGER stamp_row ON invites;

COMMIT;

BEGIN;

-- drop trigger touch_row on guest_tags; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
DROP TRIGGER touch_row ON guest_tags;

-- drop trigger stamp_row on guest_tags; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
DROP TRIGGER stamp_row ON guest_tags;

COMMIT;

BEGIN;

-- drop trigger touch_row on guest_contacts; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
DROP TRIGGER touch_row ON guest_contacts;

-- drop trigger stamp_row on guest_contacts; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
DROP TRIGGER stamp_row ON guest_contacts;

COMMIT;

BEGIN;

-- drop trigger touch_row on guests; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
DROP TRIGGER touch_row ON guests;

-- drop trigger stamp_row on guests; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
DROP TRIGGER stamp_row ON guests;

COMMIT;

BEGIN;

-- drop trigger touch_row on guest_groups; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
DROP TRIGGER touch_row ON guest_groups;

-- drop trigger stamp_row on guest_groups; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
DROP TRIGGER stamp_row ON guest_groups;

COMMIT;

BEGIN;

-- drop trigger touch_row on site_versions; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
DROP TRIGGER touch_row ON site_versions;

-- drop trigger stamp_row on site_versions; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
DROP TRIGGER stamp_row ON site_versions;

COMMIT;

BEGIN;

-- drop trigger touch_row on sites; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
DROP TRIGGER touch_row ON sites;

-- drop trigger stamp_row on sites; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
DROP TRIGGER stamp_row ON sites;

COMMIT;

BEGIN;

-- drop trigger touch_row on events; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
DROP TRIGGER touch_row ON events;

-- drop trigger stamp_row on events; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
DROP TRIGGER stamp_row ON events;

COMMIT;

BEGIN;

-- drop trigger touch_row on projects; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
DROP TRIGGER touch_row ON projects;

-- drop trigger stamp_row on projects; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
DROP TRIGGER stamp_row ON projects;

COMMIT;

BEGIN;

-- drop trigger touch_row on entitlement_overrides; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
DROP TRIGGER touch_row ON entitlement_overrides;

-- drop trigger stamp_row on entitlement_overrides; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
DROP TRIGGER stamp_row ON entitlement_overrides;

COMMIT;

BEGIN;

-- drop trigger touch_row on settings_values; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
DROP TRIGGER touch_row ON settings_values;

-- drop trigger stamp_row on settings_values; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
DROP TRIGGER stamp_row ON settings_values;

COMMIT;

BEGIN;

-- drop trigger touch_row on settings_definitions; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
DROP TRIGGER touch_row ON settings_definitions;

-- drop trigger stamp_row on settings_definitions; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
DROP TRIGGER stamp_row ON settings_definitions;

COMMIT;

BEGIN;

-- drop trigger touch_row on project_plan_assignments; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
DROP TRIGGER touch_row ON project_plan_assignments;

-- drop trigger stamp_row on project_plan_assignments; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
DROP TRIGGER stamp_row ON project_plan_assignments;

COMMIT;

BEGIN;

-- drop trigger touch_row on org_plan_assignments; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
DROP TRIGGER touch_row ON org_plan_assignments;

-- drop trigger stamp_row on org_plan_assignments; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
DROP TRIGGER stamp_row ON org_plan_assignments;

COMMIT;

BEGIN;

-- drop trigger touch_row on plan_entitlements; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
DROP TRIGGER touch_row ON plan_entitlements;

-- drop trigger stamp_row on plan_entitlements; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
DROP TRIGGER stamp_row ON plan_entitlements;

COMMIT;

BEGIN;

-- drop trigger touch_row on plans; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
DROP TRIGGER touch_row ON plans;

-- drop trigger stamp_row on plans; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
DROP TRIGGER stamp_row ON plans;

COMMIT;

BEGIN;

-- drop trigger touch_row on organization_members; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
DROP TRIGGER touch_row ON organization_members;

-- drop trigger stamp_row on organization_members; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
DROP TRIGGER stamp_row ON organization_members;

COMMIT;

BEGIN;

-- drop trigger touch_row on organizations; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
DROP TRIGGER touch_row ON organizations;

-- drop trigger stamp_row on organizations; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
DROP TRIGGER stamp_row ON organizations;

COMMIT;

BEGIN;

-- drop trigger touch_row on users; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
DROP TRIGGER touch_row ON users;

-- drop trigger stamp_row on users; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
DROP TRIGGER stamp_row ON users;

COMMIT;

BEGIN;

-- drop trigger count_accesses on invite_access_logs; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
DROP TRIGGER count_accesses ON invite_access_logs;

COMMIT;

BEGIN;

-- drop trigger hand_over on message_jobs; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
DROP TRIGGER hand_over ON message_jobs;

-- drop trigger hold_row on message_jobs; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
DROP TRIGGER hold_row ON message_jobs;

COMMIT;

BEGIN;

-- drop trigger hand_over on rsvp_submissions; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DROP TRIGGER hand_over ON rsvp_submissions;

-- drop trigger hold_row on rsvp_submissions; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DROP TRIGGER hold_row ON rsvp_submissions;

COMMIT;

BEGIN;

-- drop trigger hand_over on rsvp_questions; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
DROP TRIGGER hand_over ON rsvp_questions;

-- drop trigger hold_row on rsvp_questions; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
DROP TRIGGER hold_row ON rsvp_questions;

COMMIT;

BEGIN;

-- drop trigger hand_over on seating_tables; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
DROP TRIGGER hand_over ON seating_tables;

-- drop trigger hold_row on seating_tables; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
DROP TRIGGER hold_row ON seating_tables;

COMMIT;

BEGIN;

-- drop trigger hand_over on floor_plans; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
DROP TRIGGER hand_over ON floor_plans;

-- drop trigger hold_row on floor_plans; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
DROP TRIGGER hold_row ON floor_plans;

COMMIT;

BEGIN;

-- drop trigger hand_over on photo_uploads; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DROP TRIGGER hand_over ON photo_uploads;

-- drop trigger hold_row on photo_uploads; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DROP TRIGGER hold_row ON photo_uploads;

COMMIT;

BEGIN;

-- drop trigger hand_over on messaging_campaigns; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
DROP TRIGGER hand_over ON messaging_campaigns;

-- drop trigger hold_row on messaging_campaigns; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
DROP TRIGGER hold_row ON messaging_campaigns;

COMMIT;

BEGIN;

-- drop trigger hand_over on rsvp_forms; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
DROP TRIGGER hand_over ON rsvp_forms;

-- drop trigger hold_row on rsvp_forms; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
DROP TRIGGER hold_row ON rsvp_forms;

COMMIT;

BEGIN;

-- drop trigger hand_over on invites; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
DROP TRIGGER hand_over ON invites;

-- drop trigger hold_row on invites; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
DROP TRIGGER hold_row ON invites;

COMMIT;

BEGIN;

-- drop trigger hand_over on guests; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
DROP TRIGGER hand_over ON guests;

-- drop trigger hold_row on guests; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
DROP TRIGGER hold_row ON guests;

COMMIT;

BEGIN;

-- drop trigger hand_over on sites; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
DROP TRIGGER hand_over ON sites;

-- drop trigger hold_row on sites; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
DROP TRIGGER hold_row ON sites;

COMMIT;

BEGIN;

-- drop trigger hand_over on events; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
DROP TRIGGER hand_over ON events;

-- drop trigger hold_row on events; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
DROP TRIGGER hold_row ON events;

COMMIT;

BEGIN;

-- drop trigger hand_over on projects; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
DROP TRIGGER hand_over ON projects;

-- drop trigger hold_row on projects; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
DROP TRIGGER hold_row ON projects;

-- drop trigger inherit_removal on projects; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
DROP TRIGGER inherit_removal ON projects;

COMMIT;

BEGIN;

-- drop trigger place_row on project_plan_assignments; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
DROP TRIGGER place_row ON project_plan_assignments;

COMMIT;

BEGIN;

-- drop trigger place_row on photo_wall_settings; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
DROP TRIGGER place_row ON photo_wall_settings;

COMMIT;

BEGIN;

-- drop trigger place_row on events; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
DROP TRIGGER place_row ON events;

COMMIT;

BEGIN;

-- drop trigger place_row on sites; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
DROP TRIGGER place_row ON sites;

COMMIT;

BEGIN;

-- drop trigger place_row on guest_groups; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
DROP TRIGGER place_row ON guest_groups;

COMMIT;

BEGIN;

-- drop trigger place_row on guests; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
DROP TRIGGER place_row ON guests;

COMMIT;

BEGIN;

-- drop trigger place_row on guest_tags; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
DROP TRIGGER place_row ON guest_tags;

COMMIT;

BEGIN;

-- drop trigger place_row on rsvp_forms; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
DROP TRIGGER place_row ON rsvp_forms;

COMMIT;

BEGIN;

-- drop trigger place_row on messaging_campaigns; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
DROP TRIGGER place_row ON messaging_campaigns;

COMMIT;

BEGIN;

-- drop trigger place_row on photo_uploads; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DROP TRIGGER place_row ON photo_uploads;

COMMIT;

BEGIN;

-- drop trigger place_row on invites; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
DROP TRIGGER place_row ON invites;

COMMIT;

BEGIN;

-- drop trigger place_row on floor_plans; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
DROP TRIGGER place_row ON floor_plans;

COMMIT;

BEGIN;

-- drop trigger place_row on check_in_records; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
DROP TRIGGER place_row ON check_in_records;

COMMIT;

BEGIN;

-- drop trigger place_row on seating_tables; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
DROP TRIGGER place_row ON seating_tables;

COMMIT;

BEGIN;

-- drop trigger place_row on seating_assignments; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
DROP TRIGGER place_row ON seating_assignments;

COMMIT;

BEGIN;

-- drop trigger place_row on site_versions; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
DROP TRIGGER place_row ON site_versions;

COMMIT;

BEGIN;

-- drop trigger place_row on guest_contacts; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
DROP TRIGGER place_row ON guest_contacts;

COMMIT;

BEGIN;

-- drop trigger place_row on guest_tag_assignments; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
DROP TRIGGER place_row ON guest_tag_assignments;

COMMIT;

BEGIN;

-- drop trigger place_row on invite_access_logs; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
DROP TRIGGER place_row ON invite_access_logs;

COMMIT;

BEGIN;

-- drop trigger place_row on rsvp_questions; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
DROP TRIGGER place_row ON rsvp_questions;

COMMIT;

BEGIN;

-- drop trigger place_row on rsvp_question_options; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
DROP TRIGGER place_row ON rsvp_question_options;

COMMIT;

BEGIN;

-- drop trigger place_row on rsvp_logic_rules; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
DROP TRIGGER place_row ON rsvp_logic_rules;

COMMIT;

BEGIN;

-- drop trigger place_row on rsvp_submissions; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DROP TRIGGER place_row ON rsvp_submissions;

COMMIT;

BEGIN;

-- drop trigger place_row on rsvp_answers; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
DROP TRIGGER place_row ON rsvp_answers;

COMMIT;

BEGIN;

-- drop trigger place_row on message_jobs; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
DROP TRIGGER place_row ON message_jobs;

COMMIT;

BEGIN;

-- drop trigger place_row on message_events; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
DROP TRIGGER place_row ON message_events;

COMMIT;

BEGIN;

-- drop trigger place_row on photo_likes; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
DROP TRIGGER place_row ON photo_likes;

COMMIT;

BEGIN;

-- drop trigger place_row on settings_values; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
DROP TRIGGER place_row ON settings_values;

COMMIT;

BEGIN;

-- drop trigger place_row on entitlement_overrides; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
DROP TRIGGER place_row ON entitlement_overrides;

COMMIT;

BEGIN;

-- drop function is_visit(before invites, after invites); lock: none
DROP FUNCTION is_visit(before invites, after invites);

-- drop function is_sign_in(before users, after users); lock: none
DROP FUNCTION is_sign_in(before users, after users);

-- drop function touch_updated_at(); lock: none
DROP FUNCTION touch_updated_at();

-- drop function stamp_row(); lock: none
DROP FUNCTION stamp_row();

-- drop function forget_session_user(); lock: none
DROP FUNCTION forget_session_user();

-- drop function find_session_user(); lock: none
DROP FUNCTION find_session_user();

-- drop function count_accesses(); lock: none
DROP FUNCTION count_accesses();

-- drop function hand_over(); lock: none
DROP FUNCTION hand_over();

-- drop function take_along(parent text, parents uuid[]); lock: none
DROP FUNCTION take_along(parent text, parents uuid[]);

-- drop function hold_row(); lock: none
DROP FUNCTION hold_row();

-- drop function place_invite(); lock: none
DROP FUNCTION place_invite();

-- drop function place_submission(); lock: none
DROP FUNCTION place_submission();

-- drop function place_under_question(); lock: none
DROP FUNCTION place_under_question();

-- drop function place_under_form(); lock: none
DROP FUNCTION place_under_form();

-- drop function place_under_guest(); lock: none
DROP FUNCTION place_under_guest();

-- drop function place_under_floor_plan(); lock: none
DROP FUNCTION place_under_floor_plan();

-- drop function place_under_event(); lock: none
DROP FUNCTION place_under_event();

-- drop function place_under_project(); lock: none
DROP FUNCTION place_under_project();

-- drop function inherit_removal(); lock: none
DROP FUNCTION inherit_removal();

-- drop function place_by_scope(); lock: none
DROP FUNCTION place_by_scope();

-- drop function place_by_photo(); lock: none
DROP FUNCTION place_by_photo();

-- drop function place_by_invite(); lock: none
DROP FUNCTION place_by_invite();

-- drop function place_by_job(); lock: none
DROP FUNCTION place_by_job();

-- drop function place_by_campaign(); lock: none
DROP FUNCTION place_by_campaign();

-- drop function place_by_submission(); lock: none
DROP FUNCTION place_by_submission();

-- drop function place_by_question(); lock: none
DROP FUNCTION place_by_question();

-- drop function place_by_guest(); lock: none
DROP FUNCTION place_by_guest();

-- drop function place_by_site(); lock: none
DROP FUNCTION place_by_site();

-- drop function place_by_table(); lock: none
DROP FUNCTION place_by_table();

-- drop function place_by_event(); lock: none
DROP FUNCTION place_by_event();

-- drop function place_by_project(); lock: none
DROP FUNCTION place_by_project();

-- drop function org_above(parent text, parent_id uuid); lock: none
DROP FUNCTION org_above(parent text, parent_id uuid);

-- drop function session_org_id(); lock: none
DROP FUNCTION session_org_id();

-- drop function session_user_id(); lock: none
DROP FUNCTION session_user_id();

-- drop function session_uuid(name text); lock: none
DROP FUNCTION session_uuid(name text);

-- drop function session_setting(name text); lock: none
DROP FUNCTION session_setting(name text);

COMMIT;

BEGIN;

-- drop foreign key fk_photo_uploads_updated_by; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE "photo_uploads" DROP CONSTRAINT "fk_photo_uploads_updated_by";

-- drop foreign key fk_photo_uploads_created_by; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE "photo_uploads" DROP CONSTRAINT "fk_photo_uploads_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_photo_wall_settings_updated_by; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
ALTER TABLE "photo_wall_settings" DROP CONSTRAINT "fk_photo_wall_settings_updated_by";

-- drop foreign key fk_photo_wall_settings_created_by; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
ALTER TABLE "photo_wall_settings" DROP CONSTRAINT "fk_photo_wall_settings_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_check_in_records_updated_by; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
ALTER TABLE "check_in_records" DROP CONSTRAINT "fk_check_in_records_updated_by";

-- drop foreign key fk_check_in_records_created_by; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
ALTER TABLE "check_in_records" DROP CONSTRAINT "fk_check_in_records_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_seating_assignments_updated_by; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
ALTER TABLE "seating_assignments" DROP CONSTRAINT "fk_seating_assignments_updated_by";

-- drop foreign key fk_seating_assignments_created_by; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
ALTER TABLE "seating_assignments" DROP CONSTRAINT "fk_seating_assignments_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_seating_tables_updated_by; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE "seating_tables" DROP CONSTRAINT "fk_seating_tables_updated_by";

-- drop foreign key fk_seating_tables_created_by; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE "seating_tables" DROP CONSTRAINT "fk_seating_tables_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_floor_plans_updated_by; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
ALTER TABLE "floor_plans" DROP CONSTRAINT "fk_floor_plans_updated_by";

-- drop foreign key fk_floor_plans_created_by; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
ALTER TABLE "floor_plans" DROP CONSTRAINT "fk_floor_plans_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_messaging_campaigns_updated_by; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE "messaging_campaigns" DROP CONSTRAINT "fk_messaging_campaigns_updated_by";

-- drop foreign key fk_messaging_campaigns_created_by; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE "messaging_campaigns" DROP CONSTRAINT "fk_messaging_campaigns_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_rsvp_submissions_updated_by; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE "rsvp_submissions" DROP CONSTRAINT "fk_rsvp_submissions_updated_by";

-- drop foreign key fk_rsvp_submissions_created_by; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE "rsvp_submissions" DROP CONSTRAINT "fk_rsvp_submissions_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_rsvp_logic_rules_updated_by; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
ALTER TABLE "rsvp_logic_rules" DROP CONSTRAINT "fk_rsvp_logic_rules_updated_by";

-- drop foreign key fk_rsvp_logic_rules_created_by; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
ALTER TABLE "rsvp_logic_rules" DROP CONSTRAINT "fk_rsvp_logic_rules_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_rsvp_question_options_updated_by; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE "rsvp_question_options" DROP CONSTRAINT "fk_rsvp_question_options_updated_by";

-- drop foreign key fk_rsvp_question_options_created_by; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE "rsvp_question_options" DROP CONSTRAINT "fk_rsvp_question_options_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_rsvp_questions_updated_by; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE "rsvp_questions" DROP CONSTRAINT "fk_rsvp_questions_updated_by";

-- drop foreign key fk_rsvp_questions_created_by; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE "rsvp_questions" DROP CONSTRAINT "fk_rsvp_questions_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_rsvp_forms_updated_by; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
ALTER TABLE "rsvp_forms" DROP CONSTRAINT "fk_rsvp_forms_updated_by";

-- drop foreign key fk_rsvp_forms_created_by; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
ALTER TABLE "rsvp_forms" DROP CONSTRAINT "fk_rsvp_forms_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_invites_updated_by; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" DROP CONSTRAINT "fk_invites_updated_by";

-- drop foreign key fk_invites_created_by; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" DROP CONSTRAINT "fk_invites_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_guest_tags_updated_by; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE "guest_tags" DROP CONSTRAINT "fk_guest_tags_updated_by";

-- drop foreign key fk_guest_tags_created_by; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE "guest_tags" DROP CONSTRAINT "fk_guest_tags_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_guest_contacts_updated_by; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
ALTER TABLE "guest_contacts" DROP CONSTRAINT "fk_guest_contacts_updated_by";

-- drop foreign key fk_guest_contacts_created_by; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
ALTER TABLE "guest_contacts" DROP CONSTRAINT "fk_guest_contacts_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_guests_updated_by; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE "guests" DROP CONSTRAINT "fk_guests_updated_by";

-- drop foreign key fk_guests_created_by; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE "guests" DROP CONSTRAINT "fk_guests_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_guest_groups_updated_by; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE "guest_groups" DROP CONSTRAINT "fk_guest_groups_updated_by";

-- drop foreign key fk_guest_groups_created_by; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE "guest_groups" DROP CONSTRAINT "fk_guest_groups_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_site_versions_updated_by; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
ALTER TABLE "site_versions" DROP CONSTRAINT "fk_site_versions_updated_by";

-- drop foreign key fk_site_versions_created_by; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
ALTER TABLE "site_versions" DROP CONSTRAINT "fk_site_versions_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_sites_updated_by; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE "sites" DROP CONSTRAINT "fk_sites_updated_by";

-- drop foreign key fk_sites_created_by; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE "sites" DROP CONSTRAINT "fk_sites_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_events_updated_by; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
ALTER TABLE "events" DROP CONSTRAINT "fk_events_updated_by";

-- drop foreign key fk_events_created_by; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
ALTER TABLE "events" DROP CONSTRAINT "fk_events_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_projects_updated_by; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "projects" DROP CONSTRAINT "fk_projects_updated_by";

COMMIT;

BEGIN;

-- drop foreign key fk_entitlement_overrides_updated_by; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
ALTER TABLE "entitlement_overrides" DROP CONSTRAINT "fk_entitlement_overrides_updated_by";

-- drop foreign key fk_entitlement_overrides_created_by; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
ALTER TABLE "entitlement_overrides" DROP CONSTRAINT "fk_entitlement_overrides_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_settings_values_created_by; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
ALTER TABLE "settings_values" DROP CONSTRAINT "fk_settings_values_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_settings_definitions_updated_by; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
ALTER TABLE "settings_definitions" DROP CONSTRAINT "fk_settings_definitions_updated_by";

-- drop foreign key fk_settings_definitions_created_by; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
ALTER TABLE "settings_definitions" DROP CONSTRAINT "fk_settings_definitions_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_project_plan_assignments_updated_by; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
ALTER TABLE "project_plan_assignments" DROP CONSTRAINT "fk_project_plan_assignments_updated_by";

-- drop foreign key fk_project_plan_assignments_created_by; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
ALTER TABLE "project_plan_assignments" DROP CONSTRAINT "fk_project_plan_assignments_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_org_plan_assignments_updated_by; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
ALTER TABLE "org_plan_assignments" DROP CONSTRAINT "fk_org_plan_assignments_updated_by";

-- drop foreign key fk_org_plan_assignments_created_by; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
ALTER TABLE "org_plan_assignments" DROP CONSTRAINT "fk_org_plan_assignments_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_plan_entitlements_updated_by; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
ALTER TABLE "plan_entitlements" DROP CONSTRAINT "fk_plan_entitlements_updated_by";

-- drop foreign key fk_plan_entitlements_created_by; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
ALTER TABLE "plan_entitlements" DROP CONSTRAINT "fk_plan_entitlements_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_plans_updated_by; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "plans" DROP CONSTRAINT "fk_plans_updated_by";

-- drop foreign key fk_plans_created_by; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "plans" DROP CONSTRAINT "fk_plans_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_organization_members_updated_by; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
ALTER TABLE "organization_members" DROP CONSTRAINT "fk_organization_members_updated_by";

-- drop foreign key fk_organization_members_created_by; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
ALTER TABLE "organization_members" DROP CONSTRAINT "fk_organization_members_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_organizations_updated_by; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "organizations" DROP CONSTRAINT "fk_organizations_updated_by";

-- drop foreign key fk_organizations_created_by; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "organizations" DROP CONSTRAINT "fk_organizations_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_users_updated_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "users" DROP CONSTRAINT "fk_users_updated_by";

-- drop foreign key fk_users_created_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "users" DROP CONSTRAINT "fk_users_created_by";

COMMIT;

BEGIN;

-- no default of photo_likes.updated_at; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
ALTER TABLE photo_likes ALTER COLUMN updated_at DROP DEFAULT;

-- drop column photo_likes.updated_at; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
ALTER TABLE "photo_likes" DROP COLUMN "updated_at";

-- drop column photo_likes.org_id; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
ALTER TABLE "photo_likes" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- drop column photo_uploads.updated_by; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE "photo_uploads" DROP COLUMN "updated_by";

-- drop column photo_uploads.created_by; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE "photo_uploads" DROP COLUMN "created_by";

-- drop column photo_uploads.org_id; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE "photo_uploads" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- drop column photo_wall_settings.updated_by; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
ALTER TABLE "photo_wall_settings" DROP COLUMN "updated_by";

-- drop column photo_wall_settings.created_by; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
ALTER TABLE "photo_wall_settings" DROP COLUMN "created_by";

-- drop column photo_wall_settings.org_id; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
ALTER TABLE "photo_wall_settings" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- no default of check_in_records.updated_at; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
ALTER TABLE check_in_records ALTER COLUMN updated_at DROP DEFAULT;

-- no default of check_in_records.created_at; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
ALTER TABLE check_in_records ALTER COLUMN created_at DROP DEFAULT;

-- drop column check_in_records.updated_by; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
ALTER TABLE "check_in_records" DROP COLUMN "updated_by";

-- drop column check_in_records.created_by; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
ALTER TABLE "check_in_records" DROP COLUMN "created_by";

-- drop column check_in_records.updated_at; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
ALTER TABLE "check_in_records" DROP COLUMN "updated_at";

-- drop column check_in_records.created_at; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
ALTER TABLE "check_in_records" DROP COLUMN "created_at";

-- drop column check_in_records.org_id; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
ALTER TABLE "check_in_records" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- no default of seating_assignments.updated_at; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
ALTER TABLE seating_assignments ALTER COLUMN updated_at DROP DEFAULT;

-- drop column seating_assignments.updated_by; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
ALTER TABLE "seating_assignments" DROP COLUMN "updated_by";

-- drop column seating_assignments.created_by; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
ALTER TABLE "seating_assignments" DROP COLUMN "created_by";

-- drop column seating_assignments.updated_at; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
ALTER TABLE "seating_assignments" DROP COLUMN "updated_at";

-- drop column seating_assignments.org_id; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
ALTER TABLE "seating_assignments" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- no default of seating_tables.updated_at; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE seating_tables ALTER COLUMN updated_at DROP DEFAULT;

-- drop column seating_tables.updated_by; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE "seating_tables" DROP COLUMN "updated_by";

-- drop column seating_tables.created_by; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE "seating_tables" DROP COLUMN "created_by";

-- drop column seating_tables.updated_at; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE "seating_tables" DROP COLUMN "updated_at";

-- drop column seating_tables.org_id; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE "seating_tables" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- drop column floor_plans.updated_by; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
ALTER TABLE "floor_plans" DROP COLUMN "updated_by";

-- drop column floor_plans.created_by; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
ALTER TABLE "floor_plans" DROP COLUMN "created_by";

-- drop column floor_plans.org_id; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
ALTER TABLE "floor_plans" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- no default of message_events.created_at; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
ALTER TABLE message_events ALTER COLUMN created_at DROP DEFAULT;

-- drop column message_events.created_at; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
ALTER TABLE "message_events" DROP COLUMN "created_at";

-- drop column message_events.org_id; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
ALTER TABLE "message_events" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- drop column message_jobs.org_id; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
ALTER TABLE "message_jobs" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- no default of messaging_campaigns.updated_at; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE messaging_campaigns ALTER COLUMN updated_at DROP DEFAULT;

-- drop column messaging_campaigns.updated_by; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE "messaging_campaigns" DROP COLUMN "updated_by";

-- drop column messaging_campaigns.created_by; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE "messaging_campaigns" DROP COLUMN "created_by";

-- drop column messaging_campaigns.updated_at; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE "messaging_campaigns" DROP COLUMN "updated_at";

-- drop column messaging_campaigns.org_id; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE "messaging_campaigns" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- no default of rsvp_answers.updated_at; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
ALTER TABLE rsvp_answers ALTER COLUMN updated_at DROP DEFAULT;

-- no default of rsvp_answers.created_at; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
ALTER TABLE rsvp_answers ALTER COLUMN created_at DROP DEFAULT;

-- drop column rsvp_answers.updated_at; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
ALTER TABLE "rsvp_answers" DROP COLUMN "updated_at";

-- drop column rsvp_answers.created_at; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
ALTER TABLE "rsvp_answers" DROP COLUMN "created_at";

-- drop column rsvp_answers.org_id; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
ALTER TABLE "rsvp_answers" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- no default of rsvp_submissions.updated_at; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE rsvp_submissions ALTER COLUMN updated_at DROP DEFAULT;

-- no default of rsvp_submissions.created_at; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE rsvp_submissions ALTER COLUMN created_at DROP DEFAULT;

-- drop column rsvp_submissions.updated_by; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE "rsvp_submissions" DROP COLUMN "updated_by";

-- drop column rsvp_submissions.created_by; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE "rsvp_submissions" DROP COLUMN "created_by";

-- drop column rsvp_submissions.updated_at; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE "rsvp_submissions" DROP COLUMN "updated_at";

-- drop column rsvp_submissions.created_at; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE "rsvp_submissions" DROP COLUMN "created_at";

-- drop column rsvp_submissions.org_id; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE "rsvp_submissions" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- no default of rsvp_logic_rules.updated_at; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
ALTER TABLE rsvp_logic_rules ALTER COLUMN updated_at DROP DEFAULT;

-- no default of rsvp_logic_rules.created_at; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
ALTER TABLE rsvp_logic_rules ALTER COLUMN created_at DROP DEFAULT;

-- drop column rsvp_logic_rules.updated_by; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
ALTER TABLE "rsvp_logic_rules" DROP COLUMN "updated_by";

-- drop column rsvp_logic_rules.created_by; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
ALTER TABLE "rsvp_logic_rules" DROP COLUMN "created_by";

-- drop column rsvp_logic_rules.updated_at; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
ALTER TABLE "rsvp_logic_rules" DROP COLUMN "updated_at";

-- drop column rsvp_logic_rules.created_at; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
ALTER TABLE "rsvp_logic_rules" DROP COLUMN "created_at";

-- drop column rsvp_logic_rules.org_id; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
ALTER TABLE "rsvp_logic_rules" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- no default of rsvp_question_options.updated_at; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE rsvp_question_options ALTER COLUMN updated_at DROP DEFAULT;

-- no default of rsvp_question_options.created_at; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE rsvp_question_options ALTER COLUMN created_at DROP DEFAULT;

-- drop column rsvp_question_options.updated_by; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE "rsvp_question_options" DROP COLUMN "updated_by";

-- drop column rsvp_question_options.created_by; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE "rsvp_question_options" DROP COLUMN "created_by";

-- drop column rsvp_question_options.updated_at; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE "rsvp_question_options" DROP COLUMN "updated_at";

-- drop column rsvp_question_options.created_at; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE "rsvp_question_options" DROP COLUMN "created_at";

-- drop column rsvp_question_options.org_id; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE "rsvp_question_options" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- no default of rsvp_questions.updated_at; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE rsvp_questions ALTER COLUMN updated_at DROP DEFAULT;

-- no default of rsvp_questions.created_at; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE rsvp_questions ALTER COLUMN created_at DROP DEFAULT;

-- drop column rsvp_questions.updated_by; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE "rsvp_questions" DROP COLUMN "updated_by";

-- drop column rsvp_questions.created_by; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE "rsvp_questions" DROP COLUMN "created_by";

-- drop column rsvp_questions.updated_at; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE "rsvp_questions" DROP COLUMN "updated_at";

-- drop column rsvp_questions.created_at; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE "rsvp_questions" DROP COLUMN "created_at";

-- drop column rsvp_questions.org_id; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE "rsvp_questions" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- no default of rsvp_forms.updated_at; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
ALTER TABLE rsvp_forms ALTER COLUMN updated_at DROP DEFAULT;

-- drop column rsvp_forms.updated_by; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
ALTER TABLE "rsvp_forms" DROP COLUMN "updated_by";

-- drop column rsvp_forms.created_by; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
ALTER TABLE "rsvp_forms" DROP COLUMN "created_by";

-- drop column rsvp_forms.updated_at; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
ALTER TABLE "rsvp_forms" DROP COLUMN "updated_at";

-- drop column rsvp_forms.org_id; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
ALTER TABLE "rsvp_forms" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- no default of invite_access_logs.created_at; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
ALTER TABLE invite_access_logs ALTER COLUMN created_at DROP DEFAULT;

-- drop column invite_access_logs.created_at; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
ALTER TABLE "invite_access_logs" DROP COLUMN "created_at";

-- drop column invite_access_logs.org_id; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
ALTER TABLE "invite_access_logs" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- no default of invites.updated_at; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE invites ALTER COLUMN updated_at DROP DEFAULT;

-- drop column invites.updated_by; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" DROP COLUMN "updated_by";

-- drop column invites.created_by; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" DROP COLUMN "created_by";

-- drop column invites.updated_at; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" DROP COLUMN "updated_at";

-- drop column invites.org_id; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- no default of guest_tag_assignments.updated_at; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
ALTER TABLE guest_tag_assignments ALTER COLUMN updated_at DROP DEFAULT;

-- no default of guest_tag_assignments.created_at; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
ALTER TABLE guest_tag_assignments ALTER COLUMN created_at DROP DEFAULT;

-- drop column guest_tag_assignments.updated_at; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
ALTER TABLE "guest_tag_assignments" DROP COLUMN "updated_at";

-- drop column guest_tag_assignments.created_at; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
ALTER TABLE "guest_tag_assignments" DROP COLUMN "created_at";

-- drop column guest_tag_assignments.org_id; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
ALTER TABLE "guest_tag_assignments" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- no default of guest_tags.updated_at; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE guest_tags ALTER COLUMN updated_at DROP DEFAULT;

-- no default of guest_tags.created_at; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE guest_tags ALTER COLUMN created_at DROP DEFAULT;

-- drop column guest_tags.updated_by; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE "guest_tags" DROP COLUMN "updated_by";

-- drop column guest_tags.created_by; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE "guest_tags" DROP COLUMN "created_by";

-- drop column guest_tags.updated_at; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE "guest_tags" DROP COLUMN "updated_at";

-- drop column guest_tags.created_at; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE "guest_tags" DROP COLUMN "created_at";

-- drop column guest_tags.org_id; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE "guest_tags" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- no default of guest_contacts.updated_at; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
ALTER TABLE guest_contacts ALTER COLUMN updated_at DROP DEFAULT;

-- drop column guest_contacts.updated_by; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
ALTER TABLE "guest_contacts" DROP COLUMN "updated_by";

-- drop column guest_contacts.created_by; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
ALTER TABLE "guest_contacts" DROP COLUMN "created_by";

-- drop column guest_contacts.updated_at; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
ALTER TABLE "guest_contacts" DROP COLUMN "updated_at";

-- drop column guest_contacts.org_id; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
ALTER TABLE "guest_contacts" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- drop column guests.updated_by; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE "guests" DROP COLUMN "updated_by";

-- drop column guests.created_by; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE "guests" DROP COLUMN "created_by";

-- drop column guests.org_id; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE "guests" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- no default of guest_groups.updated_at; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE guest_groups ALTER COLUMN updated_at DROP DEFAULT;

-- drop column guest_groups.updated_by; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE "guest_groups" DROP COLUMN "updated_by";

-- drop column guest_groups.created_by; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE "guest_groups" DROP COLUMN "created_by";

-- drop column guest_groups.updated_at; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE "guest_groups" DROP COLUMN "updated_at";

-- drop column guest_groups.org_id; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE "guest_groups" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- no default of site_versions.updated_at; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
ALTER TABLE site_versions ALTER COLUMN updated_at DROP DEFAULT;

-- drop column site_versions.updated_by; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
ALTER TABLE "site_versions" DROP COLUMN "updated_by";

-- drop column site_versions.created_by; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
ALTER TABLE "site_versions" DROP COLUMN "created_by";

-- drop column site_versions.updated_at; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
ALTER TABLE "site_versions" DROP COLUMN "updated_at";

-- drop column site_versions.org_id; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
ALTER TABLE "site_versions" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- drop column sites.updated_by; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE "sites" DROP COLUMN "updated_by";

-- drop column sites.created_by; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE "sites" DROP COLUMN "created_by";

-- drop column sites.org_id; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE "sites" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- drop column events.updated_by; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
ALTER TABLE "events" DROP COLUMN "updated_by";

-- drop column events.created_by; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
ALTER TABLE "events" DROP COLUMN "created_by";

-- drop column events.org_id; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
ALTER TABLE "events" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- drop column projects.updated_by; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "projects" DROP COLUMN "updated_by";

COMMIT;

BEGIN;

-- no default of entitlement_overrides.created_at; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
ALTER TABLE entitlement_overrides ALTER COLUMN created_at DROP DEFAULT;

-- drop column entitlement_overrides.updated_by; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
ALTER TABLE "entitlement_overrides" DROP COLUMN "updated_by";

-- drop column entitlement_overrides.created_by; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
ALTER TABLE "entitlement_overrides" DROP COLUMN "created_by";

-- drop column entitlement_overrides.created_at; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
ALTER TABLE "entitlement_overrides" DROP COLUMN "created_at";

-- drop column entitlement_overrides.org_id; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
ALTER TABLE "entitlement_overrides" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- no default of settings_values.created_at; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
ALTER TABLE settings_values ALTER COLUMN created_at DROP DEFAULT;

-- drop column settings_values.created_by; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
ALTER TABLE "settings_values" DROP COLUMN "created_by";

-- drop column settings_values.created_at; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
ALTER TABLE "settings_values" DROP COLUMN "created_at";

-- drop column settings_values.org_id; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
ALTER TABLE "settings_values" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- no default of settings_definitions.updated_at; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
ALTER TABLE settings_definitions ALTER COLUMN updated_at DROP DEFAULT;

-- drop column settings_definitions.updated_by; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
ALTER TABLE "settings_definitions" DROP COLUMN "updated_by";

-- drop column settings_definitions.created_by; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
ALTER TABLE "settings_definitions" DROP COLUMN "created_by";

-- drop column settings_definitions.updated_at; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
ALTER TABLE "settings_definitions" DROP COLUMN "updated_at";

COMMIT;

BEGIN;

-- no default of project_plan_assignments.updated_at; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
ALTER TABLE project_plan_assignments ALTER COLUMN updated_at DROP DEFAULT;

-- drop column project_plan_assignments.updated_by; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
ALTER TABLE "project_plan_assignments" DROP COLUMN "updated_by";

-- drop column project_plan_assignments.created_by; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
ALTER TABLE "project_plan_assignments" DROP COLUMN "created_by";

-- drop column project_plan_assignments.updated_at; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
ALTER TABLE "project_plan_assignments" DROP COLUMN "updated_at";

-- drop column project_plan_assignments.org_id; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
ALTER TABLE "project_plan_assignments" DROP COLUMN "org_id";

COMMIT;

BEGIN;

-- no default of org_plan_assignments.updated_at; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
ALTER TABLE org_plan_assignments ALTER COLUMN updated_at DROP DEFAULT;

-- drop column org_plan_assignments.updated_by; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
ALTER TABLE "org_plan_assignments" DROP COLUMN "updated_by";

-- drop column org_plan_assignments.created_by; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
ALTER TABLE "org_plan_assignments" DROP COLUMN "created_by";

-- drop column org_plan_assignments.updated_at; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
ALTER TABLE "org_plan_assignments" DROP COLUMN "updated_at";

COMMIT;

BEGIN;

-- no default of plan_entitlements.created_at; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
ALTER TABLE plan_entitlements ALTER COLUMN created_at DROP DEFAULT;

-- drop column plan_entitlements.updated_by; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
ALTER TABLE "plan_entitlements" DROP COLUMN "updated_by";

-- drop column plan_entitlements.created_by; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
ALTER TABLE "plan_entitlements" DROP COLUMN "created_by";

-- drop column plan_entitlements.created_at; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
ALTER TABLE "plan_entitlements" DROP COLUMN "created_at";

COMMIT;

BEGIN;

-- no default of plans.updated_at; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE plans ALTER COLUMN updated_at DROP DEFAULT;

-- drop column plans.updated_by; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "plans" DROP COLUMN "updated_by";

-- drop column plans.created_by; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "plans" DROP COLUMN "created_by";

-- drop column plans.updated_at; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "plans" DROP COLUMN "updated_at";

COMMIT;

BEGIN;

-- no default of organization_members.updated_at; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
ALTER TABLE organization_members ALTER COLUMN updated_at DROP DEFAULT;

-- drop column organization_members.updated_by; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
ALTER TABLE "organization_members" DROP COLUMN "updated_by";

-- drop column organization_members.created_by; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
ALTER TABLE "organization_members" DROP COLUMN "created_by";

-- drop column organization_members.updated_at; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
ALTER TABLE "organization_members" DROP COLUMN "updated_at";

COMMIT;

BEGIN;

-- drop column organizations.updated_by; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "organizations" DROP COLUMN "updated_by";

-- drop column organizations.created_by; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "organizations" DROP COLUMN "created_by";

COMMIT;

BEGIN;

-- drop column users.updated_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "users" DROP COLUMN "updated_by";

-- drop column users.created_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "users" DROP COLUMN "created_by";

COMMIT;

BEGIN;

-- drop column invites.access_count; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" DROP COLUMN "access_count";

-- drop column invites.last_accessed_at; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" DROP COLUMN "last_accessed_at";

COMMIT;

BEGIN;

-- drop column users.locked_until; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "users" DROP COLUMN "locked_until";

-- drop column users.failed_login_count; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "users" DROP COLUMN "failed_login_count";

-- drop column users.last_login_at; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "users" DROP COLUMN "last_login_at";

-- drop column users.email_verified_at; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "users" DROP COLUMN "email_verified_at";

COMMIT;
