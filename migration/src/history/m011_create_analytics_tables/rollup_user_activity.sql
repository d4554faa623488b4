-- Sums up anew all that was ever done by whoever was active on some days (of UTC), and gives the number of rows that
-- were others. What was removed since was done all the same. Of logins only the latest is known.
CREATE OR REPLACE FUNCTION rollup_user_activity(from_day date, to_day date) RETURNS bigint
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    since timestamptz := from_day::timestamp AT TIME ZONE 'UTC';
    until timestamptz := (to_day + 1)::timestamp AT TIME ZONE 'UTC';
    changed bigint;
BEGIN
    -- One at a time: who counted later writes later.
    PERFORM pg_advisory_xact_lock(hashtextextended('rollup of user_activity_summary', 0));
    WITH active AS (
        SELECT created_by AS user_id FROM projects
        WHERE created_by IS NOT NULL AND (created_at >= since AND created_at < until OR updated_at >= since AND updated_at < until)
      UNION
        SELECT created_by FROM guests
        WHERE created_by IS NOT NULL AND (created_at >= since AND created_at < until OR updated_at >= since AND updated_at < until)
      UNION
        SELECT created_by FROM invites
        WHERE created_by IS NOT NULL AND (created_at >= since AND created_at < until OR updated_at >= since AND updated_at < until)
      UNION
        SELECT campaign.created_by
        FROM messaging_campaigns campaign JOIN message_jobs job ON job.campaign_id = campaign.id
        WHERE campaign.created_by IS NOT NULL
          AND (job.updated_at >= since AND job.updated_at < until OR campaign.updated_at >= since AND campaign.updated_at < until)
      UNION
        SELECT actor_user_id FROM admin_audit_log
        WHERE actor_user_id IS NOT NULL AND created_at >= since AND created_at < until
      UNION
        SELECT id FROM users WHERE last_login_at >= since AND last_login_at < until
      UNION
        SELECT user_id FROM user_activity_summary WHERE last_active_at >= since AND last_active_at < until
    ), person AS MATERIALIZED (
        -- Users who go away meanwhile are left out instead of failing the rest.
        SELECT id, last_login_at FROM users WHERE id IN (SELECT user_id FROM active) ORDER BY id FOR KEY SHARE
    ), counted AS MATERIALIZED (
        SELECT person.id AS user_id, person.last_login_at AS first_login_at, person.last_login_at,
               (person.last_login_at IS NOT NULL)::integer::bigint AS login_count,
               greatest(person.last_login_at, project.latest, guest.latest, invite.latest, campaign.latest,
                        audit.latest, archive.latest) AS last_active_at,
               project.times AS projects_created, guest.times AS guests_added, invite.times AS invites_sent,
               job.times AS messages_sent, audit.times + archive.times AS audit_actions
        FROM person
        CROSS JOIN LATERAL (SELECT count(*) AS times, max(created_at) AS latest FROM projects WHERE created_by = person.id) project
        CROSS JOIN LATERAL (SELECT count(*) AS times, max(created_at) AS latest FROM guests WHERE created_by = person.id) guest
        CROSS JOIN LATERAL (SELECT count(*) AS times, max(created_at) AS latest FROM invites WHERE created_by = person.id) invite
        CROSS JOIN LATERAL (SELECT max(created_at) AS latest FROM messaging_campaigns WHERE created_by = person.id) campaign
        CROSS JOIN LATERAL (
            SELECT count(*) AS times
            FROM messaging_campaigns JOIN message_jobs job ON job.campaign_id = messaging_campaigns.id
            WHERE messaging_campaigns.created_by = person.id
              AND job.status IN ('SENT', 'DELIVERED', 'BOUNCED', 'COMPLAINED')) job
        CROSS JOIN LATERAL (SELECT count(*) AS times, max(created_at) AS latest FROM admin_audit_log
                            WHERE actor_user_id = person.id) audit
        CROSS JOIN LATERAL (SELECT count(*) AS times, max(created_at) AS latest FROM admin_audit_log_archive
                            WHERE actor_user_id = person.id) archive
    ), written AS (
        INSERT INTO user_activity_summary AS summary (
            user_id, first_login_at, last_login_at, login_count, last_active_at, projects_created, guests_added,
            invites_sent, messages_sent, audit_actions)
        SELECT user_id, first_login_at, last_login_at, login_count, last_active_at, projects_created, guests_added,
               invites_sent, messages_sent, audit_actions
        FROM counted WHERE last_active_at IS NOT NULL ORDER BY user_id
        -- Logins that are no longer kept were logins all the same.
        ON CONFLICT (user_id) DO UPDATE SET
            first_login_at = least(summary.first_login_at, EXCLUDED.first_login_at),
            last_login_at = greatest(summary.last_login_at, EXCLUDED.last_login_at),
            login_count = greatest(summary.login_count, EXCLUDED.login_count),
            last_active_at = greatest(summary.last_login_at, EXCLUDED.last_active_at),
            projects_created = EXCLUDED.projects_created, guests_added = EXCLUDED.guests_added,
            invites_sent = EXCLUDED.invites_sent, messages_sent = EXCLUDED.messages_sent,
            audit_actions = EXCLUDED.audit_actions, computed_at = now()
        WHERE (summary.first_login_at, summary.last_login_at, summary.login_count, summary.last_active_at,
               summary.projects_created, summary.guests_added, summary.invites_sent, summary.messages_sent,
               summary.audit_actions)
           IS DISTINCT FROM
              (least(summary.first_login_at, EXCLUDED.first_login_at), greatest(summary.last_login_at, EXCLUDED.last_login_at),
               greatest(summary.login_count, EXCLUDED.login_count), greatest(summary.last_login_at, EXCLUDED.last_active_at),
               EXCLUDED.projects_created, EXCLUDED.guests_added, EXCLUDED.invites_sent, EXCLUDED.messages_sent,
               EXCLUDED.audit_actions)
        RETURNING 1
    ), emptied AS (
        DELETE FROM user_activity_summary summary
        USING counted
        WHERE counted.user_id = summary.user_id AND counted.last_active_at IS NULL AND summary.last_login_at IS NULL
        RETURNING 1
    )
    SELECT (SELECT count(*) FROM written) + (SELECT count(*) FROM emptied) INTO changed;
    RETURN changed;
END
$$;
