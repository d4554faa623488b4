//! `tenant_isolation_policies`: the row level security policies that the database should have.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::defaults::now;

/// A policy as a migration made it; `verify` compares it with the one that is there.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "tenant_isolation_policies")]
pub struct Model {
    /// Table that the policy guards.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub table_name: String,
    /// The policy.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub policy_name: String,
    /// What the policy is asked about.
    pub command: PolicyCommand,
    /// Role that the policy opens rows to.
    #[sea_orm(column_type = "Text")]
    pub role: String,
    /// How a row reaches the tenant, in words.
    #[sea_orm(column_type = "Text")]
    pub path: String,
    /// Which rows there are for the role, as the database printed it.
    #[sea_orm(column_type = "Text")]
    pub using_expression: Option<String>,
    /// Which rows the role may write, as the database printed it.
    #[sea_orm(column_type = "Text")]
    pub check_expression: Option<String>,
    /// Since when the table's owner is bound by the policies too; absent while it is not.
    pub enforced_since: Option<DateTimeUtc>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// The commands that a policy is asked about.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "policy_command",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum PolicyCommand {
    /// Every command.
    All,
    /// Reading, also by a command that changes what it reads.
    Select,
    /// New rows.
    Insert,
    /// Rows as they were and as they become.
    Update,
    /// Rows that go.
    Delete,
}

/// The table is joined to no other.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
