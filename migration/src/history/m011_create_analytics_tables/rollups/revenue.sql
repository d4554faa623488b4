-- Counts who had which plan at the end of each of the months, or now in this one, and what that brings a
-- month, into revenue_summary. Says how many rows it wrote. Of several plans the one that began last is had;
-- the removal of a plan, or of who has it, ends it. A plan without a price brings nothing in the currency XXX.
CREATE FUNCTION roll_up_revenue(first_month date, last_month date) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    changed bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('revenue_summary'));
    WITH month AS (
        SELECT first::date AS month, first AT TIME ZONE 'UTC' AS begins,
               (first + interval '1 month') AT TIME ZONE 'UTC' AS ends,
               least((first + interval '1 month' - interval '1 microsecond') AT TIME ZONE 'UTC', now()) AS seen
        FROM generate_series(date_trunc('month', first_month::timestamp), date_trunc('month', last_month::timestamp), interval '1 month') first
    ), given AS (
        SELECT true AS is_org, a.org_id AS owner_id, o.deleted_at, a.plan_id, a.starts_at, a.ends_at, a.created_at, a.id
        FROM org_plan_assignments a JOIN organizations o ON o.id = a.org_id
      UNION ALL
        SELECT false, a.project_id, o.deleted_at, a.plan_id, a.starts_at, a.ends_at, a.created_at, a.id
        FROM project_plan_assignments a JOIN projects o ON o.id = a.project_id
    ), assignment AS (
        SELECT g.is_org, g.owner_id, g.plan_id, coalesce(g.starts_at, g.created_at, '-infinity') AS starts_at,
               least(g.ends_at, g.deleted_at, p.deleted_at, 'infinity') AS ends_at,
               row_number() OVER (PARTITION BY g.is_org, g.owner_id ORDER BY g.starts_at NULLS FIRST, g.created_at, g.id) AS place
        FROM given g JOIN plans p ON p.id = g.plan_id
    ), held AS (
        SELECT month.month, a.plan_id, a.is_org,
               a.starts_at >= month.begins AND a.starts_at < month.ends AS has_begun,
               a.ends_at >= month.begins AND a.ends_at < month.ends AS has_ended,
               a.place = max(a.place) FILTER (WHERE a.starts_at <= month.seen AND a.ends_at > month.seen)
                         OVER (PARTITION BY month.month, a.is_org, a.owner_id) AS is_active
        FROM month JOIN assignment a ON a.starts_at < month.ends AND a.ends_at >= greatest(month.begins, a.starts_at)
    ), counted AS (
        SELECT h.month, p.id AS plan_id, coalesce(p.price_currency, 'XXX') AS currency,
               count(*) FILTER (WHERE h.is_active AND h.is_org)::integer AS active_orgs,
               count(*) FILTER (WHERE h.is_active AND NOT h.is_org)::integer AS active_projects,
               count(*) FILTER (WHERE h.has_begun)::integer AS new,
               count(*) FILTER (WHERE h.has_ended)::integer AS churned,
               round(count(*) FILTER (WHERE h.is_active) * coalesce(CASE p.billing_interval
                   WHEN 'MONTH' THEN p.price_amount WHEN 'YEAR' THEN p.price_amount / 12 ELSE 0 END, 0), 2)::numeric(14,2) AS mrr
        FROM held h JOIN plans p ON p.id = h.plan_id
        WHERE h.has_begun OR h.has_ended OR h.is_active
        GROUP BY h.month, p.id
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
