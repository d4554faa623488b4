-- Gives removed tags their names back; one that was renamed while it was removed keeps its new name.
UPDATE guest_tags SET name = kept.name
FROM deletions
CROSS JOIN jsonb_each_text(freed -> 'tags') AS kept (id, name)
WHERE deletions.id = $1
  AND guest_tags.id = kept.id::uuid
  AND guest_tags.deletion_id = deletions.id
  AND guest_tags.name = kept.name || ' (removed ' || guest_tags.id || ')'
