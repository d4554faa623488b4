//! One file for each kind of trouble.

mod bare_foreign_keys;
mod blocked_sessions;
mod closed_logs;
mod dead_rows;
mod invalid_indexes;
mod long_transactions;
mod never_analyzed;
mod overlapping_indexes;
mod partitions;
mod pending_migrations;
mod prepared_transactions;
mod replication_slots;
mod row_security;
mod sequences;
mod server_settings;
mod transaction_ids;
mod unsealed_entries;
mod unused_indexes;
mod unvalidated_constraints;

use super::{Finding, Severity, view::View};
use crate::runner::RunError;

/// A check, as findings name it.
pub(super) struct Check {
    pub(super) name: &'static str,
    /// Tables whose rows it reads.
    pub(super) reads: &'static [&'static str],
}

type Looked = Result<Vec<Finding>, RunError>;

impl Check {
    pub(super) const fn of_catalogue(name: &'static str) -> Self {
        Check { name, reads: &[] }
    }

    fn finding(
        &self,
        severity: Severity,
        object: impl Into<String>,
        problem: impl Into<String>,
        why: &str,
        next: impl Into<String>,
    ) -> Finding {
        Finding {
            severity,
            check: self.name,
            object: object.into(),
            problem: problem.into(),
            why: why.to_owned(),
            next: next.into(),
        }
    }
}

/// Makes every check, one after the other.
pub(super) async fn all(view: &View<'_>) -> Vec<(&'static Check, Looked)> {
    macro_rules! look {
        ($($check:ident),* $(,)?) => {
            vec![$((&$check::CHECK, $check::look(view).await)),*]
        };
    }
    look![
        pending_migrations,
        row_security,
        transaction_ids,
        sequences,
        partitions,
        blocked_sessions,
        long_transactions,
        prepared_transactions,
        replication_slots,
        invalid_indexes,
        unvalidated_constraints,
        unsealed_entries,
        server_settings,
        dead_rows,
        never_analyzed,
        overlapping_indexes,
        bare_foreign_keys,
        unused_indexes,
    ]
}

/// The word that lets writers go on; PostgreSQL has none for a table with partitions.
fn concurrently(is_partitioned: bool) -> &'static str {
    if is_partitioned { "" } else { " CONCURRENTLY" }
}
