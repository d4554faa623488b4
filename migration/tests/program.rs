//! The program as an operator runs it: exit codes, sentences, JSON, and being killed.

#![allow(clippy::unwrap_used)]

#[path = "../../tests/support/mod.rs"]
mod support;

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

#[tokio::test]
async fn without_a_verb_it_brings_the_database_to_head() {
    let database = TestDatabase::empty().await.unwrap();
    let first = migration(&database.url(), &[]);
    assert_code(&first, 0);
    assert!(stdout(&first).contains("37 tables at"), "{first:?}");
    assert!(!stderr(&first).contains('\u{1b}'), "plain text when piped");
    let again = migration(&database.url(), &[]);
    assert_code(&again, 0);
    assert!(stdout(&again).starts_with("nothing to do"));
}

#[tokio::test]
async fn the_verbs_of_sea_orm_migration_work_as_ever() {
    let database = TestDatabase::empty().await.unwrap();
    let url = database.url();
    for (arguments, says) in [
        (&["up", "-n", "1"][..], "applied 1 migration"),
        (&["status"], "pending"),
        (&["up"], "applied"),
        (&["refresh"], "applied"),
        (&["fresh"], "applied"),
        (&["down"], "took back 1 migration"),
        (&["reset"], "took back"),
        (&["down"], "nothing to take back"),
    ] {
        let output = migration(&url, arguments);
        assert_code(&output, 0);
        assert!(
            stdout(&output).contains(says),
            "{arguments:?}: {}",
            stdout(&output)
        );
    }
}

#[tokio::test]
async fn what_holds_rows_is_dropped_only_with_yes() {
    let database = TestDatabase::migrated().await.unwrap();
    let url = database.url();
    execute(&url, "INSERT INTO users (email) VALUES ('ann@example.com')").await;
    for verb in ["fresh", "refresh", "reset"] {
        let refused = migration(&url, &[verb]);
        assert_code(&refused, 3);
        assert!(stderr(&refused).contains("users") && stderr(&refused).contains("--yes"));
    }
    assert_code(&migration(&url, &["refresh", "--yes"]), 0);
}

#[tokio::test]
async fn a_legacy_database_is_adopted_only_when_asked() {
    let database = LegacyDatabase::filled().await;
    let before = database.dump().await;
    let refused = migration(&database.url, &["up"]);
    assert_code(&refused, 3);
    assert!(
        stderr(&refused).contains("up --adopt"),
        "{}",
        stderr(&refused)
    );
    support::legacy::assert_unchanged(&before, &database.dump().await);

    let adopted = migration(&database.url, &["up", "--adopt", "--json"]);
    assert_code(&adopted, 0);
    assert_eq!(json(&adopted)["adoption"]["equal"], 783);
    assert_code(&migration(&database.url, &["verify"]), 0);
    assert_code(&migration(&database.url, &["reset", "--yes"]), 3);
}

#[tokio::test]
async fn of_two_programs_one_works_and_one_waits() {
    let database = TestDatabase::empty().await.unwrap();
    let url = database.url();
    let start = || {
        command(&url, &["up"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let outputs = [start(), start()].map(|child| child.wait_with_output().unwrap());
    for output in &outputs {
        assert_code(output, 0);
    }
    let worked = outputs
        .iter()
        .filter(|output| stdout(output).starts_with("applied"));
    assert_eq!(worked.count(), 1, "{outputs:?}");
    let waited = |output: &&Output| stdout(output).starts_with("nothing to do");
    let waiter = outputs.iter().find(waited).unwrap();
    assert!(
        stderr(waiter).contains("waiting for another runner to finish: pid "),
        "{waiter:?}"
    );
}

#[tokio::test]
async fn killed_midway_it_is_simply_run_again() {
    let database = TestDatabase::empty().await.unwrap();
    let started = Instant::now();
    assert_code(&migration(&database.url(), &["up"]), 0);
    let whole = started.elapsed();
    const KILLS: u32 = 16;
    let mut killed_midway = 0;
    for kill in 1..=KILLS {
        let database = TestDatabase::empty().await.unwrap();
        let mut child = command(&database.url(), &["up"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        tokio::time::sleep(whole * kill / KILLS).await;
        child.kill().unwrap();
        child.wait().unwrap();
        let db = database.connect().await.unwrap();
        let applied = ledger::applied(&db).await.unwrap().len();
        killed_midway += u32::from(applied > 0 && applied < HISTORY.len());

        assert_code(&migration(&database.url(), &["up"]), 0);

        let report = verify(&db, DEFAULT_SCHEMA).await.unwrap();
        assert_eq!(
            report.findings,
            [],
            "killed after {:?}",
            whole * kill / KILLS
        );
        assert!(ledger::unfinished(&db).await.unwrap().is_empty());
        assert_code(&migration(&database.url(), &["down", "-n", "1"]), 0);
        let live = read(&db, DEFAULT_SCHEMA).await.unwrap();
        let is_index = |object: &Object| object.kind == Kind::Index;
        let kept = live.iter().filter(|(object, _)| is_index(object)).count();
        assert_eq!(kept, 0, "down keeps what the killed run made");
    }
    assert!(
        killed_midway > 0,
        "no kill came between the first and the last migration"
    );
}

#[tokio::test]
async fn killed_while_it_builds_a_large_index_it_is_run_again_at_once() {
    let database = TestDatabase::empty().await.unwrap();
    let url = database.url();
    assert_code(&migration(&url, &["up", "-n", "1"]), 0);
    execute(
        &url,
        "WITH o AS (INSERT INTO organizations (type, name) VALUES ('VENUE', 'Hall') RETURNING id),
              p AS (INSERT INTO projects (owner_org_id, name) SELECT id, 'Gala' FROM o RETURNING id)
         INSERT INTO guests (project_id, first_name, last_name)
         SELECT p.id, md5(n::text), md5((n * 7)::text) FROM p, generate_series(1, 300000) n",
    )
    .await;
    let db = database.connect().await.unwrap();
    for _ in 0..3 {
        let mut child = command(&url, &["up"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        wait_for(
            &db,
            "SELECT FROM pg_stat_progress_create_index WHERE relid = 'guests'::regclass",
        )
        .await;
        child.kill().unwrap();
        child.wait().unwrap();

        let again = migration(&url, &["up"]);
        assert_code(&again, 0);
        assert_eq!(verify(&db, DEFAULT_SCHEMA).await.unwrap().findings, []);
        assert_code(&migration(&url, &["down"]), 0);
    }
}

async fn wait_for(db: &DatabaseConnection, query: &'static str) {
    let statement = Statement::from_string(DbBackend::Postgres, query);
    for _ in 0..20_000 {
        if db.query_one_raw(statement.clone()).await.unwrap().is_some() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    panic!("never true: {query}");
}

#[tokio::test]
async fn nobody_turns_round_in_the_middle_of_what_cannot_be_turned() {
    let database = TestDatabase::empty().await.unwrap();
    let url = database.url();
    assert_code(&migration(&url, &["up"]), 0);
    execute(
        &url,
        "INSERT INTO eios_migration_progress VALUES ('m000_baseline', 'down', 1, '')",
    )
    .await;
    let refused = migration(&url, &["up"]);
    assert_code(&refused, 3);
    assert!(
        stderr(&refused).contains("run `down` again first"),
        "{}",
        stderr(&refused)
    );
    let status = migration(&url, &["status"]);
    assert!(
        stdout(&status).contains("unfinished: run `down` again"),
        "{status:?}"
    );
}

#[tokio::test]
async fn a_database_of_plain_sea_orm_migration_is_at_head() {
    let database = TestDatabase::migrated().await.unwrap();
    let output = migration(&database.url(), &["up", "--json"]);
    assert_code(&output, 0);
    assert_eq!(json(&output)["tables"], 37);
    assert_eq!(json(&output)["head"], "001_add_critical_indexes");
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let mut child = command("postgres://localhost:1/none", &["--help"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(!stderr(&output).contains("panicked"), "{}", stderr(&output));
}

#[tokio::test]
async fn drift_is_printed_with_its_fix_and_exit_code_1() {
    let database = TestDatabase::migrated().await.unwrap();
    execute(&database.url(), "ALTER TABLE guests DROP COLUMN role").await;
    let text = migration(&database.url(), &["verify"]);
    assert_code(&text, 1);
    assert!(
        stdout(&text).contains("ALTER TABLE guests ADD COLUMN role text;"),
        "{}",
        stdout(&text)
    );
    let document = json(&migration(&database.url(), &["verify", "--json"]));
    assert_eq!(document["findings"][0]["table"], "guests");
}

#[tokio::test]
async fn plan_prints_sql_and_locks_and_runs_nothing() {
    let database = TestDatabase::empty().await.unwrap();
    let plan = migration(&database.url(), &["plan"]);
    assert_code(&plan, 0);
    for text in [
        "CREATE TABLE \"guests\"",
        "CREATE INDEX CONCURRENTLY IF NOT EXISTS \"idx_guests_group\"",
        "SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)",
        "nothing was executed",
    ] {
        assert!(stdout(&plan).contains(text), "{text}");
    }
    assert!(stdout(&migration(&database.url(), &["status"])).contains("pending"));
    let document = json(&migration(&database.url(), &["plan", "--json"]));
    assert_eq!(document[0]["title"], "000_baseline");
}

#[tokio::test]
async fn seed_fills_an_empty_database_once() {
    let database = TestDatabase::migrated().await.unwrap();
    let first = migration(&database.url(), &["seed", "--json"]);
    assert_code(&first, 0);
    assert!(json(&first)["tables"].as_array().unwrap().len() == 37);
    let again = migration(&database.url(), &["seed"]);
    assert_code(&again, 3);
    assert_code(&migration(&database.url(), &["seed", "--scale", "huge"]), 2);
}

#[test]
fn a_url_that_cannot_be_used_is_one_clear_sentence() {
    for (url, code, says) in [
        (
            "mysql://localhost/eios",
            2,
            "postgres://user:password@host:5432/database",
        ),
        (
            "postgres://eios:1/hunter2@host/eios",
            2,
            "or the password does",
        ),
        (
            "not a url",
            2,
            "postgres://user:password@host:5432/database",
        ),
        (
            "postgres://eios:hunter2@localhost:1/eios",
            4,
            "no PostgreSQL answers at eios@localhost:1/eios",
        ),
        (
            "postgres://eios:hunter2@host.invalid/eios",
            4,
            "host.invalid",
        ),
    ] {
        let output = migration(url, &["status"]);
        assert_code(&output, code);
        let error = stderr(&output);
        assert!(error.contains(says), "{url}: {error}");
        assert_eq!(error.trim_end().lines().count(), 1, "{error}");
        assert!(!error.contains("hunter2"), "{error}");
    }
}

#[tokio::test]
async fn a_missing_database_and_a_refused_login_are_told_apart() {
    let database = TestDatabase::empty().await.unwrap();
    let mut url = url::Url::parse(&database.url()).unwrap();
    url.set_path("no_such_database");
    let output = migration(url.as_str(), &["up"]);
    assert_code(&output, 4);
    assert!(
        stderr(&output).contains("does not exist: create it"),
        "{}",
        stderr(&output)
    );

    let mut url = url::Url::parse(&database.url()).unwrap();
    url.set_username("nobody_we_know").unwrap();
    let output = migration(url.as_str(), &["up"]);
    assert_code(&output, 4);
    assert!(
        stderr(&output).contains("refuses the login"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn wrong_usage_is_exit_code_2() {
    for arguments in [
        &["sideways"][..],
        &["up", "--lock-timeout", "10"],
        &["up", "--lock-timeout", "0.4ms"],
        &["up", "--statement-timeout", "100000m"],
        &["down", "-n", "x"],
    ] {
        assert_code(&migration("postgres://localhost/eios", arguments), 2);
    }
}

#[test]
fn the_embedded_database_is_there_without_any_url() {
    let folder = tempfile::tempdir().unwrap();
    // Another user runs the server when the tests run as root.
    let dir = folder.path().join("database");
    std::fs::set_permissions(
        folder.path(),
        std::os::unix::fs::PermissionsExt::from_mode(0o755),
    )
    .unwrap();
    let run = |arguments: &[&str]| {
        let mut command = command("", arguments);
        command
            .env_remove("DATABASE_URL")
            .arg("--embedded-dir")
            .arg(&dir);
        command.output().unwrap()
    };
    assert_code(&run(&["db", "status"]), 1);
    let up = run(&[]);
    assert_code(&up, 0);
    assert!(stdout(&up).contains("37 tables"), "{}", stderr(&up));
    assert_code(&run(&["db", "status"]), 0);
    assert!(stdout(&run(&["db", "psql-url"])).starts_with("postgres://eios@"));
    assert!(stdout(&run(&["up"])).starts_with("nothing to do"));
    assert!(stdout(&run(&["db", "stop"])).contains("stopped"));
    assert_code(&run(&["db", "status"]), 1);
}
