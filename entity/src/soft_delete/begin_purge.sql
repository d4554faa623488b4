-- From now on these deletions cannot be taken back: their rows go one batch after the other.
UPDATE deletions SET freed = freed || '{"purged": true}'
WHERE restored_at IS NULL AND deleted_at < $1 AND freed -> 'purged' IS NULL
