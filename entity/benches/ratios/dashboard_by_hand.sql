SELECT p.id, p.owner_org_id, p.manager_org_id, p.name, p.status::text, p.timezone, p.created_by, p.created_at, p.updated_at,
    p.deleted_at, p.deleted_by, p.deletion_id, p.archived_at, p.archived_by, p.prior_status::text, p.updated_by,
    guests.number AS guests, invites.number AS invites, responses.number AS responses, check_ins.number AS check_ins,
    greatest(p.updated_at, p.created_at, guests.latest, invites.latest, responses.latest, check_ins.latest) AS last_activity
FROM (
    SELECT * FROM projects
    WHERE (owner_org_id = $1 OR manager_org_id = $1) AND deleted_at IS NULL
    ORDER BY created_at DESC, id DESC
    LIMIT $2
) p
CROSS JOIN LATERAL (
    SELECT count(*) AS number, max(updated_at) AS latest
    FROM guests WHERE project_id = p.id AND deleted_at IS NULL
) guests
CROSS JOIN LATERAL (
    SELECT count(*) AS number, max(created_at) AS latest
    FROM invites WHERE project_id = p.id AND deleted_at IS NULL
) invites
CROSS JOIN LATERAL (
    SELECT count(DISTINCT coalesce(s.guest_id, s.invite_id, s.id)) AS number, max(s.submitted_at) AS latest
    FROM rsvp_forms f JOIN rsvp_submissions s ON s.form_id = f.id
    WHERE f.project_id = p.id AND f.deleted_at IS NULL AND s.deleted_at IS NULL
) responses
CROSS JOIN LATERAL (
    SELECT count(*) AS number, max(c.checked_in_at) AS latest
    FROM events e JOIN check_in_records c ON c.event_id = e.id
    WHERE e.project_id = p.id AND e.deleted_at IS NULL AND NOT EXISTS (
        SELECT FROM guests g WHERE g.id = c.guest_id AND g.project_id = p.id AND g.deleted_at IS NOT NULL
    )
) check_ins
ORDER BY p.created_at DESC, p.id DESC
