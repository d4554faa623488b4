-- The text of a capture function, made for one table: its columns stand in plain SQL, which is
-- several times cheaper than taking rows apart when they are written. `settings` is what
-- audit_enable was told, as the triggers carry it.

-- What a column of a table needs to be compared and written down.
CREATE FUNCTION audit_columns(
    target regclass, settings jsonb, OUT name text, OUT is_key boolean, OUT is_uuid boolean, OUT is_secret boolean,
    OUT comparison text, OUT writing text
) RETURNS SETOF record
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT a.attname::text,
           coalesce(a.attnum = ANY (k.conkey), false),
           a.atttypid = 'uuid'::regtype,
           settings -> 'secret' ? a.attname,
           -- A type without an operator of its own for equality, or with one that takes different
           -- texts for equal, is compared as text.
           CASE WHEN t.typtype IN ('e', 'r') OR a.atttypid IN ('varchar'::regtype, 'bpchar'::regtype)
                     OR (a.atttypid < 16384 AND EXISTS (SELECT FROM pg_opclass o JOIN pg_am m ON m.oid = o.opcmethod
                                                        WHERE m.amname = 'btree' AND o.opcdefault AND o.opcintype = a.atttypid))
                THEN CASE WHEN c.collisdeterministic IS FALSE THEN ' COLLATE "C"' ELSE '' END
                ELSE '::text' END,
           CASE WHEN settings -> 'secret' ? a.attname THEN 'CASE WHEN %1$s.%2$I IS NOT NULL THEN ''"[redacted]"'' END'
                WHEN a.atttypid IN ('jsonb'::regtype, 'bool'::regtype, 'int2'::regtype, 'int4'::regtype, 'int8'::regtype)
                    THEN '%1$s.%2$I::text'
                WHEN a.atttypid = 'uuid'::regtype THEN '''"'' || %1$s.%2$I::text || ''"'''
                ELSE 'to_json(%1$s.%2$I)::text' END
    FROM pg_attribute a
    JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_collation c ON c.oid = a.attcollation
    LEFT JOIN pg_constraint k ON k.conrelid = a.attrelid AND k.contype = 'p'
    WHERE a.attrelid = target AND a.attnum > 0 AND NOT a.attisdropped AND NOT settings -> 'ignored' ? a.attname
    ORDER BY a.attnum
$$;

-- The expression that finds the project of a row. `row_form` is how a column of the row is called:
-- 'new_row.%I'. A path is `column -> table.column -> …`; the first that leads to
-- a project wins. The parents of a row that goes in a cascade are gone already, but on record.
CREATE FUNCTION audit_project(settings jsonb, row_form text, may_be_orphan boolean) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
    path text;
    steps text[];
    found text;
    alternatives text[] := '{}';
    parents text[] := '{}';
BEGIN
    FOR path IN SELECT jsonb_array_elements_text(settings -> 'project') LOOP
        steps := regexp_split_to_array(path, '\s*->\s*');
        found := format(row_form, steps[1]);
        IF cardinality(steps) > 1 THEN
            parents := parents || found;
        END IF;
        FOR i IN 2 .. cardinality(steps) LOOP
            found := format('(SELECT p.%I FROM %I p WHERE p.id = %s)',
                            split_part(steps[i], '.', 2), split_part(steps[i], '.', 1), found);
        END LOOP;
        alternatives := alternatives || found;
    END LOOP;
    IF may_be_orphan AND parents <> '{}' THEN
        alternatives := alternatives || format(
            '(SELECT l.project_id FROM admin_audit_log l WHERE l.target_id IN (%s) AND l.created_at >= now() AND l.project_id IS NOT NULL LIMIT 1)',
            array_to_string(ARRAY(SELECT DISTINCT unnest(parents)), ', '));
    END IF;
    RETURN CASE cardinality(alternatives) WHEN 0 THEN 'NULL::uuid' WHEN 1 THEN alternatives[1]
                ELSE format('coalesce(%s)', array_to_string(alternatives, ', ')) END;
END
$$;

-- The expression that tells what an update meant; `before` and `after` are how a column of the old
-- and of the new row is called.
CREATE FUNCTION audit_meaning(target regclass, settings jsonb, before text, after text) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH rules (position, name, sense, action) AS (
        VALUES (-1::bigint, 'deleted_at', 'SET', 'SOFT_DELETED'), (0, 'deleted_at', 'CLEARED', 'RESTORED')
        UNION ALL
        SELECT position, rule ->> 'column', rule ->> 'when', rule ->> 'action'
        FROM jsonb_array_elements(settings -> 'actions') WITH ORDINALITY given (rule, position)
    ), branches AS (
        SELECT position, format(CASE sense
            WHEN 'SET' THEN 'WHEN %1$s IS NULL AND %2$s IS NOT NULL THEN %3$L'
            WHEN 'CLEARED' THEN 'WHEN %1$s IS NOT NULL AND %2$s IS NULL THEN %3$L'
            ELSE 'WHEN %1$s IS DISTINCT FROM %2$s THEN %3$L' END, format(before, name), format(after, name), action) AS branch
        FROM rules
        JOIN pg_attribute a ON a.attrelid = target AND a.attname = name AND NOT a.attisdropped
    )
    SELECT CASE count(*) WHEN 0 THEN format('%L::audit_action', settings ->> 'update')
           ELSE format('(CASE %s ELSE %L END)::audit_action', string_agg(branch, ' ' ORDER BY position), settings ->> 'update') END
    FROM branches
$$;

-- Id, target, label, organization and project of an audit row, out of the row called `row_form`.
CREATE FUNCTION audit_target(settings jsonb, keys text[], has_uuid_key boolean, row_form text, may_be_orphan boolean) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT format('(left(who.id::text, 24) || right((%1$s)::text, 12))::uuid, %1$s, %2$s, %3$s, %4$s',
                  CASE WHEN has_uuid_key THEN format(row_form, keys[1]) ELSE format('md5(%s)::uuid', label.of_key) END,
                  CASE WHEN settings ->> 'label' IS NOT NULL THEN format(row_form, settings ->> 'label') || '::text'
                       WHEN has_uuid_key THEN 'NULL' ELSE label.of_key END,
                  CASE WHEN settings ->> 'org' IS NOT NULL THEN format(row_form, settings ->> 'org') ELSE 'NULL' END,
                  audit_project(settings, row_form, may_be_orphan))
    FROM (SELECT format('concat_ws('' '', %s)', string_agg(format(row_form, k), ', ' ORDER BY position)) AS of_key
          FROM unnest(keys) WITH ORDINALITY listed (k, position)) label
$$;
