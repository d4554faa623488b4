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
