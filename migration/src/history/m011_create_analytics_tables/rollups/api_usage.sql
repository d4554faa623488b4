-- Adds up how often each key was used on each of the days into api_usage_stats. Says how many rows it
-- wrote.
CREATE FUNCTION roll_up_api_usage(first_day date, last_day date) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    since timestamptz := first_day::timestamp AT TIME ZONE 'UTC';
    until timestamptz := (last_day + 1)::timestamp AT TIME ZONE 'UTC';
    changed bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('api_usage_stats'));
    WITH used AS (
        SELECT (window_start AT TIME ZONE 'UTC')::date AS day, window_start, window_kind, api_key_id, org_id,
               sum(request_count) AS requests, sum(rejected_count) AS rejected, sum(error_count) AS errors
        FROM api_key_usage
        WHERE window_start >= since AND window_start < until AND window_kind IN ('DAY', 'MINUTE')
        GROUP BY window_start, window_kind, api_key_id, org_id
    ), counted AS (
        SELECT day, api_key_id, org_id,
               coalesce(sum(requests) FILTER (WHERE window_kind = 'DAY'), 0)::bigint AS request_count,
               coalesce(sum(rejected) FILTER (WHERE window_kind = 'DAY'), 0)::bigint AS rejected_count,
               coalesce(sum(errors) FILTER (WHERE window_kind = 'DAY'), 0)::bigint AS error_count,
               coalesce(max(requests) FILTER (WHERE window_kind = 'MINUTE'), 0)::bigint AS peak_per_minute
        FROM used
        GROUP BY day, api_key_id, org_id
    ), gone AS (
        DELETE FROM api_usage_stats s
        WHERE s.day BETWEEN first_day AND last_day
          AND NOT EXISTS (SELECT FROM counted c WHERE (c.day, c.api_key_id) = (s.day, s.api_key_id))
        RETURNING 1
    ), written AS (
        INSERT INTO api_usage_stats AS s
        SELECT c.* FROM counted c
        ON CONFLICT (day, api_key_id) DO UPDATE SET
            (org_id, request_count, rejected_count, error_count, peak_per_minute, computed_at) =
            (EXCLUDED.org_id, EXCLUDED.request_count, EXCLUDED.rejected_count, EXCLUDED.error_count, EXCLUDED.peak_per_minute, now())
        WHERE to_jsonb(s) - 'computed_at' IS DISTINCT FROM to_jsonb(EXCLUDED) - 'computed_at'
        RETURNING 1
    )
    SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM written) INTO changed;
    RETURN changed;
END
$$;
