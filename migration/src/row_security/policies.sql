-- Policies of the schema ($1) that are not as tenant_isolation_policies says, or that it does not name, on the tables
-- that it guards.
WITH found AS (
    SELECT tablename::text AS table_name, policyname::text AS policy_name, permissive, cmd, roles, qual, with_check
    FROM pg_policies
    WHERE schemaname = $1 AND tablename IN (SELECT table_name FROM tenant_isolation_policies)
)
SELECT table_name, policy_name,
       found.table_name IS NOT NULL AS is_there,
       promised.table_name IS NOT NULL AS is_promised,
       coalesce(found.cmd = promised.command::text AND found.roles = ARRAY[promised.role]::name[], false) AS is_for_whom,
       found.permissive IS NOT DISTINCT FROM 'PERMISSIVE'
       AND found.qual IS NOT DISTINCT FROM promised.using_expression
       AND found.with_check IS NOT DISTINCT FROM promised.check_expression AS says_the_same
FROM found
FULL JOIN tenant_isolation_policies promised USING (table_name, policy_name)
WHERE found.table_name IS NULL OR promised.table_name IS NULL
   OR found.cmd <> promised.command::text
   OR found.roles <> ARRAY[promised.role]::name[]
   OR found.permissive <> 'PERMISSIVE'
   OR found.qual IS DISTINCT FROM promised.using_expression
   OR found.with_check IS DISTINCT FROM promised.check_expression
ORDER BY 1, 2
