-- Functions with their owner's rights that belong to another role than they should: $1 names those that stay with the
-- owner of the tables.
SELECT format('%s belongs to %s', p.oid::regprocedure, o.rolname)
FROM pg_proc p
JOIN pg_roles o ON o.oid = p.proowner
WHERE p.prosecdef AND p.pronamespace = 'public'::regnamespace
  AND o.rolname <> CASE WHEN p.proname = ANY ($1) THEN current_user ELSE 'eios_service' END
ORDER BY 1
