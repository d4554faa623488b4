-- The text of the capture function, out of a template and what the columns of the table put into it.

-- Puts the values of `pieces` in the place of their names in double braces.
CREATE FUNCTION audit_fill(template text, pieces jsonb) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS $$
DECLARE
    piece record;
BEGIN
    FOR piece IN SELECT key, value FROM jsonb_each_text(pieces) LOOP
        template := replace(template, '{{' || piece.key || '}}', piece.value);
    END LOOP;
    RETURN template;
END
$$;

-- What each column of the table contributes.
CREATE FUNCTION audit_pieces(target regclass, settings jsonb) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH columns AS (
        SELECT c.name, c.is_key, c.is_uuid, c.is_secret, position,
               format('o.%1$I%2$s IS DISTINCT FROM n.%1$I%2$s', c.name, c.comparison) AS differs,
               format('old_row.%1$I%2$s IS DISTINCT FROM new_row.%1$I%2$s', c.name, c.comparison) AS differs_alone,
               to_json(c.name) || ':' AS key,
               c.writing
        FROM audit_columns(target, settings) WITH ORDINALITY c (name, is_key, is_uuid, is_secret, comparison, writing, position)
    )
    SELECT jsonb_build_object(
        'keys', jsonb_agg(name) FILTER (WHERE is_key),
        'has_uuid_key', count(*) FILTER (WHERE is_key) = 1 AND bool_and(is_uuid) FILTER (WHERE is_key),
        'same_key', string_agg(format('o.%1$I = n.%1$I', name), ' AND ') FILTER (WHERE is_key),
        'same_key_alone', string_agg(format('old_row.%1$I = new_row.%1$I', name), ' AND ') FILTER (WHERE is_key),
        'key', (array_agg(quote_ident(name)) FILTER (WHERE is_key))[1],
        'differs', string_agg(differs, E'\n               OR ' ORDER BY position),
        'fields', string_agg(format('CASE WHEN %s THEN %L END', differs, name), E',\n                   ' ORDER BY position)
                  FILTER (WHERE NOT is_key),
        'befores', string_agg(format('CASE WHEN %s THEN %L || coalesce(%s, ''null'') END', differs, key, format(writing, 'o', name)),
                              E',\n                   ' ORDER BY position),
        'afters', string_agg(format('CASE WHEN %s THEN %L || coalesce(%s, ''null'') END', differs, key, format(writing, 'n', name)),
                             E',\n                   ' ORDER BY position),
        'branches', string_agg(format(
            E'            IF %s THEN\n                fields := fields || %L::text;\n'
            '                befores := befores || %L || coalesce(%s, ''null'');\n'
            '                afters := afters || %3$L || coalesce(%5$s, ''null'');\n            END IF;',
            differs_alone, name, ',' || key, format(writing, 'old_row', name), format(writing, 'new_row', name)), E'\n' ORDER BY position)
                    FILTER (WHERE NOT is_key),
        'hidden', coalesce(string_agg(format(' || jsonb_build_object(%L, CASE WHEN row_alias.%I IS NOT NULL THEN ''[redacted]'' END)', name, name), '')
                           FILTER (WHERE is_secret), '')
    )
    FROM columns
$$;

-- The body of the capture function of a table. It knows four cases: rows that came, one row that
-- changed (the everyday case, which starts no large query), rows that changed, rows that went. When
-- it fails, whatever the reason, capture_slowly takes over, and the caller's statement goes on.
CREATE FUNCTION audit_capture_body(target regclass, settings jsonb) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
    pieces jsonb := audit_pieces(target, settings);
    keys text[] := ARRAY(SELECT jsonb_array_elements_text(pieces -> 'keys'));
    is_uuid boolean := pieces ->> 'has_uuid_key';
    whole text := (SELECT coalesce(format(' - %L::text[]', array_agg(name)), '') FROM jsonb_array_elements_text(settings -> 'ignored') name)
                  || (pieces ->> 'hidden');
BEGIN
    pieces := pieces || jsonb_build_object(
        'insert', 'INSERT INTO admin_audit_log (created_at, xact, actor_type, actor_user_id, actor_label, api_key_id, '
                  'ip_address, user_agent, request_id, session_id, reason, metadata, category, target_type, '
                  'id, target_id, target_label, org_id, project_id, action, changed_fields, previous_values, new_values)',
        'who', format('who.created_at, who.xact, who.actor_type, who.actor_user_id, who.actor_label, who.api_key_id, who.ip_address, '
                      'who.user_agent, who.request_id, who.session_id, who.reason, who.metadata, %L, %L',
                      settings ->> 'category', (SELECT relname FROM pg_class WHERE oid = target)),
        'new_target', audit_target(settings, keys, is_uuid, 'n.%I', false),
        'old_target', audit_target(settings, keys, is_uuid, 'o.%I', true),
        'either_target', audit_target(settings, keys, is_uuid, 'coalesce(n.%I, o.%1$I)', true),
        'lone_target', audit_target(settings, keys, is_uuid, 'new_row.%I', true),
        'meaning', audit_meaning(target, settings, 'o.%I', 'n.%I'),
        'lone_meaning', audit_meaning(target, settings, 'old_row.%I', 'new_row.%I'),
        'table', (SELECT quote_ident(relname) FROM pg_class WHERE oid = target),
        'new_whole', 'to_jsonb(n)' || replace(whole, 'row_alias.', 'n.'),
        'old_whole', 'to_jsonb(o)' || replace(whole, 'row_alias.', 'o.'));
    RETURN audit_fill($template$
DECLARE
    who admin_audit_log;
    old_row {{table}};
    new_row {{table}};
    is_alone boolean;
    fields text[] := '{}';
    befores text := '';
    afters text := '';
    state text;
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM FROM new_rows LIMIT 1;
        IF FOUND THEN
            who := audit_context();
            {{insert}}
            SELECT {{who}}, {{new_target}}, 'CREATED', NULL, NULL, {{new_whole}}
            FROM new_rows n;
        END IF;
    ELSIF TG_OP = 'UPDATE' THEN
        SELECT * INTO new_row FROM new_rows WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1);
        is_alone := FOUND;
        IF is_alone THEN
            SELECT * INTO old_row FROM old_rows;
        ELSE
            PERFORM FROM new_rows LIMIT 1;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
        END IF;
        IF is_alone AND {{same_key_alone}} THEN
{{branches}}
            IF fields <> '{}' THEN
                who := audit_context();
                {{insert}}
                VALUES ({{who}}, {{lone_target}}, {{lone_meaning}}, fields, ('{' || substr(befores, 2) || '}')::jsonb, ('{' || substr(afters, 2) || '}')::jsonb);
            END IF;
        ELSE
            -- A full join is never a nested loop, whatever the number of rows this was planned with.
            -- A row whose key changes is one that went and one that came.
            who := audit_context();
            {{insert}}
            SELECT {{who}}, {{either_target}},
                   CASE WHEN o.{{key}} IS NULL THEN 'CREATED' WHEN n.{{key}} IS NULL THEN 'DELETED' ELSE {{meaning}} END,
                   CASE WHEN o.{{key}} IS NOT NULL AND n.{{key}} IS NOT NULL THEN array_remove(ARRAY[
                   {{fields}}], NULL) END,
                   CASE WHEN o.{{key}} IS NOT NULL THEN ('{' || concat_ws(',',
                   {{befores}}) || '}')::jsonb END,
                   CASE WHEN n.{{key}} IS NOT NULL THEN ('{' || concat_ws(',',
                   {{afters}}) || '}')::jsonb END
            FROM old_rows o FULL JOIN new_rows n ON {{same_key}}
            WHERE {{differs}};
        END IF;
    ELSIF TG_OP = 'DELETE' THEN
        PERFORM FROM old_rows LIMIT 1;
        IF FOUND THEN
            who := audit_context();
            {{insert}}
            SELECT {{who}}, {{old_target}}, 'DELETED', NULL, {{old_whole}}, NULL
            FROM old_rows o;
        END IF;
    ELSE
        who := audit_context();
        {{insert}}
        VALUES ({{who}}, uuid_v7(who.created_at), NULL, NULL, NULL, NULL, 'TRUNCATED', NULL, NULL, NULL);
    END IF;
    RETURN NULL;
EXCEPTION WHEN OTHERS THEN
    state := SQLSTATE;
    BEGIN
        IF TG_OP = 'INSERT' THEN
            PERFORM capture_slowly(TG_RELID, TG_OP, TG_ARGV[0], state, '[]', (SELECT jsonb_agg(to_jsonb(n)) FROM new_rows n));
        ELSIF TG_OP = 'UPDATE' THEN
            PERFORM capture_slowly(TG_RELID, TG_OP, TG_ARGV[0], state, (SELECT jsonb_agg(to_jsonb(o)) FROM old_rows o),
                                   (SELECT jsonb_agg(to_jsonb(n)) FROM new_rows n));
        ELSIF TG_OP = 'DELETE' THEN
            PERFORM capture_slowly(TG_RELID, TG_OP, TG_ARGV[0], state, (SELECT jsonb_agg(to_jsonb(o)) FROM old_rows o), '[]');
        ELSE
            PERFORM capture_slowly(TG_RELID, TG_OP, TG_ARGV[0], state, '[]', '[]');
        END IF;
    EXCEPTION WHEN OTHERS THEN
        RAISE WARNING 'The audit log has no record of % on %: SQLSTATE %, then %', TG_OP, TG_RELID::regclass, state, SQLSTATE;
    END;
    RETURN NULL;
END
$template$, pieces);
END
$$;
