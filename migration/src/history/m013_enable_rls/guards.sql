-- What a policy cannot say, since it sees one side of a change only.

-- A project changes hands, or its manager, by the word of who manages the organization that gives
-- it away; and only to an organization of the same actor. The service hands over to others.
CREATE FUNCTION guard_project_hands() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    managed uuid[];
BEGIN
    IF current_user = 'eios_service' OR NOT row_security_active(TG_RELID) THEN
        RETURN NEW;
    END IF;
    managed := ARRAY(SELECT org_ids_to('manage'));
    IF NEW.owner_org_id IS DISTINCT FROM OLD.owner_org_id
       AND (OLD.owner_org_id = ANY (managed) AND NEW.owner_org_id = ANY (managed)) IS NOT TRUE
       OR NEW.manager_org_id IS DISTINCT FROM OLD.manager_org_id
       AND (OLD.owner_org_id = ANY (managed)) IS NOT TRUE
       AND (OLD.manager_org_id = ANY (managed) AND NEW.manager_org_id IS NULL) IS NOT TRUE
    THEN
        RAISE insufficient_privilege USING
            MESSAGE = format('project %s is not the actor''s to hand over', OLD.id),
            HINT = 'Owners and admins of the owning organization appoint its manager; a system session hands it to another organization.',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$$;

-- The guest of an invite changes only the columns that the trigger names.
CREATE FUNCTION guard_guest_edit() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    changed text;
BEGIN
    IF current_user = 'eios_service' OR NOT row_security_active(TG_RELID) THEN
        RETURN NEW;
    END IF;
    SELECT string_agg(after.key, ', ' ORDER BY after.key) INTO changed
    FROM jsonb_each(to_jsonb(NEW)) after
    WHERE after.value IS DISTINCT FROM to_jsonb(OLD) -> after.key AND after.key <> ALL (TG_ARGV);
    IF changed IS NOT NULL THEN
        RAISE insufficient_privilege USING
            MESSAGE = format('the guest of an invite does not change %s of %s', changed, TG_TABLE_NAME),
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$$;

-- Whether the actor sees the row that a deletion began with.
CREATE FUNCTION sees_row(relation text, row_id uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
    seen boolean := false;
BEGIN
    IF to_regclass(quote_ident(relation)) IS NOT NULL THEN
        EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE id = $1)', relation) INTO seen USING row_id;
    END IF;
    RETURN seen;
EXCEPTION WHEN insufficient_privilege OR undefined_column OR datatype_mismatch OR undefined_function THEN
    RETURN false;
END
$$;
