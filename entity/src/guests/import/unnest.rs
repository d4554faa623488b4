//! Many rows in one statement: a parameter per column, however many rows there are.

use sea_orm::{
    EntityTrait, Value,
    sea_query::{Expr, Func, InsertStatement, Query, ValueType},
};

/// The values as rows.
pub(super) fn unnest<T: ValueType + Into<Value>>(values: impl IntoIterator<Item = T>) -> Expr {
    let values = values.into_iter().map(Into::into).collect();
    let array = Value::Array(T::array_type(), Some(Box::new(values)));
    Func::cust("unnest").arg(array).into()
}

/// The same with NULL in place of `absent`, since an array parameter cannot hold NULL.
pub(super) fn unnest_without<T: ValueType + Into<Value> + Clone>(
    absent: T,
    values: impl IntoIterator<Item = T>,
) -> Expr {
    let args = [unnest(values), Expr::val(absent)];
    Func::cust("nullif").args(args).into()
}

/// Inserts what the columns unnest to, row by row side by side.
pub(super) fn insert<E: EntityTrait, const N: usize>(
    entity: E,
    values: [(E::Column, Expr); N],
) -> InsertStatement {
    let columns = values.each_ref().map(|(column, _)| *column);
    let rows = Query::select().exprs(values.map(|(_, value)| value)).take();
    Query::insert()
        .into_table(entity)
        .columns(columns)
        .select_from(rows)
        .expect("there are as many columns as values, since they come in pairs")
        .take()
}
