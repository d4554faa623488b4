//! Shows each actor the rows of their own organizations and no others: a role that every tenant
//! session takes, what it may do, and a policy for each table and command.
//!
//! The owner of the tables is not bound by policies, and so the live application goes on as before;
//! `rls force` binds it too. `down` takes back what this database grants to the roles, and leaves the
//! roles: other databases of the server may use them.

mod functions;
mod organizations;
mod shared;
mod tenants;

use sea_orm_migration::prelude::DeriveMigrationName;

pub(super) use self::tenants::ways_to_projects;
use super::Revision;
use crate::ddl::{
    ColumnExt, Lock, Step, TenantPolicies, Trigger, comments, create_enum, create_table, custom,
    drop_enum, drop_table, drop_trigger, grant, grant_schema, remove_comments,
    remove_type_comments, revoke, revoke_schema, text, timestamptz, type_comments,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

const ROLES: &str = include_str!("m013_enable_rls/roles.sql");
const COMMENTS: &str = include_str!("m013_enable_rls/comments.txt");
const TYPES: &str = "policy_command: The commands that a policy is asked about.\n";

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let mut steps = vec![
            Step::transactional("create the roles", ROLES.trim_end(), Lock::NONE),
            grant_schema("USAGE", "eios_app"),
            grant_schema("USAGE", "eios_service"),
            create_enum(
                "policy_command",
                &["ALL", "SELECT", "INSERT", "UPDATE", "DELETE"],
            ),
            isolation_policies(),
        ];
        steps.extend(type_comments(TYPES));
        steps.extend(functions::up());
        steps.extend(comments(COMMENTS));
        steps.push(
            Trigger::before("touch_row", "tenant_isolation_policies", "UPDATE")
                .when("OLD *<> NEW")
                .each_row("touch_updated_at()"),
        );
        steps.extend(policies().iter().flat_map(TenantPolicies::up));
        steps.extend(
            ["eios_app", "eios_service"].map(|role| grant("audit_entries", "SELECT", role)),
        );
        steps.extend(functions::give());
        steps
    }

    fn down(&self) -> Vec<Step> {
        let policies = policies();
        let mut steps = functions::take_back();
        steps.extend(["eios_app", "eios_service"].map(|role| revoke("audit_entries", role)));
        steps.extend(policies.iter().rev().flat_map(TenantPolicies::down));
        steps.push(drop_trigger("touch_row", "tenant_isolation_policies"));
        steps.extend(remove_comments(COMMENTS));
        steps.extend(functions::down());
        steps.extend(remove_type_comments(TYPES));
        steps.extend([
            drop_table("tenant_isolation_policies"),
            drop_enum("policy_command"),
            revoke_schema("USAGE", "eios_service"),
            revoke_schema("USAGE", "eios_app"),
        ]);
        steps
    }

    fn fills(&self) -> &'static [&'static str] {
        &["tenant_isolation_policies"]
    }

    fn roles(&self) -> &'static [(&'static str, &'static str)] {
        &[("eios_app", "USAGE"), ("eios_service", "CREATE")]
    }
}

fn policies() -> Vec<TenantPolicies> {
    let mut policies = shared::policies();
    policies.extend(tenants::policies());
    policies.extend(organizations::policies());
    policies
}

/// One row for each policy that there should be.
fn isolation_policies() -> Step {
    create_table(
        "tenant_isolation_policies",
        [
            text("table_name"),
            text("policy_name"),
            custom("command", "policy_command"),
            text("role"),
            text("path"),
            text("using_expression").optional(),
            text("check_expression").optional(),
            timestamptz("enforced_since").optional(),
            timestamptz("created_at").defaults_to("now()"),
            timestamptz("updated_at").defaults_to("now()"),
        ],
    )
    .primary_key(["table_name", "policy_name"])
    .step()
}
