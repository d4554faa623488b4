SELECT
    org.id,
    count(DISTINCT member.user_id) AS members,
    count(DISTINCT project.id) AS projects,
    count(DISTINCT guest.id) AS guests,
    count(DISTINCT invite.id) AS invites,
    count(DISTINCT photo.id) AS photos
FROM organizations AS org
LEFT JOIN organization_members AS member ON member.org_id = org.id
LEFT JOIN projects AS project ON project.owner_org_id = org.id AND project.deleted_at IS NULL
LEFT JOIN guests AS guest ON guest.project_id = project.id AND guest.deleted_at IS NULL
LEFT JOIN invites AS invite ON invite.project_id = project.id AND invite.deleted_at IS NULL
LEFT JOIN photo_uploads AS photo ON photo.project_id = project.id AND photo.deleted_at IS NULL
WHERE org.deleted_at IS NULL
GROUP BY org.id
