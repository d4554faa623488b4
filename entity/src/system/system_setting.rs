//! `system_settings`: settings of the platform itself.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{boolean, now},
    ids::UserId,
    secret::Ciphertext,
    settings::settings_definition::SettingsValueType,
};

/// A setting of the platform itself; the value of a secret is kept encrypted.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "system_settings")]
pub struct Model {
    /// Stable name that programs refer to.
    #[sea_orm(column_type = "Text", primary_key, auto_increment = false)]
    pub key: String,
    /// Value; absent for a secret.
    #[sea_orm(column_type = "JsonBinary")]
    pub value: Option<Json>,
    /// Type of the value.
    pub value_type: SettingsValueType,
    /// What the setting does.
    #[sea_orm(column_type = "Text")]
    pub description: String,
    /// Whether the value is kept encrypted.
    #[sea_orm(default_expr = "boolean(false)")]
    pub is_secret: bool,
    /// Value of a secret, encrypted; never serialized.
    #[serde(skip_serializing)]
    pub secret_ciphertext: Option<Ciphertext>,
    /// Which key encrypted it.
    #[sea_orm(column_type = "Text")]
    pub secret_key_id: Option<String>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The table is joined to no other: settings stand alone.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
