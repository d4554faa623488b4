-- Keeps status, deleted_at and archived_at of a project in step, whichever of them a writer sets:
-- status DELETED is a removal, and a removal wins over anything else that is set with it. Old rows
-- got their times later than their status: what is unknown is taken from the last change.
CREATE FUNCTION keep_project_lifecycle() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    was_removed boolean := false;
    was_put_away boolean := false;
    is_removed boolean := NEW.status = 'DELETED' OR NEW.deleted_at IS NOT NULL;
    chose_status boolean := NEW.status <> 'ACTIVE';
    moment timestamptz := now();
BEGIN
    IF TG_OP = 'UPDATE' THEN
        was_removed := OLD.status = 'DELETED';
        was_put_away := OLD.archived_at IS NOT NULL;
        chose_status := NEW.status <> OLD.status;
        IF was_removed AND NEW.deleted_at IS NOT DISTINCT FROM OLD.deleted_at THEN
            is_removed := NEW.status = 'DELETED';
        ELSIF was_removed THEN
            is_removed := NEW.deleted_at IS NOT NULL;
        END IF;
        IF NOT chose_status THEN
            moment := OLD.updated_at;
        END IF;
    END IF;

    IF is_removed THEN
        IF TG_OP = 'UPDATE' AND NOT was_removed THEN
            NEW.prior_status := coalesce(nullif(NEW.prior_status, 'DELETED'), OLD.status);
        ELSIF TG_OP = 'INSERT' AND NEW.status <> 'DELETED' THEN
            NEW.prior_status := coalesce(nullif(NEW.prior_status, 'DELETED'), NEW.status);
        END IF;
        NEW.status := 'DELETED';
        NEW.deleted_at := coalesce(NEW.deleted_at, moment);
        RETURN NEW;
    END IF;

    IF was_removed AND NOT chose_status THEN
        NEW.status := coalesce(nullif(NEW.prior_status, 'DELETED'), nullif(OLD.prior_status, 'DELETED'), 'ACTIVE');
    END IF;
    NEW.deleted_at := NULL;
    NEW.deleted_by := NULL;
    NEW.deletion_id := NULL;
    NEW.prior_status := NULL;

    IF NOT chose_status AND NEW.archived_at IS NOT NULL AND NOT was_put_away AND NEW.status = 'ACTIVE' THEN
        NEW.status := 'ARCHIVED';
    ELSIF NOT chose_status AND NEW.archived_at IS NULL AND was_put_away THEN
        NEW.status := 'ACTIVE';
    END IF;
    IF NEW.status IN ('ARCHIVED', 'COLD_ARCHIVED') THEN
        NEW.archived_at := coalesce(NEW.archived_at, moment);
    ELSE
        NEW.archived_at := NULL;
        NEW.archived_by := NULL;
    END IF;
    RETURN NEW;
END
$$;
