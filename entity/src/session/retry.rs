//! Running a transaction again that the database ended for the sake of another one.

use std::{error::Error as StdError, time::Duration};

use sea_orm::DbErr;

use super::{Kind, Session};
use crate::{Error, error::sql_state};

/// How often a transaction is tried.
const ATTEMPTS: u32 = 6;

/// The longest pause before the second attempt; it doubles with each.
const PAUSE: Duration = Duration::from_millis(10);

/// Runs work in a session and commits it, again when the database ended the transaction for the sake
/// of another one: a serialization failure or a deadlock.
///
/// Every attempt has a session of its own, after a pause of random length, six of them at most; what
/// an attempt does outside the database happens again with it. The work returns the application's own
/// errors as they are.
///
/// ```no_run
/// use entity::{prelude::*, session::{IsolationLevel, SessionOptions, retry}};
///
/// # async fn example(db: &DatabaseConnection, user: UserId, guest: GuestId) -> Result<(), entity::Error> {
/// let options = SessionOptions::default().isolation(IsolationLevel::Serializable);
/// let seats = retry(
///     async || TenantSession::begin_with(db, Actor::user(user), options).await,
///     async |session| -> Result<_, entity::Error> {
///         Ok(SeatingAssignment::find().of_guest(guest).all(session).await?)
///     },
/// )
/// .await?;
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// The work's own, or that of the last attempt.
pub async fn retry<K, T, E>(
    begin: impl AsyncFn() -> Result<Session<K>, Error>,
    work: impl AsyncFn(&Session<K>) -> Result<T, E>,
) -> Result<T, E>
where
    K: Kind,
    E: StdError + From<Error> + 'static,
{
    let mut attempt = 1;
    loop {
        let error = match try_once(&begin, &work).await {
            Ok(done) => return Ok(done),
            Err(error) => error,
        };
        if attempt == ATTEMPTS || !is_passing(&error) {
            return Err(error);
        }
        let longest = PAUSE * 2_u32.pow(attempt - 1);
        tokio::time::sleep(longest.mul_f64(random_part()?)).await;
        attempt += 1;
    }
}

async fn try_once<K, T, E>(
    begin: &impl AsyncFn() -> Result<Session<K>, Error>,
    work: &impl AsyncFn(&Session<K>) -> Result<T, E>,
) -> Result<T, E>
where
    K: Kind,
    E: From<Error>,
{
    let session = begin().await?;
    match work(&session).await {
        Ok(done) => {
            session.commit().await?;
            Ok(done)
        }
        Err(error) => {
            // What went wrong first tells more than what went wrong with the rollback.
            session.rollback().await.ok();
            Err(error)
        }
    }
}

/// Whether the error, or what caused it, is the database's word that the same may succeed later:
/// serialization_failure, deadlock_detected.
fn is_passing(error: &(dyn StdError + 'static)) -> bool {
    let mut cause = Some(error);
    while let Some(error) = cause {
        let state = error.downcast_ref::<DbErr>().and_then(sql_state);
        if state.is_some_and(|state| matches!(state.as_str(), "40001" | "40P01")) {
            return true;
        }
        cause = error.source();
    }
    false
}

/// A number from 0 to 1.
fn random_part() -> Result<f64, Error> {
    Ok(f64::from(getrandom::u32()?) / f64::from(u32::MAX))
}
