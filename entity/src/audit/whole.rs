//! Seeing the whole log, where policies hide it from the role that is signed in: as the service.

use sea_orm::{
    ConnectionTrait, DbBackend, DbErr, ExecResult, IsolationLevel, QueryResult, Statement,
    TransactionSession, TransactionTrait, entity::prelude::async_trait::async_trait,
};

use crate::{Error, sql::run};

/// Policies hide nothing from it.
const SERVICE: &str = "eios_service";

/// A connection on which a statement sees every entry and every seal.
///
/// Where policies bind who is signed in, as `rls force` binds the owner of the tables, each statement
/// has a transaction of its own in which it acts as the service: none is open for longer than a
/// statement takes, since the sealer would wait for it.
pub(super) struct Whole<'c, C> {
    db: &'c C,
    /// The role to go back to; none where nothing is hidden.
    bound: Option<String>,
}

impl<'c, C: ConnectionTrait + TransactionTrait> Whole<'c, C> {
    /// Finds out in one statement how the log is seen.
    ///
    /// # Errors
    /// [`Error::LogHidden`] when it cannot be seen, or the database's.
    pub async fn of(db: &'c C) -> Result<Self, Error> {
        let rows = run(db, include_str!("whole.sql"), []).await?;
        let row = rows
            .first()
            .ok_or_else(|| DbErr::RecordNotFound("who is signed in".into()))?;
        let bound = match (row.try_get("", "is_hidden")?, row.try_get("", "may_serve")?) {
            (false, _) => None,
            (true, true) => Some(row.try_get("", "before")?),
            (true, false) => {
                let role = row.try_get("", "role")?;
                return Err(Error::LogHidden { role });
            }
        };
        Ok(Self { db, bound })
    }

    /// Begins a transaction that sees all of it.
    pub async fn begin(&self, isolation: Option<IsolationLevel>) -> Result<C::Transaction, DbErr> {
        let transaction = self.db.begin_with_config(isolation, None).await?;
        if self.bound.is_some() {
            take(&transaction, SERVICE).await?;
        }
        Ok(transaction)
    }

    /// Keeps what was written in it. The role would stay in a transaction around it.
    pub async fn commit(&self, transaction: C::Transaction) -> Result<(), DbErr> {
        if let Some(before) = &self.bound {
            take(&transaction, before).await?;
        }
        transaction.commit().await
    }
}

/// Takes a role until the transaction ends.
async fn take(db: &impl ConnectionTrait, role: &str) -> Result<(), DbErr> {
    let sql = "SELECT set_config('role', $1, true)";
    run(db, sql, [role.into()]).await.map(drop)
}

/// Runs a statement on the connection, or in a transaction that sees all of the log.
macro_rules! see {
    ($self:ident, $db:ident => $run:expr) => {
        if $self.bound.is_none() {
            let $db = $self.db;
            $run.await
        } else {
            let transaction = $self.begin(None).await?;
            let $db = &transaction;
            let done = $run.await?;
            $self.commit(transaction).await?;
            Ok(done)
        }
    };
}

#[async_trait]
impl<C: ConnectionTrait + TransactionTrait> ConnectionTrait for Whole<'_, C> {
    fn get_database_backend(&self) -> DbBackend {
        self.db.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        see!(self, db => db.execute_raw(statement))
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        see!(self, db => db.execute_unprepared(sql))
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        see!(self, db => db.query_one_raw(statement))
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        see!(self, db => db.query_all_raw(statement))
    }
}
