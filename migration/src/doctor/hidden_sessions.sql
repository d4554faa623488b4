-- Sessions in this database that this role sees nothing of but their names.
SELECT count(*) AS sessions
FROM pg_stat_activity
WHERE datname = current_database()
  AND usesysid IS NOT NULL
  AND NOT pg_has_role(usesysid, 'USAGE')
  AND NOT pg_has_role('pg_read_all_stats', 'USAGE')
