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
