//! How a session's transaction runs.

use std::time::Duration;

use sea_orm::IsolationLevel;

/// How a session's transaction runs. The default is the database's own.
///
/// ```
/// use std::time::Duration;
/// use entity::session::{IsolationLevel, SessionOptions};
///
/// let report = SessionOptions::default()
///     .isolation(IsolationLevel::RepeatableRead)
///     .read_only()
///     .statement_timeout(Duration::from_secs(30));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SessionOptions {
    pub(super) isolation: Option<IsolationLevel>,
    pub(super) is_read_only: bool,
    pub(super) statement_timeout: Option<Duration>,
}

impl SessionOptions {
    /// What the transaction sees of others that run beside it.
    ///
    /// What is stricter than `READ COMMITTED` may fail for no fault of its own: run it with
    /// [`retry`](super::retry).
    #[must_use]
    pub fn isolation(mut self, level: IsolationLevel) -> Self {
        self.isolation = Some(level);
        self
    }

    /// Refuses every write.
    #[must_use]
    pub fn read_only(mut self) -> Self {
        self.is_read_only = true;
        self
    }

    /// Ends statements that take longer. Zero means never, whatever the connection says.
    #[must_use]
    pub fn statement_timeout(mut self, limit: Duration) -> Self {
        self.statement_timeout = Some(limit);
        self
    }
}
