//! Tables whose rows are nobody's alone: people, organizations and their members, projects, what
//! the platform offers, and what hangs on a scope.

use crate::ddl::{
    ALL_ROWS,
    Command::{Delete, Insert, Select, Update},
    IS_SIGNED_IN, Right, TenantPolicies, in_managed_project, in_org,
};

const IS_MYSELF: &str = "id = (SELECT acting_user_id())";

/// Who one is, and whether one may sign in, is the service's to say: a user changes no email.
const OF_ONESELF: &str = "SELECT, UPDATE (full_name, locale, updated_at, updated_by, deleted_at, deleted_by, deletion_id)";

pub(super) fn policies() -> Vec<TenantPolicies> {
    let mut policies = vec![users(), organizations(), organization_members(), projects()];
    policies.extend(
        ["plans", "plan_entitlements", "settings_definitions"].map(TenantPolicies::offered),
    );
    policies.extend([settings_values(), entitlement_overrides(), deletions()]);
    // What happened in an organization is for its admins to read.
    policies.extend(
        ["admin_audit_log", "admin_audit_log_archive"]
            .map(|table| TenantPolicies::served(table, Right::Manage)),
    );
    policies.extend(
        [
            "audit_seals",
            "quarantined_rows",
            "tenant_isolation_policies",
        ]
        .map(|table| TenantPolicies::closed(table, "")),
    );
    policies
}

fn users() -> TenantPolicies {
    TenantPolicies::closed("users", OF_ONESELF)
        .opens(Select, IS_MYSELF, "", "oneself")
        .opens(Update, IS_MYSELF, IS_MYSELF, "oneself")
}

/// One is founded by `create_organization`.
fn organizations() -> TenantPolicies {
    let path = "own id";
    let managed = in_org("id", Right::Manage);
    TenantPolicies::closed("organizations", "SELECT, UPDATE, DELETE")
        .opens(Select, &in_org("id", Right::Read), "", path)
        .opens(Update, &managed, &managed, path)
        .opens(Delete, &in_org("id", Right::Own), "", path)
}

/// Owners are made and unmade by owners, and one is left. Nobody changes their own role; everybody may
/// leave, but for the last owner.
fn organization_members() -> TenantPolicies {
    let path = "own org_id";
    let (managed, owned) = (
        in_org("org_id", Right::Manage),
        in_org("org_id", Right::Own),
    );
    let kept = format!("{owned} AND has_other_owner(org_id, user_id)");
    let changes = |owner: &str| {
        format!(
            "{managed} AND (lower(role) <> 'owner' OR {owner}) AND user_id <> (SELECT acting_user_id())"
        )
    };
    let removes = format!(
        "lower(role) <> 'owner' AND ({managed} OR user_id = (SELECT acting_user_id())) \
         OR lower(role) = 'owner' AND {kept}"
    );
    TenantPolicies::closed("organization_members", ALL_ROWS)
        .opens(Select, &in_org("org_id", Right::Read), "", path)
        .opens(Insert, "", &changes(&owned), path)
        .opens(Update, &changes(&kept), &changes(&owned), path)
        .opens(Delete, &removes, "", path)
}

fn projects() -> TenantPolicies {
    let path = "owner_org_id; for the managing organization manager_org_id; for an API key of the project id";
    let owned = in_org("owner_org_id", Right::Write);
    let either = format!("{owned} OR {}", in_org("manager_org_id", Right::Write));
    let read = format!(
        "{} OR {} OR id = (SELECT (acting_api_key()).project_id)",
        in_org("owner_org_id", Right::Read),
        in_org("manager_org_id", Right::Read)
    );
    let kept = format!("({either}) AND may_hand_over(id, owner_org_id)");
    TenantPolicies::closed("projects", ALL_ROWS)
        .opens(Select, &read, "", path)
        .opens(Insert, "", &owned, path)
        .opens(Update, &either, &kept, path)
        .opens(Delete, &owned, "", path)
        .renamed("projects_select", "project_org_isolation")
        .opens_to_guest(
            Select,
            "id = (SELECT (guest_invite()).project_id)",
            "",
            "the project of the invite",
        )
}

const BY_SCOPE: &str = "own org_id, from scope and scope_id; for the managing organization the scope below its project";
const OF_PLATFORM: &str = "scope IN ('PLATFORM', 'PLAN')";

fn settings_values() -> TenantPolicies {
    let writes = of_scope("settings_values", Right::Write);
    TenantPolicies::closed("settings_values", ALL_ROWS)
        .opens(Select, &with_platform("settings_values"), "", BY_SCOPE)
        .opens(Insert, "", &writes, BY_SCOPE)
        .opens(Update, &writes, &writes, BY_SCOPE)
        .opens(Delete, &writes, "", BY_SCOPE)
}

/// Exceptions to what a plan grants are for admins to make, not for every member.
fn entitlement_overrides() -> TenantPolicies {
    let writes = in_org("org_id", Right::Manage);
    TenantPolicies::closed("entitlement_overrides", ALL_ROWS)
        .opens(
            Select,
            &with_platform("entitlement_overrides"),
            "",
            BY_SCOPE,
        )
        .opens(Insert, "", &writes, BY_SCOPE)
        .opens(Update, &writes, &writes, BY_SCOPE)
        .opens(Delete, &writes, "", BY_SCOPE)
}

fn with_platform(table: &str) -> String {
    format!(
        "{} OR {OF_PLATFORM} AND {IS_SIGNED_IN}",
        of_scope(table, Right::Read)
    )
}

fn of_scope(table: &str, right: Right) -> String {
    let managed = in_managed_project("project_id", right);
    let below = |scope: &str, parent: &str| {
        format!(
            "scope = '{scope}' AND EXISTS (SELECT FROM {parent} WHERE {parent}.id = {table}.scope_id AND {parent}.{managed})"
        )
    };
    format!(
        "{} OR scope = 'PROJECT' AND {} OR {} OR {}",
        in_org("org_id", right),
        in_managed_project("scope_id", right),
        below("EVENT", "events"),
        below("INVITE", "invites"),
    )
}

/// A deletion is its organization's, or of a row in a managed project, or a user's own.
fn deletions() -> TenantPolicies {
    let path =
        "own org_id; for the managing organization the project of the removed row; a user's own";
    let of = |right: Right, word: &str| {
        format!(
            "{} OR org_id = ANY ((SELECT entrusting_org_ids('{word}'))::uuid[]) AND is_managed_deletion(root_table, root_id, org_id, '{word}') \
             OR root_table = 'users' AND root_id = (SELECT acting_user_id()) AND org_id IS NULL",
            in_org("org_id", right)
        )
    };
    let (reads, writes) = (of(Right::Read, "read"), of(Right::Write, "write"));
    TenantPolicies::closed("deletions", ALL_ROWS)
        .opens(Select, &reads, "", path)
        .opens(Insert, "", &writes, path)
        .opens(Update, &writes, &writes, path)
        .opens(Delete, &in_org("org_id", Right::Manage), "", path)
}
