-- Sessions other than our own that hold a lock on the table $1, or on a table that it is joined to
-- by a foreign key: DDL locks those too.
WITH tables AS (
    SELECT to_regclass(quote_ident(current_schema()) || '.' || quote_ident($1))::oid AS oid
), joined AS (
    SELECT oid FROM tables
  UNION
    SELECT CASE WHEN c.conrelid = t.oid THEN c.confrelid ELSE c.conrelid END
    FROM tables t
    JOIN pg_constraint c ON c.contype = 'f' AND t.oid IN (c.conrelid, c.confrelid)
)
SELECT concat('pid ', l.pid, ' (',
              concat_ws(', ', a.usename, nullif(a.application_name, ''), a.state), ') with ',
              string_agg(DISTINCT l.relation::regclass::text, ', '),
              coalesce(', for ' || extract(epoch FROM now() - a.xact_start)::int || ' s', '')) AS description
FROM pg_locks l
JOIN joined j ON j.oid = l.relation
JOIN pg_stat_activity a ON a.pid = l.pid
WHERE l.granted
  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
  AND l.pid <> pg_backend_pid()
GROUP BY l.pid, a.usename, a.application_name, a.state, a.xact_start
ORDER BY a.xact_start
