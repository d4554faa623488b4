//! Rules that rows written before them may break: checks, and constraints to be validated.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};

use super::{
    Direction, Event, RunError, Runner,
    error::step_failed,
    group::past_autovacuum,
    held::{Held, State, state_of},
    patience::{Patience, is_passing, is_violation},
};
use crate::ddl::{Check, Lock, LockMode, Reference, Step};

impl Runner<'_> {
    /// `VALIDATE CONSTRAINT`. Returns what keeps it from being valid.
    pub(super) async fn run_validation(
        &self,
        title: &str,
        step: &Step,
        reference: &Reference,
    ) -> Result<Option<Held>, RunError> {
        if self.is_valid_now(title, step, &step.sql).await? {
            return Ok(None);
        }
        let query = reference.offenders(&self.schema);
        let held = Held {
            table: reference.table.to_owned(),
            constraint: reference.name.clone(),
            state: State::NotValid,
            rows: self.count(&query).await?,
            query,
        };
        self.tell(&held);
        Ok(Some(held))
    }

    /// Puts a check in force: as a constraint when no row breaks it, as a trigger otherwise.
    /// Returns what keeps it from being a constraint.
    pub(super) async fn run_check(
        &self,
        title: &str,
        step: &Step,
        check: &Check,
    ) -> Result<Option<Held>, RunError> {
        let mut state = state_of(&self.db, check.table, check.name).await?;
        if state == Some(State::Valid) {
            return Ok(None);
        }
        let offenders = check.offenders(&self.schema);
        let mut rows = self.count(&offenders).await?;
        if rows == 0 {
            if state != Some(State::NotValid) {
                let swap = [check.drop_stand_in(), check.add()];
                self.run_shortly(title, Direction::Up, &in_parts(step, swap))
                    .await?;
            }
            if self.is_valid_now(title, step, &check.validate()).await? {
                return Ok(None);
            }
            // A row that breaks it slipped in before the constraint stood.
            state = Some(State::NotValid);
            rows = self.count(&offenders).await?;
        }
        if state != Some(State::StandIn) {
            let swap = [
                drop_if_there(check),
                check.drop_stand_in(),
                check.stand_in(),
            ];
            self.run_shortly(title, Direction::Up, &in_parts(step, swap))
                .await?;
        }
        let held = Held {
            table: check.table.to_owned(),
            constraint: check.name.to_owned(),
            state: State::StandIn,
            rows,
            query: offenders,
        };
        self.tell(&held);
        Ok(Some(held))
    }

    /// Validates a constraint beside the writers. Says whether all rows keep to it.
    async fn is_valid_now(&self, title: &str, step: &Step, sql: &str) -> Result<bool, RunError> {
        self.reporter.event(Event::Step { label: &step.label });
        let mut patience = Patience::new(self.settings.lock_patience);
        let mut again = false;
        loop {
            self.limit_session(Direction::Up, self.settings.lock_timeout)
                .await?;
            if again {
                // Neither readers nor writers have to queue behind this lock.
                self.db.execute_unprepared(&past_autovacuum(false)).await?;
            }
            again = true;
            let work = self.db.execute_unprepared(sql);
            let validated = self.telling_blockers(step, work).await;
            let restored = self.unlimit_session().await;
            match validated {
                Ok(_) => return restored.map(|()| true),
                Err(error) if is_violation(&error) => return restored.map(|()| false),
                Err(error) if is_passing(&error) => {
                    restored?;
                    self.pause(title, step, &mut patience).await?;
                }
                Err(error) => return Err(step_failed(title, step, &error)),
            }
        }
    }

    async fn count(&self, query: &str) -> Result<u64, DbErr> {
        let sql = format!("SELECT count(*) AS rows FROM ({query}) AS offenders");
        let row = self
            .db
            .query_one_raw(Statement::from_string(DbBackend::Postgres, sql))
            .await?;
        let rows: i64 = row.map_or(Ok(0), |row| row.try_get("", "rows"))?;
        Ok(u64::try_from(rows).unwrap_or(0))
    }

    fn tell(&self, held: &Held) {
        self.reporter.event(Event::Held(held));
    }
}

/// Statements that take effect together, and go by the name of their step.
fn in_parts<const N: usize>(step: &Step, statements: [String; N]) -> Vec<Step> {
    let lock = step.lock.table.as_deref().map_or(Lock::NONE, |table| {
        Lock::on(table, LockMode::AccessExclusive)
    });
    statements
        .into_iter()
        .map(|sql| Step::alone(step.label.clone(), sql, lock.clone()))
        .collect()
}

fn drop_if_there(check: &Check) -> String {
    format!(
        "ALTER TABLE {} DROP CONSTRAINT IF EXISTS {}",
        crate::ddl::quote(check.table),
        crate::ddl::quote(check.name)
    )
}
