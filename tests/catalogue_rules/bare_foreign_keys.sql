-- A foreign key is served by an index that begins with one of its columns that alone names few rows: any but the
-- project that a composite key carries along. Partial indexes serve when they leave out NULL only.
SELECT k.conrelid::regclass || '.' || k.conname
FROM pg_constraint k
WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace
  AND NOT EXISTS (
      SELECT FROM pg_index x
      JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[0]
      WHERE x.indrelid = k.conrelid AND x.indisvalid AND x.indkey[0] = ANY (k.conkey)
        AND (a.attname <> 'project_id' OR cardinality(k.conkey) = 1)
        AND (x.indpred IS NULL
             OR pg_get_expr(x.indpred, x.indrelid) = format('(%I IS NOT NULL)', a.attname)))
ORDER BY 1
