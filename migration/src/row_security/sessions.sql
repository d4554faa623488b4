-- Programs that are connected to this database as the owner of guarded tables of the schema ($1), this one aside.
SELECT coalesce(nullif(a.application_name, ''), 'without a name') AS application,
       count(*) AS connections
FROM pg_stat_activity a
WHERE a.datname = current_database()
  AND a.pid <> pg_backend_pid()
  AND a.backend_type = 'client backend'
  AND a.usesysid IN (SELECT c.relowner FROM pg_class c
                     JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = $1
                     WHERE c.relname IN (SELECT table_name FROM tenant_isolation_policies))
GROUP BY 1
ORDER BY 1
