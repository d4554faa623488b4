-- 001_add_critical_indexes (up): 58 steps, strongest lock: SHARE UPDATE EXCLUSIVE

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index idx_check_in_records_checked_in_by; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_check_in_records_checked_in_by" ON "check_in_records" ("checked_in_by")
WHERE checked_in_by IS NOT NULL;

-- create index idx_check_in_records_event; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_check_in_records_event" ON "check_in_records" ("event_id");

-- create index idx_check_in_records_guest; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_check_in_records_guest" ON "check_in_records" ("guest_id");

-- create index idx_entitlement_overrides_scope; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_entitlement_overrides_scope" ON "entitlement_overrides" ("scope", "scope_id");

-- create index idx_events_project; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_events_project" ON "events" ("project_id");

-- create index idx_floor_plans_event; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_floor_plans_event" ON "floor_plans" ("event_id");

-- create index idx_guest_contacts_guest; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_contacts_guest" ON "guest_contacts" ("guest_id");

-- create index idx_guest_groups_project; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_groups_project" ON "guest_groups" ("project_id");

-- create index idx_guest_tag_assignments_guest; lock: SHARE UPDATE EXCLUSIVE on guest_tag_assignments (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_tag_assignments_guest" ON "guest_tag_assignments" ("guest_id");

-- create index idx_guest_tag_assignments_tag; lock: SHARE UPDATE EXCLUSIVE on guest_tag_assignments (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_tag_assignments_tag" ON "guest_tag_assignments" ("tag_id");

-- create index idx_guest_tags_project; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guest_tags_project" ON "guest_tags" ("project_id");

-- create index idx_guests_group; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guests_group" ON "guests" ("group_id") WHERE group_id IS NOT NULL;

-- create index idx_guests_name_search; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guests_name_search" ON "guests" ("first_name", "last_name");

-- create index idx_guests_project; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_guests_project" ON "guests" ("project_id");

-- create index idx_invite_access_logs_invite; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_invite_access_logs_invite" ON "invite_access_logs" ("invite_id");

-- create index idx_invites_guest; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_invites_guest" ON "invites" ("guest_id") WHERE guest_id IS NOT NULL;

-- create index idx_invites_project; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_invites_project" ON "invites" ("project_id");

-- create index idx_invites_site; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_invites_site" ON "invites" ("site_id");

-- create index idx_invites_token; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_invites_token" ON "invites" ("token_hash");

-- create index idx_message_events_job; lock: SHARE UPDATE EXCLUSIVE on message_events (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_message_events_job" ON "message_events" ("message_job_id");

-- create index idx_message_jobs_campaign; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_message_jobs_campaign" ON "message_jobs" ("campaign_id");

-- create index idx_message_jobs_guest; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_message_jobs_guest" ON "message_jobs" ("guest_id")
WHERE guest_id IS NOT NULL;

-- create index idx_messaging_campaigns_project; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_messaging_campaigns_project" ON "messaging_campaigns" ("project_id");

-- create index idx_org_plan_assignments_org; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_org_plan_assignments_org" ON "org_plan_assignments" ("org_id");

-- create index idx_org_plan_assignments_plan; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_org_plan_assignments_plan" ON "org_plan_assignments" ("plan_id");

-- create index idx_organization_members_org; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_organization_members_org" ON "organization_members" ("org_id");

-- create index idx_organization_members_user; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_organization_members_user" ON "organization_members" ("user_id");

-- create index idx_photo_likes_guest; lock: SHARE UPDATE EXCLUSIVE on photo_likes (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_photo_likes_guest" ON "photo_likes" ("guest_id")
WHERE guest_id IS NOT NULL;

-- create index idx_photo_likes_photo; lock: SHARE UPDATE EXCLUSIVE on photo_likes (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_photo_likes_photo" ON "photo_likes" ("photo_id");

-- create index idx_photo_uploads_guest; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_photo_uploads_guest" ON "photo_uploads" ("guest_id")
WHERE guest_id IS NOT NULL;

-- create index idx_photo_uploads_project; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_photo_uploads_project" ON "photo_uploads" ("project_id");

-- create index idx_photo_uploads_status; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_photo_uploads_status" ON "photo_uploads" ("project_id", "status", "created_at");

-- create index idx_plan_entitlements_plan; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_plan_entitlements_plan" ON "plan_entitlements" ("plan_id");

-- create index idx_project_plan_assignments_plan; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_project_plan_assignments_plan" ON "project_plan_assignments" ("plan_id");

-- create index idx_project_plan_assignments_project; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_project_plan_assignments_project" ON "project_plan_assignments" ("project_id");

-- create index idx_projects_created_by; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_projects_created_by" ON "projects" ("created_by");

-- create index idx_projects_manager_org; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_projects_manager_org" ON "projects" ("manager_org_id")
WHERE manager_org_id IS NOT NULL;

-- create index idx_projects_owner_org; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_projects_owner_org" ON "projects" ("owner_org_id");

-- create index idx_projects_status; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_projects_status" ON "projects" ("status") WHERE status <> 'DELETED';

-- create index idx_rsvp_answers_question; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_answers_question" ON "rsvp_answers" ("question_id");

-- create index idx_rsvp_answers_submission; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_answers_submission" ON "rsvp_answers" ("submission_id");

-- create index idx_rsvp_forms_project; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_forms_project" ON "rsvp_forms" ("project_id");

-- create index idx_rsvp_logic_rules_depends; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_logic_rules_depends" ON "rsvp_logic_rules" ("depends_on_question_id");

-- create index idx_rsvp_logic_rules_question; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_logic_rules_question" ON "rsvp_logic_rules" ("question_id");

-- create index idx_rsvp_question_options_question; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_question_options_question" ON "rsvp_question_options" ("question_id");

-- create index idx_rsvp_questions_event; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_questions_event" ON "rsvp_questions" ("event_id")
WHERE event_id IS NOT NULL;

-- create index idx_rsvp_questions_form; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_questions_form" ON "rsvp_questions" ("form_id");

-- create index idx_rsvp_submissions_form; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_submissions_form" ON "rsvp_submissions" ("form_id");

-- create index idx_rsvp_submissions_guest; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_submissions_guest" ON "rsvp_submissions" ("guest_id")
WHERE guest_id IS NOT NULL;

-- create index idx_rsvp_submissions_invite; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_rsvp_submissions_invite" ON "rsvp_submissions" ("invite_id")
WHERE invite_id IS NOT NULL;

-- create index idx_seating_assignments_guest; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_seating_assignments_guest" ON "seating_assignments" ("guest_id");

-- create index idx_seating_assignments_table; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_seating_assignments_table" ON "seating_assignments" ("table_id");

-- create index idx_seating_tables_floor_plan; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_seating_tables_floor_plan" ON "seating_tables" ("floor_plan_id");

-- create index idx_settings_values_scope; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_settings_values_scope" ON "settings_values" ("scope", "scope_id");

-- create index idx_site_versions_site; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_site_versions_site" ON "site_versions" ("site_id");

-- create index idx_sites_custom_domain; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_sites_custom_domain" ON "sites" ("custom_domain")
WHERE custom_domain IS NOT NULL;

-- create index idx_sites_project; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_sites_project" ON "sites" ("project_id");

-- create index idx_sites_subdomain; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
CREATE INDEX CONCURRENTLY IF NOT EXISTS "idx_sites_subdomain" ON "sites" ("subdomain_slug")
WHERE subdomain_slug IS NOT NULL;
