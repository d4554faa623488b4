-- What a session may do but not by plain statements: it cannot see what is not its own yet.

-- The actor founds an organization and is its owner.
CREATE FUNCTION create_organization(kind org_type, title text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    founder uuid := acting_user_id();
    founded uuid;
BEGIN
    IF founder IS NULL THEN
        RAISE insufficient_privilege USING
            MESSAGE = 'nobody is signed in who could found an organization',
            HINT = 'Begin a tenant session with a user who exists.';
    END IF;
    INSERT INTO organizations (type, name) VALUES (kind, title) RETURNING id INTO founded;
    INSERT INTO organization_members (org_id, user_id, role) VALUES (founded, founder, 'owner');
    RETURN founded;
END
$$;

-- Adds a user, known by email, to an organization that the actor manages. Only owners make owners.
-- Who is a member already stays what they are.
CREATE FUNCTION add_member(org uuid, member_email text, member_role text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    needed text := CASE WHEN lower(member_role) = 'owner' THEN 'own' ELSE 'manage' END;
    added uuid;
BEGIN
    IF (org = ANY (ARRAY(SELECT org_ids_to(needed)))) IS NOT TRUE THEN
        RAISE insufficient_privilege USING
            MESSAGE = format('adding the role %L to organization %s is not the actor''s to do', member_role, org),
            HINT = 'Owners and admins add members; owners add owners.';
    END IF;
    SELECT id INTO added FROM users WHERE lower(email) = lower(member_email) AND deleted_at IS NULL
    ORDER BY email = member_email DESC, id LIMIT 1;
    IF added IS NULL THEN
        RAISE no_data_found USING
            MESSAGE = format('no user has the email %L', member_email),
            HINT = 'The user has to sign up first.';
    END IF;
    INSERT INTO organization_members (org_id, user_id, role) VALUES (org, added, member_role)
    ON CONFLICT (org_id, user_id) DO NOTHING;
    RETURN added;
END
$$;

-- The members of an organization as their fellows see them. The email is for who manages it.
CREATE FUNCTION organization_people(org uuid)
RETURNS TABLE (user_id uuid, full_name text, email text, role text, member_since timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 20 SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
    IF (org = ANY (ARRAY(SELECT org_ids_to('read')))) IS NOT TRUE THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT u.id, u.full_name, CASE WHEN org = ANY (ARRAY(SELECT org_ids_to('manage'))) OR u.id = acting_user_id() THEN u.email END,
               m.role, m.created_at
        FROM organization_members m JOIN users u ON u.id = m.user_id
        WHERE m.org_id = org AND u.deleted_at IS NULL
        ORDER BY u.full_name, u.id;
END
$$;

-- The organizations on the other side of the projects that the actor reaches: owners of what it
-- manages, managers of what it owns.
CREATE FUNCTION partner_organizations() RETURNS TABLE (org_id uuid, type org_type, name text)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 20 SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
        SELECT o.id, o.type, o.name FROM organizations o
        WHERE o.id = ANY (ARRAY(SELECT partner_org_ids_to('read')))
           OR o.id IN (SELECT p.manager_org_id FROM projects p WHERE p.owner_org_id = ANY (ARRAY(SELECT org_ids_to('read'))));
END
$$;
