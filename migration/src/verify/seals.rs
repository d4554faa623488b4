//! The audit log against its seals.

use entity::audit;
use sea_orm::{ConnectionTrait, EntityName};

use super::{Finding, Report, Source};
use crate::runner::RunError;

const FIX: &str = "nothing mends it: find out who did it, with a backup and with exported heads \
                   (`audit verify --against FILE`)";

/// Reads every sealed entry again.
pub(super) async fn check(db: &impl ConnectionTrait, report: &mut Report) -> Result<(), RunError> {
    let verification = audit::verify(db, &[]).await?;
    let findings = verification.findings.iter().map(|finding| Finding {
        source: Source::Seals,
        table: Some(audit::admin_audit_log::Entity.table_name().to_owned()),
        object: match finding.row() {
            Some(row) => format!("entry {row}"),
            None => format!("seal {}", finding.seal()),
        },
        problem: finding.to_string(),
        fix: FIX.to_owned(),
    });
    report.findings.extend(findings);
    Ok(())
}
