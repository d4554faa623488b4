-- Puts the duplicates back. Users who are gone leave no trace.
WITH back AS (
    DELETE FROM quarantined_rows
    WHERE migration = 'm004_add_missing_constraints' AND table_name = 'entitlement_overrides'
    RETURNING "row" || jsonb_build_object(
        'created_by', (SELECT id FROM users WHERE id = ("row" ->> 'created_by')::uuid),
        'updated_by', (SELECT id FROM users WHERE id = ("row" ->> 'updated_by')::uuid)) AS saved
)
INSERT INTO entitlement_overrides
SELECT populated.*
FROM back, jsonb_populate_record(NULL::entitlement_overrides, saved) populated
ON CONFLICT (id) DO NOTHING
