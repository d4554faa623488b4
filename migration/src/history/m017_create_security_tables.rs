//! Who tried to sign in, and what looked wrong. Both are only added to.
//!
//! From here on the summary of a user's activity knows of logins. `down` drops the attempts and
//! events for good, and gives the summary its former body.

use sea_orm_migration::prelude::DeriveMigrationName;

use super::Revision;
use crate::ddl::{
    ColumnExt, Enum, Fresh, Step, append_only_by_month, bytea, comments, create_enums, custom,
    drop_enum, fresh, inet, jsonb, ordered_id, replace_function, text, timestamptz, uuid,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

/// Both tables are histories themselves; an acknowledgement is written once, with its user.
#[allow(dead_code)]
const AUDITED: [&str; 0] = [];

#[rustfmt::skip]
const ENUMS: &[Enum] = &[
    ("login_outcome", &["SUCCESS", "BAD_CREDENTIALS", "LOCKED", "UNVERIFIED", "MFA_FAILED", "DISABLED", "RATE_LIMITED"], "How an attempt to sign in ended."),
    ("login_method", &["MAGIC_LINK", "OTP", "PASSWORD", "PASSKEY", "SSO"], "How somebody tried to sign in."),
    ("security_event_kind", &["ACCOUNT_LOCKED", "ACCOUNT_UNLOCKED", "BRUTE_FORCE_SUSPECTED", "API_KEY_ABUSE", "TENANT_VIOLATION", "PERMISSION_CHANGED", "DATA_EXPORTED", "DATA_ERASED", "AUDIT_TAMPERING", "SUSPICIOUS_IP", "POLICY_DRIFT"], "What happened that security people look at."),
    ("security_severity", &["LOW", "MEDIUM", "HIGH", "CRITICAL"], "How bad it is, the least first."),
];

const ROLLUP: &str = "rollup_user_activity(from_day date, to_day date)";
const ROLLUP_WITH_LOGINS: &str =
    include_str!("m017_create_security_tables/rollup_user_activity.sql");
const ROLLUP_BEFORE: &str = include_str!("m011_create_analytics_tables/rollup_user_activity.sql");
const COMMENTS: &str = include_str!("m017_create_security_tables/comments.txt");

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let mut steps = create_enums(ENUMS);
        steps.extend(login_attempts().create());
        steps.extend(security_events().create());
        steps.push(replace_function(ROLLUP, ROLLUP_WITH_LOGINS));
        steps.extend(append_only_by_month("login_attempts", &[]));
        steps.extend(append_only_by_month(
            "security_events",
            &["acknowledged_at", "acknowledged_by"],
        ));
        steps.extend(comments(COMMENTS));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let mut steps = vec![replace_function(ROLLUP, ROLLUP_BEFORE)];
        steps.extend(security_events().drop());
        steps.extend(login_attempts().drop());
        steps.extend(ENUMS.iter().rev().map(|(name, ..)| drop_enum(name)));
        steps
    }
}

/// No reference to users: what was tried stays when the account goes.
fn login_attempts() -> Fresh {
    fresh(
        "login_attempts",
        vec![
            ordered_id(),
            timestamptz("created_at").defaults_to("now()"),
            uuid("user_id").optional(),
            bytea("identifier_hash"),
            inet("ip_address"),
            text("user_agent").optional(),
            custom("outcome", "login_outcome"),
            custom("method", "login_method"),
        ],
    )
    .primary_key(&["id", "created_at"])
    .check("identifier_hash", "octet_length(identifier_hash) = 32")
    .check("user_agent", "char_length(user_agent) <= 1024")
    .check("success", "outcome <> 'SUCCESS' OR user_id IS NOT NULL")
    .index_where("user_id", &["user_id", "created_at"], "user_id IS NOT NULL")
    .index(&["identifier_hash", "created_at"])
    .index(&["ip_address", "created_at"])
    .by_month("created_at")
}

fn security_events() -> Fresh {
    fresh(
        "security_events",
        vec![
            ordered_id(),
            timestamptz("created_at").defaults_to("now()"),
            uuid("org_id").optional(),
            uuid("user_id").optional(),
            uuid("api_key_id").optional(),
            custom("kind", "security_event_kind"),
            custom("severity", "security_severity"),
            inet("ip_address").optional(),
            jsonb("details").defaults_to("'{}'::jsonb"),
            timestamptz("acknowledged_at").optional(),
            uuid("acknowledged_by").optional(),
        ],
    )
    .primary_key(&["id", "created_at"])
    .check("details", "jsonb_typeof(details) = 'object'")
    .check(
        "acknowledged",
        "acknowledged_at IS NOT NULL OR acknowledged_by IS NULL",
    )
    .index_where("org_id", &["org_id", "created_at"], "org_id IS NOT NULL")
    .index_where("user_id", &["user_id", "created_at"], "user_id IS NOT NULL")
    .index_where(
        "api_key_id",
        &["api_key_id", "created_at"],
        "api_key_id IS NOT NULL",
    )
    .index(&["kind", "created_at"])
    .index_where(
        "unacknowledged",
        &["severity", "created_at"],
        "acknowledged_at IS NULL",
    )
    .by_month("created_at")
}
