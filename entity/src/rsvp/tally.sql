WITH latest AS (
    SELECT DISTINCT ON (coalesce(guest_id, invite_id, id)) id
    FROM rsvp_submissions
    WHERE form_id = $1
    ORDER BY coalesce(guest_id, invite_id, id), submitted_at DESC, id DESC
),
given AS (
    SELECT answer.question_id, answer.answer_text, answer.answer_json, question.type::text AS type
    FROM latest
    JOIN rsvp_answers AS answer ON answer.submission_id = latest.id
    JOIN rsvp_questions AS question ON question.id = answer.question_id
    WHERE question.form_id = $1
),
chosen AS (
    SELECT given.question_id, value, count(*) AS answers
    FROM given
    CROSS JOIN LATERAL (
        SELECT given.answer_text AS value
        WHERE given.answer_text IS NOT NULL
        UNION ALL
        SELECT jsonb_array_elements_text(given.answer_json)
        WHERE given.answer_text IS NULL AND jsonb_typeof(given.answer_json) = 'array'
    ) AS choice
    WHERE given.type IN ('YES_NO', 'SINGLE_SELECT', 'MULTI_SELECT')
    GROUP BY given.question_id, value
)
SELECT
    question.id AS question_id,
    (SELECT count(*) FROM given WHERE given.question_id = question.id) AS answers,
    (
        SELECT coalesce(json_object_agg(chosen.value, chosen.answers), '{}')::text
        FROM chosen
        WHERE chosen.question_id = question.id
    ) AS choices,
    (
        SELECT sum(given.answer_text::numeric)::float8
        FROM given
        WHERE given.question_id = question.id
            AND given.type = 'NUMBER'
            AND given.answer_text ~ '^[+-]?[0-9]{1,16}([.][0-9]{1,16})?$'
    ) AS sum
FROM rsvp_questions AS question
WHERE question.form_id = $1
ORDER BY question.sort_order, question.id
