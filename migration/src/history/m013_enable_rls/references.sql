-- A second reference of a row, beside the one that says where the row belongs, stays within the
-- organization, whoever writes. The triggers run after place_row, and only when the reference is new.

CREATE FUNCTION refuse_reference(relation text, reference text, target uuid) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE foreign_key_violation USING
        MESSAGE = format('%s.%s: %s belongs to another organization', relation, reference, target),
        TABLE = relation, COLUMN = reference;
END
$$;

CREATE FUNCTION refer_to_guest() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM guests WHERE id = NEW.guest_id AND org_id <> NEW.org_id) THEN
        PERFORM refuse_reference(TG_TABLE_NAME, 'guest_id', NEW.guest_id);
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION refer_to_invite() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM invites WHERE id = NEW.invite_id AND org_id <> NEW.org_id) THEN
        PERFORM refuse_reference(TG_TABLE_NAME, 'invite_id', NEW.invite_id);
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION refer_to_tag() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM guest_tags WHERE id = NEW.tag_id AND org_id <> NEW.org_id) THEN
        PERFORM refuse_reference(TG_TABLE_NAME, 'tag_id', NEW.tag_id);
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION refer_to_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM events WHERE id = NEW.event_id AND org_id <> NEW.org_id) THEN
        PERFORM refuse_reference(TG_TABLE_NAME, 'event_id', NEW.event_id);
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION refer_to_question() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM rsvp_questions WHERE id = NEW.question_id AND org_id <> NEW.org_id) THEN
        PERFORM refuse_reference(TG_TABLE_NAME, 'question_id', NEW.question_id);
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION refer_to_earlier_question() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM rsvp_questions WHERE id = NEW.depends_on_question_id AND org_id <> NEW.org_id) THEN
        PERFORM refuse_reference(TG_TABLE_NAME, 'depends_on_question_id', NEW.depends_on_question_id);
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION refer_to_version() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM site_versions WHERE id = NEW.published_version_id AND org_id <> NEW.org_id) THEN
        PERFORM refuse_reference(TG_TABLE_NAME, 'published_version_id', NEW.published_version_id);
    END IF;
    RETURN NEW;
END
$$;
