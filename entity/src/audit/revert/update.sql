-- Gives columns back what they held before entry $1 of $2.
UPDATE {table} SET ({columns}) = (
    SELECT {columns} FROM jsonb_populate_record(NULL::{table},
        (SELECT previous_values - $3::text[] FROM audit_entries WHERE id = $1 AND created_at = $2)))
WHERE id = $4
