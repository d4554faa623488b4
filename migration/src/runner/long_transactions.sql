-- Sessions of others in this database with a transaction older than ten seconds.
SELECT pid,
       usename::text AS role,
       application_name AS application,
       extract(epoch FROM now() - xact_start)::bigint AS seconds
FROM pg_stat_activity
WHERE datname = current_database()
  AND pid <> pg_backend_pid()
  AND backend_type = 'client backend'
  AND xact_start < now() - interval '10 seconds'
ORDER BY xact_start
