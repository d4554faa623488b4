-- $1: the reference date, of which nothing depends here.
SELECT generate_series(1, greatest(roll_up_users(), roll_up_logins())) WHERE $1 IS NOT NULL
