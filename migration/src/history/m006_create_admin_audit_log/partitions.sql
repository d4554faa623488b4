-- Months of a table that is partitioned by range of one timestamptz column, in UTC.

-- Gives `admin_audit_log_2026_11`: the partition that holds a month, whether it exists or not.
CREATE FUNCTION month_partition_name(parent regclass, month timestamptz) RETURNS text
LANGUAGE sql STABLE STRICT SET search_path = public, pg_temp AS $$
    SELECT left(relname, 55) || to_char(month AT TIME ZONE 'UTC', '_YYYY_MM') FROM pg_class WHERE oid = parent
$$;

-- The partitions of a table, oldest first and the default one last.
CREATE FUNCTION list_partitions(
    parent regclass, OUT name text, OUT starts_at timestamptz, OUT ends_at timestamptz, OUT is_default boolean,
    OUT estimated_rows bigint, OUT bytes bigint
) RETURNS SETOF record
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT c.relname::text,
           substring(bound.text FROM 'FROM \(''([^'']+)''')::timestamptz,
           substring(bound.text FROM 'TO \(''([^'']+)''')::timestamptz,
           bound.text = 'DEFAULT',
           greatest(c.reltuples, 0)::bigint,
           pg_total_relation_size(c.oid)
    FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid
    CROSS JOIN LATERAL (SELECT pg_get_expr(c.relpartbound, c.oid) AS text) bound
    WHERE i.inhparent = parent AND NOT i.inhdetachpending
    ORDER BY 2 NULLS LAST
$$;

-- Statement triggers stay with the table that a statement names: a partition needs its own, or
-- whoever names the partition walks around them.
CREATE FUNCTION repeat_statement_triggers(parent regclass, partition regclass) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    definition text;
BEGIN
    FOR definition IN
        SELECT regexp_replace(pg_get_triggerdef(t.oid, true), ' ON \S+ ', format(' ON %s ', partition))
        FROM pg_trigger t
        WHERE t.tgrelid = parent AND NOT t.tgisinternal AND t.tgtype & 1 = 0
          AND NOT EXISTS (SELECT FROM pg_trigger o WHERE o.tgrelid = partition AND o.tgname = t.tgname)
        ORDER BY t.tgname
    LOOP
        EXECUTE definition;
    END LOOP;
END
$$;

-- Makes the partitions of the months from `first` to `last` that are missing, and gives their
-- names. Rows of theirs that the default partition took in move along. Who writes does not wait:
-- a finished table is attached, and only the default partition is locked.
CREATE FUNCTION create_month_partitions(parent regclass, first timestamptz, last timestamptz) RETURNS SETOF text
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    home text := (SELECT relnamespace::regnamespace::text FROM pg_class WHERE oid = parent);
    key text := (SELECT a.attname FROM pg_partitioned_table p
                 JOIN pg_attribute a ON a.attrelid = p.partrelid AND a.attnum = p.partattrs[0]
                 WHERE p.partrelid = parent AND p.partstrat = 'r' AND p.partnatts = 1);
    spare text := (SELECT partdefid::regclass::text FROM pg_partitioned_table WHERE partrelid = parent AND partdefid <> 0);
    month timestamptz := date_trunc('month', first, 'UTC');
    following timestamptz;
    partition text;
    has_rows boolean := false;
BEGIN
    IF key IS NULL THEN
        RAISE EXCEPTION '% is not partitioned by range of one column', parent
            USING ERRCODE = 'wrong_object_type', HINT = 'Name a table that is PARTITION BY RANGE (column).';
    END IF;
    WHILE month <= last LOOP
        following := date_trunc('month', month AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC';
        partition := format('%s.%I', home, month_partition_name(parent, month));
        IF NOT EXISTS (SELECT FROM list_partitions(parent) p WHERE p.starts_at < following AND p.ends_at > month) THEN
            EXECUTE format('CREATE TABLE %s (LIKE %s INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING GENERATED '
                           'INCLUDING STORAGE INCLUDING COMMENTS)', partition, parent);
            IF spare IS NOT NULL THEN
                EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE %I >= $1 AND %2$I < $2)', spare, key)
                    INTO has_rows USING month, following;
            END IF;
            IF has_rows THEN
                EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', spare);
                EXECUTE format('WITH moved AS (DELETE FROM %s WHERE %I >= $1 AND %2$I < $2 RETURNING *) '
                               'INSERT INTO %s SELECT * FROM moved', spare, key, partition) USING month, following;
            END IF;
            EXECUTE format('ALTER TABLE %s ATTACH PARTITION %s FOR VALUES FROM (%L) TO (%L)',
                           parent, partition, month, following);
            PERFORM repeat_statement_triggers(parent, partition::regclass);
            RETURN NEXT month_partition_name(parent, month);
        END IF;
        month := following;
    END LOOP;
END
$$;

-- Takes the partition of a month out of the table and gives its name; NULL when there is none.
-- The rows stay in it until it is dropped. Who writes waits for an instant: set lock_timeout and
-- try again.
CREATE FUNCTION detach_month(parent regclass, month timestamptz) RETURNS regclass
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    partition regclass := (
        SELECT c.oid FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = parent AND c.relname = month_partition_name(parent, month)
    );
BEGIN
    IF partition IS NOT NULL THEN
        EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', parent, partition);
    END IF;
    RETURN partition;
END
$$;
