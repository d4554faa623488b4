-- Gives a table the check that its rows are older than a month to come: what proves to PostgreSQL,
-- without another look at the rows, that they may be one partition. The month is at least four weeks
-- away, so that nobody who writes meanwhile reaches it.
CREATE FUNCTION close_past(relation text, key text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    latest timestamptz := refuse_what_has_no_months(relation, key);
BEGIN
    IF EXISTS (SELECT FROM pg_constraint WHERE conrelid = relation::regclass AND conname = relation || '_past') THEN
        RETURN;
    END IF;
    EXECUTE format(
        'ALTER TABLE %I ADD CONSTRAINT %I CHECK (%I < %L) NOT VALID', relation, relation || '_past', key,
        (date_trunc('month', greatest(now() + interval '28 days', latest) AT TIME ZONE 'UTC') + interval '1 month')::text || '+00');
END
$$;

-- Puts a table that is partitioned by month, and prepared beside, in the place of the table that holds
-- the rows so far, which becomes its first partition. Nobody may use the table meanwhile, for some
-- milliseconds: no row is read or moved.
CREATE FUNCTION take_place(relation text, prepared text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    past text := relation || '_past';
    bound text := (
        SELECT (regexp_match(pg_get_expr(conbin, conrelid), '''([^'']+)'''))[1]
        FROM pg_constraint WHERE conrelid = relation::regclass AND conname = past);
    dressing text[];
    statement text;
BEGIN
    EXECUTE format('LOCK TABLE %I, %I IN ACCESS EXCLUSIVE MODE', relation, prepared);
    dressing := dressing_of(relation);
    PERFORM undress(relation);
    PERFORM exchange_names(relation, past, prepared);
    EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (MINVALUE) TO (%L)', relation, past, bound);
    EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I', past, past);
    FOREACH statement IN ARRAY dressing LOOP
        EXECUTE statement;
    END LOOP;
END
$$;

-- Takes that back: the first partition becomes the table again, with the rows of all months. Where
-- policies would hide some, it fails rather than lose them.
CREATE FUNCTION give_place_back(relation text, prepared text) RETURNS void
LANGUAGE plpgsql SET row_security = off SET search_path = public, pg_temp AS $$
DECLARE
    past text := relation || '_past';
    dressing text[];
    statement text;
BEGIN
    EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', relation);
    PERFORM refuse_to_join(relation);
    dressing := dressing_of(relation);
    PERFORM undress(relation);
    EXECUTE format('ALTER TABLE %I DETACH PARTITION %I', relation, past);
    EXECUTE format('INSERT INTO %I SELECT * FROM %I', past, relation);
    PERFORM exchange_names(relation, prepared, past);
    EXECUTE format('DROP TABLE %I', prepared);
    FOREACH statement IN ARRAY dressing LOOP
        EXECUTE statement;
    END LOOP;
END
$$;

-- What belongs to a table's name and not to its rows, as statements that give it to whoever has the
-- name: triggers and when they fire, policies, rights, whether policies bind, and publications.
CREATE FUNCTION dressing_of(relation text) RETURNS text[]
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT array_agg(statement ORDER BY part) FROM (
        SELECT 1, pg_get_triggerdef(oid)
        FROM pg_trigger WHERE tgrelid = relation::regclass AND NOT tgisinternal
        UNION ALL
        SELECT 2, format('ALTER TABLE %I %s TRIGGER %I', relation,
                         CASE tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE REPLICA' END, tgname)
        FROM pg_trigger WHERE tgrelid = relation::regclass AND NOT tgisinternal AND tgenabled <> 'O'
        UNION ALL
        SELECT 3, format('COMMENT ON TRIGGER %I ON %I IS %L', tgname, relation, obj_description(oid, 'pg_trigger'))
        FROM pg_trigger
        WHERE tgrelid = relation::regclass AND NOT tgisinternal AND obj_description(oid, 'pg_trigger') IS NOT NULL
        UNION ALL
        SELECT 4, format(
            'CREATE POLICY %I ON %I AS %s FOR %s TO %s%s%s', policyname, tablename, permissive, cmd,
            (SELECT string_agg(quote_ident(role), ', ') FROM unnest(roles) role),
            ' USING (' || qual || ')', ' WITH CHECK (' || with_check || ')')
        FROM pg_policies WHERE schemaname = current_schema() AND tablename = relation
        UNION ALL
        SELECT 5, format('COMMENT ON POLICY %I ON %I IS %L', polname, relation, obj_description(oid, 'pg_policy'))
        FROM pg_policy WHERE polrelid = relation::regclass AND obj_description(oid, 'pg_policy') IS NOT NULL
        UNION ALL
        SELECT 6, format('GRANT %s ON %I TO %s%s', privilege_type, relation,
                         CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,
                         CASE WHEN is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
        FROM pg_class, aclexplode(relacl) WHERE pg_class.oid = relation::regclass AND grantee <> relowner
        UNION ALL
        SELECT 7, format('GRANT %s (%I) ON %I TO %s%s', privilege_type, attname, relation,
                         CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,
                         CASE WHEN is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
        FROM pg_attribute, aclexplode(attacl) WHERE attrelid = relation::regclass
        UNION ALL
        SELECT 8, format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', relation)
        FROM pg_class WHERE oid = relation::regclass AND relrowsecurity
        UNION ALL
        SELECT 9, format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', relation)
        FROM pg_class WHERE oid = relation::regclass AND relforcerowsecurity
        UNION ALL
        SELECT 10, format('ALTER PUBLICATION %I ADD TABLE %I%s%s', pubname, relation,
                          ' (' || (SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute
                                   WHERE attrelid = prrelid AND attnum = ANY (prattrs)) || ')',
                          ' WHERE (' || pg_get_expr(prqual, prrelid) || ')')
        FROM pg_publication_rel JOIN pg_publication ON pg_publication.oid = prpubid
        WHERE prrelid = relation::regclass
        UNION ALL
        SELECT 11, format('ALTER TABLE %I OWNER TO %I', relation, pg_get_userbyid(relowner))
        FROM pg_class WHERE oid = relation::regclass AND pg_get_userbyid(relowner) <> current_user
        UNION ALL
        SELECT 12, format('COMMENT ON TABLE %I IS %L', relation, obj_description(relation::regclass, 'pg_class'))
    ) AS all_of_it (part, statement)
$$;

-- Takes triggers, policies, rights and publications from a table. Row level security stays on: whoever
-- gets at a partition by its own name sees nothing.
CREATE FUNCTION undress(relation text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    part name;
BEGIN
    FOR part IN SELECT tgname FROM pg_trigger WHERE tgrelid = relation::regclass AND NOT tgisinternal LOOP
        EXECUTE format('DROP TRIGGER %I ON %I', part, relation);
    END LOOP;
    FOR part IN SELECT polname FROM pg_policy WHERE polrelid = relation::regclass LOOP
        EXECUTE format('DROP POLICY %I ON %I', part, relation);
    END LOOP;
    FOR part IN
        SELECT DISTINCT pg_get_userbyid(grantee)
        FROM pg_class, aclexplode(relacl)
        WHERE pg_class.oid = relation::regclass AND grantee NOT IN (relowner, 0)
    LOOP
        EXECUTE format('REVOKE ALL ON %I FROM %I', relation, part);
    END LOOP;
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', relation);
    FOR part IN
        SELECT pubname FROM pg_publication_rel JOIN pg_publication ON pg_publication.oid = prpubid
        WHERE prrelid = relation::regclass
    LOOP
        EXECUTE format('ALTER PUBLICATION %I DROP TABLE %I', part, relation);
    END LOOP;
END
$$;

-- A table gives its name to the next one and takes another, and so do the indexes that are named after
-- it. Others keep their names.
CREATE FUNCTION exchange_names(relation text, leaves_as text, comes_from text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    leaving regclass := relation::regclass;
    coming regclass := comes_from::regclass;
    old_name name;
BEGIN
    EXECUTE format('ALTER TABLE %I RENAME TO %I', relation, leaves_as);
    EXECUTE format('ALTER TABLE %I RENAME TO %I', comes_from, relation);
    FOR old_name IN
        SELECT c.relname FROM pg_index JOIN pg_class c ON c.oid = indexrelid
        WHERE indrelid = leaving AND position(relation IN c.relname) > 0
    LOOP
        EXECUTE format('ALTER INDEX %I RENAME TO %I', old_name, replace(old_name, relation, leaves_as));
    END LOOP;
    FOR old_name IN
        SELECT c.relname FROM pg_index JOIN pg_class c ON c.oid = indexrelid
        WHERE indrelid = coming AND position(comes_from IN c.relname) > 0
    LOOP
        EXECUTE format('ALTER INDEX %I RENAME TO %I', old_name, replace(old_name, comes_from, relation));
    END LOOP;
END
$$;
