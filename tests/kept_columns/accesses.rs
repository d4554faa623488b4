use sqlx::PgConnection;

use crate::upgraded;

/// Invites whose numbers are not those of the log.
const DIFFERENT: &str = "SELECT count(*) FROM invites i CROSS JOIN LATERAL \
    (SELECT count(*) AS visits, max(accessed_at) AS latest FROM invite_access_logs WHERE invite_id = i.id) log \
    WHERE i.access_count <> log.visits OR i.last_accessed_at IS DISTINCT FROM log.latest";

#[tokio::test]
async fn the_log_feeds_the_invites() {
    let (database, mut db) = upgraded().await;
    assert_eq!(different(&mut db).await, 0, "after the upgrade");

    let mut visitors = tokio::task::JoinSet::new();
    for order in ["ASC", "DESC", "ASC", "DESC"] {
        let mut visitor = database.connect().await;
        visitors.spawn(async move {
            for _ in 0..20 {
                let visit = format!(
                    "INSERT INTO invite_access_logs (invite_id) SELECT id FROM \
                     (SELECT id FROM invites ORDER BY id LIMIT 50) visited ORDER BY id {order}"
                );
                sqlx::raw_sql(sqlx::AssertSqlSafe(visit))
                    .execute(&mut visitor)
                    .await
                    .unwrap();
            }
        });
    }
    visitors.join_all().await;

    assert_eq!(
        different(&mut db).await,
        0,
        "after visits in opposite orders"
    );
}

async fn different(db: &mut PgConnection) -> i64 {
    sqlx::query_scalar(DIFFERENT).fetch_one(db).await.unwrap()
}
