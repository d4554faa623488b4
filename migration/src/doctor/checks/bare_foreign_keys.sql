-- Foreign keys of the schema ($1) without an index of their own, and the column that it should begin with. One serves
-- that begins with a column of the key that alone names few rows: any but the project that a composite key carries
-- along. Partial indexes serve when they leave out NULL only.
SELECT k.conname::text AS name,
       t.relname::text AS "table",
       (SELECT a.attname::text
        FROM unnest(k.conkey) WITH ORDINALITY AS part (attnum, place)
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = part.attnum
        ORDER BY a.attname = 'project_id', part.place LIMIT 1) AS "column",
       t.relkind = 'p' AS is_partitioned,
       greatest(t.reltuples::bigint, pg_stat_get_live_tuples(t.oid), 0) AS rows
FROM pg_constraint k
JOIN pg_class t ON t.oid = k.conrelid
JOIN pg_namespace n ON n.oid = k.connamespace AND n.nspname = $1
WHERE k.contype = 'f' AND k.conparentid = 0
  AND NOT EXISTS (
      SELECT FROM pg_index x
      JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[0]
      WHERE x.indrelid = k.conrelid AND x.indisvalid AND x.indkey[0] = ANY (k.conkey)
        AND (a.attname <> 'project_id' OR cardinality(k.conkey) = 1)
        AND (x.indpred IS NULL
             OR pg_get_expr(x.indpred, x.indrelid) = format('(%I IS NOT NULL)', a.attname)))
ORDER BY 2, 1
