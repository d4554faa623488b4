-- Records an event that no change of a row shows: that somebody looked at something, exported it,
-- signed in. Returns the entry's id. Changes of rows record themselves, and cannot be recorded here.
-- A user that is given acts in the place of the session's, which may have none yet when it signs in. A tenant
-- session records what concerns its organizations, their projects, or its own user, as itself.
CREATE OR REPLACE FUNCTION audit_record(
    action audit_action,
    category audit_category,
    target_type text,
    target_id uuid DEFAULT NULL,
    target_label text DEFAULT NULL,
    org_id uuid DEFAULT NULL,
    project_id uuid DEFAULT NULL,
    metadata jsonb DEFAULT NULL,
    reason text DEFAULT NULL,
    actor_label text DEFAULT NULL,
    actor_user_id uuid DEFAULT NULL
) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    entry admin_audit_log := new_audit_entry();
    maintenance text := coalesce(current_setting('app.maintenance', true), '');
    concerned uuid := coalesce(audit_record.org_id, session_org_id());
    -- Neither the owner of the tables nor the service calls.
    is_tenant boolean := current_setting('role') = 'eios_app' OR NOT pg_has_role(session_user, 'eios_service', 'MEMBER');
BEGIN
    IF is_tenant
       AND NOT coalesce(concerned = ANY (accessible_org_ids('read'))
                        OR audit_record.project_id = ANY (managed_project_ids('read'))
                        OR audit_record.project_id = (guest_invite()).project_id
                        OR concerned IS NULL AND audit_record.target_id = acting_user_id(), false)
       OR is_tenant
       AND audit_record.project_id IS NOT NULL
       AND NOT EXISTS (SELECT FROM projects WHERE id = audit_record.project_id AND owner_org_id = concerned)
    THEN
        RAISE insufficient_privilege USING
            MESSAGE = format('the session may not record what concerns organization %s', concerned),
            HINT = 'Name an organization of the session''s actor and a project of it, or a project that the actor manages or is invited to with its owner.';
    END IF;
    IF is_tenant AND audit_record.actor_user_id <> coalesce(entry.actor_user_id, '00000000-0000-0000-0000-000000000000') THEN
        RAISE insufficient_privilege USING
            MESSAGE = 'the session may not record what somebody else does',
            HINT = 'Leave the user out: an entry says who acts in the session.';
    END IF;
    IF action IN ('CREATED', 'UPDATED', 'DELETED', 'SOFT_DELETED', 'RESTORED', 'TRUNCATED') THEN
        RAISE invalid_parameter_value USING
            MESSAGE = format('%s is recorded by the change itself', action),
            HINT = 'Change the row: its table is audited. Other actions can be recorded.';
    END IF;
    IF audit_record.actor_user_id IS NOT NULL THEN
        entry.actor_user_id := audit_record.actor_user_id;
        entry.actor_type := 'USER';
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
