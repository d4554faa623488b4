-- The months of the audit log that ended before $1, oldest first.
SELECT part.relname::text AS name, bound[1]::timestamptz AS begins, bound[2]::timestamptz AS ends,
       (SELECT convalidated FROM pg_constraint
        WHERE conrelid = part.oid AND conname = 'check_month') AS is_checked
FROM pg_inherits i
JOIN pg_class part ON part.oid = i.inhrelid
CROSS JOIN regexp_match(pg_get_expr(part.relpartbound, part.oid),
                        $$FROM \('([^']+)'\) TO \('([^']+)'\)$$) bound
WHERE i.inhparent = 'admin_audit_log'::regclass AND bound[2]::timestamptz <= $1
ORDER BY begins
