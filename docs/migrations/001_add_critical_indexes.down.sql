-- 001_add_critical_indexes (down): 58 steps, strongest lock: SHARE UPDATE EXCLUSIVE

SET lock_timeout = 0;
SET statement_timeout = 0;

-- drop index idx_sites_subdomain; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_sites_subdomain";

-- drop index idx_sites_project; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_sites_project";

-- drop index idx_sites_custom_domain; lock: SHARE UPDATE EXCLUSIVE on sites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_sites_custom_domain";

-- drop index idx_site_versions_site; lock: SHARE UPDATE EXCLUSIVE on site_versions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_site_versions_site";

-- drop index idx_settings_values_scope; lock: SHARE UPDATE EXCLUSIVE on settings_values (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_settings_values_scope";

-- drop index idx_seating_tables_floor_plan; lock: SHARE UPDATE EXCLUSIVE on seating_tables (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_seating_tables_floor_plan";

-- drop index idx_seating_assignments_table; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_seating_assignments_table";

-- drop index idx_seating_assignments_guest; lock: SHARE UPDATE EXCLUSIVE on seating_assignments (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_seating_assignments_guest";

-- drop index idx_rsvp_submissions_invite; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_submissions_invite";

-- drop index idx_rsvp_submissions_guest; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_submissions_guest";

-- drop index idx_rsvp_submissions_form; lock: SHARE UPDATE EXCLUSIVE on rsvp_submissions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_submissions_form";

-- drop index idx_rsvp_questions_form; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_questions_form";

-- drop index idx_rsvp_questions_event; lock: SHARE UPDATE EXCLUSIVE on rsvp_questions (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_questions_event";

-- drop index idx_rsvp_question_options_question; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_options (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_question_options_question";

-- drop index idx_rsvp_logic_rules_question; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_logic_rules_question";

-- drop index idx_rsvp_logic_rules_depends; lock: SHARE UPDATE EXCLUSIVE on rsvp_logic_rules (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_logic_rules_depends";

-- drop index idx_rsvp_forms_project; lock: SHARE UPDATE EXCLUSIVE on rsvp_forms (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_forms_project";

-- drop index idx_rsvp_answers_submission; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_answers_submission";

-- drop index idx_rsvp_answers_question; lock: SHARE UPDATE EXCLUSIVE on rsvp_answers (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_rsvp_answers_question";

-- drop index idx_projects_status; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_projects_status";

-- drop index idx_projects_owner_org; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_projects_owner_org";

-- drop index idx_projects_manager_org; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_projects_manager_org";

-- drop index idx_projects_created_by; lock: SHARE UPDATE EXCLUSIVE on projects (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_projects_created_by";

-- drop index idx_project_plan_assignments_project; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_project_plan_assignments_project";

-- drop index idx_project_plan_assignments_plan; lock: SHARE UPDATE EXCLUSIVE on project_plan_assignments (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_project_plan_assignments_plan";

-- drop index idx_plan_entitlements_plan; lock: SHARE UPDATE EXCLUSIVE on plan_entitlements (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_plan_entitlements_plan";

-- drop index idx_photo_uploads_status; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_photo_uploads_status";

-- drop index idx_photo_uploads_project; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_photo_uploads_project";

-- drop index idx_photo_uploads_guest; lock: SHARE UPDATE EXCLUSIVE on photo_uploads (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_photo_uploads_guest";

-- drop index idx_photo_likes_photo; lock: SHARE UPDATE EXCLUSIVE on photo_likes (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_photo_likes_photo";

-- drop index idx_photo_likes_guest; lock: SHARE UPDATE EXCLUSIVE on photo_likes (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_photo_likes_guest";

-- drop index idx_organization_members_user; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_organization_members_user";

-- drop index idx_organization_members_org; lock: SHARE UPDATE EXCLUSIVE on organization_members (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_organization_members_org";

-- drop index idx_org_plan_assignments_plan; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_org_plan_assignments_plan";

-- drop index idx_org_plan_assignments_org; lock: SHARE UPDATE EXCLUSIVE on org_plan_assignments (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_org_plan_assignments_org";

-- drop index idx_messaging_campaigns_project; lock: SHARE UPDATE EXCLUSIVE on messaging_campaigns (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_messaging_campaigns_project";

-- drop index idx_message_jobs_guest; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_message_jobs_guest";

-- drop index idx_message_jobs_campaign; lock: SHARE UPDATE EXCLUSIVE on message_jobs (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_message_jobs_campaign";

-- drop index idx_message_events_job; lock: SHARE UPDATE EXCLUSIVE on message_events (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_message_events_job";

-- drop index idx_invites_token; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_invites_token";

-- drop index idx_invites_site; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_invites_site";

-- drop index idx_invites_project; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_invites_project";

-- drop index idx_invites_guest; lock: SHARE UPDATE EXCLUSIVE on invites (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_invites_guest";

-- drop index idx_invite_access_logs_invite; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_invite_access_logs_invite";

-- drop index idx_guests_project; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guests_project";

-- drop index idx_guests_name_search; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guests_name_search";

-- drop index idx_guests_group; lock: SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guests_group";

-- drop index idx_guest_tags_project; lock: SHARE UPDATE EXCLUSIVE on guest_tags (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_tags_project";

-- drop index idx_guest_tag_assignments_tag; lock: SHARE UPDATE EXCLUSIVE on guest_tag_assignments (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_tag_assignments_tag";

-- drop index idx_guest_tag_assignments_guest; lock: SHARE UPDATE EXCLUSIVE on guest_tag_assignments (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_tag_assignments_guest";

-- drop index idx_guest_groups_project; lock: SHARE UPDATE EXCLUSIVE on guest_groups (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_groups_project";

-- drop index idx_guest_contacts_guest; lock: SHARE UPDATE EXCLUSIVE on guest_contacts (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_guest_contacts_guest";

-- drop index idx_floor_plans_event; lock: SHARE UPDATE EXCLUSIVE on floor_plans (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_floor_plans_event";

-- drop index idx_events_project; lock: SHARE UPDATE EXCLUSIVE on events (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_events_project";

-- drop index idx_entitlement_overrides_scope; lock: SHARE UPDATE EXCLUSIVE on entitlement_overrides (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_entitlement_overrides_scope";

-- drop index idx_check_in_records_guest; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_check_in_records_guest";

-- drop index idx_check_in_records_event; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_check_in_records_event";

-- drop index idx_check_in_records_checked_in_by; lock: SHARE UPDATE EXCLUSIVE on check_in_records (reads and writes go on)
DROP INDEX CONCURRENTLY IF EXISTS "idx_check_in_records_checked_in_by";
