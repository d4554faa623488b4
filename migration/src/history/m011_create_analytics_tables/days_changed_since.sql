-- The days (of UTC) whose daily figures may be others since a moment: rows came late, or old ones were changed.
CREATE FUNCTION days_changed_since(moment timestamptz) RETURNS SETOF date
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT DISTINCT (at AT TIME ZONE 'UTC')::date AS day
    FROM (SELECT unnest(ARRAY[created_at, deleted_at]) AS at FROM guests WHERE updated_at >= moment OR created_at >= moment
        UNION ALL
          SELECT created_at FROM invites WHERE updated_at >= moment OR created_at >= moment
        UNION ALL
          SELECT accessed_at FROM invite_access_logs WHERE created_at >= moment OR accessed_at >= moment
        UNION ALL
          SELECT submitted_at FROM rsvp_submissions WHERE updated_at >= moment OR submitted_at >= moment
        UNION ALL
          SELECT submission.submitted_at
          FROM rsvp_answers answer JOIN rsvp_submissions submission ON submission.id = answer.submission_id
          WHERE answer.updated_at >= moment
        UNION ALL
          SELECT submission.submitted_at
          FROM rsvp_questions question JOIN rsvp_submissions submission ON submission.form_id = question.form_id
          WHERE question.updated_at >= moment
        UNION ALL
          SELECT unnest(ARRAY[created_at, moderated_at]) FROM photo_uploads WHERE updated_at >= moment OR created_at >= moment
        UNION ALL
          SELECT event_at FROM message_events WHERE created_at >= moment OR event_at >= moment
        UNION ALL
          SELECT checked_in_at FROM check_in_records WHERE updated_at >= moment OR checked_in_at >= moment
        UNION ALL
          SELECT created_at FROM organization_members WHERE updated_at >= moment OR created_at >= moment
        UNION ALL
          SELECT created_at FROM admin_audit_log WHERE created_at >= moment) changed
    WHERE at IS NOT NULL
    ORDER BY day
$$;
