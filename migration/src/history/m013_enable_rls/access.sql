-- Who acts in a session, and what that opens. A session acts for a user, or else for an API key, or
-- else for the guest of an invite. What cannot be found out opens nothing.
--
-- Policies call these once for each statement. They belong to eios_service, which sees every row:
-- under a forced policy the owner's own look at a table would ask for the policy again.

-- The user whom the session acts for, as long as there is such a user who is not removed.
CREATE FUNCTION acting_user_id() RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
DECLARE
    actor uuid := session_user_id();
BEGIN
    RETURN (SELECT id FROM users WHERE id = actor AND deleted_at IS NULL);
END
$$;

-- What the API key that the session acts for opens: its organization, or only a project of that one.
-- Nothing unless the key is one of app.current_org_id, neither revoked nor expired, and what it opens
-- is not removed.
CREATE FUNCTION acting_api_key(OUT org_id uuid, OUT project_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
DECLARE
    claimed uuid := session_uuid('api_key_id');
BEGIN
    IF claimed IS NULL OR session_setting('current_user_id') IS NOT NULL THEN
        RETURN;
    END IF;
    SELECT key.org_id, key.project_id INTO acting_api_key.org_id, acting_api_key.project_id
    FROM api_keys key
    JOIN organizations ON organizations.id = key.org_id AND organizations.deleted_at IS NULL
    LEFT JOIN projects ON projects.id = key.project_id
    WHERE key.id = claimed
      AND key.org_id = session_org_id()
      AND key.revoked_at IS NULL
      AND (key.expires_at IS NULL OR key.expires_at > now())
      AND projects.deleted_at IS NULL;
END
$$;

-- The organizations in which the session has a right: read, write, manage or own. A member's role
-- gives rights, an unknown role that of reading; an API key reads and writes in its organization, but
-- for one of a project.
-- With app.current_org_id set, no other organization counts.
CREATE FUNCTION accessible_org_ids(wanted text) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
DECLARE
    actor uuid := session_user_id();
    inside uuid := session_org_id();
BEGIN
    IF inside IS NULL AND session_setting('current_org_id') IS NOT NULL THEN
        RETURN '{}'::uuid[];
    END IF;
    IF session_setting('current_user_id') IS NOT NULL THEN
        RETURN ARRAY(
            SELECT org_id FROM organization_members
            WHERE user_id = actor
              AND org_id = coalesce(inside, org_id)
              AND wanted = ANY (CASE lower(role)
                                    WHEN 'owner' THEN '{read,write,manage,own}'::text[]
                                    WHEN 'admin' THEN '{read,write,manage}'::text[]
                                    WHEN 'member' THEN '{read,write}'::text[]
                                    ELSE '{read}'::text[]
                                END)
              AND EXISTS (SELECT FROM users WHERE id = actor AND deleted_at IS NULL));
    END IF;
    RETURN ARRAY(
        SELECT key.org_id FROM acting_api_key() key
        WHERE wanted IN ('read', 'write') AND key.org_id IS NOT NULL AND key.project_id IS NULL);
END
$$;

-- The projects that an organization in which the session has a right manages for their owners, or
-- the one of its API key.
CREATE FUNCTION managed_project_ids(wanted text) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET plan_cache_mode = force_generic_plan
SET search_path = public, pg_temp AS $$
DECLARE
    managers uuid[] := accessible_org_ids(wanted);
BEGIN
    RETURN ARRAY(
        SELECT id FROM projects WHERE manager_org_id = ANY (managers)
      UNION ALL
        SELECT key.project_id FROM acting_api_key() key
        WHERE wanted IN ('read', 'write') AND key.project_id IS NOT NULL);
END
$$;

-- The organizations that own those projects: rows of others need not be looked at for them.
CREATE FUNCTION entrusting_org_ids(wanted text) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET plan_cache_mode = force_generic_plan
SET search_path = public, pg_temp AS $$
DECLARE
    managers uuid[] := accessible_org_ids(wanted);
BEGIN
    RETURN ARRAY(
        SELECT owner_org_id FROM projects WHERE manager_org_id = ANY (managers)
      UNION
        SELECT key.org_id FROM acting_api_key() key
        WHERE wanted IN ('read', 'write') AND key.project_id IS NOT NULL);
END
$$;

-- Whether a user or an API key acts: guests of an invite are not signed in.
CREATE FUNCTION is_signed_in() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
BEGIN
    IF session_setting('current_user_id') IS NOT NULL THEN
        RETURN acting_user_id() IS NOT NULL;
    END IF;
    RETURN (acting_api_key()).org_id IS NOT NULL;
END
$$;

-- Whether the session may leave a project with an owner: the one it has, or, for those who write
-- there, another in which they write too. Whoever manages a project does not give it away.
CREATE FUNCTION may_hand_over(project uuid, new_owner uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET plan_cache_mode = force_generic_plan
SET search_path = public, pg_temp AS $$
DECLARE
    own uuid[] := accessible_org_ids('write');
BEGIN
    RETURN EXISTS (
        SELECT FROM projects
        WHERE id = project
          AND (owner_org_id = ANY (own) AND new_owner = ANY (own)
               OR manager_org_id = ANY (own) AND new_owner = owner_org_id));
END
$$;

-- Whether an organization that the session's user owns keeps an owner without a person. Owners who
-- leave, or put each other out, at once wait for each other: the second sees what the first did, and
-- where its snapshot is too old for that it ends with a serialization failure.
CREATE FUNCTION has_other_owner(organization uuid, person uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT coalesce(organization = ANY (accessible_org_ids('own')), false) THEN
        RETURN false;
    END IF;
    PERFORM FROM organizations WHERE id = organization FOR NO KEY UPDATE;
    -- Locked, since only a lock notices in an old snapshot that the other owner is gone.
    PERFORM FROM organization_members member
    JOIN users ON users.id = member.user_id AND users.deleted_at IS NULL
    WHERE member.org_id = organization AND member.user_id <> person AND lower(member.role) = 'owner'
    FOR SHARE OF member;
    RETURN FOUND AND organization = ANY (accessible_org_ids('own'));
END
$$;

-- Whether a version is one of a site's, as far as the session reads it.
CREATE FUNCTION is_version_of(one uuid, site uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET plan_cache_mode = force_generic_plan
SET search_path = public, pg_temp AS $$
DECLARE
    own uuid[] := accessible_org_ids('read') || entrusting_org_ids('read');
BEGIN
    RETURN EXISTS (SELECT FROM site_versions WHERE id = one AND site_id = site AND org_id = ANY (own));
END
$$;

-- The invite whose guest the session acts for, as long as it opens: the session that set
-- app.invite_id has verified its token.
CREATE FUNCTION guest_invite() RETURNS invites
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
DECLARE
    claimed uuid := session_uuid('invite_id');
    invite invites;
BEGIN
    IF claimed IS NULL OR session_setting('current_user_id') IS NOT NULL OR session_setting('api_key_id') IS NOT NULL
    THEN
        RETURN NULL;
    END IF;
    SELECT invites.* INTO invite
    FROM invites
    JOIN projects ON projects.id = invites.project_id AND projects.deleted_at IS NULL
    JOIN sites ON sites.id = invites.site_id AND sites.deleted_at IS NULL
    LEFT JOIN guests ON guests.id = invites.guest_id
    LEFT JOIN guest_groups ON guest_groups.id = invites.group_id AND invites.guest_id IS NULL
    WHERE invites.id = claimed
      AND invites.deleted_at IS NULL
      AND invites.revoked_at IS NULL
      AND (invites.expires_at IS NULL OR invites.expires_at > now())
      AND guests.deleted_at IS NULL
      AND guest_groups.deleted_at IS NULL;
    RETURN invite;
END
$$;

-- The guest of that invite, or the guests of the group that it is for.
CREATE FUNCTION invited_guest_ids() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
DECLARE
    invite invites := guest_invite();
BEGIN
    IF invite.guest_id IS NOT NULL THEN
        RETURN ARRAY[invite.guest_id];
    END IF;
    RETURN ARRAY(SELECT id FROM guests WHERE group_id = invite.group_id AND project_id = invite.project_id);
END
$$;
