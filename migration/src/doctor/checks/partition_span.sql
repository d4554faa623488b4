-- The first and the last time in a default partition; both names are put in before it runs.
SELECT min({key})::timestamptz AS first, max({key})::timestamptz AS last FROM {others}
