-- Indexes of the schema ($1) that are not valid, and that nobody is building now: whoever builds holds a lock on the
-- table all the while.
SELECT c.relname::text AS name,
       t.relname::text AS "table",
       c.relkind = 'I' AS is_partitioned,
       c.relname ~ '_cc(new|old)[0-9]*$' AS is_leftover,
       pg_get_indexdef(c.oid) AS definition,
       c.relpages * current_setting('block_size')::bigint AS bytes
FROM pg_index x
JOIN pg_class c ON c.oid = x.indexrelid
JOIN pg_class t ON t.oid = x.indrelid
JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = $1
WHERE NOT (x.indisvalid AND x.indisready)
  AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index p
                  JOIN pg_locks l USING (pid)
                  WHERE p.datname = current_database() AND l.relation = t.oid AND l.granted)
ORDER BY 2, 1
