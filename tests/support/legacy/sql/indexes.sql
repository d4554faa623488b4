-- $1: schema, $2: tables to ignore. The shape of indexes.csv: indexes that no constraint owns.
SELECT c.relname::text,
       i.relname::text,
       replace(pg_get_indexdef(i.oid), ' ON ' || quote_ident($1) || '.', ' ON public.')
           || CASE WHEN x.indisvalid THEN '' ELSE ' INVALID' END
FROM pg_index x
JOIN pg_class i ON i.oid = x.indexrelid
JOIN pg_class c ON c.oid = x.indrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND c.relname <> ALL ($2)
  AND NOT EXISTS (SELECT FROM pg_constraint o WHERE o.conindid = i.oid AND o.contype IN ('p', 'u', 'x'))
