-- Counts anew, for the months (of UTC) in which some days lie, who had each priced plan at the end of the month, who
-- came and who went, and what they pay a month at the plan's present price. Gives the number of rows that were others.
CREATE FUNCTION rollup_revenue(from_day date, to_day date) RETURNS bigint
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    changed bigint;
BEGIN
    -- One at a time: who counted later writes later.
    PERFORM pg_advisory_xact_lock(hashtextextended('rollup of revenue_summary', 0));
    WITH priced AS MATERIALIZED (
        -- Plans that go away meanwhile are left out instead of failing the rest.
        SELECT id, price_currency,
               CASE billing_interval WHEN 'MONTH' THEN price_amount WHEN 'YEAR' THEN price_amount / 12 ELSE 0 END AS monthly
        FROM plans WHERE price_amount IS NOT NULL
        ORDER BY id FOR KEY SHARE
    ), assigned AS MATERIALIZED (
        SELECT plan_id, true AS by_org, (coalesce(starts_at, assignment.created_at) AT TIME ZONE 'UTC') AS starts,
               (least(ends_at, org.deleted_at) AT TIME ZONE 'UTC') AS ends
        FROM org_plan_assignments assignment JOIN organizations org ON org.id = assignment.org_id
      UNION ALL
        SELECT plan_id, false, (coalesce(starts_at, assignment.created_at) AT TIME ZONE 'UTC'),
               (least(ends_at, project.deleted_at) AT TIME ZONE 'UTC')
        FROM project_plan_assignments assignment JOIN projects project ON project.id = assignment.project_id
    ), reach AS (
        -- Months outside of what is known hold nothing.
        SELECT greatest(date_trunc('month', from_day::timestamp), date_trunc('month', min(starts))) AS first,
               least(date_trunc('month', to_day::timestamp),
                     date_trunc('month', greatest(max(starts), max(ends), now() AT TIME ZONE 'UTC'))) AS last
        FROM assigned
    ), month AS (
        SELECT starts, starts + interval '1 month' AS ends
        FROM reach CROSS JOIN LATERAL generate_series(reach.first, reach.last, interval '1 month') AS starts
    ), counted AS MATERIALIZED (
        SELECT month.starts::date AS month, priced.id AS plan_id, priced.price_currency AS currency,
               count(*) FILTER (WHERE lasts AND by_org) AS active_orgs,
               count(*) FILTER (WHERE lasts AND NOT by_org) AS active_projects,
               count(*) FILTER (WHERE assigned.starts >= month.starts) AS new,
               count(*) FILTER (WHERE assigned.ends < month.ends) AS churned,
               round(count(*) FILTER (WHERE lasts) * priced.monthly, 2) AS mrr
        FROM month
        JOIN assigned ON assigned.starts < month.ends AND (assigned.ends IS NULL OR assigned.ends >= month.starts)
        JOIN priced ON priced.id = assigned.plan_id
        CROSS JOIN LATERAL (SELECT coalesce(assigned.ends >= month.ends, true) AS lasts) state
        GROUP BY 1, 2, 3, priced.monthly
    ), written AS (
        INSERT INTO revenue_summary AS summary (month, plan_id, currency, active_orgs, active_projects, new, churned, mrr)
        SELECT month, plan_id, currency, active_orgs, active_projects, new, churned, mrr
        FROM counted ORDER BY month, plan_id, currency
        ON CONFLICT (month, plan_id, currency) DO UPDATE SET
            active_orgs = EXCLUDED.active_orgs, active_projects = EXCLUDED.active_projects, new = EXCLUDED.new,
            churned = EXCLUDED.churned, mrr = EXCLUDED.mrr, computed_at = now()
        WHERE (summary.active_orgs, summary.active_projects, summary.new, summary.churned, summary.mrr)
           <> (EXCLUDED.active_orgs, EXCLUDED.active_projects, EXCLUDED.new, EXCLUDED.churned, EXCLUDED.mrr)
        RETURNING 1
    ), emptied AS (
        DELETE FROM revenue_summary summary
        WHERE summary.month BETWEEN date_trunc('month', from_day::timestamp) AND to_day
          AND NOT EXISTS (SELECT FROM counted
                          WHERE (counted.month, counted.plan_id, counted.currency)
                              = (summary.month, summary.plan_id, summary.currency))
        RETURNING 1
    )
    SELECT (SELECT count(*) FROM written) + (SELECT count(*) FROM emptied) INTO changed;
    RETURN changed;
END
$$;
