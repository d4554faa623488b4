//! A running server.

use std::path::{Path, PathBuf};

use super::binaries::Binaries;
use super::endpoint::{DATABASE, Endpoint, OWNER, SUPERUSER};
use super::error::EmbeddedError;
use super::fetch::FetchProgress;
use super::persistent;
use super::prepared;
use super::seeds::{Place, Seed};
use super::server::{self, Postmaster};
use super::settings::{self, Durability};
use super::storage;
use super::user::ServerUser;
use super::wanted::Wanted;
use super::workspace::{Job, Workspace};

/// A PostgreSQL server that is ready for connections.
///
/// A disposable one ends, and its directory is removed, when this value is dropped; a persistent one
/// goes on until [`Cluster::stop`] or [`stop`](super::stop).
#[derive(Debug)]
pub struct Cluster {
    endpoint: Endpoint,
    data_dir: PathBuf,
    major: u32,
    disposable: Option<(Workspace, Job)>,
}

impl Cluster {
    /// The durable cluster in `dir`: created at first, started if it is not running, else joined. Two
    /// processes that come at once get the same server.
    ///
    /// Without `dir` it lives in `/var/lib/eios-database` for root, else in `eios-database` below the
    /// user's data directory (`~/.local/share`, `~/Library/Application Support`), in a folder per major
    /// version; the newest that exists is used, with binaries of its version.
    ///
    /// ```no_run
    /// use migration::embedded::Cluster;
    ///
    /// let cluster = Cluster::persistent(None)?;
    /// println!("psql '{}'", cluster.url());
    /// # Ok::<(), migration::embedded::EmbeddedError>(())
    /// ```
    pub fn persistent(dir: Option<&Path>) -> Result<Self, EmbeddedError> {
        Self::persistent_reporting(dir, &mut |_| ())
    }

    /// As [`Self::persistent`], telling how far a download of PostgreSQL is, should one be needed.
    pub fn persistent_reporting(
        dir: Option<&Path>,
        report: &mut dyn FnMut(FetchProgress),
    ) -> Result<Self, EmbeddedError> {
        persistent::start(dir, report)
    }

    /// A new empty cluster in a temporary directory, gone with this value or this process, however it
    /// ends. Nothing is written through to the disk.
    pub fn disposable() -> Result<Self, EmbeddedError> {
        Self::disposable_reporting(&mut |_| ())
    }

    /// As [`Self::disposable`], telling how far a download of PostgreSQL is, should one be needed.
    pub fn disposable_reporting(
        report: &mut dyn FnMut(FetchProgress),
    ) -> Result<Self, EmbeddedError> {
        let user = ServerUser::current()?;
        let binaries = Binaries::find_for(Wanted::for_new()?, &user, report)?;
        let seed = Place::base(&binaries, &user)?.base_seed(&binaries)?;
        Self::start_copy(&seed, &binaries, &user)
    }

    /// A disposable cluster that `prepare` has filled; the result is kept in the cache under `key`, so
    /// that it is done once for this key and version of PostgreSQL, even when several processes ask at
    /// once.
    ///
    /// The key must name everything that the result depends on: `migrated:` and a hash of the migrations,
    /// say. Of the keys that share what stands before the colon, the last three used stay in the cache.
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), migration::embedded::EmbeddedError> {
    /// use migration::embedded::Cluster;
    /// use sqlx::{Connection, PgConnection};
    ///
    /// let cluster = Cluster::disposable_prepared("numbers:1", async |cluster| {
    ///     let mut connection = PgConnection::connect(&cluster.url()).await?;
    ///     sqlx::raw_sql("CREATE TABLE numbers (n int)").execute(&mut connection).await?;
    ///     connection.close().await
    /// })
    /// .await?;
    /// # let _ = cluster;
    /// # Ok(())
    /// # }
    /// ```
    pub async fn disposable_prepared<P, E>(key: &str, prepare: P) -> Result<Self, EmbeddedError>
    where
        P: AsyncFnOnce(&Cluster) -> Result<(), E>,
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        prepared::start(key, prepare).await
    }

    /// The database `eios`, as its owner: a role that is no superuser. For sqlx, libpq and psql.
    pub fn url(&self) -> String {
        self.url_for(DATABASE)
    }

    /// Another database, as the role `eios`.
    pub fn url_for(&self, database: &str) -> String {
        self.endpoint.url(OWNER, database)
    }

    /// The database `postgres`, as the superuser.
    pub fn admin_url(&self) -> String {
        self.endpoint.url(SUPERUSER, SUPERUSER)
    }

    /// Another database, as the superuser.
    pub fn admin_url_for(&self, database: &str) -> String {
        self.endpoint.url(SUPERUSER, database)
    }

    /// The directory of the Unix socket.
    pub fn socket_dir(&self) -> &Path {
        &self.endpoint.socket_dir
    }

    /// The data directory.
    pub fn data_dir(&self) -> &Path {
        &self.data_dir
    }

    /// The major version of the server.
    pub fn major(&self) -> u32 {
        self.major
    }

    /// Ends the server; a disposable one leaves nothing behind, a persistent one its data.
    pub fn stop(self) -> Result<(), EmbeddedError> {
        match self.disposable {
            Some(workspace) => drop(workspace),
            None => drop(persistent::stop(self.data_dir.parent())?),
        }
        Ok(())
    }

    pub(super) fn joined(postmaster: Postmaster, data_dir: PathBuf, major: u32) -> Self {
        Self {
            endpoint: postmaster.endpoint,
            data_dir,
            major,
            disposable: None,
        }
    }

    pub(super) fn start_copy(
        seed: &Seed,
        binaries: &Binaries,
        user: &ServerUser,
    ) -> Result<Self, EmbeddedError> {
        let path = storage::unique_in(&storage::temp_dir(user)?, "eios-");
        let mut workspace = Workspace::new(path, user.clone());
        let data_dir = seed.copy(&mut workspace)?;

        let endpoint = Endpoint::new(workspace.path());
        let arguments = settings::arguments(&data_dir, &endpoint, Durability::Disposable);
        let job = workspace.spawn(&binaries.program("postgres"), arguments, "")?;
        server::wait_ready(&data_dir, job.log(), None, || workspace.ended(&job))?;
        Ok(Self {
            endpoint,
            data_dir,
            major: binaries.major(),
            disposable: Some((workspace, job)),
        })
    }

    /// Ends a disposable server cleanly, so that its data directory can be copied.
    pub(super) fn shut_down(&mut self) -> Result<(), EmbeddedError> {
        if let Some(postmaster) = Postmaster::running(&self.data_dir) {
            postmaster.stop(&self.data_dir)?;
        }
        match &mut self.disposable {
            Some((workspace, job)) => workspace.wait(job).map(drop),
            None => Ok(()),
        }
    }
}
