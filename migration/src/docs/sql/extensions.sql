-- Every extension but the language that each database is born with. $1: our schema.
SELECT e.extname::text AS name, nullif(n.nspname, $1)::text AS schema
FROM pg_extension e
JOIN pg_namespace n ON n.oid = e.extnamespace
WHERE e.extname <> 'plpgsql'
ORDER BY e.extname
