INSERT INTO guest_groups (id, project_id, name, household_label, created_at)
SELECT md5('group ' || n || ' ' || k)::uuid, md5('project ' || n)::uuid, CASE WHEN k < 10 THEN 'Family ' || k END,
       CASE WHEN k % 2 = 0 THEN 'Household ' || k END, timestamptz '2024-06-01 09:00Z' + n % 500 * interval '1 day'
FROM generate_series(1, :projects) n, generate_series(1, 10) k;

INSERT INTO guests (id, project_id, group_id, first_name, last_name, role, created_at, updated_at)
SELECT md5('guest ' || n)::uuid, md5('project ' || project)::uuid,
       CASE WHEN n % 3 <> 0 THEN md5('group ' || project || ' ' || 1 + n % 10)::uuid END,
       CASE WHEN n % 25 <> 0 THEN (ARRAY['Anna', 'Ben', 'Chaim', 'Dana', 'Elif', 'Félix', 'Grete'])[1 + n % 7] END,
       CASE WHEN n % 11 <> 0 OR n % 25 = 0 THEN (ARRAY['Levi', 'Müller', 'O''Hara', 'Şahin', 'Novák'])[1 + n % 5] END,
       (ARRAY[NULL, 'VIP', 'PLUS_ONE', 'CHILD', 'best man'])[1 + n % 5], t, t + n % 30 * interval '1 hour'
FROM :guest_rows guest,
     LATERAL (SELECT timestamptz '2024-08-01 09:00Z' + n % 600 * interval '1 day' + n % 1440 * interval '1 minute') at(t);

INSERT INTO guest_contacts (id, guest_id, email, phone, created_at)
SELECT md5('contact ' || n)::uuid, md5('guest ' || n)::uuid, CASE WHEN n % 6 <> 0 THEN 'guest' || n || '@example.com' END,
       CASE WHEN n % 2 = 0 THEN '+49301' || lpad(n::text, 7, '0') END,
       timestamptz '2024-08-01 10:00Z' + n % 600 * interval '1 day'
FROM :guest_rows guest
WHERE n % 10 <> 9;

INSERT INTO guest_tags (id, project_id, name)
SELECT md5('tag ' || n || ' ' || name)::uuid, md5('project ' || n)::uuid, name
FROM generate_series(1, :projects) n, unnest(ARRAY['family', 'friends', 'vegetarian', 'abroad']) name;

INSERT INTO guest_tag_assignments (id, guest_id, tag_id)
SELECT md5('tag assignment ' || n)::uuid, md5('guest ' || n)::uuid,
       md5('tag ' || project || ' ' || (ARRAY['family', 'friends', 'vegetarian', 'abroad'])[1 + n % 4])::uuid
FROM :guest_rows guest
WHERE n % 2 = 0;

INSERT INTO invites (id, project_id, site_id, guest_id, group_id, token_hash, security_mode, passcode_hash, expires_at,
                     revoked_at, created_at)
SELECT md5('invite ' || n)::uuid, md5('project ' || project)::uuid, md5('site ' || project || ' 1')::uuid,
       md5('guest ' || n)::uuid, NULL, encode(sha256(('token ' || n)::bytea), 'hex'), mode,
       CASE WHEN mode = 'PASSCODE' THEN encode(sha256(('passcode ' || n)::bytea), 'hex') END,
       CASE WHEN n % 3 = 0 THEN t + interval '3 years' WHEN n % 3 = 1 THEN t + interval '30 days' END,
       CASE WHEN n % 50 = 0 THEN t + interval '2 days' END, t
FROM :guest_rows guest,
     LATERAL (SELECT timestamptz '2024-09-01 09:00Z' + n % 600 * interval '1 day') at(t),
     LATERAL (SELECT (enum_range(NULL::invite_security_mode))[1 + n % 6]) security(mode)
WHERE n % 5 <> 4
UNION ALL
SELECT md5('group invite ' || n)::uuid, md5('project ' || n)::uuid, md5('site ' || n || ' 1')::uuid, NULL,
       md5('group ' || n || ' 1')::uuid, encode(sha256(('group token ' || n)::bytea), 'hex'), 'OPEN', NULL, NULL, NULL,
       timestamptz '2024-09-01 08:00Z'
FROM generate_series(1, :projects) n;

INSERT INTO invite_access_logs (id, invite_id, accessed_at, ip_address, user_agent)
SELECT md5('access ' || n || ' ' || k)::uuid, md5('invite ' || n)::uuid,
       timestamptz '2024-09-03 09:00Z' + n % 600 * interval '1 day' + k * interval '1 hour',
       CASE WHEN k = 1 THEN inet '198.51.100.0' + n % 250 ELSE inet '2001:db8::1' END,
       CASE WHEN n % 4 <> 0 THEN 'Mozilla/5.0 (guest ' || n || ')' END
FROM :guest_rows guest, generate_series(1, 2) k
WHERE n % 5 <> 4 AND n % 3 <> 2;

INSERT INTO check_in_records (id, event_id, guest_id, checked_in_at, checked_in_by, method, notes)
SELECT md5('check-in ' || n)::uuid, md5('event ' || project || ' 1')::uuid, md5('guest ' || n)::uuid,
       timestamptz '2025-05-01 15:10Z' + n % 700 * interval '1 day',
       CASE WHEN n % 4 = 0 THEN md5('user ' || 1 + n % :users)::uuid END,
       (ARRAY['QR', 'MANUAL', 'IMPORT', NULL])[1 + n % 4], CASE WHEN n % 9 = 0 THEN 'came late' END
FROM :guest_rows guest
WHERE n % 3 = 0;

INSERT INTO seating_assignments (id, table_id, guest_id, seat_number, created_at)
SELECT md5('seat ' || n)::uuid, md5('table ' || project || ' ' || 1 + (nth - 1) / 8)::uuid, md5('guest ' || n)::uuid,
       CASE WHEN nth % 8 <> 0 THEN nth % 8 END, timestamptz '2025-01-01 09:00Z' + n % 300 * interval '1 day'
FROM (SELECT n, project, row_number() OVER (PARTITION BY project ORDER BY n) AS nth FROM :guest_rows guest) guest
WHERE nth <= 48;
