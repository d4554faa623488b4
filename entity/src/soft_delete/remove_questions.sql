-- Questions about removed events are not asked; without an event they would be about the whole project.
-- One that another deletion took does not come back with that one.
WITH removed AS (
    UPDATE rsvp_questions SET deleted_at = coalesce(deleted_at, now()), deletion_id = NULL
    WHERE event_id = ANY($1) AND (deleted_at IS NULL OR deletion_id IS NOT NULL)
    RETURNING id
)
UPDATE rsvp_question_options SET deleted_at = coalesce(deleted_at, now()), deletion_id = NULL
WHERE question_id IN (SELECT id FROM removed) AND (deleted_at IS NULL OR deletion_id IS NOT NULL)
