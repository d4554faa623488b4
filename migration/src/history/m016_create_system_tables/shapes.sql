-- Whether a list of variants is one: objects with a key of their own and a weight, the default among them.
CREATE FUNCTION are_flag_variants(variants jsonb, default_variant text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT jsonb_typeof(variants) = 'array' AND coalesce((
        SELECT bool_and(CASE jsonb_typeof(variant) WHEN 'object' THEN coalesce(
                            variant - '{key,weight,value}'::text[] = '{}'
                            AND jsonb_typeof(variant -> 'key') = 'string' AND variant ->> 'key' <> ''
                            AND jsonb_typeof(variant -> 'weight') = 'number' AND variant -> 'weight' >= '0', false)
                        ELSE false END)
               AND count(DISTINCT variant -> 'key') = count(*)
               AND bool_or(variant ->> 'key' = default_variant)
        FROM jsonb_array_elements(CASE jsonb_typeof(variants) WHEN 'array' THEN variants ELSE '[]' END) AS variant), false)
$$;

-- Whether a condition is one: it compares the organization, project, plan, user or an attribute with a list of values.
CREATE FUNCTION is_flag_condition(condition jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN jsonb_typeof(condition) <> 'object' OR jsonb_typeof(condition -> 'values') IS DISTINCT FROM 'array'
        THEN false
        ELSE coalesce(condition - '{on,attribute,operator,values}'::text[] = '{}'
            AND condition ->> 'on' IN ('ORG', 'PROJECT', 'PLAN', 'USER', 'ATTRIBUTE')
            AND (condition ->> 'on' = 'ATTRIBUTE') = (condition ? 'attribute')
            AND (NOT condition ? 'attribute'
                 OR jsonb_typeof(condition -> 'attribute') = 'string' AND condition ->> 'attribute' <> '')
            AND condition ->> 'operator' IN ('IN', 'NOT_IN', 'LESS', 'GREATER', 'STARTS_WITH', 'ENDS_WITH', 'CONTAINS')
            AND condition -> 'values' <> '[]'
            AND NOT EXISTS (SELECT FROM jsonb_array_elements(condition -> 'values') AS value
                            WHERE jsonb_typeof(value) IN ('object', 'array', 'null')), false)
        END
$$;

-- Whether an ordered list of rules is one. A rule is met by whoever meets all its conditions, and gives a variant,
-- or lets a share of those whom it meets take part.
CREATE FUNCTION are_flag_rules(rules jsonb, variants jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT jsonb_typeof(rules) = 'array' AND NOT EXISTS (
        SELECT
        FROM jsonb_array_elements(CASE jsonb_typeof(rules) WHEN 'array' THEN rules ELSE '[]' END) AS rule
        WHERE (CASE WHEN jsonb_typeof(rule) <> 'object' OR jsonb_typeof(rule -> 'conditions') IS DISTINCT FROM 'array'
                   THEN false
                   ELSE rule - '{description,conditions,variant,rollout_percentage}'::text[] = '{}'
                       AND (rule ? 'variant' OR rule ? 'rollout_percentage')
                       AND (NOT rule ? 'variant'
                            OR variants @> jsonb_build_array(jsonb_build_object('key', rule -> 'variant')))
                       AND (NOT rule ? 'rollout_percentage'
                            OR jsonb_typeof(rule -> 'rollout_percentage') = 'number'
                               AND rule -> 'rollout_percentage' BETWEEN '0' AND '100')
                       AND NOT EXISTS (SELECT FROM jsonb_array_elements(rule -> 'conditions') AS condition
                                       WHERE NOT is_flag_condition(condition))
                   END) IS NOT TRUE)
$$;
