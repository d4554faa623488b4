//! Events that change no row.

use entity::{
    audit::{AuditAction, AuditActorType, AuditCategory, AuditEntry, Event, entry, record},
    prelude::*,
};
use sea_orm::TransactionTrait;
use serde_json::json;

use crate::world::World;

#[tokio::test]
async fn an_event_is_one_entry_as_it_was_told() {
    let world = World::new().await;
    let guest = world.guest("Sousa").await;
    let event = Event::exported(guest)
        .labelled("Ann Sousa")
        .in_org(world.organization)
        .in_project(world.project)
        .because("asked by letter")
        .with(json!({ "format": "pdf", "pages": [1, null] }));
    let id = record(&Unscoped(&world.db), event).await.unwrap();
    let entry = AuditEntry::find()
        .filter(entry::Column::Id.eq(id))
        .one(&world.db)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(entry.action, AuditAction::Exported);
    assert_eq!(entry.category, AuditCategory::Guests);
    assert_eq!(
        (entry.target_type.as_str(), entry.target_id),
        ("guests", Some(guest.into()))
    );
    assert_eq!(entry.target_label.as_deref(), Some("Ann Sousa"));
    assert_eq!(
        (entry.org_id, entry.project_id),
        (Some(world.organization), Some(world.project))
    );
    assert_eq!(entry.reason.as_deref(), Some("asked by letter"));
    assert_eq!(
        entry.metadata,
        Some(json!({ "format": "pdf", "pages": [1, null] }))
    );
    assert_eq!(entry.changes(), []);
}

#[tokio::test]
async fn who_signs_in_is_the_actor_and_who_fails_to_is_not() {
    let world = World::new().await;
    let user = UserId::new_v7();
    for (event, action, actor, by) in [
        (
            Event::login(user),
            AuditAction::Login,
            AuditActorType::User,
            Some(user),
        ),
        (
            Event::logout(user),
            AuditAction::Logout,
            AuditActorType::User,
            Some(user),
        ),
        (
            Event::login_failed(user),
            AuditAction::LoginFailed,
            AuditActorType::Unknown,
            None,
        ),
    ] {
        let id = record(&Unscoped(&world.db), event).await.unwrap();
        let entry = AuditEntry::find()
            .filter(entry::Column::Id.eq(id))
            .one(&world.db)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (entry.action, entry.actor_type, entry.actor_user_id),
            (action, actor, by)
        );
        assert_eq!(entry.target_id, Some(user.into()));
    }
}

#[tokio::test]
async fn an_event_goes_with_its_transaction() {
    let world = World::new().await;
    let guest = world.guest("Sousa").await;
    let transaction = world.db.begin().await.unwrap();
    record(&Unscoped(&transaction), Event::viewed(guest))
        .await
        .unwrap();
    transaction.rollback().await.unwrap();
    assert_eq!(world.entries(guest).await.len(), 1, "only that it was made");
}

#[tokio::test]
async fn what_records_itself_cannot_be_told() {
    let world = World::new().await;
    let guest = world.guest("Sousa").await;
    let told = record(&Unscoped(&world.db), Event::on(AuditAction::Deleted, guest)).await;
    let error = told.unwrap_err().to_string();
    assert!(error.contains("recorded by the change itself"), "{error}");
}
