use sea_orm::DbErr;

use super::{Direction, RunError, Runner, steps::steps_without};
use crate::{
    Entry, HISTORY,
    ddl::{Mode, Step},
    ledger::{self, progress},
};

impl Runner<'_> {
    /// Refuses to turn round in the middle of a migration, and forgets those that were begun
    /// without anything having been done. Returns an unfinished `up` that can be taken back,
    /// since all that it did was to build indexes.
    pub(super) async fn refuse_unfinished(
        &self,
        direction: Direction,
    ) -> Result<Option<&'static Entry>, RunError> {
        let mut to_turn = None;
        for row in ledger::unfinished(&self.db).await? {
            let Some(entry) = HISTORY.iter().find(|entry| entry.name() == row.version) else {
                return Err(RunError::UnknownVersion {
                    version: row.version,
                });
            };
            if is_untouched(entry, &row)? {
                ledger::abandon(&self.db, entry.name()).await?;
            } else if row.direction == direction.verb() {
                continue;
            } else if direction == Direction::Down && entry.up().iter().all(stands_by_itself) {
                ledger::turn_round(&self.db, entry.name(), direction.verb()).await?;
                to_turn = Some(entry);
            } else {
                return Err(RunError::Unfinished {
                    title: entry.title().to_owned(),
                    verb: row.direction,
                });
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
