//! Updates of whole tables, some pages at a time.

use std::time::{Duration, Instant};

use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};

use super::{
    Direction, Event, RunError, Runner,
    error::step_failed,
    lock,
    patience::{Patience, is_passing},
};
use crate::{
    ddl::{Batches, Step},
    doctor::words::named,
};

/// Pages of the first batch; the next ones are larger or smaller, for each to take its time. Its
/// rows are locked meanwhile, and after pages with nothing to do may come full ones: so never many.
const FIRST_PAGES: u64 = 8;
const MOST_PAGES: u64 = 64;
const SHORT: Duration = Duration::from_millis(8);
const LONG: Duration = Duration::from_millis(25);

/// After how many walks that leave no fewer rows than the one before it is no use to go on.
const FRUITLESS: u32 = 20;

impl Runner<'_> {
    /// Walks the table until no row is left to be touched. A run that was killed simply begins a
    /// new walk, which finds the rows that are left.
    pub(super) async fn run_batches(
        &self,
        title: &str,
        direction: Direction,
        step: &Step,
        batches: &Batches,
    ) -> Result<(), RunError> {
        self.reporter.event(Event::Step { label: &step.label });
        self.limit_session(direction, self.settings.lock_timeout)
            .await?;
        let walked = self.walk_until_done(title, step, batches).await;
        let restored = self.unlimit_session().await;
        walked.and(restored)
    }

    async fn walk_until_done(
        &self,
        title: &str,
        step: &Step,
        batches: &Batches,
    ) -> Result<(), RunError> {
        let mut patience = Patience::new(self.settings.lock_patience);
        let (mut before, mut fruitless) = (u64::MAX, 0);
        while self.is_left(batches).await? {
            let touched = self.walk(title, step, batches).await?;
            fruitless = if touched < before { 0 } else { fruitless + 1 };
            if touched == 0 && self.is_left(batches).await? {
                // The rows that are left are locked by somebody.
                self.pause(title, step, &mut patience).await?;
            } else if fruitless >= FRUITLESS {
                return Err(still_pending(title, step, batches, &self.schema));
            }
            if touched > 0 {
                patience = Patience::new(self.settings.lock_patience);
            }
            before = touched;
        }
        Ok(())
    }

    /// From the first page to what is the last one now. Returns how many rows were touched.
    async fn walk(&self, title: &str, step: &Step, batches: &Batches) -> Result<u64, RunError> {
        let total = pages(&self.db, batches.table).await?;
        let (mut page, mut at_once, mut touched) = (0, FIRST_PAGES, 0);
        let mut patience = Patience::new(self.settings.lock_patience);
        while page < total {
            lock::assert_held(&self.db, &self.schema).await?;
            let until = (page + at_once).min(total);
            let sql = batches.statement(&format!("'({page},0)'"), &format!("'({until},0)'"));
            let started = Instant::now();
            match self
                .telling_blockers(step, self.db.execute_unprepared(&sql))
                .await
            {
                Ok(done) => touched += done.rows_affected(),
                Err(error) if is_passing(&error) => {
                    self.pause(title, step, &mut patience).await?;
                    continue;
                }
                Err(error) => return Err(step_failed(title, step, &error)),
            }
            patience = Patience::new(self.settings.lock_patience);
            let took = started.elapsed();
            at_once = fitting(until - page, at_once, took);
            page = until;
            self.reporter.event(Event::Progress {
                label: &step.label,
                done: page,
                total,
            });
            // A breath, so that whoever writes gets its turn.
            tokio::time::sleep(took.mul_f64(0.15)).await;
        }
        Ok(touched)
    }

    async fn is_left(&self, batches: &Batches) -> Result<bool, DbErr> {
        let query = Statement::from_string(DbBackend::Postgres, batches.is_left());
        let row = self.db.query_one_raw(query).await?;
        row.map_or(Ok(false), |row| row.try_get("", "left"))
    }
}

/// How many pages to take next time, when `pages` took so long.
fn fitting(pages: u64, at_once: u64, took: Duration) -> u64 {
    match took {
        _ if took > LONG => (pages / 2).max(1),
        // The last batch of a walk is short because the table ends.
        _ if took < SHORT && pages == at_once => (at_once * 2).min(MOST_PAGES),
        _ => at_once,
    }
}

async fn pages(db: &impl ConnectionTrait, table: &str) -> Result<u64, DbErr> {
    let query = Statement::from_sql_and_values(
        DbBackend::Postgres,
        "SELECT pg_relation_size(to_regclass(quote_ident(current_schema()) || '.' || quote_ident($1))) \
         / current_setting('block_size')::bigint AS pages",
        [table.into()],
    );
    let Some(row) = db.query_one_raw(query).await? else {
        return Ok(0);
    };
    let pages: i64 = row.try_get("", "pages")?;
    Ok(u64::try_from(pages).unwrap_or(0))
}

fn still_pending(title: &str, step: &Step, batches: &Batches, schema: &str) -> RunError {
    RunError::Step {
        title: title.to_owned(),
        step: step.label.clone(),
        reason: format!(
            "rows are pending again and again although they are updated; SELECT * FROM {} WHERE {} finds them",
            named(batches.table, schema),
            batches.pending
        ),
    }
}
