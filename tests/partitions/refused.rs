use crate::world::World;

#[tokio::test]
async fn what_has_no_months_is_named_before_anything_is_changed() {
    let mut world = World::before().await;
    world
        .run("CREATE VIEW recent_visits AS SELECT * FROM invite_access_logs")
        .await;
    let error = world.up().await.unwrap_err().to_string();
    assert!(error.contains("recent_visits"), "{error}");
    world.run("DROP VIEW recent_visits").await;
    world
        .run("CREATE RULE kept AS ON DELETE TO invite_access_logs DO INSTEAD NOTHING")
        .await;
    let error = world.up().await.unwrap_err().to_string();
    assert!(error.contains("kept ON invite_access_logs"), "{error}");
    world.run("DROP RULE kept ON invite_access_logs").await;

    // The second log is looked at before the first is touched: all is as before, and may be left so.
    world
        .run("CREATE TABLE follow_ups (event_id uuid REFERENCES message_events)")
        .await;
    let error = world.up().await.unwrap_err().to_string();
    assert!(
        error.contains("follow_ups_event_id_fkey of follow_ups"),
        "{error}"
    );
    assert_eq!(world.partitions("invite_access_logs").await.len(), 0);
    world.run("DROP TABLE follow_ups").await;
    world
        .run("ALTER TABLE message_events ADD day date GENERATED ALWAYS AS ((event_at AT TIME ZONE 'UTC')::date) STORED")
        .await;
    let error = world.up().await.unwrap_err().to_string();
    assert!(
        error.contains("generated or identity columns: day"),
        "{error}"
    );
    world
        .run("ALTER TABLE message_events DROP COLUMN day")
        .await;
    world.up().await.unwrap();
    assert_eq!(world.partitions("invite_access_logs").await.len(), 4);
}

#[tokio::test]
async fn a_time_without_end_belongs_to_no_month() {
    let mut world = World::before().await;
    world.run("UPDATE message_events SET event_at = 'infinity' WHERE id = (SELECT min(id::text)::uuid FROM message_events)").await;
    let error = world.up().await.unwrap_err().to_string();
    assert!(
        error.contains("message_events has rows whose event_at is infinity"),
        "{error}"
    );
    world
        .run("UPDATE message_events SET event_at = now() WHERE event_at = 'infinity'")
        .await;
    world.up().await.unwrap();
}

/// Subscribers would be sent rows of tables that they do not have, or no row could be deleted.
#[tokio::test]
async fn publications_that_would_break_off_are_named() {
    let mut world = World::before().await;
    let by_partition = "under the names of its partitions: sent";
    for (of, refusal) in [
        ("ALL TABLES", by_partition),
        ("TABLES IN SCHEMA public", by_partition),
        ("TABLE message_events", by_partition),
        (
            "TABLE message_events (id) WITH (publish_via_partition_root)",
            "publications of message_events leave out event_at: sent",
        ),
        (
            "TABLE message_events WITH (publish_via_partition_root)",
            "publications of message_events belong to other roles: sent",
        ),
    ] {
        world
            .administer(&format!("CREATE PUBLICATION sent FOR {of}"))
            .await;
        let error = world.up().await.unwrap_err().to_string();
        assert!(error.contains(refusal), "{of}: {error}");
        world.administer("DROP PUBLICATION sent").await;
    }
    assert_eq!(world.partitions("invite_access_logs").await.len(), 0);
    world.up().await.unwrap();
}

/// The months that are made later have that of their key.
#[tokio::test]
async fn a_replica_identity_of_its_own_is_named() {
    let mut world = World::before().await;
    world
        .run("ALTER TABLE message_events REPLICA IDENTITY FULL")
        .await;
    let error = world.up().await.unwrap_err().to_string();
    assert!(
        error.contains("message_events has a replica identity of its own"),
        "{error}"
    );
    world
        .run("ALTER TABLE message_events REPLICA IDENTITY DEFAULT")
        .await;
    world.up().await.unwrap();
}
