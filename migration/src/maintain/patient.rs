//! Short transactions that let others pass.

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, Statement,
    TransactionTrait,
};

use crate::runner::{Patience, RunError, Settings, is_passing};

/// Runs `work` in a transaction that waits for locks no longer than told, again and again until it
/// is through; none when time is up.
pub(super) async fn patiently<T>(
    db: &DatabaseConnection,
    settings: &Settings,
    work: impl AsyncFn(&DatabaseTransaction) -> Result<T, DbErr>,
) -> Result<Option<T>, RunError> {
    let mut patience = Patience::new(settings.lock_patience);
    loop {
        let transaction = db.begin().await?;
        set_timeouts(&transaction, settings).await?;
        match work(&transaction).await {
            Ok(done) => {
                transaction.commit().await?;
                return Ok(Some(done));
            }
            Err(error) => {
                // Where the session is gone, `error` says why, and this would only say that it is.
                transaction.rollback().await.ok();
                if !is_passing(&error) {
                    return Err(error.into());
                }
                if patience.is_over() {
                    return Ok(None);
                }
                tokio::time::sleep(patience.next()).await;
            }
        }
    }
}

async fn set_timeouts(db: &impl ConnectionTrait, settings: &Settings) -> Result<(), DbErr> {
    let lock = format!("{}ms", settings.lock_timeout.as_millis());
    let statement = format!("{}ms", settings.statement_timeout.as_millis());
    let sql =
        "SELECT set_config('lock_timeout', $1, true), set_config('statement_timeout', $2, true)";
    let values = [lock.into(), statement.into()];
    db.query_one_raw(Statement::from_sql_and_values(
        DbBackend::Postgres,
        sql,
        values,
    ))
    .await
    .map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::TestDatabase;

    #[tokio::test]
    async fn a_session_that_is_ended_says_why() {
        let database = TestDatabase::empty().await.expect("a database");
        let db = database.connect().await.expect("a connection");
        let settings = Settings::default();
        let ended = patiently(&db, &settings, async |transaction| {
            let sql = "SELECT pg_terminate_backend(pg_backend_pid())";
            transaction.execute_unprepared(sql).await
        });
        let error = ended.await.expect_err("the session is gone").to_string();
        assert!(error.contains("57P01"), "{error}");
    }
}
