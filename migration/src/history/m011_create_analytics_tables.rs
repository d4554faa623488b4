//! Answers what happened, without reading all of it again: figures by day, user, event, plan and key.
//!
//! `down` cannot bring back the prices of plans, and so it asks for consent when there are any. All
//! other figures can be worked out anew.

mod tables;

use sea_orm_migration::prelude::DeriveMigrationName;
use sea_query::{Alias, Index};

use super::Revision;
use crate::ddl::{
    Audited, Check, ColumnExt, Reference, Step, add_column, audited, comments, create_enum,
    create_functions, create_index_concurrently, create_indexes, custom, decimal, drop_column,
    drop_enum, drop_functions, drop_index_concurrently, drop_table, remove_comments, text,
    type_comments,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

const INTERVALS: [&str; 3] = ["MONTH", "YEAR", "ONCE"];

const PRICE: Check = Check {
    table: "plans",
    name: "check_plans_price",
    rule: "num_nonnulls(price_amount, price_currency, billing_interval) IN (0, 3) AND (price_amount IS NULL OR price_amount >= 0 AND price_currency ~ '^[A-Z]{3}$')",
    columns: &["price_amount", "price_currency", "billing_interval"],
};

/// By day: what a daily rollup reads of tables that grow.
const INDEXES: [(&str, &str, &str); 5] = [
    ("idx_guests_created_at", "guests", "created_at"),
    ("idx_invites_created_at", "invites", "created_at"),
    ("idx_message_jobs_created_at", "message_jobs", "created_at"),
    (
        "idx_check_in_records_checked_in_at",
        "check_in_records",
        "checked_in_at",
    ),
    (
        "idx_photo_uploads_moderated_at",
        "photo_uploads",
        "moderated_at",
    ),
];

/// In the order in which they are made.
const TABLES: [&str; 5] = [
    "daily_stats",
    "user_activity_summary",
    "event_analytics",
    "revenue_summary",
    "api_usage_stats",
];

const FUNCTIONS: &[&str] = &[
    "roll_up_days(first_day date, last_day date)",
    "roll_up_events()",
    "roll_up_users()",
    "roll_up_revenue(first_month date, last_month date)",
    "roll_up_api_usage(first_day date, last_day date)",
];
const FUNCTION_FILE: &str = concat!(
    include_str!("m011_create_analytics_tables/rollups/days.sql"),
    include_str!("m011_create_analytics_tables/rollups/events.sql"),
    include_str!("m011_create_analytics_tables/rollups/users.sql"),
    include_str!("m011_create_analytics_tables/rollups/revenue.sql"),
    include_str!("m011_create_analytics_tables/rollups/api_usage.sql"),
);
const COMMENTS: &str = include_str!("m011_create_analytics_tables/comments.txt");
const TYPES: &str = include_str!("m011_create_analytics_tables/types.txt");

/// What is recorded of plans, once they have prices, and before.
#[rustfmt::skip]
const PLANS: Audited = audited("plans", "BILLING", "id code name created_at deleted_at deleted_by deletion_id updated_at created_by updated_by price_amount price_currency billing_interval")
    .org("");
#[rustfmt::skip]
const PLANS_BEFORE: Audited = audited("plans", "BILLING", "id code name created_at deleted_at deleted_by deletion_id updated_at created_by updated_by")
    .org("");

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let mut steps = vec![
            create_enum("billing_interval", &INTERVALS),
            add_column("plans", decimal("price_amount", 12, 2).optional()),
            add_column("plans", text("price_currency").optional()),
            add_column(
                "plans",
                custom("billing_interval", "billing_interval").optional(),
            ),
            PRICE.step(),
            PLANS.enable(),
        ];
        steps.extend([
            tables::daily_stats(),
            tables::user_activity_summary(),
            tables::event_analytics(),
            tables::revenue_summary(),
            tables::api_usage_stats(),
        ]);
        steps.extend(create_indexes(&tables::INDEXES));
        steps.extend(INDEXES.map(create_index));
        let references = tables::references();
        steps.extend(references.iter().map(Reference::add_to_new));
        steps.extend(references.iter().map(Reference::validate));
        steps.extend(create_functions(FUNCTIONS, FUNCTION_FILE));
        steps.extend(type_comments(TYPES));
        steps.extend(comments(COMMENTS));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = remove_comments(COMMENTS);
        steps.extend(drop_functions(FUNCTIONS));
        let references = tables::references();
        steps.extend(references.iter().rev().map(Reference::drop_from_old));
        steps.extend(INDEXES.map(|(name, table, _)| drop_index_concurrently(name, table)));
        steps.extend(TABLES.iter().rev().map(|table| drop_table(table)));
        steps.extend([PLANS_BEFORE.enable(), PRICE.lift()]);
        for column in ["billing_interval", "price_currency", "price_amount"] {
            steps.push(drop_column("plans", column));
        }
        steps.push(drop_enum("billing_interval"));
        steps
    }
}

fn create_index((name, table, column): (&'static str, &'static str, &'static str)) -> Step {
    let mut index = Index::create();
    index.col(Alias::new(column));
    create_index_concurrently(name, table, index)
}
