INSERT INTO rsvp_forms (id, project_id, name, created_at)
SELECT md5('form ' || n)::uuid, md5('project ' || n)::uuid, 'RSVP ' || n,
       timestamptz '2024-07-01 09:00Z' + n % 500 * interval '1 day'
FROM generate_series(1, :projects) n;

INSERT INTO rsvp_questions (id, form_id, event_id, label, help_text, type, required, sort_order)
SELECT md5('question ' || n || ' ' || type)::uuid, md5('form ' || n)::uuid,
       CASE WHEN type = 'YES_NO' THEN md5('event ' || n || ' 1')::uuid END, 'Question ' || type,
       CASE WHEN type = 'FILE' THEN 'A picture of your costume' END, type, type = 'YES_NO', sort_order
FROM generate_series(1, :projects) n,
     unnest(enum_range(NULL::rsvp_question_type)) WITH ORDINALITY question(type, sort_order);

INSERT INTO rsvp_question_options (id, question_id, label, value, sort_order)
SELECT md5('option ' || n || type || k)::uuid, md5('question ' || n || ' ' || type)::uuid, 'Choice ' || k, 'choice_' || k, k
FROM generate_series(1, :projects) n, unnest(ARRAY['SINGLE_SELECT', 'MULTI_SELECT']) type, generate_series(1, 3) k;

INSERT INTO rsvp_logic_rules (id, question_id, depends_on_question_id, operator, value)
SELECT md5('rule ' || n || type)::uuid, md5('question ' || n || ' ' || type)::uuid, md5('question ' || n || ' YES_NO')::uuid,
       'EQUALS', 'yes'
FROM generate_series(1, :projects) n, unnest(ARRAY['NUMBER', 'SINGLE_SELECT']) type;

INSERT INTO rsvp_submissions (id, form_id, invite_id, guest_id, submitted_at, channel)
SELECT md5('submission ' || n)::uuid, md5('form ' || project)::uuid, CASE WHEN n % 5 <> 4 THEN md5('invite ' || n)::uuid END,
       md5('guest ' || n)::uuid, timestamptz '2024-09-05 09:00Z' + n % 600 * interval '1 day',
       (ARRAY['WEB', 'WHATSAPP', NULL])[1 + n % 3]
FROM :guest_rows guest
WHERE n % 2 = 0;

INSERT INTO rsvp_answers (id, submission_id, question_id, answer_text, answer_json)
SELECT md5('answer ' || n || ' ' || type)::uuid, md5('submission ' || n)::uuid,
       md5('question ' || project || ' ' || type)::uuid,
       CASE type WHEN 'YES_NO' THEN CASE WHEN n % 5 = 0 THEN 'no' ELSE 'yes' END WHEN 'SINGLE_SELECT' THEN 'choice_' || 1 + n % 3 END,
       CASE type WHEN 'MULTI_SELECT' THEN '["choice_1", "choice_3"]'::jsonb END
FROM :guest_rows guest, unnest(ARRAY['YES_NO', 'SINGLE_SELECT', 'MULTI_SELECT']) type
WHERE n % 2 = 0;

INSERT INTO messaging_campaigns (id, project_id, channel, subject, body_html, body_text, status, scheduled_at, created_at)
SELECT md5('campaign ' || n || ' ' || k)::uuid, md5('project ' || n)::uuid, (enum_range(NULL::message_channel))[1 + k % 2],
       CASE WHEN k % 2 = 0 THEN 'Save the date ' || n END, '<p>Come!</p>', 'Come!', status,
       CASE WHEN status = 'SCHEDULED' THEN timestamptz '2026-12-24 09:00Z' END,
       timestamptz '2024-08-01 09:00Z' + n % 500 * interval '1 day'
FROM generate_series(1, :projects) n, generate_series(0, 2) k,
     LATERAL (SELECT (ARRAY['DRAFT', 'SCHEDULED', 'SENDING', 'SENT', 'PAUSED', 'BLOCKED', 'FAILED', 'COMPLETED',
                            'CANCELLED'])[1 + (n * 3 + k) % 9]) state(status);

INSERT INTO message_jobs (id, campaign_id, guest_id, contact_email, contact_phone, channel, status, provider_message_id,
                          attempts, last_error, created_at, updated_at)
SELECT md5('job ' || n)::uuid, md5('campaign ' || project || ' ' || k)::uuid, md5('guest ' || n)::uuid,
       CASE WHEN k % 2 = 0 THEN 'guest' || n || '@example.com' END,
       CASE WHEN k % 2 = 1 THEN '+49301' || lpad(n::text, 7, '0') END, (enum_range(NULL::message_channel))[1 + k % 2], status,
       CASE WHEN status IN ('SENT', 'DELIVERED', 'BOUNCED') THEN 'provider-' || n END, n % 4,
       CASE WHEN status IN ('FAILED', 'BOUNCED') THEN '550 no such mailbox' END, t, t + interval '5 minutes'
FROM (SELECT n, project, n % 3 AS k FROM :guest_rows guest) guest,
     LATERAL (SELECT (ARRAY['QUEUED', 'SENDING', 'SCHEDULED', 'SENT', 'DELIVERED', 'DEFERRED', 'BOUNCED', 'COMPLAINED',
                            'RETRY', 'RETRYING', 'FAILED', 'CANCELLED'])[1 + n % 12]) state(status),
     LATERAL (SELECT timestamptz '2024-09-01 12:00Z' + n % 600 * interval '1 day') at(t)
WHERE n % 5 <> 3;

INSERT INTO message_events (id, message_job_id, event_type, event_at, metadata)
SELECT md5('message event ' || n)::uuid, md5('job ' || n)::uuid, (ARRAY['sent', 'delivered', 'open', 'click'])[1 + n % 4],
       timestamptz '2024-09-01 12:10Z' + n % 600 * interval '1 day',
       CASE WHEN n % 4 = 3 THEN jsonb_build_object('url', 'https://celebration.example/' || n) END
FROM :guest_rows guest
WHERE n % 5 <> 3;

INSERT INTO photo_wall_settings (id, project_id, enabled, upload_access, moderation_mode, allowed_formats, created_at,
                                 updated_at)
SELECT md5('photo wall ' || n)::uuid, md5('project ' || n)::uuid, n % 2 = 0, (ARRAY['LINK', 'INVITE_TOKEN', 'BOTH'])[1 + n % 3],
       (ARRAY['INSTANT', 'APPROVAL'])[1 + n % 2], CASE WHEN n % 4 <> 0 THEN ARRAY['jpg', 'heic'] END, t, t
FROM generate_series(1, :projects) n,
     LATERAL (SELECT timestamptz '2024-08-01 09:00Z' + n % 500 * interval '1 day') at(t);

INSERT INTO photo_uploads (id, project_id, guest_id, invite_id, status, source, original_url, thumbnail_url, storage_key,
                           file_size_bytes, mime_type, caption, uploaded_by_ip, moderation_score, moderation_labels,
                           moderated_at, moderated_by, created_at, updated_at)
SELECT md5('photo ' || n)::uuid, md5('project ' || project)::uuid, md5('guest ' || n)::uuid, md5('invite ' || n)::uuid, status,
       (enum_range(NULL::photo_upload_source))[1 + n / 5 % 3], 'https://cdn.example/' || n || '.jpg', NULL, 'photos/' || n,
       10000 + n, 'image/jpeg', CASE WHEN n % 3 = 0 THEN 'What a day' END, inet '203.0.113.0' + n % 250,
       CASE WHEN status = 'AUTO_REJECTED' THEN '{"nudity": 0.97}'::jsonb END,
       CASE WHEN status = 'AUTO_REJECTED' THEN ARRAY['nudity'] END, CASE WHEN status <> 'PENDING' THEN t + interval '1 hour' END,
       CASE WHEN status IN ('APPROVED', 'REJECTED') THEN md5('user ' || 1 + n % :users)::uuid END, t, t
FROM :guest_rows guest,
     LATERAL (SELECT (enum_range(NULL::photo_status))[1 + n / 5 % 4]) state(status),
     LATERAL (SELECT timestamptz '2025-05-02 09:00Z' + n % 500 * interval '1 day') at(t)
WHERE n % 5 = 0;

INSERT INTO photo_likes (id, photo_id, guest_id, ip_address, created_at)
SELECT md5('like ' || n || ' ' || k)::uuid, md5('photo ' || n)::uuid, CASE k WHEN 1 THEN md5('guest ' || n)::uuid END,
       CASE WHEN k > 1 THEN inet '203.0.113.9' END, timestamptz '2025-05-03 09:00Z' + n % 500 * interval '1 day'
FROM :guest_rows guest, generate_series(1, 3) k
WHERE n % 5 = 0;
