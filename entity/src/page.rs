//! Keyset pagination: each page starts after the last row of the one before.
//!
//! The cost of a page does not grow with its depth, and rows that come and go in between make none
//! appear twice or get lost; an offset can do neither, so there is none here.
//!
//! ```no_run
//! use entity::{page::{Keyset, PageBy}, prelude::*};
//!
//! # async fn example(session: &TenantSession, project: ProjectId) -> Result<(), entity::Error> {
//! let guests = Guest::find().filter(guest::Column::ProjectId.eq(project));
//! let by_name = Keyset::asc(guest::Column::LastName).then_asc(guest::Column::FirstName);
//!
//! let first = guests.clone().page_by(by_name.clone()).size(50).fetch(session).await?;
//! if let Some(cursor) = first.next {
//!     let second = guests.page_by(by_name).size(50).after(cursor).fetch(session).await?;
//!     println!("{} more", second.items.len());
//! }
//! # Ok(())
//! # }
//! ```
//!
//! SeaORM's own `cursor_by` has one direction for all columns, loses every row whose sort column is
//! null, and compares column by column with `OR`, for which PostgreSQL reads an index from its start.

mod column;
mod cursor;
mod key;
mod keyset;
mod kind;
mod range;

use std::marker::PhantomData;

use sea_orm::{
    EntityTrait, FromQueryResult, QueryResult, QueryTrait, Select, SelectModel, SelectTwo,
    SelectTwoModel, SelectTwoRequired, SelectTwoRequiredModel, SelectorTrait,
    sea_query::SelectStatement,
};
use serde::Serialize;

pub use cursor::Cursor;
use key::Key;
pub use keyset::Keyset;

use crate::{Error, session::TenantScope};

/// Rows of a page when no size is given.
pub const DEFAULT_PAGE_SIZE: u64 = 50;

/// Most rows of a page; larger sizes are cut down to it.
pub const MAX_PAGE_SIZE: u64 = 500;

/// Some rows of an ordered query, and where the next ones begin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Page<T> {
    /// The rows, in order.
    pub items: Vec<T>,
    /// Where to go on; `None` on the last page.
    pub next: Option<Cursor>,
}

/// Turns a query of rows of the entity with the columns `C` into one of pages.
///
/// Conditions and joins stay; an order, a limit or an offset of the query is replaced. A query over
/// two entities is ordered by columns of the first and must have one row for each of its rows
/// (`find_both_related` to the one side does), since a cursor names a row of the first alone.
pub trait PageBy<C> {
    /// Reads a row of the query.
    type Selector: SelectorTrait;

    /// The query in pages, ordered by `keyset`.
    fn page_by(self, keyset: Keyset<C>) -> PageQuery<Self::Selector>;
}

impl<E> PageBy<E::Column> for Select<E>
where
    E: EntityTrait,
{
    type Selector = SelectModel<E::Model>;

    fn page_by(self, keyset: Keyset<E::Column>) -> PageQuery<Self::Selector> {
        PageQuery::new(self.into_query(), keyset.into_key::<E>())
    }
}

impl<E, F> PageBy<E::Column> for SelectTwo<E, F>
where
    E: EntityTrait,
    F: EntityTrait,
{
    type Selector = SelectTwoModel<E::Model, F::Model>;

    fn page_by(self, keyset: Keyset<E::Column>) -> PageQuery<Self::Selector> {
        PageQuery::new(self.into_query(), keyset.into_key::<E>())
    }
}

impl<E, F> PageBy<E::Column> for SelectTwoRequired<E, F>
where
    E: EntityTrait,
    F: EntityTrait,
{
    type Selector = SelectTwoRequiredModel<E::Model, F::Model>;

    fn page_by(self, keyset: Keyset<E::Column>) -> PageQuery<Self::Selector> {
        PageQuery::new(self.into_query(), keyset.into_key::<E>())
    }
}

/// A query for one page; made by [`PageBy::page_by`].
#[derive(Clone, Debug)]
#[must_use = "nothing is read before `fetch`"]
pub struct PageQuery<S> {
    query: SelectStatement,
    key: Key,
    after: Option<Cursor>,
    size: u64,
    selector: PhantomData<S>,
}

impl<S: SelectorTrait> PageQuery<S> {
    fn new(query: SelectStatement, key: Key) -> Self {
        Self {
            query,
            key,
            after: None,
            size: DEFAULT_PAGE_SIZE,
            selector: PhantomData,
        }
    }

    /// Starts after the page that gave this cursor; `None` is the first page.
    ///
    /// The cursor must come from the same order. Conditions may differ: it marks a place in the order.
    pub fn after(mut self, cursor: impl Into<Option<Cursor>>) -> Self {
        self.after = cursor.into();
        self
    }

    /// How many rows the page has at most, from 1 to [`MAX_PAGE_SIZE`].
    pub fn size(mut self, rows: u64) -> Self {
        self.size = rows.clamp(1, MAX_PAGE_SIZE);
        self
    }

    /// Reads rows as `M`, for queries that select other columns than the entity's.
    pub fn into_model<M: FromQueryResult>(self) -> PageQuery<SelectModel<M>> {
        PageQuery {
            query: self.query,
            key: self.key,
            after: self.after,
            size: self.size,
            selector: PhantomData,
        }
    }

    /// Reads the page, in one statement.
    ///
    /// The rows after a cursor are up to one range of an index for each sort column, and one more
    /// where a column can be null.
    ///
    /// # Errors
    /// [`Error::ForeignCursor`] when the cursor belongs to another order, [`Error::UnsortableColumn`]
    /// when the order has a column of a type that cursors do not hold, or the database's error.
    pub async fn fetch(self, db: &impl TenantScope) -> Result<Page<S::Item>, Error> {
        // One row more tells whether there is a next page.
        let after = self.after.as_ref();
        let statement = self.key.statement(&self.query, after, self.size + 1)?;
        let mut rows = db.query_all(&statement).await?;
        let next = self.cut(&mut rows)?;
        let items = rows.into_iter().map(S::from_raw_query_result);
        Ok(Page {
            items: items.collect::<Result<_, _>>()?,
            next,
        })
    }

    fn cut(&self, rows: &mut Vec<QueryResult>) -> Result<Option<Cursor>, Error> {
        // At most MAX_PAGE_SIZE, so it fits.
        let size = self.size as usize;
        if rows.len() <= size {
            return Ok(None);
        }
        rows.truncate(size);
        rows.last().map(|row| self.key.cursor_at(row)).transpose()
    }
}
