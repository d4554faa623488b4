-- $1: the reference date.
SELECT generate_series(1, roll_up_api_usage(($1 - interval '2 months')::date, ($1 - interval '1 day')::date))
