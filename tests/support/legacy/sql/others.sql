-- $1: schema, $2: tables and objects to ignore. What is in the schema and in none of the four CSV files; an extension's
-- own objects aside.
WITH space AS (
    SELECT oid FROM pg_namespace WHERE nspname = $1
), extension_owned AS (
    SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
), found(class, oid, kind, table_name, name) AS (
    SELECT 'pg_trigger'::regclass, t.oid, 'trigger', c.relname, t.tgname
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace IN (SELECT oid FROM space) AND NOT t.tgisinternal
    UNION ALL
    SELECT 'pg_policy'::regclass, p.oid, 'policy', c.relname, p.polname
    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
    WHERE c.relnamespace IN (SELECT oid FROM space)
    UNION ALL
    SELECT 'pg_rewrite'::regclass, r.oid, 'rule', c.relname, r.rulename
    FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
    WHERE c.relnamespace IN (SELECT oid FROM space) AND c.relkind IN ('r', 'p')
    UNION ALL
    SELECT 'pg_statistic_ext'::regclass, s.oid, 'statistics', c.relname, s.stxname
    FROM pg_statistic_ext s JOIN pg_class c ON c.oid = s.stxrelid
    WHERE c.relnamespace IN (SELECT oid FROM space)
    UNION ALL
    SELECT 'pg_class'::regclass, c.oid, 'row level security', c.relname, c.relname
    FROM pg_class c
    WHERE c.relnamespace IN (SELECT oid FROM space) AND (c.relrowsecurity OR c.relforcerowsecurity)
    UNION ALL
    SELECT 'pg_class'::regclass, c.oid,
           CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence'
                          WHEN 'f' THEN 'foreign table' WHEN 'c' THEN 'composite type' ELSE 'partitioned table' END,
           coalesce((SELECT o.relname FROM pg_depend d JOIN pg_class o ON o.oid = d.refobjid
                     WHERE c.relkind = 'S' AND d.classid = 'pg_class'::regclass AND d.objid = c.oid
                       AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')), ''),
           c.relname
    FROM pg_class c
    WHERE c.relnamespace IN (SELECT oid FROM space) AND c.relkind IN ('v', 'm', 'S', 'f', 'c', 'p')
    UNION ALL
    SELECT 'pg_class'::regclass, c.oid, 'unlogged table', c.relname, c.relname
    FROM pg_class c
    WHERE c.relnamespace IN (SELECT oid FROM space) AND c.relkind IN ('r', 'p') AND c.relpersistence = 'u'
    UNION ALL
    SELECT 'pg_class'::regclass, c.oid, 'table without columns', c.relname, c.relname
    FROM pg_class c
    WHERE c.relnamespace IN (SELECT oid FROM space) AND c.relkind IN ('r', 'p')
      AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)
    UNION ALL
    SELECT 'pg_proc'::regclass, p.oid, 'function', '',
           p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'
    FROM pg_proc p
    WHERE p.pronamespace IN (SELECT oid FROM space)
    UNION ALL
    SELECT 'pg_type'::regclass, t.oid, CASE t.typtype WHEN 'd' THEN 'domain' ELSE 'range type' END, '', t.typname
    FROM pg_type t
    WHERE t.typnamespace IN (SELECT oid FROM space) AND t.typtype IN ('d', 'r')
    UNION ALL
    SELECT 'pg_type'::regclass, t.oid, 'enum without values', '', t.typname
    FROM pg_type t
    WHERE t.typnamespace IN (SELECT oid FROM space) AND t.typtype = 'e'
      AND NOT EXISTS (SELECT FROM pg_enum e WHERE e.enumtypid = t.oid)
    UNION ALL
    SELECT 'pg_extension'::regclass, oid, 'extension', '', extname
    FROM pg_extension WHERE extname NOT IN ('plpgsql', 'uuid-ossp')
)
SELECT kind, table_name::text, name::text
FROM found f
WHERE table_name <> ALL ($2) AND split_part(name, '(', 1) <> ALL ($2)
  AND NOT EXISTS (SELECT FROM extension_owned e WHERE e.classid = f.class AND e.objid = f.oid)
