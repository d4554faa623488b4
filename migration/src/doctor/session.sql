-- A session that cannot write, waits for no lock longer than $2 and looks no longer than $1, both in milliseconds.
SELECT set_config('default_transaction_read_only', 'on', false),
       set_config('statement_timeout', $1, false),
       set_config('lock_timeout', $2, false),
       current_user::text AS role
