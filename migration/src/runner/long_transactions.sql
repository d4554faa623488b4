-- Sessions of others in this database with a transaction older than ten seconds, and those of other
-- roles whose transactions this role may not see.
SELECT pid,
       usename::text AS role,
       application_name AS application,
       extract(epoch FROM now() - xact_start)::bigint AS seconds
FROM pg_stat_activity
WHERE datname = current_database()
  AND pid <> pg_backend_pid()
  AND CASE WHEN pg_has_role(usesysid, 'USAGE') OR pg_has_role('pg_read_all_stats', 'USAGE')
           THEN backend_type = 'client backend' AND xact_start < now() - interval '10 seconds'
           ELSE usesysid IS NOT NULL END
ORDER BY xact_start, pid
