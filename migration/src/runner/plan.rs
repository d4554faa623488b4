use sea_orm::ConnectionTrait;

use super::{
    Direction, RunError, kept, known, promised,
    steps::{steps_in, steps_without},
    up::{is_leftover, pending, refuse_legacy},
};
use crate::{
    Entry, HISTORY, ledger,
    plan::Plan,
    snapshot::{Object, read},
};

/// What `up`, or `down`, would run on this database: without the steps that an interrupted run has
/// committed, and without those that make what is there already. Only reads.
///
/// On a legacy database it is what adopting would build.
///
/// # Errors
/// What the run itself would refuse with.
pub async fn plan(
    db: &impl ConnectionTrait,
    schema: &str,
    direction: Direction,
    limit: Option<u32>,
) -> Result<Vec<Plan>, RunError> {
    let applied = known(&ledger::applied(db).await?)?;
    match direction {
        Direction::Up => plan_up(db, schema, &applied, limit).await,
        Direction::Down => plan_down(db, schema, &applied, limit.unwrap_or(1)).await,
    }
}

async fn plan_up(
    db: &impl ConnectionTrait,
    schema: &str,
    applied: &[&'static Entry],
    limit: Option<u32>,
) -> Result<Vec<Plan>, RunError> {
    let live = read(db, schema).await?;
    if applied.is_empty() && refuse_legacy(&live).is_err() {
        return plan_adoption(&live);
    }
    let unfinished = ledger::unfinished(db).await?;
    let mut expected = promised(applied.iter().copied())?;
    let mut plans = Vec::new();
    for entry in pending(applied, limit) {
        let begun = unfinished.iter().find(|row| row.version == entry.name());
        let (kept, done): (Vec<Object>, i32) = match begun {
            Some(row) => (ledger::read_objects(&row.kept)?, row.steps),
            None => {
                let kept = kept::kept(entry, &expected, &live)?;
                (kept.into_iter().collect(), 0)
            }
        };
        let mut plan = Plan::new(entry, Direction::Up);
        plan.steps = steps_in(steps_without(plan.steps, &kept), schema);
        plan.steps
            .drain(..usize::try_from(done).unwrap_or(0).min(plan.steps.len()));
        plans.push(plan);
        expected.apply(&entry.changes()?);
    }
    Ok(plans)
}

async fn plan_down(
    db: &impl ConnectionTrait,
    schema: &str,
    applied: &[&'static Entry],
    limit: u32,
) -> Result<Vec<Plan>, RunError> {
    let records = ledger::records(db).await?;
    let mut plans = Vec::new();
    for entry in applied.iter().rev().take(limit as usize) {
        let record = records.iter().find(|record| record.version == entry.name());
        if record.is_some_and(|record| record.adopted) {
            return Err(RunError::AdoptedBaseline {
                title: entry.title().to_owned(),
            });
        }
        let kept = match record {
            Some(record) => ledger::read_objects(&record.kept)?,
            None => Vec::new(),
        };
        let mut plan = Plan::new(entry, Direction::Down);
        plan.steps = steps_in(steps_without(plan.steps, &kept), schema);
        plans.push(plan);
    }
    Ok(plans)
}

/// The indexes that a legacy database lacks, or the reason why it cannot be adopted.
fn plan_adoption(live: &crate::snapshot::Snapshot) -> Result<Vec<Plan>, RunError> {
    let adopted = HISTORY.get(..super::adopt::ADOPTED).unwrap_or_default();
    let (missing, differences): (Vec<_>, Vec<_>) = promised(adopted)?
        .missing_from(live)
        .into_iter()
        .partition(is_leftover);
    if !differences.is_empty() {
        return Err(RunError::NotTheBaseline { differences });
    }
    let missing: Vec<Object> = missing
        .into_iter()
        .map(|difference| difference.object)
        .collect();
    let steps = adopted.iter().flat_map(Entry::up);
    let is_missing = |object: &Object| missing.contains(object);
    Ok(vec![Plan {
        title: "adopt",
        direction: Direction::Up,
        steps: steps
            .filter(|step| step.makes.as_ref().is_some_and(is_missing))
            .collect(),
    }])
}
