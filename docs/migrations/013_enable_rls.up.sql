-- 013_enable_rls (up): 1141 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- create the roles; lock: none
-- Roles belong to the whole server: another database may have them already, or be making them at
-- this moment, or be making their member of the same login.
DO $$
DECLARE
    needed text;
    -- Since version 16 acting as a role and altering what belongs to it are granted apart, and a grant
    -- that is repeated changes only what it names.
    is_apart CONSTANT boolean := current_setting('server_version_num')::int >= 160000;
BEGIN
    FOREACH needed IN ARRAY ARRAY['eios_app', 'eios_service'] LOOP
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = needed) THEN
                EXECUTE format('CREATE ROLE %I NOLOGIN', needed);
            END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL;
        END;
        BEGIN
            IF NOT pg_has_role(needed, 'USAGE')
               OR NOT pg_has_role(needed, CASE WHEN is_apart THEN 'SET' ELSE 'MEMBER' END) THEN
                EXECUTE format('GRANT %I TO CURRENT_USER', needed)
                    || CASE WHEN is_apart THEN ' WITH INHERIT TRUE, SET TRUE' ELSE '' END;
            END IF;
        EXCEPTION WHEN unique_violation THEN
            NULL;
        END;
    END LOOP;
END
$$;

-- grant the schema to eios_app; lock: none
GRANT USAGE ON SCHEMA public TO eios_app;

-- grant the schema to eios_service; lock: none
GRANT USAGE ON SCHEMA public TO eios_service;

-- create type policy_command; lock: none
CREATE TYPE "policy_command" AS ENUM ('ALL', 'SELECT', 'INSERT', 'UPDATE', 'DELETE');

COMMIT;

BEGIN;

-- create table tenant_isolation_policies; lock: none
CREATE TABLE "tenant_isolation_policies" (
    "table_name" text NOT NULL,
    "policy_name" text NOT NULL,
    "command" policy_command NOT NULL,
    "role" text NOT NULL,
    "path" text NOT NULL,
    "using_expression" text NULL,
    "check_expression" text NULL,
    "enforced_since" timestamp
    with time zone NULL, "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    CONSTRAINT "tenant_isolation_policies_pkey" PRIMARY KEY ("table_name", "policy_name")
);

COMMIT;

BEGIN;

-- comment on type policy_command; lock: none
COMMENT ON TYPE policy_command IS 'The commands that a policy is asked about.';

-- create function acting_user_id(); lock: none
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

-- keep acting_user_id() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION acting_user_id() FROM PUBLIC;

-- comment on function acting_user_id(); lock: none
COMMENT ON FUNCTION acting_user_id() IS 'The user whom the session acts for, as long as there is such a user who is not removed.';

-- create function acting_api_key(OUT org_id uuid, OUT project_id uuid); lock: none
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

-- keep acting_api_key(OUT org_id uuid, OUT project_id uuid) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION acting_api_key(OUT org_id uuid, OUT project_id uuid) FROM PUBLIC;

-- comment on function acting_api_key(OUT org_id uuid, OUT project_id uuid); lock: none
COMMENT ON FUNCTION acting_api_key(OUT org_id uuid, OUT project_id uuid) IS 'What the API key that the session acts for opens: its organization, or only a project of that one. Nothing unless the key is one of app.current_org_id, neither revoked nor expired, and what it opens is not removed.';

-- create function accessible_org_ids(wanted text); lock: none
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

-- keep accessible_org_ids(wanted text) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION accessible_org_ids(wanted text) FROM PUBLIC;

-- comment on function accessible_org_ids(wanted text); lock: none
COMMENT ON FUNCTION accessible_org_ids(wanted text) IS 'The organizations in which the session has a right: read, write, manage or own. A member''s role gives rights, an unknown role that of reading; an API key reads and writes in its organization, but for one of a project. With app.current_org_id set, no other organization counts.';

-- create function managed_project_ids(wanted text); lock: none
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

-- keep managed_project_ids(wanted text) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION managed_project_ids(wanted text) FROM PUBLIC;

-- comment on function managed_project_ids(wanted text); lock: none
COMMENT ON FUNCTION managed_project_ids(wanted text) IS 'The projects that an organization in which the session has a right manages for their owners, or the one of its API key.';

-- create function entrusting_org_ids(wanted text); lock: none
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

-- keep entrusting_org_ids(wanted text) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION entrusting_org_ids(wanted text) FROM PUBLIC;

-- comment on function entrusting_org_ids(wanted text); lock: none
COMMENT ON FUNCTION entrusting_org_ids(wanted text) IS 'The organizations that own those projects: rows of others need not be looked at for them.';

-- create function is_signed_in(); lock: none
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

-- keep is_signed_in() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION is_signed_in() FROM PUBLIC;

-- comment on function is_signed_in(); lock: none
COMMENT ON FUNCTION is_signed_in() IS 'Whether a user or an API key acts: guests of an invite are not signed in.';

-- create function may_hand_over(project uuid, new_owner uuid); lock: none
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

-- keep may_hand_over(project uuid, new_owner uuid) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION may_hand_over(project uuid, new_owner uuid) FROM PUBLIC;

-- comment on function may_hand_over(project uuid, new_owner uuid); lock: none
COMMENT ON FUNCTION may_hand_over(project uuid, new_owner uuid) IS 'Whether the session may leave a project with an owner: the one it has, or, for those who write there, another in which they write too. Whoever manages a project does not give it away.';

-- create function has_other_owner(organization uuid, person uuid); lock: none
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

-- keep has_other_owner(organization uuid, person uuid) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION has_other_owner(organization uuid, person uuid) FROM PUBLIC;

-- comment on function has_other_owner(organization uuid, person uuid); lock: none
COMMENT ON FUNCTION has_other_owner(organization uuid, person uuid) IS 'Whether an organization that the session''s user owns keeps an owner without a person. Owners who leave, or put each other out, at once wait for each other: the second sees what the first did, and where its snapshot is too old for that it ends with a serialization failure.';

-- create function is_version_of(one uuid, site uuid); lock: none
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

-- keep is_version_of(one uuid, site uuid) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION is_version_of(one uuid, site uuid) FROM PUBLIC;

-- comment on function is_version_of(one uuid, site uuid); lock: none
COMMENT ON FUNCTION is_version_of(one uuid, site uuid) IS 'Whether a version is one of a site''s, as far as the session reads it.';

-- create function guest_invite(); lock: none
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

-- keep guest_invite() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION guest_invite() FROM PUBLIC;

-- comment on function guest_invite(); lock: none
COMMENT ON FUNCTION guest_invite() IS 'The invite whose guest the session acts for, as long as it opens: the session that set app.invite_id has verified its token.';

-- create function invited_guest_ids(); lock: none
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

-- keep invited_guest_ids() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION invited_guest_ids() FROM PUBLIC;

-- comment on function invited_guest_ids(); lock: none
COMMENT ON FUNCTION invited_guest_ids() IS 'The guest of that invite, or the guests of the group that it is for.';

-- create function is_managed_deletion(root text, root_row uuid, organization uuid, wanted text); lock: none
-- What is removed, and what goes along with it.

-- Whether a removed row lies in a project that the session manages for this organization.
CREATE FUNCTION is_managed_deletion(root text, root_row uuid, organization uuid, wanted text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM projects
        WHERE id = project_of_deletion(root, root_row)
          AND id = ANY (managed_project_ids(wanted))
          AND owner_org_id = organization);
END
$$;

-- keep is_managed_deletion(root text, root_row uuid, organization uuid, wanted text) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION is_managed_deletion(root text, root_row uuid, organization uuid, wanted text) FROM PUBLIC;

-- comment on function is_managed_deletion(root text, root_row uuid, organization uuid, wanted text); lock: none
COMMENT ON FUNCTION is_managed_deletion(
    root text,
    root_row uuid,
    organization uuid,
    wanted text
) IS 'Whether a removed row lies in a project that the session manages for this organization.';

-- create function remove_below_projects(taken uuid[]); lock: none
-- Whoever removes or restores a project takes along what lies below it; webhooks are for admins to
-- write, and neither they nor custom fields are the manager's. The session does with these what it did
-- with the project, and no more.

-- Marks the webhooks and custom fields of projects as removed with them. $1: the deletions that took the
-- projects. Says how many rows of which table.
CREATE FUNCTION remove_below_projects(taken uuid[]) RETURNS TABLE (relation text, marked bigint)
LANGUAGE plpgsql SECURITY DEFINER ROWS 2 SET search_path = public, pg_temp AS $$
DECLARE
    own uuid[] := accessible_org_ids('write');
    managed uuid[] := managed_project_ids('write');
BEGIN
    RETURN QUERY
    WITH gone AS (
        SELECT project.id, project.deletion_id, deletions.deleted_at, deletions.actor
        FROM projects project JOIN deletions ON deletions.id = project.deletion_id
        WHERE deletions.id = ANY (taken) AND (project.owner_org_id = ANY (own) OR project.id = ANY (managed))
    ), hook AS (
        UPDATE webhooks below
        SET deleted_at = gone.deleted_at, deleted_by = gone.actor, deletion_id = gone.deletion_id
        FROM gone WHERE below.project_id = gone.id AND below.deleted_at IS NULL
        RETURNING 1
    ), field AS (
        UPDATE custom_fields below
        SET deleted_at = gone.deleted_at, deleted_by = gone.actor, deletion_id = gone.deletion_id
        FROM gone WHERE below.project_id = gone.id AND below.deleted_at IS NULL
        RETURNING 1
    )
    SELECT 'webhooks', count(*) FROM hook UNION ALL SELECT 'custom_fields', count(*) FROM field;
END
$$;

-- keep remove_below_projects(taken uuid[]) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION remove_below_projects(taken uuid[]) FROM PUBLIC;

-- comment on function remove_below_projects(taken uuid[]); lock: none
COMMENT ON FUNCTION remove_below_projects(taken uuid[]) IS 'Marks the webhooks and custom fields of projects as removed with them. $1: the deletions that took the projects. Says how many rows of which table.';

-- create function restore_below_projects(brought_back uuid); lock: none
-- Brings back the webhooks and custom fields of a project that a deletion took with it. Says how many
-- rows of which table.
CREATE FUNCTION restore_below_projects(brought_back uuid) RETURNS TABLE (relation text, revived bigint)
LANGUAGE plpgsql SECURITY DEFINER ROWS 2 SET search_path = public, pg_temp AS $$
DECLARE
    own uuid[] := accessible_org_ids('write');
    managed uuid[] := managed_project_ids('write');
BEGIN
    RETURN QUERY
    WITH back AS (
        SELECT project.id
        FROM deletions JOIN projects project ON project.id = deletions.root_id AND project.deleted_at IS NULL
        WHERE deletions.id = brought_back AND deletions.root_table = 'projects'
          AND (project.owner_org_id = ANY (own) OR project.id = ANY (managed))
    ), hook AS (
        UPDATE webhooks below SET deleted_at = NULL, deleted_by = NULL, deletion_id = NULL
        FROM back WHERE below.project_id = back.id AND below.deletion_id = brought_back
        RETURNING 1
    ), field AS (
        UPDATE custom_fields below SET deleted_at = NULL, deleted_by = NULL, deletion_id = NULL
        FROM back WHERE below.project_id = back.id AND below.deletion_id = brought_back
        RETURNING 1
    )
    SELECT 'webhooks', count(*) FROM hook UNION ALL SELECT 'custom_fields', count(*) FROM field;
END
$$;

-- keep restore_below_projects(brought_back uuid) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION restore_below_projects(brought_back uuid) FROM PUBLIC;

-- comment on function restore_below_projects(brought_back uuid); lock: none
COMMENT ON FUNCTION restore_below_projects(brought_back uuid) IS 'Brings back the webhooks and custom fields of a project that a deletion took with it. Says how many rows of which table.';

-- create function create_organization(kind org_type, title text); lock: none
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

-- keep create_organization(kind org_type, title text) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION create_organization(kind org_type, title text) FROM PUBLIC;

-- comment on function create_organization(kind org_type, title text); lock: none
COMMENT ON FUNCTION create_organization(kind org_type, title text) IS 'Founds an organization with the session''s user as its owner.';

-- create function add_member(organization uuid, person uuid, new_role text); lock: none
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

-- keep add_member(organization uuid, person uuid, new_role text) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION add_member(organization uuid, person uuid, new_role text) FROM PUBLIC;

-- comment on function add_member(organization uuid, person uuid, new_role text); lock: none
COMMENT ON FUNCTION add_member(organization uuid, person uuid, new_role text) IS 'Adds a user to an organization, or gives a member another role. Owners are made and unmade by owners, and nobody changes their own role.';

-- create function co_members(organization uuid); lock: none
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

-- keep co_members(organization uuid) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION co_members(organization uuid) FROM PUBLIC;

-- comment on function co_members(organization uuid); lock: none
COMMENT ON FUNCTION co_members(organization uuid) IS 'The people of an organization that the session reads, with what they may know of each other.';

-- create function expect_actor(); lock: none
-- Refuses a session whose actor there is not, so that whoever passed a wrong id is told and does not
-- wonder at empty tables. What it lets pass opens no more than the policies do.
CREATE FUNCTION expect_actor() RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF session_setting('current_user_id') IS NOT NULL THEN
        IF acting_user_id() IS NULL THEN
            RAISE 'there is no such user' USING ERRCODE = 'EI001';
        END IF;
    ELSIF session_setting('invite_id') IS NOT NULL THEN
        IF (guest_invite()).id IS NULL THEN
            RAISE 'the invite does not open' USING ERRCODE = 'EI003';
        END IF;
    END IF;
    IF session_setting('current_org_id') IS NOT NULL AND accessible_org_ids('read') = '{}'
       AND (acting_api_key()).org_id IS NULL THEN
        RAISE 'the actor has no part in the organization' USING ERRCODE = 'EI002';
    END IF;
END
$$;

-- keep expect_actor() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION expect_actor() FROM PUBLIC;

-- comment on function expect_actor(); lock: none
COMMENT ON FUNCTION expect_actor() IS 'Refuses a session whose actor there is not, so that whoever passed a wrong id is told and does not wonder at empty tables. What it lets pass opens no more than the policies do.';

-- create function search_guests(project uuid, words text, most integer); lock: none
-- Searches whose operators could betray rows that a policy hides, so that under a policy they find
-- no index. Each checks the tenant itself and looks past the policies: these functions stay the
-- table owner's. When row level security is forced upon the owner too, they go on to find the same
-- rows, without the index.

-- The live guests of a project with each of the words in their name, by name.
CREATE FUNCTION search_guests(project uuid, words text, most integer) RETURNS SETOF guests
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 20 SET plan_cache_mode = force_generic_plan
SET search_path = public, pg_temp AS $$
DECLARE
    escaped text := regexp_replace(words, '([\\%_])', '\\\1', 'g');
    patterns text[] := string_to_array('%' || regexp_replace(escaped, '\s+', '% %', 'g') || '%', ' ');
BEGIN
    IF cardinality(patterns) > 1 THEN
        -- The longest comes first, for the index to look up. White space around the words leaves '%%'.
        patterns := ARRAY(
            SELECT pattern FROM unnest(patterns) AS pattern WHERE pattern <> '%%'
            ORDER BY length(pattern) DESC);
    END IF;
    IF coalesce(patterns[1], '%%') = '%%' THEN
        RETURN;
    END IF;
    -- Whether the project is open is asked once, by the subquery that stands for its id: a condition
    -- beside it would be one more node of the plan for every row.
    IF length(patterns[1]) < length('%abc%') THEN
        -- No three letters to look up: the guests are read in their order until there are enough, which
        -- the planner would not expect after a condition that it sees.
        RETURN QUERY
        SELECT * FROM guests
        WHERE project_id = (
              SELECT id FROM projects
              WHERE id = project
                AND deleted_at IS NULL
                AND (owner_org_id = ANY (accessible_org_ids('read')) OR id = ANY (managed_project_ids('read'))))
          AND deleted_at IS NULL
          AND nullif((coalesce(first_name, '') || ' ' || coalesce(last_name, '')) ILIKE ALL (patterns), false) IS NOT NULL
        ORDER BY last_name, first_name, id
        LIMIT most;
        RETURN;
    END IF;
    RETURN QUERY
    SELECT * FROM guests
    WHERE project_id = (
          SELECT id FROM projects
          WHERE id = project
            AND deleted_at IS NULL
            AND (owner_org_id = ANY (accessible_org_ids('read')) OR id = ANY (managed_project_ids('read'))))
      AND deleted_at IS NULL
      AND (coalesce(first_name, '') || ' ' || coalesce(last_name, '')) ILIKE patterns[1]
      AND (coalesce(first_name, '') || ' ' || coalesce(last_name, '')) ILIKE ALL (patterns[2:])
    ORDER BY last_name, first_name, id
    LIMIT most;
END
$$;

-- keep search_guests(project uuid, words text, most integer) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION search_guests(project uuid, words text, most integer) FROM PUBLIC;

-- comment on function search_guests(project uuid, words text, most integer); lock: none
COMMENT ON FUNCTION search_guests(project uuid, words text, most integer) IS 'The live guests of a project with each of the words in their name, by name.';

-- create function find_contacts(address text); lock: none
-- The live contacts with an email, in the organizations and managed projects that the session
-- reads.
CREATE FUNCTION find_contacts(address text) RETURNS SETOF guest_contacts
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5 SET plan_cache_mode = force_generic_plan
SET search_path = public, pg_temp AS $$
DECLARE
    orgs uuid[] := accessible_org_ids('read');
BEGIN
    RETURN QUERY
    SELECT contact.* FROM guest_contacts contact
    WHERE lower(btrim(contact.email)) = lower(btrim(address))
      AND contact.email IS NOT NULL
      AND contact.deleted_at IS NULL
      AND (contact.org_id = ANY (orgs)
           OR contact.org_id = ANY ((SELECT entrusting_org_ids('read'))::uuid[]))
      -- Asked of each contact that is left: the planner, which knows no address, would rather join.
      AND (SELECT project.deleted_at IS NULL
                  AND (contact.org_id = ANY (orgs)
                       OR project.id = ANY ((SELECT managed_project_ids('read'))::uuid[]))
           FROM guests guest JOIN projects project ON project.id = guest.project_id
           WHERE guest.id = contact.guest_id)
    ORDER BY contact.created_at, contact.id;
END
$$;

-- keep find_contacts(address text) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION find_contacts(address text) FROM PUBLIC;

-- comment on function find_contacts(address text); lock: none
COMMENT ON FUNCTION find_contacts(address text) IS 'The live contacts with an email, in the organizations and managed projects that the session reads.';

-- create function project_of_deletion(root text, root_row uuid); lock: none
-- The project that a removed row lies in.
CREATE OR REPLACE FUNCTION project_of_deletion(root text, root_row uuid) RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
BEGIN
    CASE root
        WHEN 'projects' THEN
            RETURN root_row;
        WHEN 'events' THEN
            RETURN (SELECT project_id FROM events WHERE id = root_row);
        WHEN 'sites' THEN
            RETURN (SELECT project_id FROM sites WHERE id = root_row);
        WHEN 'guest_groups' THEN
            RETURN (SELECT project_id FROM guest_groups WHERE id = root_row);
        WHEN 'guests' THEN
            RETURN (SELECT project_id FROM guests WHERE id = root_row);
        WHEN 'guest_contacts' THEN
            RETURN (SELECT project_id FROM guests WHERE id = (SELECT guest_id FROM guest_contacts WHERE id = root_row));
        WHEN 'guest_tags' THEN
            RETURN (SELECT project_id FROM guest_tags WHERE id = root_row);
        WHEN 'invites' THEN
            RETURN (SELECT project_id FROM invites WHERE id = root_row);
        WHEN 'rsvp_forms' THEN
            RETURN (SELECT project_id FROM rsvp_forms WHERE id = root_row);
        WHEN 'rsvp_questions' THEN
            RETURN (SELECT project_id FROM rsvp_forms WHERE id = (SELECT form_id FROM rsvp_questions WHERE id = root_row));
        WHEN 'rsvp_question_options' THEN
            RETURN (SELECT project_id FROM rsvp_forms WHERE id = (SELECT form_id FROM rsvp_questions WHERE id = (SELECT question_id FROM rsvp_question_options WHERE id = root_row)));
        WHEN 'rsvp_submissions' THEN
            RETURN (SELECT project_id FROM rsvp_forms WHERE id = (SELECT form_id FROM rsvp_submissions WHERE id = root_row));
        WHEN 'messaging_campaigns' THEN
            RETURN (SELECT project_id FROM messaging_campaigns WHERE id = root_row);
        WHEN 'floor_plans' THEN
            RETURN (SELECT project_id FROM events WHERE id = (SELECT event_id FROM floor_plans WHERE id = root_row));
        WHEN 'seating_tables' THEN
            RETURN (SELECT project_id FROM events WHERE id = (SELECT event_id FROM floor_plans WHERE id = (SELECT floor_plan_id FROM seating_tables WHERE id = root_row)));
        WHEN 'photo_uploads' THEN
            RETURN (SELECT project_id FROM photo_uploads WHERE id = root_row);
        WHEN 'webhooks' THEN
            RETURN (SELECT project_id FROM webhooks WHERE id = root_row);
        WHEN 'custom_fields' THEN
            RETURN (SELECT project_id FROM custom_fields WHERE id = root_row);
        ELSE
            RETURN NULL;
    END CASE;
END
$$;

-- keep project_of_deletion(root text, root_row uuid) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION project_of_deletion(root text, root_row uuid) FROM PUBLIC;

-- comment on function project_of_deletion(root text, root_row uuid); lock: none
COMMENT ON FUNCTION project_of_deletion(root text, root_row uuid) IS 'The project that a removed row lies in.';

-- create function audit_record(action audit_action, category audit_category, target_type text, target_id uuid, target_label text, org_id uuid, project_id uuid, metadata jsonb, reason text, actor_label text, actor_user_id uuid); lock: none
-- Records an event that no change of a row shows: that somebody looked at something, exported it,
-- signed in. Returns the entry's id. Changes of rows record themselves, and cannot be recorded here.
-- A user that is given acts in the place of the session's, which may have none yet when it signs in. A tenant
-- session records what concerns its organizations, their projects, or its own user, as itself.
CREATE OR REPLACE FUNCTION audit_record(
    action audit_action,
    category audit_category,
    target_type text,
    target_id uuid DEFAULT NULL,
    target_label text DEFAULT NULL,
    org_id uuid DEFAULT NULL,
    project_id uuid DEFAULT NULL,
    metadata jsonb DEFAULT NULL,
    reason text DEFAULT NULL,
    actor_label text DEFAULT NULL,
    actor_user_id uuid DEFAULT NULL
) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    entry admin_audit_log := new_audit_entry();
    maintenance text := coalesce(current_setting('app.maintenance', true), '');
    concerned uuid := coalesce(audit_record.org_id, session_org_id());
    -- Neither the owner of the tables nor the service calls.
    is_tenant boolean := current_setting('role') = 'eios_app' OR NOT pg_has_role(session_user, 'eios_service', 'MEMBER');
BEGIN
    IF is_tenant
       AND NOT coalesce(concerned = ANY (accessible_org_ids('read'))
                        OR audit_record.project_id = ANY (managed_project_ids('read'))
                        OR audit_record.project_id = (guest_invite()).project_id
                        OR concerned IS NULL AND audit_record.target_id = acting_user_id(), false)
       OR is_tenant
       AND audit_record.project_id IS NOT NULL
       AND NOT EXISTS (SELECT FROM projects WHERE id = audit_record.project_id AND owner_org_id = concerned)
    THEN
        RAISE insufficient_privilege USING
            MESSAGE = format('the session may not record what concerns organization %s', concerned),
            HINT = 'Name an organization of the session''s actor and a project of it, or a project that the actor manages or is invited to with its owner.';
    END IF;
    IF is_tenant AND audit_record.actor_user_id <> coalesce(entry.actor_user_id, '00000000-0000-0000-0000-000000000000') THEN
        RAISE insufficient_privilege USING
            MESSAGE = 'the session may not record what somebody else does',
            HINT = 'Leave the user out: an entry says who acts in the session.';
    END IF;
    IF action IN ('CREATED', 'UPDATED', 'DELETED', 'SOFT_DELETED', 'RESTORED', 'TRUNCATED') THEN
        RAISE invalid_parameter_value USING
            MESSAGE = format('%s is recorded by the change itself', action),
            HINT = 'Change the row: its table is audited. Other actions can be recorded.';
    END IF;
    IF audit_record.actor_user_id IS NOT NULL THEN
        entry.actor_user_id := audit_record.actor_user_id;
        entry.actor_type := 'USER';
    END IF;
    entry.id := uuid_v7();
    PERFORM set_config('app.maintenance', 'record', true);
    INSERT INTO admin_audit_log (created_at, id, target_id, org_id, project_id, actor_user_id, api_key_id, actor_type,
                                 category, action, target_type, metadata, target_label, actor_label, reason,
                                 ip_address, user_agent, request_id, session_id)
    VALUES (now(), entry.id, audit_record.target_id, coalesce(audit_record.org_id, session_org_id()),
            audit_record.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
            audit_record.category, audit_record.action, audit_record.target_type,
            CASE WHEN entry.metadata IS NULL THEN audit_record.metadata
                 ELSE coalesce(audit_record.metadata, '{}') || entry.metadata END,
            audit_record.target_label, audit_record.actor_label, coalesce(audit_record.reason, entry.reason),
            entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    PERFORM set_config('app.maintenance', maintenance, true);
    RETURN entry.id;
END
$$;

-- keep audit_record(action audit_action, category audit_category, target_type text, target_id uuid, target_label text, org_id uuid, project_id uuid, metadata jsonb, reason text, actor_label text, actor_user_id uuid) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION audit_record(
    action audit_action,
    category audit_category,
    target_type text,
    target_id uuid,
    target_label text,
    org_id uuid,
    project_id uuid,
    metadata jsonb,
    reason text,
    actor_label text,
    actor_user_id uuid
)
FROM PUBLIC;

-- comment on function audit_record(action audit_action, category audit_category, target_type text, target_id uuid, target_label text, org_id uuid, project_id uuid, metadata jsonb, reason text, actor_label text, actor_user_id uuid); lock: none
COMMENT ON FUNCTION audit_record(
    action audit_action,
    category audit_category,
    target_type text,
    target_id uuid,
    target_label text,
    org_id uuid,
    project_id uuid,
    metadata jsonb,
    reason text,
    actor_label text,
    actor_user_id uuid
) IS 'Records an event that no change of a row shows: that somebody looked at something, exported it, signed in. Returns the entry''s id. Changes of rows record themselves, and cannot be recorded here. A user that is given acts in the place of the session''s, which may have none yet when it signs in. A tenant session records what concerns its organizations, their projects, or its own user, as itself.';

-- let eios_app call acting_user_id(); lock: none
GRANT EXECUTE ON FUNCTION acting_user_id() TO eios_app;

-- let eios_app call acting_api_key(OUT org_id uuid, OUT project_id uuid); lock: none
GRANT EXECUTE ON FUNCTION acting_api_key(OUT org_id uuid, OUT project_id uuid) TO eios_app;

-- let eios_app call accessible_org_ids(wanted text); lock: none
GRANT EXECUTE ON FUNCTION accessible_org_ids(wanted text) TO eios_app;

-- let eios_app call managed_project_ids(wanted text); lock: none
GRANT EXECUTE ON FUNCTION managed_project_ids(wanted text) TO eios_app;

-- let eios_app call entrusting_org_ids(wanted text); lock: none
GRANT EXECUTE ON FUNCTION entrusting_org_ids(wanted text) TO eios_app;

-- let eios_app call is_signed_in(); lock: none
GRANT EXECUTE ON FUNCTION is_signed_in() TO eios_app;

-- let eios_app call may_hand_over(project uuid, new_owner uuid); lock: none
GRANT EXECUTE ON FUNCTION may_hand_over(project uuid, new_owner uuid) TO eios_app;

-- let eios_app call has_other_owner(organization uuid, person uuid); lock: none
GRANT EXECUTE ON FUNCTION has_other_owner(organization uuid, person uuid) TO eios_app;

-- let eios_app call is_version_of(one uuid, site uuid); lock: none
GRANT EXECUTE ON FUNCTION is_version_of(one uuid, site uuid) TO eios_app;

-- let eios_app call guest_invite(); lock: none
GRANT EXECUTE ON FUNCTION guest_invite() TO eios_app;

-- let eios_app call invited_guest_ids(); lock: none
GRANT EXECUTE ON FUNCTION invited_guest_ids() TO eios_app;

-- let eios_app call is_managed_deletion(root text, root_row uuid, organization uuid, wanted text); lock: none
GRANT EXECUTE ON FUNCTION is_managed_deletion(root text, root_row uuid, organization uuid, wanted text) TO eios_app;

-- let eios_app call remove_below_projects(taken uuid[]); lock: none
GRANT EXECUTE ON FUNCTION remove_below_projects(taken uuid[]) TO eios_app;

-- let eios_app call restore_below_projects(brought_back uuid); lock: none
GRANT EXECUTE ON FUNCTION restore_below_projects(brought_back uuid) TO eios_app;

-- let eios_app call create_organization(kind org_type, title text); lock: none
GRANT EXECUTE ON FUNCTION create_organization(kind org_type, title text) TO eios_app;

-- let eios_app call add_member(organization uuid, person uuid, new_role text); lock: none
GRANT EXECUTE ON FUNCTION add_member(organization uuid, person uuid, new_role text) TO eios_app;

-- let eios_app call co_members(organization uuid); lock: none
GRANT EXECUTE ON FUNCTION co_members(organization uuid) TO eios_app;

-- let eios_app call expect_actor(); lock: none
GRANT EXECUTE ON FUNCTION expect_actor() TO eios_app;

-- let eios_app call search_guests(project uuid, words text, most integer); lock: none
GRANT EXECUTE ON FUNCTION search_guests(project uuid, words text, most integer) TO eios_app;

-- let eios_app call find_contacts(address text); lock: none
GRANT EXECUTE ON FUNCTION find_contacts(address text) TO eios_app;

-- let eios_app call find_session_user(); lock: none
GRANT EXECUTE ON FUNCTION find_session_user() TO eios_app;

-- let eios_app call audit_record(action audit_action, category audit_category, target_type text, target_id uuid, target_label text, org_id uuid, project_id uuid, metadata jsonb, reason text, actor_label text, actor_user_id uuid); lock: none
GRANT EXECUTE ON FUNCTION audit_record(
    action audit_action,
    category audit_category,
    target_type text,
    target_id uuid,
    target_label text,
    org_id uuid,
    project_id uuid,
    metadata jsonb,
    reason text,
    actor_label text,
    actor_user_id uuid
) TO eios_app;

COMMIT;

BEGIN;

-- comment on tenant_isolation_policies; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON TABLE tenant_isolation_policies IS 'The row level security policies that the database should have, as the migrations made them.';

-- comment on tenant_isolation_policies.table_name; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON COLUMN tenant_isolation_policies.table_name IS 'The table that the policy guards.';

-- comment on tenant_isolation_policies.policy_name; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON COLUMN tenant_isolation_policies.policy_name IS 'The policy.';

-- comment on tenant_isolation_policies.command; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON COLUMN tenant_isolation_policies.command IS 'What the policy is asked about.';

-- comment on tenant_isolation_policies.role; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON COLUMN tenant_isolation_policies.role IS 'The role that the policy opens rows to.';

-- comment on tenant_isolation_policies.path; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON COLUMN tenant_isolation_policies.path IS 'How a row reaches the tenant, in words.';

-- comment on tenant_isolation_policies.using_expression; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON COLUMN tenant_isolation_policies.using_expression IS 'Which rows there are for the role, as the database printed it.';

-- comment on tenant_isolation_policies.check_expression; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON COLUMN tenant_isolation_policies.check_expression IS 'Which rows the role may write, as the database printed it.';

-- comment on tenant_isolation_policies.enforced_since; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON COLUMN tenant_isolation_policies.enforced_since IS 'Since when the table''s owner is bound by the policies too; absent while it is not.';

-- comment on tenant_isolation_policies.created_at; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON COLUMN tenant_isolation_policies.created_at IS 'When the policy was made.';

-- comment on tenant_isolation_policies.updated_at; lock: SHARE UPDATE EXCLUSIVE on tenant_isolation_policies (reads and writes go on)
COMMENT ON COLUMN tenant_isolation_policies.updated_at IS 'When the entry last changed.';

-- create trigger touch_row on tenant_isolation_policies; lock: SHARE ROW EXCLUSIVE on tenant_isolation_policies (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON tenant_isolation_policies FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION touch_updated_at();

COMMIT;

BEGIN;

-- enable row security on users; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE users ENABLE ROW LEVEL SECURITY;

-- create policy users_service; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
CREATE POLICY users_service ON users FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy users_service; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
COMMENT ON POLICY users_service ON users IS 'every row';

-- record policy users_service; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'users' AND policyname = 'users_service';

-- create policy users_select; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
CREATE POLICY users_select ON users FOR SELECT TO eios_app USING (id = (SELECT acting_user_id()));

-- comment on policy users_select; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
COMMENT ON POLICY users_select ON users IS 'oneself';

-- record policy users_select; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'oneself', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'users' AND policyname = 'users_select';

-- create policy users_update; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
CREATE POLICY users_update ON users
FOR UPDATE TO eios_app USING (id = (SELECT acting_user_id()))
WITH CHECK (id = (SELECT acting_user_id()));

-- comment on policy users_update; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
COMMENT ON POLICY users_update ON users IS 'oneself';

-- record policy users_update; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'oneself', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'users' AND policyname = 'users_update';

-- grant users to eios_service; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON users TO eios_service;

-- grant users to eios_app; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
GRANT
SELECT,
UPDATE (
    full_name,
    locale,
    updated_at,
    updated_by,
    deleted_at,
    deleted_by,
    deletion_id
) ON users TO eios_app;

COMMIT;

BEGIN;

-- enable row security on organizations; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE organizations ENABLE ROW LEVEL SECURITY;

-- create policy organizations_service; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
CREATE POLICY organizations_service ON organizations FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy organizations_service; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
COMMENT ON POLICY organizations_service ON organizations IS 'every row';

-- record policy organizations_service; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'organizations'
    AND policyname = 'organizations_service';

-- create policy organizations_select; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
CREATE POLICY organizations_select ON organizations FOR
SELECT TO eios_app USING (
    id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
);

-- comment on policy organizations_select; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
COMMENT ON POLICY organizations_select ON organizations IS 'own id';

-- record policy organizations_select; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'organizations'
    AND policyname = 'organizations_select';

-- create policy organizations_update; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
CREATE POLICY organizations_update ON organizations
FOR UPDATE TO eios_app USING (
    id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
)
WITH CHECK (
    id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy organizations_update; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
COMMENT ON POLICY organizations_update ON organizations IS 'own id';

-- record policy organizations_update; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'organizations'
    AND policyname = 'organizations_update';

-- create policy organizations_delete; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
CREATE POLICY organizations_delete ON organizations FOR DELETE TO eios_app USING (
    id = ANY ((SELECT accessible_org_ids('own'))::uuid[])
);

-- comment on policy organizations_delete; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
COMMENT ON POLICY organizations_delete ON organizations IS 'own id';

-- record policy organizations_delete; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'organizations'
    AND policyname = 'organizations_delete';

-- grant organizations to eios_service; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON organizations TO eios_service;

-- grant organizations to eios_app; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
GRANT SELECT, UPDATE, DELETE ON organizations TO eios_app;

COMMIT;

BEGIN;

-- enable row security on organization_members; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
ALTER TABLE organization_members ENABLE ROW LEVEL SECURITY;

-- create policy organization_members_service; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
CREATE POLICY organization_members_service ON organization_members FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy organization_members_service; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
COMMENT ON POLICY organization_members_service ON organization_members IS 'every row';

-- record policy organization_members_service; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'organization_members'
    AND policyname = 'organization_members_service';

-- create policy organization_members_select; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
CREATE POLICY organization_members_select ON organization_members FOR
SELECT TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
);

-- comment on policy organization_members_select; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
COMMENT ON POLICY organization_members_select ON organization_members IS 'own org_id';

-- record policy organization_members_select; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'organization_members'
    AND policyname = 'organization_members_select';

-- create policy organization_members_insert; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
CREATE POLICY organization_members_insert ON organization_members FOR
INSERT TO eios_app
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[]) AND (
        lower(role) <> 'owner' OR org_id = ANY ((SELECT accessible_org_ids('own'))::uuid[])
    ) AND user_id <> (SELECT acting_user_id())
);

-- comment on policy organization_members_insert; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
COMMENT ON POLICY organization_members_insert ON organization_members IS 'own org_id';

-- record policy organization_members_insert; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'organization_members'
    AND policyname = 'organization_members_insert';

-- create policy organization_members_update; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
CREATE POLICY organization_members_update ON organization_members
FOR UPDATE
    TO eios_app USING (
        org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
        AND (
            lower(role) <> 'owner'
            OR org_id = ANY ((SELECT accessible_org_ids('own'))::uuid[])
            AND has_other_owner(org_id, user_id)
        )
        AND user_id <> (SELECT acting_user_id())
    )
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[]) AND (
        lower(role) <> 'owner' OR org_id = ANY ((SELECT accessible_org_ids('own'))::uuid[])
    ) AND user_id <> (SELECT acting_user_id())
);

-- comment on policy organization_members_update; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
COMMENT ON POLICY organization_members_update ON organization_members IS 'own org_id';

-- record policy organization_members_update; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'organization_members'
    AND policyname = 'organization_members_update';

-- create policy organization_members_delete; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
CREATE POLICY organization_members_delete ON organization_members FOR DELETE TO eios_app USING (
    lower(role) <> 'owner' AND (
        org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[]) OR user_id = (SELECT acting_user_id())
    ) OR lower(role) = 'owner' AND org_id = ANY ((SELECT accessible_org_ids('own'))::uuid[]) AND has_other_owner(org_id, user_id)
);

-- comment on policy organization_members_delete; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
COMMENT ON POLICY organization_members_delete ON organization_members IS 'own org_id';

-- record policy organization_members_delete; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'organization_members'
    AND policyname = 'organization_members_delete';

-- grant organization_members to eios_service; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON organization_members TO eios_service;

-- grant organization_members to eios_app; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON organization_members TO eios_app;

COMMIT;

BEGIN;

-- enable row security on projects; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE projects ENABLE ROW LEVEL SECURITY;

-- create policy projects_service; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
CREATE POLICY projects_service ON projects FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy projects_service; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
COMMENT ON POLICY projects_service ON projects IS 'every row';

-- record policy projects_service; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'projects' AND policyname = 'projects_service';

-- create policy project_org_isolation; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
CREATE POLICY project_org_isolation ON projects FOR
SELECT
    TO eios_app USING (
        owner_org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
        OR manager_org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
        OR id = (SELECT (acting_api_key()).project_id)
    );

-- comment on policy project_org_isolation; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
COMMENT ON POLICY project_org_isolation ON projects IS 'owner_org_id; for the managing organization manager_org_id; for an API key of the project id';

-- record policy project_org_isolation; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'owner_org_id; for the managing organization manager_org_id; for an API key of the project id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'projects' AND policyname = 'project_org_isolation';

-- create policy projects_insert; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
CREATE POLICY projects_insert ON projects FOR
INSERT TO eios_app
WITH CHECK (
    owner_org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
);

-- comment on policy projects_insert; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
COMMENT ON POLICY projects_insert ON projects IS 'owner_org_id; for the managing organization manager_org_id; for an API key of the project id';

-- record policy projects_insert; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'owner_org_id; for the managing organization manager_org_id; for an API key of the project id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'projects' AND policyname = 'projects_insert';

-- create policy projects_update; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
CREATE POLICY projects_update ON projects
FOR UPDATE
    TO eios_app USING (
        owner_org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
        OR manager_org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
    )
WITH
CHECK (
    (
        owner_org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR manager_org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
    ) AND may_hand_over(id, owner_org_id)
);

-- comment on policy projects_update; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
COMMENT ON POLICY projects_update ON projects IS 'owner_org_id; for the managing organization manager_org_id; for an API key of the project id';

-- record policy projects_update; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'owner_org_id; for the managing organization manager_org_id; for an API key of the project id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'projects' AND policyname = 'projects_update';

-- create policy projects_delete; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
CREATE POLICY projects_delete ON projects FOR DELETE TO eios_app USING (
    owner_org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
);

-- comment on policy projects_delete; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
COMMENT ON POLICY projects_delete ON projects IS 'owner_org_id; for the managing organization manager_org_id; for an API key of the project id';

-- record policy projects_delete; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'owner_org_id; for the managing organization manager_org_id; for an API key of the project id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'projects' AND policyname = 'projects_delete';

-- create policy by_invite_select; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
CREATE POLICY by_invite_select ON projects FOR SELECT TO eios_app USING (id = (SELECT (guest_invite()).project_id));

-- comment on policy by_invite_select; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
COMMENT ON POLICY by_invite_select ON projects IS 'the project of the invite';

-- record policy by_invite_select; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'the project of the invite',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'projects' AND policyname = 'by_invite_select';

-- grant projects to eios_service; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON projects TO eios_service;

-- grant projects to eios_app; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON projects TO eios_app;

COMMIT;

BEGIN;

-- enable row security on plans; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE plans ENABLE ROW LEVEL SECURITY;

-- create policy plans_service; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
CREATE POLICY plans_service ON plans FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy plans_service; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
COMMENT ON POLICY plans_service ON plans IS 'every row';

-- record policy plans_service; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'plans' AND policyname = 'plans_service';

-- create policy plans_select; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
CREATE POLICY plans_select ON plans FOR SELECT TO eios_app USING ((SELECT is_signed_in()));

-- comment on policy plans_select; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
COMMENT ON POLICY plans_select ON plans IS 'none: for all who are signed in';

-- record policy plans_select; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'none: for all who are signed in',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'plans' AND policyname = 'plans_select';

-- grant plans to eios_service; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON plans TO eios_service;

-- grant plans to eios_app; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
GRANT SELECT ON plans TO eios_app;

COMMIT;

BEGIN;

-- enable row security on plan_entitlements; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
ALTER TABLE plan_entitlements ENABLE ROW LEVEL SECURITY;

-- create policy plan_entitlements_service; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
CREATE POLICY plan_entitlements_service ON plan_entitlements FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy plan_entitlements_service; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
COMMENT ON POLICY plan_entitlements_service ON plan_entitlements IS 'every row';

-- record policy plan_entitlements_service; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'plan_entitlements'
    AND policyname = 'plan_entitlements_service';

-- create policy plan_entitlements_select; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
CREATE POLICY plan_entitlements_select ON plan_entitlements FOR SELECT TO eios_app USING ((SELECT is_signed_in()));

-- comment on policy plan_entitlements_select; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
COMMENT ON POLICY plan_entitlements_select ON plan_entitlements IS 'none: for all who are signed in';

-- record policy plan_entitlements_select; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'none: for all who are signed in',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'plan_entitlements'
    AND policyname = 'plan_entitlements_select';

-- grant plan_entitlements to eios_service; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON plan_entitlements TO eios_service;

-- grant plan_entitlements to eios_app; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
GRANT SELECT ON plan_entitlements TO eios_app;

COMMIT;

BEGIN;

-- enable row security on settings_definitions; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
ALTER TABLE settings_definitions ENABLE ROW LEVEL SECURITY;

-- create policy settings_definitions_service; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
CREATE POLICY settings_definitions_service ON settings_definitions FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy settings_definitions_service; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
COMMENT ON POLICY settings_definitions_service ON settings_definitions IS 'every row';

-- record policy settings_definitions_service; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'settings_definitions'
    AND policyname = 'settings_definitions_service';

-- create policy settings_definitions_select; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
CREATE POLICY settings_definitions_select ON settings_definitions FOR
SELECT TO eios_app USING ((SELECT is_signed_in()));

-- comment on policy settings_definitions_select; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
COMMENT ON POLICY settings_definitions_select ON settings_definitions IS 'none: for all who are signed in';

-- record policy settings_definitions_select; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'none: for all who are signed in',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'settings_definitions'
    AND policyname = 'settings_definitions_select';

-- grant settings_definitions to eios_service; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON settings_definitions TO eios_service;

-- grant settings_definitions to eios_app; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
GRANT SELECT ON settings_definitions TO eios_app;

COMMIT;

BEGIN;

-- enable row security on settings_values; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
ALTER TABLE settings_values ENABLE ROW LEVEL SECURITY;

-- create policy settings_values_service; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
CREATE POLICY settings_values_service ON settings_values FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy settings_values_service; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
COMMENT ON POLICY settings_values_service ON settings_values IS 'every row';

-- record policy settings_values_service; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'settings_values'
    AND policyname = 'settings_values_service';

-- create policy settings_values_select; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
CREATE POLICY settings_values_select ON settings_values FOR
SELECT
    TO eios_app USING (
        org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
        OR scope = 'PROJECT'
        AND scope_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
        OR scope = 'EVENT'
        AND EXISTS (
            SELECT
            FROM events
            WHERE
                events.id = settings_values.scope_id
                AND events.project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
        )
        OR scope = 'INVITE'
        AND EXISTS (
            SELECT
            FROM invites
            WHERE
                invites.id = settings_values.scope_id
                AND invites.project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
        )
        OR scope IN ('PLATFORM', 'PLAN')
        AND (SELECT is_signed_in())
    );

-- comment on policy settings_values_select; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
COMMENT ON POLICY settings_values_select ON settings_values IS 'own org_id, from scope and scope_id; for the managing organization the scope below its project';

-- record policy settings_values_select; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id, from scope and scope_id; for the managing organization the scope below its project',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'settings_values'
    AND policyname = 'settings_values_select';

-- create policy settings_values_insert; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
CREATE POLICY settings_values_insert ON settings_values FOR
INSERT TO eios_app
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR scope = 'PROJECT' AND scope_id = ANY ((SELECT managed_project_ids('write'))::uuid[]) OR scope = 'EVENT' AND EXISTS (
        SELECT
        FROM events
        WHERE
            events.id = settings_values.scope_id
            AND events.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
    ) OR scope = 'INVITE' AND EXISTS (
        SELECT
        FROM invites
        WHERE
            invites.id = settings_values.scope_id
            AND invites.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
    )
);

-- comment on policy settings_values_insert; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
COMMENT ON POLICY settings_values_insert ON settings_values IS 'own org_id, from scope and scope_id; for the managing organization the scope below its project';

-- record policy settings_values_insert; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id, from scope and scope_id; for the managing organization the scope below its project',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'settings_values'
    AND policyname = 'settings_values_insert';

-- create policy settings_values_update; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
CREATE POLICY settings_values_update ON settings_values
FOR UPDATE
    TO eios_app USING (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
        OR scope = 'PROJECT'
        AND scope_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
        OR scope = 'EVENT'
        AND EXISTS (
            SELECT
            FROM events
            WHERE
                events.id = settings_values.scope_id
                AND events.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
        )
        OR scope = 'INVITE'
        AND EXISTS (
            SELECT
            FROM invites
            WHERE
                invites.id = settings_values.scope_id
                AND invites.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
        )
    )
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR scope = 'PROJECT' AND scope_id = ANY ((SELECT managed_project_ids('write'))::uuid[]) OR scope = 'EVENT' AND EXISTS (
        SELECT
        FROM events
        WHERE
            events.id = settings_values.scope_id
            AND events.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
    ) OR scope = 'INVITE' AND EXISTS (
        SELECT
        FROM invites
        WHERE
            invites.id = settings_values.scope_id
            AND invites.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
    )
);

-- comment on policy settings_values_update; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
COMMENT ON POLICY settings_values_update ON settings_values IS 'own org_id, from scope and scope_id; for the managing organization the scope below its project';

-- record policy settings_values_update; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id, from scope and scope_id; for the managing organization the scope below its project',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'settings_values'
    AND policyname = 'settings_values_update';

-- create policy settings_values_delete; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
CREATE POLICY settings_values_delete ON settings_values FOR DELETE TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR scope = 'PROJECT' AND scope_id = ANY ((SELECT managed_project_ids('write'))::uuid[]) OR scope = 'EVENT' AND EXISTS (
        SELECT
        FROM events
        WHERE
            events.id = settings_values.scope_id
            AND events.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
    ) OR scope = 'INVITE' AND EXISTS (
        SELECT
        FROM invites
        WHERE
            invites.id = settings_values.scope_id
            AND invites.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
    )
);

-- comment on policy settings_values_delete; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
COMMENT ON POLICY settings_values_delete ON settings_values IS 'own org_id, from scope and scope_id; for the managing organization the scope below its project';

-- record policy settings_values_delete; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id, from scope and scope_id; for the managing organization the scope below its project',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'settings_values'
    AND policyname = 'settings_values_delete';

-- grant settings_values to eios_service; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON settings_values TO eios_service;

-- grant settings_values to eios_app; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON settings_values TO eios_app;

COMMIT;

BEGIN;

-- enable row security on entitlement_overrides; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
ALTER TABLE entitlement_overrides ENABLE ROW LEVEL SECURITY;

-- create policy entitlement_overrides_service; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
CREATE POLICY entitlement_overrides_service ON entitlement_overrides FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy entitlement_overrides_service; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
COMMENT ON POLICY entitlement_overrides_service ON entitlement_overrides IS 'every row';

-- record policy entitlement_overrides_service; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'entitlement_overrides'
    AND policyname = 'entitlement_overrides_service';

-- create policy entitlement_overrides_select; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
CREATE POLICY entitlement_overrides_select ON entitlement_overrides FOR
SELECT
    TO eios_app USING (
        org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
        OR scope = 'PROJECT'
        AND scope_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
        OR scope = 'EVENT'
        AND EXISTS (
            SELECT
            FROM events
            WHERE
                events.id = entitlement_overrides.scope_id
                AND events.project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
        )
        OR scope = 'INVITE'
        AND EXISTS (
            SELECT
            FROM invites
            WHERE
                invites.id = entitlement_overrides.scope_id
                AND invites.project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
        )
        OR scope IN ('PLATFORM', 'PLAN')
        AND (SELECT is_signed_in())
    );

-- comment on policy entitlement_overrides_select; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
COMMENT ON POLICY entitlement_overrides_select ON entitlement_overrides IS 'own org_id, from scope and scope_id; for the managing organization the scope below its project';

-- record policy entitlement_overrides_select; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id, from scope and scope_id; for the managing organization the scope below its project',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'entitlement_overrides'
    AND policyname = 'entitlement_overrides_select';

-- create policy entitlement_overrides_insert; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
CREATE POLICY entitlement_overrides_insert ON entitlement_overrides FOR
INSERT TO eios_app
WITH CHECK (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy entitlement_overrides_insert; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
COMMENT ON POLICY entitlement_overrides_insert ON entitlement_overrides IS 'own org_id, from scope and scope_id; for the managing organization the scope below its project';

-- record policy entitlement_overrides_insert; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id, from scope and scope_id; for the managing organization the scope below its project',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'entitlement_overrides'
    AND policyname = 'entitlement_overrides_insert';

-- create policy entitlement_overrides_update; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
CREATE POLICY entitlement_overrides_update ON entitlement_overrides
FOR UPDATE TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
)
WITH CHECK (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy entitlement_overrides_update; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
COMMENT ON POLICY entitlement_overrides_update ON entitlement_overrides IS 'own org_id, from scope and scope_id; for the managing organization the scope below its project';

-- record policy entitlement_overrides_update; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id, from scope and scope_id; for the managing organization the scope below its project',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'entitlement_overrides'
    AND policyname = 'entitlement_overrides_update';

-- create policy entitlement_overrides_delete; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
CREATE POLICY entitlement_overrides_delete ON entitlement_overrides FOR DELETE TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy entitlement_overrides_delete; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
COMMENT ON POLICY entitlement_overrides_delete ON entitlement_overrides IS 'own org_id, from scope and scope_id; for the managing organization the scope below its project';

-- record policy entitlement_overrides_delete; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id, from scope and scope_id; for the managing organization the scope below its project',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'entitlement_overrides'
    AND policyname = 'entitlement_overrides_delete';

-- grant entitlement_overrides to eios_service; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON entitlement_overrides TO eios_service;

-- grant entitlement_overrides to eios_app; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON entitlement_overrides TO eios_app;

COMMIT;

BEGIN;

-- enable row security on deletions; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
ALTER TABLE deletions ENABLE ROW LEVEL SECURITY;

-- create policy deletions_service; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
CREATE POLICY deletions_service ON deletions FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy deletions_service; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
COMMENT ON POLICY deletions_service ON deletions IS 'every row';

-- record policy deletions_service; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'deletions' AND policyname = 'deletions_service';

-- create policy deletions_select; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
CREATE POLICY deletions_select ON deletions FOR
SELECT
    TO eios_app USING (
        org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
        OR org_id = ANY ((SELECT entrusting_org_ids('read'))::uuid[])
        AND is_managed_deletion(root_table, root_id, org_id, 'read')
        OR root_table = 'users'
        AND root_id = (SELECT acting_user_id())
        AND org_id IS NULL
    );

-- comment on policy deletions_select; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
COMMENT ON POLICY deletions_select ON deletions IS 'own org_id; for the managing organization the project of the removed row; a user''s own';

-- record policy deletions_select; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization the project of the removed row; a user''s own',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'deletions' AND policyname = 'deletions_select';

-- create policy deletions_insert; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
CREATE POLICY deletions_insert ON deletions FOR
INSERT TO eios_app
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND is_managed_deletion(root_table, root_id, org_id, 'write') OR root_table = 'users' AND root_id = (SELECT acting_user_id()) AND org_id IS NULL
);

-- comment on policy deletions_insert; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
COMMENT ON POLICY deletions_insert ON deletions IS 'own org_id; for the managing organization the project of the removed row; a user''s own';

-- record policy deletions_insert; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization the project of the removed row; a user''s own',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'deletions' AND policyname = 'deletions_insert';

-- create policy deletions_update; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
CREATE POLICY deletions_update ON deletions
FOR UPDATE
    TO eios_app USING (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
        OR org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[])
        AND is_managed_deletion(root_table, root_id, org_id, 'write')
        OR root_table = 'users'
        AND root_id = (SELECT acting_user_id())
        AND org_id IS NULL
    )
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND is_managed_deletion(root_table, root_id, org_id, 'write') OR root_table = 'users' AND root_id = (SELECT acting_user_id()) AND org_id IS NULL
);

-- comment on policy deletions_update; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
COMMENT ON POLICY deletions_update ON deletions IS 'own org_id; for the managing organization the project of the removed row; a user''s own';

-- record policy deletions_update; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization the project of the removed row; a user''s own',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'deletions' AND policyname = 'deletions_update';

-- create policy deletions_delete; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
CREATE POLICY deletions_delete ON deletions FOR DELETE TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy deletions_delete; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
COMMENT ON POLICY deletions_delete ON deletions IS 'own org_id; for the managing organization the project of the removed row; a user''s own';

-- record policy deletions_delete; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization the project of the removed row; a user''s own',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'deletions' AND policyname = 'deletions_delete';

-- grant deletions to eios_service; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON deletions TO eios_service;

-- grant deletions to eios_app; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON deletions TO eios_app;

COMMIT;

BEGIN;

-- enable row security on admin_audit_log; lock: ACCESS EXCLUSIVE on admin_audit_log (reads and writes wait)
ALTER TABLE admin_audit_log ENABLE ROW LEVEL SECURITY;

-- create policy admin_audit_log_service; lock: ACCESS EXCLUSIVE on admin_audit_log (reads and writes wait)
CREATE POLICY admin_audit_log_service ON admin_audit_log FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy admin_audit_log_service; lock: ACCESS EXCLUSIVE on admin_audit_log (reads and writes wait)
COMMENT ON POLICY admin_audit_log_service ON admin_audit_log IS 'every row';

-- record policy admin_audit_log_service; lock: ACCESS EXCLUSIVE on admin_audit_log (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'admin_audit_log'
    AND policyname = 'admin_audit_log_service';

-- create policy admin_audit_log_select; lock: ACCESS EXCLUSIVE on admin_audit_log (reads and writes wait)
CREATE POLICY admin_audit_log_select ON admin_audit_log FOR
SELECT TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy admin_audit_log_select; lock: ACCESS EXCLUSIVE on admin_audit_log (reads and writes wait)
COMMENT ON POLICY admin_audit_log_select ON admin_audit_log IS 'own org_id';

-- record policy admin_audit_log_select; lock: ACCESS EXCLUSIVE on admin_audit_log (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'admin_audit_log'
    AND policyname = 'admin_audit_log_select';

-- grant admin_audit_log to eios_service; lock: ACCESS EXCLUSIVE on admin_audit_log (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON admin_audit_log TO eios_service;

-- grant admin_audit_log to eios_app; lock: ACCESS EXCLUSIVE on admin_audit_log (reads and writes wait)
GRANT SELECT ON admin_audit_log TO eios_app;

COMMIT;

BEGIN;

-- enable row security on admin_audit_log_archive; lock: ACCESS EXCLUSIVE on admin_audit_log_archive (reads and writes wait)
ALTER TABLE admin_audit_log_archive ENABLE ROW LEVEL SECURITY;

-- create policy admin_audit_log_archive_service; lock: ACCESS EXCLUSIVE on admin_audit_log_archive (reads and writes wait)
CREATE POLICY admin_audit_log_archive_service ON admin_audit_log_archive FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy admin_audit_log_archive_service; lock: ACCESS EXCLUSIVE on admin_audit_log_archive (reads and writes wait)
COMMENT ON POLICY admin_audit_log_archive_service ON admin_audit_log_archive IS 'every row';

-- record policy admin_audit_log_archive_service; lock: ACCESS EXCLUSIVE on admin_audit_log_archive (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'admin_audit_log_archive'
    AND policyname = 'admin_audit_log_archive_service';

-- create policy admin_audit_log_archive_select; lock: ACCESS EXCLUSIVE on admin_audit_log_archive (reads and writes wait)
CREATE POLICY admin_audit_log_archive_select ON admin_audit_log_archive FOR
SELECT TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy admin_audit_log_archive_select; lock: ACCESS EXCLUSIVE on admin_audit_log_archive (reads and writes wait)
COMMENT ON POLICY admin_audit_log_archive_select ON admin_audit_log_archive IS 'own org_id';

-- record policy admin_audit_log_archive_select; lock: ACCESS EXCLUSIVE on admin_audit_log_archive (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'admin_audit_log_archive'
    AND policyname = 'admin_audit_log_archive_select';

-- grant admin_audit_log_archive to eios_service; lock: ACCESS EXCLUSIVE on admin_audit_log_archive (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON admin_audit_log_archive TO eios_service;

-- grant admin_audit_log_archive to eios_app; lock: ACCESS EXCLUSIVE on admin_audit_log_archive (reads and writes wait)
GRANT SELECT ON admin_audit_log_archive TO eios_app;

COMMIT;

BEGIN;

-- enable row security on audit_seals; lock: ACCESS EXCLUSIVE on audit_seals (reads and writes wait)
ALTER TABLE audit_seals ENABLE ROW LEVEL SECURITY;

-- create policy audit_seals_service; lock: ACCESS EXCLUSIVE on audit_seals (reads and writes wait)
CREATE POLICY audit_seals_service ON audit_seals FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy audit_seals_service; lock: ACCESS EXCLUSIVE on audit_seals (reads and writes wait)
COMMENT ON POLICY audit_seals_service ON audit_seals IS 'every row';

-- record policy audit_seals_service; lock: ACCESS EXCLUSIVE on audit_seals (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'audit_seals' AND policyname = 'audit_seals_service';

-- grant audit_seals to eios_service; lock: ACCESS EXCLUSIVE on audit_seals (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON audit_seals TO eios_service;

COMMIT;

BEGIN;

-- enable row security on quarantined_rows; lock: ACCESS EXCLUSIVE on quarantined_rows (reads and writes wait)
ALTER TABLE quarantined_rows ENABLE ROW LEVEL SECURITY;

-- create policy quarantined_rows_service; lock: ACCESS EXCLUSIVE on quarantined_rows (reads and writes wait)
CREATE POLICY quarantined_rows_service ON quarantined_rows FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy quarantined_rows_service; lock: ACCESS EXCLUSIVE on quarantined_rows (reads and writes wait)
COMMENT ON POLICY quarantined_rows_service ON quarantined_rows IS 'every row';

-- record policy quarantined_rows_service; lock: ACCESS EXCLUSIVE on quarantined_rows (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'quarantined_rows'
    AND policyname = 'quarantined_rows_service';

-- grant quarantined_rows to eios_service; lock: ACCESS EXCLUSIVE on quarantined_rows (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON quarantined_rows TO eios_service;

COMMIT;

BEGIN;

-- enable row security on tenant_isolation_policies; lock: ACCESS EXCLUSIVE on tenant_isolation_policies (reads and writes wait)
ALTER TABLE tenant_isolation_policies ENABLE ROW LEVEL SECURITY;

-- create policy tenant_isolation_policies_service; lock: ACCESS EXCLUSIVE on tenant_isolation_policies (reads and writes wait)
CREATE POLICY tenant_isolation_policies_service ON tenant_isolation_policies FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy tenant_isolation_policies_service; lock: ACCESS EXCLUSIVE on tenant_isolation_policies (reads and writes wait)
COMMENT ON POLICY tenant_isolation_policies_service ON tenant_isolation_policies IS 'every row';

-- record policy tenant_isolation_policies_service; lock: ACCESS EXCLUSIVE on tenant_isolation_policies (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'tenant_isolation_policies'
    AND policyname = 'tenant_isolation_policies_service';

-- grant tenant_isolation_policies to eios_service; lock: ACCESS EXCLUSIVE on tenant_isolation_policies (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON tenant_isolation_policies TO eios_service;

COMMIT;

BEGIN;

-- enable row security on org_plan_assignments; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
ALTER TABLE org_plan_assignments ENABLE ROW LEVEL SECURITY;

-- create policy org_plan_assignments_service; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
CREATE POLICY org_plan_assignments_service ON org_plan_assignments FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy org_plan_assignments_service; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
COMMENT ON POLICY org_plan_assignments_service ON org_plan_assignments IS 'every row';

-- record policy org_plan_assignments_service; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'org_plan_assignments'
    AND policyname = 'org_plan_assignments_service';

-- create policy org_plan_assignments_select; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
CREATE POLICY org_plan_assignments_select ON org_plan_assignments FOR
SELECT TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
);

-- comment on policy org_plan_assignments_select; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
COMMENT ON POLICY org_plan_assignments_select ON org_plan_assignments IS 'own org_id';

-- record policy org_plan_assignments_select; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'org_plan_assignments'
    AND policyname = 'org_plan_assignments_select';

-- create policy org_plan_assignments_insert; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
CREATE POLICY org_plan_assignments_insert ON org_plan_assignments FOR
INSERT TO eios_app
WITH CHECK (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy org_plan_assignments_insert; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
COMMENT ON POLICY org_plan_assignments_insert ON org_plan_assignments IS 'own org_id';

-- record policy org_plan_assignments_insert; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'org_plan_assignments'
    AND policyname = 'org_plan_assignments_insert';

-- create policy org_plan_assignments_update; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
CREATE POLICY org_plan_assignments_update ON org_plan_assignments
FOR UPDATE TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
)
WITH CHECK (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy org_plan_assignments_update; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
COMMENT ON POLICY org_plan_assignments_update ON org_plan_assignments IS 'own org_id';

-- record policy org_plan_assignments_update; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'org_plan_assignments'
    AND policyname = 'org_plan_assignments_update';

-- create policy org_plan_assignments_delete; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
CREATE POLICY org_plan_assignments_delete ON org_plan_assignments FOR DELETE TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy org_plan_assignments_delete; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
COMMENT ON POLICY org_plan_assignments_delete ON org_plan_assignments IS 'own org_id';

-- record policy org_plan_assignments_delete; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'org_plan_assignments'
    AND policyname = 'org_plan_assignments_delete';

-- grant org_plan_assignments to eios_service; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON org_plan_assignments TO eios_service;

-- grant org_plan_assignments to eios_app; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON org_plan_assignments TO eios_app;

COMMIT;

BEGIN;

-- enable row security on project_plan_assignments; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
ALTER TABLE project_plan_assignments ENABLE ROW LEVEL SECURITY;

-- create policy project_plan_assignments_service; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
CREATE POLICY project_plan_assignments_service ON project_plan_assignments FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy project_plan_assignments_service; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
COMMENT ON POLICY project_plan_assignments_service ON project_plan_assignments IS 'every row';

-- record policy project_plan_assignments_service; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'project_plan_assignments'
    AND policyname = 'project_plan_assignments_service';

-- create policy project_plan_assignments_select; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
CREATE POLICY project_plan_assignments_select ON project_plan_assignments FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy project_plan_assignments_select; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
COMMENT ON POLICY project_plan_assignments_select ON project_plan_assignments IS 'own org_id; for the managing organization own project_id';

-- record policy project_plan_assignments_select; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'project_plan_assignments'
    AND policyname = 'project_plan_assignments_select';

-- create policy project_plan_assignments_insert; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
CREATE POLICY project_plan_assignments_insert ON project_plan_assignments FOR
INSERT TO eios_app
WITH CHECK (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy project_plan_assignments_insert; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
COMMENT ON POLICY project_plan_assignments_insert ON project_plan_assignments IS 'own org_id; for the managing organization own project_id';

-- record policy project_plan_assignments_insert; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'project_plan_assignments'
    AND policyname = 'project_plan_assignments_insert';

-- create policy project_plan_assignments_update; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
CREATE POLICY project_plan_assignments_update ON project_plan_assignments
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
            OR NULL
        ) IS NOT NULL
    )
WITH CHECK (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy project_plan_assignments_update; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
COMMENT ON POLICY project_plan_assignments_update ON project_plan_assignments IS 'own org_id; for the managing organization own project_id';

-- record policy project_plan_assignments_update; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'project_plan_assignments'
    AND policyname = 'project_plan_assignments_update';

-- create policy project_plan_assignments_delete; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
CREATE POLICY project_plan_assignments_delete ON project_plan_assignments FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[]) OR NULL
    ) IS NOT NULL
);

-- comment on policy project_plan_assignments_delete; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
COMMENT ON POLICY project_plan_assignments_delete ON project_plan_assignments IS 'own org_id; for the managing organization own project_id';

-- record policy project_plan_assignments_delete; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'project_plan_assignments'
    AND policyname = 'project_plan_assignments_delete';

-- grant project_plan_assignments to eios_service; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON project_plan_assignments TO eios_service;

-- grant project_plan_assignments to eios_app; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON project_plan_assignments TO eios_app;

COMMIT;

BEGIN;

-- enable row security on events; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
ALTER TABLE events ENABLE ROW LEVEL SECURITY;

-- create policy events_service; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
CREATE POLICY events_service ON events FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy events_service; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
COMMENT ON POLICY events_service ON events IS 'every row';

-- record policy events_service; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'events' AND policyname = 'events_service';

-- create policy events_select; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
CREATE POLICY events_select ON events FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy events_select; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
COMMENT ON POLICY events_select ON events IS 'own org_id; for the managing organization own project_id';

-- record policy events_select; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'events' AND policyname = 'events_select';

-- create policy events_insert; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
CREATE POLICY events_insert ON events FOR
INSERT TO eios_app
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
);

-- comment on policy events_insert; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
COMMENT ON POLICY events_insert ON events IS 'own org_id; for the managing organization own project_id';

-- record policy events_insert; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'events' AND policyname = 'events_insert';

-- create policy events_update; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
CREATE POLICY events_update ON events
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
);

-- comment on policy events_update; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
COMMENT ON POLICY events_update ON events IS 'own org_id; for the managing organization own project_id';

-- record policy events_update; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'events' AND policyname = 'events_update';

-- create policy events_delete; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
CREATE POLICY events_delete ON events FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[]) OR NULL
    ) IS NOT NULL
);

-- comment on policy events_delete; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
COMMENT ON POLICY events_delete ON events IS 'own org_id; for the managing organization own project_id';

-- record policy events_delete; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'events' AND policyname = 'events_delete';

-- create policy by_invite_select; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
CREATE POLICY by_invite_select ON events FOR
SELECT TO eios_app USING (
    project_id = (SELECT (guest_invite()).project_id)
);

-- comment on policy by_invite_select; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
COMMENT ON POLICY by_invite_select ON events IS 'the project of the invite';

-- record policy by_invite_select; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'the project of the invite',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'events' AND policyname = 'by_invite_select';

-- grant events to eios_service; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON events TO eios_service;

-- grant events to eios_app; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON events TO eios_app;

COMMIT;

BEGIN;

-- enable row security on sites; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE sites ENABLE ROW LEVEL SECURITY;

-- create policy sites_service; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
CREATE POLICY sites_service ON sites FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy sites_service; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
COMMENT ON POLICY sites_service ON sites IS 'every row';

-- record policy sites_service; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'sites' AND policyname = 'sites_service';

-- create policy sites_select; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
CREATE POLICY sites_select ON sites FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy sites_select; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
COMMENT ON POLICY sites_select ON sites IS 'own org_id; for the managing organization own project_id';

-- record policy sites_select; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'sites' AND policyname = 'sites_select';

-- create policy sites_insert; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
CREATE POLICY sites_insert ON sites FOR
INSERT TO eios_app
WITH
CHECK (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
    ) AND (
        published_version_id IS NULL OR is_version_of(published_version_id, id)
    )
);

-- comment on policy sites_insert; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
COMMENT ON POLICY sites_insert ON sites IS 'own org_id; for the managing organization own project_id';

-- record policy sites_insert; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'sites' AND policyname = 'sites_insert';

-- create policy sites_update; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
CREATE POLICY sites_update ON sites
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
    ) AND (
        published_version_id IS NULL OR is_version_of(published_version_id, id)
    )
);

-- comment on policy sites_update; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
COMMENT ON POLICY sites_update ON sites IS 'own org_id; for the managing organization own project_id';

-- record policy sites_update; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'sites' AND policyname = 'sites_update';

-- create policy sites_delete; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
CREATE POLICY sites_delete ON sites FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[]) OR NULL
    ) IS NOT NULL
);

-- comment on policy sites_delete; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
COMMENT ON POLICY sites_delete ON sites IS 'own org_id; for the managing organization own project_id';

-- record policy sites_delete; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'sites' AND policyname = 'sites_delete';

-- create policy by_invite_select; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
CREATE POLICY by_invite_select ON sites FOR
SELECT TO eios_app USING (
    id = (SELECT (guest_invite()).site_id) AND published_version_id IS NOT NULL
);

-- comment on policy by_invite_select; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
COMMENT ON POLICY by_invite_select ON sites IS 'the published site of the invite';

-- record policy by_invite_select; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'the published site of the invite',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'sites' AND policyname = 'by_invite_select';

-- grant sites to eios_service; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON sites TO eios_service;

-- grant sites to eios_app; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON sites TO eios_app;

COMMIT;

BEGIN;

-- enable row security on site_versions; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
ALTER TABLE site_versions ENABLE ROW LEVEL SECURITY;

-- create policy site_versions_service; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
CREATE POLICY site_versions_service ON site_versions FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy site_versions_service; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
COMMENT ON POLICY site_versions_service ON site_versions IS 'every row';

-- record policy site_versions_service; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'site_versions'
    AND policyname = 'site_versions_service';

-- create policy site_versions_select; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
CREATE POLICY site_versions_select ON site_versions FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('read'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM sites
                    WHERE
                        sites.id = site_versions.site_id
                        AND sites.project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy site_versions_select; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
COMMENT ON POLICY site_versions_select ON site_versions IS 'own org_id; for the managing organization site_id to sites';

-- record policy site_versions_select; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization site_id to sites',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'site_versions'
    AND policyname = 'site_versions_select';

-- create policy site_versions_insert; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
CREATE POLICY site_versions_insert ON site_versions FOR
INSERT TO eios_app
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
        org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
            SELECT
            FROM sites
            WHERE
                sites.id = site_versions.site_id
                AND sites.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
        )
    )
);

-- comment on policy site_versions_insert; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
COMMENT ON POLICY site_versions_insert ON site_versions IS 'own org_id; for the managing organization site_id to sites';

-- record policy site_versions_insert; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization site_id to sites',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'site_versions'
    AND policyname = 'site_versions_insert';

-- create policy site_versions_update; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
CREATE POLICY site_versions_update ON site_versions
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM sites
                    WHERE
                        sites.id = site_versions.site_id
                        AND sites.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
        org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
            SELECT
            FROM sites
            WHERE
                sites.id = site_versions.site_id
                AND sites.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
        )
    )
);

-- comment on policy site_versions_update; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
COMMENT ON POLICY site_versions_update ON site_versions IS 'own org_id; for the managing organization site_id to sites';

-- record policy site_versions_update; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization site_id to sites',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'site_versions'
    AND policyname = 'site_versions_update';

-- create policy site_versions_delete; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
CREATE POLICY site_versions_delete ON site_versions FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM sites
                WHERE
                    sites.id = site_versions.site_id
                    AND sites.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        ) OR NULL
    ) IS NOT NULL
);

-- comment on policy site_versions_delete; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
COMMENT ON POLICY site_versions_delete ON site_versions IS 'own org_id; for the managing organization site_id to sites';

-- record policy site_versions_delete; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization site_id to sites',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'site_versions'
    AND policyname = 'site_versions_delete';

-- create policy by_invite_select; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
CREATE POLICY by_invite_select ON site_versions FOR
SELECT
    TO eios_app USING (
        site_id = (SELECT (guest_invite()).site_id)
        AND EXISTS (
            SELECT
            FROM sites
            WHERE sites.id = site_versions.site_id
                AND sites.published_version_id = site_versions.id
        )
    );

-- comment on policy by_invite_select; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
COMMENT ON POLICY by_invite_select ON site_versions IS 'the published version of the invite''s site';

-- record policy by_invite_select; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'the published version of the invite''s site',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'site_versions' AND policyname = 'by_invite_select';

-- grant site_versions to eios_service; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON site_versions TO eios_service;

-- grant site_versions to eios_app; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON site_versions TO eios_app;

COMMIT;

BEGIN;

-- enable row security on guest_groups; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE guest_groups ENABLE ROW LEVEL SECURITY;

-- create policy guest_groups_service; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
CREATE POLICY guest_groups_service ON guest_groups FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy guest_groups_service; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
COMMENT ON POLICY guest_groups_service ON guest_groups IS 'every row';

-- record policy guest_groups_service; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'guest_groups'
    AND policyname = 'guest_groups_service';

-- create policy guest_groups_select; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
CREATE POLICY guest_groups_select ON guest_groups FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy guest_groups_select; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
COMMENT ON POLICY guest_groups_select ON guest_groups IS 'own org_id; for the managing organization own project_id';

-- record policy guest_groups_select; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'guest_groups' AND policyname = 'guest_groups_select';

-- create policy guest_groups_insert; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
CREATE POLICY guest_groups_insert ON guest_groups FOR
INSERT TO eios_app
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
);

-- comment on policy guest_groups_insert; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
COMMENT ON POLICY guest_groups_insert ON guest_groups IS 'own org_id; for the managing organization own project_id';

-- record policy guest_groups_insert; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'guest_groups' AND policyname = 'guest_groups_insert';

-- create policy guest_groups_update; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
CREATE POLICY guest_groups_update ON guest_groups
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
);

-- comment on policy guest_groups_update; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
COMMENT ON POLICY guest_groups_update ON guest_groups IS 'own org_id; for the managing organization own project_id';

-- record policy guest_groups_update; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'guest_groups' AND policyname = 'guest_groups_update';

-- create policy guest_groups_delete; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
CREATE POLICY guest_groups_delete ON guest_groups FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[]) OR NULL
    ) IS NOT NULL
);

-- comment on policy guest_groups_delete; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
COMMENT ON POLICY guest_groups_delete ON guest_groups IS 'own org_id; for the managing organization own project_id';

-- record policy guest_groups_delete; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'guest_groups' AND policyname = 'guest_groups_delete';

-- grant guest_groups to eios_service; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON guest_groups TO eios_service;

-- grant guest_groups to eios_app; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON guest_groups TO eios_app;

COMMIT;

BEGIN;

-- enable row security on guests; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE guests ENABLE ROW LEVEL SECURITY;

-- create policy guests_service; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
CREATE POLICY guests_service ON guests FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy guests_service; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
COMMENT ON POLICY guests_service ON guests IS 'every row';

-- record policy guests_service; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'guests' AND policyname = 'guests_service';

-- create policy guest_project_isolation; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
CREATE POLICY guest_project_isolation ON guests FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy guest_project_isolation; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
COMMENT ON POLICY guest_project_isolation ON guests IS 'own org_id; for the managing organization own project_id';

-- record policy guest_project_isolation; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'guests' AND policyname = 'guest_project_isolation';

-- create policy guests_insert; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
CREATE POLICY guests_insert ON guests FOR
INSERT TO eios_app
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
);

-- comment on policy guests_insert; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
COMMENT ON POLICY guests_insert ON guests IS 'own org_id; for the managing organization own project_id';

-- record policy guests_insert; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'guests' AND policyname = 'guests_insert';

-- create policy guests_update; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
CREATE POLICY guests_update ON guests
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
);

-- comment on policy guests_update; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
COMMENT ON POLICY guests_update ON guests IS 'own org_id; for the managing organization own project_id';

-- record policy guests_update; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'guests' AND policyname = 'guests_update';

-- create policy guests_delete; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
CREATE POLICY guests_delete ON guests FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[]) OR NULL
    ) IS NOT NULL
);

-- comment on policy guests_delete; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
COMMENT ON POLICY guests_delete ON guests IS 'own org_id; for the managing organization own project_id';

-- record policy guests_delete; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'guests' AND policyname = 'guests_delete';

-- create policy by_invite_select; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
CREATE POLICY by_invite_select ON guests FOR SELECT TO eios_app USING (id = ANY ((SELECT invited_guest_ids())::uuid[]));

-- comment on policy by_invite_select; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
COMMENT ON POLICY by_invite_select ON guests IS 'the guest of the invite, or those of its group';

-- record policy by_invite_select; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'the guest of the invite, or those of its group',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'guests' AND policyname = 'by_invite_select';

-- grant guests to eios_service; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON guests TO eios_service;

-- grant guests to eios_app; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON guests TO eios_app;

COMMIT;

BEGIN;

-- enable row security on guest_contacts; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
ALTER TABLE guest_contacts ENABLE ROW LEVEL SECURITY;

-- create policy guest_contacts_service; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
CREATE POLICY guest_contacts_service ON guest_contacts FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy guest_contacts_service; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
COMMENT ON POLICY guest_contacts_service ON guest_contacts IS 'every row';

-- record policy guest_contacts_service; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'guest_contacts'
    AND policyname = 'guest_contacts_service';

-- create policy guest_contacts_select; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
CREATE POLICY guest_contacts_select ON guest_contacts FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('read'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM guests
                    WHERE
                        guests.id = guest_contacts.guest_id
                        AND guests.project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy guest_contacts_select; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
COMMENT ON POLICY guest_contacts_select ON guest_contacts IS 'own org_id; for the managing organization guest_id to guests';

-- record policy guest_contacts_select; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization guest_id to guests',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'guest_contacts'
    AND policyname = 'guest_contacts_select';

-- create policy guest_contacts_insert; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
CREATE POLICY guest_contacts_insert ON guest_contacts FOR
INSERT TO eios_app
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
        org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
            SELECT
            FROM guests
            WHERE
                guests.id = guest_contacts.guest_id
                AND guests.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
        )
    )
);

-- comment on policy guest_contacts_insert; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
COMMENT ON POLICY guest_contacts_insert ON guest_contacts IS 'own org_id; for the managing organization guest_id to guests';

-- record policy guest_contacts_insert; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization guest_id to guests',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'guest_contacts'
    AND policyname = 'guest_contacts_insert';

-- create policy guest_contacts_update; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
CREATE POLICY guest_contacts_update ON guest_contacts
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM guests
                    WHERE
                        guests.id = guest_contacts.guest_id
                        AND guests.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
        org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
            SELECT
            FROM guests
            WHERE
                guests.id = guest_contacts.guest_id
                AND guests.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
        )
    )
);

-- comment on policy guest_contacts_update; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
COMMENT ON POLICY guest_contacts_update ON guest_contacts IS 'own org_id; for the managing organization guest_id to guests';

-- record policy guest_contacts_update; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization guest_id to guests',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'guest_contacts'
    AND policyname = 'guest_contacts_update';

-- create policy guest_contacts_delete; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
CREATE POLICY guest_contacts_delete ON guest_contacts FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM guests
                WHERE
                    guests.id = guest_contacts.guest_id
                    AND guests.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        ) OR NULL
    ) IS NOT NULL
);

-- comment on policy guest_contacts_delete; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
COMMENT ON POLICY guest_contacts_delete ON guest_contacts IS 'own org_id; for the managing organization guest_id to guests';

-- record policy guest_contacts_delete; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization guest_id to guests',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'guest_contacts'
    AND policyname = 'guest_contacts_delete';

-- grant guest_contacts to eios_service; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON guest_contacts TO eios_service;

-- grant guest_contacts to eios_app; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON guest_contacts TO eios_app;

COMMIT;

BEGIN;

-- enable row security on guest_tags; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE guest_tags ENABLE ROW LEVEL SECURITY;

-- create policy guest_tags_service; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
CREATE POLICY guest_tags_service ON guest_tags FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy guest_tags_service; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
COMMENT ON POLICY guest_tags_service ON guest_tags IS 'every row';

-- record policy guest_tags_service; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'guest_tags' AND policyname = 'guest_tags_service';

-- create policy guest_tags_select; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
CREATE POLICY guest_tags_select ON guest_tags FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy guest_tags_select; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
COMMENT ON POLICY guest_tags_select ON guest_tags IS 'own org_id; for the managing organization own project_id';

-- record policy guest_tags_select; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'guest_tags' AND policyname = 'guest_tags_select';

-- create policy guest_tags_insert; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
CREATE POLICY guest_tags_insert ON guest_tags FOR
INSERT TO eios_app
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
);

-- comment on policy guest_tags_insert; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
COMMENT ON POLICY guest_tags_insert ON guest_tags IS 'own org_id; for the managing organization own project_id';

-- record policy guest_tags_insert; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'guest_tags' AND policyname = 'guest_tags_insert';

-- create policy guest_tags_update; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
CREATE POLICY guest_tags_update ON guest_tags
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
);

-- comment on policy guest_tags_update; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
COMMENT ON POLICY guest_tags_update ON guest_tags IS 'own org_id; for the managing organization own project_id';

-- record policy guest_tags_update; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'guest_tags' AND policyname = 'guest_tags_update';

-- create policy guest_tags_delete; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
CREATE POLICY guest_tags_delete ON guest_tags FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[]) OR NULL
    ) IS NOT NULL
);

-- comment on policy guest_tags_delete; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
COMMENT ON POLICY guest_tags_delete ON guest_tags IS 'own org_id; for the managing organization own project_id';

-- record policy guest_tags_delete; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'guest_tags' AND policyname = 'guest_tags_delete';

-- grant guest_tags to eios_service; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON guest_tags TO eios_service;

-- grant guest_tags to eios_app; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON guest_tags TO eios_app;

COMMIT;

BEGIN;

-- enable row security on guest_tag_assignments; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
ALTER TABLE guest_tag_assignments ENABLE ROW LEVEL SECURITY;

-- create policy guest_tag_assignments_service; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
CREATE POLICY guest_tag_assignments_service ON guest_tag_assignments FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy guest_tag_assignments_service; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
COMMENT ON POLICY guest_tag_assignments_service ON guest_tag_assignments IS 'every row';

-- record policy guest_tag_assignments_service; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'guest_tag_assignments'
    AND policyname = 'guest_tag_assignments_service';

-- create policy guest_tag_assignments_select; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
CREATE POLICY guest_tag_assignments_select ON guest_tag_assignments FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('read'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM guests
                    WHERE
                        guests.id = guest_tag_assignments.guest_id
                        AND guests.project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy guest_tag_assignments_select; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
COMMENT ON POLICY guest_tag_assignments_select ON guest_tag_assignments IS 'own org_id; for the managing organization guest_id to guests';

-- record policy guest_tag_assignments_select; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization guest_id to guests',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'guest_tag_assignments'
    AND policyname = 'guest_tag_assignments_select';

-- create policy guest_tag_assignments_insert; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
CREATE POLICY guest_tag_assignments_insert ON guest_tag_assignments FOR
INSERT TO eios_app
WITH
CHECK (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM guests
                WHERE
                    guests.id = guest_tag_assignments.guest_id
                    AND guests.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        )
    ) AND (
        tag_id IS NULL OR EXISTS (
            SELECT
            FROM guest_tags referred
            WHERE referred.id = guest_tag_assignments.tag_id AND referred.org_id = guest_tag_assignments.org_id
        )
    )
);

-- comment on policy guest_tag_assignments_insert; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
COMMENT ON POLICY guest_tag_assignments_insert ON guest_tag_assignments IS 'own org_id; for the managing organization guest_id to guests';

-- record policy guest_tag_assignments_insert; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization guest_id to guests',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'guest_tag_assignments'
    AND policyname = 'guest_tag_assignments_insert';

-- create policy guest_tag_assignments_update; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
CREATE POLICY guest_tag_assignments_update ON guest_tag_assignments
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM guests
                    WHERE
                        guests.id = guest_tag_assignments.guest_id
                        AND guests.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM guests
                WHERE
                    guests.id = guest_tag_assignments.guest_id
                    AND guests.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        )
    ) AND (
        tag_id IS NULL OR EXISTS (
            SELECT
            FROM guest_tags referred
            WHERE referred.id = guest_tag_assignments.tag_id AND referred.org_id = guest_tag_assignments.org_id
        )
    )
);

-- comment on policy guest_tag_assignments_update; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
COMMENT ON POLICY guest_tag_assignments_update ON guest_tag_assignments IS 'own org_id; for the managing organization guest_id to guests';

-- record policy guest_tag_assignments_update; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization guest_id to guests',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'guest_tag_assignments'
    AND policyname = 'guest_tag_assignments_update';

-- create policy guest_tag_assignments_delete; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
CREATE POLICY guest_tag_assignments_delete ON guest_tag_assignments FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM guests
                WHERE
                    guests.id = guest_tag_assignments.guest_id
                    AND guests.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        ) OR NULL
    ) IS NOT NULL
);

-- comment on policy guest_tag_assignments_delete; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
COMMENT ON POLICY guest_tag_assignments_delete ON guest_tag_assignments IS 'own org_id; for the managing organization guest_id to guests';

-- record policy guest_tag_assignments_delete; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization guest_id to guests',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'guest_tag_assignments'
    AND policyname = 'guest_tag_assignments_delete';

-- grant guest_tag_assignments to eios_service; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON guest_tag_assignments TO eios_service;

-- grant guest_tag_assignments to eios_app; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON guest_tag_assignments TO eios_app;

COMMIT;

BEGIN;

-- enable row security on invites; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE invites ENABLE ROW LEVEL SECURITY;

-- create policy invites_service; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
CREATE POLICY invites_service ON invites FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy invites_service; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
COMMENT ON POLICY invites_service ON invites IS 'every row';

-- record policy invites_service; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'invites' AND policyname = 'invites_service';

-- create policy invites_select; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
CREATE POLICY invites_select ON invites FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy invites_select; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
COMMENT ON POLICY invites_select ON invites IS 'own org_id; for the managing organization own project_id';

-- record policy invites_select; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'invites' AND policyname = 'invites_select';

-- create policy invites_insert; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
CREATE POLICY invites_insert ON invites FOR
INSERT TO eios_app
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
);

-- comment on policy invites_insert; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
COMMENT ON POLICY invites_insert ON invites IS 'own org_id; for the managing organization own project_id';

-- record policy invites_insert; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'invites' AND policyname = 'invites_insert';

-- create policy invites_update; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
CREATE POLICY invites_update ON invites
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
);

-- comment on policy invites_update; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
COMMENT ON POLICY invites_update ON invites IS 'own org_id; for the managing organization own project_id';

-- record policy invites_update; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'invites' AND policyname = 'invites_update';

-- create policy invites_delete; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
CREATE POLICY invites_delete ON invites FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[]) OR NULL
    ) IS NOT NULL
);

-- comment on policy invites_delete; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
COMMENT ON POLICY invites_delete ON invites IS 'own org_id; for the managing organization own project_id';

-- record policy invites_delete; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'invites' AND policyname = 'invites_delete';

-- create policy by_invite_select; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
CREATE POLICY by_invite_select ON invites FOR SELECT TO eios_app USING (id = (SELECT (guest_invite()).id));

-- comment on policy by_invite_select; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
COMMENT ON POLICY by_invite_select ON invites IS 'the invite';

-- record policy by_invite_select; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'the invite', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'invites' AND policyname = 'by_invite_select';

-- create policy by_invite_update; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
CREATE POLICY by_invite_update ON invites
FOR UPDATE TO eios_app USING (id = (SELECT (guest_invite()).id))
WITH CHECK (
    id = (SELECT (guest_invite()).id) AND is_visit((SELECT guest_invite()), invites)
);

-- comment on policy by_invite_update; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
COMMENT ON POLICY by_invite_update ON invites IS 'the invite';

-- record policy by_invite_update; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'the invite', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'invites' AND policyname = 'by_invite_update';

-- grant invites to eios_service; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON invites TO eios_service;

-- grant invites to eios_app; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON invites TO eios_app;

COMMIT;

BEGIN;

-- enable row security on invite_access_logs; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
ALTER TABLE invite_access_logs ENABLE ROW LEVEL SECURITY;

-- create policy invite_access_logs_service; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
CREATE POLICY invite_access_logs_service ON invite_access_logs FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy invite_access_logs_service; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
COMMENT ON POLICY invite_access_logs_service ON invite_access_logs IS 'every row';

-- record policy invite_access_logs_service; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'invite_access_logs'
    AND policyname = 'invite_access_logs_service';

-- create policy invite_access_logs_select; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
CREATE POLICY invite_access_logs_select ON invite_access_logs FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('read'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM invites
                    WHERE
                        invites.id = invite_access_logs.invite_id
                        AND invites.project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy invite_access_logs_select; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
COMMENT ON POLICY invite_access_logs_select ON invite_access_logs IS 'own org_id; for the managing organization invite_id to invites';

-- record policy invite_access_logs_select; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization invite_id to invites',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'invite_access_logs'
    AND policyname = 'invite_access_logs_select';

-- create policy invite_access_logs_insert; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
CREATE POLICY invite_access_logs_insert ON invite_access_logs FOR
INSERT TO eios_app
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
        org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
            SELECT
            FROM invites
            WHERE
                invites.id = invite_access_logs.invite_id
                AND invites.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
        )
    )
);

-- comment on policy invite_access_logs_insert; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
COMMENT ON POLICY invite_access_logs_insert ON invite_access_logs IS 'own org_id; for the managing organization invite_id to invites';

-- record policy invite_access_logs_insert; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization invite_id to invites',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'invite_access_logs'
    AND policyname = 'invite_access_logs_insert';

-- create policy invite_access_logs_update; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
CREATE POLICY invite_access_logs_update ON invite_access_logs
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM invites
                    WHERE
                        invites.id = invite_access_logs.invite_id
                        AND invites.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
        org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
            SELECT
            FROM invites
            WHERE
                invites.id = invite_access_logs.invite_id
                AND invites.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
        )
    )
);

-- comment on policy invite_access_logs_update; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
COMMENT ON POLICY invite_access_logs_update ON invite_access_logs IS 'own org_id; for the managing organization invite_id to invites';

-- record policy invite_access_logs_update; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization invite_id to invites',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'invite_access_logs'
    AND policyname = 'invite_access_logs_update';

-- create policy invite_access_logs_delete; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
CREATE POLICY invite_access_logs_delete ON invite_access_logs FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM invites
                WHERE
                    invites.id = invite_access_logs.invite_id
                    AND invites.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        ) OR NULL
    ) IS NOT NULL
);

-- comment on policy invite_access_logs_delete; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
COMMENT ON POLICY invite_access_logs_delete ON invite_access_logs IS 'own org_id; for the managing organization invite_id to invites';

-- record policy invite_access_logs_delete; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization invite_id to invites',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'invite_access_logs'
    AND policyname = 'invite_access_logs_delete';

-- create policy by_invite_select; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
CREATE POLICY by_invite_select ON invite_access_logs FOR
SELECT TO eios_app USING (invite_id = (SELECT (guest_invite()).id));

-- comment on policy by_invite_select; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
COMMENT ON POLICY by_invite_select ON invite_access_logs IS 'the invite';

-- record policy by_invite_select; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'the invite', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'invite_access_logs'
    AND policyname = 'by_invite_select';

-- create policy by_invite_insert; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
CREATE POLICY by_invite_insert ON invite_access_logs FOR
INSERT TO eios_app
WITH CHECK (invite_id = (SELECT (guest_invite()).id));

-- comment on policy by_invite_insert; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
COMMENT ON POLICY by_invite_insert ON invite_access_logs IS 'the invite';

-- record policy by_invite_insert; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'the invite', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'invite_access_logs'
    AND policyname = 'by_invite_insert';

-- grant invite_access_logs to eios_service; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON invite_access_logs TO eios_service;

-- grant invite_access_logs to eios_app; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON invite_access_logs TO eios_app;

COMMIT;

BEGIN;

-- enable row security on rsvp_forms; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
ALTER TABLE rsvp_forms ENABLE ROW LEVEL SECURITY;

-- create policy rsvp_forms_service; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
CREATE POLICY rsvp_forms_service ON rsvp_forms FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy rsvp_forms_service; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
COMMENT ON POLICY rsvp_forms_service ON rsvp_forms IS 'every row';

-- record policy rsvp_forms_service; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'rsvp_forms' AND policyname = 'rsvp_forms_service';

-- create policy rsvp_forms_select; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
CREATE POLICY rsvp_forms_select ON rsvp_forms FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy rsvp_forms_select; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
COMMENT ON POLICY rsvp_forms_select ON rsvp_forms IS 'own org_id; for the managing organization own project_id';

-- record policy rsvp_forms_select; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'rsvp_forms' AND policyname = 'rsvp_forms_select';

-- create policy rsvp_forms_insert; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
CREATE POLICY rsvp_forms_insert ON rsvp_forms FOR
INSERT TO eios_app
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
);

-- comment on policy rsvp_forms_insert; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
COMMENT ON POLICY rsvp_forms_insert ON rsvp_forms IS 'own org_id; for the managing organization own project_id';

-- record policy rsvp_forms_insert; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'rsvp_forms' AND policyname = 'rsvp_forms_insert';

-- create policy rsvp_forms_update; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
CREATE POLICY rsvp_forms_update ON rsvp_forms
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
);

-- comment on policy rsvp_forms_update; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
COMMENT ON POLICY rsvp_forms_update ON rsvp_forms IS 'own org_id; for the managing organization own project_id';

-- record policy rsvp_forms_update; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'rsvp_forms' AND policyname = 'rsvp_forms_update';

-- create policy rsvp_forms_delete; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
CREATE POLICY rsvp_forms_delete ON rsvp_forms FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[]) OR NULL
    ) IS NOT NULL
);

-- comment on policy rsvp_forms_delete; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
COMMENT ON POLICY rsvp_forms_delete ON rsvp_forms IS 'own org_id; for the managing organization own project_id';

-- record policy rsvp_forms_delete; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'rsvp_forms' AND policyname = 'rsvp_forms_delete';

-- create policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
CREATE POLICY by_invite_select ON rsvp_forms FOR
SELECT TO eios_app USING (
    project_id = (SELECT (guest_invite()).project_id)
);

-- comment on policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
COMMENT ON POLICY by_invite_select ON rsvp_forms IS 'the project of the invite';

-- record policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'the project of the invite',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'rsvp_forms' AND policyname = 'by_invite_select';

-- grant rsvp_forms to eios_service; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON rsvp_forms TO eios_service;

-- grant rsvp_forms to eios_app; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON rsvp_forms TO eios_app;

COMMIT;

BEGIN;

-- enable row security on rsvp_questions; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE rsvp_questions ENABLE ROW LEVEL SECURITY;

-- create policy rsvp_questions_service; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
CREATE POLICY rsvp_questions_service ON rsvp_questions FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy rsvp_questions_service; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
COMMENT ON POLICY rsvp_questions_service ON rsvp_questions IS 'every row';

-- record policy rsvp_questions_service; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_questions'
    AND policyname = 'rsvp_questions_service';

-- create policy rsvp_questions_select; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
CREATE POLICY rsvp_questions_select ON rsvp_questions FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('read'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM rsvp_forms
                    WHERE
                        rsvp_forms.id = rsvp_questions.form_id
                        AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy rsvp_questions_select; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
COMMENT ON POLICY rsvp_questions_select ON rsvp_questions IS 'own org_id; for the managing organization form_id to rsvp_forms';

-- record policy rsvp_questions_select; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization form_id to rsvp_forms',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_questions'
    AND policyname = 'rsvp_questions_select';

-- create policy rsvp_questions_insert; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
CREATE POLICY rsvp_questions_insert ON rsvp_questions FOR
INSERT TO eios_app
WITH
CHECK (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM rsvp_forms
                WHERE
                    rsvp_forms.id = rsvp_questions.form_id
                    AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        )
    ) AND (
        event_id IS NULL OR EXISTS (
            SELECT
            FROM events referred
            WHERE referred.id = rsvp_questions.event_id AND referred.org_id = rsvp_questions.org_id
        )
    )
);

-- comment on policy rsvp_questions_insert; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
COMMENT ON POLICY rsvp_questions_insert ON rsvp_questions IS 'own org_id; for the managing organization form_id to rsvp_forms';

-- record policy rsvp_questions_insert; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization form_id to rsvp_forms',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_questions'
    AND policyname = 'rsvp_questions_insert';

-- create policy rsvp_questions_update; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
CREATE POLICY rsvp_questions_update ON rsvp_questions
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM rsvp_forms
                    WHERE
                        rsvp_forms.id = rsvp_questions.form_id
                        AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM rsvp_forms
                WHERE
                    rsvp_forms.id = rsvp_questions.form_id
                    AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        )
    ) AND (
        event_id IS NULL OR EXISTS (
            SELECT
            FROM events referred
            WHERE referred.id = rsvp_questions.event_id AND referred.org_id = rsvp_questions.org_id
        )
    )
);

-- comment on policy rsvp_questions_update; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
COMMENT ON POLICY rsvp_questions_update ON rsvp_questions IS 'own org_id; for the managing organization form_id to rsvp_forms';

-- record policy rsvp_questions_update; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization form_id to rsvp_forms',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_questions'
    AND policyname = 'rsvp_questions_update';

-- create policy rsvp_questions_delete; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
CREATE POLICY rsvp_questions_delete ON rsvp_questions FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM rsvp_forms
                WHERE
                    rsvp_forms.id = rsvp_questions.form_id
                    AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        ) OR NULL
    ) IS NOT NULL
);

-- comment on policy rsvp_questions_delete; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
COMMENT ON POLICY rsvp_questions_delete ON rsvp_questions IS 'own org_id; for the managing organization form_id to rsvp_forms';

-- record policy rsvp_questions_delete; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization form_id to rsvp_forms',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_questions'
    AND policyname = 'rsvp_questions_delete';

-- create policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
CREATE POLICY by_invite_select ON rsvp_questions FOR
SELECT
    TO eios_app USING (
        org_id = (SELECT (guest_invite()).org_id)
        AND EXISTS (
            SELECT
            FROM rsvp_forms
            WHERE rsvp_forms.id = rsvp_questions.form_id
        )
    );

-- comment on policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
COMMENT ON POLICY by_invite_select ON rsvp_questions IS 'form_id to a form of the invite''s project';

-- record policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'form_id to a form of the invite''s project',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'rsvp_questions' AND policyname = 'by_invite_select';

-- grant rsvp_questions to eios_service; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON rsvp_questions TO eios_service;

-- grant rsvp_questions to eios_app; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON rsvp_questions TO eios_app;

COMMIT;

BEGIN;

-- enable row security on rsvp_question_options; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE rsvp_question_options ENABLE ROW LEVEL SECURITY;

-- create policy rsvp_question_options_service; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
CREATE POLICY rsvp_question_options_service ON rsvp_question_options FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy rsvp_question_options_service; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
COMMENT ON POLICY rsvp_question_options_service ON rsvp_question_options IS 'every row';

-- record policy rsvp_question_options_service; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_question_options'
    AND policyname = 'rsvp_question_options_service';

-- create policy rsvp_question_options_select; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
CREATE POLICY rsvp_question_options_select ON rsvp_question_options FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('read'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM rsvp_questions
                        JOIN rsvp_forms ON rsvp_forms.id = rsvp_questions.form_id
                    WHERE
                        rsvp_questions.id = rsvp_question_options.question_id
                        AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy rsvp_question_options_select; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
COMMENT ON POLICY rsvp_question_options_select ON rsvp_question_options IS 'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms';

-- record policy rsvp_question_options_select; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_question_options'
    AND policyname = 'rsvp_question_options_select';

-- create policy rsvp_question_options_insert; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
CREATE POLICY rsvp_question_options_insert ON rsvp_question_options FOR
INSERT TO eios_app
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
        org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
            SELECT
            FROM rsvp_questions JOIN rsvp_forms ON rsvp_forms.id = rsvp_questions.form_id
            WHERE
                rsvp_questions.id = rsvp_question_options.question_id
                AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
        )
    )
);

-- comment on policy rsvp_question_options_insert; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
COMMENT ON POLICY rsvp_question_options_insert ON rsvp_question_options IS 'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms';

-- record policy rsvp_question_options_insert; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_question_options'
    AND policyname = 'rsvp_question_options_insert';

-- create policy rsvp_question_options_update; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
CREATE POLICY rsvp_question_options_update ON rsvp_question_options
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM rsvp_questions
                        JOIN rsvp_forms ON rsvp_forms.id = rsvp_questions.form_id
                    WHERE
                        rsvp_questions.id = rsvp_question_options.question_id
                        AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
        org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
            SELECT
            FROM rsvp_questions JOIN rsvp_forms ON rsvp_forms.id = rsvp_questions.form_id
            WHERE
                rsvp_questions.id = rsvp_question_options.question_id
                AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
        )
    )
);

-- comment on policy rsvp_question_options_update; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
COMMENT ON POLICY rsvp_question_options_update ON rsvp_question_options IS 'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms';

-- record policy rsvp_question_options_update; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_question_options'
    AND policyname = 'rsvp_question_options_update';

-- create policy rsvp_question_options_delete; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
CREATE POLICY rsvp_question_options_delete ON rsvp_question_options FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM rsvp_questions JOIN rsvp_forms ON rsvp_forms.id = rsvp_questions.form_id
                WHERE
                    rsvp_questions.id = rsvp_question_options.question_id
                    AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        ) OR NULL
    ) IS NOT NULL
);

-- comment on policy rsvp_question_options_delete; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
COMMENT ON POLICY rsvp_question_options_delete ON rsvp_question_options IS 'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms';

-- record policy rsvp_question_options_delete; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_question_options'
    AND policyname = 'rsvp_question_options_delete';

-- create policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
CREATE POLICY by_invite_select ON rsvp_question_options FOR
SELECT
    TO eios_app USING (
        org_id = (SELECT (guest_invite()).org_id)
        AND EXISTS (
            SELECT
            FROM rsvp_questions
            WHERE rsvp_questions.id = rsvp_question_options.question_id
        )
    );

-- comment on policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
COMMENT ON POLICY by_invite_select ON rsvp_question_options IS 'question_id to a question of the invite''s project';

-- record policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'question_id to a question of the invite''s project',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_question_options'
    AND policyname = 'by_invite_select';

-- grant rsvp_question_options to eios_service; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON rsvp_question_options TO eios_service;

-- grant rsvp_question_options to eios_app; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON rsvp_question_options TO eios_app;

COMMIT;

BEGIN;

-- enable row security on rsvp_logic_rules; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
ALTER TABLE rsvp_logic_rules ENABLE ROW LEVEL SECURITY;

-- create policy rsvp_logic_rules_service; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
CREATE POLICY rsvp_logic_rules_service ON rsvp_logic_rules FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy rsvp_logic_rules_service; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
COMMENT ON POLICY rsvp_logic_rules_service ON rsvp_logic_rules IS 'every row';

-- record policy rsvp_logic_rules_service; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_logic_rules'
    AND policyname = 'rsvp_logic_rules_service';

-- create policy rsvp_logic_rules_select; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
CREATE POLICY rsvp_logic_rules_select ON rsvp_logic_rules FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('read'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM rsvp_questions
                        JOIN rsvp_forms ON rsvp_forms.id = rsvp_questions.form_id
                    WHERE
                        rsvp_questions.id = rsvp_logic_rules.question_id
                        AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy rsvp_logic_rules_select; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
COMMENT ON POLICY rsvp_logic_rules_select ON rsvp_logic_rules IS 'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms';

-- record policy rsvp_logic_rules_select; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_logic_rules'
    AND policyname = 'rsvp_logic_rules_select';

-- create policy rsvp_logic_rules_insert; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
CREATE POLICY rsvp_logic_rules_insert ON rsvp_logic_rules FOR
INSERT TO eios_app
WITH
CHECK (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM rsvp_questions JOIN rsvp_forms ON rsvp_forms.id = rsvp_questions.form_id
                WHERE
                    rsvp_questions.id = rsvp_logic_rules.question_id
                    AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        )
    ) AND (
        depends_on_question_id IS NULL OR EXISTS (
            SELECT
            FROM rsvp_questions referred
            WHERE referred.id = rsvp_logic_rules.depends_on_question_id AND referred.org_id = rsvp_logic_rules.org_id
        )
    )
);

-- comment on policy rsvp_logic_rules_insert; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
COMMENT ON POLICY rsvp_logic_rules_insert ON rsvp_logic_rules IS 'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms';

-- record policy rsvp_logic_rules_insert; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_logic_rules'
    AND policyname = 'rsvp_logic_rules_insert';

-- create policy rsvp_logic_rules_update; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
CREATE POLICY rsvp_logic_rules_update ON rsvp_logic_rules
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM rsvp_questions
                        JOIN rsvp_forms ON rsvp_forms.id = rsvp_questions.form_id
                    WHERE
                        rsvp_questions.id = rsvp_logic_rules.question_id
                        AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM rsvp_questions JOIN rsvp_forms ON rsvp_forms.id = rsvp_questions.form_id
                WHERE
                    rsvp_questions.id = rsvp_logic_rules.question_id
                    AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        )
    ) AND (
        depends_on_question_id IS NULL OR EXISTS (
            SELECT
            FROM rsvp_questions referred
            WHERE referred.id = rsvp_logic_rules.depends_on_question_id AND referred.org_id = rsvp_logic_rules.org_id
        )
    )
);

-- comment on policy rsvp_logic_rules_update; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
COMMENT ON POLICY rsvp_logic_rules_update ON rsvp_logic_rules IS 'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms';

-- record policy rsvp_logic_rules_update; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_logic_rules'
    AND policyname = 'rsvp_logic_rules_update';

-- create policy rsvp_logic_rules_delete; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
CREATE POLICY rsvp_logic_rules_delete ON rsvp_logic_rules FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM rsvp_questions JOIN rsvp_forms ON rsvp_forms.id = rsvp_questions.form_id
                WHERE
                    rsvp_questions.id = rsvp_logic_rules.question_id
                    AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        ) OR NULL
    ) IS NOT NULL
);

-- comment on policy rsvp_logic_rules_delete; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
COMMENT ON POLICY rsvp_logic_rules_delete ON rsvp_logic_rules IS 'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms';

-- record policy rsvp_logic_rules_delete; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization question_id to rsvp_questions, form_id to rsvp_forms',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_logic_rules'
    AND policyname = 'rsvp_logic_rules_delete';

-- create policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
CREATE POLICY by_invite_select ON rsvp_logic_rules FOR
SELECT
    TO eios_app USING (
        org_id = (SELECT (guest_invite()).org_id)
        AND EXISTS (
            SELECT
            FROM rsvp_questions
            WHERE rsvp_questions.id = rsvp_logic_rules.question_id
        )
    );

-- comment on policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
COMMENT ON POLICY by_invite_select ON rsvp_logic_rules IS 'question_id to a question of the invite''s project';

-- record policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'question_id to a question of the invite''s project',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_logic_rules'
    AND policyname = 'by_invite_select';

-- grant rsvp_logic_rules to eios_service; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON rsvp_logic_rules TO eios_service;

-- grant rsvp_logic_rules to eios_app; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON rsvp_logic_rules TO eios_app;

COMMIT;

BEGIN;

-- enable row security on rsvp_submissions; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE rsvp_submissions ENABLE ROW LEVEL SECURITY;

-- create policy rsvp_submissions_service; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
CREATE POLICY rsvp_submissions_service ON rsvp_submissions FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy rsvp_submissions_service; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
COMMENT ON POLICY rsvp_submissions_service ON rsvp_submissions IS 'every row';

-- record policy rsvp_submissions_service; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_submissions'
    AND policyname = 'rsvp_submissions_service';

-- create policy rsvp_submissions_select; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
CREATE POLICY rsvp_submissions_select ON rsvp_submissions FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('read'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM rsvp_forms
                    WHERE
                        rsvp_forms.id = rsvp_submissions.form_id
                        AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy rsvp_submissions_select; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
COMMENT ON POLICY rsvp_submissions_select ON rsvp_submissions IS 'own org_id; for the managing organization form_id to rsvp_forms';

-- record policy rsvp_submissions_select; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization form_id to rsvp_forms',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_submissions'
    AND policyname = 'rsvp_submissions_select';

-- create policy rsvp_submissions_insert; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
CREATE POLICY rsvp_submissions_insert ON rsvp_submissions FOR
INSERT TO eios_app
WITH
CHECK (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM rsvp_forms
                WHERE
                    rsvp_forms.id = rsvp_submissions.form_id
                    AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        )
    ) AND (
        invite_id IS NULL OR EXISTS (
            SELECT
            FROM invites referred
            WHERE referred.id = rsvp_submissions.invite_id AND referred.org_id = rsvp_submissions.org_id
        )
    ) AND (
        guest_id IS NULL OR EXISTS (
            SELECT
            FROM guests referred
            WHERE referred.id = rsvp_submissions.guest_id AND referred.org_id = rsvp_submissions.org_id
        )
    )
);

-- comment on policy rsvp_submissions_insert; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
COMMENT ON POLICY rsvp_submissions_insert ON rsvp_submissions IS 'own org_id; for the managing organization form_id to rsvp_forms';

-- record policy rsvp_submissions_insert; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization form_id to rsvp_forms',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_submissions'
    AND policyname = 'rsvp_submissions_insert';

-- create policy rsvp_submissions_update; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
CREATE POLICY rsvp_submissions_update ON rsvp_submissions
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM rsvp_forms
                    WHERE
                        rsvp_forms.id = rsvp_submissions.form_id
                        AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM rsvp_forms
                WHERE
                    rsvp_forms.id = rsvp_submissions.form_id
                    AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        )
    ) AND (
        invite_id IS NULL OR EXISTS (
            SELECT
            FROM invites referred
            WHERE referred.id = rsvp_submissions.invite_id AND referred.org_id = rsvp_submissions.org_id
        )
    ) AND (
        guest_id IS NULL OR EXISTS (
            SELECT
            FROM guests referred
            WHERE referred.id = rsvp_submissions.guest_id AND referred.org_id = rsvp_submissions.org_id
        )
    )
);

-- comment on policy rsvp_submissions_update; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
COMMENT ON POLICY rsvp_submissions_update ON rsvp_submissions IS 'own org_id; for the managing organization form_id to rsvp_forms';

-- record policy rsvp_submissions_update; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization form_id to rsvp_forms',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_submissions'
    AND policyname = 'rsvp_submissions_update';

-- create policy rsvp_submissions_delete; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
CREATE POLICY rsvp_submissions_delete ON rsvp_submissions FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM rsvp_forms
                WHERE
                    rsvp_forms.id = rsvp_submissions.form_id
                    AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        ) OR NULL
    ) IS NOT NULL
);

-- comment on policy rsvp_submissions_delete; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
COMMENT ON POLICY rsvp_submissions_delete ON rsvp_submissions IS 'own org_id; for the managing organization form_id to rsvp_forms';

-- record policy rsvp_submissions_delete; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization form_id to rsvp_forms',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_submissions'
    AND policyname = 'rsvp_submissions_delete';

-- create policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
CREATE POLICY by_invite_select ON rsvp_submissions FOR
SELECT
    TO eios_app USING (
        invite_id = (SELECT (guest_invite()).id)
        OR guest_id = ANY ((SELECT invited_guest_ids())::uuid[])
    );

-- comment on policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
COMMENT ON POLICY by_invite_select ON rsvp_submissions IS 'the invite, or its guests';

-- record policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'the invite, or its guests',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_submissions'
    AND policyname = 'by_invite_select';

-- create policy by_invite_insert; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
CREATE POLICY by_invite_insert ON rsvp_submissions FOR
INSERT TO eios_app
WITH
CHECK (
    invite_id = (SELECT (guest_invite()).id) AND (
        guest_id IS NULL OR guest_id = ANY ((SELECT invited_guest_ids())::uuid[])
    ) AND EXISTS (
        SELECT
        FROM rsvp_forms
        WHERE
            rsvp_forms.id = rsvp_submissions.form_id
            AND rsvp_forms.project_id = (SELECT (guest_invite()).project_id)
    )
);

-- comment on policy by_invite_insert; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
COMMENT ON POLICY by_invite_insert ON rsvp_submissions IS 'the invite, or its guests';

-- record policy by_invite_insert; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'the invite, or its guests',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_submissions'
    AND policyname = 'by_invite_insert';

-- create policy by_invite_update; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
CREATE POLICY by_invite_update ON rsvp_submissions
FOR UPDATE TO eios_app USING (invite_id = (SELECT (guest_invite()).id))
WITH
CHECK (
    invite_id = (SELECT (guest_invite()).id) AND (
        guest_id IS NULL OR guest_id = ANY ((SELECT invited_guest_ids())::uuid[])
    ) AND EXISTS (
        SELECT
        FROM rsvp_forms
        WHERE
            rsvp_forms.id = rsvp_submissions.form_id
            AND rsvp_forms.project_id = (SELECT (guest_invite()).project_id)
    )
);

-- comment on policy by_invite_update; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
COMMENT ON POLICY by_invite_update ON rsvp_submissions IS 'the invite, or its guests';

-- record policy by_invite_update; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'the invite, or its guests',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_submissions'
    AND policyname = 'by_invite_update';

-- grant rsvp_submissions to eios_service; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON rsvp_submissions TO eios_service;

-- grant rsvp_submissions to eios_app; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON rsvp_submissions TO eios_app;

COMMIT;

BEGIN;

-- enable row security on rsvp_answers; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
ALTER TABLE rsvp_answers ENABLE ROW LEVEL SECURITY;

-- create policy rsvp_answers_service; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
CREATE POLICY rsvp_answers_service ON rsvp_answers FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy rsvp_answers_service; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
COMMENT ON POLICY rsvp_answers_service ON rsvp_answers IS 'every row';

-- record policy rsvp_answers_service; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'rsvp_answers'
    AND policyname = 'rsvp_answers_service';

-- create policy rsvp_answers_select; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
CREATE POLICY rsvp_answers_select ON rsvp_answers FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('read'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM rsvp_submissions
                        JOIN rsvp_forms ON rsvp_forms.id = rsvp_submissions.form_id
                    WHERE
                        rsvp_submissions.id = rsvp_answers.submission_id
                        AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy rsvp_answers_select; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
COMMENT ON POLICY rsvp_answers_select ON rsvp_answers IS 'own org_id; for the managing organization submission_id to rsvp_submissions, form_id to rsvp_forms';

-- record policy rsvp_answers_select; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization submission_id to rsvp_submissions, form_id to rsvp_forms',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'rsvp_answers' AND policyname = 'rsvp_answers_select';

-- create policy rsvp_answers_insert; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
CREATE POLICY rsvp_answers_insert ON rsvp_answers FOR
INSERT TO eios_app
WITH
CHECK (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM rsvp_submissions JOIN rsvp_forms ON rsvp_forms.id = rsvp_submissions.form_id
                WHERE
                    rsvp_submissions.id = rsvp_answers.submission_id
                    AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        )
    ) AND (
        question_id IS NULL OR EXISTS (
            SELECT
            FROM rsvp_questions referred
            WHERE referred.id = rsvp_answers.question_id AND referred.org_id = rsvp_answers.org_id
        )
    )
);

-- comment on policy rsvp_answers_insert; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
COMMENT ON POLICY rsvp_answers_insert ON rsvp_answers IS 'own org_id; for the managing organization submission_id to rsvp_submissions, form_id to rsvp_forms';

-- record policy rsvp_answers_insert; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization submission_id to rsvp_submissions, form_id to rsvp_forms',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'rsvp_answers' AND policyname = 'rsvp_answers_insert';

-- create policy rsvp_answers_update; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
CREATE POLICY rsvp_answers_update ON rsvp_answers
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM rsvp_submissions
                        JOIN rsvp_forms ON rsvp_forms.id = rsvp_submissions.form_id
                    WHERE
                        rsvp_submissions.id = rsvp_answers.submission_id
                        AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM rsvp_submissions JOIN rsvp_forms ON rsvp_forms.id = rsvp_submissions.form_id
                WHERE
                    rsvp_submissions.id = rsvp_answers.submission_id
                    AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        )
    ) AND (
        question_id IS NULL OR EXISTS (
            SELECT
            FROM rsvp_questions referred
            WHERE referred.id = rsvp_answers.question_id AND referred.org_id = rsvp_answers.org_id
        )
    )
);

-- comment on policy rsvp_answers_update; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
COMMENT ON POLICY rsvp_answers_update ON rsvp_answers IS 'own org_id; for the managing organization submission_id to rsvp_submissions, form_id to rsvp_forms';

-- record policy rsvp_answers_update; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization submission_id to rsvp_submissions, form_id to rsvp_forms',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'rsvp_answers' AND policyname = 'rsvp_answers_update';

-- create policy rsvp_answers_delete; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
CREATE POLICY rsvp_answers_delete ON rsvp_answers FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM rsvp_submissions JOIN rsvp_forms ON rsvp_forms.id = rsvp_submissions.form_id
                WHERE
                    rsvp_submissions.id = rsvp_answers.submission_id
                    AND rsvp_forms.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        ) OR NULL
    ) IS NOT NULL
);

-- comment on policy rsvp_answers_delete; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
COMMENT ON POLICY rsvp_answers_delete ON rsvp_answers IS 'own org_id; for the managing organization submission_id to rsvp_submissions, form_id to rsvp_forms';

-- record policy rsvp_answers_delete; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization submission_id to rsvp_submissions, form_id to rsvp_forms',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'rsvp_answers' AND policyname = 'rsvp_answers_delete';

-- create policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
CREATE POLICY by_invite_select ON rsvp_answers FOR
SELECT
    TO eios_app USING (
        org_id = (SELECT (guest_invite()).org_id)
        AND EXISTS (
            SELECT
            FROM rsvp_submissions
            WHERE rsvp_submissions.id = rsvp_answers.submission_id
        )
    );

-- comment on policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
COMMENT ON POLICY by_invite_select ON rsvp_answers IS 'submission_id to what came by the invite, or of its guests';

-- record policy by_invite_select; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'submission_id to what came by the invite, or of its guests',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'rsvp_answers' AND policyname = 'by_invite_select';

-- create policy by_invite_insert; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
CREATE POLICY by_invite_insert ON rsvp_answers FOR
INSERT TO eios_app
WITH
CHECK (
    org_id = (SELECT (guest_invite()).org_id) AND EXISTS (
        SELECT
        FROM rsvp_submissions
        WHERE
            rsvp_submissions.id = rsvp_answers.submission_id
            AND rsvp_submissions.invite_id = (SELECT (guest_invite()).id)
    ) AND EXISTS (
        SELECT
        FROM rsvp_questions
        WHERE rsvp_questions.id = rsvp_answers.question_id
    )
);

-- comment on policy by_invite_insert; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
COMMENT ON POLICY by_invite_insert ON rsvp_answers IS 'submission_id to what came by the invite, or of its guests';

-- record policy by_invite_insert; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'submission_id to what came by the invite, or of its guests',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'rsvp_answers' AND policyname = 'by_invite_insert';

-- create policy by_invite_update; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
CREATE POLICY by_invite_update ON rsvp_answers
FOR UPDATE
    TO eios_app USING (
        org_id = (SELECT (guest_invite()).org_id)
        AND EXISTS (
            SELECT
            FROM rsvp_submissions
            WHERE
                rsvp_submissions.id = rsvp_answers.submission_id
                AND rsvp_submissions.invite_id = (SELECT (guest_invite()).id)
        )
    )
WITH
CHECK (
    org_id = (SELECT (guest_invite()).org_id) AND EXISTS (
        SELECT
        FROM rsvp_submissions
        WHERE
            rsvp_submissions.id = rsvp_answers.submission_id
            AND rsvp_submissions.invite_id = (SELECT (guest_invite()).id)
    ) AND EXISTS (
        SELECT
        FROM rsvp_questions
        WHERE rsvp_questions.id = rsvp_answers.question_id
    )
);

-- comment on policy by_invite_update; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
COMMENT ON POLICY by_invite_update ON rsvp_answers IS 'submission_id to what came by the invite, or of its guests';

-- record policy by_invite_update; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'submission_id to what came by the invite, or of its guests',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'rsvp_answers' AND policyname = 'by_invite_update';

-- grant rsvp_answers to eios_service; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON rsvp_answers TO eios_service;

-- grant rsvp_answers to eios_app; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON rsvp_answers TO eios_app;

COMMIT;

BEGIN;

-- enable row security on messaging_campaigns; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE messaging_campaigns ENABLE ROW LEVEL SECURITY;

-- create policy messaging_campaigns_service; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
CREATE POLICY messaging_campaigns_service ON messaging_campaigns FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy messaging_campaigns_service; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
COMMENT ON POLICY messaging_campaigns_service ON messaging_campaigns IS 'every row';

-- record policy messaging_campaigns_service; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'messaging_campaigns'
    AND policyname = 'messaging_campaigns_service';

-- create policy messaging_campaigns_select; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
CREATE POLICY messaging_campaigns_select ON messaging_campaigns FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy messaging_campaigns_select; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
COMMENT ON POLICY messaging_campaigns_select ON messaging_campaigns IS 'own org_id; for the managing organization own project_id';

-- record policy messaging_campaigns_select; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'messaging_campaigns'
    AND policyname = 'messaging_campaigns_select';

-- create policy messaging_campaigns_insert; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
CREATE POLICY messaging_campaigns_insert ON messaging_campaigns FOR
INSERT TO eios_app
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
);

-- comment on policy messaging_campaigns_insert; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
COMMENT ON POLICY messaging_campaigns_insert ON messaging_campaigns IS 'own org_id; for the managing organization own project_id';

-- record policy messaging_campaigns_insert; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'messaging_campaigns'
    AND policyname = 'messaging_campaigns_insert';

-- create policy messaging_campaigns_update; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
CREATE POLICY messaging_campaigns_update ON messaging_campaigns
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
);

-- comment on policy messaging_campaigns_update; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
COMMENT ON POLICY messaging_campaigns_update ON messaging_campaigns IS 'own org_id; for the managing organization own project_id';

-- record policy messaging_campaigns_update; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'messaging_campaigns'
    AND policyname = 'messaging_campaigns_update';

-- create policy messaging_campaigns_delete; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
CREATE POLICY messaging_campaigns_delete ON messaging_campaigns FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[]) OR NULL
    ) IS NOT NULL
);

-- comment on policy messaging_campaigns_delete; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
COMMENT ON POLICY messaging_campaigns_delete ON messaging_campaigns IS 'own org_id; for the managing organization own project_id';

-- record policy messaging_campaigns_delete; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'messaging_campaigns'
    AND policyname = 'messaging_campaigns_delete';

-- grant messaging_campaigns to eios_service; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON messaging_campaigns TO eios_service;

-- grant messaging_campaigns to eios_app; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON messaging_campaigns TO eios_app;

COMMIT;

BEGIN;

-- enable row security on message_jobs; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
ALTER TABLE message_jobs ENABLE ROW LEVEL SECURITY;

-- create policy message_jobs_service; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
CREATE POLICY message_jobs_service ON message_jobs FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy message_jobs_service; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
COMMENT ON POLICY message_jobs_service ON message_jobs IS 'every row';

-- record policy message_jobs_service; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'message_jobs'
    AND policyname = 'message_jobs_service';

-- create policy message_jobs_select; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
CREATE POLICY message_jobs_select ON message_jobs FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('read'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM messaging_campaigns
                    WHERE
                        messaging_campaigns.id = message_jobs.campaign_id
                        AND messaging_campaigns.project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy message_jobs_select; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
COMMENT ON POLICY message_jobs_select ON message_jobs IS 'own org_id; for the managing organization campaign_id to messaging_campaigns';

-- record policy message_jobs_select; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization campaign_id to messaging_campaigns',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'message_jobs' AND policyname = 'message_jobs_select';

-- create policy message_jobs_insert; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
CREATE POLICY message_jobs_insert ON message_jobs FOR
INSERT TO eios_app
WITH
CHECK (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM messaging_campaigns
                WHERE
                    messaging_campaigns.id = message_jobs.campaign_id
                    AND messaging_campaigns.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        )
    ) AND (
        guest_id IS NULL OR EXISTS (
            SELECT
            FROM guests referred
            WHERE referred.id = message_jobs.guest_id AND referred.org_id = message_jobs.org_id
        )
    )
);

-- comment on policy message_jobs_insert; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
COMMENT ON POLICY message_jobs_insert ON message_jobs IS 'own org_id; for the managing organization campaign_id to messaging_campaigns';

-- record policy message_jobs_insert; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization campaign_id to messaging_campaigns',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'message_jobs' AND policyname = 'message_jobs_insert';

-- create policy message_jobs_update; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
CREATE POLICY message_jobs_update ON message_jobs
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM messaging_campaigns
                    WHERE
                        messaging_campaigns.id = message_jobs.campaign_id
                        AND messaging_campaigns.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM messaging_campaigns
                WHERE
                    messaging_campaigns.id = message_jobs.campaign_id
                    AND messaging_campaigns.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        )
    ) AND (
        guest_id IS NULL OR EXISTS (
            SELECT
            FROM guests referred
            WHERE referred.id = message_jobs.guest_id AND referred.org_id = message_jobs.org_id
        )
    )
);

-- comment on policy message_jobs_update; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
COMMENT ON POLICY message_jobs_update ON message_jobs IS 'own org_id; for the managing organization campaign_id to messaging_campaigns';

-- record policy message_jobs_update; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization campaign_id to messaging_campaigns',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'message_jobs' AND policyname = 'message_jobs_update';

-- create policy message_jobs_delete; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
CREATE POLICY message_jobs_delete ON message_jobs FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM messaging_campaigns
                WHERE
                    messaging_campaigns.id = message_jobs.campaign_id
                    AND messaging_campaigns.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        ) OR NULL
    ) IS NOT NULL
);

-- comment on policy message_jobs_delete; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
COMMENT ON POLICY message_jobs_delete ON message_jobs IS 'own org_id; for the managing organization campaign_id to messaging_campaigns';

-- record policy message_jobs_delete; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization campaign_id to messaging_campaigns',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'message_jobs' AND policyname = 'message_jobs_delete';

-- grant message_jobs to eios_service; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON message_jobs TO eios_service;

-- grant message_jobs to eios_app; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON message_jobs TO eios_app;

COMMIT;

BEGIN;

-- enable row security on message_events; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
ALTER TABLE message_events ENABLE ROW LEVEL SECURITY;

-- create policy message_events_service; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
CREATE POLICY message_events_service ON message_events FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy message_events_service; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
COMMENT ON POLICY message_events_service ON message_events IS 'every row';

-- record policy message_events_service; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'message_events'
    AND policyname = 'message_events_service';

-- create policy message_events_select; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
CREATE POLICY message_events_select ON message_events FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('read'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM message_jobs
                        JOIN messaging_campaigns ON messaging_campaigns.id = message_jobs.campaign_id
                    WHERE
                        message_jobs.id = message_events.message_job_id
                        AND messaging_campaigns.project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy message_events_select; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
COMMENT ON POLICY message_events_select ON message_events IS 'own org_id; for the managing organization message_job_id to message_jobs, campaign_id to messaging_campaigns';

-- record policy message_events_select; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization message_job_id to message_jobs, campaign_id to messaging_campaigns',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'message_events'
    AND policyname = 'message_events_select';

-- create policy message_events_insert; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
CREATE POLICY message_events_insert ON message_events FOR
INSERT TO eios_app
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
        org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
            SELECT
            FROM message_jobs JOIN messaging_campaigns ON messaging_campaigns.id = message_jobs.campaign_id
            WHERE
                message_jobs.id = message_events.message_job_id
                AND messaging_campaigns.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
        )
    )
);

-- comment on policy message_events_insert; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
COMMENT ON POLICY message_events_insert ON message_events IS 'own org_id; for the managing organization message_job_id to message_jobs, campaign_id to messaging_campaigns';

-- record policy message_events_insert; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization message_job_id to message_jobs, campaign_id to messaging_campaigns',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'message_events'
    AND policyname = 'message_events_insert';

-- create policy message_events_update; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
CREATE POLICY message_events_update ON message_events
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM message_jobs
                        JOIN messaging_campaigns ON messaging_campaigns.id = message_jobs.campaign_id
                    WHERE
                        message_jobs.id = message_events.message_job_id
                        AND messaging_campaigns.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
        org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
            SELECT
            FROM message_jobs JOIN messaging_campaigns ON messaging_campaigns.id = message_jobs.campaign_id
            WHERE
                message_jobs.id = message_events.message_job_id
                AND messaging_campaigns.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
        )
    )
);

-- comment on policy message_events_update; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
COMMENT ON POLICY message_events_update ON message_events IS 'own org_id; for the managing organization message_job_id to message_jobs, campaign_id to messaging_campaigns';

-- record policy message_events_update; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization message_job_id to message_jobs, campaign_id to messaging_campaigns',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'message_events'
    AND policyname = 'message_events_update';

-- create policy message_events_delete; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
CREATE POLICY message_events_delete ON message_events FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM message_jobs JOIN messaging_campaigns ON messaging_campaigns.id = message_jobs.campaign_id
                WHERE
                    message_jobs.id = message_events.message_job_id
                    AND messaging_campaigns.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        ) OR NULL
    ) IS NOT NULL
);

-- comment on policy message_events_delete; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
COMMENT ON POLICY message_events_delete ON message_events IS 'own org_id; for the managing organization message_job_id to message_jobs, campaign_id to messaging_campaigns';

-- record policy message_events_delete; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization message_job_id to message_jobs, campaign_id to messaging_campaigns',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'message_events'
    AND policyname = 'message_events_delete';

-- grant message_events to eios_service; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON message_events TO eios_service;

-- grant message_events to eios_app; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON message_events TO eios_app;

COMMIT;

BEGIN;

-- enable row security on floor_plans; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
ALTER TABLE floor_plans ENABLE ROW LEVEL SECURITY;

-- create policy floor_plans_service; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
CREATE POLICY floor_plans_service ON floor_plans FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy floor_plans_service; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
COMMENT ON POLICY floor_plans_service ON floor_plans IS 'every row';

-- record policy floor_plans_service; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'floor_plans' AND policyname = 'floor_plans_service';

-- create policy floor_plans_select; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
CREATE POLICY floor_plans_select ON floor_plans FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('read'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM events
                    WHERE
                        events.id = floor_plans.event_id
                        AND events.project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy floor_plans_select; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
COMMENT ON POLICY floor_plans_select ON floor_plans IS 'own org_id; for the managing organization event_id to events';

-- record policy floor_plans_select; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization event_id to events',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'floor_plans' AND policyname = 'floor_plans_select';

-- create policy floor_plans_insert; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
CREATE POLICY floor_plans_insert ON floor_plans FOR
INSERT TO eios_app
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
        org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
            SELECT
            FROM events
            WHERE
                events.id = floor_plans.event_id
                AND events.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
        )
    )
);

-- comment on policy floor_plans_insert; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
COMMENT ON POLICY floor_plans_insert ON floor_plans IS 'own org_id; for the managing organization event_id to events';

-- record policy floor_plans_insert; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization event_id to events',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'floor_plans' AND policyname = 'floor_plans_insert';

-- create policy floor_plans_update; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
CREATE POLICY floor_plans_update ON floor_plans
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM events
                    WHERE
                        events.id = floor_plans.event_id
                        AND events.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
        org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
            SELECT
            FROM events
            WHERE
                events.id = floor_plans.event_id
                AND events.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
        )
    )
);

-- comment on policy floor_plans_update; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
COMMENT ON POLICY floor_plans_update ON floor_plans IS 'own org_id; for the managing organization event_id to events';

-- record policy floor_plans_update; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization event_id to events',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'floor_plans' AND policyname = 'floor_plans_update';

-- create policy floor_plans_delete; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
CREATE POLICY floor_plans_delete ON floor_plans FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM events
                WHERE
                    events.id = floor_plans.event_id
                    AND events.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        ) OR NULL
    ) IS NOT NULL
);

-- comment on policy floor_plans_delete; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
COMMENT ON POLICY floor_plans_delete ON floor_plans IS 'own org_id; for the managing organization event_id to events';

-- record policy floor_plans_delete; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization event_id to events',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'floor_plans' AND policyname = 'floor_plans_delete';

-- grant floor_plans to eios_service; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON floor_plans TO eios_service;

-- grant floor_plans to eios_app; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON floor_plans TO eios_app;

COMMIT;

BEGIN;

-- enable row security on seating_tables; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE seating_tables ENABLE ROW LEVEL SECURITY;

-- create policy seating_tables_service; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
CREATE POLICY seating_tables_service ON seating_tables FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy seating_tables_service; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
COMMENT ON POLICY seating_tables_service ON seating_tables IS 'every row';

-- record policy seating_tables_service; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'seating_tables'
    AND policyname = 'seating_tables_service';

-- create policy seating_tables_select; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
CREATE POLICY seating_tables_select ON seating_tables FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('read'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM floor_plans
                        JOIN events ON events.id = floor_plans.event_id
                    WHERE
                        floor_plans.id = seating_tables.floor_plan_id
                        AND events.project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy seating_tables_select; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
COMMENT ON POLICY seating_tables_select ON seating_tables IS 'own org_id; for the managing organization floor_plan_id to floor_plans, event_id to events';

-- record policy seating_tables_select; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization floor_plan_id to floor_plans, event_id to events',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'seating_tables'
    AND policyname = 'seating_tables_select';

-- create policy seating_tables_insert; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
CREATE POLICY seating_tables_insert ON seating_tables FOR
INSERT TO eios_app
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
        org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
            SELECT
            FROM floor_plans JOIN events ON events.id = floor_plans.event_id
            WHERE
                floor_plans.id = seating_tables.floor_plan_id
                AND events.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
        )
    )
);

-- comment on policy seating_tables_insert; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
COMMENT ON POLICY seating_tables_insert ON seating_tables IS 'own org_id; for the managing organization floor_plan_id to floor_plans, event_id to events';

-- record policy seating_tables_insert; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization floor_plan_id to floor_plans, event_id to events',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'seating_tables'
    AND policyname = 'seating_tables_insert';

-- create policy seating_tables_update; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
CREATE POLICY seating_tables_update ON seating_tables
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM floor_plans
                        JOIN events ON events.id = floor_plans.event_id
                    WHERE
                        floor_plans.id = seating_tables.floor_plan_id
                        AND events.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
        org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
            SELECT
            FROM floor_plans JOIN events ON events.id = floor_plans.event_id
            WHERE
                floor_plans.id = seating_tables.floor_plan_id
                AND events.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
        )
    )
);

-- comment on policy seating_tables_update; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
COMMENT ON POLICY seating_tables_update ON seating_tables IS 'own org_id; for the managing organization floor_plan_id to floor_plans, event_id to events';

-- record policy seating_tables_update; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization floor_plan_id to floor_plans, event_id to events',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'seating_tables'
    AND policyname = 'seating_tables_update';

-- create policy seating_tables_delete; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
CREATE POLICY seating_tables_delete ON seating_tables FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM floor_plans JOIN events ON events.id = floor_plans.event_id
                WHERE
                    floor_plans.id = seating_tables.floor_plan_id
                    AND events.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        ) OR NULL
    ) IS NOT NULL
);

-- comment on policy seating_tables_delete; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
COMMENT ON POLICY seating_tables_delete ON seating_tables IS 'own org_id; for the managing organization floor_plan_id to floor_plans, event_id to events';

-- record policy seating_tables_delete; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization floor_plan_id to floor_plans, event_id to events',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'seating_tables'
    AND policyname = 'seating_tables_delete';

-- grant seating_tables to eios_service; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON seating_tables TO eios_service;

-- grant seating_tables to eios_app; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON seating_tables TO eios_app;

COMMIT;

BEGIN;

-- enable row security on seating_assignments; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
ALTER TABLE seating_assignments ENABLE ROW LEVEL SECURITY;

-- create policy seating_assignments_service; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
CREATE POLICY seating_assignments_service ON seating_assignments FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy seating_assignments_service; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
COMMENT ON POLICY seating_assignments_service ON seating_assignments IS 'every row';

-- record policy seating_assignments_service; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'seating_assignments'
    AND policyname = 'seating_assignments_service';

-- create policy seating_assignments_select; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
CREATE POLICY seating_assignments_select ON seating_assignments FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('read'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM
                        seating_tables
                        JOIN floor_plans ON floor_plans.id = seating_tables.floor_plan_id
                        JOIN events ON events.id = floor_plans.event_id
                    WHERE
                        seating_tables.id = seating_assignments.table_id
                        AND events.project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy seating_assignments_select; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
COMMENT ON POLICY seating_assignments_select ON seating_assignments IS 'own org_id; for the managing organization table_id to seating_tables, floor_plan_id to floor_plans, event_id to events';

-- record policy seating_assignments_select; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization table_id to seating_tables, floor_plan_id to floor_plans, event_id to events',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'seating_assignments'
    AND policyname = 'seating_assignments_select';

-- create policy seating_assignments_insert; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
CREATE POLICY seating_assignments_insert ON seating_assignments FOR
INSERT TO eios_app
WITH
CHECK (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM
                    seating_tables
                    JOIN floor_plans ON floor_plans.id = seating_tables.floor_plan_id
                    JOIN events ON events.id = floor_plans.event_id
                WHERE
                    seating_tables.id = seating_assignments.table_id
                    AND events.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        )
    ) AND (
        guest_id IS NULL OR EXISTS (
            SELECT
            FROM guests referred
            WHERE referred.id = seating_assignments.guest_id AND referred.org_id = seating_assignments.org_id
        )
    )
);

-- comment on policy seating_assignments_insert; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
COMMENT ON POLICY seating_assignments_insert ON seating_assignments IS 'own org_id; for the managing organization table_id to seating_tables, floor_plan_id to floor_plans, event_id to events';

-- record policy seating_assignments_insert; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization table_id to seating_tables, floor_plan_id to floor_plans, event_id to events',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'seating_assignments'
    AND policyname = 'seating_assignments_insert';

-- create policy seating_assignments_update; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
CREATE POLICY seating_assignments_update ON seating_assignments
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM
                        seating_tables
                        JOIN floor_plans ON floor_plans.id = seating_tables.floor_plan_id
                        JOIN events ON events.id = floor_plans.event_id
                    WHERE
                        seating_tables.id = seating_assignments.table_id
                        AND events.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM
                    seating_tables
                    JOIN floor_plans ON floor_plans.id = seating_tables.floor_plan_id
                    JOIN events ON events.id = floor_plans.event_id
                WHERE
                    seating_tables.id = seating_assignments.table_id
                    AND events.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        )
    ) AND (
        guest_id IS NULL OR EXISTS (
            SELECT
            FROM guests referred
            WHERE referred.id = seating_assignments.guest_id AND referred.org_id = seating_assignments.org_id
        )
    )
);

-- comment on policy seating_assignments_update; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
COMMENT ON POLICY seating_assignments_update ON seating_assignments IS 'own org_id; for the managing organization table_id to seating_tables, floor_plan_id to floor_plans, event_id to events';

-- record policy seating_assignments_update; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization table_id to seating_tables, floor_plan_id to floor_plans, event_id to events',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'seating_assignments'
    AND policyname = 'seating_assignments_update';

-- create policy seating_assignments_delete; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
CREATE POLICY seating_assignments_delete ON seating_assignments FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM
                    seating_tables
                    JOIN floor_plans ON floor_plans.id = seating_tables.floor_plan_id
                    JOIN events ON events.id = floor_plans.event_id
                WHERE
                    seating_tables.id = seating_assignments.table_id
                    AND events.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        ) OR NULL
    ) IS NOT NULL
);

-- comment on policy seating_assignments_delete; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
COMMENT ON POLICY seating_assignments_delete ON seating_assignments IS 'own org_id; for the managing organization table_id to seating_tables, floor_plan_id to floor_plans, event_id to events';

-- record policy seating_assignments_delete; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization table_id to seating_tables, floor_plan_id to floor_plans, event_id to events',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'seating_assignments'
    AND policyname = 'seating_assignments_delete';

-- grant seating_assignments to eios_service; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON seating_assignments TO eios_service;

-- grant seating_assignments to eios_app; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON seating_assignments TO eios_app;

COMMIT;

BEGIN;

-- enable row security on check_in_records; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
ALTER TABLE check_in_records ENABLE ROW LEVEL SECURITY;

-- create policy check_in_records_service; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
CREATE POLICY check_in_records_service ON check_in_records FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy check_in_records_service; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
COMMENT ON POLICY check_in_records_service ON check_in_records IS 'every row';

-- record policy check_in_records_service; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'check_in_records'
    AND policyname = 'check_in_records_service';

-- create policy check_in_records_select; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
CREATE POLICY check_in_records_select ON check_in_records FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('read'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM events
                    WHERE
                        events.id = check_in_records.event_id
                        AND events.project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy check_in_records_select; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
COMMENT ON POLICY check_in_records_select ON check_in_records IS 'own org_id; for the managing organization event_id to events';

-- record policy check_in_records_select; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization event_id to events',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'check_in_records'
    AND policyname = 'check_in_records_select';

-- create policy check_in_records_insert; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
CREATE POLICY check_in_records_insert ON check_in_records FOR
INSERT TO eios_app
WITH
CHECK (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM events
                WHERE
                    events.id = check_in_records.event_id
                    AND events.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        )
    ) AND (
        guest_id IS NULL OR EXISTS (
            SELECT
            FROM guests referred
            WHERE referred.id = check_in_records.guest_id AND referred.org_id = check_in_records.org_id
        )
    )
);

-- comment on policy check_in_records_insert; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
COMMENT ON POLICY check_in_records_insert ON check_in_records IS 'own org_id; for the managing organization event_id to events';

-- record policy check_in_records_insert; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization event_id to events',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'check_in_records'
    AND policyname = 'check_in_records_insert';

-- create policy check_in_records_update; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
CREATE POLICY check_in_records_update ON check_in_records
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM events
                    WHERE
                        events.id = check_in_records.event_id
                        AND events.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM events
                WHERE
                    events.id = check_in_records.event_id
                    AND events.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        )
    ) AND (
        guest_id IS NULL OR EXISTS (
            SELECT
            FROM guests referred
            WHERE referred.id = check_in_records.guest_id AND referred.org_id = check_in_records.org_id
        )
    )
);

-- comment on policy check_in_records_update; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
COMMENT ON POLICY check_in_records_update ON check_in_records IS 'own org_id; for the managing organization event_id to events';

-- record policy check_in_records_update; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization event_id to events',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'check_in_records'
    AND policyname = 'check_in_records_update';

-- create policy check_in_records_delete; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
CREATE POLICY check_in_records_delete ON check_in_records FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM events
                WHERE
                    events.id = check_in_records.event_id
                    AND events.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        ) OR NULL
    ) IS NOT NULL
);

-- comment on policy check_in_records_delete; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
COMMENT ON POLICY check_in_records_delete ON check_in_records IS 'own org_id; for the managing organization event_id to events';

-- record policy check_in_records_delete; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization event_id to events',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'check_in_records'
    AND policyname = 'check_in_records_delete';

-- grant check_in_records to eios_service; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON check_in_records TO eios_service;

-- grant check_in_records to eios_app; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON check_in_records TO eios_app;

COMMIT;

BEGIN;

-- enable row security on photo_wall_settings; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
ALTER TABLE photo_wall_settings ENABLE ROW LEVEL SECURITY;

-- create policy photo_wall_settings_service; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
CREATE POLICY photo_wall_settings_service ON photo_wall_settings FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy photo_wall_settings_service; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
COMMENT ON POLICY photo_wall_settings_service ON photo_wall_settings IS 'every row';

-- record policy photo_wall_settings_service; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'photo_wall_settings'
    AND policyname = 'photo_wall_settings_service';

-- create policy photo_wall_settings_select; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
CREATE POLICY photo_wall_settings_select ON photo_wall_settings FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy photo_wall_settings_select; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
COMMENT ON POLICY photo_wall_settings_select ON photo_wall_settings IS 'own org_id; for the managing organization own project_id';

-- record policy photo_wall_settings_select; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'photo_wall_settings'
    AND policyname = 'photo_wall_settings_select';

-- create policy photo_wall_settings_insert; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
CREATE POLICY photo_wall_settings_insert ON photo_wall_settings FOR
INSERT TO eios_app
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
);

-- comment on policy photo_wall_settings_insert; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
COMMENT ON POLICY photo_wall_settings_insert ON photo_wall_settings IS 'own org_id; for the managing organization own project_id';

-- record policy photo_wall_settings_insert; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'photo_wall_settings'
    AND policyname = 'photo_wall_settings_insert';

-- create policy photo_wall_settings_update; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
CREATE POLICY photo_wall_settings_update ON photo_wall_settings
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
);

-- comment on policy photo_wall_settings_update; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
COMMENT ON POLICY photo_wall_settings_update ON photo_wall_settings IS 'own org_id; for the managing organization own project_id';

-- record policy photo_wall_settings_update; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'photo_wall_settings'
    AND policyname = 'photo_wall_settings_update';

-- create policy photo_wall_settings_delete; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
CREATE POLICY photo_wall_settings_delete ON photo_wall_settings FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[]) OR NULL
    ) IS NOT NULL
);

-- comment on policy photo_wall_settings_delete; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
COMMENT ON POLICY photo_wall_settings_delete ON photo_wall_settings IS 'own org_id; for the managing organization own project_id';

-- record policy photo_wall_settings_delete; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'photo_wall_settings'
    AND policyname = 'photo_wall_settings_delete';

-- grant photo_wall_settings to eios_service; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON photo_wall_settings TO eios_service;

-- grant photo_wall_settings to eios_app; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON photo_wall_settings TO eios_app;

COMMIT;

BEGIN;

-- enable row security on photo_uploads; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE photo_uploads ENABLE ROW LEVEL SECURITY;

-- create policy photo_uploads_service; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
CREATE POLICY photo_uploads_service ON photo_uploads FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy photo_uploads_service; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
COMMENT ON POLICY photo_uploads_service ON photo_uploads IS 'every row';

-- record policy photo_uploads_service; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'photo_uploads'
    AND policyname = 'photo_uploads_service';

-- create policy photo_uploads_select; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
CREATE POLICY photo_uploads_select ON photo_uploads FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy photo_uploads_select; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
COMMENT ON POLICY photo_uploads_select ON photo_uploads IS 'own org_id; for the managing organization own project_id';

-- record policy photo_uploads_select; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'photo_uploads'
    AND policyname = 'photo_uploads_select';

-- create policy photo_uploads_insert; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
CREATE POLICY photo_uploads_insert ON photo_uploads FOR
INSERT TO eios_app
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
);

-- comment on policy photo_uploads_insert; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
COMMENT ON POLICY photo_uploads_insert ON photo_uploads IS 'own org_id; for the managing organization own project_id';

-- record policy photo_uploads_insert; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'photo_uploads'
    AND policyname = 'photo_uploads_insert';

-- create policy photo_uploads_update; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
CREATE POLICY photo_uploads_update ON photo_uploads
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
);

-- comment on policy photo_uploads_update; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
COMMENT ON POLICY photo_uploads_update ON photo_uploads IS 'own org_id; for the managing organization own project_id';

-- record policy photo_uploads_update; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'photo_uploads'
    AND policyname = 'photo_uploads_update';

-- create policy photo_uploads_delete; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
CREATE POLICY photo_uploads_delete ON photo_uploads FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR project_id = ANY ((SELECT managed_project_ids('write'))::uuid[]) OR NULL
    ) IS NOT NULL
);

-- comment on policy photo_uploads_delete; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
COMMENT ON POLICY photo_uploads_delete ON photo_uploads IS 'own org_id; for the managing organization own project_id';

-- record policy photo_uploads_delete; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization own project_id',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'photo_uploads'
    AND policyname = 'photo_uploads_delete';

-- create policy by_invite_select; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
CREATE POLICY by_invite_select ON photo_uploads FOR
SELECT
    TO eios_app USING (
        invite_id = (SELECT (guest_invite()).id)
        OR guest_id = ANY ((SELECT invited_guest_ids())::uuid[])
    );

-- comment on policy by_invite_select; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
COMMENT ON POLICY by_invite_select ON photo_uploads IS 'the invite, or its guests';

-- record policy by_invite_select; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'the invite, or its guests',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'photo_uploads' AND policyname = 'by_invite_select';

-- create policy by_invite_insert; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
CREATE POLICY by_invite_insert ON photo_uploads FOR
INSERT TO eios_app
WITH
CHECK (
    invite_id = (SELECT (guest_invite()).id) AND project_id = (SELECT (guest_invite()).project_id) AND (
        guest_id IS NULL OR guest_id = ANY ((SELECT invited_guest_ids())::uuid[])
    ) AND status = 'PENDING'
);

-- comment on policy by_invite_insert; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
COMMENT ON POLICY by_invite_insert ON photo_uploads IS 'the invite, or its guests';

-- record policy by_invite_insert; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'the invite, or its guests',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'photo_uploads' AND policyname = 'by_invite_insert';

-- create policy by_invite_update; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
CREATE POLICY by_invite_update ON photo_uploads
FOR UPDATE TO eios_app USING (invite_id = (SELECT (guest_invite()).id))
WITH
CHECK (
    invite_id = (SELECT (guest_invite()).id) AND project_id = (SELECT (guest_invite()).project_id) AND (
        guest_id IS NULL OR guest_id = ANY ((SELECT invited_guest_ids())::uuid[])
    ) AND status = 'PENDING'
);

-- comment on policy by_invite_update; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
COMMENT ON POLICY by_invite_update ON photo_uploads IS 'the invite, or its guests';

-- record policy by_invite_update; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'the invite, or its guests',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'photo_uploads' AND policyname = 'by_invite_update';

-- grant photo_uploads to eios_service; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON photo_uploads TO eios_service;

-- grant photo_uploads to eios_app; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON photo_uploads TO eios_app;

COMMIT;

BEGIN;

-- enable row security on photo_likes; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
ALTER TABLE photo_likes ENABLE ROW LEVEL SECURITY;

-- create policy photo_likes_service; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
CREATE POLICY photo_likes_service ON photo_likes FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy photo_likes_service; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
COMMENT ON POLICY photo_likes_service ON photo_likes IS 'every row';

-- record policy photo_likes_service; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'photo_likes' AND policyname = 'photo_likes_service';

-- create policy photo_likes_select; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
CREATE POLICY photo_likes_select ON photo_likes FOR
SELECT
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('read'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM photo_uploads
                    WHERE
                        photo_uploads.id = photo_likes.photo_id
                        AND photo_uploads.project_id = ANY ((SELECT managed_project_ids('read'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    );

-- comment on policy photo_likes_select; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
COMMENT ON POLICY photo_likes_select ON photo_likes IS 'own org_id; for the managing organization photo_id to photo_uploads';

-- record policy photo_likes_select; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization photo_id to photo_uploads',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'photo_likes' AND policyname = 'photo_likes_select';

-- create policy photo_likes_insert; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
CREATE POLICY photo_likes_insert ON photo_likes FOR
INSERT TO eios_app
WITH
CHECK (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM photo_uploads
                WHERE
                    photo_uploads.id = photo_likes.photo_id
                    AND photo_uploads.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        )
    ) AND (
        guest_id IS NULL OR EXISTS (
            SELECT
            FROM guests referred
            WHERE referred.id = photo_likes.guest_id AND referred.org_id = photo_likes.org_id
        )
    )
);

-- comment on policy photo_likes_insert; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
COMMENT ON POLICY photo_likes_insert ON photo_likes IS 'own org_id; for the managing organization photo_id to photo_uploads';

-- record policy photo_likes_insert; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization photo_id to photo_uploads',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'photo_likes' AND policyname = 'photo_likes_insert';

-- create policy photo_likes_update; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
CREATE POLICY photo_likes_update ON photo_likes
FOR UPDATE
    TO eios_app USING (
        (
            org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
            OR (
                org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[])
                AND EXISTS (
                    SELECT
                    FROM photo_uploads
                    WHERE
                        photo_uploads.id = photo_likes.photo_id
                        AND photo_uploads.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
                )
            )
            OR NULL
        ) IS NOT NULL
    )
WITH
CHECK (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM photo_uploads
                WHERE
                    photo_uploads.id = photo_likes.photo_id
                    AND photo_uploads.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        )
    ) AND (
        guest_id IS NULL OR EXISTS (
            SELECT
            FROM guests referred
            WHERE referred.id = photo_likes.guest_id AND referred.org_id = photo_likes.org_id
        )
    )
);

-- comment on policy photo_likes_update; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
COMMENT ON POLICY photo_likes_update ON photo_likes IS 'own org_id; for the managing organization photo_id to photo_uploads';

-- record policy photo_likes_update; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization photo_id to photo_uploads',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'photo_likes' AND policyname = 'photo_likes_update';

-- create policy photo_likes_delete; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
CREATE POLICY photo_likes_delete ON photo_likes FOR DELETE TO eios_app USING (
    (
        org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]) OR (
            org_id = ANY ((SELECT entrusting_org_ids('write'))::uuid[]) AND EXISTS (
                SELECT
                FROM photo_uploads
                WHERE
                    photo_uploads.id = photo_likes.photo_id
                    AND photo_uploads.project_id = ANY ((SELECT managed_project_ids('write'))::uuid[])
            )
        ) OR NULL
    ) IS NOT NULL
);

-- comment on policy photo_likes_delete; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
COMMENT ON POLICY photo_likes_delete ON photo_likes IS 'own org_id; for the managing organization photo_id to photo_uploads';

-- record policy photo_likes_delete; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'own org_id; for the managing organization photo_id to photo_uploads',
    qual,
    with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'photo_likes' AND policyname = 'photo_likes_delete';

-- grant photo_likes to eios_service; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON photo_likes TO eios_service;

-- grant photo_likes to eios_app; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON photo_likes TO eios_app;

COMMIT;

BEGIN;

-- enable row security on api_keys; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
ALTER TABLE api_keys ENABLE ROW LEVEL SECURITY;

-- create policy api_keys_service; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
CREATE POLICY api_keys_service ON api_keys FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy api_keys_service; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
COMMENT ON POLICY api_keys_service ON api_keys IS 'every row';

-- record policy api_keys_service; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'api_keys' AND policyname = 'api_keys_service';

-- create policy api_keys_select; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
CREATE POLICY api_keys_select ON api_keys FOR
SELECT TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
);

-- comment on policy api_keys_select; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
COMMENT ON POLICY api_keys_select ON api_keys IS 'own org_id';

-- record policy api_keys_select; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'api_keys' AND policyname = 'api_keys_select';

-- create policy api_keys_insert; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
CREATE POLICY api_keys_insert ON api_keys FOR
INSERT TO eios_app
WITH CHECK (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy api_keys_insert; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
COMMENT ON POLICY api_keys_insert ON api_keys IS 'own org_id';

-- record policy api_keys_insert; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'api_keys' AND policyname = 'api_keys_insert';

-- create policy api_keys_update; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
CREATE POLICY api_keys_update ON api_keys
FOR UPDATE TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
)
WITH CHECK (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy api_keys_update; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
COMMENT ON POLICY api_keys_update ON api_keys IS 'own org_id';

-- record policy api_keys_update; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'api_keys' AND policyname = 'api_keys_update';

-- create policy api_keys_delete; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
CREATE POLICY api_keys_delete ON api_keys FOR DELETE TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy api_keys_delete; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
COMMENT ON POLICY api_keys_delete ON api_keys IS 'own org_id';

-- record policy api_keys_delete; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'api_keys' AND policyname = 'api_keys_delete';

-- grant api_keys to eios_service; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON api_keys TO eios_service;

-- grant api_keys to eios_app; lock: ACCESS EXCLUSIVE on api_keys (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON api_keys TO eios_app;

COMMIT;

BEGIN;

-- enable row security on webhooks; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
ALTER TABLE webhooks ENABLE ROW LEVEL SECURITY;

-- create policy webhooks_service; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
CREATE POLICY webhooks_service ON webhooks FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy webhooks_service; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
COMMENT ON POLICY webhooks_service ON webhooks IS 'every row';

-- record policy webhooks_service; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'webhooks' AND policyname = 'webhooks_service';

-- create policy webhooks_select; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
CREATE POLICY webhooks_select ON webhooks FOR
SELECT TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
);

-- comment on policy webhooks_select; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
COMMENT ON POLICY webhooks_select ON webhooks IS 'own org_id';

-- record policy webhooks_select; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'webhooks' AND policyname = 'webhooks_select';

-- create policy webhooks_insert; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
CREATE POLICY webhooks_insert ON webhooks FOR
INSERT TO eios_app
WITH CHECK (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy webhooks_insert; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
COMMENT ON POLICY webhooks_insert ON webhooks IS 'own org_id';

-- record policy webhooks_insert; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'webhooks' AND policyname = 'webhooks_insert';

-- create policy webhooks_update; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
CREATE POLICY webhooks_update ON webhooks
FOR UPDATE TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
)
WITH CHECK (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy webhooks_update; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
COMMENT ON POLICY webhooks_update ON webhooks IS 'own org_id';

-- record policy webhooks_update; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'webhooks' AND policyname = 'webhooks_update';

-- create policy webhooks_delete; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
CREATE POLICY webhooks_delete ON webhooks FOR DELETE TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy webhooks_delete; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
COMMENT ON POLICY webhooks_delete ON webhooks IS 'own org_id';

-- record policy webhooks_delete; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'webhooks' AND policyname = 'webhooks_delete';

-- grant webhooks to eios_service; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON webhooks TO eios_service;

-- grant webhooks to eios_app; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON webhooks TO eios_app;

COMMIT;

BEGIN;

-- enable row security on custom_fields; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
ALTER TABLE custom_fields ENABLE ROW LEVEL SECURITY;

-- create policy custom_fields_service; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
CREATE POLICY custom_fields_service ON custom_fields FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy custom_fields_service; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
COMMENT ON POLICY custom_fields_service ON custom_fields IS 'every row';

-- record policy custom_fields_service; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'custom_fields'
    AND policyname = 'custom_fields_service';

-- create policy custom_fields_select; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
CREATE POLICY custom_fields_select ON custom_fields FOR
SELECT TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
);

-- comment on policy custom_fields_select; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
COMMENT ON POLICY custom_fields_select ON custom_fields IS 'own org_id';

-- record policy custom_fields_select; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'custom_fields'
    AND policyname = 'custom_fields_select';

-- create policy custom_fields_insert; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
CREATE POLICY custom_fields_insert ON custom_fields FOR
INSERT TO eios_app
WITH CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
);

-- comment on policy custom_fields_insert; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
COMMENT ON POLICY custom_fields_insert ON custom_fields IS 'own org_id';

-- record policy custom_fields_insert; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'custom_fields'
    AND policyname = 'custom_fields_insert';

-- create policy custom_fields_update; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
CREATE POLICY custom_fields_update ON custom_fields
FOR UPDATE TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
)
WITH CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
);

-- comment on policy custom_fields_update; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
COMMENT ON POLICY custom_fields_update ON custom_fields IS 'own org_id';

-- record policy custom_fields_update; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'custom_fields'
    AND policyname = 'custom_fields_update';

-- create policy custom_fields_delete; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
CREATE POLICY custom_fields_delete ON custom_fields FOR DELETE TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
);

-- comment on policy custom_fields_delete; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
COMMENT ON POLICY custom_fields_delete ON custom_fields IS 'own org_id';

-- record policy custom_fields_delete; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'custom_fields'
    AND policyname = 'custom_fields_delete';

-- grant custom_fields to eios_service; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON custom_fields TO eios_service;

-- grant custom_fields to eios_app; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON custom_fields TO eios_app;

COMMIT;

BEGIN;

-- enable row security on custom_field_values; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
ALTER TABLE custom_field_values ENABLE ROW LEVEL SECURITY;

-- create policy custom_field_values_service; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
CREATE POLICY custom_field_values_service ON custom_field_values FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy custom_field_values_service; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
COMMENT ON POLICY custom_field_values_service ON custom_field_values IS 'every row';

-- record policy custom_field_values_service; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'custom_field_values'
    AND policyname = 'custom_field_values_service';

-- create policy custom_field_values_select; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
CREATE POLICY custom_field_values_select ON custom_field_values FOR
SELECT TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
);

-- comment on policy custom_field_values_select; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
COMMENT ON POLICY custom_field_values_select ON custom_field_values IS 'own org_id';

-- record policy custom_field_values_select; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'custom_field_values'
    AND policyname = 'custom_field_values_select';

-- create policy custom_field_values_insert; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
CREATE POLICY custom_field_values_insert ON custom_field_values FOR
INSERT TO eios_app
WITH CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
);

-- comment on policy custom_field_values_insert; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
COMMENT ON POLICY custom_field_values_insert ON custom_field_values IS 'own org_id';

-- record policy custom_field_values_insert; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'custom_field_values'
    AND policyname = 'custom_field_values_insert';

-- create policy custom_field_values_update; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
CREATE POLICY custom_field_values_update ON custom_field_values
FOR UPDATE TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
)
WITH CHECK (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
);

-- comment on policy custom_field_values_update; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
COMMENT ON POLICY custom_field_values_update ON custom_field_values IS 'own org_id';

-- record policy custom_field_values_update; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'custom_field_values'
    AND policyname = 'custom_field_values_update';

-- create policy custom_field_values_delete; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
CREATE POLICY custom_field_values_delete ON custom_field_values FOR DELETE TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])
);

-- comment on policy custom_field_values_delete; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
COMMENT ON POLICY custom_field_values_delete ON custom_field_values IS 'own org_id';

-- record policy custom_field_values_delete; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'custom_field_values'
    AND policyname = 'custom_field_values_delete';

-- grant custom_field_values to eios_service; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON custom_field_values TO eios_service;

-- grant custom_field_values to eios_app; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON custom_field_values TO eios_app;

COMMIT;

BEGIN;

-- enable row security on data_retention_policies; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
ALTER TABLE data_retention_policies ENABLE ROW LEVEL SECURITY;

-- create policy data_retention_policies_service; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
CREATE POLICY data_retention_policies_service ON data_retention_policies FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy data_retention_policies_service; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
COMMENT ON POLICY data_retention_policies_service ON data_retention_policies IS 'every row';

-- record policy data_retention_policies_service; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'data_retention_policies'
    AND policyname = 'data_retention_policies_service';

-- create policy data_retention_policies_select; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
CREATE POLICY data_retention_policies_select ON data_retention_policies FOR
SELECT TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
);

-- comment on policy data_retention_policies_select; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
COMMENT ON POLICY data_retention_policies_select ON data_retention_policies IS 'own org_id';

-- record policy data_retention_policies_select; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'data_retention_policies'
    AND policyname = 'data_retention_policies_select';

-- create policy data_retention_policies_insert; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
CREATE POLICY data_retention_policies_insert ON data_retention_policies FOR
INSERT TO eios_app
WITH CHECK (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy data_retention_policies_insert; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
COMMENT ON POLICY data_retention_policies_insert ON data_retention_policies IS 'own org_id';

-- record policy data_retention_policies_insert; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'data_retention_policies'
    AND policyname = 'data_retention_policies_insert';

-- create policy data_retention_policies_update; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
CREATE POLICY data_retention_policies_update ON data_retention_policies
FOR UPDATE TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
)
WITH CHECK (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy data_retention_policies_update; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
COMMENT ON POLICY data_retention_policies_update ON data_retention_policies IS 'own org_id';

-- record policy data_retention_policies_update; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'data_retention_policies'
    AND policyname = 'data_retention_policies_update';

-- create policy data_retention_policies_delete; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
CREATE POLICY data_retention_policies_delete ON data_retention_policies FOR DELETE TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy data_retention_policies_delete; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
COMMENT ON POLICY data_retention_policies_delete ON data_retention_policies IS 'own org_id';

-- record policy data_retention_policies_delete; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'data_retention_policies'
    AND policyname = 'data_retention_policies_delete';

-- grant data_retention_policies to eios_service; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON data_retention_policies TO eios_service;

-- grant data_retention_policies to eios_app; lock: ACCESS EXCLUSIVE on data_retention_policies (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON data_retention_policies TO eios_app;

COMMIT;

BEGIN;

-- enable row security on api_key_usage; lock: ACCESS EXCLUSIVE on api_key_usage (reads and writes wait)
ALTER TABLE api_key_usage ENABLE ROW LEVEL SECURITY;

-- create policy api_key_usage_service; lock: ACCESS EXCLUSIVE on api_key_usage (reads and writes wait)
CREATE POLICY api_key_usage_service ON api_key_usage FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy api_key_usage_service; lock: ACCESS EXCLUSIVE on api_key_usage (reads and writes wait)
COMMENT ON POLICY api_key_usage_service ON api_key_usage IS 'every row';

-- record policy api_key_usage_service; lock: ACCESS EXCLUSIVE on api_key_usage (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'api_key_usage'
    AND policyname = 'api_key_usage_service';

-- create policy api_key_usage_select; lock: ACCESS EXCLUSIVE on api_key_usage (reads and writes wait)
CREATE POLICY api_key_usage_select ON api_key_usage FOR
SELECT TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
);

-- comment on policy api_key_usage_select; lock: ACCESS EXCLUSIVE on api_key_usage (reads and writes wait)
COMMENT ON POLICY api_key_usage_select ON api_key_usage IS 'own org_id';

-- record policy api_key_usage_select; lock: ACCESS EXCLUSIVE on api_key_usage (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'api_key_usage'
    AND policyname = 'api_key_usage_select';

-- grant api_key_usage to eios_service; lock: ACCESS EXCLUSIVE on api_key_usage (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON api_key_usage TO eios_service;

-- grant api_key_usage to eios_app; lock: ACCESS EXCLUSIVE on api_key_usage (reads and writes wait)
GRANT SELECT ON api_key_usage TO eios_app;

COMMIT;

BEGIN;

-- enable row security on webhook_deliveries; lock: ACCESS EXCLUSIVE on webhook_deliveries (reads and writes wait)
ALTER TABLE webhook_deliveries ENABLE ROW LEVEL SECURITY;

-- create policy webhook_deliveries_service; lock: ACCESS EXCLUSIVE on webhook_deliveries (reads and writes wait)
CREATE POLICY webhook_deliveries_service ON webhook_deliveries FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy webhook_deliveries_service; lock: ACCESS EXCLUSIVE on webhook_deliveries (reads and writes wait)
COMMENT ON POLICY webhook_deliveries_service ON webhook_deliveries IS 'every row';

-- record policy webhook_deliveries_service; lock: ACCESS EXCLUSIVE on webhook_deliveries (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'webhook_deliveries'
    AND policyname = 'webhook_deliveries_service';

-- create policy webhook_deliveries_select; lock: ACCESS EXCLUSIVE on webhook_deliveries (reads and writes wait)
CREATE POLICY webhook_deliveries_select ON webhook_deliveries FOR
SELECT TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
);

-- comment on policy webhook_deliveries_select; lock: ACCESS EXCLUSIVE on webhook_deliveries (reads and writes wait)
COMMENT ON POLICY webhook_deliveries_select ON webhook_deliveries IS 'own org_id';

-- record policy webhook_deliveries_select; lock: ACCESS EXCLUSIVE on webhook_deliveries (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'webhook_deliveries'
    AND policyname = 'webhook_deliveries_select';

-- grant webhook_deliveries to eios_service; lock: ACCESS EXCLUSIVE on webhook_deliveries (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_deliveries TO eios_service;

-- grant webhook_deliveries to eios_app; lock: ACCESS EXCLUSIVE on webhook_deliveries (reads and writes wait)
GRANT SELECT ON webhook_deliveries TO eios_app;

COMMIT;

BEGIN;

-- enable row security on daily_stats; lock: ACCESS EXCLUSIVE on daily_stats (reads and writes wait)
ALTER TABLE daily_stats ENABLE ROW LEVEL SECURITY;

-- create policy daily_stats_service; lock: ACCESS EXCLUSIVE on daily_stats (reads and writes wait)
CREATE POLICY daily_stats_service ON daily_stats FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy daily_stats_service; lock: ACCESS EXCLUSIVE on daily_stats (reads and writes wait)
COMMENT ON POLICY daily_stats_service ON daily_stats IS 'every row';

-- record policy daily_stats_service; lock: ACCESS EXCLUSIVE on daily_stats (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'daily_stats' AND policyname = 'daily_stats_service';

-- create policy daily_stats_select; lock: ACCESS EXCLUSIVE on daily_stats (reads and writes wait)
CREATE POLICY daily_stats_select ON daily_stats FOR
SELECT TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
);

-- comment on policy daily_stats_select; lock: ACCESS EXCLUSIVE on daily_stats (reads and writes wait)
COMMENT ON POLICY daily_stats_select ON daily_stats IS 'own org_id';

-- record policy daily_stats_select; lock: ACCESS EXCLUSIVE on daily_stats (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'daily_stats' AND policyname = 'daily_stats_select';

-- grant daily_stats to eios_service; lock: ACCESS EXCLUSIVE on daily_stats (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON daily_stats TO eios_service;

-- grant daily_stats to eios_app; lock: ACCESS EXCLUSIVE on daily_stats (reads and writes wait)
GRANT SELECT ON daily_stats TO eios_app;

COMMIT;

BEGIN;

-- enable row security on event_analytics; lock: ACCESS EXCLUSIVE on event_analytics (reads and writes wait)
ALTER TABLE event_analytics ENABLE ROW LEVEL SECURITY;

-- create policy event_analytics_service; lock: ACCESS EXCLUSIVE on event_analytics (reads and writes wait)
CREATE POLICY event_analytics_service ON event_analytics FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy event_analytics_service; lock: ACCESS EXCLUSIVE on event_analytics (reads and writes wait)
COMMENT ON POLICY event_analytics_service ON event_analytics IS 'every row';

-- record policy event_analytics_service; lock: ACCESS EXCLUSIVE on event_analytics (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'event_analytics'
    AND policyname = 'event_analytics_service';

-- create policy event_analytics_select; lock: ACCESS EXCLUSIVE on event_analytics (reads and writes wait)
CREATE POLICY event_analytics_select ON event_analytics FOR
SELECT TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
);

-- comment on policy event_analytics_select; lock: ACCESS EXCLUSIVE on event_analytics (reads and writes wait)
COMMENT ON POLICY event_analytics_select ON event_analytics IS 'own org_id';

-- record policy event_analytics_select; lock: ACCESS EXCLUSIVE on event_analytics (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'event_analytics'
    AND policyname = 'event_analytics_select';

-- grant event_analytics to eios_service; lock: ACCESS EXCLUSIVE on event_analytics (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON event_analytics TO eios_service;

-- grant event_analytics to eios_app; lock: ACCESS EXCLUSIVE on event_analytics (reads and writes wait)
GRANT SELECT ON event_analytics TO eios_app;

COMMIT;

BEGIN;

-- enable row security on api_usage_stats; lock: ACCESS EXCLUSIVE on api_usage_stats (reads and writes wait)
ALTER TABLE api_usage_stats ENABLE ROW LEVEL SECURITY;

-- create policy api_usage_stats_service; lock: ACCESS EXCLUSIVE on api_usage_stats (reads and writes wait)
CREATE POLICY api_usage_stats_service ON api_usage_stats FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy api_usage_stats_service; lock: ACCESS EXCLUSIVE on api_usage_stats (reads and writes wait)
COMMENT ON POLICY api_usage_stats_service ON api_usage_stats IS 'every row';

-- record policy api_usage_stats_service; lock: ACCESS EXCLUSIVE on api_usage_stats (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'api_usage_stats'
    AND policyname = 'api_usage_stats_service';

-- create policy api_usage_stats_select; lock: ACCESS EXCLUSIVE on api_usage_stats (reads and writes wait)
CREATE POLICY api_usage_stats_select ON api_usage_stats FOR
SELECT TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('read'))::uuid[])
);

-- comment on policy api_usage_stats_select; lock: ACCESS EXCLUSIVE on api_usage_stats (reads and writes wait)
COMMENT ON POLICY api_usage_stats_select ON api_usage_stats IS 'own org_id';

-- record policy api_usage_stats_select; lock: ACCESS EXCLUSIVE on api_usage_stats (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'api_usage_stats'
    AND policyname = 'api_usage_stats_select';

-- grant api_usage_stats to eios_service; lock: ACCESS EXCLUSIVE on api_usage_stats (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON api_usage_stats TO eios_service;

-- grant api_usage_stats to eios_app; lock: ACCESS EXCLUSIVE on api_usage_stats (reads and writes wait)
GRANT SELECT ON api_usage_stats TO eios_app;

COMMIT;

BEGIN;

-- enable row security on data_export_requests; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
ALTER TABLE data_export_requests ENABLE ROW LEVEL SECURITY;

-- create policy data_export_requests_service; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
CREATE POLICY data_export_requests_service ON data_export_requests FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy data_export_requests_service; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
COMMENT ON POLICY data_export_requests_service ON data_export_requests IS 'every row';

-- record policy data_export_requests_service; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'data_export_requests'
    AND policyname = 'data_export_requests_service';

-- create policy data_export_requests_select; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
CREATE POLICY data_export_requests_select ON data_export_requests FOR
SELECT TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy data_export_requests_select; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
COMMENT ON POLICY data_export_requests_select ON data_export_requests IS 'own org_id';

-- record policy data_export_requests_select; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'data_export_requests'
    AND policyname = 'data_export_requests_select';

-- grant data_export_requests to eios_service; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON data_export_requests TO eios_service;

-- grant data_export_requests to eios_app; lock: ACCESS EXCLUSIVE on data_export_requests (reads and writes wait)
GRANT SELECT ON data_export_requests TO eios_app;

COMMIT;

BEGIN;

-- enable row security on data_deletion_requests; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
ALTER TABLE data_deletion_requests ENABLE ROW LEVEL SECURITY;

-- create policy data_deletion_requests_service; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
CREATE POLICY data_deletion_requests_service ON data_deletion_requests FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy data_deletion_requests_service; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
COMMENT ON POLICY data_deletion_requests_service ON data_deletion_requests IS 'every row';

-- record policy data_deletion_requests_service; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'data_deletion_requests'
    AND policyname = 'data_deletion_requests_service';

-- create policy data_deletion_requests_select; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
CREATE POLICY data_deletion_requests_select ON data_deletion_requests FOR
SELECT TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy data_deletion_requests_select; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
COMMENT ON POLICY data_deletion_requests_select ON data_deletion_requests IS 'own org_id';

-- record policy data_deletion_requests_select; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'data_deletion_requests'
    AND policyname = 'data_deletion_requests_select';

-- grant data_deletion_requests to eios_service; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON data_deletion_requests TO eios_service;

-- grant data_deletion_requests to eios_app; lock: ACCESS EXCLUSIVE on data_deletion_requests (reads and writes wait)
GRANT SELECT ON data_deletion_requests TO eios_app;

COMMIT;

BEGIN;

-- enable row security on legal_holds; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
ALTER TABLE legal_holds ENABLE ROW LEVEL SECURITY;

-- create policy legal_holds_service; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
CREATE POLICY legal_holds_service ON legal_holds FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy legal_holds_service; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
COMMENT ON POLICY legal_holds_service ON legal_holds IS 'every row';

-- record policy legal_holds_service; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'legal_holds' AND policyname = 'legal_holds_service';

-- create policy legal_holds_select; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
CREATE POLICY legal_holds_select ON legal_holds FOR
SELECT TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy legal_holds_select; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
COMMENT ON POLICY legal_holds_select ON legal_holds IS 'own org_id';

-- record policy legal_holds_select; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE schemaname = current_schema() AND tablename = 'legal_holds' AND policyname = 'legal_holds_select';

-- grant legal_holds to eios_service; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON legal_holds TO eios_service;

-- grant legal_holds to eios_app; lock: ACCESS EXCLUSIVE on legal_holds (reads and writes wait)
GRANT SELECT ON legal_holds TO eios_app;

COMMIT;

BEGIN;

-- enable row security on erasure_ledger; lock: ACCESS EXCLUSIVE on erasure_ledger (reads and writes wait)
ALTER TABLE erasure_ledger ENABLE ROW LEVEL SECURITY;

-- create policy erasure_ledger_service; lock: ACCESS EXCLUSIVE on erasure_ledger (reads and writes wait)
CREATE POLICY erasure_ledger_service ON erasure_ledger FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy erasure_ledger_service; lock: ACCESS EXCLUSIVE on erasure_ledger (reads and writes wait)
COMMENT ON POLICY erasure_ledger_service ON erasure_ledger IS 'every row';

-- record policy erasure_ledger_service; lock: ACCESS EXCLUSIVE on erasure_ledger (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'erasure_ledger'
    AND policyname = 'erasure_ledger_service';

-- create policy erasure_ledger_select; lock: ACCESS EXCLUSIVE on erasure_ledger (reads and writes wait)
CREATE POLICY erasure_ledger_select ON erasure_ledger FOR
SELECT TO eios_app USING (
    org_id = ANY ((SELECT accessible_org_ids('manage'))::uuid[])
);

-- comment on policy erasure_ledger_select; lock: ACCESS EXCLUSIVE on erasure_ledger (reads and writes wait)
COMMENT ON POLICY erasure_ledger_select ON erasure_ledger IS 'own org_id';

-- record policy erasure_ledger_select; lock: ACCESS EXCLUSIVE on erasure_ledger (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'own org_id', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'erasure_ledger'
    AND policyname = 'erasure_ledger_select';

-- grant erasure_ledger to eios_service; lock: ACCESS EXCLUSIVE on erasure_ledger (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON erasure_ledger TO eios_service;

-- grant erasure_ledger to eios_app; lock: ACCESS EXCLUSIVE on erasure_ledger (reads and writes wait)
GRANT SELECT ON erasure_ledger TO eios_app;

COMMIT;

BEGIN;

-- enable row security on user_activity_summary; lock: ACCESS EXCLUSIVE on user_activity_summary (reads and writes wait)
ALTER TABLE user_activity_summary ENABLE ROW LEVEL SECURITY;

-- create policy user_activity_summary_service; lock: ACCESS EXCLUSIVE on user_activity_summary (reads and writes wait)
CREATE POLICY user_activity_summary_service ON user_activity_summary FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy user_activity_summary_service; lock: ACCESS EXCLUSIVE on user_activity_summary (reads and writes wait)
COMMENT ON POLICY user_activity_summary_service ON user_activity_summary IS 'every row';

-- record policy user_activity_summary_service; lock: ACCESS EXCLUSIVE on user_activity_summary (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'user_activity_summary'
    AND policyname = 'user_activity_summary_service';

-- create policy user_activity_summary_select; lock: ACCESS EXCLUSIVE on user_activity_summary (reads and writes wait)
CREATE POLICY user_activity_summary_select ON user_activity_summary FOR
SELECT TO eios_app USING (user_id = (SELECT acting_user_id()));

-- comment on policy user_activity_summary_select; lock: ACCESS EXCLUSIVE on user_activity_summary (reads and writes wait)
COMMENT ON POLICY user_activity_summary_select ON user_activity_summary IS 'oneself';

-- record policy user_activity_summary_select; lock: ACCESS EXCLUSIVE on user_activity_summary (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'oneself', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'user_activity_summary'
    AND policyname = 'user_activity_summary_select';

-- grant user_activity_summary to eios_service; lock: ACCESS EXCLUSIVE on user_activity_summary (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON user_activity_summary TO eios_service;

-- grant user_activity_summary to eios_app; lock: ACCESS EXCLUSIVE on user_activity_summary (reads and writes wait)
GRANT SELECT ON user_activity_summary TO eios_app;

COMMIT;

BEGIN;

-- enable row security on revenue_summary; lock: ACCESS EXCLUSIVE on revenue_summary (reads and writes wait)
ALTER TABLE revenue_summary ENABLE ROW LEVEL SECURITY;

-- create policy revenue_summary_service; lock: ACCESS EXCLUSIVE on revenue_summary (reads and writes wait)
CREATE POLICY revenue_summary_service ON revenue_summary FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy revenue_summary_service; lock: ACCESS EXCLUSIVE on revenue_summary (reads and writes wait)
COMMENT ON POLICY revenue_summary_service ON revenue_summary IS 'every row';

-- record policy revenue_summary_service; lock: ACCESS EXCLUSIVE on revenue_summary (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'revenue_summary'
    AND policyname = 'revenue_summary_service';

-- grant revenue_summary to eios_service; lock: ACCESS EXCLUSIVE on revenue_summary (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON revenue_summary TO eios_service;

COMMIT;

BEGIN;

-- grant audit_entries to eios_app; lock: ACCESS EXCLUSIVE on audit_entries (reads and writes wait)
GRANT SELECT ON audit_entries TO eios_app;

-- grant audit_entries to eios_service; lock: ACCESS EXCLUSIVE on audit_entries (reads and writes wait)
GRANT SELECT ON audit_entries TO eios_service;

COMMIT;

BEGIN;

-- grant the schema to eios_service; lock: none
GRANT CREATE ON SCHEMA public TO eios_service;

-- give place_by_project() to eios_service; lock: none
ALTER FUNCTION place_by_project() OWNER TO eios_service;

-- give place_by_event() to eios_service; lock: none
ALTER FUNCTION place_by_event() OWNER TO eios_service;

-- give place_by_table() to eios_service; lock: none
ALTER FUNCTION place_by_table() OWNER TO eios_service;

-- give place_by_site() to eios_service; lock: none
ALTER FUNCTION place_by_site() OWNER TO eios_service;

-- give place_by_guest() to eios_service; lock: none
ALTER FUNCTION place_by_guest() OWNER TO eios_service;

-- give place_by_question() to eios_service; lock: none
ALTER FUNCTION place_by_question() OWNER TO eios_service;

-- give place_by_submission() to eios_service; lock: none
ALTER FUNCTION place_by_submission() OWNER TO eios_service;

-- give place_by_campaign() to eios_service; lock: none
ALTER FUNCTION place_by_campaign() OWNER TO eios_service;

-- give place_by_job() to eios_service; lock: none
ALTER FUNCTION place_by_job() OWNER TO eios_service;

-- give place_by_invite() to eios_service; lock: none
ALTER FUNCTION place_by_invite() OWNER TO eios_service;

-- give place_by_photo() to eios_service; lock: none
ALTER FUNCTION place_by_photo() OWNER TO eios_service;

-- give place_by_scope() to eios_service; lock: none
ALTER FUNCTION place_by_scope() OWNER TO eios_service;

-- give inherit_removal() to eios_service; lock: none
ALTER FUNCTION inherit_removal() OWNER TO eios_service;

-- give place_under_project() to eios_service; lock: none
ALTER FUNCTION place_under_project() OWNER TO eios_service;

-- give place_under_event() to eios_service; lock: none
ALTER FUNCTION place_under_event() OWNER TO eios_service;

-- give place_under_floor_plan() to eios_service; lock: none
ALTER FUNCTION place_under_floor_plan() OWNER TO eios_service;

-- give place_under_guest() to eios_service; lock: none
ALTER FUNCTION place_under_guest() OWNER TO eios_service;

-- give place_under_form() to eios_service; lock: none
ALTER FUNCTION place_under_form() OWNER TO eios_service;

-- give place_under_question() to eios_service; lock: none
ALTER FUNCTION place_under_question() OWNER TO eios_service;

-- give place_submission() to eios_service; lock: none
ALTER FUNCTION place_submission() OWNER TO eios_service;

-- give place_invite() to eios_service; lock: none
ALTER FUNCTION place_invite() OWNER TO eios_service;

-- give hold_row() to eios_service; lock: none
ALTER FUNCTION hold_row() OWNER TO eios_service;

-- give hand_over() to eios_service; lock: none
ALTER FUNCTION hand_over() OWNER TO eios_service;

-- give count_accesses() to eios_service; lock: none
ALTER FUNCTION count_accesses() OWNER TO eios_service;

-- give find_session_user() to eios_service; lock: none
ALTER FUNCTION find_session_user() OWNER TO eios_service;

-- give keep_newest() to eios_service; lock: none
ALTER FUNCTION keep_newest() OWNER TO eios_service;

-- give audit_record(action audit_action, category audit_category, target_type text, target_id uuid, target_label text, org_id uuid, project_id uuid, metadata jsonb, reason text, actor_label text, actor_user_id uuid) to eios_service; lock: none
ALTER FUNCTION audit_record(
    action audit_action,
    category audit_category,
    target_type text,
    target_id uuid,
    target_label text,
    org_id uuid,
    project_id uuid,
    metadata jsonb,
    reason text,
    actor_label text,
    actor_user_id uuid
) OWNER TO eios_service;

-- give audit_maintenance(relation text, operation text, task text) to eios_service; lock: none
ALTER FUNCTION audit_maintenance(relation text, operation text, task text) OWNER TO eios_service;

-- give audit_project_of(deleted uuid) to eios_service; lock: none
ALTER FUNCTION audit_project_of(deleted uuid) OWNER TO eios_service;

-- give audit_org_of(deleted uuid) to eios_service; lock: none
ALTER FUNCTION audit_org_of(deleted uuid) OWNER TO eios_service;

-- give audit_failure(relation text, operation text, part audit_category, state text, message text) to eios_service; lock: none
ALTER FUNCTION audit_failure(
    relation text,
    operation text,
    part audit_category,
    state text,
    message text
) OWNER TO eios_service;

-- give audit_users() to eios_service; lock: none
ALTER FUNCTION audit_users() OWNER TO eios_service;

-- give audit_organizations() to eios_service; lock: none
ALTER FUNCTION audit_organizations() OWNER TO eios_service;

-- give audit_organization_members() to eios_service; lock: none
ALTER FUNCTION audit_organization_members() OWNER TO eios_service;

-- give audit_plans() to eios_service; lock: none
ALTER FUNCTION audit_plans() OWNER TO eios_service;

-- give audit_plan_entitlements() to eios_service; lock: none
ALTER FUNCTION audit_plan_entitlements() OWNER TO eios_service;

-- give audit_org_plan_assignments() to eios_service; lock: none
ALTER FUNCTION audit_org_plan_assignments() OWNER TO eios_service;

-- give audit_project_plan_assignments() to eios_service; lock: none
ALTER FUNCTION audit_project_plan_assignments() OWNER TO eios_service;

-- give audit_settings_definitions() to eios_service; lock: none
ALTER FUNCTION audit_settings_definitions() OWNER TO eios_service;

-- give audit_settings_values() to eios_service; lock: none
ALTER FUNCTION audit_settings_values() OWNER TO eios_service;

-- give audit_entitlement_overrides() to eios_service; lock: none
ALTER FUNCTION audit_entitlement_overrides() OWNER TO eios_service;

-- give audit_projects() to eios_service; lock: none
ALTER FUNCTION audit_projects() OWNER TO eios_service;

-- give audit_events() to eios_service; lock: none
ALTER FUNCTION audit_events() OWNER TO eios_service;

-- give audit_sites() to eios_service; lock: none
ALTER FUNCTION audit_sites() OWNER TO eios_service;

-- give audit_site_versions() to eios_service; lock: none
ALTER FUNCTION audit_site_versions() OWNER TO eios_service;

-- give audit_guest_groups() to eios_service; lock: none
ALTER FUNCTION audit_guest_groups() OWNER TO eios_service;

-- give audit_guests() to eios_service; lock: none
ALTER FUNCTION audit_guests() OWNER TO eios_service;

-- give audit_guest_contacts() to eios_service; lock: none
ALTER FUNCTION audit_guest_contacts() OWNER TO eios_service;

-- give audit_guest_tags() to eios_service; lock: none
ALTER FUNCTION audit_guest_tags() OWNER TO eios_service;

-- give audit_invites() to eios_service; lock: none
ALTER FUNCTION audit_invites() OWNER TO eios_service;

-- give audit_rsvp_forms() to eios_service; lock: none
ALTER FUNCTION audit_rsvp_forms() OWNER TO eios_service;

-- give audit_rsvp_questions() to eios_service; lock: none
ALTER FUNCTION audit_rsvp_questions() OWNER TO eios_service;

-- give audit_rsvp_submissions() to eios_service; lock: none
ALTER FUNCTION audit_rsvp_submissions() OWNER TO eios_service;

-- give audit_messaging_campaigns() to eios_service; lock: none
ALTER FUNCTION audit_messaging_campaigns() OWNER TO eios_service;

-- give audit_floor_plans() to eios_service; lock: none
ALTER FUNCTION audit_floor_plans() OWNER TO eios_service;

-- give audit_seating_tables() to eios_service; lock: none
ALTER FUNCTION audit_seating_tables() OWNER TO eios_service;

-- give audit_seating_assignments() to eios_service; lock: none
ALTER FUNCTION audit_seating_assignments() OWNER TO eios_service;

-- give audit_photo_wall_settings() to eios_service; lock: none
ALTER FUNCTION audit_photo_wall_settings() OWNER TO eios_service;

-- give audit_photo_uploads() to eios_service; lock: none
ALTER FUNCTION audit_photo_uploads() OWNER TO eios_service;

-- give audit_api_keys() to eios_service; lock: none
ALTER FUNCTION audit_api_keys() OWNER TO eios_service;

-- give audit_webhooks() to eios_service; lock: none
ALTER FUNCTION audit_webhooks() OWNER TO eios_service;

-- give audit_custom_fields() to eios_service; lock: none
ALTER FUNCTION audit_custom_fields() OWNER TO eios_service;

-- give audit_custom_field_values() to eios_service; lock: none
ALTER FUNCTION audit_custom_field_values() OWNER TO eios_service;

-- give audit_data_retention_policies() to eios_service; lock: none
ALTER FUNCTION audit_data_retention_policies() OWNER TO eios_service;

-- give audit_data_export_requests() to eios_service; lock: none
ALTER FUNCTION audit_data_export_requests() OWNER TO eios_service;

-- give audit_data_deletion_requests() to eios_service; lock: none
ALTER FUNCTION audit_data_deletion_requests() OWNER TO eios_service;

-- give audit_legal_holds() to eios_service; lock: none
ALTER FUNCTION audit_legal_holds() OWNER TO eios_service;

-- give guard_api_key() to eios_service; lock: none
ALTER FUNCTION guard_api_key() OWNER TO eios_service;

-- give share_removal() to eios_service; lock: none
ALTER FUNCTION share_removal() OWNER TO eios_service;

-- give place_custom_value() to eios_service; lock: none
ALTER FUNCTION place_custom_value() OWNER TO eios_service;

-- give guard_custom_value() to eios_service; lock: none
ALTER FUNCTION guard_custom_value() OWNER TO eios_service;

-- give drop_custom_values() to eios_service; lock: none
ALTER FUNCTION drop_custom_values() OWNER TO eios_service;

-- give roll_up_days(first_day date, last_day date) to eios_service; lock: none
ALTER FUNCTION roll_up_days(first_day date, last_day date) OWNER TO eios_service;

-- give roll_up_events() to eios_service; lock: none
ALTER FUNCTION roll_up_events() OWNER TO eios_service;

-- give roll_up_users() to eios_service; lock: none
ALTER FUNCTION roll_up_users() OWNER TO eios_service;

-- give roll_up_revenue(first_month date, last_month date) to eios_service; lock: none
ALTER FUNCTION roll_up_revenue(first_month date, last_month date) OWNER TO eios_service;

-- give roll_up_api_usage(first_day date, last_day date) to eios_service; lock: none
ALTER FUNCTION roll_up_api_usage(first_day date, last_day date) OWNER TO eios_service;

-- give place_subject() to eios_service; lock: none
ALTER FUNCTION place_subject() OWNER TO eios_service;

-- give is_on_hold(kind privacy_subject, subject uuid) to eios_service; lock: none
ALTER FUNCTION is_on_hold(kind privacy_subject, subject uuid) OWNER TO eios_service;

-- give guard_erasure() to eios_service; lock: none
ALTER FUNCTION guard_erasure() OWNER TO eios_service;

-- give acting_user_id() to eios_service; lock: none
ALTER FUNCTION acting_user_id() OWNER TO eios_service;

-- give acting_api_key(OUT org_id uuid, OUT project_id uuid) to eios_service; lock: none
ALTER FUNCTION acting_api_key(OUT org_id uuid, OUT project_id uuid) OWNER TO eios_service;

-- give accessible_org_ids(wanted text) to eios_service; lock: none
ALTER FUNCTION accessible_org_ids(wanted text) OWNER TO eios_service;

-- give managed_project_ids(wanted text) to eios_service; lock: none
ALTER FUNCTION managed_project_ids(wanted text) OWNER TO eios_service;

-- give entrusting_org_ids(wanted text) to eios_service; lock: none
ALTER FUNCTION entrusting_org_ids(wanted text) OWNER TO eios_service;

-- give is_signed_in() to eios_service; lock: none
ALTER FUNCTION is_signed_in() OWNER TO eios_service;

-- give may_hand_over(project uuid, new_owner uuid) to eios_service; lock: none
ALTER FUNCTION may_hand_over(project uuid, new_owner uuid) OWNER TO eios_service;

-- give has_other_owner(organization uuid, person uuid) to eios_service; lock: none
ALTER FUNCTION has_other_owner(organization uuid, person uuid) OWNER TO eios_service;

-- give is_version_of(one uuid, site uuid) to eios_service; lock: none
ALTER FUNCTION is_version_of(one uuid, site uuid) OWNER TO eios_service;

-- give guest_invite() to eios_service; lock: none
ALTER FUNCTION guest_invite() OWNER TO eios_service;

-- give invited_guest_ids() to eios_service; lock: none
ALTER FUNCTION invited_guest_ids() OWNER TO eios_service;

-- give is_managed_deletion(root text, root_row uuid, organization uuid, wanted text) to eios_service; lock: none
ALTER FUNCTION is_managed_deletion(root text, root_row uuid, organization uuid, wanted text) OWNER TO eios_service;

-- give remove_below_projects(taken uuid[]) to eios_service; lock: none
ALTER FUNCTION remove_below_projects(taken uuid[]) OWNER TO eios_service;

-- give restore_below_projects(brought_back uuid) to eios_service; lock: none
ALTER FUNCTION restore_below_projects(brought_back uuid) OWNER TO eios_service;

-- give create_organization(kind org_type, title text) to eios_service; lock: none
ALTER FUNCTION create_organization(kind org_type, title text) OWNER TO eios_service;

-- give add_member(organization uuid, person uuid, new_role text) to eios_service; lock: none
ALTER FUNCTION add_member(organization uuid, person uuid, new_role text) OWNER TO eios_service;

-- give co_members(organization uuid) to eios_service; lock: none
ALTER FUNCTION co_members(organization uuid) OWNER TO eios_service;

-- give expect_actor() to eios_service; lock: none
ALTER FUNCTION expect_actor() OWNER TO eios_service;

-- give project_of_deletion(root text, root_row uuid) to eios_service; lock: none
ALTER FUNCTION project_of_deletion(root text, root_row uuid) OWNER TO eios_service;

-- revoke CREATE of the schema from eios_service; lock: none
REVOKE CREATE ON SCHEMA public FROM eios_service;

COMMIT;
