-- 002_add_soft_delete_columns (up): 577 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index idx_photo_uploads_invite; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_photo_uploads_invite" ON "photo_uploads" ("invite_id")
WHERE "invite_id" IS NOT NULL;

-- create index idx_invites_group; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_invites_group" ON "invites" ("group_id") WHERE "group_id" IS NOT NULL;

-- create index idx_sites_published_version; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_sites_published_version" ON "sites" ("published_version_id")
WHERE "published_version_id" IS NOT NULL;

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- create table deletions; lock: none
CREATE TABLE "deletions" (
    "id" uuid NOT NULL DEFAULT (gen_random_uuid()) PRIMARY KEY,
    "root_table" text NOT NULL,
    "root_id" uuid NOT NULL,
    "org_id" uuid NULL,
    "actor" uuid NULL,
    "reason" text NULL,
    "freed" jsonb NOT NULL DEFAULT ('{}'::jsonb),
    "deleted_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "restored_at" timestamp
    with time zone NULL, "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with time zone NOT NULL DEFAULT (now())
);

COMMIT;

BEGIN;

-- add column users.deleted_at; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "users" ADD COLUMN "deleted_at" timestamp with time zone NULL;

-- add column users.deleted_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "users" ADD COLUMN "deleted_by" uuid NULL;

-- add column users.deletion_id; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "users" ADD COLUMN "deletion_id" uuid NULL;

COMMIT;

BEGIN;

-- add column organizations.deleted_at; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "organizations" ADD COLUMN "deleted_at" timestamp with time zone NULL;

-- add column organizations.deleted_by; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "organizations" ADD COLUMN "deleted_by" uuid NULL;

-- add column organizations.deletion_id; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "organizations" ADD COLUMN "deletion_id" uuid NULL;

COMMIT;

BEGIN;

-- add column plans.deleted_at; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "plans" ADD COLUMN "deleted_at" timestamp with time zone NULL;

-- add column plans.deleted_by; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "plans" ADD COLUMN "deleted_by" uuid NULL;

-- add column plans.deletion_id; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "plans" ADD COLUMN "deletion_id" uuid NULL;

COMMIT;

BEGIN;

-- add column projects.deleted_at; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "projects" ADD COLUMN "deleted_at" timestamp with time zone NULL;

-- add column projects.deleted_by; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "projects" ADD COLUMN "deleted_by" uuid NULL;

-- add column projects.deletion_id; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "projects" ADD COLUMN "deletion_id" uuid NULL;

COMMIT;

BEGIN;

-- add column events.deleted_at; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
ALTER TABLE "events" ADD COLUMN "deleted_at" timestamp with time zone NULL;

-- add column events.deleted_by; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
ALTER TABLE "events" ADD COLUMN "deleted_by" uuid NULL;

-- add column events.deletion_id; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
ALTER TABLE "events" ADD COLUMN "deletion_id" uuid NULL;

COMMIT;

BEGIN;

-- add column sites.deleted_at; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE "sites" ADD COLUMN "deleted_at" timestamp with time zone NULL;

-- add column sites.deleted_by; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE "sites" ADD COLUMN "deleted_by" uuid NULL;

-- add column sites.deletion_id; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE "sites" ADD COLUMN "deletion_id" uuid NULL;

COMMIT;

BEGIN;

-- add column guest_groups.deleted_at; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE "guest_groups" ADD COLUMN "deleted_at" timestamp with time zone NULL;

-- add column guest_groups.deleted_by; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE "guest_groups" ADD COLUMN "deleted_by" uuid NULL;

-- add column guest_groups.deletion_id; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE "guest_groups" ADD COLUMN "deletion_id" uuid NULL;

COMMIT;

BEGIN;

-- add column guests.deleted_at; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE "guests" ADD COLUMN "deleted_at" timestamp with time zone NULL;

-- add column guests.deleted_by; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE "guests" ADD COLUMN "deleted_by" uuid NULL;

-- add column guests.deletion_id; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE "guests" ADD COLUMN "deletion_id" uuid NULL;

COMMIT;

BEGIN;

-- add column guest_contacts.deleted_at; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
ALTER TABLE "guest_contacts" ADD COLUMN "deleted_at" timestamp with time zone NULL;

-- add column guest_contacts.deleted_by; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
ALTER TABLE "guest_contacts" ADD COLUMN "deleted_by" uuid NULL;

-- add column guest_contacts.deletion_id; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
ALTER TABLE "guest_contacts" ADD COLUMN "deletion_id" uuid NULL;

COMMIT;

BEGIN;

-- add column guest_tags.deleted_at; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE "guest_tags" ADD COLUMN "deleted_at" timestamp with time zone NULL;

-- add column guest_tags.deleted_by; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE "guest_tags" ADD COLUMN "deleted_by" uuid NULL;

-- add column guest_tags.deletion_id; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE "guest_tags" ADD COLUMN "deletion_id" uuid NULL;

COMMIT;

BEGIN;

-- add column invites.deleted_at; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" ADD COLUMN "deleted_at" timestamp with time zone NULL;

-- add column invites.deleted_by; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" ADD COLUMN "deleted_by" uuid NULL;

-- add column invites.deletion_id; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" ADD COLUMN "deletion_id" uuid NULL;

COMMIT;

BEGIN;

-- add column rsvp_forms.deleted_at; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
ALTER TABLE "rsvp_forms" ADD COLUMN "deleted_at" timestamp with time zone NULL;

-- add column rsvp_forms.deleted_by; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
ALTER TABLE "rsvp_forms" ADD COLUMN "deleted_by" uuid NULL;

-- add column rsvp_forms.deletion_id; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
ALTER TABLE "rsvp_forms" ADD COLUMN "deletion_id" uuid NULL;

COMMIT;

BEGIN;

-- add column rsvp_questions.deleted_at; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE "rsvp_questions" ADD COLUMN "deleted_at" timestamp with time zone NULL;

-- add column rsvp_questions.deleted_by; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE "rsvp_questions" ADD COLUMN "deleted_by" uuid NULL;

-- add column rsvp_questions.deletion_id; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE "rsvp_questions" ADD COLUMN "deletion_id" uuid NULL;

COMMIT;

BEGIN;

-- add column rsvp_question_options.deleted_at; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE "rsvp_question_options" ADD COLUMN "deleted_at" timestamp with time zone NULL;

-- add column rsvp_question_options.deleted_by; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE "rsvp_question_options" ADD COLUMN "deleted_by" uuid NULL;

-- add column rsvp_question_options.deletion_id; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE "rsvp_question_options" ADD COLUMN "deletion_id" uuid NULL;

COMMIT;

BEGIN;

-- add column rsvp_submissions.deleted_at; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE "rsvp_submissions" ADD COLUMN "deleted_at" timestamp with time zone NULL;

-- add column rsvp_submissions.deleted_by; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE "rsvp_submissions" ADD COLUMN "deleted_by" uuid NULL;

-- add column rsvp_submissions.deletion_id; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE "rsvp_submissions" ADD COLUMN "deletion_id" uuid NULL;

COMMIT;

BEGIN;

-- add column messaging_campaigns.deleted_at; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE "messaging_campaigns" ADD COLUMN "deleted_at" timestamp with time zone NULL;

-- add column messaging_campaigns.deleted_by; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE "messaging_campaigns" ADD COLUMN "deleted_by" uuid NULL;

-- add column messaging_campaigns.deletion_id; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE "messaging_campaigns" ADD COLUMN "deletion_id" uuid NULL;

COMMIT;

BEGIN;

-- add column floor_plans.deleted_at; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
ALTER TABLE "floor_plans" ADD COLUMN "deleted_at" timestamp with time zone NULL;

-- add column floor_plans.deleted_by; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
ALTER TABLE "floor_plans" ADD COLUMN "deleted_by" uuid NULL;

-- add column floor_plans.deletion_id; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
ALTER TABLE "floor_plans" ADD COLUMN "deletion_id" uuid NULL;

COMMIT;

BEGIN;

-- add column seating_tables.deleted_at; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE "seating_tables" ADD COLUMN "deleted_at" timestamp with time zone NULL;

-- add column seating_tables.deleted_by; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE "seating_tables" ADD COLUMN "deleted_by" uuid NULL;

-- add column seating_tables.deletion_id; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE "seating_tables" ADD COLUMN "deletion_id" uuid NULL;

COMMIT;

BEGIN;

-- add column photo_uploads.deleted_at; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE "photo_uploads" ADD COLUMN "deleted_at" timestamp with time zone NULL;

-- add column photo_uploads.deleted_by; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE "photo_uploads" ADD COLUMN "deleted_by" uuid NULL;

-- add column photo_uploads.deletion_id; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE "photo_uploads" ADD COLUMN "deletion_id" uuid NULL;

COMMIT;

BEGIN;

-- add column projects.archived_at; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "projects" ADD COLUMN "archived_at" timestamp with time zone NULL;

-- add column projects.archived_by; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "projects" ADD COLUMN "archived_by" uuid NULL;

-- add column projects.prior_status; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "projects" ADD COLUMN "prior_status" project_status NULL;

COMMIT;

BEGIN;

-- add foreign key fk_users_deleted_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "users"
ADD CONSTRAINT "fk_users_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_organizations_deleted_by; lock: SHARE ROW EXCLUSIVE on organizations (writes wait, reads go on)
ALTER TABLE "organizations"
ADD
    CONSTRAINT "fk_organizations_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_plans_deleted_by; lock: SHARE ROW EXCLUSIVE on plans (writes wait, reads go on)
ALTER TABLE "plans"
ADD CONSTRAINT "fk_plans_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_projects_deleted_by; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
ALTER TABLE "projects"
ADD CONSTRAINT "fk_projects_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_events_deleted_by; lock: SHARE ROW EXCLUSIVE on events (writes wait, reads go on)
ALTER TABLE "events"
ADD CONSTRAINT "fk_events_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_sites_deleted_by; lock: SHARE ROW EXCLUSIVE on sites (writes wait, reads go on)
ALTER TABLE "sites"
ADD CONSTRAINT "fk_sites_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_guest_groups_deleted_by; lock: SHARE ROW EXCLUSIVE on guest_groups (writes wait, reads go on)
ALTER TABLE "guest_groups"
ADD
    CONSTRAINT "fk_guest_groups_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_guests_deleted_by; lock: SHARE ROW EXCLUSIVE on guests (writes wait, reads go on)
ALTER TABLE "guests"
ADD CONSTRAINT "fk_guests_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_guest_contacts_deleted_by; lock: SHARE ROW EXCLUSIVE on guest_contacts (writes wait, reads go on)
ALTER TABLE "guest_contacts"
ADD
    CONSTRAINT "fk_guest_contacts_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_guest_tags_deleted_by; lock: SHARE ROW EXCLUSIVE on guest_tags (writes wait, reads go on)
ALTER TABLE "guest_tags"
ADD
    CONSTRAINT "fk_guest_tags_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_invites_deleted_by; lock: SHARE ROW EXCLUSIVE on invites (writes wait, reads go on)
ALTER TABLE "invites"
ADD CONSTRAINT "fk_invites_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_rsvp_forms_deleted_by; lock: SHARE ROW EXCLUSIVE on rsvp_forms (writes wait, reads go on)
ALTER TABLE "rsvp_forms"
ADD
    CONSTRAINT "fk_rsvp_forms_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_rsvp_questions_deleted_by; lock: SHARE ROW EXCLUSIVE on rsvp_questions (writes wait, reads go on)
ALTER TABLE "rsvp_questions"
ADD
    CONSTRAINT "fk_rsvp_questions_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_rsvp_question_options_deleted_by; lock: SHARE ROW EXCLUSIVE on rsvp_question_options (writes wait, reads go on)
ALTER TABLE "rsvp_question_options"
ADD
    CONSTRAINT "fk_rsvp_question_options_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_rsvp_submissions_deleted_by; lock: SHARE ROW EXCLUSIVE on rsvp_submissions (writes wait, reads go on)
ALTER TABLE "rsvp_submissions"
ADD
    CONSTRAINT "fk_rsvp_submissions_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_messaging_campaigns_deleted_by; lock: SHARE ROW EXCLUSIVE on messaging_campaigns (writes wait, reads go on)
ALTER TABLE "messaging_campaigns"
ADD
    CONSTRAINT "fk_messaging_campaigns_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_floor_plans_deleted_by; lock: SHARE ROW EXCLUSIVE on floor_plans (writes wait, reads go on)
ALTER TABLE "floor_plans"
ADD
    CONSTRAINT "fk_floor_plans_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_seating_tables_deleted_by; lock: SHARE ROW EXCLUSIVE on seating_tables (writes wait, reads go on)
ALTER TABLE "seating_tables"
ADD
    CONSTRAINT "fk_seating_tables_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_photo_uploads_deleted_by; lock: SHARE ROW EXCLUSIVE on photo_uploads (writes wait, reads go on)
ALTER TABLE "photo_uploads"
ADD
    CONSTRAINT "fk_photo_uploads_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_projects_archived_by; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
ALTER TABLE "projects"
ADD
    CONSTRAINT "fk_projects_archived_by" FOREIGN KEY ("archived_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_deletions_actor; lock: SHARE ROW EXCLUSIVE on deletions (writes wait, reads go on)
ALTER TABLE "deletions"
ADD CONSTRAINT "fk_deletions_actor" FOREIGN KEY ("actor") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

-- validate foreign key fk_users_deleted_by; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM users r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE users VALIDATE CONSTRAINT fk_users_deleted_by;
COMMIT;

-- validate foreign key fk_organizations_deleted_by; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM organizations r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE organizations VALIDATE CONSTRAINT fk_organizations_deleted_by;
COMMIT;

-- validate foreign key fk_plans_deleted_by; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM plans r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE plans VALIDATE CONSTRAINT fk_plans_deleted_by;
COMMIT;

-- validate foreign key fk_projects_deleted_by; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM projects r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE projects VALIDATE CONSTRAINT fk_projects_deleted_by;
COMMIT;

-- validate foreign key fk_events_deleted_by; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM events r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE events VALIDATE CONSTRAINT fk_events_deleted_by;
COMMIT;

-- validate foreign key fk_sites_deleted_by; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM sites r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE sites VALIDATE CONSTRAINT fk_sites_deleted_by;
COMMIT;

-- validate foreign key fk_guest_groups_deleted_by; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM guest_groups r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE guest_groups VALIDATE CONSTRAINT fk_guest_groups_deleted_by;
COMMIT;

-- validate foreign key fk_guests_deleted_by; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM guests r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE guests VALIDATE CONSTRAINT fk_guests_deleted_by;
COMMIT;

-- validate foreign key fk_guest_contacts_deleted_by; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM guest_contacts r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE guest_contacts VALIDATE CONSTRAINT fk_guest_contacts_deleted_by;
COMMIT;

-- validate foreign key fk_guest_tags_deleted_by; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM guest_tags r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE guest_tags VALIDATE CONSTRAINT fk_guest_tags_deleted_by;
COMMIT;

-- validate foreign key fk_invites_deleted_by; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM invites r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE invites VALIDATE CONSTRAINT fk_invites_deleted_by;
COMMIT;

-- validate foreign key fk_rsvp_forms_deleted_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM rsvp_forms r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE rsvp_forms VALIDATE CONSTRAINT fk_rsvp_forms_deleted_by;
COMMIT;

-- validate foreign key fk_rsvp_questions_deleted_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM rsvp_questions r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE rsvp_questions VALIDATE CONSTRAINT fk_rsvp_questions_deleted_by;
COMMIT;

-- validate foreign key fk_rsvp_question_options_deleted_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM rsvp_question_options r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE rsvp_question_options VALIDATE CONSTRAINT fk_rsvp_question_options_deleted_by;
COMMIT;

-- validate foreign key fk_rsvp_submissions_deleted_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM rsvp_submissions r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE rsvp_submissions VALIDATE CONSTRAINT fk_rsvp_submissions_deleted_by;
COMMIT;

-- validate foreign key fk_messaging_campaigns_deleted_by; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM messaging_campaigns r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE messaging_campaigns VALIDATE CONSTRAINT fk_messaging_campaigns_deleted_by;
COMMIT;

-- validate foreign key fk_floor_plans_deleted_by; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM floor_plans r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE floor_plans VALIDATE CONSTRAINT fk_floor_plans_deleted_by;
COMMIT;

-- validate foreign key fk_seating_tables_deleted_by; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM seating_tables r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE seating_tables VALIDATE CONSTRAINT fk_seating_tables_deleted_by;
COMMIT;

-- validate foreign key fk_photo_uploads_deleted_by; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM photo_uploads r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE photo_uploads VALIDATE CONSTRAINT fk_photo_uploads_deleted_by;
COMMIT;

-- validate foreign key fk_projects_archived_by; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM projects r WHERE r.archived_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.archived_by)
BEGIN;
ALTER TABLE projects VALIDATE CONSTRAINT fk_projects_archived_by;
COMMIT;

-- validate foreign key fk_deletions_actor; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM deletions r WHERE r.actor IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.actor)
BEGIN;
ALTER TABLE deletions VALIDATE CONSTRAINT fk_deletions_actor;
COMMIT;

BEGIN;

-- create function keep_project_lifecycle(); lock: none
-- Keeps status, deleted_at and archived_at of a project in step, whichever of them a writer sets:
-- status DELETED is a removal, and a removal wins over anything else that is set with it. Old rows
-- got their times later than their status: what is unknown is taken from the last change.
CREATE FUNCTION keep_project_lifecycle() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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
$$;

-- comment on function keep_project_lifecycle(); lock: none
COMMENT ON FUNCTION keep_project_lifecycle() IS 'Keeps status, deleted_at and archived_at of a project in step, whichever of them a writer sets: status DELETED is a removal, and a removal wins over anything else that is set with it. Old rows got their times later than their status: what is unknown is taken from the last change.';

COMMIT;

BEGIN;

-- create trigger keep_lifecycle on projects; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
CREATE TRIGGER keep_lifecycle BEFORE
INSERT OR
UPDATE ON projects FOR EACH ROW EXECUTE FUNCTION keep_project_lifecycle();

COMMIT;

-- times of removed and archived projects; lock: ROW EXCLUSIVE on projects (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: status = 'DELETED' AND deleted_at IS NULL
UPDATE projects SET deleted_at = updated_at
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM projects
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (status = 'DELETED' AND deleted_at IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

-- times of removed and archived projects; lock: ROW EXCLUSIVE on projects (reads and writes go on, a few rows at a time wait)
-- run in batches of pages until no row is left: status IN ('ARCHIVED', 'COLD_ARCHIVED') AND archived_at IS NULL
UPDATE projects SET archived_at = updated_at
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM projects
    WHERE ctid >= '(0,0)'::tid AND ctid < '(4294967295,0)'::tid AND (status IN ('ARCHIVED', 'COLD_ARCHIVED') AND archived_at IS NULL)
    FOR NO KEY UPDATE SKIP LOCKED));

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index idx_users_deleted_at; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_users_deleted_at" ON "users" ("deleted_at") WHERE "deleted_at" IS NOT NULL;

-- create index idx_users_deleted_by; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_users_deleted_by" ON "users" ("deleted_by") WHERE "deleted_by" IS NOT NULL;

-- create index idx_users_deletion_id; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_users_deletion_id" ON "users" ("deletion_id")
WHERE "deletion_id" IS NOT NULL;

-- create index idx_organizations_deleted_at; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_organizations_deleted_at" ON "organizations" ("deleted_at")
WHERE "deleted_at" IS NOT NULL;

-- create index idx_organizations_deleted_by; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_organizations_deleted_by" ON "organizations" ("deleted_by")
WHERE "deleted_by" IS NOT NULL;

-- create index idx_organizations_deletion_id; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_organizations_deletion_id" ON "organizations" ("deletion_id")
WHERE "deletion_id" IS NOT NULL;

-- create index idx_plans_deleted_at; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_plans_deleted_at" ON "plans" ("deleted_at") WHERE "deleted_at" IS NOT NULL;

-- create index idx_plans_deleted_by; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_plans_deleted_by" ON "plans" ("deleted_by") WHERE "deleted_by" IS NOT NULL;

-- create index idx_plans_deletion_id; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_plans_deletion_id" ON "plans" ("deletion_id")
WHERE "deletion_id" IS NOT NULL;

-- create index idx_projects_deleted_at; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_projects_deleted_at" ON "projects" ("deleted_at")
WHERE "deleted_at" IS NOT NULL;

-- create index idx_projects_deleted_by; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_projects_deleted_by" ON "projects" ("deleted_by")
WHERE "deleted_by" IS NOT NULL;

-- create index idx_projects_deletion_id; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_projects_deletion_id" ON "projects" ("deletion_id")
WHERE "deletion_id" IS NOT NULL;

-- create index idx_events_deleted_at; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_events_deleted_at" ON "events" ("deleted_at")
WHERE "deleted_at" IS NOT NULL;

-- create index idx_events_deleted_by; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_events_deleted_by" ON "events" ("deleted_by")
WHERE "deleted_by" IS NOT NULL;

-- create index idx_events_deletion_id; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_events_deletion_id" ON "events" ("deletion_id")
WHERE "deletion_id" IS NOT NULL;

-- create index idx_sites_deleted_at; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_sites_deleted_at" ON "sites" ("deleted_at") WHERE "deleted_at" IS NOT NULL;

-- create index idx_sites_deleted_by; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_sites_deleted_by" ON "sites" ("deleted_by") WHERE "deleted_by" IS NOT NULL;

-- create index idx_sites_deletion_id; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_sites_deletion_id" ON "sites" ("deletion_id")
WHERE "deletion_id" IS NOT NULL;

-- create index idx_guest_groups_deleted_at; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_groups_deleted_at" ON "guest_groups" ("deleted_at")
WHERE "deleted_at" IS NOT NULL;

-- create index idx_guest_groups_deleted_by; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_groups_deleted_by" ON "guest_groups" ("deleted_by")
WHERE "deleted_by" IS NOT NULL;

-- create index idx_guest_groups_deletion_id; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_groups_deletion_id" ON "guest_groups" ("deletion_id")
WHERE "deletion_id" IS NOT NULL;

-- create index idx_guests_deleted_at; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guests_deleted_at" ON "guests" ("deleted_at")
WHERE "deleted_at" IS NOT NULL;

-- create index idx_guests_deleted_by; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guests_deleted_by" ON "guests" ("deleted_by")
WHERE "deleted_by" IS NOT NULL;

-- create index idx_guests_deletion_id; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guests_deletion_id" ON "guests" ("deletion_id")
WHERE "deletion_id" IS NOT NULL;

-- create index idx_guest_contacts_deleted_at; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_contacts_deleted_at" ON "guest_contacts" ("deleted_at")
WHERE "deleted_at" IS NOT NULL;

-- create index idx_guest_contacts_deleted_by; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_contacts_deleted_by" ON "guest_contacts" ("deleted_by")
WHERE "deleted_by" IS NOT NULL;

-- create index idx_guest_contacts_deletion_id; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_contacts_deletion_id" ON "guest_contacts" ("deletion_id")
WHERE "deletion_id" IS NOT NULL;

-- create index idx_guest_tags_deleted_at; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_tags_deleted_at" ON "guest_tags" ("deleted_at")
WHERE "deleted_at" IS NOT NULL;

-- create index idx_guest_tags_deleted_by; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_tags_deleted_by" ON "guest_tags" ("deleted_by")
WHERE "deleted_by" IS NOT NULL;

-- create index idx_guest_tags_deletion_id; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_tags_deletion_id" ON "guest_tags" ("deletion_id")
WHERE "deletion_id" IS NOT NULL;

-- create index idx_invites_deleted_at; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_invites_deleted_at" ON "invites" ("deleted_at")
WHERE "deleted_at" IS NOT NULL;

-- create index idx_invites_deleted_by; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_invites_deleted_by" ON "invites" ("deleted_by")
WHERE "deleted_by" IS NOT NULL;

-- create index idx_invites_deletion_id; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_invites_deletion_id" ON "invites" ("deletion_id")
WHERE "deletion_id" IS NOT NULL;

-- create index idx_rsvp_forms_deleted_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_forms_deleted_at" ON "rsvp_forms" ("deleted_at")
WHERE "deleted_at" IS NOT NULL;

-- create index idx_rsvp_forms_deleted_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_forms_deleted_by" ON "rsvp_forms" ("deleted_by")
WHERE "deleted_by" IS NOT NULL;

-- create index idx_rsvp_forms_deletion_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_forms_deletion_id" ON "rsvp_forms" ("deletion_id")
WHERE "deletion_id" IS NOT NULL;

-- create index idx_rsvp_questions_deleted_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_questions_deleted_at" ON "rsvp_questions" ("deleted_at")
WHERE "deleted_at" IS NOT NULL;

-- create index idx_rsvp_questions_deleted_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_questions_deleted_by" ON "rsvp_questions" ("deleted_by")
WHERE "deleted_by" IS NOT NULL;

-- create index idx_rsvp_questions_deletion_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_questions_deletion_id" ON "rsvp_questions" ("deletion_id")
WHERE "deletion_id" IS NOT NULL;

-- create index idx_rsvp_question_options_deleted_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_question_options_deleted_at" ON "rsvp_question_options" ("deleted_at")
WHERE "deleted_at" IS NOT NULL;

-- create index idx_rsvp_question_options_deleted_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_question_options_deleted_by" ON "rsvp_question_options" ("deleted_by")
WHERE "deleted_by" IS NOT NULL;

-- create index idx_rsvp_question_options_deletion_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_question_options_deletion_id" ON "rsvp_question_options" ("deletion_id")
WHERE "deletion_id" IS NOT NULL;

-- create index idx_rsvp_submissions_deleted_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_submissions_deleted_at" ON "rsvp_submissions" ("deleted_at")
WHERE "deleted_at" IS NOT NULL;

-- create index idx_rsvp_submissions_deleted_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_submissions_deleted_by" ON "rsvp_submissions" ("deleted_by")
WHERE "deleted_by" IS NOT NULL;

-- create index idx_rsvp_submissions_deletion_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_submissions_deletion_id" ON "rsvp_submissions" ("deletion_id")
WHERE "deletion_id" IS NOT NULL;

-- create index idx_messaging_campaigns_deleted_at; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_messaging_campaigns_deleted_at" ON "messaging_campaigns" ("deleted_at")
WHERE "deleted_at" IS NOT NULL;

-- create index idx_messaging_campaigns_deleted_by; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_messaging_campaigns_deleted_by" ON "messaging_campaigns" ("deleted_by")
WHERE "deleted_by" IS NOT NULL;

-- create index idx_messaging_campaigns_deletion_id; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_messaging_campaigns_deletion_id" ON "messaging_campaigns" ("deletion_id")
WHERE "deletion_id" IS NOT NULL;

-- create index idx_floor_plans_deleted_at; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_floor_plans_deleted_at" ON "floor_plans" ("deleted_at")
WHERE "deleted_at" IS NOT NULL;

-- create index idx_floor_plans_deleted_by; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_floor_plans_deleted_by" ON "floor_plans" ("deleted_by")
WHERE "deleted_by" IS NOT NULL;

-- create index idx_floor_plans_deletion_id; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_floor_plans_deletion_id" ON "floor_plans" ("deletion_id")
WHERE "deletion_id" IS NOT NULL;

-- create index idx_seating_tables_deleted_at; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_seating_tables_deleted_at" ON "seating_tables" ("deleted_at")
WHERE "deleted_at" IS NOT NULL;

-- create index idx_seating_tables_deleted_by; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_seating_tables_deleted_by" ON "seating_tables" ("deleted_by")
WHERE "deleted_by" IS NOT NULL;

-- create index idx_seating_tables_deletion_id; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_seating_tables_deletion_id" ON "seating_tables" ("deletion_id")
WHERE "deletion_id" IS NOT NULL;

-- create index idx_photo_uploads_deleted_at; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_photo_uploads_deleted_at" ON "photo_uploads" ("deleted_at")
WHERE "deleted_at" IS NOT NULL;

-- create index idx_photo_uploads_deleted_by; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_photo_uploads_deleted_by" ON "photo_uploads" ("deleted_by")
WHERE "deleted_by" IS NOT NULL;

-- create index idx_photo_uploads_deletion_id; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_photo_uploads_deletion_id" ON "photo_uploads" ("deletion_id")
WHERE "deletion_id" IS NOT NULL;

-- create index idx_projects_archived_by; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_projects_archived_by" ON "projects" ("archived_by")
WHERE "archived_by" IS NOT NULL;

-- create index idx_deletions_actor; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_deletions_actor" ON "deletions" ("actor") WHERE "actor" IS NOT NULL;

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- comment on type org_type; lock: none
COMMENT ON TYPE org_type IS 'What kind of tenant an organization is.';

-- comment on type project_status; lock: none
COMMENT ON TYPE project_status IS 'Where a project stands in its life.';

-- comment on type site_type; lock: none
COMMENT ON TYPE site_type IS 'For whom a site is made: guests or organizers.';

-- comment on type site_visibility; lock: none
COMMENT ON TYPE site_visibility IS 'Who may see a site.';

-- comment on type invite_security_mode; lock: none
COMMENT ON TYPE invite_security_mode IS 'What opens an invite beyond its link.';

-- comment on type rsvp_question_type; lock: none
COMMENT ON TYPE rsvp_question_type IS 'What kind of answer a question expects.';

-- comment on type message_channel; lock: none
COMMENT ON TYPE message_channel IS 'How a message is sent.';

-- comment on type photo_status; lock: none
COMMENT ON TYPE photo_status IS 'Where a photo stands in moderation.';

-- comment on type photo_upload_source; lock: none
COMMENT ON TYPE photo_upload_source IS 'How a photo came in.';

-- comment on type settings_scope; lock: none
COMMENT ON TYPE settings_scope IS 'The level at which a setting or entitlement is set, from the platform down to one invite.';

-- comment on type settings_value_type; lock: none
COMMENT ON TYPE settings_value_type IS 'The type of a setting''s values.';

-- comment on type table_shape; lock: none
COMMENT ON TYPE table_shape IS 'The shape in which a table is drawn.';

COMMIT;

BEGIN;

-- comment on users; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON TABLE users IS 'A person who signs in to plan or manage events.';

-- comment on users.id; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.id IS 'Identifies the user.';

-- comment on users.email; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.email IS 'Address the person signs in with; unique as stored, case included.';

-- comment on users.full_name; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.full_name IS 'Name as the person writes it.';

-- comment on users.locale; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.locale IS 'Preferred language as a BCP 47 tag.';

-- comment on users.created_at; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.created_at IS 'When the row was created.';

-- comment on users.updated_at; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.updated_at IS 'When the row last changed.';

-- comment on users.deleted_at; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on users.deleted_by; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.deleted_by IS 'The user who removed the row, if known.';

-- comment on users.deletion_id; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on organizations; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON TABLE organizations IS 'A tenant: a couple, a planner or a venue that owns or manages projects.';

-- comment on organizations.id; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON COLUMN organizations.id IS 'Identifies the organization.';

-- comment on organizations.type; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON COLUMN organizations.type IS 'What kind of tenant it is.';

-- comment on organizations.name; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON COLUMN organizations.name IS 'Display name; for a couple often their own names.';

-- comment on organizations.created_at; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON COLUMN organizations.created_at IS 'When the row was created.';

-- comment on organizations.updated_at; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON COLUMN organizations.updated_at IS 'When the row last changed.';

-- comment on organizations.deleted_at; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON COLUMN organizations.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on organizations.deleted_by; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON COLUMN organizations.deleted_by IS 'The user who removed the row, if known.';

-- comment on organizations.deletion_id; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON COLUMN organizations.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on organization_members; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
COMMENT ON TABLE organization_members IS 'A user''s membership in an organization.';

-- comment on organization_members.id; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
COMMENT ON COLUMN organization_members.id IS 'Identifies the membership.';

-- comment on organization_members.org_id; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
COMMENT ON COLUMN organization_members.org_id IS 'The organization.';

-- comment on organization_members.user_id; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
COMMENT ON COLUMN organization_members.user_id IS 'The member.';

-- comment on organization_members.role; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
COMMENT ON COLUMN organization_members.role IS 'What the member may do, in the letter case it was written in.';

-- comment on organization_members.created_at; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
COMMENT ON COLUMN organization_members.created_at IS 'When the row was created.';

COMMIT;

BEGIN;

-- comment on plans; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON TABLE plans IS 'A commercial plan that organizations and projects are assigned to.';

-- comment on plans.id; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.id IS 'Identifies the plan.';

-- comment on plans.code; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.code IS 'Stable name that code refers to.';

-- comment on plans.name; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.name IS 'Display name.';

-- comment on plans.created_at; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.created_at IS 'When the row was created.';

-- comment on plans.deleted_at; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on plans.deleted_by; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.deleted_by IS 'The user who removed the row, if known.';

-- comment on plans.deletion_id; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on plan_entitlements; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
COMMENT ON TABLE plan_entitlements IS 'One entitlement that a plan grants.';

-- comment on plan_entitlements.id; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
COMMENT ON COLUMN plan_entitlements.id IS 'Identifies the entitlement.';

-- comment on plan_entitlements.plan_id; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
COMMENT ON COLUMN plan_entitlements.plan_id IS 'The plan that grants it.';

-- comment on plan_entitlements.key; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
COMMENT ON COLUMN plan_entitlements.key IS 'Name of the entitlement.';

-- comment on plan_entitlements.value_json; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
COMMENT ON COLUMN plan_entitlements.value_json IS 'What is granted: a flag, a limit or a list.';

-- comment on plan_entitlements.updated_at; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
COMMENT ON COLUMN plan_entitlements.updated_at IS 'When the row last changed.';

COMMIT;

BEGIN;

-- comment on org_plan_assignments; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
COMMENT ON TABLE org_plan_assignments IS 'A plan that applies to an organization for a period.';

-- comment on org_plan_assignments.id; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
COMMENT ON COLUMN org_plan_assignments.id IS 'Identifies the assignment.';

-- comment on org_plan_assignments.org_id; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
COMMENT ON COLUMN org_plan_assignments.org_id IS 'The organization.';

-- comment on org_plan_assignments.plan_id; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
COMMENT ON COLUMN org_plan_assignments.plan_id IS 'The plan.';

-- comment on org_plan_assignments.starts_at; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
COMMENT ON COLUMN org_plan_assignments.starts_at IS 'First moment it applies; open when absent.';

-- comment on org_plan_assignments.ends_at; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
COMMENT ON COLUMN org_plan_assignments.ends_at IS 'Moment it stops to apply; open when absent.';

-- comment on org_plan_assignments.created_at; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
COMMENT ON COLUMN org_plan_assignments.created_at IS 'When the row was created.';

COMMIT;

BEGIN;

-- comment on project_plan_assignments; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON TABLE project_plan_assignments IS 'A plan that applies to one project; it takes precedence over the organization''s.';

-- comment on project_plan_assignments.id; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON COLUMN project_plan_assignments.id IS 'Identifies the assignment.';

-- comment on project_plan_assignments.project_id; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON COLUMN project_plan_assignments.project_id IS 'The project.';

-- comment on project_plan_assignments.plan_id; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON COLUMN project_plan_assignments.plan_id IS 'The plan.';

-- comment on project_plan_assignments.starts_at; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON COLUMN project_plan_assignments.starts_at IS 'First moment it applies; open when absent.';

-- comment on project_plan_assignments.ends_at; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON COLUMN project_plan_assignments.ends_at IS 'Moment it stops to apply; open when absent.';

-- comment on project_plan_assignments.created_at; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON COLUMN project_plan_assignments.created_at IS 'When the row was created.';

COMMIT;

BEGIN;

-- comment on settings_definitions; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON TABLE settings_definitions IS 'A setting: its type, default, allowed values and the scopes that may set it.';

-- comment on settings_definitions.id; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.id IS 'Identifies the definition.';

-- comment on settings_definitions.key; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.key IS 'Name of the setting, referred to by its values.';

-- comment on settings_definitions.value_type; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.value_type IS 'Type of the setting''s values.';

-- comment on settings_definitions.default_value; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.default_value IS 'Value that holds when no scope sets one.';

-- comment on settings_definitions.allowed_values; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.allowed_values IS 'JSON array of the only accepted values; any value when absent.';

-- comment on settings_definitions.entitlements_key; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.entitlements_key IS 'Entitlement that unlocks entitlements_values.';

-- comment on settings_definitions.entitlements_values; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.entitlements_values IS 'JSON array of the values that need the entitlement.';

-- comment on settings_definitions.scope_min; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.scope_min IS 'Lowest scope that may set a value.';

-- comment on settings_definitions.scope_max; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.scope_max IS 'Highest scope that may set a value.';

-- comment on settings_definitions.description; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.description IS 'What the setting does, for people.';

-- comment on settings_definitions.is_public; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.is_public IS 'Whether guests'' browsers may read it.';

-- comment on settings_definitions.created_at; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.created_at IS 'When the row was created.';

COMMIT;

BEGIN;

-- comment on settings_values; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON TABLE settings_values IS 'The value of a setting in one scope.';

-- comment on settings_values.id; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON COLUMN settings_values.id IS 'Identifies the value.';

-- comment on settings_values.scope; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON COLUMN settings_values.scope IS 'Level the value is set on.';

-- comment on settings_values.scope_id; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON COLUMN settings_values.scope_id IS 'Row of that level: organization, project, event or invite; absent for PLATFORM.';

-- comment on settings_values.key; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON COLUMN settings_values.key IS 'The setting, by name.';

-- comment on settings_values.value; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON COLUMN settings_values.value IS 'The value, in the type of the definition.';

-- comment on settings_values.updated_by; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON COLUMN settings_values.updated_by IS 'User who last changed it.';

-- comment on settings_values.updated_at; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON COLUMN settings_values.updated_at IS 'When the row last changed.';

COMMIT;

BEGIN;

-- comment on entitlement_overrides; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON TABLE entitlement_overrides IS 'An entitlement granted or withdrawn for one organization or project, over its plan.';

-- comment on entitlement_overrides.id; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON COLUMN entitlement_overrides.id IS 'Identifies the override.';

-- comment on entitlement_overrides.scope; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON COLUMN entitlement_overrides.scope IS 'Level the override applies to: ORG or PROJECT.';

-- comment on entitlement_overrides.scope_id; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON COLUMN entitlement_overrides.scope_id IS 'The organization or project.';

-- comment on entitlement_overrides.key; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON COLUMN entitlement_overrides.key IS 'Name of the entitlement.';

-- comment on entitlement_overrides.value_json; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON COLUMN entitlement_overrides.value_json IS 'What is granted instead of the plan''s value.';

-- comment on entitlement_overrides.updated_at; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON COLUMN entitlement_overrides.updated_at IS 'When the row last changed.';

COMMIT;

BEGIN;

-- comment on projects; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON TABLE projects IS 'An occasion being planned; nearly everything else belongs to one.';

-- comment on projects.id; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.id IS 'Identifies the project.';

-- comment on projects.owner_org_id; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.owner_org_id IS 'Organization the project belongs to.';

-- comment on projects.manager_org_id; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.manager_org_id IS 'Organization that runs the project for its owner.';

-- comment on projects.name; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.name IS 'Display name.';

-- comment on projects.status; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.status IS 'Where the project is in its life; DELETED is a removed project.';

-- comment on projects.timezone; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.timezone IS 'IANA time zone that dates are shown in.';

-- comment on projects.created_by; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.created_by IS 'User who created it.';

-- comment on projects.created_at; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.created_at IS 'When the row was created.';

-- comment on projects.updated_at; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.updated_at IS 'When the row last changed.';

-- comment on projects.deleted_at; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on projects.deleted_by; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.deleted_by IS 'The user who removed the row, if known.';

-- comment on projects.deletion_id; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

-- comment on projects.archived_at; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.archived_at IS 'When the project was archived; NULL while it is not. A removal keeps it.';

-- comment on projects.archived_by; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.archived_by IS 'The user who archived the project, if known.';

-- comment on projects.prior_status; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.prior_status IS 'The status before the removal, which a restore brings back.';

COMMIT;

BEGIN;

-- comment on events; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON TABLE events IS 'One dated gathering of a project.';

-- comment on events.id; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.id IS 'Identifies the event.';

-- comment on events.project_id; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.project_id IS 'The project.';

-- comment on events.name; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.name IS 'Display name.';

-- comment on events.starts_at; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.starts_at IS 'Beginning.';

-- comment on events.ends_at; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.ends_at IS 'End; old rows may end at or before their beginning.';

-- comment on events.timezone; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.timezone IS 'IANA time zone of the place.';

-- comment on events.venue_name; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.venue_name IS 'Name of the place.';

-- comment on events.venue_address; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.venue_address IS 'Postal address of the place.';

-- comment on events.venue_lat; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.venue_lat IS 'Latitude of the place in degrees, north positive.';

-- comment on events.venue_lng; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.venue_lng IS 'Longitude of the place in degrees, east positive.';

-- comment on events.notes; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.notes IS 'Remarks of the organizers.';

-- comment on events.created_at; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.created_at IS 'When the row was created.';

-- comment on events.updated_at; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.updated_at IS 'When the row last changed.';

-- comment on events.deleted_at; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on events.deleted_by; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.deleted_by IS 'The user who removed the row, if known.';

-- comment on events.deletion_id; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on sites; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON TABLE sites IS 'A web site that guests open.';

-- comment on sites.id; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.id IS 'Identifies the site.';

-- comment on sites.project_id; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.project_id IS 'The project.';

-- comment on sites.name; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.name IS 'Display name.';

-- comment on sites.type; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.type IS 'Whether it is for guests or for the organizers.';

-- comment on sites.visibility; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.visibility IS 'Who can open it.';

-- comment on sites.subdomain_slug; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.subdomain_slug IS 'Label under the platform''s domain, unique within the project; old rows may hold upper case.';

-- comment on sites.custom_domain; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.custom_domain IS 'Host name of the customer''s own; unique.';

-- comment on sites.published_version_id; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.published_version_id IS 'Version that visitors see; none before the first publication.';

-- comment on sites.created_at; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.created_at IS 'When the row was created.';

-- comment on sites.updated_at; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.updated_at IS 'When the row last changed.';

-- comment on sites.deleted_at; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on sites.deleted_by; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.deleted_by IS 'The user who removed the row, if known.';

-- comment on sites.deletion_id; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on site_versions; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON TABLE site_versions IS 'One numbered state of a site''s content.';

-- comment on site_versions.id; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON COLUMN site_versions.id IS 'Identifies the version.';

-- comment on site_versions.site_id; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON COLUMN site_versions.site_id IS 'The site.';

-- comment on site_versions.version; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON COLUMN site_versions.version IS 'Number within the site, counting up from 1.';

-- comment on site_versions.status; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON COLUMN site_versions.status IS 'Draft, published or archived.';

-- comment on site_versions.scene_graph; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON COLUMN site_versions.scene_graph IS 'Content of the pages as the editor''s tree.';

-- comment on site_versions.created_at; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON COLUMN site_versions.created_at IS 'When the row was created.';

COMMIT;

BEGIN;

-- comment on guest_groups; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON TABLE guest_groups IS 'Guests who are invited together.';

-- comment on guest_groups.id; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.id IS 'Identifies the group.';

-- comment on guest_groups.project_id; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.project_id IS 'The project.';

-- comment on guest_groups.name; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.name IS 'Name used by the organizers.';

-- comment on guest_groups.household_label; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.household_label IS 'How the group is addressed, as on an envelope.';

-- comment on guest_groups.created_at; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.created_at IS 'When the row was created.';

-- comment on guest_groups.deleted_at; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on guest_groups.deleted_by; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.deleted_by IS 'The user who removed the row, if known.';

-- comment on guest_groups.deletion_id; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on guests; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON TABLE guests IS 'A person invited to a project.';

-- comment on guests.id; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.id IS 'Identifies the guest.';

-- comment on guests.project_id; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.project_id IS 'The project.';

-- comment on guests.group_id; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.group_id IS 'Group the guest is invited with.';

-- comment on guests.first_name; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.first_name IS 'Given name.';

-- comment on guests.last_name; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.last_name IS 'Family name; old rows may have neither name.';

-- comment on guests.role; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.role IS 'Part the guest plays; free text, upper case by convention.';

-- comment on guests.created_at; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.created_at IS 'When the row was created.';

-- comment on guests.updated_at; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.updated_at IS 'When the row last changed.';

-- comment on guests.deleted_at; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on guests.deleted_by; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.deleted_by IS 'The user who removed the row, if known.';

-- comment on guests.deletion_id; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on guest_contacts; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON TABLE guest_contacts IS 'An email address or phone number of a guest; old rows may have neither.';

-- comment on guest_contacts.id; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.id IS 'Identifies the contact.';

-- comment on guest_contacts.guest_id; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.guest_id IS 'The guest.';

-- comment on guest_contacts.email; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.email IS 'Email address.';

-- comment on guest_contacts.phone; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.phone IS 'Phone number.';

-- comment on guest_contacts.created_at; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.created_at IS 'When the row was created.';

-- comment on guest_contacts.deleted_at; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on guest_contacts.deleted_by; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.deleted_by IS 'The user who removed the row, if known.';

-- comment on guest_contacts.deletion_id; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on guest_tags; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON TABLE guest_tags IS 'A label that a project gives to guests.';

-- comment on guest_tags.id; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.id IS 'Identifies the tag.';

-- comment on guest_tags.project_id; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.project_id IS 'The project.';

-- comment on guest_tags.name; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.name IS 'The label; unique within the project.';

-- comment on guest_tags.deleted_at; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on guest_tags.deleted_by; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.deleted_by IS 'The user who removed the row, if known.';

-- comment on guest_tags.deletion_id; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on guest_tag_assignments; lock: SHARE UPDATE EXCLUSIVE on guest_tag_assignments (reads and writes go on)
COMMENT ON TABLE guest_tag_assignments IS 'A tag on a guest.';

-- comment on guest_tag_assignments.id; lock: SHARE UPDATE EXCLUSIVE on guest_tag_assignments (reads and writes go on)
COMMENT ON COLUMN guest_tag_assignments.id IS 'Identifies the assignment.';

-- comment on guest_tag_assignments.guest_id; lock: SHARE UPDATE EXCLUSIVE on guest_tag_assignments (reads and writes go on)
COMMENT ON COLUMN guest_tag_assignments.guest_id IS 'The guest.';

-- comment on guest_tag_assignments.tag_id; lock: SHARE UPDATE EXCLUSIVE on guest_tag_assignments (reads and writes go on)
COMMENT ON COLUMN guest_tag_assignments.tag_id IS 'The tag.';

COMMIT;

BEGIN;

-- comment on invites; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON TABLE invites IS 'A link that lets a guest or a group into a site.';

-- comment on invites.id; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.id IS 'Identifies the invite.';

-- comment on invites.project_id; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.project_id IS 'The project.';

-- comment on invites.site_id; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.site_id IS 'Site the link opens.';

-- comment on invites.guest_id; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.guest_id IS 'Guest it was made for.';

-- comment on invites.group_id; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.group_id IS 'Group it was made for.';

-- comment on invites.token_hash; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.token_hash IS 'Hash of the token in the link; never serialized.';

-- comment on invites.security_mode; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.security_mode IS 'What a visitor must show besides the link.';

-- comment on invites.passcode_hash; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.passcode_hash IS 'Hash of the passcode, if one is asked for; never serialized.';

-- comment on invites.expires_at; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.expires_at IS 'Moment the link stops to work.';

-- comment on invites.revoked_at; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.revoked_at IS 'Moment the link was withdrawn.';

-- comment on invites.created_at; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.created_at IS 'When the row was created.';

-- comment on invites.deleted_at; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on invites.deleted_by; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.deleted_by IS 'The user who removed the row, if known.';

-- comment on invites.deletion_id; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on invite_access_logs; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
COMMENT ON TABLE invite_access_logs IS 'One opening of an invite.';

-- comment on invite_access_logs.id; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
COMMENT ON COLUMN invite_access_logs.id IS 'Identifies the access.';

-- comment on invite_access_logs.invite_id; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
COMMENT ON COLUMN invite_access_logs.invite_id IS 'The invite.';

-- comment on invite_access_logs.accessed_at; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
COMMENT ON COLUMN invite_access_logs.accessed_at IS 'When it was opened.';

-- comment on invite_access_logs.ip_address; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
COMMENT ON COLUMN invite_access_logs.ip_address IS 'Address of the visitor.';

-- comment on invite_access_logs.user_agent; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
COMMENT ON COLUMN invite_access_logs.user_agent IS 'Browser of the visitor, as it names itself.';

COMMIT;

BEGIN;

-- comment on rsvp_forms; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON TABLE rsvp_forms IS 'A questionnaire that guests answer.';

-- comment on rsvp_forms.id; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.id IS 'Identifies the form.';

-- comment on rsvp_forms.project_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.project_id IS 'The project.';

-- comment on rsvp_forms.name; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.name IS 'Display name.';

-- comment on rsvp_forms.created_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.created_at IS 'When the row was created.';

-- comment on rsvp_forms.deleted_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on rsvp_forms.deleted_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.deleted_by IS 'The user who removed the row, if known.';

-- comment on rsvp_forms.deletion_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on rsvp_questions; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON TABLE rsvp_questions IS 'A question of a form, about the whole project or about one event.';

-- comment on rsvp_questions.id; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.id IS 'Identifies the question.';

-- comment on rsvp_questions.form_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.form_id IS 'The form.';

-- comment on rsvp_questions.event_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.event_id IS 'Event it is about; the whole project when absent.';

-- comment on rsvp_questions.label; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.label IS 'The question as guests read it.';

-- comment on rsvp_questions.help_text; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.help_text IS 'Explanation below the question.';

-- comment on rsvp_questions.type; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.type IS 'Kind of answer expected.';

-- comment on rsvp_questions.required; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.required IS 'Whether a submission must answer it.';

-- comment on rsvp_questions.sort_order; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.sort_order IS 'Place within the form, lowest first.';

-- comment on rsvp_questions.deleted_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on rsvp_questions.deleted_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.deleted_by IS 'The user who removed the row, if known.';

-- comment on rsvp_questions.deletion_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on rsvp_question_options; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON TABLE rsvp_question_options IS 'A choice of a single or multiple choice question.';

-- comment on rsvp_question_options.id; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.id IS 'Identifies the option.';

-- comment on rsvp_question_options.question_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.question_id IS 'The question.';

-- comment on rsvp_question_options.label; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.label IS 'The choice as guests read it.';

-- comment on rsvp_question_options.value; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.value IS 'The choice as answers store it.';

-- comment on rsvp_question_options.sort_order; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.sort_order IS 'Place within the question, lowest first.';

-- comment on rsvp_question_options.deleted_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on rsvp_question_options.deleted_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.deleted_by IS 'The user who removed the row, if known.';

-- comment on rsvp_question_options.deletion_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on rsvp_logic_rules; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON TABLE rsvp_logic_rules IS 'A condition: the question is asked if another one''s answer matches.';

-- comment on rsvp_logic_rules.id; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON COLUMN rsvp_logic_rules.id IS 'Identifies the rule.';

-- comment on rsvp_logic_rules.question_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON COLUMN rsvp_logic_rules.question_id IS 'Question that is asked or skipped.';

-- comment on rsvp_logic_rules.depends_on_question_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON COLUMN rsvp_logic_rules.depends_on_question_id IS 'Question whose answer decides.';

-- comment on rsvp_logic_rules.operator; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON COLUMN rsvp_logic_rules.operator IS 'How the answer is compared with value.';

-- comment on rsvp_logic_rules.value; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON COLUMN rsvp_logic_rules.value IS 'Value the answer is compared with.';

COMMIT;

BEGIN;

-- comment on rsvp_submissions; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON TABLE rsvp_submissions IS 'A form as somebody sent it.';

-- comment on rsvp_submissions.id; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.id IS 'Identifies the submission.';

-- comment on rsvp_submissions.form_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.form_id IS 'The form.';

-- comment on rsvp_submissions.invite_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.invite_id IS 'Invite it was sent through.';

-- comment on rsvp_submissions.guest_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.guest_id IS 'Guest who sent it.';

-- comment on rsvp_submissions.submitted_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.submitted_at IS 'When it was sent.';

-- comment on rsvp_submissions.channel; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.channel IS 'Way it came in.';

-- comment on rsvp_submissions.deleted_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on rsvp_submissions.deleted_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.deleted_by IS 'The user who removed the row, if known.';

-- comment on rsvp_submissions.deletion_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on rsvp_answers; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
COMMENT ON TABLE rsvp_answers IS 'The answer to one question of a submission.';

-- comment on rsvp_answers.id; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
COMMENT ON COLUMN rsvp_answers.id IS 'Identifies the answer.';

-- comment on rsvp_answers.submission_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
COMMENT ON COLUMN rsvp_answers.submission_id IS 'The submission.';

-- comment on rsvp_answers.question_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
COMMENT ON COLUMN rsvp_answers.question_id IS 'The question.';

-- comment on rsvp_answers.answer_text; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
COMMENT ON COLUMN rsvp_answers.answer_text IS 'Answer of one value: text, number, date, yes or no, one choice.';

-- comment on rsvp_answers.answer_json; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
COMMENT ON COLUMN rsvp_answers.answer_json IS 'Answer of several values or of structure.';

COMMIT;

BEGIN;

-- comment on messaging_campaigns; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON TABLE messaging_campaigns IS 'A message written once and sent to many guests.';

-- comment on messaging_campaigns.id; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.id IS 'Identifies the campaign.';

-- comment on messaging_campaigns.project_id; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.project_id IS 'The project.';

-- comment on messaging_campaigns.channel; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.channel IS 'Way it is sent.';

-- comment on messaging_campaigns.subject; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.subject IS 'Subject line, for email.';

-- comment on messaging_campaigns.body_html; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.body_html IS 'Text as HTML, for email.';

-- comment on messaging_campaigns.body_text; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.body_text IS 'Text as plain text.';

-- comment on messaging_campaigns.status; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.status IS 'How far it got.';

-- comment on messaging_campaigns.scheduled_at; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.scheduled_at IS 'When it shall be sent; at once when absent.';

-- comment on messaging_campaigns.created_at; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.created_at IS 'When the row was created.';

-- comment on messaging_campaigns.deleted_at; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on messaging_campaigns.deleted_by; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.deleted_by IS 'The user who removed the row, if known.';

-- comment on messaging_campaigns.deletion_id; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on message_jobs; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON TABLE message_jobs IS 'One message of a campaign to one recipient, and how far it got.';

-- comment on message_jobs.id; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.id IS 'Identifies the job.';

-- comment on message_jobs.campaign_id; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.campaign_id IS 'The campaign.';

-- comment on message_jobs.guest_id; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.guest_id IS 'Recipient, while the guest exists.';

-- comment on message_jobs.contact_email; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.contact_email IS 'Address it is sent to, as it was when queued.';

-- comment on message_jobs.contact_phone; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.contact_phone IS 'Number it is sent to, as it was when queued.';

-- comment on message_jobs.channel; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.channel IS 'Way it is sent.';

-- comment on message_jobs.status; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.status IS 'How far it got.';

-- comment on message_jobs.provider_message_id; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.provider_message_id IS 'The provider''s name for the message.';

-- comment on message_jobs.attempts; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.attempts IS 'How often sending was tried.';

-- comment on message_jobs.last_error; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.last_error IS 'What went wrong the last time.';

-- comment on message_jobs.created_at; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.created_at IS 'When the row was created.';

-- comment on message_jobs.updated_at; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.updated_at IS 'When the row last changed.';

COMMIT;

BEGIN;

-- comment on message_events; lock: SHARE UPDATE EXCLUSIVE on message_events (reads and writes go on)
COMMENT ON TABLE message_events IS 'A delivery event reported for a message.';

-- comment on message_events.id; lock: SHARE UPDATE EXCLUSIVE on message_events (reads and writes go on)
COMMENT ON COLUMN message_events.id IS 'Identifies the event.';

-- comment on message_events.message_job_id; lock: SHARE UPDATE EXCLUSIVE on message_events (reads and writes go on)
COMMENT ON COLUMN message_events.message_job_id IS 'The message.';

-- comment on message_events.event_type; lock: SHARE UPDATE EXCLUSIVE on message_events (reads and writes go on)
COMMENT ON COLUMN message_events.event_type IS 'What happened, in the provider''s word.';

-- comment on message_events.event_at; lock: SHARE UPDATE EXCLUSIVE on message_events (reads and writes go on)
COMMENT ON COLUMN message_events.event_at IS 'When it happened.';

-- comment on message_events.metadata; lock: SHARE UPDATE EXCLUSIVE on message_events (reads and writes go on)
COMMENT ON COLUMN message_events.metadata IS 'The rest of the provider''s report.';

COMMIT;

BEGIN;

-- comment on floor_plans; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON TABLE floor_plans IS 'A drawing on which the tables of an event are placed.';

-- comment on floor_plans.id; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.id IS 'Identifies the floor plan.';

-- comment on floor_plans.event_id; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.event_id IS 'The event.';

-- comment on floor_plans.name; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.name IS 'Display name.';

-- comment on floor_plans.width; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.width IS 'Width of the drawing in its own units.';

-- comment on floor_plans.height; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.height IS 'Height of the drawing in its own units.';

-- comment on floor_plans.background_image_url; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.background_image_url IS 'Picture drawn below the tables.';

-- comment on floor_plans.created_at; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.created_at IS 'When the row was created.';

-- comment on floor_plans.updated_at; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.updated_at IS 'When the row last changed.';

-- comment on floor_plans.deleted_at; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on floor_plans.deleted_by; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.deleted_by IS 'The user who removed the row, if known.';

-- comment on floor_plans.deletion_id; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on seating_tables; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON TABLE seating_tables IS 'A table on a floor plan.';

-- comment on seating_tables.id; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.id IS 'Identifies the table.';

-- comment on seating_tables.floor_plan_id; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.floor_plan_id IS 'The floor plan.';

-- comment on seating_tables.name; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.name IS 'Name or number on the table.';

-- comment on seating_tables.shape; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.shape IS 'Outline.';

-- comment on seating_tables.position_x; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.position_x IS 'Distance from the left edge, in units of the floor plan.';

-- comment on seating_tables.position_y; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.position_y IS 'Distance from the top edge, in units of the floor plan.';

-- comment on seating_tables.width; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.width IS 'Width in units of the floor plan.';

-- comment on seating_tables.height; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.height IS 'Height in units of the floor plan.';

-- comment on seating_tables.capacity; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.capacity IS 'Number of seats.';

-- comment on seating_tables.rotation; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.rotation IS 'Rotation in degrees, clockwise.';

-- comment on seating_tables.created_at; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.created_at IS 'When the row was created.';

-- comment on seating_tables.deleted_at; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on seating_tables.deleted_by; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.deleted_by IS 'The user who removed the row, if known.';

-- comment on seating_tables.deletion_id; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on seating_assignments; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
COMMENT ON TABLE seating_assignments IS 'A guest''s place at a table.';

-- comment on seating_assignments.id; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
COMMENT ON COLUMN seating_assignments.id IS 'Identifies the assignment.';

-- comment on seating_assignments.table_id; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
COMMENT ON COLUMN seating_assignments.table_id IS 'The table.';

-- comment on seating_assignments.guest_id; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
COMMENT ON COLUMN seating_assignments.guest_id IS 'The guest.';

-- comment on seating_assignments.seat_number; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
COMMENT ON COLUMN seating_assignments.seat_number IS 'Seat at the table, unique there; any seat when absent.';

-- comment on seating_assignments.created_at; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
COMMENT ON COLUMN seating_assignments.created_at IS 'When the row was created.';

COMMIT;

BEGIN;

-- comment on check_in_records; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON TABLE check_in_records IS 'A guest''s arrival at an event.';

-- comment on check_in_records.id; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.id IS 'Identifies the check-in.';

-- comment on check_in_records.event_id; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.event_id IS 'The event.';

-- comment on check_in_records.guest_id; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.guest_id IS 'The guest.';

-- comment on check_in_records.checked_in_at; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.checked_in_at IS 'When the guest arrived.';

-- comment on check_in_records.checked_in_by; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.checked_in_by IS 'User who recorded it.';

-- comment on check_in_records.method; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.method IS 'How it was recorded.';

-- comment on check_in_records.notes; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.notes IS 'Remarks made at the door.';

COMMIT;

BEGIN;

-- comment on photo_wall_settings; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON TABLE photo_wall_settings IS 'The settings of a project''s photo wall; at most one row per project.';

-- comment on photo_wall_settings.id; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.id IS 'Identifies the settings.';

-- comment on photo_wall_settings.project_id; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.project_id IS 'The project.';

-- comment on photo_wall_settings.enabled; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.enabled IS 'Whether the wall is open.';

-- comment on photo_wall_settings.upload_access; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.upload_access IS 'Who may upload.';

-- comment on photo_wall_settings.moderation_mode; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.moderation_mode IS 'Whether pictures wait for approval.';

-- comment on photo_wall_settings.family_friendly; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.family_friendly IS 'Whether pictures are checked for unsuitable content.';

-- comment on photo_wall_settings.max_upload_mb; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.max_upload_mb IS 'Largest accepted file in megabytes.';

-- comment on photo_wall_settings.allowed_formats; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.allowed_formats IS 'Accepted file name extensions, in lower case.';

-- comment on photo_wall_settings.created_at; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.created_at IS 'When the row was created.';

-- comment on photo_wall_settings.updated_at; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.updated_at IS 'When the row last changed.';

COMMIT;

BEGIN;

-- comment on photo_uploads; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON TABLE photo_uploads IS 'A picture sent to a project''s photo wall.';

-- comment on photo_uploads.id; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.id IS 'Identifies the photo.';

-- comment on photo_uploads.project_id; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.project_id IS 'The project.';

-- comment on photo_uploads.guest_id; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.guest_id IS 'Guest who uploaded it.';

-- comment on photo_uploads.invite_id; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.invite_id IS 'Invite it was uploaded through.';

-- comment on photo_uploads.status; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.status IS 'Whether it is shown.';

-- comment on photo_uploads.source; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.source IS 'Way it came in.';

-- comment on photo_uploads.original_url; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.original_url IS 'Address of the file as uploaded.';

-- comment on photo_uploads.thumbnail_url; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.thumbnail_url IS 'Address of the small version.';

-- comment on photo_uploads.processed_url; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.processed_url IS 'Address of the version shown on the wall.';

-- comment on photo_uploads.storage_key; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.storage_key IS 'Name of the file in the object store.';

-- comment on photo_uploads.file_size_bytes; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.file_size_bytes IS 'Size of the uploaded file in bytes.';

-- comment on photo_uploads.mime_type; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.mime_type IS 'Media type of the uploaded file.';

-- comment on photo_uploads.caption; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.caption IS 'Text shown with the picture.';

-- comment on photo_uploads.uploaded_by_ip; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.uploaded_by_ip IS 'Address it was uploaded from.';

-- comment on photo_uploads.uploaded_by_user_agent; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.uploaded_by_user_agent IS 'Browser it was uploaded with, as it names itself.';

-- comment on photo_uploads.moderation_score; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.moderation_score IS 'Scores of the automatic check, by category.';

-- comment on photo_uploads.moderation_labels; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.moderation_labels IS 'What the automatic check saw.';

-- comment on photo_uploads.moderated_at; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.moderated_at IS 'When it was approved or rejected.';

-- comment on photo_uploads.moderated_by; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.moderated_by IS 'User who approved or rejected it.';

-- comment on photo_uploads.moderation_notes; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.moderation_notes IS 'Why it was approved or rejected.';

-- comment on photo_uploads.created_at; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.created_at IS 'When the row was created.';

-- comment on photo_uploads.updated_at; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.updated_at IS 'When the row last changed.';

-- comment on photo_uploads.deleted_at; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on photo_uploads.deleted_by; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.deleted_by IS 'The user who removed the row, if known.';

-- comment on photo_uploads.deletion_id; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on photo_likes; lock: SHARE UPDATE EXCLUSIVE on photo_likes (reads and writes go on)
COMMENT ON TABLE photo_likes IS 'A like on a picture, by a guest or by an anonymous visitor.';

-- comment on photo_likes.id; lock: SHARE UPDATE EXCLUSIVE on photo_likes (reads and writes go on)
COMMENT ON COLUMN photo_likes.id IS 'Identifies the like.';

-- comment on photo_likes.photo_id; lock: SHARE UPDATE EXCLUSIVE on photo_likes (reads and writes go on)
COMMENT ON COLUMN photo_likes.photo_id IS 'The picture.';

-- comment on photo_likes.guest_id; lock: SHARE UPDATE EXCLUSIVE on photo_likes (reads and writes go on)
COMMENT ON COLUMN photo_likes.guest_id IS 'Guest who likes it; none for anonymous visitors.';

-- comment on photo_likes.ip_address; lock: SHARE UPDATE EXCLUSIVE on photo_likes (reads and writes go on)
COMMENT ON COLUMN photo_likes.ip_address IS 'Address the like came from.';

-- comment on photo_likes.created_at; lock: SHARE UPDATE EXCLUSIVE on photo_likes (reads and writes go on)
COMMENT ON COLUMN photo_likes.created_at IS 'When the row was created.';

COMMIT;

BEGIN;

-- comment on deletions; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON TABLE deletions IS 'One act of removing: what it started from, who did it and why. Rows that it took carry its id.';

-- comment on deletions.id; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.id IS 'Identifies the deletion; removed rows carry it as deletion_id.';

-- comment on deletions.root_table; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.root_table IS 'The table of the row that was removed.';

-- comment on deletions.root_id; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.root_id IS 'The row that was removed; what hangs on it went with it.';

-- comment on deletions.org_id; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.org_id IS 'The organization that the row belonged to, if any.';

-- comment on deletions.actor; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.actor IS 'The user who removed it, if known.';

-- comment on deletions.reason; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.reason IS 'Why, in the words of who did it.';

-- comment on deletions.freed; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.freed IS 'What the deletion took that has no row of its own to come back to: seats, and names that others may take.';

-- comment on deletions.deleted_at; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.deleted_at IS 'When.';

-- comment on deletions.restored_at; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.restored_at IS 'When it was taken back; NULL while its rows are removed.';

-- comment on deletions.created_at; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.created_at IS 'When the row was created.';

-- comment on deletions.updated_at; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.updated_at IS 'When the row was last changed.';

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

-- analyze plans; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
ANALYZE plans;

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

-- analyze invites; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
ANALYZE invites;

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

-- analyze rsvp_submissions; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
ANALYZE rsvp_submissions;

COMMIT;

BEGIN;

-- analyze messaging_campaigns; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
ANALYZE messaging_campaigns;

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

-- analyze photo_uploads; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
ANALYZE photo_uploads;

COMMIT;
