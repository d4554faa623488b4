INSERT INTO messaging_campaigns (project_id, channel, subject, status)
SELECT id, 'EMAIL', 'Ratios, queue', 'SENDING' FROM projects WHERE name = 'Ratios, large'
