-- The $2 kinds of statement that took the most time in this database. What sets a password has no place here.
SELECT calls,
       total_exec_time AS total_ms,
       mean_exec_time AS mean_ms,
       rows,
       left(btrim(regexp_replace(regexp_replace(query, '^\s*(--[^\n]*\n\s*)+', ''), '\s+', ' ', 'g')), 2000) AS statement
FROM {statements} s
WHERE s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
  AND NOT (query ~* 'password' AND query !~* '^\s*(--[^\n]*\n\s*)*(with|select|insert|update|delete|merge)\M')
ORDER BY total_exec_time DESC
LIMIT $2
