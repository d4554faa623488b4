-- $1: the reference date.
INSERT INTO system_settings (key, value, value_type, description, is_secret, secret_ciphertext, secret_key_id, created_at, updated_at)
SELECT key, value::jsonb, value_type::settings_value_type, description, value IS NULL,
       CASE WHEN value IS NULL THEN sha256(convert_to(key, 'UTF8')) END, CASE WHEN value IS NULL THEN 'demo-1' END,
       $1 - interval '400 days', $1 - interval '400 days'
FROM (VALUES ('mail.messages_per_hour', '100', 'NUMBER', 'Messages that an organization may send in an hour'),
             ('signup.enabled', 'true', 'BOOLEAN', 'Whether new organizations may be founded'),
             ('mail.api_token', NULL, 'STRING', 'The token of the mail provider')
     ) setting (key, value, value_type, description)
