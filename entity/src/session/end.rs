//! The end of a transaction, by what was done in it.

use sea_orm::TransactionSession;

use crate::Error;

/// Commits what was done. What was not is taken back: why tells more than what would stop that.
pub(crate) async fn end<T>(
    transaction: impl TransactionSession,
    done: Result<T, Error>,
) -> Result<T, Error> {
    match done {
        Ok(done) => {
            transaction.commit().await?;
            Ok(done)
        }
        Err(error) => {
            transaction.rollback().await.ok();
            Err(error)
        }
    }
}
