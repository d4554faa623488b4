-- 013_enable_rls (down): 808 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- give place_by_project() to CURRENT_USER; lock: none
ALTER FUNCTION place_by_project() OWNER TO CURRENT_USER;

-- give place_by_event() to CURRENT_USER; lock: none
ALTER FUNCTION place_by_event() OWNER TO CURRENT_USER;

-- give place_by_table() to CURRENT_USER; lock: none
ALTER FUNCTION place_by_table() OWNER TO CURRENT_USER;

-- give place_by_site() to CURRENT_USER; lock: none
ALTER FUNCTION place_by_site() OWNER TO CURRENT_USER;

-- give place_by_guest() to CURRENT_USER; lock: none
ALTER FUNCTION place_by_guest() OWNER TO CURRENT_USER;

-- give place_by_question() to CURRENT_USER; lock: none
ALTER FUNCTION place_by_question() OWNER TO CURRENT_USER;

-- give place_by_submission() to CURRENT_USER; lock: none
ALTER FUNCTION place_by_submission() OWNER TO CURRENT_USER;

-- give place_by_campaign() to CURRENT_USER; lock: none
ALTER FUNCTION place_by_campaign() OWNER TO CURRENT_USER;

-- give place_by_job() to CURRENT_USER; lock: none
ALTER FUNCTION place_by_job() OWNER TO CURRENT_USER;

-- give place_by_invite() to CURRENT_USER; lock: none
ALTER FUNCTION place_by_invite() OWNER TO CURRENT_USER;

-- give place_by_photo() to CURRENT_USER; lock: none
ALTER FUNCTION place_by_photo() OWNER TO CURRENT_USER;

-- give place_by_scope() to CURRENT_USER; lock: none
ALTER FUNCTION place_by_scope() OWNER TO CURRENT_USER;

-- give inherit_removal() to CURRENT_USER; lock: none
ALTER FUNCTION inherit_removal() OWNER TO CURRENT_USER;

-- give place_under_project() to CURRENT_USER; lock: none
ALTER FUNCTION place_under_project() OWNER TO CURRENT_USER;

-- give place_under_event() to CURRENT_USER; lock: none
ALTER FUNCTION place_under_event() OWNER TO CURRENT_USER;

-- give place_under_floor_plan() to CURRENT_USER; lock: none
ALTER FUNCTION place_under_floor_plan() OWNER TO CURRENT_USER;

-- give place_under_guest() to CURRENT_USER; lock: none
ALTER FUNCTION place_under_guest() OWNER TO CURRENT_USER;

-- give place_under_form() to CURRENT_USER; lock: none
ALTER FUNCTION place_under_form() OWNER TO CURRENT_USER;

-- give place_under_question() to CURRENT_USER; lock: none
ALTER FUNCTION place_under_question() OWNER TO CURRENT_USER;

-- give place_submission() to CURRENT_USER; lock: none
ALTER FUNCTION place_submission() OWNER TO CURRENT_USER;

-- give place_invite() to CURRENT_USER; lock: none
ALTER FUNCTION place_invite() OWNER TO CURRENT_USER;

-- give hold_row() to CURRENT_USER; lock: none
ALTER FUNCTION hold_row() OWNER TO CURRENT_USER;

-- give hand_over() to CURRENT_USER; lock: none
ALTER FUNCTION hand_over() OWNER TO CURRENT_USER;

-- give count_accesses() to CURRENT_USER; lock: none
ALTER FUNCTION count_accesses() OWNER TO CURRENT_USER;

-- give find_session_user() to CURRENT_USER; lock: none
ALTER FUNCTION find_session_user() OWNER TO CURRENT_USER;

-- give keep_newest() to CURRENT_USER; lock: none
ALTER FUNCTION keep_newest() OWNER TO CURRENT_USER;

-- give audit_record(action audit_action, category audit_category, target_type text, target_id uuid, target_label text, org_id uuid, project_id uuid, metadata jsonb, reason text, actor_label text, actor_user_id uuid) to CURRENT_USER; lock: none
ALTER FUNCTION audit_record(
    action audit_action,
    category audit_category,
    target_type text,
    target_id uuid,
    target_label text,
    org_id uuid,
    project_id uuid,
    metadata jsonb,
    reason text,
    actor_label text,
    actor_user_id uuid
) OWNER TO CURRENT_USER;

-- give audit_maintenance(relation text, operation text, task text) to CURRENT_USER; lock: none
ALTER FUNCTION audit_maintenance(relation text, operation text, task text) OWNER TO CURRENT_USER;

-- give audit_project_of(deleted uuid) to CURRENT_USER; lock: none
ALTER FUNCTION audit_project_of(deleted uuid) OWNER TO CURRENT_USER;

-- give audit_org_of(deleted uuid) to CURRENT_USER; lock: none
ALTER FUNCTION audit_org_of(deleted uuid) OWNER TO CURRENT_USER;

-- give audit_failure(relation text, operation text, part audit_category, state text, message text) to CURRENT_USER; lock: none
ALTER FUNCTION audit_failure(
    relation text,
    operation text,
    part audit_category,
    state text,
    message text
) OWNER TO CURRENT_USER;

-- give audit_users() to CURRENT_USER; lock: none
ALTER FUNCTION audit_users() OWNER TO CURRENT_USER;

-- give audit_organizations() to CURRENT_USER; lock: none
ALTER FUNCTION audit_organizations() OWNER TO CURRENT_USER;

-- give audit_organization_members() to CURRENT_USER; lock: none
ALTER FUNCTION audit_organization_members() OWNER TO CURRENT_USER;

-- give audit_plans() to CURRENT_USER; lock: none
ALTER FUNCTION audit_plans() OWNER TO CURRENT_USER;

-- give audit_plan_entitlements() to CURRENT_USER; lock: none
ALTER FUNCTION audit_plan_entitlements() OWNER TO CURRENT_USER;

-- give audit_org_plan_assignments() to CURRENT_USER; lock: none
ALTER FUNCTION audit_org_plan_assignments() OWNER TO CURRENT_USER;

-- give audit_project_plan_assignments() to CURRENT_USER; lock: none
ALTER FUNCTION audit_project_plan_assignments() OWNER TO CURRENT_USER;

-- give audit_settings_definitions() to CURRENT_USER; lock: none
ALTER FUNCTION audit_settings_definitions() OWNER TO CURRENT_USER;

-- give audit_settings_values() to CURRENT_USER; lock: none
ALTER FUNCTION audit_settings_values() OWNER TO CURRENT_USER;

-- give audit_entitlement_overrides() to CURRENT_USER; lock: none
ALTER FUNCTION audit_entitlement_overrides() OWNER TO CURRENT_USER;

-- give audit_projects() to CURRENT_USER; lock: none
ALTER FUNCTION audit_projects() OWNER TO CURRENT_USER;

-- give audit_events() to CURRENT_USER; lock: none
ALTER FUNCTION audit_events() OWNER TO CURRENT_USER;

-- give audit_sites() to CURRENT_USER; lock: none
ALTER FUNCTION audit_sites() OWNER TO CURRENT_USER;

-- give audit_site_versions() to CURRENT_USER; lock: none
ALTER FUNCTION audit_site_versions() OWNER TO CURRENT_USER;

-- give audit_guest_groups() to CURRENT_USER; lock: none
ALTER FUNCTION audit_guest_groups() OWNER TO CURRENT_USER;

-- give audit_guests() to CURRENT_USER; lock: none
ALTER FUNCTION audit_guests() OWNER TO CURRENT_USER;

-- give audit_guest_contacts() to CURRENT_USER; lock: none
ALTER FUNCTION audit_guest_contacts() OWNER TO CURRENT_USER;

-- give audit_guest_tags() to CURRENT_USER; lock: none
ALTER FUNCTION audit_guest_tags() OWNER TO CURRENT_USER;

-- give audit_invites() to CURRENT_USER; lock: none
ALTER FUNCTION audit_invites() OWNER TO CURRENT_USER;

-- give audit_rsvp_forms() to CURRENT_USER; lock: none
ALTER FUNCTION audit_rsvp_forms() OWNER TO CURRENT_USER;

-- give audit_rsvp_questions() to CURRENT_USER; lock: none
ALTER FUNCTION audit_rsvp_questions() OWNER TO CURRENT_USER;

-- give audit_rsvp_submissions() to CURRENT_USER; lock: none
ALTER FUNCTION audit_rsvp_submissions() OWNER TO CURRENT_USER;

-- give audit_messaging_campaigns() to CURRENT_USER; lock: none
ALTER FUNCTION audit_messaging_campaigns() OWNER TO CURRENT_USER;

-- give audit_floor_plans() to CURRENT_USER; lock: none
ALTER FUNCTION audit_floor_plans() OWNER TO CURRENT_USER;

-- give audit_seating_tables() to CURRENT_USER; lock: none
ALTER FUNCTION audit_seating_tables() OWNER TO CURRENT_USER;

-- give audit_seating_assignments() to CURRENT_USER; lock: none
ALTER FUNCTION audit_seating_assignments() OWNER TO CURRENT_USER;

-- give audit_photo_wall_settings() to CURRENT_USER; lock: none
ALTER FUNCTION audit_photo_wall_settings() OWNER TO CURRENT_USER;

-- give audit_photo_uploads() to CURRENT_USER; lock: none
ALTER FUNCTION audit_photo_uploads() OWNER TO CURRENT_USER;

-- give audit_api_keys() to CURRENT_USER; lock: none
ALTER FUNCTION audit_api_keys() OWNER TO CURRENT_USER;

-- give audit_webhooks() to CURRENT_USER; lock: none
ALTER FUNCTION audit_webhooks() OWNER TO CURRENT_USER;

-- give audit_custom_fields() to CURRENT_USER; lock: none
ALTER FUNCTION audit_custom_fields() OWNER TO CURRENT_USER;

-- give audit_custom_field_values() to CURRENT_USER; lock: none
ALTER FUNCTION audit_custom_field_values() OWNER TO CURRENT_USER;

-- give audit_data_retention_policies() to CURRENT_USER; lock: none
ALTER FUNCTION audit_data_retention_policies() OWNER TO CURRENT_USER;

-- give audit_data_export_requests() to CURRENT_USER; lock: none
ALTER FUNCTION audit_data_export_requests() OWNER TO CURRENT_USER;

-- give audit_data_deletion_requests() to CURRENT_USER; lock: none
ALTER FUNCTION audit_data_deletion_requests() OWNER TO CURRENT_USER;

-- give audit_legal_holds() to CURRENT_USER; lock: none
ALTER FUNCTION audit_legal_holds() OWNER TO CURRENT_USER;

-- give guard_api_key() to CURRENT_USER; lock: none
ALTER FUNCTION guard_api_key() OWNER TO CURRENT_USER;

-- give share_removal() to CURRENT_USER; lock: none
ALTER FUNCTION share_removal() OWNER TO CURRENT_USER;

-- give place_custom_value() to CURRENT_USER; lock: none
ALTER FUNCTION place_custom_value() OWNER TO CURRENT_USER;

-- give guard_custom_value() to CURRENT_USER; lock: none
ALTER FUNCTION guard_custom_value() OWNER TO CURRENT_USER;

-- give drop_custom_values() to CURRENT_USER; lock: none
ALTER FUNCTION drop_custom_values() OWNER TO CURRENT_USER;

-- give roll_up_days(first_day date, last_day date) to CURRENT_USER; lock: none
ALTER FUNCTION roll_up_days(first_day date, last_day date) OWNER TO CURRENT_USER;

-- give roll_up_events() to CURRENT_USER; lock: none
ALTER FUNCTION roll_up_events() OWNER TO CURRENT_USER;

-- give roll_up_users() to CURRENT_USER; lock: none
ALTER FUNCTION roll_up_users() OWNER TO CURRENT_USER;

-- give roll_up_revenue(first_month date, last_month date) to CURRENT_USER; lock: none
ALTER FUNCTION roll_up_revenue(first_month date, last_month date) OWNER TO CURRENT_USER;

-- give roll_up_api_usage(first_day date, last_day date) to CURRENT_USER; lock: none
ALTER FUNCTION roll_up_api_usage(first_day date, last_day date) OWNER TO CURRENT_USER;

-- give place_subject() to CURRENT_USER; lock: none
ALTER FUNCTION place_subject() OWNER TO CURRENT_USER;

-- give is_on_hold(kind privacy_subject, subject uuid) to CURRENT_USER; lock: none
ALTER FUNCTION is_on_hold(kind privacy_subject, subject uuid) OWNER TO CURRENT_USER;

-- give guard_erasure() to CURRENT_USER; lock: none
ALTER FUNCTION guard_erasure() OWNER TO CURRENT_USER;

COMMIT;

BEGIN;

-- revoke audit_entries from eios_app; lock: ACCESS EXCLUSIVE on audit_entries (reads and writes wait)
REVOKE ALL ON audit_entries FROM eios_app;

-- revoke audit_entries from eios_service; lock: ACCESS EXCLUSIVE on audit_entries (reads and writes wait)
REVOKE ALL ON audit_entries FROM eios_service;

COMMIT;

BEGIN;

-- revoke revenue_summary from eios_app; lock: ACCESS EXCLUSIVE on revenue_summary (reads and writes wait)
REVOKE ALL ON revenue_summary FROM eios_app;

-- revoke revenue_summary from eios_service; lock: ACCESS EXCLUSIVE on revenue_summary (reads and writes wait)
REVOKE ALL ON revenue_summary FROM eios_service;

-- drop policy revenue_summary_service; lock: ACCESS EXCLUSIVE on revenue_summary (reads and writes wait)
DROP POLICY revenue_summary_service ON revenue_summary;

-- forget policy revenue_summary_service; lock: ACCESS EXCLUSIVE on revenue_summary (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'revenue_summary' AND policy_name = 'revenue_summary_service';

-- disable row security on revenue_summary; lock: ACCESS EXCLUSIVE on revenue_summary (reads and writes wait)
ALTER TABLE revenue_summary NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke user_activity_summary from eios_app; lock: ACCESS EXCLUSIVE on user_activity_summary (reads and writes wait)
REVOKE ALL ON user_activity_summary FROM eios_app;

-- revoke user_activity_summary from eios_service; lock: ACCESS EXCLUSIVE on user_activity_summary (reads and writes wait)
REVOKE ALL ON user_activity_summary FROM eios_service;

-- drop policy user_activity_summary_select; lock: ACCESS EXCLUSIVE on user_activity_summary (reads and writes wait)
DROP POLICY user_activity_summary_select ON user_activity_summary;

-- forget policy user_activity_summary_select; lock: ACCESS EXCLUSIVE on user_activity_summary (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'user_activity_summary' AND policy_name = 'user_activity_summary_select';

-- drop policy user_activity_summary_service; lock: ACCESS EXCLUSIVE on user_activity_summary (reads and writes wait)
DROP POLICY user_activity_summary_service ON user_activity_summary;

-- forget policy user_activity_summary_service; lock: ACCESS EXCLUSIVE on user_activity_summary (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'user_activity_summary' AND policy_name = 'user_activity_summary_service';

-- disable row security on user_activity_summary; lock: ACCESS EXCLUSIVE on user_activity_summary (reads and writes wait)
ALTER TABLE user_activity_summary NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke erasure_ledger from eios_app; lock: ACCESS EXCLUSIVE on erasure_ledger (reads and writes wait)
REVOKE ALL ON erasure_ledger FROM eios_app;

-- revoke erasure_ledger from eios_service; lock: ACCESS EXCLUSIVE on erasure_ledger (reads and writes wait)
REVOKE ALL ON erasure_ledger FROM eios_service;

-- drop policy erasure_ledger_select; lock: ACCESS EXCLUSIVE on erasure_ledger (reads and writes wait)
DROP POLICY erasure_ledger_select ON erasure_ledger;

-- forget policy erasure_ledger_select; lock: ACCESS EXCLUSIVE on erasure_ledger (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'erasure_ledger' AND policy_name = 'erasure_ledger_select';

-- drop policy erasure_ledger_service; lock: ACCESS EXCLUSIVE on erasure_ledger (reads and writes wait)
DROP POLICY erasure_ledger_service ON erasure_ledger;

-- forget policy erasure_ledger_service; lock: ACCESS EXCLUSIVE on erasure_ledger (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'erasure_ledger' AND policy_name = 'erasure_ledger_service';

-- disable row security on erasure_ledger; lock: ACCESS EXCLUSIVE on erasure_ledger (reads and writes wait)
ALTER TABLE erasure_ledger NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke legal_holds from eios_app; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
REVOKE ALL ON legal_holds FROM eios_app;

-- revoke legal_holds from eios_service; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
REVOKE ALL ON legal_holds FROM eios_service;

-- drop policy legal_holds_select; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
DROP POLICY legal_holds_select ON legal_holds;

-- forget policy legal_holds_select; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'legal_holds' AND policy_name = 'legal_holds_select';

-- drop policy legal_holds_service; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
DROP POLICY legal_holds_service ON legal_holds;

-- forget policy legal_holds_service; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'legal_holds' AND policy_name = 'legal_holds_service';

-- disable row security on legal_holds; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
ALTER TABLE legal_holds NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke data_deletion_requests from eios_app; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
REVOKE ALL ON data_deletion_requests FROM eios_app;

-- revoke data_deletion_requests from eios_service; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
REVOKE ALL ON data_deletion_requests FROM eios_service;

-- drop policy data_deletion_requests_select; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
DROP POLICY data_deletion_requests_select ON data_deletion_requests;

-- forget policy data_deletion_requests_select; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'data_deletion_requests' AND policy_name = 'data_deletion_requests_select';

-- drop policy data_deletion_requests_service; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
DROP POLICY data_deletion_requests_service ON data_deletion_requests;

-- forget policy data_deletion_requests_service; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'data_deletion_requests' AND policy_name = 'data_deletion_requests_service';

-- disable row security on data_deletion_requests; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
ALTER TABLE data_deletion_requests NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke data_export_requests from eios_app; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
REVOKE ALL ON data_export_requests FROM eios_app;

-- revoke data_export_requests from eios_service; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
REVOKE ALL ON data_export_requests FROM eios_service;

-- drop policy data_export_requests_select; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
DROP POLICY data_export_requests_select ON data_export_requests;

-- forget policy data_export_requests_select; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'data_export_requests' AND policy_name = 'data_export_requests_select';

-- drop policy data_export_requests_service; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
DROP POLICY data_export_requests_service ON data_export_requests;

-- forget policy data_export_requests_service; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'data_export_requests' AND policy_name = 'data_export_requests_service';

-- disable row security on data_export_requests; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
ALTER TABLE data_export_requests NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke api_usage_stats from eios_app; lock: ACCESS EXCLUSIVE on api_usage_stats (reads and writes wait)
REVOKE ALL ON api_usage_stats FROM eios_app;

-- revoke api_usage_stats from eios_service; lock: ACCESS EXCLUSIVE on api_usage_stats (reads and writes wait)
REVOKE ALL ON api_usage_stats FROM eios_service;

-- drop policy api_usage_stats_select; lock: ACCESS EXCLUSIVE on api_usage_stats (reads and writes wait)
DROP POLICY api_usage_stats_select ON api_usage_stats;

-- forget policy api_usage_stats_select; lock: ACCESS EXCLUSIVE on api_usage_stats (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'api_usage_stats' AND policy_name = 'api_usage_stats_select';

-- drop policy api_usage_stats_service; lock: ACCESS EXCLUSIVE on api_usage_stats (reads and writes wait)
DROP POLICY api_usage_stats_service ON api_usage_stats;

-- forget policy api_usage_stats_service; lock: ACCESS EXCLUSIVE on api_usage_stats (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'api_usage_stats' AND policy_name = 'api_usage_stats_service';

-- disable row security on api_usage_stats; lock: ACCESS EXCLUSIVE on api_usage_stats (reads and writes wait)
ALTER TABLE api_usage_stats NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke event_analytics from eios_app; lock: ACCESS EXCLUSIVE on event_analytics (reads and writes wait)
REVOKE ALL ON event_analytics FROM eios_app;

-- revoke event_analytics from eios_service; lock: ACCESS EXCLUSIVE on event_analytics (reads and writes wait)
REVOKE ALL ON event_analytics FROM eios_service;

-- drop policy event_analytics_select; lock: ACCESS EXCLUSIVE on event_analytics (reads and writes wait)
DROP POLICY event_analytics_select ON event_analytics;

-- forget policy event_analytics_select; lock: ACCESS EXCLUSIVE on event_analytics (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'event_analytics' AND policy_name = 'event_analytics_select';

-- drop policy event_analytics_service; lock: ACCESS EXCLUSIVE on event_analytics (reads and writes wait)
DROP POLICY event_analytics_service ON event_analytics;

-- forget policy event_analytics_service; lock: ACCESS EXCLUSIVE on event_analytics (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'event_analytics' AND policy_name = 'event_analytics_service';

-- disable row security on event_analytics; lock: ACCESS EXCLUSIVE on event_analytics (reads and writes wait)
ALTER TABLE event_analytics NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke daily_stats from eios_app; lock: ACCESS EXCLUSIVE on daily_stats (reads and writes wait)
REVOKE ALL ON daily_stats FROM eios_app;

-- revoke daily_stats from eios_service; lock: ACCESS EXCLUSIVE on daily_stats (reads and writes wait)
REVOKE ALL ON daily_stats FROM eios_service;

-- drop policy daily_stats_select; lock: ACCESS EXCLUSIVE on daily_stats (reads and writes wait)
DROP POLICY daily_stats_select ON daily_stats;

-- forget policy daily_stats_select; lock: ACCESS EXCLUSIVE on daily_stats (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'daily_stats' AND policy_name = 'daily_stats_select';

-- drop policy daily_stats_service; lock: ACCESS EXCLUSIVE on daily_stats (reads and writes wait)
DROP POLICY daily_stats_service ON daily_stats;

-- forget policy daily_stats_service; lock: ACCESS EXCLUSIVE on daily_stats (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'daily_stats' AND policy_name = 'daily_stats_service';

-- disable row security on daily_stats; lock: ACCESS EXCLUSIVE on daily_stats (reads and writes wait)
ALTER TABLE daily_stats NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke webhook_deliveries from eios_app; lock: ACCESS EXCLUSIVE on webhook_deliveries (reads and writes wait)
REVOKE ALL ON webhook_deliveries FROM eios_app;

-- revoke webhook_deliveries from eios_service; lock: ACCESS EXCLUSIVE on webhook_deliveries (reads and writes wait)
REVOKE ALL ON webhook_deliveries FROM eios_service;

-- drop policy webhook_deliveries_select; lock: ACCESS EXCLUSIVE on webhook_deliveries (reads and writes wait)
DROP POLICY webhook_deliveries_select ON webhook_deliveries;

-- forget policy webhook_deliveries_select; lock: ACCESS EXCLUSIVE on webhook_deliveries (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'webhook_deliveries' AND policy_name = 'webhook_deliveries_select';

-- drop policy webhook_deliveries_service; lock: ACCESS EXCLUSIVE on webhook_deliveries (reads and writes wait)
DROP POLICY webhook_deliveries_service ON webhook_deliveries;

-- forget policy webhook_deliveries_service; lock: ACCESS EXCLUSIVE on webhook_deliveries (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'webhook_deliveries' AND policy_name = 'webhook_deliveries_service';

-- disable row security on webhook_deliveries; lock: ACCESS EXCLUSIVE on webhook_deliveries (reads and writes wait)
ALTER TABLE webhook_deliveries NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke api_key_usage from eios_app; lock: ACCESS EXCLUSIVE on api_key_usage (reads and writes wait)
REVOKE ALL ON api_key_usage FROM eios_app;

-- revoke api_key_usage from eios_service; lock: ACCESS EXCLUSIVE on api_key_usage (reads and writes wait)
REVOKE ALL ON api_key_usage FROM eios_service;

-- drop policy api_key_usage_select; lock: ACCESS EXCLUSIVE on api_key_usage (reads and writes wait)
DROP POLICY api_key_usage_select ON api_key_usage;

-- forget policy api_key_usage_select; lock: ACCESS EXCLUSIVE on api_key_usage (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'api_key_usage' AND policy_name = 'api_key_usage_select';

-- drop policy api_key_usage_service; lock: ACCESS EXCLUSIVE on api_key_usage (reads and writes wait)
DROP POLICY api_key_usage_service ON api_key_usage;

-- forget policy api_key_usage_service; lock: ACCESS EXCLUSIVE on api_key_usage (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'api_key_usage' AND policy_name = 'api_key_usage_service';

-- disable row security on api_key_usage; lock: ACCESS EXCLUSIVE on api_key_usage (reads and writes wait)
ALTER TABLE api_key_usage NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke data_retention_policies from eios_app; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
REVOKE ALL ON data_retention_policies FROM eios_app;

-- revoke data_retention_policies from eios_service; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
REVOKE ALL ON data_retention_policies FROM eios_service;

-- drop policy data_retention_policies_delete; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
DROP POLICY data_retention_policies_delete ON data_retention_policies;

-- forget policy data_retention_policies_delete; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'data_retention_policies' AND policy_name = 'data_retention_policies_delete';

-- drop policy data_retention_policies_update; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
DROP POLICY data_retention_policies_update ON data_retention_policies;

-- forget policy data_retention_policies_update; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'data_retention_policies' AND policy_name = 'data_retention_policies_update';

-- drop policy data_retention_policies_insert; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
DROP POLICY data_retention_policies_insert ON data_retention_policies;

-- forget policy data_retention_policies_insert; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'data_retention_policies' AND policy_name = 'data_retention_policies_insert';

-- drop policy data_retention_policies_select; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
DROP POLICY data_retention_policies_select ON data_retention_policies;

-- forget policy data_retention_policies_select; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'data_retention_policies' AND policy_name = 'data_retention_policies_select';

-- drop policy data_retention_policies_service; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
DROP POLICY data_retention_policies_service ON data_retention_policies;

-- forget policy data_retention_policies_service; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'data_retention_policies' AND policy_name = 'data_retention_policies_service';

-- disable row security on data_retention_policies; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
ALTER TABLE data_retention_policies NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke custom_field_values from eios_app; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
REVOKE ALL ON custom_field_values FROM eios_app;

-- revoke custom_field_values from eios_service; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
REVOKE ALL ON custom_field_values FROM eios_service;

-- drop policy custom_field_values_delete; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
DROP POLICY custom_field_values_delete ON custom_field_values;

-- forget policy custom_field_values_delete; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'custom_field_values' AND policy_name = 'custom_field_values_delete';

-- drop policy custom_field_values_update; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
DROP POLICY custom_field_values_update ON custom_field_values;

-- forget policy custom_field_values_update; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'custom_field_values' AND policy_name = 'custom_field_values_update';

-- drop policy custom_field_values_insert; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
DROP POLICY custom_field_values_insert ON custom_field_values;

-- forget policy custom_field_values_insert; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'custom_field_values' AND policy_name = 'custom_field_values_insert';

-- drop policy custom_field_values_select; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
DROP POLICY custom_field_values_select ON custom_field_values;

-- forget policy custom_field_values_select; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'custom_field_values' AND policy_name = 'custom_field_values_select';

-- drop policy custom_field_values_service; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
DROP POLICY custom_field_values_service ON custom_field_values;

-- forget policy custom_field_values_service; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'custom_field_values' AND policy_name = 'custom_field_values_service';

-- disable row security on custom_field_values; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
ALTER TABLE custom_field_values NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke custom_fields from eios_app; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
REVOKE ALL ON custom_fields FROM eios_app;

-- revoke custom_fields from eios_service; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
REVOKE ALL ON custom_fields FROM eios_service;

-- drop policy custom_fields_delete; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
DROP POLICY custom_fields_delete ON custom_fields;

-- forget policy custom_fields_delete; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'custom_fields' AND policy_name = 'custom_fields_delete';

-- drop policy custom_fields_update; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
DROP POLICY custom_fields_update ON custom_fields;

-- forget policy custom_fields_update; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'custom_fields' AND policy_name = 'custom_fields_update';

-- drop policy custom_fields_insert; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
DROP POLICY custom_fields_insert ON custom_fields;

-- forget policy custom_fields_insert; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'custom_fields' AND policy_name = 'custom_fields_insert';

-- drop policy custom_fields_select; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
DROP POLICY custom_fields_select ON custom_fields;

-- forget policy custom_fields_select; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'custom_fields' AND policy_name = 'custom_fields_select';

-- drop policy custom_fields_service; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
DROP POLICY custom_fields_service ON custom_fields;

-- forget policy custom_fields_service; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'custom_fields' AND policy_name = 'custom_fields_service';

-- disable row security on custom_fields; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
ALTER TABLE custom_fields NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke webhooks from eios_app; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
REVOKE ALL ON webhooks FROM eios_app;

-- revoke webhooks from eios_service; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
REVOKE ALL ON webhooks FROM eios_service;

-- drop policy webhooks_delete; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
DROP POLICY webhooks_delete ON webhooks;

-- forget policy webhooks_delete; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'webhooks' AND policy_name = 'webhooks_delete';

-- drop policy webhooks_update; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
DROP POLICY webhooks_update ON webhooks;

-- forget policy webhooks_update; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'webhooks' AND policy_name = 'webhooks_update';

-- drop policy webhooks_insert; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
DROP POLICY webhooks_insert ON webhooks;

-- forget policy webhooks_insert; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'webhooks' AND policy_name = 'webhooks_insert';

-- drop policy webhooks_select; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
DROP POLICY webhooks_select ON webhooks;

-- forget policy webhooks_select; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'webhooks' AND policy_name = 'webhooks_select';

-- drop policy webhooks_service; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
DROP POLICY webhooks_service ON webhooks;

-- forget policy webhooks_service; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'webhooks' AND policy_name = 'webhooks_service';

-- disable row security on webhooks; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
ALTER TABLE webhooks NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke api_keys from eios_app; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
REVOKE ALL ON api_keys FROM eios_app;

-- revoke api_keys from eios_service; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
REVOKE ALL ON api_keys FROM eios_service;

-- drop policy api_keys_delete; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
DROP POLICY api_keys_delete ON api_keys;

-- forget policy api_keys_delete; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'api_keys' AND policy_name = 'api_keys_delete';

-- drop policy api_keys_update; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
DROP POLICY api_keys_update ON api_keys;

-- forget policy api_keys_update; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'api_keys' AND policy_name = 'api_keys_update';

-- drop policy api_keys_insert; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
DROP POLICY api_keys_insert ON api_keys;

-- forget policy api_keys_insert; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'api_keys' AND policy_name = 'api_keys_insert';

-- drop policy api_keys_select; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
DROP POLICY api_keys_select ON api_keys;

-- forget policy api_keys_select; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'api_keys' AND policy_name = 'api_keys_select';

-- drop policy api_keys_service; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
DROP POLICY api_keys_service ON api_keys;

-- forget policy api_keys_service; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'api_keys' AND policy_name = 'api_keys_service';

-- disable row security on api_keys; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
ALTER TABLE api_keys NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke photo_likes from eios_app; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
REVOKE ALL ON photo_likes FROM eios_app;

-- revoke photo_likes from eios_service; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
REVOKE ALL ON photo_likes FROM eios_service;

-- drop policy photo_likes_delete; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
DROP POLICY photo_likes_delete ON photo_likes;

-- forget policy photo_likes_delete; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'photo_likes' AND policy_name = 'photo_likes_delete';

-- drop policy photo_likes_update; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
DROP POLICY photo_likes_update ON photo_likes;

-- forget policy photo_likes_update; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'photo_likes' AND policy_name = 'photo_likes_update';

-- drop policy photo_likes_insert; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
DROP POLICY photo_likes_insert ON photo_likes;

-- forget policy photo_likes_insert; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'photo_likes' AND policy_name = 'photo_likes_insert';

-- drop policy photo_likes_select; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
DROP POLICY photo_likes_select ON photo_likes;

-- forget policy photo_likes_select; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'photo_likes' AND policy_name = 'photo_likes_select';

-- drop policy photo_likes_service; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
DROP POLICY photo_likes_service ON photo_likes;

-- forget policy photo_likes_service; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'photo_likes' AND policy_name = 'photo_likes_service';

-- disable row security on photo_likes; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
ALTER TABLE photo_likes NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke photo_uploads from eios_app; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
REVOKE ALL ON photo_uploads FROM eios_app;

-- revoke photo_uploads from eios_service; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
REVOKE ALL ON photo_uploads FROM eios_service;

-- drop policy by_invite_update; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DROP POLICY by_invite_update ON photo_uploads;

-- forget policy by_invite_update; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'photo_uploads' AND policy_name = 'by_invite_update';

-- drop policy by_invite_insert; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DROP POLICY by_invite_insert ON photo_uploads;

-- forget policy by_invite_insert; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'photo_uploads' AND policy_name = 'by_invite_insert';

-- drop policy by_invite_select; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DROP POLICY by_invite_select ON photo_uploads;

-- forget policy by_invite_select; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'photo_uploads' AND policy_name = 'by_invite_select';

-- drop policy photo_uploads_delete; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DROP POLICY photo_uploads_delete ON photo_uploads;

-- forget policy photo_uploads_delete; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'photo_uploads' AND policy_name = 'photo_uploads_delete';

-- drop policy photo_uploads_update; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DROP POLICY photo_uploads_update ON photo_uploads;

-- forget policy photo_uploads_update; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'photo_uploads' AND policy_name = 'photo_uploads_update';

-- drop policy photo_uploads_insert; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DROP POLICY photo_uploads_insert ON photo_uploads;

-- forget policy photo_uploads_insert; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'photo_uploads' AND policy_name = 'photo_uploads_insert';

-- drop policy photo_uploads_select; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DROP POLICY photo_uploads_select ON photo_uploads;

-- forget policy photo_uploads_select; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'photo_uploads' AND policy_name = 'photo_uploads_select';

-- drop policy photo_uploads_service; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DROP POLICY photo_uploads_service ON photo_uploads;

-- forget policy photo_uploads_service; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'photo_uploads' AND policy_name = 'photo_uploads_service';

-- disable row security on photo_uploads; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE photo_uploads NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke photo_wall_settings from eios_app; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
REVOKE ALL ON photo_wall_settings FROM eios_app;

-- revoke photo_wall_settings from eios_service; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
REVOKE ALL ON photo_wall_settings FROM eios_service;

-- drop policy photo_wall_settings_delete; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
DROP POLICY photo_wall_settings_delete ON photo_wall_settings;

-- forget policy photo_wall_settings_delete; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'photo_wall_settings' AND policy_name = 'photo_wall_settings_delete';

-- drop policy photo_wall_settings_update; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
DROP POLICY photo_wall_settings_update ON photo_wall_settings;

-- forget policy photo_wall_settings_update; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'photo_wall_settings' AND policy_name = 'photo_wall_settings_update';

-- drop policy photo_wall_settings_insert; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
DROP POLICY photo_wall_settings_insert ON photo_wall_settings;

-- forget policy photo_wall_settings_insert; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'photo_wall_settings' AND policy_name = 'photo_wall_settings_insert';

-- drop policy photo_wall_settings_select; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
DROP POLICY photo_wall_settings_select ON photo_wall_settings;

-- forget policy photo_wall_settings_select; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'photo_wall_settings' AND policy_name = 'photo_wall_settings_select';

-- drop policy photo_wall_settings_service; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
DROP POLICY photo_wall_settings_service ON photo_wall_settings;

-- forget policy photo_wall_settings_service; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'photo_wall_settings' AND policy_name = 'photo_wall_settings_service';

-- disable row security on photo_wall_settings; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
ALTER TABLE photo_wall_settings NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke check_in_records from eios_app; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
REVOKE ALL ON check_in_records FROM eios_app;

-- revoke check_in_records from eios_service; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
REVOKE ALL ON check_in_records FROM eios_service;

-- drop policy check_in_records_delete; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
DROP POLICY check_in_records_delete ON check_in_records;

-- forget policy check_in_records_delete; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'check_in_records' AND policy_name = 'check_in_records_delete';

-- drop policy check_in_records_update; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
DROP POLICY check_in_records_update ON check_in_records;

-- forget policy check_in_records_update; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'check_in_records' AND policy_name = 'check_in_records_update';

-- drop policy check_in_records_insert; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
DROP POLICY check_in_records_insert ON check_in_records;

-- forget policy check_in_records_insert; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'check_in_records' AND policy_name = 'check_in_records_insert';

-- drop policy check_in_records_select; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
DROP POLICY check_in_records_select ON check_in_records;

-- forget policy check_in_records_select; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'check_in_records' AND policy_name = 'check_in_records_select';

-- drop policy check_in_records_service; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
DROP POLICY check_in_records_service ON check_in_records;

-- forget policy check_in_records_service; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'check_in_records' AND policy_name = 'check_in_records_service';

-- disable row security on check_in_records; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
ALTER TABLE check_in_records NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke seating_assignments from eios_app; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
REVOKE ALL ON seating_assignments FROM eios_app;

-- revoke seating_assignments from eios_service; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
REVOKE ALL ON seating_assignments FROM eios_service;

-- drop policy seating_assignments_delete; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
DROP POLICY seating_assignments_delete ON seating_assignments;

-- forget policy seating_assignments_delete; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'seating_assignments' AND policy_name = 'seating_assignments_delete';

-- drop policy seating_assignments_update; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
DROP POLICY seating_assignments_update ON seating_assignments;

-- forget policy seating_assignments_update; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'seating_assignments' AND policy_name = 'seating_assignments_update';

-- drop policy seating_assignments_insert; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
DROP POLICY seating_assignments_insert ON seating_assignments;

-- forget policy seating_assignments_insert; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'seating_assignments' AND policy_name = 'seating_assignments_insert';

-- drop policy seating_assignments_select; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
DROP POLICY seating_assignments_select ON seating_assignments;

-- forget policy seating_assignments_select; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'seating_assignments' AND policy_name = 'seating_assignments_select';

-- drop policy seating_assignments_service; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
DROP POLICY seating_assignments_service ON seating_assignments;

-- forget policy seating_assignments_service; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'seating_assignments' AND policy_name = 'seating_assignments_service';

-- disable row security on seating_assignments; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
ALTER TABLE seating_assignments NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke seating_tables from eios_app; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
REVOKE ALL ON seating_tables FROM eios_app;

-- revoke seating_tables from eios_service; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
REVOKE ALL ON seating_tables FROM eios_service;

-- drop policy seating_tables_delete; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
DROP POLICY seating_tables_delete ON seating_tables;

-- forget policy seating_tables_delete; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'seating_tables' AND policy_name = 'seating_tables_delete';

-- drop policy seating_tables_update; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
DROP POLICY seating_tables_update ON seating_tables;

-- forget policy seating_tables_update; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'seating_tables' AND policy_name = 'seating_tables_update';

-- drop policy seating_tables_insert; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
DROP POLICY seating_tables_insert ON seating_tables;

-- forget policy seating_tables_insert; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'seating_tables' AND policy_name = 'seating_tables_insert';

-- drop policy seating_tables_select; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
DROP POLICY seating_tables_select ON seating_tables;

-- forget policy seating_tables_select; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'seating_tables' AND policy_name = 'seating_tables_select';

-- drop policy seating_tables_service; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
DROP POLICY seating_tables_service ON seating_tables;

-- forget policy seating_tables_service; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'seating_tables' AND policy_name = 'seating_tables_service';

-- disable row security on seating_tables; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE seating_tables NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke floor_plans from eios_app; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
REVOKE ALL ON floor_plans FROM eios_app;

-- revoke floor_plans from eios_service; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
REVOKE ALL ON floor_plans FROM eios_service;

-- drop policy floor_plans_delete; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
DROP POLICY floor_plans_delete ON floor_plans;

-- forget policy floor_plans_delete; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'floor_plans' AND policy_name = 'floor_plans_delete';

-- drop policy floor_plans_update; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
DROP POLICY floor_plans_update ON floor_plans;

-- forget policy floor_plans_update; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'floor_plans' AND policy_name = 'floor_plans_update';

-- drop policy floor_plans_insert; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
DROP POLICY floor_plans_insert ON floor_plans;

-- forget policy floor_plans_insert; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'floor_plans' AND policy_name = 'floor_plans_insert';

-- drop policy floor_plans_select; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
DROP POLICY floor_plans_select ON floor_plans;

-- forget policy floor_plans_select; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'floor_plans' AND policy_name = 'floor_plans_select';

-- drop policy floor_plans_service; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
DROP POLICY floor_plans_service ON floor_plans;

-- forget policy floor_plans_service; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'floor_plans' AND policy_name = 'floor_plans_service';

-- disable row security on floor_plans; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
ALTER TABLE floor_plans NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke message_events from eios_app; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
REVOKE ALL ON message_events FROM eios_app;

-- revoke message_events from eios_service; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
REVOKE ALL ON message_events FROM eios_service;

-- drop policy message_events_delete; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
DROP POLICY message_events_delete ON message_events;

-- forget policy message_events_delete; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'message_events' AND policy_name = 'message_events_delete';

-- drop policy message_events_update; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
DROP POLICY message_events_update ON message_events;

-- forget policy message_events_update; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'message_events' AND policy_name = 'message_events_update';

-- drop policy message_events_insert; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
DROP POLICY message_events_insert ON message_events;

-- forget policy message_events_insert; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'message_events' AND policy_name = 'message_events_insert';

-- drop policy message_events_select; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
DROP POLICY message_events_select ON message_events;

-- forget policy message_events_select; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'message_events' AND policy_name = 'message_events_select';

-- drop policy message_events_service; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
DROP POLICY message_events_service ON message_events;

-- forget policy message_events_service; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'message_events' AND policy_name = 'message_events_service';

-- disable row security on message_events; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
ALTER TABLE message_events NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke message_jobs from eios_app; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
REVOKE ALL ON message_jobs FROM eios_app;

-- revoke message_jobs from eios_service; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
REVOKE ALL ON message_jobs FROM eios_service;

-- drop policy message_jobs_delete; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
DROP POLICY message_jobs_delete ON message_jobs;

-- forget policy message_jobs_delete; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'message_jobs' AND policy_name = 'message_jobs_delete';

-- drop policy message_jobs_update; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
DROP POLICY message_jobs_update ON message_jobs;

-- forget policy message_jobs_update; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'message_jobs' AND policy_name = 'message_jobs_update';

-- drop policy message_jobs_insert; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
DROP POLICY message_jobs_insert ON message_jobs;

-- forget policy message_jobs_insert; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'message_jobs' AND policy_name = 'message_jobs_insert';

-- drop policy message_jobs_select; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
DROP POLICY message_jobs_select ON message_jobs;

-- forget policy message_jobs_select; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'message_jobs' AND policy_name = 'message_jobs_select';

-- drop policy message_jobs_service; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
DROP POLICY message_jobs_service ON message_jobs;

-- forget policy message_jobs_service; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'message_jobs' AND policy_name = 'message_jobs_service';

-- disable row security on message_jobs; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
ALTER TABLE message_jobs NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke messaging_campaigns from eios_app; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
REVOKE ALL ON messaging_campaigns FROM eios_app;

-- revoke messaging_campaigns from eios_service; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
REVOKE ALL ON messaging_campaigns FROM eios_service;

-- drop policy messaging_campaigns_delete; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
DROP POLICY messaging_campaigns_delete ON messaging_campaigns;

-- forget policy messaging_campaigns_delete; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'messaging_campaigns' AND policy_name = 'messaging_campaigns_delete';

-- drop policy messaging_campaigns_update; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
DROP POLICY messaging_campaigns_update ON messaging_campaigns;

-- forget policy messaging_campaigns_update; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'messaging_campaigns' AND policy_name = 'messaging_campaigns_update';

-- drop policy messaging_campaigns_insert; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
DROP POLICY messaging_campaigns_insert ON messaging_campaigns;

-- forget policy messaging_campaigns_insert; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'messaging_campaigns' AND policy_name = 'messaging_campaigns_insert';

-- drop policy messaging_campaigns_select; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
DROP POLICY messaging_campaigns_select ON messaging_campaigns;

-- forget policy messaging_campaigns_select; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'messaging_campaigns' AND policy_name = 'messaging_campaigns_select';

-- drop policy messaging_campaigns_service; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
DROP POLICY messaging_campaigns_service ON messaging_campaigns;

-- forget policy messaging_campaigns_service; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'messaging_campaigns' AND policy_name = 'messaging_campaigns_service';

-- disable row security on messaging_campaigns; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE messaging_campaigns NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke rsvp_answers from eios_app; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
REVOKE ALL ON rsvp_answers FROM eios_app;

-- revoke rsvp_answers from eios_service; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
REVOKE ALL ON rsvp_answers FROM eios_service;

-- drop policy by_invite_update; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
DROP POLICY by_invite_update ON rsvp_answers;

-- forget policy by_invite_update; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_answers' AND policy_name = 'by_invite_update';

-- drop policy by_invite_insert; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
DROP POLICY by_invite_insert ON rsvp_answers;

-- forget policy by_invite_insert; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_answers' AND policy_name = 'by_invite_insert';

-- drop policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
DROP POLICY by_invite_select ON rsvp_answers;

-- forget policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_answers' AND policy_name = 'by_invite_select';

-- drop policy rsvp_answers_delete; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
DROP POLICY rsvp_answers_delete ON rsvp_answers;

-- forget policy rsvp_answers_delete; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_answers' AND policy_name = 'rsvp_answers_delete';

-- drop policy rsvp_answers_update; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
DROP POLICY rsvp_answers_update ON rsvp_answers;

-- forget policy rsvp_answers_update; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_answers' AND policy_name = 'rsvp_answers_update';

-- drop policy rsvp_answers_insert; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
DROP POLICY rsvp_answers_insert ON rsvp_answers;

-- forget policy rsvp_answers_insert; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_answers' AND policy_name = 'rsvp_answers_insert';

-- drop policy rsvp_answers_select; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
DROP POLICY rsvp_answers_select ON rsvp_answers;

-- forget policy rsvp_answers_select; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_answers' AND policy_name = 'rsvp_answers_select';

-- drop policy rsvp_answers_service; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
DROP POLICY rsvp_answers_service ON rsvp_answers;

-- forget policy rsvp_answers_service; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_answers' AND policy_name = 'rsvp_answers_service';

-- disable row security on rsvp_answers; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
ALTER TABLE rsvp_answers NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke rsvp_submissions from eios_app; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
REVOKE ALL ON rsvp_submissions FROM eios_app;

-- revoke rsvp_submissions from eios_service; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
REVOKE ALL ON rsvp_submissions FROM eios_service;

-- drop policy by_invite_update; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DROP POLICY by_invite_update ON rsvp_submissions;

-- forget policy by_invite_update; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_submissions' AND policy_name = 'by_invite_update';

-- drop policy by_invite_insert; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DROP POLICY by_invite_insert ON rsvp_submissions;

-- forget policy by_invite_insert; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_submissions' AND policy_name = 'by_invite_insert';

-- drop policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DROP POLICY by_invite_select ON rsvp_submissions;

-- forget policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_submissions' AND policy_name = 'by_invite_select';

-- drop policy rsvp_submissions_delete; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DROP POLICY rsvp_submissions_delete ON rsvp_submissions;

-- forget policy rsvp_submissions_delete; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_submissions' AND policy_name = 'rsvp_submissions_delete';

-- drop policy rsvp_submissions_update; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DROP POLICY rsvp_submissions_update ON rsvp_submissions;

-- forget policy rsvp_submissions_update; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_submissions' AND policy_name = 'rsvp_submissions_update';

-- drop policy rsvp_submissions_insert; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DROP POLICY rsvp_submissions_insert ON rsvp_submissions;

-- forget policy rsvp_submissions_insert; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_submissions' AND policy_name = 'rsvp_submissions_insert';

-- drop policy rsvp_submissions_select; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DROP POLICY rsvp_submissions_select ON rsvp_submissions;

-- forget policy rsvp_submissions_select; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_submissions' AND policy_name = 'rsvp_submissions_select';

-- drop policy rsvp_submissions_service; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DROP POLICY rsvp_submissions_service ON rsvp_submissions;

-- forget policy rsvp_submissions_service; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'rsvp_submissions' AND policy_name = 'rsvp_submissions_service';

-- disable row security on rsvp_submissions; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE rsvp_submissions NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke rsvp_logic_rules from eios_app; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
REVOKE ALL ON rsvp_logic_rules FROM eios_app;

-- revoke rsvp_logic_rules from eios_service; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
REVOKE ALL ON rsvp_logic_rules FROM eios_service;

-- drop policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
DROP POLICY by_invite_select ON rsvp_logic_rules;

-- forget policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_logic_rules' AND policy_name = 'by_invite_select';

-- drop policy rsvp_logic_rules_delete; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
DROP POLICY rsvp_logic_rules_delete ON rsvp_logic_rules;

-- forget policy rsvp_logic_rules_delete; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_logic_rules' AND policy_name = 'rsvp_logic_rules_delete';

-- drop policy rsvp_logic_rules_update; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
DROP POLICY rsvp_logic_rules_update ON rsvp_logic_rules;

-- forget policy rsvp_logic_rules_update; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_logic_rules' AND policy_name = 'rsvp_logic_rules_update';

-- drop policy rsvp_logic_rules_insert; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
DROP POLICY rsvp_logic_rules_insert ON rsvp_logic_rules;

-- forget policy rsvp_logic_rules_insert; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_logic_rules' AND policy_name = 'rsvp_logic_rules_insert';

-- drop policy rsvp_logic_rules_select; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
DROP POLICY rsvp_logic_rules_select ON rsvp_logic_rules;

-- forget policy rsvp_logic_rules_select; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_logic_rules' AND policy_name = 'rsvp_logic_rules_select';

-- drop policy rsvp_logic_rules_service; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
DROP POLICY rsvp_logic_rules_service ON rsvp_logic_rules;

-- forget policy rsvp_logic_rules_service; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'rsvp_logic_rules' AND policy_name = 'rsvp_logic_rules_service';

-- disable row security on rsvp_logic_rules; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
ALTER TABLE rsvp_logic_rules NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke rsvp_question_options from eios_app; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
REVOKE ALL ON rsvp_question_options FROM eios_app;

-- revoke rsvp_question_options from eios_service; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
REVOKE ALL ON rsvp_question_options FROM eios_service;

-- drop policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
DROP POLICY by_invite_select ON rsvp_question_options;

-- forget policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_question_options' AND policy_name = 'by_invite_select';

-- drop policy rsvp_question_options_delete; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
DROP POLICY rsvp_question_options_delete ON rsvp_question_options;

-- forget policy rsvp_question_options_delete; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'rsvp_question_options' AND policy_name = 'rsvp_question_options_delete';

-- drop policy rsvp_question_options_update; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
DROP POLICY rsvp_question_options_update ON rsvp_question_options;

-- forget policy rsvp_question_options_update; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'rsvp_question_options' AND policy_name = 'rsvp_question_options_update';

-- drop policy rsvp_question_options_insert; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
DROP POLICY rsvp_question_options_insert ON rsvp_question_options;

-- forget policy rsvp_question_options_insert; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'rsvp_question_options' AND policy_name = 'rsvp_question_options_insert';

-- drop policy rsvp_question_options_select; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
DROP POLICY rsvp_question_options_select ON rsvp_question_options;

-- forget policy rsvp_question_options_select; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'rsvp_question_options' AND policy_name = 'rsvp_question_options_select';

-- drop policy rsvp_question_options_service; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
DROP POLICY rsvp_question_options_service ON rsvp_question_options;

-- forget policy rsvp_question_options_service; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'rsvp_question_options' AND policy_name = 'rsvp_question_options_service';

-- disable row security on rsvp_question_options; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE rsvp_question_options NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke rsvp_questions from eios_app; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
REVOKE ALL ON rsvp_questions FROM eios_app;

-- revoke rsvp_questions from eios_service; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
REVOKE ALL ON rsvp_questions FROM eios_service;

-- drop policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
DROP POLICY by_invite_select ON rsvp_questions;

-- forget policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_questions' AND policy_name = 'by_invite_select';

-- drop policy rsvp_questions_delete; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
DROP POLICY rsvp_questions_delete ON rsvp_questions;

-- forget policy rsvp_questions_delete; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_questions' AND policy_name = 'rsvp_questions_delete';

-- drop policy rsvp_questions_update; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
DROP POLICY rsvp_questions_update ON rsvp_questions;

-- forget policy rsvp_questions_update; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_questions' AND policy_name = 'rsvp_questions_update';

-- drop policy rsvp_questions_insert; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
DROP POLICY rsvp_questions_insert ON rsvp_questions;

-- forget policy rsvp_questions_insert; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_questions' AND policy_name = 'rsvp_questions_insert';

-- drop policy rsvp_questions_select; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
DROP POLICY rsvp_questions_select ON rsvp_questions;

-- forget policy rsvp_questions_select; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_questions' AND policy_name = 'rsvp_questions_select';

-- drop policy rsvp_questions_service; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
DROP POLICY rsvp_questions_service ON rsvp_questions;

-- forget policy rsvp_questions_service; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_questions' AND policy_name = 'rsvp_questions_service';

-- disable row security on rsvp_questions; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE rsvp_questions NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke rsvp_forms from eios_app; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
REVOKE ALL ON rsvp_forms FROM eios_app;

-- revoke rsvp_forms from eios_service; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
REVOKE ALL ON rsvp_forms FROM eios_service;

-- drop policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
DROP POLICY by_invite_select ON rsvp_forms;

-- forget policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_forms' AND policy_name = 'by_invite_select';

-- drop policy rsvp_forms_delete; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
DROP POLICY rsvp_forms_delete ON rsvp_forms;

-- forget policy rsvp_forms_delete; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_forms' AND policy_name = 'rsvp_forms_delete';

-- drop policy rsvp_forms_update; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
DROP POLICY rsvp_forms_update ON rsvp_forms;

-- forget policy rsvp_forms_update; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_forms' AND policy_name = 'rsvp_forms_update';

-- drop policy rsvp_forms_insert; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
DROP POLICY rsvp_forms_insert ON rsvp_forms;

-- forget policy rsvp_forms_insert; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_forms' AND policy_name = 'rsvp_forms_insert';

-- drop policy rsvp_forms_select; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
DROP POLICY rsvp_forms_select ON rsvp_forms;

-- forget policy rsvp_forms_select; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_forms' AND policy_name = 'rsvp_forms_select';

-- drop policy rsvp_forms_service; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
DROP POLICY rsvp_forms_service ON rsvp_forms;

-- forget policy rsvp_forms_service; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'rsvp_forms' AND policy_name = 'rsvp_forms_service';

-- disable row security on rsvp_forms; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
ALTER TABLE rsvp_forms NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke invite_access_logs from eios_app; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
REVOKE ALL ON invite_access_logs FROM eios_app;

-- revoke invite_access_logs from eios_service; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
REVOKE ALL ON invite_access_logs FROM eios_service;

-- drop policy by_invite_insert; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
DROP POLICY by_invite_insert ON invite_access_logs;

-- forget policy by_invite_insert; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'invite_access_logs' AND policy_name = 'by_invite_insert';

-- drop policy by_invite_select; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
DROP POLICY by_invite_select ON invite_access_logs;

-- forget policy by_invite_select; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'invite_access_logs' AND policy_name = 'by_invite_select';

-- drop policy invite_access_logs_delete; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
DROP POLICY invite_access_logs_delete ON invite_access_logs;

-- forget policy invite_access_logs_delete; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'invite_access_logs' AND policy_name = 'invite_access_logs_delete';

-- drop policy invite_access_logs_update; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
DROP POLICY invite_access_logs_update ON invite_access_logs;

-- forget policy invite_access_logs_update; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'invite_access_logs' AND policy_name = 'invite_access_logs_update';

-- drop policy invite_access_logs_insert; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
DROP POLICY invite_access_logs_insert ON invite_access_logs;

-- forget policy invite_access_logs_insert; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'invite_access_logs' AND policy_name = 'invite_access_logs_insert';

-- drop policy invite_access_logs_select; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
DROP POLICY invite_access_logs_select ON invite_access_logs;

-- forget policy invite_access_logs_select; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'invite_access_logs' AND policy_name = 'invite_access_logs_select';

-- drop policy invite_access_logs_service; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
DROP POLICY invite_access_logs_service ON invite_access_logs;

-- forget policy invite_access_logs_service; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'invite_access_logs' AND policy_name = 'invite_access_logs_service';

-- disable row security on invite_access_logs; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
ALTER TABLE invite_access_logs NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke invites from eios_app; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
REVOKE ALL ON invites FROM eios_app;

-- revoke invites from eios_service; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
REVOKE ALL ON invites FROM eios_service;

-- drop policy by_invite_update; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
DROP POLICY by_invite_update ON invites;

-- forget policy by_invite_update; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'invites' AND policy_name = 'by_invite_update';

-- drop policy by_invite_select; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
DROP POLICY by_invite_select ON invites;

-- forget policy by_invite_select; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'invites' AND policy_name = 'by_invite_select';

-- drop policy invites_delete; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
DROP POLICY invites_delete ON invites;

-- forget policy invites_delete; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'invites' AND policy_name = 'invites_delete';

-- drop policy invites_update; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
DROP POLICY invites_update ON invites;

-- forget policy invites_update; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'invites' AND policy_name = 'invites_update';

-- drop policy invites_insert; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
DROP POLICY invites_insert ON invites;

-- forget policy invites_insert; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'invites' AND policy_name = 'invites_insert';

-- drop policy invites_select; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
DROP POLICY invites_select ON invites;

-- forget policy invites_select; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'invites' AND policy_name = 'invites_select';

-- drop policy invites_service; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
DROP POLICY invites_service ON invites;

-- forget policy invites_service; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'invites' AND policy_name = 'invites_service';

-- disable row security on invites; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE invites NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke guest_tag_assignments from eios_app; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
REVOKE ALL ON guest_tag_assignments FROM eios_app;

-- revoke guest_tag_assignments from eios_service; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
REVOKE ALL ON guest_tag_assignments FROM eios_service;

-- drop policy guest_tag_assignments_delete; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
DROP POLICY guest_tag_assignments_delete ON guest_tag_assignments;

-- forget policy guest_tag_assignments_delete; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'guest_tag_assignments' AND policy_name = 'guest_tag_assignments_delete';

-- drop policy guest_tag_assignments_update; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
DROP POLICY guest_tag_assignments_update ON guest_tag_assignments;

-- forget policy guest_tag_assignments_update; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'guest_tag_assignments' AND policy_name = 'guest_tag_assignments_update';

-- drop policy guest_tag_assignments_insert; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
DROP POLICY guest_tag_assignments_insert ON guest_tag_assignments;

-- forget policy guest_tag_assignments_insert; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'guest_tag_assignments' AND policy_name = 'guest_tag_assignments_insert';

-- drop policy guest_tag_assignments_select; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
DROP POLICY guest_tag_assignments_select ON guest_tag_assignments;

-- forget policy guest_tag_assignments_select; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'guest_tag_assignments' AND policy_name = 'guest_tag_assignments_select';

-- drop policy guest_tag_assignments_service; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
DROP POLICY guest_tag_assignments_service ON guest_tag_assignments;

-- forget policy guest_tag_assignments_service; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'guest_tag_assignments' AND policy_name = 'guest_tag_assignments_service';

-- disable row security on guest_tag_assignments; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
ALTER TABLE guest_tag_assignments NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke guest_tags from eios_app; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
REVOKE ALL ON guest_tags FROM eios_app;

-- revoke guest_tags from eios_service; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
REVOKE ALL ON guest_tags FROM eios_service;

-- drop policy guest_tags_delete; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
DROP POLICY guest_tags_delete ON guest_tags;

-- forget policy guest_tags_delete; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'guest_tags' AND policy_name = 'guest_tags_delete';

-- drop policy guest_tags_update; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
DROP POLICY guest_tags_update ON guest_tags;

-- forget policy guest_tags_update; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'guest_tags' AND policy_name = 'guest_tags_update';

-- drop policy guest_tags_insert; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
DROP POLICY guest_tags_insert ON guest_tags;

-- forget policy guest_tags_insert; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'guest_tags' AND policy_name = 'guest_tags_insert';

-- drop policy guest_tags_select; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
DROP POLICY guest_tags_select ON guest_tags;

-- forget policy guest_tags_select; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'guest_tags' AND policy_name = 'guest_tags_select';

-- drop policy guest_tags_service; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
DROP POLICY guest_tags_service ON guest_tags;

-- forget policy guest_tags_service; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'guest_tags' AND policy_name = 'guest_tags_service';

-- disable row security on guest_tags; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE guest_tags NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke guest_contacts from eios_app; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
REVOKE ALL ON guest_contacts FROM eios_app;

-- revoke guest_contacts from eios_service; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
REVOKE ALL ON guest_contacts FROM eios_service;

-- drop policy guest_contacts_delete; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
DROP POLICY guest_contacts_delete ON guest_contacts;

-- forget policy guest_contacts_delete; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'guest_contacts' AND policy_name = 'guest_contacts_delete';

-- drop policy guest_contacts_update; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
DROP POLICY guest_contacts_update ON guest_contacts;

-- forget policy guest_contacts_update; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'guest_contacts' AND policy_name = 'guest_contacts_update';

-- drop policy guest_contacts_insert; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
DROP POLICY guest_contacts_insert ON guest_contacts;

-- forget policy guest_contacts_insert; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'guest_contacts' AND policy_name = 'guest_contacts_insert';

-- drop policy guest_contacts_select; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
DROP POLICY guest_contacts_select ON guest_contacts;

-- forget policy guest_contacts_select; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'guest_contacts' AND policy_name = 'guest_contacts_select';

-- drop policy guest_contacts_service; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
DROP POLICY guest_contacts_service ON guest_contacts;

-- forget policy guest_contacts_service; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'guest_contacts' AND policy_name = 'guest_contacts_service';

-- disable row security on guest_contacts; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
ALTER TABLE guest_contacts NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke guests from eios_app; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
REVOKE ALL ON guests FROM eios_app;

-- revoke guests from eios_service; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
REVOKE ALL ON guests FROM eios_service;

-- drop policy by_invite_select; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
DROP POLICY by_invite_select ON guests;

-- forget policy by_invite_select; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'guests' AND policy_name = 'by_invite_select';

-- drop policy guests_delete; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
DROP POLICY guests_delete ON guests;

-- forget policy guests_delete; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'guests' AND policy_name = 'guests_delete';

-- drop policy guests_update; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
DROP POLICY guests_update ON guests;

-- forget policy guests_update; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'guests' AND policy_name = 'guests_update';

-- drop policy guests_insert; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
DROP POLICY guests_insert ON guests;

-- forget policy guests_insert; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'guests' AND policy_name = 'guests_insert';

-- drop policy guest_project_isolation; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
DROP POLICY guest_project_isolation ON guests;

-- forget policy guest_project_isolation; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'guests' AND policy_name = 'guest_project_isolation';

-- drop policy guests_service; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
DROP POLICY guests_service ON guests;

-- forget policy guests_service; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'guests' AND policy_name = 'guests_service';

-- disable row security on guests; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE guests NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke guest_groups from eios_app; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
REVOKE ALL ON guest_groups FROM eios_app;

-- revoke guest_groups from eios_service; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
REVOKE ALL ON guest_groups FROM eios_service;

-- drop policy guest_groups_delete; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
DROP POLICY guest_groups_delete ON guest_groups;

-- forget policy guest_groups_delete; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'guest_groups' AND policy_name = 'guest_groups_delete';

-- drop policy guest_groups_update; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
DROP POLICY guest_groups_update ON guest_groups;

-- forget policy guest_groups_update; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'guest_groups' AND policy_name = 'guest_groups_update';

-- drop policy guest_groups_insert; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
DROP POLICY guest_groups_insert ON guest_groups;

-- forget policy guest_groups_insert; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'guest_groups' AND policy_name = 'guest_groups_insert';

-- drop policy guest_groups_select; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
DROP POLICY guest_groups_select ON guest_groups;

-- forget policy guest_groups_select; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'guest_groups' AND policy_name = 'guest_groups_select';

-- drop policy guest_groups_service; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
DROP POLICY guest_groups_service ON guest_groups;

-- forget policy guest_groups_service; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'guest_groups' AND policy_name = 'guest_groups_service';

-- disable row security on guest_groups; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE guest_groups NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke site_versions from eios_app; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
REVOKE ALL ON site_versions FROM eios_app;

-- revoke site_versions from eios_service; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
REVOKE ALL ON site_versions FROM eios_service;

-- drop policy by_invite_select; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
DROP POLICY by_invite_select ON site_versions;

-- forget policy by_invite_select; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'site_versions' AND policy_name = 'by_invite_select';

-- drop policy site_versions_delete; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
DROP POLICY site_versions_delete ON site_versions;

-- forget policy site_versions_delete; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'site_versions' AND policy_name = 'site_versions_delete';

-- drop policy site_versions_update; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
DROP POLICY site_versions_update ON site_versions;

-- forget policy site_versions_update; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'site_versions' AND policy_name = 'site_versions_update';

-- drop policy site_versions_insert; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
DROP POLICY site_versions_insert ON site_versions;

-- forget policy site_versions_insert; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'site_versions' AND policy_name = 'site_versions_insert';

-- drop policy site_versions_select; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
DROP POLICY site_versions_select ON site_versions;

-- forget policy site_versions_select; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'site_versions' AND policy_name = 'site_versions_select';

-- drop policy site_versions_service; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
DROP POLICY site_versions_service ON site_versions;

-- forget policy site_versions_service; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'site_versions' AND policy_name = 'site_versions_service';

-- disable row security on site_versions; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
ALTER TABLE site_versions NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke sites from eios_app; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
REVOKE ALL ON sites FROM eios_app;

-- revoke sites from eios_service; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
REVOKE ALL ON sites FROM eios_service;

-- drop policy by_invite_select; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
DROP POLICY by_invite_select ON sites;

-- forget policy by_invite_select; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'sites' AND policy_name = 'by_invite_select';

-- drop policy sites_delete; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
DROP POLICY sites_delete ON sites;

-- forget policy sites_delete; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'sites' AND policy_name = 'sites_delete';

-- drop policy sites_update; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
DROP POLICY sites_update ON sites;

-- forget policy sites_update; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'sites' AND policy_name = 'sites_update';

-- drop policy sites_insert; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
DROP POLICY sites_insert ON sites;

-- forget policy sites_insert; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'sites' AND policy_name = 'sites_insert';

-- drop policy sites_select; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
DROP POLICY sites_select ON sites;

-- forget policy sites_select; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'sites' AND policy_name = 'sites_select';

-- drop policy sites_service; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
DROP POLICY sites_service ON sites;

-- forget policy sites_service; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'sites' AND policy_name = 'sites_service';

-- disable row security on sites; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE sites NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke events from eios_app; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
REVOKE ALL ON events FROM eios_app;

-- revoke events from eios_service; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
REVOKE ALL ON events FROM eios_service;

-- drop policy by_invite_select; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
DROP POLICY by_invite_select ON events;

-- forget policy by_invite_select; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'events' AND policy_name = 'by_invite_select';

-- drop policy events_delete; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
DROP POLICY events_delete ON events;

-- forget policy events_delete; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'events' AND policy_name = 'events_delete';

-- drop policy events_update; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
DROP POLICY events_update ON events;

-- forget policy events_update; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'events' AND policy_name = 'events_update';

-- drop policy events_insert; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
DROP POLICY events_insert ON events;

-- forget policy events_insert; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'events' AND policy_name = 'events_insert';

-- drop policy events_select; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
DROP POLICY events_select ON events;

-- forget policy events_select; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'events' AND policy_name = 'events_select';

-- drop policy events_service; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
DROP POLICY events_service ON events;

-- forget policy events_service; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'events' AND policy_name = 'events_service';

-- disable row security on events; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
ALTER TABLE events NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke project_plan_assignments from eios_app; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
REVOKE ALL ON project_plan_assignments FROM eios_app;

-- revoke project_plan_assignments from eios_service; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
REVOKE ALL ON project_plan_assignments FROM eios_service;

-- drop policy project_plan_assignments_delete; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
DROP POLICY project_plan_assignments_delete ON project_plan_assignments;

-- forget policy project_plan_assignments_delete; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'project_plan_assignments' AND policy_name = 'project_plan_assignments_delete';

-- drop policy project_plan_assignments_update; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
DROP POLICY project_plan_assignments_update ON project_plan_assignments;

-- forget policy project_plan_assignments_update; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'project_plan_assignments' AND policy_name = 'project_plan_assignments_update';

-- drop policy project_plan_assignments_insert; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
DROP POLICY project_plan_assignments_insert ON project_plan_assignments;

-- forget policy project_plan_assignments_insert; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'project_plan_assignments' AND policy_name = 'project_plan_assignments_insert';

-- drop policy project_plan_assignments_select; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
DROP POLICY project_plan_assignments_select ON project_plan_assignments;

-- forget policy project_plan_assignments_select; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'project_plan_assignments' AND policy_name = 'project_plan_assignments_select';

-- drop policy project_plan_assignments_service; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
DROP POLICY project_plan_assignments_service ON project_plan_assignments;

-- forget policy project_plan_assignments_service; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'project_plan_assignments' AND policy_name = 'project_plan_assignments_service';

-- disable row security on project_plan_assignments; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
ALTER TABLE project_plan_assignments NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke org_plan_assignments from eios_app; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
REVOKE ALL ON org_plan_assignments FROM eios_app;

-- revoke org_plan_assignments from eios_service; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
REVOKE ALL ON org_plan_assignments FROM eios_service;

-- drop policy org_plan_assignments_delete; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
DROP POLICY org_plan_assignments_delete ON org_plan_assignments;

-- forget policy org_plan_assignments_delete; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'org_plan_assignments' AND policy_name = 'org_plan_assignments_delete';

-- drop policy org_plan_assignments_update; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
DROP POLICY org_plan_assignments_update ON org_plan_assignments;

-- forget policy org_plan_assignments_update; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'org_plan_assignments' AND policy_name = 'org_plan_assignments_update';

-- drop policy org_plan_assignments_insert; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
DROP POLICY org_plan_assignments_insert ON org_plan_assignments;

-- forget policy org_plan_assignments_insert; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'org_plan_assignments' AND policy_name = 'org_plan_assignments_insert';

-- drop policy org_plan_assignments_select; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
DROP POLICY org_plan_assignments_select ON org_plan_assignments;

-- forget policy org_plan_assignments_select; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'org_plan_assignments' AND policy_name = 'org_plan_assignments_select';

-- drop policy org_plan_assignments_service; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
DROP POLICY org_plan_assignments_service ON org_plan_assignments;

-- forget policy org_plan_assignments_service; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'org_plan_assignments' AND policy_name = 'org_plan_assignments_service';

-- disable row security on org_plan_assignments; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
ALTER TABLE org_plan_assignments NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke tenant_isolation_policies from eios_app; lock: ACCESS EXCLUSIVE on tenant_isolation_policies (reads and writes wait)
REVOKE ALL ON tenant_isolation_policies FROM eios_app;

-- revoke tenant_isolation_policies from eios_service; lock: ACCESS EXCLUSIVE on tenant_isolation_policies (reads and writes wait)
REVOKE ALL ON tenant_isolation_policies FROM eios_service;

-- drop policy tenant_isolation_policies_service; lock: ACCESS EXCLUSIVE on tenant_isolation_policies (reads and writes wait)
DROP POLICY tenant_isolation_policies_service ON tenant_isolation_policies;

-- forget policy tenant_isolation_policies_service; lock: ACCESS EXCLUSIVE on tenant_isolation_policies (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'tenant_isolation_policies' AND policy_name = 'tenant_isolation_policies_service';

-- disable row security on tenant_isolation_policies; lock: ACCESS EXCLUSIVE on tenant_isolation_policies (reads and writes wait)
ALTER TABLE tenant_isolation_policies NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke quarantined_rows from eios_app; lock: ACCESS EXCLUSIVE on quarantined_rows (reads and writes wait)
REVOKE ALL ON quarantined_rows FROM eios_app;

-- revoke quarantined_rows from eios_service; lock: ACCESS EXCLUSIVE on quarantined_rows (reads and writes wait)
REVOKE ALL ON quarantined_rows FROM eios_service;

-- drop policy quarantined_rows_service; lock: ACCESS EXCLUSIVE on quarantined_rows (reads and writes wait)
DROP POLICY quarantined_rows_service ON quarantined_rows;

-- forget policy quarantined_rows_service; lock: ACCESS EXCLUSIVE on quarantined_rows (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'quarantined_rows' AND policy_name = 'quarantined_rows_service';

-- disable row security on quarantined_rows; lock: ACCESS EXCLUSIVE on quarantined_rows (reads and writes wait)
ALTER TABLE quarantined_rows NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke audit_seals from eios_app; lock: ACCESS EXCLUSIVE on audit_seals (reads and writes wait)
REVOKE ALL ON audit_seals FROM eios_app;

-- revoke audit_seals from eios_service; lock: ACCESS EXCLUSIVE on audit_seals (reads and writes wait)
REVOKE ALL ON audit_seals FROM eios_service;

-- drop policy audit_seals_service; lock: ACCESS EXCLUSIVE on audit_seals (reads and writes wait)
DROP POLICY audit_seals_service ON audit_seals;

-- forget policy audit_seals_service; lock: ACCESS EXCLUSIVE on audit_seals (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'audit_seals' AND policy_name = 'audit_seals_service';

-- disable row security on audit_seals; lock: ACCESS EXCLUSIVE on audit_seals (reads and writes wait)
ALTER TABLE audit_seals NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke admin_audit_log_archive from eios_app; lock: ACCESS EXCLUSIVE on admin_audit_log_archive (reads and writes wait)
REVOKE ALL ON admin_audit_log_archive FROM eios_app;

-- revoke admin_audit_log_archive from eios_service; lock: ACCESS EXCLUSIVE on admin_audit_log_archive (reads and writes wait)
REVOKE ALL ON admin_audit_log_archive FROM eios_service;

-- drop policy admin_audit_log_archive_select; lock: ACCESS EXCLUSIVE on admin_audit_log_archive (reads and writes wait)
DROP POLICY admin_audit_log_archive_select ON admin_audit_log_archive;

-- forget policy admin_audit_log_archive_select; lock: ACCESS EXCLUSIVE on admin_audit_log_archive (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'admin_audit_log_archive' AND policy_name = 'admin_audit_log_archive_select';

-- drop policy admin_audit_log_archive_service; lock: ACCESS EXCLUSIVE on admin_audit_log_archive (reads and writes wait)
DROP POLICY admin_audit_log_archive_service ON admin_audit_log_archive;

-- forget policy admin_audit_log_archive_service; lock: ACCESS EXCLUSIVE on admin_audit_log_archive (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'admin_audit_log_archive' AND policy_name = 'admin_audit_log_archive_service';

-- disable row security on admin_audit_log_archive; lock: ACCESS EXCLUSIVE on admin_audit_log_archive (reads and writes wait)
ALTER TABLE admin_audit_log_archive NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke admin_audit_log from eios_app; lock: ACCESS EXCLUSIVE on admin_audit_log (reads and writes wait)
REVOKE ALL ON admin_audit_log FROM eios_app;

-- revoke admin_audit_log from eios_service; lock: ACCESS EXCLUSIVE on admin_audit_log (reads and writes wait)
REVOKE ALL ON admin_audit_log FROM eios_service;

-- drop policy admin_audit_log_select; lock: ACCESS EXCLUSIVE on admin_audit_log (reads and writes wait)
DROP POLICY admin_audit_log_select ON admin_audit_log;

-- forget policy admin_audit_log_select; lock: ACCESS EXCLUSIVE on admin_audit_log (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'admin_audit_log' AND policy_name = 'admin_audit_log_select';

-- drop policy admin_audit_log_service; lock: ACCESS EXCLUSIVE on admin_audit_log (reads and writes wait)
DROP POLICY admin_audit_log_service ON admin_audit_log;

-- forget policy admin_audit_log_service; lock: ACCESS EXCLUSIVE on admin_audit_log (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'admin_audit_log' AND policy_name = 'admin_audit_log_service';

-- disable row security on admin_audit_log; lock: ACCESS EXCLUSIVE on admin_audit_log (reads and writes wait)
ALTER TABLE admin_audit_log NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke deletions from eios_app; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
REVOKE ALL ON deletions FROM eios_app;

-- revoke deletions from eios_service; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
REVOKE ALL ON deletions FROM eios_service;

-- drop policy deletions_delete; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
DROP POLICY deletions_delete ON deletions;

-- forget policy deletions_delete; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'deletions' AND policy_name = 'deletions_delete';

-- drop policy deletions_update; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
DROP POLICY deletions_update ON deletions;

-- forget policy deletions_update; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'deletions' AND policy_name = 'deletions_update';

-- drop policy deletions_insert; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
DROP POLICY deletions_insert ON deletions;

-- forget policy deletions_insert; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'deletions' AND policy_name = 'deletions_insert';

-- drop policy deletions_select; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
DROP POLICY deletions_select ON deletions;

-- forget policy deletions_select; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'deletions' AND policy_name = 'deletions_select';

-- drop policy deletions_service; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
DROP POLICY deletions_service ON deletions;

-- forget policy deletions_service; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'deletions' AND policy_name = 'deletions_service';

-- disable row security on deletions; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
ALTER TABLE deletions NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke entitlement_overrides from eios_app; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
REVOKE ALL ON entitlement_overrides FROM eios_app;

-- revoke entitlement_overrides from eios_service; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
REVOKE ALL ON entitlement_overrides FROM eios_service;

-- drop policy entitlement_overrides_delete; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
DROP POLICY entitlement_overrides_delete ON entitlement_overrides;

-- forget policy entitlement_overrides_delete; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'entitlement_overrides' AND policy_name = 'entitlement_overrides_delete';

-- drop policy entitlement_overrides_update; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
DROP POLICY entitlement_overrides_update ON entitlement_overrides;

-- forget policy entitlement_overrides_update; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'entitlement_overrides' AND policy_name = 'entitlement_overrides_update';

-- drop policy entitlement_overrides_insert; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
DROP POLICY entitlement_overrides_insert ON entitlement_overrides;

-- forget policy entitlement_overrides_insert; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'entitlement_overrides' AND policy_name = 'entitlement_overrides_insert';

-- drop policy entitlement_overrides_select; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
DROP POLICY entitlement_overrides_select ON entitlement_overrides;

-- forget policy entitlement_overrides_select; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'entitlement_overrides' AND policy_name = 'entitlement_overrides_select';

-- drop policy entitlement_overrides_service; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
DROP POLICY entitlement_overrides_service ON entitlement_overrides;

-- forget policy entitlement_overrides_service; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'entitlement_overrides' AND policy_name = 'entitlement_overrides_service';

-- disable row security on entitlement_overrides; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
ALTER TABLE entitlement_overrides NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke settings_values from eios_app; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
REVOKE ALL ON settings_values FROM eios_app;

-- revoke settings_values from eios_service; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
REVOKE ALL ON settings_values FROM eios_service;

-- drop policy settings_values_delete; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
DROP POLICY settings_values_delete ON settings_values;

-- forget policy settings_values_delete; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'settings_values' AND policy_name = 'settings_values_delete';

-- drop policy settings_values_update; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
DROP POLICY settings_values_update ON settings_values;

-- forget policy settings_values_update; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'settings_values' AND policy_name = 'settings_values_update';

-- drop policy settings_values_insert; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
DROP POLICY settings_values_insert ON settings_values;

-- forget policy settings_values_insert; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'settings_values' AND policy_name = 'settings_values_insert';

-- drop policy settings_values_select; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
DROP POLICY settings_values_select ON settings_values;

-- forget policy settings_values_select; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'settings_values' AND policy_name = 'settings_values_select';

-- drop policy settings_values_service; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
DROP POLICY settings_values_service ON settings_values;

-- forget policy settings_values_service; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'settings_values' AND policy_name = 'settings_values_service';

-- disable row security on settings_values; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
ALTER TABLE settings_values NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke settings_definitions from eios_app; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
REVOKE ALL ON settings_definitions FROM eios_app;

-- revoke settings_definitions from eios_service; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
REVOKE ALL ON settings_definitions FROM eios_service;

-- drop policy settings_definitions_select; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
DROP POLICY settings_definitions_select ON settings_definitions;

-- forget policy settings_definitions_select; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'settings_definitions' AND policy_name = 'settings_definitions_select';

-- drop policy settings_definitions_service; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
DROP POLICY settings_definitions_service ON settings_definitions;

-- forget policy settings_definitions_service; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'settings_definitions' AND policy_name = 'settings_definitions_service';

-- disable row security on settings_definitions; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
ALTER TABLE settings_definitions NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke plan_entitlements from eios_app; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
REVOKE ALL ON plan_entitlements FROM eios_app;

-- revoke plan_entitlements from eios_service; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
REVOKE ALL ON plan_entitlements FROM eios_service;

-- drop policy plan_entitlements_select; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
DROP POLICY plan_entitlements_select ON plan_entitlements;

-- forget policy plan_entitlements_select; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'plan_entitlements' AND policy_name = 'plan_entitlements_select';

-- drop policy plan_entitlements_service; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
DROP POLICY plan_entitlements_service ON plan_entitlements;

-- forget policy plan_entitlements_service; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'plan_entitlements' AND policy_name = 'plan_entitlements_service';

-- disable row security on plan_entitlements; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
ALTER TABLE plan_entitlements NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke plans from eios_app; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
REVOKE ALL ON plans FROM eios_app;

-- revoke plans from eios_service; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
REVOKE ALL ON plans FROM eios_service;

-- drop policy plans_select; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
DROP POLICY plans_select ON plans;

-- forget policy plans_select; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'plans' AND policy_name = 'plans_select';

-- drop policy plans_service; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
DROP POLICY plans_service ON plans;

-- forget policy plans_service; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'plans' AND policy_name = 'plans_service';

-- disable row security on plans; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE plans NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke projects from eios_app; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
REVOKE ALL ON projects FROM eios_app;

-- revoke projects from eios_service; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
REVOKE ALL ON projects FROM eios_service;

-- drop policy by_invite_select; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
DROP POLICY by_invite_select ON projects;

-- forget policy by_invite_select; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'projects' AND policy_name = 'by_invite_select';

-- drop policy projects_delete; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
DROP POLICY projects_delete ON projects;

-- forget policy projects_delete; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'projects' AND policy_name = 'projects_delete';

-- drop policy projects_update; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
DROP POLICY projects_update ON projects;

-- forget policy projects_update; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'projects' AND policy_name = 'projects_update';

-- drop policy projects_insert; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
DROP POLICY projects_insert ON projects;

-- forget policy projects_insert; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'projects' AND policy_name = 'projects_insert';

-- drop policy project_org_isolation; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
DROP POLICY project_org_isolation ON projects;

-- forget policy project_org_isolation; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'projects' AND policy_name = 'project_org_isolation';

-- drop policy projects_service; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
DROP POLICY projects_service ON projects;

-- forget policy projects_service; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'projects' AND policy_name = 'projects_service';

-- disable row security on projects; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE projects NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke organization_members from eios_app; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
REVOKE ALL ON organization_members FROM eios_app;

-- revoke organization_members from eios_service; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
REVOKE ALL ON organization_members FROM eios_service;

-- drop policy organization_members_delete; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
DROP POLICY organization_members_delete ON organization_members;

-- forget policy organization_members_delete; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'organization_members' AND policy_name = 'organization_members_delete';

-- drop policy organization_members_update; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
DROP POLICY organization_members_update ON organization_members;

-- forget policy organization_members_update; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'organization_members' AND policy_name = 'organization_members_update';

-- drop policy organization_members_insert; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
DROP POLICY organization_members_insert ON organization_members;

-- forget policy organization_members_insert; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'organization_members' AND policy_name = 'organization_members_insert';

-- drop policy organization_members_select; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
DROP POLICY organization_members_select ON organization_members;

-- forget policy organization_members_select; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'organization_members' AND policy_name = 'organization_members_select';

-- drop policy organization_members_service; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
DROP POLICY organization_members_service ON organization_members;

-- forget policy organization_members_service; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'organization_members' AND policy_name = 'organization_members_service';

-- disable row security on organization_members; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
ALTER TABLE organization_members NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke organizations from eios_app; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
REVOKE ALL ON organizations FROM eios_app;

-- revoke organizations from eios_service; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
REVOKE ALL ON organizations FROM eios_service;

-- drop policy organizations_delete; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
DROP POLICY organizations_delete ON organizations;

-- forget policy organizations_delete; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'organizations' AND policy_name = 'organizations_delete';

-- drop policy organizations_update; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
DROP POLICY organizations_update ON organizations;

-- forget policy organizations_update; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'organizations' AND policy_name = 'organizations_update';

-- drop policy organizations_select; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
DROP POLICY organizations_select ON organizations;

-- forget policy organizations_select; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'organizations' AND policy_name = 'organizations_select';

-- drop policy organizations_service; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
DROP POLICY organizations_service ON organizations;

-- forget policy organizations_service; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'organizations' AND policy_name = 'organizations_service';

-- disable row security on organizations; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE organizations NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke users from eios_app; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
REVOKE ALL ON users FROM eios_app;

-- revoke users from eios_service; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
REVOKE ALL ON users FROM eios_service;

-- drop policy users_update; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
DROP POLICY users_update ON users;

-- forget policy users_update; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'users' AND policy_name = 'users_update';

-- drop policy users_select; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
DROP POLICY users_select ON users;

-- forget policy users_select; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'users' AND policy_name = 'users_select';

-- drop policy users_service; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
DROP POLICY users_service ON users;

-- forget policy users_service; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'users' AND policy_name = 'users_service';

-- disable row security on users; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE users NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- drop trigger touch_row on tenant_isolation_policies; lock: ACCESS EXCLUSIVE on tenant_isolation_policies (reads and writes wait)
DROP TRIGGER touch_row ON tenant_isolation_policies;

-- comment on tenant_isolation_policies; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON TABLE tenant_isolation_policies IS NULL;

-- comment on tenant_isolation_policies.table_name; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON COLUMN tenant_isolation_policies.table_name IS NULL;

-- comment on tenant_isolation_policies.policy_name; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON COLUMN tenant_isolation_policies.policy_name IS NULL;

-- comment on tenant_isolation_policies.command; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON COLUMN tenant_isolation_policies.command IS NULL;

-- comment on tenant_isolation_policies.role; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON COLUMN tenant_isolation_policies.role IS NULL;

-- comment on tenant_isolation_policies.path; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON COLUMN tenant_isolation_policies.path IS NULL;

-- comment on tenant_isolation_policies.using_expression; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON COLUMN tenant_isolation_policies.using_expression IS NULL;

-- comment on tenant_isolation_policies.check_expression; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON COLUMN tenant_isolation_policies.check_expression IS NULL;

-- comment on tenant_isolation_policies.enforced_since; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON COLUMN tenant_isolation_policies.enforced_since IS NULL;

-- comment on tenant_isolation_policies.created_at; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON COLUMN tenant_isolation_policies.created_at IS NULL;

-- comment on tenant_isolation_policies.updated_at; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON COLUMN tenant_isolation_policies.updated_at IS NULL;

COMMIT;

BEGIN;

-- no longer let eios_app call find_session_user(); lock: none
REVOKE EXECUTE ON FUNCTION find_session_user() FROM eios_app;

-- no longer let eios_app call audit_record(action audit_action, category audit_category, target_type text, target_id uuid, target_label text, org_id uuid, project_id uuid, metadata jsonb, reason text, actor_label text, actor_user_id uuid); lock: none
REVOKE EXECUTE ON FUNCTION audit_record(
    action audit_action,
    category audit_category,
    target_type text,
    target_id uuid,
    target_label text,
    org_id uuid,
    project_id uuid,
    metadata jsonb,
    reason text,
    actor_label text,
    actor_user_id uuid
)
FROM eios_app;

-- create function audit_record(action audit_action, category audit_category, target_type text, target_id uuid, target_label text, org_id uuid, project_id uuid, metadata jsonb, reason text, actor_label text, actor_user_id uuid); lock: none
-- Records an event that no change of a row shows: that somebody looked at something, exported it,
-- signed in. Returns the entry's id. Changes of rows record themselves, and cannot be recorded here.
-- A user that is given acts in the place of the session's, which may have none yet when it signs in.
CREATE OR REPLACE FUNCTION audit_record(
    action audit_action,
    category audit_category,
    target_type text,
    target_id uuid DEFAULT NULL,
    target_label text DEFAULT NULL,
    org_id uuid DEFAULT NULL,
    project_id uuid DEFAULT NULL,
    metadata jsonb DEFAULT NULL,
    reason text DEFAULT NULL,
    actor_label text DEFAULT NULL,
    actor_user_id uuid DEFAULT NULL
) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    entry admin_audit_log := new_audit_entry();
    maintenance text := coalesce(current_setting('app.maintenance', true), '');
BEGIN
    IF action IN ('CREATED', 'UPDATED', 'DELETED', 'SOFT_DELETED', 'RESTORED', 'TRUNCATED') THEN
        RAISE invalid_parameter_value USING
            MESSAGE = format('%s is recorded by the change itself', action),
            HINT = 'Change the row: its table is audited. Other actions can be recorded.';
    END IF;
    IF audit_record.actor_user_id IS NOT NULL THEN
        entry.actor_user_id := audit_record.actor_user_id;
        entry.actor_type := 'USER';
    END IF;
    entry.id := uuid_v7();
    PERFORM set_config('app.maintenance', 'record', true);
    INSERT INTO admin_audit_log (created_at, id, target_id, org_id, project_id, actor_user_id, api_key_id, actor_type,
                                 category, action, target_type, metadata, target_label, actor_label, reason,
                                 ip_address, user_agent, request_id, session_id)
    VALUES (now(), entry.id, audit_record.target_id, coalesce(audit_record.org_id, session_org_id()),
            audit_record.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
            audit_record.category, audit_record.action, audit_record.target_type,
            CASE WHEN entry.metadata IS NULL THEN audit_record.metadata
                 ELSE coalesce(audit_record.metadata, '{}') || entry.metadata END,
            audit_record.target_label, audit_record.actor_label, coalesce(audit_record.reason, entry.reason),
            entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    PERFORM set_config('app.maintenance', maintenance, true);
    RETURN entry.id;
END
$$;

-- keep audit_record(action audit_action, category audit_category, target_type text, target_id uuid, target_label text, org_id uuid, project_id uuid, metadata jsonb, reason text, actor_label text, actor_user_id uuid) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION audit_record(
    action audit_action,
    category audit_category,
    target_type text,
    target_id uuid,
    target_label text,
    org_id uuid,
    project_id uuid,
    metadata jsonb,
    reason text,
    actor_label text,
    actor_user_id uuid
)
FROM PUBLIC;

-- comment on function audit_record(action audit_action, category audit_category, target_type text, target_id uuid, target_label text, org_id uuid, project_id uuid, metadata jsonb, reason text, actor_label text, actor_user_id uuid); lock: none
COMMENT ON FUNCTION audit_record(
    action audit_action,
    category audit_category,
    target_type text,
    target_id uuid,
    target_label text,
    org_id uuid,
    project_id uuid,
    metadata jsonb,
    reason text,
    actor_label text,
    actor_user_id uuid
) IS 'Records an event that no change of a row shows: that somebody looked at something, exported it, signed in. Returns the entry''s id. Changes of rows record themselves, and cannot be recorded here. A user that is given acts in the place of the session''s, which may have none yet when it signs in.';

-- drop function project_of_deletion(root text, root_row uuid); lock: none
DROP FUNCTION project_of_deletion(root text, root_row uuid);

-- drop function find_contacts(address text); lock: none
DROP FUNCTION find_contacts(address text);

-- drop function search_guests(project uuid, words text, most integer); lock: none
DROP FUNCTION search_guests(project uuid, words text, most integer);

-- drop function expect_actor(); lock: none
DROP FUNCTION expect_actor();

-- drop function co_members(organization uuid); lock: none
DROP FUNCTION co_members(organization uuid);

-- drop function add_member(organization uuid, person uuid, new_role text); lock: none
DROP FUNCTION add_member(organization uuid, person uuid, new_role text);

-- drop function create_organization(kind org_type, title text); lock: none
DROP FUNCTION create_organization(kind org_type, title text);

-- drop function restore_below_projects(brought_back uuid); lock: none
DROP FUNCTION restore_below_projects(brought_back uuid);

-- drop function remove_below_projects(taken uuid[]); lock: none
DROP FUNCTION remove_below_projects(taken uuid[]);

-- drop function is_managed_deletion(root text, root_row uuid, organization uuid, wanted text); lock: none
DROP FUNCTION is_managed_deletion(root text, root_row uuid, organization uuid, wanted text);

-- drop function invited_guest_ids(); lock: none
DROP FUNCTION invited_guest_ids();

-- drop function guest_invite(); lock: none
DROP FUNCTION guest_invite();

-- drop function is_version_of(one uuid, site uuid); lock: none
DROP FUNCTION is_version_of(one uuid, site uuid);

-- drop function has_other_owner(organization uuid, person uuid); lock: none
DROP FUNCTION has_other_owner(organization uuid, person uuid);

-- drop function may_hand_over(project uuid, new_owner uuid); lock: none
DROP FUNCTION may_hand_over(project uuid, new_owner uuid);

-- drop function is_signed_in(); lock: none
DROP FUNCTION is_signed_in();

-- drop function entrusting_org_ids(wanted text); lock: none
DROP FUNCTION entrusting_org_ids(wanted text);

-- drop function managed_project_ids(wanted text); lock: none
DROP FUNCTION managed_project_ids(wanted text);

-- drop function accessible_org_ids(wanted text); lock: none
DROP FUNCTION accessible_org_ids(wanted text);

-- drop function acting_api_key(OUT org_id uuid, OUT project_id uuid); lock: none
DROP FUNCTION acting_api_key(OUT org_id uuid, OUT project_id uuid);

-- drop function acting_user_id(); lock: none
DROP FUNCTION acting_user_id();

-- comment on type policy_command; lock: none
COMMENT ON TYPE policy_command IS NULL;

-- drop table tenant_isolation_policies; lock: ACCESS EXCLUSIVE on tenant_isolation_policies (reads and writes wait)
DROP TABLE "tenant_isolation_policies";

-- drop type policy_command; lock: none
DROP TYPE "policy_command";

-- revoke USAGE of the schema from eios_service; lock: none
REVOKE USAGE ON SCHEMA public FROM eios_service;

-- revoke USAGE of the schema from eios_app; lock: none
REVOKE USAGE ON SCHEMA public FROM eios_app;

COMMIT;
