-- How far the messages of each live campaign got; a message counts as opened or clicked once. Grouped by more than
-- the primary key: a view that relies on a key is dumped after it, and so after the functions that return its rows,
-- which then cannot be restored.
CREATE MATERIALIZED VIEW campaign_performance AS
SELECT
    campaign.id AS campaign_id,
    campaign.project_id,
    project.owner_org_id AS org_id,
    coalesce(jobs.rows, 0) AS messages,
    coalesce(jobs.waiting, 0) AS waiting,
    coalesce(jobs.sent, 0) AS sent,
    coalesce(jobs.delivered, 0) AS delivered,
    coalesce(jobs.bounced, 0) AS bounced,
    coalesce(jobs.complained, 0) AS complained,
    coalesce(jobs.failed, 0) AS failed,
    coalesce(jobs.cancelled, 0) AS cancelled,
    coalesce(reports.opened, 0) AS opened,
    coalesce(reports.clicked, 0) AS clicked,
    reports.latest AS last_event_at
FROM messaging_campaigns AS campaign
JOIN projects AS project ON project.id = campaign.project_id AND project.deleted_at IS NULL
LEFT JOIN (
    SELECT campaign_id, count(*) AS rows,
           count(*) FILTER (WHERE status IN ('QUEUED', 'SENDING', 'SCHEDULED', 'DEFERRED', 'RETRY', 'RETRYING')) AS waiting,
           count(*) FILTER (WHERE status IN ('SENT', 'DELIVERED', 'BOUNCED', 'COMPLAINED')) AS sent,
           count(*) FILTER (WHERE status IN ('DELIVERED', 'COMPLAINED')) AS delivered,
           count(*) FILTER (WHERE status = 'BOUNCED') AS bounced,
           count(*) FILTER (WHERE status = 'COMPLAINED') AS complained,
           count(*) FILTER (WHERE status = 'FAILED') AS failed,
           count(*) FILTER (WHERE status = 'CANCELLED') AS cancelled
    FROM message_jobs GROUP BY campaign_id
) AS jobs ON jobs.campaign_id = campaign.id
LEFT JOIN (
    SELECT campaign_id, count(*) FILTER (WHERE opened) AS opened, count(*) FILTER (WHERE clicked) AS clicked, max(latest) AS latest
    FROM (
        SELECT job.campaign_id, bool_or(event.event_type = 'OPENED') AS opened,
               bool_or(event.event_type = 'CLICKED') AS clicked, max(event.event_at) AS latest
        FROM message_events AS event
        JOIN message_jobs AS job ON job.id = event.message_job_id
        GROUP BY job.id, job.campaign_id
    ) AS by_message
    GROUP BY campaign_id
) AS reports ON reports.campaign_id = campaign.id
WHERE campaign.deleted_at IS NULL;
