-- The partitioned tables of the schema $1 whose statistics are a day old: autovacuum looks at partitions
-- alone. ANALYZE passes over those of others with no more than a warning.
SELECT s.relid::regclass::text AS name
FROM pg_stat_all_tables s
JOIN pg_class c ON c.oid = s.relid AND c.relkind = 'p' AND NOT c.relispartition
WHERE s.schemaname = $1 AND (s.last_analyze IS NULL OR s.last_analyze < now() - interval '1 day')
    AND pg_has_role(c.relowner, 'USAGE')
ORDER BY name
