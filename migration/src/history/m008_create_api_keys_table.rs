//! Lets programs in: keys that an organization gives out, and how often each is used.

mod tables;

use sea_orm_migration::prelude::DeriveMigrationName;
use sea_query::{Alias, Index};

use super::Revision;
use crate::ddl::{
    Audited, NewIndex, OnDelete, Reference, Step, Trigger, audited, comments, create_enum,
    create_functions, create_indexes, create_unique_index_concurrently, drop_constraint, drop_enum,
    drop_functions, drop_table, drop_trigger, month_partitions, new_index, remove_comments,
    stamp_rows, touch_rows, type_comments, unique_using_index,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

/// Rows of a project name its organization too, and this key of `projects` holds the two together:
/// a project that is handed to another organization takes them along.
const PROJECTS_KEY: &str = "uq_projects_owner_org_id_id";

#[rustfmt::skip]
const INDEXES: [NewIndex; 8] = [
    new_index("idx_api_keys_org_id", "api_keys", &["org_id", "created_at"]),
    new_index("idx_api_key_usage_org_id", "api_key_usage", &["org_id", "window_start"]),
    new_index("idx_api_keys_project_id", "api_keys", &["project_id"]).only("project_id IS NOT NULL"),
    new_index("idx_api_keys_expires_at", "api_keys", &["expires_at"]).only("expires_at IS NOT NULL AND revoked_at IS NULL"),
    new_index("idx_api_keys_replaces_key_id", "api_keys", &["replaces_key_id"]).only("replaces_key_id IS NOT NULL"),
    new_index("idx_api_keys_revoked_by", "api_keys", &["revoked_by"]).only("revoked_by IS NOT NULL"),
    new_index("idx_api_keys_created_by", "api_keys", &["created_by"]).only("created_by IS NOT NULL"),
    new_index("idx_api_keys_updated_by", "api_keys", &["updated_by"]).only("updated_by IS NOT NULL"),
];

const ENVIRONMENTS: [&str; 2] = ["LIVE", "TEST"];
const WINDOWS: [&str; 3] = ["MINUTE", "HOUR", "DAY"];

/// This month and so many more are there from the start.
const MONTHS_AHEAD: u32 = 3;

const FUNCTIONS: &[&str] = &[
    "is_key_use(before api_keys, after api_keys)",
    "guard_api_key()",
];
const FUNCTION_FILE: &str = include_str!("m008_create_api_keys_table/functions.sql");
const COMMENTS: &str = include_str!("m008_create_api_keys_table/comments.txt");
const TYPES: &str = include_str!("m008_create_api_keys_table/types.txt");

#[rustfmt::skip]
const AUDITED: Audited = audited("api_keys", "API_KEYS", "id org_id project_id name description environment key_prefix scopes rate_limit_per_minute rate_limit_per_hour rate_limit_per_day ip_allowlist last_used_at last_used_ip expires_at revoked_at revoked_by revoked_reason replaces_key_id created_at updated_at created_by updated_by")
    .secrets("key_hash").quiet("last_used_at last_used_ip").project(&["project_id"]).marks(&["REVOKED set revoked_at"]);

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = projects_key().into();
        steps.push(create_enum("api_key_environment", &ENVIRONMENTS));
        steps.push(create_enum("api_key_window_kind", &WINDOWS));
        steps.extend([tables::api_keys(), tables::api_key_usage()]);
        steps.extend(create_indexes(&INDEXES));
        steps.extend(create_functions(FUNCTIONS, FUNCTION_FILE));
        steps.extend(triggers());
        steps.extend(month_partitions("api_key_usage", MONTHS_AHEAD));
        let references = references();
        steps.extend(references.iter().map(Reference::add_to_new));
        steps.extend(references.iter().map(Reference::validate));
        steps.push(AUDITED.enable());
        steps.extend(type_comments(TYPES));
        steps.extend(comments(COMMENTS));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = remove_comments(COMMENTS);
        steps.push(AUDITED.disable());
        steps.extend(references().iter().rev().map(Reference::drop_from_old));
        steps.extend(
            ["guard_key", "touch_row", "stamp_row"].map(|name| drop_trigger(name, "api_keys")),
        );
        steps.extend(drop_functions(FUNCTIONS));
        steps.extend(["api_key_usage", "api_keys"].map(drop_table));
        steps.extend(["api_key_window_kind", "api_key_environment"].map(drop_enum));
        steps.push(drop_constraint("projects", PROJECTS_KEY));
        steps
    }
}

fn projects_key() -> [Step; 2] {
    let mut index = Index::create();
    index.col(Alias::new("owner_org_id")).col(Alias::new("id"));
    [
        create_unique_index_concurrently(PROJECTS_KEY, "projects", index, None),
        unique_using_index("projects", PROJECTS_KEY, PROJECTS_KEY),
    ]
}

fn triggers() -> Vec<Step> {
    let mut steps = vec![
        Trigger::before("guard_key", "api_keys", "INSERT OR UPDATE").each_row("guard_api_key()"),
    ];
    steps.extend(stamp_rows(
        "api_keys",
        "OLD *<> NEW AND NOT is_key_use(OLD, NEW)",
    ));
    steps.push(touch_rows("api_key_usage"));
    steps
}

fn references() -> [Reference; 7] {
    let to = |columns, target, on_delete| Reference::to(("api_keys", columns), target, on_delete);
    [
        to(&["org_id"], "organizations", OnDelete::Cascade),
        to(&["project_id"], "projects", OnDelete::Cascade),
        Reference::following(
            ("api_keys", &["org_id", "project_id"]),
            ("projects", &["owner_org_id", "id"]),
            OnDelete::Cascade,
        ),
        to(&["replaces_key_id"], "api_keys", OnDelete::SetNull),
        to(&["revoked_by"], "users", OnDelete::SetNull),
        to(&["created_by"], "users", OnDelete::SetNull),
        to(&["updated_by"], "users", OnDelete::SetNull),
    ]
}
