-- The roles that own guarded tables of the schema ($1), may take a role of ours, or are bound by no policy. Superusers
-- may take every role: of the others it is said.
SELECT name, can_login, bypasses, owns,
       takes_app AND NOT is_superuser AS takes_app,
       takes_service AND NOT is_superuser AS takes_service
FROM (
    SELECT r.rolname::text AS name,
           r.rolcanlogin AS can_login,
           r.rolsuper AS is_superuser,
           r.rolsuper OR r.rolbypassrls AS bypasses,
           EXISTS (SELECT FROM pg_class c
                   JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = $1
                   WHERE c.relowner = r.oid AND c.relname IN (SELECT table_name FROM tenant_isolation_policies)) AS owns,
           r.rolname <> 'eios_app' AND coalesce(pg_has_role(r.oid, app.oid, 'MEMBER'), false) AS takes_app,
           r.rolname <> 'eios_service' AND coalesce(pg_has_role(r.oid, service.oid, 'MEMBER'), false) AS takes_service
    FROM pg_roles r
    LEFT JOIN pg_roles app ON app.rolname = 'eios_app'
    LEFT JOIN pg_roles service ON service.rolname = 'eios_service'
) r
WHERE name IN ('eios_app', 'eios_service') OR owns OR bypasses OR takes_app OR takes_service
ORDER BY name
