-- Who acts. What a session says of itself counts only on a connection whose login may take the
-- service's role, and so could do anything anyway; every other login is who tenant_logins says.
-- The narrowest claim wins: an invite, else an API key, else a user. A claim that does not hold,
-- of whichever kind, is nobody.

CREATE FUNCTION is_trusted_login() RETURNS boolean
LANGUAGE sql STABLE PARALLEL RESTRICTED SET search_path = public, pg_temp AS $$
    SELECT pg_has_role(session_user, 'eios_service', 'MEMBER')
$$;

CREATE FUNCTION acting_user_id() RETURNS uuid
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    claimed uuid;
BEGIN
    IF NOT pg_has_role(session_user, 'eios_service', 'MEMBER') THEN
        SELECT user_id INTO claimed FROM tenant_logins WHERE login = session_user;
    ELSIF current_setting('app.invite_id', true) <> '' OR current_setting('app.api_key_id', true) <> '' THEN
        RETURN NULL;
    ELSE
        claimed := session_user_id();
    END IF;
    IF claimed IS NULL THEN
        RETURN NULL;
    END IF;
    RETURN (SELECT id FROM users WHERE id = claimed AND deleted_at IS NULL);
END
$$;

CREATE FUNCTION acting_invite_id() RETURNS uuid
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF coalesce(current_setting('app.invite_id', true), '') = ''
       OR NOT pg_has_role(session_user, 'eios_service', 'MEMBER') THEN
        RETURN NULL;
    END IF;
    RETURN (SELECT id FROM invites
            WHERE id = session_uuid('invite_id') AND deleted_at IS NULL AND revoked_at IS NULL
              AND (expires_at IS NULL OR expires_at > now()));
END
$$;

-- Whether a role in an organization, whose case is free, may read, write, manage or own it.
-- Roles that nobody knows read.
CREATE FUNCTION role_allows(role text, verb text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE verb
        WHEN 'read' THEN true
        WHEN 'write' THEN pg_catalog.lower(role) IN ('owner', 'admin', 'member')
        WHEN 'manage' THEN pg_catalog.lower(role) IN ('owner', 'admin')
        WHEN 'own' THEN pg_catalog.lower(role) = 'owner'
        ELSE false
    END
$$;

-- Whether the scopes of an API key allow it: "read" is every key's, "guests:write" writes.
CREATE FUNCTION scopes_allow(scopes text[], verb text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE verb
        WHEN 'read' THEN true
        WHEN 'write' THEN EXISTS (
            SELECT FROM pg_catalog.unnest(scopes) scope
            WHERE scope OPERATOR(pg_catalog.~*) '(^|:)(write|manage|\*)$')
        WHEN 'manage' THEN EXISTS (
            SELECT FROM pg_catalog.unnest(scopes) scope
            WHERE scope OPERATOR(pg_catalog.~*) '^(manage|\*)$')
        ELSE false
    END
$$;
