-- 007_create_audit_triggers (down): 39 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- record no changes of photo_uploads; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
SELECT audit_disable('photo_uploads');

COMMIT;

BEGIN;

-- record no changes of photo_wall_settings; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
SELECT audit_disable('photo_wall_settings');

COMMIT;

BEGIN;

-- record no changes of seating_assignments; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
SELECT audit_disable('seating_assignments');

COMMIT;

BEGIN;

-- record no changes of seating_tables; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
SELECT audit_disable('seating_tables');

COMMIT;

BEGIN;

-- record no changes of floor_plans; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
SELECT audit_disable('floor_plans');

COMMIT;

BEGIN;

-- record no changes of messaging_campaigns; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
SELECT audit_disable('messaging_campaigns');

COMMIT;

BEGIN;

-- record no changes of rsvp_submissions; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
SELECT audit_disable('rsvp_submissions');

COMMIT;

BEGIN;

-- record no changes of rsvp_questions; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
SELECT audit_disable('rsvp_questions');

COMMIT;

BEGIN;

-- record no changes of rsvp_forms; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
SELECT audit_disable('rsvp_forms');

COMMIT;

BEGIN;

-- record no changes of invites; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
SELECT audit_disable('invites');

COMMIT;

BEGIN;

-- record no changes of guest_tags; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
SELECT audit_disable('guest_tags');

COMMIT;

BEGIN;

-- record no changes of guest_contacts; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
SELECT audit_disable('guest_contacts');

COMMIT;

BEGIN;

-- record no changes of guests; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
SELECT audit_disable('guests');

COMMIT;

BEGIN;

-- record no changes of guest_groups; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
SELECT audit_disable('guest_groups');

COMMIT;

BEGIN;

-- record no changes of site_versions; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
SELECT audit_disable('site_versions');

COMMIT;

BEGIN;

-- record no changes of sites; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
SELECT audit_disable('sites');

COMMIT;

BEGIN;

-- record no changes of events; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
SELECT audit_disable('events');

COMMIT;

BEGIN;

-- record no changes of projects; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
SELECT audit_disable('projects');

COMMIT;

BEGIN;

-- record no changes of entitlement_overrides; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
SELECT audit_disable('entitlement_overrides');

COMMIT;

BEGIN;

-- record no changes of settings_values; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
SELECT audit_disable('settings_values');

COMMIT;

BEGIN;

-- record no changes of settings_definitions; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
SELECT audit_disable('settings_definitions');

COMMIT;

BEGIN;

-- record no changes of project_plan_assignments; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
SELECT audit_disable('project_plan_assignments');

COMMIT;

BEGIN;

-- record no changes of org_plan_assignments; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
SELECT audit_disable('org_plan_assignments');

COMMIT;

BEGIN;

-- record no changes of plan_entitlements; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
SELECT audit_disable('plan_entitlements');

COMMIT;

BEGIN;

-- record no changes of plans; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
SELECT audit_disable('plans');

COMMIT;

BEGIN;

-- record no changes of organization_members; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
SELECT audit_disable('organization_members');

COMMIT;

BEGIN;

-- record no changes of organizations; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
SELECT audit_disable('organizations');

COMMIT;

BEGIN;

-- record no changes of users; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
SELECT audit_disable('users');

COMMIT;

BEGIN;

-- drop function audit_disable(relation regclass); lock: none
DROP FUNCTION audit_disable(relation regclass);

-- drop function audit_enable(relation regclass, part audit_category, columns text[], secrets text[], quiet text[], org text, project text[], marks text[], key text); lock: none
DROP FUNCTION audit_enable(
    relation regclass,
    part audit_category,
    columns text[],
    secrets text[],
    quiet text[],
    org text,
    project text[],
    marks text[],
    key text
);

-- drop function audit_body(base text, part audit_category, columns text[], secrets text[], quiet text[], org text, project text[], marks text[], key text); lock: none
DROP FUNCTION audit_body(
    base text,
    part audit_category,
    columns text[],
    secrets text[],
    quiet text[],
    org text,
    project text[],
    marks text[],
    key text
);

-- drop function audit_word(before text, after text, columns text[], marks text[]); lock: none
DROP FUNCTION audit_word(before text, after text, columns text[], marks text[]);

-- drop function audit_project(alias text, ways text[], is_deleted boolean); lock: none
DROP FUNCTION audit_project(alias text, ways text[], is_deleted boolean);

-- drop function audit_org(alias text, org text, ways text[]); lock: none
DROP FUNCTION audit_org(alias text, org text, ways text[]);

-- drop function audit_way(alias text, way text, is_deleted boolean); lock: none
DROP FUNCTION audit_way(alias text, way text, is_deleted boolean);

-- drop function audit_member(alias text, field text, secrets text[], with_null boolean); lock: none
DROP FUNCTION audit_member(alias text, field text, secrets text[], with_null boolean);

-- drop function audit_failure(relation text, operation text, part audit_category, state text, message text); lock: none
DROP FUNCTION audit_failure(relation text, operation text, part audit_category, state text, message text);

-- drop function audit_org_of(deleted uuid); lock: none
DROP FUNCTION audit_org_of(deleted uuid);

-- drop function audit_project_of(deleted uuid); lock: none
DROP FUNCTION audit_project_of(deleted uuid);

COMMIT;
