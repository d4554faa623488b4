-- A few rows in every audited table, two projects of two organizations, and rows below rows.
INSERT INTO users (email) VALUES ('ann@example.com'), ('bob@example.com');
INSERT INTO plans (code, name) VALUES ('BASIC', 'Basic'), ('PRO', 'Pro');
INSERT INTO plan_entitlements (plan_id, key, value_json) SELECT id, key, '5' FROM plans, unnest('{guests,sites}'::text[]) key;
INSERT INTO settings_definitions (key, value_type, default_value, scope_min, scope_max)
VALUES ('theme.color', 'STRING', '"#000000"', 'PLATFORM', 'EVENT');
INSERT INTO organizations (type, name) VALUES ('COUPLE', 'One'), ('PLANNER', 'Two');
INSERT INTO organization_members (org_id, user_id, role) SELECT o.id, u.id, 'admin' FROM organizations o, users u;
INSERT INTO org_plan_assignments (org_id, plan_id) SELECT o.id, p.id FROM organizations o, plans p WHERE p.code = 'BASIC';
INSERT INTO projects (owner_org_id, name) SELECT id, 'Wedding of ' || name FROM organizations;
INSERT INTO project_plan_assignments (project_id, plan_id) SELECT j.id, p.id FROM projects j, plans p WHERE p.code = 'PRO';
INSERT INTO photo_wall_settings (project_id) SELECT id FROM projects;
INSERT INTO settings_values (scope, scope_id, key, value) SELECT 'PROJECT', id, 'theme.color', '"#ffffff"' FROM projects;
INSERT INTO entitlement_overrides (scope, scope_id, key, value_json) SELECT 'PROJECT', id, 'guests', '9' FROM projects;
INSERT INTO events (project_id, name, timezone) SELECT id, event, 'UTC' FROM projects, unnest('{Dinner,Dance}'::text[]) event;
INSERT INTO settings_values (scope, scope_id, key, value) SELECT 'EVENT', id, 'theme.color', '"#eeeeee"' FROM events;
INSERT INTO floor_plans (event_id, name) SELECT id, 'Hall' FROM events;
INSERT INTO seating_tables (floor_plan_id, name, capacity) SELECT id, 'Table ' || n, 8 FROM floor_plans, generate_series(1, 2) n;
INSERT INTO sites (project_id, name) SELECT id, 'Site' FROM projects;
INSERT INTO site_versions (site_id, version) SELECT id, n FROM sites, generate_series(1, 2) n;
INSERT INTO guest_groups (project_id, name) SELECT id, 'Family' FROM projects;
INSERT INTO guest_tags (project_id, name) SELECT id, tag FROM projects, unnest('{vegan,late}'::text[]) tag;
INSERT INTO guests (project_id, group_id, first_name, role)
SELECT g.project_id, g.id, 'Guest ' || n, 'GUEST' FROM guest_groups g, generate_series(1, 10) n;
INSERT INTO guest_contacts (guest_id, email) SELECT id, id || '@example.com' FROM guests;
INSERT INTO invites (project_id, site_id, guest_id, token_hash, passcode_hash)
SELECT g.project_id, s.id, g.id, md5(g.id::text) || md5(s.id::text), md5(g.id::text)
FROM guests g JOIN sites s ON s.project_id = g.project_id;
INSERT INTO rsvp_forms (project_id, name) SELECT id, 'Will you come?' FROM projects;
INSERT INTO rsvp_questions (form_id, event_id, label, type)
SELECT f.id, e.id, e.name, 'YES_NO' FROM rsvp_forms f JOIN events e ON e.project_id = f.project_id;
INSERT INTO rsvp_submissions (form_id, invite_id, guest_id)
SELECT f.id, i.id, i.guest_id FROM rsvp_forms f JOIN invites i ON i.project_id = f.project_id;
INSERT INTO messaging_campaigns (project_id, channel, subject) SELECT id, 'EMAIL', 'Hello' FROM projects;
INSERT INTO photo_uploads (project_id, guest_id, storage_key, original_url, file_size_bytes, mime_type)
SELECT project_id, id, id::text, 'https://example.com/' || id, 1, 'image/png' FROM guests;
INSERT INTO seating_assignments (table_id, guest_id, seat_number)
SELECT t.id, g.id, n FROM (
    SELECT id, project_id, row_number() OVER (PARTITION BY project_id ORDER BY id) AS n FROM guests) g
JOIN LATERAL (
    SELECT t.id FROM seating_tables t JOIN floor_plans f ON f.id = t.floor_plan_id JOIN events e ON e.id = f.event_id
    WHERE e.project_id = g.project_id AND e.name = 'Dinner' AND t.name = 'Table ' || (1 + g.n % 2)) t ON true
WHERE n <= 8;
INSERT INTO api_keys (org_id, project_id, name, key_prefix, key_hash)
SELECT owner_org_id, id, 'Web site', 'eios_live', sha256(id::text::bytea) FROM projects;
INSERT INTO webhooks (org_id, project_id, name, url, event_types, secret_ciphertext, secret_key_id)
SELECT owner_org_id, id, 'CRM', 'https://example.com', '{*}', sha256(id::text::bytea), '2026-1' FROM projects;
INSERT INTO custom_fields (org_id, entity_type, field_key, field_type, label) SELECT id, 'GUEST', 'diet', 'TEXT', 'Diet' FROM organizations;
INSERT INTO custom_field_values (field_id, entity_id, value_text)
SELECT f.id, g.id, 'vegan' FROM custom_fields f JOIN guests g ON g.org_id = f.org_id;
INSERT INTO data_retention_policies (org_id, target, age_column, retain_for, action)
SELECT id, 'guests', 'created_at', '2 years', 'ANONYMIZE' FROM organizations;
INSERT INTO data_export_requests (subject_type, subject_id) SELECT 'ORGANIZATION', id FROM organizations;
INSERT INTO data_deletion_requests (subject_type, subject_id, legal_basis) SELECT 'ORGANIZATION', id, 'OBJECTION' FROM organizations;
INSERT INTO legal_holds (subject_type, subject_id, reason) SELECT 'ORGANIZATION', id, 'trial' FROM organizations;
INSERT INTO system_settings (key, value, value_type, description) VALUES ('mail.rate', '1', 'NUMBER', 'By hour'), ('mail.retries', '3', 'NUMBER', 'By mail');
INSERT INTO feature_flags (key, description) VALUES ('seating', 'New seating'), ('photos', 'New photos');
INSERT INTO support_tickets (org_id, project_id, subject, body) SELECT owner_org_id, id, 'Help', 'How?' FROM projects;
INSERT INTO announcements (title, body) VALUES ('News', 'New'), ('More', 'Newer');
INSERT INTO scheduled_maintenance (title, description, starts_at, ends_at) VALUES ('Disks', 'New disks', '2030-01-01', '2030-01-02');
