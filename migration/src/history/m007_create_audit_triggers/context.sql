-- Who acts, as far as the session says so, and when: what every audit row of a statement has in
-- common. Whatever a setting holds, this does not fail: what cannot be read is left empty. Only
-- functions with a pinned search path call it, so it does without one of its own, which would cost
-- as much as all the rest.
CREATE FUNCTION audit_context(
    OUT moment timestamptz, OUT id_prefix text, OUT xact bigint, OUT actor_type audit_actor_type, OUT actor_user_id uuid,
    OUT actor_label text, OUT api_key_id uuid, OUT ip_address inet, OUT user_agent text, OUT request_id text,
    OUT session_id text, OUT reason text, OUT metadata jsonb
)
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    uuid_pattern CONSTANT text := '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$';
    claimed_user text := current_setting('app.current_user_id', true);
    claimed_key text := current_setting('app.api_key_id', true);
    claimed_invite text := current_setting('app.invite_id', true);
    claimed_type text := upper(current_setting('app.actor_type', true));
    claimed_address text := current_setting('app.ip_address', true);
    micros bigint;
BEGIN
    moment := clock_timestamp();
    micros := extract(epoch FROM moment) * 1000000;
    -- The first 20 of the 32 digits of a UUID of version 7; the row adds the rest.
    id_prefix := lpad(to_hex(micros / 1000), 12, '0') || '7' || lpad(to_hex(micros % 1000 * 4), 3, '0')
                 || to_hex(32768 + (random() * 16383)::integer);
    xact := pg_current_xact_id()::text;
    user_agent := nullif(left(current_setting('app.user_agent', true), 512), '');
    request_id := nullif(left(current_setting('app.request_id', true), 200), '');
    session_id := nullif(left(current_setting('app.session_id', true), 200), '');
    reason := nullif(left(current_setting('app.reason', true), 1000), '');
    IF concat(claimed_user, claimed_key, claimed_invite, claimed_type, claimed_address) = '' THEN
        actor_type := 'UNKNOWN';
        actor_label := session_user;
        RETURN;
    END IF;
    IF claimed_user ~ uuid_pattern THEN
        actor_user_id := claimed_user;
        actor_type := 'USER';
    END IF;
    IF claimed_invite ~ uuid_pattern THEN
        metadata := jsonb_build_object('invite_id', lower(claimed_invite));
        actor_type := coalesce(actor_type, 'GUEST');
    END IF;
    IF claimed_key ~ uuid_pattern THEN
        api_key_id := claimed_key;
        actor_type := 'API_KEY';
    END IF;
    IF claimed_type IN ('USER', 'API_KEY', 'GUEST', 'SYSTEM', 'UNKNOWN') THEN
        actor_type := claimed_type;
    END IF;
    actor_type := coalesce(actor_type, 'UNKNOWN');
    IF actor_type IN ('SYSTEM', 'UNKNOWN') THEN
        actor_label := session_user;
    END IF;
    IF claimed_address <> '' THEN
        BEGIN
            ip_address := claimed_address;
        EXCEPTION WHEN OTHERS THEN
            ip_address := NULL;
        END;
    END IF;
END
$$;
