-- Whether a constraint has been validated is a state that an operator changes, not part of the schema.
WITH path AS MATERIALIZED (SELECT set_config('search_path', quote_ident($1), true))
SELECT c.relname::text AS relation,
       k.conname::text AS name,
       k.contype::text AS kind,
       regexp_replace(pg_get_constraintdef(k.oid, true), ' NOT VALID$', '') AS definition,
       ARRAY(SELECT a.attname::text
             FROM unnest(k.conkey) WITH ORDINALITY AS u (attnum, position)
             JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.attnum
             ORDER BY u.position) AS columns,
       (SELECT CASE WHEN f.relnamespace = n.oid THEN f.relname::text ELSE f.oid::regclass::text END
        FROM pg_class f WHERE f.oid = k.confrelid) AS target,
       ARRAY(SELECT a.attname::text
             FROM unnest(k.confkey) WITH ORDINALITY AS u (attnum, position)
             JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.attnum
             ORDER BY u.position) AS target_columns,
       k.confdeltype::text AS on_delete,
       obj_description(k.oid, 'pg_constraint') AS comment
FROM path
CROSS JOIN pg_constraint k
JOIN pg_class c ON c.oid = k.conrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = $1
WHERE k.contype IN ('p', 'u', 'x', 'c', 'f') AND k.conparentid = 0
ORDER BY c.relname, array_position(ARRAY['p', 'u', 'x', 'c', 'f'], k.contype::text), k.conname
