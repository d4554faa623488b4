-- Transactions that are prepared and not ended: nobody knows when they began.
SELECT gid FROM pg_prepared_xacts WHERE database = current_database() ORDER BY prepared
