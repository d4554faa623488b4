-- Seals make it evident when somebody changes, removes or adds entries afterwards. Each covers the
-- entries of finished transactions that no seal covers yet, and contains the hash of the one before.

-- The bytes of an entry that are hashed: `eios-audit-1`, then every field in this order, each as
-- the number of its bytes, a colon and its text in UTF-8, or a minus sign when it is NULL. Times are
-- microseconds since 1970, jsonb as PostgreSQL prints it. Fields added later are not part of it.
CREATE FUNCTION audit_bytes(entry admin_audit_log_all) RETURNS bytea
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT convert_to('eios-audit-1' || string_agg(coalesce(octet_length(convert_to(field, 'UTF8')) || ':' || field, '-'), '' ORDER BY position), 'UTF8')
    FROM unnest(ARRAY[
        (extract(epoch FROM entry.created_at) * 1000000)::bigint::text, entry.id::text, entry.xact::text, entry.target_id::text,
        entry.org_id::text, entry.project_id::text, entry.actor_user_id::text, entry.api_key_id::text, entry.actor_type::text,
        entry.category::text, entry.action::text, entry.target_type, entry.target_label, entry.actor_label, entry.ip_address::text,
        entry.user_agent, entry.request_id, entry.session_id, entry.reason, to_jsonb(entry.changed_fields)::text,
        entry.previous_values::text, entry.new_values::text, entry.metadata::text
    ]) WITH ORDINALITY fields (field, position)
$$;

-- A leaf of the hash tree: SHA-256 of a zero byte and the entry.
CREATE FUNCTION audit_leaf(entry admin_audit_log_all) RETURNS bytea
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT sha256('\x00' || audit_bytes(entry))
$$;

-- The root of the hash tree over leaves, as in RFC 6962: an inner node is SHA-256 of a one byte and
-- its two children; one that has no partner goes up as it is.
CREATE FUNCTION merkle_root(leaves bytea[]) RETURNS bytea
LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS $$
BEGIN
    IF cardinality(leaves) = 0 THEN
        RETURN sha256('');
    END IF;
    WHILE cardinality(leaves) > 1 LOOP
        leaves := ARRAY(
            SELECT CASE WHEN count(*) = 2 THEN sha256('\x01' || string_agg(leaf, '' ORDER BY position)) ELSE min(leaf::text)::bytea END
            FROM unnest(leaves) WITH ORDINALITY listed (leaf, position)
            GROUP BY (position - 1) / 2 ORDER BY (position - 1) / 2);
    END LOOP;
    RETURN leaves[1];
END
$$;

-- The hash of a seal, over all its other fields, written like the fields of an entry.
CREATE FUNCTION audit_seal_hash(seal audit_seals) RETURNS bytea
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT sha256(convert_to('eios-seal-1' || string_agg(coalesce(octet_length(convert_to(field, 'UTF8')) || ':' || field, '-'), '' ORDER BY position), 'UTF8'))
    FROM unnest(ARRAY[
        seal.number::text, seal.from_xact::text, seal.from_id::text, seal.to_xact::text, seal.to_id::text,
        (extract(epoch FROM seal.from_at) * 1000000)::bigint::text, (extract(epoch FROM seal.to_at) * 1000000)::bigint::text,
        seal.row_count::text, encode(sha256(convert_to(array_to_string(seal.row_ids, ','), 'UTF8')), 'hex'),
        encode(sha256(seal.row_marks), 'hex'), encode(seal.root_hash, 'hex'), encode(seal.previous_hash, 'hex'), seal.cluster,
        seal.supersedes::text, array_to_string(seal.amended_ids, ','), seal.reason,
        (extract(epoch FROM seal.sealed_at) * 1000000)::bigint::text
    ]) WITH ORDINALITY fields (field, position)
$$;

-- Adds a seal at the end of the chain; number, hashes and time are filled in here.
CREATE FUNCTION add_audit_seal(seal audit_seals, leaves bytea[]) RETURNS bigint
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    last audit_seals;
BEGIN
    SELECT * INTO last FROM audit_seals ORDER BY number DESC LIMIT 1;
    seal.number := coalesce(last.number, 0) + 1;
    seal.previous_hash := last.seal_hash;
    seal.row_count := cardinality(seal.row_ids);
    seal.row_marks := coalesce((SELECT string_agg(substr(leaf, 1, 8), '' ORDER BY position) FROM unnest(leaves) WITH ORDINALITY listed (leaf, position)), '');
    seal.root_hash := merkle_root(leaves);
    seal.sealed_at := clock_timestamp();
    seal.seal_hash := audit_seal_hash(seal);
    INSERT INTO audit_seals SELECT (seal).*;
    RETURN seal.number;
END
$$;

-- Seals the next entries, at most `batch_size`, and gives their number; NULL when another session
-- is sealing. Call it until it gives less than `batch_size`. Entries count as finished when every
-- transaction that began before the oldest one still running has ended; nobody waits for anybody.
CREATE FUNCTION seal_audit_log(batch_size integer DEFAULT 10000) RETURNS integer
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    seal audit_seals;
    last audit_seals;
    leaves bytea[];
    horizon bigint := pg_snapshot_xmin(pg_current_snapshot())::text;
    beyond bigint := pg_snapshot_xmax(pg_current_snapshot())::text;
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtext('audit_seals'), 'audit_seals'::regclass::oid::integer) THEN
        RETURN NULL;
    END IF;
    SELECT * INTO last FROM audit_seals WHERE supersedes IS NULL ORDER BY number DESC LIMIT 1;
    SELECT system_identifier INTO seal.cluster FROM pg_control_system();
    seal.from_xact := coalesce(last.to_xact, 0);
    seal.from_id := coalesce(last.to_id, '00000000-0000-0000-0000-000000000000');
    IF last.cluster <> seal.cluster THEN
        -- The entries came from another cluster, whose transactions were counted differently.
        seal.from_xact := 0;
        seal.from_id := '00000000-0000-0000-0000-000000000000';
        seal.to_xact := horizon;
        seal.to_id := seal.from_id;
        SELECT array_agg(e.id ORDER BY e.xact, e.id), array_agg(audit_leaf(e) ORDER BY e.xact, e.id), min(e.created_at), max(e.created_at)
        INTO seal.row_ids, leaves, seal.from_at, seal.to_at
        FROM admin_audit_log_all e
        WHERE (e.xact < horizon OR e.xact >= beyond) AND NOT EXISTS (SELECT FROM audit_seals s WHERE e.id = ANY (s.row_ids));
    ELSE
        SELECT array_agg(e.id ORDER BY e.xact, e.id), array_agg(audit_leaf(e) ORDER BY e.xact, e.id), min(e.created_at), max(e.created_at),
               max(e.xact)
        INTO seal.row_ids, leaves, seal.from_at, seal.to_at, seal.to_xact
        FROM (SELECT * FROM admin_audit_log_all a
              WHERE a.xact >= seal.from_xact AND a.xact < horizon AND (a.xact, a.id) > (seal.from_xact, seal.from_id)
              ORDER BY a.xact, a.id LIMIT batch_size) e;
        seal.to_id := seal.row_ids[cardinality(seal.row_ids)];
    END IF;
    IF seal.row_ids IS NULL THEN
        RETURN 0;
    END IF;
    PERFORM add_audit_seal(seal, leaves);
    RETURN cardinality(seal.row_ids);
END
$$;
