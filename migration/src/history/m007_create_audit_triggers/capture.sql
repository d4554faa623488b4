-- One member of a JSON object, as an expression that gives its text: of a secret only whether it is
-- there. Without a value it gives NULL, or null in words.
CREATE FUNCTION audit_member(alias text, field text, secrets text[], with_null boolean) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS $$
DECLARE
    reference text := format('%I.%I', alias, field);
    value text := format('to_json(%s)::text', reference);
BEGIN
    IF field = ANY (secrets) THEN
        value := format('CASE WHEN %s IS NOT NULL THEN %L END', reference, '"[redacted]"');
    END IF;
    IF with_null THEN
        value := format('coalesce(%s, %L)', value, 'null');
    END IF;
    RETURN format('%L || %s', to_json(field)::text || ':', value);
END
$$;

-- A way from a row to its project, as an expression; for rows that were deleted with the rows that
-- the way leads by, the log is asked at each of them.
CREATE FUNCTION audit_way(alias text, way text, is_deleted boolean) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS $$
DECLARE
    stop text;
    place text;
    asked text[] := ARRAY[]::text[];
BEGIN
    IF way LIKE '(%' THEN
        RETURN replace(way, 'row.', format('%I.', alias));
    END IF;
    FOREACH stop IN ARRAY string_to_array(way, ' ') LOOP
        IF place IS NULL THEN
            place := format('%I.%I', alias, stop);
        ELSE
            asked := asked || format('audit_project_of(%s)', place);
            place := format('(SELECT %I FROM %I WHERE id = %s)', split_part(stop, '.', 2), split_part(stop, '.', 1), place);
        END IF;
    END LOOP;
    IF is_deleted AND cardinality(asked) > 0 THEN
        RETURN format('coalesce(%s, %s)', place, array_to_string(asked, ', '));
    END IF;
    RETURN place;
END
$$;

-- The organization of a row, as an expression. A row that a cascade is about to delete may have lost
-- it with what it refers to: then the log is asked.
CREATE FUNCTION audit_org(alias text, org text, ways text[]) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS $$
DECLARE
    asked text;
BEGIN
    IF org = '' THEN
        RETURN 'NULL::uuid';
    END IF;
    SELECT string_agg(format(', audit_org_of(%I.%I)', alias, split_part(way, ' ', 1)), '' ORDER BY place) INTO asked
    FROM unnest(ways) WITH ORDINALITY list (way, place)
    WHERE way LIKE '% %' AND way NOT LIKE '(%';
    IF asked IS NULL THEN
        RETURN format('%I.%I', alias, org);
    END IF;
    RETURN format('coalesce(%I.%I%s)', alias, org, asked);
END
$$;

-- The project of a row, as an expression: the first way that leads there.
CREATE FUNCTION audit_project(alias text, ways text[], is_deleted boolean) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS $$
BEGIN
    IF cardinality(ways) = 0 THEN
        RETURN 'NULL::uuid';
    END IF;
    RETURN (SELECT format('coalesce(%s)', string_agg(audit_way(alias, way, is_deleted), ', ' ORDER BY place))
            FROM unnest(ways) WITH ORDINALITY list (way, place));
END
$$;

-- What an update is called, as an expression over the rows before and after it.
CREATE FUNCTION audit_word(before text, after text, columns text[], marks text[]) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS $$
DECLARE
    mark text;
    words text[];
    cases text := '';
    otherwise text := 'UPDATED';
BEGIN
    IF 'deleted_at' = ANY (columns) THEN
        marks := '{SOFT_DELETED set deleted_at,RESTORED unset deleted_at}'::text[] || marks;
    END IF;
    FOREACH mark IN ARRAY marks LOOP
        words := string_to_array(mark, ' ');
        CASE words[2]
        WHEN 'set' THEN
            cases := cases || format(' WHEN %I.%I IS NULL AND %I.%I IS NOT NULL THEN %L',
                                     before, words[3], after, words[3], words[1]);
        WHEN 'unset' THEN
            cases := cases || format(' WHEN %I.%I IS NOT NULL AND %I.%I IS NULL THEN %L',
                                     before, words[3], after, words[3], words[1]);
        WHEN 'change' THEN
            cases := cases || format(' WHEN %I.%I IS DISTINCT FROM %I.%I THEN %L',
                                     before, words[3], after, words[3], words[1]);
        WHEN 'reach' THEN
            cases := cases || format(' WHEN %I.%I IS DISTINCT FROM %L AND %I.%I = %L THEN %L',
                                     before, words[3], words[4], after, words[3], words[4], words[1]);
        WHEN 'any' THEN
            otherwise := words[1];
        ELSE
            RAISE invalid_parameter_value USING
                MESSAGE = format('not a mark: %s', mark),
                HINT = 'Say which action it is, then: set, unset or change and a column, reach, a column and a value, or any.';
        END CASE;
    END LOOP;
    IF cases = '' THEN
        RETURN format('%L::audit_action', otherwise);
    END IF;
    RETURN format('(CASE%s ELSE %L END)::audit_action', cases, otherwise);
END
$$;
