//! The durable cluster of the command line.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use super::binaries::Binaries;
use super::cluster::Cluster;
use super::endpoint::{DATABASE, OWNER, SUPERUSER};
use super::error::{EmbeddedError, io_error};
use super::fetch::FetchProgress;
use super::home::Home;
use super::initdb;
use super::lock::FileLock;
use super::prune::BUILDING;
use super::server::{self, Postmaster};
use super::settings::{self, Durability};
use super::storage;
use super::user::ServerUser;
use super::wanted::Wanted;
use super::workspace::{self, Workspace};

/// What is known of a persistent cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Status {
    /// The process id of the server, if it runs.
    pub pid: Option<u32>,
    /// The major version of PostgreSQL that made the data.
    pub major: u32,
    /// The data directory.
    pub data_dir: PathBuf,
    /// Its size in bytes.
    pub size: u64,
    /// The server's log.
    pub log: PathBuf,
    /// The Unix socket.
    pub socket: PathBuf,
    /// The database `eios`, as its owner, when the server runs.
    pub url: String,
    /// The database `postgres`, as the superuser, when the server runs.
    pub admin_url: String,
}

/// Looks at the persistent cluster in `dir`, or in the default directory, without starting anything.
/// None: there is none yet.
pub fn status(dir: Option<&Path>) -> Result<Option<Status>, EmbeddedError> {
    let Some(home) = existing(dir)? else {
        return Ok(None);
    };
    let Some(major) = home.major() else {
        return Ok(None);
    };
    let data_dir = home.data();
    let running = Postmaster::running(&data_dir);
    let endpoint = running
        .as_ref()
        .map_or_else(|| home.endpoint(), |server| server.endpoint.clone());
    Ok(Some(Status {
        pid: running.and_then(|server| u32::try_from(server.pid).ok()),
        major,
        size: size(&data_dir)?,
        data_dir,
        log: home.log(),
        socket: endpoint.socket(),
        url: endpoint.url(OWNER, DATABASE),
        admin_url: endpoint.url(SUPERUSER, SUPERUSER),
    }))
}

/// Stops the persistent cluster in `dir`, or in the default directory; false if it was not running.
pub fn stop(dir: Option<&Path>) -> Result<bool, EmbeddedError> {
    let Some(home) = existing(dir)?.filter(|home| home.major().is_some()) else {
        return Ok(false);
    };
    let _lock = FileLock::exclusive(&home.lock())?;
    match Postmaster::running(&home.data()) {
        Some(postmaster) => postmaster.stop(&home.data()).map(|()| true),
        None => Ok(false),
    }
}

pub(super) fn start(
    dir: Option<&Path>,
    report: &mut dyn FnMut(FetchProgress),
) -> Result<Cluster, EmbeddedError> {
    let home = match existing(dir)? {
        Some(home) => home,
        None => Home::default_of(Binaries::find_reporting(report)?.major())?,
    };
    let user = ServerUser::for_dir(home.dir())?;
    home.claim(&user)?;
    let lock = FileLock::exclusive(&home.lock())?;
    lock.give_to(&user)?;

    if let Some(major) = home.major()
        && let Some(postmaster) = Postmaster::settled(&home.data())
    {
        return Ok(Cluster::joined(postmaster, home.data(), major));
    }
    let wanted = match home.major() {
        Some(major) => Wanted::Made(major),
        None => Wanted::for_new()?,
    };
    let binaries = Binaries::find_for(wanted, &user, report)?;
    if home.major().is_none() {
        create(&home, &binaries, &user)?;
    }
    let postmaster = launch(&home, &binaries, &user)?;
    Ok(Cluster::joined(postmaster, home.data(), binaries.major()))
}

fn existing(dir: Option<&Path>) -> Result<Option<Home>, EmbeddedError> {
    match dir {
        Some(dir) => Home::chosen(dir).map(Some),
        None => match Wanted::for_new()?.major() {
            Some(chosen) => Home::default_of(chosen).map(Some),
            None => Home::newest(),
        },
    }
}

/// Makes the data beside their place and moves them there when they are whole.
fn create(home: &Home, binaries: &Binaries, user: &ServerUser) -> Result<(), EmbeddedError> {
    home.remove_interrupted()?;
    let mut workspace = Workspace::new(storage::unique_in(home.dir(), BUILDING), user.clone());
    let data_dir = initdb::create(&mut workspace, binaries, Durability::Durable)?;
    workspace::keep(&data_dir, &home.data())
}

/// Starts the server as a process of its own: it holds nothing of ours open, is in no process group of
/// a terminal, and goes on when we end.
fn launch(
    home: &Home,
    binaries: &Binaries,
    user: &ServerUser,
) -> Result<Postmaster, EmbeddedError> {
    const SCRIPT: &str = r#"umask 077
        exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-
        log=$1; shift
        exec "$@" >>"$log" 2>&1"#;

    let (data_dir, log) = (home.data(), home.log());
    let endpoint = home.open_endpoint(user)?;
    let mut server = user
        .command("/bin/sh")
        .args(["-c", SCRIPT, "eios-server"])
        .arg(&log)
        .arg(binaries.program("postgres"))
        .args(settings::arguments(
            &data_dir,
            &endpoint,
            Durability::Durable,
        ))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(io_error("start a server in", &data_dir))?;
    let pid = server.id();
    server::wait_ready(&data_dir, &log, Some(pid), || {
        server
            .try_wait()
            .ok()
            .flatten()
            .map(|status| format!("it ended: {status}"))
    })
}

fn size(dir: &Path) -> Result<u64, EmbeddedError> {
    let mut total = 0;
    for entry in fs::read_dir(dir).map_err(io_error("read", dir))?.flatten() {
        // A running server removes files while we look.
        let Ok(metadata) = entry.metadata() else {
            continue;
        };
        total += if metadata.is_dir() {
            size(&entry.path()).unwrap_or(0)
        } else {
            metadata.len()
        };
    }
    Ok(total)
}
