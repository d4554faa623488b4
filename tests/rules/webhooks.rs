//! Webhooks: who is called.

use entity::{ViolationKind::*, prelude::*};

use crate::{deliveries::delivery, world::World};

pub fn hook(world: &World) -> webhook::ActiveModel {
    webhook::ActiveModel {
        org_id: Set(world.ours.org),
        name: Set("CRM".to_owned()),
        url: Set("https://example.org/hook".to_owned()),
        event_types: Set(vec!["guest.created".to_owned()]),
        secret_ciphertext: Set(Ciphertext::from(vec![7; 32])),
        secret_key_id: Set("2026-1".to_owned()),
        ..Default::default()
    }
}

#[tokio::test]
async fn impossible_webhooks_are_refused() {
    let world = World::new().await;
    let hook = hook(&world).insert(&world.db).await.unwrap();
    for (rule, change) in [
        ("check_webhooks_name", "name = ' '"),
        ("check_webhooks_url", "url = 'http://example.org'"),
        ("check_webhooks_url", "url = 'https://exa mple.org'"),
        ("check_webhooks_event_types", "event_types = '{}'"),
        ("check_webhooks_event_types", "event_types = ARRAY['']"),
        ("check_webhooks_timeout_seconds", "timeout_seconds = 0"),
        ("check_webhooks_max_attempts", "max_attempts = 51"),
        ("check_webhooks_secret", "secret_ciphertext = 'short'"),
        (
            "check_webhooks_previous_secret",
            "previous_secret_key_id = 'old'",
        ),
        (
            "check_webhooks_consecutive_failures",
            "consecutive_failures = -1",
        ),
        ("check_webhooks_disabled", "disabled_at = now()"),
        ("check_webhooks_disabled", "disabled_reason = 'why'"),
    ] {
        world
            .refused(Check, rule, &format!("UPDATE webhooks SET {change}"))
            .await;
    }
    let sql = "UPDATE webhooks SET project_id = '{their_project}'";
    world
        .refused(ForeignKey, "fk_webhooks_org_id_project_id", sql)
        .await;
    world.ok("UPDATE webhooks SET is_active = false, disabled_at = now(), disabled_reason = 'kept failing'").await;
    let printed = format!("{hook:?} {}", serde_json::to_string(&hook).unwrap());
    assert!(printed.contains("Ciphertext(…)") && !printed.contains("secret_ciphertext\":"));
}

#[tokio::test]
async fn only_those_who_listen_are_called() {
    let world = World::new().await;
    let everywhere = hook(&world).insert(&world.db).await.unwrap().id;
    let mut all = hook(&world);
    all.event_types = Set(vec![webhook::EVERYTHING.to_owned()]);
    all.project_id = Set(Some(world.ours.project));
    let all = all.insert(&world.db).await.unwrap().id;
    let mut off = hook(&world);
    off.is_active = Set(false);
    off.insert(&world.db).await.unwrap();
    let called = async |project: Option<ProjectId>, event: &str| {
        let hooks = Webhook::live()
            .of_org(world.ours.org)
            .active()
            .listening_to(project, event);
        let hooks = hooks
            .order_by_asc(webhook::Column::CreatedAt)
            .all(&world.db)
            .await
            .unwrap();
        hooks.into_iter().map(|hook| hook.id).collect::<Vec<_>>()
    };
    let here = Some(world.ours.project);
    assert_eq!(called(here, "guest.created").await, [everywhere, all]);
    assert_eq!(called(here, "rsvp.submitted").await, [all]);
    assert_eq!(
        called(Some(world.theirs.project), "guest.created").await,
        [everywhere]
    );
    assert_eq!(called(None, "guest.created").await, [everywhere]);
    assert_eq!(called(None, "guest.created\0").await, []);
}

#[tokio::test]
async fn webhooks_and_deliveries_go_with_their_project() {
    let world = World::new().await;
    let mut of_project = hook(&world);
    of_project.project_id = Set(Some(world.ours.project));
    let hook = of_project.insert(&world.db).await.unwrap();
    let sent = delivery(&world, &hook).await;
    world
        .ok("UPDATE webhook_deliveries SET status = 'DEAD', finished_at = now()")
        .await;
    world
        .ok("UPDATE projects SET owner_org_id = '{their_org}' WHERE id = '{project}'")
        .await;
    let found = WebhookDelivery::since(sent.created_at)
        .of_message(sent.message_id)
        .rows()
        .one(&world.db)
        .await
        .unwrap();
    assert_eq!(found.unwrap().org_id, world.theirs.org);
    world
        .ok("DELETE FROM projects WHERE id = '{project}'")
        .await;
    assert!(
        WebhookDelivery::find()
            .all(&world.db)
            .await
            .unwrap()
            .is_empty()
    );
}
