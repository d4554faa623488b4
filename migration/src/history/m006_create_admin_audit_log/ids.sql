-- Ids that grow with time, so that new rows land side by side in every index.

-- A UUID of version 7: milliseconds, then microseconds, then chance. It is the default of many a
-- column: the search path is not pinned, which would cost more than all the rest.
CREATE FUNCTION uuid_v7(at timestamptz DEFAULT clock_timestamp()) RETURNS uuid
LANGUAGE plpgsql VOLATILE PARALLEL SAFE AS $$
DECLARE
    micros pg_catalog.int8 := extract(epoch FROM at) OPERATOR(pg_catalog.*) 1000000;
BEGIN
    RETURN (pg_catalog.lpad(pg_catalog.to_hex(micros / 1000), 12, '0') || '7'
            || pg_catalog.lpad(pg_catalog.to_hex(micros % 1000 * 4), 3, '0')
            || pg_catalog.substr(pg_catalog.gen_random_uuid()::pg_catalog.text, 20))::pg_catalog.uuid;
END
$$;

-- The time that such an id was made with, to the microsecond.
CREATE FUNCTION uuid_v7_time(id uuid) RETURNS timestamptz
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT to_timestamp((('x' || substr(hex, 1, 12))::bit(48)::bigint * 1000
                         + ('x' || substr(hex, 14, 3))::bit(12)::integer / 4)::double precision / 1000000)
    FROM (SELECT replace(id::text, '-', '') AS hex) digits
$$;
