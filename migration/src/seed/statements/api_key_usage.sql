-- Ten days of use of each key that works. $1: the reference date.
INSERT INTO api_key_usage (api_key_id, org_id, window_start, window_kind, request_count, rejected_count, error_count)
SELECT k.id, k.org_id, date_bin(kind.length, $1 - n * kind.length, '2000-01-01 00:00+00'), kind.name::api_key_window_kind,
       kind.requests + n * 3, CASE WHEN n = 3 THEN 5 ELSE 0 END, n % 2
FROM api_keys k
CROSS JOIN (VALUES ('DAY', interval '1 day', 240), ('HOUR', interval '1 hour', 20), ('MINUTE', interval '1 minute', 2)) kind (name, length, requests)
CROSS JOIN generate_series(1, 10) n
WHERE k.revoked_at IS NULL
