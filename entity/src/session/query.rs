//! Queries of a tenant's rows.

use sea_orm::{DbErr, EntityTrait, FromQueryResult, Select, SelectModel, Selector};

use super::TenantScope;

/// A query in one statement whose rows are read as `M`, and that runs in a [`TenantScope`] only.
#[derive(Debug)]
#[must_use = "a query does nothing until it is run"]
pub struct TenantQuery<M: FromQueryResult>(Selector<SelectModel<M>>);

impl<M: FromQueryResult> TenantQuery<M> {
    pub(crate) fn of<E: EntityTrait>(rows: Select<E>) -> Self {
        Self(rows.into_model())
    }

    /// The first row, if there is one.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn one(self, db: &impl TenantScope) -> Result<Option<M>, DbErr> {
        self.0.one(db).await
    }

    /// All rows.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn all(self, db: &impl TenantScope) -> Result<Vec<M>, DbErr> {
        self.0.all(db).await
    }
}
