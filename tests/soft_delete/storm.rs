//! Many who insert, remove and restore at once.

use entity::{
    session::Unscoped,
    soft_delete::{Removal, restore},
};

use crate::{
    model::WAYS,
    races::CHILDREN,
    world::{Tree, World, execute, insert, query, remove},
};

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
            let _ = restore(&Unscoped(&world.db), removed.deletion().unwrap()).await;
        }
    }
}

/// Live rows below rows that a deletion took.
async fn orphans(world: &World) -> usize {
    let ways = WAYS.map(|(child, column, parent, _)| {
        format!(
            "SELECT c.id FROM {child} c JOIN {parent} p ON c.{column} = p.id
             WHERE c.deleted_at IS NULL AND p.deletion_id IS NOT NULL"
        )
    });
    query(&world.db, &ways.join(" UNION ALL "), []).await.len()
}
