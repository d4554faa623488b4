-- The $2 largest indexes of the schema ($1) with their use.
SELECT whole.relname::text AS name,
       t.relname::text AS "table",
       (sum(c.relpages) * current_setting('block_size')::bigint)::bigint AS bytes,
       sum(s.idx_scan)::bigint AS scans,
       (sum(b.idx_blks_hit) / nullif(sum(b.idx_blks_hit + b.idx_blks_read), 0))::double precision AS hit_ratio
FROM pg_stat_user_indexes s
JOIN pg_statio_user_indexes b ON b.indexrelid = s.indexrelid
JOIN pg_class c ON c.oid = s.indexrelid
JOIN pg_class whole ON whole.oid = coalesce(pg_partition_root(s.indexrelid), s.indexrelid)
JOIN pg_index x ON x.indexrelid = whole.oid
JOIN pg_class t ON t.oid = x.indrelid
JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = $1
GROUP BY whole.oid, whole.relname, t.relname
ORDER BY bytes DESC, name
LIMIT $2
