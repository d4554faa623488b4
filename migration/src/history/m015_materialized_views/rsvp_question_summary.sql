-- The answers to each live question, counted: of a guest, or else of an invite, the latest submission of a form counts.
CREATE MATERIALIZED VIEW rsvp_question_summary AS
WITH latest AS (
    SELECT DISTINCT ON (form_id, coalesce(guest_id, invite_id, id)) id, form_id
    FROM rsvp_submissions WHERE deleted_at IS NULL
    ORDER BY form_id, coalesce(guest_id, invite_id, id), submitted_at DESC, id DESC
), given AS (
    SELECT question.id AS question_id, question.type,
           coalesce(nullif(answer.answer_json, 'null'), to_jsonb(answer.answer_text)) AS value
    FROM latest
    JOIN rsvp_answers AS answer ON answer.submission_id = latest.id
    JOIN rsvp_questions AS question ON question.id = answer.question_id AND question.form_id = latest.form_id
    WHERE question.deleted_at IS NULL
), counted AS (
    SELECT question_id, count(value) AS answers,
           -- The digits keep what is no number, or overflows, from failing the whole refresh; rounded, the
           -- sum is no finer than readers can hold.
           trim_scale(round(sum((value #>> '{}')::numeric) FILTER (
               WHERE type = 'NUMBER'
                 AND value #>> '{}' ~ '^[ \t\r\n]*[+-]?[0-9]{1,16}([.][0-9]{1,255})?[ \t\r\n]*$'), 12)) AS total
    FROM given GROUP BY question_id
), chosen AS (
    SELECT given.question_id,
           CASE
               WHEN given.type = 'YES_NO' AND choice.value ~* '^\s*(yes|true)\s*$' THEN 'yes'
               WHEN given.type = 'YES_NO' AND choice.value ~* '^\s*(no|false)\s*$' THEN 'no'
               ELSE choice.value
           END AS value
    FROM given
    CROSS JOIN LATERAL jsonb_array_elements_text(
        CASE jsonb_typeof(given.value)
            WHEN 'array' THEN given.value
            WHEN 'object' THEN '[]'
            ELSE jsonb_build_array(given.value)
        END
    ) AS choice(value)
    WHERE given.type IN ('YES_NO', 'SINGLE_SELECT', 'MULTI_SELECT') AND choice.value IS NOT NULL
), choices AS (
    SELECT question_id, jsonb_object_agg(value, answers) AS choices
    FROM (SELECT question_id, value, count(*) AS answers FROM chosen GROUP BY question_id, value) AS counted
    GROUP BY question_id
)
SELECT
    question.id AS question_id,
    question.form_id,
    form.project_id,
    project.owner_org_id AS org_id,
    coalesce(counted.answers, 0) AS answers,
    coalesce(choices.choices, '{}') AS choices,
    counted.total
FROM rsvp_questions AS question
JOIN rsvp_forms AS form ON form.id = question.form_id AND form.deleted_at IS NULL
JOIN projects AS project ON project.id = form.project_id AND project.deleted_at IS NULL
LEFT JOIN events AS event ON event.id = question.event_id
LEFT JOIN counted ON counted.question_id = question.id
LEFT JOIN choices ON choices.question_id = question.id
-- A removed event's questions are no part of the form that guests fill in.
WHERE question.deleted_at IS NULL AND event.deleted_at IS NULL;
