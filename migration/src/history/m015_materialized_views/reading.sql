-- Whether the session sees every row: it is the service's, or the owner's of the tables.
CREATE FUNCTION sees_every_row() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN current_setting('role') <> 'eios_app' AND pg_has_role(session_user, 'eios_service', 'MEMBER');
END
$$;

-- The rows of project_overview that the session reads the projects of.
CREATE FUNCTION read_project_overview() RETURNS SETOF project_overview
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100 SET search_path = public, pg_temp AS $$
DECLARE
    is_all boolean := sees_every_row();
    orgs uuid[] := accessible_org_ids('read');
    managed uuid[] := managed_project_ids('read');
BEGIN
    RETURN QUERY SELECT * FROM project_overview
    WHERE is_all OR org_id = ANY (orgs) OR project_id = ANY (managed);
END
$$;

-- The rows of org_overview whose organization the session reads.
CREATE FUNCTION read_org_overview() RETURNS SETOF org_overview
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 2 SET search_path = public, pg_temp AS $$
DECLARE
    is_all boolean := sees_every_row();
    orgs uuid[] := accessible_org_ids('read');
BEGIN
    RETURN QUERY SELECT * FROM org_overview WHERE is_all OR org_id = ANY (orgs);
END
$$;

-- The rows of rsvp_question_summary that the session reads the projects of.
CREATE FUNCTION read_rsvp_question_summary() RETURNS SETOF rsvp_question_summary
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100 SET search_path = public, pg_temp AS $$
DECLARE
    is_all boolean := sees_every_row();
    orgs uuid[] := accessible_org_ids('read');
    managed uuid[] := managed_project_ids('read');
BEGIN
    RETURN QUERY SELECT * FROM rsvp_question_summary
    WHERE is_all OR org_id = ANY (orgs) OR project_id = ANY (managed);
END
$$;

-- The rows of campaign_performance that the session reads the projects of.
CREATE FUNCTION read_campaign_performance() RETURNS SETOF campaign_performance
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100 SET search_path = public, pg_temp AS $$
DECLARE
    is_all boolean := sees_every_row();
    orgs uuid[] := accessible_org_ids('read');
    managed uuid[] := managed_project_ids('read');
BEGIN
    RETURN QUERY SELECT * FROM campaign_performance
    WHERE is_all OR org_id = ANY (orgs) OR project_id = ANY (managed);
END
$$;

-- Works a view out anew, beside readers, and notes when and how long that took. Those that build on
-- others come after them: project_overview before org_overview.
CREATE FUNCTION refresh_overview(view text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    begun timestamptz := clock_timestamp();
    counted bigint;
BEGIN
    IF view NOT IN ('project_overview', 'org_overview', 'rsvp_question_summary', 'campaign_performance') THEN
        RAISE invalid_parameter_value USING
            MESSAGE = format('%s is no view that is refreshed', view),
            HINT = 'There are project_overview, org_overview, rsvp_question_summary and campaign_performance.';
    END IF;
    EXECUTE format('REFRESH MATERIALIZED VIEW CONCURRENTLY %I', view);
    EXECUTE format('SELECT count(*) FROM %I', view) INTO counted;
    INSERT INTO view_refreshes (view_name, row_count, milliseconds, computed_at)
    VALUES (view, counted, extract(epoch FROM clock_timestamp() - begun) * 1000, begun)
    ON CONFLICT (view_name) DO UPDATE SET
        (row_count, milliseconds, computed_at) = (EXCLUDED.row_count, EXCLUDED.milliseconds, EXCLUDED.computed_at);
END
$$;
