-- A few guests want to be forgotten; one request was turned down. $1: the reference date.
INSERT INTO data_deletion_requests (id, subject_type, subject_id, legal_basis, status, verified_at, due_at, created_at, updated_at)
SELECT md5('data_deletion_requests ' || id)::uuid, 'GUEST', id, 'CONSENT_WITHDRAWN',
       (CASE place WHEN 1 THEN 'REJECTED' WHEN 2 THEN 'APPROVED' ELSE 'PENDING' END)::erasure_status,
       CASE place WHEN 2 THEN $1 - interval '4 days' END, $1 + interval '25 days', $1 - interval '5 days', $1 - interval '4 days'
FROM (SELECT id, row_number() OVER (ORDER BY id DESC) AS place FROM guests) guest
WHERE place <= 4
