-- Deletes the record that was made.
DELETE FROM {table} WHERE id = $1
