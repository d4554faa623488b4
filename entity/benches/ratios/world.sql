-- Organizations of 20 and of 500 projects, all of one size, and a project that is much larger. Names
-- are those of the seed.

INSERT INTO organizations (type, name)
SELECT 'COUPLE', 'Ratios of ' || projects FROM unnest(ARRAY[20, 500]) projects;

INSERT INTO projects (owner_org_id, name, created_at)
SELECT o.id, format('Ratios %s of %s', n, size), timestamptz '2025-01-01' + n * interval '1 hour'
FROM (VALUES (20), (500)) AS sizes (size)
JOIN organizations o ON o.name = 'Ratios of ' || size
CROSS JOIN LATERAL generate_series(1, size) n;

INSERT INTO organizations (type, name) VALUES ('COUPLE', 'Ratios, large');
INSERT INTO projects (owner_org_id, name) SELECT id, name FROM organizations WHERE name = 'Ratios, large';

CREATE TEMPORARY TABLE measured ON COMMIT DROP AS
SELECT id, CASE name
    WHEN 'Ratios, large' THEN current_setting('ratios.large')::int
    ELSE current_setting('ratios.guests')::int
END AS guests
FROM projects WHERE name LIKE 'Ratios%';

CREATE TEMPORARY TABLE names ON COMMIT DROP AS
SELECT array_agg(first_name ORDER BY id) AS first, array_agg(last_name ORDER BY id) AS last
FROM (SELECT id, first_name, last_name FROM guests
      WHERE first_name IS NOT NULL AND last_name IS NOT NULL AND deleted_at IS NULL LIMIT 2000) seeded;

INSERT INTO guests (project_id, first_name, last_name)
SELECT m.id, first[1 + abs(hashint4(n)) % cardinality(first)],
    CASE WHEN m.guests >= 10000 AND n % 10000 = 0 THEN 'Quillfeather'
    ELSE last[1 + abs(hashint4(-n)) % cardinality(last)] END
FROM measured m, names, generate_series(1, m.guests) n;

INSERT INTO sites (project_id, name) SELECT id, 'Site' FROM measured;
INSERT INTO rsvp_forms (project_id, name) SELECT id, 'Form' FROM measured;
INSERT INTO events (project_id, name, timezone) SELECT id, 'Event', 'UTC' FROM measured;

INSERT INTO invites (project_id, site_id, guest_id, token_hash)
SELECT s.project_id, s.id, g.id, 'ratios ' || g.id
FROM measured m JOIN sites s ON s.project_id = m.id JOIN guests g ON g.project_id = m.id
WHERE m.guests < 10000;

INSERT INTO rsvp_submissions (form_id, guest_id)
SELECT f.id, g.id
FROM measured m JOIN rsvp_forms f ON f.project_id = m.id JOIN guests g ON g.project_id = m.id
WHERE m.guests < 10000 AND hashtext(g.id::text) % 10 BETWEEN -5 AND 5;

INSERT INTO check_in_records (event_id, guest_id)
SELECT e.id, g.id
FROM measured m JOIN events e ON e.project_id = m.id JOIN guests g ON g.project_id = m.id
WHERE m.guests < 10000 AND hashtext(g.id::text) % 10 BETWEEN -4 AND 4;
