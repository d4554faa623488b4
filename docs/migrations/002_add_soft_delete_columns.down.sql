-- 002_add_soft_delete_columns (down): 534 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- comment on users; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON TABLE users IS NULL;

-- comment on users.id; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.id IS NULL;

-- comment on users.email; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.email IS NULL;

-- comment on users.full_name; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.full_name IS NULL;

-- comment on users.locale; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.locale IS NULL;

-- comment on users.created_at; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.created_at IS NULL;

-- comment on users.updated_at; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.updated_at IS NULL;

-- comment on users.deleted_at; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.deleted_at IS NULL;

-- comment on users.deleted_by; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.deleted_by IS NULL;

-- comment on users.deletion_id; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
COMMENT ON COLUMN users.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on organizations; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON TABLE organizations IS NULL;

-- comment on organizations.id; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON COLUMN organizations.id IS NULL;

-- comment on organizations.type; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON COLUMN organizations.type IS NULL;

-- comment on organizations.name; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON COLUMN organizations.name IS NULL;

-- comment on organizations.created_at; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON COLUMN organizations.created_at IS NULL;

-- comment on organizations.updated_at; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON COLUMN organizations.updated_at IS NULL;

-- comment on organizations.deleted_at; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON COLUMN organizations.deleted_at IS NULL;

-- comment on organizations.deleted_by; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON COLUMN organizations.deleted_by IS NULL;

-- comment on organizations.deletion_id; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
COMMENT ON COLUMN organizations.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on organization_members; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
COMMENT ON TABLE organization_members IS NULL;

-- comment on organization_members.id; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
COMMENT ON COLUMN organization_members.id IS NULL;

-- comment on organization_members.org_id; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
COMMENT ON COLUMN organization_members.org_id IS NULL;

-- comment on organization_members.user_id; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
COMMENT ON COLUMN organization_members.user_id IS NULL;

-- comment on organization_members.role; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
COMMENT ON COLUMN organization_members.role IS NULL;

-- comment on organization_members.created_at; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
COMMENT ON COLUMN organization_members.created_at IS NULL;

COMMIT;

BEGIN;

-- comment on plans; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON TABLE plans IS NULL;

-- comment on plans.id; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.id IS NULL;

-- comment on plans.code; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.code IS NULL;

-- comment on plans.name; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.name IS NULL;

-- comment on plans.created_at; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.created_at IS NULL;

-- comment on plans.deleted_at; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.deleted_at IS NULL;

-- comment on plans.deleted_by; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.deleted_by IS NULL;

-- comment on plans.deletion_id; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
COMMENT ON COLUMN plans.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on plan_entitlements; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
COMMENT ON TABLE plan_entitlements IS NULL;

-- comment on plan_entitlements.id; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
COMMENT ON COLUMN plan_entitlements.id IS NULL;

-- comment on plan_entitlements.plan_id; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
COMMENT ON COLUMN plan_entitlements.plan_id IS NULL;

-- comment on plan_entitlements.key; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
COMMENT ON COLUMN plan_entitlements.key IS NULL;

-- comment on plan_entitlements.value_json; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
COMMENT ON COLUMN plan_entitlements.value_json IS NULL;

-- comment on plan_entitlements.updated_at; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
COMMENT ON COLUMN plan_entitlements.updated_at IS NULL;

COMMIT;

BEGIN;

-- comment on org_plan_assignments; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
COMMENT ON TABLE org_plan_assignments IS NULL;

-- comment on org_plan_assignments.id; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
COMMENT ON COLUMN org_plan_assignments.id IS NULL;

-- comment on org_plan_assignments.org_id; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
COMMENT ON COLUMN org_plan_assignments.org_id IS NULL;

-- comment on org_plan_assignments.plan_id; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
COMMENT ON COLUMN org_plan_assignments.plan_id IS NULL;

-- comment on org_plan_assignments.starts_at; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
COMMENT ON COLUMN org_plan_assignments.starts_at IS NULL;

-- comment on org_plan_assignments.ends_at; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
COMMENT ON COLUMN org_plan_assignments.ends_at IS NULL;

-- comment on org_plan_assignments.created_at; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
COMMENT ON COLUMN org_plan_assignments.created_at IS NULL;

COMMIT;

BEGIN;

-- comment on project_plan_assignments; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON TABLE project_plan_assignments IS NULL;

-- comment on project_plan_assignments.id; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON COLUMN project_plan_assignments.id IS NULL;

-- comment on project_plan_assignments.project_id; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON COLUMN project_plan_assignments.project_id IS NULL;

-- comment on project_plan_assignments.plan_id; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON COLUMN project_plan_assignments.plan_id IS NULL;

-- comment on project_plan_assignments.starts_at; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON COLUMN project_plan_assignments.starts_at IS NULL;

-- comment on project_plan_assignments.ends_at; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON COLUMN project_plan_assignments.ends_at IS NULL;

-- comment on project_plan_assignments.created_at; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
COMMENT ON COLUMN project_plan_assignments.created_at IS NULL;

COMMIT;

BEGIN;

-- comment on settings_definitions; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON TABLE settings_definitions IS NULL;

-- comment on settings_definitions.id; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.id IS NULL;

-- comment on settings_definitions.key; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.key IS NULL;

-- comment on settings_definitions.value_type; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.value_type IS NULL;

-- comment on settings_definitions.default_value; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.default_value IS NULL;

-- comment on settings_definitions.allowed_values; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.allowed_values IS NULL;

-- comment on settings_definitions.entitlements_key; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.entitlements_key IS NULL;

-- comment on settings_definitions.entitlements_values; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.entitlements_values IS NULL;

-- comment on settings_definitions.scope_min; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.scope_min IS NULL;

-- comment on settings_definitions.scope_max; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.scope_max IS NULL;

-- comment on settings_definitions.description; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.description IS NULL;

-- comment on settings_definitions.is_public; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.is_public IS NULL;

-- comment on settings_definitions.created_at; lock: SHARE UPDATE EXCLUSIVE on settings_definitions (reads and writes go on)
COMMENT ON COLUMN settings_definitions.created_at IS NULL;

COMMIT;

BEGIN;

-- comment on settings_values; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON TABLE settings_values IS NULL;

-- comment on settings_values.id; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON COLUMN settings_values.id IS NULL;

-- comment on settings_values.scope; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON COLUMN settings_values.scope IS NULL;

-- comment on settings_values.scope_id; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON COLUMN settings_values.scope_id IS NULL;

-- comment on settings_values.key; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON COLUMN settings_values.key IS NULL;

-- comment on settings_values.value; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON COLUMN settings_values.value IS NULL;

-- comment on settings_values.updated_by; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON COLUMN settings_values.updated_by IS NULL;

-- comment on settings_values.updated_at; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
COMMENT ON COLUMN settings_values.updated_at IS NULL;

COMMIT;

BEGIN;

-- comment on entitlement_overrides; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON TABLE entitlement_overrides IS NULL;

-- comment on entitlement_overrides.id; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON COLUMN entitlement_overrides.id IS NULL;

-- comment on entitlement_overrides.scope; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON COLUMN entitlement_overrides.scope IS NULL;

-- comment on entitlement_overrides.scope_id; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON COLUMN entitlement_overrides.scope_id IS NULL;

-- comment on entitlement_overrides.key; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON COLUMN entitlement_overrides.key IS NULL;

-- comment on entitlement_overrides.value_json; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON COLUMN entitlement_overrides.value_json IS NULL;

-- comment on entitlement_overrides.updated_at; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
COMMENT ON COLUMN entitlement_overrides.updated_at IS NULL;

COMMIT;

BEGIN;

-- comment on projects; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON TABLE projects IS NULL;

-- comment on projects.id; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.id IS NULL;

-- comment on projects.owner_org_id; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.owner_org_id IS NULL;

-- comment on projects.manager_org_id; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.manager_org_id IS NULL;

-- comment on projects.name; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.name IS NULL;

-- comment on projects.status; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.status IS NULL;

-- comment on projects.timezone; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.timezone IS NULL;

-- comment on projects.created_by; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.created_by IS NULL;

-- comment on projects.created_at; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.created_at IS NULL;

-- comment on projects.updated_at; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.updated_at IS NULL;

-- comment on projects.deleted_at; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.deleted_at IS NULL;

-- comment on projects.deleted_by; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.deleted_by IS NULL;

-- comment on projects.deletion_id; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.deletion_id IS NULL;

-- comment on projects.archived_at; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.archived_at IS NULL;

-- comment on projects.archived_by; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.archived_by IS NULL;

-- comment on projects.prior_status; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
COMMENT ON COLUMN projects.prior_status IS NULL;

COMMIT;

BEGIN;

-- comment on events; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON TABLE events IS NULL;

-- comment on events.id; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.id IS NULL;

-- comment on events.project_id; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.project_id IS NULL;

-- comment on events.name; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.name IS NULL;

-- comment on events.starts_at; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.starts_at IS NULL;

-- comment on events.ends_at; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.ends_at IS NULL;

-- comment on events.timezone; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.timezone IS NULL;

-- comment on events.venue_name; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.venue_name IS NULL;

-- comment on events.venue_address; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.venue_address IS NULL;

-- comment on events.venue_lat; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.venue_lat IS NULL;

-- comment on events.venue_lng; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.venue_lng IS NULL;

-- comment on events.notes; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.notes IS NULL;

-- comment on events.created_at; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.created_at IS NULL;

-- comment on events.updated_at; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.updated_at IS NULL;

-- comment on events.deleted_at; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.deleted_at IS NULL;

-- comment on events.deleted_by; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.deleted_by IS NULL;

-- comment on events.deletion_id; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
COMMENT ON COLUMN events.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on sites; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON TABLE sites IS NULL;

-- comment on sites.id; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.id IS NULL;

-- comment on sites.project_id; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.project_id IS NULL;

-- comment on sites.name; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.name IS NULL;

-- comment on sites.type; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.type IS NULL;

-- comment on sites.visibility; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.visibility IS NULL;

-- comment on sites.subdomain_slug; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.subdomain_slug IS NULL;

-- comment on sites.custom_domain; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.custom_domain IS NULL;

-- comment on sites.published_version_id; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.published_version_id IS NULL;

-- comment on sites.created_at; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.created_at IS NULL;

-- comment on sites.updated_at; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.updated_at IS NULL;

-- comment on sites.deleted_at; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.deleted_at IS NULL;

-- comment on sites.deleted_by; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.deleted_by IS NULL;

-- comment on sites.deletion_id; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
COMMENT ON COLUMN sites.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on site_versions; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON TABLE site_versions IS NULL;

-- comment on site_versions.id; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON COLUMN site_versions.id IS NULL;

-- comment on site_versions.site_id; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON COLUMN site_versions.site_id IS NULL;

-- comment on site_versions.version; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON COLUMN site_versions.version IS NULL;

-- comment on site_versions.status; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON COLUMN site_versions.status IS NULL;

-- comment on site_versions.scene_graph; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON COLUMN site_versions.scene_graph IS NULL;

-- comment on site_versions.created_at; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
COMMENT ON COLUMN site_versions.created_at IS NULL;

COMMIT;

BEGIN;

-- comment on guest_groups; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON TABLE guest_groups IS NULL;

-- comment on guest_groups.id; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.id IS NULL;

-- comment on guest_groups.project_id; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.project_id IS NULL;

-- comment on guest_groups.name; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.name IS NULL;

-- comment on guest_groups.household_label; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.household_label IS NULL;

-- comment on guest_groups.created_at; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.created_at IS NULL;

-- comment on guest_groups.deleted_at; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.deleted_at IS NULL;

-- comment on guest_groups.deleted_by; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.deleted_by IS NULL;

-- comment on guest_groups.deletion_id; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
COMMENT ON COLUMN guest_groups.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on guests; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON TABLE guests IS NULL;

-- comment on guests.id; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.id IS NULL;

-- comment on guests.project_id; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.project_id IS NULL;

-- comment on guests.group_id; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.group_id IS NULL;

-- comment on guests.first_name; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.first_name IS NULL;

-- comment on guests.last_name; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.last_name IS NULL;

-- comment on guests.role; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.role IS NULL;

-- comment on guests.created_at; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.created_at IS NULL;

-- comment on guests.updated_at; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.updated_at IS NULL;

-- comment on guests.deleted_at; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.deleted_at IS NULL;

-- comment on guests.deleted_by; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.deleted_by IS NULL;

-- comment on guests.deletion_id; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
COMMENT ON COLUMN guests.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on guest_contacts; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON TABLE guest_contacts IS NULL;

-- comment on guest_contacts.id; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.id IS NULL;

-- comment on guest_contacts.guest_id; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.guest_id IS NULL;

-- comment on guest_contacts.email; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.email IS NULL;

-- comment on guest_contacts.phone; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.phone IS NULL;

-- comment on guest_contacts.created_at; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.created_at IS NULL;

-- comment on guest_contacts.deleted_at; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.deleted_at IS NULL;

-- comment on guest_contacts.deleted_by; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.deleted_by IS NULL;

-- comment on guest_contacts.deletion_id; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
COMMENT ON COLUMN guest_contacts.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on guest_tags; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON TABLE guest_tags IS NULL;

-- comment on guest_tags.id; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.id IS NULL;

-- comment on guest_tags.project_id; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.project_id IS NULL;

-- comment on guest_tags.name; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.name IS NULL;

-- comment on guest_tags.deleted_at; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.deleted_at IS NULL;

-- comment on guest_tags.deleted_by; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.deleted_by IS NULL;

-- comment on guest_tags.deletion_id; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
COMMENT ON COLUMN guest_tags.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on guest_tag_assignments; lock: SHARE UPDATE EXCLUSIVE on guest_tag_assignments (reads and writes go on)
COMMENT ON TABLE guest_tag_assignments IS NULL;

-- comment on guest_tag_assignments.id; lock: SHARE UPDATE EXCLUSIVE on guest_tag_assignments (reads and writes go on)
COMMENT ON COLUMN guest_tag_assignments.id IS NULL;

-- comment on guest_tag_assignments.guest_id; lock: SHARE UPDATE EXCLUSIVE on guest_tag_assignments (reads and writes go on)
COMMENT ON COLUMN guest_tag_assignments.guest_id IS NULL;

-- comment on guest_tag_assignments.tag_id; lock: SHARE UPDATE EXCLUSIVE on guest_tag_assignments (reads and writes go on)
COMMENT ON COLUMN guest_tag_assignments.tag_id IS NULL;

COMMIT;

BEGIN;

-- comment on invites; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON TABLE invites IS NULL;

-- comment on invites.id; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.id IS NULL;

-- comment on invites.project_id; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.project_id IS NULL;

-- comment on invites.site_id; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.site_id IS NULL;

-- comment on invites.guest_id; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.guest_id IS NULL;

-- comment on invites.group_id; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.group_id IS NULL;

-- comment on invites.token_hash; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.token_hash IS NULL;

-- comment on invites.security_mode; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.security_mode IS NULL;

-- comment on invites.passcode_hash; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.passcode_hash IS NULL;

-- comment on invites.expires_at; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.expires_at IS NULL;

-- comment on invites.revoked_at; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.revoked_at IS NULL;

-- comment on invites.created_at; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.created_at IS NULL;

-- comment on invites.deleted_at; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.deleted_at IS NULL;

-- comment on invites.deleted_by; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.deleted_by IS NULL;

-- comment on invites.deletion_id; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
COMMENT ON COLUMN invites.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on invite_access_logs; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
COMMENT ON TABLE invite_access_logs IS NULL;

-- comment on invite_access_logs.id; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
COMMENT ON COLUMN invite_access_logs.id IS NULL;

-- comment on invite_access_logs.invite_id; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
COMMENT ON COLUMN invite_access_logs.invite_id IS NULL;

-- comment on invite_access_logs.accessed_at; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
COMMENT ON COLUMN invite_access_logs.accessed_at IS NULL;

-- comment on invite_access_logs.ip_address; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
COMMENT ON COLUMN invite_access_logs.ip_address IS NULL;

-- comment on invite_access_logs.user_agent; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
COMMENT ON COLUMN invite_access_logs.user_agent IS NULL;

COMMIT;

BEGIN;

-- comment on rsvp_forms; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON TABLE rsvp_forms IS NULL;

-- comment on rsvp_forms.id; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.id IS NULL;

-- comment on rsvp_forms.project_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.project_id IS NULL;

-- comment on rsvp_forms.name; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.name IS NULL;

-- comment on rsvp_forms.created_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.created_at IS NULL;

-- comment on rsvp_forms.deleted_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.deleted_at IS NULL;

-- comment on rsvp_forms.deleted_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.deleted_by IS NULL;

-- comment on rsvp_forms.deletion_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
COMMENT ON COLUMN rsvp_forms.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on rsvp_questions; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON TABLE rsvp_questions IS NULL;

-- comment on rsvp_questions.id; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.id IS NULL;

-- comment on rsvp_questions.form_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.form_id IS NULL;

-- comment on rsvp_questions.event_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.event_id IS NULL;

-- comment on rsvp_questions.label; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.label IS NULL;

-- comment on rsvp_questions.help_text; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.help_text IS NULL;

-- comment on rsvp_questions.type; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.type IS NULL;

-- comment on rsvp_questions.required; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.required IS NULL;

-- comment on rsvp_questions.sort_order; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.sort_order IS NULL;

-- comment on rsvp_questions.deleted_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.deleted_at IS NULL;

-- comment on rsvp_questions.deleted_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.deleted_by IS NULL;

-- comment on rsvp_questions.deletion_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
COMMENT ON COLUMN rsvp_questions.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on rsvp_question_options; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON TABLE rsvp_question_options IS NULL;

-- comment on rsvp_question_options.id; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.id IS NULL;

-- comment on rsvp_question_options.question_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.question_id IS NULL;

-- comment on rsvp_question_options.label; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.label IS NULL;

-- comment on rsvp_question_options.value; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.value IS NULL;

-- comment on rsvp_question_options.sort_order; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.sort_order IS NULL;

-- comment on rsvp_question_options.deleted_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.deleted_at IS NULL;

-- comment on rsvp_question_options.deleted_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.deleted_by IS NULL;

-- comment on rsvp_question_options.deletion_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
COMMENT ON COLUMN rsvp_question_options.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on rsvp_logic_rules; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON TABLE rsvp_logic_rules IS NULL;

-- comment on rsvp_logic_rules.id; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON COLUMN rsvp_logic_rules.id IS NULL;

-- comment on rsvp_logic_rules.question_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON COLUMN rsvp_logic_rules.question_id IS NULL;

-- comment on rsvp_logic_rules.depends_on_question_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON COLUMN rsvp_logic_rules.depends_on_question_id IS NULL;

-- comment on rsvp_logic_rules.operator; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON COLUMN rsvp_logic_rules.operator IS NULL;

-- comment on rsvp_logic_rules.value; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
COMMENT ON COLUMN rsvp_logic_rules.value IS NULL;

COMMIT;

BEGIN;

-- comment on rsvp_submissions; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON TABLE rsvp_submissions IS NULL;

-- comment on rsvp_submissions.id; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.id IS NULL;

-- comment on rsvp_submissions.form_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.form_id IS NULL;

-- comment on rsvp_submissions.invite_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.invite_id IS NULL;

-- comment on rsvp_submissions.guest_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.guest_id IS NULL;

-- comment on rsvp_submissions.submitted_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.submitted_at IS NULL;

-- comment on rsvp_submissions.channel; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.channel IS NULL;

-- comment on rsvp_submissions.deleted_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.deleted_at IS NULL;

-- comment on rsvp_submissions.deleted_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.deleted_by IS NULL;

-- comment on rsvp_submissions.deletion_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
COMMENT ON COLUMN rsvp_submissions.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on rsvp_answers; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
COMMENT ON TABLE rsvp_answers IS NULL;

-- comment on rsvp_answers.id; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
COMMENT ON COLUMN rsvp_answers.id IS NULL;

-- comment on rsvp_answers.submission_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
COMMENT ON COLUMN rsvp_answers.submission_id IS NULL;

-- comment on rsvp_answers.question_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
COMMENT ON COLUMN rsvp_answers.question_id IS NULL;

-- comment on rsvp_answers.answer_text; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
COMMENT ON COLUMN rsvp_answers.answer_text IS NULL;

-- comment on rsvp_answers.answer_json; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
COMMENT ON COLUMN rsvp_answers.answer_json IS NULL;

COMMIT;

BEGIN;

-- comment on messaging_campaigns; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON TABLE messaging_campaigns IS NULL;

-- comment on messaging_campaigns.id; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.id IS NULL;

-- comment on messaging_campaigns.project_id; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.project_id IS NULL;

-- comment on messaging_campaigns.channel; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.channel IS NULL;

-- comment on messaging_campaigns.subject; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.subject IS NULL;

-- comment on messaging_campaigns.body_html; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.body_html IS NULL;

-- comment on messaging_campaigns.body_text; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.body_text IS NULL;

-- comment on messaging_campaigns.status; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.status IS NULL;

-- comment on messaging_campaigns.scheduled_at; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.scheduled_at IS NULL;

-- comment on messaging_campaigns.created_at; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.created_at IS NULL;

-- comment on messaging_campaigns.deleted_at; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.deleted_at IS NULL;

-- comment on messaging_campaigns.deleted_by; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.deleted_by IS NULL;

-- comment on messaging_campaigns.deletion_id; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
COMMENT ON COLUMN messaging_campaigns.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on message_jobs; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON TABLE message_jobs IS NULL;

-- comment on message_jobs.id; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.id IS NULL;

-- comment on message_jobs.campaign_id; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.campaign_id IS NULL;

-- comment on message_jobs.guest_id; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.guest_id IS NULL;

-- comment on message_jobs.contact_email; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.contact_email IS NULL;

-- comment on message_jobs.contact_phone; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.contact_phone IS NULL;

-- comment on message_jobs.channel; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.channel IS NULL;

-- comment on message_jobs.status; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.status IS NULL;

-- comment on message_jobs.provider_message_id; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.provider_message_id IS NULL;

-- comment on message_jobs.attempts; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.attempts IS NULL;

-- comment on message_jobs.last_error; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.last_error IS NULL;

-- comment on message_jobs.created_at; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.created_at IS NULL;

-- comment on message_jobs.updated_at; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
COMMENT ON COLUMN message_jobs.updated_at IS NULL;

COMMIT;

BEGIN;

-- comment on message_events; lock: SHARE UPDATE EXCLUSIVE on message_events (reads and writes go on)
COMMENT ON TABLE message_events IS NULL;

-- comment on message_events.id; lock: SHARE UPDATE EXCLUSIVE on message_events (reads and writes go on)
COMMENT ON COLUMN message_events.id IS NULL;

-- comment on message_events.message_job_id; lock: SHARE UPDATE EXCLUSIVE on message_events (reads and writes go on)
COMMENT ON COLUMN message_events.message_job_id IS NULL;

-- comment on message_events.event_type; lock: SHARE UPDATE EXCLUSIVE on message_events (reads and writes go on)
COMMENT ON COLUMN message_events.event_type IS NULL;

-- comment on message_events.event_at; lock: SHARE UPDATE EXCLUSIVE on message_events (reads and writes go on)
COMMENT ON COLUMN message_events.event_at IS NULL;

-- comment on message_events.metadata; lock: SHARE UPDATE EXCLUSIVE on message_events (reads and writes go on)
COMMENT ON COLUMN message_events.metadata IS NULL;

COMMIT;

BEGIN;

-- comment on floor_plans; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON TABLE floor_plans IS NULL;

-- comment on floor_plans.id; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.id IS NULL;

-- comment on floor_plans.event_id; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.event_id IS NULL;

-- comment on floor_plans.name; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.name IS NULL;

-- comment on floor_plans.width; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.width IS NULL;

-- comment on floor_plans.height; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.height IS NULL;

-- comment on floor_plans.background_image_url; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.background_image_url IS NULL;

-- comment on floor_plans.created_at; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.created_at IS NULL;

-- comment on floor_plans.updated_at; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.updated_at IS NULL;

-- comment on floor_plans.deleted_at; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.deleted_at IS NULL;

-- comment on floor_plans.deleted_by; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.deleted_by IS NULL;

-- comment on floor_plans.deletion_id; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
COMMENT ON COLUMN floor_plans.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on seating_tables; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON TABLE seating_tables IS NULL;

-- comment on seating_tables.id; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.id IS NULL;

-- comment on seating_tables.floor_plan_id; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.floor_plan_id IS NULL;

-- comment on seating_tables.name; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.name IS NULL;

-- comment on seating_tables.shape; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.shape IS NULL;

-- comment on seating_tables.position_x; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.position_x IS NULL;

-- comment on seating_tables.position_y; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.position_y IS NULL;

-- comment on seating_tables.width; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.width IS NULL;

-- comment on seating_tables.height; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.height IS NULL;

-- comment on seating_tables.capacity; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.capacity IS NULL;

-- comment on seating_tables.rotation; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.rotation IS NULL;

-- comment on seating_tables.created_at; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.created_at IS NULL;

-- comment on seating_tables.deleted_at; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.deleted_at IS NULL;

-- comment on seating_tables.deleted_by; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.deleted_by IS NULL;

-- comment on seating_tables.deletion_id; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
COMMENT ON COLUMN seating_tables.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on seating_assignments; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
COMMENT ON TABLE seating_assignments IS NULL;

-- comment on seating_assignments.id; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
COMMENT ON COLUMN seating_assignments.id IS NULL;

-- comment on seating_assignments.table_id; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
COMMENT ON COLUMN seating_assignments.table_id IS NULL;

-- comment on seating_assignments.guest_id; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
COMMENT ON COLUMN seating_assignments.guest_id IS NULL;

-- comment on seating_assignments.seat_number; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
COMMENT ON COLUMN seating_assignments.seat_number IS NULL;

-- comment on seating_assignments.created_at; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
COMMENT ON COLUMN seating_assignments.created_at IS NULL;

COMMIT;

BEGIN;

-- comment on check_in_records; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON TABLE check_in_records IS NULL;

-- comment on check_in_records.id; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.id IS NULL;

-- comment on check_in_records.event_id; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.event_id IS NULL;

-- comment on check_in_records.guest_id; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.guest_id IS NULL;

-- comment on check_in_records.checked_in_at; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.checked_in_at IS NULL;

-- comment on check_in_records.checked_in_by; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.checked_in_by IS NULL;

-- comment on check_in_records.method; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.method IS NULL;

-- comment on check_in_records.notes; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
COMMENT ON COLUMN check_in_records.notes IS NULL;

COMMIT;

BEGIN;

-- comment on photo_wall_settings; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON TABLE photo_wall_settings IS NULL;

-- comment on photo_wall_settings.id; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.id IS NULL;

-- comment on photo_wall_settings.project_id; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.project_id IS NULL;

-- comment on photo_wall_settings.enabled; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.enabled IS NULL;

-- comment on photo_wall_settings.upload_access; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.upload_access IS NULL;

-- comment on photo_wall_settings.moderation_mode; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.moderation_mode IS NULL;

-- comment on photo_wall_settings.family_friendly; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.family_friendly IS NULL;

-- comment on photo_wall_settings.max_upload_mb; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.max_upload_mb IS NULL;

-- comment on photo_wall_settings.allowed_formats; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.allowed_formats IS NULL;

-- comment on photo_wall_settings.created_at; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.created_at IS NULL;

-- comment on photo_wall_settings.updated_at; lock: SHARE UPDATE EXCLUSIVE on photo_wall_settings (reads and writes go on)
COMMENT ON COLUMN photo_wall_settings.updated_at IS NULL;

COMMIT;

BEGIN;

-- comment on photo_uploads; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON TABLE photo_uploads IS NULL;

-- comment on photo_uploads.id; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.id IS NULL;

-- comment on photo_uploads.project_id; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.project_id IS NULL;

-- comment on photo_uploads.guest_id; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.guest_id IS NULL;

-- comment on photo_uploads.invite_id; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.invite_id IS NULL;

-- comment on photo_uploads.status; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.status IS NULL;

-- comment on photo_uploads.source; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.source IS NULL;

-- comment on photo_uploads.original_url; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.original_url IS NULL;

-- comment on photo_uploads.thumbnail_url; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.thumbnail_url IS NULL;

-- comment on photo_uploads.processed_url; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.processed_url IS NULL;

-- comment on photo_uploads.storage_key; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.storage_key IS NULL;

-- comment on photo_uploads.file_size_bytes; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.file_size_bytes IS NULL;

-- comment on photo_uploads.mime_type; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.mime_type IS NULL;

-- comment on photo_uploads.caption; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.caption IS NULL;

-- comment on photo_uploads.uploaded_by_ip; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.uploaded_by_ip IS NULL;

-- comment on photo_uploads.uploaded_by_user_agent; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.uploaded_by_user_agent IS NULL;

-- comment on photo_uploads.moderation_score; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.moderation_score IS NULL;

-- comment on photo_uploads.moderation_labels; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.moderation_labels IS NULL;

-- comment on photo_uploads.moderated_at; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.moderated_at IS NULL;

-- comment on photo_uploads.moderated_by; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.moderated_by IS NULL;

-- comment on photo_uploads.moderation_notes; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.moderation_notes IS NULL;

-- comment on photo_uploads.created_at; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.created_at IS NULL;

-- comment on photo_uploads.updated_at; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.updated_at IS NULL;

-- comment on photo_uploads.deleted_at; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.deleted_at IS NULL;

-- comment on photo_uploads.deleted_by; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.deleted_by IS NULL;

-- comment on photo_uploads.deletion_id; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
COMMENT ON COLUMN photo_uploads.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on photo_likes; lock: SHARE UPDATE EXCLUSIVE on photo_likes (reads and writes go on)
COMMENT ON TABLE photo_likes IS NULL;

-- comment on photo_likes.id; lock: SHARE UPDATE EXCLUSIVE on photo_likes (reads and writes go on)
COMMENT ON COLUMN photo_likes.id IS NULL;

-- comment on photo_likes.photo_id; lock: SHARE UPDATE EXCLUSIVE on photo_likes (reads and writes go on)
COMMENT ON COLUMN photo_likes.photo_id IS NULL;

-- comment on photo_likes.guest_id; lock: SHARE UPDATE EXCLUSIVE on photo_likes (reads and writes go on)
COMMENT ON COLUMN photo_likes.guest_id IS NULL;

-- comment on photo_likes.ip_address; lock: SHARE UPDATE EXCLUSIVE on photo_likes (reads and writes go on)
COMMENT ON COLUMN photo_likes.ip_address IS NULL;

-- comment on photo_likes.created_at; lock: SHARE UPDATE EXCLUSIVE on photo_likes (reads and writes go on)
COMMENT ON COLUMN photo_likes.created_at IS NULL;

COMMIT;

BEGIN;

-- comment on deletions; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON TABLE deletions IS NULL;

-- comment on deletions.id; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.id IS NULL;

-- comment on deletions.root_table; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.root_table IS NULL;

-- comment on deletions.root_id; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.root_id IS NULL;

-- comment on deletions.org_id; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.org_id IS NULL;

-- comment on deletions.actor; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.actor IS NULL;

-- comment on deletions.reason; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.reason IS NULL;

-- comment on deletions.freed; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.freed IS NULL;

-- comment on deletions.deleted_at; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.deleted_at IS NULL;

-- comment on deletions.restored_at; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.restored_at IS NULL;

-- comment on deletions.created_at; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.created_at IS NULL;

-- comment on deletions.updated_at; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
COMMENT ON COLUMN deletions.updated_at IS NULL;

COMMIT;

BEGIN;

-- comment on type org_type; lock: none
COMMENT ON TYPE org_type IS NULL;

-- comment on type project_status; lock: none
COMMENT ON TYPE project_status IS NULL;

-- comment on type site_type; lock: none
COMMENT ON TYPE site_type IS NULL;

-- comment on type site_visibility; lock: none
COMMENT ON TYPE site_visibility IS NULL;

-- comment on type invite_security_mode; lock: none
COMMENT ON TYPE invite_security_mode IS NULL;

-- comment on type rsvp_question_type; lock: none
COMMENT ON TYPE rsvp_question_type IS NULL;

-- comment on type message_channel; lock: none
COMMENT ON TYPE message_channel IS NULL;

-- comment on type photo_status; lock: none
COMMENT ON TYPE photo_status IS NULL;

-- comment on type photo_upload_source; lock: none
COMMENT ON TYPE photo_upload_source IS NULL;

-- comment on type settings_scope; lock: none
COMMENT ON TYPE settings_scope IS NULL;

-- comment on type settings_value_type; lock: none
COMMENT ON TYPE settings_value_type IS NULL;

-- comment on type table_shape; lock: none
COMMENT ON TYPE table_shape IS NULL;

COMMIT;

BEGIN;

-- drop trigger keep_lifecycle on projects; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
DROP TRIGGER keep_lifecycle ON projects;

COMMIT;

BEGIN;

-- drop function keep_project_lifecycle(); lock: none
DROP FUNCTION keep_project_lifecycle();

COMMIT;

BEGIN;

-- drop foreign key fk_deletions_actor; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
ALTER TABLE "deletions" DROP CONSTRAINT "fk_deletions_actor";

COMMIT;

BEGIN;

-- drop foreign key fk_projects_archived_by; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "projects" DROP CONSTRAINT "fk_projects_archived_by";

COMMIT;

BEGIN;

-- drop foreign key fk_photo_uploads_deleted_by; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE "photo_uploads" DROP CONSTRAINT "fk_photo_uploads_deleted_by";

COMMIT;

BEGIN;

-- drop foreign key fk_seating_tables_deleted_by; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE "seating_tables" DROP CONSTRAINT "fk_seating_tables_deleted_by";

COMMIT;

BEGIN;

-- drop foreign key fk_floor_plans_deleted_by; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
ALTER TABLE "floor_plans" DROP CONSTRAINT "fk_floor_plans_deleted_by";

COMMIT;

BEGIN;

-- drop foreign key fk_messaging_campaigns_deleted_by; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE "messaging_campaigns" DROP CONSTRAINT "fk_messaging_campaigns_deleted_by";

COMMIT;

BEGIN;

-- drop foreign key fk_rsvp_submissions_deleted_by; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE "rsvp_submissions" DROP CONSTRAINT "fk_rsvp_submissions_deleted_by";

COMMIT;

BEGIN;

-- drop foreign key fk_rsvp_question_options_deleted_by; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE "rsvp_question_options" DROP CONSTRAINT "fk_rsvp_question_options_deleted_by";

COMMIT;

BEGIN;

-- drop foreign key fk_rsvp_questions_deleted_by; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE "rsvp_questions" DROP CONSTRAINT "fk_rsvp_questions_deleted_by";

COMMIT;

BEGIN;

-- drop foreign key fk_rsvp_forms_deleted_by; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
ALTER TABLE "rsvp_forms" DROP CONSTRAINT "fk_rsvp_forms_deleted_by";

COMMIT;

BEGIN;

-- drop foreign key fk_invites_deleted_by; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" DROP CONSTRAINT "fk_invites_deleted_by";

COMMIT;

BEGIN;

-- drop foreign key fk_guest_tags_deleted_by; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE "guest_tags" DROP CONSTRAINT "fk_guest_tags_deleted_by";

COMMIT;

BEGIN;

-- drop foreign key fk_guest_contacts_deleted_by; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
ALTER TABLE "guest_contacts" DROP CONSTRAINT "fk_guest_contacts_deleted_by";

COMMIT;

BEGIN;

-- drop foreign key fk_guests_deleted_by; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE "guests" DROP CONSTRAINT "fk_guests_deleted_by";

COMMIT;

BEGIN;

-- drop foreign key fk_guest_groups_deleted_by; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE "guest_groups" DROP CONSTRAINT "fk_guest_groups_deleted_by";

COMMIT;

BEGIN;

-- drop foreign key fk_sites_deleted_by; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE "sites" DROP CONSTRAINT "fk_sites_deleted_by";

COMMIT;

BEGIN;

-- drop foreign key fk_events_deleted_by; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
ALTER TABLE "events" DROP CONSTRAINT "fk_events_deleted_by";

COMMIT;

BEGIN;

-- drop foreign key fk_projects_deleted_by; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "projects" DROP CONSTRAINT "fk_projects_deleted_by";

COMMIT;

BEGIN;

-- drop foreign key fk_plans_deleted_by; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "plans" DROP CONSTRAINT "fk_plans_deleted_by";

COMMIT;

BEGIN;

-- drop foreign key fk_organizations_deleted_by; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "organizations" DROP CONSTRAINT "fk_organizations_deleted_by";

COMMIT;

BEGIN;

-- drop foreign key fk_users_deleted_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "users" DROP CONSTRAINT "fk_users_deleted_by";

COMMIT;

BEGIN;

-- drop column projects.prior_status; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "projects" DROP COLUMN "prior_status";

-- drop column projects.archived_by; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "projects" DROP COLUMN "archived_by";

-- drop column projects.archived_at; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "projects" DROP COLUMN "archived_at";

COMMIT;

BEGIN;

-- drop column photo_uploads.deletion_id; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE "photo_uploads" DROP COLUMN "deletion_id";

-- drop column photo_uploads.deleted_by; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE "photo_uploads" DROP COLUMN "deleted_by";

-- drop column photo_uploads.deleted_at; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
ALTER TABLE "photo_uploads" DROP COLUMN "deleted_at";

COMMIT;

BEGIN;

-- drop column seating_tables.deletion_id; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE "seating_tables" DROP COLUMN "deletion_id";

-- drop column seating_tables.deleted_by; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE "seating_tables" DROP COLUMN "deleted_by";

-- drop column seating_tables.deleted_at; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
ALTER TABLE "seating_tables" DROP COLUMN "deleted_at";

COMMIT;

BEGIN;

-- drop column floor_plans.deletion_id; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
ALTER TABLE "floor_plans" DROP COLUMN "deletion_id";

-- drop column floor_plans.deleted_by; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
ALTER TABLE "floor_plans" DROP COLUMN "deleted_by";

-- drop column floor_plans.deleted_at; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
ALTER TABLE "floor_plans" DROP COLUMN "deleted_at";

COMMIT;

BEGIN;

-- drop column messaging_campaigns.deletion_id; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE "messaging_campaigns" DROP COLUMN "deletion_id";

-- drop column messaging_campaigns.deleted_by; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE "messaging_campaigns" DROP COLUMN "deleted_by";

-- drop column messaging_campaigns.deleted_at; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
ALTER TABLE "messaging_campaigns" DROP COLUMN "deleted_at";

COMMIT;

BEGIN;

-- drop column rsvp_submissions.deletion_id; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE "rsvp_submissions" DROP COLUMN "deletion_id";

-- drop column rsvp_submissions.deleted_by; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE "rsvp_submissions" DROP COLUMN "deleted_by";

-- drop column rsvp_submissions.deleted_at; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
ALTER TABLE "rsvp_submissions" DROP COLUMN "deleted_at";

COMMIT;

BEGIN;

-- drop column rsvp_question_options.deletion_id; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE "rsvp_question_options" DROP COLUMN "deletion_id";

-- drop column rsvp_question_options.deleted_by; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE "rsvp_question_options" DROP COLUMN "deleted_by";

-- drop column rsvp_question_options.deleted_at; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
ALTER TABLE "rsvp_question_options" DROP COLUMN "deleted_at";

COMMIT;

BEGIN;

-- drop column rsvp_questions.deletion_id; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE "rsvp_questions" DROP COLUMN "deletion_id";

-- drop column rsvp_questions.deleted_by; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE "rsvp_questions" DROP COLUMN "deleted_by";

-- drop column rsvp_questions.deleted_at; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
ALTER TABLE "rsvp_questions" DROP COLUMN "deleted_at";

COMMIT;

BEGIN;

-- drop column rsvp_forms.deletion_id; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
ALTER TABLE "rsvp_forms" DROP COLUMN "deletion_id";

-- drop column rsvp_forms.deleted_by; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
ALTER TABLE "rsvp_forms" DROP COLUMN "deleted_by";

-- drop column rsvp_forms.deleted_at; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
ALTER TABLE "rsvp_forms" DROP COLUMN "deleted_at";

COMMIT;

BEGIN;

-- drop column invites.deletion_id; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" DROP COLUMN "deletion_id";

-- drop column invites.deleted_by; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" DROP COLUMN "deleted_by";

-- drop column invites.deleted_at; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
ALTER TABLE "invites" DROP COLUMN "deleted_at";

COMMIT;

BEGIN;

-- drop column guest_tags.deletion_id; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE "guest_tags" DROP COLUMN "deletion_id";

-- drop column guest_tags.deleted_by; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE "guest_tags" DROP COLUMN "deleted_by";

-- drop column guest_tags.deleted_at; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
ALTER TABLE "guest_tags" DROP COLUMN "deleted_at";

COMMIT;

BEGIN;

-- drop column guest_contacts.deletion_id; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
ALTER TABLE "guest_contacts" DROP COLUMN "deletion_id";

-- drop column guest_contacts.deleted_by; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
ALTER TABLE "guest_contacts" DROP COLUMN "deleted_by";

-- drop column guest_contacts.deleted_at; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
ALTER TABLE "guest_contacts" DROP COLUMN "deleted_at";

COMMIT;

BEGIN;

-- drop column guests.deletion_id; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE "guests" DROP COLUMN "deletion_id";

-- drop column guests.deleted_by; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE "guests" DROP COLUMN "deleted_by";

-- drop column guests.deleted_at; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
ALTER TABLE "guests" DROP COLUMN "deleted_at";

COMMIT;

BEGIN;

-- drop column guest_groups.deletion_id; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE "guest_groups" DROP COLUMN "deletion_id";

-- drop column guest_groups.deleted_by; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE "guest_groups" DROP COLUMN "deleted_by";

-- drop column guest_groups.deleted_at; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
ALTER TABLE "guest_groups" DROP COLUMN "deleted_at";

COMMIT;

BEGIN;

-- drop column sites.deletion_id; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE "sites" DROP COLUMN "deletion_id";

-- drop column sites.deleted_by; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE "sites" DROP COLUMN "deleted_by";

-- drop column sites.deleted_at; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE "sites" DROP COLUMN "deleted_at";

COMMIT;

BEGIN;

-- drop column events.deletion_id; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
ALTER TABLE "events" DROP COLUMN "deletion_id";

-- drop column events.deleted_by; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
ALTER TABLE "events" DROP COLUMN "deleted_by";

-- drop column events.deleted_at; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
ALTER TABLE "events" DROP COLUMN "deleted_at";

COMMIT;

BEGIN;

-- drop column projects.deletion_id; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "projects" DROP COLUMN "deletion_id";

-- drop column projects.deleted_by; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "projects" DROP COLUMN "deleted_by";

-- drop column projects.deleted_at; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "projects" DROP COLUMN "deleted_at";

COMMIT;

BEGIN;

-- drop column plans.deletion_id; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "plans" DROP COLUMN "deletion_id";

-- drop column plans.deleted_by; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "plans" DROP COLUMN "deleted_by";

-- drop column plans.deleted_at; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
ALTER TABLE "plans" DROP COLUMN "deleted_at";

COMMIT;

BEGIN;

-- drop column organizations.deletion_id; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "organizations" DROP COLUMN "deletion_id";

-- drop column organizations.deleted_by; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "organizations" DROP COLUMN "deleted_by";

-- drop column organizations.deleted_at; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "organizations" DROP COLUMN "deleted_at";

COMMIT;

BEGIN;

-- drop column users.deletion_id; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "users" DROP COLUMN "deletion_id";

-- drop column users.deleted_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "users" DROP COLUMN "deleted_by";

-- drop column users.deleted_at; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "users" DROP COLUMN "deleted_at";

COMMIT;

BEGIN;

-- drop table deletions; lock: ACCESS EXCLUSIVE on deletions (reads and writes wait)
DROP TABLE "deletions";

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- drop index idx_deletions_actor; lock: SHARE UPDATE EXCLUSIVE on deletions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_deletions_actor";

-- drop index idx_projects_archived_by; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_projects_archived_by";

-- drop index idx_photo_uploads_deletion_id; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_photo_uploads_deletion_id";

-- drop index idx_photo_uploads_deleted_by; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_photo_uploads_deleted_by";

-- drop index idx_photo_uploads_deleted_at; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_photo_uploads_deleted_at";

-- drop index idx_seating_tables_deletion_id; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_seating_tables_deletion_id";

-- drop index idx_seating_tables_deleted_by; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_seating_tables_deleted_by";

-- drop index idx_seating_tables_deleted_at; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_seating_tables_deleted_at";

-- drop index idx_floor_plans_deletion_id; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_floor_plans_deletion_id";

-- drop index idx_floor_plans_deleted_by; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_floor_plans_deleted_by";

-- drop index idx_floor_plans_deleted_at; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_floor_plans_deleted_at";

-- drop index idx_messaging_campaigns_deletion_id; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_messaging_campaigns_deletion_id";

-- drop index idx_messaging_campaigns_deleted_by; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_messaging_campaigns_deleted_by";

-- drop index idx_messaging_campaigns_deleted_at; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_messaging_campaigns_deleted_at";

-- drop index idx_rsvp_submissions_deletion_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_submissions_deletion_id";

-- drop index idx_rsvp_submissions_deleted_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_submissions_deleted_by";

-- drop index idx_rsvp_submissions_deleted_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_submissions_deleted_at";

-- drop index idx_rsvp_question_options_deletion_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_question_options_deletion_id";

-- drop index idx_rsvp_question_options_deleted_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_question_options_deleted_by";

-- drop index idx_rsvp_question_options_deleted_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_question_options_deleted_at";

-- drop index idx_rsvp_questions_deletion_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_questions_deletion_id";

-- drop index idx_rsvp_questions_deleted_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_questions_deleted_by";

-- drop index idx_rsvp_questions_deleted_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_questions_deleted_at";

-- drop index idx_rsvp_forms_deletion_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_forms_deletion_id";

-- drop index idx_rsvp_forms_deleted_by; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_forms_deleted_by";

-- drop index idx_rsvp_forms_deleted_at; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_forms_deleted_at";

-- drop index idx_invites_deletion_id; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_invites_deletion_id";

-- drop index idx_invites_deleted_by; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_invites_deleted_by";

-- drop index idx_invites_deleted_at; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_invites_deleted_at";

-- drop index idx_guest_tags_deletion_id; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_tags_deletion_id";

-- drop index idx_guest_tags_deleted_by; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_tags_deleted_by";

-- drop index idx_guest_tags_deleted_at; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_tags_deleted_at";

-- drop index idx_guest_contacts_deletion_id; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_contacts_deletion_id";

-- drop index idx_guest_contacts_deleted_by; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_contacts_deleted_by";

-- drop index idx_guest_contacts_deleted_at; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_contacts_deleted_at";

-- drop index idx_guests_deletion_id; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guests_deletion_id";

-- drop index idx_guests_deleted_by; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guests_deleted_by";

-- drop index idx_guests_deleted_at; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guests_deleted_at";

-- drop index idx_guest_groups_deletion_id; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_groups_deletion_id";

-- drop index idx_guest_groups_deleted_by; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_groups_deleted_by";

-- drop index idx_guest_groups_deleted_at; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_groups_deleted_at";

-- drop index idx_sites_deletion_id; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_sites_deletion_id";

-- drop index idx_sites_deleted_by; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_sites_deleted_by";

-- drop index idx_sites_deleted_at; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_sites_deleted_at";

-- drop index idx_events_deletion_id; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_events_deletion_id";

-- drop index idx_events_deleted_by; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_events_deleted_by";

-- drop index idx_events_deleted_at; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_events_deleted_at";

-- drop index idx_projects_deletion_id; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_projects_deletion_id";

-- drop index idx_projects_deleted_by; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_projects_deleted_by";

-- drop index idx_projects_deleted_at; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_projects_deleted_at";

-- drop index idx_plans_deletion_id; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_plans_deletion_id";

-- drop index idx_plans_deleted_by; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_plans_deleted_by";

-- drop index idx_plans_deleted_at; lock: SHARE UPDATE EXCLUSIVE on plans (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_plans_deleted_at";

-- drop index idx_organizations_deletion_id; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_organizations_deletion_id";

-- drop index idx_organizations_deleted_by; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_organizations_deleted_by";

-- drop index idx_organizations_deleted_at; lock: SHARE UPDATE EXCLUSIVE on organizations (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_organizations_deleted_at";

-- drop index idx_users_deletion_id; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_users_deletion_id";

-- drop index idx_users_deleted_by; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_users_deleted_by";

-- drop index idx_users_deleted_at; lock: SHARE UPDATE EXCLUSIVE on users (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_users_deleted_at";

-- drop index idx_sites_published_version; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_sites_published_version";

-- drop index idx_invites_group; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_invites_group";

-- drop index idx_photo_uploads_invite; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_photo_uploads_invite";
