-- Constraints of the current schema, those that are not valid yet, and triggers that stand in for one:
-- table, name and state.
SELECT r.relname::text AS "table", c.conname::text AS name,
       CASE WHEN c.convalidated THEN 'valid' ELSE 'not valid' END AS state
FROM pg_constraint c
JOIN pg_class r ON r.oid = c.conrelid
WHERE r.relnamespace = quote_ident(current_schema())::regnamespace
  AND c.contype IN ('c', 'f')
UNION ALL
SELECT r.relname::text, g.tgname::text, 'stand-in'
FROM pg_trigger g
JOIN pg_class r ON r.oid = g.tgrelid
JOIN pg_proc p ON p.oid = g.tgfoid
WHERE r.relnamespace = quote_ident(current_schema())::regnamespace
  AND p.pronamespace = r.relnamespace
  AND p.proname = 'refuse_row'
ORDER BY 1, 2, 3
