-- Tables of the schema ($1) with at least $2 rows that were never analyzed. Of one with partitions its parts' rows
-- count. A crash takes with it when it was, and leaves what was found: to those who may read the table.
SELECT t.relname::text AS name,
       t.relkind = 'p' AS is_partitioned,
       counted.rows
FROM pg_class t
JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = $1
JOIN pg_stat_user_tables s ON s.relid = t.oid
CROSS JOIN LATERAL (
    SELECT sum(greatest(c.reltuples::bigint, pg_stat_get_live_tuples(c.oid), 0))::bigint AS rows
    FROM pg_class c
    WHERE CASE t.relkind WHEN 'p' THEN c.oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = t.oid)
                         ELSE c.oid = t.oid END
) counted
WHERE t.relkind IN ('r', 'p')
  AND s.last_analyze IS NULL AND s.last_autoanalyze IS NULL
  AND counted.rows >= $2
  AND NOT EXISTS (SELECT FROM pg_stats p WHERE p.schemaname = $1 AND p.tablename = t.relname)
ORDER BY counted.rows DESC, name
