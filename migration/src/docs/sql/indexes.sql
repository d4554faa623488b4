-- Indexes that no constraint brings along. A partitioned index is printed ON ONLY, which would keep
-- it off partitions that exist already; the schema means all of them.
WITH path AS MATERIALIZED (SELECT set_config('search_path', quote_ident($1), true))
SELECT c.relname::text AS relation,
       i.relname::text AS name,
       replace(pg_get_indexdef(i.oid, 0, true), ' ON ONLY ', ' ON ') AS definition,
       obj_description(i.oid, 'pg_class') AS comment
FROM path
CROSS JOIN pg_index x
JOIN pg_class i ON i.oid = x.indexrelid
JOIN pg_class c ON c.oid = x.indrelid AND c.relkind IN ('r', 'p', 'm') AND NOT c.relispartition
JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = $1
WHERE NOT EXISTS (SELECT FROM pg_constraint k
                  WHERE k.conindid = i.oid AND k.conrelid = c.oid AND k.contype IN ('p', 'u', 'x'))
ORDER BY c.relname, i.relname
