//! Where things are kept: the cache, the persistent data, the temporary directories.

use std::fs::{self, DirBuilder};
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::endpoint;
use super::error::{EmbeddedError, io_error};
use super::user::{ServerUser, is_root};

const NAME: &str = "eios-database";

/// `/var/cache/eios-database` for root; for others below the user's cache directory
/// (`~/.cache`, `~/Library/Caches`, `XDG_CACHE_HOME`).
pub(super) fn cache_dir() -> Result<PathBuf, EmbeddedError> {
    let dir = if is_root() {
        Path::new("/var/cache").join(NAME)
    } else {
        dirs::cache_dir()
            .ok_or(EmbeddedError::NoHome {
                what: "the cache",
                variable: "XDG_CACHE_HOME",
            })?
            .join(NAME)
    };
    create_public(&dir)?;
    Ok(dir)
}

/// `/var/lib/eios-database` for root; for others below the user's data directory
/// (`~/.local/share`, `~/Library/Application Support`, `XDG_DATA_HOME`).
pub(super) fn data_dir() -> Result<PathBuf, EmbeddedError> {
    if is_root() {
        return Ok(Path::new("/var/lib").join(NAME));
    }
    dirs::data_dir()
        .map(|dir| dir.join(NAME))
        .ok_or(EmbeddedError::NoHome {
            what: "the database",
            variable: "XDG_DATA_HOME",
        })
}

/// A temporary directory that the server's user can write and whose path leaves room for a socket.
pub(super) fn temp_dir(user: &ServerUser) -> Result<PathBuf, EmbeddedError> {
    let configured = std::env::temp_dir();
    [
        configured.as_path(),
        Path::new("/tmp"),
        Path::new("/var/tmp"),
    ]
    .into_iter()
    .find(|dir| endpoint::fits(&unique_in(dir, "eios-")) && user.can_write(dir))
    .map(Path::to_owned)
    .ok_or_else(|| EmbeddedError::Unreachable {
        user: user.name(),
        path: configured.clone(),
    })
}

/// A path in `parent` that nobody can guess or has taken; it is not created.
pub(super) fn unique_in(parent: &Path, prefix: &str) -> PathBuf {
    let random = Uuid::new_v4().simple().to_string();
    parent.join(format!("{prefix}{}", &random[..16]))
}

/// Creates a directory; as root one that everybody may enter whatever the umask, so that the server's
/// user can.
pub(super) fn create_public(dir: &Path) -> Result<(), EmbeddedError> {
    if dir.is_dir() {
        return Ok(());
    }
    if let Some(parent) = dir.parent() {
        create_public(parent)?;
    }
    match DirBuilder::new().mode(0o755).create(dir) {
        Ok(()) if is_root() => set_mode(dir, 0o755),
        Ok(()) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists && dir.is_dir() => Ok(()),
        Err(error) => Err(io_error("create", dir)(error)),
    }
}

/// Creates a directory, if it is missing, that belongs to the server's user alone.
pub(super) fn create_private(dir: &Path, user: &ServerUser) -> Result<(), EmbeddedError> {
    if let Some(parent) = dir.parent() {
        create_public(parent)?;
    }
    match DirBuilder::new().mode(0o700).create(dir) {
        Ok(()) => user.own(dir)?,
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists && dir.is_dir() => {}
        Err(error) => return Err(io_error("create", dir)(error)),
    }
    user.require_write(dir)
}

pub(super) fn set_mode(path: &Path, mode: u32) -> Result<(), EmbeddedError> {
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
        .map_err(io_error("set the permissions of", path))
}

/// Sixteen hexadecimal digits for a list of texts.
pub(super) fn short_hash(parts: &[&str]) -> String {
    let digest = parts.iter().fold(Sha256::new(), |digest, part| {
        digest
            .chain_update((part.len() as u64).to_be_bytes())
            .chain_update(part)
    });
    digest
        .finalize()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The last lines of a log, for an error message.
pub(super) fn tail(log: &Path) -> String {
    const LINES: usize = 20;
    let bytes = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let lines: Vec<&str> = text.lines().collect();
    match &lines[lines.len().saturating_sub(LINES)..] {
        [] => "(nothing was printed)".to_owned(),
        last => last.join("\n"),
    }
}
