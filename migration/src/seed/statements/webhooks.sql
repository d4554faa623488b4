-- Every third organization has something called. $1: the reference date.
INSERT INTO webhooks (id, org_id, project_id, name, url, event_types, is_active, secret_ciphertext, secret_key_id,
                      consecutive_failures, disabled_at, disabled_reason, last_success_at, created_at, updated_at)
SELECT md5('webhooks ' || owner.id)::uuid, owner.id, NULL, 'CRM', 'https://hooks.example.com/' || left(md5(owner.id::text), 12),
       ARRAY['guest.created', 'rsvp.submitted'], owner.place % 9 <> 0,
       sha256(convert_to('secret ' || owner.id, 'UTF8')) || sha256(convert_to('tag ' || owner.id, 'UTF8')), 'demo-1',
       CASE WHEN owner.place % 9 = 0 THEN 25 ELSE 0 END, CASE WHEN owner.place % 9 = 0 THEN $1 - interval '3 days' END,
       CASE WHEN owner.place % 9 = 0 THEN 'the receiver has not answered for a day' END, $1 - interval '1 hour',
       $1 - interval '150 days', $1 - interval '3 days'
FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM organizations) owner
WHERE owner.place % 3 = 0
