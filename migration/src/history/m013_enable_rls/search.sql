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
