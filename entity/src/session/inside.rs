//! Sessions inside one another, on one connection.

use std::sync::{Arc, Weak};

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr, IsolationLevel};
use tokio::sync::MutexGuard;

use super::{Kind, Session, SessionError};
use crate::error::sql_state;

/// What is known of a session's transaction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum State {
    /// The database would keep it.
    #[default]
    Sound,
    /// A statement failed, or nobody waited for its answer: the database may have given it up.
    Doubtful,
    /// It ended without being asked to.
    Lost,
}

impl<K: Kind> Session<K> {
    /// A session inside this one. Where its savepoint is refused, or its future dropped on the way, the
    /// driver ends the whole transaction: all that came after would be in none, as the role that signed in.
    pub(super) async fn nest(
        &self,
        begun: impl Future<Output = Result<DatabaseTransaction, DbErr>>,
    ) -> Result<Self, DbErr> {
        let place = self.place()?;
        let mut state = self.turn().await.map_err(SessionError::told)?;
        *state = State::Lost;
        let transaction = begun.await?;
        // A savepoint succeeds in a sound transaction only.
        *state = State::Sound;
        let state = Arc::clone(&self.state);
        Ok(Self::new(transaction, state, Some(place)))
    }

    /// Refuses a level of isolation before the database does, which would end the whole transaction.
    pub(super) fn expect_no_isolation(level: Option<IsolationLevel>) -> Result<(), DbErr> {
        level.map_or(Ok(()), |_| Err(SessionError::Isolation.told()))
    }

    /// Runs a statement in its turn. Until it succeeds, which none does in a transaction that was given
    /// up, there is a doubt: also when its future is dropped on the way.
    pub(super) async fn run<T>(
        &self,
        statement: impl Future<Output = Result<T, DbErr>>,
    ) -> Result<T, DbErr> {
        let mut state = self.turn().await.map_err(SessionError::told)?;
        *state = State::Doubtful;
        let done = statement.await?;
        *state = State::Sound;
        Ok(done)
    }

    /// The turn to use the connection; none after the transaction was lost, nor while it may be.
    pub(super) async fn turn(&self) -> Result<MutexGuard<'_, State>, SessionError> {
        let state = self.state.lock().await;
        if *state == State::Lost {
            return Err(SessionError::Lost);
        }
        Ok(state)
    }

    /// PostgreSQL answers the commit of a transaction that it gave up by a rollback, which the driver
    /// takes for success. In such a one every question fails; it is asked only where there is a doubt.
    pub(super) async fn check_sound(&self) -> Result<(), DbErr> {
        let state = self.turn().await.map_err(SessionError::told)?;
        if *state == State::Sound {
            return Ok(());
        }
        let mut answer = self.transaction.execute_unprepared("SELECT 1").await;
        if answer.as_ref().is_err_and(|error| !says_given_up(error)) {
            // It was the error of a stream that nobody read to its end.
            answer = self.transaction.execute_unprepared("SELECT 1").await;
        }
        match answer {
            Ok(_) => Ok(()),
            Err(error) if says_given_up(&error) => Err(SessionError::Failed.told()),
            Err(error) => Err(error),
        }
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

fn says_given_up(error: &DbErr) -> bool {
    const IN_FAILED_SQL_TRANSACTION: &str = "25P02";
    sql_state(error).as_deref() == Some(IN_FAILED_SQL_TRANSACTION)
}
