-- What the app role may call beside what the server and its extensions bring.
SELECT p.oid::regprocedure::text
FROM pg_proc p
WHERE p.pronamespace = 'public'::regnamespace
  AND p.prorettype <> 'trigger'::regtype
  AND has_function_privilege('eios_app', p.oid, 'EXECUTE')
  AND p.proname NOT IN ('probe', 'probe_keys')
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
ORDER BY 1
