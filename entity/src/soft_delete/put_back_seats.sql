-- Puts back the seats that a deletion took, where nobody sat down meanwhile, and says what became of
-- each of them. A seat whose guest or table is still removed waits with that deletion.
--
-- Ids are looked up as arrays, so that tables of any size are read by their index.
WITH seat AS (
    SELECT kept.seat, taken.deleted_at, place.*
    FROM deletions taken
    CROSS JOIN jsonb_array_elements(taken.freed -> 'seats') AS kept (seat)
    CROSS JOIN jsonb_to_record(kept.seat) AS place (
        id uuid, table_id uuid, guest_id uuid, seat_number integer,
        created_at timestamptz, created_by uuid, updated_by uuid
    )
    WHERE taken.id = $1
),
place AS (
    SELECT id, floor_plan_id, deleted_at, deletion_id FROM seating_tables
    WHERE id = ANY (ARRAY(SELECT table_id FROM seat))
    ORDER BY id
    FOR KEY SHARE
),
guest AS (
    SELECT id, deleted_at, deletion_id FROM guests
    WHERE id = ANY (ARRAY(SELECT guest_id FROM seat))
    ORDER BY id
    FOR KEY SHARE
),
sitting AS (
    SELECT other.guest_id, other.table_id, elsewhere.floor_plan_id,
           greatest(other.created_at, other.updated_at) AS since
    FROM seating_assignments other
    JOIN seating_tables elsewhere ON elsewhere.id = other.table_id
    WHERE other.guest_id = ANY (ARRAY(SELECT guest_id FROM seat))
),
back AS (
    INSERT INTO seating_assignments (id, table_id, guest_id, seat_number, created_at, created_by, updated_by)
    SELECT seat.id, seat.table_id, seat.guest_id, seat.seat_number, seat.created_at,
           (SELECT id FROM users WHERE id = seat.created_by),
           (SELECT id FROM users WHERE id = seat.updated_by)
    FROM seat
    JOIN place ON place.id = seat.table_id AND place.deleted_at IS NULL
    JOIN guest ON guest.id = seat.guest_id AND guest.deleted_at IS NULL
    -- A guest who got another seat on the floor plan since, or this one, keeps that.
    WHERE NOT EXISTS (
        SELECT FROM sitting
        WHERE sitting.guest_id = seat.guest_id
          AND sitting.floor_plan_id = place.floor_plan_id
          AND (sitting.table_id = seat.table_id OR sitting.since >= seat.deleted_at)
    )
    ORDER BY seat.id
    ON CONFLICT DO NOTHING
    RETURNING id
),
waiting AS (
    SELECT seat.id, seat.seat, coalesce(place.deletion_id, guest.deletion_id) AS deletion_id
    FROM seat
    JOIN place ON place.id = seat.table_id
    JOIN guest ON guest.id = seat.guest_id
    WHERE coalesce(place.deletion_id, guest.deletion_id) IS NOT NULL
),
handed_over AS (
    UPDATE deletions
    SET freed = freed || jsonb_build_object('seats', coalesce(freed -> 'seats', '[]') || more.seats)
    FROM (SELECT deletion_id, jsonb_agg(seat) AS seats FROM waiting GROUP BY deletion_id) more
    WHERE deletions.id = more.deletion_id AND deletions.restored_at IS NULL
    RETURNING deletions.id
)
SELECT seat.id, seat.table_id, seat.guest_id, seat.seat_number,
       seat.id IN (SELECT id FROM back) AS is_back,
       seat.id IN (SELECT waiting.id FROM waiting JOIN handed_over ON handed_over.id = waiting.deletion_id) AS is_waiting
FROM seat
ORDER BY seat.id
