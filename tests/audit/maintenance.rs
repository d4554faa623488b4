//! Changes of the log itself, under the setting that lets them through.

use entity::prelude::*;

use crate::{
    changes::user,
    log::{entries_after, last_entry},
    world::{World, execute},
};

/// Maintenance says what it is, and the log says that it was there.
#[tokio::test]
async fn maintenance_is_recorded() {
    let world = World::new().await;
    let context = user(&world);
    for (sql, table, action) in [
        (
            "UPDATE admin_audit_log SET reason = 'mended'",
            "admin_audit_log",
            "UPDATED",
        ),
        ("DELETE FROM admin_audit_log", "admin_audit_log", "DELETED"),
        (
            "DELETE FROM admin_audit_log_archive",
            "admin_audit_log_archive",
            "DELETED",
        ),
        ("TRUNCATE admin_audit_log", "admin_audit_log", "TRUNCATED"),
        ("TRUNCATE audit_seals", "audit_seals", "TRUNCATED"),
    ] {
        let last = last_entry(&world.db).await;
        let transaction = world.db.begin().await.unwrap();
        context.set(&transaction).await;
        execute(&transaction, "SET LOCAL app.maintenance = 'a test'").await;
        execute(&transaction, sql).await;
        let entries = entries_after(&transaction, last).await;
        let found = entries
            .iter()
            .filter(|entry| entry.category == "AUDIT" && entry.target_type == table);
        let found: Vec<_> = found.collect();
        assert_eq!(found.len(), 1, "{sql}: {entries:#?}");
        assert_eq!(found[0].action, action, "{sql}");
        assert_eq!(
            found[0].metadata.as_ref().unwrap()["maintenance"],
            "a test",
            "{sql}"
        );
        assert_eq!(
            found[0].actor.actor_user_id, context.actor.actor_user_id,
            "{sql}"
        );
        // It ends with the transaction.
        transaction.rollback().await.unwrap();
        assert!(world.db.execute_unprepared(sql).await.is_err(), "{sql}");
    }
}
