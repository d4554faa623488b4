//! Other sessions that a run has to wait for, as people need them named.

use std::fmt;

use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult, Statement, Value};

#[derive(FromQueryResult)]
struct Described {
    description: String,
}

/// Runs a query that gives one `description` per session.
pub(super) async fn describe<const N: usize>(
    db: &impl ConnectionTrait,
    sql: &str,
    values: [Value; N],
) -> Result<Vec<String>, DbErr> {
    let statement = Statement::from_sql_and_values(DbBackend::Postgres, sql, values);
    let rows = Described::find_by_statement(statement).all(db).await?;
    Ok(rows.into_iter().map(|row| row.description).collect())
}

/// A transaction that has been open long enough to hold up a migration.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct LongTransaction {
    pid: i32,
    role: Option<String>,
    application: Option<String>,
    seconds: Option<i64>,
}

impl fmt::Display for LongTransaction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pid = self.pid;
        let role = self.role.as_deref().unwrap_or("unknown role");
        let Some(seconds) = self.seconds else {
            return write!(
                f,
                "pid {pid} ({role}) may have a long transaction open, which concurrent index builds would wait for: \
                 it is not visible to this role; GRANT pg_read_all_stats TO it to see"
            );
        };
        let application = self.application.as_deref().filter(|name| !name.is_empty());
        write!(
            f,
            "pid {pid} ({role}, {}) has had a transaction open for {seconds} s: concurrent index builds wait for its \
             end; SELECT pg_terminate_backend({pid}); ends it",
            application.unwrap_or("unnamed program"),
        )
    }
}

/// Transactions of others in this database that have been open for more than ten seconds.
pub(super) async fn long_transactions(
    db: &impl ConnectionTrait,
) -> Result<Vec<LongTransaction>, DbErr> {
    LongTransaction::find_by_statement(Statement::from_string(
        DbBackend::Postgres,
        include_str!("long_transactions.sql"),
    ))
    .all(db)
    .await
}
