-- Every fourth organization has asked something. $1: the reference date.
INSERT INTO support_tickets (id, org_id, requester_id, subject, body, status, priority, category, first_response_due_at,
                             resolved_at, closed_at, satisfaction, created_at, updated_at)
SELECT md5('support_tickets ' || id)::uuid, id,
       (SELECT user_id FROM organization_members m WHERE m.org_id = owner.id ORDER BY m.created_at, m.id LIMIT 1),
       'How do I seat two families apart?', 'They have not spoken for years.',
       (ARRAY['OPEN', 'PENDING', 'ON_HOLD', 'RESOLVED', 'CLOSED'])[1 + place / 4 % 5]::ticket_status,
       (ARRAY['LOW', 'NORMAL', 'HIGH', 'URGENT'])[1 + place / 4 % 4]::ticket_priority, 'seating',
       $1 - place * interval '1 hour' + interval '8 hours', $1, $1, CASE place / 4 % 5 WHEN 4 THEN 5 END,
       $1 - place * interval '1 hour', $1 - place * interval '1 hour'
FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM organizations) owner
WHERE place % 4 = 0
-- Numbered by the sequence, in this order: the next ticket goes on from there.
ORDER BY place
