use std::time::Instant;

use chrono::Utc;
use sea_orm::ConnectionTrait;

use super::{
    Direction, Event, RunError, Runner,
    execute::Work,
    kept, part_of, preflight, promised, sessions,
    steps::{steps_in, steps_without},
};
use crate::{
    Entry, HISTORY,
    ledger::{self, record},
    maintain::statistics,
    snapshot::{Difference, Kind, Snapshot, read},
    verify::Paste,
};

/// How a migration came to be recorded.
pub(super) struct Recording<'s> {
    pub(super) adopted: bool,
    pub(super) started: Instant,
    pub(super) kept: String,
    pub(super) tolerated: &'s str,
}

impl Runner<'_> {
    /// Applies the next `limit` pending migrations, or all, and returns their titles.
    ///
    /// # Errors
    /// Before the first step when the database is not ready or holds a legacy schema that was not
    /// adopted; otherwise when a step fails. A run that stopped midway is simply run again.
    pub async fn up(&self, limit: Option<u32>) -> Result<Vec<&'static str>, RunError> {
        let applied = self.applied().await?;
        let live = self.live().await?;
        if applied.is_empty() {
            refuse_legacy(&live)?;
        }
        self.refuse_unfinished(Direction::Up).await?;
        let pending = pending(&applied, limit);
        if pending.is_empty() {
            return Ok(Vec::new());
        }
        self.preflight(&promised(applied.iter().copied())?, &live, &pending)
            .await?;
        ledger::install(&self.db).await?;
        let mut done = applied;
        for entry in &pending {
            self.apply(entry, &done).await?;
            done.push(entry);
        }
        // The run is complete without them.
        if let Err(error) = statistics::gather(&self.db, &self.settings, &self.schema).await {
            let note =
                format!("no statistics of partitioned tables: {error}; `maintain` tries again");
            self.reporter.event(Event::Note(&note));
        }
        Ok(pending.iter().map(|entry| entry.title()).collect())
    }

    /// Refuses to begin on a database that is not ready, and names who could hold it up.
    pub(super) async fn preflight(
        &self,
        expected: &Snapshot,
        live: &Snapshot,
        pending: &[&Entry],
    ) -> Result<(), RunError> {
        let problems = preflight::problems(&self.db, &self.schema, expected, live, pending).await?;
        if !problems.is_empty() {
            return Err(RunError::NotReady { problems });
        }
        for note in kept::notes(expected, live, pending)? {
            self.reporter.event(Event::Note(&note));
        }
        for transaction in sessions::long_transactions(&self.db).await? {
            self.reporter.event(Event::Note(&transaction.to_string()));
        }
        Ok(())
    }

    pub(super) async fn apply(
        &self,
        entry: &Entry,
        before: &[&'static Entry],
    ) -> Result<(), RunError> {
        let started = Instant::now();
        let expected = promised(before.iter().copied())?;
        let there = kept::kept(entry, &expected, &self.live().await?)?;
        let begun = ledger::begin(
            &self.db,
            entry.name(),
            Direction::Up.verb(),
            &ledger::write_objects(&there),
        )
        .await?;
        let steps = steps_without(entry.up(), &ledger::read_objects(&begun.kept)?);
        let steps = steps_in(steps, &self.schema);
        self.reporter.event(Event::Started {
            title: entry.title(),
            direction: Direction::Up,
            steps: steps.len(),
        });
        let recording = Recording {
            adopted: false,
            started,
            kept: begun.kept,
            tolerated: "",
        };
        let work = Work {
            title: entry.title(),
            direction: Direction::Up,
            steps: &steps,
            guarded: None,
        };
        self.execute(entry.name(), work, begun.steps, async |transaction| {
            self.record(transaction, entry, before, &recording).await
        })
        .await?;
        self.reporter.event(Event::Finished {
            title: entry.title(),
            direction: Direction::Up,
            duration: started.elapsed(),
        });
        Ok(())
    }

    /// Records `entry`, which follows `before`, with the fingerprint of what is there now, and
    /// says what is not as promised.
    pub(super) async fn record(
        &self,
        db: &impl ConnectionTrait,
        entry: &Entry,
        before: &[&Entry],
        recording: &Recording<'_>,
    ) -> Result<(), RunError> {
        let promised = promised(before.iter().copied().chain([entry]))?;
        let mut kept = ledger::read_objects(&recording.kept)?;
        for record in ledger::records(db).await? {
            kept.extend(ledger::read_objects(&record.kept)?);
        }
        let live = kept::forgiving(&read(db, &self.schema).await?, &promised, &kept);
        let own = entry.changes()?.set;
        let (incomplete, elsewhere): (Vec<_>, Vec<_>) = promised
            .missing_from(&live)
            .into_iter()
            .partition(|difference| own.contains_key(&difference.object));
        if !incomplete.is_empty() {
            return Err(RunError::Incomplete {
                title: entry.title().to_owned(),
                fixes: Paste::of(db, &self.schema).await?.fixes(&incomplete),
                differences: incomplete,
            });
        }
        for difference in elsewhere {
            let note = format!("after {}: {difference}", entry.title());
            self.reporter.event(Event::Note(&note));
        }
        let row = record::Model {
            version: entry.name().to_owned(),
            applied_at: Utc::now(),
            adopted: recording.adopted,
            duration_ms: i64::try_from(recording.started.elapsed().as_millis()).unwrap_or(i64::MAX),
            promised: promised.fingerprint(),
            found: part_of(&live, &promised).fingerprint(),
            kept: recording.kept.clone(),
            tolerated: recording.tolerated.to_owned(),
            runner: env!("CARGO_PKG_VERSION").to_owned(),
        };
        Ok(ledger::record(db, row).await?)
    }
}

/// The next migrations, at most `limit` of them.
pub(super) fn pending(applied: &[&'static Entry], limit: Option<u32>) -> Vec<&'static Entry> {
    let limit = limit.map_or(usize::MAX, |limit| limit as usize);
    HISTORY
        .iter()
        .filter(|entry| !applied.iter().any(|done| done.name() == entry.name()))
        .take(limit)
        .collect()
}

/// A database with tables of the baseline and no history is a live one that wants adopting.
pub(super) fn refuse_legacy(live: &Snapshot) -> Result<(), RunError> {
    let baseline = promised(HISTORY.first())?;
    let tables: Vec<_> = baseline
        .iter()
        .filter(|(object, _)| object.kind == Kind::Table)
        .map(|(object, _)| object)
        .collect();
    let found = tables
        .iter()
        .filter(|table| live.get(table).is_some())
        .count();
    if found == 0 {
        return Ok(());
    }
    Err(RunError::NeedsAdoption {
        found,
        of: tables.len(),
    })
}

/// Whether a difference is the leftover of a killed concurrent index build.
pub(super) fn is_leftover(difference: &Difference) -> bool {
    difference.object.kind == Kind::Index
        && difference
            .found
            .as_deref()
            .is_none_or(|found| found.starts_with("INVALID "))
}
