-- Whether a delivery went through is not a change of the webhook. Being switched off is.
CREATE FUNCTION is_delivery_report(before webhooks, after webhooks) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    after.consecutive_failures := before.consecutive_failures;
    after.last_success_at := before.last_success_at;
    after.last_failure_at := before.last_failure_at;
    RETURN after OPERATOR(pg_catalog.*=) before;
END
$$;

-- A row below an organization, or below one of its projects when the argument says so, shares the
-- removal of either: an INSERT that waited for a deletion must not leave a live row below a removed
-- one.
CREATE FUNCTION share_removal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    parent record;
    project record;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.org_id = OLD.org_id AND NEW.project_id IS NOT DISTINCT FROM OLD.project_id THEN
        RETURN NEW;
    END IF;
    SELECT deleted_at, deleted_by, deletion_id INTO parent
    FROM organizations WHERE id = NEW.org_id FOR KEY SHARE;
    IF NEW.project_id IS NOT NULL AND TG_ARGV[0] = 'project' THEN
        SELECT deleted_at, deleted_by, deletion_id INTO project
        FROM projects WHERE id = NEW.project_id FOR KEY SHARE;
        IF project.deletion_id IS NOT NULL THEN
            parent := project;
        END IF;
    END IF;
    IF parent.deletion_id IS NOT NULL AND NEW.deleted_at IS NULL THEN
        NEW.deleted_at := parent.deleted_at;
        NEW.deleted_by := parent.deleted_by;
        NEW.deletion_id := parent.deletion_id;
    END IF;
    RETURN NEW;
END
$$;

-- Refuses a change of status that is none of the arguments, each written FROM>TO.
CREATE FUNCTION guard_status() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    change text := OLD.status || '>' || NEW.status;
    ways text;
BEGIN
    IF change = ANY (TG_ARGV) THEN
        RETURN NULL;
    END IF;
    SELECT string_agg(split_part(way, '>', 2), ', ') INTO ways
    FROM unnest(TG_ARGV) way WHERE split_part(way, '>', 1) = OLD.status::text;
    RAISE check_violation USING
        MESSAGE = format('the status of %s cannot change from %s to %s', TG_TABLE_NAME, OLD.status, NEW.status),
        HINT = CASE WHEN ways IS NULL THEN format('%s is final.', OLD.status) ELSE format('From %s it may become %s.', OLD.status, ways) END,
        SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
END
$$;

-- An attempt that is finished stays as it is: only the organization follows its webhook's.
CREATE FUNCTION keep_finished_delivery() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    moved webhook_deliveries := NEW;
BEGIN
    moved.org_id := OLD.org_id;
    IF moved *<> OLD THEN
        RAISE check_violation USING
            MESSAGE = format('delivery %s is finished and never changes', OLD.id),
            HINT = 'Insert the next attempt as a row of its own.',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$$;
