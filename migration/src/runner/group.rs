//! Steps that run in one short transaction, tried again as a whole.

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr, TransactionTrait};

use super::{
    Direction, Event, RunError, Runner, data_loss,
    error::step_failed,
    execute::Work,
    patience::{Patience, is_passing},
};
use crate::{
    ddl::{Mode, Step, quote},
    snapshot::Changes,
};

enum Failure<'s> {
    InStep(&'s Step, DbErr),
    Elsewhere(RunError),
}

impl Runner<'_> {
    /// One transaction, tried again as a whole when a lock is not granted in time. Returns how
    /// many rows were written.
    pub(super) async fn run_group<F>(&self, work: Work<'_>, finish: F) -> Result<u64, RunError>
    where
        F: AsyncFn(&DatabaseTransaction) -> Result<(), RunError>,
    {
        let mut patience = Patience::new(self.settings.lock_patience);
        let mut again = false;
        loop {
            let (step, error) = match self.try_group(&work, again, &finish).await {
                Ok(rows) => return Ok(rows),
                Err(Failure::Elsewhere(error)) => return Err(error),
                Err(Failure::InStep(step, error)) => (step, error),
            };
            if !is_passing(&error) {
                return Err(step_failed(work.title, step, &error));
            }
            self.pause(work.title, step, &mut patience).await?;
            again = true;
        }
    }

    /// A few statements of the runner's own in one such transaction. Returns how many rows they
    /// wrote.
    pub(super) async fn run_shortly(
        &self,
        title: &str,
        direction: Direction,
        steps: &[Step],
    ) -> Result<u64, RunError> {
        let work = Work {
            title,
            direction,
            steps,
            guarded: None,
        };
        self.run_group(work, async |_| Ok(())).await
    }

    async fn try_group<'s, F>(
        &self,
        work: &Work<'s>,
        again: bool,
        finish: &F,
    ) -> Result<u64, Failure<'s>>
    where
        F: AsyncFn(&DatabaseTransaction) -> Result<(), RunError>,
    {
        let elsewhere = |error: DbErr| Failure::Elsewhere(error.into());
        let transaction = self.db.begin().await.map_err(elsewhere)?;
        if again && let [first, ..] = work.steps {
            send_autovacuum_away(&transaction, first).await?;
        }
        transaction
            .execute_unprepared(&self.limits(work.direction))
            .await
            .map_err(elsewhere)?;
        if let Some(changes) = work.guarded {
            guard(&transaction, work, changes).await?;
        }
        let mut rows = 0;
        for step in work.steps {
            self.reporter.event(Event::Step { label: &step.label });
            let done = transaction
                .execute_unprepared(&step.sql)
                .await
                .map_err(|error| Failure::InStep(step, error))?;
            rows += done.rows_affected();
        }
        finish(&transaction).await.map_err(Failure::Elsewhere)?;
        transaction.commit().await.map_err(elsewhere)?;
        Ok(rows)
    }

    fn limits(&self, direction: Direction) -> String {
        format!(
            "SET LOCAL lock_timeout = {}; SET LOCAL statement_timeout = {}{}",
            self.settings.lock_timeout.as_millis(),
            self.settings.statement_timeout.as_millis(),
            self.only_our_schema(direction, "LOCAL")
        )
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

/// Autovacuum gives way only to who waits longer than the short time that we ask others for. So
/// when a table was not to be had, it is first locked in a mode that neither readers nor writers
/// notice, which that long wait may be for.
async fn send_autovacuum_away<'s>(
    transaction: &DatabaseTransaction,
    step: &'s Step,
) -> Result<(), Failure<'s>> {
    let (Mode::Alone | Mode::Apart, Some(table)) = (&step.mode, &step.lock.table) else {
        return Ok(());
    };
    let lock = format!(
        "{}; LOCK TABLE {} IN SHARE UPDATE EXCLUSIVE MODE",
        past_autovacuum(true),
        quote(table)
    );
    let locked = transaction.execute_unprepared(&lock).await;
    locked
        .map(drop)
        .map_err(|error| Failure::InStep(step, error))
}

/// Sets lock_timeout longer than autovacuum takes to give way, which is deadlock_timeout: in the
/// session, or for the transaction alone.
pub(super) fn past_autovacuum(in_transaction: bool) -> String {
    format!(
        "SELECT set_config('lock_timeout', \
         (extract(epoch FROM current_setting('deadlock_timeout')::interval) * 1000 + 500)::int::text, \
         {in_transaction})"
    )
}

/// Refuses to lose stored values, looking at them under the lock that dropping them needs.
async fn guard<'s>(
    transaction: &DatabaseTransaction,
    work: &Work<'s>,
    changes: &Changes,
) -> Result<(), Failure<'s>> {
    let lost = data_loss::lost_by(work.steps);
    let tables = data_loss::tables_of(transaction, &lost)
        .await
        .map_err(|error| Failure::Elsewhere(error.into()))?;
    data_loss::lock(transaction, &tables)
        .await
        .map_err(|(table, error)| {
            let takes_it = |step: &&Step| step.lock.table.as_deref() == Some(table);
            match work.steps.iter().find(takes_it) {
                Some(step) => Failure::InStep(step, error),
                None => Failure::Elsewhere(error.into()),
            }
        })?;
    data_loss::refuse(transaction, work.title, &lost, changes)
        .await
        .map_err(Failure::Elsewhere)
}

/// Always quoted: the name stands where a setting's value is expected.
fn always_quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
