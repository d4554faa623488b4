-- Every organization with a few projects has a key for its web site and one to try things with; every fifth has
-- replaced a key, and every seventh has withdrawn one. $1: the reference date.
WITH owner AS (
    SELECT o.id, row_number() OVER (ORDER BY o.id) AS place,
           (SELECT user_id FROM organization_members m WHERE m.org_id = o.id ORDER BY m.created_at, m.id LIMIT 1) AS person,
           (SELECT p.id FROM projects p WHERE p.owner_org_id = o.id ORDER BY p.id LIMIT 1) AS project
    FROM organizations o
), made (place, name, environment, scopes, is_of_project, expires_at, revoked_at, replaces, row) AS (
    SELECT owner.place, kind.name, kind.environment::api_key_environment, kind.scopes, kind.is_of_project,
           CASE kind.name WHEN 'Door scanner' THEN $1 + interval '60 days' END,
           CASE WHEN kind.name = 'Web site (old)' AND owner.place % 7 = 0 THEN $1 - interval '20 days' END,
           kind.replaces, owner
    FROM owner
    JOIN (VALUES ('Web site (old)', 'LIVE', ARRAY['guests:read', 'rsvp:write'], false, NULL, 5),
                 ('Web site', 'LIVE', ARRAY['guests:read', 'rsvp:write'], false, 'Web site (old)', 5),
                 ('Trial', 'TEST', ARRAY['guests:read'], false, NULL, 1),
                 ('Door scanner', 'LIVE', ARRAY['check_ins:write'], true, NULL, 2)
         ) kind (name, environment, scopes, is_of_project, replaces, every)
      ON owner.place % kind.every = 0
)
INSERT INTO api_keys (id, org_id, project_id, name, environment, key_prefix, key_hash, scopes, last_used_at, expires_at,
                      revoked_at, revoked_by, revoked_reason, replaces_key_id, created_at, updated_at, created_by, updated_by)
SELECT md5('api_keys ' || made.name || (made.row).id)::uuid, (made.row).id,
       CASE WHEN made.is_of_project THEN (made.row).project END, made.name, made.environment,
       'eios_' || lower(made.environment::text) || '_' || left(md5(made.name || (made.row).id), 6),
       sha256(convert_to('api key ' || made.name || (made.row).id, 'UTF8')), made.scopes,
       $1 - made.place * interval '37 minutes', made.expires_at,
       made.revoked_at, CASE WHEN made.revoked_at IS NOT NULL THEN (made.row).person END,
       CASE WHEN made.revoked_at IS NOT NULL THEN 'replaced' END,
       CASE WHEN made.replaces IS NOT NULL THEN md5('api_keys ' || made.replaces || (made.row).id)::uuid END,
       $1 - interval '200 days', $1 - interval '20 days', (made.row).person, (made.row).person
FROM made
-- The key before comes before the one that replaces it.
ORDER BY made.place, made.name DESC
