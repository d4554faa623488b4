-- What the log says of a row that the same transaction deleted before. A deletion cascades after its
-- own entry is written, level by level, so that rows below find those above them there.
-- When it was deleted more than once, the last time counts; ORDER BY … LIMIT would read all entries of the transaction.

-- The project of a row that this transaction has deleted.
CREATE FUNCTION audit_project_of(deleted uuid) RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN (SELECT (array_agg(entry.project_id ORDER BY entry.id DESC))[1] FROM admin_audit_log entry
            WHERE entry.created_at = now() AND entry.target_id = deleted AND entry.action = 'DELETED');
END
$$;

-- The organization of a row that this transaction has deleted.
CREATE FUNCTION audit_org_of(deleted uuid) RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN (SELECT (array_agg(entry.org_id ORDER BY entry.id DESC))[1] FROM admin_audit_log entry
            WHERE entry.created_at = now() AND entry.target_id = deleted AND entry.action = 'DELETED');
END
$$;

-- Says in the log that a statement could not be captured, and why; fails in no case, and tells the
-- client when even that is not possible.
CREATE FUNCTION audit_failure(relation text, operation text, part audit_category, state text, message text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    entry admin_audit_log;
BEGIN
    entry := new_audit_entry();
    INSERT INTO admin_audit_log (actor_user_id, api_key_id, actor_type, category, action, target_type, metadata,
                                 reason, ip_address, user_agent, request_id, session_id)
    VALUES (entry.actor_user_id, entry.api_key_id, entry.actor_type, part,
            (CASE operation WHEN 'INSERT' THEN 'CREATED' WHEN 'UPDATE' THEN 'UPDATED'
                            WHEN 'DELETE' THEN 'DELETED' ELSE 'TRUNCATED' END)::audit_action,
            relation,
            coalesce(entry.metadata, '{}') || jsonb_build_object('error', format('%s: %s', state, message)),
            entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
EXCEPTION WHEN OTHERS THEN
    RAISE WARNING 'a change of % is missing in the audit log: %', relation, SQLERRM
        USING DETAIL = format('The capture had failed before: %s: %s', state, message),
              HINT = 'Find out what the log refuses, and say audit_enable for the table again.';
END
$$;
