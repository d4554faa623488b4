//! The same for every removable table of the catalogue.

use std::collections::BTreeSet;

use chrono::Utc;
use entity::{
    catalog,
    prelude::*,
    soft_delete::{Purge, Removal, purge, restore},
};

use crate::world::{State, World, query, remove, remove_one, row};

/// The tables that go with a row of `root`, by the catalogue.
fn closure(root: &'static str) -> BTreeSet<&'static str> {
    let mut reached = BTreeSet::from([root]);
    let mut open = vec![root];
    while let Some(table) = open.pop() {
        for edge in catalog::table(table).unwrap().edges() {
            if reached.insert(edge.table) {
                open.push(edge.table);
            }
        }
    }
    reached
}

fn removable() -> Vec<&'static str> {
    let tables = catalog::tables()
        .iter()
        .filter(|table| table.is_removable());
    tables.map(|table| table.name).collect()
}

#[tokio::test]
async fn a_row_goes_with_what_hangs_on_it_and_comes_back_as_it_was() {
    let world = World::new().await;
    for root in removable() {
        let tree = world.tree().await;
        let user: UserId = world.tree().await.id("users");
        let gone = closure(root);
        let mut before = Vec::new();
        for (table, id) in &tree.0 {
            before.push((*table, *id, row(&world.db, table, *id).await));
        }
        let seat_goes = gone.contains("guests") || gone.contains("seating_tables");

        world.statements();
        let removal = Removal::by(user).because("a test");
        let removed = remove(&world.db, root, vec![tree.row(root)], removal)
            .await
            .unwrap();
        // begin, lock, record, roots, one for each way, tags, seats, commit
        assert!(
            world.statements() <= 8 + 24,
            "{root}: {}",
            world.statements()
        );
        let deletion = removed.deletion().unwrap();
        assert_eq!(
            removed.rows.total(),
            (gone.len() + usize::from(seat_goes)) as u64,
            "rows that go with {root}, which are of {gone:?}: one of each stands in `TREE` (tests/soft_delete/world.rs)"
        );
        let record = Deletion::find_by_id(deletion)
            .one(&world.db)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (record.root_table.as_str(), record.root_id),
            (root, tree.row(root))
        );
        assert_eq!(
            (record.actor, record.reason.as_deref()),
            (Some(user), Some("a test"))
        );
        let org = (!["users", "plans", "announcements"].contains(&root))
            .then(|| tree.id("organizations"));
        assert_eq!(record.org_id, org, "{root}");

        for (table, id) in &tree.0 {
            let expected = match *table {
                "seating_assignments" => continue,
                table if gone.contains(table) => State::Removed(Some(deletion)),
                _ => State::Live,
            };
            assert_eq!(
                world.state(table, *id).await,
                expected,
                "{table} with {root}"
            );
            if gone.contains(table) {
                let stamps = format!("SELECT deleted_at, deleted_by FROM {table} WHERE id = $1");
                let stamps = &query(&world.db, &stamps, [(*id).into()]).await[0];
                let at: chrono::DateTime<Utc> = stamps.try_get("", "deleted_at").unwrap();
                let by: Option<UserId> = stamps.try_get("", "deleted_by").unwrap();
                assert_eq!(
                    (at, by),
                    (record.deleted_at, Some(user)),
                    "{table} with {root}"
                );
            }
        }

        world.statements();
        let restored = restore(&Unscoped(&world.db), deletion).await.unwrap();
        assert!(world.statements() <= 100);
        assert_eq!(restored.rows, removed.rows, "{root}");
        assert_eq!(
            (restored.still_removed.total(), restored.lost_seats.len()),
            (0, 0)
        );
        for (table, id, before) in before {
            assert_eq!(
                row(&world.db, table, id).await,
                before,
                "{table} after {root} came back"
            );
        }
    }
}

#[tokio::test]
async fn a_purge_deletes_a_removed_row_of_any_table_and_nothing_else() {
    let world = World::new().await;
    for root in removable() {
        let tree = world.tree().await;
        let gone = closure(root);
        remove(&world.db, root, vec![tree.row(root)], Removal::unattended())
            .await
            .unwrap();
        let later = Utc::now() + chrono::Duration::hours(1);
        let purged = purge(&Unscoped(&world.db), &Purge::older_than(later))
            .await
            .unwrap();
        assert_eq!(
            purged.kept,
            [],
            "{root}: say .removes(\"<table>.<column>\") in its line of entity/src/catalog.rs for what needs it"
        );
        assert_eq!(
            (purged.rows.total(), purged.deletions),
            (gone.len() as u64, 1),
            "rows that go with {root}, which are of {gone:?}: one of each stands in `TREE` (tests/soft_delete/world.rs)"
        );
        for (table, id) in tree
            .0
            .iter()
            .filter(|(table, _)| **table != "seating_assignments")
        {
            let expected = if gone.contains(table) {
                State::Gone
            } else {
                State::Live
            };
            assert_eq!(
                world.state(table, *id).await,
                expected,
                "{table} with {root}"
            );
        }
    }
}

/// An insert that waited for the removal of what it hangs on must leave no live row there.
#[tokio::test]
async fn a_late_row_below_any_removed_row_is_removed_with_it() {
    let world = World::new().await;
    for above in removable() {
        for edge in catalog::table(above).unwrap().edges() {
            let tree = world.tree().await;
            let deletion = remove_one(&world.db, above, tree.row(above)).await;
            let late = tree.insert_another(&world.db, edge.table).await;
            assert_eq!(
                world.state(edge.table, late).await,
                State::Removed(Some(deletion)),
                "{}: a trigger before its inserts has to take over the removal of {above}, which {} names, as \
                 place_submission (003) and share_removal (009) do",
                edge.table,
                edge.column
            );
        }
    }
}

/// A key that only live rows keep, in the database but not in the catalogue, would be no conflict.
#[tokio::test]
async fn the_catalogue_knows_every_key_that_only_live_rows_keep() {
    let world = World::new().await;
    let sql = "SELECT count(*) AS keys FROM pg_index
        WHERE indisunique AND pg_get_expr(indpred, indrelid) = '(deleted_at IS NULL)'";
    let keys: i64 = query(&world.db, sql, []).await[0]
        .try_get("", "keys")
        .unwrap();
    let known = catalog::tables()
        .iter()
        .flat_map(|table| &table.unique_keys);
    assert_eq!(known.filter(|key| key.live_only).count() as i64, keys);
    assert!(keys >= 4);
}
