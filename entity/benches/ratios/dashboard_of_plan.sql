-- The plan's single query, section 9: it counts guests and invites only.
WITH project_stats AS (
    SELECT p.*, count(DISTINCT g.id) AS guest_count, count(DISTINCT i.id) AS invite_count
    FROM projects p
    LEFT JOIN guests g ON g.project_id = p.id AND g.deleted_at IS NULL
    LEFT JOIN invites i ON i.project_id = p.id
    WHERE p.owner_org_id = $1 AND p.deleted_at IS NULL
    GROUP BY p.id
)
SELECT * FROM project_stats
