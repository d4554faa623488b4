//! The five tables. Each row says when its figures were last found to be others than before.

use crate::ddl::{
    ColumnExt, Fresh, OnDelete, bigint, count, date, decimal, fresh, text, timestamptz, uuid,
};

pub(super) const NAMES: [&str; 5] = [
    "daily_stats",
    "user_activity_summary",
    "event_analytics",
    "revenue_summary",
    "api_usage_stats",
];

pub(super) fn all() -> [Fresh; 5] {
    [
        daily_stats(),
        user_activity_summary(),
        event_analytics(),
        revenue_summary(),
        api_usage_stats(),
    ]
}

fn daily_stats() -> Fresh {
    let stats = fresh("daily_stats", vec![date("day"), uuid("org_id")]);
    counted(
        stats,
        &[
            "guests_created",
            "guests_deleted",
            "invites_created",
            "invites_opened",
            "rsvp_submissions",
            "rsvp_yes",
            "rsvp_no",
            "site_visits",
            "photos_uploaded",
            "photos_approved",
            "photos_rejected",
            "messages_sent",
            "messages_delivered",
            "messages_failed",
            "check_ins",
            "active_users",
            "new_users",
        ],
    )
    .primary_key(&["day", "org_id"])
    .refers("org_id", "organizations", OnDelete::Cascade)
    .index(&["org_id", "day"])
}

fn user_activity_summary() -> Fresh {
    let summary = fresh(
        "user_activity_summary",
        vec![
            uuid("user_id").primary_key().take(),
            timestamptz("first_login_at").optional(),
            timestamptz("last_login_at").optional(),
            timestamptz("last_active_at").optional(),
        ],
    );
    counted(
        summary,
        &[
            "login_count",
            "projects_created",
            "guests_added",
            "invites_sent",
            "messages_sent",
            "audit_actions",
        ],
    )
    .check("logins", "first_login_at <= last_login_at")
    .refers("user_id", "users", OnDelete::Cascade)
    .index(&["last_active_at"])
}

fn event_analytics() -> Fresh {
    let analytics = fresh(
        "event_analytics",
        vec![
            uuid("event_id").primary_key().take(),
            uuid("project_id"),
            uuid("org_id"),
            decimal("response_rate", 12, 4).optional(),
            decimal("attendance_rate", 12, 4).optional(),
            timestamptz("first_response_at").optional(),
            timestamptz("last_response_at").optional(),
        ],
    );
    counted(
        analytics,
        &[
            "invited",
            "opened",
            "responded",
            "attending",
            "declined",
            "checked_in",
            "seated",
        ],
    )
    .check("responses", "first_response_at <= last_response_at")
    .check("rates", "response_rate >= 0 AND attendance_rate >= 0")
    .refers("event_id", "events", OnDelete::Cascade)
    .refers("project_id", "projects", OnDelete::Cascade)
    .refers("org_id", "organizations", OnDelete::Cascade)
    .index(&["project_id"])
    .index(&["org_id"])
}

fn revenue_summary() -> Fresh {
    let summary = fresh(
        "revenue_summary",
        vec![
            date("month"),
            uuid("plan_id"),
            text("currency"),
            decimal("mrr", 14, 2).defaults_to("0"),
        ],
    );
    counted(
        summary,
        &["active_orgs", "active_projects", "new", "churned"],
    )
    .primary_key(&["month", "plan_id", "currency"])
    .check("month", "extract(day FROM month) = 1")
    .check("currency", "currency ~ '^[A-Z]{3}$'")
    .check("mrr", "mrr >= 0")
    .refers("plan_id", "plans", OnDelete::Restrict)
    .index(&["plan_id", "month"])
}

fn api_usage_stats() -> Fresh {
    let stats = fresh(
        "api_usage_stats",
        vec![date("day"), uuid("api_key_id"), uuid("org_id")],
    );
    counted(stats, &["request_count", "rejected_count", "error_count"])
        .column(bigint("peak_per_minute").defaults_to("0"))
        .check("peak_per_minute", "peak_per_minute >= 0")
        .primary_key(&["day", "api_key_id"])
        .refers_to(
            &["api_key_id", "org_id"],
            ("api_keys", &["id", "org_id"]),
            OnDelete::Cascade,
        )
        .index(&["api_key_id", "day"])
        .index(&["org_id", "day"])
}

/// Numbers of things that happened, none negative, and when they were last found to have changed.
fn counted(table: Fresh, names: &[&'static str]) -> Fresh {
    let table = names
        .iter()
        .fold(table, |table, name| table.column(count(name)));
    names
        .iter()
        .fold(table, |table, name| table.not_negative(name))
        .column(timestamptz("computed_at").defaults_to("now()"))
        .timed()
}
