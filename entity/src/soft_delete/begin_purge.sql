-- From now on these deletions cannot be taken back: their rows go one batch after the other. Those
-- that an earlier run began with are among them.
WITH begun AS (
    UPDATE deletions SET freed = freed || '{"purged": true}'
    WHERE restored_at IS NULL AND deleted_at < $1 AND freed -> 'purged' IS NULL
    RETURNING id
)
SELECT id FROM begun
UNION ALL
SELECT id FROM deletions WHERE restored_at IS NULL AND deleted_at < $1 AND freed -> 'purged' IS NOT NULL
