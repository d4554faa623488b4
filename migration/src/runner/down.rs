use std::time::Instant;

use super::{
    Direction, Event, RunError, Runner, data_loss,
    execute::Work,
    steps::{steps_in, steps_without},
};
use crate::{Entry, ddl::Step, ledger};

/// What an operator has agreed to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Consent {
    /// Values that a `down` cannot restore may be lost.
    pub data_loss: bool,
}

impl Runner<'_> {
    /// Takes back the last `limit` applied migrations, or all, and returns their titles.
    ///
    /// # Errors
    /// Before the first step when one of them was adopted, or would lose stored values without
    /// `consent`; otherwise when a step fails.
    pub async fn down(
        &self,
        limit: Option<u32>,
        consent: Consent,
    ) -> Result<Vec<&'static str>, RunError> {
        let limit = limit.map_or(usize::MAX, |limit| limit as usize);
        self.server_is_ready().await?;
        let to_turn = self.refuse_unfinished(Direction::Down).await?;
        let mut entries = self.applied().await?;
        entries.extend(to_turn);
        entries.reverse();
        entries.truncate(limit);
        if entries.is_empty() {
            return Ok(Vec::new());
        }
        self.refuse_adopted(&entries).await?;
        if !consent.data_loss {
            for entry in &entries {
                let mut lost =
                    data_loss::lost_by(&self.steps_back(entry, &self.kept_by(entry).await?)?);
                let kept = [entry.puts_back(), entry.fills()].concat();
                lost.retain(|object| !kept.contains(&object.name.as_str()));
                data_loss::refuse(&self.db, entry.title(), &lost, &entry.changes()?).await?;
            }
        }
        ledger::install(&self.db).await?;
        if let Some(entry) = to_turn {
            ledger::turn_round(&self.db, entry.name(), Direction::Down.verb()).await?;
        }
        for entry in &entries {
            self.take_back(entry, consent).await?;
        }
        Ok(entries.iter().map(|entry| entry.title()).collect())
    }

    /// An adopted migration owns nothing that it may remove.
    pub(super) async fn refuse_adopted(&self, entries: &[&Entry]) -> Result<(), RunError> {
        let records = ledger::records(&self.db).await?;
        let is_adopted = |entry: &&&Entry| {
            let name = entry.name();
            records
                .iter()
                .any(|record| record.adopted && record.version == name)
        };
        match entries.iter().find(is_adopted) {
            Some(entry) => Err(RunError::AdoptedBaseline {
                title: entry.title().to_owned(),
                schema: self.schema.clone(),
            }),
            None => Ok(()),
        }
    }

    /// What the database had before the migration, as it is stored.
    async fn kept_by(&self, entry: &Entry) -> Result<String, RunError> {
        let begun = ledger::unfinished(&self.db).await?;
        if let Some(row) = begun.into_iter().find(|row| row.version == entry.name()) {
            return Ok(row.kept);
        }
        let records = ledger::records(&self.db).await?;
        let record = records
            .into_iter()
            .find(|record| record.version == entry.name());
        Ok(record.map(|record| record.kept).unwrap_or_default())
    }

    fn steps_back(&self, entry: &Entry, kept: &str) -> Result<Vec<Step>, RunError> {
        let steps = steps_without(entry.down(), &ledger::read_objects(kept)?);
        Ok(steps_in(steps, &self.schema))
    }

    pub(super) async fn take_back(&self, entry: &Entry, consent: Consent) -> Result<(), RunError> {
        let started = Instant::now();
        let kept = self.kept_by(entry).await?;
        let begun = ledger::begin(&self.db, entry.name(), Direction::Down.verb(), &kept).await?;
        let steps = self.steps_back(entry, &begun.kept)?;
        let changes = entry.changes()?;
        self.reporter.event(Event::Started {
            title: entry.title(),
            direction: Direction::Down,
            steps: steps.len(),
        });
        let work = Work {
            title: entry.title(),
            direction: Direction::Down,
            steps: &steps,
            guarded: (!consent.data_loss).then_some(&changes),
        };
        self.execute(entry.name(), work, begun.steps, async |transaction| {
            Ok(ledger::forget(transaction, entry.name()).await?)
        })
        .await?;
        self.reporter.event(Event::Finished {
            title: entry.title(),
            direction: Direction::Down,
            duration: started.elapsed(),
        });
        Ok(())
    }
}
