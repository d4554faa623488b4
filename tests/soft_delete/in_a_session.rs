//! The same for every removable table, by those who may and under the policies.

use std::collections::BTreeMap;

use entity::{
    Error, catalog,
    prelude::*,
    session::Request,
    soft_delete::{Removal, Removed, RestoreError, restore},
};

use uuid::Uuid;

use crate::world::{State, Tree, World, insert, remove_in, row};

/// Who removes and restores the rows of a table that is not every owner's: plans and announcements are
/// the system's, and whoever removed themselves does not act any more.
const BY_THE_SYSTEM: [(&str, bool, bool); 3] = [
    ("plans", true, true),
    ("announcements", true, true),
    ("users", false, true),
];

fn by_the_system(table: &str) -> (bool, bool) {
    let known = BY_THE_SYSTEM.iter().find(|(name, ..)| *name == table);
    known.map_or((false, false), |(_, removes, restores)| {
        (*removes, *restores)
    })
}

fn removable() -> Vec<&'static str> {
    let tables = catalog::tables()
        .iter()
        .filter(|table| table.is_removable());
    tables.map(|table| table.name).collect()
}

/// A row of every table, and its organization's owner.
async fn planted(world: &World) -> (Tree, UserId) {
    let tree = world.tree().await;
    let user = tree.0["users"];
    let member = tree.fill(&format!(
        "org_id='{{organizations}}' user_id='{user}' role='owner'"
    ));
    insert(&world.db, "organization_members", &member).await;
    (tree, user.into())
}

async fn rows(world: &World, tree: &Tree) -> BTreeMap<&'static str, serde_json::Value> {
    let mut rows = BTreeMap::new();
    for (table, id) in &tree.0 {
        let mut row = row(&world.db, table, *id).await;
        if *table == "seating_assignments" {
            // A seat that is put back is a new row, of whoever brought it back.
            row.as_object_mut().unwrap().remove("created_by");
        }
        rows.insert(*table, row);
    }
    rows
}

async fn go(db: &impl TenantScope, tree: &Tree, root: &str) -> Removed<Uuid> {
    let removed = remove_in(db, root, vec![tree.0[root]], Removal::unattended()).await;
    removed.unwrap_or_else(|error| panic!("{root} is not removed: {error}"))
}

async fn come_back(db: &impl TenantScope, removed: &Removed<Uuid>, root: &str) {
    let restored = restore(db, removed.deletion().unwrap()).await;
    let restored = restored.unwrap_or_else(|error| panic!("{root} does not come back: {error}"));
    assert_eq!(restored.rows, removed.rows, "{root}");
}

async fn system(world: &World) -> SystemSession {
    let session = SystemSession::begin(&world.db, Request::default()).await;
    session.unwrap()
}

async fn session(world: &World, user: UserId) -> TenantSession {
    let session = TenantSession::begin(&world.db, Actor::user(user)).await;
    session.unwrap()
}

#[tokio::test]
async fn a_session_removes_a_row_of_any_table_and_another_brings_it_back() {
    let world = World::new().await;
    for root in removable() {
        let (tree, user) = planted(&world).await;
        let before = rows(&world, &tree).await;
        let (system_removes, system_restores) = by_the_system(root);
        let removed = if system_removes {
            let session = system(&world).await;
            let removed = go(&session, &tree, root).await;
            session.commit().await.unwrap();
            removed
        } else {
            let session = session(&world, user).await;
            let removed = go(&session, &tree, root).await;
            session.commit().await.unwrap();
            removed
        };
        let state = world.state(root, tree.0[root]).await;
        assert_eq!(state, State::Removed(removed.deletion()), "{root}");

        if system_restores {
            let session = system(&world).await;
            come_back(&session, &removed, root).await;
            session.commit().await.unwrap();
        } else {
            let session = session(&world, user).await;
            come_back(&session, &removed, root).await;
            session.commit().await.unwrap();
        }
        assert_eq!(rows(&world, &tree).await, before, "{root}");
    }
}

/// In savepoints of one transaction, which then is rolled back.
#[tokio::test]
async fn a_session_removes_a_row_and_brings_it_back_itself() {
    let world = World::new().await;
    for root in removable() {
        if by_the_system(root).1 {
            continue;
        }
        let (tree, user) = planted(&world).await;
        let before = rows(&world, &tree).await;
        let session = session(&world, user).await;
        let removed = go(&session, &tree, root).await;
        come_back(&session, &removed, root).await;
        session.rollback().await.unwrap();
        assert_eq!(rows(&world, &tree).await, before, "{root}");
    }
}

/// Whoever is named, the session's own user is on record.
#[tokio::test]
async fn nobody_removes_a_row_in_another_ones_name() {
    let world = World::new().await;
    let (_, stranger) = planted(&world).await;
    for removal in [Removal::by(stranger), Removal::unattended()] {
        let (tree, owner) = planted(&world).await;
        let session = session(&world, owner).await;
        let removed = remove_in(&session, "guests", vec![tree.0["guests"]], removal).await;
        session.commit().await.unwrap();
        let deletion = removed.unwrap().deletion().unwrap();
        let deletion = Deletion::find_by_id(deletion).one(&world.db).await;
        assert_eq!(deletion.unwrap().unwrap().actor, Some(owner));
        let guest = Guest::find_by_id(tree.id::<GuestId>("guests"))
            .one(&world.db)
            .await;
        assert_eq!(guest.unwrap().unwrap().deleted_by, Some(owner));
    }
}

/// Neither another organization's people nor a viewer.
#[tokio::test]
async fn nobody_else_removes_a_row_or_brings_it_back() {
    let world = World::new().await;
    let (_, stranger) = planted(&world).await;
    for root in removable() {
        let (tree, owner) = planted(&world).await;
        let viewer: UserId = insert(&world.db, "users", &tree.fill("email='{new}'"))
            .await
            .into();
        let member = tree.fill(&format!(
            "org_id='{{organizations}}' user_id='{viewer}' role='viewer'"
        ));
        insert(&world.db, "organization_members", &member).await;

        for user in [stranger, viewer] {
            let session = TenantSession::begin(&world.db, Actor::user(user))
                .await
                .unwrap();
            let removed =
                remove_in(&session, root, vec![tree.0[root]], Removal::unattended()).await;
            assert!(removed.is_err(), "{root} by {user}: {removed:?}");
            session.rollback().await.unwrap();
            assert_eq!(world.state(root, tree.0[root]).await, State::Live, "{root}");
        }
        if root == "users" {
            continue;
        }
        let removed = remove_in(
            &Unscoped(&world.db),
            root,
            vec![tree.0[root]],
            Removal::by(owner),
        )
        .await;
        let deletion = removed.unwrap().deletion().unwrap();
        for user in [stranger, viewer] {
            let session = TenantSession::begin(&world.db, Actor::user(user))
                .await
                .unwrap();
            let restored = restore(&session, deletion).await;
            assert!(restored.is_err(), "{root} by {user}: {restored:?}");
            if user == stranger {
                assert!(
                    matches!(restored, Err(Error::Restore(RestoreError::Unknown(id))) if id == deletion),
                    "{root}: a stranger learns nothing, {restored:?}"
                );
            }
            session.rollback().await.unwrap();
        }
        assert_eq!(
            world.state(root, tree.0[root]).await,
            State::Removed(Some(deletion)),
            "{root}"
        );
    }
}
