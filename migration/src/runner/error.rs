use sea_orm::DbErr;

use super::{
    Problem,
    words::{count, database_message, list, list_differences},
};
use crate::{
    connect::ConnectError,
    ddl::Step,
    doctor::words::named,
    ledger::TABLES,
    snapshot::{Difference, ParseError},
};

/// Why a run stopped. Every text says what to do next.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RunError {
    /// No connection.
    #[error(transparent)]
    Connect(#[from] ConnectError),

    /// The database is not ready for the first step; nothing was changed.
    #[error(
        "nothing was changed, since the database is not ready:\n{}",
        list(problems)
    )]
    NotReady {
        /// What an administrator has to mend.
        problems: Vec<Problem>,
    },

    /// The tables of the baseline are there, but no history.
    #[error(
        "this database already holds {found} of the {of} baseline tables and no migration history. \
         `adopt` compares it with the baseline, records 000 and 001 without touching a row and builds the missing \
         indexes concurrently; run `up --adopt` to do that and go on, or `plan` to see what it would build"
    )]
    NeedsAdoption {
        /// Baseline tables that exist.
        found: usize,
        /// Baseline tables in all.
        of: usize,
    },

    /// A live database is not what the baseline says; nothing was changed.
    #[error(
        "cannot adopt: {} differ from the baseline, nothing was changed:\n{}",
        count(differences.len(), "object"),
        list_differences(differences, fixes)
    )]
    NotTheBaseline {
        /// What is missing or different.
        differences: Vec<Difference>,
        /// What mends each of them.
        fixes: Vec<String>,
    },

    /// History is recorded already.
    #[error(
        "nothing to adopt: this database already has a migration history; `status` shows it, `up` continues it"
    )]
    AlreadyAdopted,

    /// The migration was found in place, not run.
    #[error(
        "{title} was adopted, not run: taking it back would remove what the live application owns. \
         To leave our history, drop the tables {} instead",
        TABLES.map(|table| named(table, schema)).join(", ")
    )]
    AdoptedBaseline {
        /// The migration.
        title: String,
        /// Where the tables are.
        schema: String,
    },

    /// Taking the migration back would lose values.
    #[error(
        "taking back {title} loses what is stored in {}: back it up and repeat with --accept-data-loss",
        lost.join(", ")
    )]
    WouldLoseData {
        /// The migration.
        title: String,
        /// Tables and columns that hold values.
        lost: Vec<String>,
    },

    /// The command drops tables that hold rows.
    #[error("{} would be dropped with their rows ({}): repeat with --yes if that is meant", count(tables.len(), "table"), tables.join(", "))]
    HoldsRows {
        /// Tables that hold rows.
        tables: Vec<String>,
    },

    /// A migration was begun in the other direction and never finished.
    #[error("{title} is unfinished: a run of `{verb}` was interrupted; run `{verb}` again first")]
    Unfinished {
        /// The migration.
        title: String,
        /// The verb that was interrupted.
        verb: String,
    },

    /// The database knows a migration that this program does not.
    #[error(
        "the database has {version}, which this program does not know: use the newer program that applied it"
    )]
    UnknownVersion {
        /// The name in `seaql_migrations`.
        version: String,
    },

    /// A lock was not granted within all attempts.
    #[error(
        "{title}: no lock for `{step}` within {seconds} s; {}. Nothing of this step was changed: end the blocker or \
         come back at a quieter time and run again",
        if blockers.is_empty() { "who holds it is not visible to this role".to_owned() } else { format!("blocked by {}", blockers.join("; ")) }
    )]
    Blocked {
        /// The migration.
        title: String,
        /// The step.
        step: String,
        /// How long it was tried.
        seconds: u64,
        /// Sessions that stand in the way.
        blockers: Vec<String>,
    },

    /// A statement failed.
    #[error(
        "{title}: `{step}` failed: {reason}. Steps before it are kept or rolled back as a whole: mend the cause and run again"
    )]
    Step {
        /// The migration.
        title: String,
        /// The step.
        step: String,
        /// What the database said.
        reason: String,
    },

    /// The session that worked, and kept other runners out, is gone.
    #[error(
        "the connection was lost, and with it the lock that keeps other runners out: run again"
    )]
    LockLost,

    /// All steps ran, and still something is not as the migration promises.
    #[error(
        "{title} is not recorded: its steps ran, but {} not as they should be. Run again; if that does not help, \
         somebody else is changing the same objects:\n{}",
        count(differences.len(), "object"),
        list_differences(differences, fixes)
    )]
    Incomplete {
        /// The migration.
        title: String,
        /// What is missing or different.
        differences: Vec<Difference>,
        /// What mends each of them.
        fixes: Vec<String>,
    },

    /// A frozen catalogue file cannot be read.
    #[error("a frozen catalogue of this program cannot be read: {0}")]
    Catalogue(#[from] ParseError),

    /// Nothing to look at.
    #[error(
        "no migration is applied in the schema {schema}: `up` applies them, `--schema` names another schema"
    )]
    NothingApplied {
        /// The schema.
        schema: String,
    },

    /// The database is older than the audit log.
    #[error("this database has no audit log yet: `up` brings it")]
    NoAuditLog,

    /// No index and no table with indexes has the name.
    #[error(
        "the schema {schema} has no index {name}, and no table of this name with indexes{}",
        nearest.as_ref().map(|nearest| format!("; the nearest is {nearest}")).unwrap_or_default()
    )]
    NoSuchIndex {
        /// What was asked for.
        name: String,
        /// Where.
        schema: String,
        /// What may have been meant.
        nearest: Option<String>,
    },

    /// What the models of the `entity` crate refused.
    #[error(transparent)]
    Entity(entity::Error),

    /// Any other answer of the database.
    #[error("the database said: {}", database_message(.0))]
    Database(#[from] DbErr),
}

impl From<entity::Error> for RunError {
    fn from(error: entity::Error) -> Self {
        match error {
            entity::Error::Database(error) => RunError::Database(error),
            other => RunError::Entity(other),
        }
    }
}

pub(super) fn step_failed(title: &str, step: &Step, error: &DbErr) -> RunError {
    RunError::Step {
        title: title.to_owned(),
        step: step.label.clone(),
        reason: database_message(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_of_our_history_are_named_with_their_schema() {
        let adopted = |schema: &str| RunError::AdoptedBaseline {
            title: "000_baseline".into(),
            schema: schema.into(),
        };
        let text = adopted("Event app").to_string();
        assert!(
            text.contains("drop the tables \"Event app\".seaql_migrations, \"Event app\".eios"),
            "{text}"
        );
        let text = adopted("public").to_string();
        assert!(text.contains("drop the tables seaql_migrations, eios"));
    }
}
