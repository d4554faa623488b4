//! Seats, names of tags and revocations: what a removal takes that has no row to come back to.

use entity::{prelude::*, soft_delete::restore};
use uuid::Uuid;

use crate::world::{State, Tree, World, execute, insert, query, remove_one};

async fn seats(world: &World) -> Vec<Uuid> {
    let rows = query(
        &world.db,
        "SELECT id FROM seating_assignments ORDER BY id",
        [],
    )
    .await;
    rows.iter()
        .map(|row| row.try_get("", "id").unwrap())
        .collect()
}

async fn other_guest(world: &World, tree: &Tree) -> Uuid {
    insert(
        &world.db,
        "guests",
        &tree.fill("project_id='{projects}' first_name='Cleo'"),
    )
    .await
}

#[tokio::test]
async fn a_seat_is_free_while_the_guest_is_removed() {
    let world = World::new().await;
    let tree = world.tree().await;
    for table in ["guests", "seating_tables", "events", "projects"] {
        let deletion = remove_one(&world.db, table, tree.0[table]).await;
        assert!(seats(&world).await.is_empty(), "{table}");
        let restored = restore(&Unscoped(&world.db), deletion).await.unwrap();
        assert_eq!(restored.rows.of(SeatingAssignment), 1);
        assert_eq!(
            seats(&world).await,
            [tree.0["seating_assignments"]],
            "{table}"
        );
    }
}

#[tokio::test]
async fn a_seat_that_somebody_took_is_lost_and_told_of() {
    let world = World::new().await;
    let tree = world.tree().await;
    let deletion = remove_one(&world.db, "guests", tree.0["guests"]).await;
    let other = other_guest(&world, &tree).await;
    let seat = format!("guest_id='{other}' seat_number='1' table_id='{{seating_tables}}'");
    let taken = insert(&world.db, "seating_assignments", &tree.fill(&seat)).await;
    let restored = restore(&Unscoped(&world.db), deletion).await.unwrap();
    let [lost] = restored.lost_seats.as_slice() else {
        panic!("{restored:?}");
    };
    assert_eq!(
        (lost.guest_id, lost.table_id, lost.seat_number),
        (tree.id("guests"), tree.id("seating_tables"), Some(1))
    );
    assert_eq!(seats(&world).await, [taken]);
}

#[tokio::test]
async fn a_guest_who_was_placed_elsewhere_stays_there() {
    let world = World::new().await;
    let tree = world.tree().await;
    let deletion = remove_one(&world.db, "seating_tables", tree.0["seating_tables"]).await;
    let table = insert(
        &world.db,
        "seating_tables",
        &tree.fill("floor_plan_id='{floor_plans}' name='2'"),
    )
    .await;
    let seat = insert(
        &world.db,
        "seating_assignments",
        &tree.fill(&format!("table_id='{table}' guest_id='{{guests}}'")),
    )
    .await;
    let restored = restore(&Unscoped(&world.db), deletion).await.unwrap();
    assert_eq!(
        (restored.rows.of(SeatingTable), restored.lost_seats.len()),
        (1, 1)
    );
    assert_eq!(seats(&world).await, [seat]);
}

#[tokio::test]
async fn a_seat_waits_for_the_table_when_the_guest_is_back_first() {
    let world = World::new().await;
    let tree = world.tree().await;
    let guest = remove_one(&world.db, "guests", tree.0["guests"]).await;
    let table = remove_one(&world.db, "seating_tables", tree.0["seating_tables"]).await;
    let restored = restore(&Unscoped(&world.db), guest).await.unwrap();
    assert_eq!(restored.still_removed.of(SeatingAssignment), 1);
    assert_eq!(restored.lost_seats, []);
    assert!(seats(&world).await.is_empty());
    let restored = restore(&Unscoped(&world.db), table).await.unwrap();
    assert_eq!(restored.rows.of(SeatingAssignment), 1);
    assert_eq!(seats(&world).await, [tree.0["seating_assignments"]]);
}

#[tokio::test]
async fn a_seat_of_a_guest_who_is_gone_for_good_is_lost() {
    let world = World::new().await;
    let tree = world.tree().await;
    let deletion = remove_one(&world.db, "seating_tables", tree.0["seating_tables"]).await;
    execute(
        &world.db,
        &tree.fill("DELETE FROM guests WHERE id = '{guests}'"),
    )
    .await;
    assert_eq!(
        restore(&Unscoped(&world.db), deletion)
            .await
            .unwrap()
            .lost_seats
            .len(),
        1
    );
}

#[tokio::test]
async fn a_seat_forgets_an_actor_who_is_gone() {
    let world = World::new().await;
    let tree = world.tree().await;
    execute(
        &world.db,
        &tree.fill("UPDATE seating_assignments SET created_by = '{users}', updated_by = '{users}'"),
    )
    .await;
    let deletion = remove_one(&world.db, "guests", tree.0["guests"]).await;
    execute(
        &world.db,
        &tree.fill("DELETE FROM users WHERE id = '{users}'"),
    )
    .await;
    assert_eq!(
        restore(&Unscoped(&world.db), deletion)
            .await
            .unwrap()
            .rows
            .of(SeatingAssignment),
        1
    );
}

async fn revoked_at(world: &World, invite: Uuid) -> Option<chrono::DateTime<chrono::Utc>> {
    let sql = "SELECT revoked_at FROM invites WHERE id = $1";
    query(&world.db, sql, [invite.into()]).await[0]
        .try_get("", "revoked_at")
        .unwrap()
}

#[tokio::test]
async fn a_removed_invite_no_longer_works_and_works_again() {
    let world = World::new().await;
    let tree = world.tree().await;
    let invite = tree.0["invites"];
    for table in ["invites", "guests", "sites", "projects"] {
        let deletion = remove_one(&world.db, table, tree.0[table]).await;
        assert!(revoked_at(&world, invite).await.is_some(), "{table}");
        restore(&Unscoped(&world.db), deletion).await.unwrap();
        assert_eq!(revoked_at(&world, invite).await, None, "{table}");
    }
}

#[tokio::test]
async fn a_revocation_by_somebody_else_stays() {
    let world = World::new().await;
    let tree = world.tree().await;
    let invite = tree.0["invites"];
    // Before the removal, in its transaction even …
    let transaction = world.db.begin().await.unwrap();
    execute(&transaction, "UPDATE invites SET revoked_at = now()").await;
    let removed =
        crate::world::remove(&transaction, "invites", vec![invite], Default::default()).await;
    transaction.commit().await.unwrap();
    let before = revoked_at(&world, invite).await;
    restore(&Unscoped(&world.db), removed.unwrap().deletion().unwrap())
        .await
        .unwrap();
    assert!(before.is_some());
    assert_eq!(revoked_at(&world, invite).await, before);
    // … and after it.
    execute(&world.db, "UPDATE invites SET revoked_at = NULL").await;
    let deletion = remove_one(&world.db, "invites", invite).await;
    execute(&world.db, "UPDATE invites SET revoked_at = '2020-01-01'").await;
    restore(&Unscoped(&world.db), deletion).await.unwrap();
    assert!(revoked_at(&world, invite).await.is_some());
}

/// An invite hangs on its guest, its site and its project: it is live when all three are.
#[tokio::test]
async fn an_invite_waits_for_the_last_thing_that_it_hangs_on() {
    let world = World::new().await;
    let tree = world.tree().await;
    let invite = tree.0["invites"];
    let guest = remove_one(&world.db, "guests", tree.0["guests"]).await;
    let site = remove_one(&world.db, "sites", tree.0["sites"]).await;
    let restored = restore(&Unscoped(&world.db), guest).await.unwrap();
    assert_eq!(
        (restored.rows.of(Invite), restored.still_removed.of(Invite)),
        (0, 1)
    );
    assert_eq!(world.state("guests", tree.0["guests"]).await, State::Live);
    assert_eq!(
        world.state("invites", invite).await,
        State::Removed(Some(site))
    );
    assert!(revoked_at(&world, invite).await.is_some());
    restore(&Unscoped(&world.db), site).await.unwrap();
    assert_eq!(world.state("invites", invite).await, State::Live);
    assert_eq!(revoked_at(&world, invite).await, None);
}

#[tokio::test]
async fn a_tag_lends_its_name_and_gets_it_back() {
    let world = World::new().await;
    let tree = world.tree().await;
    let name = async || {
        let rows = query(&world.db, "SELECT name FROM guest_tags", []).await;
        rows[0].try_get::<String>("", "name").unwrap()
    };
    for table in ["guest_tags", "projects", "organizations"] {
        let deletion = remove_one(&world.db, table, tree.0[table]).await;
        assert_eq!(name().await, tree.fill("vegan (removed {guest_tags})"));
        restore(&Unscoped(&world.db), deletion).await.unwrap();
        assert_eq!(name().await, "vegan");
    }
    let deletion = remove_one(&world.db, "guest_tags", tree.0["guest_tags"]).await;
    execute(&world.db, "UPDATE guest_tags SET name = 'vegetarian'").await;
    restore(&Unscoped(&world.db), deletion).await.unwrap();
    assert_eq!(name().await, "vegetarian");
}
