//! `quarantined_rows`: rows that a migration took out of their table, since they broke a rule.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, random_uuid},
    ids::QuarantinedRowId,
    secret::WholeRow,
};

/// A row as it was before a migration took it out; taking the migration back puts it there again.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "quarantined_rows")]
pub struct Model {
    /// Identifies the quarantined row.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "random_uuid()")]
    pub id: QuarantinedRowId,
    /// Table that it was taken from.
    #[sea_orm(column_type = "Text")]
    pub table_name: String,
    /// Its id there.
    pub row_id: Uuid,
    /// All its values; never serialized.
    #[serde(skip_serializing)]
    pub row: WholeRow,
    /// Rule that it broke.
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    /// Migration that took it out.
    #[sea_orm(column_type = "Text")]
    pub migration: String,
    /// When it was taken out.
    #[sea_orm(default_expr = "now()")]
    pub quarantined_at: DateTimeUtc,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// The table is joined to no other.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
