//! Statements over any removable table.

use sea_orm::{
    DbErr, QueryResult,
    sea_query::{Alias, Expr, ExprTrait, PgFunc},
};
use uuid::Uuid;

use crate::error::sql_state;

/// A column by the names of table and column.
pub(super) fn col(table: &'static str, column: &'static str) -> Expr {
    Expr::col((Alias::new(table), Alias::new(column)))
}

/// Whether the column is one of the ids: one parameter, however many there are.
pub(super) fn is_one_of(column: Expr, ids: &[Uuid]) -> Expr {
    column.eq(PgFunc::any(Expr::val(ids.to_vec())))
}

/// Whether the column is none of the ids.
pub(super) fn is_none_of(column: Expr, ids: &[Uuid]) -> Expr {
    column.ne(PgFunc::all(Expr::val(ids.to_vec())))
}

/// The ids in a column of the rows.
pub(super) fn ids(rows: &[QueryResult], column: &str) -> Result<Vec<Uuid>, DbErr> {
    rows.iter().map(|row| row.try_get("", column)).collect()
}

/// Whether the database gave up on the statement because it and another one waited for each other.
pub(super) fn is_deadlock(error: &DbErr) -> bool {
    sql_state(error).is_some_and(|code| code == "40P01")
}
