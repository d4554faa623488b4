WITH path AS MATERIALIZED (SELECT set_config('search_path', quote_ident($1), true))
SELECT c.relname::text AS relation,
       g.tgname::text AS name,
       pg_get_triggerdef(g.oid, true) AS definition,
       CASE g.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'A' THEN 'ENABLE ALWAYS'
                        WHEN 'R' THEN 'ENABLE REPLICA' END AS state,
       obj_description(g.oid, 'pg_trigger') AS comment
FROM path
CROSS JOIN pg_trigger g
JOIN pg_class c ON c.oid = g.tgrelid AND NOT c.relispartition
JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = $1
WHERE NOT g.tgisinternal AND g.tgparentid = 0
ORDER BY c.relname, g.tgname
