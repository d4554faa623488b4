//! Steps outside a transaction: CREATE and DROP INDEX CONCURRENTLY.

use std::time::Duration;

use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};

use super::{
    Direction, Event, RunError, Runner,
    error::step_failed,
    patience::{Patience, is_passing},
    sessions,
};
use crate::ddl::{Mode, Step, drop_invalid_index};

/// How often a step that waits says for whom.
const TELL: Duration = Duration::from_secs(5);

impl Runner<'_> {
    /// Without lock_timeout: these statements wait for old transactions while others read and
    /// write on, and giving up would leave an INVALID index.
    pub(super) async fn run_outside(
        &self,
        title: &str,
        direction: Direction,
        step: &Step,
    ) -> Result<(), RunError> {
        let limits = format!(
            "SET lock_timeout = 0; SET statement_timeout = {}{}",
            self.settings.concurrent_timeout.as_millis(),
            self.only_our_schema(direction, "SESSION")
        );
        self.db.execute_unprepared(&limits).await?;
        let mut patience = Patience::new(self.settings.lock_patience);
        loop {
            let error = match self.try_outside(direction, step).await {
                Ok(true) => break,
                Ok(false) => None,
                Err(error) if is_passing(&error) => Some(error),
                Err(error) => return Err(step_failed(title, step, &error)),
            };
            if error.is_none() {
                let note = format!("`{}` left an INVALID index: trying again", step.label);
                self.reporter.event(Event::Note(&note));
            }
            self.pause(title, step, &mut patience).await?;
        }
        let restore = format!(
            "RESET lock_timeout; RESET statement_timeout; SET search_path = {}",
            self.search_path
        );
        self.db.execute_unprepared(&restore).await?;
        Ok(())
    }

    /// Says whether the step has done what it is for.
    async fn try_outside(&self, direction: Direction, step: &Step) -> Result<bool, DbErr> {
        self.reporter.event(Event::Step { label: &step.label });
        let Mode::Concurrent { index, .. } = &step.mode else {
            self.db.execute_unprepared(&step.sql).await?;
            return Ok(true);
        };
        if drop_invalid_index(&self.db, index).await? {
            let note = format!("dropped the INVALID index {index} that an interrupted run left");
            self.reporter.event(Event::Note(&note));
        }
        self.telling_blockers(step, self.db.execute_unprepared(&step.sql))
            .await?;
        // IF NOT EXISTS is content with an INVALID index that somebody left in the meantime.
        let valid = is_valid(&self.db, index).await?;
        Ok(match direction {
            Direction::Up => valid == Some(true),
            Direction::Down => valid.is_none(),
        })
    }

    /// Waits for `work`, and says every few seconds whom it is waiting for.
    async fn telling_blockers<T>(&self, step: &Step, work: impl Future<Output = T>) -> T {
        let mut work = std::pin::pin!(work);
        loop {
            tokio::select! {
                done = &mut work => return done,
                () = tokio::time::sleep(TELL) => {}
            }
            if let Ok(blockers) = self.waiting_for().await
                && !blockers.is_empty()
            {
                let note = format!("`{}` waits for {}", step.label, blockers.join("; "));
                self.reporter.event(Event::Note(&note));
            }
        }
    }

    /// Sessions that the working session waits for, as another session sees them.
    async fn waiting_for(&self) -> Result<Vec<String>, RunError> {
        let db = self.target.connect("eios migration (watch)").await?;
        let sql = include_str!("waiting_for.sql");
        let blockers = sessions::describe(&db, sql, [self.pid.into()]).await?;
        db.close().await?;
        Ok(blockers)
    }
}

/// Whether the index is valid; `None` when there is none of that name.
async fn is_valid(db: &impl ConnectionTrait, index: &str) -> Result<Option<bool>, DbErr> {
    let statement = Statement::from_sql_and_values(
        DbBackend::Postgres,
        "SELECT x.indisvalid AS valid FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid \
         WHERE c.relname = $1 AND c.relnamespace = quote_ident(current_schema())::regnamespace",
        [index.into()],
    );
    let row = db.query_one_raw(statement).await?;
    row.map(|row| row.try_get("", "valid")).transpose()
}
