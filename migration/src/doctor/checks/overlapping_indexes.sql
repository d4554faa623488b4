-- Indexes of the schema ($1), those named in $2 aside, that are another one or its beginning: same method, same
-- condition, and nothing that only they know. Keys and what a key rests upon are needed. An index is read backwards as
-- well: a first column in descending order turns the others round.
WITH index AS (
    SELECT c.oid, c.relname::text AS name, t.oid AS table_oid, t.relname::text AS "table", c.relam,
           c.relkind = 'I' AS is_partitioned,
           c.relpages * current_setting('block_size')::bigint AS bytes,
           x.indisunique AS is_unique, x.indnullsnotdistinct AS knows_null,
           x.indisreplident OR EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid)
               OR c.relname = ANY ($2) AS is_needed,
           coalesce(pg_get_expr(x.indpred, x.indrelid), '') AS condition,
           ARRAY(SELECT concat_ws(' ', pg_get_indexdef(c.oid, n, false), x.indclass[n - 1], x.indcollation[n - 1],
                                  x.indoption[n - 1]::integer
                                      # CASE x.indoption[0]::integer & 1 WHEN 1 THEN 3 ELSE 0 END)
                 FROM generate_series(1, x.indnkeyatts) n ORDER BY n) AS columns,
           ARRAY(SELECT pg_get_indexdef(c.oid, n, false) FROM generate_series(1, x.indnatts) n) AS all_columns,
           ARRAY(SELECT pg_get_indexdef(c.oid, n, false)
                 FROM generate_series(x.indnkeyatts + 1, x.indnatts) n) AS included
    FROM pg_index x
    JOIN pg_class c ON c.oid = x.indexrelid
    JOIN pg_class t ON t.oid = x.indrelid AND NOT t.relispartition
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = $1
    WHERE x.indisvalid
)
SELECT DISTINCT ON (a."table", a.name)
       a.name, a."table", a.is_partitioned, a.bytes, b.name AS other, a.columns = b.columns AS is_twin
FROM index a
JOIN index b ON b.table_oid = a.table_oid AND b.oid <> a.oid AND b.relam = a.relam AND b.condition = a.condition
WHERE NOT a.is_needed
  AND a.columns = b.columns[1:cardinality(a.columns)]
  AND a.included <@ b.all_columns
  AND (NOT a.is_unique OR b.is_unique AND a.columns = b.columns AND a.knows_null = b.knows_null)
  -- Of two that each make the other unnecessary the newer one goes.
  AND (b.is_needed OR a.columns <> b.columns OR b.is_unique <> a.is_unique OR NOT b.included <@ a.all_columns
       OR a.oid > b.oid)
ORDER BY a."table", a.name, is_twin DESC, b.name
