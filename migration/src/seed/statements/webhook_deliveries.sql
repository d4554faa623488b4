-- The last days of each webhook: most calls went through, some at the second attempt, a few wait. $1: the reference
-- date.
INSERT INTO webhook_deliveries (id, created_at, webhook_id, org_id, message_id, event_type, payload, attempt_number, status,
                                scheduled_at, response_status, error, duration_ms, finished_at)
SELECT md5('webhook_deliveries ' || w.id || n || attempt)::uuid, at, w.id, w.org_id, md5('message ' || w.id || n)::uuid,
       w.event_types[1 + n % 2], jsonb_build_object('id', md5('guest ' || w.id || n)::uuid), attempt,
       (CASE WHEN n = 0 THEN 'PENDING' WHEN attempt = 1 AND n % 6 = 0 THEN 'FAILED' ELSE 'SUCCEEDED' END)::webhook_delivery_status,
       at, CASE WHEN n = 0 THEN NULL WHEN attempt = 1 AND n % 6 = 0 THEN 503 ELSE 200 END,
       CASE WHEN n > 0 AND attempt = 1 AND n % 6 = 0 THEN 'the receiver is busy' END,
       CASE WHEN n > 0 THEN 40 + n * 7 END, CASE WHEN n > 0 THEN at + interval '1 second' END
FROM webhooks w
CROSS JOIN generate_series(0, 19) n
CROSS JOIN LATERAL generate_series(1, CASE WHEN n > 0 AND n % 6 = 0 THEN 2 ELSE 1 END) attempt
CROSS JOIN LATERAL (SELECT $1 - n * interval '5 hours' + attempt * interval '1 minute' AS at) moment
