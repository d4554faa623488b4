-- Sessions, and prepared transactions, that the session with pid $1 waits for.
SELECT CASE b.pid
           WHEN 0 THEN 'a prepared transaction (SELECT * FROM pg_prepared_xacts)'
           ELSE concat('pid ', b.pid, ' (',
                       concat_ws(', ', a.usename, nullif(a.application_name, ''), a.state),
                       coalesce('), in a transaction for ' || extract(epoch FROM now() - a.xact_start)::int || ' s', ')'))
       END AS description
FROM unnest(pg_blocking_pids($1)) AS b (pid)
LEFT JOIN pg_stat_activity a ON a.pid = b.pid
ORDER BY a.xact_start
