SELECT
    project.id,
    count(DISTINCT guest.id) AS guests,
    count(DISTINCT invite.id) AS invites,
    count(DISTINCT sent.id) AS responses,
    count(DISTINCT arrival.id) AS check_ins,
    count(DISTINCT photo.id) AS photos
FROM projects AS project
LEFT JOIN guests AS guest ON guest.project_id = project.id AND guest.deleted_at IS NULL
LEFT JOIN invites AS invite ON invite.guest_id = guest.id AND invite.deleted_at IS NULL
LEFT JOIN rsvp_submissions AS sent ON sent.guest_id = guest.id AND sent.deleted_at IS NULL
LEFT JOIN check_in_records AS arrival ON arrival.guest_id = guest.id
LEFT JOIN photo_uploads AS photo ON photo.project_id = project.id AND photo.deleted_at IS NULL
WHERE project.deleted_at IS NULL
GROUP BY project.id
