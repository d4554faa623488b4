-- Server, rights and extension, as one row ($1: schema).
SELECT pg_is_in_recovery() OR current_setting('transaction_read_only')::bool AS read_only,
       coalesce(has_schema_privilege(n.oid, 'CREATE') AND has_schema_privilege(n.oid, 'USAGE'), false) AS may_create_in_schema,
       has_database_privilege(current_database(), 'CREATE') AS may_create_in_database,
       EXISTS (SELECT FROM pg_available_extensions WHERE name = 'uuid-ossp') AS uuid_available,
       EXISTS (SELECT FROM pg_extension WHERE extname = 'uuid-ossp') AS uuid_installed,
       quote_ident(current_user) AS role,
       quote_ident(current_database()) AS database
FROM (SELECT) AS one
LEFT JOIN pg_namespace n ON n.nspname = $1
