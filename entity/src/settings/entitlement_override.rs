//! `entitlement_overrides`: exceptions to what a plan grants.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4},
    ids::{EntitlementOverrideId, OrganizationId, UserId},
    settings::settings_definition::SettingsScope,
};

/// An entitlement granted or withdrawn for one organization or project, over its plan.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "entitlement_overrides")]
pub struct Model {
    /// Identifies the override.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: EntitlementOverrideId,
    /// Level the override applies to: `ORG` or `PROJECT`.
    #[sea_orm(unique_key = "scope_key")]
    pub scope: SettingsScope,
    /// The organization or project.
    #[sea_orm(unique_key = "scope_key")]
    pub scope_id: Option<Uuid>,
    /// Name of the entitlement.
    #[sea_orm(column_type = "Text", unique_key = "scope_key")]
    pub key: String,
    /// What is granted instead of the plan's value.
    #[sea_orm(column_type = "JsonBinary")]
    pub value_json: Json,
    /// When the row last changed.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
    /// Organization whose row it is; kept by the database, and absent where it has none.
    pub org_id: Option<OrganizationId>,
    /// When the row was created; unknown for some old rows.
    #[sea_orm(default_expr = "now()")]
    pub created_at: Option<DateTimeUtc>,
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The table is joined to no other.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
