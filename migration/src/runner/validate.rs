use super::{
    Held, RuleState, RunError, Runner,
    held::{Pending, pending},
    lock,
};
use crate::ddl::Mode;

/// What became of a rule that was in force for new rows only.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Validation {
    /// The migration that made it.
    pub title: &'static str,
    /// The rule with what is left of its offenders; [`RuleState::Valid`] when none is.
    #[serde(flatten)]
    pub rule: Held,
}

impl Runner<'_> {
    /// Finishes constraints that old rows broke when they were made: those that no row breaks any
    /// more become valid, one by one.
    ///
    /// # Errors
    /// When no migration is applied; when the database is not ready, as where policies hide the
    /// offenders from the session; when a lock is not to be had, or the database does not answer. Rows
    /// that still break a rule are no error.
    pub async fn validate(&self) -> Result<Vec<Validation>, RunError> {
        self.server_is_ready().await?;
        let mut validations = Vec::new();
        let applied = self.applied().await?;
        if applied.is_empty() {
            return Err(RunError::NothingApplied {
                schema: self.schema.clone(),
            });
        }
        for entry in applied {
            for rule in pending(&self.db, [entry]).await? {
                lock::assert_held(&self.db, &self.schema).await?;
                validations.push(Validation {
                    title: entry.title(),
                    rule: self.finish_rule(&rule, entry.title()).await?,
                });
            }
        }
        Ok(validations)
    }

    pub(super) async fn finish_rule(&self, rule: &Pending, title: &str) -> Result<Held, RunError> {
        let (held, query) = match &rule.step.mode {
            Mode::Check(check) => (
                self.run_check(title, &rule.step, check).await?,
                check.offenders(&self.schema),
            ),
            Mode::Validate(reference) => (
                self.run_validation(title, &rule.step, reference).await?,
                reference.offenders(&self.schema),
            ),
            _ => (None, String::new()),
        };
        Ok(held.unwrap_or_else(|| Held {
            table: rule.table().to_owned(),
            constraint: rule.constraint.clone(),
            state: RuleState::Valid,
            rows: 0,
            query,
        }))
    }
}
