-- The tables of the schema $1 that are cut by a time and have a partition for whatever has no month of
-- its own.
SELECT c.oid::regclass::text AS name, c.relname::text AS "table", quote_ident(a.attname) AS key,
       p.partdefid::regclass::text AS rest
FROM pg_partitioned_table p
JOIN pg_class c ON c.oid = p.partrelid AND NOT c.relispartition
JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = $1
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.partattrs[0] AND a.atttypid = 'timestamptz'::regtype
WHERE p.partstrat = 'r' AND p.partnatts = 1 AND p.partdefid <> 0
ORDER BY name
