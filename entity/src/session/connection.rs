//! Statements, streams and nested transactions of a session, and of what is unscoped.

use std::{
    fmt::{Debug, Display},
    pin::Pin,
};

use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, ExecResult, IsolationLevel,
    QueryResult, Statement, StreamTrait, TransactionError, TransactionOptions, TransactionSession,
    TransactionTrait, entity::prelude::async_trait::async_trait,
};

use super::{Kind, Session, SessionError, Unscoped, inside::State};

/// What a callback in a transaction returns.
type Boxed<'c, T> = Pin<Box<dyn Future<Output = T> + Send + 'c>>;

impl<K: Kind> Session<K> {
    fn runs_on(&self) -> &DatabaseTransaction {
        &self.transaction
    }
}

impl<C> Unscoped<'_, C> {
    fn runs_on(&self) -> &C {
        self.0
    }

    fn run<F>(&self, statement: F) -> F {
        statement
    }
}

/// Hands statements to what runs them.
macro_rules! hand_statements_on {
    ($type:ty, [$($parameter:ident: $bound:path),*]) => {
        #[async_trait]
        impl<$($parameter: $bound),*> ConnectionTrait for $type {
            fn get_database_backend(&self) -> DbBackend {
                ConnectionTrait::get_database_backend(self.runs_on())
            }

            async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
                self.run(self.runs_on().execute_raw(statement)).await
            }

            async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
                self.run(self.runs_on().execute_unprepared(sql)).await
            }

            async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
                self.run(self.runs_on().query_one_raw(statement)).await
            }

            async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
                self.run(self.runs_on().query_all_raw(statement)).await
            }
        }
    };
}

hand_statements_on!(Session<K>, [K: Kind]);

impl<K: Kind> StreamTrait for Session<K> {
    type Stream<'a> = <DatabaseTransaction as StreamTrait>::Stream<'a>;

    fn get_database_backend(&self) -> DbBackend {
        StreamTrait::get_database_backend(&self.transaction)
    }

    fn stream_raw<'a>(
        &'a self,
        statement: Statement,
    ) -> Boxed<'a, Result<Self::Stream<'a>, DbErr>> {
        Box::pin(async move {
            let mut state = self.turn().await.map_err(SessionError::told)?;
            // It may fail at any row, of which only the reader is told.
            *state = State::Doubtful;
            self.transaction.stream_raw(statement).await
        })
    }
}

#[async_trait]
impl<K: Kind> TransactionTrait for Session<K> {
    type Transaction = Self;

    async fn begin(&self) -> Result<Self, DbErr> {
        self.nest(self.transaction.begin()).await
    }

    async fn begin_with_config(
        &self,
        isolation_level: Option<IsolationLevel>,
        access_mode: Option<AccessMode>,
    ) -> Result<Self, DbErr> {
        Self::expect_no_isolation(isolation_level)?;
        let begun = self
            .transaction
            .begin_with_config(isolation_level, access_mode);
        self.nest(begun).await
    }

    async fn begin_with_options(&self, options: TransactionOptions) -> Result<Self, DbErr> {
        Self::expect_no_isolation(options.isolation_level)?;
        self.nest(self.transaction.begin_with_options(options))
            .await
    }

    async fn transaction<F, T, E>(&self, callback: F) -> Result<T, TransactionError<E>>
    where
        F: for<'c> FnOnce(&'c Self) -> Boxed<'c, Result<T, E>> + Send,
        T: Send,
        E: Display + Debug + Send,
    {
        self.transaction_with_config(callback, None, None).await
    }

    async fn transaction_with_config<F, T, E>(
        &self,
        callback: F,
        isolation_level: Option<IsolationLevel>,
        access_mode: Option<AccessMode>,
    ) -> Result<T, TransactionError<E>>
    where
        F: for<'c> FnOnce(&'c Self) -> Boxed<'c, Result<T, E>> + Send,
        T: Send,
        E: Display + Debug + Send,
    {
        let failed = TransactionError::Connection;
        let begun = self.begin_with_config(isolation_level, access_mode).await;
        let inner = begun.map_err(failed)?;
        match callback(&inner).await {
            Ok(done) => {
                TransactionSession::commit(inner).await.map_err(failed)?;
                Ok(done)
            }
            Err(error) => {
                TransactionSession::rollback(inner).await.map_err(failed)?;
                Err(TransactionError::Transaction(error))
            }
        }
    }
}

#[async_trait]
impl<K: Kind> TransactionSession for Session<K> {
    async fn commit(self) -> Result<(), DbErr> {
        self.check_order().map_err(SessionError::told)?;
        self.check_sound().await?;
        self.transaction.commit().await
    }

    async fn rollback(self) -> Result<(), DbErr> {
        self.transaction.rollback().await
    }
}

hand_statements_on!(Unscoped<'_, C>, [C: ConnectionTrait]);

impl<C: StreamTrait> StreamTrait for Unscoped<'_, C> {
    type Stream<'a>
        = C::Stream<'a>
    where
        Self: 'a;

    fn get_database_backend(&self) -> DbBackend {
        StreamTrait::get_database_backend(self.0)
    }

    fn stream_raw<'a>(
        &'a self,
        statement: Statement,
    ) -> Boxed<'a, Result<Self::Stream<'a>, DbErr>> {
        self.0.stream_raw(statement)
    }
}

#[async_trait]
impl<C: TransactionTrait> TransactionTrait for Unscoped<'_, C> {
    type Transaction = C::Transaction;

    async fn begin(&self) -> Result<Self::Transaction, DbErr> {
        self.0.begin().await
    }

    async fn begin_with_config(
        &self,
        isolation_level: Option<IsolationLevel>,
        access_mode: Option<AccessMode>,
    ) -> Result<Self::Transaction, DbErr> {
        self.0.begin_with_config(isolation_level, access_mode).await
    }

    async fn begin_with_options(
        &self,
        options: TransactionOptions,
    ) -> Result<Self::Transaction, DbErr> {
        self.0.begin_with_options(options).await
    }

    async fn transaction<F, T, E>(&self, callback: F) -> Result<T, TransactionError<E>>
    where
        F: for<'c> FnOnce(&'c Self::Transaction) -> Boxed<'c, Result<T, E>> + Send,
        T: Send,
        E: Display + Debug + Send,
    {
        self.0.transaction(callback).await
    }

    async fn transaction_with_config<F, T, E>(
        &self,
        callback: F,
        isolation_level: Option<IsolationLevel>,
        access_mode: Option<AccessMode>,
    ) -> Result<T, TransactionError<E>>
    where
        F: for<'c> FnOnce(&'c Self::Transaction) -> Boxed<'c, Result<T, E>> + Send,
        T: Send,
        E: Display + Debug + Send,
    {
        self.0
            .transaction_with_config(callback, isolation_level, access_mode)
            .await
    }
}
