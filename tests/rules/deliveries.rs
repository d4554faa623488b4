//! Attempts to call a webhook.

use chrono::{Duration, Utc};
use entity::{ViolationKind::*, log::Logged, prelude::*};
use serde_json::json;
use uuid::Uuid;

use crate::{
    webhooks::hook,
    world::{World, broken},
};

pub async fn delivery(world: &World, webhook: &webhook::Model) -> webhook_delivery::Model {
    let delivery = webhook_delivery::ActiveModel {
        webhook_id: Set(webhook.id),
        org_id: Set(webhook.org_id),
        message_id: Set(Uuid::new_v4()),
        event_type: Set("guest.created".to_owned()),
        payload: Set(json!({"guest": "Ann"})),
        ..Default::default()
    };
    delivery.insert(&world.db).await.unwrap()
}

#[tokio::test]
async fn a_delivery_goes_its_way_and_no_other() {
    const STATES: [(&str, &str); 5] = [
        ("PENDING", ""),
        ("IN_FLIGHT", ", claimed_by = 'w', claimed_until = now()"),
        (
            "SUCCEEDED",
            ", finished_at = now(), response_status = 204, claimed_until = NULL",
        ),
        ("FAILED", ", finished_at = now(), claimed_until = NULL"),
        ("DEAD", ", finished_at = now(), claimed_until = NULL"),
    ];
    const ALLOWED: [(usize, usize); 6] = [(0, 1), (0, 4), (1, 0), (1, 2), (1, 3), (1, 4)];
    let world = World::new().await;
    let hook = hook(&world).insert(&world.db).await.unwrap();
    for (from, (first, with)) in STATES.iter().enumerate() {
        for (to, (second, more)) in STATES.iter().enumerate() {
            let id = delivery(&world, &hook).await.id;
            if from > 0 {
                let (claim, claimed) = STATES[1];
                world.ok(&format!("UPDATE webhook_deliveries SET status = '{claim}'{claimed} WHERE id = '{id}'")).await;
                world
                    .ok(&format!(
                        "UPDATE webhook_deliveries SET status = '{first}'{with} WHERE id = '{id}'"
                    ))
                    .await;
            }
            let more = match to {
                0 => ", claimed_until = NULL, finished_at = NULL",
                _ => more,
            };
            let sql = format!(
                "UPDATE webhook_deliveries SET status = '{second}'{more} WHERE id = '{id}'"
            );
            match (from == to || ALLOWED.contains(&(from, to)), from > 1) {
                // The same again is no change, unless it is a new time.
                (_, true) if from == to => {}
                (true, _) => world.ok(&sql).await,
                (false, true) => world.refused(Check, "keep_finished", &sql).await,
                (false, false) => world.refused(Check, "guard_status", &sql).await,
            }
        }
    }
}

#[tokio::test]
async fn a_delivery_says_what_its_state_needs() {
    let world = World::new().await;
    let hook = hook(&world).insert(&world.db).await.unwrap();
    let made = delivery(&world, &hook).await;
    assert_eq!(
        (made.status, made.attempt_number),
        (DeliveryStatus::Pending, 1)
    );
    for (rule, change) in [
        ("check_webhook_deliveries_claimed", "status = 'IN_FLIGHT'"),
        ("check_webhook_deliveries_claimed", "claimed_until = now()"),
        ("check_webhook_deliveries_finished", "finished_at = now()"),
        ("check_webhook_deliveries_finished", "status = 'DEAD'"),
        (
            "check_webhook_deliveries_attempt_number",
            "attempt_number = 0",
        ),
        (
            "check_webhook_deliveries_response_status",
            "response_status = 600",
        ),
        ("check_webhook_deliveries_duration_ms", "duration_ms = -1"),
    ] {
        world
            .refused(
                Check,
                rule,
                &format!("UPDATE webhook_deliveries SET {change}"),
            )
            .await;
    }
    let sql = "UPDATE webhook_deliveries SET org_id = '{their_org}'";
    world
        .refused(ForeignKey, "fk_webhook_deliveries_org_id_webhook_id", sql)
        .await;

    let mut dead: webhook_delivery::ActiveModel = made.into();
    dead.status = Set(DeliveryStatus::Dead);
    dead.finished_at = Set(Some(Utc::now()));
    let dead = dead.update(&world.db).await.unwrap();
    let mut again: webhook_delivery::ActiveModel = dead.into();
    again.error = Set(Some("other".to_owned()));
    let broken = broken(&again.update(&world.db).await.unwrap_err());
    assert_eq!(
        broken.hint.as_deref(),
        Some("Insert the next attempt as a row of its own.")
    );
}

#[tokio::test]
async fn deliveries_are_found_when_they_are_due() {
    let world = World::new().await;
    let hook = hook(&world).insert(&world.db).await.unwrap();
    let now = Utc::now() + Duration::minutes(1);
    let due = delivery(&world, &hook).await;
    let later = delivery(&world, &hook).await;
    world.ok(&format!("UPDATE webhook_deliveries SET scheduled_at = now() + interval '1 hour' WHERE id = '{}'", later.id)).await;
    let taken = delivery(&world, &hook).await;
    world.ok(&format!(
        "UPDATE webhook_deliveries SET status = 'IN_FLIGHT', claimed_by = 'w', claimed_until = now() WHERE id = '{}'",
        taken.id
    ))
    .await;
    let ids = async |deliveries: Logged<WebhookDelivery>| {
        let rows = deliveries.rows().all(&world.db).await.unwrap();
        rows.into_iter().map(|row| row.id).collect::<Vec<_>>()
    };
    let made = || WebhookDelivery::since(due.created_at);
    assert_eq!(ids(made().due_at(now)).await, [due.id]);
    assert_eq!(ids(made().abandoned_at(now)).await, [taken.id]);
    assert_eq!(ids(made().of_message(due.message_id)).await, [due.id]);
    let recent = WebhookDelivery::since(now).of_webhook(hook.id);
    assert_eq!(ids(recent).await, []);
    for (change, back) in [
        ("is_active = false", "is_active = true"),
        ("deleted_at = now()", "deleted_at = NULL"),
    ] {
        world.ok(&format!("UPDATE webhooks SET {change}")).await;
        assert_eq!(ids(made().due_at(now)).await, [], "{change}");
        world.ok(&format!("UPDATE webhooks SET {back}")).await;
    }
    assert_eq!(ids(made().due_at(now)).await, [due.id]);
    // As the old application removes a project.
    world
        .ok("UPDATE webhooks SET project_id = '{project}'; UPDATE projects SET status = 'DELETED' WHERE id = '{project}'")
        .await;
    assert_eq!(ids(made().due_at(now)).await, []);
    for (index, sql) in [
        (
            "scheduled_at_id",
            "SELECT * FROM webhook_deliveries WHERE status = 'PENDING' AND scheduled_at <= now()",
        ),
        (
            "claimed_until",
            "SELECT * FROM webhook_deliveries WHERE status = 'IN_FLIGHT' AND claimed_until < now()",
        ),
        (
            "message_id",
            "SELECT * FROM webhook_deliveries WHERE message_id = '{new}'",
        ),
    ] {
        world.uses_index(index, sql).await;
    }
}
