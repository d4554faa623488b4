-- What the actor may do where: 'read', 'write', 'manage' or 'own'. A policy asks once in a
-- statement: = ANY (ARRAY(SELECT org_ids_to('read'))).

-- The organizations whose every row the actor reaches. The session's organization narrows them.
CREATE FUNCTION org_ids_to(verb text) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER ROWS 3 SET search_path = public, pg_temp AS $$
DECLARE
    claimed text := current_setting('app.current_org_id', true);
    actor uuid;
BEGIN
    IF pg_has_role(session_user, 'eios_service', 'MEMBER') THEN
        IF current_setting('app.reach_of', true) = claimed_reach() THEN
            FOREACH actor IN ARRAY coalesce(current_setting('app.org_ids_to_' || verb, true), '{}')::uuid[] LOOP
                RETURN NEXT actor;
            END LOOP;
            RETURN;
        ELSIF current_setting('app.invite_id', true) <> '' THEN
            RETURN;
        ELSIF current_setting('app.api_key_id', true) <> '' THEN
            RETURN QUERY
                SELECT k.org_id FROM api_keys k
                WHERE k.id = session_uuid('api_key_id') AND k.project_id IS NULL
                  AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())
                  AND scopes_allow(k.scopes, verb)
                  AND (coalesce(claimed, '') = '' OR k.org_id = session_org_id());
            RETURN;
        END IF;
        actor := session_user_id();
    ELSE
        SELECT user_id INTO actor FROM tenant_logins WHERE login = session_user;
    END IF;
    IF actor IS NULL THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT m.org_id FROM users u JOIN organization_members m ON m.user_id = u.id
        WHERE u.id = actor AND u.deleted_at IS NULL AND role_allows(m.role, verb)
          AND (coalesce(claimed, '') = '' OR m.org_id = session_org_id());
END
$$;

-- The projects that the actor reaches one by one: those its organizations manage for others, and
-- the one an API key is limited to.
CREATE FUNCTION project_ids_to(verb text) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER ROWS 10 SET search_path = public, pg_temp AS $$
DECLARE
    managers uuid[];
    remembered text := current_setting('app.project_ids_to_' || verb, true);
    reached uuid;
BEGIN
    IF remembered <> 'many' THEN
        IF current_setting('app.reach_of', true) = claimed_reach() AND pg_has_role(session_user, 'eios_service', 'MEMBER')
        THEN
            FOREACH reached IN ARRAY remembered::uuid[] LOOP
                RETURN NEXT reached;
            END LOOP;
            RETURN;
        END IF;
    END IF;
    IF current_setting('app.api_key_id', true) <> ''
       AND coalesce(current_setting('app.invite_id', true), '') = ''
       AND pg_has_role(session_user, 'eios_service', 'MEMBER')
    THEN
        RETURN QUERY
            SELECT k.project_id FROM api_keys k
            WHERE k.id = session_uuid('api_key_id') AND k.project_id IS NOT NULL
              AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())
              AND scopes_allow(k.scopes, verb)
              AND (coalesce(current_setting('app.current_org_id', true), '') = '' OR k.org_id = session_org_id());
    END IF;
    managers := ARRAY(SELECT org_ids_to(verb));
    IF managers <> '{}' THEN
        RETURN QUERY SELECT p.id FROM projects p WHERE p.manager_org_id = ANY (managers);
    END IF;
END
$$;

-- The organizations that own those projects: a row of any other needs no closer look.
CREATE FUNCTION partner_org_ids_to(verb text) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER ROWS 3 SET search_path = public, pg_temp AS $$
DECLARE
    reached uuid[] := ARRAY(SELECT project_ids_to(verb));
BEGIN
    IF reached <> '{}' THEN
        RETURN QUERY SELECT DISTINCT p.owner_org_id FROM projects p WHERE p.id = ANY (reached);
    END IF;
END
$$;

-- Whether a row lies below one of the projects.
CREATE FUNCTION lies_below(projects uuid[], parent text, parent_id uuid) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    project uuid;
BEGIN
    CASE parent
        WHEN 'projects' THEN
            project := parent_id;
        WHEN 'events' THEN
            SELECT e.project_id INTO project FROM events e WHERE e.id = parent_id;
        WHEN 'sites' THEN
            SELECT s.project_id INTO project FROM sites s WHERE s.id = parent_id;
        WHEN 'guests' THEN
            SELECT g.project_id INTO project FROM guests g WHERE g.id = parent_id;
        WHEN 'invites' THEN
            SELECT i.project_id INTO project FROM invites i WHERE i.id = parent_id;
        WHEN 'rsvp_forms' THEN
            SELECT f.project_id INTO project FROM rsvp_forms f WHERE f.id = parent_id;
        WHEN 'messaging_campaigns' THEN
            SELECT c.project_id INTO project FROM messaging_campaigns c WHERE c.id = parent_id;
        WHEN 'photo_uploads' THEN
            SELECT p.project_id INTO project FROM photo_uploads p WHERE p.id = parent_id;
        WHEN 'rsvp_questions' THEN
            SELECT f.project_id INTO project FROM rsvp_questions q JOIN rsvp_forms f ON f.id = q.form_id
            WHERE q.id = parent_id;
        WHEN 'rsvp_submissions' THEN
            SELECT f.project_id INTO project FROM rsvp_submissions s JOIN rsvp_forms f ON f.id = s.form_id
            WHERE s.id = parent_id;
        WHEN 'message_jobs' THEN
            SELECT c.project_id INTO project FROM message_jobs j JOIN messaging_campaigns c ON c.id = j.campaign_id
            WHERE j.id = parent_id;
        WHEN 'floor_plans' THEN
            SELECT e.project_id INTO project FROM floor_plans f JOIN events e ON e.id = f.event_id
            WHERE f.id = parent_id;
        WHEN 'seating_tables' THEN
            SELECT e.project_id INTO project
            FROM seating_tables t JOIN floor_plans f ON f.id = t.floor_plan_id JOIN events e ON e.id = f.event_id
            WHERE t.id = parent_id;
        ELSE
            RETURN false;
    END CASE;
    RETURN coalesce(project = ANY (projects), false);
END
$$;

-- The rows that the guest of an invite reaches: those the invite is for, and what they need to answer.
CREATE FUNCTION invited_ids(relation text) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER ROWS 3 SET search_path = public, pg_temp AS $$
DECLARE
    actor uuid := acting_invite_id();
    invite record;
BEGIN
    IF actor IS NULL THEN
        RETURN;
    END IF;
    SELECT i.project_id, i.site_id, i.guest_id, i.group_id INTO invite FROM invites i WHERE i.id = actor;
    CASE relation
        WHEN 'invites' THEN
            RETURN NEXT actor;
        WHEN 'projects' THEN
            RETURN NEXT invite.project_id;
        WHEN 'sites' THEN
            RETURN NEXT invite.site_id;
        WHEN 'guests' THEN
            RETURN QUERY
                SELECT g.id FROM guests g
                WHERE g.project_id = invite.project_id AND g.deleted_at IS NULL
                  AND (g.id = invite.guest_id OR g.group_id = invite.group_id);
        WHEN 'rsvp_forms' THEN
            RETURN QUERY SELECT f.id FROM rsvp_forms f WHERE f.project_id = invite.project_id;
        WHEN 'rsvp_questions' THEN
            RETURN QUERY
                SELECT q.id FROM rsvp_questions q JOIN rsvp_forms f ON f.id = q.form_id
                WHERE f.project_id = invite.project_id;
        WHEN 'rsvp_submissions' THEN
            RETURN QUERY SELECT s.id FROM rsvp_submissions s WHERE s.invite_id = actor;
        ELSE
            RETURN;
    END CASE;
END
$$;

-- Whether anyone acts whom the database knows: what all of them read, nobody else does.
CREATE FUNCTION is_signed_in() RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN acting_user_id() IS NOT NULL OR acting_invite_id() IS NOT NULL
        OR (coalesce(current_setting('app.invite_id', true), '') = '' AND EXISTS (
            SELECT FROM api_keys k
            WHERE k.id = session_uuid('api_key_id') AND is_trusted_login()
              AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())));
END
$$;
