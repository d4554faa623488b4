-- Whether the statement runs as the service. It is called immutable so that the planner answers it
-- and leaves no condition behind: with one, no operator that might leak (ILIKE, lower) could use its
-- index. PostgreSQL plans a statement under row level security anew for each role.
CREATE FUNCTION is_service() RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT current_user = 'eios_service'
$$;
