-- Functions of the current schema that take, return or read rows of a table: no table can be dropped
-- before them.
SELECT p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS name
FROM pg_proc p
WHERE p.pronamespace = quote_ident(current_schema())::regnamespace
  AND EXISTS (SELECT FROM pg_depend d
              LEFT JOIN pg_type t ON d.refclassid = 'pg_type'::regclass AND t.oid = d.refobjid
              LEFT JOIN pg_type e ON e.oid = t.typelem
              WHERE d.classid = 'pg_proc'::regclass
                AND d.objid = p.oid
                AND (d.refclassid = 'pg_class'::regclass OR t.typrelid <> 0 OR e.typrelid <> 0))
