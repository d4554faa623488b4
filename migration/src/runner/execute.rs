//! Runs the steps of one migration: those in a transaction together, the others one by one.

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr, TransactionTrait};

use super::{
    Direction, Event, RunError, Runner, data_loss,
    error::step_failed,
    lock,
    patience::{Patience, is_passing},
};
use crate::{Entry, HISTORY, ddl::Step, ledger, ledger::progress};

/// What is run: the steps of a migration, or of `fresh`.
pub(super) struct Work<'w> {
    /// How messages call it.
    pub(super) title: &'w str,
    /// Which way, and so which schemas may be touched.
    pub(super) direction: Direction,
    /// The steps.
    pub(super) steps: &'w [Step],
    /// The migration whose stored values must not be lost.
    pub(super) guarded: Option<&'w Entry>,
}

enum Failure<'s> {
    InStep(&'s Step, DbErr),
    Elsewhere(RunError),
}

impl Runner<'_> {
    /// Refuses to turn round in the middle of a migration, and forgets those that were begun
    /// without anything having been done. Returns an unfinished `up` that can be taken back,
    /// since each of its steps stands by itself.
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
            } else if direction == Direction::Down && !entry.up().iter().any(Step::is_transactional)
            {
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

    /// Runs the steps that are not committed yet, and calls `finish` in the transaction of the
    /// last of them.
    pub(super) async fn execute<F>(
        &self,
        entry: &Entry,
        work: Work<'_>,
        committed: i32,
        finish: F,
    ) -> Result<(), RunError>
    where
        F: AsyncFn(&DatabaseTransaction) -> Result<(), RunError>,
    {
        let mut done = usize::try_from(committed).unwrap_or(0);
        loop {
            lock::assert_held(&self.db, &self.schema).await?;
            let rest = work.steps.get(done..).unwrap_or_default();
            let group = rest
                .iter()
                .take_while(|step| step.is_transactional())
                .count();
            if group == 0
                && let Some(step) = rest.first()
            {
                self.run_outside(work.title, work.direction, step).await?;
                done += 1;
                continue;
            }
            let last = done + group >= work.steps.len();
            let part = Work {
                steps: &rest[..group],
                ..work
            };
            self.run_group(part, async |transaction| {
                if last {
                    return finish(transaction).await;
                }
                let committed = i32::try_from(done + group).unwrap_or(i32::MAX);
                Ok(ledger::advance(transaction, entry.name(), committed).await?)
            })
            .await?;
            if last {
                return Ok(());
            }
            done += group;
        }
    }

    /// One transaction, tried again as a whole when a lock is not granted in time.
    pub(super) async fn run_group<F>(&self, work: Work<'_>, finish: F) -> Result<(), RunError>
    where
        F: AsyncFn(&DatabaseTransaction) -> Result<(), RunError>,
    {
        let mut patience = Patience::new(self.settings.lock_patience);
        loop {
            let (step, error) = match self.try_group(&work, &finish).await {
                Ok(()) => return Ok(()),
                Err(Failure::Elsewhere(error)) => return Err(error),
                Err(Failure::InStep(step, error)) => (step, error),
            };
            if !is_passing(&error) {
                return Err(step_failed(work.title, step, &error));
            }
            self.pause(work.title, step, &mut patience).await?;
        }
    }

    async fn try_group<'s, F>(&self, work: &Work<'s>, finish: &F) -> Result<(), Failure<'s>>
    where
        F: AsyncFn(&DatabaseTransaction) -> Result<(), RunError>,
    {
        let elsewhere = |error: DbErr| Failure::Elsewhere(error.into());
        let transaction = self.db.begin().await.map_err(elsewhere)?;
        let limits = format!(
            "SET LOCAL lock_timeout = {}; SET LOCAL statement_timeout = {}{}",
            self.settings.lock_timeout.as_millis(),
            self.settings.statement_timeout.as_millis(),
            self.only_our_schema(work.direction, "LOCAL")
        );
        transaction
            .execute_unprepared(&limits)
            .await
            .map_err(elsewhere)?;
        if let Some(entry) = work.guarded {
            guard(&transaction, work.steps, entry).await?;
        }
        for step in work.steps {
            self.reporter.event(Event::Step { label: &step.label });
            transaction
                .execute_unprepared(&step.sql)
                .await
                .map_err(|error| Failure::InStep(step, error))?;
        }
        finish(&transaction).await.map_err(Failure::Elsewhere)?;
        transaction.commit().await.map_err(elsewhere)
    }

    /// What removes things must not find one of the same name in another schema: only what
    /// creates needs the schema that holds the uuid functions.
    pub(super) fn only_our_schema(&self, direction: Direction, scope: &str) -> String {
        match direction {
            Direction::Up => String::new(),
            Direction::Down => format!(
                "; SET {scope} search_path = {}",
                always_quoted(&self.schema)
            ),
        }
    }
}

/// Refuses to lose stored values, looking at them under the lock that dropping them needs.
async fn guard<'s>(
    transaction: &DatabaseTransaction,
    steps: &'s [Step],
    entry: &Entry,
) -> Result<(), Failure<'s>> {
    let tables = data_loss::losing_tables(transaction, entry)
        .await
        .map_err(Failure::Elsewhere)?;
    data_loss::lock(transaction, &tables)
        .await
        .map_err(|(table, error)| {
            let takes_it = |step: &&Step| step.lock.table.as_deref() == Some(table);
            match steps.iter().find(takes_it) {
                Some(step) => Failure::InStep(step, error),
                None => Failure::Elsewhere(error.into()),
            }
        })?;
    data_loss::refuse(transaction, entry)
        .await
        .map_err(Failure::Elsewhere)
}

/// Always quoted: the name stands where a setting's value is expected.
fn always_quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Whether an interrupted run was rolled back as a whole.
fn is_untouched(entry: &Entry, row: &progress::Model) -> Result<bool, DbErr> {
    let steps = if row.direction == Direction::Up.verb() {
        entry.up()
    } else {
        entry.down()
    };
    let kept = ledger::read_objects(&row.kept)?;
    let steps = super::up::steps_without(steps, &kept);
    Ok(row.steps == 0 && steps.first().is_none_or(Step::is_transactional))
}
