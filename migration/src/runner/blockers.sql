-- Sessions other than our own, and prepared transactions, that hold a lock on the table $1, or on a
-- table that it is joined to by a foreign key: DDL locks those too.
WITH tables AS (
    SELECT to_regclass(quote_ident(current_schema()) || '.' || quote_ident($1))::oid AS oid
), joined AS (
    SELECT oid FROM tables
  UNION
    SELECT CASE WHEN c.conrelid = t.oid THEN c.confrelid ELSE c.conrelid END
    FROM tables t
    JOIN pg_constraint c ON c.contype = 'f' AND t.oid IN (c.conrelid, c.confrelid)
), held AS (
    SELECT l.pid, l.virtualtransaction, string_agg(DISTINCT l.relation::regclass::text, ', ') AS tables
    FROM pg_locks l
    JOIN joined j ON j.oid = l.relation
    WHERE l.granted
      AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
    GROUP BY l.pid, l.virtualtransaction
)
SELECT concat(holder, ' with ', tables, coalesce(', for ' || extract(epoch FROM now() - since)::int || ' s', '')) AS description
FROM (
    SELECT concat('pid ', a.pid, ' (', concat_ws(', ', a.usename, nullif(a.application_name, ''), a.state), ')') AS holder,
           h.tables, a.xact_start AS since
    FROM held h
    JOIN pg_stat_activity a ON a.pid = h.pid
    WHERE a.pid <> pg_backend_pid()
  UNION ALL
    SELECT format('prepared transaction %L of %s', x.gid, x.owner), h.tables, x.prepared
    FROM held h
    -- It has no pid: its locks are found by the one on its own transaction id.
    JOIN pg_locks itself ON itself.virtualtransaction = h.virtualtransaction AND itself.pid IS NULL
    JOIN pg_prepared_xacts x ON x.transaction = itself.transactionid
    WHERE h.pid IS NULL
) AS holders
ORDER BY since
