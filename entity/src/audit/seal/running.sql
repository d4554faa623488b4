-- Transactions of others in this database that may have begun before $1. Everybody may see who holds a
-- virtual transaction; since when, not everybody: of those without a time only the ones named in $2, when
-- it is given. Nobody's are those of autovacuum, which adds no entries.
SELECT l.virtualxid AS transaction, l.pid, a.usename::text AS role, a.xact_start AS since
FROM pg_locks l
LEFT JOIN pg_stat_activity a ON a.pid = l.pid
WHERE l.locktype = 'virtualxid' AND l.mode = 'ExclusiveLock' AND l.pid <> pg_backend_pid()
  AND (a.pid IS NULL OR a.usesysid IS NOT NULL)
  AND (a.datname IS NULL OR a.datname = current_database())
  AND (a.xact_start < $1
       OR a.xact_start IS NULL AND ($2::text[] IS NULL OR l.virtualxid = ANY ($2)))
ORDER BY a.xact_start NULLS FIRST, l.pid
