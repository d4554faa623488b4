-- Roles belong to the whole server: another database may have them already, or be making them at
-- this moment, or be making their member of the same login.
DO $$
DECLARE
    needed text;
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
            IF NOT pg_has_role(needed, 'USAGE') THEN
                EXECUTE format('GRANT %I TO CURRENT_USER', needed);
            END IF;
        EXCEPTION WHEN unique_violation THEN
            NULL;
        END;
    END LOOP;
END
$$
