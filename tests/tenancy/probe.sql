-- What a statement does for whoever runs it: `rows N`, or the SQLSTATE and message of its end. Nothing of it stays.
CREATE FUNCTION probe(statement text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    touched bigint;
BEGIN
    EXECUTE statement;
    GET DIAGNOSTICS touched = ROW_COUNT;
    RAISE SQLSTATE 'ZZ000' USING MESSAGE = 'rows ' || touched;
EXCEPTION
    WHEN SQLSTATE 'ZZ000' THEN
        RETURN SQLERRM;
    WHEN OTHERS THEN
        RETURN SQLSTATE || ' ' || SQLERRM;
END
$$;

-- What a query answers whoever runs it; NULL when they may not run it.
CREATE FUNCTION probe_keys(query text) RETURNS text[]
LANGUAGE plpgsql AS $$
DECLARE
    keys text[];
BEGIN
    EXECUTE format('SELECT coalesce(array_agg(key), ''{}'') FROM (%s) answer (key)', query) INTO keys;
    RETURN keys;
EXCEPTION
    WHEN insufficient_privilege THEN
        RETURN NULL;
END
$$;

GRANT EXECUTE ON FUNCTION probe(text), probe_keys(text) TO eios_app;

-- A month that has moved into the archive.
CREATE TABLE admin_audit_log_archive_2026_01 PARTITION OF admin_audit_log_archive
FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2026-02-01 00:00:00+00');
