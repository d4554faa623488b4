-- Refuses prerequisites that do not exist or lead back to the flag, and to take away a flag that others need.
CREATE FUNCTION keep_flag_prerequisites() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    wrong text;
BEGIN
    -- Two flags that are made to need each other at once would not see each other.
    PERFORM pg_advisory_xact_lock(hashtextextended('feature_flags.prerequisites', 0));
    IF TG_OP <> 'INSERT' THEN
        SELECT format('%s is a prerequisite of %s', OLD.key, dependent.key) INTO wrong
        FROM feature_flags dependent
        WHERE OLD.key = ANY (dependent.prerequisites) AND dependent.archived_at IS NULL
          AND NOT EXISTS (SELECT FROM feature_flags kept WHERE kept.key = OLD.key AND kept.archived_at IS NULL)
        LIMIT 1;
    END IF;
    IF wrong IS NULL AND TG_OP <> 'DELETE' AND NEW.archived_at IS NULL THEN
        SELECT format('%s needs %s, which does not exist or is archived', NEW.key, name) INTO wrong
        FROM unnest(NEW.prerequisites) AS name
        WHERE NOT EXISTS (SELECT FROM feature_flags WHERE key = name AND archived_at IS NULL)
        LIMIT 1;
    END IF;
    IF wrong IS NULL AND TG_OP <> 'DELETE' THEN
        WITH RECURSIVE needed AS (
            SELECT name FROM unnest(NEW.prerequisites) AS name
            UNION
            SELECT further.name
            FROM needed
            JOIN feature_flags flag ON flag.key = needed.name
            CROSS JOIN LATERAL unnest(flag.prerequisites) AS further (name)
        )
        SELECT format('%s needs itself by its prerequisites', NEW.key) INTO wrong FROM needed WHERE name = NEW.key;
    END IF;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            MESSAGE = format('%s: %s', TG_TABLE_NAME, wrong),
            HINT = 'Change the prerequisites first.',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, COLUMN = 'prerequisites', CONSTRAINT = TG_NAME;
    END IF;
    RETURN NULL;
END
$$;
