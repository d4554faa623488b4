//! What the queries and commands of a tenant run on.

use sea_orm::{ConnectionTrait, TransactionTrait};

use super::{Kind, Session};

/// A connection of which it is known whose rows its statements see.
///
/// That is a [`TenantSession`](super::TenantSession), a [`SystemSession`](super::SystemSession), a
/// nested transaction of either, or a connection that is [`Unscoped`] by its own word. A bare
/// connection is none:
///
/// ```compile_fail,E0277
/// # use entity::{prelude::*, soft_delete::Removal};
/// # async fn example(db: &DatabaseConnection, guest: GuestId) {
/// Guest::soft_delete(db, [guest], Removal::unattended()).await;
/// # }
/// ```
///
/// The trait is sealed: no other crate can add to these.
pub trait TenantScope: ConnectionTrait + TransactionTrait + sealed::Sealed {}

impl<K: Kind> TenantScope for Session<K> {}

/// A connection that acts as the role it signed in with, whoever asks: as the owner of the tables it
/// sees the rows of all tenants.
///
/// For what has no tenant and no worker's role: tests, seeds, tools, and programs that move over to
/// sessions step by step. The name is there to be searched for.
///
/// ```no_run
/// # use entity::{invites::funnel::funnel, prelude::*, session::Unscoped};
/// # async fn example(db: &DatabaseConnection, project: ProjectId) -> Result<(), DbErr> {
/// let invites = funnel(&Unscoped(db), project, chrono::Utc::now()).await?;
/// # Ok(())
/// # }
/// ```
///
/// That is a [`DatabaseConnection`](sea_orm::DatabaseConnection) or a
/// [`DatabaseTransaction`](sea_orm::DatabaseTransaction). A session is a scope by itself, and does not
/// pass for such a connection:
///
/// ```compile_fail,E0277
/// # use entity::{invites::funnel::funnel, prelude::*, session::Unscoped};
/// # async fn example(session: &TenantSession, project: ProjectId) {
/// let invites = funnel(&Unscoped(session), project, chrono::Utc::now()).await;
/// # }
/// ```
#[derive(Debug)]
pub struct Unscoped<'a, C>(pub &'a C);

impl<C> Clone for Unscoped<'_, C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C> Copy for Unscoped<'_, C> {}

impl<C: sealed::Bare> TenantScope for Unscoped<'_, C> {}

/// Whether the scope is known to act for a tenant, and so to see no more than that one's rows.
pub(crate) fn is_tenants<S: TenantScope>(_: &S) -> bool {
    S::IS_TENANTS
}

pub(super) mod sealed {
    use sea_orm::{ConnectionTrait, DatabaseConnection, DatabaseTransaction, TransactionTrait};

    use crate::session::{Kind, Session};

    pub trait Sealed {
        /// Whether it is known to act for a tenant.
        const IS_TENANTS: bool;
    }

    impl<K: Kind> Sealed for Session<K> {
        const IS_TENANTS: bool = K::IS_TENANTS;
    }

    impl<C: Bare> Sealed for super::Unscoped<'_, C> {
        const IS_TENANTS: bool = false;
    }

    /// What acts as the role that signed in: no session.
    pub trait Bare: ConnectionTrait + TransactionTrait {}

    impl Bare for DatabaseConnection {}

    impl Bare for DatabaseTransaction {}
}
