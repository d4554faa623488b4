//! Any sequence of operations leaves the rows that the model says.

use std::collections::BTreeMap;

use chrono::{Duration, Utc};
use entity::{
    Error,
    prelude::*,
    soft_delete::{Purge, Removal, RestoreError, purge, restore},
};
use proptest::{
    prelude::*,
    test_runner::{Config, TestCaseError, TestRunner},
};
use uuid::Uuid;

use crate::{
    grow::grow,
    model::{Model, Outcome, TABLES},
    world::{World, execute, query, remove},
};

/// An operation; numbers pick one of what there is.
#[derive(Clone, Debug)]
enum Step {
    Insert(usize, [usize; 3]),
    Remove(usize),
    Restore(usize),
    /// The old application sets a project's status.
    Status(usize, usize),
    /// The old application deletes a row for good.
    Delete(usize),
    Purge,
}

fn step() -> impl Strategy<Value = Step> {
    let pick = 0..1_000_000_usize;
    prop_oneof![
        10 => (1..TABLES.len(), [pick.clone(), pick.clone(), pick.clone()]).prop_map(|(table, picks)| Step::Insert(table, picks)),
        6 => pick.clone().prop_map(Step::Remove),
        6 => pick.clone().prop_map(Step::Restore),
        2 => (pick.clone(), 0..4_usize).prop_map(|(row, status)| Step::Status(row, status)),
        1 => pick.prop_map(Step::Delete),
        1 => Just(Step::Purge),
    ]
}

#[test]
fn any_sequence_of_operations_leaves_what_the_model_says() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let world = runtime.block_on(World::new());
    let config = Config {
        cases: 40,
        max_shrink_iters: 400,
        failure_persistence: None,
        ..Config::default()
    };
    let steps = proptest::collection::vec(step(), 1..45);
    let outcome = TestRunner::new(config).run(&steps, |steps| runtime.block_on(run(&world, steps)));
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

async fn run(world: &World, steps: Vec<Step>) -> Result<(), TestCaseError> {
    execute(
        &world.db,
        "SET LOCAL app.maintenance = 'tests'; TRUNCATE organizations, users, plans, deletions CASCADE",
    )
    .await;
    let mut model = Model::default();
    // Enough to begin with: a tree that the steps grow.
    for table in 0..TABLES.len() {
        grow(world, &mut model, table, [0; 3]).await;
    }
    compare(world, &model).await?;
    for step in steps {
        take(world, &mut model, step.clone()).await?;
        let compared = compare(world, &model).await;
        compared.map_err(|error| TestCaseError::fail(format!("after {step:?}: {error}")))?;
    }
    Ok(())
}

async fn take(world: &World, model: &mut Model, step: Step) -> Result<(), TestCaseError> {
    match step {
        Step::Insert(table, picks) => grow(world, model, table, picks).await,
        Step::Remove(pick) => {
            let Some(row) = at(&model.rows, pick) else {
                return Ok(());
            };
            let (id, known) = (row.id, row.deletion);
            let removed = remove(&world.db, row.table, vec![id], Removal::unattended())
                .await
                .unwrap();
            match known {
                Some(deletion) => {
                    prop_assert!(removed.removed.is_empty());
                    prop_assert_eq!(removed.deletion(), None);
                    prop_assert_eq!(removed.already_removed[0].deletion, deletion);
                }
                None => model.remove(id, removed.removed[0].deletion),
            }
        }
        Step::Restore(pick) => {
            let ids: Vec<_> = model.deletions.keys().copied().collect();
            let id = at(&ids, pick).copied().unwrap_or(DeletionId::new_v7());
            let found = outcome(model, restore(&Unscoped(&world.db), id).await);
            prop_assert_eq!(found, model.restore(id));
        }
        Step::Status(pick, status) => {
            let projects: Vec<_> = model
                .rows
                .iter()
                .filter(|row| row.table == "projects")
                .collect();
            let Some(id) = at(&projects, pick).map(|row| row.id) else {
                return Ok(());
            };
            let status = ["DELETED", "ACTIVE", "ARCHIVED", "COLD_ARCHIVED"][status];
            execute(
                &world.db,
                &format!(
                    "UPDATE projects SET status = '{status}', updated_at = now() WHERE id = '{id}'"
                ),
            )
            .await;
            model.set_status(id, status == "DELETED");
        }
        Step::Delete(pick) => {
            let rows: Vec<_> = model
                .rows
                .iter()
                .filter(|row| row.table != "organizations")
                .collect();
            let Some((table, id)) = at(&rows, pick).map(|row| (row.table, row.id)) else {
                return Ok(());
            };
            execute(&world.db, &format!("DELETE FROM {table} WHERE id = '{id}'")).await;
            model.delete(id);
        }
        Step::Purge => {
            let later = Utc::now() + Duration::hours(1);
            purge(&Unscoped(&world.db), &Purge::older_than(later).batch(3))
                .await
                .unwrap();
            model.purge();
        }
    }
    Ok(())
}

pub fn at<T>(all: &[T], pick: usize) -> Option<&T> {
    all.get(pick.checked_rem(all.len())?)
}

fn outcome(model: &Model, restored: Result<entity::soft_delete::Restored, Error>) -> Outcome {
    match restored {
        Ok(_) => Outcome::Done,
        Err(Error::Restore(RestoreError::Unknown(_))) => Outcome::Unknown,
        Err(Error::Restore(RestoreError::AlreadyRestored { .. })) => Outcome::AlreadyRestored,
        Err(Error::Restore(RestoreError::Purged(_))) => Outcome::Purged,
        Err(Error::Restore(RestoreError::NothingLeft(_))) => Outcome::NothingLeft,
        Err(Error::Restore(RestoreError::ParentRemoved { row, .. })) => {
            assert!(model.row(row).unwrap().is_removed);
            Outcome::ParentRemoved
        }
        Err(other) => panic!("{other}"),
    }
}

async fn compare(world: &World, model: &Model) -> Result<(), TestCaseError> {
    let part = |table| {
        let lent = match table {
            "invites" => "revoked_at IS NOT NULL",
            "guest_tags" => "name LIKE '% (removed %'",
            "projects" => "status = 'DELETED'",
            _ => "deleted_at IS NOT NULL",
        };
        format!(
            "SELECT '{table}' AS name, id, deleted_at IS NOT NULL AS removed, deletion_id, {lent} AS lent FROM {table}"
        )
    };
    let sql = TABLES.map(part).join(" UNION ALL ");
    let mut found = BTreeMap::new();
    for row in query(&world.db, &sql, []).await {
        let id: Uuid = row.try_get("", "id").unwrap();
        let state: (bool, Option<DeletionId>) = (
            row.try_get("", "removed").unwrap(),
            row.try_get("", "deletion_id").unwrap(),
        );
        let name: String = row.try_get("", "name").unwrap();
        let lent: bool = row.try_get("", "lent").unwrap();
        // A tag that came in below a removed project keeps its name: nobody else can want it.
        prop_assert!(
            lent == state.0 || (name == "guest_tags" && state.0),
            "{} {} as {:?}",
            name,
            id,
            state
        );
        found.insert(id, (name, state));
    }
    let expected = model.rows.iter().map(|row| {
        (
            row.id,
            (row.table.to_owned(), (row.is_removed, row.deletion)),
        )
    });
    prop_assert_eq!(found, expected.collect::<BTreeMap<_, _>>());
    Ok(())
}
