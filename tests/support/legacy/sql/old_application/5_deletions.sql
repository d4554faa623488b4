-- Hard deletes and what they take along, project 1 last to first.

--- a group is deleted => 1
DELETE FROM guest_groups WHERE id = md5(':run group 1')::uuid;

--- its guests stay, without a group => 3
SELECT * FROM guests WHERE id IN (md5(':run guest 1')::uuid, md5(':run guest 2')::uuid, md5(':run guest 3')::uuid)
                       AND group_id IS NULL;

--- its invite stays, without a group => 1
SELECT * FROM invites WHERE id = md5(':run group invite')::uuid AND group_id IS NULL;

--- a guest is deleted => 1
DELETE FROM guests WHERE id = md5(':run guest 1')::uuid;

--- contacts, tags, seats, check-ins and likes of the guest are gone => 0
SELECT id FROM guest_contacts WHERE guest_id = md5(':run guest 1')::uuid
UNION ALL SELECT id FROM guest_tag_assignments WHERE guest_id = md5(':run guest 1')::uuid
UNION ALL SELECT id FROM seating_assignments WHERE guest_id = md5(':run guest 1')::uuid
UNION ALL SELECT id FROM check_in_records WHERE guest_id = md5(':run guest 1')::uuid
UNION ALL SELECT id FROM photo_likes WHERE guest_id = md5(':run guest 1')::uuid;

--- invite, submission, photos and messages of the guest stay, without a guest => 17
SELECT id FROM invites WHERE id = md5(':run invite 1')::uuid AND guest_id IS NULL
UNION ALL SELECT id FROM rsvp_submissions WHERE id = md5(':run submission')::uuid AND guest_id IS NULL
UNION ALL SELECT id FROM photo_uploads WHERE project_id = md5(':run project 1')::uuid AND guest_id IS NULL
UNION ALL SELECT id FROM message_jobs WHERE campaign_id = md5(':run campaign EMAILDRAFT')::uuid AND guest_id IS NULL;

--- the freed seat is taken => 1
INSERT INTO seating_assignments (table_id, guest_id, seat_number)
VALUES (md5(':run table ROUND')::uuid, md5(':run guest 4')::uuid, 1);

--- guests are deleted in bulk => 2
DELETE FROM guests WHERE id = ANY (ARRAY[md5(':run guest 2'), md5(':run guest 3')]::uuid[]);

--- a tag is deleted => 1
DELETE FROM guest_tags WHERE id = md5(':run tag')::uuid;

--- a deleted tag is made again => 1
INSERT INTO guest_tags (project_id, name) VALUES (md5(':run project 1')::uuid, 'family')
ON CONFLICT (project_id, name) DO NOTHING;

--- a photo is deleted => 1
DELETE FROM photo_uploads WHERE id = md5(':run photo UPLOAD')::uuid;

--- its likes are gone => 0
SELECT * FROM photo_likes WHERE photo_id = md5(':run photo UPLOAD')::uuid;

--- a question is deleted => 1
DELETE FROM rsvp_questions WHERE id = md5(':run question SINGLE_SELECT')::uuid;

--- its options are gone => 0
SELECT * FROM rsvp_question_options WHERE question_id = md5(':run question SINGLE_SELECT')::uuid;

--- an event is deleted => 1
DELETE FROM events WHERE id = md5(':run event 2')::uuid;

--- its floor plan is gone => 0
SELECT * FROM floor_plans WHERE id = md5(':run floor plan 2')::uuid;

--- questions about it stay, without an event => 6
SELECT * FROM rsvp_questions WHERE form_id = md5(':run form')::uuid AND event_id IS NULL;

--- the event with tables and check-ins is deleted => 1
DELETE FROM events WHERE id = md5(':run event 1')::uuid;

--- its plan, tables, seats and check-ins are gone => 0
SELECT id FROM floor_plans WHERE event_id = md5(':run event 1')::uuid
UNION ALL SELECT id FROM seating_tables WHERE floor_plan_id = md5(':run floor plan 1')::uuid
UNION ALL SELECT id FROM seating_assignments WHERE guest_id = md5(':run guest 4')::uuid
UNION ALL SELECT id FROM check_in_records WHERE event_id = md5(':run event 1')::uuid;

--- a form is deleted => 1
DELETE FROM rsvp_forms WHERE id = md5(':run form')::uuid;

--- its questions, rules, submissions and answers are gone => 0
SELECT id FROM rsvp_questions WHERE form_id = md5(':run form')::uuid
UNION ALL SELECT id FROM rsvp_logic_rules WHERE question_id = md5(':run question TEXT')::uuid
UNION ALL SELECT id FROM rsvp_submissions WHERE form_id = md5(':run form')::uuid
UNION ALL SELECT id FROM rsvp_answers WHERE submission_id = md5(':run submission')::uuid;

--- campaigns are deleted => 18
DELETE FROM messaging_campaigns WHERE project_id = md5(':run project 1')::uuid;

--- their messages and events are gone => 0
SELECT id FROM message_jobs WHERE id = md5(':run job SENT')::uuid
UNION ALL SELECT id FROM message_events WHERE message_job_id = md5(':run job SENT')::uuid;

--- a published site lets its version go => 1
UPDATE sites SET published_version_id = NULL, updated_at = now() WHERE id = md5(':run site 1')::uuid;

--- a site is deleted => 1
DELETE FROM sites WHERE id = md5(':run site 1')::uuid;

--- its versions, invites and their visits are gone => 0
SELECT id FROM site_versions WHERE site_id = md5(':run site 1')::uuid
UNION ALL SELECT id FROM invites WHERE site_id = md5(':run site 1')::uuid
UNION ALL SELECT id FROM invite_access_logs WHERE invite_id = md5(':run invite 1')::uuid;

--- a deleted site's slug and domain are free again => 1
INSERT INTO sites (project_id, name, subdomain_slug, custom_domain)
VALUES (md5(':run project 1')::uuid, 'Again', 'Old-:run-1', 'old-:run.example');

--- a project is deleted by its status => 1
UPDATE projects SET status = 'DELETED', updated_at = now() WHERE id = md5(':run project 2')::uuid;

--- a deleted project is not listed => 1
SELECT * FROM projects WHERE owner_org_id = md5(':run organization PLANNER')::uuid AND status <> 'DELETED';

--- what a deleted project holds stays => 1
SELECT * FROM sites WHERE project_id = md5(':run project 2')::uuid;
