-- 011_create_analytics_tables (down): 100 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- comment on daily_stats; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON TABLE daily_stats IS NULL;

-- comment on daily_stats.day; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.day IS NULL;

-- comment on daily_stats.org_id; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.org_id IS NULL;

-- comment on daily_stats.guests_created; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.guests_created IS NULL;

-- comment on daily_stats.guests_deleted; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.guests_deleted IS NULL;

-- comment on daily_stats.invites_created; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.invites_created IS NULL;

-- comment on daily_stats.invites_opened; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.invites_opened IS NULL;

-- comment on daily_stats.rsvp_submissions; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.rsvp_submissions IS NULL;

-- comment on daily_stats.rsvp_yes; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.rsvp_yes IS NULL;

-- comment on daily_stats.rsvp_no; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.rsvp_no IS NULL;

-- comment on daily_stats.site_visits; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.site_visits IS NULL;

-- comment on daily_stats.photos_uploaded; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.photos_uploaded IS NULL;

-- comment on daily_stats.photos_approved; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.photos_approved IS NULL;

-- comment on daily_stats.photos_rejected; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.photos_rejected IS NULL;

-- comment on daily_stats.messages_sent; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.messages_sent IS NULL;

-- comment on daily_stats.messages_delivered; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.messages_delivered IS NULL;

-- comment on daily_stats.messages_failed; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.messages_failed IS NULL;

-- comment on daily_stats.check_ins; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.check_ins IS NULL;

-- comment on daily_stats.active_users; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.active_users IS NULL;

-- comment on daily_stats.new_users; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.new_users IS NULL;

-- comment on daily_stats.computed_at; lock: SHARE UPDATE EXCLUSIVE on daily_stats (reads and writes go on)
COMMENT ON COLUMN daily_stats.computed_at IS NULL;

COMMIT;

BEGIN;

-- comment on user_activity_summary; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON TABLE user_activity_summary IS NULL;

-- comment on user_activity_summary.user_id; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.user_id IS NULL;

-- comment on user_activity_summary.first_login_at; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.first_login_at IS NULL;

-- comment on user_activity_summary.last_login_at; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.last_login_at IS NULL;

-- comment on user_activity_summary.login_count; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.login_count IS NULL;

-- comment on user_activity_summary.last_active_at; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.last_active_at IS NULL;

-- comment on user_activity_summary.projects_created; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.projects_created IS NULL;

-- comment on user_activity_summary.guests_added; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.guests_added IS NULL;

-- comment on user_activity_summary.invites_sent; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.invites_sent IS NULL;

-- comment on user_activity_summary.messages_sent; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.messages_sent IS NULL;

-- comment on user_activity_summary.audit_actions; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.audit_actions IS NULL;

-- comment on user_activity_summary.computed_at; lock: SHARE UPDATE EXCLUSIVE on user_activity_summary (reads and writes go on)
COMMENT ON COLUMN user_activity_summary.computed_at IS NULL;

COMMIT;

BEGIN;

-- comment on event_analytics; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON TABLE event_analytics IS NULL;

-- comment on event_analytics.event_id; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.event_id IS NULL;

-- comment on event_analytics.project_id; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.project_id IS NULL;

-- comment on event_analytics.org_id; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.org_id IS NULL;

-- comment on event_analytics.invited; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.invited IS NULL;

-- comment on event_analytics.opened; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.opened IS NULL;

-- comment on event_analytics.responded; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.responded IS NULL;

-- comment on event_analytics.attending; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.attending IS NULL;

-- comment on event_analytics.declined; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.declined IS NULL;

-- comment on event_analytics.checked_in; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.checked_in IS NULL;

-- comment on event_analytics.seated; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.seated IS NULL;

-- comment on event_analytics.response_rate; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.response_rate IS NULL;

-- comment on event_analytics.attendance_rate; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.attendance_rate IS NULL;

-- comment on event_analytics.first_response_at; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.first_response_at IS NULL;

-- comment on event_analytics.last_response_at; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.last_response_at IS NULL;

-- comment on event_analytics.computed_at; lock: SHARE UPDATE EXCLUSIVE on event_analytics (reads and writes go on)
COMMENT ON COLUMN event_analytics.computed_at IS NULL;

COMMIT;

BEGIN;

-- comment on revenue_summary; lock: SHARE UPDATE EXCLUSIVE on revenue_summary (reads and writes go on)
COMMENT ON TABLE revenue_summary IS NULL;

-- comment on revenue_summary.month; lock: SHARE UPDATE EXCLUSIVE on revenue_summary (reads and writes go on)
COMMENT ON COLUMN revenue_summary.month IS NULL;

-- comment on revenue_summary.plan_id; lock: SHARE UPDATE EXCLUSIVE on revenue_summary (reads and writes go on)
COMMENT ON COLUMN revenue_summary.plan_id IS NULL;

-- comment on revenue_summary.currency; lock: SHARE UPDATE EXCLUSIVE on revenue_summary (reads and writes go on)
COMMENT ON COLUMN revenue_summary.currency IS NULL;

-- comment on revenue_summary.active_orgs; lock: SHARE UPDATE EXCLUSIVE on revenue_summary (reads and writes go on)
COMMENT ON COLUMN revenue_summary.active_orgs IS NULL;

-- comment on revenue_summary.active_projects; lock: SHARE UPDATE EXCLUSIVE on revenue_summary (reads and writes go on)
COMMENT ON COLUMN revenue_summary.active_projects IS NULL;

-- comment on revenue_summary.new; lock: SHARE UPDATE EXCLUSIVE on revenue_summary (reads and writes go on)
COMMENT ON COLUMN revenue_summary.new IS NULL;

-- comment on revenue_summary.churned; lock: SHARE UPDATE EXCLUSIVE on revenue_summary (reads and writes go on)
COMMENT ON COLUMN revenue_summary.churned IS NULL;

-- comment on revenue_summary.mrr; lock: SHARE UPDATE EXCLUSIVE on revenue_summary (reads and writes go on)
COMMENT ON COLUMN revenue_summary.mrr IS NULL;

-- comment on revenue_summary.computed_at; lock: SHARE UPDATE EXCLUSIVE on revenue_summary (reads and writes go on)
COMMENT ON COLUMN revenue_summary.computed_at IS NULL;

COMMIT;

BEGIN;

-- comment on api_usage_stats; lock: SHARE UPDATE EXCLUSIVE on api_usage_stats (reads and writes go on)
COMMENT ON TABLE api_usage_stats IS NULL;

-- comment on api_usage_stats.day; lock: SHARE UPDATE EXCLUSIVE on api_usage_stats (reads and writes go on)
COMMENT ON COLUMN api_usage_stats.day IS NULL;

-- comment on api_usage_stats.api_key_id; lock: SHARE UPDATE EXCLUSIVE on api_usage_stats (reads and writes go on)
COMMENT ON COLUMN api_usage_stats.api_key_id IS NULL;

-- comment on api_usage_stats.org_id; lock: SHARE UPDATE EXCLUSIVE on api_usage_stats (reads and writes go on)
COMMENT ON COLUMN api_usage_stats.org_id IS NULL;

-- comment on api_usage_stats.request_count; lock: SHARE UPDATE EXCLUSIVE on api_usage_stats (reads and writes go on)
COMMENT ON COLUMN api_usage_stats.request_count IS NULL;

-- comment on api_usage_stats.rejected_count; lock: SHARE UPDATE EXCLUSIVE on api_usage_stats (reads and writes go on)
COMMENT ON COLUMN api_usage_stats.rejected_count IS NULL;

-- comment on api_usage_stats.error_count; lock: SHARE UPDATE EXCLUSIVE on api_usage_stats (reads and writes go on)
COMMENT ON COLUMN api_usage_stats.error_count IS NULL;

-- comment on api_usage_stats.peak_per_minute; lock: SHARE UPDATE EXCLUSIVE on api_usage_stats (reads and writes go on)
COMMENT ON COLUMN api_usage_stats.peak_per_minute IS NULL;

-- comment on api_usage_stats.computed_at; lock: SHARE UPDATE EXCLUSIVE on api_usage_stats (reads and writes go on)
COMMENT ON COLUMN api_usage_stats.computed_at IS NULL;

COMMIT;

BEGIN;

-- comment on plans.price_amount; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.price_amount IS NULL;

-- comment on plans.price_currency; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.price_currency IS NULL;

-- comment on plans.billing_interval; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.billing_interval IS NULL;

COMMIT;

BEGIN;

-- drop function roll_up_api_usage(first_day date, last_day date); lock: none
DROP FUNCTION roll_up_api_usage(first_day date, last_day date);

-- drop function roll_up_revenue(first_month date, last_month date); lock: none
DROP FUNCTION roll_up_revenue(first_month date, last_month date);

-- drop function roll_up_users(); lock: none
DROP FUNCTION roll_up_users();

-- drop function roll_up_events(); lock: none
DROP FUNCTION roll_up_events();

-- drop function roll_up_days(first_day date, last_day date); lock: none
DROP FUNCTION roll_up_days(first_day date, last_day date);

COMMIT;

BEGIN;

-- drop foreign key fk_api_usage_stats_org_id_api_key_id; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
ALTER TABLE "api_usage_stats" DROP CONSTRAINT "fk_api_usage_stats_org_id_api_key_id";

-- drop foreign key fk_api_usage_stats_api_key_id; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
ALTER TABLE "api_usage_stats" DROP CONSTRAINT "fk_api_usage_stats_api_key_id";

COMMIT;

BEGIN;

-- drop foreign key fk_revenue_summary_plan_id; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "revenue_summary" DROP CONSTRAINT "fk_revenue_summary_plan_id";

COMMIT;

BEGIN;

-- drop foreign key fk_event_analytics_org_id_project_id; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "event_analytics" DROP CONSTRAINT "fk_event_analytics_org_id_project_id";

-- drop foreign key fk_event_analytics_project_id; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "event_analytics" DROP CONSTRAINT "fk_event_analytics_project_id";

COMMIT;

BEGIN;

-- drop foreign key fk_event_analytics_event_id; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
ALTER TABLE "event_analytics" DROP CONSTRAINT "fk_event_analytics_event_id";

COMMIT;

BEGIN;

-- drop foreign key fk_user_activity_summary_user_id; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "user_activity_summary" DROP CONSTRAINT "fk_user_activity_summary_user_id";

COMMIT;

BEGIN;

-- drop foreign key fk_daily_stats_org_id; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "daily_stats" DROP CONSTRAINT "fk_daily_stats_org_id";

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- drop index idx_guests_created_at; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guests_created_at";

-- drop index idx_invites_created_at; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_invites_created_at";

-- drop index idx_message_jobs_created_at; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_message_jobs_created_at";

-- drop index idx_check_in_records_checked_in_at; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_check_in_records_checked_in_at";

-- drop index idx_photo_uploads_moderated_at; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_photo_uploads_moderated_at";

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- drop table api_usage_stats; lock: ACCESS EXCLUSIVE on api_usage_stats (reads and writes wait)
DROP TABLE "api_usage_stats";

-- drop table revenue_summary; lock: ACCESS EXCLUSIVE on revenue_summary (reads and writes wait)
DROP TABLE "revenue_summary";

-- drop table event_analytics; lock: ACCESS EXCLUSIVE on event_analytics (reads and writes wait)
DROP TABLE "event_analytics";

-- drop table user_activity_summary; lock: ACCESS EXCLUSIVE on user_activity_summary (reads and writes wait)
DROP TABLE "user_activity_summary";

-- drop table daily_stats; lock: ACCESS EXCLUSIVE on daily_stats (reads and writes wait)
DROP TABLE "daily_stats";

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
            'updated_by'
        ],
        org => ''
    );

-- drop check check_plans_price; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE plans DROP CONSTRAINT IF EXISTS check_plans_price;
DROP TRIGGER IF EXISTS check_plans_price ON plans;

-- drop column plans.billing_interval; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "plans" DROP COLUMN "billing_interval";

-- drop column plans.price_currency; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "plans" DROP COLUMN "price_currency";

-- drop column plans.price_amount; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "plans" DROP COLUMN "price_amount";

COMMIT;

BEGIN;

-- drop type billing_interval; lock: none
DROP TYPE "billing_interval";

COMMIT;
