-- $1: the reference date.
INSERT INTO feature_flags (id, key, description, kind, is_enabled, variants, default_variant, rollout_percentage, rules, prerequisites,
                           salt, created_at, updated_at)
SELECT md5('feature_flags ' || key)::uuid, key, description, kind::feature_flag_kind, is_enabled, variants::jsonb, default_variant,
       rollout, rules::jsonb, prerequisites::text[], md5('salt ' || key), $1 - interval '60 days', $1 - interval '6 days'
FROM (VALUES
    ('seating.editor', 'The new editor of floor plans', 'RELEASE', true, '[]', NULL, 25,
     '[{"conditions": [{"on": "PLAN", "operator": "IN", "values": ["ENTERPRISE"]}], "is_enabled": true}]', '{}'),
    ('invites.colour', 'Which button is clicked more often', 'EXPERIMENT', true,
     '[{"key": "green", "weight": 1}, {"key": "blue", "weight": 1}]', 'green', 100, '[]', '{}'),
    ('messaging.whatsapp', 'Switches WhatsApp off when the provider is down', 'OPERATIONAL', true, '[]', NULL, 100, '[]', '{}'),
    ('seating.suggestions', 'Seats are suggested', 'PERMISSION', false, '[]', NULL, 0, '[]', '{seating.editor}')
) flag (key, description, kind, is_enabled, variants, default_variant, rollout, rules, prerequisites)
