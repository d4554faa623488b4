//! `settings_values`: values that override a setting's default.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4},
    identity::user,
    ids::{SettingsValueId, UserId},
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
    /// When the row last changed, as set by whoever changed it.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
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
        to = "user::Column::Id"
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
