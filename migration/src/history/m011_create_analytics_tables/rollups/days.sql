-- Counts what happened on each of the days, by organization, into daily_stats. Says how many rows it wrote:
-- what is right already is left alone, and what is no longer so goes. Days are those of UTC.
CREATE FUNCTION roll_up_days(first_day date, last_day date) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    since timestamptz := first_day::timestamp AT TIME ZONE 'UTC';
    until timestamptz := (last_day + 1)::timestamp AT TIME ZONE 'UTC';
    changed bigint;
BEGIN
    -- Of two at once the second finds the work done.
    PERFORM pg_advisory_xact_lock(hashtext('daily_stats'));
    WITH happened (at, org_id, what, who) AS (
        SELECT created_at, org_id, 'guests_created', NULL::uuid FROM guests WHERE created_at >= since AND created_at < until
      UNION ALL
        SELECT deleted_at, org_id, 'guests_deleted', NULL FROM guests WHERE deleted_at >= since AND deleted_at < until
      UNION ALL
        SELECT created_at, org_id, 'invites_created', NULL FROM invites WHERE created_at >= since AND created_at < until
      UNION ALL
        SELECT accessed_at, org_id, 'site_visits', invite_id FROM invite_access_logs
        WHERE accessed_at >= since AND accessed_at < until
      UNION ALL
        SELECT s.submitted_at, s.org_id, 'rsvp_submissions', NULL FROM rsvp_submissions s
        WHERE s.submitted_at >= since AND s.submitted_at < until AND s.deleted_at IS NULL
      UNION ALL
        SELECT s.submitted_at, s.org_id, CASE WHEN said.value IN ('yes', 'true') THEN 'rsvp_yes' ELSE 'rsvp_no' END, NULL
        FROM rsvp_submissions s
        CROSS JOIN LATERAL (SELECT q.id, q.type FROM rsvp_questions q LEFT JOIN events e ON e.id = q.event_id
                            WHERE q.form_id = s.form_id AND q.deleted_at IS NULL AND e.deleted_at IS NULL
                            ORDER BY q.sort_order, q.id LIMIT 1) asked
        -- By the submission, which has a few answers; the planner would read all that a question ever got.
        JOIN LATERAL (SELECT * FROM rsvp_answers WHERE submission_id = s.id OFFSET 0) a ON a.question_id = asked.id
        CROSS JOIN LATERAL (SELECT lower(regexp_replace(
            coalesce(nullif(a.answer_json, 'null'), to_jsonb(a.answer_text)) #>> '{}', '^\s+|\s+$', '', 'g')) AS value) said
        WHERE s.submitted_at >= since AND s.submitted_at < until AND s.deleted_at IS NULL AND asked.type = 'YES_NO'
          AND said.value IN ('yes', 'true', 'no', 'false')
      UNION ALL
        SELECT created_at, org_id, 'photos_uploaded', NULL FROM photo_uploads WHERE created_at >= since AND created_at < until
      UNION ALL
        SELECT moderated_at, org_id, CASE status WHEN 'APPROVED' THEN 'photos_approved' ELSE 'photos_rejected' END, NULL
        FROM photo_uploads
        WHERE moderated_at >= since AND moderated_at < until AND status IN ('APPROVED', 'REJECTED')
      UNION ALL
        SELECT j.created_at, j.org_id, kind.what, NULL
        FROM message_jobs j
        JOIN (VALUES ('messages_sent', 'SENT'), ('messages_sent', 'DELIVERED'), ('messages_sent', 'BOUNCED'),
                     ('messages_sent', 'COMPLAINED'), ('messages_delivered', 'DELIVERED'), ('messages_delivered', 'COMPLAINED'),
                     ('messages_failed', 'FAILED'), ('messages_failed', 'BOUNCED')) kind (what, status) ON kind.status = j.status
        WHERE j.created_at >= since AND j.created_at < until
      UNION ALL
        SELECT checked_in_at, org_id, 'check_ins', NULL FROM check_in_records
        WHERE checked_in_at >= since AND checked_in_at < until
      UNION ALL
        SELECT created_at, org_id, 'active_users', actor_user_id FROM audit_entries
        WHERE created_at >= since AND created_at < until AND actor_user_id IS NOT NULL
      UNION ALL
        SELECT created_at, org_id, 'new_users', NULL FROM organization_members
        WHERE created_at >= since AND created_at < until
    ), counted AS (
    SELECT (h.at AT TIME ZONE 'UTC')::date AS day, h.org_id,
           count(*) FILTER (WHERE what = 'guests_created')::integer AS guests_created,
           count(*) FILTER (WHERE what = 'guests_deleted')::integer AS guests_deleted,
           count(*) FILTER (WHERE what = 'invites_created')::integer AS invites_created,
           count(DISTINCT who) FILTER (WHERE what = 'site_visits')::integer AS invites_opened,
           count(*) FILTER (WHERE what = 'rsvp_submissions')::integer AS rsvp_submissions,
           count(*) FILTER (WHERE what = 'rsvp_yes')::integer AS rsvp_yes,
           count(*) FILTER (WHERE what = 'rsvp_no')::integer AS rsvp_no,
           count(*) FILTER (WHERE what = 'site_visits')::integer AS site_visits,
           count(*) FILTER (WHERE what = 'photos_uploaded')::integer AS photos_uploaded,
           count(*) FILTER (WHERE what = 'photos_approved')::integer AS photos_approved,
           count(*) FILTER (WHERE what = 'photos_rejected')::integer AS photos_rejected,
           count(*) FILTER (WHERE what = 'messages_sent')::integer AS messages_sent,
           count(*) FILTER (WHERE what = 'messages_delivered')::integer AS messages_delivered,
           count(*) FILTER (WHERE what = 'messages_failed')::integer AS messages_failed,
           count(*) FILTER (WHERE what = 'check_ins')::integer AS check_ins,
           count(DISTINCT who) FILTER (WHERE what = 'active_users')::integer AS active_users,
           count(*) FILTER (WHERE what = 'new_users')::integer AS new_users
    FROM happened h JOIN organizations o ON o.id = h.org_id
    GROUP BY 1, 2
    ), gone AS (
        DELETE FROM daily_stats d
        WHERE d.day BETWEEN first_day AND last_day
          AND NOT EXISTS (SELECT FROM counted c WHERE c.day = d.day AND c.org_id = d.org_id)
        RETURNING 1
    ), written AS (
        INSERT INTO daily_stats AS d
        SELECT c.* FROM counted c
        ON CONFLICT (day, org_id) DO UPDATE SET
            (guests_created, guests_deleted, invites_created, invites_opened, rsvp_submissions, rsvp_yes, rsvp_no, site_visits,
             photos_uploaded, photos_approved, photos_rejected, messages_sent, messages_delivered, messages_failed, check_ins,
             active_users, new_users, computed_at) =
            (EXCLUDED.guests_created, EXCLUDED.guests_deleted, EXCLUDED.invites_created, EXCLUDED.invites_opened,
             EXCLUDED.rsvp_submissions, EXCLUDED.rsvp_yes, EXCLUDED.rsvp_no, EXCLUDED.site_visits, EXCLUDED.photos_uploaded,
             EXCLUDED.photos_approved, EXCLUDED.photos_rejected, EXCLUDED.messages_sent, EXCLUDED.messages_delivered,
             EXCLUDED.messages_failed, EXCLUDED.check_ins, EXCLUDED.active_users, EXCLUDED.new_users, now())
        WHERE to_jsonb(d) - 'computed_at' IS DISTINCT FROM to_jsonb(EXCLUDED) - 'computed_at'
        RETURNING 1
    )
    SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM written) INTO changed;
    RETURN changed;
END
$$;
