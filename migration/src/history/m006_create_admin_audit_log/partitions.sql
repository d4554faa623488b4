-- Sees to it that a table that is partitioned by month has a partition for this month, for the months
-- ahead and for those behind, and one for whatever has no month of its own. Says how many it made.
--
-- Months are those of UTC. A month is made beside its table and then attached, so that nobody who
-- writes to another one waits. Rows that came too early move from the default partition into it. A
-- month keeps its rows as its table does: PostgreSQL hands down triggers for rows, not those for
-- statements. Months that a partition without a beginning has are not made.
CREATE FUNCTION ensure_month_partitions(parent regclass, ahead integer, behind integer DEFAULT 0) RETURNS integer
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    home name;
    base name;
    key name;
    others name;
    is_kept boolean;
    is_closed boolean;
    past_until timestamptz;
    this_month timestamp := date_trunc('month', now() AT TIME ZONE 'UTC');
    begins timestamp;
    part text;
    has_early boolean;
    made integer := 0;
BEGIN
    -- Of two at once the second finds the work done.
    PERFORM pg_advisory_xact_lock(hashtext('month partitions'), parent::oid::integer);
    SELECT n.nspname, c.relname, a.attname, d.relname,
           EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'refuse_change'),
           EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'refuse_insert')
    INTO STRICT home, base, key, others, is_kept, is_closed
    FROM pg_partitioned_table p
    JOIN pg_class c ON c.oid = p.partrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.partattrs[0]
    LEFT JOIN pg_class d ON d.oid = p.partdefid
    WHERE c.oid = parent;
    SELECT (regexp_match(pg_get_expr(c.relpartbound, c.oid), 'FROM \(MINVALUE\) TO \(''([^'']+)''\)'))[1]::timestamptz
    INTO past_until
    FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = parent AND pg_get_expr(c.relpartbound, c.oid) LIKE '%MINVALUE%';

    IF others IS NULL THEN
        others := (base || '_default')::name;
        EXECUTE format('CREATE TABLE %I.%I PARTITION OF %I.%I DEFAULT', home, others, home, base);
        IF is_kept THEN
            PERFORM keep_append_only(format('%I.%I', home, others)::regclass, is_closed);
        END IF;
        made := made + 1;
    END IF;

    FOR begins IN
        SELECT generate_series(this_month - make_interval(months => behind),
                               this_month + make_interval(months => ahead), interval '1 month')
    LOOP
        part := base || to_char(begins, '_YYYY_MM');
        CONTINUE WHEN begins AT TIME ZONE 'UTC' < past_until;
        CONTINUE WHEN to_regclass(format('%I.%I', home, part)) IS NOT NULL;
        EXECUTE format('CREATE TABLE %I.%I (LIKE %I.%I INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)',
                       home, part, home, base);
        EXECUTE format('SELECT EXISTS (SELECT FROM %I.%I WHERE %I >= $1 AND %I < $2)', home, others, key, key)
        INTO has_early
        USING begins AT TIME ZONE 'UTC', (begins + interval '1 month') AT TIME ZONE 'UTC';
        IF has_early THEN
            PERFORM set_config('app.maintenance', 'rows move into the partition of their month', true);
            EXECUTE format('LOCK TABLE %I.%I IN ACCESS EXCLUSIVE MODE', home, others);
            EXECUTE format(
                'WITH early AS (DELETE FROM %I.%I WHERE %I >= $1 AND %I < $2 RETURNING *)
                 INSERT INTO %I.%I SELECT * FROM early',
                home, others, key, key, home, part)
            USING begins AT TIME ZONE 'UTC', (begins + interval '1 month') AT TIME ZONE 'UTC';
            PERFORM set_config('app.maintenance', '', true);
        END IF;
        EXECUTE format('ALTER TABLE %I.%I ATTACH PARTITION %I.%I FOR VALUES FROM (%L) TO (%L)',
                       home, base, home, part, begins || '+00', begins + interval '1 month' || '+00');
        IF is_kept THEN
            PERFORM keep_append_only(format('%I.%I', home, part)::regclass, is_closed);
        END IF;
        made := made + 1;
    END LOOP;
    RETURN made;
END
$$;
