WITH path AS MATERIALIZED (SELECT set_config('search_path', quote_ident($1), true))
SELECT c.relname::text AS relation,
       p.polname::text AS name,
       p.polpermissive AS permissive,
       CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
                     WHEN 'd' THEN 'DELETE' ELSE 'ALL' END AS command,
       ARRAY(SELECT r.rolname::text
             FROM pg_roles r WHERE r.oid = ANY (p.polroles) ORDER BY r.rolname) AS roles,
       pg_get_expr(p.polqual, p.polrelid, true) AS "using",
       pg_get_expr(p.polwithcheck, p.polrelid, true) AS "check",
       obj_description(p.oid, 'pg_policy') AS comment
FROM path
CROSS JOIN pg_policy p
JOIN pg_class c ON c.oid = p.polrelid AND NOT c.relispartition
JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = $1
ORDER BY c.relname, p.polname
