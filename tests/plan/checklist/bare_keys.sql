-- Foreign keys that no index serves. One does that begins with a column of the key, other than the project that a key
-- of several columns carries along, and that leaves out NULL at most.
SELECT k.conrelid::regclass || '.' || k.conname
FROM pg_constraint k
WHERE k.contype = 'f' AND k.conparentid = 0 AND k.connamespace = 'public'::regnamespace
  AND NOT EXISTS (
      SELECT FROM pg_index i
      JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
      WHERE i.indrelid = k.conrelid AND i.indisvalid AND a.attnum = ANY (k.conkey)
        AND (a.attname <> 'project_id' OR cardinality(k.conkey) = 1)
        AND (i.indpred IS NULL
             OR pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NOT NULL)', a.attname)))
ORDER BY 1
