-- Guests, groups, tags, invites, seats, check-ins. How a section is read: see `mix.rs`.

--- 5 a guest is added at once => guests with guest_contacts, guest_tag_assignments
BEGIN;
INSERT INTO guests (id, project_id, group_id, first_name, last_name, role)
VALUES (:new_guests, :project, :guest_group, 'Live', :word, 'VIP');
INSERT INTO guest_contacts (guest_id, email, phone) VALUES (:new_guests, :email, '+4930');
INSERT INTO guest_tags (project_id, name) VALUES (:project, 'live') ON CONFLICT (project_id, name) DO NOTHING;
INSERT INTO guest_tag_assignments (guest_id, tag_id)
SELECT :new_guests, id FROM guest_tags WHERE project_id = :project AND name = 'live'
ON CONFLICT (guest_id, tag_id) DO NOTHING;
COMMIT;

--- 5 a guest is added => guests with guest_contacts
INSERT INTO guests (id, project_id, first_name) VALUES (:new_guests, :project, :word);
INSERT INTO guest_contacts (guest_id) VALUES (:new_guests);

--- 6 a guest is renamed
UPDATE guests SET first_name = 'Annie', last_name = :word, updated_at = now() WHERE id = :guest;

--- 4 a guest is renamed without a time
UPDATE guests SET last_name = :word, role = 'PLUS_ONE' WHERE id = :guest;

--- 4 a guest is looked up
SELECT * FROM guests WHERE id = :guest;

--- 1 guests are listed
SELECT * FROM guests WHERE project_id = :project LIMIT 20;

--- 2 a contact is changed
UPDATE guest_contacts SET email = :email WHERE guest_id = :guest;

--- 4 a guest is deleted
DELETE FROM guests WHERE id = :doomed_guests;

--- 2 a group is made => guest_groups
INSERT INTO guest_groups (id, project_id, name) VALUES (:new_guest_groups, :project, :word);
UPDATE guest_groups SET household_label = 'Home' WHERE id = :new_guest_groups;
UPDATE guests SET group_id = :new_guest_groups, updated_at = now() WHERE id = :guest;

--- 2 a group is deleted
DELETE FROM guest_groups WHERE id = :doomed_guest_groups;

--- 1 a tag is made and given => guest_tags with guest_tag_assignments
INSERT INTO guest_tags (id, project_id, name) VALUES (:new_guest_tags, :project, :word)
ON CONFLICT (project_id, name) DO NOTHING;
INSERT INTO guest_tag_assignments (guest_id, tag_id) VALUES (:guest, :new_guest_tags)
ON CONFLICT (guest_id, tag_id) DO NOTHING;

--- 1 a tag is deleted
DELETE FROM guest_tags WHERE id = :doomed_guest_tags;

--- 4 a guest is invited
INSERT INTO invites (id, project_id, site_id, guest_id, token_hash, expires_at)
VALUES (:new_invites, :project, :site, :guest, :token, now() + interval '90 days');
SELECT * FROM invites WHERE token_hash = :token AND revoked_at IS NULL AND expires_at > now();
INSERT INTO invite_access_logs (invite_id, ip_address, user_agent) VALUES (:new_invites, '2001:db8::7', 'Mozilla/5.0');

--- 1 a group is invited and the invite revoked
INSERT INTO invites (id, project_id, site_id, group_id, token_hash, security_mode)
VALUES (:new_invites, :project, :site, :guest_group, :token, 'OTP_FIRST_TIME');
UPDATE invites SET revoked_at = now() WHERE id = :new_invites;

--- 10 an invite is opened
SELECT i.*, g.first_name FROM invites i LEFT JOIN guests g ON g.id = i.guest_id WHERE i.id = :invite;
INSERT INTO invite_access_logs (invite_id, ip_address) VALUES (:invite, '203.0.113.7');

--- 2 an invite gets a new token
UPDATE invites SET token_hash = :token, revoked_at = NULL WHERE id = :invite;

--- 3 a guest is seated
DELETE FROM seating_assignments WHERE guest_id = :guest;
INSERT INTO seating_assignments (table_id, guest_id, seat_number) VALUES (:seating_table, :guest, :number);

--- 3 a guest is checked in
DELETE FROM check_in_records WHERE event_id = :event AND guest_id = :guest;
INSERT INTO check_in_records (event_id, guest_id, checked_in_by, method) VALUES (:event, :guest, :account, 'QR');
UPDATE check_in_records SET notes = 'with the ring' WHERE event_id = :event AND guest_id = :guest;
