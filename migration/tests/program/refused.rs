//! What it refuses, in one clear sentence.

use std::{
    io::{self, Write},
    net::TcpListener,
};

use super::*;

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

/// As much of a server as tells a client its version, on a port of its own.
fn server_of(version: &'static str) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        let (mut client, _) = listener.accept().unwrap();
        let told = ["server_version", version, ""].join("\0");
        let mut answer = vec![b'R', 0, 0, 0, 8, 0, 0, 0, 0, b'S', 0, 0, 0];
        answer.push(u8::try_from(4 + told.len()).unwrap());
        answer.extend(told.bytes());
        answer.extend([b'Z', 0, 0, 0, 5, b'I']);
        client.write_all(&answer).unwrap();
        // Until the client is gone.
        io::copy(&mut client, &mut io::sink()).ok();
    });
    port
}

#[test]
fn a_server_that_is_too_old_is_told_by_its_version() {
    let port = server_of("13.21");
    let url = format!("postgres://eios@127.0.0.1:{port}/eios?sslmode=disable");
    let refused = migration(&url, &["status"]);
    assert_code(&refused, 3);
    let says = "/eios is PostgreSQL 13: 15 is the oldest that is supported; upgrade it first";
    assert!(stderr(&refused).contains(says), "{}", stderr(&refused));
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
fn options_of_maintain_are_refused_beside_reindex() {
    for option in ["--keep-months", "--figure-days"] {
        let arguments = ["maintain", option, "6", "reindex", "guests"];
        let refused = migration("postgres://localhost:1/eios", &arguments);
        assert_code(&refused, 2);
        let error = stderr(&refused);
        assert!(
            error.contains(option) && error.contains("`maintain reindex`"),
            "{error}"
        );
    }
    // Those of the whole program are not.
    let arguments = ["maintain", "--json", "reindex", "guests"];
    assert_code(&migration("postgres://localhost:1/eios", &arguments), 4);
}
