-- Every user signed in a few times, and somebody tried without success. $1: the reference date.
INSERT INTO login_attempts (id, created_at, user_id, identifier_hash, ip_address, user_agent, outcome, method)
SELECT md5('login_attempts ' || u.id || n)::uuid, $1 - n * interval '3 days' - u.place % 1440 * interval '1 minute', u.id,
       sha256(convert_to('demo ' || u.email, 'UTF8')), ('192.0.2.' || u.place % 250)::inet, 'Mozilla/5.0',
       (CASE WHEN (u.place + n) % 8 = 0 THEN 'BAD_CREDENTIALS' ELSE 'SUCCESS' END)::login_outcome,
       (CASE WHEN u.place % 3 = 0 THEN 'MAGIC_LINK' ELSE 'PASSWORD' END)::login_method
FROM (SELECT id, email, row_number() OVER (ORDER BY id) AS place FROM users) u
CROSS JOIN generate_series(0, 5) n
