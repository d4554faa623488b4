-- Records an event that is no change of a row: VIEWED, EXPORTED, LOGIN … Gives the id of the entry.
-- What triggers record cannot be claimed here.
CREATE FUNCTION record_audit_event(
    action audit_action, category audit_category, target_type text, target_id uuid DEFAULT NULL, target_label text DEFAULT NULL,
    org_id uuid DEFAULT NULL, project_id uuid DEFAULT NULL, metadata jsonb DEFAULT NULL, reason text DEFAULT NULL
) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    who admin_audit_log := audit_context();
    entry uuid := uuid_v7(who.created_at);
BEGIN
    IF action IN ('CREATED', 'UPDATED', 'DELETED', 'SOFT_DELETED', 'RESTORED', 'TRUNCATED', 'SETTINGS_CHANGED', 'PERMISSION_CHANGED', 'OWNERSHIP_TRANSFERRED')
       OR action = 'ARCHIVED' AND category <> 'AUDIT' THEN
        RAISE EXCEPTION '% is recorded by the tables themselves', action
            USING ERRCODE = 'invalid_parameter_value', HINT = 'Change the row: its table records the rest.';
    END IF;
    INSERT INTO admin_audit_log (
        created_at, id, xact, actor_type, actor_user_id, actor_label, api_key_id, ip_address, user_agent, request_id, session_id, reason,
        metadata, category, action, target_type, target_id, target_label, org_id, project_id)
    VALUES (who.created_at, entry, who.xact, who.actor_type, who.actor_user_id, who.actor_label, who.api_key_id, who.ip_address, who.user_agent,
            who.request_id, who.session_id, coalesce(left(record_audit_event.reason, 1000), who.reason),
            CASE WHEN who.metadata IS NULL THEN record_audit_event.metadata
                 ELSE who.metadata || coalesce(record_audit_event.metadata, '{}') END,
            category, action, target_type, target_id, target_label, coalesce(org_id, session_org_id()), project_id);
    RETURN entry;
END
$$;
