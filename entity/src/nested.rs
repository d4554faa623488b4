//! Rows of other tables in the statement that reads a row: joined, or as JSON in the shape of their models.
//!
//! Relations lead to live rows only, here as in joins.

use sea_orm::{
    ColumnTrait, Condition, DbErr, EntityName, EntityTrait, IdenStatic, Iterable, JoinType,
    QueryResult, RelationDef,
    sea_query::{Alias, Expr, ExprTrait, Func, PgFunc, Query, SelectStatement},
};
use serde::de::DeserializeOwned;

/// Selects every column of a joined entity, its name led by `prefix`.
///
/// A prefix that ends in a dot meets no column of another table.
pub(crate) fn select_also<E: EntityTrait>(
    query: &mut SelectStatement,
    entity: E,
    prefix: &'static str,
) {
    for column in E::Column::iter() {
        let value = column.select_as(Expr::col((entity, column)));
        query.expr_as(value, format!("{prefix}{}", column.as_str()));
    }
}

/// Selects the rows at the other end of a relation, each in the given shape, for [`read`].
pub(crate) fn select_list(
    query: &mut SelectStatement,
    relation: RelationDef,
    shape: Expr,
    alias: &'static str,
) {
    query.expr_as(list(relation, shape).cast_as("text"), alias);
}

/// What was selected as the text of a JSON value, by [`select_list`] for one.
pub(crate) fn read<T: DeserializeOwned>(
    result: &QueryResult,
    prefix: &str,
    alias: &str,
) -> Result<T, DbErr> {
    let json: String = result.try_get(prefix, alias)?;
    serde_json::from_str(&json).map_err(|error| DbErr::Json(error.to_string()))
}

/// The rows at the other end of a relation as a JSON array, in no particular order.
pub(crate) fn list(relation: RelationDef, shape: Expr) -> Expr {
    related(relation, all(shape))
}

/// The rows that a link leads to, as a JSON array of the given shape, in no particular order. The
/// shape may have the link in it.
pub(crate) fn list_via(link: RelationDef, target: RelationDef, shape: Expr) -> Expr {
    links(link, JoinType::InnerJoin, target, shape)
}

/// All links, as a JSON array of the given shape, in no particular order. The row that one leads to is
/// null where there is none.
pub(crate) fn list_links(link: RelationDef, target: RelationDef, shape: Expr) -> Expr {
    links(link, JoinType::LeftJoin, target, shape)
}

fn links(link: RelationDef, join: JoinType, target: RelationDef, shape: Expr) -> Expr {
    let rows = Query::select()
        .expr(all(shape))
        .from(link.to_tbl.clone())
        .join(join, target.to_tbl.clone(), Condition::from(target))
        .cond_where(Condition::from(link))
        .take();
    rows.into()
}

/// The one row at the other end of a relation; null without one.
pub(crate) fn one<E: EntityName>(relation: RelationDef, entity: E) -> Expr {
    related(relation, row(entity))
}

/// A whole row, which JSON functions turn into an object.
pub(crate) fn row<E: EntityName>(entity: E) -> Expr {
    Expr::col(Alias::new(entity.table_name()))
}

/// A JSON object.
pub(crate) fn object<const N: usize>(members: [(&'static str, Expr); N]) -> Expr {
    let members = members.map(|(name, value)| (Expr::val(name), value));
    PgFunc::json_build_object(members.into()).into()
}

fn all(shape: Expr) -> Expr {
    let rows = [
        PgFunc::json_agg(shape).into(),
        Expr::val("[]").cast_as("json"),
    ];
    Func::coalesce(rows).into()
}

fn related(relation: RelationDef, value: Expr) -> Expr {
    let rows = Query::select()
        .expr(value)
        .from(relation.to_tbl.clone())
        .cond_where(Condition::from(relation))
        .take();
    rows.into()
}
