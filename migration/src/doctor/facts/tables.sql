-- The $2 largest tables of the schema ($1). Measuring a file waits for whoever changes its table; of tables that are
-- being changed the size is the one that was last counted.
WITH locked AS (
    SELECT relation FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND relation IS NOT NULL
), part AS (
    SELECT coalesce(pg_partition_root(c.oid), c.oid) AS whole, c.oid, c.relkind, c.reltoastrelid, c.reltuples,
           c.relpages * current_setting('block_size')::bigint AS last_counted,
           c.oid IN (SELECT relation FROM locked) AS is_locked
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = $1
    WHERE c.relkind IN ('r', 'p', 'm')
), size AS (
    SELECT whole,
           greatest(reltuples::bigint, pg_stat_get_live_tuples(oid), 0) AS rows,
           CASE WHEN is_locked THEN last_counted ELSE pg_table_size(oid) END AS with_toast,
           CASE WHEN is_locked THEN 0 ELSE pg_indexes_size(oid) END AS indexes,
           CASE WHEN is_locked OR reltoastrelid = 0 THEN 0 ELSE pg_total_relation_size(reltoastrelid) END AS toast
    FROM part
    WHERE relkind <> 'p'
)
SELECT t.relname::text AS name,
       sum(s.rows)::bigint AS rows,
       sum(s.with_toast - s.toast)::bigint AS table_bytes,
       sum(s.indexes)::bigint AS index_bytes,
       sum(s.toast)::bigint AS toast_bytes,
       sum(s.with_toast + s.indexes)::bigint AS total_bytes
FROM size s
JOIN pg_class t ON t.oid = s.whole
GROUP BY t.oid, t.relname
ORDER BY total_bytes DESC, name
LIMIT $2
