use sea_orm::FromQueryResult;
use serde::Serialize;

use crate::{doctor::view::View, runner::RunError};

/// How large an index is and how much it is used, its parts on partitions included.
#[derive(Clone, Debug, PartialEq, Serialize, FromQueryResult)]
pub struct IndexUse {
    /// Its name.
    pub name: String,
    /// Its table.
    pub table: String,
    /// Its size in bytes, as last counted.
    pub bytes: i64,
    /// How often it was searched since statistics were begun.
    pub scans: i64,
    /// Which share of its pages was found in the server's memory; none when it was not read.
    pub hit_ratio: Option<f64>,
}

pub(super) async fn largest(view: &View<'_>) -> Result<Vec<IndexUse>, RunError> {
    let top = i64::from(view.limits.top);
    view.rows(include_str!("indexes.sql"), [top.into()]).await
}
