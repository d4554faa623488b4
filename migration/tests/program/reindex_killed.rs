//! Rebuilding that is held up, killed, or done by two at once.

use sqlx::{Connection, PgConnection};

use super::{
    maintain::run,
    maintain_killed::{wait_until_blocked, wait_until_gone},
    *,
};

/// A writer whose transaction a rebuild has to wait for.
async fn writer(url: &str) -> PgConnection {
    let mut writer = PgConnection::connect(url).await.unwrap();
    let update = "BEGIN; UPDATE plans SET name = name";
    run(&mut writer, update).await;
    writer
}

fn rebuild(url: &str, name: &str) -> std::process::Child {
    command(url, &["maintain", "reindex", name])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Indexes that are not valid.
pub(super) async fn invalid(connection: &mut PgConnection) -> Vec<String> {
    let sql = "SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid ORDER BY 1";
    sqlx::query_scalar(sql).fetch_all(connection).await.unwrap()
}

#[tokio::test]
async fn what_a_killed_rebuild_left_is_dropped_by_the_next_run() {
    let database = TestDatabase::migrated().await.unwrap();
    let url = database.url();
    let mut other = PgConnection::connect(&url).await.unwrap();
    let mut writer = writer(&url).await;
    let mut child = rebuild(&url, "plans_pkey");
    wait_until_blocked(&mut writer, "the rebuild").await;
    child.kill().unwrap();
    child.wait().unwrap();
    wait_until_gone(&mut other).await;
    run(&mut writer, "COMMIT").await;
    assert_eq!(invalid(&mut other).await, ["plans_pkey_ccnew"]);
    let doctor = migration(&url, &["doctor"]);
    assert_code(&doctor, 1);
    let next = "maintain reindex plans_pkey_ccnew";
    assert!(stdout(&doctor).contains(next), "{}", stdout(&doctor));

    let next = migration(&url, &["maintain", "reindex", "plans_pkey_ccnew"]);
    assert_code(&next, 0);
    assert!(
        stderr(&next).contains("dropped plans_pkey_ccnew"),
        "{}",
        stderr(&next)
    );
    assert_eq!(invalid(&mut other).await, [] as [&str; 0]);
    assert_code(&migration(&url, &["maintain", "reindex", "plans"]), 0);
    assert_code(&migration(&url, &["verify"]), 0);
}

#[tokio::test]
async fn of_two_runs_at_once_the_second_leaves() {
    let database = TestDatabase::migrated().await.unwrap();
    let url = database.url();
    let mut other = PgConnection::connect(&url).await.unwrap();
    let mut writer = writer(&url).await;
    let mut child = rebuild(&url, "plans");
    wait_until_blocked(&mut writer, "the rebuild").await;
    for arguments in [
        ["maintain", "reindex", "plans"].as_slice(),
        &["maintain", "reindex", "--bloated"],
        &["maintain"],
    ] {
        let second = migration(&url, arguments);
        assert_code(&second, 0);
        let text = stdout(&second);
        assert_eq!(text, "nothing done: another maintenance run is at work\n");
    }
    run(&mut writer, "COMMIT").await;
    assert!(child.wait().unwrap().success());
    assert_eq!(invalid(&mut other).await, [] as [&str; 0]);
}

#[tokio::test]
async fn a_rebuild_that_is_held_up_gives_up_and_leaves_nothing_half_built() {
    let database = TestDatabase::migrated().await.unwrap();
    let url = database.url();
    let mut other = PgConnection::connect(&url).await.unwrap();
    for hold in [
        "BEGIN; LOCK TABLE plans IN SHARE UPDATE EXCLUSIVE MODE",
        "BEGIN; UPDATE plans SET name = name",
    ] {
        run(&mut other, hold).await;
        let arguments = [
            "maintain",
            "reindex",
            "plans_pkey",
            "--lock-patience",
            "300ms",
        ];
        let output = migration(&url, &arguments);
        assert_code(&output, 0);
        assert!(
            stderr(&output).contains("plans_pkey: no lock on plans, or transactions older"),
            "{}",
            stderr(&output)
        );
        run(&mut other, "ROLLBACK").await;
        let after = migration(&url, &["maintain", "reindex", "plans_pkey"]);
        assert_code(&after, 0);
        assert!(stdout(&after).contains("plans_pkey"), "{}", stdout(&after));
        assert_eq!(invalid(&mut other).await, [] as [&str; 0]);
    }
}
