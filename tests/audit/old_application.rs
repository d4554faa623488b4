//! The old application writes as before, says nothing of itself, and leaves a log without a gap.

use crate::{
    log::{Entry, entries_after},
    replay::replay,
    support::{connect, legacy},
    world::{Rows, rows},
};
use migration::testing::TestDatabase;
use uuid::Uuid;

/// Lets it do all it does, in sessions with those settings, on a database of its own.
async fn run(settings: &[(&str, &str)]) -> Vec<Entry> {
    let database = TestDatabase::migrated().await.unwrap();
    let mut connection = connect(&database.url()).await;
    for (name, value) in settings {
        sqlx::query("SELECT set_config('app.' || $1, $2, false)")
            .bind(name)
            .bind(value)
            .execute(&mut connection)
            .await
            .unwrap();
    }
    // Each statement does what it did on the legacy schema, to as many rows, or this fails.
    let counts = legacy::old_application::run_all(&mut connection)
        .await
        .unwrap();
    assert!(counts.len() > 100);
    let db = database.connect().await.unwrap();
    let entries = entries_after(&db, Uuid::nil()).await;
    replay(
        "the old application",
        &Rows::new(),
        &entries,
        &rows(&db).await,
    );
    // And once more beside what it left.
    legacy::old_application::run_all(&mut connection)
        .await
        .unwrap();
    replay(
        "its second run",
        &Rows::new(),
        &entries_after(&db, Uuid::nil()).await,
        &rows(&db).await,
    );
    entries
}

#[tokio::test]
async fn all_it_writes_is_recorded() {
    let entries = run(&[]).await;
    assert!(entries.len() > 150, "{}", entries.len());
    for entry in &entries {
        assert_eq!(entry.actor.actor_type, "UNKNOWN", "{entry:?}");
        assert_eq!(entry.actor.actor_user_id, None, "{entry:?}");
        assert_eq!(entry.metadata, None, "{entry:?}");
    }
    for action in [
        "CREATED",
        "UPDATED",
        "DELETED",
        "SOFT_DELETED",
        "ARCHIVED",
        "REVOKED",
        "PERMISSION_CHANGED",
        "SETTINGS_CHANGED",
    ] {
        assert!(
            entries.iter().any(|entry| entry.action == action),
            "{action}"
        );
    }
}

#[tokio::test]
async fn nonsense_in_every_setting_changes_nothing() {
    let nonsense = "'); DROP TABLE users; --\n\\ {\"";
    let settings = [
        "current_user_id",
        "current_org_id",
        "actor_type",
        "api_key_id",
        "invite_id",
        "request_id",
        "session_id",
        "ip_address",
        "user_agent",
        "reason",
    ];
    let (with, without) = (
        run(&settings.map(|name| (name, nonsense))).await,
        run(&[]).await,
    );
    assert_eq!(with.len(), without.len());
    for entry in &with {
        assert_eq!(entry.actor.actor_type, "UNKNOWN");
        assert_eq!(entry.actor.reason.as_deref(), Some(nonsense));
        assert_eq!(entry.actor.ip_address, None);
    }
}
