-- The roles belong to the cluster: other databases share them, and may make them at the same time.
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['eios_app', 'eios_service'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL;
            END;
        END IF;
    END LOOP;
END
$$;

-- The owner takes the roles, it does not have them: where PostgreSQL can tell the two apart (16 and
-- later) a policy for one of them is none for the owner.
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['eios_app', 'eios_service'] LOOP
        FOR attempt IN 1 .. 20 LOOP
            EXIT WHEN (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
                OR EXISTS (SELECT FROM pg_auth_members WHERE member = current_user::regrole AND roleid = wanted::regrole
                           AND coalesce((to_jsonb(pg_auth_members) ->> 'set_option')::boolean, true));
            BEGIN
                EXECUTE format(
                    'GRANT %I TO %I%s', wanted, current_user,
                    CASE WHEN current_setting('server_version_num')::int >= 160000
                         THEN ' WITH INHERIT FALSE, SET TRUE' ELSE '' END);
            EXCEPTION WHEN internal_error THEN
                -- Another database grants it at this moment.
                PERFORM pg_sleep(0.05);
            END;
        END LOOP;
    END LOOP;
END
$$;
