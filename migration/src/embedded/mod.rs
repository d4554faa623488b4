//! A native PostgreSQL that the project finds, or fetches, and starts by itself.
//!
//! Two kinds of cluster come out of it:
//!
//! - [`Cluster::persistent`]: one durable data directory per user, for the command line. It survives
//!   the process that started it and ends with [`stop`].
//! - [`Cluster::disposable`] and [`Cluster::disposable_prepared`]: a throw-away server for tests, a
//!   copy of a cached data directory. Server and directory are gone when the process is gone, however
//!   it ends: return, panic, Ctrl-C, SIGTERM or SIGKILL.
//!
//! Both listen on a Unix socket only, in a directory that nobody but the server's user (and root) can
//! enter, so there is no password and no port to collide. Each has a superuser `postgres`, and a role
//! `eios` that owns the database `eios` and is no superuser, as on a managed service.
//!
//! The functions here block: from async code call them through `tokio::task::spawn_blocking`, or accept
//! the fraction of a second. [`Cluster::disposable_prepared`] is async and does not block its runtime.
//!
//! ```no_run
//! use migration::embedded::Cluster;
//!
//! let cluster = Cluster::disposable()?;
//! println!("psql '{}'", cluster.url());
//! # Ok::<(), migration::embedded::EmbeddedError>(())
//! ```

#[cfg(not(unix))]
compile_error!(
    "the embedded PostgreSQL needs Unix sockets and process groups: on Windows, build inside WSL"
);

mod archive;
mod binaries;
mod cluster;
mod download;
mod endpoint;
mod error;
mod fetch;
mod folders;
mod home;
mod initdb;
mod lock;
mod packages;
mod persistent;
mod prepared;
mod prune;
mod registry;
mod seeds;
mod server;
mod settings;
mod storage;
mod user;
mod wanted;
mod workspace;

pub use binaries::{Binaries, MINIMUM_MAJOR};
pub use cluster::Cluster;
pub use endpoint::{DATABASE, OWNER, SUPERUSER};
pub use error::{Attempt, EmbeddedError};
pub use fetch::FetchProgress;
pub use persistent::{Status, status, stop};
pub use wanted::Wanted;
