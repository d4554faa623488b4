//! Runs the steps of one migration, in transactions where it can, with retries where a lock is
//! not granted in time.

use std::time::{Duration, Instant};

use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, FromQueryResult, RuntimeErr, Statement,
    TransactionTrait,
};

use super::{Direction, Event, RunError, Runner, error::database_message};
use crate::{
    Entry, HISTORY,
    ddl::{Mode, Step, drop_invalid_index},
    ledger::{self, progress},
};

/// SQLSTATE lock_not_available.
const LOCK_NOT_AVAILABLE: &str = "55P03";
const FIRST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(2);

#[derive(FromQueryResult)]
struct Blocker {
    description: String,
}

impl Runner<'_> {
    /// Refuses to turn round in the middle of a migration, and forgets those that were begun
    /// without anything having been done.
    pub(super) async fn refuse_unfinished(&self, direction: Direction) -> Result<(), RunError> {
        for row in ledger::unfinished(&self.db).await? {
            let Some(entry) = HISTORY.iter().find(|entry| entry.name() == row.version) else {
                return Err(RunError::UnknownVersion {
                    version: row.version,
                });
            };
            if is_untouched(entry, &row) {
                ledger::abandon(&self.db, entry.name()).await?;
            } else if row.direction != direction.verb() {
                return Err(RunError::Unfinished {
                    title: entry.title().to_owned(),
                    verb: row.direction,
                });
            }
        }
        Ok(())
    }

    /// Runs the steps that are not committed yet, and calls `finish` in the transaction of the
    /// last of them.
    pub(super) async fn execute<F>(
        &self,
        entry: &Entry,
        steps: &[Step],
        committed: i32,
        finish: F,
    ) -> Result<(), RunError>
    where
        F: AsyncFn(&DatabaseTransaction) -> Result<(), RunError>,
    {
        let mut done = usize::try_from(committed).unwrap_or(0);
        loop {
            self.lock.assert_held().await?;
            let rest = steps.get(done..).unwrap_or_default();
            let group = rest
                .iter()
                .take_while(|step| step.is_transactional())
                .count();
            if group == 0
                && let Some(step) = rest.first()
            {
                self.run_outside(entry, step).await?;
                done += 1;
                continue;
            }
            let last = done + group >= steps.len();
            self.run_group(entry, &rest[..group], async |transaction| {
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
    async fn run_group<F>(&self, entry: &Entry, steps: &[Step], finish: F) -> Result<(), RunError>
    where
        F: AsyncFn(&DatabaseTransaction) -> Result<(), RunError>,
    {
        let started = Instant::now();
        let mut pause = FIRST_PAUSE;
        loop {
            let (step, error) = match self.try_group(steps, &finish).await {
                Ok(()) => return Ok(()),
                Err(Failure::Elsewhere(error)) => return Err(error),
                Err(Failure::InStep(step, error)) => (step, error),
            };
            if !is_lock_timeout(&error) {
                return Err(step_failed(entry, step, &error));
            }
            let blockers = self.blockers(step).await?;
            if started.elapsed() >= self.settings.lock_patience {
                return Err(RunError::Blocked {
                    title: entry.title().to_owned(),
                    step: step.label.clone(),
                    seconds: started.elapsed().as_secs(),
                    blockers,
                });
            }
            let jittered = pause.mul_f64(0.5 + jitter());
            self.reporter.event(Event::Retry {
                label: &step.label,
                blockers: &blockers,
                pause: jittered,
            });
            tokio::time::sleep(jittered).await;
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    }

    async fn try_group<'s, F>(&self, steps: &'s [Step], finish: &F) -> Result<(), Failure<'s>>
    where
        F: AsyncFn(&DatabaseTransaction) -> Result<(), RunError>,
    {
        let elsewhere = |error: DbErr| Failure::Elsewhere(error.into());
        let transaction = self.db.begin().await.map_err(elsewhere)?;
        let limits = format!(
            "SET LOCAL lock_timeout = {}; SET LOCAL statement_timeout = {}",
            self.settings.lock_timeout.as_millis(),
            self.settings.statement_timeout.as_millis()
        );
        transaction
            .execute_unprepared(&limits)
            .await
            .map_err(elsewhere)?;
        for step in steps {
            self.reporter.event(Event::Step { label: &step.label });
            transaction
                .execute_unprepared(&step.sql)
                .await
                .map_err(|error| Failure::InStep(step, error))?;
        }
        finish(&transaction).await.map_err(Failure::Elsewhere)?;
        transaction.commit().await.map_err(elsewhere)
    }

    /// Outside a transaction and without lock_timeout: these statements wait for old transactions
    /// while others read and write on, and giving up would leave an INVALID index.
    pub(super) async fn run_outside(&self, entry: &Entry, step: &Step) -> Result<(), RunError> {
        let failed = |error: DbErr| step_failed(entry, step, &error);
        let limits = format!(
            "SET lock_timeout = 0; SET statement_timeout = {}",
            self.settings.concurrent_timeout.as_millis()
        );
        self.db.execute_unprepared(&limits).await?;
        self.reporter.event(Event::Step { label: &step.label });
        if let Mode::Concurrent { index } = &step.mode
            && drop_invalid_index(&self.db, index).await.map_err(failed)?
        {
            let note = format!("dropped the INVALID index {index} that an interrupted run left");
            self.reporter.event(Event::Note(&note));
        }
        self.db
            .execute_unprepared(&step.sql)
            .await
            .map_err(failed)?;
        Ok(())
    }

    async fn blockers(&self, step: &Step) -> Result<Vec<String>, RunError> {
        let Some(table) = &step.lock.table else {
            return Ok(Vec::new());
        };
        let statement = Statement::from_sql_and_values(
            DbBackend::Postgres,
            include_str!("blockers.sql"),
            [table.clone().into()],
        );
        let rows = Blocker::find_by_statement(statement).all(&self.db).await?;
        Ok(rows.into_iter().map(|row| row.description).collect())
    }
}

/// Whether an interrupted run was rolled back as a whole.
fn is_untouched(entry: &Entry, row: &progress::Model) -> bool {
    let steps = if row.direction == Direction::Up.verb() {
        entry.up()
    } else {
        entry.down()
    };
    row.steps == 0 && steps.first().is_none_or(Step::is_transactional)
}

enum Failure<'s> {
    InStep(&'s Step, DbErr),
    Elsewhere(RunError),
}

fn step_failed(entry: &Entry, step: &Step, error: &DbErr) -> RunError {
    RunError::Step {
        title: entry.title().to_owned(),
        step: step.label.clone(),
        reason: database_message(error),
    }
}

fn is_lock_timeout(error: &DbErr) -> bool {
    let (DbErr::Exec(RuntimeErr::SqlxError(error)) | DbErr::Query(RuntimeErr::SqlxError(error))) =
        error
    else {
        return false;
    };
    error
        .as_database_error()
        .and_then(|error| error.code())
        .is_some_and(|code| code == LOCK_NOT_AVAILABLE)
}

/// Between 0 and 1, enough to keep two runners from trying in step.
fn jitter() -> f64 {
    let (_, low) = uuid::Uuid::new_v4().as_u64_pair();
    (low % 1000) as f64 / 1000.0
}
