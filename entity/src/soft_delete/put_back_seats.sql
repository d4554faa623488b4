-- Puts back the seats that a deletion took, where nobody sat down meanwhile, and says what became of
-- each of them. A seat whose guest or table is still removed waits with that deletion.
--
-- Every seat looks up its own table, guest and neighbours: the number of seats is not known to the
-- planner, and any other join would compare each with each.
WITH seat AS (
    SELECT kept.seat, taken.deleted_at, place.*
    FROM deletions taken
    CROSS JOIN jsonb_array_elements(taken.freed -> 'seats') AS kept (seat)
    CROSS JOIN jsonb_to_record(kept.seat) AS place (
        id uuid, table_id uuid, guest_id uuid, seat_number integer,
        created_at timestamptz, created_by uuid, updated_by uuid
    )
    WHERE taken.id = $1
    ORDER BY place.id
),
looked_up AS MATERIALIZED (
    SELECT seat.*,
           place.id IS NOT NULL AND guest.id IS NOT NULL AS exists_still,
           place.deleted_at IS NULL AND guest.deleted_at IS NULL AS is_live,
           coalesce(place.deletion_id, guest.deletion_id) AS deletion_id,
           sitting.id AS other_seat
    FROM seat
    LEFT JOIN LATERAL (
        SELECT id, floor_plan_id, deleted_at, deletion_id FROM seating_tables
        WHERE id = seat.table_id
        FOR KEY SHARE
    ) place ON true
    LEFT JOIN LATERAL (
        SELECT id, deleted_at, deletion_id FROM guests
        WHERE id = seat.guest_id
        FOR KEY SHARE
    ) guest ON true
    -- A guest who got another seat on the floor plan since, or this one, keeps that.
    LEFT JOIN LATERAL (
        SELECT other.id
        FROM seating_assignments other
        JOIN seating_tables elsewhere ON elsewhere.id = other.table_id
        WHERE other.guest_id = seat.guest_id
          AND elsewhere.floor_plan_id = place.floor_plan_id
          AND (other.table_id = seat.table_id
               OR greatest(other.created_at, other.updated_at) >= seat.deleted_at)
        LIMIT 1
    ) sitting ON true
),
back AS (
    INSERT INTO seating_assignments (id, table_id, guest_id, seat_number, created_at, created_by, updated_by)
    SELECT id, table_id, guest_id, seat_number, created_at,
           (SELECT id FROM users WHERE id = looked_up.created_by),
           (SELECT id FROM users WHERE id = looked_up.updated_by)
    FROM looked_up
    WHERE exists_still AND is_live AND other_seat IS NULL
    ON CONFLICT DO NOTHING
    RETURNING id
),
handed_over AS (
    UPDATE deletions
    SET freed = freed || jsonb_build_object('seats', coalesce(freed -> 'seats', '[]') || more.seats)
    FROM (
        SELECT deletion_id, jsonb_agg(seat) AS seats FROM looked_up
        WHERE exists_still AND deletion_id IS NOT NULL
        GROUP BY deletion_id
    ) more
    WHERE deletions.id = more.deletion_id AND deletions.restored_at IS NULL
    RETURNING deletions.id
)
SELECT id, table_id, guest_id, seat_number,
       id IN (SELECT id FROM back) AS is_back,
       coalesce(exists_still AND deletion_id IN (SELECT id FROM handed_over), false) AS is_waiting
FROM looked_up
ORDER BY id
