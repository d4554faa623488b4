-- Makes the months from $2 to $3 of those of the tables $1 that are cut by month.
SELECT ensure_month_partitions(c.oid::regclass,
           greatest(12 * extract(year FROM $3::date)::integer + extract(month FROM $3::date)::integer - this.month, 0),
           greatest(this.month - 12 * extract(year FROM $2::date)::integer - extract(month FROM $2::date)::integer, 0))
FROM pg_partitioned_table p
JOIN pg_class c ON c.oid = p.partrelid AND c.relname = ANY ($1)
CROSS JOIN (SELECT 12 * extract(year FROM today)::integer + extract(month FROM today)::integer AS month
            FROM (SELECT now() AT TIME ZONE 'UTC' AS today) clock) this
WHERE c.relnamespace = quote_ident(current_schema())::regnamespace
ORDER BY c.relname
