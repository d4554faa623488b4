-- Ascending sequences of the schema ($1), those that begin again aside, of which more than the share $2 is used up. A
-- column may be narrower than the sequence that fills it. Of those that this role may not read nothing is known.
WITH ends AS (
    SELECT s.sequencename::text AS name, s.last_value, q.seqtypid <> 'bigint'::regtype AS is_narrow_sequence,
           t.relname::text AS "table", a.attname::text AS "column",
           coalesce(a.atttypid IN ('integer'::regtype, 'smallint'::regtype), false) AS is_narrow_column,
           least(s.max_value, CASE a.atttypid WHEN 'integer'::regtype THEN 2147483647
                                              WHEN 'smallint'::regtype THEN 32767
                                              ELSE s.max_value END) AS end_value
    FROM pg_sequences s
    JOIN pg_class c ON c.relname = s.sequencename AND c.relkind = 'S'
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = s.schemaname
    JOIN pg_sequence q ON q.seqrelid = c.oid
    LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')
                         AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
    LEFT JOIN pg_class t ON t.oid = d.refobjid
    LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    WHERE s.schemaname = $1 AND NOT s.cycle AND s.increment_by > 0 AND s.last_value > 0
)
SELECT *, last_value::double precision / end_value AS share
FROM ends
WHERE last_value::double precision / end_value > $2
ORDER BY share DESC, name
