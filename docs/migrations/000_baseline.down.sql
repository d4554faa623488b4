-- 000_baseline (down): 50 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- drop foreign key fk_sites_published_version; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
ALTER TABLE "sites" DROP CONSTRAINT "fk_sites_published_version";

-- drop table photo_likes; lock: ACCESS EXCLUSIVE on photo_likes (reads and writes wait)
DROP TABLE "photo_likes";

-- drop table photo_uploads; lock: ACCESS EXCLUSIVE on photo_uploads (reads and writes wait)
DROP TABLE "photo_uploads";

-- drop table photo_wall_settings; lock: ACCESS EXCLUSIVE on photo_wall_settings (reads and writes wait)
DROP TABLE "photo_wall_settings";

-- drop table check_in_records; lock: ACCESS EXCLUSIVE on check_in_records (reads and writes wait)
DROP TABLE "check_in_records";

-- drop table seating_assignments; lock: ACCESS EXCLUSIVE on seating_assignments (reads and writes wait)
DROP TABLE "seating_assignments";

-- drop table seating_tables; lock: ACCESS EXCLUSIVE on seating_tables (reads and writes wait)
DROP TABLE "seating_tables";

-- drop table floor_plans; lock: ACCESS EXCLUSIVE on floor_plans (reads and writes wait)
DROP TABLE "floor_plans";

-- drop table message_events; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
DROP TABLE "message_events";

-- drop table message_jobs; lock: ACCESS EXCLUSIVE on message_jobs (reads and writes wait)
DROP TABLE "message_jobs";

-- drop table messaging_campaigns; lock: ACCESS EXCLUSIVE on messaging_campaigns (reads and writes wait)
DROP TABLE "messaging_campaigns";

-- drop table rsvp_answers; lock: ACCESS EXCLUSIVE on rsvp_answers (reads and writes wait)
DROP TABLE "rsvp_answers";

-- drop table rsvp_submissions; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DROP TABLE "rsvp_submissions";

-- drop table rsvp_logic_rules; lock: ACCESS EXCLUSIVE on rsvp_logic_rules (reads and writes wait)
DROP TABLE "rsvp_logic_rules";

-- drop table rsvp_question_options; lock: ACCESS EXCLUSIVE on rsvp_question_options (reads and writes wait)
DROP TABLE "rsvp_question_options";

-- drop table rsvp_questions; lock: ACCESS EXCLUSIVE on rsvp_questions (reads and writes wait)
DROP TABLE "rsvp_questions";

-- drop table rsvp_forms; lock: ACCESS EXCLUSIVE on rsvp_forms (reads and writes wait)
DROP TABLE "rsvp_forms";

-- drop table invite_access_logs; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
DROP TABLE "invite_access_logs";

-- drop table invites; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
DROP TABLE "invites";

-- drop table guest_tag_assignments; lock: ACCESS EXCLUSIVE on guest_tag_assignments (reads and writes wait)
DROP TABLE "guest_tag_assignments";

-- drop table guest_tags; lock: ACCESS EXCLUSIVE on guest_tags (reads and writes wait)
DROP TABLE "guest_tags";

-- drop table guest_contacts; lock: ACCESS EXCLUSIVE on guest_contacts (reads and writes wait)
DROP TABLE "guest_contacts";

-- drop table guests; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
DROP TABLE "guests";

-- drop table guest_groups; lock: ACCESS EXCLUSIVE on guest_groups (reads and writes wait)
DROP TABLE "guest_groups";

-- drop table site_versions; lock: ACCESS EXCLUSIVE on site_versions (reads and writes wait)
DROP TABLE "site_versions";

-- drop table sites; lock: ACCESS EXCLUSIVE on sites (reads and writes wait)
DROP TABLE "sites";

-- drop table entitlement_overrides; lock: ACCESS EXCLUSIVE on entitlement_overrides (reads and writes wait)
DROP TABLE "entitlement_overrides";

-- drop table settings_values; lock: ACCESS EXCLUSIVE on settings_values (reads and writes wait)
DROP TABLE "settings_values";

-- drop table settings_definitions; lock: ACCESS EXCLUSIVE on settings_definitions (reads and writes wait)
DROP TABLE "settings_definitions";

-- drop table project_plan_assignments; lock: ACCESS EXCLUSIVE on project_plan_assignments (reads and writes wait)
DROP TABLE "project_plan_assignments";

-- drop table org_plan_assignments; lock: ACCESS EXCLUSIVE on org_plan_assignments (reads and writes wait)
DROP TABLE "org_plan_assignments";

-- drop table plan_entitlements; lock: ACCESS EXCLUSIVE on plan_entitlements (reads and writes wait)
DROP TABLE "plan_entitlements";

-- drop table plans; lock: ACCESS EXCLUSIVE on plans (reads and writes wait)
DROP TABLE "plans";

-- drop table events; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
DROP TABLE "events";

-- drop table projects; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
DROP TABLE "projects";

-- drop table organization_members; lock: ACCESS EXCLUSIVE on organization_members (reads and writes wait)
DROP TABLE "organization_members";

-- drop table organizations; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
DROP TABLE "organizations";

-- drop table users; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
DROP TABLE "users";

-- drop type invite_security_mode; lock: none
DROP TYPE "invite_security_mode";

-- drop type message_channel; lock: none
DROP TYPE "message_channel";

-- drop type org_type; lock: none
DROP TYPE "org_type";

-- drop type photo_status; lock: none
DROP TYPE "photo_status";

-- drop type photo_upload_source; lock: none
DROP TYPE "photo_upload_source";

-- drop type project_status; lock: none
DROP TYPE "project_status";

-- drop type rsvp_question_type; lock: none
DROP TYPE "rsvp_question_type";

-- drop type settings_scope; lock: none
DROP TYPE "settings_scope";

-- drop type settings_value_type; lock: none
DROP TYPE "settings_value_type";

-- drop type site_type; lock: none
DROP TYPE "site_type";

-- drop type site_visibility; lock: none
DROP TYPE "site_visibility";

-- drop type table_shape; lock: none
DROP TYPE "table_shape";

COMMIT;
