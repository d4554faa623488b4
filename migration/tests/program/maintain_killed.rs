//! Maintenance that is killed while it moves a month.

use chrono::{DateTime, Months, Utc};
use sqlx::{Connection, PgConnection};

use super::{
    maintain::{all_ids, archived, maintain, oldest, run, with_entries},
    *,
};

/// What stands in the way of each step of a move, and whether an earlier run has come so far.
const STEPS: [(&str, &str, &str); 4] = [
    (
        "adding the check",
        "SELECT 1",
        "LOCK TABLE {month} IN ACCESS SHARE MODE",
    ),
    (
        "validating the check",
        "ALTER TABLE {month} ADD CONSTRAINT check_month CHECK (created_at >= '{begins}' AND created_at < '{ends}') NOT VALID",
        "LOCK TABLE {month} IN SHARE UPDATE EXCLUSIVE MODE",
    ),
    (
        "leaving the log",
        "SELECT 1",
        "LOCK TABLE ONLY admin_audit_log IN ROW EXCLUSIVE MODE",
    ),
    (
        "joining the archive, the log being left",
        "SELECT 1",
        "LOCK TABLE ONLY admin_audit_log_archive IN SHARE UPDATE EXCLUSIVE MODE",
    ),
];

#[tokio::test]
async fn a_run_killed_at_each_step_loses_nothing_and_is_simply_run_again() {
    for (step, before, lock) in STEPS {
        let database = with_entries().await;
        let url = database.url();
        assert_code(&migration(&url, &["maintain", "--keep-months", "240"]), 0);
        let entries = all_ids(&database).await;
        let fill = |sql: &str| fill(sql, &oldest());
        let mut other = PgConnection::connect(&url).await.unwrap();
        run(&mut other, &fill(before)).await;
        run(&mut other, "BEGIN").await;
        run(&mut other, &fill(lock)).await;

        let mut child = command(&url, &["maintain", "--lock-timeout", "1m"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        wait_until_blocked(&mut other, step).await;
        child.kill().unwrap();
        child.wait().unwrap();
        run(&mut other, "COMMIT").await;
        assert_eq!(all_ids(&database).await, entries, "killed at {step}");

        let done = maintain(&url);
        assert!(
            archived(&done).contains(&oldest()),
            "run again after {step}: {done}"
        );
        assert_eq!(all_ids(&database).await, entries, "run again after {step}");
        assert_code(&migration(&url, &["audit", "verify"]), 0);
        assert_code(&migration(&url, &["verify"]), 0);
    }
}

/// As the program writes the bounds of a month.
fn fill(sql: &str, month: &str) -> String {
    let first = format!("{}-01T00:00:00+00:00", month[16..].replace('_', "-"));
    let begins: DateTime<Utc> = first.parse().unwrap();
    sql.replace("{month}", month)
        .replace("{begins}", &begins.to_rfc3339())
        .replace("{ends}", &(begins + Months::new(1)).to_rfc3339())
}

pub(super) async fn wait_until_blocked(connection: &mut PgConnection, step: &str) {
    let sql = "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid)))";
    let patience = Instant::now();
    loop {
        let blocked: bool = sqlx::query_scalar(sql)
            .fetch_one(&mut *connection)
            .await
            .unwrap();
        if blocked {
            return;
        }
        assert!(
            patience.elapsed() < Duration::from_secs(30),
            "{step} never waited"
        );
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// The backend of a killed run goes on with its statement, for two seconds at most.
pub(super) async fn wait_until_gone(connection: &mut PgConnection) {
    let sql = "SELECT NOT EXISTS (SELECT FROM pg_stat_activity \
               WHERE application_name = 'eios migration (maintain)' AND datname = current_database())";
    let patience = Instant::now();
    while !sqlx::query_scalar::<_, bool>(sql)
        .fetch_one(&mut *connection)
        .await
        .unwrap()
    {
        assert!(
            patience.elapsed() < Duration::from_secs(30),
            "the killed run goes on"
        );
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}
