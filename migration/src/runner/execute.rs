//! Runs the steps of one migration, each as its mode asks for, and remembers how far it came.

use sea_orm::DatabaseTransaction;

use super::{Direction, RunError, Runner, lock, steps::group};
use crate::{
    ddl::{Mode, Step},
    ledger,
    snapshot::Changes,
};

/// What is run: the steps of a migration, or of `fresh`.
pub(super) struct Work<'w> {
    /// How messages call it.
    pub(super) title: &'w str,
    /// Which way, and so which schemas may be touched.
    pub(super) direction: Direction,
    /// The steps.
    pub(super) steps: &'w [Step],
    /// The changes of the migration whose stored values must not be lost.
    pub(super) guarded: Option<&'w Changes>,
}

impl Runner<'_> {
    /// Runs the steps that are not committed yet, and calls `finish` in the transaction of the
    /// last of them.
    pub(super) async fn execute<F>(
        &self,
        version: &str,
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
            let group = group(rest);
            if group == 0
                && let Some(step) = rest.first()
            {
                self.run_alone(work.title, work.direction, step).await?;
                done += 1;
                if !matches!(step.mode, Mode::Concurrent { .. }) {
                    ledger::advance(&self.db, version, count(done)).await?;
                }
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
                Ok(ledger::advance(transaction, version, count(done + group)).await?)
            })
            .await?;
            if last {
                return Ok(());
            }
            done += group;
        }
    }

    /// A step that opens its own transactions, if any. Each finds done what it did before.
    async fn run_alone(
        &self,
        title: &str,
        direction: Direction,
        step: &Step,
    ) -> Result<(), RunError> {
        match &step.mode {
            Mode::Batches(batches) => self.run_batches(title, direction, step, batches).await,
            Mode::Check(check) => self.run_check(title, step, check).await.map(drop),
            Mode::Validate(reference) => {
                self.run_validation(title, step, reference).await.map(drop)
            }
            Mode::Concurrent { .. } | Mode::Transactional | Mode::Alone | Mode::Apart => {
                self.run_outside(title, direction, step).await
            }
        }
    }
}

fn count(steps: usize) -> i32 {
    i32::try_from(steps).unwrap_or(i32::MAX)
}
