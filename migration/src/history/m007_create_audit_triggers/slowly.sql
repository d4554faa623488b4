-- Records what a capture function could not, from whole rows as jsonb: nothing here depends on how
-- the table looked when the function was made. A statement that cannot be taken apart either is
-- recorded as one row without values; the metadata says why.
CREATE FUNCTION capture_slowly(relation oid, operation text, settings_text text, state text, old_rows jsonb, new_rows jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    settings jsonb := settings_text;
    who admin_audit_log := audit_context();
    hidden text[] := ARRAY(SELECT jsonb_array_elements_text(settings -> 'ignored'));
    keys text[] := ARRAY(
        SELECT a.attname FROM pg_constraint k
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
        WHERE k.conrelid = relation AND k.contype = 'p' ORDER BY array_position(k.conkey, a.attnum));
    name text := (SELECT relname FROM pg_class WHERE oid = relation);
    because jsonb := coalesce(who.metadata, '{}') || jsonb_build_object('capture', 'slow', 'sqlstate', state);
    second_state text;
BEGIN
    IF operation = 'TRUNCATE' THEN
        RAISE EXCEPTION USING ERRCODE = state;
    END IF;
    INSERT INTO admin_audit_log (
        created_at, xact, actor_type, actor_user_id, actor_label, api_key_id, ip_address, user_agent, request_id, session_id,
        reason, metadata, category, target_type, id, target_id, org_id, project_id, action, changed_fields, previous_values, new_values)
    SELECT who.created_at, who.xact, who.actor_type, who.actor_user_id, who.actor_label, who.api_key_id, who.ip_address, who.user_agent,
           who.request_id, who.session_id, who.reason, because, (settings ->> 'category')::audit_category, name, uuid_v7(who.created_at),
           p.target_id,
           audit_uuid(coalesce(p.after, p.before) ->> (settings ->> 'org')),
           audit_uuid(coalesce(p.after, p.before) ->> 'project_id'),
           CASE WHEN p.before IS NULL THEN 'CREATED' WHEN p.after IS NULL THEN 'DELETED'
                WHEN p.before ->> 'deleted_at' IS NULL AND p.after ->> 'deleted_at' IS NOT NULL THEN 'SOFT_DELETED'
                WHEN p.before ->> 'deleted_at' IS NOT NULL AND p.after ->> 'deleted_at' IS NULL THEN 'RESTORED'
                ELSE 'UPDATED' END::audit_action,
           d.fields, d.befores, d.afters
    FROM (SELECT coalesce(o.target_id, n.target_id) AS target_id, o.value AS before, n.value AS after
          FROM (SELECT audit_target_id(value, keys) AS target_id, value - hidden AS value FROM jsonb_array_elements(old_rows)) o
          FULL JOIN (SELECT audit_target_id(value, keys) AS target_id, value - hidden AS value FROM jsonb_array_elements(new_rows)) n
          ON o.target_id = n.target_id) p
    CROSS JOIN LATERAL (
        SELECT CASE WHEN p.before IS NOT NULL AND p.after IS NOT NULL THEN array_agg(k.key) END AS fields,
               CASE WHEN p.before IS NOT NULL THEN jsonb_object_agg(k.key, CASE WHEN settings -> 'secret' ? k.key AND p.before ->> k.key IS NOT NULL
                    THEN '"[redacted]"' ELSE p.before -> k.key END) END AS befores,
               CASE WHEN p.after IS NOT NULL THEN jsonb_object_agg(k.key, CASE WHEN settings -> 'secret' ? k.key AND p.after ->> k.key IS NOT NULL
                    THEN '"[redacted]"' ELSE p.after -> k.key END) END AS afters
        FROM jsonb_object_keys(coalesce(p.after, p.before)) k (key)
        WHERE p.before -> k.key IS DISTINCT FROM p.after -> k.key) d
    WHERE p.before IS DISTINCT FROM p.after;
EXCEPTION WHEN OTHERS THEN
    second_state := SQLSTATE;
    INSERT INTO admin_audit_log (created_at, xact, actor_type, actor_user_id, actor_label, api_key_id, request_id, metadata, category, target_type, action)
    SELECT c.created_at, c.xact, c.actor_type, c.actor_user_id, c.actor_label, c.api_key_id, c.request_id,
           jsonb_build_object('capture', 'failed', 'sqlstate', state, 'then', second_state, 'operation', operation, 'rows',
                              greatest(jsonb_array_length(old_rows), jsonb_array_length(new_rows))),
           coalesce((settings_text::jsonb ->> 'category')::audit_category, 'AUDIT'), (SELECT relname FROM pg_class WHERE oid = relation),
           CASE operation WHEN 'INSERT' THEN 'CREATED' WHEN 'UPDATE' THEN 'UPDATED' WHEN 'DELETE' THEN 'DELETED' ELSE 'TRUNCATED' END::audit_action
    FROM audit_context() c;
END
$$;

-- A text as a uuid, or NULL when it is none.
CREATE FUNCTION audit_uuid(value text) RETURNS uuid
LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN value ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' THEN value::uuid END
$$;

-- The id under which a row stands in the log.
CREATE FUNCTION audit_target_id(row_values jsonb, keys text[]) RETURNS uuid
LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN cardinality(keys) = 1 AND audit_uuid(row_values ->> keys[1]) IS NOT NULL THEN audit_uuid(row_values ->> keys[1])
                ELSE md5((SELECT string_agg(row_values ->> k, ' ' ORDER BY position) FROM unnest(keys) WITH ORDINALITY listed (k, position)))::uuid END
$$;
