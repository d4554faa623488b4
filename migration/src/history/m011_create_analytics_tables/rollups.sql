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
        CROSS JOIN LATERAL (SELECT q.id, q.type FROM rsvp_questions q
                            WHERE q.form_id = s.form_id AND q.deleted_at IS NULL ORDER BY q.sort_order, q.id LIMIT 1) asked
        -- By the submission, which has a few answers; the planner would read all that a question ever got.
        JOIN LATERAL (SELECT * FROM rsvp_answers WHERE submission_id = s.id OFFSET 0) a ON a.question_id = asked.id
        CROSS JOIN LATERAL (SELECT lower(coalesce(nullif(a.answer_json, 'null'), to_jsonb(a.answer_text)) #>> '{}') AS value) said
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
                     ('messages_sent', 'COMPLAINED'), ('messages_delivered', 'DELIVERED'), ('messages_failed', 'FAILED'),
                     ('messages_failed', 'BOUNCED')) kind (what, status) ON kind.status = j.status
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

-- Counts how far the guests of each event got into event_analytics. Says how many rows it wrote. Of an
-- answer the latest counts; who attends says the first question about the event, or else the first of
-- the project's oldest form that has a yes or no there.
CREATE FUNCTION roll_up_events() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET enable_nestloop = off SET search_path = public, pg_temp AS $$
DECLARE
    changed bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('event_analytics'));
    -- The planner expects a single question, and would go through all submissions for each: hence no nested loops.
    WITH event AS (
        SELECT e.id, e.project_id, p.owner_org_id AS org_id
        FROM events e JOIN projects p ON p.id = e.project_id
        WHERE e.deleted_at IS NULL AND p.deleted_at IS NULL
    ), reached AS (
        -- Apart, so that each is one pass over both tables: an OR would look through a project's invites for each guest.
        SELECT g.project_id, g.id, i.access_count > 0 AS opened
        FROM guests g JOIN invites i ON i.guest_id = g.id AND i.project_id = g.project_id
        WHERE g.deleted_at IS NULL AND i.deleted_at IS NULL
      UNION ALL
        SELECT g.project_id, g.id, i.access_count > 0
        FROM guests g JOIN invites i ON i.group_id = g.group_id AND i.project_id = g.project_id
        WHERE g.deleted_at IS NULL AND i.deleted_at IS NULL AND i.guest_id IS NULL
    ), invited AS (
        SELECT project_id, count(DISTINCT id) AS guests, count(DISTINCT id) FILTER (WHERE opened) AS opened
        FROM reached
        GROUP BY project_id
    ), question AS (
        SELECT DISTINCT ON (event.id) event.id AS event_id, q.id, q.form_id
        FROM event
        JOIN rsvp_forms f ON f.project_id = event.project_id AND f.deleted_at IS NULL
        JOIN rsvp_questions q ON q.form_id = f.id AND q.deleted_at IS NULL AND q.type = 'YES_NO'
        WHERE q.event_id = event.id
           OR q.id = (SELECT first.id FROM rsvp_questions first WHERE first.form_id = f.id AND first.deleted_at IS NULL
                      ORDER BY first.sort_order, first.id LIMIT 1)
        ORDER BY event.id, q.event_id IS DISTINCT FROM event.id, f.created_at, f.id, q.sort_order, q.id
    ), latest AS (
        SELECT DISTINCT ON (s.form_id, coalesce(s.guest_id, s.invite_id, s.id)) s.id, s.form_id, s.submitted_at
        FROM rsvp_submissions s
        WHERE s.deleted_at IS NULL
        ORDER BY s.form_id, coalesce(s.guest_id, s.invite_id, s.id), s.submitted_at DESC, s.id DESC
    ), answered AS (
        SELECT question.event_id, count(*) AS responded, min(latest.submitted_at) AS first_at, max(latest.submitted_at) AS last_at,
               count(*) FILTER (WHERE said.value IN ('yes', 'true')) AS attending,
               count(*) FILTER (WHERE said.value IN ('no', 'false')) AS declined
        FROM question
        JOIN latest ON latest.form_id = question.form_id
        LEFT JOIN rsvp_answers a ON a.submission_id = latest.id AND a.question_id = question.id
        LEFT JOIN LATERAL (SELECT lower(coalesce(nullif(a.answer_json, 'null'), to_jsonb(a.answer_text)) #>> '{}') AS value) said ON true
        GROUP BY question.event_id
    ), arrived AS (
        SELECT r.event_id, count(*) AS guests
        FROM check_in_records r JOIN guests g ON g.id = r.guest_id AND g.deleted_at IS NULL
        GROUP BY r.event_id
    ), seated AS (
        SELECT f.event_id, count(DISTINCT a.guest_id) AS guests
        FROM floor_plans f
        JOIN seating_tables t ON t.floor_plan_id = f.id AND t.deleted_at IS NULL
        JOIN seating_assignments a ON a.table_id = t.id
        WHERE f.deleted_at IS NULL
        GROUP BY f.event_id
    ), counted AS (
        SELECT event.id AS event_id, event.project_id, event.org_id, coalesce(invited.guests, 0)::integer AS invited,
               coalesce(invited.opened, 0)::integer AS opened, coalesce(answered.responded, 0)::integer AS responded,
               coalesce(answered.attending, 0)::integer AS attending, coalesce(answered.declined, 0)::integer AS declined,
               coalesce(arrived.guests, 0)::integer AS checked_in, coalesce(seated.guests, 0)::integer AS seated,
               round(answered.responded::numeric / invited.guests, 4) AS response_rate,
               round(coalesce(arrived.guests, 0)::numeric / nullif(answered.attending, 0), 4) AS attendance_rate,
               answered.first_at AS first_response_at, answered.last_at AS last_response_at
        FROM event
        LEFT JOIN invited ON invited.project_id = event.project_id
        LEFT JOIN answered ON answered.event_id = event.id
        LEFT JOIN arrived ON arrived.event_id = event.id
        LEFT JOIN seated ON seated.event_id = event.id
    ), gone AS (
        DELETE FROM event_analytics e WHERE NOT EXISTS (SELECT FROM counted c WHERE c.event_id = e.event_id) RETURNING 1
    ), written AS (
        INSERT INTO event_analytics AS e
        SELECT c.* FROM counted c
        ON CONFLICT (event_id) DO UPDATE SET
            (project_id, org_id, invited, opened, responded, attending, declined, checked_in, seated, response_rate,
             attendance_rate, first_response_at, last_response_at, computed_at) =
            (EXCLUDED.project_id, EXCLUDED.org_id, EXCLUDED.invited, EXCLUDED.opened, EXCLUDED.responded, EXCLUDED.attending,
             EXCLUDED.declined, EXCLUDED.checked_in, EXCLUDED.seated, EXCLUDED.response_rate, EXCLUDED.attendance_rate,
             EXCLUDED.first_response_at, EXCLUDED.last_response_at, now())
        WHERE to_jsonb(e) - 'computed_at' IS DISTINCT FROM to_jsonb(EXCLUDED) - 'computed_at'
        RETURNING 1
    )
    SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM written) INTO changed;
    RETURN changed;
END
$$;

-- Counts what each user did into user_activity_summary. Says how many rows it wrote. When they signed in
-- is not its business.
CREATE FUNCTION roll_up_users() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    changed bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('user_activity_summary'));
    WITH counted AS (
        SELECT u.id AS user_id, acted.last_at AS last_active_at, coalesce(project.made, 0)::integer AS projects_created,
               coalesce(guest.made, 0)::integer AS guests_added, coalesce(invite.made, 0)::integer AS invites_sent,
               coalesce(message.made, 0)::integer AS messages_sent, coalesce(acted.actions, 0) AS audit_actions
        FROM users u
        LEFT JOIN (SELECT created_by, count(*) AS made FROM projects GROUP BY 1) project ON project.created_by = u.id
        LEFT JOIN (SELECT created_by, count(*) AS made FROM guests GROUP BY 1) guest ON guest.created_by = u.id
        LEFT JOIN (SELECT created_by, count(*) AS made FROM invites GROUP BY 1) invite ON invite.created_by = u.id
        LEFT JOIN (SELECT c.created_by, count(*) AS made FROM messaging_campaigns c JOIN message_jobs j ON j.campaign_id = c.id
                   WHERE j.status IN ('SENT', 'DELIVERED', 'BOUNCED', 'COMPLAINED') GROUP BY 1) message
               ON message.created_by = u.id
        LEFT JOIN (SELECT actor_user_id, count(*) AS actions, max(created_at) AS last_at FROM audit_entries GROUP BY 1) acted
               ON acted.actor_user_id = u.id
    ), written AS (
        INSERT INTO user_activity_summary AS s (user_id, last_active_at, projects_created, guests_added, invites_sent, messages_sent,
                                                audit_actions)
        SELECT c.* FROM counted c
        ON CONFLICT (user_id) DO UPDATE SET
            (last_active_at, projects_created, guests_added, invites_sent, messages_sent, audit_actions, computed_at) =
            (EXCLUDED.last_active_at, EXCLUDED.projects_created, EXCLUDED.guests_added, EXCLUDED.invites_sent,
             EXCLUDED.messages_sent, EXCLUDED.audit_actions, now())
        WHERE (s.last_active_at, s.projects_created, s.guests_added, s.invites_sent, s.messages_sent, s.audit_actions)
              IS DISTINCT FROM (EXCLUDED.last_active_at, EXCLUDED.projects_created, EXCLUDED.guests_added, EXCLUDED.invites_sent,
                                EXCLUDED.messages_sent, EXCLUDED.audit_actions)
        RETURNING 1
    )
    SELECT count(*) INTO changed FROM written;
    RETURN changed;
END
$$;

-- Counts who had which plan at the end of each of the months, or now in this one, and what that brings a
-- month, into revenue_summary. Says how many rows it wrote. A plan without a price brings nothing in the
-- currency XXX.
CREATE FUNCTION roll_up_revenue(first_month date, last_month date) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    changed bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('revenue_summary'));
    WITH month AS (
        SELECT first::date AS month, first AT TIME ZONE 'UTC' AS begins,
               (first + interval '1 month') AT TIME ZONE 'UTC' AS ends,
               least((first + interval '1 month') AT TIME ZONE 'UTC', now()) AS seen
        FROM generate_series(date_trunc('month', first_month::timestamp), date_trunc('month', last_month::timestamp), interval '1 month') first
    ), assignment AS (
        SELECT plan_id, coalesce(starts_at, created_at, '-infinity') AS starts_at, ends_at, true AS is_org FROM org_plan_assignments
      UNION ALL
        SELECT plan_id, coalesce(starts_at, created_at, '-infinity'), ends_at, false FROM project_plan_assignments
    ), counted AS (
        SELECT month.month, p.id AS plan_id, coalesce(p.price_currency, 'XXX') AS currency,
               count(*) FILTER (WHERE active.is_so AND a.is_org)::integer AS active_orgs,
               count(*) FILTER (WHERE active.is_so AND NOT a.is_org)::integer AS active_projects,
               count(*) FILTER (WHERE a.starts_at >= month.begins AND a.starts_at < month.ends)::integer AS new,
               count(*) FILTER (WHERE a.ends_at >= month.begins AND a.ends_at < month.ends)::integer AS churned,
               round(count(*) FILTER (WHERE active.is_so) * coalesce(CASE p.billing_interval
                   WHEN 'MONTH' THEN p.price_amount WHEN 'YEAR' THEN p.price_amount / 12 ELSE 0 END, 0), 2)::numeric(14,2) AS mrr
        FROM month
        JOIN assignment a ON a.starts_at < month.ends AND (a.ends_at IS NULL OR a.ends_at >= month.begins)
        JOIN plans p ON p.id = a.plan_id
        CROSS JOIN LATERAL (SELECT a.starts_at <= month.seen AND (a.ends_at IS NULL OR a.ends_at > month.seen) AS is_so) active
        GROUP BY month.month, p.id
    ), gone AS (
        DELETE FROM revenue_summary r
        WHERE r.month IN (SELECT month FROM month)
          AND NOT EXISTS (SELECT FROM counted c WHERE (c.month, c.plan_id, c.currency) = (r.month, r.plan_id, r.currency))
        RETURNING 1
    ), written AS (
        INSERT INTO revenue_summary AS r
        SELECT c.* FROM counted c
        ON CONFLICT (month, plan_id, currency) DO UPDATE SET
            (active_orgs, active_projects, new, churned, mrr, computed_at) =
            (EXCLUDED.active_orgs, EXCLUDED.active_projects, EXCLUDED.new, EXCLUDED.churned, EXCLUDED.mrr, now())
        WHERE to_jsonb(r) - 'computed_at' IS DISTINCT FROM to_jsonb(EXCLUDED) - 'computed_at'
        RETURNING 1
    )
    SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM written) INTO changed;
    RETURN changed;
END
$$;

-- Adds up how often each key was used on each of the days into api_usage_stats. Says how many rows it
-- wrote.
CREATE FUNCTION roll_up_api_usage(first_day date, last_day date) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    since timestamptz := first_day::timestamp AT TIME ZONE 'UTC';
    until timestamptz := (last_day + 1)::timestamp AT TIME ZONE 'UTC';
    changed bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('api_usage_stats'));
    WITH used AS (
        SELECT (window_start AT TIME ZONE 'UTC')::date AS day, window_start, window_kind, api_key_id, org_id,
               sum(request_count) AS requests, sum(rejected_count) AS rejected, sum(error_count) AS errors
        FROM api_key_usage
        WHERE window_start >= since AND window_start < until AND window_kind IN ('DAY', 'MINUTE')
        GROUP BY window_start, window_kind, api_key_id, org_id
    ), counted AS (
        SELECT day, api_key_id, org_id,
               coalesce(sum(requests) FILTER (WHERE window_kind = 'DAY'), 0)::bigint AS request_count,
               coalesce(sum(rejected) FILTER (WHERE window_kind = 'DAY'), 0)::bigint AS rejected_count,
               coalesce(sum(errors) FILTER (WHERE window_kind = 'DAY'), 0)::bigint AS error_count,
               coalesce(max(requests) FILTER (WHERE window_kind = 'MINUTE'), 0)::bigint AS peak_per_minute
        FROM used
        GROUP BY day, api_key_id, org_id
    ), gone AS (
        DELETE FROM api_usage_stats s
        WHERE s.day BETWEEN first_day AND last_day
          AND NOT EXISTS (SELECT FROM counted c WHERE (c.day, c.api_key_id) = (s.day, s.api_key_id))
        RETURNING 1
    ), written AS (
        INSERT INTO api_usage_stats AS s
        SELECT c.* FROM counted c
        ON CONFLICT (day, api_key_id) DO UPDATE SET
            (org_id, request_count, rejected_count, error_count, peak_per_minute, computed_at) =
            (EXCLUDED.org_id, EXCLUDED.request_count, EXCLUDED.rejected_count, EXCLUDED.error_count, EXCLUDED.peak_per_minute, now())
        WHERE to_jsonb(s) - 'computed_at' IS DISTINCT FROM to_jsonb(EXCLUDED) - 'computed_at'
        RETURNING 1
    )
    SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM written) INTO changed;
    RETURN changed;
END
$$;
