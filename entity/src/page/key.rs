//! What pages of any entity share: their order, and the query that begins after a row.

use std::fmt;

use sea_orm::{
    ColumnTrait, QueryResult,
    sea_query::{Asterisk, Expr, Order, Query, SelectStatement, UnionType},
};
use serde_json::Value as Json;

use super::{
    column::KeyColumn,
    cursor::{Cursor, fingerprint},
    range::{self, Place},
};
use crate::Error;

/// A [`Keyset`](super::Keyset) without the entity's types.
#[derive(Clone, Debug)]
pub(super) struct Key(Vec<KeyColumn>);

impl Key {
    pub fn new<C: ColumnTrait>(columns: impl Iterator<Item = (C, Order)>) -> Self {
        let mut key: Vec<KeyColumn> = Vec::new();
        for (column, order) in columns {
            let column = KeyColumn::new(column, &order);
            // A column that comes again decides nothing.
            if !key.iter().any(|known| known.names_the_same(&column)) {
                key.push(column);
            }
        }
        Self(key)
    }

    /// The first rows of the query, or the first after the cursor.
    pub fn statement(
        &self,
        query: &SelectStatement,
        after: Option<&Cursor>,
        rows: u64,
    ) -> Result<SelectStatement, Error> {
        let mut query = self.ordered(query)?;
        query.limit(rows);
        let Some(cursor) = after else {
            return Ok(query);
        };
        let ranges = range::after(&self.places(cursor)?).into_iter();
        let ranges = ranges.map(|range| query.clone().and_where(range).take());
        self.union(ranges.collect(), rows)
    }

    /// The place of a row that the statement gave.
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
            column.order(&mut query, column.expr());
        }
        Ok(query)
    }

    /// The first rows of queries that follow each other: each is ordered and limited, so that none
    /// reads more than a page.
    fn union(&self, mut ranges: Vec<SelectStatement>, rows: u64) -> Result<SelectStatement, Error> {
        // There is one: the primary key comes last, and is never null.
        let first = ranges.remove(0);
        if ranges.is_empty() {
            return Ok(first);
        }
        let mut all = Query::select();
        all.column(Asterisk).from_subquery(first, "range");
        all.unions(ranges.into_iter().map(|range| (UnionType::All, range)));
        let mut page = Query::select();
        page.column(Asterisk).from_subquery(all, "ranges");
        for (index, column) in self.0.iter().enumerate() {
            let selected = Expr::col(("ranges", alias(index)));
            column.order(&mut page, column.kind()?.restore(selected));
        }
        Ok(page.limit(rows).take())
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

fn alias(index: usize) -> String {
    format!("keyset_{index}")
}
