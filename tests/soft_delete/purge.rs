//! Deleting removed rows for good.

use chrono::{DateTime, Duration, Utc};
use entity::{
    Error,
    prelude::*,
    soft_delete::{Kept, Purge, Purged, RestoreError, purge, restore},
};

use crate::world::{State, World, execute, insert, query, remove_one};

fn later() -> DateTime<Utc> {
    Utc::now() + Duration::hours(1)
}

async fn purge_all(world: &World) -> Purged {
    purge(&Unscoped(&world.db), &Purge::older_than(later()))
        .await
        .unwrap()
}

#[tokio::test]
async fn what_was_removed_lately_stays() {
    let world = World::new().await;
    let tree = world.tree().await;
    let deletion = remove_one(&world.db, "guests", tree.0["guests"]).await;
    let hour_ago = Utc::now() - Duration::hours(1);
    let removed_before = Purge::older_than(hour_ago).batch(u64::MAX);
    let purged = purge(&Unscoped(&world.db), &removed_before).await.unwrap();
    assert_eq!(purged, Purged::default());
    restore(&Unscoped(&world.db), deletion).await.unwrap();
    assert_eq!(purge_all(&world).await.rows.total(), 0);
    assert_eq!(world.state("guests", tree.0["guests"]).await, State::Live);
}

#[tokio::test]
async fn a_large_project_goes_in_batches() {
    let world = World::new().await;
    let tree = world.tree().await;
    for name in ["projects", "other"] {
        let project = match name {
            "projects" => tree.0["projects"],
            _ => {
                insert(
                    &world.db,
                    "projects",
                    &tree.fill("owner_org_id='{organizations}' name='Other'"),
                )
                .await
            }
        };
        execute(&world.db, &format!("INSERT INTO guests (project_id, first_name) SELECT '{project}', n FROM generate_series(1, 950) n")).await;
    }
    execute(
        &world.db,
        "INSERT INTO guest_contacts (guest_id, email) SELECT id, 'a@b.example' FROM guests",
    )
    .await;
    remove_one(&world.db, "projects", tree.0["projects"]).await;
    world.statements();
    let purged = purge(&Unscoped(&world.db), &Purge::older_than(later()).batch(100))
        .await
        .unwrap();
    assert_eq!(
        (purged.rows.of(Guest), purged.rows.of(GuestContact)),
        (951, 952)
    );
    assert_eq!((purged.kept, purged.deletions), (vec![], 1));
    // Four statements a batch, one more where a removal had closed something, and three for each empty end.
    assert!(world.statements() <= 4 * (30 + 23) + 12 + 3 * 23);
    let left = query(&world.db, "SELECT FROM guests", []).await.len();
    assert_eq!(left, 950);
}

#[tokio::test]
async fn a_deletion_that_a_purge_began_with_cannot_be_taken_back() {
    let world = World::new().await;
    let tree = world.tree().await;
    let deletion = remove_one(&world.db, "plans", tree.0["plans"]).await;
    insert(
        &world.db,
        "org_plan_assignments",
        &tree.fill("org_id='{organizations}' plan_id='{plans}'"),
    )
    .await;
    let purged = purge_all(&world).await;
    let kept = Kept {
        table: "plans",
        id: tree.0["plans"],
        needed_by: Some("org_plan_assignments"),
    };
    assert_eq!(
        (purged.kept, purged.deletions, purged.rows.total()),
        (vec![kept], 0, 0)
    );
    let error = restore(&Unscoped(&world.db), deletion).await.unwrap_err();
    assert!(
        matches!(error, Error::Restore(RestoreError::Purged(id)) if id == deletion),
        "{error}"
    );
    // The next run goes on.
    execute(&world.db, "DELETE FROM org_plan_assignments").await;
    let purged = purge_all(&world).await;
    assert_eq!((purged.rows.of(Plan), purged.deletions), (1, 1));
    let error = restore(&Unscoped(&world.db), deletion).await.unwrap_err();
    assert!(
        matches!(error, Error::Restore(RestoreError::Unknown(_))),
        "{error}"
    );
}

/// The old application removes a project alone: its guests are live, and must not go with it.
#[tokio::test]
async fn a_project_with_live_rows_stays_until_it_is_removed_in_full() {
    let world = World::new().await;
    let tree = world.tree().await;
    execute(&world.db, "UPDATE projects SET status = 'DELETED'").await;
    let purged = purge_all(&world).await;
    let [kept] = purged.kept.as_slice() else {
        panic!("{purged:?}");
    };
    assert_eq!((kept.table, kept.id), ("projects", tree.0["projects"]));
    assert_eq!(purged.rows.total(), 0);
    assert_eq!(world.state("guests", tree.0["guests"]).await, State::Live);
    remove_one(&world.db, "projects", tree.0["projects"]).await;
    let purged = purge_all(&world).await;
    assert_eq!((purged.rows.of(Project), purged.kept.len()), (1, 0));
    assert_eq!(
        world.state("organizations", tree.0["organizations"]).await,
        State::Live
    );
}

/// A removed organization runs a live project of another one.
#[tokio::test]
async fn an_organization_that_is_named_by_a_live_project_stays() {
    let world = World::new().await;
    let (owner, manager) = (world.tree().await, world.tree().await);
    let run = format!(
        "UPDATE projects SET manager_org_id = '{}' WHERE id = '{}'",
        manager.0["organizations"], owner.0["projects"]
    );
    execute(&world.db, &run).await;
    remove_one(&world.db, "organizations", manager.0["organizations"]).await;
    let purged = purge_all(&world).await;
    let kept = Kept {
        table: "organizations",
        id: manager.0["organizations"],
        needed_by: Some("projects"),
    };
    assert_eq!(purged.kept, [kept]);
    assert_eq!(
        (purged.rows.of(Project), purged.rows.of(Organization)),
        (1, 0)
    );
    assert_eq!(
        world.state("projects", owner.0["projects"]).await,
        State::Live
    );
}

/// Live databases have tables that nobody told us of.
#[tokio::test]
async fn a_row_that_an_unknown_table_refers_to_stays_alone() {
    for refusal in ["NO ACTION", "RESTRICT"] {
        let world = World::new().await;
        let tree = world.tree().await;
        let mut ids = Vec::new();
        for name in 0..20 {
            let line = tree.fill(&format!("project_id='{{projects}}' name='{name}'"));
            ids.push(insert(&world.db, "guest_tags", &line).await);
        }
        let badges = format!(
            "CREATE TABLE badges (tag_id uuid REFERENCES guest_tags ON DELETE {refusal}); INSERT INTO badges VALUES ('{}')",
            ids[11]
        );
        execute(&world.db, &badges).await;
        for id in &ids {
            remove_one(&world.db, "guest_tags", *id).await;
        }
        let purged = purge_all(&world).await;
        assert_eq!(purged.rows.of(GuestTag), 19, "{refusal}");
        let kept = Kept {
            table: "guest_tags",
            id: ids[11],
            needed_by: None,
        };
        assert_eq!(purged.kept, [kept], "{refusal}");
    }
}

/// A purge waits for nobody: what is locked goes the next time.
#[tokio::test]
async fn a_locked_row_is_left_for_the_next_run() {
    let world = World::new().await;
    let tree = world.tree().await;
    remove_one(&world.db, "guests", tree.0["guests"]).await;
    let holder = world.db.begin().await.unwrap();
    execute(
        &holder,
        &tree.fill("SELECT FROM guest_contacts WHERE id = '{guest_contacts}' FOR UPDATE"),
    )
    .await;
    let purged = purge_all(&world).await;
    assert_eq!(
        (purged.rows.of(GuestContact), purged.rows.of(Guest)),
        (0, 0)
    );
    assert_eq!(purged.kept[0].needed_by, Some("guest_contacts"));
    holder.rollback().await.unwrap();
    assert_eq!(purge_all(&world).await.rows.of(Guest), 1);
}

#[tokio::test]
async fn a_record_of_what_was_taken_back_long_ago_is_dropped() {
    let world = World::new().await;
    let tree = world.tree().await;
    let deletion = remove_one(&world.db, "guests", tree.0["guests"]).await;
    restore(&Unscoped(&world.db), deletion).await.unwrap();
    assert_eq!(purge_all(&world).await.deletions, 1);
    assert_eq!(world.state("guests", tree.0["guests"]).await, State::Live);
}
