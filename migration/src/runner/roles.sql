-- What the session may do about a role ($1) and, for it, in the managed schema ($2), where it needs a right ($3).
SELECT r.oid IS NOT NULL AS is_there,
       me.rolsuper OR me.rolcreaterole AS may_create,
       coalesce(r.rolsuper OR r.rolbypassrls, false) AS sees_everything,
       -- Its member must be able to act as the role, and to alter what belongs to it.
       coalesce(pg_has_role(r.oid, 'USAGE')
                AND pg_has_role(r.oid, CASE WHEN s.major >= 16 THEN 'SET' ELSE 'MEMBER' END), false) AS is_member,
       coalesce(me.rolsuper OR s.major < 16 AND me.rolcreaterole OR pg_has_role(r.oid, 'MEMBER WITH ADMIN OPTION'),
                false) AS may_join,
       pg_has_role(n.nspowner, 'USAGE') OR has_schema_privilege(n.oid, $3 || ' WITH GRANT OPTION')
       OR coalesce(has_schema_privilege(r.oid, n.oid, $3), false) AS may_open_schema,
       -- Acting as it and altering what belongs to it are granted apart, and a grant that is repeated changes only what it names.
       s.major >= 16 AS is_apart,
       quote_ident(current_user) AS me
FROM (SELECT current_setting('server_version_num')::int / 10000 AS major) s
JOIN pg_roles me ON me.rolname = current_user
JOIN pg_namespace n ON n.nspname = $2
LEFT JOIN pg_roles r ON r.rolname = $1
