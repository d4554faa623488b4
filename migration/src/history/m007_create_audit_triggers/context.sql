-- Who acts, as far as the session says so, and when: the fields that every entry of a statement has
-- in common, and the id of the first, which the others share but for its last 12 digits. Whatever a
-- setting holds, this does not fail: what cannot be read is left empty. Only functions with a pinned
-- search path call it, so it does without one of its own, which would cost as much as all the rest.
CREATE FUNCTION audit_context() RETURNS admin_audit_log
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    uuid_pattern CONSTANT text := '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$';
    claimed_user text := current_setting('app.current_user_id', true);
    claimed_key text := current_setting('app.api_key_id', true);
    claimed_invite text := current_setting('app.invite_id', true);
    claimed_type text := current_setting('app.actor_type', true);
    claimed_address text := current_setting('app.ip_address', true);
    micros bigint;
    who admin_audit_log;
BEGIN
    who.created_at := clock_timestamp();
    micros := extract(epoch FROM who.created_at) * 1000000;
    who.id := lpad(to_hex(micros / 1000), 12, '0') || '7' || lpad(to_hex(micros % 1000 * 4), 3, '0')
              || to_hex(32768 + (random() * 16383)::integer) || '000000000000';
    who.xact := pg_current_xact_id()::text;
    who.user_agent := nullif(left(current_setting('app.user_agent', true), 512), '');
    who.request_id := nullif(left(current_setting('app.request_id', true), 200), '');
    who.session_id := nullif(left(current_setting('app.session_id', true), 200), '');
    who.reason := nullif(left(current_setting('app.reason', true), 1000), '');
    IF concat(claimed_user, claimed_key, claimed_invite, claimed_type, claimed_address) = '' THEN
        who.actor_type := 'UNKNOWN';
        who.actor_label := session_user;
        RETURN who;
    END IF;
    IF claimed_user ~ uuid_pattern THEN
        who.actor_user_id := claimed_user;
        who.actor_type := 'USER';
    END IF;
    IF claimed_invite ~ uuid_pattern THEN
        who.metadata := jsonb_build_object('invite_id', lower(claimed_invite));
        who.actor_type := coalesce(who.actor_type, 'GUEST');
    END IF;
    IF claimed_key ~ uuid_pattern THEN
        who.api_key_id := claimed_key;
        who.actor_type := 'API_KEY';
    END IF;
    IF upper(claimed_type) IN ('USER', 'API_KEY', 'GUEST', 'SYSTEM', 'UNKNOWN') THEN
        who.actor_type := upper(claimed_type);
    END IF;
    who.actor_type := coalesce(who.actor_type, 'UNKNOWN');
    IF who.actor_type IN ('SYSTEM', 'UNKNOWN') THEN
        who.actor_label := session_user;
    END IF;
    IF claimed_address <> '' THEN
        BEGIN
            who.ip_address := claimed_address;
        EXCEPTION WHEN OTHERS THEN
            who.ip_address := NULL;
        END;
    END IF;
    RETURN who;
END
$$;
