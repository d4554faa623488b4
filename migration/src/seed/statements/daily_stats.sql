-- $1: the reference date. As many rows are reported as were written.
SELECT generate_series(1, roll_up_days(($1 - interval '24 months')::date, ($1 - interval '1 day')::date))
