//! Steps outside a transaction: CREATE and DROP INDEX CONCURRENTLY.

use std::time::Duration;

use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};

use super::{
    Direction, Event, RunError, Runner,
    error::step_failed,
    patience::{Patience, is_duplicate, is_passing},
    sessions,
};
use crate::{
    ddl::{Mode, Step, drop_invalid_index},
    doctor::words::named,
};

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
        let mut patience = Patience::new(self.settings.lock_patience);
        loop {
            self.repair(title, direction, step).await?;
            self.limit_session(direction, Duration::ZERO).await?;
            let tried = self.try_outside(step).await;
            let restored = self.unlimit_session().await;
            match tried {
                Ok(true) => return restored,
                Ok(false) => {
                    let note = format!("`{}` left an INVALID index: trying again", step.label);
                    self.reporter.event(Event::Note(&note));
                }
                Err(error) if has_repair(step) && is_duplicate(&error) => {
                    if patience.is_over() {
                        return Err(step_failed(title, step, &error));
                    }
                    let note = format!(
                        "`{}` met duplicates that were written meanwhile: trying again",
                        step.label
                    );
                    self.reporter.event(Event::Note(&note));
                    tokio::time::sleep(patience.next()).await;
                    continue;
                }
                Err(error) if is_passing(&error) => {}
                Err(error) => return Err(step_failed(title, step, &error)),
            }
            restored?;
            self.pause(title, step, &mut patience).await?;
        }
    }

    /// Puts aside what stands in a unique index's way.
    async fn repair(&self, title: &str, direction: Direction, step: &Step) -> Result<(), RunError> {
        let Mode::Concurrent {
            repair: Some(repair),
            ..
        } = &step.mode
        else {
            return Ok(());
        };
        let repair = Step {
            sql: (*repair).to_owned(),
            ..Step::alone(format!("repair for {}", step.label), "", step.lock.clone())
        };
        let rows = self.run_shortly(title, direction, &[repair]).await?;
        let table = step.lock.table.as_deref().unwrap_or_default();
        if rows > 0 && direction == Direction::Down {
            let note = format!("for `{}`, {rows} rows of {table} were changed", step.label);
            self.reporter.event(Event::Note(&note));
        } else if rows > 0 {
            let aside = named("quarantined_rows", &self.schema);
            let query = format!("SELECT * FROM {aside} WHERE table_name = '{table}'");
            self.reporter.event(Event::SetAside {
                table,
                rows,
                reason: &step.label,
                query: &query,
            });
        }
        Ok(())
    }

    /// Settings for statements outside a transaction.
    pub(super) async fn limit_session(
        &self,
        direction: Direction,
        lock_timeout: Duration,
    ) -> Result<(), RunError> {
        let limits = format!(
            "SET lock_timeout = {}; SET statement_timeout = {}{}",
            lock_timeout.as_millis(),
            self.settings.concurrent_timeout.as_millis(),
            self.only_our_schema(direction, "SESSION")
        );
        self.db.execute_unprepared(&limits).await?;
        Ok(())
    }

    /// The session's own settings again.
    pub(super) async fn unlimit_session(&self) -> Result<(), RunError> {
        let restore = format!(
            "RESET lock_timeout; SET statement_timeout = 0; SET search_path = {}",
            self.search_path
        );
        self.db.execute_unprepared(&restore).await?;
        Ok(())
    }

    /// Says whether the step has done what it is for.
    async fn try_outside(&self, step: &Step) -> Result<bool, DbErr> {
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
        Ok(match step.sql.starts_with("DROP") {
            false => valid == Some(true),
            true => valid.is_none(),
        })
    }

    /// Waits for `work`, and says every few seconds whom it is waiting for.
    pub(super) async fn telling_blockers<T>(
        &self,
        step: &Step,
        work: impl Future<Output = T>,
    ) -> T {
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

fn has_repair(step: &Step) -> bool {
    matches!(
        step.mode,
        Mode::Concurrent {
            repair: Some(_),
            ..
        }
    )
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
