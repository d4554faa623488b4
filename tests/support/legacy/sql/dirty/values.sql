-- Values that good sense, or a rule of the plan, speaks against; the old application writes them.
-- The fill puts guest 4 in project 1, guests 1, 2, 3 in projects 2, 3, 4, which have different owners. A section: the kind,
-- its table and how many rows the query finds once the statement has run.

--- NamelessGuest => guests 3
INSERT INTO guests (id, project_id, group_id, created_at, updated_at)
SELECT md5('nameless ' || n)::uuid, md5('project 1')::uuid, CASE n WHEN 1 THEN md5('group 1 1')::uuid END, :then, :then
FROM generate_series(1, 3) n;
-- found by
SELECT id FROM guests WHERE first_name IS NULL AND last_name IS NULL

--- BlankGuestName => guests 1
INSERT INTO guests (id, project_id, first_name, last_name, created_at, updated_at)
VALUES (md5('blank')::uuid, md5('project 1')::uuid, '', ' ', :then, :then);
-- found by
SELECT id FROM guests WHERE trim(first_name) = '' AND trim(last_name) = ''

--- LongGuestRole => guests 1
INSERT INTO guests (id, project_id, first_name, role, created_at, updated_at)
VALUES (md5('long role')::uuid, md5('project 2')::uuid, 'Anna', repeat('GODMOTHER ', 8), :then, :then);
-- found by
SELECT id FROM guests WHERE length(role) > 64

--- DuplicateGuest => guests 2
INSERT INTO guests (id, project_id, first_name, last_name, created_at, updated_at)
SELECT md5('twin ' || n)::uuid, md5('project 2')::uuid, 'Twice', 'Invited', :then, :then
FROM generate_series(1, 2) n;
INSERT INTO guest_contacts (id, guest_id, email, created_at)
SELECT md5('twin contact ' || n)::uuid, md5('twin ' || n)::uuid, 'twice@example.com', :then
FROM generate_series(1, 2) n;
-- found by
SELECT g.id
FROM guests g
JOIN guest_contacts c ON c.guest_id = g.id
WHERE EXISTS (SELECT FROM guest_contacts d JOIN guests h ON h.id = d.guest_id
              WHERE d.email = c.email AND h.project_id = g.project_id AND h.id <> g.id)

--- ContactWithoutAddress => guest_contacts 2
INSERT INTO guest_contacts (id, guest_id, created_at)
SELECT md5('no address ' || n)::uuid, md5('guest ' || n)::uuid, :then FROM generate_series(1, 2) n;
-- found by
SELECT id FROM guest_contacts WHERE email IS NULL AND phone IS NULL

--- EventEndsAtStart => events 2
INSERT INTO events (id, project_id, name, starts_at, ends_at, timezone, created_at, updated_at)
SELECT md5('no length ' || n)::uuid, md5('project ' || n)::uuid, 'Toast', t, t, 'UTC', :then, :then
FROM generate_series(1, 2) n, LATERAL (SELECT timestamptz '2025-06-01 18:00Z') at(t);
-- found by
SELECT id FROM events WHERE ends_at = starts_at

--- EventEndsBeforeStart => events 2
INSERT INTO events (id, project_id, name, starts_at, ends_at, timezone, created_at, updated_at)
SELECT md5('backwards ' || n)::uuid, md5('project ' || n)::uuid, 'Party past midnight', t, t - interval '20 hours', 'UTC', :then, :then
FROM generate_series(1, 2) n, LATERAL (SELECT timestamptz '2025-06-01 22:00Z') at(t);
-- found by
SELECT id FROM events WHERE ends_at < starts_at

--- DuplicatePlatformSetting => settings_values 3
INSERT INTO settings_values (id, scope, key, value, updated_at)
SELECT md5('platform twin ' || n)::uuid, 'PLATFORM', 'site.theme', '"modern"', timestamptz '2025-01-01 00:00Z' + n * interval '1 day'
FROM generate_series(1, 2) n;
-- found by
SELECT id FROM settings_values v
WHERE EXISTS (SELECT FROM settings_values w
              WHERE w.scope = v.scope AND w.scope_id IS NULL AND v.scope_id IS NULL AND w.key = v.key AND w.id <> v.id)

--- DuplicatePlatformEntitlement => entitlement_overrides 2
INSERT INTO entitlement_overrides (id, scope, key, value_json, updated_at)
SELECT md5('platform entitlement ' || n)::uuid, 'PLATFORM', 'guests.max', to_jsonb(n * 10),
       timestamptz '2025-01-01 00:00Z' + n * interval '1 day'
FROM generate_series(1, 2) n;
-- found by
SELECT id FROM entitlement_overrides v
WHERE EXISTS (SELECT FROM entitlement_overrides w
              WHERE w.scope = v.scope AND w.scope_id IS NULL AND v.scope_id IS NULL AND w.key = v.key AND w.id <> v.id)

--- OrphanSettingScope => settings_values 1
INSERT INTO settings_values (id, scope, scope_id, key, value, updated_at)
VALUES (md5('orphan setting')::uuid, 'ORG', md5('no organization')::uuid, 'site.theme', '"classic"', :then);
-- found by
SELECT id FROM settings_values v
WHERE scope = 'ORG' AND NOT EXISTS (SELECT FROM organizations o WHERE o.id = v.scope_id)

--- OrgPlanEndsBeforeStart => org_plan_assignments 1
INSERT INTO org_plan_assignments (id, org_id, plan_id, starts_at, ends_at, created_at)
SELECT md5('org plan backwards')::uuid, o.id, p.id, timestamptz '2025-06-01 00:00Z', timestamptz '2025-05-01 00:00Z', :then
FROM organizations o, plans p
WHERE o.id = md5('organization 1')::uuid
  AND NOT EXISTS (SELECT FROM org_plan_assignments a WHERE a.org_id = o.id AND a.plan_id = p.id)
ORDER BY p.code LIMIT 1;
-- found by
SELECT id FROM org_plan_assignments WHERE ends_at < starts_at

--- ProjectPlanEndsBeforeStart => project_plan_assignments 1
INSERT INTO project_plan_assignments (id, project_id, plan_id, starts_at, ends_at, created_at)
VALUES (md5('project plan backwards')::uuid, md5('project 1')::uuid, md5('plan STUDIO')::uuid, '2025-06-01 00:00Z', '2025-05-01 00:00Z', :then);
-- found by
SELECT id FROM project_plan_assignments WHERE ends_at < starts_at

--- UpperCaseSlug => sites 2
INSERT INTO sites (id, project_id, name, subdomain_slug, created_at, updated_at)
SELECT md5('loud site ' || slug)::uuid, md5('project 1')::uuid, 'Loud', slug, :then, :then
FROM unnest(ARRAY['Anna-And-Ben', 'CELEBRATION-1']) slug;
-- found by
SELECT id FROM sites WHERE subdomain_slug <> lower(subdomain_slug)

--- UpperCaseDomain => sites 1
INSERT INTO sites (id, project_id, name, custom_domain, created_at, updated_at)
VALUES (md5('loud domain')::uuid, md5('project 1')::uuid, 'Loud', 'WWW.AnnaAndBen.Example', :then, :then);
-- found by
SELECT id FROM sites WHERE custom_domain <> lower(custom_domain)

--- EmailCaseTwins => users 2
INSERT INTO users (id, email, full_name, created_at, updated_at)
VALUES (md5('loud user')::uuid, 'User1@Example.org', 'User 1 again', :then, :then);
-- found by
SELECT id FROM users u WHERE EXISTS (SELECT FROM users v WHERE lower(v.email) = lower(u.email) AND v.id <> u.id)
