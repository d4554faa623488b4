WITH
project AS (
    SELECT id FROM projects WHERE id = $1 AND deleted_at IS NULL
),
invited AS MATERIALIZED (
    SELECT invite.id, invite.guest_id, invite.expires_at, invite.revoked_at, invite.access_count
    FROM project
    JOIN invites AS invite ON invite.project_id = project.id AND invite.deleted_at IS NULL
    -- As in `visits`: the group counts where no guest is named.
    WHERE invite.guest_id IS NOT NULL OR NOT EXISTS (
        SELECT FROM guest_groups AS gone WHERE gone.id = invite.group_id AND gone.deleted_at IS NOT NULL
    )
),
form AS (
    SELECT form.id, form.created_at
    FROM project
    JOIN rsvp_forms AS form ON form.project_id = project.id AND form.deleted_at IS NULL
),
told AS (
    SELECT form.id
    FROM form
    CROSS JOIN LATERAL (
        SELECT type
        FROM rsvp_questions
        WHERE form_id = form.id AND deleted_at IS NULL
        ORDER BY sort_order, id
        LIMIT 1
    ) AS first
    WHERE first.type = 'YES_NO'
    ORDER BY form.created_at, form.id
    LIMIT 1
),
-- Once the event that its first question is about is removed, the next one is asked first.
attendance AS (
    SELECT first.id, first.form_id
    FROM told
    CROSS JOIN LATERAL (
        SELECT question.id, question.form_id, question.type
        FROM rsvp_questions AS question
        LEFT JOIN events AS event ON event.id = question.event_id
        WHERE question.form_id = told.id AND question.deleted_at IS NULL AND event.deleted_at IS NULL
        ORDER BY question.sort_order, question.id
        LIMIT 1
    ) AS first
    WHERE first.type = 'YES_NO'
),
sent AS MATERIALIZED (
    SELECT submission.id, submission.form_id, submission.invite_id, submission.guest_id, submission.submitted_at
    FROM form
    JOIN rsvp_submissions AS submission ON submission.form_id = form.id AND submission.deleted_at IS NULL
),
latest AS (
    SELECT DISTINCT ON (coalesce(sent.guest_id, sent.invite_id, sent.id)) sent.id
    FROM sent
    JOIN attendance ON attendance.form_id = sent.form_id
    ORDER BY coalesce(sent.guest_id, sent.invite_id, sent.id), sent.submitted_at DESC, sent.id DESC
),
-- One range of the index on questions: asked for one submission after the other, PostgreSQL reads
-- that range again for each.
given AS MATERIALIZED (
    SELECT
        answer.submission_id,
        lower(regexp_replace(
            coalesce(nullif(answer.answer_json, 'null'), to_jsonb(answer.answer_text)) #>> '{}', '^\s+|\s+$', '', 'g'
        )) AS value
    FROM attendance
    JOIN rsvp_answers AS answer ON answer.question_id = attendance.id
),
said AS (
    SELECT latest.id, given.value
    FROM latest
    JOIN given ON given.submission_id = latest.id
),
reply AS (
    SELECT invited.id AS invite_id, sent.id
    FROM sent
    JOIN invited ON invited.id = sent.invite_id
    UNION ALL
    SELECT invited.id, sent.id
    FROM sent
    JOIN invited ON invited.guest_id = sent.guest_id
    WHERE sent.invite_id IS NULL
),
replied AS (
    SELECT
        reply.invite_id,
        bool_or(said.value IN ('yes', 'true')) AS yes,
        bool_or(said.value IN ('no', 'false')) AS no
    FROM reply
    LEFT JOIN said ON said.id = reply.id
    GROUP BY reply.invite_id
)
SELECT
    (SELECT id FROM attendance) AS attendance_question,
    count(*) AS created,
    count(*) FILTER (WHERE invited.access_count > 0) AS opened,
    count(replied.invite_id) AS responded,
    count(*) FILTER (WHERE replied.yes) AS attending,
    count(*) FILTER (WHERE replied.no AND replied.yes IS NOT TRUE) AS declined,
    count(*) FILTER (WHERE invited.revoked_at IS NULL AND invited.expires_at <= $2) AS expired,
    count(*) FILTER (WHERE invited.revoked_at IS NOT NULL) AS revoked
FROM invited
LEFT JOIN replied ON replied.invite_id = invited.id
