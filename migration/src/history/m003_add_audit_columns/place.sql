-- Rows without a removal of their own learn from their parent to which organization they belong.
--
-- A new row holds on to its parent (FOR KEY SHARE, as the foreign key does), so that it waits for a
-- project that is being handed over and then sees the new owner. A row that stays where it is looks
-- without waiting: whoever hands the project over has yet to come to it, or has made it wait.

-- The owner of the project above a row, for parents that do not have their own org_id yet.
CREATE FUNCTION org_above(parent text, parent_id uuid) RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
    CASE parent
        WHEN 'projects' THEN
            RETURN (SELECT owner_org_id FROM projects WHERE id = parent_id);
        WHEN 'events' THEN
            RETURN (SELECT org_above('projects', project_id) FROM events WHERE id = parent_id);
        WHEN 'floor_plans' THEN
            RETURN (SELECT org_above('events', event_id) FROM floor_plans WHERE id = parent_id);
        WHEN 'seating_tables' THEN
            RETURN (SELECT org_above('floor_plans', floor_plan_id) FROM seating_tables WHERE id = parent_id);
        WHEN 'sites' THEN
            RETURN (SELECT org_above('projects', project_id) FROM sites WHERE id = parent_id);
        WHEN 'guests' THEN
            RETURN (SELECT org_above('projects', project_id) FROM guests WHERE id = parent_id);
        WHEN 'invites' THEN
            RETURN (SELECT org_above('projects', project_id) FROM invites WHERE id = parent_id);
        WHEN 'rsvp_forms' THEN
            RETURN (SELECT org_above('projects', project_id) FROM rsvp_forms WHERE id = parent_id);
        WHEN 'rsvp_questions' THEN
            RETURN (SELECT org_above('rsvp_forms', form_id) FROM rsvp_questions WHERE id = parent_id);
        WHEN 'rsvp_submissions' THEN
            RETURN (SELECT org_above('rsvp_forms', form_id) FROM rsvp_submissions WHERE id = parent_id);
        WHEN 'messaging_campaigns' THEN
            RETURN (SELECT org_above('projects', project_id) FROM messaging_campaigns WHERE id = parent_id);
        WHEN 'message_jobs' THEN
            RETURN (SELECT org_above('messaging_campaigns', campaign_id) FROM message_jobs WHERE id = parent_id);
        WHEN 'photo_uploads' THEN
            RETURN (SELECT org_above('projects', project_id) FROM photo_uploads WHERE id = parent_id);
        ELSE
            RETURN NULL;
    END CASE;
END
$$;

-- A row belongs to the organization of its project.
CREATE FUNCTION place_by_project() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.project_id = OLD.project_id THEN
        NEW.org_id := org_above('projects', NEW.project_id);
    ELSE
        SELECT owner_org_id INTO NEW.org_id FROM projects WHERE id = NEW.project_id FOR KEY SHARE;
    END IF;
    RETURN NEW;
END
$$;

-- A row belongs to the organization of its event.
CREATE FUNCTION place_by_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.event_id = OLD.event_id THEN
        SELECT org_id INTO NEW.org_id FROM events WHERE id = NEW.event_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM events WHERE id = NEW.event_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('events', NEW.event_id));
    RETURN NEW;
END
$$;

-- A row belongs to the organization of its seating table.
CREATE FUNCTION place_by_table() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.table_id = OLD.table_id THEN
        SELECT org_id INTO NEW.org_id FROM seating_tables WHERE id = NEW.table_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM seating_tables WHERE id = NEW.table_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('seating_tables', NEW.table_id));
    RETURN NEW;
END
$$;

-- A row belongs to the organization of its site.
CREATE FUNCTION place_by_site() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.site_id = OLD.site_id THEN
        SELECT org_id INTO NEW.org_id FROM sites WHERE id = NEW.site_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM sites WHERE id = NEW.site_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('sites', NEW.site_id));
    RETURN NEW;
END
$$;

-- A row belongs to the organization of its guest.
CREATE FUNCTION place_by_guest() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.guest_id = OLD.guest_id THEN
        SELECT org_id INTO NEW.org_id FROM guests WHERE id = NEW.guest_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM guests WHERE id = NEW.guest_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('guests', NEW.guest_id));
    RETURN NEW;
END
$$;

-- A row belongs to the organization of its question.
CREATE FUNCTION place_by_question() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.question_id = OLD.question_id THEN
        SELECT org_id INTO NEW.org_id FROM rsvp_questions WHERE id = NEW.question_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM rsvp_questions WHERE id = NEW.question_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('rsvp_questions', NEW.question_id));
    RETURN NEW;
END
$$;

-- A row belongs to the organization of its submission.
CREATE FUNCTION place_by_submission() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.submission_id = OLD.submission_id THEN
        SELECT org_id INTO NEW.org_id FROM rsvp_submissions WHERE id = NEW.submission_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM rsvp_submissions WHERE id = NEW.submission_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('rsvp_submissions', NEW.submission_id));
    RETURN NEW;
END
$$;

-- A row belongs to the organization of its campaign.
CREATE FUNCTION place_by_campaign() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.campaign_id = OLD.campaign_id THEN
        SELECT org_id INTO NEW.org_id FROM messaging_campaigns WHERE id = NEW.campaign_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM messaging_campaigns WHERE id = NEW.campaign_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('messaging_campaigns', NEW.campaign_id));
    RETURN NEW;
END
$$;

-- A row belongs to the organization of its message.
CREATE FUNCTION place_by_job() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.message_job_id = OLD.message_job_id THEN
        SELECT org_id INTO NEW.org_id FROM message_jobs WHERE id = NEW.message_job_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM message_jobs WHERE id = NEW.message_job_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('message_jobs', NEW.message_job_id));
    RETURN NEW;
END
$$;

-- A row belongs to the organization of its invite.
CREATE FUNCTION place_by_invite() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.invite_id = OLD.invite_id THEN
        SELECT org_id INTO NEW.org_id FROM invites WHERE id = NEW.invite_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM invites WHERE id = NEW.invite_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('invites', NEW.invite_id));
    RETURN NEW;
END
$$;

-- A row belongs to the organization of its photo.
CREATE FUNCTION place_by_photo() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.photo_id = OLD.photo_id THEN
        SELECT org_id INTO NEW.org_id FROM photo_uploads WHERE id = NEW.photo_id;
    ELSE
        SELECT org_id INTO NEW.org_id FROM photo_uploads WHERE id = NEW.photo_id FOR KEY SHARE;
    END IF;
    NEW.org_id := coalesce(NEW.org_id, org_above('photo_uploads', NEW.photo_id));
    RETURN NEW;
END
$$;

-- Settings and overrides name what they are for without a foreign key: it may not exist, and the
-- platform and the plans belong to nobody.
CREATE FUNCTION place_by_scope() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    NEW.org_id := NULL;
    CASE NEW.scope
        WHEN 'ORG' THEN
            SELECT id INTO NEW.org_id FROM organizations WHERE id = NEW.scope_id;
        WHEN 'PROJECT' THEN
            IF TG_OP = 'INSERT' OR (NEW.scope, NEW.scope_id) IS DISTINCT FROM (OLD.scope, OLD.scope_id) THEN
                PERFORM FROM projects WHERE id = NEW.scope_id FOR KEY SHARE;
            END IF;
            NEW.org_id := org_above('projects', NEW.scope_id);
        WHEN 'EVENT' THEN
            IF TG_OP = 'INSERT' OR (NEW.scope, NEW.scope_id) IS DISTINCT FROM (OLD.scope, OLD.scope_id) THEN
                PERFORM FROM events WHERE id = NEW.scope_id FOR KEY SHARE;
            END IF;
            NEW.org_id := org_above('events', NEW.scope_id);
        WHEN 'INVITE' THEN
            IF TG_OP = 'INSERT' OR (NEW.scope, NEW.scope_id) IS DISTINCT FROM (OLD.scope, OLD.scope_id) THEN
                PERFORM FROM invites WHERE id = NEW.scope_id FOR KEY SHARE;
            END IF;
            NEW.org_id := org_above('invites', NEW.scope_id);
        ELSE
            NULL;
    END CASE;
    RETURN NEW;
END
$$;
