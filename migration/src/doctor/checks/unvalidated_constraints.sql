-- Constraints of the schema ($1) that were not held against all rows; those of partitions count with their table's.
-- From 18 on a constraint may be there without being enforced: that is meant.
SELECT t.relname::text AS "table", k.conname::text AS name
FROM pg_constraint k
JOIN pg_class t ON t.oid = k.conrelid
JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = $1
WHERE NOT k.convalidated
  AND k.conparentid = 0
  AND coalesce((to_jsonb(k) ->> 'conenforced')::boolean, true)
ORDER BY 1, 2
