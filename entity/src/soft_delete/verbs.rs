//! Removing rows, in the words of their entity.

use std::{collections::BTreeSet, future::Future};

use sea_orm::{EntityTrait, ModelTrait, PrimaryKeyTrait, Value};
use uuid::Uuid;

use super::{
    removal::{Removal, Removed},
    remove::remove,
};
use crate::{Error, live::SoftDelete, session::TenantScope};

/// The identifier of an entity's rows.
type IdOf<E> = <<E as EntityTrait>::PrimaryKey as PrimaryKeyTrait>::ValueType;

/// Removes rows by their ids.
pub trait SoftDeleteRows:
    SoftDelete<PrimaryKey: PrimaryKeyTrait<ValueType: Into<Uuid> + From<Uuid> + Send>>
{
    /// Removes the rows and all that hangs on them, in one transaction: all or none. Each of the rows
    /// has a deletion of its own, by which it is [brought back](super::restore).
    ///
    /// Rows that were removed before stay as they are, and are named in the answer. A project that an
    /// older application removed, which leaves what hangs on it, is removed in full.
    ///
    /// Seats of removed guests and tables are given up, names of removed tags are free, and removed
    /// invites no longer work.
    ///
    /// ```no_run
    /// # use entity::{prelude::*, soft_delete::Removal};
    /// # async fn example(session: &TenantSession, user: UserId, ids: Vec<GuestId>) -> Result<(), entity::Error> {
    /// let removed = Guest::soft_delete(session, ids, Removal::by(user).because("left the party")).await?;
    /// println!("removed {}", removed.rows);
    /// for before in removed.already_removed {
    ///     println!("{} had been removed by {}", before.id, before.deletion);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`Error::NoRows`] when one of the ids is nobody's: nothing is removed then.
    fn soft_delete(
        db: &impl TenantScope,
        ids: impl IntoIterator<Item = IdOf<Self>>,
        removal: Removal,
    ) -> impl Future<Output = Result<Removed<IdOf<Self>>, Error>> + Send {
        let ids: BTreeSet<Uuid> = ids.into_iter().map(Into::into).collect();
        let table = Self::default().table_name();
        async move {
            let removed = remove(db, table, ids, &removal).await?;
            Ok(removed.map(From::from))
        }
    }
}

impl<E> SoftDeleteRows for E where
    E: SoftDelete<PrimaryKey: PrimaryKeyTrait<ValueType: Into<Uuid> + From<Uuid> + Send>>
{
}

/// Removes a row that was read.
pub trait SoftDeleteRow: ModelTrait<Entity: SoftDeleteRows> + Sync {
    /// Removes the row and all that hangs on it, as [`SoftDeleteRows::soft_delete`] does.
    ///
    /// ```no_run
    /// # use entity::{prelude::*, soft_delete::{Removal, restore}};
    /// # async fn example(session: &TenantSession, user: UserId, guest: guest::Model) -> Result<(), entity::Error> {
    /// let removed = guest.soft_delete(session, Removal::by(user)).await?;
    /// if let Some(deletion) = removed.deletion() {
    ///     restore(session, deletion).await?;
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`Error::NoRows`] when the row is gone for good.
    fn soft_delete(
        &self,
        db: &impl TenantScope,
        removal: Removal,
    ) -> impl Future<Output = Result<Removed<IdOf<Self::Entity>>, Error>> + Send {
        let id = self.get_primary_key_value().into_iter().find_map(uuid);
        let id = id.into_iter().map(From::from).collect::<Vec<_>>();
        Self::Entity::soft_delete(db, id, removal)
    }
}

impl<M: ModelTrait<Entity: SoftDeleteRows> + Sync> SoftDeleteRow for M {}

fn uuid(value: Value) -> Option<Uuid> {
    match value {
        Value::Uuid(id) => id,
        _ => None,
    }
}
