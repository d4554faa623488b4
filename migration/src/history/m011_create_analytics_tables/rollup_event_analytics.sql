-- Counts anew the guests of events that lie ahead, or in whose project something changed on some days (of UTC), and
-- gives the number of rows that were others. A guest's latest answer to a form counts.
CREATE FUNCTION rollup_event_analytics(from_day date, to_day date) RETURNS bigint
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    since timestamptz := from_day::timestamp AT TIME ZONE 'UTC';
    until timestamptz := (to_day + 1)::timestamp AT TIME ZONE 'UTC';
    changed bigint;
BEGIN
    -- One at a time: who counted later writes later.
    PERFORM pg_advisory_xact_lock(hashtextextended('rollup of event_analytics', 0));
    WITH moved AS MATERIALIZED (
        SELECT project_id FROM events
        WHERE starts_at >= since OR created_at >= since AND created_at < until OR updated_at >= since AND updated_at < until
      UNION
        SELECT project_id FROM guests
        WHERE created_at >= since AND created_at < until OR updated_at >= since AND updated_at < until
      UNION
        SELECT project_id FROM invites
        WHERE created_at >= since AND created_at < until OR updated_at >= since AND updated_at < until
           OR last_accessed_at >= since AND last_accessed_at < until
      UNION
        SELECT form.project_id
        FROM rsvp_submissions submission JOIN rsvp_forms form ON form.id = submission.form_id
        WHERE submission.submitted_at >= since AND submission.submitted_at < until
           OR submission.updated_at >= since AND submission.updated_at < until
      UNION
        SELECT form.project_id
        FROM rsvp_answers answer
        JOIN rsvp_submissions submission ON submission.id = answer.submission_id
        JOIN rsvp_forms form ON form.id = submission.form_id
        WHERE answer.updated_at >= since AND answer.updated_at < until
      UNION
        SELECT event.project_id
        FROM check_in_records record JOIN events event ON event.id = record.event_id
        WHERE record.checked_in_at >= since AND record.checked_in_at < until
           OR record.updated_at >= since AND record.updated_at < until
      UNION
        SELECT event.project_id
        FROM seating_assignments seat
        JOIN seating_tables seating ON seating.id = seat.table_id
        JOIN floor_plans plan ON plan.id = seating.floor_plan_id
        JOIN events event ON event.id = plan.event_id
        WHERE seat.created_at >= since AND seat.created_at < until OR seat.updated_at >= since AND seat.updated_at < until
    ), event AS MATERIALIZED (
        -- Events that go away meanwhile are left out instead of failing the rest.
        SELECT event.id, event.project_id, event.org_id
        FROM events event
        WHERE event.project_id IN (SELECT project_id FROM moved) AND event.deleted_at IS NULL AND event.org_id IS NOT NULL
        ORDER BY event.id
        FOR KEY SHARE
    ), project AS MATERIALIZED (
        SELECT DISTINCT project_id AS id FROM event
    ), invitation AS (
        SELECT guest.project_id, count(*) AS invited, count(*) FILTER (WHERE reached.opened) AS opened
        FROM project
        JOIN guests guest ON guest.project_id = project.id AND guest.deleted_at IS NULL
        CROSS JOIN LATERAL (
            SELECT bool_or(invite.last_accessed_at IS NOT NULL) AS opened
            FROM (SELECT last_accessed_at FROM invites
                  WHERE guest_id = guest.id AND deleted_at IS NULL AND revoked_at IS NULL
                UNION ALL
                  SELECT last_accessed_at FROM invites
                  WHERE group_id = guest.group_id AND guest_id IS NULL AND deleted_at IS NULL AND revoked_at IS NULL) invite
        ) reached
        WHERE reached.opened IS NOT NULL
        GROUP BY 1
    ), form AS MATERIALIZED (
        SELECT form.id, form.project_id, form.created_at
        FROM project JOIN rsvp_forms form ON form.project_id = project.id AND form.deleted_at IS NULL
    ), usual AS (
        -- Who attends is told by the first question of the oldest form that begins with one of yes or no …
        SELECT DISTINCT ON (form.project_id) form.project_id, first.id, first.form_id
        FROM form
        CROSS JOIN LATERAL (
            SELECT id, form_id, type FROM rsvp_questions question
            WHERE question.form_id = form.id AND question.deleted_at IS NULL
            ORDER BY sort_order, id
            LIMIT 1
        ) first
        WHERE first.type = 'YES_NO'
        ORDER BY form.project_id, form.created_at, form.id
    ), own AS (
        -- … unless the event has such a question of its own.
        SELECT DISTINCT ON (question.event_id) question.event_id, question.id, question.form_id
        FROM rsvp_questions question JOIN form ON form.id = question.form_id
        WHERE question.event_id IN (SELECT id FROM event) AND question.type = 'YES_NO' AND question.deleted_at IS NULL
        ORDER BY question.event_id, form.created_at, form.id, question.sort_order, question.id
    ), asked AS (
        SELECT event.id AS event_id, coalesce(own.id, usual.id) AS question_id, coalesce(own.form_id, usual.form_id) AS form_id
        FROM event
        LEFT JOIN own ON own.event_id = event.id
        LEFT JOIN usual ON usual.project_id = event.project_id
    ), latest AS MATERIALIZED (
        SELECT DISTINCT ON (submission.form_id, coalesce(submission.guest_id, submission.invite_id, submission.id))
               submission.id, submission.form_id, form.project_id,
               coalesce(submission.guest_id, submission.invite_id, submission.id) AS respondent,
               min(submission.submitted_at) OVER person AS first_at, max(submission.submitted_at) OVER person AS last_at
        FROM form JOIN rsvp_submissions submission ON submission.form_id = form.id AND submission.deleted_at IS NULL
        WINDOW person AS (PARTITION BY submission.form_id, coalesce(submission.guest_id, submission.invite_id, submission.id))
        ORDER BY submission.form_id, coalesce(submission.guest_id, submission.invite_id, submission.id),
                 submission.submitted_at DESC, submission.id DESC
    ), given AS MATERIALIZED (
        -- Of several answers to one question in one submission a yes counts.
        SELECT answer.question_id, answer.submission_id,
               bool_or(lower(coalesce(nullif(answer.answer_json, 'null'), to_jsonb(answer.answer_text)) #>> '{}')
                       IN ('yes', 'true')) AS yes,
               bool_or(lower(coalesce(nullif(answer.answer_json, 'null'), to_jsonb(answer.answer_text)) #>> '{}')
                       IN ('no', 'false')) AS no
        FROM rsvp_answers answer
        WHERE answer.question_id IN (SELECT question_id FROM asked)
        GROUP BY 1, 2
    ), response AS (
        -- Without such a question, whoever sent any form has responded.
        SELECT asked.event_id, count(DISTINCT latest.respondent) AS responded,
               count(*) FILTER (WHERE given.yes) AS attending,
               count(*) FILTER (WHERE given.no AND given.yes IS NOT TRUE) AS declined,
               min(latest.first_at) AS first_at, max(latest.last_at) AS last_at
        FROM asked
        JOIN event ON event.id = asked.event_id
        JOIN latest ON latest.project_id = event.project_id AND latest.form_id = coalesce(asked.form_id, latest.form_id)
        LEFT JOIN given ON given.question_id = asked.question_id AND given.submission_id = latest.id
        GROUP BY 1
    ), arrival AS (
        SELECT record.event_id, count(*) AS checked_in
        FROM check_in_records record WHERE record.event_id IN (SELECT id FROM event)
        GROUP BY 1
    ), seating AS (
        SELECT plan.event_id, count(DISTINCT seat.guest_id) AS seated
        FROM floor_plans plan
        JOIN seating_tables seating ON seating.floor_plan_id = plan.id AND seating.deleted_at IS NULL
        JOIN seating_assignments seat ON seat.table_id = seating.id
        WHERE plan.event_id IN (SELECT id FROM event) AND plan.deleted_at IS NULL
        GROUP BY 1
    ), counted AS MATERIALIZED (
        SELECT event.id AS event_id, event.project_id, event.org_id,
               coalesce(invitation.invited, 0) AS invited, coalesce(invitation.opened, 0) AS opened,
               coalesce(response.responded, 0) AS responded, coalesce(response.attending, 0) AS attending,
               coalesce(response.declined, 0) AS declined, coalesce(arrival.checked_in, 0) AS checked_in,
               coalesce(seating.seated, 0) AS seated,
               round(coalesce(response.responded, 0)::numeric / nullif(invitation.invited, 0), 4) AS response_rate,
               round(coalesce(arrival.checked_in, 0)::numeric / nullif(response.attending, 0), 4) AS attendance_rate,
               response.first_at AS first_response_at, response.last_at AS last_response_at
        FROM event
        LEFT JOIN invitation ON invitation.project_id = event.project_id
        LEFT JOIN response ON response.event_id = event.id
        LEFT JOIN arrival ON arrival.event_id = event.id
        LEFT JOIN seating ON seating.event_id = event.id
    ), written AS (
        INSERT INTO event_analytics AS analytics (
            event_id, project_id, org_id, invited, opened, responded, attending, declined, checked_in, seated,
            response_rate, attendance_rate, first_response_at, last_response_at)
        SELECT event_id, project_id, org_id, invited, opened, responded, attending, declined, checked_in, seated,
               response_rate, attendance_rate, first_response_at, last_response_at
        FROM counted ORDER BY event_id
        ON CONFLICT (event_id) DO UPDATE SET
            project_id = EXCLUDED.project_id, org_id = EXCLUDED.org_id, invited = EXCLUDED.invited,
            opened = EXCLUDED.opened, responded = EXCLUDED.responded, attending = EXCLUDED.attending,
            declined = EXCLUDED.declined, checked_in = EXCLUDED.checked_in, seated = EXCLUDED.seated,
            response_rate = EXCLUDED.response_rate, attendance_rate = EXCLUDED.attendance_rate,
            first_response_at = EXCLUDED.first_response_at, last_response_at = EXCLUDED.last_response_at,
            computed_at = now()
        WHERE (analytics.project_id, analytics.org_id, analytics.invited, analytics.opened, analytics.responded,
               analytics.attending, analytics.declined, analytics.checked_in, analytics.seated, analytics.response_rate,
               analytics.attendance_rate, analytics.first_response_at, analytics.last_response_at)
           IS DISTINCT FROM
              (EXCLUDED.project_id, EXCLUDED.org_id, EXCLUDED.invited, EXCLUDED.opened, EXCLUDED.responded,
               EXCLUDED.attending, EXCLUDED.declined, EXCLUDED.checked_in, EXCLUDED.seated, EXCLUDED.response_rate,
               EXCLUDED.attendance_rate, EXCLUDED.first_response_at, EXCLUDED.last_response_at)
        RETURNING 1
    ), emptied AS (
        DELETE FROM event_analytics analytics
        USING events removed
        WHERE removed.id = analytics.event_id AND removed.deleted_at IS NOT NULL
        RETURNING 1
    )
    SELECT (SELECT count(*) FROM written) + (SELECT count(*) FROM emptied) INTO changed;
    RETURN changed;
END
$$;
