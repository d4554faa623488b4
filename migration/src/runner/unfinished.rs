use sea_orm::{ConnectionTrait, DbErr};

use super::{Direction, RunError, Runner, steps::steps_without};
use crate::{
    Entry, HISTORY,
    ddl::{Mode, Step},
    ledger::{self, progress},
};

/// An interrupted run, as one of some direction finds it.
pub(super) struct Begun {
    pub(super) entry: &'static Entry,
    pub(super) row: progress::Model,
    pub(super) fate: Fate,
}

/// What becomes of an interrupted run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// Nothing of it was done.
    Untouched,
    /// It goes on where it stopped.
    Continued,
    /// An `up` that can be taken back, or was being taken back, since all that it did was to build indexes.
    Turned,
}

impl Begun {
    /// How many of its steps need not be run again.
    pub(super) fn done(&self) -> usize {
        match self.fate {
            Fate::Continued => usize::try_from(self.row.steps).unwrap_or(0),
            Fate::Untouched | Fate::Turned => 0,
        }
    }
}

/// The interrupted runs, unless one of them would be turned round in the middle. Only reads.
pub(super) async fn begun(
    db: &impl ConnectionTrait,
    direction: Direction,
) -> Result<Vec<Begun>, RunError> {
    let applied = ledger::applied(db).await?;
    let mut begun = Vec::new();
    for row in ledger::unfinished(db).await? {
        let Some(entry) = HISTORY.iter().find(|entry| entry.name() == row.version) else {
            return Err(RunError::UnknownVersion {
                version: row.version,
            });
        };
        let fate = if is_untouched(entry, &row)? {
            Fate::Untouched
        } else if direction == Direction::Down
            && !applied.contains(&row.version)
            && entry.up().iter().all(stands_by_itself)
        {
            Fate::Turned
        } else if row.direction == direction.verb() {
            Fate::Continued
        } else {
            return Err(RunError::Unfinished {
                title: entry.title().to_owned(),
                verb: row.direction,
            });
        };
        begun.push(Begun { entry, row, fate });
    }
    Ok(begun)
}

impl Runner<'_> {
    /// Refuses to turn round in the middle of a migration, and forgets those that were begun
    /// without anything having been done. Returns an unfinished `up` that is to be turned round.
    pub(super) async fn refuse_unfinished(
        &self,
        direction: Direction,
    ) -> Result<Option<&'static Entry>, RunError> {
        let mut to_turn = None;
        for Begun { entry, fate, .. } in begun(&self.db, direction).await? {
            match fate {
                Fate::Untouched => ledger::abandon(&self.db, entry.name()).await?,
                Fate::Continued => {}
                Fate::Turned => to_turn = Some(entry),
            }
        }
        Ok(to_turn)
    }
}

/// Whether a `down` finds nothing amiss when the step was not run.
fn stands_by_itself(step: &Step) -> bool {
    matches!(step.mode, Mode::Concurrent { .. })
}

/// Whether an interrupted run was rolled back as a whole.
fn is_untouched(entry: &Entry, row: &progress::Model) -> Result<bool, DbErr> {
    let steps = if row.direction == Direction::Up.verb() {
        entry.up()
    } else {
        entry.down()
    };
    let steps = steps_without(steps, &ledger::read_objects(&row.kept)?);
    Ok(row.steps == 0 && steps.first().is_none_or(Step::is_transactional))
}
