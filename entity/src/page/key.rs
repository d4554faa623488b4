//! What pages of any entity share: their order, and the conditions that begin after a row.

use std::fmt;

use sea_orm::{
    ColumnTrait, QueryResult,
    sea_query::{DynIden, Expr, ExprTrait, NullOrdering, Order, SelectStatement},
};
use serde_json::Value as Json;

use super::{
    cursor::{Cursor, fingerprint},
    kind::Kind,
};
use crate::Error;

/// A [`Keyset`](super::Keyset) without the entity's types.
#[derive(Clone, Debug)]
pub(super) struct Key(Vec<KeyColumn>);

#[derive(Clone, Debug)]
struct KeyColumn {
    table: DynIden,
    column: DynIden,
    kind: Option<Kind>,
    nullable: bool,
    descending: bool,
}

/// A column with the value it has at the cursor; `None` is null.
struct Place<'a>(&'a KeyColumn, Option<Expr>);

impl Key {
    pub fn new<C: ColumnTrait>(columns: impl Iterator<Item = (C, Order)>) -> Self {
        let mut key: Vec<KeyColumn> = Vec::new();
        for (column, order) in columns {
            let column = KeyColumn::new(column, &order);
            // A column that comes again decides nothing.
            if key.iter().all(|known| known.column != column.column) {
                key.push(column);
            }
        }
        Self(key)
    }

    /// The query after the cursor, in statements to be run in turn until the page is full.
    pub fn statements(
        &self,
        query: &SelectStatement,
        after: Option<&Cursor>,
    ) -> Result<Vec<SelectStatement>, Error> {
        let query = self.ordered(query)?;
        let Some(cursor) = after else {
            return Ok(vec![query]);
        };
        let places = self.places(cursor)?;
        let conditions = conditions(&places).into_iter();
        Ok(conditions
            .map(|condition| query.clone().and_where(condition).take())
            .collect())
    }

    /// The place of a row that one of the statements gave.
    pub fn cursor_at(&self, row: &QueryResult) -> Result<Cursor, Error> {
        let values = self.0.iter().enumerate().map(|(index, column)| {
            let value = column.kind()?.read(row, &alias(index))?;
            Ok(value)
        });
        Ok(Cursor {
            order: fingerprint(&self.to_string()),
            values: values.collect::<Result<_, Error>>()?,
        })
    }

    /// Selects the sort columns under names of their own: the query may leave them out.
    fn ordered(&self, query: &SelectStatement) -> Result<SelectStatement, Error> {
        let mut query = query.clone();
        query.clear_order_by().reset_offset();
        for (index, column) in self.0.iter().enumerate() {
            query.expr_as(column.kind()?.select(column.expr()), alias(index));
            let order = if column.descending {
                Order::Desc
            } else {
                Order::Asc
            };
            if column.nullable {
                query.order_by_expr_with_nulls(column.expr(), order, NullOrdering::Last);
            } else {
                query.order_by_expr(column.expr(), order);
            }
        }
        Ok(query)
    }

    fn places(&self, cursor: &Cursor) -> Result<Vec<Place<'_>>, Error> {
        let order = self.to_string();
        if cursor.order != fingerprint(&order) || cursor.values.len() != self.0.len() {
            return Err(Error::ForeignCursor { order });
        }
        let values = self.0.iter().zip(&cursor.values);
        let places = values.map(|(column, value)| match value {
            Json::Null if column.nullable => Ok(Place(column, None)),
            value => {
                let value = column.kind()?.bind(value);
                let value = value.ok_or(Error::InvalidCursor("it holds values of other types"))?;
                Ok(Place(column, Some(value)))
            }
        });
        places.collect()
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, column) in self.0.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            let direction = if column.descending { " desc" } else { "" };
            write!(f, "{comma}{column}{direction}")?;
        }
        Ok(())
    }
}

impl KeyColumn {
    fn new<C: ColumnTrait>(column: C, order: &Order) -> Self {
        let def = column.def();
        let (table, name) = column.as_column_ref();
        Self {
            table,
            column: name,
            kind: Kind::of(def.get_column_type()),
            nullable: def.is_null(),
            descending: *order == Order::Desc,
        }
    }

    fn kind(&self) -> Result<&Kind, Error> {
        let unsortable = || Error::UnsortableColumn(self.to_string());
        self.kind.as_ref().ok_or_else(unsortable)
    }

    fn expr(&self) -> Expr {
        Expr::col((self.table.clone(), self.column.clone()))
    }

    /// Rows whose value is behind this one.
    fn behind(&self, value: &Expr) -> Expr {
        if self.descending {
            self.expr().lt(value.clone())
        } else {
            self.expr().gt(value.clone())
        }
    }
}

impl fmt::Display for KeyColumn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.table.inner(), self.column.inner())
    }
}

/// The rows after the places, as conditions that are each one range of the index, in their order.
fn conditions(places: &[Place<'_>]) -> Vec<Expr> {
    let Some((Place(column, value), rest)) = places.split_first() else {
        return Vec::new();
    };
    let Some(value) = value else {
        // Among the rows without a value, the next column is where the index is entered.
        let rest = conditions(rest).into_iter();
        return rest
            .map(|after| column.expr().is_null().and(after))
            .collect();
    };
    let with_value = if comparable_as_row(places) {
        after(places)
    } else {
        // The first comparison is where the index is entered; PostgreSQL uses no `OR` for that.
        let from = if column.descending {
            column.expr().lte(value.clone())
        } else {
            column.expr().gte(value.clone())
        };
        from.and(column.behind(value).or(after(rest)))
    };
    if column.nullable {
        vec![with_value, column.expr().is_null()]
    } else {
        vec![with_value]
    }
}

/// The rows after the places, as one condition.
fn after(places: &[Place<'_>]) -> Expr {
    let Some((Place(column, value), rest)) = places.split_first() else {
        return Expr::val(false);
    };
    let Some(value) = value else {
        return column.expr().is_null().and(after(rest));
    };
    if comparable_as_row(places) {
        let columns = row(places.iter().map(|Place(column, _)| column.expr()));
        let values = row(places.iter().filter_map(|Place(_, value)| value.clone()));
        return if column.descending {
            columns.lt(values)
        } else {
            columns.gt(values)
        };
    }
    let behind = if column.nullable {
        column.behind(value).or(column.expr().is_null())
    } else {
        column.behind(value)
    };
    behind.or(column.expr().eq(value.clone()).and(after(rest)))
}

/// Whether one comparison of rows, `(a, b) > (1, 2)`, says it all.
fn comparable_as_row(places: &[Place<'_>]) -> bool {
    places
        .iter()
        .all(|Place(column, _)| !column.nullable && column.descending == places[0].0.descending)
}

fn row(parts: impl Iterator<Item = Expr>) -> Expr {
    let mut parts: Vec<Expr> = parts.collect();
    match parts.len() {
        1 => parts.remove(0),
        _ => Expr::tuple(parts),
    }
}

fn alias(index: usize) -> String {
    format!("keyset_{index}")
}
