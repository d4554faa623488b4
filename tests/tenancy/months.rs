//! Tables that are kept by month: their parts are reached through them alone.

use crate::{
    cast::Cast,
    session::{DENIED, run},
};

const PARTS: &str =
    "SELECT format('%s %s', i.inhparent::regclass, i.inhrelid::regclass) FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid AND c.relkind = 'r' ORDER BY 1";

#[tokio::test]
async fn no_part_is_reached_past_its_table() {
    let mut cast = Cast::new().await;
    run(
        &mut cast.world.db,
        "SELECT ensure_month_partitions(partrelid, 15, 2) FROM pg_partitioned_table",
    )
    .await;
    let parts: Vec<String> = sqlx::query_scalar(PARTS)
        .fetch_all(&mut cast.world.db)
        .await
        .unwrap();
    let mut session = cast.session(&cast.owner).await;
    for table in [
        "admin_audit_log",
        "api_key_usage",
        "invite_access_logs",
        "message_events",
        "webhook_deliveries",
        "login_attempts",
        "security_events",
    ] {
        let parts = parts
            .iter()
            .filter_map(|part| part.strip_prefix(&format!("{table} ")));
        let parts: Vec<_> = parts.collect();
        assert!(parts.len() >= 15, "{table} has only {parts:?}");
        for part in parts {
            for sql in [
                format!("SELECT * FROM {part}"),
                format!("INSERT INTO {part} DEFAULT VALUES"),
                format!("UPDATE {part} SET created_at = now()"),
                format!("DELETE FROM {part}"),
                format!("TRUNCATE {part}"),
            ] {
                let outcome = session.probe(&sql).await;
                assert_eq!(outcome.code(), Some(DENIED), "{sql}: {outcome:?}");
            }
        }
    }
}
