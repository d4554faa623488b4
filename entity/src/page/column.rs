//! A column of an order.

use std::fmt;

use sea_orm::{
    ColumnTrait,
    sea_query::{DynIden, Expr, ExprTrait, NullOrdering, Order, SelectStatement},
};

use super::kind::Kind;
use crate::Error;

#[derive(Clone, Debug)]
pub(super) struct KeyColumn {
    table: DynIden,
    column: DynIden,
    kind: Option<Kind>,
    pub nullable: bool,
    pub descending: bool,
}

impl KeyColumn {
    pub fn new<C: ColumnTrait>(column: C, order: &Order) -> Self {
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

    pub fn names_the_same(&self, other: &Self) -> bool {
        self.column == other.column
    }

    pub fn kind(&self) -> Result<&Kind, Error> {
        let unsortable = || Error::UnsortableColumn(self.to_string());
        self.kind.as_ref().ok_or_else(unsortable)
    }

    pub fn expr(&self) -> Expr {
        Expr::col((self.table.clone(), self.column.clone()))
    }

    /// Orders a query by what stands for the column in it.
    pub fn order(&self, query: &mut SelectStatement, by: Expr) {
        let order = if self.descending {
            Order::Desc
        } else {
            Order::Asc
        };
        if self.nullable {
            query.order_by_expr_with_nulls(by, order, NullOrdering::Last);
        } else {
            query.order_by_expr(by, order);
        }
    }

    /// Rows whose value is behind this one.
    pub fn behind(&self, value: &Expr) -> Expr {
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
