//! Taking back one change.

use entity::{
    Error,
    audit::{Reversal, RevertConflict, RevertError, Undo, entry, plan_revert, revert},
    prelude::*,
};
use sea_orm::TransactionTrait;
use serde_json::json;

use crate::world::{World, execute, id, query};

pub async fn last(world: &World, guest: GuestId) -> entry::Model {
    world.entries(guest).await.pop().unwrap()
}

pub fn because() -> Reversal {
    Reversal::because("typed into the wrong row")
}

pub async fn conflicts(world: &World, entry: &entry::Model) -> Vec<RevertConflict> {
    let planned = plan_revert(&Unscoped(&world.db), entry)
        .await
        .unwrap()
        .conflicts;
    match revert(&Unscoped(&world.db), entry, &because()).await {
        Err(Error::Revert(RevertError::Conflicts { conflicts, .. })) => {
            assert_eq!(conflicts, planned, "what was planned is what happens");
            conflicts
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_change_is_taken_back_and_that_is_recorded() {
    let world = World::new().await;
    let guest = world.guest("Sousa").await;
    execute(
        &world.db,
        "UPDATE guests SET last_name = 'Souza', role = 'VIP'",
    )
    .await;
    let entry = last(&world, guest).await;
    let plan = plan_revert(&Unscoped(&world.db), &entry).await.unwrap();
    assert_eq!(
        world.entries(guest).await.len(),
        2,
        "a plan changes nothing"
    );

    let user = UserId::new_v7();
    let done = revert(&Unscoped(&world.db), &entry, &because().by(user))
        .await
        .unwrap();
    assert_eq!(done, plan);
    let Undo::Change(changes) = &done.undo else {
        panic!("{done:?}");
    };
    let texts: Vec<_> = changes.iter().map(ToString::to_string).collect();
    assert_eq!(
        texts,
        [r#"last_name: "Souza" → "Sousa""#, r#"role: "VIP" → null"#]
    );

    let recorded = last(&world, guest).await;
    assert_eq!(recorded.actor_user_id, Some(user));
    let reason = recorded.reason.as_deref().unwrap();
    assert_eq!(
        reason,
        format!("revert of {}: typed into the wrong row", entry.id)
    );

    revert(&Unscoped(&world.db), &recorded, &because())
        .await
        .unwrap();
    let values = world.history(guest).await.now().values.unwrap();
    assert_eq!(
        values["last_name"], "Souza",
        "a revert is taken back as well"
    );
}

#[tokio::test]
async fn a_column_that_was_changed_again_is_named_with_who_did_it() {
    let world = World::new().await;
    let guest = world.guest("Sousa").await;
    execute(
        &world.db,
        "UPDATE guests SET last_name = 'Souza', role = 'VIP'",
    )
    .await;
    let entry = last(&world, guest).await;
    execute(&world.db, "UPDATE guests SET last_name = 'Sosa'").await;
    let again = last(&world, guest).await;
    execute(&world.db, "UPDATE guests SET first_name = 'Ann'").await;
    let expected = RevertConflict::ChangedSince {
        column: "last_name".to_owned(),
        left: json!("Souza"),
        found: json!("Sosa"),
        by: Some(again.id),
    };
    assert_eq!(conflicts(&world, &entry).await, [expected]);
    assert_eq!(world.entries(guest).await.len(), 4, "nothing was changed");

    execute(&world.db, "DELETE FROM guests").await;
    assert_eq!(conflicts(&world, &entry).await, [RevertConflict::Gone]);
}

#[tokio::test]
async fn a_new_record_is_deleted_while_nothing_hangs_on_it() {
    let world = World::new().await;
    let guest = world.guest("Sousa").await;
    let made = last(&world, guest).await;
    let contact =
        format!("INSERT INTO guest_contacts (guest_id, email) VALUES ('{guest}', 'a@example.com')");
    execute(&world.db, &contact).await;
    let found = conflicts(&world, &made).await;
    assert!(
        matches!(&found[..], [RevertConflict::InUse { table, column }] if table == "guest_contacts" && column == "guest_id"),
        "{found:?}"
    );
    execute(&world.db, "DELETE FROM guest_contacts").await;
    execute(&world.db, "UPDATE guests SET role = 'VIP'").await;
    let found = conflicts(&world, &made).await;
    assert!(
        matches!(&found[..], [RevertConflict::ChangedSince { column, .. }] if column == "role"),
        "{found:?}"
    );
    execute(&world.db, "UPDATE guests SET role = NULL").await;
    assert_eq!(
        revert(&Unscoped(&world.db), &made, &because())
            .await
            .unwrap()
            .undo,
        Undo::Delete
    );
    assert_eq!(world.history(guest).await.now().values, None);
}

#[tokio::test]
async fn a_column_that_is_newer_than_the_entry_is_not_in_the_way() {
    let world = World::new().await;
    let guest = world.guest("Sousa").await;
    let older = "BEGIN; SET LOCAL app.maintenance = 'a test'; \
        UPDATE admin_audit_log SET new_values = new_values - 'created_at' WHERE target_type = 'guests'; COMMIT";
    execute(&world.db, older).await;
    let made = last(&world, guest).await;
    assert_eq!(made.new_values.as_ref().unwrap().get("created_at"), None);
    let done = revert(&Unscoped(&world.db), &made, &because()).await;
    assert_eq!(done.unwrap().undo, Undo::Delete);
}

#[tokio::test]
async fn a_deleted_record_is_made_again_as_it_was() {
    let world = World::new().await;
    let guest = world.guest("Sousa").await;
    execute(
        &world.db,
        "UPDATE guests SET role = 'VIP', created_at = '2020-02-02 02:02:02.020202+02'",
    )
    .await;
    let before = world.history(guest).await.now();
    execute(
        &world.db,
        "SET TimeZone = 'Asia/Kolkata'; DELETE FROM guests; RESET TimeZone",
    )
    .await;
    let deleted = last(&world, guest).await;
    revert(&Unscoped(&world.db), &deleted, &because())
        .await
        .unwrap();
    let history = world.history(guest).await;
    assert_eq!(before.changes_to(&history.now()), []);
    assert_eq!(conflicts(&world, &deleted).await, [RevertConflict::Exists]);
}

#[tokio::test]
async fn values_come_back_to_the_last_digit() {
    let world = World::new().await;
    let sql = format!(
        r#"WITH site AS (INSERT INTO sites (project_id, name, subdomain_slug) VALUES ('{}', 'Site', 'site') RETURNING id)
           INSERT INTO site_versions (site_id, version, scene_graph)
           SELECT id, 1, '{{"none": null, "list": [null, {{}}], "number": 0.12345678901234567890123}}' FROM site RETURNING id"#,
        world.project
    );
    let version: SiteVersionId = id(&world.db, &sql).await.into();
    execute(
        &world.db,
        r#"UPDATE site_versions SET scene_graph = '{"none": 1}'"#,
    )
    .await;
    for sql in ["SELECT", "DELETE FROM site_versions"] {
        execute(&world.db, sql).await;
        let entry = world.entries(version).await.pop().unwrap();
        revert(&Unscoped(&world.db), &entry, &because())
            .await
            .unwrap();
        let sql = "SELECT scene_graph = \
            '{\"none\": null, \"list\": [null, {}], \"number\": 0.12345678901234567890123}' AS same FROM site_versions";
        let row = &query(&world.db, sql, []).await[0];
        assert!(row.try_get::<bool>("", "same").unwrap());
    }
}

#[tokio::test]
async fn within_a_larger_transaction_the_session_says_afterwards_what_it_said_before() {
    let world = World::new().await;
    let guest = world.guest("Sousa").await;
    execute(&world.db, "UPDATE guests SET last_name = 'Souza'").await;
    let entry = last(&world, guest).await;
    let transaction = world.db.begin().await.unwrap();
    execute(
        &transaction,
        "SELECT set_config('app.reason', 'mine', true)",
    )
    .await;
    revert(
        &Unscoped(&transaction),
        &entry,
        &because().by(UserId::new_v7()),
    )
    .await
    .unwrap();
    let sql = "SELECT current_setting('app.reason') AS reason, current_setting('app.current_user_id', true) AS actor";
    let row = &query(&transaction, sql, []).await[0];
    assert_eq!(row.try_get::<String>("", "reason").unwrap(), "mine");
    assert_eq!(
        row.try_get::<Option<String>>("", "actor")
            .unwrap()
            .unwrap_or_default(),
        ""
    );
    transaction.commit().await.unwrap();
}
