//! The five tables with their rules, and their indexes. Whoever they are about takes them along.

use sea_query::ColumnDef;

use crate::ddl::{
    ColumnExt, NewIndex, OnDelete, Reference, Step, bigint, create_table, date, decimal, integer,
    new_index, text, timestamptz, uuid,
};

#[rustfmt::skip]
pub(super) const INDEXES: [NewIndex; 6] = [
    new_index("idx_daily_stats_org_id", "daily_stats", &["org_id", "day"]),
    new_index("idx_event_analytics_org_id", "event_analytics", &["org_id"]),
    new_index("idx_event_analytics_project_id", "event_analytics", &["project_id"]),
    new_index("idx_revenue_summary_plan_id", "revenue_summary", &["plan_id"]),
    new_index("idx_api_usage_stats_api_key_id", "api_usage_stats", &["api_key_id", "day"]),
    new_index("idx_api_usage_stats_org_id", "api_usage_stats", &["org_id", "day"]),
];

pub(super) fn references() -> [Reference; 8] {
    let to = |table, column, target| Reference::to((table, column), target, OnDelete::Cascade);
    [
        to("daily_stats", &["org_id"], "organizations"),
        to("user_activity_summary", &["user_id"], "users"),
        to("event_analytics", &["event_id"], "events"),
        to("event_analytics", &["project_id"], "projects"),
        Reference::following(
            ("event_analytics", &["org_id", "project_id"]),
            ("projects", &["owner_org_id", "id"]),
            OnDelete::Cascade,
        ),
        to("revenue_summary", &["plan_id"], "plans"),
        to("api_usage_stats", &["api_key_id"], "api_keys"),
        Reference::following(
            ("api_usage_stats", &["org_id", "api_key_id"]),
            ("api_keys", &["org_id", "id"]),
            OnDelete::Cascade,
        ),
    ]
}

fn count(name: &'static str) -> ColumnDef {
    integer(name).defaults_to("0")
}

fn computed_at() -> ColumnDef {
    timestamptz("computed_at").defaults_to("now()")
}

pub(super) fn daily_stats() -> Step {
    create_table(
        "daily_stats",
        [
            date("day"),
            uuid("org_id"),
            count("guests_created"),
            count("guests_deleted"),
            count("invites_created"),
            count("invites_opened"),
            count("rsvp_submissions"),
            count("rsvp_yes"),
            count("rsvp_no"),
            count("site_visits"),
            count("photos_uploaded"),
            count("photos_approved"),
            count("photos_rejected"),
            count("messages_sent"),
            count("messages_delivered"),
            count("messages_failed"),
            count("check_ins"),
            count("active_users"),
            count("new_users"),
            computed_at(),
        ],
    )
    .primary_key(["day", "org_id"])
    .step()
}

pub(super) fn user_activity_summary() -> Step {
    create_table(
        "user_activity_summary",
        [
            uuid("user_id").primary_key().take(),
            timestamptz("first_login_at").optional(),
            timestamptz("last_login_at").optional(),
            count("login_count"),
            timestamptz("last_active_at").optional(),
            count("projects_created"),
            count("guests_added"),
            count("invites_sent"),
            count("messages_sent"),
            bigint("audit_actions").defaults_to("0"),
            computed_at(),
        ],
    )
    .check(
        "check_user_activity_summary_logins",
        "last_login_at >= first_login_at",
    )
    .step()
}

pub(super) fn event_analytics() -> Step {
    create_table(
        "event_analytics",
        [
            uuid("event_id").primary_key().take(),
            uuid("project_id"),
            uuid("org_id"),
            count("invited"),
            count("opened"),
            count("responded"),
            count("attending"),
            count("declined"),
            count("checked_in"),
            count("seated"),
            decimal("response_rate", 14, 4).optional(),
            decimal("attendance_rate", 14, 4).optional(),
            timestamptz("first_response_at").optional(),
            timestamptz("last_response_at").optional(),
            computed_at(),
        ],
    )
    .step()
}

pub(super) fn revenue_summary() -> Step {
    create_table(
        "revenue_summary",
        [
            date("month"),
            uuid("plan_id"),
            text("currency"),
            count("active_orgs"),
            count("active_projects"),
            count("new"),
            count("churned"),
            decimal("mrr", 14, 2).defaults_to("0"),
            computed_at(),
        ],
    )
    .primary_key(["month", "plan_id", "currency"])
    .check("check_revenue_summary_month", "EXTRACT(day FROM month) = 1")
    .check("check_revenue_summary_currency", "currency ~ '^[A-Z]{3}$'")
    .step()
}

pub(super) fn api_usage_stats() -> Step {
    create_table(
        "api_usage_stats",
        [
            date("day"),
            uuid("api_key_id"),
            uuid("org_id"),
            bigint("request_count").defaults_to("0"),
            bigint("rejected_count").defaults_to("0"),
            bigint("error_count").defaults_to("0"),
            bigint("peak_per_minute").defaults_to("0"),
            computed_at(),
        ],
    )
    .primary_key(["day", "api_key_id"])
    .step()
}
