-- Indexes of the schema ($1) that take more than $2 bytes and were not used once since statistics were begun, more than
-- $3 seconds ago. Unique ones are rules, and those that begin with a foreign key's column are for deletions. Parts of
-- an index count together. Without a reset, statistics are at least as old as the server's start; an index may be
-- younger than they are.
SELECT whole.relname::text AS name,
       t.relname::text AS "table",
       whole.relkind = 'I' AS is_partitioned,
       (sum(c.relpages) * current_setting('block_size')::bigint)::bigint AS bytes,
       counted.since
FROM pg_stat_user_indexes s
JOIN pg_class c ON c.oid = s.indexrelid
JOIN pg_class whole ON whole.oid = coalesce(pg_partition_root(s.indexrelid), s.indexrelid)
JOIN pg_index x ON x.indexrelid = whole.oid
JOIN pg_class t ON t.oid = x.indrelid
JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = $1
CROSS JOIN (SELECT coalesce(stats_reset, pg_postmaster_start_time()) AS since
            FROM pg_stat_database WHERE datname = current_database()) counted
WHERE counted.since < now() - make_interval(secs => $3)
  AND x.indisvalid AND NOT x.indisunique AND NOT x.indisreplident
  AND NOT EXISTS (SELECT FROM pg_constraint k
                  WHERE k.conindid = whole.oid
                     OR k.conrelid = t.oid AND k.contype = 'f' AND x.indkey[0] = ANY (k.conkey))
GROUP BY whole.oid, whole.relname, whole.relkind, t.relname, counted.since
HAVING sum(s.idx_scan) = 0 AND sum(c.relpages) * current_setting('block_size')::bigint > $2
ORDER BY bytes DESC, name
