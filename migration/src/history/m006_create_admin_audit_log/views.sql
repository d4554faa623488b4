CREATE VIEW admin_audit_log_all WITH (security_invoker = true) AS
SELECT created_at, id, xact, target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action,
       target_type, target_label, actor_label, ip_address, user_agent, request_id, session_id, reason, changed_fields,
       previous_values, new_values, metadata, NULL::timestamptz AS archived_at
FROM admin_audit_log
UNION ALL
SELECT created_at, id, xact, target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action,
       target_type, target_label, actor_label, ip_address, user_agent, request_id, session_id, reason, changed_fields,
       previous_values, new_values, metadata, archived_at
FROM admin_audit_log_archive;
