-- Deletes the seats of removed guests and at removed tables, and keeps them with the deletion.
WITH given_up AS (
    SELECT seat.id, guest.deletion_id
    FROM guests guest JOIN seating_assignments seat ON seat.guest_id = guest.id
    WHERE guest.deletion_id = ANY($1)
    UNION ALL
    SELECT seat.id, place.deletion_id
    FROM seating_tables place JOIN seating_assignments seat ON seat.table_id = place.id
    WHERE place.deletion_id = ANY($1)
),
locked AS (
    SELECT id FROM seating_assignments
    WHERE id IN (SELECT id FROM given_up)
    ORDER BY id
    FOR UPDATE
),
deleted AS (
    DELETE FROM seating_assignments seat USING locked
    WHERE seat.id = locked.id
    RETURNING seat.id, to_jsonb(seat) AS seat
),
kept AS (
    SELECT owner.deletion_id, jsonb_agg(deleted.seat) AS seats
    FROM deleted
    JOIN (SELECT DISTINCT ON (id) id, deletion_id FROM given_up ORDER BY id, deletion_id) owner USING (id)
    GROUP BY owner.deletion_id
)
UPDATE deletions SET freed = freed || jsonb_build_object('seats', kept.seats)
FROM kept
WHERE deletions.id = kept.deletion_id
RETURNING jsonb_array_length(kept.seats)::bigint AS seats
