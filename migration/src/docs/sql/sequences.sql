-- Sequences that identity columns do not bring along by themselves.
SELECT c.relname::text AS name,
       'AS ' || format_type(s.seqtypid, NULL)
       || CASE WHEN s.seqincrement <> 1 THEN ' INCREMENT BY ' || s.seqincrement ELSE '' END
       || CASE WHEN s.seqmin <> CASE WHEN s.seqincrement > 0 THEN 1 ELSE -l.largest - 1 END
               THEN ' MINVALUE ' || s.seqmin ELSE '' END
       || CASE WHEN s.seqmax <> CASE WHEN s.seqincrement > 0 THEN l.largest ELSE -1 END
               THEN ' MAXVALUE ' || s.seqmax ELSE '' END
       || CASE WHEN s.seqstart <> CASE WHEN s.seqincrement > 0 THEN s.seqmin ELSE s.seqmax END
               THEN ' START WITH ' || s.seqstart ELSE '' END
       || CASE WHEN s.seqcache <> 1 THEN ' CACHE ' || s.seqcache ELSE '' END
       || CASE WHEN s.seqcycle THEN ' CYCLE' ELSE '' END AS options,
       quote_ident(t.relname) || '.' || quote_ident(a.attname) AS owned_by,
       obj_description(c.oid, 'pg_class') AS comment
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = $1
JOIN pg_sequence s ON s.seqrelid = c.oid
CROSS JOIN LATERAL (SELECT CASE s.seqtypid WHEN 'smallint'::regtype THEN 32767
                                           WHEN 'integer'::regtype THEN 2147483647
                                           ELSE 9223372036854775807 END AS largest) l
LEFT JOIN pg_depend d
       ON d.classid = 'pg_class'::regclass AND d.objid = c.oid
      AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a'
LEFT JOIN pg_class t ON t.oid = d.refobjid
LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
WHERE NOT EXISTS (SELECT FROM pg_depend e
                  WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype IN ('e', 'i'))
  AND (t.relname IS NULL OR t.relname <> ALL ($2))
ORDER BY c.relname
