-- Submissions, messages, photos. How a section is read: see `mix.rs`.

--- 4 a guest answers the form
BEGIN;
INSERT INTO rsvp_submissions (id, form_id, invite_id, guest_id, channel)
VALUES (:new_rsvp_submissions, :form, :invite, :guest, 'WEB');
INSERT INTO rsvp_answers (submission_id, question_id, answer_text, answer_json)
VALUES (:new_rsvp_submissions, :question, 'yes', NULL), (:new_rsvp_submissions, :question, NULL, '["1", "2"]');
COMMIT;

--- 1 a guest corrects the answers
INSERT INTO rsvp_submissions (id, form_id, guest_id) VALUES (:new_rsvp_submissions, :form, :guest);
INSERT INTO rsvp_answers (submission_id, question_id, answer_text) VALUES (:new_rsvp_submissions, :question, 'yes');
DELETE FROM rsvp_answers WHERE submission_id = :new_rsvp_submissions;
INSERT INTO rsvp_answers (submission_id, question_id, answer_text) VALUES (:new_rsvp_submissions, :question, 'no');
SELECT * FROM rsvp_answers WHERE submission_id = :new_rsvp_submissions;

--- 1 a campaign is stored => messaging_campaigns with message_jobs, message_events
INSERT INTO messaging_campaigns (id, project_id, channel, subject) VALUES (:new_messaging_campaigns, :project, 'EMAIL', :word);
UPDATE messaging_campaigns SET status = 'SENDING', scheduled_at = now() WHERE id = :new_messaging_campaigns;
INSERT INTO message_jobs (id, campaign_id, guest_id, contact_email, channel)
VALUES (:new_message_jobs, :new_messaging_campaigns, :guest, :email, 'EMAIL');
INSERT INTO message_events (message_job_id, event_type) VALUES (:new_message_jobs, 'sent');

--- 1 a campaign is deleted
DELETE FROM messaging_campaigns WHERE id = :doomed_messaging_campaigns;

--- 4 a message is queued, claimed and sent
INSERT INTO message_jobs (id, campaign_id, guest_id, contact_email, channel)
VALUES (:new_message_jobs, :campaign, :guest, :email, 'EMAIL');
UPDATE message_jobs SET status = 'SENDING', attempts = attempts + 1, updated_at = now()
WHERE id = (SELECT id FROM message_jobs
            WHERE campaign_id = :campaign AND status = 'QUEUED'
            ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING *;
UPDATE message_jobs SET status = 'SENT', provider_message_id = :word, updated_at = now() WHERE id = :new_message_jobs;
INSERT INTO message_events (message_job_id, event_type, metadata) VALUES (:new_message_jobs, 'delivered', '{"ip": "203.0.113.7"}');

--- 3 an old message changes status
UPDATE message_jobs SET status = 'RETRY', last_error = '451 later', updated_at = now() WHERE id = :job;
UPDATE message_jobs SET status = 'DELIVERED', updated_at = now() WHERE id = :job;
INSERT INTO message_events (message_job_id, event_type) VALUES (:job, 'open');

--- 2 a photo is uploaded, approved and liked => photo_uploads with photo_likes
INSERT INTO photo_uploads (id, project_id, guest_id, invite_id, original_url, storage_key, uploaded_by_ip)
VALUES (:new_photo_uploads, :project, :guest, :invite, 'https://cdn.example/live.jpg', :word, '203.0.113.7');
UPDATE photo_uploads SET status = 'APPROVED', moderated_at = now(), moderated_by = :account, updated_at = now()
WHERE id = :new_photo_uploads;
INSERT INTO photo_likes (photo_id, guest_id) VALUES (:new_photo_uploads, :guest);
INSERT INTO photo_likes (photo_id, ip_address) VALUES (:new_photo_uploads, '203.0.113.7');

--- 2 an old photo is moderated and liked
SELECT * FROM photo_uploads WHERE id = :photo;
UPDATE photo_uploads SET status = 'REJECTED', moderation_notes = 'blurred', updated_at = now() WHERE id = :photo;
DELETE FROM photo_likes WHERE photo_id = :photo AND guest_id = :guest;
INSERT INTO photo_likes (photo_id, guest_id) VALUES (:photo, :guest);

--- 1 a photo is deleted
DELETE FROM photo_uploads WHERE id = :doomed_photo_uploads;

--- 1 a photo wall is changed
UPDATE photo_wall_settings SET enabled = true, upload_access = 'LINK', moderation_mode = 'INSTANT', updated_at = now()
WHERE project_id = :project;
