-- Functions and procedures. `needed_by_table`: a default, check, generated column or index calls it,
-- so it has to exist before the tables.
WITH path AS MATERIALIZED (SELECT set_config('search_path', quote_ident($1), true))
SELECT p.proname::text AS name,
       p.prokind = 'p' AS procedure,
       pg_get_function_identity_arguments(p.oid) AS identity_arguments,
       pg_get_function_arguments(p.oid) AS arguments,
       pg_get_function_result(p.oid) AS result,
       l.lanname::text AS language,
       CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END AS volatility,
       p.prosecdef AS security_definer,
       replace(pg_get_functiondef(p.oid),
               ' ' || quote_ident($1) || '.' || quote_ident(p.proname) || '(',
               ' ' || quote_ident(p.proname) || '(') AS definition,
       EXISTS (SELECT FROM pg_depend d
               WHERE d.refclassid = 'pg_proc'::regclass AND d.refobjid = p.oid
                 AND d.classid IN ('pg_attrdef'::regclass, 'pg_constraint'::regclass, 'pg_class'::regclass))
           AS needed_by_table,
       obj_description(p.oid, 'pg_proc') AS comment
FROM path
CROSS JOIN pg_proc p
JOIN pg_namespace n ON n.oid = p.pronamespace AND n.nspname = $1
JOIN pg_language l ON l.oid = p.prolang
WHERE p.prokind IN ('f', 'p')
  AND NOT EXISTS (SELECT FROM pg_depend d
                  WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
ORDER BY p.proname, pg_get_function_identity_arguments(p.oid) COLLATE "C"
