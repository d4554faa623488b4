//! Sessions through PgBouncer in transaction mode.
//!
//! The driver names its prepared statements by client. Versions from 1.21 on keep clients apart; here
//! the pooler forgets them after each transaction, which every version can.

use std::{
    fs,
    os::unix::{
        fs::{MetadataExt, chown},
        process::CommandExt,
    },
    process::{Child, Command, Stdio},
    time::Duration,
};

use entity::prelude::*;
use migration::connect::{ConnectError, DEFAULT_SCHEMA, Target};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions, PgSslMode};
use tempfile::TempDir;

use crate::world::{World, names, request, value};

/// A PgBouncer with one connection to the server, which ends with the value.
struct Pooler {
    process: Child,
    folder: TempDir,
}

impl Pooler {
    /// None where it is not installed.
    fn start(world: &World) -> Option<Self> {
        Self::ignoring(world, "extra_float_digits")
    }

    fn ignoring(world: &World, parameters: &str) -> Option<Self> {
        let required = std::env::var_os("EIOS_REQUIRE_PGBOUNCER").is_some();
        let program = [
            "/usr/sbin/pgbouncer",
            "/usr/bin/pgbouncer",
            "/opt/homebrew/bin/pgbouncer",
        ]
        .into_iter()
        .find(|path| fs::exists(path).unwrap_or(false));
        let Some(program) = program else {
            assert!(!required, "PgBouncer is required and not installed");
            eprintln!("skipped: PgBouncer is not installed (Debian package pgbouncer)");
            return None;
        };
        let folder = tempfile::Builder::new()
            .prefix("pgb")
            .tempdir_in("/tmp")
            .unwrap();
        let config = folder.path().join("pgbouncer.ini");
        fs::write(&config, configuration(world, &folder, parameters)).unwrap();
        let mut command = Command::new(program);
        // It refuses to run as root, and goes through the socket that the server's user owns.
        let server: PgConnectOptions = world.database.url().parse().unwrap();
        if let Some(owner) = server
            .get_socket()
            .map(|socket| fs::metadata(socket).unwrap())
        {
            chown(folder.path(), Some(owner.uid()), Some(owner.gid())).unwrap();
            command.uid(owner.uid()).gid(owner.gid());
        }
        let process = command
            .arg(&config)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Some(Self { process, folder })
    }

    /// Several clients, whom the pooler gives its one connection in turn.
    async fn connect(&self, world: &World) -> DatabaseConnection {
        let options: PgConnectOptions = world.database.url().parse().unwrap();
        let options = options
            .socket(self.folder.path())
            .port(PORT)
            .ssl_mode(PgSslMode::Disable)
            .statement_cache_capacity(0);
        for _ in 0..20 {
            let pool = PgPoolOptions::new()
                .max_connections(4)
                .acquire_timeout(Duration::from_secs(5))
                .connect_with(options.clone());
            if let Ok(pool) = pool.await {
                return pool.into();
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let log = fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
        panic!("the pooler does not answer: {log}");
    }
}

const PORT: u16 = 6432;

fn configuration(world: &World, folder: &TempDir, ignored: &str) -> String {
    let server: PgConnectOptions = world.database.url().parse().unwrap();
    let host = match server.get_socket() {
        Some(folder) => folder.display().to_string(),
        None => server.get_host().to_owned(),
    };
    let path = folder.path().display();
    let url = url::Url::parse(&world.database.url()).unwrap();
    let password = url
        .password()
        .map(|password| format!(" password='{password}'"));
    format!(
        "[databases]
* = host={host} port={} user={}{} pool_size=1
[pgbouncer]
listen_addr =
unix_socket_dir = {path}
listen_port = {PORT}
auth_type = any
pool_mode = transaction
server_reset_query = DEALLOCATE ALL
server_reset_query_always = 1
ignore_startup_parameters = {ignored}
logfile = {path}/log
",
        server.get_port(),
        server.get_username(),
        password.unwrap_or_default(),
    )
}

impl Drop for Pooler {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

async fn backend(db: &impl ConnectionTrait) -> i32 {
    value(db, "SELECT pg_backend_pid()").await
}

#[tokio::test]
async fn a_session_leaves_nothing_on_the_poolers_connection() {
    let world = World::new().await;
    let Some(pooler) = Pooler::start(&world) else {
        return;
    };
    let db = pooler.connect(&world).await;
    let mut backends = std::collections::BTreeSet::new();
    for round in 0..10 {
        for org in [&world.ours, &world.theirs] {
            let actor = Actor::user(org.owner).in_org(org.id).on(request());
            let session = TenantSession::begin(&db, actor).await.unwrap();
            let seen = Guest::live().all(&session).await.unwrap();
            assert_eq!(
                seen.iter().map(|guest| guest.id).collect::<Vec<_>>(),
                [org.guest]
            );
            backends.insert(backend(&session).await);
            match round % 3 {
                0 => session.commit().await.unwrap(),
                1 => session.rollback().await.unwrap(),
                _ => drop(session),
            }
        }
        let plain = db.begin().await.unwrap();
        let left: String = value(
            &plain,
            "SELECT concat(current_setting('app.current_user_id', true), current_setting('app.reason', true),
                CASE WHEN current_user <> session_user THEN current_user END)",
        )
        .await;
        assert_eq!(left, "", "round {round}");
        assert_eq!(names(&plain).await.len(), 2);
        backends.insert(backend(&plain).await);
        plain.commit().await.unwrap();
    }
    assert_eq!(
        backends.len(),
        1,
        "all of them used one connection of the server"
    );
}

#[tokio::test]
async fn clients_that_take_turns_see_their_own_rows() {
    let world = World::new().await;
    let Some(pooler) = Pooler::start(&world) else {
        return;
    };
    let db = pooler.connect(&world).await;
    let ask = |org: &crate::world::Org| {
        let (db, owner, guest) = (db.clone(), org.owner, org.guest);
        async move {
            for _ in 0..25 {
                let session = TenantSession::begin(&db, Actor::user(owner)).await.unwrap();
                let inner = session.begin().await.unwrap();
                let seen = Guest::live().all(&inner).await.unwrap();
                assert_eq!(
                    seen.iter().map(|guest| guest.id).collect::<Vec<_>>(),
                    [guest]
                );
                inner.rollback().await.unwrap();
                session.commit().await.unwrap();
            }
        }
    };
    tokio::join!(
        ask(&world.ours),
        ask(&world.theirs),
        ask(&world.ours),
        ask(&world.theirs)
    );
}

/// What it sets for its session, and what it locks, would stay with the pooler's connection.
#[tokio::test]
async fn a_run_is_told_to_connect_directly() {
    let world = World::new().await;
    for ignored in ["extra_float_digits", "extra_float_digits,options"] {
        let Some(pooler) = Pooler::ignoring(&world, ignored) else {
            return;
        };
        // The pooler has begun to answer.
        pooler.connect(&world).await;
        let server: PgConnectOptions = world.database.url().parse().unwrap();
        let url = format!(
            "postgres:///{}?host={}&port={PORT}&user={}&sslmode=disable",
            server.get_database().unwrap(),
            pooler.folder.path().display(),
            server.get_username(),
        );

        let target = Target::parse(&url, DEFAULT_SCHEMA).unwrap();
        let error = target.connect("test").await.unwrap_err();

        assert!(matches!(error, ConnectError::Pooler { .. }), "{error}");
        let advice = "connect to the server directly";
        assert!(error.to_string().contains(advice), "{ignored}: {error}");
    }
}
