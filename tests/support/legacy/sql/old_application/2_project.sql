-- Projects, events, sites, floor plans. `:run 1` is the project that most statements use, `:run 2` another.

--- projects are created => 2
INSERT INTO projects (id, owner_org_id, manager_org_id, name, created_by)
SELECT md5(':run project ' || n)::uuid, md5(':run organization PLANNER')::uuid, md5(':run organization VENUE')::uuid,
       'Old celebration ' || n, md5(':run user')::uuid
FROM generate_series(1, 2) n;

--- a project is active by default => 2
SELECT * FROM projects WHERE owner_org_id = md5(':run organization PLANNER')::uuid AND status = 'ACTIVE' AND timezone = 'UTC';

--- a project is archived => 1
UPDATE projects SET status = 'ARCHIVED', updated_at = now() WHERE id = md5(':run project 2')::uuid;

--- a project is put away => 1
UPDATE projects SET status = 'COLD_ARCHIVED', updated_at = now() WHERE id = md5(':run project 2')::uuid;

--- a project is taken up again => 1
UPDATE projects SET status = 'ACTIVE', name = 'Renamed', updated_at = now() WHERE id = md5(':run project 2')::uuid;

--- a project takes a plan => 1
INSERT INTO project_plan_assignments (project_id, plan_id, starts_at)
VALUES (md5(':run project 1')::uuid, md5(':run plan')::uuid, now());

--- a project's plan is upserted => 1
INSERT INTO project_plan_assignments (project_id, plan_id, starts_at)
VALUES (md5(':run project 1')::uuid, md5(':run plan')::uuid, now())
ON CONFLICT (project_id, plan_id) DO UPDATE SET starts_at = EXCLUDED.starts_at;

--- events are created => 2
INSERT INTO events (id, project_id, name, starts_at, ends_at, timezone, venue_lat, venue_lng)
SELECT md5(':run event ' || n)::uuid, md5(':run project 1')::uuid, 'Event ' || n, now(), now() + interval '5 hours', 'UTC',
       52.5, 13.4
FROM generate_series(1, 2) n;

--- an event without times is created => 1
INSERT INTO events (project_id, name, timezone) VALUES (md5(':run project 1')::uuid, 'Some day', 'UTC');

--- an event is moved => 1
UPDATE events SET starts_at = now() + interval '1 day', ends_at = now() + interval '2 days', updated_at = now()
WHERE id = md5(':run event 1')::uuid;

--- sites are created => 2
INSERT INTO sites (id, project_id, name, subdomain_slug)
SELECT md5(':run site ' || n)::uuid, md5(':run project 1')::uuid, 'Site ' || n, 'Old-:run-' || n FROM generate_series(1, 2) n;

--- a slug is taken in its project => 23505
INSERT INTO sites (project_id, name, subdomain_slug) VALUES (md5(':run project 1')::uuid, 'Twin', 'Old-:run-1');

--- another project takes the same slug => 1
INSERT INTO sites (project_id, name, subdomain_slug) VALUES (md5(':run project 2')::uuid, 'Namesake', 'Old-:run-1');

--- a site takes a domain => 1
UPDATE sites SET custom_domain = 'old-:run.example', updated_at = now() WHERE id = md5(':run site 1')::uuid;

--- a domain is taken => 23505
UPDATE sites SET custom_domain = 'old-:run.example', updated_at = now() WHERE id = md5(':run site 2')::uuid;

--- a site changes type and visibility => 1
UPDATE sites SET type = 'INTERNAL', visibility = 'INVITE_ONLY', updated_at = now() WHERE id = md5(':run site 1')::uuid;

--- a site is found by its domain => 1
SELECT * FROM sites WHERE custom_domain = 'old-:run.example';

--- site versions of every status are stored => 3
INSERT INTO site_versions (id, site_id, version, status, scene_graph)
SELECT md5(':run version ' || n)::uuid, md5(':run site 1')::uuid, n, status, '{"nodes": []}'
FROM unnest(ARRAY['DRAFT', 'PUBLISHED', 'ARCHIVED']) WITH ORDINALITY v(status, n);

--- a version number is taken => 23505
INSERT INTO site_versions (site_id, version) VALUES (md5(':run site 1')::uuid, 1);

--- a draft is published => 1
UPDATE site_versions SET status = 'PUBLISHED' WHERE id = md5(':run version 1')::uuid;

--- a site publishes a version => 1
UPDATE sites SET published_version_id = md5(':run version 2')::uuid, updated_at = now() WHERE id = md5(':run site 1')::uuid;

--- floor plans are drawn => 2
INSERT INTO floor_plans (id, event_id, name)
SELECT md5(':run floor plan ' || n)::uuid, md5(':run event ' || n)::uuid, 'Hall' FROM generate_series(1, 2) n;

--- a floor plan is resized => 1
UPDATE floor_plans SET width = 3000, height = 2500, updated_at = now() WHERE id = md5(':run floor plan 1')::uuid;

--- tables of every shape are placed => 4
INSERT INTO seating_tables (id, floor_plan_id, name, shape)
SELECT md5(':run table ' || shape)::uuid, md5(':run floor plan 1')::uuid, 'Table ' || shape, shape
FROM unnest(enum_range(NULL::table_shape)) shape;

--- a table is moved and turned => 1
UPDATE seating_tables SET position_x = 50, position_y = 60, rotation = 90 WHERE id = md5(':run table ROUND')::uuid;
