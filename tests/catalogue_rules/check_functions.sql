-- Every plpgsql function with every warning; a trigger function once for each table that it serves, with the
-- transition tables of all its triggers there.
SELECT format('%s on %s: %s:%s %s', c.functionid::regprocedure, served.relation, c.level, c.lineno, c.message)
FROM (
    SELECT p.oid AS function, t.tgrelid AS relation, max(t.tgoldtable) AS old, max(t.tgnewtable) AS new
    FROM pg_proc p
    JOIN pg_language l ON l.oid = p.prolang AND l.lanname = 'plpgsql'
    LEFT JOIN pg_trigger t ON t.tgfoid = p.oid AND NOT t.tgisinternal
    WHERE p.pronamespace = 'public'::regnamespace
      AND (p.prorettype <> 'trigger'::regtype OR t.oid IS NOT NULL)
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
    GROUP BY p.oid, t.tgrelid
) served
CROSS JOIN LATERAL plpgsql_check_function_tb(
    served.function, coalesce(served.relation, 0), oldtable => served.old, newtable => served.new,
    fatal_errors => false, other_warnings => true, extra_warnings => true, performance_warnings => true,
    security_warnings => true) c
ORDER BY 1
