-- From now on these deletions cannot be taken back: their rows go one batch after the other. Those
-- that an earlier run began with are among them. One that took somebody under a legal hold waits for
-- the release.
WITH begun AS (
    UPDATE deletions SET freed = freed || '{"purged": true}'
    WHERE restored_at IS NULL AND deleted_at < $1 AND freed -> 'purged' IS NULL
      AND NOT EXISTS (
          SELECT FROM legal_holds
          WHERE released_at IS NULL AND subject_id IN (deletions.org_id, deletions.root_id))
      AND id <> ALL (ARRAY(
          SELECT guest.deletion_id
          FROM legal_holds hold JOIN guests guest ON guest.id = hold.subject_id
          WHERE hold.released_at IS NULL AND hold.subject_type = 'GUEST' AND guest.deletion_id IS NOT NULL))
    RETURNING id
)
SELECT id FROM begun
UNION ALL
SELECT id FROM deletions WHERE restored_at IS NULL AND deleted_at < $1 AND freed -> 'purged' IS NOT NULL
