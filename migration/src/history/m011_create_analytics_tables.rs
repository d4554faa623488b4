//! Figures that are kept ready: per day and organization, per user, per event, per month and plan,
//! per day and API key. Plans get a price.
//!
//! The figures are made by functions that can be run again at any time. `down` drops them, and the
//! prices, for good.

mod tables;

use sea_orm_migration::prelude::DeriveMigrationName;
use sea_query::{Alias, ConditionalStatement, Expr, ExprTrait, Index};

use super::Revision;
use crate::ddl::{
    Check, ColumnExt, Enum, Fresh, Step, Trigger, add_column, comments, create_enums,
    create_functions, create_index_concurrently, custom, decimal, drop_column, drop_enum,
    drop_functions, drop_index_concurrently, drop_trigger, text, touched, withhold,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

/// Prices stand on plans, which are watched already; figures are nobody's deed.
#[allow(dead_code)]
const AUDITED: [&str; 0] = [];

const ENUMS: &[Enum] = &[(
    "billing_interval",
    &["MONTH", "YEAR", "ONCE"],
    "How often a plan's price is paid.",
)];

const FILES: [(&[&str], &str); 7] = [
    (
        &["hand_over_event_analytics()"],
        include_str!("m011_create_analytics_tables/hand_over.sql"),
    ),
    (
        &["rollup_daily_stats(from_day date, to_day date)"],
        include_str!("m011_create_analytics_tables/rollup_daily_stats.sql"),
    ),
    (
        &["rollup_user_activity(from_day date, to_day date)"],
        include_str!("m011_create_analytics_tables/rollup_user_activity.sql"),
    ),
    (
        &["rollup_event_analytics(from_day date, to_day date)"],
        include_str!("m011_create_analytics_tables/rollup_event_analytics.sql"),
    ),
    (
        &["rollup_revenue(from_day date, to_day date)"],
        include_str!("m011_create_analytics_tables/rollup_revenue.sql"),
    ),
    (
        &["rollup_api_usage(from_day date, to_day date)"],
        include_str!("m011_create_analytics_tables/rollup_api_usage.sql"),
    ),
    (
        &["days_changed_since(moment timestamptz)"],
        include_str!("m011_create_analytics_tables/days_changed_since.sql"),
    ),
];

/// A plan has a whole price or none.
#[rustfmt::skip]
const CHECKS: [Check; 3] = [
    Check { table: "plans", name: "check_plans_price_amount", rule: "price_amount >= 0", columns: &["price_amount"] },
    Check { table: "plans", name: "check_plans_price_currency", rule: "price_currency ~ '^[A-Z]{3}$'", columns: &["price_currency"] },
    Check { table: "plans", name: "check_plans_price", rule: "num_nonnulls(price_amount, price_currency, billing_interval) IN (0, 3)", columns: &["price_amount", "price_currency", "billing_interval"] },
];

/// What happened on a day is found by its time. Name, table, column, whether some rows have none.
const INDEXES: [(&str, &str, &str, bool); 5] = [
    ("idx_guests_created_at", "guests", "created_at", false),
    ("idx_invites_created_at", "invites", "created_at", false),
    (
        "idx_check_in_records_checked_in_at",
        "check_in_records",
        "checked_in_at",
        false,
    ),
    (
        "idx_message_events_event_at",
        "message_events",
        "event_at",
        false,
    ),
    (
        "idx_photo_uploads_moderated_at",
        "photo_uploads",
        "moderated_at",
        true,
    ),
];

const COMMENTS: &str = include_str!("m011_create_analytics_tables/comments.txt");
const HAND_OVER: &str = "hand_over_event_analytics";

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let tables = tables::all();
        let mut steps = create_enums(ENUMS);
        steps.extend(tables.iter().flat_map(Fresh::create));
        for (names, file) in FILES {
            steps.extend(create_functions(names, file));
        }
        steps.extend(
            FILES
                .iter()
                .skip(1)
                .flat_map(|(names, _)| names.iter().map(|name| withhold(name))),
        );
        steps.extend([
            add_column("plans", decimal("price_amount", 12, 2).optional()),
            add_column("plans", text("price_currency").optional()),
            add_column(
                "plans",
                custom("billing_interval", "billing_interval").optional(),
            ),
        ]);
        steps.extend(CHECKS.map(Check::step));
        steps.extend(tables.iter().flat_map(Fresh::refer));
        steps.extend(tables::NAMES.map(touched));
        steps.push(
            Trigger::after(HAND_OVER, "projects", "UPDATE OF owner_org_id")
                .when("OLD.owner_org_id <> NEW.owner_org_id")
                .each_row("hand_over_event_analytics()"),
        );
        steps.extend(INDEXES.map(create_index));
        steps.extend(comments(COMMENTS));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = INDEXES
            .iter()
            .rev()
            .map(|(name, table, ..)| drop_index_concurrently(*name, table))
            .collect();
        steps.push(drop_trigger(HAND_OVER, "projects"));
        steps.extend(tables::all().iter().rev().flat_map(Fresh::drop));
        steps.extend(
            FILES
                .iter()
                .rev()
                .flat_map(|(names, _)| drop_functions(names)),
        );
        steps.extend(CHECKS.iter().rev().map(Check::lift));
        for column in ["billing_interval", "price_currency", "price_amount"] {
            steps.push(drop_column("plans", column));
        }
        steps.extend(ENUMS.iter().map(|(name, ..)| drop_enum(name)));
        steps
    }
}

fn create_index(
    (name, table, column, is_sparse): (&'static str, &'static str, &'static str, bool),
) -> Step {
    let mut index = Index::create();
    index.col(Alias::new(column));
    if is_sparse {
        index.and_where(Expr::col(Alias::new(column)).is_not_null());
    }
    create_index_concurrently(name, table, index)
}
