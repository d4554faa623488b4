-- Roles belong to the whole server: another database may have them already, or be making them at
-- this moment, or be making their member of the same login.
DO $$
DECLARE
    needed text;
    -- Since version 16 acting as a role and altering what belongs to it are granted apart, and a grant
    -- that is repeated changes only what it names.
    is_apart CONSTANT boolean := current_setting('server_version_num')::int >= 160000;
BEGIN
    FOREACH needed IN ARRAY ARRAY['eios_app', 'eios_service'] LOOP
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = needed) THEN
                EXECUTE format('CREATE ROLE %I NOLOGIN', needed);
            END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL;
        END;
        BEGIN
            IF NOT pg_has_role(needed, 'USAGE')
               OR NOT pg_has_role(needed, CASE WHEN is_apart THEN 'SET' ELSE 'MEMBER' END) THEN
                EXECUTE format('GRANT %I TO CURRENT_USER', needed)
                    || CASE WHEN is_apart THEN ' WITH INHERIT TRUE, SET TRUE' ELSE '' END;
            END IF;
        EXCEPTION WHEN unique_violation THEN
            NULL;
        END;
    END LOOP;
END
$$
