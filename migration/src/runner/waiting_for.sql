-- Sessions that the session with pid $1 waits for.
SELECT concat('pid ', b.pid, ' (',
              concat_ws(', ', a.usename, nullif(a.application_name, ''), a.state),
              coalesce('), in a transaction for ' || extract(epoch FROM now() - a.xact_start)::int || ' s', ')')) AS description
FROM unnest(pg_blocking_pids($1)) AS b (pid)
LEFT JOIN pg_stat_activity a ON a.pid = b.pid
ORDER BY a.xact_start
