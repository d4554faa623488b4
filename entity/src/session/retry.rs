//! Running a transaction again that the database ended for the sake of another one.

use std::{error::Error as StdError, time::Duration};

use sea_orm::{DbErr, RuntimeErr};

use crate::{
    Error,
    error::{driver_state, sql_state},
};

/// How often a transaction is tried.
const ATTEMPTS: u32 = 6;

/// The longest pause before the second attempt; it doubles with each.
const PAUSE: Duration = Duration::from_millis(10);

/// Does work again when the database ended its transaction for the sake of another one: after a
/// serialization failure or a deadlock.
///
/// Each attempt begins a session of its own and commits it, since nothing can be done in one that
/// failed; what an attempt does outside the database happens again with it. Six attempts are made at
/// most, with a pause of random length between two. Other errors are returned as they are.
///
/// ```no_run
/// use entity::{prelude::*, session::{IsolationLevel, SessionOptions, retry}};
///
/// # async fn example(db: &DatabaseConnection, user: UserId, guest: GuestId) -> Result<(), entity::Error> {
/// let options = SessionOptions::default().isolation(IsolationLevel::Serializable);
/// retry(|| async {
///     let session = TenantSession::begin_with(db, Actor::user(user), options).await?;
///     let seats = SeatingAssignment::find().of_guest(guest).all(&session).await?;
///     // … what depends on them …
///     session.commit().await
/// })
/// .await
/// # }
/// ```
///
/// # Errors
/// The work's own, or that of the last attempt.
pub async fn retry<T, E, W>(work: impl Fn() -> W) -> Result<T, E>
where
    W: Future<Output = Result<T, E>>,
    E: StdError + From<Error> + 'static,
{
    let mut attempt = 1;
    loop {
        let error = match work().await {
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

/// Whether the error, or what caused it, is the database's word that the same may succeed later:
/// serialization_failure, deadlock_detected.
fn is_passing(error: &(dyn StdError + 'static)) -> bool {
    let mut cause = Some(error);
    while let Some(error) = cause {
        // An error that is transparent shows what it comes from in the place of what it holds.
        let state = error.downcast_ref::<DbErr>().and_then(sql_state);
        let state = state.or_else(|| driver_state(error.downcast_ref::<RuntimeErr>()?));
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
