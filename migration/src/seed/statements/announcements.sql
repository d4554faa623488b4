-- $1: the reference date.
INSERT INTO announcements (id, title, body, severity, audience, audience_filter, starts_at, ends_at, is_dismissible, created_at, updated_at)
SELECT md5('announcements ' || title)::uuid, title, body, severity::announcement_severity, audience::announcement_audience,
       filter::jsonb, $1 - interval '2 days', $1 + interval '20 days', severity <> 'CRITICAL', $1 - interval '3 days', $1 - interval '3 days'
FROM (VALUES ('The photo wall is here', 'Guests can upload pictures now.', 'INFO', 'ALL', NULL),
             ('Maintenance on Sunday', 'Nothing can be changed for an hour.', 'CRITICAL', 'ALL', NULL),
             ('More projects for planners', 'The limit was raised.', 'INFO', 'ORG_TYPE', '["PLANNER"]')
     ) news (title, body, severity, audience, filter)
