-- Refuses to change what is written once: the columns named by the trigger.
CREATE FUNCTION refuse_rewrite() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    home text := coalesce(pg_partition_root(TG_RELID), TG_RELID);
BEGIN
    RAISE EXCEPTION USING
        ERRCODE = 'check_violation',
        MESSAGE = format('%s: what stands in %s stays', home, array_to_string(TG_ARGV, ', ')),
        HINT = 'Write a new row in its place.',
        SCHEMA = TG_TABLE_SCHEMA, TABLE = home, CONSTRAINT = TG_NAME;
END
$$;

-- Refuses a row whose project its organization neither owns nor manages, whatever the session may see.
CREATE FUNCTION keep_in_reach() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM projects
    WHERE id = NEW.project_id AND NEW.org_id IN (owner_org_id, manager_org_id)
    FOR KEY SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION USING
            ERRCODE = 'foreign_key_violation',
            MESSAGE = format('%s: project %s does not belong to organization %s', TG_TABLE_NAME, NEW.project_id, NEW.org_id),
            HINT = 'Name a project that the organization owns or manages, or none.',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, COLUMN = 'project_id', CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$$;

-- Revokes the keys for a project that their organization no longer owns or manages.
CREATE FUNCTION revoke_keys_out_of_reach() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE api_keys
    SET revoked_at = now(), revoked_reason = 'The project went to another organization.'
    WHERE project_id = NEW.id AND revoked_at IS NULL
      AND (org_id IN (NEW.owner_org_id, NEW.manager_org_id)) IS NOT TRUE;
    RETURN NULL;
END
$$;
