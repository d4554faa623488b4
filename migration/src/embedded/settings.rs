//! The settings that a server is started with. They are passed on the command line, so that a copied
//! data directory carries none of them.

use std::ffi::OsString;
use std::path::Path;

use super::endpoint::{Endpoint, PORT};

/// Whether data must survive a crash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Durability {
    /// As PostgreSQL does by itself.
    Durable,
    /// Nothing is written through to the disk.
    Disposable,
}

/// The same results on every machine, and no way in but the socket.
const COMMON: [&str; 5] = [
    "listen_addresses=",
    "unix_socket_permissions=0700",
    "timezone=UTC",
    "log_timezone=UTC",
    "logging_collector=off",
];

/// Many short-lived databases, on a machine that has other work to do.
const DISPOSABLE: [&str; 11] = [
    "cluster_name=eios-disposable",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "shared_buffers=64MB",
    "huge_pages=off",
    "max_connections=200",
    // None by itself; a live server may allow some, and what is left prepared has to be found there.
    "max_prepared_transactions=10",
    "checkpoint_timeout=1h",
    "max_wal_size=2GB",
    "jit=off",
];

const DURABLE: [&str; 1] = ["cluster_name=eios"];

/// The arguments of `postgres`.
pub(super) fn arguments(
    data_dir: &Path,
    endpoint: &Endpoint,
    durability: Durability,
) -> Vec<OsString> {
    let own: &[&str] = match durability {
        Durability::Durable => &DURABLE,
        Durability::Disposable => &DISPOSABLE,
    };
    let mut arguments: Vec<OsString> = vec!["-D".into(), data_dir.into()];
    let mut set = |setting: OsString| arguments.extend(["-c".into(), setting]);
    for setting in COMMON.iter().chain(own) {
        set(setting.into());
    }
    set(format!("port={PORT}").into());
    // A list: quoted, so that a comma or a space in the path is part of it.
    let mut sockets = OsString::from("unix_socket_directories=\"");
    sockets.push(&endpoint.socket_dir);
    sockets.push("\"");
    set(sockets);
    arguments
}
