-- $1: schema, $2: types to ignore. The shape of enums.csv.
SELECT t.typname::text,
       row_number() OVER (PARTITION BY t.oid ORDER BY e.enumsortorder),
       e.enumlabel::text
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
JOIN pg_enum e ON e.enumtypid = t.oid
WHERE n.nspname = $1 AND t.typname <> ALL ($2)
