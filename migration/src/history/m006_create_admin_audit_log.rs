//! Keeps what happened: the audit log by month, its archive, and the seals that show whether anybody
//! changed it.
//!
//! `down` cannot bring back what was recorded, and so it asks for consent when there is anything.

use sea_orm_migration::prelude::DeriveMigrationName;
use sea_query::ColumnDef;

use super::Revision;
use crate::ddl::{
    ColumnExt, NewIndex, NewTable, Step, bigint, bytes, comments, create_enum, create_functions,
    create_indexes, create_table, create_view, custom, drop_enum, drop_functions, drop_table,
    drop_view, inet, jsonb, keep_append_only, month_partitions, new_index, remove_comments,
    remove_type_comments, smallint, text, text_array, timestamptz, type_comments, uuid,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

const ACTOR_TYPES: [&str; 5] = ["USER", "API_KEY", "GUEST", "SYSTEM", "UNKNOWN"];

/// Those of tables to come too: a value cannot be taken out of an enum again.
#[rustfmt::skip]
const CATEGORIES: [&str; 20] = [
    "IDENTITY", "BILLING", "SETTINGS", "PROJECTS", "SITES", "GUESTS", "INVITES", "RSVP", "MESSAGING", "SEATING",
    "PHOTOS", "AUDIT", "API_KEYS", "WEBHOOKS", "CUSTOM_FIELDS", "ANALYTICS", "PRIVACY", "TENANCY", "SYSTEM", "SECURITY",
];

#[rustfmt::skip]
const ACTIONS: [&str; 20] = [
    "CREATED", "UPDATED", "DELETED", "SOFT_DELETED", "RESTORED", "ARCHIVED", "TRUNCATED", "VIEWED", "EXPORTED",
    "IMPORTED", "SENT", "REVOKED", "LOGIN", "LOGOUT", "LOGIN_FAILED", "PASSWORD_CHANGED", "SETTINGS_CHANGED",
    "PERMISSION_CHANGED", "OWNERSHIP_TRANSFERRED", "ANONYMIZED",
];

/// Each for one question: what happened to a row; in an organization, latest first; by a user; in a
/// request. Ids of rows are unique across tables. The archive has the same, so that a month that moves
/// there brings its own.
#[rustfmt::skip]
const INDEXES: [NewIndex; 8] = [
    new_index("idx_admin_audit_log_target", "admin_audit_log", &["target_id", "created_at"]),
    new_index("idx_admin_audit_log_org", "admin_audit_log", &["org_id", "created_at"]),
    new_index("idx_admin_audit_log_actor", "admin_audit_log", &["actor_user_id", "created_at"]).only("actor_user_id IS NOT NULL"),
    new_index("idx_admin_audit_log_request", "admin_audit_log", &["request_id"]).only("request_id IS NOT NULL"),
    new_index("idx_admin_audit_log_archive_target", "admin_audit_log_archive", &["target_id", "created_at"]),
    new_index("idx_admin_audit_log_archive_org", "admin_audit_log_archive", &["org_id", "created_at"]),
    new_index("idx_admin_audit_log_archive_actor", "admin_audit_log_archive", &["actor_user_id", "created_at"]).only("actor_user_id IS NOT NULL"),
    new_index("idx_admin_audit_log_archive_request", "admin_audit_log_archive", &["request_id"]).only("request_id IS NOT NULL"),
];

/// This month and so many more are there from the start.
const MONTHS_AHEAD: u32 = 3;

const IDS: &[&str] = &["uuid_v7()"];
const IDS_FILE: &str = include_str!("m006_create_admin_audit_log/ids.sql");
/// They return or read rows of the log, and go before it.
const ENTRIES: &[&str] = &["session_address()", "new_audit_entry()"];
const ENTRIES_FILE: &str = include_str!("m006_create_admin_audit_log/context.sql");
const GUARDS: &[&str] = &[
    "audit_maintenance(relation text, operation text, task text)",
    "refuse_change()",
    "keep_append_only(relation regclass, is_closed boolean)",
];
const GUARDS_FILE: &str = include_str!("m006_create_admin_audit_log/append_only.sql");
const PARTITIONS: &[&str] =
    &["ensure_month_partitions(parent regclass, ahead integer, behind integer)"];
const PARTITIONS_FILE: &str = include_str!("m006_create_admin_audit_log/partitions.sql");
const RECORD: &[&str] = &[
    "audit_record(action audit_action, category audit_category, target_type text, target_id uuid, target_label text, org_id uuid, project_id uuid, metadata jsonb, reason text, actor_label text, actor_user_id uuid)",
];
const RECORD_FILE: &str = include_str!("m006_create_admin_audit_log/record.sql");
const VIEW: &str = include_str!("m006_create_admin_audit_log/entries.sql");
const COMMENTS: &str = include_str!("m006_create_admin_audit_log/comments.txt");
const TYPES: &str = include_str!("m006_create_admin_audit_log/types.txt");

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let mut steps = vec![
            create_enum("audit_actor_type", &ACTOR_TYPES),
            create_enum("audit_category", &CATEGORIES),
            create_enum("audit_action", &ACTIONS),
        ];
        steps.extend(type_comments(TYPES));
        steps.extend(create_functions(IDS, IDS_FILE));
        steps.extend([
            entries("admin_audit_log", [])
                .primary_key(["created_at", "id"])
                .partitioned_by("created_at")
                .step(),
            entries(
                "admin_audit_log_archive",
                [timestamptz("archived_at").defaults_to("now()")],
            )
            .primary_key(["created_at", "id"])
            .partitioned_by("created_at")
            .step(),
            seals(),
        ]);
        steps.extend(create_indexes(&INDEXES));
        steps.extend(create_view("audit_entries", VIEW));
        steps.extend(create_functions(ENTRIES, ENTRIES_FILE));
        steps.extend(create_functions(GUARDS, GUARDS_FILE));
        steps.extend(create_functions(PARTITIONS, PARTITIONS_FILE));
        steps.extend(create_functions(RECORD, RECORD_FILE));
        steps.extend(
            ["admin_audit_log", "admin_audit_log_archive", "audit_seals"]
                .map(|table| keep_append_only(table, true)),
        );
        steps.extend(month_partitions("admin_audit_log", MONTHS_AHEAD));
        steps.extend(comments(COMMENTS));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = remove_comments(COMMENTS);
        steps.push(drop_view("audit_entries"));
        steps.extend(drop_functions(RECORD));
        steps.extend(drop_functions(PARTITIONS));
        steps.extend(drop_functions(ENTRIES));
        steps.extend(["audit_seals", "admin_audit_log_archive", "admin_audit_log"].map(drop_table));
        steps.extend(drop_functions(GUARDS));
        steps.extend(drop_functions(IDS));
        steps.extend(remove_type_comments(TYPES));
        steps.extend(["audit_action", "audit_category", "audit_actor_type"].map(drop_enum));
        steps
    }
}

/// What has one width comes first, so that no entry is padded.
fn entries<const N: usize>(name: &'static str, more: [ColumnDef; N]) -> NewTable {
    create_table(
        name,
        [
            timestamptz("created_at").defaults_to("now()"),
            uuid("id").defaults_to("uuid_v7()"),
            uuid("target_id").optional(),
            uuid("org_id").optional(),
            uuid("project_id").optional(),
            uuid("actor_user_id").optional(),
            uuid("api_key_id").optional(),
            custom("actor_type", "audit_actor_type"),
            custom("category", "audit_category"),
            custom("action", "audit_action"),
            text("target_type"),
            text_array("changed_fields").optional(),
            jsonb("previous_values").optional(),
            jsonb("new_values").optional(),
            jsonb("metadata").optional(),
            text("target_label").optional(),
            text("actor_label").optional(),
            text("reason").optional(),
            inet("ip_address").optional(),
            text("user_agent").optional(),
            text("request_id").optional(),
            text("session_id").optional(),
        ],
    )
    .with(more)
}

fn seals() -> Step {
    create_table(
        "audit_seals",
        [
            bigint("number").primary_key().take(),
            timestamptz("from_at"),
            timestamptz("until_at"),
            timestamptz("sealed_at").defaults_to("now()"),
            timestamptz("created_at").defaults_to("now()"),
            uuid("from_id"),
            uuid("until_id"),
            bigint("row_count"),
            bigint("supersedes").optional(),
            uuid("erasure_id").optional(),
            smallint("format"),
            bytes("root"),
            bytes("previous_hash"),
            bytes("hash"),
            bytes("salt").optional(),
            bytes("leaves").optional(),
        ],
    )
    .step()
}
