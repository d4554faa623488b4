//! Values that only one row may have, and that another one took while a row was removed.

use std::fmt;

use sea_orm::{
    ConnectionTrait, DbErr, QueryResult,
    sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement},
};
use serde::Serialize;
use uuid::Uuid;

use super::sql::col;
use crate::{catalog, ids::DeletionId, sql::run};

/// A removed row that cannot come back as it was. The value itself is left out: it may be about a
/// person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Conflict {
    /// The table of both rows.
    pub table: &'static str,
    /// The removed row.
    pub row: Uuid,
    /// The columns whose values are taken.
    pub columns: Vec<&'static str>,
    /// The row that has them now.
    pub held_by: Uuid,
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the {} of {} {} is now that of {}",
            self.columns.join(" and "),
            self.table,
            self.row,
            self.held_by
        )
    }
}

/// What stands in the way of the removed rows of a table.
pub(super) async fn conflicts(
    db: &impl ConnectionTrait,
    table: &'static str,
    deletion: DeletionId,
) -> Result<Vec<Conflict>, DbErr> {
    let mut conflicts = Vec::new();
    for key in live_keys(table) {
        for query in [taken(table, &key, deletion), twice(table, &key, deletion)] {
            for row in db.query_all(&query).await? {
                conflicts.push(conflict(table, &key.columns, &row)?);
            }
        }
    }
    if table == "guest_tags" {
        for row in run(db, include_str!("taken_tags.sql"), [deletion.into()]).await? {
            conflicts.push(conflict(table, &["project_id", "name"], &row)?);
        }
    }
    Ok(conflicts)
}

/// A key of a table that only live rows keep.
struct LiveKey {
    columns: Vec<&'static str>,
    /// Whether rows with a null in it are never the same.
    nulls_distinct: bool,
}

fn live_keys(table: &str) -> Vec<LiveKey> {
    let table = catalog::table(table);
    let keys = table.map(|table| &table.unique_keys).into_iter().flatten();
    keys.filter(|key| key.live_only)
        .map(|key| LiveKey {
            columns: key.columns.iter().map(String::as_str).collect(),
            nulls_distinct: key.nulls_distinct,
        })
        .collect()
}

const OTHER: &str = "other";

/// Removed rows whose values a live row has.
fn taken(table: &'static str, key: &LiveKey, deletion: DeletionId) -> SelectStatement {
    let mut query = same_values(table, key, deletion);
    query.and_where(col(OTHER, "deleted_at").is_null()).take()
}

/// Removed rows whose values another one has that would come back with them: rows that were added
/// or changed while they were removed.
fn twice(table: &'static str, key: &LiveKey, deletion: DeletionId) -> SelectStatement {
    let mut query = same_values(table, key, deletion);
    query
        .and_where(col(OTHER, "deletion_id").eq(deletion))
        .and_where(col(OTHER, "id").lt(col(table, "id")))
        .take()
}

fn same_values(table: &'static str, key: &LiveKey, deletion: DeletionId) -> SelectStatement {
    let mut query = Query::select();
    query
        .expr_as(col(table, "id"), "removed")
        .expr_as(col(OTHER, "id"), "holder")
        .from(Alias::new(table))
        .from_as(Alias::new(table), OTHER)
        .and_where(col(table, "deletion_id").eq(deletion))
        .order_by(
            (Alias::new(table), Alias::new("id")),
            sea_orm::sea_query::Order::Asc,
        );
    for column in &key.columns {
        let (one, other) = (col(table, column), col(OTHER, column));
        query.and_where(match key.nulls_distinct {
            true => other.eq(one),
            false => Expr::cust_with_exprs("$1 IS NOT DISTINCT FROM $2", [other, one]),
        });
    }
    query
}

fn conflict(
    table: &'static str,
    columns: &[&'static str],
    row: &QueryResult,
) -> Result<Conflict, DbErr> {
    Ok(Conflict {
        table,
        row: row.try_get("", "removed")?,
        columns: columns.to_vec(),
        held_by: row.try_get("", "holder")?,
    })
}
