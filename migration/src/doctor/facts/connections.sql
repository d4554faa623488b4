-- Connections of clients to a database, by what they do. Of other roles' the role may see no more than that they are there.
SELECT coalesce(state, 'unknown') AS state,
       count(*) AS connections,
       extract(epoch FROM max(now() - state_change))::bigint AS longest_seconds,
       current_setting('max_connections')::bigint AS connection_limit
FROM pg_stat_activity
WHERE usesysid IS NOT NULL AND datname IS NOT NULL
  AND coalesce(backend_type, 'client backend') = 'client backend'
GROUP BY 1
ORDER BY connections DESC, 1
