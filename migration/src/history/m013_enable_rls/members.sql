-- What members do that no policy can allow, since it reaches beyond the rows that they see. Each
-- checks for itself who calls.

-- Founds an organization with the session's user as its owner.
CREATE FUNCTION create_organization(kind org_type, title text) RETURNS organizations
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    founder uuid := acting_user_id();
    founded organizations;
BEGIN
    IF founder IS NULL THEN
        RAISE insufficient_privilege USING
            MESSAGE = 'only a user founds an organization',
            HINT = 'Set app.current_user_id to the id of a user who is not removed.';
    END IF;
    INSERT INTO organizations (type, name) VALUES (kind, title) RETURNING * INTO founded;
    INSERT INTO organization_members (org_id, user_id, role) VALUES (founded.id, founder, 'owner');
    RETURN founded;
END
$$;

-- Adds a user to an organization, or gives a member another role. Owners are made and unmade by
-- owners, and nobody changes their own role.
CREATE FUNCTION add_member(organization uuid, person uuid, new_role text) RETURNS organization_members
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    may_own boolean := organization = ANY (accessible_org_ids('own'));
    member organization_members;
BEGIN
    IF organization = ANY (accessible_org_ids('manage')) THEN
        -- Before the member, as whoever removes one does.
        PERFORM FROM organizations WHERE id = organization FOR NO KEY UPDATE;
    END IF;
    SELECT * INTO member FROM organization_members
    WHERE org_id = organization AND user_id = person
    FOR UPDATE;
    IF coalesce(person = acting_user_id(), true)
       OR NOT coalesce(organization = ANY (accessible_org_ids('manage')), false)
       OR NOT may_own AND 'owner' IN (lower(new_role), lower(member.role))
       OR lower(member.role) = 'owner' AND lower(new_role) <> 'owner' AND NOT has_other_owner(organization, person)
       OR NOT EXISTS (SELECT FROM users WHERE id = person AND deleted_at IS NULL)
    THEN
        RAISE insufficient_privilege USING
            MESSAGE = format('the session may not make %s a %s of organization %s', person, new_role, organization),
            HINT = 'Admins add users who exist, owners also owners; nobody changes their own role.';
    END IF;
    INSERT INTO organization_members AS present (org_id, user_id, role)
    VALUES (organization, person, new_role)
    ON CONFLICT (org_id, user_id) DO UPDATE SET role = excluded.role
    RETURNING present.* INTO member;
    RETURN member;
END
$$;

-- The people of an organization that the session reads, with what they may know of each other.
CREATE FUNCTION co_members(organization uuid)
RETURNS TABLE (user_id uuid, full_name text, role text, since timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 20 SET search_path = public, pg_temp AS $$
BEGIN
    RETURN QUERY
    SELECT person.id, person.full_name, member.role, member.created_at
    FROM organization_members member
    JOIN users person ON person.id = member.user_id AND person.deleted_at IS NULL
    WHERE member.org_id = organization
      AND organization = ANY (accessible_org_ids('read'))
    ORDER BY person.full_name, person.id;
END
$$;
