//! `settings_definitions`: the settings that exist, with their defaults and limits.

use sea_orm::{entity::prelude::*, sea_query::ExprTrait};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{boolean, now, uuid_v4},
    ids::{SettingsDefinitionId, UserId},
    like::exactly,
    live::LiveRelations,
    relations::related,
    settings::settings_value,
};

/// A setting: its type, default, allowed values and the scopes that may set it.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "settings_definitions")]
pub struct Model {
    /// Identifies the definition.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: SettingsDefinitionId,
    /// Name of the setting, referred to by its values.
    #[sea_orm(column_type = "Text", unique)]
    pub key: String,
    /// Type of the setting's values.
    pub value_type: SettingsValueType,
    /// Value that holds when no scope sets one.
    #[sea_orm(column_type = "JsonBinary")]
    pub default_value: Json,
    /// JSON array of the only accepted values; any value when absent.
    #[sea_orm(column_type = "JsonBinary")]
    pub allowed_values: Option<Json>,
    /// Entitlement that unlocks `entitlements_values`.
    #[sea_orm(column_type = "Text")]
    pub entitlements_key: Option<String>,
    /// JSON array of the values that need the entitlement.
    #[sea_orm(column_type = "JsonBinary")]
    pub entitlements_values: Option<Json>,
    /// Lowest scope that may set a value.
    pub scope_min: SettingsScope,
    /// Highest scope that may set a value.
    pub scope_max: SettingsScope,
    /// What the setting does, for people.
    #[sea_orm(column_type = "Text")]
    pub description: Option<String>,
    /// Whether guests' browsers may read it.
    #[sea_orm(default_expr = "boolean(false)")]
    pub is_public: bool,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed; unknown for some old rows.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: Option<DateTimeUtc>,
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
}

impl ActiveModelBehavior for ActiveModel {}

/// Level a setting or an entitlement is set on, from the widest to the narrowest.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumIter,
    DeriveActiveEnum,
    Serialize,
    Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "settings_scope",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum SettingsScope {
    /// Everybody.
    Platform,
    /// Whoever has the plan.
    Plan,
    /// One organization.
    Org,
    /// One project.
    Project,
    /// One event.
    Event,
    /// One invite.
    Invite,
}

/// Type of a setting's values.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "settings_value_type",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum SettingsValueType {
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A text.
    String,
    /// One of the allowed values.
    Enum,
    /// Any JSON.
    Json,
}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// Values of the setting, in any scope.
    #[sea_orm(has_many = "settings_value::Entity")]
    Values,
}

related! {
    settings_value => Values,
}

/// Which definitions a query reads.
pub trait SettingsDefinitionScopes: QueryFilter {
    /// The settings with these names.
    fn with_keys<'a>(self, keys: impl IntoIterator<Item = &'a str>) -> Self {
        let keys = keys.into_iter().map(exactly);
        self.filter(ExprTrait::is_in(Column::Key.into_expr(), keys))
    }

    /// Settings that guests' browsers may read.
    fn public_only(self) -> Self {
        self.filter(Column::IsPublic.eq(true))
    }
}

impl SettingsDefinitionScopes for Select<Entity> {}
