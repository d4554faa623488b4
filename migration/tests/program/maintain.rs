//! Maintenance: months ahead, seals, the archive; again, twice at once, and killed at each step.

use chrono::{DateTime, Datelike, Months, Utc};
use sqlx::{Connection, PgConnection};

use super::*;

/// Entries in each of the last sixteen months, of which three are older than a year with certainty.
const ENTRIES: &str = "SELECT ensure_month_partitions('admin_audit_log', 3, 16); \
    BEGIN; SET LOCAL app.maintenance = 'a test'; \
    INSERT INTO admin_audit_log (created_at, actor_type, category, action, target_type, target_id) \
    SELECT now() - make_interval(months => month) - interval '1 hour', 'UNKNOWN', 'GUESTS', 'VIEWED', 'guests', \
           gen_random_uuid() \
    FROM generate_series(0, 15) month, generate_series(1, 20); \
    COMMIT";

pub(super) const ALL: usize = 16 * 20;

pub(super) async fn with_entries() -> TestDatabase {
    let database = TestDatabase::migrated().await.unwrap();
    execute(&database.url(), ENTRIES).await;
    database
}

/// The partition that ended first of those that have entries.
pub(super) fn oldest() -> String {
    let oldest: DateTime<Utc> = Utc::now() - Months::new(15) - chrono::Duration::hours(1);
    format!("admin_audit_log_{:04}_{:02}", oldest.year(), oldest.month())
}

pub(super) fn maintain(url: &str) -> Value {
    // The backend of a killed run may live on for two seconds.
    for _ in 0..100 {
        let output = migration(url, &["maintain", "--json"]);
        assert_code(&output, 0);
        let done = json(&output);
        if done["is_left_to_another"] == false {
            return done;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("another run is at work for ever");
}

pub(super) fn archived(done: &Value) -> Vec<String> {
    serde_json::from_value(done["archived"].clone()).unwrap()
}

/// Ids by table, each entry as often as it is there.
async fn ids(database: &TestDatabase) -> (Vec<uuid::Uuid>, Vec<uuid::Uuid>) {
    let mut connection = PgConnection::connect(&database.url()).await.unwrap();
    let mut ids = Vec::new();
    for sql in [
        "SELECT id FROM admin_audit_log WHERE action = 'VIEWED' ORDER BY id",
        "SELECT id FROM admin_audit_log_archive WHERE action = 'VIEWED' ORDER BY id",
    ] {
        ids.push(
            sqlx::query_scalar(sql)
                .fetch_all(&mut connection)
                .await
                .unwrap(),
        );
    }
    let archived = ids.pop().unwrap();
    (ids.pop().unwrap(), archived)
}

pub(super) async fn all_ids(database: &TestDatabase) -> Vec<uuid::Uuid> {
    let (mut log, archive) = ids(database).await;
    log.extend(archive);
    log.sort();
    log
}

#[tokio::test]
async fn old_months_move_into_the_archive_and_the_seals_go_on_holding() {
    let database = with_entries().await;
    let before = all_ids(&database).await;
    assert_eq!(before.len(), ALL);
    let done = maintain(&database.url());
    assert!(archived(&done).contains(&oldest()), "{done}");
    assert_eq!(done["sealed"]["rows"], ALL);

    let (log, archive) = ids(&database).await;
    assert!(archive.len() >= 60 && log.len() + archive.len() == ALL);
    assert_eq!(all_ids(&database).await, before);

    let again = maintain(&database.url());
    assert_eq!(again["archived"], serde_json::json!([]));
    let verified = migration(&database.url(), &["audit", "verify"]);
    assert_code(&verified, 0);
    assert!(
        stdout(&verified).contains("as they were sealed"),
        "{}",
        stdout(&verified)
    );
    let verified = migration(&database.url(), &["verify"]);
    assert_code(&verified, 0);

    // Nothing is kept from showing by the move.
    let admin = database.admin_url().unwrap_or_else(|| database.url());
    let tamper = "SET session_replication_role = replica; \
        DELETE FROM admin_audit_log_archive WHERE ctid = (SELECT min(ctid) FROM admin_audit_log_archive)";
    execute(&admin, tamper).await;
    assert_code(&migration(&database.url(), &["audit", "verify"]), 1);
    assert_code(&migration(&database.url(), &["verify"]), 1);
}

#[tokio::test]
async fn a_month_stays_while_its_seals_do_not_hold() {
    let database = with_entries().await;
    let kept = migration(&database.url(), &["maintain", "--keep-months", "240"]);
    assert_code(&kept, 0);
    let admin = database.admin_url().unwrap_or_else(|| database.url());
    let tamper = "SET session_replication_role = replica; \
        UPDATE admin_audit_log SET reason = 'forged' \
        WHERE created_at = (SELECT min(created_at) FROM admin_audit_log)";
    execute(&admin, tamper).await;
    let output = migration(&database.url(), &["maintain", "--json"]);
    assert_code(&output, 1);
    let done = json(&output);
    assert_eq!(done["findings"].as_array().unwrap().len(), 20);
    assert!(done["left"].to_string().contains(&oldest()), "{done}");
}

#[tokio::test]
async fn a_month_that_is_missing_is_made_and_gets_its_entries() {
    let database = TestDatabase::migrated().await.unwrap();
    let ahead = Utc::now() + Months::new(3);
    let month = format!("admin_audit_log_{:04}_{:02}", ahead.year(), ahead.month());
    let mut owner = PgConnection::connect(&database.url()).await.unwrap();
    run(&mut owner, &format!("DROP TABLE {month}")).await;
    let entry = format!(
        "BEGIN; SET LOCAL app.maintenance = 'a test'; \
         INSERT INTO admin_audit_log (created_at, actor_type, category, action, target_type) \
         VALUES ('{}', 'UNKNOWN', 'GUESTS', 'VIEWED', 'guests'); COMMIT",
        ahead.to_rfc3339()
    );
    run(&mut owner, &entry).await;
    assert_eq!(maintain(&database.url())["months_made"], 1);
    let there: i64 =
        sqlx::query_scalar(sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {month}")))
            .fetch_one(&mut owner)
            .await
            .unwrap();
    assert_eq!(there, 1);
    assert_eq!(maintain(&database.url())["months_made"], 0);
}

#[tokio::test]
async fn of_two_runs_at_once_the_second_leaves() {
    let database = with_entries().await;
    let mut other = PgConnection::connect(&database.url()).await.unwrap();
    run(
        &mut other,
        "SELECT pg_advisory_lock(1128354373, hashtext('public'))",
    )
    .await;
    let output = migration(&database.url(), &["maintain", "--json"]);
    assert_code(&output, 0);
    assert_eq!(json(&output)["is_left_to_another"], true);
    other.close().await.unwrap();
    assert_eq!(maintain(&database.url())["sealed"]["rows"], ALL);
}

pub(super) async fn run(connection: &mut PgConnection, sql: &str) {
    let sql = sqlx::AssertSqlSafe(sql.to_owned());
    sqlx::raw_sql(sql).execute(connection).await.unwrap();
}
