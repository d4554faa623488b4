-- Tables of the managed schema but for $1, what the catalogue lists, and $2, the bookkeeping. A partition is its parent's.
SELECT c.relname::text
FROM pg_class c
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  AND c.relname <> ALL ($1) AND c.relname <> ALL ($2)
ORDER BY 1
