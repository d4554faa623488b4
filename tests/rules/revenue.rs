//! What plans bring by month.

use chrono::Duration;
use entity::{ViolationKind::*, analytics::rollup, prelude::*};
use rust_decimal::Decimal;

use crate::world::{World, date, roll_up};

/// What the rollup says of January 2026 to this month.
async fn until(world: &World, month: u32) -> i64 {
    let (first, last) = (date(2026, 1, 15), date(2026, month, 1));
    roll_up(&world.db, async |session| {
        rollup::revenue(session, first, last).await
    })
    .await
}

/// The months of a plan, in their order.
async fn months_of(world: &World, code: &str) -> Vec<revenue_summary::Model> {
    let plan = Plan::find()
        .filter(plan::Column::Code.eq(code))
        .one(&world.db)
        .await
        .unwrap()
        .unwrap();
    let months = RevenueSummary::find()
        .of_plan(plan.id)
        .between(date(2026, 1, 1), date(2026, 12, 1));
    months
        .order_by_asc(revenue_summary::Column::Month)
        .all(&world.db)
        .await
        .unwrap()
}

fn money(amount: i64) -> Decimal {
    Decimal::new(amount * 100, 2)
}

#[tokio::test]
async fn revenue_is_what_the_plans_of_the_month_bring() {
    let world = World::new().await;
    world.ok("INSERT INTO plans (code, name, price_amount, price_currency, billing_interval) VALUES \
              ('M', 'Monthly', 20, 'EUR', 'MONTH'), ('Y', 'Yearly', 120, 'EUR', 'YEAR'), ('F', 'Free', NULL, NULL, NULL)").await;
    for (kind, owner, plan, period) in [
        ("org", "{org}", "M", "'2026-01-10', '2026-03-05'"),
        ("org", "{their_org}", "Y", "'2026-02-01', NULL"),
        ("project", "{project}", "F", "'2025-01-01', NULL"),
    ] {
        world.ok(&format!("INSERT INTO {kind}_plan_assignments ({kind}_id, plan_id, starts_at, ends_at) SELECT '{owner}', id, {period} FROM plans WHERE code = '{plan}'")).await;
    }
    assert_eq!(until(&world, 3).await, 8);
    assert_eq!(until(&world, 3).await, 0);
    let of = async |code: &str| {
        let months = months_of(&world, code).await.into_iter();
        months
            .map(|month| {
                (
                    month.currency,
                    month.active_orgs,
                    month.new,
                    month.churned,
                    month.mrr,
                )
            })
            .collect::<Vec<_>>()
    };
    let eur = || "EUR".to_owned();
    assert_eq!(
        of("M").await,
        [
            (eur(), 1, 1, 0, money(20)),
            (eur(), 1, 0, 0, money(20)),
            (eur(), 0, 0, 1, money(0))
        ]
    );
    assert_eq!(
        of("Y").await,
        [(eur(), 1, 1, 0, money(10)), (eur(), 1, 0, 0, money(10))]
    );
    assert_eq!(of("F").await.len(), 3);
    world
        .ok("UPDATE plans SET price_currency = 'USD' WHERE code = 'Y'")
        .await;
    assert_eq!(until(&world, 3).await, 4);
    for (rule, change) in [
        ("check_plans_price", "price_amount = -1"),
        ("check_plans_price", "price_currency = 'eur'"),
        ("check_plans_price", "billing_interval = NULL"),
    ] {
        world
            .refused(
                Check,
                rule,
                &format!("UPDATE plans SET {change} WHERE code = 'M'"),
            )
            .await;
    }
    world
        .refused(
            Check,
            "check_revenue_summary_month",
            "UPDATE revenue_summary SET month = '2026-01-02'",
        )
        .await;
}

#[tokio::test]
async fn of_several_plans_the_one_that_is_had_counts() {
    let world = World::new().await;
    world.ok("INSERT INTO plans (code, name) SELECT code, code FROM unnest(ARRAY['open', 'months', 'days', 'lower', 'last', 'older']) code").await;
    for (number, (plan, period, created)) in (1..).zip([
        ("open", "NULL, NULL", "2026-01-20"),
        ("months", "'2026-01-10', '2026-03-01'", "2026-01-01"),
        ("days", "'2026-02-10', '2026-02-20'", "2026-01-01"),
        ("lower", "'2026-04-01', NULL", "2026-01-02"),
        ("last", "'2026-04-01', 'infinity'", "2026-01-02"),
        ("older", "'2026-04-01', NULL", "2026-01-01"),
    ]) {
        world.ok(&format!("INSERT INTO org_plan_assignments (id, org_id, plan_id, starts_at, ends_at, created_at) SELECT '00000000-0000-4000-8000-00000000000{number}', '{{org}}', id, {period}, '{created}' FROM plans WHERE code = '{plan}'")).await;
    }
    until(&world, 4).await;
    for (month, code) in [(1, "months"), (2, "months"), (3, "open"), (4, "last")] {
        let next = date(2026, month + 1, 1).and_hms_opt(0, 0, 0).unwrap();
        let end = next.and_utc() - Duration::microseconds(1);
        let plan = Plan::live().current_of_org(world.ours.org, end);
        let plan = plan.one(&world.db).await.unwrap().unwrap();
        assert_eq!(plan.code, code);
        let active = RevenueSummary::find()
            .between(date(2026, month, 1), date(2026, month, 1))
            .filter(revenue_summary::Column::ActiveOrgs.gt(0));
        let active = active.all(&world.db).await.unwrap().into_iter();
        let active: Vec<_> = active
            .map(|month| (month.plan_id, month.active_orgs))
            .collect();
        assert_eq!(active, [(plan.id, 1)], "{code}");
    }
    let open = months_of(&world, "open").await.into_iter();
    let open: Vec<_> = open.map(|month| (month.month, month.new)).collect();
    assert_eq!(open, [(date(2026, 1, 1), 1), (date(2026, 3, 1), 0)]);
}

#[tokio::test]
async fn what_is_removed_counts_until_then() {
    let world = World::new().await;
    world.ok("INSERT INTO plans (code, name, price_amount, price_currency, billing_interval) VALUES ('M', 'Monthly', 20, 'EUR', 'MONTH')").await;
    for (kind, owner) in [
        ("org", "{org}"),
        ("org", "{their_org}"),
        ("project", "{project}"),
    ] {
        world.ok(&format!("INSERT INTO {kind}_plan_assignments ({kind}_id, plan_id, starts_at) SELECT '{owner}', id, '2026-01-01' FROM plans")).await;
    }
    let all = async || {
        let months = months_of(&world, "M").await.into_iter();
        months
            .map(|month| {
                (
                    month.active_orgs,
                    month.active_projects,
                    month.new,
                    month.churned,
                    month.mrr,
                )
            })
            .collect::<Vec<_>>()
    };
    let january = (2, 1, 3, 0, money(60));
    let later = (2, 1, 0, 0, money(60));
    assert_eq!(until(&world, 5).await, 5);
    assert_eq!(all().await, [january, later, later, later, later]);

    for removal in [
        "UPDATE organizations SET deleted_at = '2026-02-10' WHERE id = '{their_org}'",
        "UPDATE projects SET deleted_at = '2026-03-10' WHERE id = '{project}'",
        "UPDATE plans SET deleted_at = '2026-04-10'",
    ] {
        world.ok(removal).await;
    }
    assert_eq!(until(&world, 5).await, 4);
    assert_eq!(
        all().await,
        [
            january,
            (1, 1, 0, 1, money(40)),
            (1, 0, 0, 1, money(20)),
            (0, 0, 0, 1, money(0)),
        ]
    );
}
