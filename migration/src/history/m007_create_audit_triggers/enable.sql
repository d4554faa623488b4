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
