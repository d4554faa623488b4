-- Makes an id that sorts by the time it was made, to a quarter of a microsecond (UUID version 7). It is unique, not
-- secret: it comes from a fast generator.
CREATE FUNCTION uuid_v7() RETURNS uuid
LANGUAGE sql VOLATILE PARALLEL RESTRICTED AS $$
    -- 48 bits of milliseconds, the version, 12 bits of fractions; then the variant and 61 random bits.
    SELECT pg_catalog.overlay(
        '0' OPERATOR(pg_catalog.||) pg_catalog.to_hex(
            (pg_catalog.date_part('epoch', pg_catalog.clock_timestamp()) OPERATOR(pg_catalog.*) 4096000)::pg_catalog.int8)
        OPERATOR(pg_catalog.||) pg_catalog.to_hex(
            (-9223372036854775808)::pg_catalog.int8
            OPERATOR(pg_catalog.+) (pg_catalog.random() OPERATOR(pg_catalog.*) 2305843009213693951)::pg_catalog.int8),
        '7', 13, 0)::pg_catalog.uuid
$$;
