-- Records an event that no change of a row shows: that somebody looked at something, exported it,
-- signed in. Returns the entry's id. Changes of rows record themselves, and cannot be recorded here.
CREATE FUNCTION audit_record(
    action audit_action,
    category audit_category,
    target_type text,
    target_id uuid DEFAULT NULL,
    target_label text DEFAULT NULL,
    org_id uuid DEFAULT NULL,
    project_id uuid DEFAULT NULL,
    metadata jsonb DEFAULT NULL,
    reason text DEFAULT NULL,
    actor_label text DEFAULT NULL
) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    entry admin_audit_log := new_audit_entry();
    maintenance text := coalesce(current_setting('app.maintenance', true), '');
BEGIN
    IF action IN ('CREATED', 'UPDATED', 'DELETED', 'SOFT_DELETED', 'RESTORED', 'TRUNCATED') THEN
        RAISE invalid_parameter_value USING
            MESSAGE = format('%s is recorded by the change itself', action),
            HINT = 'Change the row: its table is audited. Other actions can be recorded.';
    END IF;
    entry.id := uuid_v7();
    PERFORM set_config('app.maintenance', 'record', true);
    INSERT INTO admin_audit_log (created_at, id, target_id, org_id, project_id, actor_user_id, api_key_id, actor_type,
                                 category, action, target_type, metadata, target_label, actor_label, reason,
                                 ip_address, user_agent, request_id, session_id)
    VALUES (now(), entry.id, audit_record.target_id, coalesce(audit_record.org_id, session_org_id()),
            audit_record.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
            audit_record.category, audit_record.action, audit_record.target_type,
            CASE WHEN entry.metadata IS NULL THEN audit_record.metadata
                 ELSE coalesce(audit_record.metadata, '{}') || entry.metadata END,
            audit_record.target_label, audit_record.actor_label, coalesce(audit_record.reason, entry.reason),
            entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
    PERFORM set_config('app.maintenance', maintenance, true);
    RETURN entry.id;
END
$$;
