-- Whether a JSON value says how many rows of which table, and nothing else.
CREATE FUNCTION is_row_counts(counts jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF pg_catalog.jsonb_typeof(counts) <> 'object' THEN
        RETURN false;
    END IF;
    RETURN NOT EXISTS (SELECT FROM pg_catalog.jsonb_each_text(counts)
                       WHERE key !~ '^[a-z][a-z0-9_]{0,62}$' OR value !~ '^[0-9]{1,18}$');
END
$$;
