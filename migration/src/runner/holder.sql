-- Who holds the runner's lock ($1: class, $2: schema).
SELECT concat_ws(', ',
           'pid ' || l.pid,
           'role ' || a.usename,
           nullif(host(a.client_addr), ''),
           'connected since ' || to_char(a.backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"')) AS description
FROM pg_locks l
JOIN pg_stat_activity a ON a.pid = l.pid
WHERE l.locktype = 'advisory'
  AND l.granted
  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
  AND l.classid = $1::int4::oid
  AND l.objid = hashtext($2)::oid
LIMIT 1
