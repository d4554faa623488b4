-- The old application's statements, in the order it could send them. A section: what it does, and the rows affected or the
-- SQLSTATE that it relies on. `:run` is different on every run. It sets no `app.` setting and leaves ids to their defaults
-- where nobody refers to them.

--- a user signs up => 1
INSERT INTO users (id, email, full_name) VALUES (md5(':run user')::uuid, 'old-application-:run@example.org', 'Old App');

--- a second user signs up => 1
INSERT INTO users (id, email) VALUES (md5(':run user 2')::uuid, 'old-application-:run-2@example.org');

--- an email is taken => 23505
INSERT INTO users (email) VALUES ('old-application-:run@example.org');

--- a user is found by email and has the defaults => 1
SELECT * FROM users WHERE email = 'old-application-:run@example.org' AND locale = 'en' AND created_at <= now();

--- a user changes their profile => 1
UPDATE users SET full_name = 'Old Application', locale = 'de', updated_at = now() WHERE id = md5(':run user')::uuid;

--- organizations of every type are founded => 3
INSERT INTO organizations (id, type, name)
SELECT md5(':run organization ' || type)::uuid, type, 'Old ' || type FROM unnest(enum_range(NULL::org_type)) type;

--- an organization is renamed => 1
UPDATE organizations SET name = 'Old house', updated_at = now() WHERE id = md5(':run organization VENUE')::uuid;

--- members join in roles of any case => 2
INSERT INTO organization_members (org_id, user_id, role)
VALUES (md5(':run organization PLANNER')::uuid, md5(':run user')::uuid, 'owner'),
       (md5(':run organization VENUE')::uuid, md5(':run user')::uuid, 'VIEWER');

--- a member's role is upserted => 1
INSERT INTO organization_members (org_id, user_id, role)
VALUES (md5(':run organization PLANNER')::uuid, md5(':run user')::uuid, 'admin')
ON CONFLICT (org_id, user_id) DO UPDATE SET role = EXCLUDED.role;

--- an invitation is accepted twice => 0
INSERT INTO organization_members (org_id, user_id, role)
VALUES (md5(':run organization PLANNER')::uuid, md5(':run user')::uuid, 'member')
ON CONFLICT (org_id, user_id) DO NOTHING;

--- a member is found once in the upserted role => 1
SELECT * FROM organization_members WHERE user_id = md5(':run user')::uuid AND role = 'admin';

--- a member leaves => 1
DELETE FROM organization_members WHERE org_id = md5(':run organization VENUE')::uuid AND user_id = md5(':run user')::uuid;

--- a plan is offered => 1
INSERT INTO plans (id, code, name) VALUES (md5(':run plan')::uuid, 'OLD-:run', 'Old plan');

--- a plan's code is taken => 23505
INSERT INTO plans (code, name) VALUES ('OLD-:run', 'Old plan again');

--- an entitlement is stored => 1
INSERT INTO plan_entitlements (plan_id, key, value_json) VALUES (md5(':run plan')::uuid, 'guests.max', '100');

--- an entitlement is upserted => 1
INSERT INTO plan_entitlements (plan_id, key, value_json) VALUES (md5(':run plan')::uuid, 'guests.max', '250')
ON CONFLICT (plan_id, key) DO UPDATE SET value_json = EXCLUDED.value_json, updated_at = now();

--- an organization takes a plan => 1
INSERT INTO org_plan_assignments (org_id, plan_id, starts_at)
VALUES (md5(':run organization PLANNER')::uuid, md5(':run plan')::uuid, now());

--- an organization's plan is upserted => 1
INSERT INTO org_plan_assignments (org_id, plan_id, starts_at)
VALUES (md5(':run organization PLANNER')::uuid, md5(':run plan')::uuid, now())
ON CONFLICT (org_id, plan_id) DO UPDATE SET starts_at = EXCLUDED.starts_at, ends_at = now() + interval '1 year';

--- settings of every type are defined => 5
INSERT INTO settings_definitions (key, value_type, default_value, scope_min, scope_max)
SELECT 'old.:run.' || type, type, '"x"', 'PLATFORM', 'INVITE' FROM unnest(enum_range(NULL::settings_value_type)) type;

--- a platform setting is stored => 1
INSERT INTO settings_values (scope, key, value) VALUES ('PLATFORM', 'old.:run.STRING', '"first"')
ON CONFLICT (scope, scope_id, key) DO UPDATE SET value = EXCLUDED.value, updated_at = now();

--- a platform setting is stored again => 1
INSERT INTO settings_values (scope, key, value) VALUES ('PLATFORM', 'old.:run.STRING', '"second"')
ON CONFLICT (scope, scope_id, key) DO UPDATE SET value = EXCLUDED.value, updated_at = now();

--- settings of every other scope are stored => 5
INSERT INTO settings_values (scope, scope_id, key, value, updated_by)
SELECT scope, md5(':run organization PLANNER')::uuid, 'old.:run.NUMBER', '1', md5(':run user')::uuid
FROM unnest(enum_range(NULL::settings_scope)) scope
WHERE scope <> 'PLATFORM';

--- an organization's setting is upserted => 1
INSERT INTO settings_values (scope, scope_id, key, value, updated_by)
VALUES ('ORG', md5(':run organization PLANNER')::uuid, 'old.:run.NUMBER', '2', md5(':run user')::uuid)
ON CONFLICT (scope, scope_id, key) DO UPDATE SET value = EXCLUDED.value, updated_by = EXCLUDED.updated_by, updated_at = now();

--- an entitlement is overridden => 1
INSERT INTO entitlement_overrides (scope, scope_id, key, value_json)
VALUES ('ORG', md5(':run organization PLANNER')::uuid, 'guests.max', '1000');

--- an entitlement override is upserted => 1
INSERT INTO entitlement_overrides (scope, scope_id, key, value_json)
VALUES ('ORG', md5(':run organization PLANNER')::uuid, 'guests.max', '2000')
ON CONFLICT (scope, scope_id, key) DO UPDATE SET value_json = EXCLUDED.value_json, updated_at = now();

--- a setting is taken back => 1
DELETE FROM settings_values
WHERE scope = 'ORG' AND scope_id = md5(':run organization PLANNER')::uuid AND key = 'old.:run.NUMBER';

--- a definition is deleted => 1
DELETE FROM settings_definitions WHERE key = 'old.:run.NUMBER';

--- its values are gone => 0
SELECT * FROM settings_values WHERE key = 'old.:run.NUMBER';
