-- Tables of the schema ($1) that are partitioned by a time: when their partitions end, whether that is within $2 days,
-- and what is known of the default partition.
SELECT t.relname::text AS "table",
       key.attname::text AS key,
       bounds.ends,
       coalesce(NOT bounds.is_endless AND bounds.ends < now() + make_interval(days => $2::integer), false) AS is_ending,
       others.relname::text AS others,
       coalesce(has_table_privilege(others.oid, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE'), false)
           AS others_readable,
       greatest(pg_stat_get_live_tuples(others.oid), others.reltuples::bigint, 0) AS others_rows,
       has_schema_privilege(n.oid, 'USAGE')
           AND EXISTS (SELECT FROM pg_proc p WHERE p.pronamespace = n.oid AND p.proname = 'ensure_month_partitions')
           AS can_make
FROM pg_partitioned_table p
JOIN pg_class t ON t.oid = p.partrelid AND NOT t.relispartition
JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = $1
JOIN pg_attribute key ON key.attrelid = t.oid AND key.attnum = p.partattrs[0]
LEFT JOIN pg_class others ON others.oid = p.partdefid
CROSS JOIN LATERAL (
    SELECT max(bound[1]::timestamptz) FILTER (WHERE isfinite(bound[1]::timestamptz)) AS ends,
           bool_or(pg_get_expr(part.relpartbound, part.oid) ~ $$TO \((MAXVALUE|'infinity')\)$$) AS is_endless
    FROM pg_inherits i
    JOIN pg_class part ON part.oid = i.inhrelid
    LEFT JOIN regexp_match(pg_get_expr(part.relpartbound, part.oid), $$TO \('([^']+)'\)$$) AS bound ON true
    WHERE i.inhparent = t.oid
) bounds
WHERE p.partstrat = 'r' AND p.partnatts = 1
  AND key.atttypid IN ('timestamptz'::regtype, 'timestamp'::regtype, 'date'::regtype)
ORDER BY t.relname
