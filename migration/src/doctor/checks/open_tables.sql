-- Tables of the schema ($1) with policies that bind nobody, since row level security is not enabled.
SELECT DISTINCT t.relname::text AS name
FROM pg_policy p
JOIN pg_class t ON t.oid = p.polrelid
JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = $1
WHERE NOT t.relrowsecurity
ORDER BY 1
