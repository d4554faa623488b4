use crate::world::World;

#[tokio::test]
async fn views_that_would_show_the_past_alone_are_named() {
    let mut world = World::before().await;
    world
        .run("CREATE VIEW recent_visits AS SELECT * FROM invite_access_logs")
        .await;
    let error = world.up().await.unwrap_err().to_string();
    assert!(error.contains("recent_visits"), "{error}");
    world.run("DROP VIEW recent_visits").await;
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
