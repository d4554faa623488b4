//! What is promised, and what is there.

use std::collections::BTreeSet;

use sea_orm::ConnectionTrait;

use crate::{
    HISTORY, ledger,
    runner::{RunError, State, Status, forgiven, forgiving, promised},
    snapshot::{Difference, Kind, Object, Snapshot, read},
};

/// What the applied migrations promise, beside what is there.
pub(super) struct Sides {
    pub(super) expected: Snapshot,
    /// As if nobody had changed what anybody may change.
    pub(super) live: Snapshot,
    /// What was changed of that, in words.
    pub(super) forgiven: Vec<String>,
    /// It was there when the database was adopted, and is not ours.
    pub(super) tolerated: Vec<Object>,
    /// An interrupted run may have made, replaced or removed it, or not yet.
    half_there: BTreeSet<Object>,
}

impl Sides {
    pub(super) async fn read(
        db: &impl ConnectionTrait,
        schema: &str,
        lines: &[Status],
    ) -> Result<Self, RunError> {
        let applied = HISTORY
            .iter()
            .zip(lines)
            .filter(|(_, line)| line.state.is_applied())
            .map(|(entry, _)| entry);
        let expected = promised(applied)?;
        let records = ledger::records(db).await?;
        let kept = objects(records.iter().map(|record| &record.kept))?;
        let found = read(db, schema).await?;
        let live = forgiving(&found, &expected, &kept);
        Ok(Sides {
            forgiven: forgiven(&found, &live).map(|(_, note)| note).collect(),
            tolerated: objects(records.iter().map(|record| &record.tolerated))?,
            half_there: half_there(lines)?,
            expected,
            live,
        })
    }

    /// Whether all is there that is promised, what an interrupted run is about included.
    pub(super) fn is_whole(&self) -> bool {
        self.expected.missing_from(&self.live).is_empty()
    }

    /// What is promised and missing, or different.
    pub(super) fn missing(&self) -> Vec<Difference> {
        let mut missing = self.expected.missing_from(&self.live);
        missing.retain(|difference| !self.is_half_there(&difference.object));
        missing
    }

    /// What is there and not promised.
    pub(super) fn extra(&self) -> Vec<Difference> {
        let mut extra = self.expected.extra_in(&self.live);
        extra.retain(|difference| !self.is_half_there(&difference.object));
        extra
    }

    /// A table that is being replaced may have anything for a while.
    fn is_half_there(&self, object: &Object) -> bool {
        let table = object.table().map(|table| Object::top(Kind::Table, table));
        self.half_there.contains(object)
            || table.is_some_and(|table| self.half_there.contains(&table))
    }
}

/// Whether anything of the applied migrations is missing or different now.
pub(crate) async fn differs(
    db: &impl ConnectionTrait,
    schema: &str,
    lines: &[Status],
) -> Result<bool, RunError> {
    let sides = Sides::read(db, schema, lines).await?;
    Ok(!sides.is_whole())
}

/// What interrupted runs change, and what they make only for a while.
fn half_there(lines: &[Status]) -> Result<BTreeSet<Object>, RunError> {
    let mut objects = BTreeSet::new();
    for (entry, line) in HISTORY.iter().zip(lines) {
        if !matches!(line.state, State::HalfUp | State::HalfDown) {
            continue;
        }
        let changes = entry.changes()?;
        objects.extend(changes.set.into_keys());
        objects.extend(changes.removed);
        let steps = entry.up().into_iter().chain(entry.down());
        objects.extend(steps.filter_map(|step| step.makes));
    }
    Ok(objects)
}

fn objects<'t>(texts: impl Iterator<Item = &'t String>) -> Result<Vec<Object>, RunError> {
    let mut objects = Vec::new();
    for text in texts {
        objects.extend(ledger::read_objects(text)?);
    }
    Ok(objects)
}
