-- One sealer at a time for this log, whatever schema it is in; a second one does not wait.
SELECT pg_try_advisory_xact_lock($1, 'audit_seals'::regclass::oid::integer) AS is_mine,
       set_config('app.maintenance', 'seal', true),
       clock_timestamp() AS now
