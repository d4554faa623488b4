//! The rows after a place, as conditions that are each one range of the index.

use sea_orm::sea_query::{Expr, ExprTrait};

use super::column::KeyColumn;

/// A column with the value it has at the cursor; `None` is null.
pub(super) struct Place<'a>(pub &'a KeyColumn, pub Option<Expr>);

/// The ranges, in their order. One `OR` of them would be read from the start of the first column's
/// equals: PostgreSQL enters an index by conditions that it joins with `AND`.
pub(super) fn after(places: &[Place<'_>]) -> Vec<Expr> {
    let Some((Place(column, value), rest)) = places.split_first() else {
        return Vec::new();
    };
    let within = |equal: Expr| {
        let rest = after(rest).into_iter();
        rest.map(move |range| equal.clone().and(range))
    };
    let Some(value) = value else {
        return within(column.expr().is_null()).collect();
    };
    let mut ranges = if comparable_as_row(places) {
        vec![behind_row(places)]
    } else {
        let mut ranges: Vec<Expr> = within(column.expr().eq(value.clone())).collect();
        ranges.push(column.behind(value));
        ranges
    };
    if column.nullable {
        ranges.push(column.expr().is_null());
    }
    ranges
}

/// Whether one comparison of rows, `(a, b) > (1, 2)`, finds all rows after the places that have a
/// value in the first column: it finds none with a null in another.
fn comparable_as_row(places: &[Place<'_>]) -> bool {
    let [Place(first, _), others @ ..] = places else {
        return true;
    };
    others
        .iter()
        .all(|Place(column, _)| !column.nullable && column.descending == first.descending)
}

fn behind_row(places: &[Place<'_>]) -> Expr {
    let columns = row(places.iter().map(|Place(column, _)| column.expr()));
    let values = row(places.iter().filter_map(|Place(_, value)| value.clone()));
    if places.iter().any(|Place(column, _)| column.descending) {
        columns.lt(values)
    } else {
        columns.gt(values)
    }
}

fn row(parts: impl Iterator<Item = Expr>) -> Expr {
    let mut parts: Vec<Expr> = parts.collect();
    match parts.len() {
        1 => parts.remove(0),
        _ => Expr::tuple(parts),
    }
}
