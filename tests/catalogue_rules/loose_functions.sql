SELECT p.oid::regprocedure::text
FROM pg_proc p
JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema')
  AND (coalesce(array_to_string(p.proconfig, ' '), '') !~ '(^| )search_path=[a-z_]+, pg_temp$'
       OR has_function_privilege('public', p.oid, 'EXECUTE'))
ORDER BY 1
