//! Rows that are removed, brought back and purged by the words of the crate `entity`.

use chrono::Utc;
use entity::{
    catalog::Table,
    session::Unscoped,
    soft_delete::{Purge, Removal, purge, restore},
};

use crate::{
    cascades::{assert_right_in_order, clear},
    changes::user,
    support::remove::remove,
    tables::audited,
    world::{Outcome, World},
};

/// How many rows have an entry with that word; none has two.
fn words(outcome: &Outcome, word: &str) -> usize {
    let entries = outcome.entries.iter().filter(|entry| entry.action == word);
    let mut ids: Vec<_> = entries.map(|entry| entry.target_id).collect();
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all, "{word} is said twice of a row");
    all
}

/// How many rows are removed, or not any more.
fn marked(outcome: &Outcome, word: &str) -> usize {
    outcome
        .changes
        .iter()
        .filter(|change| change.action == word)
        .count()
}

#[tokio::test]
async fn a_removal_of_any_row_and_its_return() {
    let world = World::new().await;
    let context = user(&world);
    let removable = audited().into_iter().filter(|table| table.is_removable());
    for Table { name, .. } in removable {
        let ids = world.ids(name);
        for ids in [vec![ids[0]], vec![ids[0], ids[1]]] {
            let case = world.case(&context).await;
            let count = ids.len();
            let removal = Removal::by(world.ids("users")[2].into()).because("a test");
            let removed = remove(&case.transaction, name, ids, removal).await.unwrap();
            let (outcome, case) = case.so_far().await;
            assert!(marked(&outcome, "SOFT_DELETED") >= count, "{name}");
            assert_eq!(
                words(&outcome, "SOFT_DELETED"),
                marked(&outcome, "SOFT_DELETED"),
                "{name}"
            );
            assert_right_in_order(&format!("removal from {name}"), &context, &outcome);

            let case = case.anew(&context).await;
            for root in removed.removed {
                restore(&Unscoped(&case.transaction), root.deletion)
                    .await
                    .unwrap();
            }
            let outcome = case.end().await;
            assert!(marked(&outcome, "RESTORED") >= count, "{name}");
            assert_eq!(
                words(&outcome, "RESTORED"),
                marked(&outcome, "RESTORED"),
                "{name}"
            );
            assert_right_in_order(&format!("return of {name}"), &context, &outcome);
        }
    }
}

#[tokio::test]
async fn a_purge_of_any_row() {
    let world = World::new().await;
    let context = user(&world);
    let removable = audited().into_iter().filter(|table| table.is_removable());
    for table in removable {
        let name = table.name;
        let all = format!("SELECT id FROM {name}");
        let prepare = format!(
            "{}; UPDATE legal_holds SET released_at = now() WHERE released_at IS NULL",
            clear(table, &all)
        );
        let case = world.prepared_case(&context, &prepare).await;
        let ids = world.ids(name)[..2].to_vec();
        remove(&case.transaction, name, ids, Removal::unattended())
            .await
            .unwrap();
        let case = case.anew(&context).await;
        let later = Utc::now() + chrono::Duration::hours(1);
        purge(&Unscoped(&case.transaction), &Purge::older_than(later))
            .await
            .unwrap();
        let outcome = case.end().await;
        assert!(words(&outcome, "DELETED") >= 2, "{name}");
        assert_right_in_order(&format!("purge of {name}"), &context, &outcome);
    }
}

/// The old application removes a project by its status, puts it away and takes it up again.
#[tokio::test]
async fn a_project_is_put_away_and_removed_by_its_status() {
    let world = World::new().await;
    let context = user(&world);
    let mut prepare = "SELECT".to_owned();
    for (status, word) in [
        ("ARCHIVED", "ARCHIVED"),
        ("COLD_ARCHIVED", "UPDATED"),
        ("DELETED", "SOFT_DELETED"),
        ("ACTIVE", "RESTORED"),
    ] {
        let sql = format!("UPDATE projects SET status = '{status}'");
        let case = world.prepared_case(&context, &prepare).await;
        case.run(&sql).await;
        let outcome = case.end().await;
        assert_eq!(words(&outcome, word), 3, "{sql}");
        assert_right_in_order(&sql, &context, &outcome);
        prepare = format!("{prepare}; {sql}");
    }
}
