-- 004_add_missing_constraints (up): 101 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- create table quarantined_rows; lock: none
CREATE TABLE "quarantined_rows" (
    "id" uuid NOT NULL DEFAULT (gen_random_uuid()) PRIMARY KEY,
    "table_name" text NOT NULL,
    "row_id" uuid NOT NULL,
    "row" jsonb NOT NULL,
    "reason" text NOT NULL,
    "migration" text NOT NULL,
    "quarantined_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "created_at" timestamp
    with time zone NOT NULL DEFAULT (now())
);

COMMIT;

BEGIN;

-- create function refuse_row(); lock: none
-- Stands in for a check that old rows break: the trigger's condition says that the new row breaks
-- it, and the arguments are the columns that the check reads. A row that broke it before may change
-- in every other column.
CREATE FUNCTION refuse_row() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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
$$;

-- comment on function refuse_row(); lock: none
COMMENT ON FUNCTION refuse_row() IS 'Stands in for a check that old rows break: the trigger''s condition says that the new row breaks it, and the arguments are the columns that the check reads. A row that broke it before may change in every other column.';

-- create function keep_newest(); lock: none
-- Serves while the key that sees duplicates without a scope_id is built: an application that knows
-- the old key only would be refused by the new one. What it writes is the newest, and takes the
-- place of the row that has the key; that one is put aside, not lost.
CREATE FUNCTION keep_newest() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
$$;

-- keep keep_newest() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION keep_newest() FROM PUBLIC;

-- comment on function keep_newest(); lock: none
COMMENT ON FUNCTION keep_newest() IS 'Serves while the key that sees duplicates without a scope_id is built: an application that knows the old key only would be refused by the new one. What it writes is the newest, and takes the place of the row that has the key; that one is put aside, not lost.';

COMMIT;

BEGIN;

-- rename constraint organization_members.organization_members_org_id_user_id_key; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
ALTER TABLE organization_members RENAME CONSTRAINT organization_members_org_id_user_id_key TO unique_org_member;

COMMIT;

BEGIN;

-- create trigger keep_newest on settings_values; lock: SHARE ROW EXCLUSIVE on settings_values (writes wait, reads go on)
CREATE TRIGGER keep_newest BEFORE
INSERT OR
UPDATE
    OF scope,
    scope_id,
    key ON settings_values FOR EACH ROW
    WHEN (NEW.scope_id IS NULL) EXECUTE FUNCTION keep_newest();

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index unique_setting_scope; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
-- before each attempt, in a transaction of its own:
-- Moves duplicates aside and keeps the newest.
WITH ranked AS (
    SELECT id, row_number() OVER (PARTITION BY scope, scope_id, key ORDER BY updated_at DESC, id DESC) AS age
    FROM settings_values
), duplicates AS (
    DELETE FROM settings_values WHERE id IN (SELECT id FROM ranked WHERE age > 1)
    RETURNING *
)
INSERT INTO quarantined_rows (table_name, row_id, "row", reason, migration)
SELECT 'settings_values', id, to_jsonb(duplicates), 'a newer row has the same scope, scope_id and key',
       'm004_add_missing_constraints'
FROM duplicates;
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "unique_setting_scope" ON "settings_values" ("scope", "scope_id", "key") NULLS NOT DISTINCT;

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- drop constraint settings_values.settings_values_scope_scope_id_key_key; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
ALTER TABLE settings_values DROP CONSTRAINT settings_values_scope_scope_id_key_key;

-- add unique key unique_setting_scope; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
ALTER TABLE settings_values ADD CONSTRAINT unique_setting_scope UNIQUE USING INDEX unique_setting_scope;

-- drop trigger keep_newest on settings_values; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
DROP TRIGGER keep_newest ON settings_values;

COMMIT;

BEGIN;

-- create trigger keep_newest on entitlement_overrides; lock: SHARE ROW EXCLUSIVE on entitlement_overrides (writes wait, reads go on)
CREATE TRIGGER keep_newest BEFORE
INSERT OR
UPDATE
    OF scope,
    scope_id,
    key ON entitlement_overrides FOR EACH ROW
    WHEN (NEW.scope_id IS NULL) EXECUTE FUNCTION keep_newest();

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index unique_entitlement_scope; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
-- before each attempt, in a transaction of its own:
-- Moves duplicates aside and keeps the newest.
WITH ranked AS (
    SELECT id, row_number() OVER (PARTITION BY scope, scope_id, key ORDER BY updated_at DESC, id DESC) AS age
    FROM entitlement_overrides
), duplicates AS (
    DELETE FROM entitlement_overrides WHERE id IN (SELECT id FROM ranked WHERE age > 1)
    RETURNING *
)
INSERT INTO quarantined_rows (table_name, row_id, "row", reason, migration)
SELECT 'entitlement_overrides', id, to_jsonb(duplicates), 'a newer row has the same scope, scope_id and key',
       'm004_add_missing_constraints'
FROM duplicates;
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "unique_entitlement_scope" ON "entitlement_overrides" ("scope", "scope_id", "key") NULLS NOT DISTINCT;

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- drop constraint entitlement_overrides.entitlement_overrides_scope_scope_id_key_key; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
ALTER TABLE entitlement_overrides DROP CONSTRAINT entitlement_overrides_scope_scope_id_key_key;

-- add unique key unique_entitlement_scope; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
ALTER TABLE entitlement_overrides ADD CONSTRAINT unique_entitlement_scope UNIQUE USING INDEX unique_entitlement_scope;

-- drop trigger keep_newest on entitlement_overrides; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
DROP TRIGGER keep_newest ON entitlement_overrides;

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index uq_users_email; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "uq_users_email" ON "users" ("email") WHERE "deleted_at" IS NULL;

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- drop constraint users.users_email_key; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE users DROP CONSTRAINT users_email_key;

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index uq_plans_code; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "uq_plans_code" ON "plans" ("code") WHERE "deleted_at" IS NULL;

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- drop constraint plans.plans_code_key; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE plans DROP CONSTRAINT plans_code_key;

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index uq_sites_custom_domain; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "uq_sites_custom_domain" ON "sites" ("custom_domain")
WHERE "deleted_at" IS NULL;

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- drop constraint sites.sites_custom_domain_key; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE sites DROP CONSTRAINT sites_custom_domain_key;

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index uq_sites_project_id_subdomain_slug; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "uq_sites_project_id_subdomain_slug" ON "sites" ("project_id", "subdomain_slug")
WHERE "deleted_at" IS NULL;

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- drop constraint sites.sites_project_id_subdomain_slug_key; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE sites DROP CONSTRAINT sites_project_id_subdomain_slug_key;

COMMIT;

BEGIN;

-- add foreign key fk_check_in_records_checked_in_by; lock: SHARE ROW EXCLUSIVE on check_in_records (writes wait, reads go on)
ALTER TABLE "check_in_records"
ADD
    CONSTRAINT "fk_check_in_records_checked_in_by" FOREIGN KEY ("checked_in_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

-- validate foreign key fk_check_in_records_checked_in_by; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM check_in_records r WHERE r.checked_in_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.checked_in_by)
BEGIN;
ALTER TABLE check_in_records VALIDATE CONSTRAINT fk_check_in_records_checked_in_by;
COMMIT;

BEGIN;

-- drop constraint check_in_records.check_in_records_checked_in_by_fkey; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
ALTER TABLE check_in_records DROP CONSTRAINT check_in_records_checked_in_by_fkey;

COMMIT;

BEGIN;

-- add foreign key fk_photo_uploads_moderated_by; lock: SHARE ROW EXCLUSIVE on photo_uploads (writes wait, reads go on)
ALTER TABLE "photo_uploads"
ADD
    CONSTRAINT "fk_photo_uploads_moderated_by" FOREIGN KEY ("moderated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

-- validate foreign key fk_photo_uploads_moderated_by; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM photo_uploads r WHERE r.moderated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.moderated_by)
BEGIN;
ALTER TABLE photo_uploads VALIDATE CONSTRAINT fk_photo_uploads_moderated_by;
COMMIT;

BEGIN;

-- drop constraint photo_uploads.photo_uploads_moderated_by_fkey; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE photo_uploads DROP CONSTRAINT photo_uploads_moderated_by_fkey;

COMMIT;

BEGIN;

-- add foreign key fk_projects_created_by; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
ALTER TABLE "projects"
ADD CONSTRAINT "fk_projects_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

-- validate foreign key fk_projects_created_by; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM projects r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE projects VALIDATE CONSTRAINT fk_projects_created_by;
COMMIT;

BEGIN;

-- drop constraint projects.projects_created_by_fkey; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE projects DROP CONSTRAINT projects_created_by_fkey;

COMMIT;

BEGIN;

-- add foreign key fk_settings_values_updated_by; lock: SHARE ROW EXCLUSIVE on settings_values (writes wait, reads go on)
ALTER TABLE "settings_values"
ADD
    CONSTRAINT "fk_settings_values_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

-- validate foreign key fk_settings_values_updated_by; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM settings_values r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE settings_values VALIDATE CONSTRAINT fk_settings_values_updated_by;
COMMIT;

BEGIN;

-- drop constraint settings_values.settings_values_updated_by_fkey; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
ALTER TABLE settings_values DROP CONSTRAINT settings_values_updated_by_fkey;

COMMIT;

BEGIN;

-- add foreign key fk_org_plan_assignments_plan_id; lock: SHARE ROW EXCLUSIVE on org_plan_assignments (writes wait, reads go on)
ALTER TABLE "org_plan_assignments"
ADD
    CONSTRAINT "fk_org_plan_assignments_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT NOT VALID;

COMMIT;

-- validate foreign key fk_org_plan_assignments_plan_id; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM org_plan_assignments r WHERE r.plan_id IS NOT NULL AND NOT EXISTS (SELECT FROM plans t WHERE t.id = r.plan_id)
BEGIN;
ALTER TABLE org_plan_assignments VALIDATE CONSTRAINT fk_org_plan_assignments_plan_id;
COMMIT;

BEGIN;

-- drop constraint org_plan_assignments.org_plan_assignments_plan_id_fkey; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
ALTER TABLE org_plan_assignments DROP CONSTRAINT org_plan_assignments_plan_id_fkey;

COMMIT;

BEGIN;

-- add foreign key fk_project_plan_assignments_plan_id; lock: SHARE ROW EXCLUSIVE on project_plan_assignments (writes wait, reads go on)
ALTER TABLE "project_plan_assignments"
ADD
    CONSTRAINT "fk_project_plan_assignments_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT NOT VALID;

COMMIT;

-- validate foreign key fk_project_plan_assignments_plan_id; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM project_plan_assignments r WHERE r.plan_id IS NOT NULL AND NOT EXISTS (SELECT FROM plans t WHERE t.id = r.plan_id)
BEGIN;
ALTER TABLE project_plan_assignments VALIDATE CONSTRAINT fk_project_plan_assignments_plan_id;
COMMIT;

BEGIN;

-- drop constraint project_plan_assignments.project_plan_assignments_plan_id_fkey; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
ALTER TABLE project_plan_assignments DROP CONSTRAINT project_plan_assignments_plan_id_fkey;

COMMIT;

BEGIN;

-- add foreign key fk_sites_published_version_id; lock: SHARE ROW EXCLUSIVE on sites (writes wait, reads go on)
ALTER TABLE "sites"
ADD
    CONSTRAINT "fk_sites_published_version_id" FOREIGN KEY ("published_version_id") REFERENCES "site_versions" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

-- validate foreign key fk_sites_published_version_id; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM sites r WHERE r.published_version_id IS NOT NULL AND NOT EXISTS (SELECT FROM site_versions t WHERE t.id = r.published_version_id)
BEGIN;
ALTER TABLE sites VALIDATE CONSTRAINT fk_sites_published_version_id;
COMMIT;

BEGIN;

-- drop constraint sites.fk_sites_published_version; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE sites DROP CONSTRAINT fk_sites_published_version;

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index uq_guest_groups_project_id_id; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "uq_guest_groups_project_id_id" ON "guest_groups" ("project_id", "id");

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- add unique key uq_guest_groups_project_id_id; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE guest_groups ADD CONSTRAINT uq_guest_groups_project_id_id UNIQUE USING INDEX uq_guest_groups_project_id_id;

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index uq_guests_project_id_id; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "uq_guests_project_id_id" ON "guests" ("project_id", "id");

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- add unique key uq_guests_project_id_id; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE guests ADD CONSTRAINT uq_guests_project_id_id UNIQUE USING INDEX uq_guests_project_id_id;

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index uq_sites_project_id_id; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "uq_sites_project_id_id" ON "sites" ("project_id", "id");

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- add unique key uq_sites_project_id_id; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE sites ADD CONSTRAINT uq_sites_project_id_id UNIQUE USING INDEX uq_sites_project_id_id;

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index uq_invites_project_id_id; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "uq_invites_project_id_id" ON "invites" ("project_id", "id");

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- add unique key uq_invites_project_id_id; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE invites ADD CONSTRAINT uq_invites_project_id_id UNIQUE USING INDEX uq_invites_project_id_id;

COMMIT;

BEGIN;

-- add foreign key fk_guests_project_id_group_id; lock: SHARE ROW EXCLUSIVE on guests (writes wait, reads go on)
ALTER TABLE "guests"
ADD
    CONSTRAINT "fk_guests_project_id_group_id" FOREIGN KEY ("project_id", "group_id") REFERENCES "guest_groups" ("project_id", "id") ON DELETE
SET NULL (group_id) NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_invites_project_id_guest_id; lock: SHARE ROW EXCLUSIVE on invites (writes wait, reads go on)
ALTER TABLE "invites"
ADD
    CONSTRAINT "fk_invites_project_id_guest_id" FOREIGN KEY ("project_id", "guest_id") REFERENCES "guests" ("project_id", "id") ON DELETE
SET NULL (guest_id) NOT VALID;

-- add foreign key fk_invites_project_id_group_id; lock: SHARE ROW EXCLUSIVE on invites (writes wait, reads go on)
ALTER TABLE "invites"
ADD
    CONSTRAINT "fk_invites_project_id_group_id" FOREIGN KEY ("project_id", "group_id") REFERENCES "guest_groups" ("project_id", "id") ON DELETE
SET NULL (group_id) NOT VALID;

-- add foreign key fk_invites_project_id_site_id; lock: SHARE ROW EXCLUSIVE on invites (writes wait, reads go on)
ALTER TABLE "invites"
ADD
    CONSTRAINT "fk_invites_project_id_site_id" FOREIGN KEY ("project_id", "site_id") REFERENCES "sites" ("project_id", "id") ON DELETE CASCADE NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_photo_uploads_project_id_guest_id; lock: SHARE ROW EXCLUSIVE on photo_uploads (writes wait, reads go on)
ALTER TABLE "photo_uploads"
ADD
    CONSTRAINT "fk_photo_uploads_project_id_guest_id" FOREIGN KEY ("project_id", "guest_id") REFERENCES "guests" ("project_id", "id") ON DELETE
SET NULL (guest_id) NOT VALID;

-- add foreign key fk_photo_uploads_project_id_invite_id; lock: SHARE ROW EXCLUSIVE on photo_uploads (writes wait, reads go on)
ALTER TABLE "photo_uploads"
ADD
    CONSTRAINT "fk_photo_uploads_project_id_invite_id" FOREIGN KEY ("project_id", "invite_id") REFERENCES "invites" ("project_id", "id") ON DELETE
SET NULL (invite_id) NOT VALID;

COMMIT;

-- validate foreign key fk_guests_project_id_group_id; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM guests r WHERE r.project_id IS NOT NULL AND r.group_id IS NOT NULL AND NOT EXISTS (SELECT FROM guest_groups t WHERE t.project_id = r.project_id AND t.id = r.group_id)
BEGIN;
ALTER TABLE guests VALIDATE CONSTRAINT fk_guests_project_id_group_id;
COMMIT;

-- validate foreign key fk_invites_project_id_guest_id; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM invites r WHERE r.project_id IS NOT NULL AND r.guest_id IS NOT NULL AND NOT EXISTS (SELECT FROM guests t WHERE t.project_id = r.project_id AND t.id = r.guest_id)
BEGIN;
ALTER TABLE invites VALIDATE CONSTRAINT fk_invites_project_id_guest_id;
COMMIT;

-- validate foreign key fk_invites_project_id_group_id; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM invites r WHERE r.project_id IS NOT NULL AND r.group_id IS NOT NULL AND NOT EXISTS (SELECT FROM guest_groups t WHERE t.project_id = r.project_id AND t.id = r.group_id)
BEGIN;
ALTER TABLE invites VALIDATE CONSTRAINT fk_invites_project_id_group_id;
COMMIT;

-- validate foreign key fk_invites_project_id_site_id; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM invites r WHERE r.project_id IS NOT NULL AND r.site_id IS NOT NULL AND NOT EXISTS (SELECT FROM sites t WHERE t.project_id = r.project_id AND t.id = r.site_id)
BEGIN;
ALTER TABLE invites VALIDATE CONSTRAINT fk_invites_project_id_site_id;
COMMIT;

-- validate foreign key fk_photo_uploads_project_id_guest_id; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM photo_uploads r WHERE r.project_id IS NOT NULL AND r.guest_id IS NOT NULL AND NOT EXISTS (SELECT FROM guests t WHERE t.project_id = r.project_id AND t.id = r.guest_id)
BEGIN;
ALTER TABLE photo_uploads VALIDATE CONSTRAINT fk_photo_uploads_project_id_guest_id;
COMMIT;

-- validate foreign key fk_photo_uploads_project_id_invite_id; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM photo_uploads r WHERE r.project_id IS NOT NULL AND r.invite_id IS NOT NULL AND NOT EXISTS (SELECT FROM invites t WHERE t.project_id = r.project_id AND t.id = r.invite_id)
BEGIN;
ALTER TABLE photo_uploads VALIDATE CONSTRAINT fk_photo_uploads_project_id_invite_id;
COMMIT;

-- add check check_event_dates; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
-- while rows break it (SELECT * FROM events WHERE NOT (ends_at IS NULL OR ends_at > starts_at)), this stands in for it:
-- CREATE TRIGGER check_event_dates BEFORE INSERT OR UPDATE OF starts_at, ends_at ON events FOR EACH ROW WHEN (NOT (NEW.ends_at IS NULL OR NEW.ends_at > NEW.starts_at)) EXECUTE FUNCTION refuse_row('starts_at', 'ends_at');
BEGIN;
ALTER TABLE events ADD CONSTRAINT check_event_dates CHECK (ends_at IS NULL OR ends_at > starts_at) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE events VALIDATE CONSTRAINT check_event_dates;
COMMIT;

-- add check check_events_venue_lat; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
-- while rows break it (SELECT * FROM events WHERE NOT (venue_lat BETWEEN -90 AND 90)), this stands in for it:
-- CREATE TRIGGER check_events_venue_lat BEFORE INSERT OR UPDATE OF venue_lat ON events FOR EACH ROW WHEN (NOT (NEW.venue_lat BETWEEN -90 AND 90)) EXECUTE FUNCTION refuse_row('venue_lat');
BEGIN;
ALTER TABLE events ADD CONSTRAINT check_events_venue_lat CHECK (venue_lat BETWEEN -90 AND 90) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE events VALIDATE CONSTRAINT check_events_venue_lat;
COMMIT;

-- add check check_events_venue_lng; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
-- while rows break it (SELECT * FROM events WHERE NOT (venue_lng BETWEEN -180 AND 180)), this stands in for it:
-- CREATE TRIGGER check_events_venue_lng BEFORE INSERT OR UPDATE OF venue_lng ON events FOR EACH ROW WHEN (NOT (NEW.venue_lng BETWEEN -180 AND 180)) EXECUTE FUNCTION refuse_row('venue_lng');
BEGIN;
ALTER TABLE events ADD CONSTRAINT check_events_venue_lng CHECK (venue_lng BETWEEN -180 AND 180) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE events VALIDATE CONSTRAINT check_events_venue_lng;
COMMIT;

-- add check check_guest_names; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
-- while rows break it (SELECT * FROM guests WHERE NOT (first_name IS NOT NULL OR last_name IS NOT NULL)), this stands in for it:
-- CREATE TRIGGER check_guest_names BEFORE INSERT OR UPDATE OF first_name, last_name ON guests FOR EACH ROW WHEN (NOT (NEW.first_name IS NOT NULL OR NEW.last_name IS NOT NULL)) EXECUTE FUNCTION refuse_row('first_name', 'last_name');
BEGIN;
ALTER TABLE guests ADD CONSTRAINT check_guest_names CHECK (first_name IS NOT NULL OR last_name IS NOT NULL) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE guests VALIDATE CONSTRAINT check_guest_names;
COMMIT;

-- add check check_guests_role; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
-- while rows break it (SELECT * FROM guests WHERE NOT (char_length(role) <= 64)), this stands in for it:
-- CREATE TRIGGER check_guests_role BEFORE INSERT OR UPDATE OF role ON guests FOR EACH ROW WHEN (NOT (char_length(NEW.role) <= 64)) EXECUTE FUNCTION refuse_row('role');
BEGIN;
ALTER TABLE guests ADD CONSTRAINT check_guests_role CHECK (char_length(role) <= 64) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE guests VALIDATE CONSTRAINT check_guests_role;
COMMIT;

-- add check check_org_plan_assignments_period; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
-- while rows break it (SELECT * FROM org_plan_assignments WHERE NOT (ends_at >= starts_at)), this stands in for it:
-- CREATE TRIGGER check_org_plan_assignments_period BEFORE INSERT OR UPDATE OF starts_at, ends_at ON org_plan_assignments FOR EACH ROW WHEN (NOT (NEW.ends_at >= NEW.starts_at)) EXECUTE FUNCTION refuse_row('starts_at', 'ends_at');
BEGIN;
ALTER TABLE org_plan_assignments ADD CONSTRAINT check_org_plan_assignments_period CHECK (ends_at >= starts_at) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE org_plan_assignments VALIDATE CONSTRAINT check_org_plan_assignments_period;
COMMIT;

-- add check check_project_plan_assignments_period; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
-- while rows break it (SELECT * FROM project_plan_assignments WHERE NOT (ends_at >= starts_at)), this stands in for it:
-- CREATE TRIGGER check_project_plan_assignments_period BEFORE INSERT OR UPDATE OF starts_at, ends_at ON project_plan_assignments FOR EACH ROW WHEN (NOT (NEW.ends_at >= NEW.starts_at)) EXECUTE FUNCTION refuse_row('starts_at', 'ends_at');
BEGIN;
ALTER TABLE project_plan_assignments ADD CONSTRAINT check_project_plan_assignments_period CHECK (ends_at >= starts_at) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE project_plan_assignments VALIDATE CONSTRAINT check_project_plan_assignments_period;
COMMIT;

-- add check check_users_failed_login_count; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
-- while rows break it (SELECT * FROM users WHERE NOT (failed_login_count >= 0)), this stands in for it:
-- CREATE TRIGGER check_users_failed_login_count BEFORE INSERT OR UPDATE OF failed_login_count ON users FOR EACH ROW WHEN (NOT (NEW.failed_login_count >= 0)) EXECUTE FUNCTION refuse_row('failed_login_count');
BEGIN;
ALTER TABLE users ADD CONSTRAINT check_users_failed_login_count CHECK (failed_login_count >= 0) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE users VALIDATE CONSTRAINT check_users_failed_login_count;
COMMIT;

-- add check check_invites_access_count; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
-- while rows break it (SELECT * FROM invites WHERE NOT (access_count >= 0)), this stands in for it:
-- CREATE TRIGGER check_invites_access_count BEFORE INSERT OR UPDATE OF access_count ON invites FOR EACH ROW WHEN (NOT (NEW.access_count >= 0)) EXECUTE FUNCTION refuse_row('access_count');
BEGIN;
ALTER TABLE invites ADD CONSTRAINT check_invites_access_count CHECK (access_count >= 0) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE invites VALIDATE CONSTRAINT check_invites_access_count;
COMMIT;

-- add check check_message_jobs_status; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
-- while rows break it (SELECT * FROM message_jobs WHERE NOT (status IN ('QUEUED', 'SENDING', 'SCHEDULED', 'SENT', 'DELIVERED', 'DEFERRED', 'BOUNCED', 'COMPLAINED', 'RETRY', 'RETRYING', 'FAILED', 'CANCELLED'))), this stands in for it:
-- CREATE TRIGGER check_message_jobs_status BEFORE INSERT OR UPDATE OF status ON message_jobs FOR EACH ROW WHEN (NOT (NEW.status IN ('QUEUED', 'SENDING', 'SCHEDULED', 'SENT', 'DELIVERED', 'DEFERRED', 'BOUNCED', 'COMPLAINED', 'RETRY', 'RETRYING', 'FAILED', 'CANCELLED'))) EXECUTE FUNCTION refuse_row('status');
BEGIN;
ALTER TABLE message_jobs ADD CONSTRAINT check_message_jobs_status CHECK (status IN ('QUEUED', 'SENDING', 'SCHEDULED', 'SENT', 'DELIVERED', 'DEFERRED', 'BOUNCED', 'COMPLAINED', 'RETRY', 'RETRYING', 'FAILED', 'CANCELLED')) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE message_jobs VALIDATE CONSTRAINT check_message_jobs_status;
COMMIT;

-- add check check_message_jobs_attempts; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
-- while rows break it (SELECT * FROM message_jobs WHERE NOT (attempts >= 0)), this stands in for it:
-- CREATE TRIGGER check_message_jobs_attempts BEFORE INSERT OR UPDATE OF attempts ON message_jobs FOR EACH ROW WHEN (NOT (NEW.attempts >= 0)) EXECUTE FUNCTION refuse_row('attempts');
BEGIN;
ALTER TABLE message_jobs ADD CONSTRAINT check_message_jobs_attempts CHECK (attempts >= 0) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE message_jobs VALIDATE CONSTRAINT check_message_jobs_attempts;
COMMIT;

-- add check check_messaging_campaigns_status; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
-- while rows break it (SELECT * FROM messaging_campaigns WHERE NOT (status IN ('DRAFT', 'SCHEDULED', 'SENDING', 'SENT', 'PAUSED', 'BLOCKED', 'FAILED', 'COMPLETED', 'CANCELLED'))), this stands in for it:
-- CREATE TRIGGER check_messaging_campaigns_status BEFORE INSERT OR UPDATE OF status ON messaging_campaigns FOR EACH ROW WHEN (NOT (NEW.status IN ('DRAFT', 'SCHEDULED', 'SENDING', 'SENT', 'PAUSED', 'BLOCKED', 'FAILED', 'COMPLETED', 'CANCELLED'))) EXECUTE FUNCTION refuse_row('status');
BEGIN;
ALTER TABLE messaging_campaigns ADD CONSTRAINT check_messaging_campaigns_status CHECK (status IN ('DRAFT', 'SCHEDULED', 'SENDING', 'SENT', 'PAUSED', 'BLOCKED', 'FAILED', 'COMPLETED', 'CANCELLED')) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE messaging_campaigns VALIDATE CONSTRAINT check_messaging_campaigns_status;
COMMIT;

-- add check check_check_in_records_method; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
-- while rows break it (SELECT * FROM check_in_records WHERE NOT (method IN ('QR', 'MANUAL', 'IMPORT'))), this stands in for it:
-- CREATE TRIGGER check_check_in_records_method BEFORE INSERT OR UPDATE OF method ON check_in_records FOR EACH ROW WHEN (NOT (NEW.method IN ('QR', 'MANUAL', 'IMPORT'))) EXECUTE FUNCTION refuse_row('method');
BEGIN;
ALTER TABLE check_in_records ADD CONSTRAINT check_check_in_records_method CHECK (method IN ('QR', 'MANUAL', 'IMPORT')) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE check_in_records VALIDATE CONSTRAINT check_check_in_records_method;
COMMIT;

-- add check check_site_versions_status; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
-- while rows break it (SELECT * FROM site_versions WHERE NOT (status IN ('DRAFT', 'PUBLISHED', 'ARCHIVED'))), this stands in for it:
-- CREATE TRIGGER check_site_versions_status BEFORE INSERT OR UPDATE OF status ON site_versions FOR EACH ROW WHEN (NOT (NEW.status IN ('DRAFT', 'PUBLISHED', 'ARCHIVED'))) EXECUTE FUNCTION refuse_row('status');
BEGIN;
ALTER TABLE site_versions ADD CONSTRAINT check_site_versions_status CHECK (status IN ('DRAFT', 'PUBLISHED', 'ARCHIVED')) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE site_versions VALIDATE CONSTRAINT check_site_versions_status;
COMMIT;

-- add check check_site_versions_version; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
-- while rows break it (SELECT * FROM site_versions WHERE NOT (version > 0)), this stands in for it:
-- CREATE TRIGGER check_site_versions_version BEFORE INSERT OR UPDATE OF version ON site_versions FOR EACH ROW WHEN (NOT (NEW.version > 0)) EXECUTE FUNCTION refuse_row('version');
BEGIN;
ALTER TABLE site_versions ADD CONSTRAINT check_site_versions_version CHECK (version > 0) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE site_versions VALIDATE CONSTRAINT check_site_versions_version;
COMMIT;

-- add check check_photo_wall_settings_upload_access; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
-- while rows break it (SELECT * FROM photo_wall_settings WHERE NOT (upload_access IN ('LINK', 'INVITE_TOKEN', 'BOTH'))), this stands in for it:
-- CREATE TRIGGER check_photo_wall_settings_upload_access BEFORE INSERT OR UPDATE OF upload_access ON photo_wall_settings FOR EACH ROW WHEN (NOT (NEW.upload_access IN ('LINK', 'INVITE_TOKEN', 'BOTH'))) EXECUTE FUNCTION refuse_row('upload_access');
BEGIN;
ALTER TABLE photo_wall_settings ADD CONSTRAINT check_photo_wall_settings_upload_access CHECK (upload_access IN ('LINK', 'INVITE_TOKEN', 'BOTH')) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE photo_wall_settings VALIDATE CONSTRAINT check_photo_wall_settings_upload_access;
COMMIT;

-- add check check_photo_wall_settings_moderation_mode; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
-- while rows break it (SELECT * FROM photo_wall_settings WHERE NOT (moderation_mode IN ('INSTANT', 'APPROVAL'))), this stands in for it:
-- CREATE TRIGGER check_photo_wall_settings_moderation_mode BEFORE INSERT OR UPDATE OF moderation_mode ON photo_wall_settings FOR EACH ROW WHEN (NOT (NEW.moderation_mode IN ('INSTANT', 'APPROVAL'))) EXECUTE FUNCTION refuse_row('moderation_mode');
BEGIN;
ALTER TABLE photo_wall_settings ADD CONSTRAINT check_photo_wall_settings_moderation_mode CHECK (moderation_mode IN ('INSTANT', 'APPROVAL')) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE photo_wall_settings VALIDATE CONSTRAINT check_photo_wall_settings_moderation_mode;
COMMIT;

-- add check check_photo_wall_settings_max_upload_mb; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
-- while rows break it (SELECT * FROM photo_wall_settings WHERE NOT (max_upload_mb > 0)), this stands in for it:
-- CREATE TRIGGER check_photo_wall_settings_max_upload_mb BEFORE INSERT OR UPDATE OF max_upload_mb ON photo_wall_settings FOR EACH ROW WHEN (NOT (NEW.max_upload_mb > 0)) EXECUTE FUNCTION refuse_row('max_upload_mb');
BEGIN;
ALTER TABLE photo_wall_settings ADD CONSTRAINT check_photo_wall_settings_max_upload_mb CHECK (max_upload_mb > 0) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE photo_wall_settings VALIDATE CONSTRAINT check_photo_wall_settings_max_upload_mb;
COMMIT;

-- add check check_photo_uploads_file_size_bytes; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
-- while rows break it (SELECT * FROM photo_uploads WHERE NOT (file_size_bytes >= 0)), this stands in for it:
-- CREATE TRIGGER check_photo_uploads_file_size_bytes BEFORE INSERT OR UPDATE OF file_size_bytes ON photo_uploads FOR EACH ROW WHEN (NOT (NEW.file_size_bytes >= 0)) EXECUTE FUNCTION refuse_row('file_size_bytes');
BEGIN;
ALTER TABLE photo_uploads ADD CONSTRAINT check_photo_uploads_file_size_bytes CHECK (file_size_bytes >= 0) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE photo_uploads VALIDATE CONSTRAINT check_photo_uploads_file_size_bytes;
COMMIT;

-- add check check_floor_plans_width; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
-- while rows break it (SELECT * FROM floor_plans WHERE NOT (width > 0)), this stands in for it:
-- CREATE TRIGGER check_floor_plans_width BEFORE INSERT OR UPDATE OF width ON floor_plans FOR EACH ROW WHEN (NOT (NEW.width > 0)) EXECUTE FUNCTION refuse_row('width');
BEGIN;
ALTER TABLE floor_plans ADD CONSTRAINT check_floor_plans_width CHECK (width > 0) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE floor_plans VALIDATE CONSTRAINT check_floor_plans_width;
COMMIT;

-- add check check_floor_plans_height; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
-- while rows break it (SELECT * FROM floor_plans WHERE NOT (height > 0)), this stands in for it:
-- CREATE TRIGGER check_floor_plans_height BEFORE INSERT OR UPDATE OF height ON floor_plans FOR EACH ROW WHEN (NOT (NEW.height > 0)) EXECUTE FUNCTION refuse_row('height');
BEGIN;
ALTER TABLE floor_plans ADD CONSTRAINT check_floor_plans_height CHECK (height > 0) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE floor_plans VALIDATE CONSTRAINT check_floor_plans_height;
COMMIT;

-- add check check_seating_tables_width; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
-- while rows break it (SELECT * FROM seating_tables WHERE NOT (width > 0)), this stands in for it:
-- CREATE TRIGGER check_seating_tables_width BEFORE INSERT OR UPDATE OF width ON seating_tables FOR EACH ROW WHEN (NOT (NEW.width > 0)) EXECUTE FUNCTION refuse_row('width');
BEGIN;
ALTER TABLE seating_tables ADD CONSTRAINT check_seating_tables_width CHECK (width > 0) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE seating_tables VALIDATE CONSTRAINT check_seating_tables_width;
COMMIT;

-- add check check_seating_tables_height; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
-- while rows break it (SELECT * FROM seating_tables WHERE NOT (height > 0)), this stands in for it:
-- CREATE TRIGGER check_seating_tables_height BEFORE INSERT OR UPDATE OF height ON seating_tables FOR EACH ROW WHEN (NOT (NEW.height > 0)) EXECUTE FUNCTION refuse_row('height');
BEGIN;
ALTER TABLE seating_tables ADD CONSTRAINT check_seating_tables_height CHECK (height > 0) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE seating_tables VALIDATE CONSTRAINT check_seating_tables_height;
COMMIT;

-- add check check_seating_tables_capacity; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
-- while rows break it (SELECT * FROM seating_tables WHERE NOT (capacity >= 0)), this stands in for it:
-- CREATE TRIGGER check_seating_tables_capacity BEFORE INSERT OR UPDATE OF capacity ON seating_tables FOR EACH ROW WHEN (NOT (NEW.capacity >= 0)) EXECUTE FUNCTION refuse_row('capacity');
BEGIN;
ALTER TABLE seating_tables ADD CONSTRAINT check_seating_tables_capacity CHECK (capacity >= 0) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE seating_tables VALIDATE CONSTRAINT check_seating_tables_capacity;
COMMIT;

-- add check check_seating_assignments_seat_number; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
-- while rows break it (SELECT * FROM seating_assignments WHERE NOT (seat_number >= 0)), this stands in for it:
-- CREATE TRIGGER check_seating_assignments_seat_number BEFORE INSERT OR UPDATE OF seat_number ON seating_assignments FOR EACH ROW WHEN (NOT (NEW.seat_number >= 0)) EXECUTE FUNCTION refuse_row('seat_number');
BEGIN;
ALTER TABLE seating_assignments ADD CONSTRAINT check_seating_assignments_seat_number CHECK (seat_number >= 0) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE seating_assignments VALIDATE CONSTRAINT check_seating_assignments_seat_number;
COMMIT;

-- add check check_rsvp_logic_rules_self; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
-- while rows break it (SELECT * FROM rsvp_logic_rules WHERE NOT (depends_on_question_id <> question_id)), this stands in for it:
-- CREATE TRIGGER check_rsvp_logic_rules_self BEFORE INSERT OR UPDATE OF question_id, depends_on_question_id ON rsvp_logic_rules FOR EACH ROW WHEN (NOT (NEW.depends_on_question_id <> NEW.question_id)) EXECUTE FUNCTION refuse_row('question_id', 'depends_on_question_id');
BEGIN;
ALTER TABLE rsvp_logic_rules ADD CONSTRAINT check_rsvp_logic_rules_self CHECK (depends_on_question_id <> question_id) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE rsvp_logic_rules VALIDATE CONSTRAINT check_rsvp_logic_rules_self;
COMMIT;

BEGIN;

-- comment on quarantined_rows; lock: SHARE UPDATE EXCLUSIVE on quarantined_rows (reads and writes go on)
COMMENT ON TABLE quarantined_rows IS 'Rows that stood in the way of a new rule, kept whole until somebody decides about them.';

-- comment on quarantined_rows.id; lock: SHARE UPDATE EXCLUSIVE on quarantined_rows (reads and writes go on)
COMMENT ON COLUMN quarantined_rows.id IS 'Identifies the entry.';

-- comment on quarantined_rows.table_name; lock: SHARE UPDATE EXCLUSIVE on quarantined_rows (reads and writes go on)
COMMENT ON COLUMN quarantined_rows.table_name IS 'The table that the row was taken from.';

-- comment on quarantined_rows.row_id; lock: SHARE UPDATE EXCLUSIVE on quarantined_rows (reads and writes go on)
COMMENT ON COLUMN quarantined_rows.row_id IS 'The row''s own id.';

-- comment on quarantined_rows.row; lock: SHARE UPDATE EXCLUSIVE on quarantined_rows (reads and writes go on)
COMMENT ON COLUMN quarantined_rows.row IS 'The row with all its columns.';

-- comment on quarantined_rows.reason; lock: SHARE UPDATE EXCLUSIVE on quarantined_rows (reads and writes go on)
COMMENT ON COLUMN quarantined_rows.reason IS 'Why it was taken.';

-- comment on quarantined_rows.migration; lock: SHARE UPDATE EXCLUSIVE on quarantined_rows (reads and writes go on)
COMMENT ON COLUMN quarantined_rows.migration IS 'The migration that took it, and whose way back returns it.';

-- comment on quarantined_rows.quarantined_at; lock: SHARE UPDATE EXCLUSIVE on quarantined_rows (reads and writes go on)
COMMENT ON COLUMN quarantined_rows.quarantined_at IS 'When it was taken.';

-- comment on quarantined_rows.created_at; lock: SHARE UPDATE EXCLUSIVE on quarantined_rows (reads and writes go on)
COMMENT ON COLUMN quarantined_rows.created_at IS 'When the entry was created.';

COMMIT;
