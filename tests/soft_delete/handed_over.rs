//! Removed rows of a project that goes to another organization.

use entity::{prelude::*, soft_delete::restore};

use crate::world::{World, execute, insert, query, remove_one};

/// From below upwards, so that each has a deletion of its own.
const REMOVED: [&str; 6] = [
    "guest_contacts",
    "guests",
    "rsvp_questions",
    "seating_tables",
    "floor_plans",
    "projects",
];

#[tokio::test]
async fn the_new_owner_restores_what_was_removed_before() {
    let world = World::new().await;
    let tree = world.tree().await;
    let mut deletions = Vec::new();
    for table in REMOVED {
        deletions.push(remove_one(&world.db, table, tree.0[table]).await);
    }
    let heir = insert(&world.db, "organizations", "type='COUPLE' name='Heirs'").await;
    let user = insert(&world.db, "users", "email='heir@example.com'").await;
    let member = format!("org_id='{heir}' user_id='{user}' role='owner'");
    insert(&world.db, "organization_members", &member).await;
    let hand_over = format!(
        "UPDATE projects SET owner_org_id = '{heir}' WHERE id = '{}'",
        tree.0["projects"]
    );
    execute(&world.db, &hand_over).await;

    let left_behind = "SELECT root_table FROM deletions WHERE org_id IS DISTINCT FROM $1";
    let left_behind = query(&world.db, left_behind, [heir.into()]).await;
    assert!(left_behind.is_empty(), "{} deletions", left_behind.len());
    let session = TenantSession::begin(&world.db, Actor::user(user.into()));
    let session = session.await.unwrap();
    for (table, deletion) in REMOVED.iter().zip(deletions).rev() {
        let restored = restore(&session, deletion).await;
        restored.unwrap_or_else(|error| panic!("{table}: {error}"));
    }
    session.commit().await.unwrap();
}
