-- Every fifth user has read enough. $1: the reference date.
INSERT INTO announcement_dismissals (announcement_id, user_id, created_at)
SELECT a.id, u.id, $1 - interval '1 day'
FROM announcements a
JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM users) u ON u.place % 5 = 1
WHERE a.is_dismissible
