//! `plan_entitlements`: what a plan allows.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    billing::plan,
    defaults::{now, uuid_v4},
    ids::{PlanEntitlementId, PlanId},
    relations::related,
};

/// One entitlement that a plan grants.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "plan_entitlements")]
pub struct Model {
    /// Identifies the entitlement.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: PlanEntitlementId,
    /// The plan that grants it.
    #[sea_orm(unique_key = "plan_key")]
    pub plan_id: PlanId,
    /// Name of the entitlement.
    #[sea_orm(column_type = "Text", unique_key = "plan_key")]
    pub key: String,
    /// What is granted: a flag, a limit or a list.
    #[sea_orm(column_type = "JsonBinary")]
    pub value_json: Json,
    /// When the row last changed, as set by whoever changed it.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// The plan.
    #[sea_orm(
        belongs_to = "plan::Entity",
        from = "Column::PlanId",
        to = "plan::Column::Id",
        on_delete = "Cascade"
    )]
    Plan,
}

related! {
    plan => Plan,
}
