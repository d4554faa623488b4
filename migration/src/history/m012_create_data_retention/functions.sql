-- Refuses to change or remove what is only ever added to. Columns that the trigger names may be filled once.
-- The ways out are the owner's: a transaction with app.maintenance = 'on', and rows that move to their month.
CREATE FUNCTION refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    home text := coalesce(pg_partition_root(TG_RELID), TG_RELID);
    before jsonb;
    stack text;
BEGIN
    GET DIAGNOSTICS stack = PG_CONTEXT;
    IF (current_setting('app.maintenance', true) = 'on' OR stack ~ '\nPL/pgSQL function (\S+\.)?create_month_partitions\(')
       AND pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE') THEN
        IF TG_OP = 'UPDATE' THEN
            RETURN NEW;
        END IF;
        RETURN OLD;
    END IF;
    IF TG_OP = 'UPDATE' AND TG_NARGS > 0 THEN
        before := to_jsonb(OLD);
        IF before - TG_ARGV = to_jsonb(NEW) - TG_ARGV
           AND NOT EXISTS (SELECT FROM unnest(TG_ARGV) AS name WHERE before ->> name IS NOT NULL) THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION USING
        ERRCODE = 'insufficient_privilege',
        MESSAGE = format('%s is only added to: %s is refused', home, TG_OP),
        HINT = CASE WHEN TG_NARGS > 0 THEN 'Only ' || array_to_string(TG_ARGV, ', ') || ' may be filled, once.'
                    ELSE 'Add a row that says what is different.' END,
        SCHEMA = TG_TABLE_SCHEMA, TABLE = home, CONSTRAINT = 'append_only';
END
$$;

-- Whether somebody's data may not go yet: by a hold of their own, or for a guest, of the organization.
CREATE FUNCTION is_held(subject privacy_subject, subject_id uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM legal_holds hold
        WHERE hold.released_at IS NULL
          AND (hold.subject_type = $1 AND hold.subject_id = $2
               OR $1 = 'GUEST' AND hold.subject_type = 'ORGANIZATION' AND hold.subject_id = (
                   SELECT project.owner_org_id
                   FROM guests guest JOIN projects project ON project.id = guest.project_id
                   WHERE guest.id = $2)))
$$;

-- Refuses to erase what a legal hold keeps.
CREATE FUNCTION respect_legal_holds() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF is_held(NEW.subject_type, NEW.subject_id) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            MESSAGE = format('%s: %s %s is under a legal hold', TG_TABLE_NAME, NEW.subject_type, NEW.subject_id),
            HINT = 'Put the request ON_HOLD, or have the hold released.',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, COLUMN = 'status', CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$$;
