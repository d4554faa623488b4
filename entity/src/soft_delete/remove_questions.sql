-- Questions about removed events are not asked; without an event they would be about the whole project.
WITH removed AS (
    UPDATE rsvp_questions SET deleted_at = now()
    WHERE event_id = ANY($1) AND deleted_at IS NULL
    RETURNING id
)
UPDATE rsvp_question_options SET deleted_at = now()
WHERE question_id IN (SELECT id FROM removed) AND deleted_at IS NULL
