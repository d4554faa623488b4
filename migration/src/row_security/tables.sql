-- Every table of the schema ($1) that is meant to have policies.
SELECT c.relname::text AS name,
       pg_get_userbyid(c.relowner)::text AS owner,
       c.relrowsecurity AS enabled,
       c.relforcerowsecurity AS forced,
       (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid) AS policies,
       promised.policies AS promised,
       promised.enforced_since
FROM (SELECT table_name, count(*) AS policies, min(enforced_since) AS enforced_since
      FROM tenant_isolation_policies GROUP BY table_name) promised
JOIN pg_class c ON c.relname = promised.table_name
JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = $1
ORDER BY c.relname
