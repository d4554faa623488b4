-- Whether the schema ($1) has the policies of 013.
SELECT EXISTS (SELECT FROM pg_class t
               JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = $1
               WHERE t.relname = 'tenant_isolation_policies') AS answer
