-- Says why, and who, for the rest of the transaction; gives what was said before.
SELECT current_setting('app.reason', true) AS reason,
       current_setting('app.current_user_id', true) AS actor,
       set_config('app.reason', coalesce($1, ''), true),
       set_config('app.current_user_id', coalesce($2, current_setting('app.current_user_id', true), ''), true)
