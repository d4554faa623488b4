-- The platform's defaults, and stricter ones of some organizations. $1: the reference date.
INSERT INTO data_retention_policies (id, org_id, target, age_column, retain_for, action, next_run_at, created_at, updated_at)
SELECT md5('data_retention_policies ' || target || coalesce(org::text, ''))::uuid, org, target, age_column, retain_for::interval,
       action::retention_action, $1 + interval '1 day', $1 - interval '300 days', $1 - interval '300 days'
FROM (SELECT NULL::uuid AS org, 'invite_access_logs' AS target, 'accessed_at' AS age_column, '2 years' AS retain_for, 'DELETE' AS action
      UNION ALL SELECT NULL, 'message_events', 'event_at', '1 year', 'DELETE'
      UNION ALL SELECT NULL, 'guests', 'deleted_at', '90 days', 'ANONYMIZE'
      UNION ALL SELECT id, 'invite_access_logs', 'accessed_at', '6 months', 'DELETE'
      FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM organizations) owner WHERE place % 10 = 1) policy
