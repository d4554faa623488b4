-- Forms, campaigns, photos.

--- a form is created => 1
INSERT INTO rsvp_forms (id, project_id, name) VALUES (md5(':run form')::uuid, md5(':run project 1')::uuid, 'RSVP');

--- questions of every type are asked => 7
INSERT INTO rsvp_questions (id, form_id, event_id, label, type, sort_order)
SELECT md5(':run question ' || type)::uuid, md5(':run form')::uuid, md5(':run event 2')::uuid, 'Question ' || type, type, n
FROM unnest(enum_range(NULL::rsvp_question_type)) WITH ORDINALITY q(type, n);

--- a question is changed => 1
UPDATE rsvp_questions SET required = true, help_text = 'Please', sort_order = 0 WHERE id = md5(':run question YES_NO')::uuid;

--- options are offered => 2
INSERT INTO rsvp_question_options (question_id, label, value)
SELECT md5(':run question SINGLE_SELECT')::uuid, 'Choice ' || n, n::text FROM generate_series(1, 2) n;

--- a rule is set => 1
INSERT INTO rsvp_logic_rules (question_id, depends_on_question_id, operator, value)
VALUES (md5(':run question TEXT')::uuid, md5(':run question YES_NO')::uuid, 'EQUALS', 'yes');

--- a guest answers the form => 1
INSERT INTO rsvp_submissions (id, form_id, invite_id, guest_id, channel)
VALUES (md5(':run submission')::uuid, md5(':run form')::uuid, md5(':run invite 1')::uuid, md5(':run guest 1')::uuid, 'WEB');

--- the answers are stored => 2
INSERT INTO rsvp_answers (submission_id, question_id, answer_text, answer_json)
VALUES (md5(':run submission')::uuid, md5(':run question YES_NO')::uuid, 'yes', NULL),
       (md5(':run submission')::uuid, md5(':run question MULTI_SELECT')::uuid, NULL, '["1", "2"]');

--- an answer is corrected => 1
UPDATE rsvp_answers SET answer_text = 'no' WHERE submission_id = md5(':run submission')::uuid AND answer_text = 'yes';

--- the answers are deleted to be written again => 2
DELETE FROM rsvp_answers WHERE submission_id = md5(':run submission')::uuid;

--- the answers are written again => 1
INSERT INTO rsvp_answers (submission_id, question_id, answer_text)
VALUES (md5(':run submission')::uuid, md5(':run question YES_NO')::uuid, 'yes');

--- campaigns of every status and channel are stored => 18
INSERT INTO messaging_campaigns (id, project_id, channel, subject, status)
SELECT md5(':run campaign ' || channel || status)::uuid, md5(':run project 1')::uuid, channel, 'Save the date', status
FROM unnest(ARRAY['DRAFT', 'SCHEDULED', 'SENDING', 'SENT', 'PAUSED', 'BLOCKED', 'FAILED', 'COMPLETED', 'CANCELLED']) status,
     unnest(enum_range(NULL::message_channel)) channel;

--- a campaign is scheduled => 1
UPDATE messaging_campaigns SET status = 'SCHEDULED', scheduled_at = now() + interval '1 hour'
WHERE id = md5(':run campaign EMAILDRAFT')::uuid;

--- messages of every status are stored => 12
INSERT INTO message_jobs (id, campaign_id, guest_id, contact_email, channel, status)
SELECT md5(':run job ' || status)::uuid, md5(':run campaign EMAILDRAFT')::uuid, md5(':run guest 1')::uuid,
       'annie@example.com', 'EMAIL', status
FROM unnest(ARRAY['QUEUED', 'SENDING', 'SCHEDULED', 'SENT', 'DELIVERED', 'DEFERRED', 'BOUNCED', 'COMPLAINED', 'RETRY',
                  'RETRYING', 'FAILED', 'CANCELLED']) status;

--- a worker claims a queued message => 1
UPDATE message_jobs SET status = 'SENDING', attempts = attempts + 1, updated_at = now()
WHERE id = (SELECT id FROM message_jobs
            WHERE campaign_id = md5(':run campaign EMAILDRAFT')::uuid AND status = 'QUEUED'
            ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING *;

--- a message goes through every status => 12
UPDATE message_jobs SET status = 'RETRY', last_error = '451 later', updated_at = now()
WHERE campaign_id = md5(':run campaign EMAILDRAFT')::uuid;

--- a message is sent => 1
UPDATE message_jobs SET status = 'SENT', provider_message_id = ':run', updated_at = now() WHERE id = md5(':run job SENT')::uuid;

--- the provider reports => 2
INSERT INTO message_events (message_job_id, event_type, metadata)
VALUES (md5(':run job SENT')::uuid, 'delivered', NULL), (md5(':run job SENT')::uuid, 'open', '{"ip": "203.0.113.7"}');

--- an event is enriched => 1
UPDATE message_events SET metadata = '{}' WHERE message_job_id = md5(':run job SENT')::uuid AND event_type = 'delivered';

--- a photo wall is opened with the defaults => 1
INSERT INTO photo_wall_settings (project_id) VALUES (md5(':run project 1')::uuid);

--- a project has one photo wall => 23505
INSERT INTO photo_wall_settings (project_id) VALUES (md5(':run project 1')::uuid);

--- its access is opened to links => 1
UPDATE photo_wall_settings SET enabled = true, upload_access = 'LINK', moderation_mode = 'INSTANT', updated_at = now()
WHERE project_id = md5(':run project 1')::uuid AND upload_access = 'INVITE_TOKEN' AND moderation_mode = 'APPROVAL';

--- its access is opened to both => 1
UPDATE photo_wall_settings SET upload_access = 'BOTH', updated_at = now() WHERE project_id = md5(':run project 1')::uuid;

--- photos from every source are uploaded => 3
INSERT INTO photo_uploads (id, project_id, guest_id, invite_id, source, original_url, storage_key, uploaded_by_ip)
SELECT md5(':run photo ' || source)::uuid, md5(':run project 1')::uuid, md5(':run guest 1')::uuid, md5(':run invite 1')::uuid,
       source, 'https://cdn.example/:run.jpg', ':run/' || source, '203.0.113.7'
FROM unnest(enum_range(NULL::photo_upload_source)) source;

--- photos wait for moderation => 3
SELECT * FROM photo_uploads WHERE project_id = md5(':run project 1')::uuid AND status = 'PENDING' ORDER BY created_at;

--- a photo is approved => 1
UPDATE photo_uploads SET status = 'APPROVED', moderated_at = now(), moderated_by = md5(':run user')::uuid, updated_at = now()
WHERE id = md5(':run photo UPLOAD')::uuid;

--- a photo is rejected => 1
UPDATE photo_uploads SET status = 'REJECTED', moderation_notes = 'blurred', moderated_at = now(), updated_at = now()
WHERE id = md5(':run photo EMAIL')::uuid;

--- a photo is rejected by the machine => 1
UPDATE photo_uploads SET status = 'AUTO_REJECTED', moderation_score = '{"nudity": 0.9}', moderation_labels = '{nudity}',
                         updated_at = now()
WHERE id = md5(':run photo WHATSAPP')::uuid;

--- a photo is liked by guests and by passers-by => 4
INSERT INTO photo_likes (photo_id, guest_id, ip_address)
VALUES (md5(':run photo UPLOAD')::uuid, md5(':run guest 1')::uuid, NULL),
       (md5(':run photo UPLOAD')::uuid, md5(':run guest 2')::uuid, NULL),
       (md5(':run photo UPLOAD')::uuid, NULL, '203.0.113.7'), (md5(':run photo UPLOAD')::uuid, NULL, '203.0.113.7');

--- a guest likes a photo twice => 23505
INSERT INTO photo_likes (photo_id, guest_id) VALUES (md5(':run photo UPLOAD')::uuid, md5(':run guest 1')::uuid);

--- a like is taken back => 1
DELETE FROM photo_likes WHERE photo_id = md5(':run photo UPLOAD')::uuid AND guest_id = md5(':run guest 2')::uuid;
