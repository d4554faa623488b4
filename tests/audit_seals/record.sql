WITH said AS MATERIALIZED (
    SELECT set_config('app.current_user_id', $1::text, true), set_config('app.api_key_id', $1::text, true),
           set_config('app.ip_address', '192.0.2.7', true), set_config('app.user_agent', 'a browser', true),
           set_config('app.request_id', 'request 1', true), set_config('app.session_id', 'session 1', true),
           set_config('app.reason', 'since it is so', true)
)
SELECT audit_record('VIEWED', 'GUESTS', 'guests', $1::uuid, 'a guest', $1::uuid, $1::uuid,
                    '{"a": [1, null, "ü"]}', 'to see', 'a user')
FROM said
