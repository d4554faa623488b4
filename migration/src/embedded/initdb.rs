//! A new data directory, with the owner role and its database.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::binaries::Binaries;
use super::endpoint::{DATABASE, OWNER, SUPERUSER};
use super::error::EmbeddedError;
use super::settings::Durability;
use super::workspace::Workspace;

/// Raised when a data directory made by this module changes: cached ones of before are not used.
pub(super) const REVISION: &str = "1";

/// Makes `data` in a workspace and returns its path. Nothing of it depends on the machine's language:
/// bytes are compared as in `C`, letters of all scripts are known.
pub(super) fn create(
    workspace: &mut Workspace,
    binaries: &Binaries,
    durability: Durability,
) -> Result<PathBuf, EmbeddedError> {
    let data_dir = workspace.path().join("data");
    initialise(workspace, binaries, &data_dir, durability)?;

    let arguments: [OsString; 6] = [
        "--single".into(),
        "-D".into(),
        data_dir.clone().into(),
        "-c".into(),
        "exit_on_error=on".into(),
        "template1".into(),
    ];
    // Outside this single-user session the owner's rights are those of a managed service.
    let statements = format!(
        "CREATE ROLE {OWNER} LOGIN CREATEDB CREATEROLE\nCREATE DATABASE {DATABASE} OWNER {OWNER}"
    );
    workspace.run(&binaries.program("postgres"), arguments, &statements)?;
    Ok(data_dir)
}

/// Tries the locales in turn, until the system knows one.
fn initialise(
    workspace: &mut Workspace,
    binaries: &Binaries,
    data_dir: &Path,
    durability: Durability,
) -> Result<(), EmbeddedError> {
    let initdb = binaries.program("initdb");
    let wal: &[&str] = match durability {
        Durability::Durable => &[],
        // The first segment is a third of what would be copied for every start, and empty.
        Durability::Disposable => &["--wal-segsize=1"],
    };
    let mut attempt = |locale: &[&str]| {
        let mut arguments: Vec<OsString> = vec!["-D".into(), data_dir.into()];
        arguments.extend(COMMON.iter().chain(wal).chain(locale).map(OsString::from));
        workspace.run(&initdb, arguments, "")
    };
    let (last, preferred) = locales(binaries.major());
    for locale in preferred {
        match attempt(locale) {
            Err(EmbeddedError::Program { output, .. }) if output.contains("locale") => {}
            result => return result,
        }
    }
    attempt(last)
}

const COMMON: [&str; 6] = [
    "--username",
    SUPERUSER,
    "--auth=trust",
    "--encoding=UTF8",
    "--locale=C",
    "--no-instructions",
];

type Locale = &'static [&'static str];

/// What to ask for beside `--locale=C`: the last resort, and before it the preferred ones. Since 17
/// PostgreSQL brings its own rules for letters; before, they come from a UTF-8 locale of the system,
/// whose name differs.
fn locales(major: u32) -> (Locale, &'static [Locale]) {
    if major >= 17 {
        (
            &["--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
            &[],
        )
    } else {
        (&[], &[&["--lc-ctype=C.UTF-8"], &["--lc-ctype=en_US.UTF-8"]])
    }
}
