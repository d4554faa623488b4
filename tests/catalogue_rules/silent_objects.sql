-- Tables, columns, views, types and functions without a COMMENT; $1: bookkeeping tables. Members of extensions say for
-- themselves what they are, and a partition is what its parent is.
WITH own AS (
    SELECT c.oid, c.relname FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
      AND c.relname <> ALL ($1)
)
SELECT 'table ' || relname FROM own WHERE obj_description(oid, 'pg_class') IS NULL
UNION ALL
SELECT 'column ' || own.relname || '.' || a.attname
FROM own JOIN pg_attribute a ON a.attrelid = own.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE col_description(own.oid, a.attnum) IS NULL
UNION ALL
SELECT 'type ' || t.typname
FROM pg_type t
WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd') AND obj_description(t.oid, 'pg_type') IS NULL
UNION ALL
SELECT 'function ' || p.oid::regprocedure
FROM pg_proc p
WHERE p.pronamespace = 'public'::regnamespace AND obj_description(p.oid, 'pg_proc') IS NULL
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
ORDER BY 1
