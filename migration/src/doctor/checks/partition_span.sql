-- The first and the last time in a default partition, and whether there are rows without an end; both names are put in
-- before it runs.
SELECT (SELECT min({key}) FROM {others} WHERE isfinite({key}))::timestamptz AS first,
       (SELECT max({key}) FROM {others} WHERE isfinite({key}))::timestamptz AS last,
       EXISTS (SELECT FROM {others} WHERE {key} IN ('-infinity', 'infinity')) AS is_endless
