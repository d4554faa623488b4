-- Replication slots of the server that are not in use, with what they hold back. Those that PostgreSQL 17 syncs from
-- a primary are never in use there, and are no finding.
SELECT slot_name::text AS name,
       xmin IS NOT NULL OR catalog_xmin IS NOT NULL AS holds_rows,
       coalesce(pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_receive_lsn()
                                     ELSE pg_current_wal_lsn() END, restart_lsn), 0)::bigint AS bytes
FROM pg_replication_slots s
WHERE NOT active AND NOT temporary AND NOT coalesce((to_jsonb(s) ->> 'synced')::boolean, false)
ORDER BY bytes DESC, name
