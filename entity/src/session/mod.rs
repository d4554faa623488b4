//! Transactions that see one tenant's rows, and those of workers, who see all.
//!
//! The application signs in to the database as the owner of the tables, whom row level security does
//! not hold. A session is a transaction that gives this up: it takes a role of the policies and says
//! who acts, so that every statement in it reads and writes what this actor may, and no other row.
//!
//! ```no_run
//! use entity::{invites::funnel::funnel, prelude::*, session::Request};
//!
//! # async fn example(db: &DatabaseConnection, user: UserId, org: OrganizationId, project: ProjectId) -> Result<(), entity::Error> {
//! let request = Request::default().id("7f3a").user_agent("Mozilla/5.0").because("support case 12");
//! let session = TenantSession::begin(db, Actor::user(user).in_org(org).on(request)).await?;
//! let guests = Guest::live().in_project(project).by_name().fetch(&session).await?;
//! let invites = funnel(&session, project, chrono::Utc::now()).await?;
//! println!("{} guests, {} invites opened", guests.items.len(), invites.opened);
//! session.commit().await?;
//! # Ok(())
//! # }
//! ```
//!
//! What is not committed is rolled back: by [`rollback`](Session::rollback), or when the session is
//! dropped, in a panic and with a future that is not polled to its end too. The role and what was said
//! of the actor end with the transaction, so that nothing is left on a pooled connection, a pooler's
//! in transaction mode included.
//!
//! # What is logged of it
//!
//! Who acts and what is known of the [`Request`] goes to the database in the text of one statement, and
//! so to whatever keeps the texts of statements: sqlx's log, into which SeaORM writes all of them unless
//! `ConnectOptions::sqlx_logging(false)` is set, `pg_stat_activity`, and the server's log. Those are ids,
//! an address, and the texts that the application passes on; put no secret in them. Every other
//! statement of this crate has its values as parameters, hashes of tokens and keys among them, which sqlx
//! does not log. The server does, with the statements that it is told to log, unless
//! `log_parameter_max_length` is 0.
//!
//! # Forgetting it does not compile
//!
//! The queries and commands of this crate that read or write a tenant's rows take a [`TenantScope`],
//! which a connection is not:
//!
//! ```compile_fail,E0277
//! # use entity::{invites::funnel::funnel, prelude::*};
//! # async fn example(db: &DatabaseConnection, project: ProjectId) {
//! let invites = funnel(db, project, chrono::Utc::now()).await;
//! # }
//! ```
//!
//! SeaORM's own `one`, `all` and `exec` take whatever runs a statement. An application that holds a
//! [`SessionPool`] instead of the connection has nothing but sessions to give them:
//!
//! ```compile_fail,E0277
//! # use entity::prelude::*;
//! # async fn example(db: &SessionPool, project: ProjectId) {
//! let guests = Guest::live().in_project(project).all(db).await;
//! # }
//! ```
//!
//! Code that has to act as the owner says so: [`Unscoped`].

mod actor;
mod connection;
mod context;
mod end;
mod error;
mod inside;
mod options;
mod pool;
mod query;
mod request;
mod retry;
mod scope;
mod transaction;

pub use sea_orm::IsolationLevel;

pub use actor::Actor;
pub(crate) use end::end;
pub use error::SessionError;
pub use options::SessionOptions;
pub use pool::{Connections, SessionPool};
pub use query::TenantQuery;
pub use request::Request;
pub use retry::retry;
pub(crate) use scope::is_tenants;
pub use scope::{TenantScope, Unscoped};
pub use transaction::{Kind, Session, System, SystemSession, Tenant, TenantSession};
