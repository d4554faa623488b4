-- A few things that looked wrong, most of them dealt with. $1: the reference date.
INSERT INTO security_events (id, created_at, user_id, kind, severity, ip_address, details, acknowledged_at)
SELECT md5('security_events ' || u.id)::uuid, $1 - u.place * interval '1 day', u.id, 'BRUTE_FORCE_SUSPECTED',
       (ARRAY['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'])[1 + u.place % 4]::security_severity, ('198.51.100.' || u.place % 250)::inet,
       jsonb_build_object('attempts', 10 + u.place), CASE WHEN u.place % 3 > 0 THEN $1 - u.place * interval '1 day' + interval '2 hours' END
FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM users) u
WHERE u.place <= 9
