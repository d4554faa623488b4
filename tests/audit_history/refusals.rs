//! What cannot be taken back.

use entity::{
    Error,
    audit::{AuditAction, AuditEntry, EntryScopes, RevertConflict, RevertError, revert},
    prelude::*,
    soft_delete::Removal,
};

use crate::{
    reverts::{because, conflicts, last},
    world::{World, execute, id, query},
};

#[tokio::test]
async fn a_value_that_is_taken_by_another_row_is_refused() {
    let world = World::new().await;
    let sql = "INSERT INTO users (email) VALUES ('ann@example.com') RETURNING id";
    let user: UserId = id(&world.db, sql).await.into();
    execute(&world.db, "DELETE FROM users").await;
    let deleted = world.entries(user).await.pop().unwrap();
    id(&world.db, sql).await;
    let refused = revert(&Unscoped(&world.db), &deleted, &because()).await;
    assert!(
        matches!(refused, Err(Error::Revert(RevertError::Refused { .. }))),
        "{refused:?}"
    );
}

#[tokio::test]
async fn a_record_that_another_row_holds_on_to_is_refused() {
    let world = World::new().await;
    let guest = world.guest("Sousa").await;
    let hold = format!(
        "CREATE TABLE held (guest_id uuid REFERENCES guests ON DELETE RESTRICT); INSERT INTO held VALUES ('{guest}')"
    );
    execute(&world.db, &hold).await;
    let made = last(&world, guest).await;
    let refused = revert(&Unscoped(&world.db), &made, &because()).await;
    assert!(
        matches!(refused, Err(Error::Revert(RevertError::Refused { .. }))),
        "{refused:?}"
    );
}

#[tokio::test]
async fn a_record_that_is_named_without_a_key_is_not_deleted() {
    let world = World::new().await;
    let guest = world.guest("Sousa").await;
    let (organization, project) = (world.organization, world.project);
    let event = format!(
        "INSERT INTO events (project_id, name, timezone) VALUES ('{project}', 'Dinner', 'UTC') RETURNING id"
    );
    let event: EventId = id(&world.db, &event).await.into();
    let named = format!(
        "INSERT INTO custom_fields (org_id, entity_type, field_key, field_type, label) \
         VALUES ('{organization}', 'GUEST', 'diet', 'TEXT', 'Diet'); \
         INSERT INTO custom_field_values (field_id, entity_id, value_text) \
         SELECT id, '{guest}', 'vegan' FROM custom_fields; \
         INSERT INTO settings_definitions (key, value_type, default_value, scope_min, scope_max) \
         VALUES ('theme.color', 'STRING', '\"black\"', 'PLATFORM', 'EVENT'); \
         INSERT INTO settings_values (scope, scope_id, key, value) \
         VALUES ('EVENT', '{event}', 'theme.color', '\"white\"'); \
         INSERT INTO entitlement_overrides (scope, scope_id, key, value_json) \
         VALUES ('EVENT', '{event}', 'guests', '9')"
    );
    execute(&world.db, &named).await;
    let in_use = |table: &str, column: &str| RevertConflict::InUse {
        table: table.to_owned(),
        column: column.to_owned(),
    };
    let made = last(&world, guest).await;
    assert_eq!(
        conflicts(&world, &made).await,
        [in_use("custom_field_values", "entity_id")]
    );
    let made = world.entries(event).await.pop().unwrap();
    assert_eq!(
        conflicts(&world, &made).await,
        [
            in_use("entitlement_overrides", "scope_id"),
            in_use("settings_values", "scope_id"),
        ]
    );
    let values = query(&world.db, "SELECT id FROM custom_field_values", []).await;
    assert_eq!(values.len(), 1, "nothing was deleted");
}

#[tokio::test]
async fn a_secret_cannot_be_put_back() {
    let world = World::new().await;
    let sql = format!(
        "WITH site AS (INSERT INTO sites (project_id, name, subdomain_slug) VALUES ('{0}', 'Site', 'site') RETURNING id) \
         INSERT INTO invites (project_id, site_id, token_hash) SELECT '{0}', id, 'abc' FROM site RETURNING id",
        world.project
    );
    let invite: InviteId = id(&world.db, &sql).await.into();
    execute(
        &world.db,
        "UPDATE invites SET token_hash = 'def', security_mode = 'PASSCODE'",
    )
    .await;
    let entry = world.entries(invite).await.pop().unwrap();
    let expected = RevertConflict::Secret {
        column: "token_hash".to_owned(),
    };
    assert_eq!(conflicts(&world, &entry).await, [expected]);
}

#[tokio::test]
async fn a_setting_of_the_platform_is_found_by_its_key_and_set_by_hand() {
    let world = World::new().await;
    for sql in [
        "INSERT INTO system_settings (key, value, value_type, description) \
         VALUES ('mail.rate', '1', 'NUMBER', 'By hour'), ('mail.retries', '3', 'NUMBER', 'By mail')",
        "UPDATE system_settings SET value = '2' WHERE key = 'mail.rate'",
    ] {
        execute(&world.db, sql).await;
    }
    let entries = AuditEntry::find().about_setting("mail.rate").in_order();
    let entries = entries.all(&world.db).await.unwrap();
    let [made, changed] = entries.as_slice() else {
        panic!("{entries:#?}");
    };
    assert_eq!(made.action, AuditAction::Created);
    assert_eq!(changed.action, AuditAction::SettingsChanged);
    assert_eq!(changed.changes()[0].to_string(), "value: 1 → 2");
    let refused = revert(&Unscoped(&world.db), changed, &because()).await;
    let named = RevertError::Named {
        entry: changed.id.into(),
        table: "system_settings".to_owned(),
    };
    assert!(
        matches!(&refused, Err(Error::Revert(error)) if *error == named),
        "{refused:?}"
    );
}

#[tokio::test]
async fn removals_and_what_changed_nothing_are_told_apart() {
    let world = World::new().await;
    let guest = world.guest("Sousa").await;
    let removed = Guest::soft_delete(&Unscoped(&world.db), [guest], Removal::unattended())
        .await
        .unwrap();
    let entry = last(&world, guest).await;
    assert_eq!(entry.action, AuditAction::SoftDeleted);
    match revert(&Unscoped(&world.db), &entry, &because()).await {
        Err(Error::Revert(RevertError::Removal { deletion, .. })) => {
            assert_eq!(deletion, removed.deletion());
        }
        other => panic!("{other:?}"),
    }
    let id = entity::audit::record(&Unscoped(&world.db), entity::audit::Event::viewed(guest))
        .await
        .unwrap();
    let seen = last(&world, guest).await;
    assert_eq!(seen.id, id);
    let refused = revert(&Unscoped(&world.db), &seen, &because()).await;
    assert!(
        matches!(refused, Err(Error::Revert(RevertError::NoChange(_)))),
        "{refused:?}"
    );
}

#[tokio::test]
async fn a_project_that_was_removed_by_its_status_gets_that_back() {
    let world = World::new().await;
    execute(&world.db, "UPDATE projects SET status = 'DELETED'").await;
    let entry = world.entries(world.project).await.pop().unwrap();
    assert_eq!(entry.action, AuditAction::SoftDeleted);
    let refused = revert(&Unscoped(&world.db), &entry, &because()).await;
    let alone = RevertError::RemovedAlone(entry.id.into());
    assert!(
        matches!(&refused, Err(Error::Revert(error)) if *error == alone),
        "{refused:?}"
    );
    assert!(
        alone.to_string().ends_with("give it its status back"),
        "{alone}"
    );
}

#[tokio::test]
async fn a_change_that_could_not_be_told_is_not_taken_back() {
    let world = World::new().await;
    let untold = "BEGIN; SET LOCAL app.maintenance = 'a test'; \
        INSERT INTO admin_audit_log (actor_type, category, action, target_type, metadata) \
        VALUES ('UNKNOWN', 'GUESTS', 'UPDATED', 'guests', '{\"error\": \"disk full\"}'); COMMIT";
    execute(&world.db, untold).await;
    let entries = AuditEntry::find().doing(AuditAction::Updated).in_order();
    let entry = entries.one(&world.db).await.unwrap().unwrap();
    let refused = revert(&Unscoped(&world.db), &entry, &because()).await;
    let text = refused.unwrap_err().to_string();
    assert!(text.contains("does not say what a record held"), "{text}");
}
