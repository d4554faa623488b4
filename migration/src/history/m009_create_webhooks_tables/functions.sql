-- Refuses a status that may not follow the one before; the trigger names each status and where it may go.
CREATE FUNCTION refuse_move() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    home text := coalesce(pg_partition_root(TG_RELID), TG_RELID);
    allowed text;
BEGIN
    FOR place IN 0 .. TG_NARGS - 2 BY 2 LOOP
        IF TG_ARGV[place] = OLD.status::text THEN
            allowed := TG_ARGV[place + 1];
        END IF;
    END LOOP;
    RAISE EXCEPTION USING
        ERRCODE = 'check_violation',
        MESSAGE = format('%s: status cannot go from %s to %s', home, OLD.status, NEW.status),
        HINT = coalesce('From ' || OLD.status || ' it may go to ' || allowed || '.', OLD.status || ' is final.'),
        SCHEMA = TG_TABLE_SCHEMA, TABLE = home, COLUMN = 'status', CONSTRAINT = TG_NAME;
END
$$;

-- Disables the webhooks for a project that their organization no longer owns or manages.
CREATE FUNCTION disable_webhooks_out_of_reach() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE webhooks
    SET is_active = false, disabled_at = now(), disabled_reason = 'The project went to another organization.'
    WHERE project_id = NEW.id AND disabled_at IS NULL
      AND (org_id IN (NEW.owner_org_id, NEW.manager_org_id)) IS NOT TRUE;
    RETURN NULL;
END
$$;
