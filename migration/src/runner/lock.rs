use std::time::Duration;

use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, FromQueryResult, Statement};

use super::{Event, Reporter, RunError};
use crate::connect::Target;

/// First half of the advisory lock's key ("EIOS" in ASCII); the second half is the schema's hash.
const CLASS: i32 = 0x4549_4F53;

const POLL: Duration = Duration::from_millis(200);

/// Keeps other runners out for as long as it lives.
///
/// A session-level advisory lock on a connection of its own. It is polled, never waited for: a
/// session that waits inside a statement holds a snapshot, which CREATE INDEX CONCURRENTLY of the
/// working runner would wait for in turn.
pub(super) struct RunnerLock {
    db: DatabaseConnection,
    schema: String,
}

#[derive(FromQueryResult)]
struct Holder {
    description: String,
}

impl RunnerLock {
    pub(super) async fn acquire(
        target: &Target,
        reporter: &dyn Reporter,
    ) -> Result<Self, RunError> {
        let lock = RunnerLock {
            db: target.connect("eios migration (lock)").await?,
            schema: target.schema().to_owned(),
        };
        let mut announced = None;
        while !lock.try_acquire().await? {
            if let Some(holder) = lock.holder().await?
                && announced.as_ref() != Some(&holder)
            {
                reporter.event(Event::Waiting { holder: &holder });
                announced = Some(holder);
            }
            tokio::time::sleep(POLL).await;
        }
        Ok(lock)
    }

    /// Fails when the lock was lost together with its connection.
    pub(super) async fn assert_held(&self) -> Result<(), RunError> {
        let held = self.ask(
            "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid() \
             AND classid = $1::int4::oid AND objid = hashtext($2)::oid AND granted) AS answer",
        );
        match held.await {
            Ok(true) => Ok(()),
            Ok(false) | Err(_) => Err(RunError::LockLost),
        }
    }

    pub(super) async fn release(self) {
        // Closing the session releases the lock, whatever the server answers.
        self.db.close().await.ok();
    }

    async fn try_acquire(&self) -> Result<bool, DbErr> {
        self.ask("SELECT pg_try_advisory_lock($1, hashtext($2)) AS answer")
            .await
    }

    async fn ask(&self, sql: &str) -> Result<bool, DbErr> {
        let row = self.db.query_one_raw(self.statement(sql)).await?;
        row.map_or(Ok(false), |row| row.try_get("", "answer"))
    }

    async fn holder(&self) -> Result<Option<String>, DbErr> {
        let statement = self.statement(include_str!("holder.sql"));
        let holder = Holder::find_by_statement(statement).one(&self.db).await?;
        Ok(holder.map(|holder| holder.description))
    }

    fn statement(&self, sql: &str) -> Statement {
        Statement::from_sql_and_values(
            DbBackend::Postgres,
            sql,
            [CLASS.into(), self.schema.clone().into()],
        )
    }
}
