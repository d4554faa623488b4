-- The audit log and its archive, read as one.
CREATE VIEW audit_entries WITH (security_invoker = true) AS
SELECT created_at, id, target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action,
       target_type, changed_fields, previous_values, new_values, metadata, target_label, actor_label, reason,
       ip_address, user_agent, request_id, session_id
FROM admin_audit_log
UNION ALL
SELECT created_at, id, target_id, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action,
       target_type, changed_fields, previous_values, new_values, metadata, target_label, actor_label, reason,
       ip_address, user_agent, request_id, session_id
FROM admin_audit_log_archive;
