-- Tables of the managed schema that policies do not guard, and policies that guard nothing.
WITH relation AS (
    SELECT c.oid, c.relname, c.relkind, c.relrowsecurity, c.reloptions,
           c.relname IN ('seaql_migrations') OR c.relname LIKE 'eios\_migration%' AS is_ours
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
), granted AS (
    SELECT relation.*, command,
           has_table_privilege('eios_app', oid, command)
           OR command IN ('SELECT', 'INSERT', 'UPDATE') AND has_any_column_privilege('eios_app', oid, command) AS is_granted
    FROM relation, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS command
)
SELECT relname || ': row level security is off' FROM relation
WHERE relkind IN ('r', 'p') AND NOT relrowsecurity AND NOT is_ours
UNION ALL
SELECT format('%s: row level security is off, and eios_app is granted %s', relname, command) FROM granted
WHERE relkind IN ('r', 'p') AND NOT relrowsecurity AND is_granted
UNION ALL
SELECT format('%s: eios_app is granted %s, and no policy is for it', relname, command) FROM granted
WHERE relkind IN ('r', 'p') AND relrowsecurity AND is_granted
  AND NOT EXISTS (
      SELECT FROM pg_policies p
      WHERE p.schemaname = 'public' AND p.tablename = relname AND p.roles = '{eios_app}' AND p.cmd = command)
UNION ALL
SELECT format('%s: eios_app is granted %s', relname, command)
FROM relation, unnest(ARRAY['TRUNCATE', 'TRIGGER', 'REFERENCES']) AS command
WHERE has_table_privilege('eios_app', oid, command)
UNION ALL
SELECT format('%s: eios_app is granted %s on a partition, past its table''s policies', c.relname, command)
FROM pg_class c, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS command
WHERE c.relnamespace = 'public'::regnamespace AND c.relispartition AND c.relkind IN ('r', 'p')
  AND has_table_privilege('eios_app', c.oid, command)
UNION ALL
SELECT relname || ': is a view with its owner''s rights' FROM relation
WHERE relkind = 'v' AND NOT coalesce(reloptions, '{}') @> '{security_invoker=true}'
  AND has_table_privilege('eios_app', oid, 'SELECT')
UNION ALL
SELECT relname || ': is a materialized view that eios_app reads' FROM relation
WHERE relkind = 'm' AND has_table_privilege('eios_app', oid, 'SELECT')
UNION ALL
SELECT format('%s.%s: is for PUBLIC', tablename, policyname) FROM pg_policies
WHERE schemaname = 'public' AND 'public' = ANY (roles)
UNION ALL
SELECT format('%s.%s: opens every row', tablename, policyname) FROM pg_policies
WHERE schemaname = 'public' AND (qual = 'true' OR with_check = 'true')
UNION ALL
SELECT format('%s.%s: is not in tenant_isolation_policies as it is', p.tablename, p.policyname) FROM pg_policies p
WHERE p.schemaname = 'public'
  AND NOT EXISTS (
      SELECT FROM tenant_isolation_policies t
      WHERE (t.table_name, t.policy_name, t.command::text) = (p.tablename, p.policyname, p.cmd)
        AND p.roles = ARRAY[t.role::name]
        AND t.using_expression IS NOT DISTINCT FROM p.qual AND t.check_expression IS NOT DISTINCT FROM p.with_check)
UNION ALL
SELECT format('%s.%s: is in tenant_isolation_policies only', table_name, policy_name) FROM tenant_isolation_policies t
WHERE NOT EXISTS (
    SELECT FROM pg_policies p
    WHERE p.schemaname = 'public' AND (p.tablename, p.policyname) = (t.table_name, t.policy_name))
ORDER BY 1
