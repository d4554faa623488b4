-- Whether a JSON value is what a setting of that type holds.
CREATE FUNCTION is_setting(kind settings_value_type, value jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN CASE kind::text
        WHEN 'BOOLEAN' THEN pg_catalog.jsonb_typeof(value) = 'boolean'
        WHEN 'NUMBER' THEN pg_catalog.jsonb_typeof(value) = 'number'
        WHEN 'JSON' THEN true
        ELSE pg_catalog.jsonb_typeof(value) = 'string'
    END;
END
$$;

-- Whether a JSON value lists the variants of a flag: objects with a key of their own each, a weight from
-- 0 and, if need be, a payload.
CREATE FUNCTION is_flag_variants(variants jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF pg_catalog.jsonb_typeof(variants) <> 'array' OR pg_catalog.jsonb_array_length(variants) > 50 THEN
        RETURN false;
    END IF;
    IF EXISTS (SELECT FROM pg_catalog.jsonb_array_elements(variants) variant
               WHERE pg_catalog.jsonb_typeof(variant) <> 'object') THEN
        RETURN false;
    END IF;
    RETURN (SELECT coalesce(pg_catalog.bool_and(
                       coalesce(pg_catalog.jsonb_typeof(variant -> 'key') = 'string', false)
                       AND variant ->> 'key' ~ '^[a-z0-9][a-z0-9_.-]{0,62}$'
                       AND coalesce(pg_catalog.jsonb_typeof(variant -> 'weight') = 'number', false)
                       AND (variant ->> 'weight')::numeric BETWEEN 0 AND 100000
                       AND variant - ARRAY['key', 'weight', 'payload'] = '{}'), true)
                   AND pg_catalog.count(DISTINCT variant ->> 'key') = pg_catalog.count(*)
            FROM pg_catalog.jsonb_array_elements(variants) variant);
END
$$;

-- Whether a JSON value is a condition of a rule: what it looks at, how, and the values that it looks for.
CREATE FUNCTION is_flag_condition(condition jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF pg_catalog.jsonb_typeof(condition) <> 'object' OR condition - ARRAY['on', 'name', 'operator', 'values'] <> '{}'
       OR pg_catalog.jsonb_typeof(condition -> 'values') IS DISTINCT FROM 'array'
       OR coalesce(condition ->> 'on', '') NOT IN ('ORG', 'PROJECT', 'PLAN', 'USER', 'ATTRIBUTE')
       OR coalesce(condition ->> 'operator', '') NOT IN ('IN', 'NOT_IN', 'STARTS_WITH', 'ENDS_WITH', 'CONTAINS', 'LESS', 'GREATER', 'BEFORE', 'AFTER')
    THEN
        RETURN false;
    END IF;
    -- Only an attribute has a name, and only it is more than an id to compare.
    IF (condition ->> 'on' = 'ATTRIBUTE') <> (coalesce(condition ->> 'name', '') <> '')
       OR condition ->> 'on' <> 'ATTRIBUTE' AND condition ->> 'operator' NOT IN ('IN', 'NOT_IN')
    THEN
        RETURN false;
    END IF;
    RETURN pg_catalog.jsonb_array_length(condition -> 'values') BETWEEN 1 AND 1000;
END
$$;

-- Whether a JSON value lists the rules of a flag, the first that fits being the one that counts: each
-- with its conditions, whether the flag is on, and whom it serves what.
CREATE FUNCTION is_flag_rules(rules jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS $$
DECLARE
    rule jsonb;
BEGIN
    IF pg_catalog.jsonb_typeof(rules) <> 'array' OR pg_catalog.jsonb_array_length(rules) > 100 THEN
        RETURN false;
    END IF;
    FOR rule IN SELECT * FROM pg_catalog.jsonb_array_elements(rules) LOOP
        IF pg_catalog.jsonb_typeof(rule) <> 'object'
           OR rule - ARRAY['conditions', 'is_enabled', 'variant', 'percentage'] <> '{}'
           OR pg_catalog.jsonb_typeof(rule -> 'conditions') IS DISTINCT FROM 'array'
           OR pg_catalog.jsonb_typeof(rule -> 'is_enabled') IS DISTINCT FROM 'boolean'
           OR rule ? 'variant' AND pg_catalog.jsonb_typeof(rule -> 'variant') <> 'string'
           OR rule ? 'percentage' AND pg_catalog.jsonb_typeof(rule -> 'percentage') <> 'number'
        THEN
            RETURN false;
        END IF;
        IF (rule ->> 'percentage')::numeric NOT BETWEEN 0 AND 100 THEN
            RETURN false;
        END IF;
        IF EXISTS (SELECT FROM pg_catalog.jsonb_array_elements(rule -> 'conditions') condition
                   WHERE NOT is_flag_condition(condition)) THEN
            RETURN false;
        END IF;
    END LOOP;
    RETURN true;
END
$$;

-- Whether a JSON value says for whom an announcement is: types of organizations, codes of plans, or ids
-- of organizations.
CREATE FUNCTION is_audience(kind announcement_audience, filter jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    pattern text := CASE kind::text
        WHEN 'ORG_TYPE' THEN '^(COUPLE|PLANNER|VENUE)$'
        WHEN 'ORGS' THEN '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        ELSE '.'
    END;
BEGIN
    IF kind::text = 'ALL' OR filter IS NULL THEN
        RETURN kind::text = 'ALL' AND filter IS NULL;
    END IF;
    IF pg_catalog.jsonb_typeof(filter) <> 'array' OR pg_catalog.jsonb_array_length(filter) NOT BETWEEN 1 AND 1000 THEN
        RETURN false;
    END IF;
    RETURN (SELECT pg_catalog.bool_and(pg_catalog.jsonb_typeof(item) = 'string' AND item #>> '{}' ~ pattern)
            FROM pg_catalog.jsonb_array_elements(filter) item);
END
$$;
