//! Who runs the server: PostgreSQL refuses root, so root hands it to an unprivileged user.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{MetadataExt, fchown, lchown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use super::error::{EmbeddedError, io_error};

/// The user that PostgreSQL's programs run as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ServerUser {
    /// None: the user of this process.
    other: Option<Identity>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Identity {
    name: String,
    uid: u32,
    gid: u32,
}

impl ServerUser {
    /// Ourselves, or for root `postgres` (the package's own user), or else `nobody`.
    pub(super) fn current() -> Result<Self, EmbeddedError> {
        if !is_root() {
            return Ok(Self { other: None });
        }
        ["postgres", "nobody"]
            .into_iter()
            .find_map(Identity::named)
            .map(|identity| Self {
                other: Some(identity),
            })
            .ok_or(EmbeddedError::NoUnprivilegedUser)
    }

    /// The owner of an existing directory, whom root must not replace; else [`Self::current`].
    pub(super) fn for_dir(dir: &Path) -> Result<Self, EmbeddedError> {
        match fs::metadata(dir) {
            Ok(metadata) if is_root() && metadata.uid() != 0 => Ok(Self {
                other: Some(Identity {
                    name: metadata.uid().to_string(),
                    uid: metadata.uid(),
                    gid: metadata.gid(),
                }),
            }),
            _ => Self::current(),
        }
    }

    /// A command that runs as this user, in a process group of its own (Ctrl-C in the terminal is not
    /// meant for it) and untouched by the caller's locale and `PG*` variables.
    pub(super) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        for (name, _) in std::env::vars_os() {
            let text = name.to_string_lossy();
            if text.starts_with("PG") || text.starts_with("LC_") || text.starts_with("LANG") {
                command.env_remove(&name);
            }
        }
        command
            .env("LC_ALL", "C")
            .current_dir("/")
            .process_group(0)
            .stdin(Stdio::null());
        if let Some(Identity { uid, gid, .. }) = self.other {
            // As root, std clears the supplementary groups before it changes the user.
            command.gid(gid).uid(uid);
        }
        command
    }

    /// Gives a directory to this user; a link is not followed, which matters to root where others write.
    pub(super) fn own(&self, path: &Path) -> Result<(), EmbeddedError> {
        match self.other {
            Some(Identity { uid, gid, .. }) => {
                lchown(path, Some(uid), Some(gid)).map_err(io_error("give the server's user", path))
            }
            None => Ok(()),
        }
    }

    /// Gives an open file to this user.
    pub(super) fn own_file(&self, file: &File) -> io::Result<()> {
        match self.other {
            Some(Identity { uid, gid, .. }) => fchown(file, Some(uid), Some(gid)),
            None => Ok(()),
        }
    }

    /// Whether this user can enter and write `dir`, asked of the system rather than guessed from modes.
    pub(super) fn can_write(&self, dir: &Path) -> bool {
        self.command("/bin/sh")
            .args(["-c", r#"cd -- "$1" && test -w ."#, "sh"])
            .arg(dir)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    }

    pub(super) fn require_write(&self, dir: &Path) -> Result<(), EmbeddedError> {
        if self.can_write(dir) {
            return Ok(());
        }
        Err(EmbeddedError::Unreachable {
            user: self.name(),
            path: dir.to_owned(),
        })
    }

    /// The numeric id.
    pub(super) fn uid(&self) -> u32 {
        self.other
            .as_ref()
            .map_or_else(|| rustix::process::geteuid().as_raw(), |other| other.uid)
    }

    /// The name, or the number when only that is known.
    pub(super) fn name(&self) -> String {
        match &self.other {
            Some(identity) => identity.name.clone(),
            None => self.uid().to_string(),
        }
    }
}

impl Identity {
    /// Asks `id`, which knows directory services as well as /etc/passwd.
    fn named(name: &str) -> Option<Self> {
        let id = |flag: &str| -> Option<u32> {
            let output = Command::new("id")
                .args([flag, name])
                .stdin(Stdio::null())
                .output()
                .ok()?;
            let text = String::from_utf8(output.stdout).ok()?;
            // macOS has printed the id of `nobody` as -2.
            let number: i64 = text.trim().parse().ok()?;
            u32::try_from(number & i64::from(u32::MAX)).ok()
        };
        Some(Self {
            name: name.to_owned(),
            uid: id("-u")?,
            gid: id("-g")?,
        })
    }
}

pub(super) fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}
