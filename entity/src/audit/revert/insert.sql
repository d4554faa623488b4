-- Makes the record again that entry $1 of $2 saw deleted.
INSERT INTO {table} ({columns})
SELECT {columns} FROM jsonb_populate_record(NULL::{table},
    (SELECT previous_values - $3::text[] FROM audit_entries WHERE id = $1 AND created_at = $2))
