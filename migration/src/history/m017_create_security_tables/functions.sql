-- An event stays as it was seen. Somebody acknowledges it once, and may be forgotten afterwards.
CREATE FUNCTION keep_security_event() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    allowed security_events := OLD;
BEGIN
    IF OLD.acknowledged_at IS NULL THEN
        allowed.acknowledged_at := NEW.acknowledged_at;
        allowed.acknowledged_by := NEW.acknowledged_by;
    ELSIF NEW.acknowledged_by IS NULL THEN
        allowed.acknowledged_by := NULL;
    END IF;
    IF NEW *<> allowed THEN
        RAISE check_violation USING
            MESSAGE = 'a security event is acknowledged once and never changes otherwise',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$$;

-- Counts when and how often users signed in, into user_activity_summary. Says how many rows it wrote. Old
-- attempts go after a while; what was counted of them stays, and later ones are counted on top.
CREATE FUNCTION roll_up_logins() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    changed bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('user_activity_summary'));
    WITH counted AS (
        SELECT a.user_id, min(a.created_at) AS first_at, max(a.created_at) AS last_at,
               greatest(count(*), s.login_count + count(*) FILTER (WHERE a.created_at > s.last_login_at))::integer AS logins
        FROM login_attempts a JOIN users u ON u.id = a.user_id
        LEFT JOIN user_activity_summary s ON s.user_id = a.user_id
        WHERE a.outcome = 'SUCCESS'
        GROUP BY a.user_id, s.login_count
    ), written AS (
        INSERT INTO user_activity_summary AS s (user_id, first_login_at, last_login_at, login_count)
        SELECT c.* FROM counted c
        ON CONFLICT (user_id) DO UPDATE SET
            (first_login_at, last_login_at, login_count, computed_at) =
            (least(s.first_login_at, EXCLUDED.first_login_at), greatest(s.last_login_at, EXCLUDED.last_login_at),
             greatest(s.login_count, EXCLUDED.login_count), now())
        WHERE (s.first_login_at, s.last_login_at, s.login_count) IS DISTINCT FROM
              (least(s.first_login_at, EXCLUDED.first_login_at), greatest(s.last_login_at, EXCLUDED.last_login_at),
               greatest(s.login_count, EXCLUDED.login_count))
        RETURNING 1
    )
    SELECT count(*) INTO changed FROM written;
    RETURN changed;
END
$$;
