-- Who acts, from where and why, as far as the session says it. What it says wrongly counts as unsaid:
-- nothing here fails.

-- The address that the session names; NULL when it is none.
CREATE FUNCTION session_address() RETURNS inet
LANGUAGE plpgsql STABLE AS $$
DECLARE
    told text := current_setting('app.ip_address', true);
BEGIN
    IF told <> '' THEN
        RETURN told::inet;
    END IF;
    RETURN NULL;
EXCEPTION WHEN invalid_text_representation THEN
    RETURN NULL;
END
$$;

-- An entry of the audit log that says who acts and nothing else yet. Whoever names a user acts as
-- that user, whether or not the user exists; a key or an invite likewise. An invite stands in the
-- metadata. Texts that are indexed are cut to what an index takes.
CREATE FUNCTION new_audit_entry() RETURNS admin_audit_log
LANGUAGE plpgsql STABLE AS $$
DECLARE
    entry admin_audit_log;
    told text := current_setting('app.actor_type', true);
BEGIN
    entry.actor_user_id := session_user_id();
    entry.api_key_id := session_uuid('api_key_id');
    entry.actor_type := CASE
        WHEN told IN ('USER', 'API_KEY', 'GUEST', 'SYSTEM', 'UNKNOWN') THEN told
        WHEN entry.actor_user_id IS NOT NULL THEN 'USER'
        WHEN entry.api_key_id IS NOT NULL THEN 'API_KEY'
        WHEN session_uuid('invite_id') IS NOT NULL THEN 'GUEST'
        ELSE 'UNKNOWN' END;
    IF session_uuid('invite_id') IS NOT NULL THEN
        entry.metadata := jsonb_build_object('invite_id', session_uuid('invite_id'));
    END IF;
    entry.ip_address := session_address();
    entry.user_agent := left(session_setting('user_agent'), 1000);
    entry.request_id := left(session_setting('request_id'), 200);
    entry.session_id := left(session_setting('session_id'), 200);
    entry.reason := left(session_setting('reason'), 1000);
    RETURN entry;
END
$$;
