-- Removed tags whose name another tag of the project took.
SELECT tag.id AS removed, other.id AS holder
FROM deletions
CROSS JOIN jsonb_each_text(freed -> 'tags') AS kept (id, name)
JOIN guest_tags tag ON tag.id = kept.id::uuid AND tag.deletion_id = deletions.id
JOIN guest_tags other ON other.project_id = tag.project_id AND other.name = kept.name
WHERE deletions.id = $1
  AND tag.name = kept.name || ' (removed ' || tag.id || ')'
ORDER BY tag.id
