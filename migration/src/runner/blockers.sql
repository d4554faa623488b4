-- Sessions that hold a lock on the table $1, except our own.
SELECT concat('pid ', l.pid, ' (', concat_ws(', ', a.usename, nullif(a.application_name, ''), a.state), '), ',
              l.mode, ' for ', extract(epoch FROM now() - a.xact_start)::int, ' s') AS description
FROM pg_locks l
JOIN pg_stat_activity a ON a.pid = l.pid
WHERE l.relation = to_regclass(quote_ident($1))
  AND l.granted
  AND l.pid <> pg_backend_pid()
ORDER BY a.xact_start
