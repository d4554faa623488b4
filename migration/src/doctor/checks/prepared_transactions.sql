-- Transactions of this database that were prepared more than $2 seconds ago.
SELECT gid, owner::text AS owner, extract(epoch FROM now() - prepared)::bigint AS seconds
FROM pg_prepared_xacts
WHERE database = current_database() AND prepared < now() - make_interval(secs => $2)
ORDER BY prepared, gid
