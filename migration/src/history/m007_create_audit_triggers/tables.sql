SELECT audit_enable('users', 'IDENTITY', ignored => '{last_login_at,failed_login_count}');
SELECT audit_enable('organizations', 'IDENTITY', org => 'id');
SELECT audit_enable('organization_members', 'IDENTITY', actions => '[{"column": "role", "when": "CHANGED", "action": "PERMISSION_CHANGED"}]');
SELECT audit_enable('plans', 'BILLING', label => 'code');
SELECT audit_enable('plan_entitlements', 'BILLING', label => 'key', update_action => 'SETTINGS_CHANGED');
SELECT audit_enable('org_plan_assignments', 'BILLING');
SELECT audit_enable('project_plan_assignments', 'BILLING', ignored => '{org_id}');
SELECT audit_enable('settings_definitions', 'SETTINGS', label => 'key', update_action => 'SETTINGS_CHANGED');
SELECT audit_enable('settings_values', 'SETTINGS', ignored => '{org_id}', label => 'key', update_action => 'SETTINGS_CHANGED',
                    project => '{scope_id -> projects.id, scope_id -> events.project_id, scope_id -> invites.project_id}');
SELECT audit_enable('entitlement_overrides', 'SETTINGS', ignored => '{org_id}', label => 'key', update_action => 'SETTINGS_CHANGED',
                    project => '{scope_id -> projects.id, scope_id -> events.project_id, scope_id -> invites.project_id}');
SELECT audit_enable('projects', 'PROJECTS', org => 'owner_org_id', project => '{id}', actions => '[
    {"column": "archived_at", "when": "SET", "action": "ARCHIVED"},
    {"column": "archived_at", "when": "CLEARED", "action": "RESTORED"},
    {"column": "owner_org_id", "when": "CHANGED", "action": "OWNERSHIP_TRANSFERRED"}]');
SELECT audit_enable('events', 'PROJECTS', ignored => '{org_id}');
SELECT audit_enable('sites', 'SITES', ignored => '{org_id}');
SELECT audit_enable('site_versions', 'SITES', ignored => '{org_id}', project => '{site_id -> sites.project_id}');
SELECT audit_enable('guest_groups', 'GUESTS', ignored => '{org_id}');
SELECT audit_enable('guests', 'GUESTS', ignored => '{org_id}');
SELECT audit_enable('guest_contacts', 'GUESTS', ignored => '{org_id}', project => '{guest_id -> guests.project_id}');
SELECT audit_enable('guest_tags', 'GUESTS', ignored => '{org_id}');
SELECT audit_enable('invites', 'INVITES', secret => '{token_hash,passcode_hash}', ignored => '{org_id,access_count,last_accessed_at}',
                    actions => '[{"column": "revoked_at", "when": "SET", "action": "REVOKED"}]');
SELECT audit_enable('rsvp_forms', 'RSVP', ignored => '{org_id}');
SELECT audit_enable('rsvp_questions', 'RSVP', ignored => '{org_id}', project => '{form_id -> rsvp_forms.project_id}');
SELECT audit_enable('rsvp_submissions', 'RSVP', ignored => '{org_id}', project => '{form_id -> rsvp_forms.project_id}');
SELECT audit_enable('messaging_campaigns', 'MESSAGING', ignored => '{org_id}');
SELECT audit_enable('floor_plans', 'SEATING', ignored => '{org_id}', project => '{event_id -> events.project_id}');
SELECT audit_enable('seating_tables', 'SEATING', ignored => '{org_id}', project => '{floor_plan_id -> floor_plans.event_id -> events.project_id}');
SELECT audit_enable('seating_assignments', 'SEATING', ignored => '{org_id}',
                    project => '{guest_id -> guests.project_id, table_id -> seating_tables.floor_plan_id -> floor_plans.event_id -> events.project_id}');
SELECT audit_enable('photo_wall_settings', 'PHOTOS', ignored => '{org_id}', update_action => 'SETTINGS_CHANGED');
SELECT audit_enable('photo_uploads', 'PHOTOS', ignored => '{org_id}');
