-- One window behind, one ahead, and one that did not take place. $1: the reference date.
INSERT INTO scheduled_maintenance (id, title, description, starts_at, ends_at, status, affected_services, blocks_writes, created_at, updated_at)
SELECT md5('scheduled_maintenance ' || title)::uuid, title, description, $1 + days * interval '1 day',
       $1 + days * interval '1 day' + interval '1 hour', status::maintenance_status, services::text[], blocks, $1 - interval '50 days', $1 - interval '30 days'
FROM (VALUES ('New disks', 'The database moves.', -30, 'COMPLETED', '{database}', true),
             ('New version', 'Short interruptions are possible.', 7, 'SCHEDULED', '{web,mail}', false),
             ('New cables', 'Put off.', -20, 'CANCELLED', '{web}', false)
     ) planned (title, description, days, status, services, blocks)
