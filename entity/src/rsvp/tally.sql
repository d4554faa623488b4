WITH form AS (
    SELECT form.id
    FROM rsvp_forms AS form
    JOIN projects AS project ON project.id = form.project_id
    WHERE form.id = $1 AND form.deleted_at IS NULL AND project.deleted_at IS NULL
),
latest AS (
    SELECT DISTINCT ON (coalesce(guest_id, invite_id, id)) id
    FROM rsvp_submissions
    WHERE form_id = $1 AND deleted_at IS NULL
    ORDER BY coalesce(guest_id, invite_id, id), submitted_at DESC, id DESC
),
given AS (
    SELECT
        question.id AS question_id,
        question.type,
        coalesce(nullif(answer.answer_json, 'null'), to_jsonb(answer.answer_text)) AS value
    FROM latest
    JOIN rsvp_answers AS answer ON answer.submission_id = latest.id
    JOIN rsvp_questions AS question ON question.id = answer.question_id
    WHERE question.form_id = $1 AND question.deleted_at IS NULL
),
-- An array is several choices, whatever is no object is one.
chosen AS (
    SELECT
        given.question_id,
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
),
choices AS (
    SELECT question_id, json_object_agg(value, answers) AS choices
    FROM (SELECT question_id, value, count(*) AS answers FROM chosen GROUP BY question_id, value) AS counted
    GROUP BY question_id
),
answers AS (
    SELECT
        question_id,
        count(value) AS answers,
        -- The digits keep what is no number, or overflows, from failing the whole statement.
        sum((value #>> '{}')::numeric) FILTER (
            WHERE type = 'NUMBER' AND value #>> '{}' ~ '^[ \t\r\n]*[+-]?[0-9]{1,16}([.][0-9]{1,255})?[ \t\r\n]*$'
        ) AS sum
    FROM given
    GROUP BY question_id
)
SELECT
    question.id AS question_id,
    coalesce(answers.answers, 0) AS answers,
    coalesce(choices.choices::text, '{}') AS choices,
    -- Rounded, since float8 refuses what is closer to zero than 1e-307.
    round(answers.sum, 12)::float8 AS sum
FROM form
JOIN rsvp_questions AS question ON question.form_id = form.id AND question.deleted_at IS NULL
LEFT JOIN events AS event ON event.id = question.event_id
LEFT JOIN answers ON answers.question_id = question.id
LEFT JOIN choices ON choices.question_id = question.id
-- As in a form's tree, and in rsvp_question_summary.
WHERE event.deleted_at IS NULL
ORDER BY question.sort_order, question.id
