//! The durable cluster of the command line.

use std::fs;
use std::os::unix::fs::chown;
use std::process::{Child, Command};

use migration::embedded::{self, Cluster, EmbeddedError};

use super::child::{self, Role};
use super::{answers, execute, home, socket, text};

#[tokio::test]
async fn a_persistent_cluster_is_joined_stopped_and_started_with_its_data() {
    let home = home();
    let dir = home.path().join("db");
    assert_eq!(embedded::status(Some(&dir)).unwrap(), None);
    assert!(!embedded::stop(Some(&dir)).unwrap());
    assert!(!dir.exists());

    let first = Cluster::persistent(Some(&dir)).unwrap();
    execute(&first.url(), "CREATE TABLE t AS SELECT 7 AS n")
        .await
        .unwrap();
    let second = Cluster::persistent(Some(&dir)).unwrap();
    assert_eq!(first.url(), second.url());
    drop((first, second));

    let status = embedded::status(Some(&dir)).unwrap().unwrap();
    assert!(status.pid.is_some() && status.size > 1_000_000 && answers(&status.socket));
    assert_eq!(
        text(&status.url, "SELECT current_setting('fsync')").await,
        "on"
    );

    assert!(embedded::stop(Some(&dir)).unwrap());
    assert!(!embedded::stop(Some(&dir)).unwrap());
    let stopped = embedded::status(Some(&dir)).unwrap().unwrap();
    assert!(stopped.pid.is_none() && !answers(&stopped.socket));

    let cluster = Cluster::persistent(Some(&dir)).unwrap();
    assert_eq!(text(&cluster.url(), "SELECT n::text FROM t").await, "7");
    cluster.stop().unwrap();
}

#[test]
fn two_starts_at_once_get_the_same_server() {
    let home = home();
    let dir = home.path().join("db");
    let children: Vec<Child> = (0..2)
        .map(|_| child::spawn(Role::Persistent, Some(&dir)))
        .collect();
    let pids: Vec<String> = children.into_iter().map(child::finish).collect();
    assert_eq!(pids[0], pids[1]);
    assert!(
        embedded::status(Some(&dir)).unwrap().unwrap().pid.is_some(),
        "it outlives its starters"
    );
    embedded::stop(Some(&dir)).unwrap();
}

#[test]
fn a_directory_too_deep_for_a_socket_works() {
    let home = home();
    let dir = home.path().join("deep".repeat(20)).join("db");
    let cluster = Cluster::persistent(Some(&dir)).unwrap();
    assert!(answers(&socket(&cluster)) && !cluster.socket_dir().starts_with(home.path()));
    let socket_dir = cluster.socket_dir().to_owned();
    cluster.stop().unwrap();
    fs::remove_dir(socket_dir).unwrap();
}

#[test]
fn a_foreign_directory_is_refused() {
    let home = home();
    fs::write(home.path().join("letter.txt"), "dear").unwrap();
    let error = Cluster::persistent(Some(home.path())).unwrap_err();
    assert!(
        matches!(error, EmbeddedError::NotACluster { .. })
            && error.to_string().contains("letter.txt")
    );
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
}

#[test]
fn data_of_another_version_ask_for_its_binaries() {
    let home = home();
    let dir = home.path().join("db");
    fs::create_dir_all(dir.join("data")).unwrap();
    fs::write(dir.join("data/PG_VERSION"), "99\n").unwrap();
    if let Some(postgres) = unprivileged() {
        chown(&dir, Some(postgres), None).unwrap();
    }
    let text = Cluster::persistent(Some(&dir)).unwrap_err().to_string();
    assert!(
        text.contains("PostgreSQL 99, which the data directory was made by, was not found"),
        "{text}"
    );
    assert!(
        text.contains("apt-get install postgresql-99")
            && text.contains("brew install postgresql@99"),
        "{text}"
    );
}

/// The user that the server runs as when the tests run as root.
fn unprivileged() -> Option<u32> {
    let id = |arguments: &[&str]| -> Option<u32> {
        let output = Command::new("id").args(arguments).output().ok()?;
        String::from_utf8(output.stdout).ok()?.trim().parse().ok()
    };
    (id(&["-u"]) == Some(0))
        .then(|| id(&["-u", "postgres"]).or_else(|| id(&["-u", "nobody"])))
        .flatten()
}
