-- Invites of removed groups do not open; without a group they would.
UPDATE invites SET revoked_at = now()
WHERE group_id = ANY($1) AND guest_id IS NULL AND revoked_at IS NULL
