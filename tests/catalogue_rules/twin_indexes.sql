-- Pairs of which one begins as the other does, with the same condition, where neither is the legacy database's or the
-- plan's, nor a key.
WITH index AS (
    SELECT x.indexrelid::regclass::text AS name, x.indrelid, x.indisunique,
           string_to_array(x.indkey::text, ' ') AS keys, x.indnkeyatts, c.relam,
           coalesce(pg_get_expr(x.indpred, x.indrelid), '') AS condition,
           coalesce(pg_get_expr(x.indexprs, x.indrelid), '') AS expressions
    FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid
    WHERE c.relnamespace = 'public'::regnamespace
)
SELECT a.name || ' ~ ' || b.name
FROM index a JOIN index b ON a.indrelid = b.indrelid AND a.name <> b.name
WHERE a.condition = b.condition AND a.expressions = b.expressions AND a.relam = b.relam
  AND a.keys[1:a.indnkeyatts] = b.keys[1:a.indnkeyatts]
  AND NOT a.indisunique
  AND a.name <> ALL ($1)
ORDER BY 1
