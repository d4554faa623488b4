//! Trying again when somebody stood in the way.

use std::time::{Duration, Instant};

use sea_orm::{DbErr, RuntimeErr};

use super::{Event, RunError, Runner, lock, sessions};
use crate::ddl::Step;

/// SQLSTATE lock_not_available and deadlock_detected.
const PASSING: [&str; 2] = ["55P03", "40P01"];
/// SQLSTATE foreign_key_violation and check_violation.
const VIOLATION: [&str; 2] = ["23503", "23514"];
/// SQLSTATE unique_violation.
const DUPLICATE: [&str; 1] = ["23505"];
const FIRST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(2);

/// How long a step has been tried, and how long to wait before the next time.
pub(crate) struct Patience {
    started: Instant,
    limit: Duration,
    pause: Duration,
}

impl Patience {
    pub(crate) fn new(limit: Duration) -> Self {
        Patience {
            started: Instant::now(),
            limit,
            pause: FIRST_PAUSE,
        }
    }

    /// Whether it has been tried for long enough.
    pub(crate) fn is_over(&self) -> bool {
        self.started.elapsed() >= self.limit
    }

    /// The next pause, longer than the one before and never in step with another runner's.
    pub(crate) fn next(&mut self) -> Duration {
        let (_, low) = uuid::Uuid::new_v4().as_u64_pair();
        let jitter = (low % 1000) as f64 / 1000.0;
        let pause = self.pause.mul_f64(0.5 + jitter);
        self.pause = (self.pause * 2).min(LONGEST_PAUSE);
        pause
    }
}

impl Runner<'_> {
    /// Lets others pass, or gives up and names them.
    pub(super) async fn pause(
        &self,
        title: &str,
        step: &Step,
        patience: &mut Patience,
    ) -> Result<(), RunError> {
        let blockers = self.blockers(step).await?;
        if patience.is_over() {
            return Err(RunError::Blocked {
                title: title.to_owned(),
                step: step.label.clone(),
                seconds: patience.started.elapsed().as_secs(),
                blockers,
            });
        }
        let pause = patience.next();
        self.reporter.event(Event::Retry {
            label: &step.label,
            blockers: &blockers,
            pause,
        });
        tokio::time::sleep(pause).await;
        // A session that was lost meanwhile is replaced without a word.
        lock::assert_held(&self.db, &self.schema).await
    }

    async fn blockers(&self, step: &Step) -> Result<Vec<String>, RunError> {
        let Some(table) = &step.lock.table else {
            return Ok(Vec::new());
        };
        let sql = include_str!("blockers.sql");
        Ok(sessions::describe(&self.db, sql, [table.clone().into()]).await?)
    }
}

/// Whether trying again can help: a lock was not granted in time, or two sessions waited for each
/// other.
pub(crate) fn is_passing(error: &DbErr) -> bool {
    has_code(error, &PASSING)
}

/// Whether rows break a rule.
pub(crate) fn is_violation(error: &DbErr) -> bool {
    has_code(error, &VIOLATION)
}

/// Whether rows stand in a unique index's way.
pub(super) fn is_duplicate(error: &DbErr) -> bool {
    has_code(error, &DUPLICATE)
}

fn has_code(error: &DbErr, codes: &[&str]) -> bool {
    let (DbErr::Exec(RuntimeErr::SqlxError(error)) | DbErr::Query(RuntimeErr::SqlxError(error))) =
        error
    else {
        return false;
    };
    error
        .as_database_error()
        .and_then(|error| error.code())
        .is_some_and(|code| codes.contains(&code.as_ref()))
}
