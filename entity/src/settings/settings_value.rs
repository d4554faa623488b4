//! `settings_values`: values that override a setting's default.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4},
    identity::user,
    ids::{OrganizationId, SettingsValueId, UserId},
    live::LiveRelations,
    relations::{linked, related},
    settings::settings_definition::{self, SettingsScope},
};

/// The value of a setting in one scope.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "settings_values")]
pub struct Model {
    /// Identifies the value.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: SettingsValueId,
    /// Level the value is set on.
    #[sea_orm(unique_key = "scope_key")]
    pub scope: SettingsScope,
    /// Row of that level: organization, project, event or invite; absent for `PLATFORM`.
    #[sea_orm(unique_key = "scope_key")]
    pub scope_id: Option<Uuid>,
    /// The setting, by name.
    #[sea_orm(column_type = "Text", unique_key = "scope_key")]
    pub key: String,
    /// The value, in the type of the definition.
    #[sea_orm(column_type = "JsonBinary")]
    pub value: Json,
    /// User who last changed it.
    pub updated_by: Option<UserId>,
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
}

impl ActiveModelBehavior for ActiveModel {}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The setting's definition.
    #[sea_orm(
        belongs_to = "settings_definition::Entity",
        from = "Column::Key",
        to = "settings_definition::Column::Key",
        on_delete = "Cascade"
    )]
    Definition,
    /// The user who last changed it.
    #[sea_orm(
        belongs_to = "user::Entity",
        from = "Column::UpdatedBy",
        to = "user::Column::Id",
        on_delete = "SetNull"
    )]
    UpdatedBy,
}

related! {
    settings_definition => Definition,
}

linked! {
    /// The user who last changed it.
    UpdatedBy => user via Relation::UpdatedBy;
}
