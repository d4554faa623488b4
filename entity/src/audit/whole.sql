-- Whether policies hide entries of the log or its seals from the role that asks, and whether it may act as
-- the service, whom they hide nothing from, by the rule of the server's version. Who acts for a tenant may
-- not, whatever role is signed in.
SELECT current_user::text AS role,
       current_setting('role') AS before,
       current_user <> 'eios_service'
       AND (row_security_active('audit_seals') OR row_security_active('admin_audit_log')
            OR row_security_active('admin_audit_log_archive')) AS is_hidden,
       coalesce(pg_has_role(current_user, r.oid, 'MEMBER')
                AND pg_has_role(session_user, r.oid, CASE WHEN s.major >= 16 THEN 'SET' ELSE 'MEMBER' END), false)
           AS may_serve
FROM (SELECT current_setting('server_version_num')::int / 10000 AS major) s
LEFT JOIN pg_roles r ON r.rolname = 'eios_service'
