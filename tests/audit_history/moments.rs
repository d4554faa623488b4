//! A record at other moments.

use entity::{
    Error,
    audit::{AuditAction, record_history},
    prelude::*,
};
use sea_orm::TransactionTrait;
use serde_json::json;

use crate::world::{World, execute, id, query};

#[tokio::test]
async fn a_record_is_seen_as_it_was() {
    let world = World::new().await;
    let before = world.now().await;
    let guest = world.guest("Sousa").await;
    let made = world.now().await;
    execute(&world.db, "UPDATE guests SET last_name = 'Souza'").await;
    let changed = world.now().await;
    execute(&world.db, "DELETE FROM guests").await;

    let history = world.history(guest).await;
    let name = |moment| {
        let state = history.as_of(moment);
        assert!(state.is_certain);
        state.values.map(|values| values["last_name"].clone())
    };
    assert_eq!(name(before), None);
    assert_eq!(name(made), Some(json!("Sousa")));
    assert_eq!(name(changed), Some(json!("Souza")));
    assert_eq!(history.now().values, None);

    let changes = history.as_of(made).changes_to(&history.as_of(changed));
    let texts: Vec<_> = changes.iter().map(ToString::to_string).collect();
    assert_eq!(texts, [r#"last_name: "Sousa" → "Souza""#]);
    let gone = history.as_of(changed).changes_to(&history.now());
    assert!(
        gone.iter().all(|change| change.new.is_none()) && gone.len() > 5,
        "{gone:?}"
    );
}

#[tokio::test]
async fn overlapping_transactions_are_taken_back_in_the_order_of_their_changes() {
    let world = World::new().await;
    let guest = world.guest("Sousa").await;
    let long = world.db.begin().await.unwrap();
    query(&long, "SELECT now()", []).await;
    let began = world.now().await;
    execute(&world.db, "UPDATE guests SET last_name = 'Second'").await;
    execute(&long, "UPDATE guests SET last_name = 'Third'").await;
    long.commit().await.unwrap();

    let history = world.history(guest).await;
    let names: Vec<_> = history
        .entries()
        .iter()
        .map(|entry| history.after(entry).unwrap().values.unwrap()["last_name"].clone())
        .collect();
    assert_eq!(names, ["Sousa", "Second", "Third"]);
    let state = history.as_of(began);
    assert!(state.is_certain);
    assert_eq!(
        state.values.unwrap()["last_name"],
        "Third",
        "its transaction had begun, and it stands on the second"
    );
}

#[tokio::test]
async fn what_was_before_a_truncation_comes_from_the_beginning() {
    let world = World::new().await;
    let guest = world.guest("Sousa").await;
    execute(&world.db, "UPDATE guests SET role = 'VIP'").await;
    let there = world.now().await;
    execute(&world.db, "TRUNCATE guests CASCADE").await;
    let history = world.history(guest).await;
    assert_eq!(
        history.entries().last().unwrap().action,
        AuditAction::Truncated
    );
    assert_eq!(history.now().values, None);
    let state = history.as_of(there);
    assert!(state.is_certain);
    let values = state.values.unwrap();
    assert_eq!(
        (&values["last_name"], &values["role"]),
        (&json!("Sousa"), &json!("VIP"))
    );
}

#[tokio::test]
async fn secrets_and_counts_are_not_told() {
    let world = World::new().await;
    let sql = format!(
        "INSERT INTO sites (project_id, name, subdomain_slug) VALUES ('{}', 'Site', 'site') RETURNING id",
        world.project
    );
    let site = id(&world.db, &sql).await;
    let sql = format!(
        "INSERT INTO invites (project_id, site_id, token_hash) VALUES ('{}', '{site}', 'abc') RETURNING id",
        world.project
    );
    let invite: InviteId = id(&world.db, &sql).await.into();
    let history = record_history(&Unscoped(&world.db), invite).await.unwrap();
    let values = history.now().values.unwrap();
    for column in ["token_hash", "passcode_hash", "access_count", "updated_at"] {
        assert!(!values.contains_key(column), "{column}");
    }
    assert_eq!(values["site_id"], json!(site));
    let text = format!("{:?}", history.entries());
    assert!(!text.contains("abc"), "{text}");
}

#[tokio::test]
async fn a_change_behind_the_logs_back_is_no_certainty() {
    let world = World::new().await;
    let guest = world.guest("Sousa").await;
    execute(&world.db, "UPDATE guests SET last_name = 'Souza'").await;
    let changed = world.now().await;
    let triggers = |verb| format!("ALTER TABLE guests {verb} TRIGGER USER");
    execute(&world.db, &triggers("DISABLE")).await;
    execute(&world.db, "UPDATE guests SET last_name = 'Sosa'").await;
    execute(&world.db, &triggers("ENABLE")).await;
    let history = world.history(guest).await;
    assert!(
        history.as_of(changed).is_certain,
        "nothing after it says otherwise"
    );
    let first = &history.entries()[0];
    assert!(!history.after(first).unwrap().is_certain);
}

#[tokio::test]
async fn a_change_that_could_not_be_told_is_no_certainty() {
    let world = World::new().await;
    let guest = world.guest("Sousa").await;
    let untold = "BEGIN; SET LOCAL app.maintenance = 'a test'; \
        INSERT INTO admin_audit_log (actor_type, category, action, target_type, metadata) \
        VALUES ('UNKNOWN', 'GUESTS', 'UPDATED', 'guests', '{\"error\": \"disk full\"}'); COMMIT";
    execute(&world.db, untold).await;
    let history = world.history(guest).await;
    assert!(history.now().is_certain);
    assert!(!history.before(&history.entries()[1]).unwrap().is_certain);
}

#[tokio::test]
async fn a_table_without_an_id_has_no_records() {
    let world = World::new().await;
    let error = record_history(&Unscoped(&world.db), AuditEntryId::new_v7())
        .await
        .unwrap_err();
    assert!(
        matches!(
            error,
            Error::NotRecorded {
                table: "admin_audit_log"
            }
        ),
        "{error}"
    );
}
