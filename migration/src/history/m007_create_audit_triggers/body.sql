-- The body of the function that records changes of a table.
--
-- A statement that changes one row, as most do, is looked at by itself: setting up the expressions for
-- many takes longer than all the rest. All of it happens in the block that catches errors: nothing that is
-- wrong with the log makes a statement fail.
-- Rows without an id go by the text in key, which is what the entry calls them.
-- An update that changes an id deletes one row and creates another. A row is paired with itself by
-- its place: what a deletion clears in two columns of one row are two changes of it, handed over at once.
CREATE FUNCTION audit_body(
    base text,
    part audit_category,
    columns text[],
    secrets text[],
    quiet text[],
    org text,
    project text[],
    marks text[],
    key text
) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS $$
DECLARE
    every text[] := columns || secrets;
    compared text[] := ARRAY(SELECT field FROM unnest(every) field WHERE field <> ALL (quiet));
    body text := $body$
DECLARE
    entry admin_audit_log;
    old_row <table>;
    new_row <table>;
    before text;
    after text;
BEGIN
    BEGIN
        entry := new_audit_entry();
        CASE TG_OP
        WHEN 'UPDATE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            SELECT * INTO new_row FROM new_rows;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND OR new_row.<key> <> old_row.<key> THEN
                INSERT INTO admin_audit_log (<list>)
                SELECT coalesce(n.<key>, o.<key>), coalesce(<org n>, <org gone o>), coalesce(<project n>, <project gone o>),
                       entry.actor_user_id, entry.api_key_id, entry.actor_type, <part>,
                       CASE WHEN n.<key> IS NULL THEN 'DELETED' WHEN o.<key> IS NULL THEN 'CREATED' ELSE <word o n> END,
                       <name>, CASE WHEN n.<key> = o.<key> THEN string_to_array(<changed fields>, ',') END,
                       CASE WHEN n.<key> IS NULL THEN <all o> WHEN o.<key> IS NOT NULL THEN <changed o> END,
                       CASE WHEN o.<key> IS NULL THEN <all n> WHEN n.<key> IS NOT NULL THEN <changed n> END, <session>
                FROM (SELECT row_number() OVER () AS place, * FROM old_rows) o
                FULL JOIN (SELECT row_number() OVER () AS place, * FROM new_rows) n ON n.place = o.place AND n.<key> = o.<key>
                WHERE n.<key> IS NULL OR o.<key> IS NULL <or changed>
                ORDER BY coalesce(n.place, o.place);
                RETURN NULL;
            END IF;
            <compare>
            IF entry.changed_fields IS NULL THEN
                RETURN NULL;
            END IF;
            entry.action := <word old_row new_row>;
            entry.previous_values := ('{' || before || '}')::jsonb;
            entry.new_values := ('{' || after || '}')::jsonb;
            entry.<target> := new_row.<key>;
            entry.org_id := coalesce(<org new_row>, <org gone old_row>);
            entry.project_id := coalesce(<project new_row>, <project gone old_row>);
        WHEN 'INSERT' THEN
            SELECT * INTO new_row FROM new_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM new_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (<list>)
                SELECT n.<key>, <org n>, <project n>, entry.actor_user_id, entry.api_key_id, entry.actor_type, <part>,
                       'CREATED', <name>, NULL, NULL, <all n>, <session>
                FROM new_rows n;
                RETURN NULL;
            END IF;
            entry.action := 'CREATED'::audit_action;
            entry.new_values := <all new_row>;
            entry.<target> := new_row.<key>;
            entry.org_id := <org new_row>;
            entry.project_id := <project new_row>;
        WHEN 'DELETE' THEN
            SELECT * INTO old_row FROM old_rows;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
            PERFORM FROM old_rows OFFSET 1 LIMIT 1;
            IF FOUND THEN
                INSERT INTO admin_audit_log (<list>)
                SELECT o.<key>, <org gone o>, <project gone o>, entry.actor_user_id, entry.api_key_id, entry.actor_type, <part>,
                       'DELETED', <name>, NULL, <all o>, NULL, <session>
                FROM old_rows o;
                RETURN NULL;
            END IF;
            entry.action := 'DELETED'::audit_action;
            entry.previous_values := <all old_row>;
            entry.<target> := old_row.<key>;
            entry.org_id := <org gone old_row>;
            entry.project_id := <project gone old_row>;
        ELSE
            entry.action := 'TRUNCATED'::audit_action;
        END CASE;
        INSERT INTO admin_audit_log (<list>)
        VALUES (entry.<target>, entry.org_id, entry.project_id, entry.actor_user_id, entry.api_key_id, entry.actor_type,
                <part>, entry.action, <name>, entry.changed_fields, entry.previous_values, entry.new_values, <session>);
    EXCEPTION WHEN OTHERS THEN
        PERFORM audit_failure(<name>, TG_OP, <part>, SQLSTATE, SQLERRM);
    END;
    RETURN NULL;
END
$body$;
    alias text;
BEGIN
    FOREACH alias IN ARRAY '{o,n,old_row,new_row}'::text[] LOOP
        body := replace(body, format('<org %s>', alias), audit_org(alias, org, ARRAY[]::text[]));
        body := replace(body, format('<org gone %s>', alias), audit_org(alias, org, project));
        body := replace(body, format('<project %s>', alias), audit_project(alias, project, false));
        body := replace(body, format('<project gone %s>', alias), audit_project(alias, project, true));
        body := replace(body, format('<all %s>', alias), (
            SELECT format('(''{'' || concat_ws('','', %s) || ''}'')::jsonb',
                          string_agg(audit_member(alias, field, secrets, false), ', ' ORDER BY place))
            FROM unnest(every) WITH ORDINALITY list (field, place)));
        body := replace(body, format('<changed %s>', alias), (
            SELECT format('(''{'' || concat_ws('','', %s) || ''}'')::jsonb',
                          string_agg(format('CASE WHEN n.%1$I IS DISTINCT FROM o.%1$I THEN %2$s END', field,
                                            audit_member(alias, field, secrets, true)), ', ' ORDER BY place))
            FROM unnest(compared) WITH ORDINALITY list (field, place)));
    END LOOP;
    body := replace(body, '<changed fields>', (
        SELECT format('concat_ws('','', %s)', string_agg(
            format('CASE WHEN n.%1$I IS DISTINCT FROM o.%1$I THEN %1$L END', field), ', ' ORDER BY place))
        FROM unnest(compared) WITH ORDINALITY list (field, place)));
    body := replace(body, '<or changed>', (
        SELECT string_agg(format('OR n.%1$I IS DISTINCT FROM o.%1$I', field), ' ' ORDER BY place)
        FROM unnest(compared) WITH ORDINALITY list (field, place)));
    body := replace(body, '<compare>', (
        SELECT string_agg(format($compare$IF new_row.%1$I IS DISTINCT FROM old_row.%1$I THEN
                entry.changed_fields := array_append(entry.changed_fields, %1$L);
                before := concat_ws(',', before, %2$s);
                after := concat_ws(',', after, %3$s);
            END IF;$compare$, field, audit_member('old_row', field, secrets, true),
            audit_member('new_row', field, secrets, true)), E'\n            ' ORDER BY place)
        FROM unnest(compared) WITH ORDINALITY list (field, place)));
    body := replace(body, '<word o n>', audit_word('o', 'n', columns, marks));
    body := replace(body, '<word old_row new_row>', audit_word('old_row', 'new_row', columns, marks));
    body := replace(body, '<list>', '<target>, org_id, project_id, actor_user_id, api_key_id, actor_type, category, action, '
        'target_type, changed_fields, previous_values, new_values, metadata, reason, ip_address, user_agent, '
        'request_id, session_id');
    body := replace(body, '<session>', 'entry.metadata, entry.reason, entry.ip_address, entry.user_agent, '
        'entry.request_id, entry.session_id');
    body := replace(body, '<target>', CASE key WHEN 'id' THEN 'target_id' ELSE 'target_label' END);
    body := replace(body, '<key>', quote_ident(key));
    body := replace(body, '<part>', quote_literal(part) || '::audit_category');
    body := replace(body, '<name>', quote_literal(base));
    RETURN replace(body, '<table>', quote_ident(base));
END
$$;
