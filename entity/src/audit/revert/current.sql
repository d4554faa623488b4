-- The record as it is, and which of the columns in $3 it does not hold as entry $1 of $2 left them.
-- What the entry says is read as the columns' own types first.
SELECT to_jsonb(t) AS current,
       ARRAY(SELECT name FROM unnest($3::text[]) name
             WHERE to_jsonb(t) -> name IS DISTINCT FROM to_jsonb(n) -> name) AS differs
FROM {table} t
CROSS JOIN jsonb_populate_record(NULL::{table},
    (SELECT new_values - $4::text[] FROM audit_entries WHERE id = $1 AND created_at = $2)) n
WHERE t.id = $5
{lock}
