use sea_orm::ConnectionTrait;

use super::{
    Direction, RunError,
    adopt::{ADOPTED, compare},
    kept, known, promised,
    steps::{steps_in, steps_without},
    unfinished::{Begun, Fate, begun},
    up::{pending, refuse_legacy},
};
use crate::{
    Entry, HISTORY, ledger,
    plan::Plan,
    snapshot::{Object, Snapshot, read},
};

/// What `up`, or `down`, would run on this database: without the steps that an interrupted run has
/// committed, and without those that make what is there already. Only reads.
///
/// On a legacy database it is what adopting would build.
///
/// # Errors
/// What the run itself would refuse with, but for what it looks at only when it begins: whether server,
/// rights and names are ready for it, and whether stored values would be lost.
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
        return plan_adoption(db, schema, &live).await;
    }
    let begun = begun(db, Direction::Up).await?;
    let mut expected = promised(applied.iter().copied())?;
    let mut plans = Vec::new();
    for entry in pending(applied, limit) {
        let (kept, done) = match continued(&begun, entry) {
            Some(begun) => (ledger::read_objects(&begun.row.kept)?, begun.done()),
            None => {
                let kept = kept::kept(entry, &expected, &live)?;
                (kept.into_iter().collect(), 0)
            }
        };
        plans.push(rest(entry, Direction::Up, schema, &kept, done));
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
    let begun = begun(db, Direction::Down).await?;
    let records = ledger::records(db).await?;
    let turned = begun.iter().filter(|begun| begun.fate == Fate::Turned);
    let entries = applied
        .iter()
        .copied()
        .chain(turned.map(|begun| begun.entry));
    let entries: Vec<&Entry> = entries.collect();
    let mut plans = Vec::new();
    for entry in entries.into_iter().rev().take(limit as usize) {
        let record = records.iter().find(|record| record.version == entry.name());
        if record.is_some_and(|record| record.adopted) {
            return Err(RunError::AdoptedBaseline {
                title: entry.title().to_owned(),
                schema: schema.to_owned(),
            });
        }
        let (kept, done) = match (continued(&begun, entry), record) {
            (Some(begun), _) => (begun.row.kept.as_str(), begun.done()),
            (None, Some(record)) => (record.kept.as_str(), 0),
            (None, None) => ("", 0),
        };
        let kept = ledger::read_objects(kept)?;
        plans.push(rest(entry, Direction::Down, schema, &kept, done));
    }
    Ok(plans)
}

/// The run of a migration that goes on, or is turned round.
fn continued<'b>(begun: &'b [Begun], entry: &Entry) -> Option<&'b Begun> {
    begun
        .iter()
        .find(|begun| begun.fate != Fate::Untouched && begun.entry.name() == entry.name())
}

/// What is left of a migration once `done` of the steps that it takes here are committed.
fn rest(entry: &Entry, direction: Direction, schema: &str, kept: &[Object], done: usize) -> Plan {
    let mut plan = Plan::new(entry, direction);
    plan.steps = steps_in(steps_without(plan.steps, kept), schema);
    plan.steps.drain(..done.min(plan.steps.len()));
    plan
}

/// The indexes that a legacy database lacks, or the reason why it cannot be adopted.
async fn plan_adoption(
    db: &impl ConnectionTrait,
    schema: &str,
    live: &Snapshot,
) -> Result<Vec<Plan>, RunError> {
    let missing = compare(db, schema, live).await?.missing_indexes;
    let steps = HISTORY.iter().take(ADOPTED).flat_map(Entry::up);
    let is_missing = |object: &Object| missing.contains(object);
    Ok(vec![Plan {
        title: "adopt",
        direction: Direction::Up,
        steps: steps
            .filter(|step| step.makes.as_ref().is_some_and(is_missing))
            .collect(),
    }])
}
