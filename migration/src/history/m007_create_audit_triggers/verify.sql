-- Holds the log, the archive and the seals from `first` to `last` against each other, and gives one
-- row for everything that does not fit: SEAL_MISSING, SEAL_CHANGED, CHAIN_BROKEN; ENTRY_CHANGED,
-- ENTRY_REMOVED, ENTRY_INSERTED, ENTRY_REORDERED.
CREATE FUNCTION verify_audit_seals(
    first bigint DEFAULT 1, last bigint DEFAULT NULL, OUT seal_number bigint, OUT finding text, OUT entry_id uuid, OUT detail text
) RETURNS SETOF record
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
    seal audit_seals;
    expected bigint := first;
    before bytea := (SELECT s.seal_hash FROM audit_seals s WHERE s.number = first - 1);
BEGIN
    FOR seal IN SELECT * FROM audit_seals s WHERE s.number BETWEEN first AND coalesce(last, s.number) ORDER BY s.number LOOP
        IF seal.number <> expected THEN
            RETURN QUERY SELECT gap, 'SEAL_MISSING', NULL::uuid, 'there is a later one' FROM generate_series(expected, seal.number - 1) gap;
        ELSIF seal.previous_hash IS DISTINCT FROM before THEN
            RETURN QUERY SELECT seal.number, 'CHAIN_BROKEN', NULL::uuid, 'it does not continue the seal before it';
        END IF;
        IF seal.seal_hash <> audit_seal_hash(seal) THEN
            RETURN QUERY SELECT seal.number, 'SEAL_CHANGED', NULL::uuid, 'its fields do not give its hash';
        END IF;
        IF NOT EXISTS (SELECT FROM audit_seals s WHERE s.supersedes = seal.number) THEN
            RETURN QUERY SELECT * FROM verify_sealed_entries(seal);
        END IF;
        IF seal.supersedes IS NOT NULL THEN
            RETURN QUERY SELECT * FROM verify_superseding_seal(seal);
        END IF;
        before := seal.seal_hash;
        expected := seal.number + 1;
    END LOOP;
    IF last IS NULL THEN
        RETURN QUERY
        SELECT NULL::bigint, 'ENTRY_INSERTED', e.id, 'its transaction has not happened yet' FROM admin_audit_log_all e
        WHERE e.xact >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint
          AND NOT EXISTS (SELECT FROM audit_seals s WHERE e.id = ANY (s.row_ids));
    END IF;
END
$$;

-- Holds the entries of one seal against it.
CREATE FUNCTION verify_sealed_entries(
    seal audit_seals, OUT seal_number bigint, OUT finding text, OUT entry_id uuid, OUT detail text
) RETURNS SETOF record
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
    found_leaves bytea[];
    is_clean boolean := true;
BEGIN
    seal_number := seal.number;
    FOR finding, entry_id, detail IN
        WITH listed AS (
            SELECT id, position, substr(seal.row_marks, (position::integer - 1) * 8 + 1, 8) AS mark
            FROM unnest(seal.row_ids) WITH ORDINALITY l (id, position)
        ), found AS (
            SELECT e.id, e.xact, audit_leaf(e) AS leaf FROM admin_audit_log_all e
            WHERE e.xact BETWEEN seal.from_xact AND seal.to_xact AND (e.xact, e.id) > (seal.from_xact, seal.from_id)
              AND (e.xact, e.id) <= (seal.to_xact, seal.to_id)
        ), elsewhere AS (
            SELECT e.id, e.xact, audit_leaf(e) AS leaf
            FROM listed l
            JOIN admin_audit_log_all e ON e.id = l.id AND e.created_at = uuid_v7_time(l.id)
            WHERE NOT EXISTS (SELECT FROM found f WHERE f.id = l.id)
        ), compared AS (
            SELECT l.position, coalesce(l.id, f.id) AS id, l.mark, f.leaf, l.id IS NOT NULL AS is_listed
            FROM listed l FULL JOIN (SELECT * FROM found UNION ALL SELECT * FROM elsewhere) f ON f.id = l.id
        )
        SELECT CASE WHEN NOT c.is_listed THEN 'ENTRY_INSERTED' WHEN c.leaf IS NULL THEN 'ENTRY_REMOVED' ELSE 'ENTRY_CHANGED' END,
               c.id,
               CASE WHEN NOT c.is_listed THEN 'it stands among entries that were sealed without it'
                    WHEN c.leaf IS NULL THEN 'it was sealed and is gone' ELSE 'it is not what was sealed' END
        FROM compared c
        WHERE (NOT c.is_listed AND NOT EXISTS (SELECT FROM audit_seals s WHERE c.id = ANY (s.row_ids)))
           OR (c.is_listed AND substr(c.leaf, 1, 8) IS DISTINCT FROM c.mark)
        ORDER BY c.position NULLS LAST, c.id
    LOOP
        is_clean := false;
        RETURN NEXT;
    END LOOP;
    IF is_clean THEN
        SELECT array_agg(audit_leaf(e) ORDER BY l.position) INTO found_leaves
        FROM unnest(seal.row_ids) WITH ORDINALITY l (id, position)
        JOIN admin_audit_log_all e ON e.id = l.id AND e.created_at BETWEEN seal.from_at AND seal.to_at;
        IF merkle_root(coalesce(found_leaves, '{}')) <> seal.root_hash THEN
            finding := 'ENTRY_REORDERED';
            entry_id := NULL;
            detail := 'every entry is there, in another order than was sealed';
            RETURN NEXT;
        END IF;
    END IF;
END
$$;

-- A seal that supersedes another names the entries that were amended or erased; all others must
-- stand in it as they stood before.
CREATE FUNCTION verify_superseding_seal(
    seal audit_seals, OUT seal_number bigint, OUT finding text, OUT entry_id uuid, OUT detail text
) RETURNS SETOF record
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT seal.number, 'SEAL_CHANGED', coalesce(b.id, a.id), format('it differs from seal %s, which does not say so', seal.supersedes)
    FROM (SELECT id, substr(old.row_marks, (position::integer - 1) * 8 + 1, 8) AS mark
          FROM audit_seals old, unnest(old.row_ids) WITH ORDINALITY l (id, position) WHERE old.number = seal.supersedes) b
    FULL JOIN (SELECT id, substr(seal.row_marks, (position::integer - 1) * 8 + 1, 8) AS mark
               FROM unnest(seal.row_ids) WITH ORDINALITY l (id, position)) a ON a.id = b.id
    WHERE a.mark IS DISTINCT FROM b.mark AND coalesce(b.id, a.id) <> ALL (seal.amended_ids)
$$;
