-- 005_add_performance_indexes (down): 25 steps, strongest lock: SHARE UPDATE EXCLUSIVE

SET lock_timeout = 0;
SET statement_timeout = 0;

-- drop index idx_deletions_org; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_deletions_org";

-- drop index idx_deletions_root; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_deletions_root";

-- drop index idx_message_jobs_waiting; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_message_jobs_waiting";

-- drop index idx_sites_subdomain_slug_lower; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_sites_subdomain_slug_lower";

-- drop index idx_sites_custom_domain_lower; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_sites_custom_domain_lower";

-- drop index idx_users_email_lower; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_users_email_lower";

-- drop index idx_guest_contacts_phone; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_contacts_phone";

-- drop index idx_guest_contacts_email; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_contacts_email";

-- drop index idx_guests_list; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guests_list";

-- drop index idx_guests_name_trgm; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guests_name_trgm";

-- drop index idx_settings_values_updated_by; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_settings_values_updated_by";

-- drop index idx_settings_values_key; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_settings_values_key";

-- drop index idx_photo_uploads_moderated_by; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_photo_uploads_moderated_by";

-- drop index idx_invites_project_active; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_invites_project_active";

-- drop index idx_guests_project_deleted; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guests_project_deleted";

-- drop index idx_settings_values_value; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_settings_values_value";

-- drop index idx_entitlement_overrides_value; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_entitlement_overrides_value";

-- drop index idx_plan_entitlements_value; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_plan_entitlements_value";

-- drop index idx_organizations_active; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_organizations_active";

-- drop index idx_projects_active; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_projects_active";

-- drop index idx_photo_uploads_created_at; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_photo_uploads_created_at";

-- drop index idx_invite_access_logs_accessed_at; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_invite_access_logs_accessed_at";

-- drop index idx_rsvp_submissions_submitted_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_submissions_submitted_at";

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- drop extension pg_trgm; lock: none
DO $$
BEGIN
    DROP EXTENSION "pg_trgm";
EXCEPTION WHEN dependent_objects_still_exist THEN
    RAISE NOTICE 'the extension stays: others use it';
END
$$;

-- drop extension btree_gin; lock: none
DO $$
BEGIN
    DROP EXTENSION "btree_gin";
EXCEPTION WHEN dependent_objects_still_exist THEN
    RAISE NOTICE 'the extension stays: others use it';
END
$$;

COMMIT;
