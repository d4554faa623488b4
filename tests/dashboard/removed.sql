-- Some rows of every kind are removed, with what goes with them.
UPDATE guests SET deleted_at = now()
FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM guests) AS numbered
WHERE numbered.id = guests.id AND n % 9 = 0;
DELETE FROM seating_assignments USING guests WHERE guests.id = guest_id AND guests.deleted_at IS NOT NULL;
UPDATE invites SET deleted_at = now(), revoked_at = now()
FROM guests WHERE guests.id = guest_id AND guests.deleted_at IS NOT NULL;
UPDATE rsvp_submissions SET deleted_at = now() FROM guests WHERE guests.id = guest_id AND guests.deleted_at IS NOT NULL;

UPDATE guest_contacts SET deleted_at = now()
FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM guest_contacts) AS numbered
WHERE numbered.id = guest_contacts.id AND n % 7 = 0;
UPDATE guest_groups SET deleted_at = now()
FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM guest_groups) AS numbered
WHERE numbered.id = guest_groups.id AND n % 11 = 0;
UPDATE guest_tags SET deleted_at = now()
FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM guest_tags) AS numbered
WHERE numbered.id = guest_tags.id AND n % 5 = 0;
UPDATE photo_uploads SET deleted_at = now()
FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM photo_uploads) AS numbered
WHERE numbered.id = photo_uploads.id AND n % 4 = 0;
UPDATE rsvp_submissions SET deleted_at = now()
FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM rsvp_submissions) AS numbered
WHERE numbered.id = rsvp_submissions.id AND n % 13 = 0;

UPDATE sites SET deleted_at = now()
FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM sites) AS numbered
WHERE numbered.id = sites.id AND n % 10 = 0;
UPDATE invites SET deleted_at = now(), revoked_at = now()
FROM sites WHERE sites.id = site_id AND sites.deleted_at IS NOT NULL;

UPDATE events SET deleted_at = now()
FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM events) AS numbered
WHERE numbered.id = events.id AND n % 6 = 0;
UPDATE floor_plans SET deleted_at = now()
FROM events WHERE events.id = event_id AND events.deleted_at IS NOT NULL;
UPDATE seating_tables SET deleted_at = now()
FROM floor_plans WHERE floor_plans.id = floor_plan_id AND floor_plans.deleted_at IS NOT NULL;
UPDATE seating_tables SET deleted_at = now()
FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM seating_tables) AS numbered
WHERE numbered.id = seating_tables.id AND n % 8 = 0;

-- The first question of some forms, which is the one that tells who attends, and some forms whole.
UPDATE rsvp_questions SET deleted_at = now()
FROM (
    SELECT first.id, row_number() OVER (ORDER BY first.id) AS n
    FROM (SELECT DISTINCT ON (form_id) id FROM rsvp_questions ORDER BY form_id, sort_order, id) AS first
) AS numbered
WHERE numbered.id = rsvp_questions.id AND n % 6 = 0;
UPDATE rsvp_forms SET deleted_at = now()
FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM rsvp_forms) AS numbered
WHERE numbered.id = rsvp_forms.id AND n % 7 = 0;
UPDATE rsvp_questions SET deleted_at = now()
FROM rsvp_forms WHERE rsvp_forms.id = form_id AND rsvp_forms.deleted_at IS NOT NULL;
UPDATE rsvp_submissions SET deleted_at = now()
FROM rsvp_forms WHERE rsvp_forms.id = form_id AND rsvp_forms.deleted_at IS NOT NULL;
