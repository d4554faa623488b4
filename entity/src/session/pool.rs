//! Where sessions come from.

use sea_orm::DatabaseConnection;

/// A pool of connections that runs nothing but sessions.
///
/// It is no [`ConnectionTrait`](sea_orm::ConnectionTrait): an application that holds one, and not the
/// connection it was made of, cannot run a statement outside a session by mistake.
///
/// ```no_run
/// use entity::{prelude::*, session::SessionPool};
///
/// # async fn example(db: DatabaseConnection, user: UserId) -> Result<(), entity::Error> {
/// let pool = SessionPool::new(db);
/// let session = TenantSession::begin(&pool, Actor::user(user)).await?;
/// let projects = Project::live().all(&session).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct SessionPool(DatabaseConnection);

impl SessionPool {
    /// Wraps a pool of connections.
    #[must_use]
    pub fn new(db: DatabaseConnection) -> Self {
        Self(db)
    }

    /// The connections themselves, for code that acts as the owner of the tables; see
    /// [`Unscoped`](super::Unscoped).
    #[must_use]
    pub fn unscoped(&self) -> &DatabaseConnection {
        &self.0
    }
}

/// What gives a session its connection: a [`DatabaseConnection`] or a [`SessionPool`].
///
/// No transaction does: a session's role and settings would outlive a savepoint.
pub trait Connections: sealed::Pool {}

impl Connections for DatabaseConnection {}

impl Connections for SessionPool {}

pub(super) mod sealed {
    use sea_orm::DatabaseConnection;

    pub trait Pool: Sync {
        fn pool(&self) -> &DatabaseConnection;
    }

    impl Pool for DatabaseConnection {
        fn pool(&self) -> &DatabaseConnection {
            self
        }
    }

    impl Pool for super::SessionPool {
        fn pool(&self) -> &DatabaseConnection {
            &self.0
        }
    }
}
