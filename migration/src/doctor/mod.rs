//! What ails a live database beside its schema, and how large, busy and slow it is. Only reads.
//!
//! Each file of `checks` looks for one kind of trouble and says the exact next step; those of `facts` only tell.
//! What a role may not see is named, and the rest is looked at nonetheless.

mod checks;
mod facts;
mod finding;
mod limits;
mod unseen;
mod view;
pub(crate) mod words;

use serde::Serialize;

pub use facts::{Connections, Facts, IndexUse, SlowStatement, StateCount, TableSize};
pub use finding::{Finding, Severity};
pub use limits::Limits;
pub use unseen::Unseen;

use crate::{
    connect::Target,
    runner::{RunError, Settings},
};
use view::View;

/// What was found.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Report {
    /// What somebody has to do something about, the worst first.
    pub findings: Vec<Finding>,
    /// What could not be looked at.
    pub unseen: Vec<Unseen>,
    /// Checks that were made, those that could not look included.
    pub checks: usize,
    /// What is neither good nor bad by itself.
    pub facts: Facts,
}

impl Report {
    /// Whether anything is worse than a notice.
    pub fn is_alarming(&self) -> bool {
        let mut findings = self.findings.iter();
        findings.any(|finding| finding.severity < Severity::Notice)
    }
}

/// Looks at the database and at the managed schema in it.
///
/// Nothing is written, no statement waits for a lock longer than `settings` say or runs for longer than ten seconds,
/// and each looks by itself: no snapshot is held from one to the next.
///
/// # Errors
/// When there is no connection, or not one check could look.
pub async fn examine(
    target: &Target,
    settings: &Settings,
    limits: &Limits,
) -> Result<Report, RunError> {
    let view = View::open(target, settings, limits).await?;
    let mut report = Report::default();
    let mut last_error = None;
    for (check, looked) in checks::all(&view).await {
        report.checks += 1;
        match looked {
            Ok(findings) => report.findings.extend(findings),
            Err(error) => {
                report.unseen.push(Unseen::because(check, &view, &error));
                last_error = Some(error);
            }
        }
    }
    if let Some(error) = last_error
        && report.unseen.len() == report.checks
    {
        return Err(error);
    }
    report.unseen.extend(unseen::sessions(&view).await?);
    report.facts = facts::gather(&view, &mut report.unseen).await;
    report.findings.sort_by_key(|finding| finding.severity);
    view.close().await;
    Ok(report)
}
