-- Sessions of this database with a transaction older than $2 seconds.
SELECT a.pid,
       concat_ws(', ', a.usename, nullif(a.application_name, '')) AS whose,
       a.application_name LIKE 'eios migration%' AS is_ours,
       a.state LIKE 'idle in transaction%' AS is_idle,
       extract(epoch FROM now() - a.xact_start)::bigint AS seconds,
       extract(epoch FROM now() - a.state_change)::bigint AS idle_seconds
FROM pg_stat_activity a
WHERE a.datname = current_database()
  AND a.pid <> pg_backend_pid()
  AND a.backend_type = 'client backend'
  AND a.xact_start < now() - make_interval(secs => $2)
ORDER BY a.xact_start, a.pid
