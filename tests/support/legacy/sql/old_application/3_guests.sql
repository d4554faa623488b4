-- Guests, invites, seats, check-ins. Every child of guest 1, who is deleted at the end, is written here and in 4.

--- groups are created => 2
INSERT INTO guest_groups (id, project_id, name, household_label)
SELECT md5(':run group ' || n)::uuid, md5(':run project 1')::uuid, 'Family ' || n, NULL FROM generate_series(1, 2) n;

--- a group is renamed => 1
UPDATE guest_groups SET name = 'The family', household_label = 'Home' WHERE id = md5(':run group 1')::uuid;

--- guests with roles of any text are added => 4
INSERT INTO guests (id, project_id, group_id, first_name, last_name, role)
SELECT md5(':run guest ' || n)::uuid, md5(':run project 1')::uuid, CASE WHEN n < 4 THEN md5(':run group 1')::uuid END,
       'Guest', CASE WHEN n > 1 THEN n::text END, role
FROM unnest(ARRAY['VIP', 'PLUS_ONE', 'best man', NULL]) WITH ORDINALITY g(role, n);

--- a guest is changed => 1
UPDATE guests SET first_name = 'Annie', role = 'CHILD', updated_at = now() WHERE id = md5(':run guest 1')::uuid;

--- guests are found by project and name => 1
SELECT * FROM guests WHERE project_id = md5(':run project 1')::uuid AND first_name ILIKE 'anni%' ORDER BY last_name;

--- contacts are stored, one with neither email nor phone => 3
INSERT INTO guest_contacts (guest_id, email, phone)
VALUES (md5(':run guest 1')::uuid, 'annie@example.com', '+4930'), (md5(':run guest 2')::uuid, 'two@example.com', NULL),
       (md5(':run guest 3')::uuid, NULL, NULL);

--- a contact is changed => 1
UPDATE guest_contacts SET email = 'Annie@Example.com' WHERE guest_id = md5(':run guest 1')::uuid;

--- a tag is made on the fly => 1
INSERT INTO guest_tags (id, project_id, name) VALUES (md5(':run tag')::uuid, md5(':run project 1')::uuid, 'family')
ON CONFLICT (project_id, name) DO NOTHING;

--- the tag is there already => 0
INSERT INTO guest_tags (project_id, name) VALUES (md5(':run project 1')::uuid, 'family')
ON CONFLICT (project_id, name) DO NOTHING;

--- a tag is upserted for its id => 1
INSERT INTO guest_tags (project_id, name) VALUES (md5(':run project 1')::uuid, 'family')
ON CONFLICT (project_id, name) DO UPDATE SET name = EXCLUDED.name RETURNING id;

--- guests are tagged => 2
INSERT INTO guest_tag_assignments (guest_id, tag_id)
SELECT md5(':run guest ' || n)::uuid, md5(':run tag')::uuid FROM generate_series(1, 2) n
ON CONFLICT (guest_id, tag_id) DO NOTHING;

--- guests are tagged again => 1
INSERT INTO guest_tag_assignments (guest_id, tag_id)
SELECT md5(':run guest ' || n)::uuid, md5(':run tag')::uuid FROM generate_series(1, 3) n
ON CONFLICT (guest_id, tag_id) DO NOTHING;

--- a tag is taken off => 1
DELETE FROM guest_tag_assignments WHERE guest_id = md5(':run guest 3')::uuid AND tag_id = md5(':run tag')::uuid;

--- invites of every security mode are sent => 6
INSERT INTO invites (id, project_id, site_id, guest_id, token_hash, security_mode, passcode_hash, expires_at)
SELECT md5(':run invite ' || n)::uuid, md5(':run project 1')::uuid, md5(':run site 1')::uuid,
       CASE WHEN n <= 4 THEN md5(':run guest ' || n)::uuid END, encode(sha256((':run token ' || n)::bytea), 'hex'), mode,
       CASE mode WHEN 'PASSCODE' THEN 'hash' END, now() + interval '90 days'
FROM unnest(enum_range(NULL::invite_security_mode)) WITH ORDINALITY i(mode, n);

--- a group is invited to the other site => 1
INSERT INTO invites (id, project_id, site_id, group_id, token_hash)
VALUES (md5(':run group invite')::uuid, md5(':run project 1')::uuid, md5(':run site 2')::uuid, md5(':run group 1')::uuid,
        encode(sha256(':run group token'), 'hex'));

--- a token is taken => 23505
INSERT INTO invites (project_id, site_id, token_hash)
VALUES (md5(':run project 1')::uuid, md5(':run site 1')::uuid, encode(sha256(':run token 1'), 'hex'));

--- an invite is opened by its token => 1
SELECT i.*, g.first_name
FROM invites i LEFT JOIN guests g ON g.id = i.guest_id
WHERE i.token_hash = encode(sha256(':run token 1'), 'hex') AND i.revoked_at IS NULL AND i.expires_at > now();

--- the visits are logged => 3
INSERT INTO invite_access_logs (invite_id, ip_address, user_agent)
SELECT md5(':run invite 1')::uuid, '2001:db8::7', 'Mozilla/5.0' FROM generate_series(1, 3);

--- a visit's address is blanked => 3
UPDATE invite_access_logs SET ip_address = NULL WHERE invite_id = md5(':run invite 1')::uuid;

--- an invite is revoked => 1
UPDATE invites SET revoked_at = now() WHERE id = md5(':run invite 2')::uuid;

--- an invite gets a new token and mode => 1
UPDATE invites SET token_hash = encode(sha256(':run new token'), 'hex'), security_mode = 'OPEN', revoked_at = NULL
WHERE id = md5(':run invite 2')::uuid;

--- guests are seated => 2
INSERT INTO seating_assignments (table_id, guest_id, seat_number)
SELECT md5(':run table ROUND')::uuid, md5(':run guest ' || n)::uuid, n FROM generate_series(1, 2) n;

--- a seat is taken => 23505
INSERT INTO seating_assignments (table_id, guest_id, seat_number)
VALUES (md5(':run table ROUND')::uuid, md5(':run guest 3')::uuid, 1);

--- a guest sits anywhere at the table => 1
INSERT INTO seating_assignments (table_id, guest_id) VALUES (md5(':run table ROUND')::uuid, md5(':run guest 3')::uuid);

--- a guest changes seats => 1
UPDATE seating_assignments SET seat_number = 5 WHERE guest_id = md5(':run guest 2')::uuid;

--- guests are checked in by every method => 3
INSERT INTO check_in_records (event_id, guest_id, checked_in_by, method)
SELECT md5(':run event 1')::uuid, md5(':run guest ' || n)::uuid, md5(':run user')::uuid, method
FROM unnest(ARRAY['QR', 'MANUAL', 'IMPORT']) WITH ORDINALITY c(method, n);

--- a guest is checked in twice => 23505
INSERT INTO check_in_records (event_id, guest_id) VALUES (md5(':run event 1')::uuid, md5(':run guest 1')::uuid);

--- a check-in gets a note => 1
UPDATE check_in_records SET notes = 'with the ring' WHERE event_id = md5(':run event 1')::uuid
                                                      AND guest_id = md5(':run guest 1')::uuid;
