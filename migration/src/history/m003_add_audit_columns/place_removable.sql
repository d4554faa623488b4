-- Rows that can be removed learn from their parent to which organization they belong, and share its
-- removal: an INSERT that waited for a deletion of its parent (which locks it FOR UPDATE) must not
-- leave a live row below a removed one. Only a deletion with an id takes its children along.

-- A project of a removed organization shares its removal.
CREATE FUNCTION inherit_removal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    owner record;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.owner_org_id = OLD.owner_org_id THEN
        RETURN NEW;
    END IF;
    SELECT deleted_at, deleted_by, deletion_id INTO owner
    FROM organizations WHERE id = NEW.owner_org_id FOR KEY SHARE;
    IF owner.deletion_id IS NOT NULL AND NEW.deleted_at IS NULL THEN
        NEW.deleted_at := owner.deleted_at;
        NEW.deleted_by := owner.deleted_by;
        NEW.deletion_id := owner.deletion_id;
    END IF;
    RETURN NEW;
END
$$;

-- A row belongs to the organization of its project, and shares its removal.
CREATE FUNCTION place_under_project() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    parent record;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.project_id = OLD.project_id THEN
        NEW.org_id := org_above('projects', NEW.project_id);
        RETURN NEW;
    END IF;
    SELECT owner_org_id, deleted_at, deleted_by, deletion_id INTO parent FROM projects WHERE id = NEW.project_id FOR KEY SHARE;
    NEW.org_id := parent.owner_org_id;
    IF parent.deletion_id IS NOT NULL AND NEW.deleted_at IS NULL THEN
        NEW.deleted_at := parent.deleted_at;
        NEW.deleted_by := parent.deleted_by;
        NEW.deletion_id := parent.deletion_id;
    END IF;
    RETURN NEW;
END
$$;

-- A row belongs to the organization of its event, and shares its removal.
CREATE FUNCTION place_under_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    parent record;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.event_id = OLD.event_id THEN
        NEW.org_id := org_above('events', NEW.event_id);
        RETURN NEW;
    END IF;
    SELECT org_id, deleted_at, deleted_by, deletion_id INTO parent FROM events WHERE id = NEW.event_id FOR KEY SHARE;
    NEW.org_id := coalesce(parent.org_id, org_above('events', NEW.event_id));
    IF parent.deletion_id IS NOT NULL AND NEW.deleted_at IS NULL THEN
        NEW.deleted_at := parent.deleted_at;
        NEW.deleted_by := parent.deleted_by;
        NEW.deletion_id := parent.deletion_id;
    END IF;
    RETURN NEW;
END
$$;

-- A row belongs to the organization of its floor plan, and shares its removal.
CREATE FUNCTION place_under_floor_plan() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    parent record;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.floor_plan_id = OLD.floor_plan_id THEN
        NEW.org_id := org_above('floor_plans', NEW.floor_plan_id);
        RETURN NEW;
    END IF;
    SELECT org_id, deleted_at, deleted_by, deletion_id INTO parent FROM floor_plans WHERE id = NEW.floor_plan_id FOR KEY SHARE;
    NEW.org_id := coalesce(parent.org_id, org_above('floor_plans', NEW.floor_plan_id));
    IF parent.deletion_id IS NOT NULL AND NEW.deleted_at IS NULL THEN
        NEW.deleted_at := parent.deleted_at;
        NEW.deleted_by := parent.deleted_by;
        NEW.deletion_id := parent.deletion_id;
    END IF;
    RETURN NEW;
END
$$;

-- A row belongs to the organization of its guest, and shares its removal.
CREATE FUNCTION place_under_guest() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    parent record;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.guest_id = OLD.guest_id THEN
        NEW.org_id := org_above('guests', NEW.guest_id);
        RETURN NEW;
    END IF;
    SELECT org_id, deleted_at, deleted_by, deletion_id INTO parent FROM guests WHERE id = NEW.guest_id FOR KEY SHARE;
    NEW.org_id := coalesce(parent.org_id, org_above('guests', NEW.guest_id));
    IF parent.deletion_id IS NOT NULL AND NEW.deleted_at IS NULL THEN
        NEW.deleted_at := parent.deleted_at;
        NEW.deleted_by := parent.deleted_by;
        NEW.deletion_id := parent.deletion_id;
    END IF;
    RETURN NEW;
END
$$;

-- A row belongs to the organization of its form, and shares its removal.
CREATE FUNCTION place_under_form() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    parent record;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.form_id = OLD.form_id THEN
        NEW.org_id := org_above('rsvp_forms', NEW.form_id);
        RETURN NEW;
    END IF;
    SELECT org_id, deleted_at, deleted_by, deletion_id INTO parent FROM rsvp_forms WHERE id = NEW.form_id FOR KEY SHARE;
    NEW.org_id := coalesce(parent.org_id, org_above('rsvp_forms', NEW.form_id));
    IF parent.deletion_id IS NOT NULL AND NEW.deleted_at IS NULL THEN
        NEW.deleted_at := parent.deleted_at;
        NEW.deleted_by := parent.deleted_by;
        NEW.deletion_id := parent.deletion_id;
    END IF;
    RETURN NEW;
END
$$;

-- A row belongs to the organization of its question, and shares its removal.
CREATE FUNCTION place_under_question() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    parent record;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.question_id = OLD.question_id THEN
        NEW.org_id := org_above('rsvp_questions', NEW.question_id);
        RETURN NEW;
    END IF;
    SELECT org_id, deleted_at, deleted_by, deletion_id INTO parent FROM rsvp_questions WHERE id = NEW.question_id FOR KEY SHARE;
    NEW.org_id := coalesce(parent.org_id, org_above('rsvp_questions', NEW.question_id));
    IF parent.deletion_id IS NOT NULL AND NEW.deleted_at IS NULL THEN
        NEW.deleted_at := parent.deleted_at;
        NEW.deleted_by := parent.deleted_by;
        NEW.deletion_id := parent.deletion_id;
    END IF;
    RETURN NEW;
END
$$;

-- A submission shares the removal of its guest, or else of its form.
CREATE FUNCTION place_submission() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    parent record;
    guest record;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.form_id = OLD.form_id AND NEW.guest_id IS NOT DISTINCT FROM OLD.guest_id THEN
        NEW.org_id := org_above('rsvp_forms', NEW.form_id);
        RETURN NEW;
    END IF;
    SELECT org_id, deleted_at, deleted_by, deletion_id INTO parent
    FROM rsvp_forms WHERE id = NEW.form_id FOR KEY SHARE;
    NEW.org_id := coalesce(parent.org_id, org_above('rsvp_forms', NEW.form_id));
    SELECT org_id, deleted_at, deleted_by, deletion_id INTO guest
    FROM guests WHERE id = NEW.guest_id FOR KEY SHARE;
    IF guest.deletion_id IS NOT NULL THEN
        parent := guest;
    END IF;
    IF parent.deletion_id IS NOT NULL AND NEW.deleted_at IS NULL THEN
        NEW.deleted_at := parent.deleted_at;
        NEW.deleted_by := parent.deleted_by;
        NEW.deletion_id := parent.deletion_id;
    END IF;
    RETURN NEW;
END
$$;

-- An invite shares the removal of its guest, or else of its site, or else of its project; and a
-- removed invite is revoked, since the old application would still open its link.
CREATE FUNCTION place_invite() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    parent record;
    site record;
    guest record;
BEGIN
    IF TG_OP = 'UPDATE'
       AND (NEW.project_id, NEW.site_id, NEW.guest_id) IS NOT DISTINCT FROM (OLD.project_id, OLD.site_id, OLD.guest_id)
    THEN
        NEW.org_id := org_above('projects', NEW.project_id);
        RETURN NEW;
    END IF;
    SELECT owner_org_id, deleted_at, deleted_by, deletion_id INTO parent
    FROM projects WHERE id = NEW.project_id FOR KEY SHARE;
    NEW.org_id := parent.owner_org_id;
    SELECT org_id, deleted_at, deleted_by, deletion_id INTO site
    FROM sites WHERE id = NEW.site_id FOR KEY SHARE;
    SELECT org_id, deleted_at, deleted_by, deletion_id INTO guest
    FROM guests WHERE id = NEW.guest_id FOR KEY SHARE;
    IF guest.deletion_id IS NOT NULL THEN
        parent := guest;
    ELSIF site.deletion_id IS NOT NULL THEN
        parent := site;
    END IF;
    IF parent.deletion_id IS NOT NULL AND NEW.deleted_at IS NULL THEN
        NEW.deleted_at := parent.deleted_at;
        NEW.deleted_by := parent.deleted_by;
        NEW.deletion_id := parent.deletion_id;
        NEW.revoked_at := coalesce(NEW.revoked_at, NEW.deleted_at);
    END IF;
    RETURN NEW;
END
$$;
