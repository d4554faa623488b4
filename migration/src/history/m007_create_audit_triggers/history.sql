-- What a row held at a moment, without secrets and bookkeeping; NULL when it did not exist. Starts
-- from the row of today and takes back what happened since: this works for what is older than the
-- log, too.
CREATE FUNCTION audit_record_at(target regclass, id uuid, moment timestamptz) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
    settings jsonb := audit_settings(target);
    key text := (SELECT a.attname FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
                 WHERE k.conrelid = target AND k.contype = 'p');
    held jsonb;
    entry record;
    secret text;
BEGIN
    EXECUTE format('SELECT to_jsonb(t) - %L::text[] FROM %s t WHERE t.%I = $1',
                   ARRAY(SELECT jsonb_array_elements_text(settings -> 'ignored')), target, key) INTO held USING id;
    FOR secret IN SELECT jsonb_array_elements_text(settings -> 'secret') LOOP
        IF held ->> secret IS NOT NULL THEN
            held := held || jsonb_build_object(secret, '[redacted]');
        END IF;
    END LOOP;
    FOR entry IN
        SELECT e.changed_fields, e.previous_values, e.new_values FROM admin_audit_log_all e
        WHERE e.target_id = audit_record_at.id AND e.created_at > moment AND e.target_type = (SELECT relname FROM pg_class WHERE oid = target)
          AND (e.previous_values IS NOT NULL OR e.new_values IS NOT NULL)
        ORDER BY e.created_at DESC, e.id DESC
    LOOP
        held := CASE WHEN entry.previous_values IS NULL THEN NULL
                     WHEN entry.new_values IS NULL THEN entry.previous_values
                     ELSE held || entry.previous_values END;
    END LOOP;
    RETURN held;
END
$$;
