//! Removals beside an application that knows nothing of them.

use entity::{session::Unscoped, soft_delete::restore};
use uuid::Uuid;

use crate::world::{State, World, execute, insert, query, remove_one};

#[tokio::test]
async fn a_project_keeps_its_status_for_its_return() {
    let world = World::new().await;
    for status in ["ACTIVE", "ARCHIVED", "COLD_ARCHIVED"] {
        let tree = world.tree().await;
        let id = tree.0["projects"];
        execute(
            &world.db,
            &format!("UPDATE projects SET status = '{status}' WHERE id = '{id}'"),
        )
        .await;
        let read = async || {
            let sql = "SELECT status::text AS status FROM projects WHERE id = $1";
            query(&world.db, sql, [id.into()]).await[0]
                .try_get::<String>("", "status")
                .unwrap()
        };
        let deletion = remove_one(&world.db, "organizations", tree.0["organizations"]).await;
        assert_eq!(read().await, "DELETED");
        restore(&Unscoped(&world.db), deletion).await.unwrap();
        assert_eq!(read().await, status);
    }
}

/// The old application removes a project alone; removing it once more takes the rest.
#[tokio::test]
async fn a_removal_by_the_old_application_is_made_complete() {
    let world = World::new().await;
    let tree = world.tree().await;
    let project = tree.0["projects"];
    execute(
        &world.db,
        &format!("UPDATE projects SET status = 'DELETED' WHERE id = '{project}'"),
    )
    .await;
    assert_eq!(world.state("projects", project).await, State::Removed(None));
    assert_eq!(world.state("guests", tree.0["guests"]).await, State::Live);
    let deletion = remove_one(&world.db, "projects", project).await;
    for table in ["projects", "guests", "seating_tables"] {
        assert_eq!(
            world.state(table, tree.0[table]).await,
            State::Removed(Some(deletion))
        );
    }
    restore(&Unscoped(&world.db), deletion).await.unwrap();
    assert_eq!(world.state("projects", project).await, State::Live);
    assert_eq!(world.state("guests", tree.0["guests"]).await, State::Live);
}

/// `ON CONFLICT (project_id, name)` must make a new tag where a removed one had the name.
#[tokio::test]
async fn the_old_application_makes_a_tag_of_a_removed_name() {
    let world = World::new().await;
    let tree = world.tree().await;
    let deletion = remove_one(&world.db, "guest_tags", tree.0["guest_tags"]).await;
    let sql = "INSERT INTO guest_tags (project_id, name) VALUES ($1, 'vegan')
        ON CONFLICT (project_id, name) DO UPDATE SET name = EXCLUDED.name RETURNING id";
    let made: Uuid = query(&world.db, sql, [tree.0["projects"].into()]).await[0]
        .try_get("", "id")
        .unwrap();
    assert_ne!(made, tree.0["guest_tags"]);
    assert_eq!(world.state("guest_tags", made).await, State::Live);
    assert_eq!(
        world.state("guest_tags", tree.0["guest_tags"]).await,
        State::Removed(Some(deletion))
    );
}

/// A row that comes in below a removed one shares its removal, and its return.
#[tokio::test]
async fn a_late_row_goes_and_comes_with_what_it_hangs_on() {
    let world = World::new().await;
    let tree = world.tree().await;
    let deletion = remove_one(&world.db, "projects", tree.0["projects"]).await;
    let late = insert(
        &world.db,
        "guests",
        &tree.fill("project_id='{projects}' first_name='Late'"),
    )
    .await;
    let contact = insert(
        &world.db,
        "guest_contacts",
        &format!("guest_id='{late}' email='l@example.com'"),
    )
    .await;
    assert_eq!(
        world.state("guests", late).await,
        State::Removed(Some(deletion))
    );
    restore(&Unscoped(&world.db), deletion).await.unwrap();
    assert_eq!(world.state("guests", late).await, State::Live);
    assert_eq!(world.state("guest_contacts", contact).await, State::Live);
}
