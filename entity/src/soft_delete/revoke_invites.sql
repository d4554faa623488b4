-- Invites of removed groups do not open; without a group they would. A revocation at the moment of the
-- removal is the removal's, and would be taken back with it.
UPDATE invites SET revoked_at = now()
WHERE group_id = ANY($1) AND guest_id IS NULL AND (revoked_at IS NULL OR revoked_at = deleted_at)
