-- What each live project holds and when it last moved, as of the last refresh.
CREATE MATERIALIZED VIEW project_overview AS
SELECT
    project.id AS project_id,
    project.owner_org_id AS org_id,
    coalesce(guests.rows, 0) AS guests,
    coalesce(invites.rows, 0) AS invites,
    coalesce(invites.opened, 0) AS invites_opened,
    coalesce(responses.rows, 0) AS responses,
    coalesce(arrivals.rows, 0) AS check_ins,
    coalesce(photos.rows, 0) AS photos,
    coalesce(photos.pending, 0) AS photos_pending,
    greatest(project.updated_at, project.created_at, guests.latest, invites.latest, responses.latest, arrivals.latest)
        AS last_activity
FROM projects AS project
LEFT JOIN (
    SELECT project_id, count(*) AS rows, max(updated_at) AS latest
    FROM guests WHERE deleted_at IS NULL GROUP BY project_id
) AS guests ON guests.project_id = project.id
LEFT JOIN (
    SELECT project_id, count(*) AS rows, count(*) FILTER (WHERE access_count > 0) AS opened, max(created_at) AS latest
    FROM invites WHERE deleted_at IS NULL GROUP BY project_id
) AS invites ON invites.project_id = project.id
LEFT JOIN (
    SELECT form.project_id, count(DISTINCT coalesce(sent.guest_id, sent.invite_id, sent.id)) AS rows, max(sent.submitted_at) AS latest
    FROM rsvp_submissions AS sent
    JOIN rsvp_forms AS form ON form.id = sent.form_id AND form.deleted_at IS NULL
    WHERE sent.deleted_at IS NULL GROUP BY form.project_id
) AS responses ON responses.project_id = project.id
LEFT JOIN (
    SELECT event.project_id, count(*) AS rows, max(arrival.checked_in_at) AS latest
    FROM check_in_records AS arrival
    JOIN events AS event ON event.id = arrival.event_id AND event.deleted_at IS NULL
    WHERE NOT EXISTS (SELECT FROM guests WHERE guests.id = arrival.guest_id AND guests.deleted_at IS NOT NULL)
    GROUP BY event.project_id
) AS arrivals ON arrivals.project_id = project.id
LEFT JOIN (
    SELECT project_id, count(*) AS rows, count(*) FILTER (WHERE status = 'PENDING') AS pending
    FROM photo_uploads WHERE deleted_at IS NULL GROUP BY project_id
) AS photos ON photos.project_id = project.id
WHERE project.deleted_at IS NULL;
