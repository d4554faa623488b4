-- Every foreign key: its columns, what a deletion does, and what is wrong with it.
SELECT format('%s (%s) ON DELETE %s', k.conrelid::regclass, string_agg(a.attname::text, ', ' ORDER BY part.place),
              CASE k.confdeltype WHEN 'a' THEN 'NO ACTION' WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE'
                                 WHEN 'n' THEN 'SET NULL' ELSE 'SET DEFAULT' END)
       || CASE WHEN k.convalidated THEN '' ELSE ' NOT VALID' END
       || CASE WHEN k.confdeltype = 'n' AND bool_or(a.attnotnull AND a.attnum = ANY (coalesce(k.confdelsetcols, k.conkey)))
               THEN ' IN A COLUMN THAT IS NOT NULL' ELSE '' END
FROM pg_constraint k
CROSS JOIN LATERAL unnest(k.conkey) WITH ORDINALITY AS part (attnum, place)
JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = part.attnum
WHERE k.contype = 'f' AND k.conparentid = 0 AND k.connamespace = 'public'::regnamespace
GROUP BY k.oid
