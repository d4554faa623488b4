-- Messages to removed guests are not sent; without a guest they would be for anybody.
UPDATE message_jobs SET status = 'CANCELLED'
WHERE guest_id = ANY($1) AND status IN ('QUEUED', 'RETRY', 'SCHEDULED', 'SENDING', 'RETRYING')
