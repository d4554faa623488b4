-- Tables that only grow. Whoever owns a table can always get around a trigger: these keep ordinary
-- statements from it, privileges keep other roles from it, and seals show what was done all the same.

-- Refuses to change what was written, or to write past the functions that do it. Maintenance, which
-- says what it is in the setting app.maintenance of its transaction, may; the log says that it did.
CREATE FUNCTION refuse_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    task text := session_setting('maintenance');
    entry admin_audit_log;
BEGIN
    IF task IS NULL THEN
        RAISE insufficient_privilege USING
            MESSAGE = format('%s is append-only: %s is refused', TG_TABLE_NAME, TG_OP),
            HINT = 'What happened is never edited: record what is new (audit_record for the audit log). '
                'Maintenance names itself first, in its transaction: SET LOCAL app.maintenance = ''what it does''.',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        entry := new_audit_entry();
        INSERT INTO admin_audit_log (actor_type, actor_user_id, api_key_id, ip_address, user_agent, request_id,
                                     session_id, reason, category, action, target_type, metadata)
        VALUES (entry.actor_type, entry.actor_user_id, entry.api_key_id, entry.ip_address, entry.user_agent,
                entry.request_id, entry.session_id, entry.reason, 'AUDIT',
                (CASE TG_OP WHEN 'UPDATE' THEN 'UPDATED' WHEN 'DELETE' THEN 'DELETED' ELSE 'TRUNCATED' END)::audit_action,
                TG_TABLE_NAME, jsonb_build_object('maintenance', task));
    END IF;
    RETURN NULL;
END
$$;

-- Has a table, or a partition, refuse UPDATE, DELETE and TRUNCATE; with is_closed also INSERT but by
-- a trigger, so that rows come in by capture and by functions only.
CREATE FUNCTION keep_append_only(relation regclass, is_closed boolean) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    home name;
    base name;
BEGIN
    SELECT n.nspname, c.relname INTO STRICT home, base
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = relation;
    EXECUTE format(
        'CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON %I.%I
             FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
        home, base);
    IF is_closed THEN
        EXECUTE format(
            'CREATE TRIGGER refuse_insert BEFORE INSERT ON %I.%I
                 FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change()',
            home, base);
    END IF;
END
$$;
