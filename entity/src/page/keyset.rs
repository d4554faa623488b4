//! The columns that pages are ordered by.

use sea_orm::{ColumnTrait, EntityTrait, Iterable, PrimaryKeyToColumn, sea_query::Order};

use super::key::Key;

/// The order of pages: columns, each in its direction, then the primary key.
///
/// Rows without a value in a column come last, in both directions. The primary key follows by itself
/// in the direction of the last column, so that no two rows share a place.
///
/// For a page to cost the same at any depth, an index must have the columns that the query holds
/// fixed, then these, in the same directions (or all reversed), then the primary key. An index for a
/// descending column that can be null needs `DESC NULLS LAST`.
#[derive(Clone, Debug)]
pub struct Keyset<C> {
    columns: Vec<(C, Order)>,
}

impl<C: ColumnTrait> Keyset<C> {
    /// Smallest first.
    pub fn asc(column: C) -> Self {
        Self {
            columns: vec![(column, Order::Asc)],
        }
    }

    /// Largest first.
    pub fn desc(column: C) -> Self {
        Self {
            columns: vec![(column, Order::Desc)],
        }
    }

    /// Among equals, smallest first.
    #[must_use]
    pub fn then_asc(mut self, column: C) -> Self {
        self.columns.push((column, Order::Asc));
        self
    }

    /// Among equals, largest first.
    #[must_use]
    pub fn then_desc(mut self, column: C) -> Self {
        self.columns.push((column, Order::Desc));
        self
    }

    pub(super) fn into_key<E: EntityTrait<Column = C>>(self) -> Key {
        let last = self.columns.last().map(|(_, order)| order.clone());
        let direction = last.unwrap_or(Order::Asc);
        let primary_key = E::PrimaryKey::iter().map(|key| (key.into_column(), direction.clone()));
        Key::new(self.columns.into_iter().chain(primary_key))
    }
}
