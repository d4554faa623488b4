-- Tables of the schema ($1) with a check, called after them, that their rows are older than a moment: with it a log is
-- closed before it becomes the first of its months, and then it goes. And the month after, to which it can be moved.
SELECT t.relname::text AS "table",
       key.attname::text AS key,
       k.conname::text AS name,
       bound[1]::timestamptz AS until,
       (date_trunc('month', greatest(now() + interval '28 days', bound[1]::timestamptz) AT TIME ZONE 'UTC')
           + interval '1 month')::text || '+00' AS later
FROM pg_constraint k
JOIN pg_class t ON t.oid = k.conrelid AND t.relkind = 'r' AND NOT t.relispartition
JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = $1
JOIN pg_attribute key ON key.attrelid = t.oid AND key.attnum = k.conkey[1]
CROSS JOIN regexp_match(pg_get_expr(k.conbin, k.conrelid), $$ < '([^']+)'::timestamp with time zone\)$$) AS bound
WHERE k.contype = 'c' AND k.conname = t.relname || '_past' AND bound IS NOT NULL
ORDER BY until, 1
