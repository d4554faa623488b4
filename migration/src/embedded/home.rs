//! The directory of a persistent cluster: `data`, `server.log`, `lock` and the socket.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::endpoint::{self, Endpoint};
use super::error::{EmbeddedError, io_error};
use super::prune::BUILDING;
use super::storage;
use super::user::ServerUser;

/// A directory that is, or will be, a persistent cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Home {
    dir: PathBuf,
}

impl Home {
    /// A directory that the user has chosen.
    pub(super) fn chosen(dir: &Path) -> Result<Self, EmbeddedError> {
        let dir = std::path::absolute(dir).map_err(io_error("find", dir))?;
        Ok(Self { dir })
    }

    /// The default directory of a major version.
    pub(super) fn default_of(major: u32) -> Result<Self, EmbeddedError> {
        Ok(Self {
            dir: storage::data_dir()?.join(format!("pg{major}")),
        })
    }

    /// The newest default directory with data in it: an upgrade of the system must not make the
    /// database seem empty.
    pub(super) fn newest() -> Result<Option<Self>, EmbeddedError> {
        let entries = fs::read_dir(storage::data_dir()?)
            .into_iter()
            .flatten()
            .flatten();
        let homes = entries.map(|entry| Self { dir: entry.path() });
        Ok(homes
            .filter_map(|home| Some((home.major()?, home)))
            .max_by_key(|(major, _)| *major)
            .map(|(_, home)| home))
    }

    pub(super) fn dir(&self) -> &Path {
        &self.dir
    }

    pub(super) fn data(&self) -> PathBuf {
        self.dir.join("data")
    }

    pub(super) fn log(&self) -> PathBuf {
        self.dir.join("server.log")
    }

    pub(super) fn lock(&self) -> PathBuf {
        self.dir.join("lock")
    }

    /// The version that made the data; none if there are none yet.
    pub(super) fn major(&self) -> Option<u32> {
        fs::read_to_string(self.data().join("PG_VERSION"))
            .ok()?
            .trim()
            .parse()
            .ok()
    }

    /// Makes sure that the directory is there, that the server's user can work in it, and that it holds
    /// nothing foreign.
    pub(super) fn claim(&self, user: &ServerUser) -> Result<(), EmbeddedError> {
        if !self.dir.exists() {
            return storage::create_private(&self.dir, user);
        }
        if self.major().is_none() {
            if let Some(name) = self.foreign()? {
                return Err(EmbeddedError::NotACluster {
                    path: self.dir.clone(),
                    reason: format!("it contains {name}"),
                });
            }
            user.own(&self.dir)?;
        }
        user.require_write(&self.dir)
    }

    fn foreign(&self) -> Result<Option<String>, EmbeddedError> {
        let entries = fs::read_dir(&self.dir).map_err(io_error("read", &self.dir))?;
        Ok(entries
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .find(|name| {
                let ours = ["lock", "server.log", "lost+found"].contains(&name.as_str());
                !ours && !name.starts_with(BUILDING)
            }))
    }

    /// What a start that was cut short left; called with the lock held.
    pub(super) fn remove_interrupted(&self) -> Result<(), EmbeddedError> {
        for entry in fs::read_dir(&self.dir)
            .map_err(io_error("read", &self.dir))?
            .flatten()
        {
            if entry.file_name().to_string_lossy().starts_with(BUILDING) {
                // Its guard may be removing it at this moment.
                let _ = fs::remove_dir_all(entry.path());
            }
        }
        Ok(())
    }

    /// Where a server of this directory listens: in the directory, or, if its path is too long for a
    /// socket, in one below /tmp that belongs to the user alone.
    pub(super) fn endpoint(&self) -> Endpoint {
        if endpoint::fits(&self.dir) {
            return Endpoint::new(&self.dir);
        }
        let hash = storage::short_hash(&[&self.dir.to_string_lossy()]);
        Endpoint::new(format!("/tmp/eios-socket-{hash}"))
    }

    /// Makes the directory of the socket, if it is not the home itself.
    pub(super) fn open_endpoint(&self, user: &ServerUser) -> Result<Endpoint, EmbeddedError> {
        let endpoint = self.endpoint();
        let dir = &endpoint.socket_dir;
        if *dir != self.dir {
            storage::create_private(dir, user)?;
            // Anybody could have made it in /tmp.
            let found = fs::symlink_metadata(dir).map_err(io_error("read", dir))?;
            if !found.is_dir() || found.uid() != user.uid() || found.mode() & 0o077 != 0 {
                return Err(EmbeddedError::NotACluster {
                    path: dir.clone(),
                    reason: "the socket's directory belongs to somebody else".to_owned(),
                });
            }
        }
        Ok(endpoint)
    }
}
