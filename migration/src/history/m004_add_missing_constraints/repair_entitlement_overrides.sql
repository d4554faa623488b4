-- Moves duplicates aside and keeps the newest.
WITH ranked AS (
    SELECT id, row_number() OVER (PARTITION BY scope, scope_id, key ORDER BY updated_at DESC, id DESC) AS age
    FROM entitlement_overrides
), duplicates AS (
    DELETE FROM entitlement_overrides WHERE id IN (SELECT id FROM ranked WHERE age > 1)
    RETURNING *
)
INSERT INTO quarantined_rows (table_name, row_id, "row", reason, migration)
SELECT 'entitlement_overrides', id, to_jsonb(duplicates), 'a newer row has the same scope, scope_id and key',
       'm004_add_missing_constraints'
FROM duplicates
