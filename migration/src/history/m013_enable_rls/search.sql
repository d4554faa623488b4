-- Searches by operators that might leak (ILIKE, lower): under a policy they could not use their
-- indexes. Each asks first what the actor may see, and answers with ids only, so that the rows
-- themselves are read under the policies.

-- Guests of a project whose name has every word in it, taken literally, in the order of names; after
-- the guest with the given id.
CREATE FUNCTION search_guest_ids(project uuid, words text[], most integer) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 20 SET search_path = public, pg_temp AS $$
DECLARE
    owner uuid;
    patterns text[] := ARRAY(
        SELECT '%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%'
        FROM unnest(words) word WHERE word <> '');
BEGIN
    SELECT p.owner_org_id INTO owner FROM projects p WHERE p.id = project;
    IF (owner = ANY (ARRAY(SELECT org_ids_to('read'))) OR project = ANY (ARRAY(SELECT project_ids_to('read')))) IS NOT TRUE THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT g.id FROM guests g
        WHERE g.project_id = project AND g.deleted_at IS NULL
          AND (coalesce(g.first_name, '') || ' ' || coalesce(g.last_name, '')) ILIKE ALL (patterns)
        ORDER BY g.last_name, g.first_name, g.id
        LIMIT most;
END
$$;

-- Live contacts with an email, whatever its case, among the guests that the actor reaches.
CREATE FUNCTION contact_ids_by_email(wanted text) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 2 SET search_path = public, pg_temp AS $$
DECLARE
    owners uuid[] := ARRAY(SELECT org_ids_to('read'));
    projects uuid[] := ARRAY(SELECT project_ids_to('read'));
BEGIN
    RETURN QUERY
        SELECT c.id FROM guest_contacts c
        WHERE lower(c.email) = lower(wanted) AND c.email IS NOT NULL AND c.deleted_at IS NULL
          AND (c.org_id = ANY (owners) OR projects <> '{}' AND lies_below(projects, 'guests', c.guest_id));
END
$$;
