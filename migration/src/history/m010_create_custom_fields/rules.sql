-- Whether a JSON value is a list of different texts, none of them blank: what can be chosen from.
CREATE FUNCTION is_option_list(options jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF pg_catalog.jsonb_typeof(options) <> 'array' OR pg_catalog.jsonb_array_length(options) NOT BETWEEN 1 AND 500 THEN
        RETURN false;
    END IF;
    RETURN (SELECT pg_catalog.bool_and(pg_catalog.jsonb_typeof(option) = 'string' AND pg_catalog.btrim(option #>> '{}') <> '')
                   AND pg_catalog.count(DISTINCT option) = pg_catalog.count(*)
            FROM pg_catalog.jsonb_array_elements(options) option);
END
$$;

-- Whether a JSON value limits what may be filled in, by rules that are known and agree with each other.
CREATE FUNCTION is_field_validation(rules jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    rule record;
BEGIN
    IF pg_catalog.jsonb_typeof(rules) <> 'object' THEN
        RETURN false;
    END IF;
    FOR rule IN SELECT key, value, pg_catalog.jsonb_typeof(value) AS kind FROM pg_catalog.jsonb_each(rules) LOOP
        CASE rule.key
            WHEN 'pattern' THEN
                IF rule.kind <> 'string' OR pg_catalog.char_length(rule.value #>> '{}') > 1000 THEN
                    RETURN false;
                END IF;
            WHEN 'min', 'max' THEN
                IF rule.kind <> 'number' THEN
                    RETURN false;
                END IF;
            WHEN 'min_length', 'max_length' THEN
                IF rule.kind <> 'number' OR (rule.value #>> '{}') !~ '^[0-9]{1,6}$' THEN
                    RETURN false;
                END IF;
            ELSE
                RETURN false;
        END CASE;
    END LOOP;
    RETURN coalesce((rules ->> 'min')::numeric <= (rules ->> 'max')::numeric, true)
       AND coalesce((rules ->> 'min_length')::integer <= (rules ->> 'max_length')::integer, true);
END
$$;
