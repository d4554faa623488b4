-- Who may touch what, in temporary tables of the auditing session. The writer changes rows of busy projects, deletes what
-- hangs below projects in demolition, and never touches a quiet one.
CREATE TEMPORARY TABLE parts AS
SELECT id, owner_org_id, created_by, n,
       CASE WHEN n = 1 OR n > 4 AND n % 2 = 1 AND n % 10 <> 3 AND n % 20 NOT IN (17, 19) THEN 'busy'
            WHEN n > 4 AND n % 10 = 3 THEN 'demolition'
            ELSE 'quiet' END AS part
FROM (SELECT *, substr(name, length('Celebration ') + 1)::int AS n FROM projects WHERE name LIKE 'Celebration %') numbered;

-- Guests of busy projects with what belongs to them: one row is what a unit of statements works on. The first project is
-- shared by all clients, since a quarter of the guests is in it; guests that may be deleted are left out.
CREATE TEMPORARY TABLE territory AS
SELECT client, guest, project, guest_group, organization, coalesce(created_by, member) AS account, plan, site, invite, form,
       question, event, seating_table, campaign, job, photo
FROM (SELECT *, row_number() OVER (PARTITION BY client ORDER BY md5(guest::text)) AS nth
      FROM (SELECT g.id AS guest, g.project_id AS project, g.group_id AS guest_group, p.owner_org_id AS organization,
                   p.created_by, CASE WHEN n = 1 THEN abs(hashtext(g.id::text)) / 10 ELSE n / 2 END % :clients AS client
            FROM parts p JOIN guests g ON g.project_id = p.id
            WHERE part = 'busy' AND abs(hashtext(g.id::text)) % 10 < 8) guests) spread
JOIN LATERAL (SELECT id AS plan FROM plans WHERE code = 'STUDIO') plans ON true
JOIN LATERAL (SELECT id AS site FROM sites WHERE project_id = project LIMIT 1) sites ON true
JOIN LATERAL (SELECT id AS form FROM rsvp_forms WHERE project_id = project LIMIT 1) forms ON true
JOIN LATERAL (SELECT id AS question FROM rsvp_questions WHERE form_id = form LIMIT 1) questions ON true
JOIN LATERAL (SELECT e.id AS event, t.id AS seating_table
              FROM events e JOIN floor_plans f ON f.event_id = e.id JOIN seating_tables t ON t.floor_plan_id = f.id
              WHERE e.project_id = project LIMIT 1) events ON true
JOIN LATERAL (SELECT id AS campaign FROM messaging_campaigns WHERE project_id = project LIMIT 1) campaigns ON true
LEFT JOIN LATERAL (SELECT user_id AS member FROM organization_members WHERE org_id = organization LIMIT 1) members ON true
LEFT JOIN LATERAL (SELECT id AS invite FROM invites WHERE guest_id = guest AND project_id = project LIMIT 1) invites ON true
LEFT JOIN LATERAL (SELECT id AS job FROM message_jobs WHERE guest_id = guest LIMIT 1) jobs ON true
LEFT JOIN LATERAL (SELECT id AS photo FROM photo_uploads WHERE guest_id = guest AND project_id = project LIMIT 1) photos ON true
WHERE nth <= 4000;

-- What no statement of the writer touches, and so nothing may change: everything below these.
CREATE TEMPORARY TABLE quiet AS
SELECT id FROM parts WHERE part = 'quiet'
UNION ALL SELECT id FROM organizations WHERE id NOT IN (SELECT organization FROM territory)
UNION ALL SELECT id FROM users WHERE id NOT IN (SELECT account FROM territory WHERE account IS NOT NULL)
UNION ALL SELECT id FROM plans WHERE id NOT IN (SELECT plan FROM territory)
UNION ALL SELECT id FROM settings_definitions;
ALTER TABLE quiet ADD PRIMARY KEY (id);
ANALYZE quiet;
