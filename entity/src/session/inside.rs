//! Sessions inside one another, on one connection.

use std::sync::{Arc, Weak};

use sea_orm::{DatabaseTransaction, DbErr};
use tokio::sync::MutexGuard;

use super::{Kind, Session, SessionError};

impl<K: Kind> Session<K> {
    /// A session inside this one. Where its savepoint is refused, or its future dropped on the way, the
    /// driver ends the whole transaction: all that came after would be in none, as the role that signed in.
    pub(super) async fn nest(
        &self,
        begun: impl Future<Output = Result<DatabaseTransaction, DbErr>>,
    ) -> Result<Self, DbErr> {
        let place = self.place()?;
        let mut is_lost = self.turn().await.map_err(SessionError::told)?;
        *is_lost = true;
        let transaction = begun.await?;
        *is_lost = false;
        let is_lost = Arc::clone(&self.is_lost);
        Ok(Self::new(transaction, is_lost, Some(place)))
    }

    /// The turn to use the connection; none after the transaction was lost, nor while it may be.
    pub(super) async fn turn(&self) -> Result<MutexGuard<'_, bool>, SessionError> {
        let is_lost = self.is_lost.lock().await;
        if *is_lost {
            return Err(SessionError::Lost);
        }
        Ok(is_lost)
    }

    /// The place of a session inside this one. There is one, since the connection counts savepoints
    /// and does not tell them apart: the rollback of one would take back what another one committed.
    fn place(&self) -> Result<Weak<()>, DbErr> {
        let place = Arc::downgrade(&self.alive);
        match Arc::weak_count(&self.alive) {
            1 => Ok(place),
            _ => Err(SessionError::OneInside.told()),
        }
    }

    /// The connection counts savepoints and does not tell them apart: ended out of order, a commit
    /// would release another one than its own, and a rollback take back what was committed.
    pub(super) fn check_order(&self) -> Result<(), SessionError> {
        let outer_is_gone = |outer: &Weak<()>| outer.strong_count() == 0;
        if Arc::weak_count(&self.alive) > 0 || self.outer.as_ref().is_some_and(outer_is_gone) {
            return Err(SessionError::OutOfOrder);
        }
        Ok(())
    }
}
