-- $1: schema, $2: tables and objects to ignore. Every object with its identity: oid, file and a digest of its whole
-- catalogue row, the figures aside that VACUUM and ANALYZE keep there. A view counts as a table.
WITH space AS (
    SELECT oid FROM pg_namespace WHERE nspname = $1
), relations AS (
    SELECT c.oid, c.relname, c.relkind, c.relfilenode,
           coalesce((SELECT t.relname FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid WHERE x.indexrelid = c.oid),
                    (SELECT t.relname FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid
                     WHERE c.relkind = 'S' AND d.classid = 'pg_class'::regclass AND d.objid = c.oid
                       AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')),
                    c.relname) AS table_name,
           to_jsonb(c) - ARRAY['relpages', 'reltuples', 'relallvisible', 'relallfrozen', 'relfrozenxid', 'relminmxid']
               AS state
    FROM pg_class c
    WHERE c.relnamespace IN (SELECT oid FROM space)
), kept AS (
    SELECT * FROM relations WHERE table_name <> ALL ($2)
), found(table_name, object, file, oid, state) AS (
    SELECT r.table_name,
           CASE r.relkind WHEN 'r' THEN 'table ' WHEN 'p' THEN 'table ' WHEN 'i' THEN 'index ' WHEN 'I' THEN 'index '
                          ELSE 'relation ' END || r.relname,
           r.relfilenode, r.oid, r.state || coalesce(to_jsonb(x), '{}')
    FROM kept r LEFT JOIN pg_index x ON x.indexrelid = r.oid
    UNION ALL
    SELECT r.table_name, 'column ' || a.attname, 0, a.attnum::oid,
           to_jsonb(a) || jsonb_build_object('default', pg_get_expr(d.adbin, d.adrelid), 'default_oid', d.oid)
    FROM kept r
    JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0
    LEFT JOIN pg_attrdef d ON d.adrelid = r.oid AND d.adnum = a.attnum
    WHERE r.relkind NOT IN ('i', 'I')
    UNION ALL
    SELECT r.table_name, 'constraint ' || o.conname, 0, o.oid, to_jsonb(o)
    FROM pg_constraint o JOIN kept r ON r.oid = o.conrelid
    UNION ALL
    SELECT r.table_name, 'trigger ' || t.tgname, 0, t.oid, to_jsonb(t)
    FROM pg_trigger t
    JOIN kept r ON r.oid = t.tgrelid
    WHERE NOT EXISTS (SELECT FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid
                      WHERE o.oid = t.tgconstraint AND c.relname = ANY ($2))
    UNION ALL
    SELECT r.table_name, 'rule ' || w.rulename, 0, w.oid, to_jsonb(w)
    FROM pg_rewrite w JOIN kept r ON r.oid = w.ev_class
    UNION ALL
    SELECT r.table_name, 'policy ' || p.polname, 0, p.oid, to_jsonb(p)
    FROM pg_policy p JOIN kept r ON r.oid = p.polrelid
    UNION ALL
    SELECT r.table_name, 'statistics ' || s.stxname, 0, s.oid, to_jsonb(s)
    FROM pg_statistic_ext s JOIN kept r ON r.oid = s.stxrelid
    UNION ALL
    SELECT r.table_name, 'comment ' || r.relname || ' ' || d.objsubid, 0, r.oid, to_jsonb(d)
    FROM pg_description d JOIN kept r ON r.oid = d.objoid AND d.classoid = 'pg_class'::regclass
    UNION ALL
    SELECT '', 'type ' || t.typname, 0, t.oid,
           to_jsonb(t) || jsonb_build_object('values', (SELECT jsonb_agg(to_jsonb(e) ORDER BY e.enumsortorder)
                                                        FROM pg_enum e WHERE e.enumtypid = t.oid))
    FROM pg_type t
    WHERE t.typnamespace IN (SELECT oid FROM space) AND t.typtype IN ('e', 'd', 'r') AND t.typname <> ALL ($2)
    UNION ALL
    SELECT '', 'function ' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', 0, p.oid, to_jsonb(p)
    FROM pg_proc p
    WHERE p.pronamespace IN (SELECT oid FROM space) AND p.proname <> ALL ($2)
    UNION ALL
    SELECT '', 'extension ' || extname, 0, oid, to_jsonb(e) FROM pg_extension e
    UNION ALL
    SELECT '', 'schema ' || nspname, 0, oid, to_jsonb(n) FROM pg_namespace n WHERE nspname = $1
    UNION ALL
    SELECT '', 'default privileges ' || d.oid, 0, d.oid, to_jsonb(d)
    FROM pg_default_acl d
    WHERE d.defaclnamespace = 0 OR d.defaclnamespace IN (SELECT oid FROM space)
)
SELECT table_name::text, object::text, format('oid %s, file %s, row %s', oid, file, md5(state::text))
FROM found
