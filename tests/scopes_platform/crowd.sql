-- Enough of everything for an index to be worth reading.
INSERT INTO users (email) SELECT n || '@example.org' FROM generate_series(1, 3000) n;
INSERT INTO organizations (type, name) SELECT 'COUPLE', n::text FROM generate_series(1, 2000) n;
INSERT INTO organization_members (org_id, user_id, role)
SELECT o.id, u.id, 'owner'
FROM (SELECT id, row_number() OVER () AS n FROM organizations) o
JOIN (SELECT id, row_number() OVER () AS n FROM users) u ON u.n IN (o.n, o.n + 500);
INSERT INTO projects (owner_org_id, manager_org_id, name)
SELECT id, CASE WHEN random() < 0.3 THEN id END, n::text FROM organizations, generate_series(1, 3) n;
ANALYZE users, organizations, organization_members, projects;
