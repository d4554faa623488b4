//! What a session costs: round trips, counted on the wire.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use entity::{
    prelude::*,
    session::{IsolationLevel, SessionOptions},
};
use sqlx::postgres::{PgConnectOptions, PgSslMode};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpListener, TcpStream, UnixStream},
};

use crate::world::{World, names, pool_of_one, request};

/// Counts how often the client speaks after the server has.
#[derive(Default)]
struct Wire {
    trips: AtomicUsize,
    is_answered: AtomicBool,
}

impl Wire {
    /// Waits until the connection is back in its pool, and starts from none.
    async fn rest(&self, db: &DatabaseConnection) -> usize {
        let back = async {
            while db.get_postgres_connection_pool().num_idle() == 0 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        let waited = tokio::time::timeout(Duration::from_secs(30), back).await;
        waited.expect("the connection never came back to its pool");
        self.trips.swap(0, SeqCst)
    }
}

trait Socket: AsyncRead + AsyncWrite + Unpin + Send {}

impl<S: AsyncRead + AsyncWrite + Unpin + Send> Socket for S {}

async fn server(options: &PgConnectOptions) -> Box<dyn Socket> {
    let port = options.get_port();
    match options.get_socket() {
        Some(folder) => {
            let socket = folder.join(format!(".s.PGSQL.{port}"));
            Box::new(UnixStream::connect(socket).await.unwrap())
        }
        None => Box::new(
            TcpStream::connect((options.get_host(), port))
                .await
                .unwrap(),
        ),
    }
}

/// Connections of these options go through the wire.
async fn tapped(world: &World) -> (DatabaseConnection, Arc<Wire>) {
    let options: PgConnectOptions = world.database.url().parse().unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let wire = Arc::new(Wire::default());
    let (counter, target) = (wire.clone(), options.clone());
    tokio::spawn(async move {
        while let Ok((client, _)) = listener.accept().await {
            tokio::spawn(hand_on(client, server(&target).await, counter.clone()));
        }
    });
    let options = options
        .host("127.0.0.1")
        .port(port)
        .ssl_mode(PgSslMode::Disable);
    let options = match options.get_socket() {
        // The host does not count beside a socket.
        Some(_) => without_socket(&options),
        None => options,
    };
    (pool_of_one(options).await, wire)
}

fn without_socket(options: &PgConnectOptions) -> PgConnectOptions {
    PgConnectOptions::new_without_pgpass()
        .host("127.0.0.1")
        .port(options.get_port())
        .username(options.get_username())
        .database(options.get_database().unwrap())
        .ssl_mode(PgSslMode::Disable)
}

async fn hand_on(mut client: TcpStream, mut server: Box<dyn Socket>, wire: Arc<Wire>) {
    wire.is_answered.store(true, SeqCst);
    let (mut said, mut answered) = (vec![0; 65_536], vec![0; 65_536]);
    loop {
        tokio::select! {
            length = client.read(&mut said) => match length {
                Ok(length @ 1..) => {
                    if wire.is_answered.swap(false, SeqCst) {
                        wire.trips.fetch_add(1, SeqCst);
                    }
                    server.write_all(&said[..length]).await.unwrap();
                }
                _ => return,
            },
            length = server.read(&mut answered) => match length {
                Ok(length @ 1..) => {
                    wire.is_answered.store(true, SeqCst);
                    client.write_all(&answered[..length]).await.unwrap();
                }
                _ => return,
            },
        }
    }
}

/// One query in a bare transaction.
async fn bare(db: &DatabaseConnection) {
    let transaction = db.begin().await.unwrap();
    names(&transaction).await;
    transaction.commit().await.unwrap();
}

async fn in_session(db: &DatabaseConnection, actor: Actor, options: SessionOptions) {
    let session = TenantSession::begin_with(db, actor, options).await.unwrap();
    names(&session).await;
    session.commit().await.unwrap();
}

async fn in_system_session(db: &DatabaseConnection) {
    let session = SystemSession::begin(db, request()).await.unwrap();
    names(&session).await;
    session.commit().await.unwrap();
}

#[tokio::test]
async fn a_session_takes_one_round_trip_more_than_a_bare_transaction() {
    let world = World::new().await;
    let (db, wire) = tapped(&world).await;
    // The query is prepared with the first.
    bare(&db).await;
    wire.rest(&db).await;
    bare(&db).await;
    let bare = wire.rest(&db).await;
    // BEGIN, query, COMMIT, and the pool's look at what it gives and what comes back to it.
    assert_eq!(bare, 5);

    let all = SessionOptions::default()
        .isolation(IsolationLevel::Serializable)
        .read_only()
        .statement_timeout(Duration::from_secs(5));
    for options in [SessionOptions::default(), all] {
        let actor = world.actor().in_org(world.ours.id).on(request());
        in_session(&db, actor, options).await;
        assert_eq!(wire.rest(&db).await, bare + 1, "{options:?}");
    }
    in_system_session(&db).await;
    assert_eq!(wire.rest(&db).await, bare + 1);
}

/// Nothing of the session itself is prepared.
#[tokio::test]
async fn the_first_session_of_a_connection_takes_no_more() {
    let world = World::new().await;
    let (db, wire) = tapped(&world).await;
    wire.rest(&db).await;
    bare(&db).await;
    let first_bare = wire.rest(&db).await;
    let (db, wire) = tapped(&world).await;
    wire.rest(&db).await;
    in_session(&db, world.actor(), SessionOptions::default()).await;
    assert_eq!(wire.rest(&db).await, first_bare + 1);
}
