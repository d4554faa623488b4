-- $1: the reference date.
SELECT generate_series(1, roll_up_revenue(($1 - interval '12 months')::date, ($1 - interval '1 month')::date))
