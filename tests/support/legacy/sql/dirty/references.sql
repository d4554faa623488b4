-- Rows that point out of their project, form or site; the old application writes them.
-- The fill puts guest 4 in project 1, guests 1, 2, 3 in projects 2, 3, 4, which have different owners. A section: the kind,
-- its table and how many rows the query finds once the statement has run.

--- CrossProjectGuestGroup => guests 1
INSERT INTO guests (id, project_id, group_id, first_name, created_at, updated_at)
VALUES (md5('stray guest')::uuid, md5('project 1')::uuid, md5('group 2 1')::uuid, 'Stray', :then, :then);
-- found by
SELECT g.id FROM guests g JOIN guest_groups o ON o.id = g.group_id WHERE o.project_id <> g.project_id

--- CrossProjectInviteGuest => invites 1
INSERT INTO invites (id, project_id, site_id, guest_id, token_hash, created_at)
VALUES (md5('stray invite 1')::uuid, md5('project 1')::uuid, md5('site 1 1')::uuid, md5('guest 1')::uuid,
        encode(sha256('stray token 1'), 'hex'), :then);
-- found by
SELECT i.id FROM invites i JOIN guests g ON g.id = i.guest_id WHERE g.project_id <> i.project_id

--- CrossProjectInviteGroup => invites 1
INSERT INTO invites (id, project_id, site_id, group_id, token_hash, created_at)
VALUES (md5('stray invite 2')::uuid, md5('project 1')::uuid, md5('site 1 1')::uuid, md5('group 2 1')::uuid,
        encode(sha256('stray token 2'), 'hex'), :then);
-- found by
SELECT i.id FROM invites i JOIN guest_groups o ON o.id = i.group_id WHERE o.project_id <> i.project_id

--- CrossProjectInviteSite => invites 1
INSERT INTO invites (id, project_id, site_id, token_hash, created_at)
VALUES (md5('stray invite 3')::uuid, md5('project 1')::uuid, md5('site 2 1')::uuid, encode(sha256('stray token 3'), 'hex'), :then);
-- found by
SELECT i.id FROM invites i JOIN sites s ON s.id = i.site_id WHERE s.project_id <> i.project_id

--- CrossProjectPhotoGuest => photo_uploads 1
INSERT INTO photo_uploads (id, project_id, guest_id, original_url, storage_key, created_at, updated_at)
VALUES (md5('stray photo 1')::uuid, md5('project 1')::uuid, md5('guest 1')::uuid, 'https://cdn.example/s1.jpg', 'stray/1', :then, :then);
-- found by
SELECT p.id FROM photo_uploads p JOIN guests g ON g.id = p.guest_id WHERE g.project_id <> p.project_id

--- CrossProjectPhotoInvite => photo_uploads 1
INSERT INTO photo_uploads (id, project_id, invite_id, original_url, storage_key, created_at, updated_at)
VALUES (md5('stray photo 2')::uuid, md5('project 1')::uuid, md5('invite 1')::uuid, 'https://cdn.example/s2.jpg', 'stray/2', :then, :then);
-- found by
SELECT p.id FROM photo_uploads p JOIN invites i ON i.id = p.invite_id WHERE i.project_id <> p.project_id

--- CrossProjectTag => guest_tag_assignments 1
INSERT INTO guest_tag_assignments (id, guest_id, tag_id)
VALUES (md5('stray tag')::uuid, md5('guest 1')::uuid, md5('tag 1 family')::uuid);
-- found by
SELECT a.id
FROM guest_tag_assignments a JOIN guests g ON g.id = a.guest_id JOIN guest_tags t ON t.id = a.tag_id
WHERE t.project_id <> g.project_id

--- CrossProjectSeat => seating_assignments 1
INSERT INTO seating_assignments (id, table_id, guest_id, created_at)
VALUES (md5('stray seat')::uuid, md5('table 1 6')::uuid, md5('guest 1')::uuid, :then);
-- found by
SELECT a.id
FROM seating_assignments a
JOIN guests g ON g.id = a.guest_id
JOIN seating_tables t ON t.id = a.table_id
JOIN floor_plans f ON f.id = t.floor_plan_id
JOIN events e ON e.id = f.event_id
WHERE e.project_id <> g.project_id

--- CrossProjectCheckIn => check_in_records 1
INSERT INTO check_in_records (id, event_id, guest_id, checked_in_at)
VALUES (md5('stray check-in')::uuid, md5('event 1 1')::uuid, md5('guest 1')::uuid, :then);
-- found by
SELECT c.id
FROM check_in_records c JOIN guests g ON g.id = c.guest_id JOIN events e ON e.id = c.event_id
WHERE e.project_id <> g.project_id

--- CrossProjectSubmission => rsvp_submissions 1
INSERT INTO rsvp_submissions (id, form_id, invite_id, guest_id, submitted_at)
VALUES (md5('stray submission')::uuid, md5('form 1')::uuid, md5('invite 1')::uuid, md5('guest 1')::uuid, :then);
-- found by
SELECT s.id
FROM rsvp_submissions s JOIN rsvp_forms f ON f.id = s.form_id JOIN guests g ON g.id = s.guest_id
WHERE g.project_id <> f.project_id

--- CrossProjectJob => message_jobs 1
INSERT INTO message_jobs (id, campaign_id, guest_id, channel, created_at, updated_at)
VALUES (md5('stray job')::uuid, md5('campaign 1 0')::uuid, md5('guest 1')::uuid, 'EMAIL', :then, :then);
-- found by
SELECT j.id
FROM message_jobs j JOIN messaging_campaigns c ON c.id = j.campaign_id JOIN guests g ON g.id = j.guest_id
WHERE g.project_id <> c.project_id

--- CrossProjectQuestionEvent => rsvp_questions 1
INSERT INTO rsvp_questions (id, form_id, event_id, label, type)
VALUES (md5('stray question')::uuid, md5('form 1')::uuid, md5('event 2 1')::uuid, 'Coming?', 'YES_NO');
-- found by
SELECT q.id
FROM rsvp_questions q JOIN rsvp_forms f ON f.id = q.form_id JOIN events e ON e.id = q.event_id
WHERE e.project_id <> f.project_id

--- CrossFormAnswer => rsvp_answers 1
INSERT INTO rsvp_answers (id, submission_id, question_id, answer_text)
VALUES (md5('stray answer')::uuid, md5('submission 4')::uuid, md5('question 2 TEXT')::uuid, 'yes');
-- found by
SELECT a.id
FROM rsvp_answers a JOIN rsvp_submissions s ON s.id = a.submission_id JOIN rsvp_questions q ON q.id = a.question_id
WHERE q.form_id <> s.form_id

--- CrossFormRule => rsvp_logic_rules 1
INSERT INTO rsvp_logic_rules (id, question_id, depends_on_question_id, operator, value)
VALUES (md5('stray rule')::uuid, md5('question 1 TEXT')::uuid, md5('question 2 YES_NO')::uuid, 'EQUALS', 'yes');
-- found by
SELECT r.id
FROM rsvp_logic_rules r JOIN rsvp_questions q ON q.id = r.question_id JOIN rsvp_questions d ON d.id = r.depends_on_question_id
WHERE q.form_id <> d.form_id

--- CrossSitePublishedVersion => sites 1
UPDATE sites SET published_version_id = md5('version 2 2')::uuid WHERE id = md5('site 1 2')::uuid;
-- found by
SELECT s.id FROM sites s JOIN site_versions v ON v.id = s.published_version_id WHERE v.site_id <> s.id

--- GuestSeatedTwice => seating_assignments 2
INSERT INTO guests (id, project_id, first_name, created_at, updated_at)
VALUES (md5('restless')::uuid, md5('project 1')::uuid, 'Restless', :then, :then);
INSERT INTO seating_assignments (id, table_id, guest_id, created_at)
SELECT md5('second seat ' || n)::uuid, md5('table 1 ' || n)::uuid, md5('restless')::uuid, :then
FROM generate_series(1, 2) n;
-- found by
SELECT a.id
FROM seating_assignments a
JOIN seating_tables t ON t.id = a.table_id
WHERE EXISTS (SELECT FROM seating_assignments b JOIN seating_tables u ON u.id = b.table_id
              WHERE b.guest_id = a.guest_id AND u.floor_plan_id = t.floor_plan_id AND b.id <> a.id)
