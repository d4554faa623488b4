-- Tables, views and materialized views of the schema $1 but those named in $2; partitions belong to
-- their parent. The search path makes PostgreSQL print names of this schema unqualified, whatever
-- the caller's path is.
WITH path AS MATERIALIZED (SELECT set_config('search_path', quote_ident($1), true))
SELECT c.relname::text AS name,
       c.relkind::text AS kind,
       c.relpersistence = 'u' AS unlogged,
       c.relrowsecurity AS row_security,
       CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partition_key,
       CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid, true) END AS query,
       array_to_string(c.reloptions, ', ') AS options,
       obj_description(c.oid, 'pg_class') AS comment
FROM path
CROSS JOIN pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = $1
WHERE c.relkind IN ('r', 'p', 'v', 'm')
  AND NOT c.relispartition
  AND c.relname <> ALL ($2)
  AND NOT EXISTS (SELECT FROM pg_depend d
                  WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY c.relname
