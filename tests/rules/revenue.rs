//! What plans bring by month.

use entity::{ViolationKind::*, analytics::rollup, prelude::*};
use rust_decimal::Decimal;

use crate::world::{World, date, roll_up};

#[tokio::test]
async fn revenue_is_what_the_plans_of_the_month_bring() {
    let world = World::new().await;
    world.ok("INSERT INTO plans (code, name, price_amount, price_currency, billing_interval) VALUES \
              ('M', 'Monthly', 20, 'EUR', 'MONTH'), ('Y', 'Yearly', 120, 'EUR', 'YEAR'), ('F', 'Free', NULL, NULL, NULL)").await;
    for (plan, starts, ends) in [
        ("M", "2026-01-10", "'2026-03-05'"),
        ("Y", "2026-02-01", "NULL"),
        ("F", "2025-01-01", "NULL"),
    ] {
        world.ok(&format!("INSERT INTO org_plan_assignments (org_id, plan_id, starts_at, ends_at) SELECT '{{org}}', id, '{starts}', {ends} FROM plans WHERE code = '{plan}'")).await;
    }
    let (first, last) = (date(2026, 1, 15), date(2026, 3, 1));
    let again = async || {
        roll_up(&world.db, async |session| {
            rollup::revenue(session, first, last).await
        })
        .await
    };
    assert_eq!(again().await, 8);
    assert_eq!(again().await, 0);
    let of = async |code: &str| {
        let plan = Plan::find()
            .filter(plan::Column::Code.eq(code))
            .one(&world.db)
            .await
            .unwrap()
            .unwrap();
        let months = RevenueSummary::find()
            .of_plan(plan.id)
            .between(date(2026, 1, 1), last);
        let months = months
            .order_by_asc(revenue_summary::Column::Month)
            .all(&world.db)
            .await
            .unwrap();
        months
            .into_iter()
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
    let money = |amount: i64| Decimal::new(amount * 100, 2);
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
    assert_eq!(again().await, 4);
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
