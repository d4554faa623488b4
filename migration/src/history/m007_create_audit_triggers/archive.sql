-- Moves a month of the log into the archive and gives the number of entries. The table itself
-- changes sides, within one transaction: no entry is copied, none can be lost, and a run that is
-- killed has done nothing. Entries that no seal covers yet stay where they are.
CREATE FUNCTION archive_audit_month(month timestamptz) RETURNS bigint
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    starts timestamptz := date_trunc('month', month, 'UTC');
    ends timestamptz := date_trunc('month', month AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC';
    archived text := month_partition_name('admin_audit_log_archive', month);
    partition regclass;
    sealed audit_seals;
    entries bigint;
    trigger_name text;
BEGIN
    IF ends > now() THEN
        RAISE EXCEPTION 'the month of % is not over', to_char(starts AT TIME ZONE 'UTC', 'YYYY-MM')
            USING ERRCODE = 'invalid_parameter_value', HINT = 'Name a month that is over.';
    END IF;
    partition := detach_month('admin_audit_log', month);
    IF partition IS NULL THEN
        RETURN 0;
    END IF;
    EXECUTE format('SELECT count(*) FROM %s', partition) INTO entries;
    SELECT * INTO sealed FROM audit_seals s WHERE s.supersedes IS NULL ORDER BY s.number DESC LIMIT 1;
    PERFORM assert_sealed(partition, sealed);
    FOR trigger_name IN SELECT tgname FROM pg_trigger WHERE tgrelid = partition AND NOT tgisinternal LOOP
        EXECUTE format('DROP TRIGGER %I ON %s', trigger_name, partition);
    END LOOP;
    EXECUTE format('ALTER TABLE %s ADD COLUMN archived_at timestamptz NOT NULL DEFAULT now()', partition);
    EXECUTE format('ALTER TABLE %s RENAME TO %I', partition, archived);
    EXECUTE format('ALTER TABLE admin_audit_log_archive ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', archived, starts, ends);
    PERFORM repeat_statement_triggers('admin_audit_log_archive', archived::regclass);
    PERFORM record_audit_event('ARCHIVED', 'AUDIT', 'admin_audit_log', target_label => archived, metadata => jsonb_build_object('entries', entries));
    RETURN entries;
END
$$;

-- Refuses to go on when a table holds entries that no seal covers.
CREATE FUNCTION assert_sealed(partition regclass, sealed audit_seals) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
    unsealed bigint;
BEGIN
    EXECUTE format('SELECT count(*) FROM %s e WHERE $1 IS NULL OR (e.xact, e.id) > ($1, $2)', partition)
        INTO unsealed USING sealed.to_xact, sealed.to_id;
    IF unsealed > 0 THEN
        RAISE EXCEPTION '% holds % entries that no seal covers', partition, unsealed
            USING ERRCODE = 'object_not_in_prerequisite_state', HINT = 'Seal the log first: cargo run -p migration -- audit seals';
    END IF;
END
$$;
