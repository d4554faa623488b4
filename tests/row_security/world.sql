-- A name such as u1 stands in the last digits of its id, letter by letter.
CREATE FUNCTION pg_temp.id(name text) RETURNS uuid LANGUAGE sql AS
$$ SELECT ('00000000-0000-0000-0000-' || lpad(encode(name::bytea, 'hex'), 12, '0'))::uuid $$;

INSERT INTO users (id, email, full_name)
SELECT pg_temp.id(name), name || '@example.com', 'User ' || name FROM unnest('{u1,u2,u3,u4,u5}'::text[]) name;
INSERT INTO organizations (id, type, name)
VALUES (pg_temp.id('o1'), 'COUPLE', 'First'), (pg_temp.id('o2'), 'PLANNER', 'Second');
INSERT INTO organization_members (org_id, user_id, role)
VALUES (pg_temp.id('o1'), pg_temp.id('u1'), 'Owner'), (pg_temp.id('o1'), pg_temp.id('u2'), 'MEMBER'),
       (pg_temp.id('o1'), pg_temp.id('u3'), 'viewer'), (pg_temp.id('o2'), pg_temp.id('u4'), 'member');

-- The second organization manages p1 for the first, and not p3.
INSERT INTO projects (id, owner_org_id, manager_org_id, name)
VALUES (pg_temp.id('p1'), pg_temp.id('o1'), pg_temp.id('o2'), 'Managed'),
       (pg_temp.id('p2'), pg_temp.id('o2'), NULL, 'Of the second'),
       (pg_temp.id('p3'), pg_temp.id('o1'), NULL, 'Not managed');
INSERT INTO guests (id, project_id, first_name, last_name)
VALUES (pg_temp.id('g1'), pg_temp.id('p1'), 'Ann', 'Sousa'), (pg_temp.id('g2'), pg_temp.id('p2'), 'Ann', 'Silva'),
       (pg_temp.id('g3'), pg_temp.id('p3'), 'Ann_100%', 'Sousa'), (pg_temp.id('g4'), pg_temp.id('p1'), 'Bo', NULL);
INSERT INTO guest_contacts (guest_id, email)
SELECT pg_temp.id(name), ' Ann@Example.com' FROM unnest('{g1,g2,g3}'::text[]) name;
INSERT INTO sites (id, project_id, name) VALUES (pg_temp.id('s1'), pg_temp.id('p1'), 'Site');
INSERT INTO invites (id, project_id, site_id, guest_id, token_hash)
VALUES (pg_temp.id('i1'), pg_temp.id('p1'), pg_temp.id('s1'), pg_temp.id('g1'), 'one'),
       (pg_temp.id('i4'), pg_temp.id('p1'), pg_temp.id('s1'), pg_temp.id('g4'), 'four');
INSERT INTO rsvp_forms (id, project_id, name) VALUES (pg_temp.id('f1'), pg_temp.id('p1'), 'Form'),
                                                     (pg_temp.id('f2'), pg_temp.id('p2'), 'Form');
