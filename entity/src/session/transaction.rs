//! A transaction with a role and an actor.

use std::{
    fmt,
    marker::PhantomData,
    sync::{Arc, Weak},
};

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbErr, TransactionSession,
    TransactionTrait,
};
use tokio::sync::Mutex;

use super::{
    Actor, Connections, Request, SessionError, SessionOptions, context::Context, inside::State,
};
use crate::Error;

/// A transaction that takes a role of the policies and says who acts; see the [module](super).
///
/// A transaction inside it is a session of the same kind, over a savepoint: role and actor are the
/// same there, and survive its rollback. There is one at a time: a second one is refused until the
/// first has ended, and so are two commands at once that each take a transaction.
///
/// A statement that fails takes everything of its session with it, and [`commit`](Session::commit)
/// says so. What may fail goes into a session inside, which is rolled back alone:
///
/// ```no_run
/// # use entity::{prelude::*, session::TenantSession};
/// # async fn example(session: &TenantSession, guest: guest::ActiveModel) -> Result<(), entity::Error> {
/// let attempt = session.begin().await?;
/// match guest.insert(&attempt).await {
///     Ok(_) => attempt.commit().await?,
///     Err(_) => attempt.rollback().await?, // the session goes on
/// }
/// # Ok(())
/// # }
/// ```
///
/// While a session is inside, run statements on that one only. What runs on the outer one belongs to
/// the inner one's savepoint, and is taken back with it; and the driver panics when the inner one is
/// dropped, not ended, at the very moment when a statement runs or a stream is open on the outer one.
#[must_use = "a session that is dropped is rolled back"]
pub struct Session<K> {
    pub(super) transaction: DatabaseTransaction,
    /// All levels share it, and take turns on it.
    pub(super) state: Arc<Mutex<State>>,
    /// Sessions inside this one hold it weakly.
    pub(super) alive: Arc<()>,
    pub(super) outer: Option<Weak<()>>,
    kind: PhantomData<fn() -> K>,
}

/// What a tenant's request runs in: sees and writes what its [`Actor`] may.
pub type TenantSession = Session<Tenant>;

/// What workers and maintenance run in: sees and writes the rows of all tenants.
pub type SystemSession = Session<System>;

/// The kind of a [`TenantSession`].
#[derive(Debug)]
pub enum Tenant {}

/// The kind of a [`SystemSession`].
#[derive(Debug)]
pub enum System {}

/// The kinds of sessions.
pub trait Kind: sealed::Kind {}

impl Kind for Tenant {}

impl Kind for System {}

pub(super) mod sealed {
    pub trait Kind: 'static {
        /// The database's role of such a session.
        const ROLE: &'static str;
        /// Whether a tenant acts in it.
        const IS_TENANTS: bool;
    }

    impl Kind for super::Tenant {
        const ROLE: &'static str = "eios_app";
        const IS_TENANTS: bool = true;
    }

    impl Kind for super::System {
        const ROLE: &'static str = "eios_service";
        const IS_TENANTS: bool = false;
    }
}

impl Session<Tenant> {
    /// Begins a transaction in which the actor acts: `BEGIN`, and one round trip for all the rest.
    ///
    /// # Errors
    /// [`Error::Session`] when the database knows no such actor or no such role, or the database's
    /// error.
    pub async fn begin(db: &impl Connections, actor: Actor) -> Result<Self, Error> {
        Self::begin_with(db, actor, SessionOptions::default()).await
    }

    /// The same with options.
    ///
    /// ```no_run
    /// # use entity::{prelude::*, session::{IsolationLevel, SessionOptions}};
    /// # async fn example(db: &DatabaseConnection, user: UserId) -> Result<(), entity::Error> {
    /// let options = SessionOptions::default().isolation(IsolationLevel::RepeatableRead).read_only();
    /// let report = TenantSession::begin_with(db, Actor::user(user), options).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// As for [`begin`](TenantSession::begin).
    pub async fn begin_with(
        db: &impl Connections,
        actor: Actor,
        options: SessionOptions,
    ) -> Result<Self, Error> {
        Self::open(db.pool(), &Context::of_actor(&actor), options).await
    }
}

impl Session<System> {
    /// Begins a transaction of the system itself.
    ///
    /// ```no_run
    /// # use entity::{prelude::*, session::{Request, SystemSession}};
    /// # async fn example(db: &DatabaseConnection) -> Result<(), entity::Error> {
    /// let session = SystemSession::begin(db, Request::default().because("nightly clean-up")).await?;
    /// # session.commit().await
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`Error::Session`] when the database has no such role, or the database's error.
    pub async fn begin(db: &impl Connections, request: Request) -> Result<Self, Error> {
        Self::begin_with(db, request, SessionOptions::default()).await
    }

    /// The same with options.
    ///
    /// # Errors
    /// As for [`begin`](SystemSession::begin).
    pub async fn begin_with(
        db: &impl Connections,
        request: Request,
        options: SessionOptions,
    ) -> Result<Self, Error> {
        Self::open(db.pool(), &Context::of_system(&request), options).await
    }
}

impl<K: Kind> Session<K> {
    async fn open(
        db: &DatabaseConnection,
        context: &Context<'_>,
        options: SessionOptions,
    ) -> Result<Self, Error> {
        let session = Self::new(begin(db.clone()).await?, Arc::default(), None);
        let sql = context.sql(K::ROLE, options);
        match session.transaction.execute_unprepared(&sql).await {
            Ok(_) => Ok(session),
            Err(error) => {
                session.transaction.rollback().await.ok();
                Err(SessionError::explain(error, K::ROLE, context.actor()))
            }
        }
    }

    pub(super) fn new(
        transaction: DatabaseTransaction,
        state: Arc<Mutex<State>>,
        outer: Option<Weak<()>>,
    ) -> Self {
        Self {
            transaction,
            state,
            alive: Arc::new(()),
            outer,
            kind: PhantomData,
        }
    }

    /// Keeps what was written.
    ///
    /// # Errors
    /// [`SessionError::OutOfOrder`] when a session inside this one is still open or the one around it
    /// is gone, [`SessionError::Failed`] when a statement failed before and the database gave the
    /// transaction up, [`SessionError::Lost`] when it has ended: nothing is kept then. Or the database's
    /// error.
    pub async fn commit(self) -> Result<(), Error> {
        let kept = TransactionSession::commit(self).await;
        kept.map_err(|error| SessionError::of(&error).map_or_else(|| error.into(), Error::from))
    }

    /// Takes back what was written; to drop the session does the same, a little later.
    ///
    /// # Errors
    /// The database's.
    pub async fn rollback(self) -> Result<(), Error> {
        Ok(self.transaction.rollback().await?)
    }
}

impl<K> fmt::Debug for Session<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").finish_non_exhaustive()
    }
}

/// Begins a transaction, to its end even if nobody waits for it any more: the driver forgets one whose
/// `BEGIN` is under way when its future is dropped, and the connection would go back to the pool with
/// the transaction open.
async fn begin(db: DatabaseConnection) -> Result<DatabaseTransaction, Error> {
    let begun = tokio::spawn(async move { db.begin().await }).await;
    let begun = begun.map_err(|error| DbErr::Custom(format!("could not begin: {error}")))?;
    Ok(begun?)
}
