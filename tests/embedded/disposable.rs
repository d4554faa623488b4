//! Throw-away clusters: new, or prepared once and copied.

use std::os::unix::fs::PermissionsExt;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::SystemTime;

use migration::embedded::{Cluster, EmbeddedError};

use super::{answers, execute, socket, text};

#[tokio::test]
async fn a_disposable_cluster_serves_its_owner_and_is_gone_when_dropped() {
    let cluster = Cluster::disposable().unwrap();
    let (url, admin_url) = (cluster.url(), cluster.admin_url());
    let rights = "SELECT format('%s %s %s %s', rolname, rolsuper, rolcreatedb, rolcreaterole)
                  FROM pg_roles WHERE rolname = current_user";
    assert_eq!(text(&url, rights).await, "eios f t t");
    assert_eq!(text(&admin_url, rights).await, "postgres t t t");
    assert_eq!(
        text(&url, "SELECT current_setting('TimeZone')").await,
        "UTC"
    );
    assert_eq!(
        text(&url, "SELECT current_setting('listen_addresses')").await,
        ""
    );
    assert_eq!(text(&url, "SELECT upper('é')").await, "É");
    assert_eq!(
        text(&url, "SELECT min(c) FROM unnest('{a,B}'::text[]) c").await,
        "B"
    );

    execute(&cluster.url(), "CREATE DATABASE \"a b\"")
        .await
        .unwrap();
    assert_eq!(
        text(&cluster.url_for("a b"), "SELECT current_database()::text").await,
        "a b"
    );

    let dir = cluster.socket_dir().to_owned();
    assert_eq!(dir.metadata().unwrap().permissions().mode() & 0o777, 0o700);
    drop(cluster);
    assert!(!dir.exists());
}

#[tokio::test]
async fn the_owner_may_create_every_extension_of_the_schema() {
    let cluster = Cluster::disposable().unwrap();
    for extension in [
        "CREATE EXTENSION \"uuid-ossp\"",
        "CREATE EXTENSION pgcrypto",
        "CREATE EXTENSION pg_trgm",
        "CREATE EXTENSION btree_gin",
        "CREATE EXTENSION btree_gist",
        "CREATE EXTENSION hstore",
    ] {
        execute(&cluster.url(), extension).await.unwrap();
    }
    assert_eq!(
        text(
            &cluster.url(),
            "SELECT length(uuid_generate_v4()::text)::text"
        )
        .await,
        "36"
    );
}

#[test]
fn disposable_clusters_live_side_by_side() {
    let clusters: Vec<Cluster> = thread::scope(|scope| {
        let starts: Vec<_> = (0..3)
            .map(|_| scope.spawn(|| Cluster::disposable().unwrap()))
            .collect();
        starts
            .into_iter()
            .map(|start| start.join().unwrap())
            .collect()
    });
    let mut dirs: Vec<_> = clusters.iter().map(Cluster::socket_dir).collect();
    dirs.sort();
    dirs.dedup();
    assert_eq!(dirs.len(), 3);
    assert!(clusters.iter().all(|cluster| answers(&socket(cluster))));
}

#[tokio::test]
async fn a_prepared_cluster_is_prepared_once() {
    let key = format!("embedded-test:test {:?}", SystemTime::now());
    let prepare =
        async |cluster: &Cluster| execute(&cluster.url(), "CREATE TABLE t AS SELECT 7 AS n").await;
    let first = Cluster::disposable_prepared(&key, prepare).await.unwrap();
    let again = async |_: &Cluster| Err::<(), _>("prepared twice");
    let second = Cluster::disposable_prepared(&key, again).await.unwrap();

    execute(&first.url(), "DROP TABLE t").await.unwrap();
    assert_eq!(text(&second.url(), "SELECT n::text FROM t").await, "7");
}

#[tokio::test]
async fn two_that_ask_for_the_same_key_at_once_share_one_preparation() {
    let key = format!("embedded-test:race {:?}", SystemTime::now());
    let count = AtomicU32::new(0);
    let start = || {
        Cluster::disposable_prepared(&key, async |_: &Cluster| {
            count.fetch_add(1, Ordering::Relaxed);
            Ok::<(), std::io::Error>(())
        })
    };
    let (one, two) = tokio::join!(start(), start());
    assert_ne!(one.unwrap().socket_dir(), two.unwrap().socket_dir());
    assert_eq!(count.into_inner(), 1);
}

#[tokio::test]
async fn a_failed_preparation_is_reported_and_not_kept() {
    let key = format!("embedded-test:failure {:?}", SystemTime::now());
    let fail = async |_: &Cluster| Err::<(), _>("no such migration");
    let error = Cluster::disposable_prepared(&key, fail).await.unwrap_err();
    assert!(
        matches!(error, EmbeddedError::Prepare(_))
            && error.to_string().contains("no such migration")
    );

    let succeed = async |_: &Cluster| Ok::<(), std::io::Error>(());
    Cluster::disposable_prepared(&key, succeed).await.unwrap();
}
