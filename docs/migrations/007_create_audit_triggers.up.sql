-- 007_create_audit_triggers (up): 54 steps, strongest lock: SHARE ROW EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- create function audit_project_of(deleted uuid); lock: none
-- What the log says of a row that the same transaction deleted before. A deletion cascades after its
-- own entry is written, level by level, so that rows below find those above them there.
-- When it was deleted more than once, the last time counts; ORDER BY … LIMIT would read all entries of the transaction.

-- The project of a row that this transaction has deleted.
CREATE FUNCTION audit_project_of(deleted uuid) RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN (SELECT (array_agg(entry.project_id ORDER BY entry.id DESC))[1] FROM admin_audit_log entry
            WHERE entry.created_at = now() AND entry.target_id = deleted AND entry.action = 'DELETED');
END
$$;

-- keep audit_project_of(deleted uuid) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION audit_project_of(deleted uuid) FROM PUBLIC;

-- comment on function audit_project_of(deleted uuid); lock: none
COMMENT ON FUNCTION audit_project_of(deleted uuid) IS 'The project of a row that this transaction has deleted.';

-- create function audit_org_of(deleted uuid); lock: none
-- The organization of a row that this transaction has deleted.
CREATE FUNCTION audit_org_of(deleted uuid) RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN (SELECT (array_agg(entry.org_id ORDER BY entry.id DESC))[1] FROM admin_audit_log entry
            WHERE entry.created_at = now() AND entry.target_id = deleted AND entry.action = 'DELETED');
END
$$;

-- keep audit_org_of(deleted uuid) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION audit_org_of(deleted uuid) FROM PUBLIC;

-- comment on function audit_org_of(deleted uuid); lock: none
COMMENT ON FUNCTION audit_org_of(deleted uuid) IS 'The organization of a row that this transaction has deleted.';

-- create function audit_failure(relation text, operation text, part audit_category, state text, message text); lock: none
-- Says in the log that a statement could not be captured, and why; fails in no case, and tells the
-- client when even that is not possible.
CREATE FUNCTION audit_failure(relation text, operation text, part audit_category, state text, message text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    entry admin_audit_log;
BEGIN
    entry := new_audit_entry();
    INSERT INTO admin_audit_log (actor_user_id, api_key_id, actor_type, category, action, target_type, metadata,
                                 reason, ip_address, user_agent, request_id, session_id)
    VALUES (entry.actor_user_id, entry.api_key_id, entry.actor_type, part,
            (CASE operation WHEN 'INSERT' THEN 'CREATED' WHEN 'UPDATE' THEN 'UPDATED'
                            WHEN 'DELETE' THEN 'DELETED' ELSE 'TRUNCATED' END)::audit_action,
            relation,
            coalesce(entry.metadata, '{}') || jsonb_build_object('error', format('%s: %s', state, message)),
            entry.reason, entry.ip_address, entry.user_agent, entry.request_id, entry.session_id);
EXCEPTION WHEN OTHERS THEN
    RAISE WARNING 'a change of % is missing in the audit log: %', relation, SQLERRM
        USING DETAIL = format('The capture had failed before: %s: %s', state, message),
              HINT = 'Find out what the log refuses, and say audit_enable for the table again.';
END
$$;

-- keep audit_failure(relation text, operation text, part audit_category, state text, message text) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION audit_failure(
    relation text,
    operation text,
    part audit_category,
    state text,
    message text
)
FROM PUBLIC;

-- comment on function audit_failure(relation text, operation text, part audit_category, state text, message text); lock: none
COMMENT ON FUNCTION audit_failure(
    relation text,
    operation text,
    part audit_category,
    state text,
    message text
) IS 'Says in the log that a statement could not be captured, and why; fails in no case, and tells the client when even that is not possible.';

-- create function audit_member(alias text, field text, secrets text[], with_null boolean); lock: none
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

-- comment on function audit_member(alias text, field text, secrets text[], with_null boolean); lock: none
COMMENT ON FUNCTION audit_member(
    alias text,
    field text,
    secrets text[],
    with_null boolean
) IS 'One member of a JSON object, as an expression that gives its text: of a secret only whether it is there. Without a value it gives NULL, or null in words.';

-- create function audit_way(alias text, way text, is_deleted boolean); lock: none
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

-- comment on function audit_way(alias text, way text, is_deleted boolean); lock: none
COMMENT ON FUNCTION audit_way(alias text, way text, is_deleted boolean) IS 'A way from a row to its project, as an expression; for rows that were deleted with the rows that the way leads by, the log is asked at each of them.';

-- create function audit_org(alias text, org text, ways text[]); lock: none
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

-- comment on function audit_org(alias text, org text, ways text[]); lock: none
COMMENT ON FUNCTION audit_org(alias text, org text, ways text[]) IS 'The organization of a row, as an expression. A row that a cascade is about to delete may have lost it with what it refers to: then the log is asked.';

-- create function audit_project(alias text, ways text[], is_deleted boolean); lock: none
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

-- comment on function audit_project(alias text, ways text[], is_deleted boolean); lock: none
COMMENT ON FUNCTION audit_project(alias text, ways text[], is_deleted boolean) IS 'The project of a row, as an expression: the first way that leads there.';

-- create function audit_word(before text, after text, columns text[], marks text[]); lock: none
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

-- comment on function audit_word(before text, after text, columns text[], marks text[]); lock: none
COMMENT ON FUNCTION audit_word(
    before text,
    after text, columns text[], marks text[]
) IS 'What an update is called, as an expression over the rows before and after it.';

-- create function audit_body(base text, part audit_category, columns text[], secrets text[], quiet text[], org text, project text[], marks text[], key text); lock: none
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

-- comment on function audit_body(base text, part audit_category, columns text[], secrets text[], quiet text[], org text, project text[], marks text[], key text); lock: none
COMMENT ON FUNCTION audit_body(
    base text,
    part audit_category,
    columns text[],
    secrets text[],
    quiet text[],
    org text,
    project text[],
    marks text[],
    key text
) IS 'The body of the function that records changes of a table.  A statement that changes one row, as most do, is looked at by itself: setting up the expressions for many takes longer than all the rest. All of it happens in the block that catches errors: nothing that is wrong with the log makes a statement fail. Rows without an id go by the text in key, which is what the entry calls them. An update that changes an id deletes one row and creates another. A row is paired with itself by its place: what a deletion clears in two columns of one row are two changes of it, handed over at once.';

-- create function audit_enable(relation regclass, part audit_category, columns text[], secrets text[], quiet text[], org text, project text[], marks text[], key text); lock: none
-- Has every change of a table recorded in the audit log, from now on; said again, it takes the place
-- of what was said before.
--
-- columns are those whose values are recorded, secrets those of which only a change is, quiet those
-- that alone are no change. org is the column of the organization. project holds ways to the project,
-- the first that leads there counts: a column, or a column and what it refers to, step by step
-- ("guest_id guests.project_id"), or an expression over row in parentheses. marks name updates that
-- have a word of their own, the first that fits counts: "REVOKED set revoked_at",
-- "PERMISSION_CHANGED change role", "SENT reach status SENT", "SETTINGS_CHANGED any". key is the column
-- that tells rows apart: that of a text, where they have no id, is what an entry calls its row.
--
-- What it makes is written out column by column, since that is several times faster than asking the
-- catalogue or comparing whole rows for each statement. Columns that it is not told of are left alone.
-- Values are written alike in every session, whatever time zone or style it shows.
CREATE FUNCTION audit_enable(
    relation regclass,
    part audit_category,
    columns text[],
    secrets text[] DEFAULT '{}',
    quiet text[] DEFAULT '{}',
    org text DEFAULT 'org_id',
    project text[] DEFAULT '{}',
    marks text[] DEFAULT '{}',
    key text DEFAULT 'id'
) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    home name;
    base name;
    capture name;
    keeper name;
    missing text;
    styles text;
    -- Of which a change is no change of the row.
    silent text[] := quiet || key || '{org_id,updated_at,updated_by}';
BEGIN
    SELECT n.nspname, c.relname INTO STRICT home, base
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = relation;
    capture := ('audit_' || base)::name;
    SELECT string_agg(named, ', ') INTO missing
    FROM unnest(columns || secrets || key) named
    WHERE NOT EXISTS (SELECT FROM pg_attribute a
                      WHERE a.attrelid = relation AND a.attname = named AND NOT a.attisdropped);
    IF missing IS NOT NULL THEN
        RAISE undefined_column USING
            MESSAGE = format('%s has no column %s', relation, missing),
            HINT = 'Name the columns that it has.';
    END IF;
    IF columns <@ silent THEN
        RAISE invalid_parameter_value USING
            MESSAGE = format('no column of %s is named of which a change counts', relation),
            HINT = 'Name more columns than its key, quiet ones, and those that the database keeps.';
    END IF;
    -- Only where they matter: each takes time of every statement.
    SELECT string_agg(DISTINCT CASE a.atttypid WHEN 'bytea'::regtype THEN ' SET bytea_output = ''hex'''
                                               ELSE ' SET intervalstyle = ''postgres''' END, '') INTO styles
    FROM pg_attribute a
    WHERE a.attrelid = relation AND a.attname = ANY (columns) AND a.atttypid IN ('bytea'::regtype, 'interval'::regtype);
    EXECUTE format(
        'CREATE OR REPLACE FUNCTION %I.%I() RETURNS trigger
         LANGUAGE plpgsql SECURITY DEFINER
         SET jit = off SET timezone = ''UTC'' SET extra_float_digits = 1%s SET search_path = %I, pg_temp AS %L',
        home, capture, coalesce(styles, ''), home,
        audit_body(base, part, columns, secrets, silent, org, project, marks, key));
    -- Whoever writes failures into the log writes changes too.
    SELECT pg_get_userbyid(p.proowner) INTO STRICT keeper
    FROM pg_proc p WHERE p.oid = 'audit_failure(text, text, audit_category, text, text)'::regprocedure;
    EXECUTE format('ALTER FUNCTION %I.%I() OWNER TO %I', home, capture, keeper);
    EXECUTE format('REVOKE ALL ON FUNCTION %I.%I() FROM PUBLIC', home, capture);
    EXECUTE format('COMMENT ON FUNCTION %I.%I() IS %L', home, capture,
                   format('Records changes of %s in the audit log; made by audit_enable.', base));
    EXECUTE format(
        'CREATE OR REPLACE TRIGGER audit_insert AFTER INSERT ON %I.%I REFERENCING NEW TABLE AS new_rows
             FOR EACH STATEMENT EXECUTE FUNCTION %I.%I()', home, base, home, capture);
    EXECUTE format(
        'CREATE OR REPLACE TRIGGER audit_update AFTER UPDATE ON %I.%I
             REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
             FOR EACH STATEMENT EXECUTE FUNCTION %I.%I()', home, base, home, capture);
    EXECUTE format(
        'CREATE OR REPLACE TRIGGER audit_delete AFTER DELETE ON %I.%I REFERENCING OLD TABLE AS old_rows
             FOR EACH STATEMENT EXECUTE FUNCTION %I.%I()', home, base, home, capture);
    EXECUTE format(
        'CREATE OR REPLACE TRIGGER audit_truncate AFTER TRUNCATE ON %I.%I
             FOR EACH STATEMENT EXECUTE FUNCTION %I.%I()', home, base, home, capture);
END
$$;

-- keep audit_enable(relation regclass, part audit_category, columns text[], secrets text[], quiet text[], org text, project text[], marks text[], key text) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION audit_enable(
    relation regclass,
    part audit_category,
    columns text[],
    secrets text[],
    quiet text[],
    org text,
    project text[],
    marks text[],
    key text
)
FROM PUBLIC;

-- comment on function audit_enable(relation regclass, part audit_category, columns text[], secrets text[], quiet text[], org text, project text[], marks text[], key text); lock: none
COMMENT ON FUNCTION audit_enable(
    relation regclass,
    part audit_category,
    columns text[],
    secrets text[],
    quiet text[],
    org text,
    project text[],
    marks text[],
    key text
) IS 'Has every change of a table recorded in the audit log, from now on; said again, it takes the place of what was said before.  columns are those whose values are recorded, secrets those of which only a change is, quiet those that alone are no change. org is the column of the organization. project holds ways to the project, the first that leads there counts: a column, or a column and what it refers to, step by step ("guest_id guests.project_id"), or an expression over row in parentheses. marks name updates that have a word of their own, the first that fits counts: "REVOKED set revoked_at", "PERMISSION_CHANGED change role", "SENT reach status SENT", "SETTINGS_CHANGED any". key is the column that tells rows apart: that of a text, where they have no id, is what an entry calls its row.  What it makes is written out column by column, since that is several times faster than asking the catalogue or comparing whole rows for each statement. Columns that it is not told of are left alone. Values are written alike in every session, whatever time zone or style it shows.';

-- create function audit_disable(relation regclass); lock: none
-- Has changes of a table recorded no longer.
CREATE FUNCTION audit_disable(relation regclass) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    home name;
    base name;
BEGIN
    SELECT n.nspname, c.relname INTO STRICT home, base
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = relation;
    EXECUTE format('DROP TRIGGER audit_truncate ON %I.%I', home, base);
    EXECUTE format('DROP TRIGGER audit_delete ON %I.%I', home, base);
    EXECUTE format('DROP TRIGGER audit_update ON %I.%I', home, base);
    EXECUTE format('DROP TRIGGER audit_insert ON %I.%I', home, base);
    EXECUTE format('DROP FUNCTION %I.%I()', home, 'audit_' || base);
END
$$;

-- comment on function audit_disable(relation regclass); lock: none
COMMENT ON FUNCTION audit_disable(relation regclass) IS 'Has changes of a table recorded no longer.';

COMMIT;

BEGIN;

-- record changes of users; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
SELECT
    audit_enable(
        'users',
        'IDENTITY',
        ARRAY[
            'id',
            'email',
            'full_name',
            'locale',
            'created_at',
            'updated_at',
            'deleted_at',
            'deleted_by',
            'deletion_id',
            'email_verified_at',
            'last_login_at',
            'failed_login_count',
            'locked_until',
            'created_by',
            'updated_by'
        ],
        quiet => ARRAY['last_login_at', 'failed_login_count'],
        org => ''
    );

COMMIT;

BEGIN;

-- record changes of organizations; lock: SHARE ROW EXCLUSIVE on organizations (writes wait, reads go on)
SELECT
    audit_enable(
        'organizations',
        'IDENTITY',
        ARRAY[
            'id',
            'type',
            'name',
            'created_at',
            'updated_at',
            'deleted_at',
            'deleted_by',
            'deletion_id',
            'created_by',
            'updated_by'
        ],
        org => 'id'
    );

COMMIT;

BEGIN;

-- record changes of organization_members; lock: SHARE ROW EXCLUSIVE on organization_members (writes wait, reads go on)
SELECT
    audit_enable(
        'organization_members',
        'IDENTITY',
        ARRAY[
            'id',
            'org_id',
            'user_id',
            'role',
            'created_at',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        marks => ARRAY['PERMISSION_CHANGED change role']
    );

COMMIT;

BEGIN;

-- record changes of plans; lock: SHARE ROW EXCLUSIVE on plans (writes wait, reads go on)
SELECT
    audit_enable(
        'plans',
        'BILLING',
        ARRAY[
            'id',
            'code',
            'name',
            'created_at',
            'deleted_at',
            'deleted_by',
            'deletion_id',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        org => ''
    );

COMMIT;

BEGIN;

-- record changes of plan_entitlements; lock: SHARE ROW EXCLUSIVE on plan_entitlements (writes wait, reads go on)
SELECT
    audit_enable(
        'plan_entitlements',
        'BILLING',
        ARRAY[
            'id',
            'plan_id',
            'key',
            'value_json',
            'updated_at',
            'created_at',
            'created_by',
            'updated_by'
        ],
        org => ''
    );

COMMIT;

BEGIN;

-- record changes of org_plan_assignments; lock: SHARE ROW EXCLUSIVE on org_plan_assignments (writes wait, reads go on)
SELECT
    audit_enable(
        'org_plan_assignments',
        'BILLING',
        ARRAY[
            'id',
            'org_id',
            'plan_id',
            'starts_at',
            'ends_at',
            'created_at',
            'updated_at',
            'created_by',
            'updated_by'
        ]
    );

COMMIT;

BEGIN;

-- record changes of project_plan_assignments; lock: SHARE ROW EXCLUSIVE on project_plan_assignments (writes wait, reads go on)
SELECT
    audit_enable(
        'project_plan_assignments',
        'BILLING',
        ARRAY[
            'id',
            'project_id',
            'plan_id',
            'starts_at',
            'ends_at',
            'created_at',
            'org_id',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        project => ARRAY['project_id']
    );

COMMIT;

BEGIN;

-- record changes of settings_definitions; lock: SHARE ROW EXCLUSIVE on settings_definitions (writes wait, reads go on)
SELECT
    audit_enable(
        'settings_definitions',
        'SETTINGS',
        ARRAY[
            'id',
            'key',
            'value_type',
            'default_value',
            'allowed_values',
            'entitlements_key',
            'entitlements_values',
            'scope_min',
            'scope_max',
            'description',
            'is_public',
            'created_at',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        org => '',
        marks => ARRAY['SETTINGS_CHANGED any']
    );

COMMIT;

BEGIN;

-- record changes of settings_values; lock: SHARE ROW EXCLUSIVE on settings_values (writes wait, reads go on)
SELECT
    audit_enable(
        'settings_values',
        'SETTINGS',
        ARRAY[
            'id',
            'scope',
            'scope_id',
            'key',
            'value',
            'updated_by',
            'updated_at',
            'org_id',
            'created_at',
            'created_by'
        ],
        project => ARRAY[
            '(CASE row.scope WHEN ''PROJECT'' THEN row.scope_id WHEN ''EVENT'' THEN (SELECT project_id FROM events WHERE id = row.scope_id) WHEN ''INVITE'' THEN (SELECT project_id FROM invites WHERE id = row.scope_id) END)'
        ],
        marks => ARRAY['SETTINGS_CHANGED any']
    );

COMMIT;

BEGIN;

-- record changes of entitlement_overrides; lock: SHARE ROW EXCLUSIVE on entitlement_overrides (writes wait, reads go on)
SELECT
    audit_enable(
        'entitlement_overrides',
        'SETTINGS',
        ARRAY[
            'id',
            'scope',
            'scope_id',
            'key',
            'value_json',
            'updated_at',
            'org_id',
            'created_at',
            'created_by',
            'updated_by'
        ],
        project => ARRAY[
            '(CASE row.scope WHEN ''PROJECT'' THEN row.scope_id WHEN ''EVENT'' THEN (SELECT project_id FROM events WHERE id = row.scope_id) WHEN ''INVITE'' THEN (SELECT project_id FROM invites WHERE id = row.scope_id) END)'
        ],
        marks => ARRAY['SETTINGS_CHANGED any']
    );

COMMIT;

BEGIN;

-- record changes of projects; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
SELECT
    audit_enable(
        'projects',
        'PROJECTS',
        ARRAY[
            'id',
            'owner_org_id',
            'manager_org_id',
            'name',
            'status',
            'timezone',
            'created_by',
            'created_at',
            'updated_at',
            'deleted_at',
            'deleted_by',
            'deletion_id',
            'archived_at',
            'archived_by',
            'prior_status',
            'updated_by'
        ],
        org => 'owner_org_id',
        project => ARRAY['id'],
        marks => ARRAY[
            'OWNERSHIP_TRANSFERRED change owner_org_id',
            'PERMISSION_CHANGED change manager_org_id',
            'ARCHIVED set archived_at'
        ]
    );

COMMIT;

BEGIN;

-- record changes of events; lock: SHARE ROW EXCLUSIVE on events (writes wait, reads go on)
SELECT
    audit_enable(
        'events',
        'PROJECTS',
        ARRAY[
            'id',
            'project_id',
            'name',
            'starts_at',
            'ends_at',
            'timezone',
            'venue_name',
            'venue_address',
            'venue_lat',
            'venue_lng',
            'notes',
            'created_at',
            'updated_at',
            'deleted_at',
            'deleted_by',
            'deletion_id',
            'org_id',
            'created_by',
            'updated_by'
        ],
        project => ARRAY['project_id']
    );

COMMIT;

BEGIN;

-- record changes of sites; lock: SHARE ROW EXCLUSIVE on sites (writes wait, reads go on)
SELECT
    audit_enable(
        'sites',
        'SITES',
        ARRAY[
            'id',
            'project_id',
            'name',
            'type',
            'visibility',
            'subdomain_slug',
            'custom_domain',
            'published_version_id',
            'created_at',
            'updated_at',
            'deleted_at',
            'deleted_by',
            'deletion_id',
            'org_id',
            'created_by',
            'updated_by'
        ],
        project => ARRAY['project_id']
    );

COMMIT;

BEGIN;

-- record changes of site_versions; lock: SHARE ROW EXCLUSIVE on site_versions (writes wait, reads go on)
SELECT
    audit_enable(
        'site_versions',
        'SITES',
        ARRAY[
            'id',
            'site_id',
            'version',
            'status',
            'scene_graph',
            'created_at',
            'org_id',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        project => ARRAY['site_id sites.project_id'],
        marks => ARRAY['ARCHIVED reach status ARCHIVED']
    );

COMMIT;

BEGIN;

-- record changes of guest_groups; lock: SHARE ROW EXCLUSIVE on guest_groups (writes wait, reads go on)
SELECT
    audit_enable(
        'guest_groups',
        'GUESTS',
        ARRAY[
            'id',
            'project_id',
            'name',
            'household_label',
            'created_at',
            'deleted_at',
            'deleted_by',
            'deletion_id',
            'org_id',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        project => ARRAY['project_id']
    );

COMMIT;

BEGIN;

-- record changes of guests; lock: SHARE ROW EXCLUSIVE on guests (writes wait, reads go on)
SELECT
    audit_enable(
        'guests',
        'GUESTS',
        ARRAY[
            'id',
            'project_id',
            'group_id',
            'first_name',
            'last_name',
            'role',
            'created_at',
            'updated_at',
            'deleted_at',
            'deleted_by',
            'deletion_id',
            'org_id',
            'created_by',
            'updated_by'
        ],
        project => ARRAY['project_id']
    );

COMMIT;

BEGIN;

-- record changes of guest_contacts; lock: SHARE ROW EXCLUSIVE on guest_contacts (writes wait, reads go on)
SELECT
    audit_enable(
        'guest_contacts',
        'GUESTS',
        ARRAY[
            'id',
            'guest_id',
            'email',
            'phone',
            'created_at',
            'deleted_at',
            'deleted_by',
            'deletion_id',
            'org_id',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        project => ARRAY['guest_id guests.project_id']
    );

COMMIT;

BEGIN;

-- record changes of guest_tags; lock: SHARE ROW EXCLUSIVE on guest_tags (writes wait, reads go on)
SELECT
    audit_enable(
        'guest_tags',
        'GUESTS',
        ARRAY[
            'id',
            'project_id',
            'name',
            'deleted_at',
            'deleted_by',
            'deletion_id',
            'org_id',
            'created_at',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        project => ARRAY['project_id']
    );

COMMIT;

BEGIN;

-- record changes of invites; lock: SHARE ROW EXCLUSIVE on invites (writes wait, reads go on)
SELECT
    audit_enable(
        'invites',
        'INVITES',
        ARRAY[
            'id',
            'project_id',
            'site_id',
            'guest_id',
            'group_id',
            'security_mode',
            'expires_at',
            'revoked_at',
            'created_at',
            'deleted_at',
            'deleted_by',
            'deletion_id',
            'last_accessed_at',
            'access_count',
            'org_id',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        secrets => ARRAY['token_hash', 'passcode_hash'],
        quiet => ARRAY['last_accessed_at', 'access_count'],
        project => ARRAY['project_id'],
        marks => ARRAY['REVOKED set revoked_at']
    );

COMMIT;

BEGIN;

-- record changes of rsvp_forms; lock: SHARE ROW EXCLUSIVE on rsvp_forms (writes wait, reads go on)
SELECT
    audit_enable(
        'rsvp_forms',
        'RSVP',
        ARRAY[
            'id',
            'project_id',
            'name',
            'created_at',
            'deleted_at',
            'deleted_by',
            'deletion_id',
            'org_id',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        project => ARRAY['project_id']
    );

COMMIT;

BEGIN;

-- record changes of rsvp_questions; lock: SHARE ROW EXCLUSIVE on rsvp_questions (writes wait, reads go on)
SELECT
    audit_enable(
        'rsvp_questions',
        'RSVP',
        ARRAY[
            'id',
            'form_id',
            'event_id',
            'label',
            'help_text',
            'type',
            'required',
            'sort_order',
            'deleted_at',
            'deleted_by',
            'deletion_id',
            'org_id',
            'created_at',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        project => ARRAY['form_id rsvp_forms.project_id']
    );

COMMIT;

BEGIN;

-- record changes of rsvp_submissions; lock: SHARE ROW EXCLUSIVE on rsvp_submissions (writes wait, reads go on)
SELECT
    audit_enable(
        'rsvp_submissions',
        'RSVP',
        ARRAY[
            'id',
            'form_id',
            'invite_id',
            'guest_id',
            'submitted_at',
            'channel',
            'deleted_at',
            'deleted_by',
            'deletion_id',
            'org_id',
            'created_at',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        project => ARRAY['form_id rsvp_forms.project_id']
    );

COMMIT;

BEGIN;

-- record changes of messaging_campaigns; lock: SHARE ROW EXCLUSIVE on messaging_campaigns (writes wait, reads go on)
SELECT
    audit_enable(
        'messaging_campaigns',
        'MESSAGING',
        ARRAY[
            'id',
            'project_id',
            'channel',
            'subject',
            'body_html',
            'body_text',
            'status',
            'scheduled_at',
            'created_at',
            'deleted_at',
            'deleted_by',
            'deletion_id',
            'org_id',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        project => ARRAY['project_id'],
        marks => ARRAY['SENT reach status SENT']
    );

COMMIT;

BEGIN;

-- record changes of floor_plans; lock: SHARE ROW EXCLUSIVE on floor_plans (writes wait, reads go on)
SELECT
    audit_enable(
        'floor_plans',
        'SEATING',
        ARRAY[
            'id',
            'event_id',
            'name',
            'width',
            'height',
            'background_image_url',
            'created_at',
            'updated_at',
            'deleted_at',
            'deleted_by',
            'deletion_id',
            'org_id',
            'created_by',
            'updated_by'
        ],
        project => ARRAY['event_id events.project_id']
    );

COMMIT;

BEGIN;

-- record changes of seating_tables; lock: SHARE ROW EXCLUSIVE on seating_tables (writes wait, reads go on)
SELECT
    audit_enable(
        'seating_tables',
        'SEATING',
        ARRAY[
            'id',
            'floor_plan_id',
            'name',
            'shape',
            'position_x',
            'position_y',
            'width',
            'height',
            'capacity',
            'rotation',
            'created_at',
            'deleted_at',
            'deleted_by',
            'deletion_id',
            'org_id',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        project => ARRAY[
            'floor_plan_id floor_plans.event_id events.project_id'
        ]
    );

COMMIT;

BEGIN;

-- record changes of seating_assignments; lock: SHARE ROW EXCLUSIVE on seating_assignments (writes wait, reads go on)
SELECT
    audit_enable(
        'seating_assignments',
        'SEATING',
        ARRAY[
            'id',
            'table_id',
            'guest_id',
            'seat_number',
            'created_at',
            'org_id',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        project => ARRAY[
            'table_id seating_tables.floor_plan_id floor_plans.event_id events.project_id',
            'guest_id guests.project_id'
        ]
    );

COMMIT;

BEGIN;

-- record changes of photo_wall_settings; lock: SHARE ROW EXCLUSIVE on photo_wall_settings (writes wait, reads go on)
SELECT
    audit_enable(
        'photo_wall_settings',
        'PHOTOS',
        ARRAY[
            'id',
            'project_id',
            'enabled',
            'upload_access',
            'moderation_mode',
            'family_friendly',
            'max_upload_mb',
            'allowed_formats',
            'created_at',
            'updated_at',
            'org_id',
            'created_by',
            'updated_by'
        ],
        project => ARRAY['project_id'],
        marks => ARRAY['SETTINGS_CHANGED any']
    );

COMMIT;

BEGIN;

-- record changes of photo_uploads; lock: SHARE ROW EXCLUSIVE on photo_uploads (writes wait, reads go on)
SELECT
    audit_enable(
        'photo_uploads',
        'PHOTOS',
        ARRAY[
            'id',
            'project_id',
            'guest_id',
            'invite_id',
            'status',
            'source',
            'original_url',
            'thumbnail_url',
            'processed_url',
            'storage_key',
            'file_size_bytes',
            'mime_type',
            'caption',
            'uploaded_by_ip',
            'uploaded_by_user_agent',
            'moderation_score',
            'moderation_labels',
            'moderated_at',
            'moderated_by',
            'moderation_notes',
            'created_at',
            'updated_at',
            'deleted_at',
            'deleted_by',
            'deletion_id',
            'org_id',
            'created_by',
            'updated_by'
        ],
        project => ARRAY['project_id']
    );

COMMIT;
