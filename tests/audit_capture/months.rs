//! The log has a partition for each month, in time.

use migration::testing::TestDatabase;
use sqlx::{AssertSqlSafe, PgConnection};

use crate::support::connect;

#[tokio::test]
async fn months_are_made_ahead_once() {
    let database = TestDatabase::migrated().await.unwrap();
    let mut db = connect(&database.url()).await;
    for (call, made) in [("3", 0), ("5", 2), ("5, 2", 2), ("5, 2", 0)] {
        let sql = format!("SELECT ensure_month_partitions('admin_audit_log', {call})");
        let found: i32 = sqlx::query_scalar(AssertSqlSafe(sql))
            .fetch_one(&mut db)
            .await
            .unwrap();
        assert_eq!(found, made, "{call}");
    }
}

#[tokio::test]
async fn ids_sort_by_time_and_are_of_version_7() {
    let database = TestDatabase::migrated().await.unwrap();
    let mut db = connect(&database.url()).await;
    // A timestamp is rounded to the millisecond.
    let wrong: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM (SELECT clock_timestamp() AS before, uuid_v7() AS id, clock_timestamp() AS after \
                               FROM generate_series(1, 10000)) new \
         WHERE id::text !~ '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$' \
            OR ('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint \
               NOT BETWEEN extract(epoch FROM before) * 1000 - 1 AND extract(epoch FROM after) * 1000 + 1",
    )
    .fetch_one(&mut db)
    .await
    .unwrap();
    assert_eq!(wrong, 0);
    let distinct: i64 =
        sqlx::query_scalar("SELECT count(DISTINCT uuid_v7()) FROM generate_series(1, 100000)")
            .fetch_one(&mut db)
            .await
            .unwrap();
    assert_eq!(distinct, 100_000);
}

#[tokio::test]
async fn rows_that_came_before_their_month_move_into_it() {
    let database = TestDatabase::migrated().await.unwrap();
    let mut db = connect(&database.url()).await;
    execute(
        &mut db,
        "BEGIN; SET LOCAL app.maintenance = 'a test'; \
         INSERT INTO admin_audit_log (created_at, actor_type, category, action, target_type) \
         SELECT date_trunc('month', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' + interval '130 days', \
                'SYSTEM', 'AUDIT', 'VIEWED', 'guests' FROM generate_series(1, 3); COMMIT",
    )
    .await;
    let place =
        "SELECT DISTINCT tableoid::regclass::text FROM admin_audit_log WHERE action = 'VIEWED'";
    let before: Vec<String> = sqlx::query_scalar(place).fetch_all(&mut db).await.unwrap();
    assert_eq!(before, ["admin_audit_log_default"]);
    execute(
        &mut db,
        "SELECT ensure_month_partitions('admin_audit_log', 5)",
    )
    .await;
    let after: Vec<String> = sqlx::query_scalar(place).fetch_all(&mut db).await.unwrap();
    assert!(after.len() == 1 && after != before, "{after:?}");
    let rows: i64 =
        sqlx::query_scalar("SELECT count(*) FROM admin_audit_log WHERE action = 'VIEWED'")
            .fetch_one(&mut db)
            .await
            .unwrap();
    assert_eq!(rows, 3);
}

async fn execute(db: &mut PgConnection, sql: &str) {
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
        .execute(db)
        .await
        .unwrap();
}
