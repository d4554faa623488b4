-- Sums up anew the calls of each key on some days (of UTC), and gives the number of rows that were others. Counters may
-- be dropped when they are old; the sums of their days stay.
CREATE FUNCTION rollup_api_usage(from_day date, to_day date) RETURNS bigint
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    since timestamptz := from_day::timestamp AT TIME ZONE 'UTC';
    until timestamptz := (to_day + 1)::timestamp AT TIME ZONE 'UTC';
    changed bigint;
BEGIN
    -- One at a time: who counted later writes later.
    PERFORM pg_advisory_xact_lock(hashtextextended('rollup of api_usage_stats', 0));
    WITH stretch AS (
        SELECT (window_start AT TIME ZONE 'UTC')::date AS day, api_key_id, window_kind, window_start,
               sum(request_count) AS requests, sum(rejected_count) AS rejected, sum(error_count) AS errors
        FROM api_key_usage
        WHERE window_start >= since AND window_start < until
        GROUP BY 1, 2, 3, 4
    ), kind AS (
        SELECT day, api_key_id, window_kind, sum(requests) AS requests, sum(rejected) AS rejected, sum(errors) AS errors,
               max(requests) FILTER (WHERE window_kind = 'MINUTE') AS peak
        FROM stretch GROUP BY 1, 2, 3
    ), day AS (
        -- Every kind of window counts the same calls, as far as it is kept: the largest sum is the whole.
        SELECT day, api_key_id, max(requests)::bigint AS requests, max(rejected)::bigint AS rejected,
               max(errors)::bigint AS errors, coalesce(max(peak), 0)::bigint AS peak
        FROM kind GROUP BY 1, 2
    ), key AS MATERIALIZED (
        -- Keys that go away meanwhile are left out instead of failing the rest.
        SELECT id, org_id FROM api_keys WHERE id IN (SELECT api_key_id FROM day) ORDER BY id FOR KEY SHARE
    ), written AS (
        INSERT INTO api_usage_stats AS stats (
            day, api_key_id, org_id, request_count, rejected_count, error_count, peak_per_minute)
        SELECT day.day, key.id, key.org_id, day.requests, day.rejected, day.errors, day.peak
        FROM day JOIN key ON key.id = day.api_key_id
        ORDER BY 1, 2
        ON CONFLICT (day, api_key_id) DO UPDATE SET
            org_id = EXCLUDED.org_id, request_count = EXCLUDED.request_count, rejected_count = EXCLUDED.rejected_count,
            error_count = EXCLUDED.error_count, peak_per_minute = EXCLUDED.peak_per_minute, computed_at = now()
        WHERE (stats.org_id, stats.request_count, stats.rejected_count, stats.error_count, stats.peak_per_minute)
           <> (EXCLUDED.org_id, EXCLUDED.request_count, EXCLUDED.rejected_count, EXCLUDED.error_count, EXCLUDED.peak_per_minute)
        RETURNING 1
    )
    SELECT count(*) INTO changed FROM written;
    RETURN changed;
END
$$;
