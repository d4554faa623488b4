//! What the platform's own people work with: settings, feature flags, support, announcements and
//! maintenance windows.
//!
//! `down` drops all of it for good.

mod flags;
mod support;

use sea_orm_migration::prelude::DeriveMigrationName;

use super::Revision;
use crate::ddl::{
    ColumnExt, Enum, Fresh, Moves, OnDelete, Step, boolean, bytea, comments, create_enums,
    create_functions, custom, drop_enum, drop_functions, fresh, jsonb, random_id, stamped, text,
    text_array, timestamptz, touched, uuid,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

/// Tables whose rows people or keys change.
#[allow(dead_code)]
const AUDITED: [&str; 6] = [
    "system_settings",
    "feature_flags",
    "support_tickets",
    "support_ticket_messages",
    "announcements",
    "scheduled_maintenance",
];

#[rustfmt::skip]
const ENUMS: &[Enum] = &[
    ("flag_kind", &["RELEASE", "EXPERIMENT", "OPERATIONAL", "PERMISSION"], "What a feature flag is for, and so how long it lives."),
    ("ticket_status", &["OPEN", "PENDING", "ON_HOLD", "RESOLVED", "CLOSED"], "Who has to act on a ticket: OPEN us, PENDING the customer, ON_HOLD somebody else."),
    ("ticket_priority", &["LOW", "NORMAL", "HIGH", "URGENT"], "How soon a ticket wants an answer, the least urgent first."),
    ("announcement_severity", &["INFO", "WARNING", "CRITICAL"], "How much an announcement matters."),
    ("announcement_audience", &["ALL", "ORG_TYPE", "PLAN", "ORGS"], "Whom an announcement is for."),
    ("maintenance_status", &["SCHEDULED", "IN_PROGRESS", "COMPLETED", "CANCELLED"], "How far a maintenance window got."),
];

/// Used by the tables' checks.
const SHAPES: &[&str] = &[
    "are_flag_variants(variants jsonb, default_variant text)",
    "is_flag_condition(condition jsonb)",
    "are_flag_rules(rules jsonb, variants jsonb)",
];
const SHAPE_FILE: &str = include_str!("m016_create_system_tables/shapes.sql");
const FUNCTIONS: &[&str] = &["keep_flag_prerequisites()"];
const FUNCTION_FILE: &str = include_str!("m016_create_system_tables/functions.sql");
const COMMENTS: &str = include_str!("m016_create_system_tables/comments.txt");

const MAINTENANCE: Moves = Moves {
    table: "scheduled_maintenance",
    allowed: &[
        ("SCHEDULED", &["IN_PROGRESS", "CANCELLED"]),
        ("IN_PROGRESS", &["COMPLETED", "CANCELLED"]),
    ],
};

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let tables = tables();
        let mut steps = create_enums(ENUMS);
        steps.extend(create_functions(SHAPES, SHAPE_FILE));
        steps.extend(tables.iter().flat_map(Fresh::create));
        steps.extend(create_functions(FUNCTIONS, FUNCTION_FILE));
        steps.extend(tables.iter().flat_map(Fresh::refer));
        for table in AUDITED {
            steps.extend(stamped(table));
        }
        steps.push(touched("announcement_dismissals"));
        steps.push(flags::keep_prerequisites());
        steps.extend(support::triggers());
        steps.push(MAINTENANCE.step());
        steps.extend(comments(COMMENTS));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = tables().iter().rev().flat_map(Fresh::drop).collect();
        steps.extend(drop_functions(FUNCTIONS));
        steps.extend(drop_functions(SHAPES));
        steps.extend(ENUMS.iter().rev().map(|(name, ..)| drop_enum(name)));
        steps
    }
}

fn tables() -> [Fresh; 7] {
    [
        system_settings(),
        flags::feature_flags(),
        support::tickets(),
        support::messages(),
        announcements(),
        dismissals(),
        scheduled_maintenance(),
    ]
}

/// A secret has a ciphertext in the place of its value.
fn system_settings() -> Fresh {
    fresh(
        "system_settings",
        vec![
            text("key").primary_key().take(),
            jsonb("value").optional(),
            custom("value_type", "settings_value_type"),
            text("description"),
            boolean("is_secret").defaults_to("false"),
            bytea("secret_ciphertext").optional(),
            text("secret_key_id").optional(),
        ],
    )
    .edited()
    .check("key", "key ~ '^[a-z][a-z0-9_]*([.][a-z][a-z0-9_]*)*$'")
    .check(
        "secret",
        "CASE WHEN is_secret THEN value IS NULL AND num_nonnulls(secret_ciphertext, secret_key_id) = 2 \
         ELSE value IS NOT NULL AND num_nonnulls(secret_ciphertext, secret_key_id) = 0 END",
    )
    .check(
        "value",
        "value_type = 'JSON' OR jsonb_typeof(value) = CASE value_type WHEN 'BOOLEAN' THEN 'boolean' \
         WHEN 'NUMBER' THEN 'number' ELSE 'string' END",
    )
}

fn announcements() -> Fresh {
    fresh(
        "announcements",
        vec![
            random_id(),
            text("title"),
            text("body"),
            custom("severity", "announcement_severity").defaults_to("'INFO'::announcement_severity"),
            custom("audience", "announcement_audience").defaults_to("'ALL'::announcement_audience"),
            jsonb("audience_filter").optional(),
            timestamptz("starts_at"),
            timestamptz("ends_at").optional(),
            boolean("is_dismissible").defaults_to("true"),
        ],
    )
    .edited()
    .removable()
    .check("title", "btrim(title) <> ''")
    .check("period", "ends_at > starts_at")
    .check("audience", "(audience = 'ALL') = (audience_filter IS NULL)")
    .check(
        "audience_filter",
        "jsonb_typeof(audience_filter) = 'array' AND audience_filter <> '[]'::jsonb \
         AND NOT jsonb_path_exists(audience_filter, 'strict $[*] ? (@.type() != \"string\")', '{}', true)",
    )
    .index_where("live", &["starts_at", "ends_at"], "deleted_at IS NULL")
}

fn dismissals() -> Fresh {
    fresh(
        "announcement_dismissals",
        vec![
            uuid("announcement_id"),
            uuid("user_id"),
            timestamptz("dismissed_at").defaults_to("now()"),
        ],
    )
    .timed()
    .primary_key(&["announcement_id", "user_id"])
    .refers("announcement_id", "announcements", OnDelete::Cascade)
    .refers("user_id", "users", OnDelete::Cascade)
    .index(&["user_id"])
}

/// The exclusion serves the search for the window of a moment, too.
fn scheduled_maintenance() -> Fresh {
    fresh(
        "scheduled_maintenance",
        vec![
            random_id(),
            text("title"),
            text("description"),
            timestamptz("starts_at"),
            timestamptz("ends_at"),
            custom("status", "maintenance_status").defaults_to("'SCHEDULED'::maintenance_status"),
            text_array("affected_services").defaults_to("'{}'::text[]"),
            boolean("blocks_writes").defaults_to("false"),
        ],
    )
    .edited()
    .check("title", "btrim(title) <> ''")
    .check("period", "ends_at > starts_at")
    .check(
        "affected_services",
        "array_position(affected_services, NULL) IS NULL",
    )
    .constraint(
        "no_overlap_scheduled_maintenance",
        "EXCLUDE USING gist (tstzrange(starts_at, ends_at) WITH &&) WHERE (status <> 'CANCELLED')",
    )
    .index_where(
        "ahead",
        &["starts_at"],
        "status IN ('SCHEDULED', 'IN_PROGRESS')",
    )
}
