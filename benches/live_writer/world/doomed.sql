-- Rows that one client of the writer may delete.
SELECT id, kind
FROM (SELECT g.id, 'guests' AS kind, row_number() OVER (ORDER BY md5(g.id::text)) AS nth
      FROM parts p JOIN guests g ON g.project_id = p.id
      WHERE part = 'busy' AND abs(hashtext(g.id::text)) % 10 >= 8
        AND CASE WHEN n = 1 THEN abs(hashtext(g.id::text)) / 10 ELSE n / 2 END % $2 = $1
      UNION ALL
      SELECT x.id, kind, row_number() OVER (PARTITION BY kind ORDER BY x.id)
      FROM parts p
      JOIN (SELECT id, project_id, 'events' AS kind FROM events
            UNION ALL SELECT id, project_id, 'sites' FROM sites
            UNION ALL SELECT id, project_id, 'rsvp_forms' FROM rsvp_forms
            UNION ALL SELECT id, project_id, 'messaging_campaigns' FROM messaging_campaigns
            UNION ALL SELECT id, project_id, 'guest_tags' FROM guest_tags
            UNION ALL SELECT id, project_id, 'guest_groups' FROM guest_groups) x ON x.project_id = p.id
      WHERE part = 'demolition' AND n / 10 % $2 = $1) candidates
WHERE nth <= CASE kind WHEN 'guests' THEN 400 ELSE 100 END
ORDER BY kind, nth
