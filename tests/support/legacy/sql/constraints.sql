-- $1: schema, $2: tables to ignore. The shape of constraints.csv. NOT NULL (a constraint since PostgreSQL 18) is a
-- column's property there.
SELECT c.relname::text,
       o.conname::text,
       CASE o.contype WHEN 'p' THEN 'PRIMARY KEY' WHEN 'u' THEN 'UNIQUE' WHEN 'f' THEN 'FOREIGN KEY'
                      WHEN 'c' THEN 'CHECK' WHEN 'x' THEN 'EXCLUDE' ELSE o.contype::text END,
       replace(pg_get_constraintdef(o.oid), ' REFERENCES ' || quote_ident($1) || '.', ' REFERENCES ')
FROM pg_constraint o
JOIN pg_class c ON c.oid = o.conrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND c.relname <> ALL ($2) AND o.contype NOT IN ('n', 't')
