-- Somebody who is not there any more. $1: the reference date.
INSERT INTO erasure_ledger (id, created_at, erased_at, subject_type, subject_id, org_id, action, row_counts)
SELECT md5('erasure_ledger ' || id)::uuid, $1 - interval '30 days', $1 - interval '30 days', 'GUEST', md5('erased guest ' || id)::uuid, id,
       'DELETE', '{"guests": 1, "guest_contacts": 1}'
FROM organizations ORDER BY id LIMIT 3
