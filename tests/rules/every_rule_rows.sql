INSERT INTO guests (id, project_id, first_name) VALUES ('00000000-0000-4000-8000-000000000001', '{project}', 'Ben');
INSERT INTO plans (code, name) VALUES ('S', 'Small');
INSERT INTO api_keys (org_id, name, key_prefix, key_hash) VALUES ('{org}', 'a', 'eios', sha256('a')), ('{org}', 'b', 'eios', sha256('b'));
INSERT INTO api_key_usage (api_key_id, org_id, window_start, window_kind) SELECT id, org_id, '2026-01-01 00:00+00', 'MINUTE' FROM api_keys;
INSERT INTO webhooks (org_id, name, url, event_types, secret_ciphertext, secret_key_id) VALUES ('{org}', 'Hook', 'https://example.com/', '{guest.created}', sha256('a'), 'k');
INSERT INTO webhook_deliveries (webhook_id, org_id, message_id, event_type, payload) SELECT id, org_id, '{new}', 'guest.created', '{}' FROM webhooks;
INSERT INTO custom_fields (org_id, entity_type, field_key, field_type, label, is_unique) SELECT '{org}', 'GUEST', lower(kind), kind::custom_field_type, 'x', true FROM unnest(ARRAY['TEXT', 'NUMBER', 'DATE', 'DATETIME']) kind;
INSERT INTO custom_fields (org_id, entity_type, field_key, field_type, label, options) VALUES ('{org}', 'GUEST', 'many', 'MULTI_SELECT', 'x', '["a", "b"]');
INSERT INTO custom_field_values (field_id, entity_id, value_text, value_number, value_date, value_datetime, value_options)
SELECT f.id, g.id,
       CASE field_type WHEN 'TEXT' THEN g.first_name END,
       CASE field_type WHEN 'NUMBER' THEN length(g.first_name) END,
       CASE field_type WHEN 'DATE' THEN date '2026-01-01' + length(g.first_name) END,
       CASE field_type WHEN 'DATETIME' THEN timestamptz '2026-01-01 00:00+00' + make_interval(days => length(g.first_name)) END,
       CASE field_type WHEN 'MULTI_SELECT' THEN ARRAY['a'] END
FROM custom_fields f, guests g WHERE g.project_id = '{project}';
INSERT INTO revenue_summary (month, plan_id, currency) SELECT '2026-01-01', id, 'EUR' FROM plans WHERE code = 'S';
INSERT INTO user_activity_summary (user_id) VALUES ('{user}');
INSERT INTO data_export_requests (subject_type, subject_id) VALUES ('GUEST', '{guest}'), ('GUEST', '{their_guest}');
INSERT INTO data_deletion_requests (subject_type, subject_id, legal_basis) VALUES ('GUEST', '{guest}', 'OBJECTION'), ('GUEST', '{their_guest}', 'OBJECTION');
INSERT INTO data_retention_policies (org_id, target, age_column, retain_for, action) VALUES ('{org}', 'guests', 'deleted_at', '30 days', 'DELETE'), ('{their_org}', 'guests', 'deleted_at', '30 days', 'DELETE');
INSERT INTO erasure_ledger (subject_type, subject_id, action, row_counts) VALUES ('GUEST', '{new}', 'DELETE', '{}');
INSERT INTO legal_holds (subject_type, subject_id, reason) VALUES ('GUEST', '{guest}', 'trial');
INSERT INTO announcements (title, body) VALUES ('News', 'x');
INSERT INTO feature_flags (key, description) VALUES ('one', 'x'), ('two', 'x');
INSERT INTO scheduled_maintenance (title, description, starts_at, ends_at) VALUES ('Move', 'x', '2027-01-01', '2027-01-02'), ('Move', 'x', '2027-02-01', '2027-02-02');
INSERT INTO support_tickets (org_id, subject, body) VALUES ('{org}', 's', 'b'), ('{org}', 's', 'b');
INSERT INTO support_ticket_messages (ticket_id, body) SELECT id, 'x' FROM support_tickets;
INSERT INTO system_settings (key, value, value_type, description) VALUES ('mail.limit', '1', 'NUMBER', 'Mails');
INSERT INTO login_attempts (identifier_hash, ip_address, outcome, method) VALUES (sha256('a'), '203.0.113.7', 'LOCKED', 'OTP');
INSERT INTO security_events (kind, severity) VALUES ('SUSPICIOUS_IP', 'LOW')
