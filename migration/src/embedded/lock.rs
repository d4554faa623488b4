//! Locks between processes, released by the system when their holder ends.

use std::fs::{File, OpenOptions, TryLockError};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rustix::fs::OFlags;

use super::error::{EmbeddedError, io_error};
use super::storage;
use super::user::ServerUser;

/// An advisory lock on a file of its own; dropping it releases it.
#[derive(Debug)]
pub(super) struct FileLock {
    file: File,
    path: PathBuf,
}

impl FileLock {
    /// Waits until nobody else holds the lock in any way.
    pub(super) fn exclusive(path: &Path) -> Result<Self, EmbeddedError> {
        let file = open(path)?;
        file.lock().map_err(io_error("lock", path))?;
        Ok(Self {
            file,
            path: path.to_owned(),
        })
    }

    /// Waits until nobody holds the lock exclusively.
    pub(super) fn shared(path: &Path) -> Result<Self, EmbeddedError> {
        let file = open(path)?;
        file.lock_shared().map_err(io_error("lock", path))?;
        Ok(Self {
            file,
            path: path.to_owned(),
        })
    }

    /// Takes the lock exclusively, or says at once that it is taken.
    pub(super) fn try_exclusive(path: &Path) -> Result<Option<Self>, EmbeddedError> {
        let file = open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self {
                file,
                path: path.to_owned(),
            })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(io_error("lock", path)(error)),
        }
    }

    /// Gives the file to the server's user, who may come to lock it as an ordinary user.
    pub(super) fn give_to(&self, user: &ServerUser) -> Result<(), EmbeddedError> {
        user.own_file(&self.file)
            .map_err(io_error("give the server's user", &self.path))
    }

    /// Notes in the file's time that what it locks was used now.
    pub(super) fn touch(&self) -> Result<(), EmbeddedError> {
        self.file
            .set_modified(SystemTime::now())
            .map_err(io_error("touch", &self.path))
    }
}

fn open(path: &Path) -> Result<File, EmbeddedError> {
    if let Some(parent) = path.parent() {
        storage::create_public(parent)?;
    }
    // The directory may belong to the server's user: root must not be led elsewhere by a link.
    let flags = OFlags::NOFOLLOW.bits().cast_signed();
    OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .custom_flags(flags)
        .open(path)
        .map_err(io_error("open the lock", path))
}
