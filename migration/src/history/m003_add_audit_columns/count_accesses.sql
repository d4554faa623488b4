-- Keeps the numbers on the invites, whoever writes the log. The invites are locked in the order of
-- their ids, so that two bulk writes cannot wait for each other.
CREATE FUNCTION count_accesses() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM invites
    WHERE id = ANY (ARRAY(SELECT invite_id FROM accesses))
    ORDER BY id FOR NO KEY UPDATE;
    UPDATE invites
    SET access_count = access_count + counted.accesses,
        last_accessed_at = greatest(last_accessed_at, counted.latest)
    FROM (SELECT invite_id, count(*) AS accesses, max(accessed_at) AS latest
          FROM accesses GROUP BY invite_id) counted
    WHERE id = counted.invite_id;
    RETURN NULL;
END
$$;
