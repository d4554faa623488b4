-- Refuses a table that cannot be cut into months, before anything is changed: one with views, which
-- know it by number and would go on to show the past alone, as rules would; with foreign keys to its
-- rows, since what is cut by time has no key by id alone; with columns that are worked out or numbered;
-- with publications that would break off; with a time without end. Tells the latest time.
CREATE FUNCTION refuse_what_has_no_months(relation text, key text) RETURNS timestamptz
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
    named text;
    rules text;
    latest timestamptz;
BEGIN
    SELECT string_agg(DISTINCT view.oid::regclass::text, ', ') FILTER (WHERE view.relkind IN ('v', 'm')),
           string_agg(DISTINCT format('%I ON %s', rule.rulename, view.oid::regclass), ', ')
               FILTER (WHERE view.relkind NOT IN ('v', 'm'))
        INTO named, rules
    FROM pg_depend d
    JOIN pg_rewrite rule ON rule.oid = d.objid AND d.classid = 'pg_rewrite'::regclass
    JOIN pg_class view ON view.oid = rule.ev_class
    WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = relation::regclass;
    IF rules IS NOT NULL THEN
        RAISE dependent_objects_still_exist USING
            MESSAGE = format('rules name %s: %s', relation, rules),
            HINT = 'DROP RULE those, run the migration, and create them again.';
    END IF;
    IF named IS NOT NULL THEN
        RAISE dependent_objects_still_exist USING
            MESSAGE = format('views read %s: %s', relation, named),
            HINT = 'Drop them, run the migration, and create them again: they then read all months.';
    END IF;
    SELECT string_agg(format('%I of %s', conname, conrelid::regclass), ', ' ORDER BY conname) INTO named
    FROM pg_constraint
    WHERE contype = 'f' AND confrelid = relation::regclass;
    IF named IS NOT NULL THEN
        RAISE dependent_objects_still_exist USING
            MESSAGE = format('foreign keys refer to %s: %s', relation, named),
            HINT = 'Drop them: a table in months has no key by id alone that they could refer to.';
    END IF;
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO named
    FROM pg_attribute
    WHERE attrelid = relation::regclass AND NOT attisdropped AND (attgenerated <> '' OR attidentity <> '');
    IF named IS NOT NULL THEN
        RAISE feature_not_supported USING
            MESSAGE = format('%s has generated or identity columns: %s', relation, named),
            HINT = 'Months do not take them over. Make them plain columns, and have their values come from a DEFAULT or from who writes.';
    END IF;
    SELECT string_agg(quote_ident(pubname), ', ' ORDER BY pubname) INTO named
    FROM pg_publication published
    WHERE NOT pubviaroot AND (
        puballtables
        OR EXISTS (SELECT FROM pg_publication_rel WHERE prpubid = published.oid AND prrelid = relation::regclass)
        OR EXISTS (SELECT FROM pg_publication_namespace JOIN pg_class ON relnamespace = pnnspid
                   WHERE pnpubid = published.oid AND pg_class.oid = relation::regclass));
    IF named IS NOT NULL THEN
        RAISE object_not_in_prerequisite_state USING
            MESSAGE = format('publications would send rows of %s under the names of its partitions: %s', relation, named),
            HINT = 'Subscribers have no such tables and would stop. For each: ALTER PUBLICATION name SET (publish_via_partition_root = true).';
    END IF;
    SELECT string_agg(quote_ident(pubname), ', ' ORDER BY pubname) INTO named
    FROM pg_publication_rel
    JOIN pg_publication ON pg_publication.oid = prpubid
    JOIN pg_attribute ON attrelid = prrelid AND attname = key AND attnum <> ALL (prattrs)
    WHERE prrelid = relation::regclass AND (pubupdate OR pubdelete);
    IF named IS NOT NULL THEN
        RAISE object_not_in_prerequisite_state USING
            MESSAGE = format('publications of %s leave out %s: %s', relation, key, named),
            HINT = 'It becomes part of the key, without which no row could be changed or deleted. Take it into their lists of columns, on the side of subscribers first.';
    END IF;
    SELECT string_agg(quote_ident(pubname), ', ' ORDER BY pubname) INTO named
    FROM pg_publication_rel JOIN pg_publication ON pg_publication.oid = prpubid
    WHERE prrelid = relation::regclass AND NOT pg_has_role(pubowner, 'USAGE');
    IF named IS NOT NULL THEN
        RAISE insufficient_privilege USING
            MESSAGE = format('publications of %s belong to other roles: %s', relation, named),
            HINT = format('Only their owner may give them the table in months. For each: ALTER PUBLICATION name OWNER TO %I.', current_user);
    END IF;
    IF EXISTS (SELECT FROM pg_class WHERE oid = relation::regclass AND relreplident <> 'd') THEN
        RAISE feature_not_supported USING
            MESSAGE = format('%s has a replica identity of its own', relation),
            HINT = format('Months have that of their key. Take what is not in the key out of row filters of publications, then ALTER TABLE %I REPLICA IDENTITY DEFAULT.', relation);
    END IF;
    EXECUTE format('SELECT max(%I) FROM %I', key, relation) INTO latest;
    IF latest = 'infinity' THEN
        RAISE check_violation USING
            MESSAGE = format('%s has rows whose %s is infinity', relation, key),
            HINT = format('Give them a time: SELECT * FROM %I WHERE %I = ''infinity''.', relation, key);
    END IF;
    RETURN latest;
END
$$;

-- Refuses to join the months of a table whose later rows a publication would send a second time, which
-- would have its subscribers stop.
CREATE FUNCTION refuse_to_join(relation text) RETURNS void
LANGUAGE plpgsql STABLE SET row_security = off SET search_path = public, pg_temp AS $$
DECLARE
    part regclass;
    has_later boolean;
    named text;
BEGIN
    FOR part IN
        SELECT inhrelid::regclass FROM pg_inherits
        WHERE inhparent = relation::regclass AND inhrelid <> (relation || '_past')::regclass
    LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %s)', part) INTO has_later;
        EXIT WHEN has_later;
    END LOOP;
    SELECT string_agg(quote_ident(pubname), ', ' ORDER BY pubname) INTO named
    FROM pg_publication published
    WHERE has_later AND (
        puballtables
        OR EXISTS (SELECT FROM pg_publication_namespace JOIN pg_class ON relnamespace = pnnspid
                   WHERE pnpubid = published.oid AND pg_class.oid = relation::regclass));
    IF named IS NOT NULL THEN
        RAISE object_not_in_prerequisite_state USING
            MESSAGE = format('publications would send rows of %s a second time: %s', relation, named),
            HINT = 'Drop them and their subscriptions, run this again, and create both anew: subscribers begin with a copy.';
    END IF;
END
$$;
