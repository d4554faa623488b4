use sea_orm::FromQueryResult;
use serde::Serialize;

use crate::{doctor::view::View, runner::RunError};

/// How large a table is, in bytes, its partitions included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromQueryResult)]
pub struct TableSize {
    /// Its name.
    pub name: String,
    /// About how many rows it has.
    pub rows: i64,
    /// The rows themselves.
    pub table_bytes: i64,
    /// Its indexes.
    pub index_bytes: i64,
    /// Values too long for a row, with the index that finds them.
    pub toast_bytes: i64,
    /// All together.
    pub total_bytes: i64,
}

pub(super) async fn largest(view: &View<'_>) -> Result<Vec<TableSize>, RunError> {
    let top = i64::from(view.limits.top);
    view.rows(include_str!("tables.sql"), [top.into()]).await
}
