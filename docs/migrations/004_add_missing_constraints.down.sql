-- 004_add_missing_constraints (down): 90 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- comment on quarantined_rows; lock: SHARE UPDATE EXCLUSIVE on quarantined_rows (reads and writes go on)
COMMENT ON TABLE quarantined_rows IS NULL;

-- comment on quarantined_rows.id; lock: SHARE UPDATE EXCLUSIVE on quarantined_rows (reads and writes go on)
COMMENT ON COLUMN quarantined_rows.id IS NULL;

-- comment on quarantined_rows.table_name; lock: SHARE UPDATE EXCLUSIVE on quarantined_rows (reads and writes go on)
COMMENT ON COLUMN quarantined_rows.table_name IS NULL;

-- comment on quarantined_rows.row_id; lock: SHARE UPDATE EXCLUSIVE on quarantined_rows (reads and writes go on)
COMMENT ON COLUMN quarantined_rows.row_id IS NULL;

-- comment on quarantined_rows.row; lock: SHARE UPDATE EXCLUSIVE on quarantined_rows (reads and writes go on)
COMMENT ON COLUMN quarantined_rows.row IS NULL;

-- comment on quarantined_rows.reason; lock: SHARE UPDATE EXCLUSIVE on quarantined_rows (reads and writes go on)
COMMENT ON COLUMN quarantined_rows.reason IS NULL;

-- comment on quarantined_rows.migration; lock: SHARE UPDATE EXCLUSIVE on quarantined_rows (reads and writes go on)
COMMENT ON COLUMN quarantined_rows.migration IS NULL;

-- comment on quarantined_rows.quarantined_at; lock: SHARE UPDATE EXCLUSIVE on quarantined_rows (reads and writes go on)
COMMENT ON COLUMN quarantined_rows.quarantined_at IS NULL;

-- comment on quarantined_rows.created_at; lock: SHARE UPDATE EXCLUSIVE on quarantined_rows (reads and writes go on)
COMMENT ON COLUMN quarantined_rows.created_at IS NULL;

COMMIT;

BEGIN;

-- drop check check_rsvp_logic_rules_self; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
ALTER TABLE rsvp_logic_rules DROP CONSTRAINT IF EXISTS check_rsvp_logic_rules_self;
DROP TRIGGER IF EXISTS check_rsvp_logic_rules_self ON rsvp_logic_rules;

COMMIT;

BEGIN;

-- drop check check_seating_assignments_seat_number; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
ALTER TABLE seating_assignments DROP CONSTRAINT IF EXISTS check_seating_assignments_seat_number;
DROP TRIGGER IF EXISTS check_seating_assignments_seat_number ON seating_assignments;

COMMIT;

BEGIN;

-- drop check check_seating_tables_capacity; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE seating_tables DROP CONSTRAINT IF EXISTS check_seating_tables_capacity;
DROP TRIGGER IF EXISTS check_seating_tables_capacity ON seating_tables;

-- drop check check_seating_tables_height; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE seating_tables DROP CONSTRAINT IF EXISTS check_seating_tables_height;
DROP TRIGGER IF EXISTS check_seating_tables_height ON seating_tables;

-- drop check check_seating_tables_width; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE seating_tables DROP CONSTRAINT IF EXISTS check_seating_tables_width;
DROP TRIGGER IF EXISTS check_seating_tables_width ON seating_tables;

COMMIT;

BEGIN;

-- drop check check_floor_plans_height; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
ALTER TABLE floor_plans DROP CONSTRAINT IF EXISTS check_floor_plans_height;
DROP TRIGGER IF EXISTS check_floor_plans_height ON floor_plans;

-- drop check check_floor_plans_width; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
ALTER TABLE floor_plans DROP CONSTRAINT IF EXISTS check_floor_plans_width;
DROP TRIGGER IF EXISTS check_floor_plans_width ON floor_plans;

COMMIT;

BEGIN;

-- drop check check_photo_uploads_file_size_bytes; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE photo_uploads DROP CONSTRAINT IF EXISTS check_photo_uploads_file_size_bytes;
DROP TRIGGER IF EXISTS check_photo_uploads_file_size_bytes ON photo_uploads;

COMMIT;

BEGIN;

-- drop check check_photo_wall_settings_max_upload_mb; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
ALTER TABLE photo_wall_settings DROP CONSTRAINT IF EXISTS check_photo_wall_settings_max_upload_mb;
DROP TRIGGER IF EXISTS check_photo_wall_settings_max_upload_mb ON photo_wall_settings;

-- drop check check_photo_wall_settings_moderation_mode; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
ALTER TABLE photo_wall_settings DROP CONSTRAINT IF EXISTS check_photo_wall_settings_moderation_mode;
DROP TRIGGER IF EXISTS check_photo_wall_settings_moderation_mode ON photo_wall_settings;

-- drop check check_photo_wall_settings_upload_access; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
ALTER TABLE photo_wall_settings DROP CONSTRAINT IF EXISTS check_photo_wall_settings_upload_access;
DROP TRIGGER IF EXISTS check_photo_wall_settings_upload_access ON photo_wall_settings;

COMMIT;

BEGIN;

-- drop check check_site_versions_version; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
ALTER TABLE site_versions DROP CONSTRAINT IF EXISTS check_site_versions_version;
DROP TRIGGER IF EXISTS check_site_versions_version ON site_versions;

-- drop check check_site_versions_status; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
ALTER TABLE site_versions DROP CONSTRAINT IF EXISTS check_site_versions_status;
DROP TRIGGER IF EXISTS check_site_versions_status ON site_versions;

COMMIT;

BEGIN;

-- drop check check_check_in_records_method; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
ALTER TABLE check_in_records DROP CONSTRAINT IF EXISTS check_check_in_records_method;
DROP TRIGGER IF EXISTS check_check_in_records_method ON check_in_records;

COMMIT;

BEGIN;

-- drop check check_messaging_campaigns_status; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE messaging_campaigns DROP CONSTRAINT IF EXISTS check_messaging_campaigns_status;
DROP TRIGGER IF EXISTS check_messaging_campaigns_status ON messaging_campaigns;

COMMIT;

BEGIN;

-- drop check check_message_jobs_attempts; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
ALTER TABLE message_jobs DROP CONSTRAINT IF EXISTS check_message_jobs_attempts;
DROP TRIGGER IF EXISTS check_message_jobs_attempts ON message_jobs;

-- drop check check_message_jobs_status; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
ALTER TABLE message_jobs DROP CONSTRAINT IF EXISTS check_message_jobs_status;
DROP TRIGGER IF EXISTS check_message_jobs_status ON message_jobs;

COMMIT;

BEGIN;

-- drop check check_invites_access_count; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE invites DROP CONSTRAINT IF EXISTS check_invites_access_count;
DROP TRIGGER IF EXISTS check_invites_access_count ON invites;

COMMIT;

BEGIN;

-- drop check check_users_failed_login_count; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE users DROP CONSTRAINT IF EXISTS check_users_failed_login_count;
DROP TRIGGER IF EXISTS check_users_failed_login_count ON users;

COMMIT;

BEGIN;

-- drop check check_project_plan_assignments_period; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
ALTER TABLE project_plan_assignments DROP CONSTRAINT IF EXISTS check_project_plan_assignments_period;
DROP TRIGGER IF EXISTS check_project_plan_assignments_period ON project_plan_assignments;

COMMIT;

BEGIN;

-- drop check check_org_plan_assignments_period; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
ALTER TABLE org_plan_assignments DROP CONSTRAINT IF EXISTS check_org_plan_assignments_period;
DROP TRIGGER IF EXISTS check_org_plan_assignments_period ON org_plan_assignments;

COMMIT;

BEGIN;

-- drop check check_guests_role; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE guests DROP CONSTRAINT IF EXISTS check_guests_role;
DROP TRIGGER IF EXISTS check_guests_role ON guests;

-- drop check check_guest_names; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE guests DROP CONSTRAINT IF EXISTS check_guest_names;
DROP TRIGGER IF EXISTS check_guest_names ON guests;

COMMIT;

BEGIN;

-- drop check check_events_venue_lng; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
ALTER TABLE events DROP CONSTRAINT IF EXISTS check_events_venue_lng;
DROP TRIGGER IF EXISTS check_events_venue_lng ON events;

-- drop check check_events_venue_lat; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
ALTER TABLE events DROP CONSTRAINT IF EXISTS check_events_venue_lat;
DROP TRIGGER IF EXISTS check_events_venue_lat ON events;

-- drop check check_event_dates; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
ALTER TABLE events DROP CONSTRAINT IF EXISTS check_event_dates;
DROP TRIGGER IF EXISTS check_event_dates ON events;

COMMIT;

BEGIN;

-- drop foreign key fk_photo_uploads_project_id_invite_id; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE "photo_uploads" DROP CONSTRAINT "fk_photo_uploads_project_id_invite_id";

-- drop foreign key fk_photo_uploads_project_id_guest_id; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE "photo_uploads" DROP CONSTRAINT "fk_photo_uploads_project_id_guest_id";

COMMIT;

BEGIN;

-- drop foreign key fk_invites_project_id_site_id; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" DROP CONSTRAINT "fk_invites_project_id_site_id";

-- drop foreign key fk_invites_project_id_group_id; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" DROP CONSTRAINT "fk_invites_project_id_group_id";

-- drop foreign key fk_invites_project_id_guest_id; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" DROP CONSTRAINT "fk_invites_project_id_guest_id";

COMMIT;

BEGIN;

-- drop foreign key fk_guests_project_id_group_id; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE "guests" DROP CONSTRAINT "fk_guests_project_id_group_id";

COMMIT;

BEGIN;

-- drop constraint invites.uq_invites_project_id_id; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE invites DROP CONSTRAINT uq_invites_project_id_id;

COMMIT;

BEGIN;

-- drop constraint sites.uq_sites_project_id_id; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE sites DROP CONSTRAINT uq_sites_project_id_id;

COMMIT;

BEGIN;

-- drop constraint guests.uq_guests_project_id_id; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE guests DROP CONSTRAINT uq_guests_project_id_id;

COMMIT;

BEGIN;

-- drop constraint guest_groups.uq_guest_groups_project_id_id; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE guest_groups DROP CONSTRAINT uq_guest_groups_project_id_id;

COMMIT;

BEGIN;

-- add foreign key fk_sites_published_version; lock: SHARE ROW EXCLUSIVE on sites (writes wait, reads go on)
ALTER TABLE "sites"
ADD
    CONSTRAINT "fk_sites_published_version" FOREIGN KEY ("published_version_id") REFERENCES "site_versions" ("id") NOT VALID;

COMMIT;

-- validate foreign key fk_sites_published_version; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM sites r WHERE r.published_version_id IS NOT NULL AND NOT EXISTS (SELECT FROM site_versions t WHERE t.id = r.published_version_id)
BEGIN;
ALTER TABLE sites VALIDATE CONSTRAINT fk_sites_published_version;
COMMIT;

BEGIN;

-- drop foreign key fk_sites_published_version_id; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE "sites" DROP CONSTRAINT "fk_sites_published_version_id";

COMMIT;

BEGIN;

-- add foreign key project_plan_assignments_plan_id_fkey; lock: SHARE ROW EXCLUSIVE on project_plan_assignments (writes wait, reads go on)
ALTER TABLE "project_plan_assignments"
ADD
    CONSTRAINT "project_plan_assignments_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") NOT VALID;

COMMIT;

-- validate foreign key project_plan_assignments_plan_id_fkey; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM project_plan_assignments r WHERE r.plan_id IS NOT NULL AND NOT EXISTS (SELECT FROM plans t WHERE t.id = r.plan_id)
BEGIN;
ALTER TABLE project_plan_assignments VALIDATE CONSTRAINT project_plan_assignments_plan_id_fkey;
COMMIT;

BEGIN;

-- drop foreign key fk_project_plan_assignments_plan_id; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
ALTER TABLE "project_plan_assignments" DROP CONSTRAINT "fk_project_plan_assignments_plan_id";

COMMIT;

BEGIN;

-- add foreign key org_plan_assignments_plan_id_fkey; lock: SHARE ROW EXCLUSIVE on org_plan_assignments (writes wait, reads go on)
ALTER TABLE "org_plan_assignments"
ADD
    CONSTRAINT "org_plan_assignments_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") NOT VALID;

COMMIT;

-- validate foreign key org_plan_assignments_plan_id_fkey; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM org_plan_assignments r WHERE r.plan_id IS NOT NULL AND NOT EXISTS (SELECT FROM plans t WHERE t.id = r.plan_id)
BEGIN;
ALTER TABLE org_plan_assignments VALIDATE CONSTRAINT org_plan_assignments_plan_id_fkey;
COMMIT;

BEGIN;

-- drop foreign key fk_org_plan_assignments_plan_id; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
ALTER TABLE "org_plan_assignments" DROP CONSTRAINT "fk_org_plan_assignments_plan_id";

COMMIT;

BEGIN;

-- add foreign key settings_values_updated_by_fkey; lock: SHARE ROW EXCLUSIVE on settings_values (writes wait, reads go on)
ALTER TABLE "settings_values"
ADD
    CONSTRAINT "settings_values_updated_by_fkey" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") NOT VALID;

COMMIT;

-- validate foreign key settings_values_updated_by_fkey; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM settings_values r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE settings_values VALIDATE CONSTRAINT settings_values_updated_by_fkey;
COMMIT;

BEGIN;

-- drop foreign key fk_settings_values_updated_by; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
ALTER TABLE "settings_values" DROP CONSTRAINT "fk_settings_values_updated_by";

COMMIT;

BEGIN;

-- add foreign key projects_created_by_fkey; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
ALTER TABLE "projects"
ADD
    CONSTRAINT "projects_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users" ("id") NOT VALID;

COMMIT;

-- validate foreign key projects_created_by_fkey; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM projects r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE projects VALIDATE CONSTRAINT projects_created_by_fkey;
COMMIT;

BEGIN;

-- drop foreign key fk_projects_created_by; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "projects" DROP CONSTRAINT "fk_projects_created_by";

COMMIT;

BEGIN;

-- add foreign key photo_uploads_moderated_by_fkey; lock: SHARE ROW EXCLUSIVE on photo_uploads (writes wait, reads go on)
ALTER TABLE "photo_uploads"
ADD
    CONSTRAINT "photo_uploads_moderated_by_fkey" FOREIGN KEY ("moderated_by") REFERENCES "users" ("id") NOT VALID;

COMMIT;

-- validate foreign key photo_uploads_moderated_by_fkey; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM photo_uploads r WHERE r.moderated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.moderated_by)
BEGIN;
ALTER TABLE photo_uploads VALIDATE CONSTRAINT photo_uploads_moderated_by_fkey;
COMMIT;

BEGIN;

-- drop foreign key fk_photo_uploads_moderated_by; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE "photo_uploads" DROP CONSTRAINT "fk_photo_uploads_moderated_by";

COMMIT;

BEGIN;

-- add foreign key check_in_records_checked_in_by_fkey; lock: SHARE ROW EXCLUSIVE on check_in_records (writes wait, reads go on)
ALTER TABLE "check_in_records"
ADD
    CONSTRAINT "check_in_records_checked_in_by_fkey" FOREIGN KEY ("checked_in_by") REFERENCES "users" ("id") NOT VALID;

COMMIT;

-- validate foreign key check_in_records_checked_in_by_fkey; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM check_in_records r WHERE r.checked_in_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.checked_in_by)
BEGIN;
ALTER TABLE check_in_records VALIDATE CONSTRAINT check_in_records_checked_in_by_fkey;
COMMIT;

BEGIN;

-- drop foreign key fk_check_in_records_checked_in_by; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
ALTER TABLE "check_in_records" DROP CONSTRAINT "fk_check_in_records_checked_in_by";

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index sites_project_id_subdomain_slug_key; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
-- before each attempt, in a transaction of its own:
UPDATE sites SET subdomain_slug = subdomain_slug || ' (removed ' || id || ')'
WHERE deleted_at IS NOT NULL
  AND EXISTS (SELECT FROM sites other
              WHERE other.project_id = sites.project_id AND other.subdomain_slug = sites.subdomain_slug AND other.id <> sites.id
                AND (other.deleted_at IS NULL OR other.id < sites.id));
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "sites_project_id_subdomain_slug_key" ON "sites" ("project_id", "subdomain_slug");

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- add unique key sites_project_id_subdomain_slug_key; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE sites
ADD
    CONSTRAINT sites_project_id_subdomain_slug_key UNIQUE USING INDEX sites_project_id_subdomain_slug_key;

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- drop index uq_sites_project_id_subdomain_slug; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "uq_sites_project_id_subdomain_slug";

-- create index sites_custom_domain_key; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
-- before each attempt, in a transaction of its own:
UPDATE sites SET custom_domain = custom_domain || ' (removed ' || id || ')'
WHERE deleted_at IS NOT NULL
  AND EXISTS (SELECT FROM sites other
              WHERE other.custom_domain = sites.custom_domain AND other.id <> sites.id
                AND (other.deleted_at IS NULL OR other.id < sites.id));
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "sites_custom_domain_key" ON "sites" ("custom_domain");

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- add unique key sites_custom_domain_key; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE sites ADD CONSTRAINT sites_custom_domain_key UNIQUE USING INDEX sites_custom_domain_key;

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- drop index uq_sites_custom_domain; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "uq_sites_custom_domain";

-- create index plans_code_key; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
-- before each attempt, in a transaction of its own:
UPDATE plans SET code = code || ' (removed ' || id || ')'
WHERE deleted_at IS NOT NULL
  AND EXISTS (SELECT FROM plans other
              WHERE other.code = plans.code AND other.id <> plans.id
                AND (other.deleted_at IS NULL OR other.id < plans.id));
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "plans_code_key" ON "plans" ("code");

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- add unique key plans_code_key; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE plans ADD CONSTRAINT plans_code_key UNIQUE USING INDEX plans_code_key;

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- drop index uq_plans_code; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "uq_plans_code";

-- create index users_email_key; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
-- before each attempt, in a transaction of its own:
UPDATE users SET email = email || ' (removed ' || id || ')'
WHERE deleted_at IS NOT NULL
  AND EXISTS (SELECT FROM users other
              WHERE other.email = users.email AND other.id <> users.id
                AND (other.deleted_at IS NULL OR other.id < users.id));
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "users_email_key" ON "users" ("email");

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- add unique key users_email_key; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- drop index uq_users_email; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "uq_users_email";

-- create index entitlement_overrides_scope_scope_id_key_key; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "entitlement_overrides_scope_scope_id_key_key" ON "entitlement_overrides" ("scope", "scope_id", "key");

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- drop constraint entitlement_overrides.unique_entitlement_scope; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
ALTER TABLE entitlement_overrides DROP CONSTRAINT unique_entitlement_scope;

-- add unique key entitlement_overrides_scope_scope_id_key_key; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
ALTER TABLE entitlement_overrides
ADD
    CONSTRAINT entitlement_overrides_scope_scope_id_key_key UNIQUE USING INDEX entitlement_overrides_scope_scope_id_key_key;

COMMIT;

BEGIN;

-- put back the quarantined rows of entitlement_overrides; lock: none
-- Puts the duplicates back. Users who are gone leave no trace.
WITH back AS (
    DELETE FROM quarantined_rows
    WHERE migration = 'm004_add_missing_constraints' AND table_name = 'entitlement_overrides'
    RETURNING "row" || jsonb_build_object(
        'created_by', (SELECT id FROM users WHERE id = ("row" ->> 'created_by')::uuid),
        'updated_by', (SELECT id FROM users WHERE id = ("row" ->> 'updated_by')::uuid)) AS saved
)
INSERT INTO entitlement_overrides
SELECT populated.*
FROM back, jsonb_populate_record(NULL::entitlement_overrides, saved) populated
ON CONFLICT (id) DO NOTHING;

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index settings_values_scope_scope_id_key_key; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "settings_values_scope_scope_id_key_key" ON "settings_values" ("scope", "scope_id", "key");

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- drop constraint settings_values.unique_setting_scope; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
ALTER TABLE settings_values DROP CONSTRAINT unique_setting_scope;

-- add unique key settings_values_scope_scope_id_key_key; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
ALTER TABLE settings_values
ADD
    CONSTRAINT settings_values_scope_scope_id_key_key UNIQUE USING INDEX settings_values_scope_scope_id_key_key;

COMMIT;

BEGIN;

-- put back the quarantined rows of settings_values; lock: none
-- Puts the duplicates back. Values of a definition that is gone would have gone with it, and users
-- who are gone leave no trace.
WITH back AS (
    DELETE FROM quarantined_rows
    WHERE migration = 'm004_add_missing_constraints' AND table_name = 'settings_values'
    RETURNING "row" || jsonb_build_object(
        'created_by', (SELECT id FROM users WHERE id = ("row" ->> 'created_by')::uuid),
        'updated_by', (SELECT id FROM users WHERE id = ("row" ->> 'updated_by')::uuid)) AS saved
)
INSERT INTO settings_values
SELECT populated.*
FROM back, jsonb_populate_record(NULL::settings_values, saved) populated
WHERE EXISTS (SELECT FROM settings_definitions definition WHERE definition.key = populated.key)
ON CONFLICT (id) DO NOTHING;

COMMIT;

BEGIN;

-- rename constraint organization_members.unique_org_member; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
ALTER TABLE organization_members RENAME CONSTRAINT unique_org_member TO organization_members_org_id_user_id_key;

COMMIT;

BEGIN;

-- drop function keep_newest(); lock: none
DROP FUNCTION keep_newest();

-- drop function refuse_row(); lock: none
DROP FUNCTION refuse_row();

-- drop table quarantined_rows; lock: ACCESS EXCLUSIVE on quarantined_rows (reads and writes wait)
DROP TABLE "quarantined_rows";

COMMIT;
