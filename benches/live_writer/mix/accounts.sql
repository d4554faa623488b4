-- What the old application does with users, organizations, plans and settings. How a section is read: see `mix.rs`.

--- 1 a user signs up
INSERT INTO users (id, email, full_name) VALUES (:new_users, :email, 'Live User');
SELECT * FROM users WHERE email = :email;
UPDATE users SET full_name = :word, locale = 'de', updated_at = now() WHERE id = :new_users;

--- 1 a user changes the profile
UPDATE users SET full_name = :word, updated_at = now() WHERE id = :account;

--- 1 an organization is founded
BEGIN;
INSERT INTO organizations (id, type, name) VALUES (:new_organizations, 'COUPLE', :word);
INSERT INTO organization_members (org_id, user_id, role) VALUES (:new_organizations, :account, 'owner');
COMMIT;

--- 1 an organization is renamed
UPDATE organizations SET name = :word, updated_at = now() WHERE id = :organization;

--- 1 a member joins, changes roles and leaves
INSERT INTO users (id, email) VALUES (:new_users, :email);
INSERT INTO organization_members (org_id, user_id, role) VALUES (:organization, :new_users, 'member')
ON CONFLICT (org_id, user_id) DO NOTHING;
INSERT INTO organization_members (org_id, user_id, role) VALUES (:organization, :new_users, 'ADMIN')
ON CONFLICT (org_id, user_id) DO UPDATE SET role = EXCLUDED.role RETURNING (xmax = 0);
DELETE FROM organization_members WHERE org_id = :organization AND user_id = :new_users;

--- 2 a member's role is upserted
INSERT INTO organization_members (org_id, user_id, role) VALUES (:organization, :account, 'viewer')
ON CONFLICT (org_id, user_id) DO UPDATE SET role = EXCLUDED.role RETURNING (xmax = 0);

--- 1 a member is looked up
SELECT * FROM organization_members WHERE org_id = :organization;

--- 1 an organization's plan is upserted
INSERT INTO org_plan_assignments (org_id, plan_id, starts_at) VALUES (:organization, :plan, now())
ON CONFLICT (org_id, plan_id) DO UPDATE SET starts_at = EXCLUDED.starts_at, ends_at = now() + interval '1 year'
RETURNING (xmax = 0);

--- 1 a project's plan is upserted
INSERT INTO project_plan_assignments (project_id, plan_id, starts_at) VALUES (:project, :plan, now())
ON CONFLICT (project_id, plan_id) DO UPDATE SET starts_at = EXCLUDED.starts_at, ends_at = now() + interval '1 year'
RETURNING (xmax = 0);

--- 1 a plan's entitlement is upserted
INSERT INTO plan_entitlements (plan_id, key, value_json) VALUES (:plan, 'live.max', '100')
ON CONFLICT (plan_id, key) DO UPDATE SET value_json = EXCLUDED.value_json, updated_at = now() RETURNING (xmax = 0);

--- 1 a platform setting is upserted
INSERT INTO settings_values (scope, key, value) VALUES ('PLATFORM', 'rsvp.deadline_days', to_jsonb(:number + 0))
ON CONFLICT (scope, scope_id, key) DO UPDATE SET value = EXCLUDED.value, updated_at = now() RETURNING (xmax = 0);

--- 2 an organization's setting is upserted
INSERT INTO settings_values (scope, scope_id, key, value, updated_by)
VALUES ('ORG', :organization, 'messaging.sender_name', '"Live"', :account)
ON CONFLICT (scope, scope_id, key)
DO UPDATE SET value = EXCLUDED.value, updated_by = EXCLUDED.updated_by, updated_at = now() RETURNING (xmax = 0);

--- 2 a project's setting is upserted
INSERT INTO settings_values (scope, scope_id, key, value) VALUES ('PROJECT', :project, 'site.theme', '"modern"')
ON CONFLICT (scope, scope_id, key) DO UPDATE SET value = EXCLUDED.value, updated_at = now() RETURNING (xmax = 0);

--- 1 settings are read
SELECT * FROM settings_values WHERE scope = 'PROJECT' AND scope_id = :project;

--- 1 a project's setting is taken back
DELETE FROM settings_values WHERE scope = 'PROJECT' AND scope_id = :project AND key = 'site.theme';

--- 1 a platform entitlement is upserted
INSERT INTO entitlement_overrides (scope, key, value_json) VALUES ('PLATFORM', 'guests.max', to_jsonb(:number + 0))
ON CONFLICT (scope, scope_id, key) DO UPDATE SET value_json = EXCLUDED.value_json, updated_at = now()
RETURNING (xmax = 0);

--- 1 an organization's entitlement is upserted
INSERT INTO entitlement_overrides (scope, scope_id, key, value_json) VALUES ('ORG', :organization, 'guests.max', '2000')
ON CONFLICT (scope, scope_id, key) DO UPDATE SET value_json = EXCLUDED.value_json, updated_at = now()
RETURNING (xmax = 0);
