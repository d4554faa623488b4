-- Tables of the schema ($1) that autovacuum leaves alone.
SELECT t.relname::text AS name
FROM pg_class t
JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = $1
CROSS JOIN pg_options_to_table(t.reloptions) o
WHERE t.relkind = 'r' AND o.option_name = 'autovacuum_enabled' AND NOT o.option_value::boolean
ORDER BY 1
