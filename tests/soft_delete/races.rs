//! Removals beside what other connections do.

use std::time::Duration;

use entity::{
    prelude::*,
    soft_delete::{Removal, restore},
};
use tokio::time::sleep;
use uuid::Uuid;

use crate::world::{State, Tree, World, execute, insert, query, remove, remove_one};

/// A child table, and a row of it below the tree's rows; with the table that is removed meanwhile.
#[rustfmt::skip]
const CHILDREN: [(&str, &str, &str); 17] = [
    ("organizations", "projects", "owner_org_id='{organizations}' name='New'"),
    ("projects", "events", "project_id='{projects}' name='New' timezone='UTC'"),
    ("projects", "sites", "project_id='{projects}' name='New'"),
    ("projects", "guest_groups", "project_id='{projects}' name='New'"),
    ("projects", "guests", "project_id='{projects}' first_name='New'"),
    ("projects", "guest_tags", "project_id='{projects}' name='{new}'"),
    ("projects", "messaging_campaigns", "project_id='{projects}' channel='EMAIL'"),
    ("projects", "photo_uploads", "project_id='{projects}' original_url='u' storage_key='k'"),
    ("sites", "invites", "project_id='{projects}' site_id='{sites}' token_hash='{new}'"),
    ("guests", "invites", "project_id='{projects}' site_id='{sites}' guest_id='{guests}' token_hash='{new}'"),
    ("guests", "guest_contacts", "guest_id='{guests}' email='new@example.com'"),
    ("guests", "rsvp_submissions", "form_id='{rsvp_forms}' guest_id='{guests}'"),
    ("projects", "rsvp_submissions", "form_id='{rsvp_forms}' guest_id='{guests}'"),
    ("rsvp_forms", "rsvp_questions", "form_id='{rsvp_forms}' label='New' type='TEXT'"),
    ("rsvp_forms", "rsvp_question_options", "question_id='{rsvp_questions}' label='new' value='new'"),
    ("events", "seating_tables", "floor_plan_id='{floor_plans}' name='New'"),
    ("projects", "floor_plans", "event_id='{events}' name='New'"),
];

/// The insert is first, and commits while the removal waits for it.
#[tokio::test]
async fn a_removal_takes_what_came_in_before_it() {
    let world = World::new().await;
    for (removed, table, columns) in CHILDREN {
        let tree = world.tree().await;
        let writer = world.db.begin().await.unwrap();
        let new = insert(&writer, table, &tree.fill(columns)).await;
        let removal = async { remove_one(&world.db, removed, tree.0[removed]).await };
        let commit = async {
            wait_for_a_waiting_session(&world).await;
            writer.commit().await.unwrap();
        };
        let (deletion, ()) = tokio::join!(removal, commit);
        assert_eq!(
            world.state(table, new).await,
            State::Removed(Some(deletion)),
            "{table} below {removed}"
        );
    }
}

/// The removal is first, and commits while the insert waits for it.
#[tokio::test]
async fn a_row_that_comes_in_after_a_removal_goes_with_it() {
    let world = World::new().await;
    for (removed, table, columns) in CHILDREN {
        let tree = world.tree().await;
        let remover = world.db.begin().await.unwrap();
        let answer = remove(
            &remover,
            removed,
            vec![tree.0[removed]],
            Removal::unattended(),
        )
        .await
        .unwrap();
        let insertion = async { insert(&world.db, table, &tree.fill(columns)).await };
        let commit = async {
            wait_for_a_waiting_session(&world).await;
            remover.commit().await.unwrap();
        };
        let (new, ()) = tokio::join!(insertion, commit);
        assert_eq!(
            world.state(table, new).await,
            State::Removed(answer.deletion()),
            "{table} below {removed}"
        );
    }
}

/// The same for a restore: what comes in beside it is live with the rest.
#[tokio::test]
async fn a_row_that_comes_in_beside_a_restore_is_live() {
    let world = World::new().await;
    for (removed, table, columns) in CHILDREN {
        for restore_first in [true, false] {
            let tree = world.tree().await;
            let deletion = remove_one(&world.db, removed, tree.0[removed]).await;
            let first = world.db.begin().await.unwrap();
            let new = if restore_first {
                restore(&first, deletion).await.unwrap();
                let insertion = async { insert(&world.db, table, &tree.fill(columns)).await };
                let commit = async {
                    wait_for_a_waiting_session(&world).await;
                    first.commit().await.unwrap();
                };
                tokio::join!(insertion, commit).0
            } else {
                let new = insert(&first, table, &tree.fill(columns)).await;
                let restoring = async { restore(&world.db, deletion).await.unwrap() };
                let commit = async {
                    wait_for_a_waiting_session(&world).await;
                    first.commit().await.unwrap();
                };
                tokio::join!(restoring, commit);
                new
            };
            assert_eq!(
                world.state(table, new).await,
                State::Live,
                "{table} below {removed}, {restore_first}"
            );
        }
    }
}

async fn wait_for_a_waiting_session(world: &World) {
    let sql = "SELECT FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'";
    for _ in 0..500 {
        if !query(&world.db, sql, []).await.is_empty() {
            return;
        }
        sleep(Duration::from_millis(5)).await;
    }
    panic!("nobody waits");
}

/// Writers insert at every level while rows at every level are removed and restored: nobody fails,
/// and nothing live is left below what a deletion took.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nothing_live_is_left_below_a_removed_row() {
    let world = World::new().await;
    for _ in 0..6 {
        let tree = world.tree().await;
        let writers = (0..3).map(|writer| write(&world, &tree, writer));
        let removers = ["guests", "sites", "rsvp_forms", "projects", "organizations"];
        let removers = removers
            .into_iter()
            .map(|table| remove_and_restore(&world, &tree, table));
        let (..) = tokio::join!(join(writers), join(removers));
        assert_eq!(orphans(&world).await, 0);
    }
}

async fn join<T>(all: impl Iterator<Item = impl Future<Output = T>>) {
    // One after the other would be no race: they are polled together.
    let mut all: Vec<_> = all.map(Box::pin).map(Some).collect();
    std::future::poll_fn(|context| {
        for slot in &mut all {
            if slot
                .as_mut()
                .is_some_and(|future| future.as_mut().poll(context).is_ready())
            {
                *slot = None;
            }
        }
        match all.iter().all(Option::is_none) {
            true => std::task::Poll::Ready(()),
            false => std::task::Poll::Pending,
        }
    })
    .await;
}

async fn write(world: &World, tree: &Tree, writer: usize) {
    for round in 0..12 {
        let (_, table, columns) = CHILDREN[(round * 3 + writer) % CHILDREN.len()];
        insert(&world.db, table, &tree.fill(columns)).await;
    }
    let seats = format!(
        "DELETE FROM seating_assignments WHERE table_id = '{}'",
        tree.0["seating_tables"]
    );
    execute(&world.db, &seats).await;
}

async fn remove_and_restore(world: &World, tree: &Tree, table: &str) {
    for round in 0..4 {
        let removed = remove(&world.db, table, vec![tree.0[table]], Removal::unattended())
            .await
            .unwrap();
        let is_ours = !removed.removed.is_empty();
        if is_ours && round % 2 == 0 {
            // What it hangs on may be removed meanwhile: then it stays removed.
            let _ = restore(&world.db, removed.deletion().unwrap()).await;
        }
    }
}

/// Live rows below rows that a deletion took.
async fn orphans(world: &World) -> usize {
    let ways = crate::model::WAYS.map(|(child, column, parent, _)| {
        format!(
            "SELECT c.id FROM {child} c JOIN {parent} p ON c.{column} = p.id
             WHERE c.deleted_at IS NULL AND p.deletion_id IS NOT NULL"
        )
    });
    query(&world.db, &ways.join(" UNION ALL "), []).await.len()
}

/// A new row holds on to one that a removal comes to last, and wants one that it came to first: one
/// of the two has to give way, and it is the removal, which tries again.
#[tokio::test]
async fn a_removal_gives_way_and_tries_again() {
    let world = World::new().await;
    let tree = world.tree().await;
    let writer = world.db.begin().await.unwrap();
    execute(
        &writer,
        &tree.fill("UPDATE guest_contacts SET phone = '1' WHERE id = '{guest_contacts}'"),
    )
    .await;
    let removal = async { remove_one(&world.db, "guests", tree.0["guests"]).await };
    let meeting = async {
        wait_for_a_waiting_session(&world).await;
        insert(
            &writer,
            "guest_contacts",
            &tree.fill("guest_id='{guests}' phone='2'"),
        )
        .await;
        writer.commit().await.unwrap();
    };
    let (deletion, ()) = tokio::join!(removal, meeting);
    let contacts = query(
        &world.db,
        "SELECT FROM guest_contacts WHERE deletion_id = $1",
        [deletion.into()],
    )
    .await;
    assert_eq!(contacts.len(), 2);
}

/// Two who remove the same rows: one does, the other is told so.
#[tokio::test]
async fn a_row_is_removed_by_one_of_two() {
    let world = World::new().await;
    for _ in 0..10 {
        let tree = world.tree().await;
        let ids: Vec<Uuid> = vec![tree.0["guests"]];
        let (one, two) = tokio::join!(
            remove(&world.db, "guests", ids.clone(), Removal::unattended()),
            remove(&world.db, "guests", ids.clone(), Removal::unattended()),
        );
        let (one, two) = (one.unwrap(), two.unwrap());
        assert_eq!(one.removed.len() + two.removed.len(), 1);
        assert_eq!(one.deletion(), two.deletion());
    }
    let (one, two) = {
        let tree = world.tree().await;
        let deletion = remove_one(&world.db, "guests", tree.0["guests"]).await;
        tokio::join!(restore(&world.db, deletion), restore(&world.db, deletion))
    };
    assert!(one.is_ok() != two.is_ok());
    let live = Guest::live().all(&world.db).await.unwrap();
    assert_eq!(live.len(), 1);
}
