-- Replication slots of the server that are not in use, with what they hold back.
SELECT slot_name::text AS name,
       xmin IS NOT NULL OR catalog_xmin IS NOT NULL AS holds_rows,
       coalesce(pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_receive_lsn()
                                     ELSE pg_current_wal_lsn() END, restart_lsn), 0)::bigint AS bytes
FROM pg_replication_slots
WHERE NOT active AND NOT temporary
ORDER BY bytes DESC, name
