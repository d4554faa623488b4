//! What stands in the way of a restore.

use entity::{
    Error,
    prelude::*,
    soft_delete::{Conflict, RestoreError, restore},
};
use uuid::Uuid;

use crate::world::{State, World, execute, insert, remove_one};

async fn refused(world: &World, deletion: DeletionId) -> RestoreError {
    match restore(&Unscoped(&world.db), deletion).await.unwrap_err() {
        Error::Restore(refused) => refused,
        other => panic!("{other}"),
    }
}

/// Table and columns of each key, and how another row takes the value.
#[rustfmt::skip]
const KEYS: [(&str, &[&str], &str); 5] = [
    ("users", &["email"], "INSERT INTO users (email) SELECT email FROM users WHERE id = $1 RETURNING id"),
    ("plans", &["code"], "INSERT INTO plans (code, name) SELECT code, name FROM plans WHERE id = $1 RETURNING id"),
    ("sites", &["custom_domain"], "INSERT INTO sites (project_id, name, custom_domain) SELECT project_id, name, custom_domain FROM sites WHERE id = $1 RETURNING id"),
    ("sites", &["project_id", "subdomain_slug"], "INSERT INTO sites (project_id, name, subdomain_slug) SELECT project_id, name, subdomain_slug FROM sites WHERE id = $1 RETURNING id"),
    ("guest_tags", &["project_id", "name"], "INSERT INTO guest_tags (project_id, name) SELECT project_id, 'vegan' FROM guest_tags WHERE id = $1 RETURNING id"),
];

#[tokio::test]
async fn a_value_that_was_taken_is_told_before_anything_is_written() {
    let world = World::new().await;
    for (table, columns, take) in KEYS {
        let tree = world.tree().await;
        let row = tree.0[table];
        let deletion = remove_one(&world.db, table, row).await;
        let held_by: Uuid = crate::world::query(&world.db, take, [row.into()]).await[0]
            .try_get("", "id")
            .unwrap();
        let refused = refused(&world, deletion).await;
        let expected = Conflict {
            table,
            row,
            columns: columns.to_vec(),
            held_by,
        };
        assert_eq!(
            refused,
            RestoreError::Conflicts {
                deletion,
                conflicts: vec![expected]
            }
        );
        assert!(!refused.to_string().contains("vegan"));
        assert!(refused.to_string().contains(&held_by.to_string()));
        assert_eq!(
            world.state(table, row).await,
            State::Removed(Some(deletion))
        );
        // The other one makes room, by being removed itself.
        remove_one(&world.db, table, held_by).await;
        restore(&Unscoped(&world.db), deletion).await.unwrap();
        assert_eq!(world.state(table, row).await, State::Live);
    }
}

/// Sites that came in while their project was removed may have the same slug: one of them is in the
/// way of the other.
#[tokio::test]
async fn two_removed_rows_with_one_value_do_not_both_come_back() {
    let world = World::new().await;
    let tree = world.tree().await;
    let deletion = remove_one(&world.db, "projects", tree.0["projects"]).await;
    let mut ids = Vec::new();
    for _ in 0..2 {
        ids.push(
            insert(
                &world.db,
                "sites",
                &tree.fill("project_id='{projects}' name='S' subdomain_slug='same'"),
            )
            .await,
        );
    }
    ids.sort();
    let RestoreError::Conflicts { conflicts, .. } = refused(&world, deletion).await else {
        panic!("not refused for the slug");
    };
    let columns = vec!["project_id", "subdomain_slug"];
    assert_eq!(
        conflicts,
        [Conflict {
            table: "sites",
            row: ids[1],
            columns,
            held_by: ids[0]
        }]
    );
    execute(
        &world.db,
        &format!(
            "UPDATE sites SET subdomain_slug = 'other' WHERE id = '{}'",
            ids[1]
        ),
    )
    .await;
    restore(&Unscoped(&world.db), deletion).await.unwrap();
}

#[tokio::test]
async fn what_it_hangs_on_comes_back_first() {
    let world = World::new().await;
    let tree = world.tree().await;
    let guest = remove_one(&world.db, "guests", tree.0["guests"]).await;
    let project = remove_one(&world.db, "projects", tree.0["projects"]).await;
    let row = tree.0["projects"];
    let expected = RestoreError::ParentRemoved {
        deletion: guest,
        table: "projects",
        row,
        parent: Some(project),
    };
    let error = refused(&world, guest).await;
    assert_eq!(error, expected);
    assert!(
        error
            .to_string()
            .contains(&format!("restore deletion {project} first"))
    );
    restore(&Unscoped(&world.db), project).await.unwrap();
    restore(&Unscoped(&world.db), guest).await.unwrap();
    assert_eq!(world.state("guests", tree.0["guests"]).await, State::Live);

    let guest = remove_one(&world.db, "guests", tree.0["guests"]).await;
    execute(&world.db, "UPDATE projects SET status = 'DELETED'").await;
    let expected = RestoreError::ParentRemoved {
        deletion: guest,
        table: "projects",
        row,
        parent: None,
    };
    assert_eq!(refused(&world, guest).await, expected);
}

#[tokio::test]
async fn a_deletion_is_taken_back_once() {
    let world = World::new().await;
    let tree = world.tree().await;
    let unknown = DeletionId::new_v7();
    assert_eq!(
        refused(&world, unknown).await,
        RestoreError::Unknown(unknown)
    );
    let deletion = remove_one(&world.db, "guests", tree.0["guests"]).await;
    restore(&Unscoped(&world.db), deletion).await.unwrap();
    let RestoreError::AlreadyRestored { at, .. } = refused(&world, deletion).await else {
        panic!("taken back twice");
    };
    let record = Deletion::find_by_id(deletion)
        .one(&world.db)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(record.restored_at, Some(at));
    assert!(at > record.deleted_at);
}

#[tokio::test]
async fn rows_that_were_deleted_for_good_do_not_come_back() {
    let world = World::new().await;
    let tree = world.tree().await;
    let deletion = remove_one(&world.db, "events", tree.0["events"]).await;
    execute(&world.db, "DELETE FROM events").await;
    assert_eq!(
        refused(&world, deletion).await,
        RestoreError::NothingLeft(deletion)
    );
    // What is left comes back alone: an invite outlives its guest.
    let deletion = remove_one(&world.db, "guests", tree.0["guests"]).await;
    execute(&world.db, "DELETE FROM guests").await;
    let restored = restore(&Unscoped(&world.db), deletion).await.unwrap();
    assert_eq!(
        (restored.rows.of(Invite), restored.rows.of(RsvpSubmission)),
        (1, 1)
    );
    assert_eq!(world.state("invites", tree.0["invites"]).await, State::Live);
}
