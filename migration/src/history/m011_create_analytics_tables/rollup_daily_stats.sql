-- Counts anew what happened in each organization on some days (of UTC), and gives the number of rows that were others.
-- Removed guests count on the day they came and on the day they went; whatever else was removed does not count.
-- What a log tells can be counted only while the log is kept.
CREATE FUNCTION rollup_daily_stats(from_day date, to_day date) RETURNS bigint
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    since timestamptz := from_day::timestamp AT TIME ZONE 'UTC';
    until timestamptz := (to_day + 1)::timestamp AT TIME ZONE 'UTC';
    changed bigint;
BEGIN
    -- One at a time: who counted later writes later.
    PERFORM pg_advisory_xact_lock(hashtextextended('rollup of daily_stats', 0));
    WITH submission AS MATERIALIZED (
        SELECT id, org_id, form_id, submitted_at
        FROM rsvp_submissions
        WHERE submitted_at >= since AND submitted_at < until AND deleted_at IS NULL
    ), attendance AS MATERIALIZED (
        -- The question whose answers tell who attends: the first of its form, if it is one of yes or no.
        SELECT first.id
        FROM (SELECT DISTINCT form_id FROM submission) form
        CROSS JOIN LATERAL (
            SELECT id, type FROM rsvp_questions question
            WHERE question.form_id = form.form_id AND question.deleted_at IS NULL
            ORDER BY sort_order, id
            LIMIT 1
        ) first
        WHERE first.type = 'YES_NO'
    ), happened (org_id, day, what, times) AS (
        SELECT org_id, (created_at AT TIME ZONE 'UTC')::date, 'guests_created', count(*)
        FROM guests WHERE created_at >= since AND created_at < until GROUP BY 1, 2
      UNION ALL
        SELECT org_id, (deleted_at AT TIME ZONE 'UTC')::date, 'guests_deleted', count(*)
        FROM guests WHERE deleted_at >= since AND deleted_at < until GROUP BY 1, 2
      UNION ALL
        SELECT org_id, (created_at AT TIME ZONE 'UTC')::date, 'invites_created', count(*)
        FROM invites WHERE created_at >= since AND created_at < until AND deleted_at IS NULL GROUP BY 1, 2
      UNION ALL
        SELECT org_id, (accessed_at AT TIME ZONE 'UTC')::date, 'site_visits', count(*)
        FROM invite_access_logs WHERE accessed_at >= since AND accessed_at < until GROUP BY 1, 2
      UNION ALL
        SELECT org_id, day, 'invites_opened', count(*)
        FROM (SELECT DISTINCT org_id, (accessed_at AT TIME ZONE 'UTC')::date AS day, invite_id
              FROM invite_access_logs WHERE accessed_at >= since AND accessed_at < until) opened
        GROUP BY 1, 2
      UNION ALL
        SELECT org_id, (submitted_at AT TIME ZONE 'UTC')::date, 'rsvp_submissions', count(*)
        FROM submission GROUP BY 1, 2
      UNION ALL
        SELECT org_id, day, CASE WHEN said IN ('yes', 'true') THEN 'rsvp_yes' ELSE 'rsvp_no' END, count(*)
        FROM (SELECT submission.org_id, (submission.submitted_at AT TIME ZONE 'UTC')::date AS day,
                     lower(coalesce(nullif(answer.answer_json, 'null'), to_jsonb(answer.answer_text)) #>> '{}') AS said
              FROM submission JOIN rsvp_answers answer ON answer.submission_id = submission.id
              WHERE answer.question_id IN (SELECT id FROM attendance)) answered
        WHERE said IN ('yes', 'true', 'no', 'false') GROUP BY 1, 2, 3
      UNION ALL
        SELECT org_id, (created_at AT TIME ZONE 'UTC')::date, 'photos_uploaded', count(*)
        FROM photo_uploads WHERE created_at >= since AND created_at < until AND deleted_at IS NULL GROUP BY 1, 2
      UNION ALL
        SELECT org_id, (moderated AT TIME ZONE 'UTC')::date,
               CASE status WHEN 'APPROVED' THEN 'photos_approved' ELSE 'photos_rejected' END, count(*)
        FROM (SELECT org_id, status, moderated_at AS moderated
              FROM photo_uploads WHERE moderated_at >= since AND moderated_at < until AND deleted_at IS NULL
            UNION ALL
              SELECT org_id, status, created_at
              FROM photo_uploads
              WHERE moderated_at IS NULL AND created_at >= since AND created_at < until AND deleted_at IS NULL) photo
        WHERE status <> 'PENDING' GROUP BY 1, 2, 3
      UNION ALL
        SELECT org_id, day, what, count(*)
        FROM (SELECT DISTINCT org_id, (event_at AT TIME ZONE 'UTC')::date AS day, message_job_id,
                     CASE upper(event_type) WHEN 'SENT' THEN 'messages_sent' WHEN 'DELIVERED' THEN 'messages_delivered'
                                            WHEN 'FAILED' THEN 'messages_failed' WHEN 'BOUNCED' THEN 'messages_failed'
                     END AS what
              FROM message_events WHERE event_at >= since AND event_at < until) message
        WHERE what IS NOT NULL GROUP BY 1, 2, 3
      UNION ALL
        SELECT org_id, (checked_in_at AT TIME ZONE 'UTC')::date, 'check_ins', count(*)
        FROM check_in_records WHERE checked_in_at >= since AND checked_in_at < until GROUP BY 1, 2
      UNION ALL
        SELECT org_id, day, 'active_users', count(*)
        FROM (SELECT DISTINCT org_id, (created_at AT TIME ZONE 'UTC')::date AS day, actor_user_id
              FROM admin_audit_log
              WHERE created_at >= since AND created_at < until AND actor_user_id IS NOT NULL) acted
        GROUP BY 1, 2
      UNION ALL
        SELECT org_id, (created_at AT TIME ZONE 'UTC')::date, 'new_users', count(*)
        FROM organization_members WHERE created_at >= since AND created_at < until GROUP BY 1, 2
    ), owner AS MATERIALIZED (
        -- Organizations that go away meanwhile are left out instead of failing the rest.
        SELECT id FROM organizations WHERE id IN (SELECT org_id FROM happened) ORDER BY id FOR KEY SHARE
    ), counted AS MATERIALIZED (
        SELECT day, owner.id AS org_id, coalesce(jsonb_object_agg(what, times), '{}') AS figures
        FROM happened JOIN owner ON owner.id = happened.org_id
        GROUP BY 1, 2
    ), written AS (
        INSERT INTO daily_stats AS stats (
            day, org_id, guests_created, guests_deleted, invites_created, invites_opened, rsvp_submissions, rsvp_yes,
            rsvp_no, site_visits, photos_uploaded, photos_approved, photos_rejected, messages_sent, messages_delivered,
            messages_failed, check_ins, active_users, new_users)
        SELECT day, org_id,
               coalesce((figures ->> 'guests_created')::bigint, 0), coalesce((figures ->> 'guests_deleted')::bigint, 0),
               coalesce((figures ->> 'invites_created')::bigint, 0), coalesce((figures ->> 'invites_opened')::bigint, 0),
               coalesce((figures ->> 'rsvp_submissions')::bigint, 0), coalesce((figures ->> 'rsvp_yes')::bigint, 0),
               coalesce((figures ->> 'rsvp_no')::bigint, 0), coalesce((figures ->> 'site_visits')::bigint, 0),
               coalesce((figures ->> 'photos_uploaded')::bigint, 0), coalesce((figures ->> 'photos_approved')::bigint, 0),
               coalesce((figures ->> 'photos_rejected')::bigint, 0), coalesce((figures ->> 'messages_sent')::bigint, 0),
               coalesce((figures ->> 'messages_delivered')::bigint, 0), coalesce((figures ->> 'messages_failed')::bigint, 0),
               coalesce((figures ->> 'check_ins')::bigint, 0), coalesce((figures ->> 'active_users')::bigint, 0),
               coalesce((figures ->> 'new_users')::bigint, 0)
        FROM counted ORDER BY day, org_id
        ON CONFLICT (day, org_id) DO UPDATE SET
            guests_created = EXCLUDED.guests_created, guests_deleted = EXCLUDED.guests_deleted,
            invites_created = EXCLUDED.invites_created, invites_opened = EXCLUDED.invites_opened,
            rsvp_submissions = EXCLUDED.rsvp_submissions, rsvp_yes = EXCLUDED.rsvp_yes, rsvp_no = EXCLUDED.rsvp_no,
            site_visits = EXCLUDED.site_visits, photos_uploaded = EXCLUDED.photos_uploaded,
            photos_approved = EXCLUDED.photos_approved, photos_rejected = EXCLUDED.photos_rejected,
            messages_sent = EXCLUDED.messages_sent, messages_delivered = EXCLUDED.messages_delivered,
            messages_failed = EXCLUDED.messages_failed, check_ins = EXCLUDED.check_ins,
            active_users = EXCLUDED.active_users, new_users = EXCLUDED.new_users, computed_at = now()
        WHERE (stats.guests_created, stats.guests_deleted, stats.invites_created, stats.invites_opened,
               stats.rsvp_submissions, stats.rsvp_yes, stats.rsvp_no, stats.site_visits, stats.photos_uploaded,
               stats.photos_approved, stats.photos_rejected, stats.messages_sent, stats.messages_delivered,
               stats.messages_failed, stats.check_ins, stats.active_users, stats.new_users)
           <> (EXCLUDED.guests_created, EXCLUDED.guests_deleted, EXCLUDED.invites_created, EXCLUDED.invites_opened,
               EXCLUDED.rsvp_submissions, EXCLUDED.rsvp_yes, EXCLUDED.rsvp_no, EXCLUDED.site_visits,
               EXCLUDED.photos_uploaded, EXCLUDED.photos_approved, EXCLUDED.photos_rejected, EXCLUDED.messages_sent,
               EXCLUDED.messages_delivered, EXCLUDED.messages_failed, EXCLUDED.check_ins, EXCLUDED.active_users,
               EXCLUDED.new_users)
        RETURNING 1
    ), emptied AS (
        DELETE FROM daily_stats stats
        WHERE stats.day BETWEEN from_day AND to_day
          AND NOT EXISTS (SELECT FROM counted WHERE counted.day = stats.day AND counted.org_id = stats.org_id)
        RETURNING 1
    )
    SELECT (SELECT count(*) FROM written) + (SELECT count(*) FROM emptied) INTO changed;
    RETURN changed;
END
$$;
