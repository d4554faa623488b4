-- Counts who had which plan at the end of each of the months, or now in this one, and what that brings a
-- month, into revenue_summary. Says how many rows it wrote. A plan without a price brings nothing in the
-- currency XXX.
CREATE FUNCTION roll_up_revenue(first_month date, last_month date) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    changed bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('revenue_summary'));
    WITH month AS (
        SELECT first::date AS month, first AT TIME ZONE 'UTC' AS begins,
               (first + interval '1 month') AT TIME ZONE 'UTC' AS ends,
               least((first + interval '1 month') AT TIME ZONE 'UTC', now()) AS seen
        FROM generate_series(date_trunc('month', first_month::timestamp), date_trunc('month', last_month::timestamp), interval '1 month') first
    ), assignment AS (
        SELECT plan_id, coalesce(starts_at, created_at, '-infinity') AS starts_at, ends_at, true AS is_org FROM org_plan_assignments
      UNION ALL
        SELECT plan_id, coalesce(starts_at, created_at, '-infinity'), ends_at, false FROM project_plan_assignments
    ), counted AS (
        SELECT month.month, p.id AS plan_id, coalesce(p.price_currency, 'XXX') AS currency,
               count(*) FILTER (WHERE active.is_so AND a.is_org)::integer AS active_orgs,
               count(*) FILTER (WHERE active.is_so AND NOT a.is_org)::integer AS active_projects,
               count(*) FILTER (WHERE a.starts_at >= month.begins AND a.starts_at < month.ends)::integer AS new,
               count(*) FILTER (WHERE a.ends_at >= month.begins AND a.ends_at < month.ends)::integer AS churned,
               round(count(*) FILTER (WHERE active.is_so) * coalesce(CASE p.billing_interval
                   WHEN 'MONTH' THEN p.price_amount WHEN 'YEAR' THEN p.price_amount / 12 ELSE 0 END, 0), 2)::numeric(14,2) AS mrr
        FROM month
        JOIN assignment a ON a.starts_at < month.ends AND (a.ends_at IS NULL OR a.ends_at >= month.begins)
        JOIN plans p ON p.id = a.plan_id
        CROSS JOIN LATERAL (SELECT a.starts_at <= month.seen AND (a.ends_at IS NULL OR a.ends_at > month.seen) AS is_so) active
        GROUP BY month.month, p.id
    ), gone AS (
        DELETE FROM revenue_summary r
        WHERE r.month IN (SELECT month FROM month)
          AND NOT EXISTS (SELECT FROM counted c WHERE (c.month, c.plan_id, c.currency) = (r.month, r.plan_id, r.currency))
        RETURNING 1
    ), written AS (
        INSERT INTO revenue_summary AS r
        SELECT c.* FROM counted c
        ON CONFLICT (month, plan_id, currency) DO UPDATE SET
            (active_orgs, active_projects, new, churned, mrr, computed_at) =
            (EXCLUDED.active_orgs, EXCLUDED.active_projects, EXCLUDED.new, EXCLUDED.churned, EXCLUDED.mrr, now())
        WHERE to_jsonb(r) - 'computed_at' IS DISTINCT FROM to_jsonb(EXCLUDED) - 'computed_at'
        RETURNING 1
    )
    SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM written) INTO changed;
    RETURN changed;
END
$$;
