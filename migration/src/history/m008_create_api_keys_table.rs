//! Access for programs: keys that an organization gives out, and how much each is used.
//!
//! A key is stored as its hash. `down` drops the keys and their counters for good.

use sea_orm_migration::prelude::DeriveMigrationName;
use sea_query::ColumnType;

use super::Revision;
use crate::ddl::{
    ColumnExt, Enum, Fresh, OnDelete, Step, Trigger, array, bytea, comments, count, create_enums,
    create_functions, custom, drop_enum, drop_functions, drop_trigger, fresh, inet, integer,
    random_id, smallint, stamped_but, text, text_array, timestamptz, touched, uuid,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

/// Tables whose rows people change. The counters are written by machines.
#[allow(dead_code)]
const AUDITED: [&str; 1] = ["api_keys"];

const ENUMS: &[Enum] = &[
    (
        "api_environment",
        &["LIVE", "TEST"],
        "What the calls made with an API key act on.",
    ),
    (
        "usage_window",
        &["MINUTE", "HOUR", "DAY"],
        "How long the calls of an API key are counted together.",
    ),
];

const FUNCTIONS: &[&str] = &[
    "refuse_rewrite()",
    "keep_in_reach()",
    "revoke_keys_out_of_reach()",
];
const FUNCTION_FILE: &str = include_str!("m008_create_api_keys_table/functions.sql");
const COMMENTS: &str = include_str!("m008_create_api_keys_table/comments.txt");

/// What nobody needs to see in the history of a key.
const BOOKKEEPING: [&str; 2] = ["last_used_at", "last_used_ip"];

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let (keys, usage) = (api_keys(), api_key_usage());
        let mut steps = create_enums(ENUMS);
        steps.extend(create_functions(FUNCTIONS, FUNCTION_FILE));
        for table in [&keys, &usage] {
            steps.extend(table.create());
        }
        for table in [&keys, &usage] {
            steps.extend(table.refer());
        }
        steps.extend(stamped_but("api_keys", &keys, &BOOKKEEPING));
        steps.push(keep_fixed());
        steps.push(keep_in_reach());
        steps.push(touched("api_key_usage"));
        steps.push(revoke_out_of_reach());
        steps.extend(comments(COMMENTS));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let mut steps = vec![drop_trigger("revoke_keys_out_of_reach", "projects")];
        steps.extend(api_key_usage().drop());
        steps.extend(api_keys().drop());
        steps.extend(drop_functions(FUNCTIONS));
        steps.extend(ENUMS.iter().rev().map(|(name, ..)| drop_enum(name)));
        steps
    }
}

fn api_keys() -> Fresh {
    fresh(
        "api_keys",
        vec![
            random_id(),
            uuid("org_id"),
            uuid("project_id").optional(),
            text("name"),
            text("description").optional(),
            custom("environment", "api_environment"),
            text("key_prefix"),
            bytea("key_hash"),
            text_array("scopes"),
            integer("rate_limit_per_minute").defaults_to("60"),
            integer("rate_limit_per_hour").defaults_to("1000"),
            integer("rate_limit_per_day").defaults_to("10000"),
            array("ip_allowlist", ColumnType::Cidr).optional(),
            timestamptz("last_used_at").optional(),
            inet("last_used_ip").optional(),
            timestamptz("expires_at").optional(),
            timestamptz("revoked_at").optional(),
            text("revoked_reason").optional(),
            uuid("replaces_key_id").optional(),
        ],
    )
    .actor("revoked_by")
    .edited()
    .unique(&["key_hash"])
    .unique(&["id", "org_id"])
    .check("name", "btrim(name) <> ''")
    .check("key_prefix", "char_length(key_prefix) BETWEEN 4 AND 32")
    .check("key_hash", "octet_length(key_hash) = 32")
    .check(
        "scopes",
        "cardinality(scopes) > 0 AND array_position(scopes, NULL) IS NULL",
    )
    .check(
        "rate_limits",
        "rate_limit_per_minute > 0 AND rate_limit_per_hour > 0 AND rate_limit_per_day > 0",
    )
    .check(
        "ip_allowlist",
        "cardinality(ip_allowlist) > 0 AND array_position(ip_allowlist, NULL) IS NULL",
    )
    .check("expires_at", "expires_at > created_at")
    .check(
        "revoked",
        "revoked_at IS NOT NULL OR (revoked_by IS NULL AND revoked_reason IS NULL)",
    )
    .check("replaces_key_id", "replaces_key_id <> id")
    .refers("org_id", "organizations", OnDelete::Cascade)
    .refers("project_id", "projects", OnDelete::Cascade)
    .refers_to(
        &["replaces_key_id", "org_id"],
        ("api_keys", &["id", "org_id"]),
        OnDelete::SetColumnNull("replaces_key_id"),
    )
    .index(&["org_id", "created_at"])
    .index_some("project_id")
    .index_some("replaces_key_id")
    .index_where(
        "expiring",
        &["expires_at"],
        "revoked_at IS NULL AND expires_at IS NOT NULL",
    )
}

/// Counters. Several shards of one window let busy keys be counted by many at once.
fn api_key_usage() -> Fresh {
    fresh(
        "api_key_usage",
        vec![
            uuid("api_key_id"),
            uuid("org_id"),
            timestamptz("window_start"),
            custom("window_kind", "usage_window"),
            smallint("shard").defaults_to("0"),
            count("request_count"),
            count("rejected_count"),
            count("error_count"),
        ],
    )
    .timed()
    .primary_key(&["api_key_id", "window_kind", "window_start", "shard", "org_id"])
    .check("shard", "shard >= 0")
    .check("request_count", "request_count >= 0")
    .check("rejected_count", "rejected_count BETWEEN 0 AND request_count")
    .check("error_count", "error_count BETWEEN 0 AND request_count")
    .check(
        "window_start",
        "window_start = date_trunc(CASE window_kind WHEN 'MINUTE' THEN 'minute' WHEN 'HOUR' THEN 'hour' \
         ELSE 'day' END, window_start, 'UTC')",
    )
    .refers_to(&["api_key_id", "org_id"], ("api_keys", &["id", "org_id"]), OnDelete::Cascade)
    .by_month("window_start")
}

/// What a key was given out for stays, and a revoked key stays revoked.
fn keep_fixed() -> Step {
    Trigger::before("keep_fixed", "api_keys", "UPDATE")
        .when(
            "OLD.key_hash <> NEW.key_hash OR OLD.org_id <> NEW.org_id OR OLD.environment <> NEW.environment \
             OR (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at)",
        )
        .each_row("refuse_rewrite('key_hash', 'org_id', 'environment', 'revoked_at')")
}

fn keep_in_reach() -> Step {
    Trigger::before(
        "keep_in_reach",
        "api_keys",
        "INSERT OR UPDATE OF org_id, project_id",
    )
    .when("NEW.project_id IS NOT NULL")
    .each_row("keep_in_reach()")
}

fn revoke_out_of_reach() -> Step {
    Trigger::after("revoke_keys_out_of_reach", "projects", "UPDATE OF owner_org_id, manager_org_id")
        .when("(OLD.owner_org_id, OLD.manager_org_id) IS DISTINCT FROM (NEW.owner_org_id, NEW.manager_org_id)")
        .each_row("revoke_keys_out_of_reach()")
}
