//! Data directories that are ready to be copied: a cluster starts from one in a fraction of the time
//! that `initdb` takes.

use std::path::{Path, PathBuf};

use super::binaries::Binaries;
use super::error::EmbeddedError;
use super::initdb;
use super::lock::FileLock;
use super::prune::{BUILDING, prune};
use super::settings::Durability;
use super::storage;
use super::user::ServerUser;
use super::workspace::{self, Workspace};

/// A place in the cache for one seed.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// What the names of those begin with that are pruned together.
    pub(super) prefix: String,
    pub(super) path: PathBuf,
    pub(super) lock: PathBuf,
    pub(super) user: ServerUser,
}

/// A seed that nobody will remove while it is held.
#[derive(Debug)]
pub(super) struct Seed {
    path: PathBuf,
    _lock: FileLock,
}

/// The right to store a seed in its place.
#[derive(Debug)]
pub(super) struct Vacancy {
    place: Place,
    lock: FileLock,
}

impl Place {
    /// The seed that `initdb` makes.
    pub(super) fn base(binaries: &Binaries, user: &ServerUser) -> Result<Self, EmbeddedError> {
        Self::new("base-".to_owned(), &[], binaries, user)
    }

    /// A seed that the caller has prepared and named `family:version`, or without a family.
    pub(super) fn prepared(
        key: &str,
        binaries: &Binaries,
        user: &ServerUser,
    ) -> Result<Self, EmbeddedError> {
        let family = key.split_once(':').map_or("", |(family, _)| family);
        let prefix = format!("prepared-{}-", storage::short_hash(&[family]));
        Self::new(prefix, &[key], binaries, user)
    }

    fn new(
        prefix: String,
        parts: &[&str],
        binaries: &Binaries,
        user: &ServerUser,
    ) -> Result<Self, EmbeddedError> {
        let cache = storage::cache_dir()?;
        let seeds = cache.join("seeds");
        storage::create_private(&seeds, user)?;

        // Another build of the same version may store other things, or store them otherwise.
        let bin_dir = binaries.bin_dir().to_string_lossy();
        let mut identity = vec![initdb::REVISION, binaries.version(), &bin_dir];
        identity.extend(parts);
        let hash = storage::short_hash(&identity);
        let name = format!("{prefix}{}-{hash}", binaries.major());
        let lock = cache.join("locks").join(format!("{name}.lock"));
        Ok(Self {
            prefix,
            path: seeds.join(name),
            lock,
            user: user.clone(),
        })
    }

    /// The seed, if it is there.
    pub(super) fn seed(&self) -> Result<Option<Seed>, EmbeddedError> {
        let lock = FileLock::shared(&self.lock)?;
        if !self.path.is_dir() {
            return Ok(None);
        }
        lock.touch()?;
        Ok(Some(Seed {
            path: self.path.clone(),
            _lock: lock,
        }))
    }

    /// Waits for the right to make the seed; none if somebody else has made it meanwhile.
    pub(super) fn vacancy(&self) -> Result<Option<Vacancy>, EmbeddedError> {
        let lock = FileLock::exclusive(&self.lock)?;
        Ok((!self.path.is_dir()).then(|| Vacancy {
            place: self.clone(),
            lock,
        }))
    }

    /// The base seed, made if need be.
    pub(super) fn base_seed(&self, binaries: &Binaries) -> Result<Seed, EmbeddedError> {
        loop {
            if let Some(seed) = self.seed()? {
                return Ok(seed);
            }
            if let Some(vacancy) = self.vacancy()? {
                return vacancy.store(|workspace| {
                    initdb::create(workspace, binaries, Durability::Disposable)
                });
            }
        }
    }
}

impl Seed {
    /// Copies the seed into a workspace and returns the new data directory.
    pub(super) fn copy(&self, workspace: &mut Workspace) -> Result<PathBuf, EmbeddedError> {
        copy(&self.path, workspace)
    }
}

impl Vacancy {
    /// Stores a copy of the data directory of a server that has been stopped.
    pub(super) fn store_copy(
        self,
        data_dir: &Path,
        binaries: &Binaries,
    ) -> Result<Seed, EmbeddedError> {
        self.store(|workspace| {
            let copied = copy(data_dir, workspace)?;
            let arguments = ["--sync-only".as_ref(), "-D".as_ref(), copied.as_os_str()];
            workspace.run(&binaries.program("initdb"), arguments, "")?;
            Ok(copied)
        })
    }

    fn store(
        self,
        make: impl FnOnce(&mut Workspace) -> Result<PathBuf, EmbeddedError>,
    ) -> Result<Seed, EmbeddedError> {
        let Place { path, user, .. } = &self.place;
        let building = storage::unique_in(path.parent().unwrap_or(path), BUILDING);
        let mut workspace = Workspace::new(building, user.clone());
        let data_dir = make(&mut workspace)?;
        workspace::keep(&data_dir, path)?;
        prune(&self.place)?;
        Ok(Seed {
            path: self.place.path,
            _lock: self.lock,
        })
    }
}

/// `cp` rather than our own loop: it runs as the server's user, is stopped with the workspace, and
/// clones files where the file system can.
fn copy(from: &Path, workspace: &mut Workspace) -> Result<PathBuf, EmbeddedError> {
    let to = workspace.path().join("data");
    workspace.run(
        Path::new("cp"),
        ["-R".as_ref(), from.as_os_str(), to.as_os_str()],
        "",
    )?;
    Ok(to)
}
