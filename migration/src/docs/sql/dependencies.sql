-- What a view or function of the schema $1 needs first, among the other views and functions.
-- A view is named by its name, a function by name(identity arguments).
WITH path AS MATERIALIZED (SELECT set_config('search_path', quote_ident($1), true)),
edge AS (
    SELECT r.ev_class AS view, NULL::oid AS function, d.refclassid, d.refobjid
    FROM pg_depend d
    JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
    WHERE d.refobjid <> r.ev_class
  UNION
    SELECT NULL, d.objid, d.refclassid, d.refobjid
    FROM pg_depend d
    WHERE d.classid = 'pg_proc'::regclass AND d.refobjid <> d.objid
)
SELECT DISTINCT
       coalesce(v.relname::text, f.proname || '(' || pg_get_function_identity_arguments(f.oid) || ')') AS object,
       coalesce(w.relname::text, g.proname || '(' || pg_get_function_identity_arguments(g.oid) || ')') AS needs
FROM path
CROSS JOIN edge e
LEFT JOIN pg_class v ON v.oid = e.view
LEFT JOIN pg_proc f ON f.oid = e.function
LEFT JOIN pg_type t ON e.refclassid = 'pg_type'::regclass AND t.oid = e.refobjid
LEFT JOIN pg_type element ON element.oid = t.typelem
LEFT JOIN pg_class w
       ON w.relkind IN ('v', 'm')
      AND w.oid IN (CASE WHEN e.refclassid = 'pg_class'::regclass THEN e.refobjid END, t.typrelid, element.typrelid)
LEFT JOIN pg_proc g ON e.refclassid = 'pg_proc'::regclass AND g.oid = e.refobjid
JOIN pg_namespace n ON n.oid = coalesce(v.relnamespace, f.pronamespace) AND n.nspname = $1
JOIN pg_namespace m ON m.oid = coalesce(w.relnamespace, g.pronamespace) AND m.nspname = $1
