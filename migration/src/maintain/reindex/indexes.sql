-- The indexes of the schema $1 that hold entries themselves: those of partitions, not of what is cut into
-- partitions. With the names that they and their table go by there, and the share that is taken to be air.
--
-- What a btree would take is counted from statistics: entries (grown as the table has grown since they were
-- gathered), mean width of the columns, alignment, fill factor. Since 13 entries of equal keys lie together,
-- at six bytes each; of several columns at most as many keys are assumed as their values can be combined to.
WITH parts AS (
    SELECT x.indexrelid,
           count(*) = count(s.avg_width) AS are_known,
           sum((1 - s.null_frac) * s.avg_width) AS width,
           max(s.null_frac) AS nulls,
           exp(sum(ln(greatest(1, ceil(s.null_frac) + CASE
               WHEN s.null_frac = 1 THEN 0
               WHEN s.n_distinct = 0 THEN t.reltuples
               WHEN s.n_distinct < 0 THEN -s.n_distinct * t.reltuples
               ELSE s.n_distinct END)))) AS keys
    FROM pg_index x
    JOIN pg_class c ON c.oid = x.indexrelid AND c.relkind = 'i'
    JOIN pg_class t ON t.oid = x.indrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = $1
    JOIN pg_attribute part ON part.attrelid = c.oid AND part.attnum > 0
    LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[part.attnum - 1] AND a.attnum > 0
    LEFT JOIN pg_stats s ON s.schemaname = n.nspname AND NOT s.inherited
        AND s.tablename = CASE WHEN a.attname IS NULL THEN c.relname ELSE t.relname END
        AND s.attname = coalesce(a.attname, part.attname)
    GROUP BY x.indexrelid
), facts AS (
    SELECT c.oid, c.relname, x.indrelid, t.relname AS "table", t.relkind, x.indisvalid, x.indisexclusion,
           m.amname = 'btree' AS is_btree,
           pg_relation_size(c.oid) AS bytes,
           current_setting('block_size')::float8 AS page,
           coalesce(substring(array_to_string(c.reloptions, ',') FROM 'fillfactor=([0-9]+)')::float8, 90) / 100 AS fill,
           CASE WHEN m.amname = 'btree' AND p.are_known AND c.relpages > 0 AND t.relpages > 0
                THEN c.reltuples * greatest(1, pg_relation_size(t.oid) / current_setting('block_size')::float8 / t.relpages)
           END AS entries,
           8 * ceil((8 + 8 * p.nulls + p.width) / 8) + 4 AS entry,
           p.keys,
           NOT x.indisunique AND x.indnatts = x.indnkeyatts
               AND coalesce(array_to_string(c.reloptions, ',') NOT LIKE '%deduplicate_items=off%', true)
               AND NOT EXISTS (SELECT FROM unnest(x.indclass::oid[]) class (oid)
                               JOIN pg_opclass o ON o.oid = class.oid
                               WHERE NOT EXISTS (SELECT FROM pg_amproc f
                                                 WHERE f.amprocfamily = o.opcfamily AND f.amproclefttype = o.opcintype
                                                   AND f.amprocnum = 4)) AS lie_together
    FROM parts p
    JOIN pg_index x ON x.indexrelid = p.indexrelid
    JOIN pg_class c ON c.oid = x.indexrelid
    JOIN pg_am m ON m.oid = c.relam
    JOIN pg_class t ON t.oid = x.indrelid
)
SELECT f.relname::text AS name,
       f."table"::text AS "table",
       f.relkind = 'r' AS is_of_table,
       ARRAY(SELECT r.relname::text
             FROM (SELECT f.oid UNION SELECT f.indrelid
                   UNION SELECT pg_partition_ancestors(f.oid)::oid
                   UNION SELECT pg_partition_ancestors(f.indrelid)::oid) named (oid)
             JOIN pg_class r ON r.oid = named.oid
             ORDER BY r.relname) AS goes_by,
       f.relname ~ '_cc(new|old)[0-9]*$' AND NOT f.indisvalid
           AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index b
                           JOIN pg_locks l USING (pid)
                           WHERE b.datname = current_database() AND l.relation = f.indrelid AND l.granted) AS is_leftover,
       f.indisexclusion AS is_exclusion,
       f.is_btree,
       f.bytes,
       CASE WHEN f.entries IS NOT NULL THEN greatest(0, 1 - (1 + ceil(
           (CASE WHEN f.lie_together AND f.keys < f.entries
                 THEN greatest(f.keys, f.entries / 200) * f.entry + (f.entries - f.keys) * 6
                 ELSE f.entries * f.entry END) / ((f.page - 40) * f.fill)))
           / nullif(f.bytes / f.page, 0)) END AS bloat
FROM facts f
ORDER BY f.relname
