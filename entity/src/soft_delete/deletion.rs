//! `deletions`: what was removed at once, by whom and why.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{empty_object, now, random_uuid},
    ids::{DeletionId, OrganizationId, UserId},
};

/// A removal of one row with everything below it; the rows carry its id.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "deletions")]
pub struct Model {
    /// Identifies the deletion.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "random_uuid()")]
    pub id: DeletionId,
    /// Table of the row that it started from.
    #[sea_orm(column_type = "Text")]
    pub root_table: String,
    /// The row that it started from.
    pub root_id: Uuid,
    /// Organization that the rows belong to, if they belong to one.
    pub org_id: Option<OrganizationId>,
    /// User who removed them, if known.
    pub actor: Option<UserId>,
    /// Why they were removed.
    #[sea_orm(column_type = "Text")]
    pub reason: Option<String>,
    /// What the rows gave up and get back: seats, names of tags, invites that worked.
    #[sea_orm(column_type = "JsonBinary", default_expr = "empty_object()")]
    pub freed: Json,
    /// When they were removed.
    #[sea_orm(default_expr = "now()")]
    pub deleted_at: DateTimeUtc,
    /// When they were brought back; absent while they are removed.
    pub restored_at: Option<DateTimeUtc>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// The table is joined to no other: a deletion outlives what it names.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
