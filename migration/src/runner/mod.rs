//! What sea-orm-migration lacks on a live database: one runner at a time, short locks with
//! retries, resuming, adopting, fingerprints and a preflight.

mod adopt;
mod batches;
mod data_loss;
mod down;
mod error;
mod execute;
mod exit_code;
mod extensions;
mod fresh;
mod group;
mod held;
mod kept;
mod lock;
mod outside;
mod patience;
mod plan;
mod preflight;
mod problem;
mod report;
mod roles;
mod row_security;
mod rule;
mod sessions;
mod status;
mod steps;
#[cfg(test)]
mod tests;
mod unfinished;
mod up;
mod validate;
mod words;

use std::time::Duration;

use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, Statement};

pub use adopt::Adoption;
pub use down::Consent;
pub use error::RunError;
pub use held::{Held, State as RuleState};
pub use plan::plan;
pub use problem::Problem;
pub use report::{Direction, Event, Reporter, Silent};
pub use status::{HeldRule, State, Status, status};
pub use validate::Validation;
pub(crate) use {
    held::pending,
    kept::{forgiven, forgiving},
    patience::{Patience, is_passing, is_violation},
    steps::steps_in,
    words::count,
};

use crate::{
    Entry, HISTORY,
    connect::Target,
    ledger,
    snapshot::{Snapshot, read},
};

/// How patient a run is.
#[derive(Clone, Debug)]
pub struct Settings {
    /// How long a step may wait for a lock, and so hold up those who queue behind it.
    pub lock_timeout: Duration,
    /// How long the runner goes on trying to get a lock.
    pub lock_patience: Duration,
    /// How long one statement inside a transaction may run; zero for no limit.
    pub statement_timeout: Duration,
    /// The same for statements outside a transaction, which stand in nobody's way.
    pub concurrent_timeout: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            lock_timeout: Duration::from_millis(50),
            lock_patience: Duration::from_secs(300),
            statement_timeout: Duration::from_secs(600),
            concurrent_timeout: Duration::ZERO,
        }
    }
}

/// Runs migrations, alone: it holds the runner's lock for as long as it lives.
///
/// ```no_run
/// # async fn run() -> Result<(), migration::runner::RunError> {
/// use migration::{connect::Target, runner::{Runner, Settings, Silent}};
///
/// let target = Target::parse("postgres://eios@localhost/eios", "public")?;
/// let runner = Runner::start(&target, Settings::default(), &Silent).await?;
/// for title in runner.up(None).await? {
///     println!("applied {title}");
/// }
/// runner.finish().await;
/// # Ok(())
/// # }
/// ```
pub struct Runner<'a> {
    db: DatabaseConnection,
    /// The working session's backend, and its search path.
    pid: i32,
    search_path: String,
    target: Target,
    schema: String,
    settings: Settings,
    reporter: &'a dyn Reporter,
}

impl<'a> Runner<'a> {
    /// Connects and waits until no other runner works on this database and schema.
    ///
    /// # Errors
    /// When there is no connection.
    pub async fn start(
        target: &Target,
        settings: Settings,
        reporter: &'a dyn Reporter,
    ) -> Result<Self, RunError> {
        let db = target.connect("eios migration").await?;
        let session = db
            .query_one_raw(Statement::from_string(
                DbBackend::Postgres,
                "SELECT pg_backend_pid() AS pid, current_setting('search_path') AS search_path",
            ))
            .await?
            .ok_or_else(|| DbErr::RecordNotFound("the session".into()))?;
        lock::acquire(&db, target.schema(), reporter).await?;
        Ok(Runner {
            pid: session.try_get("", "pid")?,
            search_path: session.try_get("", "search_path")?,
            db,
            target: target.clone(),
            schema: target.schema().to_owned(),
            settings,
            reporter,
        })
    }

    /// Lets the next runner in.
    pub async fn finish(self) {
        // Closing the session releases the lock, whatever the server answers.
        self.db.close().await.ok();
    }

    /// The catalogue as it is.
    async fn live(&self) -> Result<Snapshot, RunError> {
        Ok(read(&self.db, &self.schema).await?)
    }

    /// The migrations that are recorded as applied.
    async fn applied(&self) -> Result<Vec<&'static Entry>, RunError> {
        known(&ledger::applied(&self.db).await?)
    }
}

/// The entries of recorded names, in the order of history.
fn known(versions: &[String]) -> Result<Vec<&'static Entry>, RunError> {
    let is_unknown = |version: &&String| !HISTORY.iter().any(|entry| entry.name() == *version);
    if let Some(version) = versions.iter().find(is_unknown) {
        return Err(RunError::UnknownVersion {
            version: version.clone(),
        });
    }
    Ok(HISTORY
        .iter()
        .filter(|entry| versions.iter().any(|version| version == entry.name()))
        .collect())
}

/// The catalogue that a list of migrations leaves behind.
///
/// # Errors
/// When a frozen catalogue cannot be read.
pub fn promised<'e>(entries: impl IntoIterator<Item = &'e Entry>) -> Result<Snapshot, RunError> {
    let mut snapshot = Snapshot::default();
    for entry in entries {
        snapshot.apply(&entry.changes()?);
    }
    Ok(snapshot)
}

/// What of `promised` is there in `live`, as it is there.
fn part_of(live: &Snapshot, promised: &Snapshot) -> Snapshot {
    let mut part = Snapshot::default();
    for (object, _) in promised.iter() {
        if let Some(definition) = live.get(object) {
            part.insert(object.clone(), definition);
        }
    }
    part
}
