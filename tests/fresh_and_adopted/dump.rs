//! What `pg_dump` says of a schema, put so that two databases can be compared.

use std::{
    collections::BTreeSet,
    process::{Command, Output},
};

use url::Url;

/// Set where the programs have to be there, so that nobody believes in a dump that was never made.
const REQUIRED: &str = "EIOS_REQUIRE_PG_DUMP";

/// Says what is not looked at for want of a `pg_dump`, or fails where it has to be.
pub fn skip(what: &str) {
    let problem = format!(
        "{what}: there is no pg_dump as new as the server on PATH; install the server's client programs \
         (Debian: postgresql-client-<version>) or add their folder to PATH"
    );
    assert!(std::env::var_os(REQUIRED).is_none(), "{problem}");
    eprintln!("{problem}");
}

/// The parts of the dump, or nothing where no `pg_dump` can read this server.
pub fn of(url: &str) -> Option<BTreeSet<String>> {
    let owner = Url::parse(url).unwrap().username().to_owned();
    let arguments = ["--schema-only", "--schema=public", "--dbname", url];
    let output = run("pg_dump", &arguments)?;
    let text = String::from_utf8(output.stdout).unwrap();
    Some(
        text.split("\n--\n-- Name: ")
            .skip(1)
            .map(|part| normal(&part.replace(&owner, "owner")))
            .collect(),
    )
}

/// Runs a program that comes with the server, or does nothing where none on PATH can read this server.
pub fn run(program: &str, arguments: &[&str]) -> Option<Output> {
    let output = Command::new(program).args(arguments).output().ok()?;
    let problem = String::from_utf8_lossy(&output.stderr);
    if problem.contains("server version mismatch") {
        return None;
    }
    assert!(output.status.success(), "{program}: {problem}");
    Some(output)
}

/// Without blank lines, and with the columns of a table in the order of their names: a column that was added later comes
/// last, and nothing depends on it.
fn normal(part: &str) -> String {
    let mut lines: Vec<_> = part
        .lines()
        .map(|line| line.trim_end_matches(','))
        .filter(|line| !line.is_empty() && !line.starts_with("\\unrestrict"))
        .collect();
    if part.contains("CREATE TABLE") {
        lines.sort_unstable();
    }
    lines.join("\n")
}
