-- Rows of a range as they are sealed, in the order of their seal: version 1 of the form. Another
-- order, another text or another field is another version.
SELECT created_at, id, array_to_json(ARRAY[
           id::text,
           (extract(epoch FROM created_at) * 1000000)::bigint::text,
           actor_type::text,
           actor_user_id::text,
           actor_label,
           api_key_id::text,
           ip_address::text,
           user_agent,
           request_id::text,
           session_id::text,
           reason,
           org_id::text,
           project_id::text,
           category::text,
           action::text,
           target_type,
           target_id::text,
           target_label,
           changed_fields::text,
           previous_values::text,
           new_values::text,
           metadata::text
       ]) AS fields
FROM audit_entries
WHERE (created_at, id) >= ($1, $2) AND (created_at, id) < ($3, $4)
  -- What the planner needs to leave out whole months.
  AND created_at >= $1 AND created_at <= $3
ORDER BY created_at, id
LIMIT $5
