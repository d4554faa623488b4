-- A few guests wanted to know what is stored about them. $1: the reference date.
INSERT INTO data_export_requests (id, subject_type, subject_id, status, due_at, started_at, completed_at, expires_at, location,
                                  checksum, row_counts, created_at, updated_at)
SELECT md5('data_export_requests ' || id)::uuid, 'GUEST', id, (CASE WHEN place <= 2 THEN 'PENDING' ELSE 'READY' END)::export_status,
       $1 + interval '20 days', CASE WHEN place > 2 THEN $1 - interval '9 days' END, CASE WHEN place > 2 THEN $1 - interval '9 days' END,
       CASE WHEN place > 2 THEN $1 + interval '5 days' END, CASE WHEN place > 2 THEN 'exports/' || left(md5(id::text), 16) || '.json' END,
       CASE WHEN place > 2 THEN sha256(convert_to(id::text, 'UTF8')) END, CASE WHEN place > 2 THEN '{"guests": 1}'::jsonb END,
       $1 - interval '10 days', $1 - interval '9 days'
FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM guests) guest
WHERE place <= 5
