-- $1: the reference date, of which nothing depends here.
SELECT generate_series(1, roll_up_events()) WHERE $1 IS NOT NULL
