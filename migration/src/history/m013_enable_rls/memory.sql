-- A session asks once, as it begins, what its actor reaches, and remembers it until the transaction
-- ends or a membership changes. Policies believe it as they believe the rest of what a session says
-- of itself, and only as long as that is the same. Without it every statement asks anew. More than
-- a hundred projects are not worth reading again for each statement: 'many' asks anew.

-- Of whom the session speaks.
CREATE FUNCTION claimed_reach() RETURNS text
LANGUAGE sql STABLE PARALLEL RESTRICTED AS $$
    SELECT pg_catalog.concat(pg_catalog.current_setting('app.current_user_id', true), '/',
                             pg_catalog.current_setting('app.current_org_id', true), '/',
                             pg_catalog.current_setting('app.api_key_id', true), '/',
                             pg_catalog.current_setting('app.invite_id', true))
$$;

CREATE FUNCTION remember_reach() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    actor uuid := acting_user_id();
    claimed text := nullif(current_setting('app.current_org_id', true), '');
    org uuid;
    role text;
    reads uuid[] := ARRAY[]::uuid[];
    writes uuid[] := ARRAY[]::uuid[];
    manages uuid[] := ARRAY[]::uuid[];
    owns uuid[] := ARRAY[]::uuid[];
    managed_reads uuid[] := ARRAY[]::uuid[];
    managed_writes uuid[] := ARRAY[]::uuid[];
BEGIN
    IF actor IS NULL OR NOT pg_has_role(session_user, 'eios_service', 'MEMBER') THEN
        RETURN;
    END IF;
    FOR org, role IN
        SELECT m.org_id, m.role FROM organization_members m
        WHERE m.user_id = actor AND (claimed IS NULL OR m.org_id = session_org_id())
    LOOP
        reads := reads || org;
        writes := CASE WHEN role_allows(role, 'write') THEN writes || org ELSE writes END;
        manages := CASE WHEN role_allows(role, 'manage') THEN manages || org ELSE manages END;
        owns := CASE WHEN role_allows(role, 'own') THEN owns || org ELSE owns END;
    END LOOP;
    IF reads <> '{}' THEN
        managed_reads := ARRAY(SELECT p.id FROM projects p WHERE p.manager_org_id = ANY (reads));
    END IF;
    IF managed_reads <> '{}' AND writes <> '{}' THEN
        managed_writes := ARRAY(SELECT p.id FROM projects p WHERE p.manager_org_id = ANY (writes));
    END IF;
    PERFORM set_config('app.org_ids_to_read', reads::text, true),
            set_config('app.org_ids_to_write', writes::text, true),
            set_config('app.org_ids_to_manage', manages::text, true),
            set_config('app.org_ids_to_own', owns::text, true),
            set_config('app.project_ids_to_read', CASE WHEN cardinality(managed_reads) <= 100 THEN managed_reads::text ELSE 'many' END, true),
            set_config('app.project_ids_to_write', CASE WHEN cardinality(managed_writes) <= 100 THEN managed_writes::text ELSE 'many' END, true),
            set_config('app.project_ids_to_manage', 'many', true),
            set_config('app.project_ids_to_own', 'many', true),
            set_config('app.reach_of', claimed_reach(), true);
END
$$;

-- Who belongs where has changed.
CREATE FUNCTION forget_reach() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF pg_catalog.current_setting('app.reach_of', true) OPERATOR(pg_catalog.<>) '' THEN
        PERFORM pg_catalog.set_config('app.reach_of', '', true);
    END IF;
    RETURN NULL;
END
$$;
