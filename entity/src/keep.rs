//! Inserts that may be repeated.

use sea_orm::{
    EntityTrait,
    sea_query::{Expr, InsertStatement, OnConflict, Query, SelectStatement},
};

/// Inserts a row if `rows` has any, and gives it back; where another row has its `key`, that one
/// stays as it is and comes back instead. No row comes back when `rows` has none.
pub(crate) fn insert_or_keep<E: EntityTrait, const N: usize>(
    entity: E,
    values: [(E::Column, Expr); N],
    rows: SelectStatement,
    key: [E::Column; 2],
) -> InsertStatement {
    let columns = values.each_ref().map(|(column, _)| *column);
    let values = values.map(|(_, value)| value);
    let row = Query::select()
        .exprs(values)
        .and_where(Expr::exists(rows))
        .take();
    // `DO NOTHING` would give nothing back; this update changes nothing, but gives the row.
    let keep = OnConflict::columns(key).update_column(key[0]).to_owned();
    Query::insert()
        .into_table(entity)
        .columns(columns)
        .select_from(row)
        .expect("there are as many columns as values, since they come in pairs")
        .on_conflict(keep)
        .returning_all()
        .take()
}
