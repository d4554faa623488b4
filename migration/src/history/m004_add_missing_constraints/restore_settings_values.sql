-- Puts the duplicates back. Values of a definition that is gone would have gone with it, and users
-- who are gone leave no trace.
WITH back AS (
    DELETE FROM quarantined_rows
    WHERE migration = 'm004_add_missing_constraints' AND table_name = 'settings_values'
    RETURNING "row" || jsonb_build_object(
        'created_by', (SELECT id FROM users WHERE id = ("row" ->> 'created_by')::uuid),
        'updated_by', (SELECT id FROM users WHERE id = ("row" ->> 'updated_by')::uuid)) AS saved
)
INSERT INTO settings_values
SELECT populated.*
FROM back, jsonb_populate_record(NULL::settings_values, saved) populated
WHERE EXISTS (SELECT FROM settings_definitions definition WHERE definition.key = populated.key)
ON CONFLICT (id) DO NOTHING
