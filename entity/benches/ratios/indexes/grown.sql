-- What a few years leave in the tables that are small in demo data: mostly what is over and done with. Taken back
-- afterwards.
CREATE TEMPORARY TABLE places ON COMMIT DROP AS
SELECT id AS org_id, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS orgs
FROM organizations WHERE deleted_at IS NULL;

INSERT INTO webhooks (org_id, name, url, event_types, is_active, secret_ciphertext, secret_key_id, created_at)
SELECT org_id, 'Webhook ' || n, 'https://example.com/' || n, '{guest.created}', n % 2 = 0, sha256(n::text::bytea), 'key-1',
       now() - n * interval '1 hour'
FROM generate_series(1, 20000) n JOIN places ON place = n % orgs + 1;

INSERT INTO support_tickets (org_id, subject, body, status, priority, first_response_due_at, first_responded_at, resolved_at,
    closed_at, created_at)
SELECT org_id, 'Ticket ' || n, 'Solved.', 'CLOSED', (enum_range(NULL::ticket_priority))[n % 4 + 1], at + interval '1 day',
       at + interval '1 hour', at + interval '2 days', at + interval '9 days', at
FROM generate_series(1, 20000) n
JOIN places ON place = n % orgs + 1
CROSS JOIN LATERAL (SELECT now() - interval '30 days' - n * interval '1 hour' AS at) asked;

INSERT INTO support_ticket_messages (ticket_id, body, created_at)
SELECT id, 'Message ' || n, created_at + n * interval '1 hour' FROM support_tickets CROSS JOIN generate_series(1, 2) n;

INSERT INTO announcements (title, body, starts_at, ends_at)
SELECT 'News ' || n, 'Over.', now() - n * interval '1 hour', now() - n * interval '1 hour' + interval '30 minutes'
FROM generate_series(1, 5000) n;

INSERT INTO data_deletion_requests (subject_type, subject_id, legal_basis, status, created_at, due_at)
SELECT 'GUEST', id, 'CONSENT_WITHDRAWN', 'REJECTED', now() - interval '1 year', now() - interval '11 months'
FROM (SELECT id FROM guests LIMIT 20000) guest;

INSERT INTO data_export_requests (subject_type, subject_id, status, created_at, due_at)
SELECT 'GUEST', id, 'EXPIRED', now() - interval '1 year', now() - interval '11 months'
FROM (SELECT id FROM guests LIMIT 20000) guest;

INSERT INTO login_attempts (created_at, user_id, identifier_hash, ip_address, outcome, method)
SELECT now() - n * interval '2 seconds', user_id, identifier_hash, ip_address, outcome, method
FROM generate_series(1, 40) round
CROSS JOIN LATERAL (SELECT *, round * 1000 + row_number() OVER () AS n FROM login_attempts LIMIT 1000) attempt;

INSERT INTO security_events (created_at, kind, severity, acknowledged_at)
SELECT now() - n * interval '4 seconds', 'SUSPICIOUS_IP', (enum_range(NULL::security_severity))[n % 4 + 1],
       CASE WHEN n % 100 > 0 THEN now() END
FROM generate_series(1, 20000) n;

ANALYZE webhooks, support_tickets, support_ticket_messages, announcements, data_deletion_requests, data_export_requests,
    login_attempts, security_events;
