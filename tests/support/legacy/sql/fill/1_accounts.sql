INSERT INTO users (id, email, full_name, locale, created_at, updated_at)
SELECT md5('user ' || n)::uuid, 'user' || n || '@example.org', 'User ' || n, (ARRAY['en', 'de', 'he', NULL])[1 + n % 4],
       t, t + n % 90 * interval '1 day'
FROM generate_series(1, :users) n,
     LATERAL (SELECT timestamptz '2024-02-01 10:00Z' + n % 300 * interval '1 day') at(t);

INSERT INTO organizations (id, type, name, created_at, updated_at)
SELECT md5('organization ' || n)::uuid, (enum_range(NULL::org_type))[1 + n % 3], 'Organization ' || n, t, t
FROM generate_series(1, :organizations) n,
     LATERAL (SELECT timestamptz '2024-03-01 10:00Z' + n % 300 * interval '1 day') at(t);

INSERT INTO organization_members (id, org_id, user_id, role, created_at)
SELECT md5('member ' || n || ' ' || k)::uuid, md5('organization ' || n)::uuid,
       md5('user ' || 1 + (n * 3 + k) % :users)::uuid, (ARRAY['owner', 'ADMIN', 'member', 'Viewer'])[k],
       timestamptz '2024-03-02 10:00Z' + n % 300 * interval '1 day'
FROM generate_series(1, :organizations) n, generate_series(1, 4) k;

INSERT INTO plans (id, code, name, created_at)
SELECT md5('plan ' || code)::uuid, code, initcap(code), timestamptz '2024-01-01 00:00Z'
FROM unnest(ARRAY['FREE', 'PRO', 'STUDIO']) code;

INSERT INTO plan_entitlements (id, plan_id, key, value_json, updated_at)
SELECT md5('entitlement ' || code || key)::uuid, md5('plan ' || code)::uuid, key, value, timestamptz '2024-01-01 00:00Z'
FROM (VALUES ('FREE', 'guests.max', '100'::jsonb), ('FREE', 'photos.wall', 'false'), ('PRO', 'guests.max', '500'),
             ('PRO', 'photos.wall', 'true'), ('STUDIO', 'guests.max', '50000'), ('STUDIO', 'photos.wall', 'true'),
             ('STUDIO', 'site.premium_themes', 'true')) entitlement(code, key, value);

INSERT INTO org_plan_assignments (id, org_id, plan_id, starts_at, ends_at, created_at)
SELECT md5('org plan ' || n)::uuid, md5('organization ' || n)::uuid,
       md5('plan ' || (ARRAY['FREE', 'PRO', 'STUDIO'])[1 + n % 3])::uuid, t,
       CASE WHEN n % 3 = 0 THEN t + interval '1 year' END, t
FROM generate_series(1, :organizations) n,
     LATERAL (SELECT timestamptz '2024-03-05 00:00Z' + n % 300 * interval '1 day') at(t);

INSERT INTO settings_definitions (id, key, value_type, default_value, allowed_values, entitlements_key,
                                  entitlements_values, scope_min, scope_max, description, is_public, created_at)
SELECT md5('definition ' || key)::uuid, key, type::settings_value_type, fallback, allowed, entitlement, entitled, 'PLATFORM',
       lowest::settings_scope, 'Setting ' || key, key LIKE 'site.%', timestamptz '2024-01-01 00:00Z'
FROM (VALUES ('site.theme', 'ENUM', '"classic"'::jsonb, '["classic", "modern", "rustic"]'::jsonb, 'site.premium_themes',
              '["rustic"]'::jsonb, 'PROJECT'),
             ('rsvp.deadline_days', 'NUMBER', '14', NULL, NULL, NULL, 'EVENT'),
             ('photos.enabled', 'BOOLEAN', 'false', '[true, false]', 'photos.wall', '[true]', 'PROJECT'),
             ('messaging.sender_name', 'STRING', '"EIOS"', NULL, NULL, NULL, 'ORG'),
             ('check_in.options', 'JSON', '{"sound": true}', NULL, NULL, NULL, 'INVITE')
     ) definition(key, type, fallback, allowed, entitlement, entitled, lowest);

INSERT INTO settings_values (id, scope, scope_id, key, value, updated_by, updated_at)
SELECT md5('platform value ' || key)::uuid, 'PLATFORM'::settings_scope, NULL::uuid, key, default_value, md5('user 1')::uuid,
       timestamptz '2024-01-02 00:00Z'
FROM settings_definitions
UNION ALL
SELECT md5('org value ' || n)::uuid, 'ORG', md5('organization ' || n)::uuid, 'messaging.sender_name',
       to_jsonb('Organization ' || n), md5('user ' || 1 + n % :users)::uuid, timestamptz '2024-04-01 00:00Z'
FROM generate_series(1, :organizations) n
UNION ALL
SELECT md5('project value ' || n)::uuid, 'PROJECT', md5('project ' || n)::uuid, 'site.theme',
       (ARRAY['"classic"', '"modern"', '"rustic"', '"neon"'])[1 + n % 4]::jsonb, NULL, timestamptz '2024-05-01 00:00Z'
FROM generate_series(1, :projects) n;

INSERT INTO entitlement_overrides (id, scope, scope_id, key, value_json, updated_at)
SELECT md5('org override ' || n)::uuid, 'ORG'::settings_scope, md5('organization ' || n)::uuid, 'guests.max',
       to_jsonb(n * 100), timestamptz '2024-06-01 00:00Z'
FROM generate_series(1, :organizations, 3) n
UNION ALL
SELECT md5('project override ' || n)::uuid, 'PROJECT', md5('project ' || n)::uuid, 'photos.wall', 'true',
       timestamptz '2024-06-01 00:00Z'
FROM generate_series(1, :projects, 5) n;
