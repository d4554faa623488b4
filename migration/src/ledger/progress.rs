//! `eios_migration_progress`: how far an unfinished migration has come.

use sea_orm::entity::prelude::*;

/// A row of `eios_migration_progress`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "eios_migration_progress")]
pub struct Model {
    /// The migration's name.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub version: String,
    /// `up` or `down`.
    #[sea_orm(column_type = "Text")]
    pub direction: String,
    /// Leading steps that are committed.
    pub steps: i32,
    /// Objects that existed before the first step, as JSON. What an interrupted run has
    /// made by now must not count among them.
    #[sea_orm(column_type = "Text")]
    pub kept: String,
}

/// Has none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
