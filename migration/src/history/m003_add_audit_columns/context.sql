-- What a session says of itself, all of it optional: app.current_user_id, app.current_org_id,
-- app.actor_type, app.api_key_id, app.invite_id, app.request_id, app.session_id, app.ip_address,
-- app.user_agent, app.reason. Nothing here is proof of anything.

-- Catalogue names are written out, and the search path is not pinned, so that the planner can put
-- the body in the place of the call.
CREATE FUNCTION session_setting(name text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT nullif(pg_catalog.current_setting('app.' OPERATOR(pg_catalog.||) name, true), '')
$$;

-- The same as a UUID; NULL when it is none.
CREATE FUNCTION session_uuid(name text) RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN pg_catalog.current_setting('app.' OPERATOR(pg_catalog.||) name, true)
                     OPERATOR(pg_catalog.~*) '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                THEN pg_catalog.current_setting('app.' OPERATOR(pg_catalog.||) name, true)::pg_catalog.uuid
           END
$$;

-- The user whom the session acts for; NULL when unset, empty or malformed.
CREATE FUNCTION session_user_id() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN pg_catalog.current_setting('app.current_user_id', true)
                     OPERATOR(pg_catalog.~*) '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                THEN pg_catalog.current_setting('app.current_user_id', true)::pg_catalog.uuid
           END
$$;

-- The organization that the session acts in; NULL when unset, empty or malformed.
CREATE FUNCTION session_org_id() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN pg_catalog.current_setting('app.current_org_id', true)
                     OPERATOR(pg_catalog.~*) '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                THEN pg_catalog.current_setting('app.current_org_id', true)::pg_catalog.uuid
           END
$$;
