//! The folders where an installed PostgreSQL keeps its programs.

use std::env;
use std::fs;
use std::iter;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How [`usual`] is called in an error message.
pub(super) const USUAL: &str =
    "the usual folders (/usr/lib/postgresql/*/bin, /usr/pgsql-*/bin, Homebrew, Postgres.app)";

/// Parent folder, what precedes the version in a name below it, and the folder of the programs there.
const VERSIONED: [(&str, &str, &str); 8] = [
    // Debian, Ubuntu
    ("/usr/lib/postgresql", "", "bin"),
    // Fedora, RHEL: packages of the PostgreSQL project
    ("/usr", "pgsql-", "bin"),
    // Alpine
    ("/usr/libexec", "postgresql", ""),
    // Homebrew on Apple silicon, Intel and Linux
    ("/opt/homebrew/opt", "postgresql@", "bin"),
    ("/usr/local/opt", "postgresql@", "bin"),
    ("/home/linuxbrew/.linuxbrew/opt", "postgresql@", "bin"),
    // Postgres.app and the installer of EDB
    ("/Applications/Postgres.app/Contents/Versions", "", "bin"),
    ("/Library/PostgreSQL", "", "bin"),
];

/// Fedora's own packages; a build from source.
const PLAIN: [&str; 2] = ["/usr/bin", "/usr/local/pgsql/bin"];

/// The folder that the environment names.
pub(super) fn pg_bin() -> Option<PathBuf> {
    env::var_os("PG_BIN")
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

/// Folders of `PATH` with `initdb`, then the folder that `pg_config` names: Debian keeps the
/// programs out of `PATH`.
pub(super) fn on_path() -> impl Iterator<Item = PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    folders
        .into_iter()
        .chain(iter::once_with(pg_config_bindir).flatten())
        .filter(|dir| has_initdb(dir))
}

/// The usual folders that exist, in the order of the distributions, the newest version of each first.
pub(super) fn usual() -> impl Iterator<Item = PathBuf> {
    VERSIONED
        .into_iter()
        .flat_map(|(parent, prefix, programs)| newest_first(Path::new(parent), prefix, programs))
        .chain(PLAIN.map(PathBuf::from))
        .filter(|dir| has_initdb(dir))
}

fn newest_first(parent: &Path, prefix: &str, programs: &str) -> Vec<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir(parent)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let version = name.strip_prefix(prefix)?.parse().ok()?;
            Some((version, entry.path().join(programs)))
        })
        .collect();
    versions.sort_by_key(|(version, _)| std::cmp::Reverse(*version));
    versions.into_iter().map(|(_, path)| path).collect()
}

fn has_initdb(dir: &Path) -> bool {
    dir.join("initdb").is_file()
}

fn pg_config_bindir() -> Option<PathBuf> {
    let output = Command::new("pg_config")
        .arg("--bindir")
        .stdin(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    Some(PathBuf::from(text.trim())).filter(|dir| dir.is_absolute())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_version_comes_first() {
        let parent = tempfile::tempdir().expect("a temporary directory");
        for name in ["pgsql-9", "pgsql-15", "pgsql-16", "pgsql-x", "other"] {
            fs::create_dir(parent.path().join(name)).expect("a folder");
        }
        let found = newest_first(parent.path(), "pgsql-", "bin");
        let expected = ["pgsql-16/bin", "pgsql-15/bin", "pgsql-9/bin"];
        assert_eq!(found, expected.map(|name| parent.path().join(name)));
    }
}
