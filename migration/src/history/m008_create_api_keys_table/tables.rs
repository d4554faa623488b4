//! The two tables with their rules.

use crate::ddl::{
    ColumnExt, OnDelete, Reference, Step, bigint, bytes, cidr_array, create_table, custom, inet,
    integer, new_id, smallint, text, text_array, timestamptz, uuid,
};

pub(super) fn api_keys() -> Step {
    create_table(
        "api_keys",
        [
            new_id(),
            uuid("org_id"),
            uuid("project_id").optional(),
            text("name"),
            text("description").optional(),
            custom("environment", "api_key_environment").defaults_to("'LIVE'::api_key_environment"),
            text("key_prefix"),
            bytes("key_hash"),
            text_array("scopes").defaults_to("'{}'::text[]"),
            integer("rate_limit_per_minute").defaults_to("60"),
            integer("rate_limit_per_hour").defaults_to("1000"),
            integer("rate_limit_per_day").defaults_to("10000"),
            cidr_array("ip_allowlist").optional(),
            timestamptz("last_used_at").optional(),
            inet("last_used_ip").optional(),
            timestamptz("expires_at").optional(),
            timestamptz("revoked_at").optional(),
            uuid("revoked_by").optional(),
            text("revoked_reason").optional(),
            uuid("replaces_key_id").optional(),
        ],
    )
    .stamped()
    .unique(["key_hash"])
    .unique_as("uq_api_keys_org_id_id", ["org_id", "id"])
    .check("check_api_keys_name", "btrim(name) <> ''")
    .check("check_api_keys_key_prefix", "char_length(key_prefix) BETWEEN 4 AND 32")
    .check("check_api_keys_key_hash", "octet_length(key_hash) = 32")
    .check("check_api_keys_scopes", "cardinality(scopes) <= 100 AND array_position(scopes, NULL) IS NULL AND array_position(scopes, '') IS NULL")
    .check("check_api_keys_rate_limits", "rate_limit_per_minute > 0 AND rate_limit_per_hour > 0 AND rate_limit_per_day > 0")
    .check("check_api_keys_ip_allowlist", "cardinality(ip_allowlist) >= 1 AND cardinality(ip_allowlist) <= 1000 AND array_position(ip_allowlist, NULL) IS NULL")
    .check("check_api_keys_expires_at", "expires_at > created_at")
    .check("check_api_keys_revoked", "revoked_at IS NOT NULL OR revoked_by IS NULL AND revoked_reason IS NULL")
    .check("check_api_keys_replaces_key_id", "replaces_key_id <> id")
    .step()
}

#[rustfmt::skip]
pub(super) fn api_key_usage() -> Step {
    let table = create_table(
        "api_key_usage",
        [
            uuid("api_key_id"),
            uuid("org_id"),
            timestamptz("window_start"),
            custom("window_kind", "api_key_window_kind"),
            smallint("shard").defaults_to("0"),
            bigint("request_count").defaults_to("0"),
            bigint("rejected_count").defaults_to("0"),
            bigint("error_count").defaults_to("0"),
        ],
    )
    .dated();
    references_of_usage()
        .iter()
        .fold(table, |table, reference| table.refers(reference))
        .primary_key(["api_key_id", "org_id", "window_start", "window_kind", "shard"])
        .partitioned_by("window_start")
        .check("check_api_key_usage_window_start", "window_start = date_bin(CASE window_kind WHEN 'MINUTE' THEN '00:01:00'::interval WHEN 'HOUR' THEN '01:00:00'::interval ELSE '1 day'::interval END, window_start, '2000-01-01 00:00:00+00'::timestamptz)")
        .check("check_api_key_usage_counts", "request_count >= 0 AND rejected_count >= 0 AND error_count >= 0 AND shard >= 0")
        .step()
}

fn references_of_usage() -> [Reference; 2] {
    [
        Reference::to(
            ("api_key_usage", &["api_key_id"]),
            "api_keys",
            OnDelete::Cascade,
        ),
        Reference::following(
            ("api_key_usage", &["org_id", "api_key_id"]),
            ("api_keys", &["org_id", "id"]),
            OnDelete::Cascade,
        ),
    ]
}
