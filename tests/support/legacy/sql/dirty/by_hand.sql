-- Rows that no application writes.
-- The fill puts guest 4 in project 1, guests 1, 2, 3 in projects 2, 3, 4, which have different owners. A section: the kind,
-- its table and how many rows the query finds once the statement has run.

--- SelfDependentRule => rsvp_logic_rules 1
INSERT INTO rsvp_logic_rules (id, question_id, depends_on_question_id, operator, value)
VALUES (md5('circular rule')::uuid, md5('question 1 TEXT')::uuid, md5('question 1 TEXT')::uuid, 'EQUALS', 'yes');
-- found by
SELECT id FROM rsvp_logic_rules WHERE question_id = depends_on_question_id

--- UnknownJobStatus => message_jobs 1
INSERT INTO message_jobs (id, campaign_id, channel, status, created_at, updated_at)
VALUES (md5('odd job')::uuid, md5('campaign 1 0')::uuid, 'EMAIL', 'STUCK', :then, :then);
-- found by
SELECT id FROM message_jobs
WHERE status NOT IN ('QUEUED', 'SENDING', 'SCHEDULED', 'SENT', 'DELIVERED', 'DEFERRED', 'BOUNCED', 'COMPLAINED', 'RETRY',
                     'RETRYING', 'FAILED', 'CANCELLED')

--- UnknownCampaignStatus => messaging_campaigns 1
INSERT INTO messaging_campaigns (id, project_id, channel, status, created_at)
VALUES (md5('odd campaign')::uuid, md5('project 1')::uuid, 'EMAIL', 'draft', :then);
-- found by
SELECT id FROM messaging_campaigns
WHERE status NOT IN ('DRAFT', 'SCHEDULED', 'SENDING', 'SENT', 'PAUSED', 'BLOCKED', 'FAILED', 'COMPLETED', 'CANCELLED')

--- UnknownCheckInMethod => check_in_records 1
INSERT INTO check_in_records (id, event_id, guest_id, method, checked_in_at)
VALUES (md5('odd check-in')::uuid, md5('event 1 2')::uuid, md5('guest 4')::uuid, 'FACE', :then);
-- found by
SELECT id FROM check_in_records WHERE method NOT IN ('QR', 'MANUAL', 'IMPORT')

--- UnknownVersionStatus => site_versions 1
INSERT INTO site_versions (id, site_id, version, status, created_at)
VALUES (md5('odd version')::uuid, md5('site 1 1')::uuid, 90, 'LIVE', :then);
-- found by
SELECT id FROM site_versions WHERE status NOT IN ('DRAFT', 'PUBLISHED', 'ARCHIVED')

--- UnknownUploadAccess => photo_wall_settings 1
UPDATE photo_wall_settings SET upload_access = 'ANYONE' WHERE project_id = md5('project 1')::uuid;
-- found by
SELECT id FROM photo_wall_settings WHERE upload_access NOT IN ('LINK', 'INVITE_TOKEN', 'BOTH')

--- UnknownModerationMode => photo_wall_settings 1
UPDATE photo_wall_settings SET moderation_mode = 'LATER' WHERE project_id = md5('project 2')::uuid;
-- found by
SELECT id FROM photo_wall_settings WHERE moderation_mode NOT IN ('INSTANT', 'APPROVAL')

--- NegativeCapacity => seating_tables 1
INSERT INTO seating_tables (id, floor_plan_id, name, capacity, created_at)
VALUES (md5('odd table')::uuid, md5('floor plan 1')::uuid, 'Nobody''s table', -1, :then);
-- found by
SELECT id FROM seating_tables WHERE capacity < 0

--- EmptyFloorPlan => floor_plans 1
INSERT INTO floor_plans (id, event_id, name, width, created_at, updated_at)
VALUES (md5('odd plan')::uuid, md5('event 1 2')::uuid, 'Line', 0, :then, :then);
-- found by
SELECT id FROM floor_plans WHERE width <= 0 OR height <= 0

--- NegativeFileSize => photo_uploads 1
INSERT INTO photo_uploads (id, project_id, original_url, storage_key, file_size_bytes, created_at, updated_at)
VALUES (md5('odd photo')::uuid, md5('project 1')::uuid, 'https://cdn.example/odd.jpg', 'odd', -1, :then, :then);
-- found by
SELECT id FROM photo_uploads WHERE file_size_bytes < 0

--- NegativeAttempts => message_jobs 1
INSERT INTO message_jobs (id, campaign_id, channel, attempts, created_at, updated_at)
VALUES (md5('untried job')::uuid, md5('campaign 1 0')::uuid, 'EMAIL', -1, :then, :then);
-- found by
SELECT id FROM message_jobs WHERE attempts < 0

--- VersionZero => site_versions 1
INSERT INTO site_versions (id, site_id, version, created_at)
VALUES (md5('version zero')::uuid, md5('site 1 1')::uuid, 0, :then);
-- found by
SELECT id FROM site_versions WHERE version < 1

--- EmptyUploadLimit => photo_wall_settings 1
UPDATE photo_wall_settings SET max_upload_mb = 0 WHERE project_id = md5('project 3')::uuid;
-- found by
SELECT id FROM photo_wall_settings WHERE max_upload_mb <= 0

--- ImpossibleLatitude => events 1
INSERT INTO events (id, project_id, name, timezone, venue_lat, venue_lng, created_at, updated_at)
VALUES (md5('polar party')::uuid, md5('project 1')::uuid, 'Polar party', 'UTC', 91, 0, :then, :then);
-- found by
SELECT id FROM events WHERE abs(venue_lat) > 90 OR abs(venue_lng) > 180
