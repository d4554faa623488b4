-- Settings that are off and should not be. A cluster that calls itself disposable need not survive a crash.
SELECT name, source, current_database()::text AS database, current_user::text AS role
FROM pg_settings
WHERE setting = 'off'
  AND (name IN ('autovacuum', 'track_counts')
       OR name IN ('fsync', 'full_page_writes') AND current_setting('cluster_name') <> 'eios-disposable')
ORDER BY name
