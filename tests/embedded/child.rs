//! This program again, as a child whose end the tests look at.

use std::env;
use std::io::BufRead;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{self, Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use migration::embedded::{self, Cluster};

const ROLE: &str = "EIOS_TEST_CHILD";
const DIR: &str = "EIOS_TEST_DIR";

/// What a child does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Starts a persistent cluster and prints the server's pid.
    Persistent,
    /// Starts a disposable one, prints its directory, and waits to be killed.
    Wait,
    /// The same, and panics.
    Panic,
    /// The same, and exits without running destructors.
    Exit,
}

/// Starts a child in a process group of its own; `dir` is its home of clusters and its `TMPDIR`.
pub fn spawn(role: Role, dir: Option<&Path>) -> Child {
    let mut command = Command::new(env::current_exe().unwrap());
    command
        .args(["--exact", "child::main", "--nocapture"])
        .env(ROLE, format!("{role:?}"))
        .process_group(0);
    if let Some(dir) = dir {
        command.env(DIR, dir).env("TMPDIR", dir);
    }
    command
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Waits for a child to succeed and returns what it printed.
pub fn finish(child: Child) -> String {
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    read_value(&mut output.stdout.as_slice())
}

/// The one line of the child's own, among those of the test harness.
pub fn read_value(output: &mut impl BufRead) -> String {
    let line = output
        .lines()
        .map(Result::unwrap)
        .find(|line| line.contains("value="));
    line.expect("the child's value")
        .split_once("value=")
        .unwrap()
        .1
        .to_owned()
}

/// Not a test: the body of the child; without a role it does nothing.
#[test]
fn main() {
    let Ok(role) = env::var(ROLE) else { return };
    if role == format!("{:?}", Role::Persistent) {
        let dir = env::var_os(DIR).map(PathBuf::from);
        Cluster::persistent(dir.as_deref()).unwrap();
        let status = embedded::status(dir.as_deref()).unwrap().unwrap();
        println!("value={}", status.pid.unwrap());
        return;
    }
    let cluster = Cluster::disposable().unwrap();
    println!("value={}", cluster.socket_dir().display());
    match role.as_str() {
        "Panic" => panic!("on purpose"),
        "Exit" => process::exit(0),
        _ => thread::sleep(Duration::from_secs(60)),
    }
}
