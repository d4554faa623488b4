INSERT INTO projects (id, owner_org_id, manager_org_id, name, status, timezone, created_by, created_at, updated_at)
SELECT md5('project ' || n)::uuid, md5('organization ' || 1 + n % :organizations)::uuid,
       CASE WHEN n % 3 = 0 THEN md5('organization ' || 1 + (n + 1) % :organizations)::uuid END, 'Celebration ' || n,
       CASE n % 20 WHEN 17 THEN 'ARCHIVED' WHEN 18 THEN 'COLD_ARCHIVED' WHEN 19 THEN 'DELETED' ELSE 'ACTIVE'
       END::project_status,
       (ARRAY['UTC', 'Europe/Berlin', 'Asia/Jerusalem'])[1 + n % 3],
       CASE WHEN n % 7 <> 0 THEN md5('user ' || 1 + n % :users)::uuid END, t, t + n % 60 * interval '1 day'
FROM generate_series(1, :projects) n,
     LATERAL (SELECT timestamptz '2024-05-01 09:00Z' + n % 500 * interval '1 day') at(t);

INSERT INTO project_plan_assignments (id, project_id, plan_id, starts_at, ends_at, created_at)
SELECT md5('project plan ' || n)::uuid, md5('project ' || n)::uuid, md5('plan PRO')::uuid, t, t + interval '18 months', t
FROM generate_series(1, :projects, 4) n,
     LATERAL (SELECT timestamptz '2024-06-01 00:00Z' + n % 500 * interval '1 day') at(t);

INSERT INTO events (id, project_id, name, starts_at, ends_at, timezone, venue_name, venue_address, venue_lat, venue_lng,
                    notes, created_at, updated_at)
SELECT md5('event ' || n || ' ' || k)::uuid, md5('project ' || n)::uuid, (ARRAY['Ceremony', 'Party', 'Brunch'])[k],
       CASE WHEN k < 3 THEN t END, CASE WHEN k = 1 THEN t + interval '5 hours' END, 'Europe/Berlin', 'Venue ' || n,
       n || ' Garden Road', 52.5 + n % 10 * 0.01, CASE WHEN k = 1 THEN 13.4 END, NULL, t - interval '200 days',
       t - interval '100 days'
FROM generate_series(1, :projects) n, generate_series(1, 3) k,
     LATERAL (SELECT timestamptz '2025-05-01 15:00Z' + n % 700 * interval '1 day') at(t);

INSERT INTO sites (id, project_id, name, type, visibility, subdomain_slug, custom_domain, created_at, updated_at)
SELECT md5('site ' || n || ' ' || k)::uuid, md5('project ' || n)::uuid, 'Site ' || k,
       (enum_range(NULL::site_type))[k], (enum_range(NULL::site_visibility))[1 + n % 3],
       CASE WHEN k = 1 THEN 'celebration-' || n END, CASE WHEN k = 1 AND n % 5 = 0 THEN 'www.celebration' || n || '.example' END,
       t, t
FROM generate_series(1, :projects) n, generate_series(1, 2) k,
     LATERAL (SELECT timestamptz '2024-05-02 09:00Z' + n % 500 * interval '1 day') at(t);

INSERT INTO site_versions (id, site_id, version, status, scene_graph, created_at)
SELECT md5('version ' || n || ' ' || k)::uuid, md5('site ' || n || ' 1')::uuid, k,
       (ARRAY['ARCHIVED', 'PUBLISHED', 'DRAFT'])[k], jsonb_build_object('nodes', jsonb_build_array('hero', 'rsvp', k)),
       timestamptz '2024-05-02 09:00Z' + n % 500 * interval '1 day' + k * interval '1 hour'
FROM generate_series(1, :projects) n, generate_series(1, 3) k;

UPDATE sites SET published_version_id = version.id
FROM site_versions version
WHERE version.site_id = sites.id AND version.status = 'PUBLISHED';

INSERT INTO floor_plans (id, event_id, name, background_image_url, created_at, updated_at)
SELECT md5('floor plan ' || n)::uuid, md5('event ' || n || ' 1')::uuid, 'Hall ' || n,
       CASE WHEN n % 2 = 0 THEN 'https://cdn.example/plan' || n || '.png' END, t, t
FROM generate_series(1, :projects) n,
     LATERAL (SELECT timestamptz '2024-07-01 09:00Z' + n % 500 * interval '1 day') at(t);

INSERT INTO seating_tables (id, floor_plan_id, name, shape, position_x, position_y, capacity, rotation, created_at)
SELECT md5('table ' || n || ' ' || k)::uuid, md5('floor plan ' || n)::uuid, 'Table ' || k,
       (enum_range(NULL::table_shape))[1 + k % 4], k * 120, k % 3 * 200, 8, CASE WHEN k % 2 = 0 THEN 45 END,
       timestamptz '2024-07-01 10:00Z' + n % 500 * interval '1 day'
FROM generate_series(1, :projects) n, generate_series(1, 6) k;
