-- Keeps the numbers on the invites, whoever writes the log. The invites are locked in the order of
-- their ids, so that two bulk writes cannot wait for each other.
CREATE FUNCTION count_accesses() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE invites
    SET access_count = access_count + held.accesses,
        last_accessed_at = greatest(last_accessed_at, held.latest)
    FROM (SELECT invite.id, counted.accesses, counted.latest
          FROM (SELECT invite_id, count(*) AS accesses, max(accessed_at) AS latest
                FROM accesses GROUP BY invite_id) counted
          JOIN invites invite ON invite.id = counted.invite_id
          ORDER BY invite.id
          FOR NO KEY UPDATE OF invite) held
    WHERE invites.id = held.id;
    RETURN NULL;
END
$$;
