-- Tables and views of the schema ($1), partitions aside.
SELECT c.relname::text AS name
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = $1
WHERE c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
