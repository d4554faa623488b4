-- Projects, events, sites, floor plans, forms. How a section is read: see `mix.rs`.

--- 1 a project is created
INSERT INTO projects (id, owner_org_id, name, created_by) VALUES (:new_projects, :organization, :word, :account);
INSERT INTO photo_wall_settings (project_id) VALUES (:new_projects);
UPDATE photo_wall_settings SET enabled = true, upload_access = 'BOTH', updated_at = now() WHERE project_id = :new_projects;

--- 2 a project is renamed
UPDATE projects SET name = :word, updated_at = now() WHERE id = :project;

--- 2 a project is looked up
SELECT * FROM projects WHERE id = :project;

--- 1 a project is archived and taken up again
UPDATE projects SET status = 'ARCHIVED', updated_at = now() WHERE id = :project;
UPDATE projects SET status = 'ACTIVE', updated_at = now() WHERE id = :project;

--- 1 a project is put away and taken up again
UPDATE projects SET status = 'COLD_ARCHIVED' WHERE id = :project;
UPDATE projects SET status = 'ACTIVE' WHERE id = :project;

--- 1 a project is deleted by its status and taken back
UPDATE projects SET status = 'DELETED', updated_at = now() WHERE id = :project;
UPDATE projects SET status = 'ACTIVE', updated_at = now() WHERE id = :project;

--- 1 an event is created => events with floor_plans, seating_tables
INSERT INTO events (id, project_id, name, starts_at, ends_at, timezone)
VALUES (:new_events, :project, :word, now(), now() + interval '5 hours', 'UTC');
INSERT INTO floor_plans (id, event_id, name) VALUES (:new_floor_plans, :new_events, 'Hall');
INSERT INTO seating_tables (floor_plan_id, name, shape) VALUES (:new_floor_plans, 'Table 1', 'ROUND'),
                                                               (:new_floor_plans, 'Table 2', 'SQUARE');
UPDATE floor_plans SET width = 3000, updated_at = now() WHERE id = :new_floor_plans;

--- 1 an event without times is created => events
INSERT INTO events (id, project_id, name, timezone) VALUES (:new_events, :project, 'Some day', 'UTC');

--- 2 an event is moved
UPDATE events SET starts_at = now() + interval '1 day', ends_at = now() + interval '2 days', updated_at = now()
WHERE id = :event;

--- 1 events are listed
SELECT * FROM events WHERE project_id = :project LIMIT 20;

--- 1 an event is deleted
DELETE FROM events WHERE id = :doomed_events;

--- 1 a site is created => sites with site_versions
INSERT INTO sites (id, project_id, name, subdomain_slug) VALUES (:new_sites, :project, 'Live', :word);
INSERT INTO site_versions (id, site_id, version, scene_graph) VALUES (:new_site_versions, :new_sites, 1, '{"nodes": []}');
UPDATE site_versions SET status = 'PUBLISHED' WHERE id = :new_site_versions;
UPDATE sites SET published_version_id = :new_site_versions, updated_at = now() WHERE id = :new_sites;

--- 2 a site gets a new version
INSERT INTO site_versions (site_id, version, scene_graph) VALUES (:site, :number, '{"nodes": ["hero"]}');
UPDATE sites SET visibility = 'INVITE_ONLY', updated_at = now() WHERE id = :site;

--- 1 sites are listed
SELECT * FROM sites WHERE project_id = :project LIMIT 20;

--- 1 a site is deleted
UPDATE sites SET published_version_id = NULL, updated_at = now() WHERE id = :doomed_sites;
DELETE FROM sites WHERE id = :doomed_sites;

--- 1 a form is created => rsvp_forms with rsvp_questions, rsvp_question_options, rsvp_logic_rules
INSERT INTO rsvp_forms (id, project_id, name) VALUES (:new_rsvp_forms, :project, :word);
INSERT INTO rsvp_questions (id, form_id, event_id, label, type) VALUES (:new_rsvp_questions, :new_rsvp_forms, :event, 'Coming?', 'YES_NO'),
                                                                       (:new_choice, :new_rsvp_forms, NULL, 'Menu', 'SINGLE_SELECT');
INSERT INTO rsvp_question_options (question_id, label, value) VALUES (:new_choice, 'Fish', 'fish'), (:new_choice, 'Figs', 'figs');
INSERT INTO rsvp_logic_rules (question_id, depends_on_question_id, operator, value)
VALUES (:new_choice, :new_rsvp_questions, 'EQUALS', 'yes');

--- 1 a question is asked and changed => rsvp_questions
INSERT INTO rsvp_questions (id, form_id, label, type, sort_order) VALUES (:new_rsvp_questions, :form, :word, 'TEXT', 9);
UPDATE rsvp_questions SET required = true, help_text = 'Please' WHERE id = :new_rsvp_questions;

--- 1 a question is deleted
DELETE FROM rsvp_questions WHERE id = :doomed_rsvp_questions;

--- 1 questions are listed
SELECT * FROM rsvp_questions WHERE form_id = :form LIMIT 20;

--- 1 a form is deleted
DELETE FROM rsvp_forms WHERE id = :doomed_rsvp_forms;
