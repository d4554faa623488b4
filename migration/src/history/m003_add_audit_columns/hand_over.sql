-- A project that is handed to another organization takes every row below it along, and so does a
-- row that is moved below a project of another organization.

-- Locks the row that moves against new rows below it. It must come before the change itself: one
-- who holds on to a row (FOR KEY SHARE) does not wait for a mere change of it, and would go on with
-- what it said before.
CREATE FUNCTION hold_row() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    EXECUTE format('SELECT FROM %I WHERE id = $1 FOR UPDATE', TG_TABLE_NAME) USING OLD.id;
    RETURN NEW;
END
$$;

-- Moves the rows below the given ones, level by level: each level is locked, in the order of its
-- ids, before the next is looked for, so that no row can slip in below. The triggers that place a
-- row find the organization; settings, which belong to nobody when their scope is wrong, too. The
-- deletions that took some of them go along, so that the new organization can take them back.
CREATE FUNCTION take_along(parent text, parents uuid[]) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    child record;
    moved uuid[];
BEGIN
    FOR child IN
        SELECT * FROM (VALUES
            ('projects', 'project_plan_assignments', 'project_id', NULL),
            ('projects', 'events', 'project_id', NULL),
            ('projects', 'sites', 'project_id', NULL),
            ('projects', 'guest_groups', 'project_id', NULL),
            ('projects', 'guests', 'project_id', NULL),
            ('projects', 'guest_tags', 'project_id', NULL),
            ('projects', 'invites', 'project_id', NULL),
            ('projects', 'rsvp_forms', 'project_id', NULL),
            ('projects', 'messaging_campaigns', 'project_id', NULL),
            ('projects', 'photo_wall_settings', 'project_id', NULL),
            ('projects', 'photo_uploads', 'project_id', NULL),
            ('projects', 'settings_values', 'scope_id', 'PROJECT'),
            ('projects', 'entitlement_overrides', 'scope_id', 'PROJECT'),
            ('events', 'floor_plans', 'event_id', NULL),
            ('events', 'check_in_records', 'event_id', NULL),
            ('events', 'settings_values', 'scope_id', 'EVENT'),
            ('events', 'entitlement_overrides', 'scope_id', 'EVENT'),
            ('floor_plans', 'seating_tables', 'floor_plan_id', NULL),
            ('seating_tables', 'seating_assignments', 'table_id', NULL),
            ('sites', 'site_versions', 'site_id', NULL),
            ('guests', 'guest_contacts', 'guest_id', NULL),
            ('guests', 'guest_tag_assignments', 'guest_id', NULL),
            ('invites', 'invite_access_logs', 'invite_id', NULL),
            ('invites', 'settings_values', 'scope_id', 'INVITE'),
            ('invites', 'entitlement_overrides', 'scope_id', 'INVITE'),
            ('rsvp_forms', 'rsvp_questions', 'form_id', NULL),
            ('rsvp_forms', 'rsvp_submissions', 'form_id', NULL),
            ('rsvp_questions', 'rsvp_question_options', 'question_id', NULL),
            ('rsvp_questions', 'rsvp_logic_rules', 'question_id', NULL),
            ('rsvp_submissions', 'rsvp_answers', 'submission_id', NULL),
            ('messaging_campaigns', 'message_jobs', 'campaign_id', NULL),
            ('message_jobs', 'message_events', 'message_job_id', NULL),
            ('photo_uploads', 'photo_likes', 'photo_id', NULL)
        ) below (parent, name, key, scope)
        WHERE below.parent = take_along.parent
    LOOP
        EXECUTE format(
            'SELECT array_agg(id) FROM (SELECT id FROM %I WHERE %I = ANY ($1)%s ORDER BY id FOR UPDATE) held',
            child.name, child.key, CASE WHEN child.scope IS NOT NULL THEN format(' AND scope = %L', child.scope) END
        ) INTO moved USING parents;
        CONTINUE WHEN moved IS NULL;
        EXECUTE format('UPDATE %I SET org_id = org_id WHERE id = ANY ($1)', child.name) USING moved;
        IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = child.name::regclass AND attname = 'deletion_id') THEN
            EXECUTE format(
                'UPDATE deletions SET org_id = row.org_id FROM %I row
                 WHERE row.id = ANY ($1) AND deletions.id = row.deletion_id', child.name) USING moved;
        END IF;
        PERFORM take_along(child.name, moved);
    END LOOP;
END
$$;

-- Takes along what hangs on a row that has moved to another organization.
CREATE FUNCTION hand_over() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    moved jsonb := to_jsonb(NEW);
BEGIN
    UPDATE deletions SET org_id = coalesce(moved ->> 'owner_org_id', moved ->> 'org_id')::uuid
    WHERE id = (moved ->> 'deletion_id')::uuid;
    PERFORM take_along(TG_TABLE_NAME, ARRAY[NEW.id]);
    RETURN NULL;
END
$$;
