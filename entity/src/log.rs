//! Logs in partitions by month, and queries that read no more months than they need.

use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QueryTrait, Select, SelectModel,
    prelude::DateTimeUtc, sea_query::SelectStatement,
};

use crate::page::{Keyset, PageBy, PageQuery};

/// A log that lies in partitions by month.
///
/// Its scopes are those of [`Logged`] rows, so that none of them is asked without a time: every month
/// that is kept would be read.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &TenantSession, key: ApiKeyId) -> Result<(), DbErr> {
/// let week = chrono::Utc::now() - chrono::Duration::days(7);
/// let days = ApiKeyUsage::since(week).of_key(key).by(UsageWindow::Day).rows().all(db).await?;
/// # Ok(())
/// # }
/// ```
///
/// ```compile_fail,E0599
/// # use entity::prelude::*;
/// # fn example(key: ApiKeyId) {
/// let days = ApiKeyUsage::find().of_key(key);
/// # }
/// ```
pub trait Log: EntityTrait {
    /// The column by which the months are told.
    const TIME: Self::Column;

    /// Rows of this time or later.
    fn since(time: DateTimeUtc) -> Logged<Self> {
        Logged(Self::find().filter(Self::TIME.gte(time)))
    }

    /// Rows from one time up to before another.
    fn between(from: DateTimeUtc, until: DateTimeUtc) -> Logged<Self> {
        Logged(Self::since(from).0.filter(Self::TIME.lt(until)))
    }
}

/// Rows of a log from a time on; made by a [`Log`].
#[derive(Clone, Debug)]
#[must_use = "a query does nothing until it is run"]
pub struct Logged<E: EntityTrait>(Select<E>);

impl<E: EntityTrait> Logged<E> {
    /// The query of these rows, to be run.
    pub fn rows(self) -> Select<E> {
        self.0
    }
}

impl<E: EntityTrait> QueryFilter for Logged<E> {
    type QueryStatement = SelectStatement;

    fn query(&mut self) -> &mut SelectStatement {
        QueryTrait::query(&mut self.0)
    }
}

impl<E: EntityTrait> QueryOrder for Logged<E> {
    type QueryStatement = SelectStatement;

    fn query(&mut self) -> &mut SelectStatement {
        QueryTrait::query(&mut self.0)
    }
}

impl<E: EntityTrait> PageBy<E::Column> for Logged<E> {
    type Selector = SelectModel<E::Model>;

    fn page_by(self, keyset: Keyset<E::Column>) -> PageQuery<Self::Selector> {
        self.0.page_by(keyset)
    }
}
