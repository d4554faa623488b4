//! What a removal takes, and what it answers.

use entity::{
    Error,
    prelude::*,
    soft_delete::{Removal, Rows, restore},
};
use uuid::Uuid;

use crate::world::{State, World, execute, query, remove, remove_one};

#[tokio::test]
async fn a_row_that_was_read_is_removed_once() {
    let world = World::new().await;
    let tree = world.tree().await;
    let guest = Guest::find_by_id(tree.id::<GuestId>("guests"))
        .one(&world.db)
        .await
        .unwrap()
        .unwrap();
    let removed = guest
        .soft_delete(&Unscoped(&world.db), Removal::unattended())
        .await
        .unwrap();
    assert_eq!(removed.rows.of(Guest), 1);
    assert_eq!(removed.rows.of(Invite), 1);
    assert_eq!(removed.removed[0].id, guest.id);
    let again = guest
        .soft_delete(&Unscoped(&world.db), Removal::unattended())
        .await
        .unwrap();
    assert_eq!(again.rows, Rows::default());
    assert_eq!(again.removed, []);
    assert_eq!(again.already_removed, removed.removed);
    assert_eq!(
        again.deletion(),
        None,
        "it may have taken more than the row"
    );
}

#[tokio::test]
async fn an_unknown_id_is_named_and_nothing_is_removed() {
    let world = World::new().await;
    let tree = world.tree().await;
    let unknown = GuestId::new_v7();
    let ids = [tree.id("guests"), unknown];
    let error = Guest::soft_delete(&Unscoped(&world.db), ids, Removal::unattended())
        .await
        .unwrap_err();
    let Error::NoRows { table, ids } = &error else {
        panic!("{error}");
    };
    assert_eq!(
        (*table, ids.as_slice()),
        ("guests", [Uuid::from(unknown)].as_slice())
    );
    assert!(error.to_string().contains(&unknown.to_string()));
    assert_eq!(world.state("guests", tree.0["guests"]).await, State::Live);
    let nothing = Guest::soft_delete(&Unscoped(&world.db), [], Removal::unattended())
        .await
        .unwrap();
    assert_eq!(nothing.deletion(), None);
}

#[tokio::test]
async fn many_rows_go_in_few_statements_and_come_back_one_by_one() {
    let world = World::new().await;
    let tree = world.tree().await;
    let sql = format!(
        "INSERT INTO guests (project_id, first_name) SELECT '{}', n FROM generate_series(1, 2000) n RETURNING id",
        tree.0["projects"]
    );
    let ids: Vec<Uuid> = query(&world.db, &sql, [])
        .await
        .iter()
        .map(|row| row.try_get("", "id").unwrap())
        .collect();
    execute(&world.db, "INSERT INTO guest_contacts (guest_id, email) SELECT id, 'a@b.example' FROM guests WHERE first_name <> 'Ben'").await;
    let before = remove_one(&world.db, "guests", ids[7]).await;

    world.statements();
    let removed = remove(&world.db, "guests", ids.clone(), Removal::unattended())
        .await
        .unwrap();
    assert!(world.statements() <= 12);
    assert_eq!(
        (removed.rows.of(Guest), removed.rows.of(GuestContact)),
        (1999, 1999)
    );
    assert_eq!(removed.already_removed.len(), 1);
    assert_eq!(removed.already_removed[0].deletion, before);

    let one = removed.removed[3];
    let restored = restore(&Unscoped(&world.db), one.deletion).await.unwrap();
    assert_eq!(
        (
            restored.rows.of(Guest),
            restored.rows.of(GuestContact),
            restored.rows.total()
        ),
        (1, 1, 2)
    );
    let live = query(
        &world.db,
        "SELECT id FROM guests WHERE deleted_at IS NULL AND first_name <> 'Ben'",
        [],
    )
    .await;
    assert_eq!(live.len(), 1);
    assert_eq!(live[0].try_get::<Uuid>("", "id").unwrap(), one.id);
}

/// What was removed on Monday stays removed when Tuesday's removal is taken back.
#[tokio::test]
async fn a_restore_brings_back_one_deletion_only() {
    let world = World::new().await;
    let tree = world.tree().await;
    let monday = remove_one(&world.db, "guests", tree.0["guests"]).await;
    let tuesday = remove_one(&world.db, "projects", tree.0["projects"]).await;
    assert_eq!(
        world.state("guests", tree.0["guests"]).await,
        State::Removed(Some(monday))
    );
    restore(&Unscoped(&world.db), tuesday).await.unwrap();
    assert_eq!(
        world.state("projects", tree.0["projects"]).await,
        State::Live
    );
    assert_eq!(
        world.state("guests", tree.0["guests"]).await,
        State::Removed(Some(monday))
    );
    assert_eq!(
        world
            .state("guest_contacts", tree.0["guest_contacts"])
            .await,
        State::Removed(Some(monday))
    );
}

#[tokio::test]
async fn a_removal_is_part_of_the_callers_transaction() {
    let world = World::new().await;
    let tree = world.tree().await;
    let transaction = world.db.begin().await.unwrap();
    let unknown = remove(
        &transaction,
        "guests",
        vec![Uuid::new_v4()],
        Removal::unattended(),
    )
    .await;
    assert!(unknown.is_err());
    let removed = remove(
        &transaction,
        "guests",
        vec![tree.0["guests"]],
        Removal::unattended(),
    )
    .await;
    assert_eq!(removed.unwrap().rows.of(Guest), 1);
    transaction.rollback().await.unwrap();
    assert_eq!(world.state("guests", tree.0["guests"]).await, State::Live);
    assert_eq!(query(&world.db, "SELECT FROM deletions", []).await.len(), 0);
}
