//! Unique keys: without the hole that NULL left in them, and without removed rows in the way.

use sea_query::{Alias, ConditionalStatement, Expr, ExprTrait, Index, IndexCreateStatement};

use crate::ddl::{
    Lock, Step, Trigger, create_index_concurrently, create_unique_index_concurrently,
    drop_constraint, drop_index_concurrently, drop_trigger, unique_using_index,
};

/// A key whose legacy form saw no duplicates where scope_id is NULL.
struct ScopeKey {
    table: &'static str,
    name: &'static str,
    legacy: &'static str,
    /// Moves duplicates aside, the newest excepted.
    repair: &'static str,
    /// Puts them back.
    restore: &'static str,
}

const SCOPE_KEYS: [ScopeKey; 2] = [
    ScopeKey {
        table: "settings_values",
        name: "unique_setting_scope",
        legacy: "settings_values_scope_scope_id_key_key",
        repair: include_str!("repair_settings_values.sql"),
        restore: include_str!("restore_settings_values.sql"),
    },
    ScopeKey {
        table: "entitlement_overrides",
        name: "unique_entitlement_scope",
        legacy: "entitlement_overrides_scope_scope_id_key_key",
        repair: include_str!("repair_entitlement_overrides.sql"),
        restore: include_str!("restore_entitlement_overrides.sql"),
    },
];
const SCOPE_COLUMNS: &[&str] = &["scope", "scope_id", "key"];

/// A key that only live rows have to keep.
struct LiveKey {
    table: &'static str,
    name: &'static str,
    columns: &'static [&'static str],
    legacy: &'static str,
    /// Gives removed rows a value of their own where another row has the same.
    rename: &'static str,
}

const LIVE_KEYS: [LiveKey; 4] = [
    LiveKey {
        table: "users",
        name: "uq_users_email",
        columns: &["email"],
        legacy: "users_email_key",
        rename: include_str!("rename_users.sql"),
    },
    LiveKey {
        table: "plans",
        name: "uq_plans_code",
        columns: &["code"],
        legacy: "plans_code_key",
        rename: include_str!("rename_plans.sql"),
    },
    LiveKey {
        table: "sites",
        name: "uq_sites_custom_domain",
        columns: &["custom_domain"],
        legacy: "sites_custom_domain_key",
        rename: include_str!("rename_site_domains.sql"),
    },
    LiveKey {
        table: "sites",
        name: "uq_sites_project_id_subdomain_slug",
        columns: &["project_id", "subdomain_slug"],
        legacy: "sites_project_id_subdomain_slug_key",
        rename: include_str!("rename_site_slugs.sql"),
    },
];

pub(super) fn up() -> Vec<Step> {
    let mut steps: Vec<Step> = SCOPE_KEYS.iter().flat_map(close_hole).collect();
    steps.extend(LIVE_KEYS.iter().flat_map(live_rows_only));
    steps
}

pub(super) fn down() -> Vec<Step> {
    let mut steps: Vec<Step> = LIVE_KEYS.iter().rev().flat_map(all_rows).collect();
    steps.extend(SCOPE_KEYS.iter().rev().flat_map(open_hole));
    steps
}

/// While the index is built, the trigger does what the index will ask for: an old application's
/// INSERT … ON CONFLICT knows the legacy key only, and would fail on the new one.
fn close_hole(key: &ScopeKey) -> Vec<Step> {
    let keep_newest = Trigger::before(
        "keep_newest",
        key.table,
        "INSERT OR UPDATE OF scope, scope_id, key",
    )
    .when("NEW.scope_id IS NULL")
    .each_row("keep_newest()");
    let index = on(SCOPE_COLUMNS).nulls_not_distinct().take();
    vec![
        keep_newest,
        create_unique_index_concurrently(key.name, key.table, index, Some(key.repair)),
        drop_constraint(key.table, key.legacy),
        unique_using_index(key.table, key.name, key.name),
        drop_trigger("keep_newest", key.table),
    ]
}

fn open_hole(key: &ScopeKey) -> Vec<Step> {
    let label = format!("put back the quarantined rows of {}", key.table);
    vec![
        create_unique_index_concurrently(key.legacy, key.table, on(SCOPE_COLUMNS), None),
        drop_constraint(key.table, key.name),
        unique_using_index(key.table, key.legacy, key.legacy),
        Step::transactional(label, key.restore.trim_end(), Lock::NONE),
    ]
}

fn live_rows_only(key: &LiveKey) -> Vec<Step> {
    let is_live = Expr::col(Alias::new("deleted_at")).is_null();
    let index = on(key.columns).unique().and_where(is_live).take();
    vec![
        create_index_concurrently(key.name, key.table, index),
        drop_constraint(key.table, key.legacy),
    ]
}

fn all_rows(key: &LiveKey) -> Vec<Step> {
    vec![
        create_unique_index_concurrently(key.legacy, key.table, on(key.columns), Some(key.rename)),
        unique_using_index(key.table, key.legacy, key.legacy),
        drop_index_concurrently(key.name, key.table),
    ]
}

fn on(columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    for column in columns {
        index.col(Alias::new(*column));
    }
    index
}
