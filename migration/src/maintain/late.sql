-- How many months ago the oldest row of a default partition is, of those that are no more than $1 months old, and
-- whether older ones are there. Months are those of UTC; both names are put in before it runs.
WITH bounds AS (
    SELECT this_month, (this_month - make_interval(months => $1)) AT TIME ZONE 'UTC' AS oldest
    FROM date_trunc('month', now() AT TIME ZONE 'UTC') AS this_month
)
SELECT coalesce(extract(year FROM age) * 12 + extract(month FROM age), 0)::integer AS behind,
       EXISTS (SELECT FROM {rest} WHERE {key} < (SELECT oldest FROM bounds)) AS has_strays
FROM (
    SELECT age((SELECT this_month FROM bounds), date_trunc('month', min({key}) AT TIME ZONE 'UTC')) AS age
    FROM {rest}
    WHERE {key} >= (SELECT oldest FROM bounds)
      AND {key} < (SELECT this_month AT TIME ZONE 'UTC' FROM bounds)
) AS late
