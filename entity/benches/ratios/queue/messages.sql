INSERT INTO message_jobs (campaign_id, channel, status, contact_email, created_at)
SELECT c.id, c.channel, '{status}', 'guest' || n || '@example.com', timestamptz '2000-01-01Z' + n * interval '1 ms'
FROM messaging_campaigns c, generate_series(1, {messages}) n
WHERE c.subject = 'Ratios, queue'
