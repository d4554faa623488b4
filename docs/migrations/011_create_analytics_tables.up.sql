-- 011_create_analytics_tables (up): 125 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- create type billing_interval; lock: none
CREATE TYPE "billing_interval" AS ENUM ('MONTH', 'YEAR', 'ONCE');

COMMIT;

BEGIN;

-- add column plans.price_amount; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "plans" ADD COLUMN "price_amount" decimal(12, 2) NULL;

-- add column plans.price_currency; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "plans" ADD COLUMN "price_currency" text NULL;

-- add column plans.billing_interval; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "plans" ADD COLUMN "billing_interval" billing_interval NULL;

COMMIT;

-- add check check_plans_price; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
-- while rows break it (SELECT * FROM plans WHERE NOT (num_nonnulls(price_amount, price_currency, billing_interval) IN (0, 3) AND (price_amount IS NULL OR price_amount >= 0 AND price_currency ~ '^[A-Z]{3}$'))), this stands in for it:
-- CREATE TRIGGER check_plans_price BEFORE INSERT OR UPDATE OF price_amount, price_currency, billing_interval ON plans FOR EACH ROW WHEN (NOT (num_nonnulls(NEW.price_amount, NEW.price_currency, NEW.billing_interval) IN (0, 3) AND (NEW.price_amount IS NULL OR NEW.price_amount >= 0 AND NEW.price_currency ~ '^[A-Z]{3}$'))) EXECUTE FUNCTION refuse_row('price_amount', 'price_currency', 'billing_interval');
BEGIN;
ALTER TABLE plans ADD CONSTRAINT check_plans_price CHECK (num_nonnulls(price_amount, price_currency, billing_interval) IN (0, 3) AND (price_amount IS NULL OR price_amount >= 0 AND price_currency ~ '^[A-Z]{3}$')) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE plans VALIDATE CONSTRAINT check_plans_price;
COMMIT;

BEGIN;

-- record changes of plans; lock: SHARE ROW EXCLUSIVE on plans (writes wait, reads go on)
SELECT
    audit_enable(
        'plans',
        'BILLING',
        ARRAY[
            'id',
            'code',
            'name',
            'created_at',
            'deleted_at',
            'deleted_by',
            'deletion_id',
            'updated_at',
            'created_by',
            'updated_by',
            'price_amount',
            'price_currency',
            'billing_interval'
        ],
        org => ''
    );

COMMIT;

BEGIN;

-- create table daily_stats; lock: none
CREATE TABLE "daily_stats" (
    "day" date NOT NULL,
    "org_id" uuid NOT NULL,
    "guests_created" integer NOT NULL DEFAULT (0),
    "guests_deleted" integer NOT NULL DEFAULT (0),
    "invites_created" integer NOT NULL DEFAULT (0),
    "invites_opened" integer NOT NULL DEFAULT (0),
    "rsvp_submissions" integer NOT NULL DEFAULT (0),
    "rsvp_yes" integer NOT NULL DEFAULT (0),
    "rsvp_no" integer NOT NULL DEFAULT (0),
    "site_visits" integer NOT NULL DEFAULT (0),
    "photos_uploaded" integer NOT NULL DEFAULT (0),
    "photos_approved" integer NOT NULL DEFAULT (0),
    "photos_rejected" integer NOT NULL DEFAULT (0),
    "messages_sent" integer NOT NULL DEFAULT (0),
    "messages_delivered" integer NOT NULL DEFAULT (0),
    "messages_failed" integer NOT NULL DEFAULT (0),
    "check_ins" integer NOT NULL DEFAULT (0),
    "active_users" integer NOT NULL DEFAULT (0),
    "new_users" integer NOT NULL DEFAULT (0),
    "computed_at" timestamp
    with time zone NOT NULL DEFAULT (now()), CONSTRAINT "daily_stats_pkey" PRIMARY KEY ("day", "org_id")
);

COMMIT;

BEGIN;

-- create table user_activity_summary; lock: none
CREATE TABLE "user_activity_summary" (
    "user_id" uuid NOT NULL PRIMARY KEY,
    "first_login_at" timestamp
    with time zone NULL, "last_login_at" timestamp
    with time zone NULL, "login_count" integer NOT NULL DEFAULT (0), "last_active_at" timestamp
    with
    time zone NULL,
    "projects_created" integer NOT NULL DEFAULT (0),
    "guests_added" integer NOT NULL DEFAULT (0),
    "invites_sent" integer NOT NULL DEFAULT (0),
    "messages_sent" integer NOT NULL DEFAULT (0),
    "audit_actions" bigint NOT NULL DEFAULT (0),
    "computed_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "check_user_activity_summary_logins" CHECK (last_login_at >= first_login_at)
);

COMMIT;

BEGIN;

-- create table event_analytics; lock: none
CREATE TABLE "event_analytics" (
    "event_id" uuid NOT NULL PRIMARY KEY,
    "project_id" uuid NOT NULL,
    "org_id" uuid NOT NULL,
    "invited" integer NOT NULL DEFAULT (0),
    "opened" integer NOT NULL DEFAULT (0),
    "responded" integer NOT NULL DEFAULT (0),
    "attending" integer NOT NULL DEFAULT (0),
    "declined" integer NOT NULL DEFAULT (0),
    "checked_in" integer NOT NULL DEFAULT (0),
    "seated" integer NOT NULL DEFAULT (0),
    "response_rate" decimal(14, 4) NULL,
    "attendance_rate" decimal(14, 4) NULL,
    "first_response_at" timestamp
    with time zone NULL, "last_response_at" timestamp
    with time zone NULL, "computed_at" timestamp
    with time zone NOT NULL DEFAULT (now())
);

COMMIT;

BEGIN;

-- create table revenue_summary; lock: none
CREATE TABLE "revenue_summary" (
    "month" date NOT NULL,
    "plan_id" uuid NOT NULL,
    "currency" text NOT NULL,
    "active_orgs" integer NOT NULL DEFAULT (0),
    "active_projects" integer NOT NULL DEFAULT (0),
    "new" integer NOT NULL DEFAULT (0),
    "churned" integer NOT NULL DEFAULT (0),
    "mrr" decimal(14, 2) NOT NULL DEFAULT (0),
    "computed_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "revenue_summary_pkey" PRIMARY KEY ("month", "plan_id", "currency"),
    CONSTRAINT "check_revenue_summary_month" CHECK (EXTRACT(day FROM month) = 1),
    CONSTRAINT "check_revenue_summary_currency" CHECK (currency ~ '^[A-Z]{3}$')
);

COMMIT;

BEGIN;

-- create table api_usage_stats; lock: none
CREATE TABLE "api_usage_stats" (
    "day" date NOT NULL,
    "api_key_id" uuid NOT NULL,
    "org_id" uuid NOT NULL,
    "request_count" bigint NOT NULL DEFAULT (0),
    "rejected_count" bigint NOT NULL DEFAULT (0),
    "error_count" bigint NOT NULL DEFAULT (0),
    "peak_per_minute" bigint NOT NULL DEFAULT (0),
    "computed_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "api_usage_stats_pkey" PRIMARY KEY ("day", "api_key_id")
);

COMMIT;

BEGIN;

-- create index idx_daily_stats_org_id; lock: none
CREATE INDEX "idx_daily_stats_org_id" ON "daily_stats" ("org_id", "day");

-- create index idx_event_analytics_org_id; lock: none
CREATE INDEX "idx_event_analytics_org_id" ON "event_analytics" ("org_id");

-- create index idx_event_analytics_project_id; lock: none
CREATE INDEX "idx_event_analytics_project_id" ON "event_analytics" ("project_id");

-- create index idx_revenue_summary_plan_id; lock: none
CREATE INDEX "idx_revenue_summary_plan_id" ON "revenue_summary" ("plan_id");

-- create index idx_api_usage_stats_api_key_id; lock: none
CREATE INDEX "idx_api_usage_stats_api_key_id" ON "api_usage_stats" ("api_key_id", "day");

-- create index idx_api_usage_stats_org_id; lock: none
CREATE INDEX "idx_api_usage_stats_org_id" ON "api_usage_stats" ("org_id", "day");

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index idx_guests_created_at; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guests_created_at" ON "guests" ("created_at");

-- create index idx_invites_created_at; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_invites_created_at" ON "invites" ("created_at");

-- create index idx_message_jobs_created_at; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_message_jobs_created_at" ON "message_jobs" ("created_at");

-- create index idx_check_in_records_checked_in_at; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_check_in_records_checked_in_at" ON "check_in_records" ("checked_in_at");

-- create index idx_photo_uploads_moderated_at; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_photo_uploads_moderated_at" ON "photo_uploads" ("moderated_at");

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- add foreign key fk_daily_stats_org_id; lock: SHARE ROW EXCLUSIVE on organizations (writes wait, reads go on)
ALTER TABLE "daily_stats"
ADD
    CONSTRAINT "fk_daily_stats_org_id" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON DELETE CASCADE NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_user_activity_summary_user_id; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "user_activity_summary"
ADD
    CONSTRAINT "fk_user_activity_summary_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_event_analytics_event_id; lock: SHARE ROW EXCLUSIVE on events (writes wait, reads go on)
ALTER TABLE "event_analytics"
ADD
    CONSTRAINT "fk_event_analytics_event_id" FOREIGN KEY ("event_id") REFERENCES "events" ("id") ON DELETE CASCADE NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_event_analytics_project_id; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
ALTER TABLE "event_analytics"
ADD
    CONSTRAINT "fk_event_analytics_project_id" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE NOT VALID;

-- add foreign key fk_event_analytics_org_id_project_id; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
ALTER TABLE "event_analytics"
ADD
    CONSTRAINT "fk_event_analytics_org_id_project_id" FOREIGN KEY ("org_id", "project_id") REFERENCES "projects" ("owner_org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_revenue_summary_plan_id; lock: SHARE ROW EXCLUSIVE on plans (writes wait, reads go on)
ALTER TABLE "revenue_summary"
ADD
    CONSTRAINT "fk_revenue_summary_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE CASCADE NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_api_usage_stats_api_key_id; lock: SHARE ROW EXCLUSIVE on api_keys (writes wait, reads go on)
ALTER TABLE "api_usage_stats"
ADD
    CONSTRAINT "fk_api_usage_stats_api_key_id" FOREIGN KEY ("api_key_id") REFERENCES "api_keys" ("id") ON DELETE CASCADE NOT VALID;

-- add foreign key fk_api_usage_stats_org_id_api_key_id; lock: SHARE ROW EXCLUSIVE on api_keys (writes wait, reads go on)
ALTER TABLE "api_usage_stats"
ADD
    CONSTRAINT "fk_api_usage_stats_org_id_api_key_id" FOREIGN KEY ("org_id", "api_key_id") REFERENCES "api_keys" ("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;

COMMIT;

-- validate foreign key fk_daily_stats_org_id; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM daily_stats r WHERE r.org_id IS NOT NULL AND NOT EXISTS (SELECT FROM organizations t WHERE t.id = r.org_id)
BEGIN;
ALTER TABLE daily_stats VALIDATE CONSTRAINT fk_daily_stats_org_id;
COMMIT;

-- validate foreign key fk_user_activity_summary_user_id; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM user_activity_summary r WHERE r.user_id IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.user_id)
BEGIN;
ALTER TABLE user_activity_summary VALIDATE CONSTRAINT fk_user_activity_summary_user_id;
COMMIT;

-- validate foreign key fk_event_analytics_event_id; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM event_analytics r WHERE r.event_id IS NOT NULL AND NOT EXISTS (SELECT FROM events t WHERE t.id = r.event_id)
BEGIN;
ALTER TABLE event_analytics VALIDATE CONSTRAINT fk_event_analytics_event_id;
COMMIT;

-- validate foreign key fk_event_analytics_project_id; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM event_analytics r WHERE r.project_id IS NOT NULL AND NOT EXISTS (SELECT FROM projects t WHERE t.id = r.project_id)
BEGIN;
ALTER TABLE event_analytics VALIDATE CONSTRAINT fk_event_analytics_project_id;
COMMIT;

-- validate foreign key fk_event_analytics_org_id_project_id; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM event_analytics r WHERE r.org_id IS NOT NULL AND r.project_id IS NOT NULL AND NOT EXISTS (SELECT FROM projects t WHERE t.owner_org_id = r.org_id AND t.id = r.project_id)
BEGIN;
ALTER TABLE event_analytics VALIDATE CONSTRAINT fk_event_analytics_org_id_project_id;
COMMIT;

-- validate foreign key fk_revenue_summary_plan_id; lock: SHARE UPDATE EXCLUSIVE on revenue_summary (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM revenue_summary r WHERE r.plan_id IS NOT NULL AND NOT EXISTS (SELECT FROM plans t WHERE t.id = r.plan_id)
BEGIN;
ALTER TABLE revenue_summary VALIDATE CONSTRAINT fk_revenue_summary_plan_id;
COMMIT;

-- validate foreign key fk_api_usage_stats_api_key_id; lock: SHARE UPDATE EXCLUSIVE on api_usage_stats (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM api_usage_stats r WHERE r.api_key_id IS NOT NULL AND NOT EXISTS (SELECT FROM api_keys t WHERE t.id = r.api_key_id)
BEGIN;
ALTER TABLE api_usage_stats VALIDATE CONSTRAINT fk_api_usage_stats_api_key_id;
COMMIT;

-- validate foreign key fk_api_usage_stats_org_id_api_key_id; lock: SHARE UPDATE EXCLUSIVE on api_usage_stats (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM api_usage_stats r WHERE r.org_id IS NOT NULL AND r.api_key_id IS NOT NULL AND NOT EXISTS (SELECT FROM api_keys t WHERE t.org_id = r.org_id AND t.id = r.api_key_id)
BEGIN;
ALTER TABLE api_usage_stats VALIDATE CONSTRAINT fk_api_usage_stats_org_id_api_key_id;
COMMIT;

BEGIN;

-- create function roll_up_days(first_day date, last_day date); lock: none
-- Counts what happened on each of the days, by organization, into daily_stats. Says how many rows it wrote:
-- what is right already is left alone, and what is no longer so goes. Days are those of UTC.
CREATE FUNCTION roll_up_days(first_day date, last_day date) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    since timestamptz := first_day::timestamp AT TIME ZONE 'UTC';
    until timestamptz := (last_day + 1)::timestamp AT TIME ZONE 'UTC';
    changed bigint;
BEGIN
    -- Of two at once the second finds the work done.
    PERFORM pg_advisory_xact_lock(hashtext('daily_stats'));
    WITH happened (at, org_id, what, who) AS (
        SELECT created_at, org_id, 'guests_created', NULL::uuid FROM guests WHERE created_at >= since AND created_at < until
      UNION ALL
        SELECT deleted_at, org_id, 'guests_deleted', NULL FROM guests WHERE deleted_at >= since AND deleted_at < until
      UNION ALL
        SELECT created_at, org_id, 'invites_created', NULL FROM invites WHERE created_at >= since AND created_at < until
      UNION ALL
        SELECT accessed_at, org_id, 'site_visits', invite_id FROM invite_access_logs
        WHERE accessed_at >= since AND accessed_at < until
      UNION ALL
        SELECT s.submitted_at, s.org_id, 'rsvp_submissions', NULL FROM rsvp_submissions s
        WHERE s.submitted_at >= since AND s.submitted_at < until AND s.deleted_at IS NULL
      UNION ALL
        SELECT s.submitted_at, s.org_id, CASE WHEN said.value IN ('yes', 'true') THEN 'rsvp_yes' ELSE 'rsvp_no' END, NULL
        FROM rsvp_submissions s
        CROSS JOIN LATERAL (SELECT q.id, q.type FROM rsvp_questions q LEFT JOIN events e ON e.id = q.event_id
                            WHERE q.form_id = s.form_id AND q.deleted_at IS NULL AND e.deleted_at IS NULL
                            ORDER BY q.sort_order, q.id LIMIT 1) asked
        -- By the submission, which has a few answers; the planner would read all that a question ever got.
        JOIN LATERAL (SELECT * FROM rsvp_answers WHERE submission_id = s.id OFFSET 0) a ON a.question_id = asked.id
        CROSS JOIN LATERAL (SELECT lower(regexp_replace(
            coalesce(nullif(a.answer_json, 'null'), to_jsonb(a.answer_text)) #>> '{}', '^\s+|\s+$', '', 'g')) AS value) said
        WHERE s.submitted_at >= since AND s.submitted_at < until AND s.deleted_at IS NULL AND asked.type = 'YES_NO'
          AND said.value IN ('yes', 'true', 'no', 'false')
      UNION ALL
        SELECT created_at, org_id, 'photos_uploaded', NULL FROM photo_uploads WHERE created_at >= since AND created_at < until
      UNION ALL
        SELECT moderated_at, org_id, CASE status WHEN 'APPROVED' THEN 'photos_approved' ELSE 'photos_rejected' END, NULL
        FROM photo_uploads
        WHERE moderated_at >= since AND moderated_at < until AND status IN ('APPROVED', 'REJECTED')
      UNION ALL
        SELECT j.created_at, j.org_id, kind.what, NULL
        FROM message_jobs j
        JOIN (VALUES ('messages_sent', 'SENT'), ('messages_sent', 'DELIVERED'), ('messages_sent', 'BOUNCED'),
                     ('messages_sent', 'COMPLAINED'), ('messages_delivered', 'DELIVERED'), ('messages_delivered', 'COMPLAINED'),
                     ('messages_failed', 'FAILED'), ('messages_failed', 'BOUNCED')) kind (what, status) ON kind.status = j.status
        WHERE j.created_at >= since AND j.created_at < until
      UNION ALL
        SELECT checked_in_at, org_id, 'check_ins', NULL FROM check_in_records
        WHERE checked_in_at >= since AND checked_in_at < until
      UNION ALL
        SELECT created_at, org_id, 'active_users', actor_user_id FROM audit_entries
        WHERE created_at >= since AND created_at < until AND actor_user_id IS NOT NULL
      UNION ALL
        SELECT created_at, org_id, 'new_users', NULL FROM organization_members
        WHERE created_at >= since AND created_at < until
    ), counted AS (
    SELECT (h.at AT TIME ZONE 'UTC')::date AS day, h.org_id,
           count(*) FILTER (WHERE what = 'guests_created')::integer AS guests_created,
           count(*) FILTER (WHERE what = 'guests_deleted')::integer AS guests_deleted,
           count(*) FILTER (WHERE what = 'invites_created')::integer AS invites_created,
           count(DISTINCT who) FILTER (WHERE what = 'site_visits')::integer AS invites_opened,
           count(*) FILTER (WHERE what = 'rsvp_submissions')::integer AS rsvp_submissions,
           count(*) FILTER (WHERE what = 'rsvp_yes')::integer AS rsvp_yes,
           count(*) FILTER (WHERE what = 'rsvp_no')::integer AS rsvp_no,
           count(*) FILTER (WHERE what = 'site_visits')::integer AS site_visits,
           count(*) FILTER (WHERE what = 'photos_uploaded')::integer AS photos_uploaded,
           count(*) FILTER (WHERE what = 'photos_approved')::integer AS photos_approved,
           count(*) FILTER (WHERE what = 'photos_rejected')::integer AS photos_rejected,
           count(*) FILTER (WHERE what = 'messages_sent')::integer AS messages_sent,
           count(*) FILTER (WHERE what = 'messages_delivered')::integer AS messages_delivered,
           count(*) FILTER (WHERE what = 'messages_failed')::integer AS messages_failed,
           count(*) FILTER (WHERE what = 'check_ins')::integer AS check_ins,
           count(DISTINCT who) FILTER (WHERE what = 'active_users')::integer AS active_users,
           count(*) FILTER (WHERE what = 'new_users')::integer AS new_users
    FROM happened h JOIN organizations o ON o.id = h.org_id
    GROUP BY 1, 2
    ), gone AS (
        DELETE FROM daily_stats d
        WHERE d.day BETWEEN first_day AND last_day
          AND NOT EXISTS (SELECT FROM counted c WHERE c.day = d.day AND c.org_id = d.org_id)
        RETURNING 1
    ), written AS (
        INSERT INTO daily_stats AS d
        SELECT c.* FROM counted c
        ON CONFLICT (day, org_id) DO UPDATE SET
            (guests_created, guests_deleted, invites_created, invites_opened, rsvp_submissions, rsvp_yes, rsvp_no, site_visits,
             photos_uploaded, photos_approved, photos_rejected, messages_sent, messages_delivered, messages_failed, check_ins,
             active_users, new_users, computed_at) =
            (EXCLUDED.guests_created, EXCLUDED.guests_deleted, EXCLUDED.invites_created, EXCLUDED.invites_opened,
             EXCLUDED.rsvp_submissions, EXCLUDED.rsvp_yes, EXCLUDED.rsvp_no, EXCLUDED.site_visits, EXCLUDED.photos_uploaded,
             EXCLUDED.photos_approved, EXCLUDED.photos_rejected, EXCLUDED.messages_sent, EXCLUDED.messages_delivered,
             EXCLUDED.messages_failed, EXCLUDED.check_ins, EXCLUDED.active_users, EXCLUDED.new_users, now())
        WHERE to_jsonb(d) - 'computed_at' IS DISTINCT FROM to_jsonb(EXCLUDED) - 'computed_at'
        RETURNING 1
    )
    SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM written) INTO changed;
    RETURN changed;
END
$$;

-- keep roll_up_days(first_day date, last_day date) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION roll_up_days(first_day date, last_day date) FROM PUBLIC;

-- comment on function roll_up_days(first_day date, last_day date); lock: none
COMMENT ON FUNCTION roll_up_days(first_day date, last_day date) IS 'Counts what happened on each of the days, by organization, into daily_stats. Says how many rows it wrote: what is right already is left alone, and what is no longer so goes. Days are those of UTC.';

-- create function roll_up_events(); lock: none
-- Counts how far the guests of each event got into event_analytics. Says how many rows it wrote. Of an
-- answer the latest counts; who attends says the first question about the event, or else the first of
-- the project's oldest form that has a yes or no there, unless it is about another event.
CREATE FUNCTION roll_up_events() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET enable_nestloop = off SET search_path = public, pg_temp AS $$
DECLARE
    changed bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('event_analytics'));
    -- The planner expects a single question, and would go through all submissions for each: hence no nested loops.
    WITH event AS (
        SELECT e.id, e.project_id, p.owner_org_id AS org_id
        FROM events e JOIN projects p ON p.id = e.project_id
        WHERE e.deleted_at IS NULL AND p.deleted_at IS NULL
    ), reached AS (
        -- Apart, so that each is one pass over both tables: an OR would look through a project's invites for each guest.
        SELECT g.project_id, g.id, i.access_count > 0 AS opened
        FROM guests g JOIN invites i ON i.guest_id = g.id AND i.project_id = g.project_id
        WHERE g.deleted_at IS NULL AND i.deleted_at IS NULL
      UNION ALL
        SELECT g.project_id, g.id, i.access_count > 0
        FROM guests g JOIN invites i ON i.group_id = g.group_id AND i.project_id = g.project_id
        WHERE g.deleted_at IS NULL AND i.deleted_at IS NULL AND i.guest_id IS NULL
          AND NOT EXISTS (SELECT FROM guest_groups gone WHERE gone.id = i.group_id AND gone.deleted_at IS NOT NULL)
    ), invited AS (
        SELECT project_id, count(DISTINCT id) AS guests, count(DISTINCT id) FILTER (WHERE opened) AS opened
        FROM reached
        GROUP BY project_id
    ), form AS (
        -- A form stays the one that tells when its first question is about an event that is removed: the next one tells then.
        SELECT f.id, f.project_id, f.created_at,
               (SELECT q.type FROM rsvp_questions q WHERE q.form_id = f.id AND q.deleted_at IS NULL
                ORDER BY q.sort_order, q.id LIMIT 1) = 'YES_NO' AS tells,
               (SELECT q.id FROM rsvp_questions q WHERE q.form_id = f.id AND q.deleted_at IS NULL
                  AND (q.event_id IS NULL OR q.event_id IN (SELECT live.id FROM event live))
                ORDER BY q.sort_order, q.id LIMIT 1) AS asks
        FROM rsvp_forms f
        WHERE f.deleted_at IS NULL
    ), chosen AS (
        SELECT DISTINCT ON (event.id) event.id AS event_id, q.id, q.form_id, q.type, q.event_id AS about
        FROM event
        JOIN form ON form.project_id = event.project_id
        JOIN rsvp_questions q ON q.form_id = form.id AND q.deleted_at IS NULL
        WHERE q.event_id = event.id AND q.type = 'YES_NO'
           OR q.event_id IS DISTINCT FROM event.id AND form.tells AND q.id = form.asks
        ORDER BY event.id, q.event_id IS DISTINCT FROM event.id, form.created_at, form.id, q.sort_order, q.id
    ), question AS (
        SELECT event_id, id, form_id FROM chosen WHERE type = 'YES_NO' AND (about IS NULL OR about = event_id)
    ), latest AS (
        SELECT DISTINCT ON (s.form_id, coalesce(s.guest_id, s.invite_id, s.id)) s.id, s.form_id, s.submitted_at
        FROM rsvp_submissions s
        WHERE s.deleted_at IS NULL
        ORDER BY s.form_id, coalesce(s.guest_id, s.invite_id, s.id), s.submitted_at DESC, s.id DESC
    ), answered AS (
        SELECT question.event_id, count(*) AS responded, min(latest.submitted_at) AS first_at, max(latest.submitted_at) AS last_at,
               count(*) FILTER (WHERE said.value IN ('yes', 'true')) AS attending,
               count(*) FILTER (WHERE said.value IN ('no', 'false')) AS declined
        FROM question
        JOIN latest ON latest.form_id = question.form_id
        LEFT JOIN rsvp_answers a ON a.submission_id = latest.id AND a.question_id = question.id
        LEFT JOIN LATERAL (SELECT lower(regexp_replace(
            coalesce(nullif(a.answer_json, 'null'), to_jsonb(a.answer_text)) #>> '{}', '^\s+|\s+$', '', 'g')) AS value) said ON true
        GROUP BY question.event_id
    ), arrived AS (
        SELECT r.event_id, count(*) AS guests
        FROM check_in_records r JOIN guests g ON g.id = r.guest_id AND g.deleted_at IS NULL
        GROUP BY r.event_id
    ), seated AS (
        SELECT f.event_id, count(DISTINCT a.guest_id) AS guests
        FROM floor_plans f
        JOIN seating_tables t ON t.floor_plan_id = f.id AND t.deleted_at IS NULL
        JOIN seating_assignments a ON a.table_id = t.id
        WHERE f.deleted_at IS NULL
        GROUP BY f.event_id
    ), counted AS (
        SELECT event.id AS event_id, event.project_id, event.org_id, coalesce(invited.guests, 0)::integer AS invited,
               coalesce(invited.opened, 0)::integer AS opened, coalesce(answered.responded, 0)::integer AS responded,
               coalesce(answered.attending, 0)::integer AS attending, coalesce(answered.declined, 0)::integer AS declined,
               coalesce(arrived.guests, 0)::integer AS checked_in, coalesce(seated.guests, 0)::integer AS seated,
               round(answered.responded::numeric / invited.guests, 4) AS response_rate,
               round(coalesce(arrived.guests, 0)::numeric / nullif(answered.attending, 0), 4) AS attendance_rate,
               answered.first_at AS first_response_at, answered.last_at AS last_response_at
        FROM event
        LEFT JOIN invited ON invited.project_id = event.project_id
        LEFT JOIN answered ON answered.event_id = event.id
        LEFT JOIN arrived ON arrived.event_id = event.id
        LEFT JOIN seated ON seated.event_id = event.id
    ), gone AS (
        DELETE FROM event_analytics e WHERE NOT EXISTS (SELECT FROM counted c WHERE c.event_id = e.event_id) RETURNING 1
    ), written AS (
        INSERT INTO event_analytics AS e
        SELECT c.* FROM counted c
        ON CONFLICT (event_id) DO UPDATE SET
            (project_id, org_id, invited, opened, responded, attending, declined, checked_in, seated, response_rate,
             attendance_rate, first_response_at, last_response_at, computed_at) =
            (EXCLUDED.project_id, EXCLUDED.org_id, EXCLUDED.invited, EXCLUDED.opened, EXCLUDED.responded, EXCLUDED.attending,
             EXCLUDED.declined, EXCLUDED.checked_in, EXCLUDED.seated, EXCLUDED.response_rate, EXCLUDED.attendance_rate,
             EXCLUDED.first_response_at, EXCLUDED.last_response_at, now())
        WHERE to_jsonb(e) - 'computed_at' IS DISTINCT FROM to_jsonb(EXCLUDED) - 'computed_at'
        RETURNING 1
    )
    SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM written) INTO changed;
    RETURN changed;
END
$$;

-- keep roll_up_events() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION roll_up_events() FROM PUBLIC;

-- comment on function roll_up_events(); lock: none
COMMENT ON FUNCTION roll_up_events() IS 'Counts how far the guests of each event got into event_analytics. Says how many rows it wrote. Of an answer the latest counts; who attends says the first question about the event, or else the first of the project''s oldest form that has a yes or no there, unless it is about another event.';

-- create function roll_up_users(); lock: none
-- Counts what each user did into user_activity_summary. Says how many rows it wrote. When they signed in
-- is not its business.
CREATE FUNCTION roll_up_users() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    changed bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('user_activity_summary'));
    WITH counted AS (
        SELECT u.id AS user_id, acted.last_at AS last_active_at, coalesce(project.made, 0)::integer AS projects_created,
               coalesce(guest.made, 0)::integer AS guests_added, coalesce(invite.made, 0)::integer AS invites_sent,
               coalesce(message.made, 0)::integer AS messages_sent, coalesce(acted.actions, 0) AS audit_actions
        FROM users u
        LEFT JOIN (SELECT created_by, count(*) AS made FROM projects GROUP BY 1) project ON project.created_by = u.id
        LEFT JOIN (SELECT created_by, count(*) AS made FROM guests GROUP BY 1) guest ON guest.created_by = u.id
        LEFT JOIN (SELECT created_by, count(*) AS made FROM invites GROUP BY 1) invite ON invite.created_by = u.id
        LEFT JOIN (SELECT c.created_by, count(*) AS made FROM messaging_campaigns c JOIN message_jobs j ON j.campaign_id = c.id
                   WHERE j.status IN ('SENT', 'DELIVERED', 'BOUNCED', 'COMPLAINED') GROUP BY 1) message
               ON message.created_by = u.id
        LEFT JOIN (SELECT actor_user_id, count(*) AS actions, max(created_at) AS last_at FROM audit_entries GROUP BY 1) acted
               ON acted.actor_user_id = u.id
    ), written AS (
        INSERT INTO user_activity_summary AS s (user_id, last_active_at, projects_created, guests_added, invites_sent, messages_sent,
                                                audit_actions)
        SELECT c.* FROM counted c
        ON CONFLICT (user_id) DO UPDATE SET
            (last_active_at, projects_created, guests_added, invites_sent, messages_sent, audit_actions, computed_at) =
            (EXCLUDED.last_active_at, EXCLUDED.projects_created, EXCLUDED.guests_added, EXCLUDED.invites_sent,
             EXCLUDED.messages_sent, EXCLUDED.audit_actions, now())
        WHERE (s.last_active_at, s.projects_created, s.guests_added, s.invites_sent, s.messages_sent, s.audit_actions)
              IS DISTINCT FROM (EXCLUDED.last_active_at, EXCLUDED.projects_created, EXCLUDED.guests_added, EXCLUDED.invites_sent,
                                EXCLUDED.messages_sent, EXCLUDED.audit_actions)
        RETURNING 1
    )
    SELECT count(*) INTO changed FROM written;
    RETURN changed;
END
$$;

-- keep roll_up_users() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION roll_up_users() FROM PUBLIC;

-- comment on function roll_up_users(); lock: none
COMMENT ON FUNCTION roll_up_users() IS 'Counts what each user did into user_activity_summary. Says how many rows it wrote. When they signed in is not its business.';

-- create function roll_up_revenue(first_month date, last_month date); lock: none
-- Counts who had which plan at the end of each of the months, or now in this one, and what that brings a
-- month, into revenue_summary. Says how many rows it wrote. Of several plans the one that began last is had;
-- the removal of a plan, or of who has it, ends it. A plan without a price brings nothing in the currency XXX.
CREATE FUNCTION roll_up_revenue(first_month date, last_month date) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    changed bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('revenue_summary'));
    WITH month AS (
        SELECT first::date AS month, first AT TIME ZONE 'UTC' AS begins,
               (first + interval '1 month') AT TIME ZONE 'UTC' AS ends,
               least((first + interval '1 month' - interval '1 microsecond') AT TIME ZONE 'UTC', now()) AS seen
        FROM generate_series(date_trunc('month', first_month::timestamp), date_trunc('month', last_month::timestamp), interval '1 month') first
    ), given AS (
        SELECT true AS is_org, a.org_id AS owner_id, o.deleted_at, a.plan_id, a.starts_at, a.ends_at, a.created_at, a.id
        FROM org_plan_assignments a JOIN organizations o ON o.id = a.org_id
      UNION ALL
        SELECT false, a.project_id, o.deleted_at, a.plan_id, a.starts_at, a.ends_at, a.created_at, a.id
        FROM project_plan_assignments a JOIN projects o ON o.id = a.project_id
    ), assignment AS (
        SELECT g.is_org, g.owner_id, g.plan_id, coalesce(g.starts_at, g.created_at, '-infinity') AS starts_at,
               least(g.ends_at, g.deleted_at, p.deleted_at, 'infinity') AS ends_at,
               row_number() OVER (PARTITION BY g.is_org, g.owner_id ORDER BY g.starts_at NULLS FIRST, g.created_at, g.id) AS place
        FROM given g JOIN plans p ON p.id = g.plan_id
    ), held AS (
        SELECT month.month, a.plan_id, a.is_org,
               a.starts_at >= month.begins AND a.starts_at < month.ends AS has_begun,
               a.ends_at >= month.begins AND a.ends_at < month.ends AS has_ended,
               a.place = max(a.place) FILTER (WHERE a.starts_at <= month.seen AND a.ends_at > month.seen)
                         OVER (PARTITION BY month.month, a.is_org, a.owner_id) AS is_active
        FROM month JOIN assignment a ON a.starts_at < month.ends AND a.ends_at >= greatest(month.begins, a.starts_at)
    ), counted AS (
        SELECT h.month, p.id AS plan_id, coalesce(p.price_currency, 'XXX') AS currency,
               count(*) FILTER (WHERE h.is_active AND h.is_org)::integer AS active_orgs,
               count(*) FILTER (WHERE h.is_active AND NOT h.is_org)::integer AS active_projects,
               count(*) FILTER (WHERE h.has_begun)::integer AS new,
               count(*) FILTER (WHERE h.has_ended)::integer AS churned,
               round(count(*) FILTER (WHERE h.is_active) * coalesce(CASE p.billing_interval
                   WHEN 'MONTH' THEN p.price_amount WHEN 'YEAR' THEN p.price_amount / 12 ELSE 0 END, 0), 2)::numeric(14,2) AS mrr
        FROM held h JOIN plans p ON p.id = h.plan_id
        WHERE h.has_begun OR h.has_ended OR h.is_active
        GROUP BY h.month, p.id
    ), gone AS (
        DELETE FROM revenue_summary r
        WHERE r.month IN (SELECT month FROM month)
          AND NOT EXISTS (SELECT FROM counted c WHERE (c.month, c.plan_id, c.currency) = (r.month, r.plan_id, r.currency))
        RETURNING 1
    ), written AS (
        INSERT INTO revenue_summary AS r
        SELECT c.* FROM counted c
        ON CONFLICT (month, plan_id, currency) DO UPDATE SET
            (active_orgs, active_projects, new, churned, mrr, computed_at) =
            (EXCLUDED.active_orgs, EXCLUDED.active_projects, EXCLUDED.new, EXCLUDED.churned, EXCLUDED.mrr, now())
        WHERE to_jsonb(r) - 'computed_at' IS DISTINCT FROM to_jsonb(EXCLUDED) - 'computed_at'
        RETURNING 1
    )
    SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM written) INTO changed;
    RETURN changed;
END
$$;

-- keep roll_up_revenue(first_month date, last_month date) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION roll_up_revenue(first_month date, last_month date) FROM PUBLIC;

-- comment on function roll_up_revenue(first_month date, last_month date); lock: none
COMMENT ON FUNCTION roll_up_revenue(first_month date, last_month date) IS 'Counts who had which plan at the end of each of the months, or now in this one, and what that brings a month, into revenue_summary. Says how many rows it wrote. Of several plans the one that began last is had; the removal of a plan, or of who has it, ends it. A plan without a price brings nothing in the currency XXX.';

-- create function roll_up_api_usage(first_day date, last_day date); lock: none
-- Adds up how often each key was used on each of the days into api_usage_stats. Says how many rows it
-- wrote.
CREATE FUNCTION roll_up_api_usage(first_day date, last_day date) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    since timestamptz := first_day::timestamp AT TIME ZONE 'UTC';
    until timestamptz := (last_day + 1)::timestamp AT TIME ZONE 'UTC';
    changed bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('api_usage_stats'));
    WITH used AS (
        SELECT (window_start AT TIME ZONE 'UTC')::date AS day, window_start, window_kind, api_key_id, org_id,
               sum(request_count) AS requests, sum(rejected_count) AS rejected, sum(error_count) AS errors
        FROM api_key_usage
        WHERE window_start >= since AND window_start < until AND window_kind IN ('DAY', 'MINUTE')
        GROUP BY window_start, window_kind, api_key_id, org_id
    ), counted AS (
        SELECT day, api_key_id, org_id,
               coalesce(sum(requests) FILTER (WHERE window_kind = 'DAY'), 0)::bigint AS request_count,
               coalesce(sum(rejected) FILTER (WHERE window_kind = 'DAY'), 0)::bigint AS rejected_count,
               coalesce(sum(errors) FILTER (WHERE window_kind = 'DAY'), 0)::bigint AS error_count,
               coalesce(max(requests) FILTER (WHERE window_kind = 'MINUTE'), 0)::bigint AS peak_per_minute
        FROM used
        GROUP BY day, api_key_id, org_id
    ), gone AS (
        DELETE FROM api_usage_stats s
        WHERE s.day BETWEEN first_day AND last_day
          AND NOT EXISTS (SELECT FROM counted c WHERE (c.day, c.api_key_id) = (s.day, s.api_key_id))
        RETURNING 1
    ), written AS (
        INSERT INTO api_usage_stats AS s
        SELECT c.* FROM counted c
        ON CONFLICT (day, api_key_id) DO UPDATE SET
            (org_id, request_count, rejected_count, error_count, peak_per_minute, computed_at) =
            (EXCLUDED.org_id, EXCLUDED.request_count, EXCLUDED.rejected_count, EXCLUDED.error_count, EXCLUDED.peak_per_minute, now())
        WHERE to_jsonb(s) - 'computed_at' IS DISTINCT FROM to_jsonb(EXCLUDED) - 'computed_at'
        RETURNING 1
    )
    SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM written) INTO changed;
    RETURN changed;
END
$$;

-- keep roll_up_api_usage(first_day date, last_day date) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION roll_up_api_usage(first_day date, last_day date) FROM PUBLIC;

-- comment on function roll_up_api_usage(first_day date, last_day date); lock: none
COMMENT ON FUNCTION roll_up_api_usage(first_day date, last_day date) IS 'Adds up how often each key was used on each of the days into api_usage_stats. Says how many rows it wrote.';

-- comment on type billing_interval; lock: none
COMMENT ON TYPE billing_interval IS 'How often a price is paid.';

COMMIT;

BEGIN;

-- comment on daily_stats; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON TABLE daily_stats IS 'What happened in an organization on a day, as UTC counts it; worked out from the rows themselves by roll_up_days.';

-- comment on daily_stats.day; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.day IS 'The day.';

-- comment on daily_stats.org_id; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.org_id IS 'The organization.';

-- comment on daily_stats.guests_created; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.guests_created IS 'Guests that were added.';

-- comment on daily_stats.guests_deleted; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.guests_deleted IS 'Guests that were removed.';

-- comment on daily_stats.invites_created; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.invites_created IS 'Invites that were made.';

-- comment on daily_stats.invites_opened; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.invites_opened IS 'Invites that were opened, each once.';

-- comment on daily_stats.rsvp_submissions; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.rsvp_submissions IS 'Answers that came in.';

-- comment on daily_stats.rsvp_yes; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.rsvp_yes IS 'Answers that said yes to the first question of their form that is not about a removed event.';

-- comment on daily_stats.rsvp_no; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.rsvp_no IS 'Answers that said no to the first question of their form that is not about a removed event.';

-- comment on daily_stats.site_visits; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.site_visits IS 'How often sites were opened by an invite.';

-- comment on daily_stats.photos_uploaded; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.photos_uploaded IS 'Pictures that were uploaded.';

-- comment on daily_stats.photos_approved; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.photos_approved IS 'Pictures that were approved.';

-- comment on daily_stats.photos_rejected; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.photos_rejected IS 'Pictures that were rejected.';

-- comment on daily_stats.messages_sent; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.messages_sent IS 'Of the messages queued on the day, those that were sent.';

-- comment on daily_stats.messages_delivered; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.messages_delivered IS 'Of the messages queued on the day, those that arrived.';

-- comment on daily_stats.messages_failed; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.messages_failed IS 'Of the messages queued on the day, those that did not.';

-- comment on daily_stats.check_ins; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.check_ins IS 'Guests who arrived.';

-- comment on daily_stats.active_users; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.active_users IS 'Users who did something, each once.';

-- comment on daily_stats.new_users; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.new_users IS 'Members who joined.';

-- comment on daily_stats.computed_at; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.computed_at IS 'When the row was last worked out anew.';

COMMIT;

BEGIN;

-- comment on user_activity_summary; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON TABLE user_activity_summary IS 'What a user has done so far; worked out by roll_up_users.';

-- comment on user_activity_summary.user_id; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.user_id IS 'The user.';

-- comment on user_activity_summary.first_login_at; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.first_login_at IS 'When they first signed in.';

-- comment on user_activity_summary.last_login_at; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.last_login_at IS 'When they last signed in.';

-- comment on user_activity_summary.login_count; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.login_count IS 'How often they signed in.';

-- comment on user_activity_summary.last_active_at; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.last_active_at IS 'When they last changed something.';

-- comment on user_activity_summary.projects_created; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.projects_created IS 'Projects that they created.';

-- comment on user_activity_summary.guests_added; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.guests_added IS 'Guests that they added.';

-- comment on user_activity_summary.invites_sent; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.invites_sent IS 'Invites that they made.';

-- comment on user_activity_summary.messages_sent; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.messages_sent IS 'Messages of their campaigns that were sent.';

-- comment on user_activity_summary.audit_actions; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.audit_actions IS 'Entries of the audit log about what they did.';

-- comment on user_activity_summary.computed_at; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.computed_at IS 'When the row was last worked out anew.';

COMMIT;

BEGIN;

-- comment on event_analytics; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON TABLE event_analytics IS 'How far the guests of an event got; worked out by roll_up_events.';

-- comment on event_analytics.event_id; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.event_id IS 'The event.';

-- comment on event_analytics.project_id; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.project_id IS 'Its project.';

-- comment on event_analytics.org_id; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.org_id IS 'The organization of the project.';

-- comment on event_analytics.invited; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.invited IS 'Guests of the project that an invite is for.';

-- comment on event_analytics.opened; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.opened IS 'Those whose invite was opened.';

-- comment on event_analytics.responded; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.responded IS 'Those who answered.';

-- comment on event_analytics.attending; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.attending IS 'Those who said yes.';

-- comment on event_analytics.declined; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.declined IS 'Those who said no.';

-- comment on event_analytics.checked_in; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.checked_in IS 'Guests who arrived.';

-- comment on event_analytics.seated; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.seated IS 'Guests who have a seat.';

-- comment on event_analytics.response_rate; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.response_rate IS 'Those who answered, of those invited.';

-- comment on event_analytics.attendance_rate; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.attendance_rate IS 'Those who arrived, of those who said yes.';

-- comment on event_analytics.first_response_at; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.first_response_at IS 'When the first of the answers that count came in.';

-- comment on event_analytics.last_response_at; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.last_response_at IS 'When the last answer came in.';

-- comment on event_analytics.computed_at; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.computed_at IS 'When the row was last worked out anew.';

COMMIT;

BEGIN;

-- comment on revenue_summary; lock: SHARE UPDATE EXCLUSIVE on revenue_summary (reads and writes go on)
COMMENT ON TABLE revenue_summary IS 'What a plan brings a month; worked out by roll_up_revenue.';

-- comment on revenue_summary.month; lock: SHARE UPDATE EXCLUSIVE on revenue_summary (reads and writes go on)
COMMENT ON COLUMN revenue_summary.month IS 'First day of the month.';

-- comment on revenue_summary.plan_id; lock: SHARE UPDATE EXCLUSIVE on revenue_summary (reads and writes go on)
COMMENT ON COLUMN revenue_summary.plan_id IS 'The plan.';

-- comment on revenue_summary.currency; lock: SHARE UPDATE EXCLUSIVE on revenue_summary (reads and writes go on)
COMMENT ON COLUMN revenue_summary.currency IS 'Currency of its price (ISO 4217); XXX without one.';

-- comment on revenue_summary.active_orgs; lock: SHARE UPDATE EXCLUSIVE on revenue_summary (reads and writes go on)
COMMENT ON COLUMN revenue_summary.active_orgs IS 'Organizations that had it at the end of the month, or now in this one; of several plans the one that began last.';

-- comment on revenue_summary.active_projects; lock: SHARE UPDATE EXCLUSIVE on revenue_summary (reads and writes go on)
COMMENT ON COLUMN revenue_summary.active_projects IS 'Projects that had it at the end of the month, or now in this one; of several plans the one that began last.';

-- comment on revenue_summary.new; lock: SHARE UPDATE EXCLUSIVE on revenue_summary (reads and writes go on)
COMMENT ON COLUMN revenue_summary.new IS 'Assignments that began in the month.';

-- comment on revenue_summary.churned; lock: SHARE UPDATE EXCLUSIVE on revenue_summary (reads and writes go on)
COMMENT ON COLUMN revenue_summary.churned IS 'Assignments that ended in the month, by the removal of the plan or of who had it too.';

-- comment on revenue_summary.mrr; lock: SHARE UPDATE EXCLUSIVE on revenue_summary (reads and writes go on)
COMMENT ON COLUMN revenue_summary.mrr IS 'What it brings in a month at this price; a price paid once counts nothing.';

-- comment on revenue_summary.computed_at; lock: SHARE UPDATE EXCLUSIVE on revenue_summary (reads and writes go on)
COMMENT ON COLUMN revenue_summary.computed_at IS 'When the row was last worked out anew.';

COMMIT;

BEGIN;

-- comment on api_usage_stats; lock: SHARE UPDATE EXCLUSIVE on api_usage_stats (reads and writes go on)
COMMENT ON TABLE api_usage_stats IS 'How often an API key was used on a day, as UTC counts it; worked out by roll_up_api_usage.';

-- comment on api_usage_stats.day; lock: SHARE UPDATE EXCLUSIVE on api_usage_stats (reads and writes go on)
COMMENT ON COLUMN api_usage_stats.day IS 'The day.';

-- comment on api_usage_stats.api_key_id; lock: SHARE UPDATE EXCLUSIVE on api_usage_stats (reads and writes go on)
COMMENT ON COLUMN api_usage_stats.api_key_id IS 'The key.';

-- comment on api_usage_stats.org_id; lock: SHARE UPDATE EXCLUSIVE on api_usage_stats (reads and writes go on)
COMMENT ON COLUMN api_usage_stats.org_id IS 'The key''s organization.';

-- comment on api_usage_stats.request_count; lock: SHARE UPDATE EXCLUSIVE on api_usage_stats (reads and writes go on)
COMMENT ON COLUMN api_usage_stats.request_count IS 'Requests that were let through.';

-- comment on api_usage_stats.rejected_count; lock: SHARE UPDATE EXCLUSIVE on api_usage_stats (reads and writes go on)
COMMENT ON COLUMN api_usage_stats.rejected_count IS 'Requests that were turned away.';

-- comment on api_usage_stats.error_count; lock: SHARE UPDATE EXCLUSIVE on api_usage_stats (reads and writes go on)
COMMENT ON COLUMN api_usage_stats.error_count IS 'Requests that were let through and failed.';

-- comment on api_usage_stats.peak_per_minute; lock: SHARE UPDATE EXCLUSIVE on api_usage_stats (reads and writes go on)
COMMENT ON COLUMN api_usage_stats.peak_per_minute IS 'Most requests in a minute.';

-- comment on api_usage_stats.computed_at; lock: SHARE UPDATE EXCLUSIVE on api_usage_stats (reads and writes go on)
COMMENT ON COLUMN api_usage_stats.computed_at IS 'When the row was last worked out anew.';

COMMIT;

BEGIN;

-- comment on plans.price_amount; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.price_amount IS 'Price for a billing interval; NULL when it has none.';

-- comment on plans.price_currency; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.price_currency IS 'Currency of the price (ISO 4217).';

-- comment on plans.billing_interval; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.billing_interval IS 'How often the price is paid.';

COMMIT;
