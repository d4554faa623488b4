//! The embedded PostgreSQL: found, started, joined, stopped, and gone however its process ends.

#![cfg(unix)]
#![allow(clippy::unwrap_used)]

mod child;
mod disposable;
mod persistent;
mod unclean_ends;

use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};

use migration::embedded::{Binaries, Cluster, MINIMUM_MAJOR};
use sqlx::{Connection, PgConnection};

#[test]
fn binaries_are_found() {
    let binaries = Binaries::find().unwrap_or_else(|error| panic!("{error}"));
    assert!(binaries.major() >= MINIMUM_MAJOR);
    if let Ok(chosen) = std::env::var("EIOS_POSTGRES") {
        assert_eq!(binaries.major().to_string(), chosen);
    }
    assert!(
        binaries
            .version()
            .starts_with(&binaries.major().to_string())
    );
    assert!(binaries.bin_dir().join("postgres").is_file());
}

async fn text(url: &str, query: &'static str) -> String {
    let mut connection = PgConnection::connect(url).await.unwrap();
    let text = sqlx::query_scalar(query)
        .fetch_one(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
    text
}

async fn execute(url: &str, statement: &'static str) -> sqlx::Result<()> {
    let mut connection = PgConnection::connect(url).await?;
    sqlx::raw_sql(statement).execute(&mut connection).await?;
    connection.close().await
}

fn answers(socket: &Path) -> bool {
    UnixStream::connect(socket).is_ok()
}

fn socket(cluster: &Cluster) -> PathBuf {
    cluster.socket_dir().join(".s.PGSQL.5432")
}

/// A directory for a persistent cluster, which the server's user can reach.
fn home() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    std::fs::set_permissions(dir.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    dir
}
