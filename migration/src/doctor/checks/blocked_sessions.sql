-- Sessions at the head of a queue in which somebody has waited for more than $2 seconds, with all who wait behind them.
-- Who waits is asked of the locks, which everybody may see.
WITH RECURSIVE waiting AS (
    SELECT l.pid, min(l.waitstart) AS since
    FROM pg_locks l
    JOIN pg_stat_activity a ON a.pid = l.pid AND a.datname = current_database()
    WHERE NOT l.granted
    GROUP BY l.pid
), held AS (
    SELECT w.pid, b.pid AS by FROM waiting w CROSS JOIN unnest(pg_blocking_pids(w.pid)) AS b (pid)
), queue AS (
    SELECT pid, by FROM held
  UNION
    SELECT q.pid, h.by FROM queue q JOIN held h ON h.pid = q.by
)
SELECT q.by AS pid,
       concat_ws(', ', a.usename, nullif(a.application_name, ''), a.state) AS whose,
       coalesce(a.state LIKE 'idle in transaction%', false) AS is_idle,
       array_agg(DISTINCT q.pid) AS waiting,
       extract(epoch FROM now() - min(w.since))::bigint AS seconds
FROM queue q
JOIN waiting w ON w.pid = q.pid
LEFT JOIN pg_stat_activity a ON a.pid = q.by
WHERE q.by NOT IN (SELECT pid FROM waiting)
GROUP BY q.by, a.usename, a.application_name, a.state
HAVING min(w.since) < now() - make_interval(secs => $2)
ORDER BY seconds DESC, pid
