-- 005_add_performance_indexes (up): 25 steps, strongest lock: SHARE UPDATE EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- create extension pg_trgm; lock: none
CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- create extension btree_gin; lock: none
CREATE EXTENSION IF NOT EXISTS "btree_gin";

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index idx_rsvp_submissions_submitted_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_submissions_submitted_at" ON "rsvp_submissions" ("submitted_at");

-- create index idx_invite_access_logs_accessed_at; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_invite_access_logs_accessed_at" ON "invite_access_logs" ("accessed_at");

-- create index idx_photo_uploads_created_at; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_photo_uploads_created_at" ON "photo_uploads" ("created_at");

-- create index idx_projects_active; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_projects_active" ON "projects" ("id") WHERE status = 'ACTIVE';

-- create index idx_organizations_active; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_organizations_active" ON "organizations" ("id") WHERE deleted_at IS NULL;

-- create index idx_plan_entitlements_value; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_plan_entitlements_value" ON "plan_entitlements" USING GIN ("value_json");

-- create index idx_entitlement_overrides_value; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_entitlement_overrides_value" ON "entitlement_overrides" USING GIN ("value_json");

-- create index idx_settings_values_value; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_settings_values_value" ON "settings_values" USING GIN ("value");

-- create index idx_guests_project_deleted; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guests_project_deleted" ON "guests" ("project_id", "deleted_at")
WHERE deleted_at IS NULL;

-- create index idx_invites_project_active; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_invites_project_active" ON "invites" ("project_id", "revoked_at", "expires_at")
WHERE revoked_at IS NULL;

-- create index idx_photo_uploads_moderated_by; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_photo_uploads_moderated_by" ON "photo_uploads" ("moderated_by")
WHERE moderated_by IS NOT NULL;

-- create index idx_settings_values_key; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_settings_values_key" ON "settings_values" ("key");

-- create index idx_settings_values_updated_by; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_settings_values_updated_by" ON "settings_values" ("updated_by")
WHERE updated_by IS NOT NULL;

-- create index idx_guests_name_trgm; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guests_name_trgm" ON "guests" USING GIN (
    "project_id",
    (
        coalesce(first_name, '') || ' ' || coalesce(last_name, '')
    ) gin_trgm_ops
)
WHERE deleted_at IS NULL;

-- create index idx_guests_list; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guests_list" ON "guests" ("project_id", "last_name", "first_name", "id") INCLUDE ("org_id")
WHERE deleted_at IS NULL;

-- create index idx_guest_contacts_email; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_contacts_email" ON "guest_contacts" ((lower(btrim(email))))
WHERE email IS NOT NULL AND deleted_at IS NULL;

-- create index idx_guest_contacts_phone; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_contacts_phone" ON "guest_contacts" (
    (ltrim(regexp_replace(phone, '\D', '', 'g'), '0'))
)
WHERE phone IS NOT NULL AND deleted_at IS NULL;

-- create index idx_users_email_lower; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_users_email_lower" ON "users" ((lower(email))) WHERE deleted_at IS NULL;

-- create index idx_sites_custom_domain_lower; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_sites_custom_domain_lower" ON "sites" ((lower(custom_domain)))
WHERE custom_domain IS NOT NULL AND deleted_at IS NULL;

-- create index idx_sites_subdomain_slug_lower; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_sites_subdomain_slug_lower" ON "sites" ((lower(subdomain_slug)))
WHERE subdomain_slug IS NOT NULL AND deleted_at IS NULL;

-- create index idx_message_jobs_waiting; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_message_jobs_waiting" ON "message_jobs" ("created_at", "id")
WHERE status IN ('QUEUED', 'RETRY', 'SCHEDULED');

-- create index idx_deletions_root; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_deletions_root" ON "deletions" ("root_table", "root_id");

-- create index idx_deletions_org; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_deletions_org" ON "deletions" ("org_id", "deleted_at")
WHERE org_id IS NOT NULL;
