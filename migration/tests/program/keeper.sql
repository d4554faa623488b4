-- An owner of all tables who may not act as the service.
CREATE ROLE keeper LOGIN PASSWORD 'few';
GRANT ALL ON SCHEMA public TO keeper;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO keeper;
GRANT SELECT ON audit_entries TO keeper;
DO $$
DECLARE
    relation regclass;
BEGIN
    FOR relation IN SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') LOOP
        EXECUTE format('ALTER TABLE %s OWNER TO keeper', relation);
    END LOOP;
END
$$
