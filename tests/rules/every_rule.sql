-- Each CHECK, EXCLUDE and unique key of the tables that $1 names, with its table.
SELECT c.conname::text, c.conrelid::regclass::text
FROM pg_constraint c
WHERE c.contype IN ('c', 'x') AND c.conrelid::regclass::text = ANY (string_to_array($1, ','))
UNION ALL
SELECT i.indexrelid::regclass::text, i.indrelid::regclass::text
FROM pg_index i
WHERE i.indisunique AND NOT i.indisprimary AND i.indrelid::regclass::text = ANY (string_to_array($1, ','))
  AND NOT EXISTS (
      SELECT FROM pg_index p
      WHERE p.indrelid = i.indrelid AND p.indisprimary AND p.indkey::smallint[] <@ i.indkey::smallint[])
ORDER BY 1
