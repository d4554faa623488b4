-- Counts how far the guests of each event got into event_analytics. Says how many rows it wrote. Of an
-- answer the latest counts; who attends says the first question about the event, or else the first of
-- the project's oldest form that has a yes or no there, unless it is about another event.
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
          AND NOT EXISTS (SELECT FROM guest_groups gone WHERE gone.id = i.group_id AND gone.deleted_at IS NOT NULL)
    ), invited AS (
        SELECT project_id, count(DISTINCT id) AS guests, count(DISTINCT id) FILTER (WHERE opened) AS opened
        FROM reached
        GROUP BY project_id
    ), form AS (
        -- A form stays the one that tells when its first question is about an event that is removed: the next one tells then.
        SELECT f.id, f.project_id, f.created_at,
               (SELECT q.type FROM rsvp_questions q WHERE q.form_id = f.id AND q.deleted_at IS NULL
                ORDER BY q.sort_order, q.id LIMIT 1) = 'YES_NO' AS tells,
               (SELECT q.id FROM rsvp_questions q WHERE q.form_id = f.id AND q.deleted_at IS NULL
                  AND (q.event_id IS NULL OR q.event_id IN (SELECT live.id FROM event live))
                ORDER BY q.sort_order, q.id LIMIT 1) AS asks
        FROM rsvp_forms f
        WHERE f.deleted_at IS NULL
    ), chosen AS (
        SELECT DISTINCT ON (event.id) event.id AS event_id, q.id, q.form_id, q.type, q.event_id AS about
        FROM event
        JOIN form ON form.project_id = event.project_id
        JOIN rsvp_questions q ON q.form_id = form.id AND q.deleted_at IS NULL
        WHERE q.event_id = event.id AND q.type = 'YES_NO'
           OR q.event_id IS DISTINCT FROM event.id AND form.tells AND q.id = form.asks
        ORDER BY event.id, q.event_id IS DISTINCT FROM event.id, form.created_at, form.id, q.sort_order, q.id
    ), question AS (
        SELECT event_id, id, form_id FROM chosen WHERE type = 'YES_NO' AND (about IS NULL OR about = event_id)
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
        LEFT JOIN LATERAL (SELECT lower(regexp_replace(
            coalesce(nullif(a.answer_json, 'null'), to_jsonb(a.answer_text)) #>> '{}', '^\s+|\s+$', '', 'g')) AS value) said ON true
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
