SELECT
    days.day::date AS day,
    $1 AS org_id,
    coalesce(stats.guests_created, 0) AS guests_created,
    coalesce(stats.guests_deleted, 0) AS guests_deleted,
    coalesce(stats.invites_created, 0) AS invites_created,
    coalesce(stats.invites_opened, 0) AS invites_opened,
    coalesce(stats.rsvp_submissions, 0) AS rsvp_submissions,
    coalesce(stats.rsvp_yes, 0) AS rsvp_yes,
    coalesce(stats.rsvp_no, 0) AS rsvp_no,
    coalesce(stats.site_visits, 0) AS site_visits,
    coalesce(stats.photos_uploaded, 0) AS photos_uploaded,
    coalesce(stats.photos_approved, 0) AS photos_approved,
    coalesce(stats.photos_rejected, 0) AS photos_rejected,
    coalesce(stats.messages_sent, 0) AS messages_sent,
    coalesce(stats.messages_delivered, 0) AS messages_delivered,
    coalesce(stats.messages_failed, 0) AS messages_failed,
    coalesce(stats.check_ins, 0) AS check_ins,
    coalesce(stats.active_users, 0) AS active_users,
    coalesce(stats.new_users, 0) AS new_users,
    coalesce(stats.computed_at, now()) AS computed_at
FROM generate_series($2::date::timestamp, $3::date::timestamp, interval '1 day') AS days(day)
LEFT JOIN daily_stats AS stats ON stats.day = days.day::date AND stats.org_id = $1
ORDER BY days.day
