-- Databases in which the way from where autovacuum freezes by force to where the server refuses writes (three million
-- before the end) is used up by more than the share $2.
WITH ages AS (
    SELECT datname, 'transaction id' AS kind, age(datfrozenxid)::bigint AS age,
           current_setting('autovacuum_freeze_max_age')::bigint AS frozen_at
    FROM pg_database
  UNION ALL
    SELECT datname, 'multixact id', mxid_age(datminmxid), current_setting('autovacuum_multixact_freeze_max_age')::bigint
    FROM pg_database
), shares AS (
    SELECT *, 2147483648 - 3000000 - age AS "left",
           (age - frozen_at)::double precision / (2147483648 - 3000000 - frozen_at) AS share
    FROM ages
)
SELECT datname::text AS database, datname = current_database() AS is_this, kind, age, "left", share
FROM shares
WHERE share > $2
ORDER BY share DESC, datname, kind
