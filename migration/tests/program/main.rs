//! The program as an operator runs it: exit codes, sentences, JSON, and being killed.

#![allow(clippy::unwrap_used)]

mod doctor;
mod heads;
mod held;
mod killed;
mod maintain;
mod maintain_forced;
mod maintain_killed;
mod maintain_killed_anywhere;
mod maintain_parts;
mod maintain_tables;
mod refused;
mod reindex;
mod reindex_killed;
#[path = "../../../tests/support/mod.rs"]
mod support;
mod verbs;

use std::{
    process::{Command, Output, Stdio},
    time::{Duration, Instant},
};

use migration::{
    HISTORY,
    connect::DEFAULT_SCHEMA,
    ledger,
    snapshot::{Kind, Object, read},
    testing::TestDatabase,
    verify::verify,
};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use serde_json::Value;
use support::{LegacyDatabase, execute};

fn migration(url: &str, arguments: &[&str]) -> Output {
    command(url, arguments).output().unwrap()
}

fn command(url: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_migration"));
    command
        .args(arguments)
        .env("DATABASE_URL", url)
        .stdin(Stdio::null());
    command
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"))
}

#[track_caller]
fn assert_code(output: &Output, code: i32) {
    assert_eq!(
        output.status.code(),
        Some(code),
        "{}{}",
        stdout(output),
        stderr(output)
    );
}
