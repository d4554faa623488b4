//! `plan_entitlements`: what a plan allows.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    billing::plan,
    defaults::{now, uuid_v4},
    ids::{PlanEntitlementId, PlanId, UserId},
    live::LiveRelations,
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
    /// When the row last changed.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
    /// When the row was created; unknown for some old rows.
    #[sea_orm(default_expr = "now()")]
    pub created_at: Option<DateTimeUtc>,
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
}

impl ActiveModelBehavior for ActiveModel {}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
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
