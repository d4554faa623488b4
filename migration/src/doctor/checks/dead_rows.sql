-- Tables of the schema ($1) with more than $2 dead rows that are more than the share $3 of all.
SELECT relname::text AS name,
       n_dead_tup AS dead,
       n_dead_tup::double precision / (n_live_tup + n_dead_tup) AS share,
       coalesce(to_char(greatest(last_vacuum, last_autovacuum), 'YYYY-MM-DD'), 'never') AS vacuumed
FROM pg_stat_user_tables
WHERE schemaname = $1
  AND n_dead_tup > $2
  AND n_dead_tup > $3 * (n_live_tup + n_dead_tup)
ORDER BY n_dead_tup DESC
