-- A quarrel about a bill. $1: the reference date.
INSERT INTO legal_holds (id, subject_type, subject_id, reason, created_at, updated_at)
SELECT md5('legal_holds ' || id)::uuid, 'ORGANIZATION', id, 'An invoice is disputed', $1 - interval '40 days', $1 - interval '40 days'
FROM organizations ORDER BY id DESC LIMIT 1
