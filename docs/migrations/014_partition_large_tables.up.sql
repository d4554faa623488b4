-- 014_partition_large_tables (up): 46 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- create function refuse_what_has_no_months(relation text, key text); lock: none
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

-- comment on function refuse_what_has_no_months(relation text, key text); lock: none
COMMENT ON FUNCTION refuse_what_has_no_months(relation text, key text) IS 'Refuses a table that cannot be cut into months, before anything is changed: one with views, which know it by number and would go on to show the past alone, as rules would; with foreign keys to its rows, since what is cut by time has no key by id alone; with columns that are worked out or numbered; with publications that would break off; with a time without end. Tells the latest time.';

-- create function refuse_to_join(relation text); lock: none
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

-- comment on function refuse_to_join(relation text); lock: none
COMMENT ON FUNCTION refuse_to_join(relation text) IS 'Refuses to join the months of a table whose later rows a publication would send a second time, which would have its subscribers stop.';

-- create function close_past(relation text, key text); lock: none
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

-- comment on function close_past(relation text, key text); lock: none
COMMENT ON FUNCTION close_past(relation text, key text) IS 'Gives a table the check that its rows are older than a month to come: what proves to PostgreSQL, without another look at the rows, that they may be one partition. The month is at least four weeks away, so that nobody who writes meanwhile reaches it.';

-- create function take_place(relation text, prepared text); lock: none
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

-- comment on function take_place(relation text, prepared text); lock: none
COMMENT ON FUNCTION take_place(relation text, prepared text) IS 'Puts a table that is partitioned by month, and prepared beside, in the place of the table that holds the rows so far, which becomes its first partition. Nobody may use the table meanwhile, for some milliseconds: no row is read or moved.';

-- create function give_place_back(relation text, prepared text); lock: none
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

-- comment on function give_place_back(relation text, prepared text); lock: none
COMMENT ON FUNCTION give_place_back(relation text, prepared text) IS 'Takes that back: the first partition becomes the table again, with the rows of all months. Where policies would hide some, it fails rather than lose them.';

-- create function dressing_of(relation text); lock: none
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

-- comment on function dressing_of(relation text); lock: none
COMMENT ON FUNCTION dressing_of(relation text) IS 'What belongs to a table''s name and not to its rows, as statements that give it to whoever has the name: triggers and when they fire, policies, rights, whether policies bind, and publications.';

-- create function undress(relation text); lock: none
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

-- comment on function undress(relation text); lock: none
COMMENT ON FUNCTION undress(relation text) IS 'Takes triggers, policies, rights and publications from a table. Row level security stays on: whoever gets at a partition by its own name sees nothing.';

-- create function exchange_names(relation text, leaves_as text, comes_from text); lock: none
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

-- comment on function exchange_names(relation text, leaves_as text, comes_from text); lock: none
COMMENT ON FUNCTION exchange_names(relation text, leaves_as text, comes_from text) IS 'A table gives its name to the next one and takes another, and so do the indexes that are named after it. Others keep their names.';

-- no longer let PUBLIC call refuse_what_has_no_months(relation text, key text); lock: none
REVOKE EXECUTE ON FUNCTION refuse_what_has_no_months(relation text, key text) FROM PUBLIC;

-- no longer let PUBLIC call refuse_to_join(relation text); lock: none
REVOKE EXECUTE ON FUNCTION refuse_to_join(relation text) FROM PUBLIC;

-- no longer let PUBLIC call close_past(relation text, key text); lock: none
REVOKE EXECUTE ON FUNCTION close_past(relation text, key text) FROM PUBLIC;

-- no longer let PUBLIC call take_place(relation text, prepared text); lock: none
REVOKE EXECUTE ON FUNCTION take_place(relation text, prepared text) FROM PUBLIC;

-- no longer let PUBLIC call give_place_back(relation text, prepared text); lock: none
REVOKE EXECUTE ON FUNCTION give_place_back(relation text, prepared text) FROM PUBLIC;

-- no longer let PUBLIC call dressing_of(relation text); lock: none
REVOKE EXECUTE ON FUNCTION dressing_of(relation text) FROM PUBLIC;

-- no longer let PUBLIC call undress(relation text); lock: none
REVOKE EXECUTE ON FUNCTION undress(relation text) FROM PUBLIC;

-- no longer let PUBLIC call exchange_names(relation text, leaves_as text, comes_from text); lock: none
REVOKE EXECUTE ON FUNCTION exchange_names(relation text, leaves_as text, comes_from text) FROM PUBLIC;

-- look whether invite_access_logs can be cut into months; lock: none
SELECT refuse_what_has_no_months('invite_access_logs', 'accessed_at');

-- look whether message_events can be cut into months; lock: none
SELECT refuse_what_has_no_months('message_events', 'event_at');

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index invite_access_logs_key_by_month; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "invite_access_logs_key_by_month" ON "invite_access_logs" ("id", "accessed_at");

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- exchange the primary key of invite_access_logs; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
ALTER TABLE invite_access_logs DROP CONSTRAINT invite_access_logs_pkey,
ADD CONSTRAINT invite_access_logs_pkey PRIMARY KEY USING INDEX invite_access_logs_key_by_month;

COMMIT;

BEGIN;

-- close the past of invite_access_logs; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
SELECT close_past('invite_access_logs', 'accessed_at');

COMMIT;

BEGIN;

-- validate invite_access_logs_past; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
ALTER TABLE invite_access_logs VALIDATE CONSTRAINT invite_access_logs_past;

COMMIT;

BEGIN;

-- prepare invite_access_logs_by_month; lock: none
DO $$
BEGIN
    CREATE TABLE invite_access_logs_by_month (
        LIKE invite_access_logs INCLUDING DEFAULTS INCLUDING COMMENTS INCLUDING STORAGE INCLUDING COMPRESSION,
        CONSTRAINT invite_access_logs_by_month_pkey PRIMARY KEY (id, accessed_at),
        CONSTRAINT invite_access_logs_invite_id_fkey FOREIGN KEY (invite_id) REFERENCES invites (id) ON DELETE CASCADE
    ) PARTITION BY RANGE (accessed_at);
    CREATE INDEX idx_invite_access_logs_by_month_accessed_at ON invite_access_logs_by_month (accessed_at);
    CREATE INDEX idx_invite_access_logs_by_month_invite ON invite_access_logs_by_month (invite_id);
    CREATE TABLE invite_access_logs_default PARTITION OF invite_access_logs_by_month DEFAULT;
END
$$;

COMMIT;

BEGIN;

-- cut into months invite_access_logs; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
SELECT take_place('invite_access_logs', 'invite_access_logs_by_month');

COMMIT;

BEGIN;

-- months of invite_access_logs, 0 ahead; lock: none
SELECT ensure_month_partitions('invite_access_logs', 0);

COMMIT;

BEGIN;

-- months of invite_access_logs, 1 ahead; lock: none
SELECT ensure_month_partitions('invite_access_logs', 1);

COMMIT;

BEGIN;

-- months of invite_access_logs, 2 ahead; lock: none
SELECT ensure_month_partitions('invite_access_logs', 2);

COMMIT;

BEGIN;

-- months of invite_access_logs, 3 ahead; lock: none
SELECT ensure_month_partitions('invite_access_logs', 3);

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index message_events_key_by_month; lock: SHARE UPDATE EXCLUSIVE on message_events (reads and writes go on)
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "message_events_key_by_month" ON "message_events" ("id", "event_at");

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- exchange the primary key of message_events; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
ALTER TABLE message_events DROP CONSTRAINT message_events_pkey,
ADD CONSTRAINT message_events_pkey PRIMARY KEY USING INDEX message_events_key_by_month;

COMMIT;

BEGIN;

-- close the past of message_events; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
SELECT close_past('message_events', 'event_at');

COMMIT;

BEGIN;

-- validate message_events_past; lock: SHARE UPDATE EXCLUSIVE on message_events (reads and writes go on)
ALTER TABLE message_events VALIDATE CONSTRAINT message_events_past;

COMMIT;

BEGIN;

-- prepare message_events_by_month; lock: none
DO $$
BEGIN
    CREATE TABLE message_events_by_month (
        LIKE message_events INCLUDING DEFAULTS INCLUDING COMMENTS INCLUDING STORAGE INCLUDING COMPRESSION,
        CONSTRAINT message_events_by_month_pkey PRIMARY KEY (id, event_at),
        CONSTRAINT message_events_message_job_id_fkey FOREIGN KEY (message_job_id) REFERENCES message_jobs (id) ON DELETE CASCADE
    ) PARTITION BY RANGE (event_at);
    CREATE INDEX idx_message_events_by_month_job ON message_events_by_month (message_job_id);
    CREATE TABLE message_events_default PARTITION OF message_events_by_month DEFAULT;
END
$$;

COMMIT;

BEGIN;

-- cut into months message_events; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
SELECT take_place('message_events', 'message_events_by_month');

COMMIT;

BEGIN;

-- months of message_events, 0 ahead; lock: none
SELECT ensure_month_partitions('message_events', 0);

COMMIT;

BEGIN;

-- months of message_events, 1 ahead; lock: none
SELECT ensure_month_partitions('message_events', 1);

COMMIT;

BEGIN;

-- months of message_events, 2 ahead; lock: none
SELECT ensure_month_partitions('message_events', 2);

COMMIT;

BEGIN;

-- months of message_events, 3 ahead; lock: none
SELECT ensure_month_partitions('message_events', 3);

COMMIT;
