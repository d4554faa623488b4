//! Sees attacks coming: each attempt to sign in, and what looked wrong.

use sea_orm_migration::prelude::DeriveMigrationName;

use super::Revision;
use crate::ddl::{
    ColumnExt, NewIndex, OnDelete, Reference, Right, SERVICE, Step, TenantPolicies, Trigger, bytes,
    comments, create_enum, create_functions, create_indexes, create_table, custom, drop_enum,
    drop_functions, drop_table, drop_trigger, give_function, give_functions, inet, jsonb,
    keep_append_only, month_partitions, new_index, remove_comments, text, timed_id, timestamptz,
    type_comments, uuid,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[rustfmt::skip]
const ENUMS: [(&str, &[&str]); 4] = [
    ("login_outcome", &["SUCCESS", "BAD_CREDENTIALS", "LOCKED", "UNVERIFIED", "MFA_FAILED", "DISABLED", "RATE_LIMITED"]),
    ("login_method", &["PASSWORD", "MAGIC_LINK", "OTP", "OAUTH", "SSO"]),
    ("security_event_kind", &[
        "ACCOUNT_LOCKED", "ACCOUNT_UNLOCKED", "BRUTE_FORCE_SUSPECTED", "API_KEY_ABUSE", "TENANT_VIOLATION", "PERMISSION_CHANGED",
        "DATA_EXPORTED", "DATA_ERASED", "AUDIT_TAMPERING", "SUSPICIOUS_IP", "POLICY_DRIFT",
    ]),
    ("security_severity", &["LOW", "MEDIUM", "HIGH", "CRITICAL"]),
];

const ATTEMPTS: &str = "login_attempts";
const EVENTS: &str = "security_events";

/// Recent attempts for an account, from an address, by a user; open events by how bad they are, and
/// those about an organization, a user or a key.
#[rustfmt::skip]
const INDEXES: [NewIndex; 8] = [
    new_index("idx_login_attempts_identifier", ATTEMPTS, &["identifier_hash", "created_at"]),
    new_index("idx_login_attempts_ip_address", ATTEMPTS, &["ip_address", "created_at"]),
    new_index("idx_login_attempts_user_id", ATTEMPTS, &["user_id", "created_at"]).only("user_id IS NOT NULL"),
    new_index("idx_security_events_open", EVENTS, &["severity", "created_at"]).only("acknowledged_at IS NULL"),
    new_index("idx_security_events_org_id", EVENTS, &["org_id", "created_at"]).only("org_id IS NOT NULL"),
    new_index("idx_security_events_user_id", EVENTS, &["user_id", "created_at"]).only("user_id IS NOT NULL"),
    new_index("idx_security_events_api_key_id", EVENTS, &["api_key_id", "created_at"]).only("api_key_id IS NOT NULL"),
    new_index("idx_security_events_acknowledged_by", EVENTS, &["acknowledged_by"]).only("acknowledged_by IS NOT NULL"),
];

/// This month and so many more are there from the start.
const MONTHS_AHEAD: u32 = 3;

/// It looks at every attempt, whoever calls it.
const ROLL_UP: &str = "roll_up_logins()";
const FUNCTIONS: &[&str] = &["keep_security_event()", ROLL_UP];
const FUNCTION_FILE: &str = include_str!("m017_create_security_tables/functions.sql");
const COMMENTS: &str = include_str!("m017_create_security_tables/comments.txt");
const TYPES: &str = include_str!("m017_create_security_tables/types.txt");

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = ENUMS.map(|(name, values)| create_enum(name, values)).into();
        steps.extend([login_attempts(), security_events()]);
        steps.extend(create_indexes(&INDEXES));
        steps.extend(create_functions(FUNCTIONS, FUNCTION_FILE));
        steps.push(keep_append_only(ATTEMPTS, false));
        steps.extend(keep_events());
        steps.extend(
            [ATTEMPTS, EVENTS]
                .into_iter()
                .flat_map(|table| month_partitions(table, MONTHS_AHEAD)),
        );
        steps.push(acknowledger().add_to_partitioned());
        steps.extend(type_comments(TYPES));
        steps.extend(comments(COMMENTS));
        steps.extend(policies().iter().flat_map(TenantPolicies::up));
        steps.extend(give_functions([ROLL_UP], SERVICE));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let mut steps = vec![give_function(ROLL_UP, "CURRENT_USER")];
        steps.extend(policies().iter().rev().flat_map(TenantPolicies::down));
        steps.extend(remove_comments(COMMENTS));
        steps.push(acknowledger().drop_from_old());
        steps.push(drop_trigger("keep_event", EVENTS));
        steps.extend(drop_functions(FUNCTIONS));
        steps.extend([EVENTS, ATTEMPTS].map(drop_table));
        steps.extend(ENUMS.map(|(name, _)| drop_enum(name)));
        steps
    }

    fn roles(&self) -> &'static [(&'static str, &'static str)] {
        &[("eios_app", "USAGE"), ("eios_service", "CREATE")]
    }
}

/// Admins see what looked wrong in their organization. Attempts to sign in are nobody's.
fn policies() -> [TenantPolicies; 2] {
    [
        TenantPolicies::closed(ATTEMPTS, ""),
        TenantPolicies::served(EVENTS, Right::Manage),
    ]
}

fn login_attempts() -> Step {
    create_table(
        ATTEMPTS,
        [
            timed_id(),
            timestamptz("created_at").defaults_to("now()"),
            uuid("user_id").optional(),
            bytes("identifier_hash"),
            inet("ip_address"),
            text("user_agent").optional(),
            custom("outcome", "login_outcome"),
            custom("method", "login_method"),
        ],
    )
    .primary_key(["id", "created_at"])
    .partitioned_by("created_at")
    .check(
        "check_login_attempts_identifier_hash",
        "octet_length(identifier_hash) = 32",
    )
    .check(
        "check_login_attempts_user_agent",
        "char_length(user_agent) <= 1000",
    )
    .check(
        "check_login_attempts_success",
        "outcome <> 'SUCCESS' OR user_id IS NOT NULL",
    )
    .step()
}

#[rustfmt::skip]
fn security_events() -> Step {
    create_table(
        EVENTS,
        [
            timed_id(),
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
    .primary_key(["id", "created_at"])
    .partitioned_by("created_at")
    .check("check_security_events_details", "jsonb_typeof(details) = 'object'")
    .check("check_security_events_acknowledged", "acknowledged_at IS NOT NULL OR acknowledged_by IS NULL")
    .step()
}

/// An event is acknowledged once; a partition refuses every other way.
fn keep_events() -> [Step; 2] {
    [
        Trigger::before("keep_event", EVENTS, "UPDATE").each_row("keep_security_event()"),
        Trigger::before("refuse_change", EVENTS, "DELETE OR TRUNCATE")
            .each_statement("refuse_change()"),
    ]
}

/// Events outlive whom they are about; whoever acknowledged one may go, too.
fn acknowledger() -> Reference {
    Reference::to((EVENTS, &["acknowledged_by"]), "users", OnDelete::SetNull)
}
