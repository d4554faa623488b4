//! How to reach a cluster: a Unix socket, written as a URL that sqlx, libpq and psql all read.

use std::fmt::Write as _;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

/// The superuser of every embedded cluster.
pub const SUPERUSER: &str = "postgres";

/// The role that owns [`DATABASE`]; it may create databases and roles and is no superuser.
pub const OWNER: &str = "eios";

/// The database made with every embedded cluster.
pub const DATABASE: &str = "eios";

/// Names the socket's file; there is no TCP port.
pub(super) const PORT: u16 = 5432;

/// The directory of a server's socket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Endpoint {
    pub(super) socket_dir: PathBuf,
}

impl Endpoint {
    pub(super) fn new(socket_dir: impl Into<PathBuf>) -> Self {
        Self {
            socket_dir: socket_dir.into(),
        }
    }

    /// `postgres://role@localhost:5432/database?host=%2Fsocket%2Fdirectory`: the host inside the query
    /// wins over the one before it, for libpq and for sqlx.
    pub(super) fn url(&self, role: &str, database: &str) -> String {
        format!(
            "postgres://{}@localhost:{PORT}/{}?host={}",
            percent_encode(role.as_bytes()),
            percent_encode(database.as_bytes()),
            percent_encode(self.socket_dir.as_os_str().as_bytes()),
        )
    }

    pub(super) fn socket(&self) -> PathBuf {
        socket_in(&self.socket_dir)
    }
}

/// Whether a socket in `dir` keeps within `sun_path`, the system's limit (104 bytes on macOS, 108 on
/// Linux, with the final zero).
pub(super) fn fits(dir: &Path) -> bool {
    socket_in(dir).as_os_str().len() < 104
}

fn socket_in(dir: &Path) -> PathBuf {
    dir.join(format!(".s.PGSQL.{PORT}"))
}

fn percent_encode(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len()), |mut text, &byte| {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                text.push(char::from(byte));
            } else {
                // Writing to a String cannot fail.
                let _ = write!(text, "%{byte:02X}");
            }
            text
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_url_is_percent_encoded() {
        let url = Endpoint::new("/tmp/a b,c").url(OWNER, "t?1");
        assert_eq!(
            url,
            "postgres://eios@localhost:5432/t%3F1?host=%2Ftmp%2Fa%20b%2Cc"
        );
    }

    #[test]
    fn a_long_directory_does_not_fit() {
        assert!(fits(Path::new("/tmp/eios-0123456789ab")));
        assert!(!fits(Path::new(&format!("/tmp/{}", "x".repeat(90)))));
    }
}
