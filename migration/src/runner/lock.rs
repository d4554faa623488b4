use std::time::Duration;

use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};

use super::{Event, Reporter, RunError, sessions};

/// First half of the advisory lock's key ("EIOS" in ASCII); the second half is the schema's hash.
const CLASS: i32 = 0x4549_4F53;

const POLL: Duration = Duration::from_millis(200);

/// Keeps other runners out for as long as the session behind `db` lives: the one that does the
/// work, so that the backend of a killed run, which may still be building an index, keeps the next
/// runner waiting until it has ended.
///
/// The lock is polled, never waited for: a session that waits inside a statement holds a snapshot,
/// which CREATE INDEX CONCURRENTLY of the working runner would wait for in turn.
pub(super) async fn acquire(
    db: &impl ConnectionTrait,
    schema: &str,
    reporter: &dyn Reporter,
) -> Result<(), RunError> {
    let mut announced = None;
    while !ask(
        db,
        schema,
        "SELECT pg_try_advisory_lock($1, hashtext($2)) AS answer",
    )
    .await?
    {
        if let Some(holder) = holder(db, schema).await?
            && announced.as_ref() != Some(&holder)
        {
            reporter.event(Event::Waiting { holder: &holder });
            announced = Some(holder);
        }
        tokio::time::sleep(POLL).await;
    }
    Ok(())
}

/// Fails when the session, and with it the lock, was lost.
pub(super) async fn assert_held(db: &impl ConnectionTrait, schema: &str) -> Result<(), RunError> {
    let held = ask(
        db,
        schema,
        "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid() \
         AND classid = $1::int4::oid AND objid = hashtext($2)::oid AND granted) AS answer",
    );
    match held.await {
        Ok(true) => Ok(()),
        Ok(false) | Err(_) => Err(RunError::LockLost),
    }
}

async fn ask(db: &impl ConnectionTrait, schema: &str, sql: &str) -> Result<bool, DbErr> {
    let row = db.query_one_raw(statement(schema, sql)).await?;
    row.map_or(Ok(false), |row| row.try_get("", "answer"))
}

async fn holder(db: &impl ConnectionTrait, schema: &str) -> Result<Option<String>, DbErr> {
    let sql = include_str!("holder.sql");
    let holders = sessions::describe(db, sql, [CLASS.into(), schema.into()]).await?;
    Ok(holders.into_iter().next())
}

fn statement(schema: &str, sql: &str) -> Statement {
    Statement::from_sql_and_values(DbBackend::Postgres, sql, [CLASS.into(), schema.into()])
}
