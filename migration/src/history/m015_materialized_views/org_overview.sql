-- What the live projects of each live organization hold together, from project_overview.
CREATE MATERIALIZED VIEW org_overview AS
SELECT
    org.id AS org_id,
    coalesce(members.rows, 0) AS members,
    coalesce(projects.rows, 0) AS projects,
    coalesce(projects.guests, 0)::bigint AS guests,
    coalesce(projects.invites, 0)::bigint AS invites,
    coalesce(projects.responses, 0)::bigint AS responses,
    coalesce(projects.check_ins, 0)::bigint AS check_ins,
    coalesce(projects.photos, 0)::bigint AS photos,
    greatest(org.updated_at, org.created_at, projects.latest) AS last_activity
FROM organizations AS org
LEFT JOIN (
    SELECT org_id, count(*) AS rows, sum(guests) AS guests, sum(invites) AS invites, sum(responses) AS responses,
           sum(check_ins) AS check_ins, sum(photos) AS photos, max(last_activity) AS latest
    FROM project_overview GROUP BY org_id
) AS projects ON projects.org_id = org.id
LEFT JOIN (
    SELECT member.org_id, count(*) AS rows
    FROM organization_members AS member
    JOIN users AS person ON person.id = member.user_id AND person.deleted_at IS NULL
    GROUP BY member.org_id
) AS members ON members.org_id = org.id
WHERE org.deleted_at IS NULL;
