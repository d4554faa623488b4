-- Whether the statement runs as the service, for policies and nothing else. It is called immutable
-- so that the planner answers it and leaves no condition behind: with one, no operator that might
-- leak (ILIKE, lower) could use its index. A statement on a protected table is planned anew for
-- each role; any other expression would keep the answer that it got first.
CREATE FUNCTION is_service() RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT current_user = 'eios_service'
$$;
