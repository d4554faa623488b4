-- Searches by operators that might leak (ILIKE, lower): under a policy they could not use their
-- indexes. Each asks itself what the actor may see. Removed rows are not found.

-- Guests of a project whose name has every word in it, taken literally, in the order of names.
--
-- The longest word goes through the index. Each call is planned for its own words: whether to walk
-- the names in order or to collect the matches depends on how rare they are.
CREATE FUNCTION search_guests(project uuid, words text[], most integer) RETURNS SETOF guests
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 20 SET plan_cache_mode = force_custom_plan SET search_path = public, pg_temp AS $$
DECLARE
    owner uuid := (SELECT p.owner_org_id FROM projects p WHERE p.id = project);
    patterns text[] := ARRAY(
        SELECT '%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%'
        FROM unnest(words) word WHERE word <> '' ORDER BY length(word) DESC);
BEGIN
    IF (owner = ANY (ARRAY(SELECT org_ids_to('read')))
        OR project = ANY (ARRAY(SELECT project_ids_to('read')))) IS NOT TRUE THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT g.* FROM guests g
        WHERE g.project_id = project AND g.deleted_at IS NULL
          AND (coalesce(g.first_name, '') || ' ' || coalesce(g.last_name, '')) ILIKE coalesce(patterns[1], '%')
          AND (coalesce(g.first_name, '') || ' ' || coalesce(g.last_name, '')) ILIKE ALL (patterns)
        ORDER BY g.last_name, g.first_name, g.id
        LIMIT most;
END
$$;

-- Contacts with an email, whatever its case, among the guests that the actor reaches.
CREATE FUNCTION contacts_by_email(wanted text) RETURNS SETOF guest_contacts
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 2 SET search_path = public, pg_temp AS $$
BEGIN
    RETURN QUERY
        SELECT c.* FROM guest_contacts c
        WHERE lower(c.email) = lower(wanted) AND c.email IS NOT NULL AND c.deleted_at IS NULL
          AND (c.org_id = ANY (ARRAY(SELECT org_ids_to('read')))
               OR lies_below(ARRAY(SELECT project_ids_to('read')), 'guests', c.guest_id));
END
$$;
