-- 015_materialized_views (down): 18 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- drop function refresh_overview(view text); lock: none
DROP FUNCTION refresh_overview(view text);

-- drop function read_campaign_performance(); lock: none
DROP FUNCTION read_campaign_performance();

-- drop function read_rsvp_question_summary(); lock: none
DROP FUNCTION read_rsvp_question_summary();

-- drop function read_org_overview(); lock: none
DROP FUNCTION read_org_overview();

-- drop function read_project_overview(); lock: none
DROP FUNCTION read_project_overview();

-- drop function sees_every_row(); lock: none
DROP FUNCTION sees_every_row();

-- drop materialized view campaign_performance; lock: none
DROP MATERIALIZED VIEW campaign_performance;

-- drop materialized view rsvp_question_summary; lock: none
DROP MATERIALIZED VIEW rsvp_question_summary;

-- drop materialized view org_overview; lock: none
DROP MATERIALIZED VIEW org_overview;

-- drop materialized view project_overview; lock: none
DROP MATERIALIZED VIEW project_overview;

COMMIT;

BEGIN;

-- revoke view_refreshes from eios_app; lock: ACCESS EXCLUSIVE on view_refreshes (reads and writes wait)
REVOKE ALL ON view_refreshes FROM eios_app;

-- revoke view_refreshes from eios_service; lock: ACCESS EXCLUSIVE on view_refreshes (reads and writes wait)
REVOKE ALL ON view_refreshes FROM eios_service;

-- drop policy view_refreshes_select; lock: ACCESS EXCLUSIVE on view_refreshes (reads and writes wait)
DROP POLICY view_refreshes_select ON view_refreshes;

-- forget policy view_refreshes_select; lock: ACCESS EXCLUSIVE on view_refreshes (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'view_refreshes' AND policy_name = 'view_refreshes_select';

-- drop policy view_refreshes_service; lock: ACCESS EXCLUSIVE on view_refreshes (reads and writes wait)
DROP POLICY view_refreshes_service ON view_refreshes;

-- forget policy view_refreshes_service; lock: ACCESS EXCLUSIVE on view_refreshes (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'view_refreshes' AND policy_name = 'view_refreshes_service';

-- disable row security on view_refreshes; lock: ACCESS EXCLUSIVE on view_refreshes (reads and writes wait)
ALTER TABLE view_refreshes NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- drop table view_refreshes; lock: ACCESS EXCLUSIVE on view_refreshes (reads and writes wait)
DROP TABLE "view_refreshes";

COMMIT;
