//! `view_refreshes`: when each materialized view was last worked out.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::defaults::now;

/// When a materialized view was last worked out.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "view_refreshes")]
pub struct Model {
    /// The view.
    #[sea_orm(column_type = "Text", primary_key, auto_increment = false)]
    pub view_name: String,
    /// Rows it has since then.
    pub row_count: i64,
    /// How long that took.
    pub milliseconds: i64,
    /// When that began: what happened later is not in it.
    #[sea_orm(default_expr = "now()")]
    pub computed_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// It is joined to nothing.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
