//! `eios_migrations`: how each applied migration came to be recorded.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;

/// A row of `eios_migrations`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "eios_migrations")]
pub struct Model {
    /// The migration's name, as in `seaql_migrations`.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub version: String,
    /// When it was recorded.
    pub applied_at: DateTime<Utc>,
    /// Whether it was found in place rather than run.
    pub adopted: bool,
    /// Milliseconds that its steps took.
    pub duration_ms: i64,
    /// Fingerprint of the catalogue that the migration's own files promise.
    #[sea_orm(column_type = "Text")]
    pub promised: String,
    /// Fingerprint of the same objects as the database had them right afterwards.
    #[sea_orm(column_type = "Text")]
    pub found: String,
    /// Objects that existed before, as JSON: used as they were, and left by `down`.
    #[sea_orm(column_type = "Text")]
    pub kept: String,
    /// Objects that are not ours and were there when the database was adopted, as JSON.
    #[sea_orm(column_type = "Text")]
    pub tolerated: String,
    /// Version of the program that recorded it.
    #[sea_orm(column_type = "Text")]
    pub runner: String,
}

/// Has none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
